//! The organisation's learning plan, for admins. Its objectives are those of [`super::plans`].

use actix_web::{HttpRequest, HttpResponse, web};
use seqpt_application::FieldCode;
use seqpt_application::plans::{self, MakeOrganizationPlan, PlanOwner};
use seqpt_application::{Error, FieldErrors};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::JsonBody;
use super::plans::{
    ChangedObjectiveAnswer, CurrentPlanAnswer, MadePlanAnswer, ObjectiveAnswer,
    UpdateObjectiveRequest, changed_response, command, key, made_response, objective_response,
};
use super::precondition::expected_revision;
use super::{ApiResult, sent};
use crate::auth::Member;
use crate::reader::localizer;
use crate::state::State;

/// The organisation's plan, and whether another one can be made.
#[derive(Debug, Serialize, ToSchema)]
struct OrganizationPlanAnswer {
    /// The plan that counts; null before the first.
    #[schema(required)]
    plan: Option<CurrentPlanAnswer>,
    /// Why no plan can be made now: the code of the problem that making one would meet; null if one
    /// can be made.
    #[schema(required)]
    refusal: Option<&'static str>,
    /// How many months plans take.
    #[schema(minimum = 1, maximum = 60)]
    months: u32,
    /// How many people made a plan of their own. What those say is for each of them only.
    people_with_plan: usize,
}

/// Show the organisation's plan
#[utoipa::path(
    get, path = "/api/v1/organization/plan", tag = "Plans",
    responses((status = 200, body = OrganizationPlanAnswer, description = "The plan")),
)]
pub(crate) async fn show_organization_plan(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let common = plans::organization_plan(&state.app, &actor).await?;
    let texts = localizer(&request, &state);
    Ok(HttpResponse::Ok().json(OrganizationPlanAnswer {
        plan: common.plan.map(|view| CurrentPlanAnswer::of(&texts, &view)),
        refusal: common.refusal.map(|error| match error {
            Error::TooFewAssessed { .. } => "too_few_assessed",
            _ => "strategies_missing",
        }),
        months: common.months,
        people_with_plan: common.people_with_plan,
    }))
}

/// When the plan begins and how long plans take.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MakeOrganizationPlanRequest {
    #[schema(value_type = String, format = Date)]
    starts_on: Option<String>,
    /// They hold for the plans that people make for themselves, too.
    #[schema(value_type = i64, minimum = 1, maximum = 60)]
    months: Option<i64>,
}

/// Make the organisation's plan
///
/// From the published figures. While nothing changed, and with the same dates, the plan there stays.
#[utoipa::path(
    post, path = "/api/v1/organization/plan", tag = "Plans",
    request_body = MakeOrganizationPlanRequest,
    responses(
        (status = 201, body = MadePlanAnswer, description = "A new plan",
         headers(("Location" = String, description = "The plan"))),
        (status = 200, body = MadePlanAnswer, description = "The plan there was: nothing had changed"),
        (status = 409, description = "No strategies are chosen, or too few people are assessed"),
    ),
)]
pub(crate) async fn make_organization_plan(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<MakeOrganizationPlanRequest>,
) -> ApiResult {
    let months = body
        .months
        .ok_or_else(|| Error::from(FieldErrors::one("months", FieldCode::Required)))?;
    let command = MakeOrganizationPlan {
        starts_on: sent(body.starts_on),
        months: months.to_string(),
    };
    let made = plans::make_organization_plan(&state.app, &actor, command).await?;
    Ok(made_response(
        &localizer(&request, &state),
        &made,
        "/api/v1/organization/plan",
    ))
}

/// Change an objective of the organisation's plan
///
/// Its words, its due date, its tick. What stood there stays in the history. What could be better in
/// own words comes along as hints.
#[utoipa::path(
    patch, path = "/api/v1/organization/plan/objectives/{objective}", tag = "Plans",
    params(
        ("objective" = String, Path, description = "The key of the objective, such as `10-apply`"),
        ("If-Match" = Option<String>, Header, description = "The revision of the objective that was edited"),
    ),
    request_body = UpdateObjectiveRequest,
    responses(
        (status = 200, body = ChangedObjectiveAnswer, description = "Changed",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 404, description = "The plan has no such objective"),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn update_organization_objective(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    objective: web::Path<String>,
    JsonBody(body): JsonBody<UpdateObjectiveRequest>,
) -> ApiResult {
    let key = key(&objective)?;
    let command = command(&request, body);
    let owner = PlanOwner::Organization;
    let plan = plans::reword_objective(&state.app, &actor, owner, key, command).await?;
    changed_response(&state, &localizer(&request, &state), &plan, key)
}

/// Bring an objective of the organisation's plan back as it was made
#[utoipa::path(
    delete, path = "/api/v1/organization/plan/objectives/{objective}/own-wording", tag = "Plans",
    params(
        ("objective" = String, Path, description = "The key of the objective, such as `10-apply`"),
        ("If-Match" = Option<String>, Header, description = "The revision of the objective that was edited"),
    ),
    responses(
        (status = 200, body = ObjectiveAnswer, description = "As made",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 404, description = "The plan has no such objective"),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn restore_organization_objective(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    objective: web::Path<String>,
) -> ApiResult {
    let key = key(&objective)?;
    let expected = expected_revision(&request);
    let owner = PlanOwner::Organization;
    let plan = plans::restore_wording(&state.app, &actor, owner, key, expected).await?;
    objective_response(&localizer(&request, &state), &plan, key)
}
