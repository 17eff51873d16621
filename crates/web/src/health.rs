//! `/healthz` and `/readyz`, for whoever operates the product.

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use serde_json::json;

use crate::state::State;

/// The process answers.
pub(crate) async fn alive() -> HttpResponse {
    answer(&mut HttpResponse::Ok(), "ok")
}

/// The database answers too; asked anew each time.
pub(crate) async fn ready(state: web::Data<State>) -> HttpResponse {
    match state.app.ready().await {
        Ok(()) => answer(&mut HttpResponse::Ok(), "ready"),
        Err(error) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "not ready");
            answer(&mut HttpResponse::ServiceUnavailable(), "not ready")
        }
    }
}

fn answer(response: &mut actix_web::HttpResponseBuilder, status: &str) -> HttpResponse {
    response
        .insert_header((CACHE_CONTROL, "no-store"))
        .json(json!({ "status": status }))
}
