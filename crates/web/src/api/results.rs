//! The result of an own survey, with everything each figure follows from.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::AssessmentId;
use seqpt_application::survey::{self, SurveyReport};
use seqpt_core::framework::{Cause, CompetencyId, Origin};
use seqpt_core::gap::{AreaResult, CompetencyResult, Percent, Status};
use seqpt_core::survey::Answer;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::ApiResult;
use super::surveys::{clusters, organization_roles};
use super::values::{LevelValue, areas, choices, figures};
use crate::auth::Member;
use crate::state::State;

/// Own against required levels.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ResultAnswer {
    #[schema(minimum = 1)]
    survey_id: i64,
    framework_version: String,
    /// Whether the supplementary process rows counted.
    supplementary_rows: bool,
    /// The role clusters it was answered for.
    roles: Vec<u32>,
    /// The organisation's roles it was answered for.
    organization_roles: Vec<i64>,
    #[schema(required)]
    completed_at: Option<DateTime<Utc>>,
    /// By area.
    competencies: Vec<CompetencyResultAnswer>,
    areas: Vec<AreaResultAnswer>,
    /// The mean of the percentages of all competencies, not rounded; null without any.
    #[schema(required, minimum = 0, maximum = 100)]
    overall_percent: Option<f64>,
    /// How many competencies are at or above their required level.
    reached: usize,
    /// How many are below it.
    with_gap: usize,
    /// The number of levels to advance over all competencies.
    levels_to_advance: usize,
    /// Required competencies without an own level: unknown, not zero, and in no mean.
    unknown: Vec<u32>,
}

/// One competency.
#[derive(Debug, Serialize, ToSchema)]
struct CompetencyResultAnswer {
    competency_id: u32,
    #[schema(schema_with = areas)]
    area: &'static str,
    own: LevelValue,
    required: LevelValue,
    /// `max(0, required - own)` in the published figures.
    #[schema(minimum = 0, maximum = 6)]
    gap: u8,
    #[schema(schema_with = statuses)]
    status: &'static str,
    /// The share of the required level, not rounded: more than 100 above it, 100 where nothing is
    /// required. Means count at most 100.
    #[schema(minimum = 0)]
    percent: f64,
    /// From the own level up to the required one.
    levels_to_advance: Vec<LevelValue>,
    /// The ticked statements; the highest decides the own level, 5 means none.
    groups: Vec<u8>,
    /// Every cause that calls for exactly the required level.
    because: Vec<CauseAnswer>,
}

/// One reason of a required level: a role's involvement in a process that calls for the
/// competency.
#[derive(Debug, Serialize, ToSchema)]
struct CauseAnswer {
    /// The role cluster it comes from; null when it comes from a role of the organisation or from
    /// the person's own tasks.
    #[schema(required)]
    role_cluster_id: Option<u32>,
    /// The organisation's role it comes from.
    #[schema(required, minimum = 1)]
    organization_role_id: Option<i64>,
    process_id: u32,
    /// 0 none, 1 supports, 2 responsible, 3 designs.
    #[schema(minimum = 0, maximum = 3)]
    involvement: u8,
    /// 0 none, 1 useful, 2 necessary.
    #[schema(minimum = 0, maximum = 2)]
    relevance: u8,
    /// Involvement times relevance; 3 and 4 both mean apply.
    #[schema(schema_with = products)]
    product: u8,
    level: LevelValue,
}

/// The mean of an area.
#[derive(Debug, Serialize, ToSchema)]
struct AreaResultAnswer {
    #[schema(schema_with = areas)]
    area: &'static str,
    /// The mean of the percentages of `competencies`, not rounded.
    #[schema(minimum = 0, maximum = 100)]
    percent: f64,
    /// The competencies that entered the mean.
    competencies: Vec<u32>,
}

fn products() -> Object {
    figures([0, 1, 2, 3, 4, 6])
}

fn statuses() -> Object {
    choices([Status::Exceeded, Status::Met, Status::Below].map(status_key))
}

const fn status_key(status: Status) -> &'static str {
    match status {
        Status::Exceeded => "exceeded",
        Status::Met => "met",
        Status::Below => "below",
    }
}

impl From<SurveyReport> for ResultAnswer {
    fn from(report: SurveyReport) -> Self {
        let result = &report.result;
        let origins = report.survey.start.origins();
        Self {
            competencies: result
                .competencies
                .iter()
                .map(|row| competency(&report, row))
                .collect(),
            areas: result.areas.iter().map(AreaResultAnswer::from).collect(),
            overall_percent: result.overall.map(Percent::get),
            reached: result.reached,
            with_gap: result.with_gap,
            levels_to_advance: result.levels_to_advance,
            unknown: numbers(&result.unknown),
            survey_id: report.survey.id.get(),
            supplementary_rows: report.survey.start.supplementary.into(),
            completed_at: report.survey.completed_at,
            roles: clusters(&origins),
            organization_roles: organization_roles(&origins),
            framework_version: report.survey.start.framework_version,
        }
    }
}

fn competency(report: &SurveyReport, row: &CompetencyResult) -> CompetencyResultAnswer {
    let because = report
        .requirement(row.competency)
        .map(|requirement| requirement.because.as_slice())
        .unwrap_or_default();
    CompetencyResultAnswer {
        competency_id: row.competency.get(),
        area: row.area.key(),
        own: row.own.into(),
        required: row.required.into(),
        gap: row.gap,
        status: status_key(row.status),
        percent: row.percent.get(),
        levels_to_advance: row
            .levels_to_advance
            .iter()
            .map(|level| LevelValue::from(*level))
            .collect(),
        groups: report
            .answer(row.competency)
            .into_iter()
            .flat_map(Answer::groups)
            .map(u8::from)
            .collect(),
        because: because.iter().map(CauseAnswer::from).collect(),
    }
}

impl From<&Cause> for CauseAnswer {
    fn from(cause: &Cause) -> Self {
        Self {
            role_cluster_id: match cause.origin {
                Origin::Cluster(cluster) => Some(cluster.get()),
                Origin::Role(_) | Origin::Tasks => None,
            },
            organization_role_id: match cause.origin {
                Origin::Role(role) => Some(role.get()),
                Origin::Cluster(_) | Origin::Tasks => None,
            },
            process_id: cause.process.get(),
            involvement: cause.involvement.value(),
            relevance: cause.relevance.value(),
            product: cause.product(),
            level: cause.level().into(),
        }
    }
}

impl From<&AreaResult> for AreaResultAnswer {
    fn from(area: &AreaResult) -> Self {
        Self {
            area: area.area.key(),
            percent: area.percent.get(),
            competencies: numbers(&area.competencies),
        }
    }
}

fn numbers(competencies: &[CompetencyId]) -> Vec<u32> {
    competencies.iter().map(|id| id.get()).collect()
}

/// Show the result of one of the own completed surveys
#[utoipa::path(
    get, path = "/api/v1/surveys/{id}/result", tag = "Survey",
    params(("id" = i64, Path, description = "The survey", minimum = 1)),
    responses(
        (status = 200, body = ResultAnswer, description = "The result"),
        (status = 404, description = "No own survey, or not handed in"),
    ),
)]
pub(crate) async fn show_result(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let report = survey::survey_report(&state.app, &actor, AssessmentId::new(*id)).await?;
    Ok(HttpResponse::Ok().json(ResultAnswer::from(report)))
}
