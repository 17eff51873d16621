//! The own organisation: name and size, key, dashboard.

use actix_web::http::header::{ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};
use seqpt_application::organization::{
    self, JoinKeyView, OrganizationView, RotateJoinKey, SetUpOrganization,
};
use seqpt_application::{Error, FieldCode, FieldErrors};
use seqpt_core::survey::CountedRating;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::body::JsonBody;
use super::precondition::{etag, expected_revision};
use super::values::{choices, choices_or_null, size_or_null, sizes};
use super::{ApiResult, sent};
use crate::auth::Member;
use crate::state::State;

/// An organisation as the reader may see it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OrganizationAnswer {
    #[schema(minimum = 1)]
    id: i64,
    name: String,
    #[schema(schema_with = sizes)]
    size: &'static str,
    /// The current key, for admins; null for everybody else.
    #[schema(required)]
    join_key: Option<JoinKeyAnswer>,
    /// 0 to 100, once assessed.
    #[schema(required, minimum = 0, maximum = 100)]
    maturity_score: Option<f64>,
    /// The key of the primary qualification strategy, once chosen.
    #[schema(required)]
    selected_archetype: Option<String>,
    /// Whether maturity, strategy and roles are settled.
    phase1_completed: bool,
    /// The least number of people that a shown figure of the organisation speaks of.
    #[schema(minimum = 3, maximum = 1000)]
    smallest_group: usize,
    /// Whose rating of a person counts: the person’s own, or a second one where there is one.
    #[schema(schema_with = counted_ratings)]
    counted_rating: &'static str,
    created_at: DateTime<Utc>,
    /// Counts changes of name, size, smallest group and whose rating counts; also the `ETag`.
    revision: i64,
}

impl From<OrganizationView> for OrganizationAnswer {
    fn from(view: OrganizationView) -> Self {
        let organization = view.organization;
        Self {
            id: organization.id.get(),
            name: organization.name,
            size: organization.size.key(),
            join_key: view.join_key.map(JoinKeyAnswer::from),
            maturity_score: organization.maturity_score,
            selected_archetype: organization.selected_archetype,
            phase1_completed: organization.phase1_completed,
            smallest_group: organization.smallest_group.get(),
            counted_rating: organization.counted_rating.key(),
            created_at: organization.created_at,
            revision: organization.revision,
        }
    }
}

fn counted_ratings() -> Object {
    choices(CountedRating::ALL.map(CountedRating::key))
}

fn counted_ratings_or_null() -> Object {
    choices_or_null(CountedRating::ALL.map(CountedRating::key))
}

/// The key that opens an organisation.
#[derive(Debug, Serialize, ToSchema)]
struct JoinKeyAnswer {
    /// In groups of four, as to be shared.
    key: String,
    created_at: DateTime<Utc>,
    /// The last day it can be used, in UTC; null for no end.
    #[schema(required)]
    expires_on: Option<NaiveDate>,
    /// How many people may join with it; null for no limit.
    #[schema(required)]
    max_uses: Option<i64>,
    /// How many people joined with it.
    uses: i64,
}

impl From<JoinKeyView> for JoinKeyAnswer {
    fn from(key: JoinKeyView) -> Self {
        Self {
            key: key.key,
            created_at: key.created_at,
            expires_on: key.expires_on,
            max_uses: key.max_uses,
            uses: key.uses,
        }
    }
}

/// Show the own organisation
#[utoipa::path(
    get, path = "/api/v1/organization", tag = "Organisation",
    responses(
        (status = 200, body = OrganizationAnswer, description = "The organisation",
         headers(("ETag" = String, description = "The revision"))),
    ),
)]
pub(crate) async fn show_organization(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    Ok(organization_response(
        organization::organization(&state.app, &actor).await?,
    ))
}

