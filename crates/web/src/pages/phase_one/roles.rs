//! The organisation's own roles, for admins.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use seqpt_application::organization::roles::{
    EnteredRole, RoleState, RoleView, RolesOverview, TakeOverClusters, create_role, edit_role,
    retire_role, role, roles, take_over_clusters,
};
use seqpt_application::survey::{self, Way};
use seqpt_core::framework::{Framework, OrganizationRoleId, RoleClusterId};
use seqpt_core::roles::{CellSource, Provenance, RoleMethod};
use seqpt_text::{Localizer, RoleNames};

use super::super::confirm::{Question, ask_about};
use super::super::flash::Notice;
use super::super::organization::revision;
use super::super::refusal::refused;
use super::super::{PageResult, see_other, show as render, show_with};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{
    AdviceRow, ClusterOption, FormState, OrganizationRolePage, OrganizationRolesPage, Page, RoleRow,
};

const ROLES: &str = "/phase1/roles";

/// `GET /phase1/roles`
pub(crate) async fn list(reader: Reader) -> PageResult {
    list_page(&reader, StatusCode::OK, FormState::default(), &[]).await
}

async fn list_page(
    reader: &Reader,
    status: StatusCode,
    form: FormState,
    chosen: &[u32],
) -> PageResult {
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let overview = roles(app, &actor).await?;
    let way = survey::roles(app, &actor).await?.suggested;
    let page = overview_page(reader.page(), app.framework(), &overview, way, form, chosen);
    show_with(status, &page)
}

/// The page of the organisation's roles.
pub(crate) fn overview_page<'a>(
    page: Page<'a>,
    framework: &Framework,
    overview: &RolesOverview,
    way: Way,
    form: FormState,
    chosen: &[u32],
) -> OrganizationRolesPage<'a> {
    let localizer = page.localizer;
    let names: RoleNames = overview
        .roles
        .iter()
        .map(|view| (view.role.id, view.role.values.name.clone()))
        .collect();
    let in_words = |roles: &[OrganizationRoleId]| {
        let roles = roles.iter();
        roles
            .filter_map(|role| names.get(role).cloned())
            .collect::<Vec<_>>()
    };
    let advice = overview.advice.iter().map(|advice| AdviceRow {
        process: localizer.process(advice.process).into_owned(),
        responsible: advice
            .on_responsible()
            .then(|| in_words(&advice.responsible)),
        designing: advice.on_designing().then(|| in_words(&advice.designing)),
    });
    let (retired, active): (Vec<_>, Vec<_>) = overview
        .roles
        .iter()
        .partition(|view| view.state == RoleState::Retired);
    let rows = |views: Vec<&RoleView>| {
        let views = views.into_iter();
        views.map(|view| row(localizer, view)).collect()
    };
    let missing = framework
        .role_clusters()
        .iter()
        .filter(|cluster| !overview.clusters.contains(&cluster.id))
        .map(|cluster| ClusterOption {
            id: cluster.id.get(),
            name: localizer.role_cluster(cluster.id).into_owned(),
            description: localizer
                .content()
                .role_cluster(cluster.id)
                .map(|text| text.description.clone())
                .unwrap_or_default(),
            chosen: chosen.contains(&cluster.id.get()),
        });
    let present = overview.clusters.iter();
    OrganizationRolesPage {
        advice: advice.collect(),
        roles: rows(active),
        retired: rows(retired),
        present: present
            .map(|cluster| localizer.role_cluster(*cluster).into_owned())
            .collect(),
        missing: missing.collect(),
        tasks_first: way == Way::Tasks,
        form,
        page,
    }
}

/// A role in the words of a view.
pub(crate) fn row(localizer: &Localizer, view: &RoleView) -> RoleRow {
    let values = &view.role.values;
    RoleRow {
        id: view.role.id.get(),
        name: values.name.clone(),
        cluster: values
            .cluster
            .map(|cluster| localizer.role_cluster(cluster).into_owned()),
        people: view.holders,
        state: view.state,
        method: method(localizer, &view.provenance),
    }
}

