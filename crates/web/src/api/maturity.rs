//! Assessments of the organisation's maturity.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::RunId;
use seqpt_application::maturity::{self, AssessMaturity, MaturityRun};
use seqpt_core::maturity::{Cap, MaturityLevel, Profile, Question};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::ApiResult;
use super::body::JsonBody;
use super::values::{choices, hint_key, hint_keys};
use crate::auth::Member;
use crate::state::State;

/// The answers of the four questions: the numbers of the options, counted from 0. All are needed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssessMaturityRequest {
    /// How far Systems Engineering is rolled out.
    #[schema(minimum = 0, maximum = 4)]
    rollout: Option<i64>,
    /// How its processes and roles are defined.
    #[schema(minimum = 0, maximum = 5)]
    processes: Option<i64>,
    /// How it lives in the culture.
    #[schema(minimum = 0, maximum = 4)]
    mindset: Option<i64>,
    /// How knowledge about it is kept.
    #[schema(minimum = 0, maximum = 4)]
    knowledge: Option<i64>,
}

/// An assessment. Figures are not rounded.
#[derive(Debug, Serialize, ToSchema)]
struct MaturityAnswer {
    #[schema(minimum = 1)]
    id: i64,
    completed_at: DateTime<Utc>,
    answers: AnswersAnswer,
    /// 0 to 100, after penalty and caps.
    #[schema(minimum = 0, maximum = 100)]
    score: f64,
    /// What the answers bring by their weights.
    #[schema(minimum = 0, maximum = 100)]
    raw: f64,
    /// What comes off because the fields are not equally far.
    #[schema(minimum = 0, maximum = 5)]
    penalty: f64,
    /// The caps that held the score down, in the order they were applied.
    caps: Vec<CapAnswer>,
    #[schema(schema_with = levels)]
    level: &'static str,
    #[schema(schema_with = profiles)]
    profile: &'static str,
    /// 100 when all fields are equally far.
    #[schema(minimum = 0, maximum = 100)]
    balance: f64,
    fields: FieldsAnswer,
    /// The field that is least far; the first of equals.
    #[schema(schema_with = fields)]
    weakest: &'static str,
    /// The field that is furthest; the last of equals.
    #[schema(schema_with = fields)]
    strongest: &'static str,
    /// Fields to work on besides any strategy.
    #[schema(schema_with = hint_keys)]
    hints: Vec<&'static str>,
}

/// The chosen options.
#[derive(Debug, Serialize, ToSchema)]
struct AnswersAnswer {
    rollout: u8,
    processes: u8,
    mindset: u8,
    knowledge: u8,
}

/// How far each field is, 0 to 100.
#[derive(Debug, Serialize, ToSchema)]
struct FieldsAnswer {
    rollout: f64,
    processes: f64,
    mindset: f64,
    knowledge: f64,
}

/// A cap that held the score down.
#[derive(Debug, Serialize, ToSchema)]
struct CapAnswer {
    /// The score allowed.
    limit: f64,
    /// How far every field would have to be for more, in percent.
    required_percent: u8,
    /// The fields that are not so far.
    #[schema(schema_with = field_list)]
    fields: Vec<&'static str>,
}

const fn field_key(question: Question) -> &'static str {
    match question {
        Question::RolloutScope => "rollout",
        Question::SeRolesProcesses => "processes",
        Question::SeMindset => "mindset",
        Question::KnowledgeBase => "knowledge",
    }
}

fn fields() -> Object {
    choices(Question::ALL.map(field_key))
}

fn field_list() -> utoipa::openapi::schema::Array {
    utoipa::openapi::schema::Array::new(fields())
}

const LEVELS: [MaturityLevel; 5] = [
    MaturityLevel::Initial,
    MaturityLevel::Developing,
    MaturityLevel::Defined,
    MaturityLevel::Managed,
    MaturityLevel::Optimized,
];

const fn level_key(level: MaturityLevel) -> &'static str {
    match level {
        MaturityLevel::Initial => "initial",
        MaturityLevel::Developing => "developing",
        MaturityLevel::Defined => "defined",
        MaturityLevel::Managed => "managed",
        MaturityLevel::Optimized => "optimized",
    }
}

