//! Results and plans as files. Pages link to the same handlers under addresses of their own.

use actix_web::{HttpRequest, web};
use seqpt_application::figures::{Figures, organization_figures, scenario_figures};
use seqpt_application::organization::organization;
use seqpt_application::plans::{organization_plan, own_plan};
use seqpt_application::survey::survey_report;
use seqpt_application::{AssessmentId, Error};
use seqpt_text::RoleNames;

use super::ApiResult;
use super::figures::OrganizationResultAnswer;
use super::plans::CurrentPlanAnswer;
use super::results::ResultAnswer;
use super::scenarios::ScenariosAnswer;
use crate::auth::Member;
use crate::exports::{Export, Format, objectives, organization_result, own_result, scenarios};
use crate::failure::Failure;
use crate::pages::figures::{Asked, Filter, Told};
use crate::reader::localizer;
use crate::state::State;

/// Download the result of one of the own completed surveys
///
/// As a workbook, as CSV, or as the same JSON that `/api/v1/surveys/{id}/result` gives.
#[utoipa::path(
    get, path = "/api/v1/surveys/{id}/result.{format}", tag = "Survey",
    params(
        ("id" = i64, Path, description = "The survey", minimum = 1),
        ("format" = inline(Format), Path, description = "The form of the file"),
    ),
    responses(
        (status = 200, description = "The file", content(
            ("text/csv"), ("application/json"),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ), headers(("Content-Disposition" = String, description = "Its name"))),
        (status = 404, description = "No own survey, not handed in, or no such form"),
    ),
)]
pub(crate) async fn download_result(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    path: web::Path<(i64, Format)>,
) -> ApiResult {
    let (app, texts) = (&state.app, localizer(&request, &state));
    let (survey, format) = path.into_inner();
    let report = survey_report(app, &actor, AssessmentId::new(survey)).await?;
    let completed = report.survey.completed_at.ok_or(Error::NotFound)?;
    let organization = organization(app, &actor).await?.organization;
    Export {
        kind: texts.t("exports-file-result"),
        organization: &organization.name,
        day: completed.date_naive(),
        sheets: own_result::sheets(&texts, &organization.name, &report),
        answer: ResultAnswer::from(report),
    }
    .respond(app, &texts, format)
    .await
}

/// Download the own plan
///
/// As a workbook with the competencies by levels and a sheet of everything about each objective, as
/// CSV of the first of these, or as the same JSON that `/api/v1/plan` gives.
#[utoipa::path(
    get, path = "/api/v1/plan/objectives.{format}", tag = "Plans",
    params(("format" = inline(Format), Path, description = "The form of the file")),
    responses(
        (status = 200, description = "The file", content(
            ("text/csv"), ("application/json"),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ), headers(("Content-Disposition" = String, description = "Its name"))),
        (status = 404, description = "No plan was made yet, or no such form"),
    ),
)]
pub(crate) async fn download_plan(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    format: web::Path<Format>,
) -> ApiResult {
    let (app, texts) = (&state.app, localizer(&request, &state));
    let view = own_plan(app, &actor).await?.plan.ok_or(Failure::NotFound)?;
    let organization = organization(app, &actor).await?.organization;
    let around = objectives::Around {
        framework: app.framework(),
        organization: &organization.name,
        roles: &RoleNames::new(),
        smallest: 0,
    };
    Export {
        kind: texts.t("exports-file-plan"),
        organization: &organization.name,
        day: app.now().date_naive(),
        sheets: objectives::sheets(&texts, &around, &view),
        answer: CurrentPlanAnswer::of(&texts, &view),
    }
    .respond(app, &texts, *format)
    .await
}

