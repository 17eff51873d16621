//! Registering, joining, signing in and out as in the seed era.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::accounts::{
    self, Account, JoinOrganization, LogIn, RegisterOrganization, SessionKind,
};
use serde::{Deserialize, Serialize};

use super::CompatResult;
use super::organization::SeedOrganization;
use crate::api::body::JsonBody;
use crate::api::sent;
use crate::auth::Member;
use crate::middleware::request::client_address;
use crate::rate_limit::Attempt;
use crate::reader::localizer;
use crate::state::State;

#[derive(Serialize)]
struct User {
    id: i64,
    username: String,
    first_name: String,
    last_name: String,
    role: &'static str,
    organization_id: i64,
    created_at: DateTime<Utc>,
}

impl From<Account> for User {
    fn from(account: Account) -> Self {
        Self {
            id: account.id.get(),
            username: account.username,
            first_name: account.first_name,
            last_name: account.last_name,
            role: account.role.key(),
            organization_id: account.organization.get(),
            created_at: account.created_at,
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct RegisterAdmin {
    username: Option<String>,
    password: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    organization_name: Option<String>,
    name: Option<String>,
    organization_size: Option<String>,
    size: Option<String>,
}

#[derive(Serialize)]
struct AdminRegistered {
    access_token: String,
    user: User,
    organization_code: Option<String>,
    organization: SeedOrganization,
}

/// `POST /mvp/auth/register-admin`
pub(crate) async fn register_admin(
    request: HttpRequest,
    state: web::Data<State>,
    JsonBody(body): JsonBody<RegisterAdmin>,
) -> CompatResult {
    let address = client_address(&request, &state.settings);
    state.limiter.check(Attempt::Registration, address)?;
    let command = RegisterOrganization {
        organization_name: sent(body.organization_name.or(body.name)),
        organization_size: sent(body.organization_size.or(body.size)),
        first_name: sent(body.first_name),
        last_name: sent(body.last_name),
        username: sent(body.username),
        password: sent(body.password),
    };
    let registered = accounts::register_organization(&state.app, command, SessionKind::Api).await?;
    let organization = SeedOrganization::from(registered.organization);
    Ok(HttpResponse::Created().json(AdminRegistered {
        access_token: registered.sign_in.secret,
        user: registered.sign_in.account.into(),
        organization_code: organization.organization_code.clone(),
        organization,
    }))
}

#[derive(Deserialize)]
pub(crate) struct RegisterEmployee {
    username: Option<String>,
    password: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    organization_code: Option<String>,
    organization_public_key: Option<String>,
}

#[derive(Serialize)]
struct EmployeeRegistered {
    access_token: String,
    user: User,
    organization: SeedOrganization,
}

/// `POST /mvp/auth/register-employee`
pub(crate) async fn register_employee(
    request: HttpRequest,
    state: web::Data<State>,
    JsonBody(body): JsonBody<RegisterEmployee>,
) -> CompatResult {
    let address = client_address(&request, &state.settings);
    state.limiter.check(Attempt::Registration, address)?;
    let command = JoinOrganization {
        organization_code: sent(body.organization_code.or(body.organization_public_key)),
        invitation: String::new(),
        first_name: sent(body.first_name),
        last_name: sent(body.last_name),
        username: sent(body.username),
        password: sent(body.password),
    };
    let registered = accounts::join_organization(&state.app, command, SessionKind::Api).await?;
    Ok(HttpResponse::Created().json(EmployeeRegistered {
        access_token: registered.sign_in.secret,
        user: registered.sign_in.account.into(),
        organization: registered.organization.into(),
    }))
}

#[derive(Deserialize)]
pub(crate) struct Credentials {
    username: Option<String>,
    password: Option<String>,
}

#[derive(Serialize)]
struct LoggedIn {
    access_token: String,
    user: User,
}

/// `POST /mvp/auth/login`
pub(crate) async fn log_in(
    request: HttpRequest,
    state: web::Data<State>,
    JsonBody(body): JsonBody<Credentials>,
) -> CompatResult {
    let username = sent(body.username);
    let address = client_address(&request, &state.settings);
    state.limiter.check_password_guess(address, &username)?;
    let command = LogIn {
        username,
        password: sent(body.password),
        kind: SessionKind::Api,
    };
    let sign_in = accounts::log_in(&state.app, command).await?;
    Ok(HttpResponse::Ok().json(LoggedIn {
        access_token: sign_in.secret,
        user: sign_in.account.into(),
    }))
}

#[derive(Serialize)]
struct Message {
    message: String,
}

/// `POST /mvp/auth/logout`
pub(crate) async fn log_out(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
) -> CompatResult {
    accounts::log_out(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(Message {
        message: localizer(&request, &state).t("flash-signed-out"),
    }))
}

#[derive(Serialize)]
struct Me {
    user: User,
}

/// `GET /api/auth/me`
pub(crate) async fn me(state: web::Data<State>, Member(actor): Member) -> CompatResult {
    let account = accounts::account(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(Me {
        user: account.into(),
    }))
}
