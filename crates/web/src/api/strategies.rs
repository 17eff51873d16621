//! What the decision tree recommends, and the strategies that were chosen.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::RunId;
use seqpt_application::strategy::{
    self, Advice, ChooseStrategies, EnteredGroup, Group, StrategyRun,
};
use seqpt_core::strategy::{
    Priority, Recommendation, SizeWarning, Strategy, TargetGroupSize, Turn,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, Object};

use super::body::JsonBody;
use super::values::{choices, hint_key, hint_keys};
use super::{ApiResult, sent};
use crate::auth::Member;
use crate::state::State;

/// The group that is to be qualified: its head count, or else the class of its size.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecommendStrategiesRequest {
    #[schema(minimum = 1, maximum = 100_000)]
    people: Option<i64>,
    /// Counts while `people` is left out.
    #[schema(schema_with = sizes)]
    size: Option<String>,
    /// How many of them are managers, if that is known.
    #[schema(minimum = 0, maximum = 100_000)]
    managers: Option<i64>,
}

/// The group and the choice.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChooseStrategiesRequest {
    #[schema(minimum = 1, maximum = 100_000)]
    people: Option<i64>,
    /// Counts while `people` is left out.
    #[schema(schema_with = sizes)]
    size: Option<String>,
    /// How many of them are managers, if that is known.
    #[schema(minimum = 0, maximum = 100_000)]
    managers: Option<i64>,
    /// At least one; nothing is forbidden, what leaves the recommendation is kept with what it left.
    #[schema(schema_with = strategy_list)]
    #[serde(default)]
    chosen: Vec<String>,
    /// Why.
    #[schema(max_length = 2000)]
    reason: Option<String>,
    /// The assessment that the recommendation was made from; when it is no longer the newest,
    /// nothing is stored. Left out, the newest counts.
    #[schema(minimum = 1)]
    maturity_run_id: Option<i64>,
}

/// The group.
#[derive(Debug, Serialize, ToSchema)]
struct TargetGroupAnswer {
    #[schema(minimum = 1, maximum = 100_000)]
    people: u32,
    #[schema(schema_with = sizes)]
    size: &'static str,
    /// Whether only the class was known, and `people` stands for it.
    estimated: bool,
    #[schema(required)]
    managers: Option<u32>,
}

/// What the tree says, and why.
#[derive(Debug, Serialize, ToSchema)]
struct RecommendationAnswer {
    /// In the order the tree came to them.
    recommended: Vec<PlacedAnswer>,
    /// The strategies of which one should be chosen in addition; empty when none is needed.
    #[schema(schema_with = strategy_list)]
    secondary_choices: Vec<&'static str>,
    path: Vec<TurnAnswer>,
    warnings: Vec<SizeWarningAnswer>,
    /// Fields to work on besides any strategy.
    #[schema(schema_with = hint_keys)]
    hints: Vec<&'static str>,
}

/// A strategy in its place.
#[derive(Debug, Serialize, ToSchema)]
struct PlacedAnswer {
    #[schema(schema_with = strategies)]
    strategy: &'static str,
    #[schema(schema_with = priorities)]
    priority: &'static str,
}

/// A turn of the tree.
#[derive(Debug, Serialize, ToSchema)]
struct TurnAnswer {
    #[schema(schema_with = questions)]
    question: &'static str,
    /// What it was asked about: the head count, or the number of the chosen option.
    value: u32,
    /// The answer.
    yes: bool,
}

/// A strategy that is meant for fewer people.
#[derive(Debug, Serialize, ToSchema)]
struct SizeWarningAnswer {
    #[schema(schema_with = strategies)]
    strategy: &'static str,
    people: u32,
    /// How many it is meant for at most.
    most: u32,
}

/// A recommendation for a group.
#[derive(Debug, Serialize, ToSchema)]
struct AdviceAnswer {
    /// The assessment it was made from.
    #[schema(minimum = 1)]
    maturity_run_id: i64,
    group: TargetGroupAnswer,
    recommendation: RecommendationAnswer,
}

