//! Choosing the roles that a survey is answered for.

use actix_web::http::StatusCode;
use seqpt_application::Error;
use seqpt_application::survey::ports::Assessment;
use seqpt_application::survey::{StartSurvey, open_survey, roles, start_survey};
use seqpt_core::framework::RoleClusterId;

use super::super::refusal::refused;
use super::super::{PageResult, see_other, show_with};
use super::{ROLES, next_unanswered};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{FormState, RoleOption, RolesPage};

/// `GET /survey`: goes on where the person stopped.
pub(crate) async fn resume(reader: Reader) -> PageResult {
    Ok(
        match open_survey(&reader.state.app, &reader.actor()?).await? {
            None => see_other(ROLES),
            Some(survey) => see_other(&next_unanswered(&survey)),
        },
    )
}

/// `GET /survey/roles`: an open survey is gone on with first.
pub(crate) async fn show_roles(reader: Reader) -> PageResult {
    let view = roles(&reader.state.app, &reader.actor()?).await?;
    if view.open.is_some() {
        return Ok(see_other("/survey"));
    }
    roles_page(&reader, StatusCode::OK, FormState::default(), &view.held)
}

/// `POST /survey/roles`
pub(crate) async fn start(reader: Reader, form: Form) -> PageResult {
    match try_start(&reader, &form).await {
        Ok(survey) => Ok(see_other(&next_unanswered(&survey))),
        // A second click, or a second tab: the survey is there already.
        Err(Failure::Refused(Error::SurveyOpen(_))) => Ok(see_other("/survey")),
        Err(failure) => {
            let status = failure.status();
            let chosen: Vec<_> = chosen_roles(&form.fields).collect();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            // The use case speaks of `roles`, the form's repeated field is `role`.
            let form = match form.error("roles").map(str::to_owned) {
                Some(error) => FormState::default().with_error("role", error),
                None => form,
            };
            roles_page(&reader, status, form, &chosen)
        }
    }
}

async fn try_start(reader: &Reader, form: &Form) -> Result<Assessment, Failure> {
    let fields = form.genuine()?;
    let command = StartSurvey {
        roles: chosen_roles(fields).collect(),
        ..StartSurvey::default()
    };
    Ok(start_survey(&reader.state.app, &reader.actor()?, command).await?)
}

fn chosen_roles(fields: &Fields) -> impl Iterator<Item = RoleClusterId> + '_ {
    // What is no number is no role either: 0 is one that does not exist.
    fields
        .all("role")
        .map(|role| RoleClusterId::new(role.parse().unwrap_or(0)))
}

fn roles_page(
    reader: &Reader,
    status: StatusCode,
    form: FormState,
    chosen: &[RoleClusterId],
) -> PageResult {
    let localizer = &reader.localizer;
    let options = reader.state.app.framework().role_clusters().iter();
    let roles = options
        .map(|role| RoleOption {
            id: role.id.get(),
            name: localizer.role_cluster(role.id).into_owned(),
            description: localizer
                .content()
                .role_cluster(role.id)
                .map(|text| text.description.clone())
                .unwrap_or_default(),
            chosen: chosen.contains(&role.id),
        })
        .collect();
    show_with(
        status,
        &RolesPage {
            page: reader.page(),
            form,
            roles,
        },
    )
}
