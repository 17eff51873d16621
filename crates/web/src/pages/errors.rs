//! Error pages, and the way to the sign-in for people whose session has ended.

use actix_web::http::{Method, StatusCode};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse};

use super::{see_other, show_with};
use crate::auth::policy::ReturnTo;
use crate::failure::Failure;
use crate::middleware::request::RequestId;
use crate::reader::Reader;
use crate::routes::routes;
use crate::views::{ErrorKind, ErrorPage};

/// The page of a failure. It always comes: if the reader's account cannot be read, without it.
pub(crate) async fn page(request: &HttpRequest, failure: &Failure) -> HttpResponse {
    if matches!(failure, Failure::SignInNeeded) {
        return see_other(&sign_in_address(request));
    }
    let status = failure.status();
    let reader = match Reader::load(request).await {
        Ok(reader) => Ok(reader),
        Err(_) => Reader::stranger(request),
    };
    let Ok(reader) = reader else {
        return HttpResponse::new(status);
    };
    let view = ErrorPage {
        kind: kind(&reader, failure),
        page: reader.page(),
        request_id: RequestId::of(request),
    };
    show_with(status, &view).unwrap_or_else(|_| HttpResponse::new(status))
}

fn kind(reader: &Reader, failure: &Failure) -> ErrorKind {
    match failure.status() {
        StatusCode::NOT_FOUND => ErrorKind::NotFound,
        StatusCode::FORBIDDEN if !matches!(failure, Failure::Forged) => ErrorKind::Forbidden,
        StatusCode::INTERNAL_SERVER_ERROR => ErrorKind::Internal,
        status => ErrorKind::Other {
            status: status.as_u16(),
            title: reader.localizer.t("page-error-other"),
            text: failure.sentence(&reader.localizer),
        },
    }
}

/// Whether the address of a posted form shows a page too.
fn has_page(request: &HttpRequest) -> bool {
    let pattern = request.match_pattern();
    routes()
        .iter()
        .any(|route| route.method == Method::GET && Some(route.path) == pattern.as_deref())
}

/// The sign-in, with the way back. What was asked for with GET comes back as it was; the answers
/// of a survey question come back as ticks that are not saved yet.
fn sign_in_address(request: &HttpRequest) -> String {
    let back = match request.extensions().get::<ReturnTo>() {
        Some(ReturnTo(back)) => back.clone(),
        None if request.method() == Method::GET => request.uri().to_string(),
        None if has_page(request) => request.path().to_owned(),
        None => "/home".to_owned(),
    };
    let back: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
    format!("/login?return_to={back}")
}