/// How the involvement of a role came about.
fn method(localizer: &Localizer, provenance: &Provenance) -> String {
    match provenance.method() {
        RoleMethod::Standard => localizer.t("role-method-standard"),
        RoleMethod::Custom {
            changed: Some(changed),
        } => localizer
            .msg("role-method-adapted")
            .arg("changed", changed)
            .arg("processes", provenance.processes())
            .to_string(),
        RoleMethod::Custom { changed: None } if provenance.is_stated() => {
            localizer.t("role-method-own")
        }
        RoleMethod::Custom { changed: None } => localizer.t("role-method-not-stated"),
    }
}

/// The processes in which a role differs from its cluster.
pub(crate) fn changed(localizer: &Localizer, view: &RoleView) -> Vec<String> {
    let cells = view.provenance.iter();
    let sentence = |(process, source)| match source {
        CellSource::Differs(reference) => Some(
            localizer
                .msg("role-changed-process")
                .arg("process", localizer.process(process))
                .arg(
                    "own",
                    localizer.involvement_word(view.role.involvement.get(process)),
                )
                .arg("reference", localizer.involvement_word(reference))
                .to_string(),
        ),
        CellSource::Reference | CellSource::Stated | CellSource::NotStated => None,
    };
    cells.filter_map(sentence).collect()
}

/// `POST /phase1/roles`: takes clusters over, named as the reader reads them.
pub(crate) async fn take_over(reader: Reader, form: Form) -> PageResult {
    let chosen: Vec<u32> = form
        .fields
        .all("cluster")
        .map(|cluster| cluster.parse().unwrap_or(0))
        .collect();
    match try_take_over(&reader, &form, &chosen).await {
        Ok(()) => Notice::RolesTakenOver.with(&reader.state.settings, see_other(ROLES)),
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            // The use case speaks of `clusters`, the form's repeated field is `cluster`.
            let form = match form.error("clusters") {
                Some(_) => FormState::default().with_error(
                    "cluster",
                    reader.localizer.t("organization-roles-none-chosen"),
                ),
                None => form,
            };
            list_page(&reader, status, form, &chosen).await
        }
    }
}

async fn try_take_over(reader: &Reader, form: &Form, chosen: &[u32]) -> Result<(), Failure> {
    form.genuine()?;
    let clusters = chosen.iter().copied().map(RoleClusterId::new);
    let command = TakeOverClusters {
        clusters: clusters
            .map(|cluster| {
                let name = reader.localizer.role_cluster(cluster).into_owned();
                (cluster, name)
            })
            .collect(),
    };
    take_over_clusters(&reader.state.app, &reader.actor()?, command).await?;
    Ok(())
}

/// `GET /phase1/roles/new`
pub(crate) async fn show_new(reader: Reader) -> PageResult {
    let form = FormState::default().with_value("takes_part", "yes");
    render(&role_page(&reader, form, None))
}

/// `POST /phase1/roles/new`: a role without a cluster goes on with its involvement.
pub(crate) async fn create(reader: Reader, form: Form) -> PageResult {
    match try_create(&reader, &form).await {
        Ok(view) => {
            let to = match view.state {
                RoleState::Unfinished => matrix_path(view.role.id),
                _ => ROLES.to_owned(),
            };
            Notice::RoleSaved.with(&reader.state.settings, see_other(&to))
        }
        Err(failure) => {
            let status = failure.status();
            let form = refused_role(&reader.localizer, &form.fields, failure)?;
            show_with(status, &role_page(&reader, form, None))
        }
    }
}

async fn try_create(reader: &Reader, form: &Form) -> Result<RoleView, Failure> {
    let entered = entered(form.genuine()?);
    Ok(create_role(&reader.state.app, &reader.actor()?, entered).await?)
}

/// Where a role's involvement is chosen.
fn matrix_path(role: OrganizationRoleId) -> String {
    format!("{ROLES}/{role}/matrix")
}

fn entered(fields: &Fields) -> EnteredRole {
    EnteredRole {
        name: fields.text("role_name").to_owned(),
        description: fields.text("description").to_owned(),
        cluster: fields.text("cluster").to_owned(),
        takes_part: fields.text("takes_part") == "yes",
    }
}

