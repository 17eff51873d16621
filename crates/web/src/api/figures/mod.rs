//! What the organisation needs to learn. What the small-group rule holds back is null, beside the
//! number of people it takes.

mod answers;
mod conversion;

use actix_web::{HttpRequest, HttpResponse, web};
use seqpt_application::figures;

use self::answers::{ResultDateAnswer, ResultHistoryAnswer};
use super::ApiResult;
use crate::auth::Member;
use crate::pages::figures::{Asked, Filter, Told};
use crate::reader::localizer;
use crate::state::State;

pub(super) use self::answers::OrganizationResultAnswer;

/// Show what the organisation needs to learn
///
/// By the published figures. They speak of `smallest_group` people or more: what speaks of fewer,
/// or would tell figures of fewer by subtraction, is null, and `fewer_than` says the number. Places
/// over the whole organisation are always shown. A filter leaves competencies, levels and groups out
/// as the page of the results does; all counts over competencies stay those of everything. What a
/// filter says wrongly is left out.
#[utoipa::path(
    get, path = "/api/v1/organization/result", tag = "Organisation", params(Asked),
    responses((status = 200, body = OrganizationResultAnswer, description = "The result")),
)]
pub(crate) async fn show_organization_result(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    asked: web::Query<Asked>,
) -> ApiResult {
    let figures = figures::organization_figures(&state.app, &actor).await?;
    let texts = localizer(&request, &state);
    let told = Told::of(&texts, &figures, Filter::of(&asked));
    Ok(HttpResponse::Ok().json(OrganizationResultAnswer::of(&figures, told)))
}

/// Show how the need developed
#[utoipa::path(
    get, path = "/api/v1/organization/result/history", tag = "Organisation",
    responses((status = 200, body = ResultHistoryAnswer, description = "The dates")),
)]
pub(crate) async fn show_result_history(
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let history = figures::figures_history(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(ResultHistoryAnswer {
        dates: history.iter().map(ResultDateAnswer::from).collect(),
    }))
}