/// Download the organisation's plan
///
/// As a workbook with the competencies by levels and a sheet of everything about each objective, as
/// CSV of the first of these, or as the JSON that `/api/v1/organization/plan` gives as its plan.
#[utoipa::path(
    get, path = "/api/v1/organization/plan/objectives.{format}", tag = "Plans",
    params(("format" = inline(Format), Path, description = "The form of the file")),
    responses(
        (status = 200, description = "The file", content(
            ("text/csv"), ("application/json"),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ), headers(("Content-Disposition" = String, description = "Its name"))),
        (status = 404, description = "No plan was made yet, or no such form"),
    ),
)]
pub(crate) async fn download_organization_plan(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    format: web::Path<Format>,
) -> ApiResult {
    let (app, texts) = (&state.app, localizer(&request, &state));
    let common = organization_plan(app, &actor).await?;
    let view = common.plan.ok_or(Failure::NotFound)?;
    let organization = organization(app, &actor).await?.organization;
    let around = objectives::Around {
        framework: app.framework(),
        organization: &organization.name,
        roles: &common.role_names,
        smallest: common.smallest,
    };
    Export {
        kind: texts.t("exports-file-organization-plan"),
        organization: &organization.name,
        day: app.now().date_naive(),
        sheets: objectives::sheets(&texts, &around, &view),
        answer: CurrentPlanAnswer::of(&texts, &view),
    }
    .respond(app, &texts, *format)
    .await
}

/// Download the organisation's result
///
/// As a workbook with every role in every competency and a sheet of the levels, as CSV of the first
/// of these, which has all levels in it, or as the same JSON that `/api/v1/organization/result` gives
/// with the same filter.
#[utoipa::path(
    get, path = "/api/v1/organization/result.{format}", tag = "Organisation",
    params(
        ("format" = inline(Format), Path, description = "The form of the file"),
        Asked,
    ),
    responses(
        (status = 200, description = "The file", content(
            ("text/csv"), ("application/json"),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ), headers(("Content-Disposition" = String, description = "Its name"))),
        (status = 404, description = "No such form"),
        (status = 409, description = "Too few people are counted, or no strategy is chosen"),
    ),
)]
pub(crate) async fn download_organization_result(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    format: web::Path<Format>,
    asked: web::Query<Asked>,
) -> ApiResult {
    let (app, texts) = (&state.app, localizer(&request, &state));
    let figures = organization_figures(app, &actor).await?;
    let told = Told::of(&texts, &figures, Filter::of(&asked)).ok_or_else(|| untold(&figures))?;
    let organization = organization(app, &actor).await?.organization;
    Export {
        kind: texts.t("exports-file-organization-result"),
        organization: &organization.name,
        day: figures.as_of.unwrap_or(app.now()).date_naive(),
        sheets: organization_result::sheets(told, &organization.name),
        answer: OrganizationResultAnswer::of(&figures, Some(told)),
    }
    .respond(app, &texts, *format)
    .await
}

/// Download how each strategy fits
///
/// As a workbook or as CSV with every strategy in every competency, or as the same JSON that
/// `/api/v1/organization/result/scenarios` gives.
#[utoipa::path(
    get, path = "/api/v1/organization/result/scenarios.{format}", tag = "Organisation",
    params(("format" = inline(Format), Path, description = "The form of the file")),
    responses(
        (status = 200, description = "The file", content(
            ("text/csv"), ("application/json"),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ), headers(("Content-Disposition" = String, description = "Its name"))),
        (status = 404, description = "No such form"),
        (status = 409, description = "Too few people are counted, or no strategy is chosen"),
    ),
)]
pub(crate) async fn download_scenarios(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    format: web::Path<Format>,
) -> ApiResult {
    let (app, texts) = (&state.app, localizer(&request, &state));
    let told = scenario_figures(app, &actor).await?;
    let organization = organization(app, &actor).await?.organization;
    let sheets = scenarios::sheets(&texts, &told, &organization.name)
        .ok_or_else(|| untold(&told.figures))?;
    Export {
        kind: texts.t("exports-file-scenarios"),
        organization: &organization.name,
        day: told.figures.as_of.unwrap_or(app.now()).date_naive(),
        sheets,
        answer: ScenariosAnswer::from(&told),
    }
    .respond(app, &texts, *format)
    .await
}

/// Why nothing can be told.
fn untold(figures: &Figures) -> Error {
    if figures.strategies.is_empty() {
        Error::StrategiesMissing
    } else {
        Error::TooFewAssessed {
            assessed: figures.counted,
            smallest: figures.smallest.get(),
        }
    }
}