/// The use case speaks of `name`, which in forms is the organisation's.
fn refused_role(
    localizer: &Localizer,
    fields: &Fields,
    failure: Failure,
) -> Result<FormState, Failure> {
    let refused = refused(localizer, fields, failure)?;
    let typed = fields
        .iter()
        .fold(FormState::default(), |form, (name, value)| {
            form.with_value(name, value)
        });
    let typed = match refused.problem() {
        Some(problem) => typed.with_problem(problem),
        None => typed,
    };
    Ok(refused.errors().fold(typed, |form, (name, error)| {
        let name = if name == "name" { "role_name" } else { name };
        form.with_error(name, error)
    }))
}

fn role_page<'a>(
    reader: &'a Reader,
    form: FormState,
    view: Option<&RoleView>,
) -> OrganizationRolePage<'a> {
    let localizer = &reader.localizer;
    let clusters = reader.state.app.framework().role_clusters().iter();
    OrganizationRolePage {
        clusters: clusters
            .map(|known| {
                (
                    known.id.get(),
                    localizer.role_cluster(known.id).into_owned(),
                )
            })
            .collect(),
        changed: view
            .map(|view| changed(localizer, view))
            .unwrap_or_default(),
        role: view.map(|view| row(localizer, view)),
        page: reader.page(),
        form,
    }
}

/// A role that may be changed; a retired one is only in the list.
pub(super) async fn editable(reader: &Reader, id: i64) -> Result<RoleView, Failure> {
    let id = OrganizationRoleId::new(id);
    let view = role(&reader.state.app, &reader.actor()?, id).await?;
    match view.state {
        RoleState::Retired => Err(Failure::NotFound),
        _ => Ok(view),
    }
}

/// `GET /phase1/roles/{role}`
pub(crate) async fn show(reader: Reader, id: Path<i64>) -> PageResult {
    let view = editable(&reader, *id).await?;
    let values = &view.role.values;
    let cluster = values.cluster.map(|cluster| cluster.to_string());
    let form = FormState::default()
        .with_value("role_name", &values.name)
        .with_value("description", &values.description)
        .with_value("cluster", cluster.unwrap_or_default())
        .with_value("takes_part", if values.takes_part { "yes" } else { "" })
        .with_value("revision", view.role.revision.to_string());
    render(&role_page(&reader, form, Some(&view)))
}

/// `POST /phase1/roles/{role}`
pub(crate) async fn save(reader: Reader, id: Path<i64>, form: Form) -> PageResult {
    match try_save(&reader, *id, &form).await {
        Ok(()) => Notice::RoleSaved.with(&reader.state.settings, see_other(ROLES)),
        Err(failure) => {
            let status = failure.status();
            let form = refused_role(&reader.localizer, &form.fields, failure)?;
            let view = editable(&reader, *id).await?;
            show_with(status, &role_page(&reader, form, Some(&view)))
        }
    }
}

async fn try_save(reader: &Reader, id: i64, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    let (app, id) = (&reader.state.app, OrganizationRoleId::new(id));
    let expected = Some(revision(fields));
    edit_role(app, &reader.actor()?, id, entered(fields), expected).await?;
    Ok(())
}

/// `POST /phase1/roles/{role}/retire`
pub(crate) async fn retire(reader: Reader, id: Path<i64>, form: Form) -> PageResult {
    let fields = form.genuine()?;
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let role_id = OrganizationRoleId::new(*id);
    if fields.text("confirm") == "yes" {
        retire_role(app, &actor, role_id, true).await?;
        return Notice::RoleRetired.with(&reader.state.settings, see_other(ROLES));
    }
    let view = editable(&reader, *id).await?;
    let title = question(&reader.localizer, &row(&reader.localizer, &view));
    let question = Question {
        title: "organization-roles-retire",
        text: "organization-roles-retire-text",
        agree: "organization-roles-retire",
        action: &format!("{ROLES}/{role_id}/retire"),
        cancel: ROLES,
        fields: Vec::new(),
    };
    ask_about(&reader, title, question)
}

/// What is asked before a role is retired: it says how many people hold it.
fn question(localizer: &Localizer, role: &RoleRow) -> String {
    localizer
        .msg("organization-roles-retire-question")
        .arg("name", role.name.as_str())
        .arg("people", role.people)
        .to_string()
}
