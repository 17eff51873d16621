//! Deny by default: every route names a policy, and the policy is asked before the handler.

use std::future::{Ready, ready};

use actix_web::body::BoxBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::AUTHORIZATION;
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use seqpt_application::accounts::{SessionKind, authenticate, lapsed_owner};
use seqpt_application::{Actor, Error, UserRole};

use super::cookies::{self, Name};
use super::draft::Draft;
use crate::failure::Failure;
use crate::form::Fields;
use crate::state::State;

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Everybody.
    Public,
    /// Everybody who is signed in.
    Member,
    /// Admins, each for the own organisation.
    Admin,
}

/// For whom a route speaks, and with that how people sign in and how errors look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// HTML for people: cookie, error pages.
    Page,
    /// `/api/v1`: bearer token, RFC 9457 problems.
    Api,
    /// Seed-era endpoints: bearer token, `{"error": "..."}`.
    Compat,
    /// Health and assets: no sign-in at all.
    Plain,
}

impl Surface {
    /// The surface of an address, also of one that no route has.
    pub(crate) fn of_path(path: &str) -> Self {
        let below = |prefix: &str| {
            path.strip_prefix(prefix)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if below("/api/v1") {
            Self::Api
        } else if below("/api") || below("/mvp") {
            Self::Compat
        } else if below("/assets") || path == "/healthz" || path == "/readyz" {
            Self::Plain
        } else {
            Self::Page
        }
    }
}

/// Finds out who asks, and lets the request through or not.
pub(crate) async fn enforce(
    policy: Policy,
    surface: Surface,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let actor = match identify(surface, request.request()).await {
        Ok(actor) => actor,
        Err(failure) => return Ok(request.error_response(failure)),
    };
    match policy {
        Policy::Public => {}
        Policy::Member | Policy::Admin => {
            let Some(actor) = actor else {
                return Ok(sign_in_first(surface, request).await);
            };
            if policy == Policy::Admin && actor.role != UserRole::Admin {
                return Ok(request.error_response(Failure::from(Error::Forbidden)));
            }
        }
    }
    if surface == Surface::Page && request.method() == Method::POST && is_cross_site(&request) {
        return Ok(request.error_response(Failure::Forged));
    }
    if let Some(actor) = actor {
        request.extensions_mut().insert(Member(actor));
    }
    next.call(request).await
}

/// The sign-in has ended or never was. Ticks that a survey form tried to save are kept, so that
/// they stand on the page again when the same person has signed in.
async fn sign_in_first(surface: Surface, mut request: ServiceRequest) -> ServiceResponse<BoxBody> {
    if surface == Surface::Page
        && request.method() == Method::POST
        && request.path().starts_with("/survey/")
        && let Ok(body) = request.extract::<web::Bytes>().await
        && let Some(draft) = lapsed_draft(request.request(), &body).await
    {
        let back = format!("/survey/competencies/{}", draft.competency);
        request.extensions_mut().insert(ReturnTo(back));
    }
    request.error_response(Failure::SignInNeeded)
}

async fn lapsed_draft(request: &HttpRequest, body: &[u8]) -> Option<Draft> {
    let state = request.app_data::<web::Data<State>>()?;
    let secret = cookies::read(request, &state.settings, Name::Session)?;
    let owner = lapsed_owner(&state.app, &secret, SessionKind::Page).await;
    let draft = Draft::of_form(owner.ok()??, &Fields::parse(body))?;
    draft.keep(request, &state.settings);
    Some(draft)
}

/// Where a person goes on after signing in, if not at the address that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReturnTo(pub(crate) String);

async fn identify(surface: Surface, request: &HttpRequest) -> Result<Option<Actor>, Failure> {
    let Some(state) = request.app_data::<web::Data<State>>() else {
        return Ok(None);
    };
    let (secret, kind) = match surface {
        Surface::Page => (
            cookies::read(request, &state.settings, Name::Session),
            SessionKind::Page,
        ),
        Surface::Api | Surface::Compat => (bearer(request), SessionKind::Api),
        Surface::Plain => return Ok(None),
    };
    match secret {
        Some(secret) => Ok(authenticate(&state.app, &secret, kind).await?),
        None => Ok(None),
    }
}

/// The token that a program signs in with.
pub(crate) fn bearer(request: &HttpRequest) -> Option<String> {
    let header = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = header.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.trim().to_owned())
}

/// What browsers say about where a form came from; the token is asked for as well.
fn is_cross_site(request: &ServiceRequest) -> bool {
    request
        .headers()
        .get("sec-fetch-site")
        .is_some_and(|site| !matches!(site.as_bytes(), b"same-origin" | b"none"))
}

/// The signed-in person of a route that demands one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member(pub(crate) Actor);

impl FromRequest for Member {
    type Error = Failure;
    type Future = Ready<Result<Self, Failure>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            request
                .extensions()
                .get::<Self>()
                .copied()
                .ok_or(Failure::SignInNeeded),
        )
    }
}