fn levels() -> Object {
    choices(LEVELS.map(level_key))
}

const fn profile_key(profile: Profile) -> &'static str {
    match profile {
        Profile::CriticallyUnbalanced => "critically_unbalanced",
        Profile::UnbalancedDevelopment => "unbalanced_development",
        Profile::BalancedDevelopment => "balanced_development",
        Profile::ProcessCentric => "process_centric",
        Profile::CultureCentric => "culture_centric",
        Profile::DeploymentFocused => "deployment_focused",
        Profile::KnowledgeFocused => "knowledge_focused",
    }
}

fn profiles() -> Object {
    choices(Profile::ALL.map(profile_key))
}

impl From<MaturityRun> for MaturityAnswer {
    fn from(run: MaturityRun) -> Self {
        let result = &run.result;
        let option = |question| result.answers.option(question);
        Self {
            id: run.id.get(),
            completed_at: run.completed_at,
            answers: AnswersAnswer {
                rollout: option(Question::RolloutScope),
                processes: option(Question::SeRolesProcesses),
                mindset: option(Question::SeMindset),
                knowledge: option(Question::KnowledgeBase),
            },
            score: result.score,
            raw: result.raw,
            penalty: result.penalty,
            caps: result
                .caps
                .iter()
                .map(|cap: &Cap| CapAnswer {
                    limit: cap.limit,
                    required_percent: 20 * cap.required_fifths,
                    fields: result
                        .held_down_by(cap)
                        .into_iter()
                        .map(field_key)
                        .collect(),
                })
                .collect(),
            level: level_key(result.level),
            profile: profile_key(result.profile),
            balance: result.balance,
            fields: FieldsAnswer {
                rollout: result.field(Question::RolloutScope),
                processes: result.field(Question::SeRolesProcesses),
                mindset: result.field(Question::SeMindset),
                knowledge: result.field(Question::KnowledgeBase),
            },
            weakest: field_key(result.weakest),
            strongest: field_key(result.strongest),
            hints: seqpt_core::strategy::hints(result.answers)
                .into_iter()
                .map(hint_key)
                .collect(),
        }
    }
}

/// Assess the maturity
///
/// Everything is computed from the four answers. Every assessment is kept; the newest counts.
#[utoipa::path(
    post, path = "/api/v1/maturity-runs", tag = "Phase 1",
    request_body = AssessMaturityRequest,
    responses(
        (status = 201, body = MaturityAnswer, description = "The assessment",
         headers(("Location" = String, description = "The assessment"))),
    ),
)]
pub(crate) async fn assess_maturity(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<AssessMaturityRequest>,
) -> ApiResult {
    let entered = |option: Option<i64>| option.map(|option| option.to_string()).unwrap_or_default();
    let command = AssessMaturity {
        rollout: entered(body.rollout),
        processes: entered(body.processes),
        mindset: entered(body.mindset),
        knowledge: entered(body.knowledge),
        seen: None,
    };
    let run = maturity::assess_maturity(&state.app, &actor, command).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/maturity-runs/{}", run.id)))
        .json(MaturityAnswer::from(run)))
}

/// List the assessments of the maturity, newest first
#[utoipa::path(
    get, path = "/api/v1/maturity-runs", tag = "Phase 1",
    responses((status = 200, body = Vec<MaturityAnswer>, description = "The assessments")),
)]
pub(crate) async fn list_maturity_runs(
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let runs = maturity::maturity_runs(&state.app, &actor).await?;
    let runs: Vec<_> = runs.into_iter().map(MaturityAnswer::from).collect();
    Ok(HttpResponse::Ok().json(runs))
}

/// Show an assessment of the maturity
#[utoipa::path(
    get, path = "/api/v1/maturity-runs/{id}", tag = "Phase 1",
    params(("id" = i64, Path, description = "The assessment", minimum = 1)),
    responses(
        (status = 200, body = MaturityAnswer, description = "The assessment"),
        (status = 404, description = "No such assessment"),
    ),
)]
pub(crate) async fn show_maturity_run(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let run = maturity::maturity_run(&state.app, &actor, RunId::new(*id)).await?;
    Ok(HttpResponse::Ok().json(MaturityAnswer::from(run)))
}