/// A choice with the recommendation it was made on.
#[derive(Debug, Serialize, ToSchema)]
struct StrategyAnswer {
    #[schema(minimum = 1)]
    id: i64,
    completed_at: DateTime<Utc>,
    /// The assessment that the recommendation was made from.
    #[schema(minimum = 1)]
    maturity_run_id: i64,
    group: TargetGroupAnswer,
    recommendation: RecommendationAnswer,
    /// By priority.
    chosen: Vec<ChosenAnswer>,
    /// Recommended and not chosen.
    #[schema(schema_with = strategy_list)]
    declined: Vec<&'static str>,
    /// Whether the second strategy that the tree asks for is missing.
    lacks_secondary: bool,
    /// Whether nothing but train-the-trainer is chosen: nothing is aimed at for anybody else, and no
    /// objectives follow.
    only_trainers: bool,
    /// Chosen strategies that are meant for fewer people.
    warnings: Vec<SizeWarningAnswer>,
    /// Why; empty if nothing was said.
    reason: String,
}

/// A chosen strategy.
#[derive(Debug, Serialize, ToSchema)]
struct ChosenAnswer {
    #[schema(schema_with = strategies)]
    strategy: &'static str,
    #[schema(schema_with = priorities)]
    priority: &'static str,
    /// Whether the tree came to it. A second strategy is picked by a person.
    auto_recommended: bool,
}

fn sizes() -> Object {
    choices(TargetGroupSize::ALL.map(TargetGroupSize::key))
}

fn strategies() -> Object {
    choices(Strategy::ALL.map(Strategy::key))
}

fn strategy_list() -> Array {
    Array::new(strategies())
}

fn priorities() -> Object {
    choices(
        [
            Priority::Primary,
            Priority::Secondary,
            Priority::Supplementary,
        ]
        .map(priority_key),
    )
}

const fn priority_key(priority: Priority) -> &'static str {
    match priority {
        Priority::Primary => "PRIMARY",
        Priority::Secondary => "SECONDARY",
        Priority::Supplementary => "SUPPLEMENTARY",
    }
}

fn questions() -> Object {
    choices(["many_people", "processes_defined", "rolled_out"])
}

impl From<Turn> for TurnAnswer {
    fn from(turn: Turn) -> Self {
        let (question, value, yes) = match turn {
            Turn::ManyPeople { people, yes } => ("many_people", people, yes),
            Turn::ProcessesDefined { option, yes } => ("processes_defined", option.into(), yes),
            Turn::RolledOut { option, yes } => ("rolled_out", option.into(), yes),
        };
        Self {
            question,
            value,
            yes,
        }
    }
}

impl From<SizeWarning> for SizeWarningAnswer {
    fn from(warning: SizeWarning) -> Self {
        Self {
            strategy: warning.strategy.key(),
            people: warning.people,
            most: warning.most,
        }
    }
}

impl From<Group> for TargetGroupAnswer {
    fn from(group: Group) -> Self {
        Self {
            people: group.count.people,
            size: TargetGroupSize::of(group.count.people).key(),
            estimated: group.estimated,
            managers: group.count.managers,
        }
    }
}

impl From<Recommendation> for RecommendationAnswer {
    fn from(recommendation: Recommendation) -> Self {
        Self {
            recommended: recommendation
                .recommended
                .into_iter()
                .map(|known| PlacedAnswer {
                    strategy: known.strategy.key(),
                    priority: priority_key(known.priority),
                })
                .collect(),
            secondary_choices: keys(recommendation.secondary_choices),
            path: recommendation
                .path
                .into_iter()
                .map(TurnAnswer::from)
                .collect(),
            warnings: warnings(recommendation.warnings),
            hints: recommendation.hints.into_iter().map(hint_key).collect(),
        }
    }
}

fn keys(strategies: Vec<Strategy>) -> Vec<&'static str> {
    strategies.into_iter().map(Strategy::key).collect()
}

fn warnings(warnings: Vec<SizeWarning>) -> Vec<SizeWarningAnswer> {
    warnings.into_iter().map(SizeWarningAnswer::from).collect()
}

