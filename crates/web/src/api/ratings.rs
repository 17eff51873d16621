//! Second ratings: who rates a person, for admins; the ratings, for those who rate.

use std::collections::BTreeMap;

use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::ratings::ports::GivenRating;
use seqpt_application::ratings::{
    self, AssessorsView, AssignAssessors, EnteredRating, EnteredRatings, RatedPerson, RatingSheet,
    RatingState,
};
use seqpt_application::{AssessmentId, Error, FieldCode, FieldErrors, UserId};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::Capacity;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::body::JsonBody;
use super::precondition::{etag, expected_revision};
use super::values::{LevelValue, choices, choices_or_null};
use super::{ApiResult, sent};
use crate::auth::Member;
use crate::state::State;

pub(super) fn capacities() -> Object {
    choices(Capacity::ALL.map(Capacity::key))
}

/// Who rates a person.
#[derive(Debug, Serialize, ToSchema)]
struct AssessorsAnswer {
    /// By name.
    assessors: Vec<AssessorAnswer>,
    revision: i64,
}

/// Somebody who rates a person.
#[derive(Debug, Serialize, ToSchema)]
struct AssessorAnswer {
    id: i64,
    /// First and last name.
    name: String,
    #[schema(schema_with = capacities)]
    capacity: &'static str,
}

fn assessors_response(view: &AssessorsView) -> HttpResponse {
    let assessors = view.assigned().filter_map(|one| {
        Some(AssessorAnswer {
            id: one.id.get(),
            name: one.name.clone(),
            capacity: one.capacity?.key(),
        })
    });
    HttpResponse::Ok()
        .insert_header((ETAG, etag(view.revision)))
        .json(AssessorsAnswer {
            assessors: assessors.collect(),
            revision: view.revision,
        })
}

/// Show who rates a person
#[utoipa::path(
    get, path = "/api/v1/organization/people/{id}/assessors", tag = "Ratings",
    params(("id" = i64, Path, description = "The person", minimum = 1)),
    responses(
        (status = 200, body = AssessorsAnswer, description = "Who rates",
         headers(("ETag" = String, description = "The revision"))),
        (status = 404, description = "Nobody of the own organisation"),
    ),
)]
pub(crate) async fn show_assessors(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let view = ratings::assessors(&state.app, &actor, UserId::new(*id)).await?;
    Ok(assessors_response(&view))
}

/// Everybody who is to rate a person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssessorsRequest {
    #[schema(required, value_type = Vec<AssessorRequest>)]
    assessors: Option<Vec<AssessorRequest>>,
}

/// Somebody who is to rate a person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AssessorRequest {
    /// A person of the organisation who is not deactivated, and not the one who is rated.
    id: i64,
    #[schema(schema_with = capacities)]
    capacity: String,
}

/// Say who rates a person
///
/// All of them: whoever is left out no longer rates the person. Saying the same again changes nothing,
/// and what has been handed in stays.
#[utoipa::path(
    put, path = "/api/v1/organization/people/{id}/assessors", tag = "Ratings",
    params(
        ("id" = i64, Path, description = "The person", minimum = 1),
        ("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`"),
    ),
    request_body = AssessorsRequest,
    responses(
        (status = 200, body = AssessorsAnswer, description = "Said",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 404, description = "Nobody of the own organisation"),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn assign_assessors(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
    JsonBody(body): JsonBody<AssessorsRequest>,
) -> ApiResult {
    let required = || Error::from(FieldErrors::one("assessors", FieldCode::Required));
    let assessors = body.assessors.ok_or_else(required)?.into_iter();
    let command = AssignAssessors {
        assessors: assessors.map(|one| (one.id, one.capacity)).collect(),
        expected_revision: expected_revision(&request),
    };
    let view = ratings::assign_assessors(&state.app, &actor, UserId::new(*id), command).await?;
    Ok(assessors_response(&view))
}

/// The people whom the own account rates.
#[derive(Debug, Serialize, ToSchema)]
struct PeopleToRateAnswer {
    /// By name.
    people: Vec<RatedPersonAnswer>,
}

/// Somebody whom the own account rates.
#[derive(Debug, Serialize, ToSchema)]
struct RatedPersonAnswer {
    id: i64,
    /// First and last name.
    name: String,
    #[schema(schema_with = capacities)]
    capacity: &'static str,
    /// When the person completed the survey that is rated: the newest one.
    #[schema(required)]
    survey_completed_at: Option<DateTime<Utc>>,
    #[schema(schema_with = states)]
    state: &'static str,
    #[schema(required)]
    handed_in_at: Option<DateTime<Utc>>,
}

fn states() -> Object {
    choices(["no_survey", "to_do", "draft", "handed_in"])
}

impl From<&RatedPerson> for RatedPersonAnswer {
    fn from(person: &RatedPerson) -> Self {
        Self {
            id: person.id.get(),
            name: person.name.clone(),
            capacity: person.capacity.key(),
            survey_completed_at: person.survey_completed_at,
            state: person.state.key(),
            handed_in_at: match person.state {
                RatingState::HandedIn { at } => Some(at),
                RatingState::NoSurvey | RatingState::ToDo | RatingState::Draft => None,
            },
        }
    }
}

/// List the people whom the own account rates
#[utoipa::path(
    get, path = "/api/v1/ratings", tag = "Ratings",
    responses((status = 200, body = PeopleToRateAnswer, description = "The people")),
)]
pub(crate) async fn list_people_to_rate(
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let people = ratings::people_to_rate(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(PeopleToRateAnswer {
        people: people.iter().map(RatedPersonAnswer::from).collect(),
    }))
}

