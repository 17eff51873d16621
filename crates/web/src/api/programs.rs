//! Who learns together: what is suggested for each group, and what is chosen instead.

use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use seqpt_application::trainings::{self, ChoosePrograms, GroupPrograms, ProgramsView};
use seqpt_application::{Error, FieldCode, FieldErrors};
use seqpt_core::macro_plan::{ProgramChoice, TrainingProgram};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::ApiResult;
use super::body::JsonBody;
use super::groups::{GroupAnswer, entered_group};
use super::precondition::{etag, expected_revision};
use super::values::{choices_or_null, origin_kinds};
use crate::auth::Member;
use crate::state::State;

/// The training programs of the groups.
#[derive(Debug, Serialize, ToSchema)]
struct ProgramsAnswer {
    /// Groups that surveys offer, that the result knows, and those with a choice.
    groups: Vec<GroupProgramAnswer>,
    revision: i64,
}

/// The training program of a group.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GroupProgramAnswer {
    #[serde(flatten)]
    group: GroupAnswer,
    /// The program that counts, the chosen one before the suggested one: 1 engineers, 2 managers,
    /// 3 interfacing partners; null is none.
    #[schema(required, minimum = 1, maximum = 3)]
    program_id: Option<u8>,
    /// What the published figures suggest; null where they may not be told.
    #[schema(required, schema_with = programs_or_null)]
    suggested: Option<&'static str>,
    /// What an admin chose; null follows the suggestion.
    #[schema(required, schema_with = programs_or_null)]
    chosen: Option<&'static str>,
}

fn programs_or_null() -> Object {
    choices_or_null(ProgramChoice::ALL.map(ProgramChoice::key))
}

impl From<&GroupPrograms> for GroupProgramAnswer {
    fn from(group: &GroupPrograms) -> Self {
        let counting = group.counting().and_then(ProgramChoice::program);
        Self {
            group: group.origin.into(),
            program_id: counting.map(TrainingProgram::id),
            suggested: group.suggested.map(ProgramChoice::key),
            chosen: group.chosen.map(ProgramChoice::key),
        }
    }
}

fn response(view: &ProgramsView) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((ETAG, etag(view.revision)))
        .json(ProgramsAnswer {
            groups: view.groups.iter().map(GroupProgramAnswer::from).collect(),
            revision: view.revision,
        })
}

/// Show who learns together
///
/// A suggestion is made for groups whose figures may be told; a program can be chosen for any group.
/// Both are kept, and the chosen one counts. Programs say who learns together; they change neither
/// figures nor plans.
#[utoipa::path(
    get, path = "/api/v1/organization/programs", tag = "Organisation",
    responses(
        (status = 200, body = ProgramsAnswer, description = "The programs",
         headers(("ETag" = String, description = "The revision"))),
    ),
)]
pub(crate) async fn show_programs(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    let view = trainings::programs(&state.app, &actor).await?;
    Ok(response(&view))
}

/// The programs chosen for groups.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProgramsRequest {
    /// A group that is left out follows the suggestion.
    #[schema(required, value_type = Vec<ChosenProgramRequest>)]
    groups: Option<Vec<ChosenProgramRequest>>,
}

/// The program chosen for a group.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChosenProgramRequest {
    /// Only needed for groups that are no role: `tasks`, `full_assessment`.
    #[schema(schema_with = origin_kinds)]
    kind: Option<String>,
    role_cluster_id: Option<i64>,
    organization_role_id: Option<i64>,
    /// Null follows the suggestion.
    #[schema(required, schema_with = programs_or_null)]
    chosen: Option<String>,
}

/// Choose who learns together
///
/// For all groups: one that is left out follows the suggestion. Choosing the same again changes
/// nothing.
#[utoipa::path(
    put, path = "/api/v1/organization/programs", tag = "Organisation",
    params(("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`")),
    request_body = ProgramsRequest,
    responses(
        (status = 200, body = ProgramsAnswer, description = "Chosen",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn choose_programs(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<ProgramsRequest>,
) -> ApiResult {
    let required = || Error::from(FieldErrors::one("groups", FieldCode::Required));
    let groups = body.groups.ok_or_else(required)?.into_iter();
    let command = ChoosePrograms {
        groups: groups
            .map(|group| {
                let (cluster, role) = (group.role_cluster_id, group.organization_role_id);
                let origin = entered_group(group.kind.as_deref(), cluster, role);
                (origin, group.chosen.unwrap_or_default())
            })
            .collect(),
        expected_revision: expected_revision(&request),
    };
    let view = trainings::choose_programs(&state.app, &actor, command).await?;
    Ok(response(&view))
}
