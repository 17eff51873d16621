//! Choosing the roles that a survey is answered for.

use actix_web::http::StatusCode;
use actix_web::web::Query;
use seqpt_application::Error;
use seqpt_application::survey::ports::Assessment;
use seqpt_application::survey::{RolesView, StartSurvey, Way, open_survey, roles, start_survey};
use seqpt_core::framework::{OrganizationRoleId, RoleClusterId};
use seqpt_text::Localizer;
use serde::Deserialize;

use super::super::refusal::refused;
use super::super::{PageResult, see_other, show_with};
use super::{ROLES, TASKS, next_unanswered};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{FormState, RoleOption, RolesPage};

/// `GET /survey`: goes on where the person stopped.
pub(crate) async fn resume(reader: Reader) -> PageResult {
    Ok(
        match open_survey(&reader.state.app, &reader.actor()?).await? {
            None => see_other(match way(&reader).await? {
                Way::Roles => ROLES,
                Way::Tasks => TASKS,
            }),
            Some(survey) => see_other(&next_unanswered(&survey)),
        },
    )
}

/// The way that suits the organisation; the page of each leads to the other.
async fn way(reader: &Reader) -> Result<Way, Failure> {
    let view = roles(&reader.state.app, &reader.actor()?).await?;
    Ok(view.suggested)
}

/// What a link to the roles may ask for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Wished {
    /// A role cluster: it, or the organisation's roles that belong to it, come ticked.
    cluster: Option<String>,
}

/// `GET /survey/roles`: an open survey is gone on with first.
pub(crate) async fn show_roles(reader: Reader, wished: Query<Wished>) -> PageResult {
    let view = roles(&reader.state.app, &reader.actor()?).await?;
    if view.open.is_some() {
        return Ok(see_other("/survey"));
    }
    let chosen = wished.chosen(&view).unwrap_or_else(|| Chosen {
        clusters: view.held.clone(),
        roles: view.held_organization_roles.clone(),
    });
    roles_page(
        &reader,
        StatusCode::OK,
        FormState::default(),
        &view,
        &chosen,
    )
}

/// `POST /survey/roles`
pub(crate) async fn start(reader: Reader, form: Form) -> PageResult {
    match try_start(&reader, &form).await {
        Ok(survey) => Ok(see_other(&next_unanswered(&survey))),
        // A second click, or a second tab: the survey is there already.
        Err(Failure::Refused(Error::SurveyOpen(_))) => Ok(see_other("/survey")),
        Err(failure) => {
            let status = failure.status();
            let chosen = Chosen::of(&form.fields);
            let form = refused(&reader.localizer, &form.fields, failure)?;
            // The use case speaks of `roles`, the form's fieldset is `role`.
            let error = form.error("roles").or(form.error("organization_roles"));
            let form = match error.map(str::to_owned) {
                Some(error) => FormState::default().with_error("role", error),
                None => form,
            };
            let view = roles(&reader.state.app, &reader.actor()?).await?;
            roles_page(&reader, status, form, &view, &chosen)
        }
    }
}

async fn try_start(reader: &Reader, form: &Form) -> Result<Assessment, Failure> {
    let fields = form.genuine()?;
    let chosen = Chosen::of(fields);
    let command = StartSurvey {
        roles: chosen.clusters,
        organization_roles: chosen.roles,
        ..StartSurvey::default()
    };
    Ok(start_survey(&reader.state.app, &reader.actor()?, command).await?)
}

impl Wished {
    fn chosen(&self, view: &RolesView) -> Option<Chosen> {
        let cluster = RoleClusterId::new(self.cluster.as_ref()?.parse().ok()?);
        let roles = view.organization_roles.iter();
        let chosen = Chosen {
            clusters: view
                .offered
                .iter()
                .copied()
                .filter(|it| *it == cluster)
                .collect(),
            roles: roles
                .filter(|role| role.cluster == Some(cluster))
                .map(|role| role.id)
                .collect(),
        };
        (!chosen.clusters.is_empty() || !chosen.roles.is_empty()).then_some(chosen)
    }
}

/// The roles that are ticked.
struct Chosen {
    clusters: Vec<RoleClusterId>,
    roles: Vec<OrganizationRoleId>,
}

impl Chosen {
    // What is no number is no role either: 0 is one that does not exist.
    fn of(fields: &Fields) -> Self {
        let clusters = fields.all("role");
        let roles = fields.all("organization_role");
        Self {
            clusters: clusters
                .map(|role| RoleClusterId::new(role.parse().unwrap_or(0)))
                .collect(),
            roles: roles
                .map(|role| OrganizationRoleId::new(role.parse().unwrap_or(0)))
                .collect(),
        }
    }
}

fn roles_page(
    reader: &Reader,
    status: StatusCode,
    form: FormState,
    view: &RolesView,
    chosen: &Chosen,
) -> PageResult {
    let own = !view.organization_roles.is_empty();
    show_with(
        status,
        &RolesPage {
            page: reader.page(),
            form,
            field: if own { "organization_role" } else { "role" },
            roles: if own {
                own_roles(&reader.localizer, view, chosen)
            } else {
                clusters(&reader.localizer, view, chosen)
            },
            tasks_first: view.suggested == Way::Tasks,
        },
    )
}

fn clusters(localizer: &Localizer, view: &RolesView, chosen: &Chosen) -> Vec<RoleOption> {
    let offered = view.offered.iter();
    offered
        .map(|id| RoleOption {
            id: i64::from(id.get()),
            name: localizer.role_cluster(*id).into_owned(),
            description: cluster_description(localizer, *id),
            chosen: chosen.clusters.contains(id),
        })
        .collect()
}

/// A role without a description of its own is described by its cluster.
fn own_roles(localizer: &Localizer, view: &RolesView, chosen: &Chosen) -> Vec<RoleOption> {
    let offered = view.organization_roles.iter();
    offered
        .map(|role| RoleOption {
            id: role.id.get(),
            name: role.name.clone(),
            description: match role.cluster {
                Some(cluster) if role.description.is_empty() => {
                    cluster_description(localizer, cluster)
                }
                _ => role.description.clone(),
            },
            chosen: chosen.roles.contains(&role.id),
        })
        .collect()
}

fn cluster_description(localizer: &Localizer, cluster: RoleClusterId) -> String {
    let text = localizer.content().role_cluster(cluster);
    text.map(|text| text.description.clone())
        .unwrap_or_default()
}