/// The own rating of a person.
#[derive(Debug, Serialize, ToSchema)]
struct RatingAnswer {
    person: RatedPersonAnswer,
    /// The survey that is rated; null before the person completed one.
    #[schema(required)]
    survey_id: Option<i64>,
    /// The competencies to rate.
    asked: Vec<u32>,
    /// What is said so far, by competency.
    #[schema(value_type = BTreeMap<String, GivenAnswer>)]
    ratings: BTreeMap<u32, GivenAnswer>,
    /// Whether that comes from a draft of an earlier survey of the person.
    from_earlier_survey: bool,
    /// 0 before the first draft.
    revision: i64,
}

/// What is said about a competency.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GivenAnswer {
    /// Null while it is open.
    #[schema(required)]
    level: Option<LevelValue>,
    /// What the level is seen by; may be empty.
    evidence: String,
}

impl From<&GivenRating> for GivenAnswer {
    fn from(given: &GivenRating) -> Self {
        Self {
            level: given.level.map(LevelValue::from),
            evidence: given.evidence.clone(),
        }
    }
}

fn rating_response(sheet: &RatingSheet) -> HttpResponse {
    let given = sheet.given.iter();
    HttpResponse::Ok()
        .insert_header((ETAG, etag(sheet.revision)))
        .json(RatingAnswer {
            person: (&sheet.person).into(),
            survey_id: sheet.survey.map(AssessmentId::get),
            asked: sheet.asked.iter().map(|id| id.get()).collect(),
            ratings: given.map(|(id, given)| (id.get(), given.into())).collect(),
            from_earlier_survey: sheet.is_from_earlier_survey,
            revision: sheet.revision,
        })
}

/// Show the own rating of a person
#[utoipa::path(
    get, path = "/api/v1/ratings/{id}", tag = "Ratings",
    params(("id" = i64, Path, description = "The person", minimum = 1)),
    responses(
        (status = 200, body = RatingAnswer, description = "The rating",
         headers(("ETag" = String, description = "The revision"))),
        (status = 404, description = "Nobody whom the own account rates"),
    ),
)]
pub(crate) async fn show_rating(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let sheet = ratings::rating_sheet(&state.app, &actor, UserId::new(*id)).await?;
    Ok(rating_response(&sheet))
}

/// What is said about a person.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RatingRequest {
    /// By competency; one that is left out is open.
    #[schema(required, value_type = BTreeMap<String, GivenRequest>)]
    ratings: Option<BTreeMap<u32, GivenRequest>>,
    /// The survey that was rated. If the person has completed another one since, nothing is stored.
    #[schema(minimum = 1)]
    survey_id: Option<i64>,
}

/// What is said about a competency.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct GivenRequest {
    /// Null while it is open.
    #[schema(schema_with = level_keys_or_null)]
    level: Option<String>,
    /// What the level is seen by.
    #[schema(max_length = 1000)]
    evidence: Option<String>,
}

fn level_keys_or_null() -> Object {
    choices_or_null(Level::ALL.map(Level::key))
}

impl RatingRequest {
    fn entered(self, request: &HttpRequest) -> Option<EnteredRatings> {
        let ratings = self.ratings?.into_iter();
        let entered = ratings.map(|(id, given)| {
            let rating = EnteredRating {
                level: sent(given.level),
                evidence: sent(given.evidence),
            };
            (CompetencyId::new(id), rating)
        });
        Some(EnteredRatings {
            ratings: entered.collect(),
            expected_survey: self.survey_id.map(AssessmentId::new),
            expected_revision: expected_revision(request),
        })
    }
}

/// Keep a draft of a rating
///
/// All that is said so far; a part will do. Saying the same again changes nothing.
#[utoipa::path(
    put, path = "/api/v1/ratings/{id}", tag = "Ratings",
    params(
        ("id" = i64, Path, description = "The person", minimum = 1),
        ("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`"),
    ),
    request_body = RatingRequest,
    responses(
        (status = 200, body = RatingAnswer, description = "Kept",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 404, description = "Nobody whom the own account rates"),
        (status = 409, description = "Handed in already, or no survey is completed"),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn save_rating(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
    JsonBody(body): JsonBody<RatingRequest>,
) -> ApiResult {
    let required = || Error::from(FieldErrors::one("ratings", FieldCode::Required));
    let entered = body.entered(&request).ok_or_else(required)?;
    let sheet = ratings::save_rating(&state.app, &actor, UserId::new(*id), entered).await?;
    Ok(rating_response(&sheet))
}

/// What is handed in.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubmitRatingRequest {
    /// A level for every competency; left out, the draft is handed in as it was kept.
    #[schema(value_type = Option<BTreeMap<String, GivenRequest>>)]
    ratings: Option<BTreeMap<u32, GivenRequest>>,
    /// The survey that was rated. If the person has completed another one since, nothing is stored.
    #[schema(minimum = 1)]
    survey_id: Option<i64>,
}

/// Hand a rating in
///
/// It stays as it is from then on, and the person sees it. Handing in the same again changes nothing.
#[utoipa::path(
    post, path = "/api/v1/ratings/{id}/submission", tag = "Ratings",
    params(
        ("id" = i64, Path, description = "The person", minimum = 1),
        ("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`"),
    ),
    request_body = SubmitRatingRequest,
    responses(
        (status = 200, body = RatingAnswer, description = "Handed in",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 404, description = "Nobody whom the own account rates"),
        (status = 409, description = "Handed in already with something else, or no survey is completed"),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn submit_rating(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
    JsonBody(body): JsonBody<SubmitRatingRequest>,
) -> ApiResult {
    let body = RatingRequest {
        ratings: body.ratings,
        survey_id: body.survey_id,
    };
    let entered = body.entered(&request);
    let sheet = ratings::hand_in_rating(&state.app, &actor, UserId::new(*id), entered).await?;
    Ok(rating_response(&sheet))
}
