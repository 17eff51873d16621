//! Registering, joining, signing in and out, the own account.

use actix_web::http::header::{ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::accounts::{
    self, Account, ChangePassword, JoinOrganization, LogIn, RegisterOrganization, Registered,
    SessionKind, UpdateProfile,
};
use seqpt_application::organization::check_join_key as check;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::JsonBody;
use super::organization::OrganizationAnswer;
use super::precondition::{etag, expected_revision};
use super::values::{sizes, user_roles};
use super::{ApiResult, sent};
use crate::auth::Member;
use crate::middleware::request::client_address;
use crate::rate_limit::Attempt;
use crate::state::State;

/// A person's account.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct AccountAnswer {
    #[schema(minimum = 1)]
    id: i64,
    username: String,
    first_name: String,
    last_name: String,
    /// What the person may do in the organisation.
    #[schema(schema_with = user_roles)]
    role: &'static str,
    #[schema(minimum = 1)]
    organization_id: i64,
    /// When the person joined.
    created_at: DateTime<Utc>,
    /// Counts changes of the names; also the `ETag`.
    revision: i64,
}

impl From<Account> for AccountAnswer {
    fn from(account: Account) -> Self {
        Self {
            id: account.id.get(),
            username: account.username,
            first_name: account.first_name,
            last_name: account.last_name,
            role: account.role.key(),
            organization_id: account.organization.get(),
            created_at: account.created_at,
            revision: account.revision,
        }
    }
}

/// A new account, signed in.
#[derive(Debug, Serialize, ToSchema)]
struct RegistrationAnswer {
    /// The bearer token. It is shown here only.
    access_token: String,
    user: AccountAnswer,
    organization: OrganizationAnswer,
}

impl From<Registered> for RegistrationAnswer {
    fn from(registered: Registered) -> Self {
        Self {
            access_token: registered.sign_in.secret,
            user: registered.sign_in.account.into(),
            organization: registered.organization.into(),
        }
    }
}

/// What the first admin of an organisation sends.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegisterRequest {
    /// Unique over all organisations; case makes no difference.
    #[schema(required, value_type = String, min_length = 1, max_length = 200)]
    organization_name: Option<String>,
    #[schema(required, schema_with = sizes)]
    organization_size: Option<String>,
    #[schema(required, value_type = String, min_length = 1, max_length = 100)]
    first_name: Option<String>,
    #[schema(required, value_type = String, min_length = 1, max_length = 100)]
    last_name: Option<String>,
    /// Unique over all organisations; case makes no difference. An e-mail address will do.
    #[schema(required, value_type = String, min_length = 3, max_length = 64)]
    username: Option<String>,
    /// Anything that is not easily guessed.
    #[schema(required, value_type = String, format = Password, min_length = 12, max_length = 128)]
    password: Option<String>,
}

/// Register an organisation
///
/// Makes the organisation with its first admin and its key, and signs the admin in.
#[utoipa::path(
    post, path = "/api/v1/organizations", tag = "Accounts",
    request_body = RegisterRequest,
    responses(
        (status = 201, body = RegistrationAnswer, description = "Registered and signed in",
         headers(("Location" = String, description = "The organisation"))),
        (status = 429, description = "Too many registrations from this address"),
    ),
)]
pub(crate) async fn register_organization(
    request: HttpRequest,
    state: web::Data<State>,
    JsonBody(body): JsonBody<RegisterRequest>,
) -> ApiResult {
    let address = client_address(&request, &state.settings);
    state.limiter.check(Attempt::Registration, address)?;
    let command = RegisterOrganization {
        organization_name: sent(body.organization_name),
        organization_size: sent(body.organization_size),
        first_name: sent(body.first_name),
        last_name: sent(body.last_name),
        username: sent(body.username),
        password: sent(body.password),
    };
    let registered = accounts::register_organization(&state.app, command, SessionKind::Api).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, "/api/v1/organization"))
        .json(RegistrationAnswer::from(registered)))
}

