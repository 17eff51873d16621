//! The one place where a failure becomes what the asker can read: a page, a problem document or
//! the seed-era error object. Failures of the product are logged here, once.

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::ResponseError as _;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT, CONTENT_TYPE, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, web};
use seqpt_application::{Error, FieldCode};
use seqpt_text::Localizer;
use serde_json::{Value, json};

use super::request::RequestId;
use crate::auth::Surface;
use crate::failure::{Failure, field_sentence};
use crate::pages;
use crate::reader::localizer;
use crate::state::State;

pub(crate) async fn render(
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let state = request.app_data::<web::Data<State>>().cloned();
    let response = next.call(request).await?;
    let (Some(error), Some(state)) = (response.response().error(), state) else {
        return Ok(response);
    };
    let foreign;
    let failure = if let Some(failure) = error.as_error::<Failure>() {
        failure
    } else {
        foreign = of_framework(error);
        &foreign
    };
    log(failure, response.request());
    let localizer = localizer(response.request(), &state);
    let mut answer = match Surface::of_path(response.request().path()) {
        Surface::Page if !wants_json(response.request()) => {
            pages::errors::page(response.request(), failure).await
        }
        Surface::Compat => compat(&localizer, failure),
        Surface::Page | Surface::Api | Surface::Plain => {
            problem(response.request(), &localizer, failure)
        }
    };
    if let Some(seconds) = failure.retry_after() {
        answer
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    if let Some(allow) = response.headers().get(actix_web::http::header::ALLOW) {
        answer
            .headers_mut()
            .insert(actix_web::http::header::ALLOW, allow.clone());
    }
    Ok(response.into_response(answer))
}

/// What actix itself refuses, in our terms.
fn of_framework(error: &actix_web::Error) -> Failure {
    match error.as_response_error().status_code() {
        StatusCode::NOT_FOUND => Failure::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Failure::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Failure::BodyTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Failure::UnsupportedMediaType,
        status if status.is_client_error() => Failure::BadRequest,
        _ => Failure::Internal(error.to_string()),
    }
}

fn log(failure: &Failure, request: &HttpRequest) {
    let status = failure.status_code();
    if !status.is_server_error() {
        return;
    }
    let mut reasons = failure.to_string();
    let mut source = std::error::Error::source(failure);
    while let Some(cause) = source {
        reasons = format!("{reasons}: {cause}");
        source = cause.source();
    }
    tracing::error!(
        request_id = RequestId::of(request),
        route = request.match_pattern().unwrap_or_default(),
        reasons,
        "request failed"
    );
}

/// Scripts of our pages ask for JSON on the pages' own addresses.
pub(crate) fn wants_json(request: &HttpRequest) -> bool {
    request
        .headers()
        .get(ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.starts_with("application/json"))
}

/// RFC 9457.
fn problem(request: &HttpRequest, localizer: &Localizer, failure: &Failure) -> HttpResponse {
    let status = failure.status_code();
    let mut body = json!({
        "type": format!("urn:seqpt:error:{}", failure.code()),
        "title": status.canonical_reason().unwrap_or_default(),
        "status": status.as_u16(),
        "code": failure.code(),
        "detail": failure.sentence(localizer),
        "request_id": RequestId::of(request),
    });
    if let Some(extra) = extra(failure, localizer)
        && let Some(members) = body.as_object_mut()
    {
        members.extend(extra);
    }
    let mut response = HttpResponse::build(status).json(body);
    response.headers_mut().insert(
        CONTENT_TYPE,
        HeaderValue::from_static("application/problem+json"),
    );
    ask_for_token(failure, &mut response);
    response
}

/// The members that only some problems have.
fn extra(failure: &Failure, localizer: &Localizer) -> Option<serde_json::Map<String, Value>> {
    let value = match failure {
        Failure::Refused(Error::Invalid(errors)) => {
            let errors = errors.iter();
            let fields = errors.map(|error| at_field(localizer, error.field, error.code));
            json!({ "errors": fields.collect::<Vec<_>>() })
        }
        Failure::Refused(Error::InvalidAt(errors)) => {
            let fields = errors.iter().map(|error| {
                let field = format!("ratings.{}.{}", error.competency, error.field);
                at_field(localizer, &field, error.code)
            });
            json!({ "errors": fields.collect::<Vec<_>>() })
        }
        Failure::Refused(Error::AnswersMissing(missing)) => json!({ "missing": missing }),
        Failure::Refused(
            Error::CompetencyNotAsked(competency) | Error::CompetencyAnsweredTwice(competency),
        ) => json!({ "competency_id": competency }),
        Failure::Refused(Error::RoleHeld { people }) => json!({ "people": people }),
        Failure::Refused(Error::UnknownRole(role)) => json!({ "role_cluster_id": role }),
        Failure::Refused(Error::SurveyOpen(survey) | Error::AlreadySubmitted(survey)) => {
            json!({ "survey_id": survey })
        }
        Failure::Refused(Error::ChangedMeanwhile { current }) => json!({ "revision": current }),
        Failure::InvalidJson { detail } => json!({ "parser": detail }),
        Failure::WrongType { path, detail } => json!({
            "errors": [{
                "field": path,
                "code": failure.code(),
                "args": {},
                "detail": failure.sentence(localizer),
            }],
            "parser": detail,
        }),
        _ => return None,
    };
    match value {
        Value::Object(members) => Some(members),
        _ => None,
    }
}

/// What is wrong with one field.
fn at_field(localizer: &Localizer, field: &str, code: FieldCode) -> Value {
    let args = code.args().into_iter();
    let args: serde_json::Map<_, _> = args
        .map(|(name, value)| (name.to_owned(), Value::from(value)))
        .collect();
    json!({
        "field": field,
        "code": code.key(),
        "args": args,
        "detail": field_sentence(localizer, code),
    })
}

/// The seed-era form. Its clients know 400 for anything wrong in a request.
fn compat(localizer: &Localizer, failure: &Failure) -> HttpResponse {
    let taken = failure
        .fields()
        .is_some_and(|errors| errors.iter().all(|error| error.code == FieldCode::Taken));
    let status = match failure.status_code() {
        StatusCode::UNPROCESSABLE_ENTITY if taken => StatusCode::CONFLICT,
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            StatusCode::BAD_REQUEST
        }
        status => status,
    };
    let sentence = match failure {
        Failure::Refused(Error::Invalid(errors)) => errors
            .iter()
            .map(|error| format!("{}: {}", error.field, field_sentence(localizer, error.code)))
            .collect::<Vec<_>>()
            .join(" "),
        Failure::WrongType { path, .. } if path != "." => {
            format!("{path}: {}", failure.sentence(localizer))
        }
        _ => failure.sentence(localizer),
    };
    let mut response = HttpResponse::build(status).json(json!({ "error": sentence }));
    ask_for_token(failure, &mut response);
    response
}

fn ask_for_token(failure: &Failure, response: &mut HttpResponse) {
    if matches!(failure, Failure::SignInNeeded) {
        response
            .headers_mut()
            .insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
}
