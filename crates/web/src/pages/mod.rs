//! The pages: each handler parses, calls use cases and renders a view.

pub(crate) mod account;
mod confirm;
pub(crate) mod errors;
pub(crate) mod figures;
pub(crate) mod flash;
pub(crate) mod glossary;
pub(crate) mod guidance;
pub(crate) mod home;
pub(crate) mod invitations;
pub(crate) mod organization;
pub(crate) mod people;
pub(crate) mod phase_one;
pub(crate) mod plan;
pub(crate) mod processes;
pub(crate) mod profile;
pub(crate) mod ratings;
mod refusal;
pub(crate) mod results;
pub(crate) mod start;
pub(crate) mod style;
pub(crate) mod survey;
pub(crate) mod trainings;
pub(crate) mod words;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use askama::Template;

pub(crate) use crate::exports::download;
use crate::failure::Failure;

/// What page handlers give.
pub(crate) type PageResult = Result<HttpResponse, Failure>;

/// A page with status 200.
pub(crate) fn show(view: &impl Template) -> PageResult {
    show_with(StatusCode::OK, view)
}

/// A page with another status, such as a refused form.
pub(crate) fn show_with(status: StatusCode, view: &impl Template) -> PageResult {
    let html = view
        .render()
        .map_err(|error| Failure::Internal(format!("template: {error}")))?;
    Ok(HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .body(html))
}

/// After a post: the browser gets the page that shows what was done, so that reloading it does
/// not do it again.
pub(crate) fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, path))
        .finish()
}

/// A path of ours to go on to; anything else would let a link lead people elsewhere. Our paths and
/// queries are plain ASCII, and a header can hold nothing else.
pub(crate) fn local_path(entered: &str) -> Option<&str> {
    let is_local = entered.starts_with('/')
        && !entered.starts_with("//")
        && !entered.contains('\\')
        && entered.bytes().all(|byte| byte.is_ascii_graphic())
        && entered.len() <= 2000;
    is_local.then_some(entered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_ours_are_gone_on_to() {
        for local in ["/", "/home", "/survey/competencies/5?group=1&group=3"] {
            assert_eq!(local_path(local), Some(local));
        }
        for elsewhere in [
            "",
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "/\r\nSet-Cookie: x",
            "/\u{1}",
            "/\u{7f}",
            "/a b",
            "/é",
        ] {
            assert_eq!(local_path(elsewhere), None, "{elsewhere}");
        }
    }
}