/// What a person sends to join an organisation.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct JoinRequest {
    /// The organisation's key; case, blanks and dashes make no difference. Needed without
    /// `invitation`.
    #[schema(value_type = Option<String>, min_length = 28, max_length = 100)]
    organization_code: Option<String>,
    /// The token of a personal invitation, in place of the key.
    #[schema(value_type = Option<String>, min_length = 64, max_length = 64)]
    invitation: Option<String>,
    #[schema(required, value_type = String, min_length = 1, max_length = 100)]
    first_name: Option<String>,
    #[schema(required, value_type = String, min_length = 1, max_length = 100)]
    last_name: Option<String>,
    /// Unique over all organisations; case makes no difference. An e-mail address will do.
    #[schema(required, value_type = String, min_length = 3, max_length = 64)]
    username: Option<String>,
    /// Anything that is not easily guessed.
    #[schema(required, value_type = String, format = Password, min_length = 12, max_length = 128)]
    password: Option<String>,
}

/// Join an organisation
///
/// Makes an employee's account in the organisation of the key or the invitation, and signs the employee in.
#[utoipa::path(
    post, path = "/api/v1/members", tag = "Accounts",
    request_body = JoinRequest,
    responses(
        (status = 201, body = RegistrationAnswer, description = "Joined and signed in",
         headers(("Location" = String, description = "The own account"))),
        (status = 429, description = "Too many registrations from this address"),
    ),
)]
pub(crate) async fn join_organization(
    request: HttpRequest,
    state: web::Data<State>,
    JsonBody(body): JsonBody<JoinRequest>,
) -> ApiResult {
    let address = client_address(&request, &state.settings);
    state.limiter.check(Attempt::Registration, address)?;
    let command = JoinOrganization {
        organization_code: sent(body.organization_code),
        invitation: sent(body.invitation),
        first_name: sent(body.first_name),
        last_name: sent(body.last_name),
        username: sent(body.username),
        password: sent(body.password),
    };
    let registered = accounts::join_organization(&state.app, command, SessionKind::Api).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, "/api/v1/me"))
        .json(RegistrationAnswer::from(registered)))
}

/// The organisation behind a key.
#[derive(Debug, Serialize, ToSchema)]
struct JoinKeyCheckAnswer {
    organization_name: String,
}

/// Ask whom a key belongs to
///
/// A key that opens nothing is refused with the reason, as in joining.
#[utoipa::path(
    get, path = "/api/v1/join-keys/{key}", tag = "Accounts",
    params(("key" = String, Path, description = "The key; case, blanks and dashes make no difference")),
    responses(
        (status = 200, body = JoinKeyCheckAnswer, description = "The key can be used"),
        (status = 422, description = "Unknown, replaced, expired or used up"),
        (status = 429, description = "Too many keys checked from this address"),
    ),
)]
pub(crate) async fn check_join_key(
    request: HttpRequest,
    state: web::Data<State>,
    key: web::Path<String>,
) -> ApiResult {
    let address = client_address(&request, &state.settings);
    state.limiter.check(Attempt::KeyCheck, address)?;
    let found = check(&state.app, &key).await?;
    Ok(HttpResponse::Ok().json(JoinKeyCheckAnswer {
        organization_name: found.organization_name,
    }))
}

/// What a person sends to sign in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignInRequest {
    #[schema(required, value_type = String)]
    username: Option<String>,
    #[schema(required, value_type = String, format = Password)]
    password: Option<String>,
}

/// A new sign-in.
#[derive(Debug, Serialize, ToSchema)]
struct SignInAnswer {
    /// The bearer token. It is shown here only.
    access_token: String,
    user: AccountAnswer,
}

/// Sign in
///
/// The token lasts until it is unused for 8 hours, 14 days old or ended (unless the operator set
/// other times).
#[utoipa::path(
    post, path = "/api/v1/sessions", tag = "Accounts",
    request_body = SignInRequest,
    responses(
        (status = 201, body = SignInAnswer, description = "Signed in",
         headers(("Location" = String, description = "The sign-in that the token stands for"))),
        (status = 401, description = "Wrong user name or password, or no right to sign in"),
        (status = 429, description = "Too many attempts from this address or for this account"),
    ),
)]
pub(crate) async fn sign_in(
    request: HttpRequest,
    state: web::Data<State>,
    JsonBody(body): JsonBody<SignInRequest>,
) -> ApiResult {
    let username = sent(body.username);
    let address = client_address(&request, &state.settings);
    state.limiter.check_password_guess(address, &username)?;
    let command = LogIn {
        username,
        password: sent(body.password),
        kind: SessionKind::Api,
    };
    let sign_in = accounts::log_in(&state.app, command).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, "/api/v1/sessions/current"))
        .json(SignInAnswer {
            access_token: sign_in.secret,
            user: sign_in.account.into(),
        }))
}