impl From<Advice> for AdviceAnswer {
    fn from(advice: Advice) -> Self {
        Self {
            maturity_run_id: advice.maturity.id.get(),
            group: advice.group.into(),
            recommendation: advice.recommendation.into(),
        }
    }
}

impl From<StrategyRun> for StrategyAnswer {
    fn from(run: StrategyRun) -> Self {
        Self {
            only_trainers: run.choice.only_trainers(),
            id: run.id.get(),
            completed_at: run.completed_at,
            maturity_run_id: run.maturity_run.get(),
            group: run.group.into(),
            recommendation: run.recommendation.into(),
            chosen: run
                .choice
                .chosen
                .into_iter()
                .map(|chosen| ChosenAnswer {
                    strategy: chosen.strategy.key(),
                    priority: priority_key(chosen.priority),
                    auto_recommended: chosen.auto_recommended,
                })
                .collect(),
            declined: keys(run.choice.declined),
            lacks_secondary: run.choice.lacks_secondary,
            warnings: warnings(run.choice.warnings),
            reason: run.reason,
        }
    }
}

fn group(people: Option<i64>, size: Option<String>, managers: Option<i64>) -> EnteredGroup {
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    EnteredGroup {
        people: number(people),
        size: sent(size),
        managers: number(managers),
    }
}

/// Ask the decision tree
///
/// Nothing is stored. The newest assessment of the maturity counts.
#[utoipa::path(
    post, path = "/api/v1/strategy-recommendations", tag = "Phase 1",
    request_body = RecommendStrategiesRequest,
    responses(
        (status = 200, body = AdviceAnswer, description = "What the tree says, and why"),
        (status = 409, description = "The maturity is not assessed"),
    ),
)]
pub(crate) async fn recommend_strategies(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<RecommendStrategiesRequest>,
) -> ApiResult {
    let group = group(body.people, body.size, body.managers);
    let advice = strategy::recommend_strategies(&state.app, &actor, group).await?;
    Ok(HttpResponse::Ok().json(AdviceAnswer::from(advice)))
}

/// Choose strategies
///
/// Every choice is kept; the newest counts.
#[utoipa::path(
    post, path = "/api/v1/strategy-runs", tag = "Phase 1",
    request_body = ChooseStrategiesRequest,
    responses(
        (status = 201, body = StrategyAnswer, description = "The choice",
         headers(("Location" = String, description = "The choice"))),
        (status = 409, description = "The maturity is not assessed"),
        (status = 412, description = "The maturity was assessed again since"),
    ),
)]
pub(crate) async fn choose_strategies(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<ChooseStrategiesRequest>,
) -> ApiResult {
    let command = ChooseStrategies {
        group: group(body.people, body.size, body.managers),
        chosen: body.chosen,
        reason: sent(body.reason),
        maturity_run: body.maturity_run_id,
        seen: None,
    };
    let run = strategy::choose_strategies(&state.app, &actor, command).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/strategy-runs/{}", run.id)))
        .json(StrategyAnswer::from(run)))
}

/// List the choices of strategies, newest first
#[utoipa::path(
    get, path = "/api/v1/strategy-runs", tag = "Phase 1",
    responses((status = 200, body = Vec<StrategyAnswer>, description = "The choices")),
)]
pub(crate) async fn list_strategy_runs(
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let runs = strategy::strategy_runs(&state.app, &actor).await?;
    let runs: Vec<_> = runs.into_iter().map(StrategyAnswer::from).collect();
    Ok(HttpResponse::Ok().json(runs))
}

/// Show a choice of strategies
#[utoipa::path(
    get, path = "/api/v1/strategy-runs/{id}", tag = "Phase 1",
    params(("id" = i64, Path, description = "The choice", minimum = 1)),
    responses(
        (status = 200, body = StrategyAnswer, description = "The choice"),
        (status = 404, description = "No such choice"),
    ),
)]
pub(crate) async fn show_strategy_run(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let run = strategy::strategy_run(&state.app, &actor, RunId::new(*id)).await?;
    Ok(HttpResponse::Ok().json(StrategyAnswer::from(run)))
}