/// What an admin changes of the organisation; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UpdateOrganizationRequest {
    /// Unique over all organisations; case makes no difference.
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    #[schema(schema_with = size_or_null)]
    size: Option<String>,
    /// The least number of people that a shown figure of the organisation speaks of.
    #[schema(minimum = 3, maximum = 1000)]
    smallest_group: Option<i64>,
    /// Whose rating of a person counts. It changes results, gaps, plans and, with three new entries, the
    /// figures of the organisation.
    #[schema(schema_with = counted_ratings_or_null)]
    counted_rating: Option<String>,
}

/// Change name, size, smallest group of the organisation, or whose rating counts
#[utoipa::path(
    patch, path = "/api/v1/organization", tag = "Organisation",
    params(("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`")),
    request_body = UpdateOrganizationRequest,
    responses(
        (status = 200, body = OrganizationAnswer, description = "Changed",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn update_organization(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<UpdateOrganizationRequest>,
) -> ApiResult {
    let command = SetUpOrganization {
        name: body.name,
        size: body.size,
        smallest_group: body.smallest_group.map(|people| people.to_string()),
        counted_rating: body.counted_rating,
        expected_revision: expected_revision(&request),
    };
    Ok(organization_response(
        organization::set_up_organization(&state.app, &actor, command).await?,
    ))
}

fn organization_response(view: OrganizationView) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((ETAG, etag(view.organization.revision)))
        .json(OrganizationAnswer::from(view))
}

/// Show the current key
#[utoipa::path(
    get, path = "/api/v1/organization/join-key", tag = "Organisation",
    responses((status = 200, body = JoinKeyAnswer, description = "The key")),
)]
pub(crate) async fn show_join_key(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    let key = organization::join_key(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(JoinKeyAnswer::from(key)))
}

/// How the next key is limited.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RotateJoinKeyRequest {
    /// The last day the key can be used; without it there is no end.
    #[schema(value_type = Option<String>, format = Date)]
    expires_on: Option<String>,
    /// How many people may join with it; without it there is no limit.
    #[schema(minimum = 1, maximum = 100_000)]
    max_uses: Option<i64>,
}

/// Replace the key
///
/// People who joined stay; the old key opens nothing any more.
#[utoipa::path(
    post, path = "/api/v1/organization/join-key", tag = "Organisation",
    request_body = RotateJoinKeyRequest,
    responses(
        (status = 201, body = JoinKeyAnswer, description = "The new key",
         headers(("Location" = String, description = "The current key"))),
    ),
)]
pub(crate) async fn rotate_join_key(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<RotateJoinKeyRequest>,
) -> ApiResult {
    // A form's blank field means no end; in JSON that is said by leaving it out.
    if body
        .expires_on
        .as_deref()
        .is_some_and(|day| day.trim().is_empty())
    {
        return Err(Error::from(FieldErrors::one("expires_on", FieldCode::InvalidDate)).into());
    }
    let command = RotateJoinKey {
        expires_on: sent(body.expires_on),
        max_uses: body
            .max_uses
            .map(|uses| uses.to_string())
            .unwrap_or_default(),
    };
    let key = organization::rotate_join_key(&state.app, &actor, command).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, "/api/v1/organization/join-key"))
        .json(JoinKeyAnswer::from(key)))
}

/// The organisation at a glance.
#[derive(Debug, Serialize, ToSchema)]
struct DashboardAnswer {
    organization: OrganizationAnswer,
    /// People with an account that is not deactivated.
    total_users: usize,
    /// How many of them completed a survey at least once.
    completed_assessments: usize,
    /// Their share in percent, not rounded.
    #[schema(minimum = 0, maximum = 100)]
    completion_rate: f64,
}

/// Show how far the survey got
#[utoipa::path(
    get, path = "/api/v1/organization/dashboard", tag = "Organisation",
    responses((status = 200, body = DashboardAnswer, description = "The dashboard")),
)]
pub(crate) async fn show_dashboard(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    let dashboard = organization::dashboard(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(DashboardAnswer {
        completion_rate: dashboard.completion_rate(),
        organization: dashboard.organization.into(),
        total_users: dashboard.total_users,
        completed_assessments: dashboard.completed_assessments,
    }))
}