/// Sign out
///
/// Ends the token that is sent.
#[utoipa::path(
    delete, path = "/api/v1/sessions/current", tag = "Accounts",
    responses((status = 204, description = "Ended")),
)]
pub(crate) async fn sign_out(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    accounts::log_out(&state.app, &actor).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// How many sign-ins were ended.
#[derive(Debug, Serialize, ToSchema)]
struct EndedAnswer {
    ended: usize,
}

/// Sign out everywhere
///
/// Ends every token and every browser's sign-in of the person, this one too.
#[utoipa::path(
    delete, path = "/api/v1/sessions", tag = "Accounts",
    responses((status = 200, body = EndedAnswer, description = "Ended")),
)]
pub(crate) async fn sign_out_everywhere(
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let ended = accounts::log_out_everywhere(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(EndedAnswer { ended }))
}

/// Show the own account
#[utoipa::path(
    get, path = "/api/v1/me", tag = "Accounts",
    responses(
        (status = 200, body = AccountAnswer, description = "The account",
         headers(("ETag" = String, description = "The revision"))),
    ),
)]
pub(crate) async fn show_me(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    Ok(account_response(
        accounts::account(&state.app, &actor).await?,
    ))
}

/// What a person changes of the own account; what is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UpdateMeRequest {
    #[schema(min_length = 1, max_length = 100)]
    first_name: Option<String>,
    #[schema(min_length = 1, max_length = 100)]
    last_name: Option<String>,
}

/// Change the own names
#[utoipa::path(
    patch, path = "/api/v1/me", tag = "Accounts",
    params(("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`")),
    request_body = UpdateMeRequest,
    responses(
        (status = 200, body = AccountAnswer, description = "Changed",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn update_me(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<UpdateMeRequest>,
) -> ApiResult {
    let mut expected = expected_revision(&request);
    let (first_name, last_name) = match (body.first_name, body.last_name) {
        (Some(first), Some(last)) => (first, last),
        (first, last) => {
            // What is left out stays as it is now; if it changes meanwhile, it is told.
            let now = accounts::account(&state.app, &actor).await?;
            expected = expected.or(Some(now.revision));
            (
                first.unwrap_or(now.first_name),
                last.unwrap_or(now.last_name),
            )
        }
    };
    let command = UpdateProfile {
        first_name,
        last_name,
        expected_revision: expected,
    };
    Ok(account_response(
        accounts::update_profile(&state.app, &actor, command).await?,
    ))
}

fn account_response(account: Account) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((ETAG, etag(account.revision)))
        .json(AccountAnswer::from(account))
}

/// What a person sends to change the own password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangePasswordRequest {
    #[schema(required, value_type = String, format = Password)]
    current_password: Option<String>,
    #[schema(required, value_type = String, format = Password, min_length = 12, max_length = 128)]
    new_password: Option<String>,
}

/// Change the own password
///
/// Ends every other sign-in of the person.
#[utoipa::path(
    put, path = "/api/v1/me/password", tag = "Accounts",
    request_body = ChangePasswordRequest,
    responses(
        (status = 204, description = "Changed"),
        (status = 429, description = "Too many attempts from this address or on this account"),
    ),
)]
pub(crate) async fn change_password(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<ChangePasswordRequest>,
) -> ApiResult {
    // A stolen token must not be a way to guess the password.
    let address = client_address(&request, &state.settings);
    let username = accounts::account(&state.app, &actor).await?.username;
    state.limiter.check_password_guess(address, &username)?;
    let command = ChangePassword {
        current_password: sent(body.current_password),
        new_password: sent(body.new_password),
    };
    accounts::change_password(&state.app, &actor, command).await?;
    Ok(HttpResponse::NoContent().finish())
}
