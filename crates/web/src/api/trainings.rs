//! Trainings that the organisation has already, and who is to train others.

use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use seqpt_application::trainings::ports::{ExistingTrainings, TrainerSource};
use seqpt_application::trainings::{self, EnteredTraining, NameTrainers, TrainersView};
use seqpt_application::{Error, FieldCode, FieldErrors};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, Object};

use super::body::JsonBody;
use super::precondition::{etag, expected_revision};
use super::values::{LevelValue, choices, choices_or_null};
use super::{ApiResult, sent};
use crate::auth::Member;
use crate::state::State;

/// The levels that the organisation has trainings for already.
#[derive(Debug, Serialize, ToSchema)]
struct ExistingTrainingsAnswer {
    /// By competency; one without a training is left out.
    trainings: Vec<CompetencyTrainingsAnswer>,
    revision: i64,
}

/// The levels of a competency that there are trainings for.
#[derive(Debug, Serialize, ToSchema)]
struct CompetencyTrainingsAnswer {
    competency_id: u32,
    /// Rising.
    levels: Vec<LevelValue>,
}

fn response(existing: &ExistingTrainings) -> HttpResponse {
    let trainings = existing.levels.iter();
    HttpResponse::Ok()
        .insert_header((ETAG, etag(existing.revision)))
        .json(ExistingTrainingsAnswer {
            trainings: trainings
                .map(|(competency, levels)| CompetencyTrainingsAnswer {
                    competency_id: competency.get(),
                    levels: levels.iter().copied().map(LevelValue::from).collect(),
                })
                .collect(),
            revision: existing.revision,
        })
}

/// Show the trainings that exist already
///
/// A level that people need and that has a training is greyed in the result and in the plan.
#[utoipa::path(
    get, path = "/api/v1/organization/existing-trainings", tag = "Organisation",
    responses(
        (status = 200, body = ExistingTrainingsAnswer, description = "The trainings",
         headers(("ETag" = String, description = "The revision"))),
    ),
)]
pub(crate) async fn show_existing_trainings(
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let existing = trainings::existing_trainings(&state.app, &actor).await?;
    Ok(response(&existing))
}

/// All trainings that exist.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExistingTrainingsRequest {
    #[schema(required, value_type = Vec<CompetencyTrainingsRequest>)]
    trainings: Option<Vec<CompetencyTrainingsRequest>>,
}

/// The levels of a competency that there are trainings for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct CompetencyTrainingsRequest {
    #[schema(minimum = 1)]
    competency_id: i64,
    #[schema(schema_with = level_keys)]
    levels: Vec<String>,
}

fn level_keys() -> Array {
    Array::new(choices(Level::PYRAMID.map(Level::key)))
}

impl CompetencyTrainingsRequest {
    fn entered(self) -> impl Iterator<Item = EnteredTraining> {
        // No competency has the number 0.
        let id = u32::try_from(self.competency_id).unwrap_or(0);
        let levels = self.levels.into_iter();
        levels.map(move |level| (CompetencyId::new(id), level))
    }
}

/// State the trainings that exist
///
/// All of them: a level that is left out has no training. Stating the same again changes nothing.
#[utoipa::path(
    put, path = "/api/v1/organization/existing-trainings", tag = "Organisation",
    params(("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`")),
    request_body = ExistingTrainingsRequest,
    responses(
        (status = 200, body = ExistingTrainingsAnswer, description = "Stated",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn state_existing_trainings(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<ExistingTrainingsRequest>,
) -> ApiResult {
    let required = || Error::from(FieldErrors::one("trainings", FieldCode::Required));
    let listed = body.trainings.ok_or_else(required)?.into_iter();
    let entered = listed
        .flat_map(CompetencyTrainingsRequest::entered)
        .collect();
    let expected = expected_revision(&request);
    let existing =
        trainings::state_existing_trainings(&state.app, &actor, entered, expected).await?;
    Ok(response(&existing))
}

/// Who is to train others.
#[derive(Debug, Serialize, ToSchema)]
struct TrainersAnswer {
    /// Where trainers come from; null while that is open.
    #[schema(required, schema_with = sources)]
    source: Option<&'static str>,
    /// The people of the organisation who may become trainers, by name.
    candidates: Vec<TrainerAnswer>,
    revision: i64,
}

/// Somebody who may become a trainer.
#[derive(Debug, Serialize, ToSchema)]
struct TrainerAnswer {
    id: i64,
    /// First and last name.
    name: String,
}

fn sources() -> Object {
    choices_or_null(TrainerSource::ALL.map(TrainerSource::key))
}

fn trainers_response(view: &TrainersView) -> HttpResponse {
    let candidates = view.candidates();
    HttpResponse::Ok()
        .insert_header((ETAG, etag(view.revision)))
        .json(TrainersAnswer {
            source: view.source.map(TrainerSource::key),
            candidates: candidates
                .map(|person| TrainerAnswer {
                    id: person.id.get(),
                    name: person.name.clone(),
                })
                .collect(),
            revision: view.revision,
        })
}

/// Show who is to train others
///
/// What they are to master stands in the organisation's result as `to_master`. Nothing tells what
/// one of them masters already.
#[utoipa::path(
    get, path = "/api/v1/organization/trainers", tag = "Organisation",
    responses(
        (status = 200, body = TrainersAnswer, description = "The trainers",
         headers(("ETag" = String, description = "The revision"))),
    ),
)]
pub(crate) async fn show_trainers(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    let view = trainings::trainers(&state.app, &actor).await?;
    Ok(trainers_response(&view))
}

/// Who is to train others.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrainersRequest {
    /// Null while that is open.
    #[schema(schema_with = sources)]
    source: Option<String>,
    /// People of the organisation who are not deactivated.
    #[schema(required, value_type = Vec<i64>)]
    candidates: Option<Vec<i64>>,
}

/// Name who is to train others
///
/// All of them. Saying the same again changes nothing.
#[utoipa::path(
    put, path = "/api/v1/organization/trainers", tag = "Organisation",
    params(("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`")),
    request_body = TrainersRequest,
    responses(
        (status = 200, body = TrainersAnswer, description = "Named",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn name_trainers(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<TrainersRequest>,
) -> ApiResult {
    let required = || Error::from(FieldErrors::one("candidates", FieldCode::Required));
    let command = NameTrainers {
        source: sent(body.source),
        candidates: body.candidates.ok_or_else(required)?,
        expected_revision: expected_revision(&request),
    };
    let view = trainings::name_trainers(&state.app, &actor, command).await?;
    Ok(trainers_response(&view))
}
