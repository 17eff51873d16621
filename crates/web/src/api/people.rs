//! The people of the own organisation, for admins.

use actix_web::http::header::LINK;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::organization::{self, Person};
use seqpt_application::{Error, FieldCode, FieldErrors, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::ApiResult;
use super::accounts::AccountAnswer;
use super::body::JsonBody;
use crate::auth::Member;
use crate::failure::Failure;
use crate::state::State;

const DEFAULT_LIMIT: usize = 50;
const MAX_LIMIT: usize = 200;

/// A person as admins see it: never a level.
#[derive(Debug, Serialize, ToSchema)]
struct PersonAnswer {
    #[serde(flatten)]
    account: AccountAnswer,
    /// Whether the person may sign in.
    active: bool,
    /// Since when not.
    #[schema(required)]
    deactivated_at: Option<DateTime<Utc>>,
    /// Whether a survey is open.
    survey_open: bool,
    /// When the latest completed survey was handed in.
    #[schema(required)]
    survey_completed_at: Option<DateTime<Utc>>,
}

impl From<Person> for PersonAnswer {
    fn from(person: Person) -> Self {
        Self {
            active: person.account.deactivated_at.is_none(),
            deactivated_at: person.account.deactivated_at,
            survey_open: person.survey.open_since.is_some(),
            survey_completed_at: person.survey.completed_at,
            account: person.account.into(),
        }
    }
}

/// A page of people, by name.
#[derive(Debug, Serialize, ToSchema)]
struct PeopleAnswer {
    people: Vec<PersonAnswer>,
    /// How many there are in all.
    total: usize,
    /// Where the next page begins; null on the last one. Also as `Link`.
    #[schema(required)]
    next_cursor: Option<String>,
}

/// Where a page begins and how long it is.
#[derive(Debug, Deserialize)]
pub(crate) struct PageQuery {
    limit: Option<String>,
    cursor: Option<String>,
}

/// List the people
///
/// Sorted by last name, first name and id.
#[utoipa::path(
    get, path = "/api/v1/organization/people", tag = "Organisation",
    params(
        ("limit" = Option<u32>, Query, description = "People on a page, 50 if not said", minimum = 1, maximum = 200),
        ("cursor" = Option<String>, Query, description = "`next_cursor` of the page before"),
    ),
    responses(
        (status = 200, body = PeopleAnswer, description = "A page of people",
         headers(("Link" = Option<String>, description = "The next page, if there is one"))),
        (status = 400, description = "A parameter is given twice"),
        (status = 422, description = "A parameter is out of range"),
    ),
)]
pub(crate) async fn list_people(
    state: web::Data<State>,
    Member(actor): Member,
    query: web::Query<PageQuery>,
) -> ApiResult {
    let limit = limit(query.limit.as_deref())?;
    let people = organization::people(&state.app, &actor).await?;
    let first = first(&people, query.cursor.as_deref())?;
    let total = people.len();
    let page: Vec<_> = people.into_iter().skip(first).take(limit).collect();
    let next_cursor = page
        .last()
        .filter(|_| first + page.len() < total)
        .map(|last| last.account.id.to_string());
    let mut response = HttpResponse::Ok();
    if let Some(cursor) = &next_cursor {
        let next =
            format!("</api/v1/organization/people?limit={limit}&cursor={cursor}>; rel=\"next\"");
        response.insert_header((LINK, next));
    }
    Ok(response.json(PeopleAnswer {
        people: page.into_iter().map(PersonAnswer::from).collect(),
        total,
        next_cursor,
    }))
}

fn limit(sent: Option<&str>) -> Result<usize, Failure> {
    let Some(sent) = sent else {
        return Ok(DEFAULT_LIMIT);
    };
    sent.parse()
        .ok()
        .filter(|limit| (1..=MAX_LIMIT).contains(limit))
        .ok_or_else(|| refused("limit", FieldCode::NumberOutOfRange { min: 1, max: 200 }))
}

/// The position after the person that a cursor names. A person who was renamed meanwhile has
/// moved, and the page begins there: nobody between is shown twice on the way forward.
fn first(people: &[Person], cursor: Option<&str>) -> Result<usize, Failure> {
    let Some(cursor) = cursor else {
        return Ok(0);
    };
    people
        .iter()
        .position(|person| person.account.id.to_string() == cursor)
        .map(|last| last + 1)
        .ok_or_else(|| refused("cursor", FieldCode::UnknownChoice))
}

fn refused(field: &'static str, code: FieldCode) -> Failure {
    Error::from(FieldErrors::one(field, code)).into()
}

/// What an admin changes of a person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UpdatePersonRequest {
    /// Whether the person may sign in; `false` also ends every sign-in.
    active: bool,
}

/// Lock a person out, or let the person in again
#[utoipa::path(
    patch, path = "/api/v1/organization/people/{id}", tag = "Organisation",
    params(("id" = i64, Path, description = "The person", minimum = 1)),
    request_body = UpdatePersonRequest,
    responses(
        (status = 204, description = "Done"),
        (status = 403, description = "No admin, or the own account"),
        (status = 404, description = "Nobody of the own organisation"),
    ),
)]
pub(crate) async fn update_person(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
    JsonBody(body): JsonBody<UpdatePersonRequest>,
) -> ApiResult {
    let user = UserId::new(id.into_inner());
    organization::set_active(&state.app, &actor, user, body.active).await?;
    Ok(HttpResponse::NoContent().finish())
}
