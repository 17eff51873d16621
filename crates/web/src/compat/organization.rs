//! The organisation as in the seed era: its key checked, its setup, its dashboard.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::Error;
use seqpt_application::organization::{
    self, OrganizationView, SetUpOrganization, check_join_key, set_up_organization,
};
use serde::{Deserialize, Serialize};

use super::CompatResult;
use crate::api::body::JsonBody;
use crate::auth::Member;
use crate::middleware::request::client_address;
use crate::rate_limit::Attempt;
use crate::state::State;

/// Each value stands under both of its names; the key is null for everybody but admins.
#[derive(Serialize)]
pub(super) struct SeedOrganization {
    id: i64,
    name: String,
    organization_name: String,
    organization_public_key: Option<String>,
    pub(super) organization_code: Option<String>,
    size: &'static str,
    maturity_score: Option<f64>,
    selected_archetype: Option<String>,
    phase1_completed: bool,
    created_at: DateTime<Utc>,
}

impl From<OrganizationView> for SeedOrganization {
    fn from(view: OrganizationView) -> Self {
        let key = view.join_key.map(|key| key.key);
        let organization = view.organization;
        Self {
            id: organization.id.get(),
            name: organization.name.clone(),
            organization_name: organization.name,
            organization_public_key: key.clone(),
            organization_code: key,
            size: organization.size.key(),
            maturity_score: organization.maturity_score,
            selected_archetype: organization.selected_archetype,
            phase1_completed: organization.phase1_completed,
            created_at: organization.created_at,
        }
    }
}

#[derive(Serialize)]
struct Verified {
    valid: bool,
    organization_name: Option<String>,
}

/// `GET /api/organization/verify-code/{code}`: a key that opens nothing is an answer, no error.
pub(crate) async fn verify_code(
    request: HttpRequest,
    state: web::Data<State>,
    code: web::Path<String>,
) -> CompatResult {
    let address = client_address(&request, &state.settings);
    state.limiter.check(Attempt::KeyCheck, address)?;
    let organization_name = match check_join_key(&state.app, &code).await {
        Ok(found) => Some(found.organization_name),
        Err(Error::Invalid(_)) => None,
        Err(other) => return Err(other.into()),
    };
    Ok(HttpResponse::Ok().json(Verified {
        valid: organization_name.is_some(),
        organization_name,
    }))
}

#[derive(Deserialize)]
pub(crate) struct SetUp {
    name: Option<String>,
    organization_name: Option<String>,
    size: Option<String>,
    organization_size: Option<String>,
}

#[derive(Serialize)]
struct IsSetUp {
    organization: SeedOrganization,
}

/// `PUT /api/organization/setup`, also as `POST`
pub(crate) async fn set_up(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<SetUp>,
) -> CompatResult {
    let command = SetUpOrganization {
        name: body.name.or(body.organization_name),
        size: body.size.or(body.organization_size),
        smallest_group: None,
        counted_rating: None,
        expected_revision: None,
    };
    let view = set_up_organization(&state.app, &actor, command).await?;
    Ok(HttpResponse::Ok().json(IsSetUp {
        organization: view.into(),
    }))
}

#[derive(Serialize)]
struct Statistics {
    total_users: usize,
    completed_assessments: usize,
    completion_rate: f64,
}

#[derive(Serialize)]
struct Dashboard {
    organization: SeedOrganization,
    statistics: Statistics,
}

/// `GET /api/organization/dashboard`
pub(crate) async fn dashboard(state: web::Data<State>, Member(actor): Member) -> CompatResult {
    let dashboard = organization::dashboard(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(Dashboard {
        statistics: Statistics {
            total_users: dashboard.total_users,
            completed_assessments: dashboard.completed_assessments,
            completion_rate: dashboard.completion_rate(),
        },
        organization: dashboard.organization.into(),
    }))
}
