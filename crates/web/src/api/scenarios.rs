//! Whether each strategy fits the people, from the published figures.

use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::figures::{ScenarioFigures, scenario_figures};
use seqpt_core::scenario::{
    Adequacy, Advice, Case, CompetencyScenario, OrganizationScenarios, Outcome, Proposal, Revision,
    Shortfall, StrategyScenario, Verdict,
};
use seqpt_core::strategy::Strategy;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::ApiResult;
use super::groups::GroupAnswer;
use super::values::{LevelValue, choices, choices_or_null};
use crate::auth::Member;
use crate::state::State;

/// Whether each strategy fits the people.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ScenariosAnswer {
    /// When the figures were published that it follows from.
    #[schema(required)]
    as_of: Option<DateTime<Utc>>,
    /// The least number of people that a shown figure speaks of.
    #[schema(minimum = 3, maximum = 1000)]
    smallest_group: usize,
    /// Null while nothing can be told: see `/api/v1/organization/result`.
    #[schema(required)]
    analysis: Option<AnalysisAnswer>,
}

/// The analysis. Counted are the people of groups that may be shown, in each of their roles.
#[derive(Debug, Serialize, ToSchema)]
struct AnalysisAnswer {
    /// Whether required levels of roles count; otherwise all people are one group, and the target
    /// stands for what is required.
    role_based: bool,
    /// The choice as a whole; null if no strategy can be compared.
    #[schema(required)]
    verdict: Option<VerdictAnswer>,
    proposal: ProposalAnswer,
    /// Groups that are counted in no competency.
    left_out: Vec<GroupAnswer>,
    /// By area.
    competencies: Vec<CompetencyScenarioAnswer>,
}

/// How well the choice covers what is required.
#[derive(Debug, Serialize, ToSchema)]
struct VerdictAnswer {
    #[schema(schema_with = adequacies)]
    adequacy: &'static str,
    /// The choice should be looked at again.
    revision_needed: bool,
    #[schema(schema_with = advices)]
    advice: &'static str,
    /// Competencies in which somebody is left below.
    competencies_short: usize,
    /// Competencies that can be compared.
    competencies_compared: usize,
}

/// Which further strategy would help.
#[derive(Debug, Serialize, ToSchema)]
struct ProposalAnswer {
    /// People whom the chosen strategies together leave below, counted in each competency.
    left_below: usize,
    /// The strategy not chosen yet that covers most of them with the least over-training.
    #[schema(required, schema_with = strategies_or_null)]
    strategy: Option<&'static str>,
    /// How many of them it covers.
    covered: usize,
    /// How many people it would train beyond their role, counted in each competency.
    over_trained: usize,
    /// Some of them require mastery: trainers have to be trained.
    train_trainers: bool,
}

/// The strategies in one competency.
#[derive(Debug, Serialize, ToSchema)]
struct CompetencyScenarioAnswer {
    competency_id: u32,
    /// How many people are counted: with roles, each counts in every role of theirs that may be shown.
    people: usize,
    /// The groups they are in; empty where everybody is one group.
    groups: Vec<GroupAnswer>,
    /// The chosen strategy that fits best.
    #[schema(required, schema_with = strategies_or_null)]
    best: Option<&'static str>,
    /// Not even that one fits: its fit is below zero.
    all_negative: bool,
    /// By the share of people whom it leaves below.
    #[schema(required, schema_with = shortfalls)]
    shortfall: Option<&'static str>,
    strategies: Vec<StrategyScenarioAnswer>,
}

/// One strategy in one competency.
#[derive(Debug, Serialize, ToSchema)]
struct StrategyScenarioAnswer {
    #[schema(schema_with = strategies)]
    strategy: &'static str,
    target: LevelValue,
    /// Case A: people whom it trains, up to what the role requires.
    a: usize,
    /// Case B: people whom it leaves below what the role requires.
    b: usize,
    /// Case C: people whom it would train beyond what the role requires.
    c: usize,
    /// Case D: people who have what role and strategy ask for.
    d: usize,
    /// (A + D − 2·B − 0.5·C) / people.
    #[schema(minimum = -2, maximum = 1)]
    fit: f64,
    /// What it means at the median of everybody; null if that may not be told.
    #[schema(required, schema_with = outcomes)]
    outcome: Option<&'static str>,
    /// Not rounded; null where nothing is trained.
    #[schema(required, minimum = 0, maximum = 10)]
    priority: Option<f64>,
    /// About how long the training takes: told where nobody holds a role, else null.
    #[schema(required)]
    hours: Option<u32>,
}

fn strategies() -> Object {
    choices(Strategy::ALL.map(Strategy::key))
}

fn strategies_or_null() -> Object {
    choices_or_null(Strategy::ALL.map(Strategy::key))
}

const fn adequacy_key(adequacy: Adequacy) -> &'static str {
    match adequacy {
        Adequacy::Excellent => "excellent",
        Adequacy::Good => "good",
        Adequacy::Acceptable => "acceptable",
        Adequacy::Inadequate => "inadequate",
        Adequacy::Critical => "critical",
    }
}

fn adequacies() -> Object {
    choices(
        [
            Adequacy::Excellent,
            Adequacy::Good,
            Adequacy::Acceptable,
            Adequacy::Inadequate,
            Adequacy::Critical,
        ]
        .map(adequacy_key),
    )
}

const fn advice_key(advice: Advice) -> &'static str {
    match advice {
        Advice::Proceed => "proceed",
        Advice::SupplementaryModules => "supplementary_modules",
        Advice::AddStrategy => "add_strategy",
        Advice::AddStrategyUrgently => "add_strategy_urgently",
    }
}

fn advices() -> Object {
    choices(
        [
            Advice::Proceed,
            Advice::SupplementaryModules,
            Advice::AddStrategy,
            Advice::AddStrategyUrgently,
        ]
        .map(advice_key),
    )
}

const fn shortfall_key(shortfall: Shortfall) -> &'static str {
    match shortfall {
        Shortfall::None => "none",
        Shortfall::Minor => "minor",
        Shortfall::Significant => "significant",
        Shortfall::Critical => "critical",
    }
}

fn shortfalls() -> Object {
    choices_or_null(
        [
            Shortfall::None,
            Shortfall::Minor,
            Shortfall::Significant,
            Shortfall::Critical,
        ]
        .map(shortfall_key),
    )
}

const OUTCOMES: [&str; 6] = [
    "met",
    "beyond_role",
    "insufficient",
    "training",
    "to_target",
    "above_target",
];

fn outcomes() -> Object {
    choices_or_null(OUTCOMES)
}

/// The key of an outcome, its priority, and how many hours of training it calls for.
const fn outcome_told(outcome: Outcome) -> (&'static str, Option<f64>, Option<u32>) {
    let [met, beyond, insufficient, training, to_target, above] = OUTCOMES;
    match outcome {
        Outcome::Met => (met, None, None),
        Outcome::BeyondRole { priority, .. } => (beyond, Some(priority), None),
        Outcome::Insufficient => (insufficient, None, None),
        Outcome::Training { priority, .. } => (training, Some(priority), None),
        Outcome::ToTarget {
            priority, hours, ..
        } => (to_target, Some(priority), Some(hours)),
        Outcome::AboveTarget => (above, None, None),
    }
}

impl From<&ScenarioFigures> for ScenariosAnswer {
    fn from(told: &ScenarioFigures) -> Self {
        Self {
            as_of: told.figures.as_of,
            smallest_group: told.figures.smallest.get(),
            analysis: told.scenarios.as_ref().map(AnalysisAnswer::from),
        }
    }
}

impl From<&OrganizationScenarios> for AnalysisAnswer {
    fn from(scenarios: &OrganizationScenarios) -> Self {
        let left_out = scenarios.left_out.iter();
        let competencies = scenarios.competencies.iter();
        Self {
            role_based: scenarios.role_based,
            verdict: scenarios.verdict.map(VerdictAnswer::from),
            proposal: ProposalAnswer::from(&scenarios.proposal),
            left_out: left_out.copied().map(GroupAnswer::from).collect(),
            competencies: competencies.map(CompetencyScenarioAnswer::from).collect(),
        }
    }
}

impl From<Verdict> for VerdictAnswer {
    fn from(verdict: Verdict) -> Self {
        Self {
            adequacy: adequacy_key(verdict.adequacy),
            revision_needed: verdict.revision == Revision::Needed,
            advice: advice_key(verdict.advice),
            competencies_short: verdict.short.0,
            competencies_compared: verdict.short.1,
        }
    }
}

impl From<&Proposal> for ProposalAnswer {
    fn from(proposal: &Proposal) -> Self {
        let strategy = proposal.strategy;
        Self {
            left_below: proposal.left_below,
            strategy: strategy.map(|it| it.strategy.key()),
            covered: strategy.map_or(0, |it| it.covered),
            over_trained: strategy.map_or(0, |it| it.over_trained),
            train_trainers: proposal.train_trainers,
        }
    }
}

impl From<&CompetencyScenario> for CompetencyScenarioAnswer {
    fn from(known: &CompetencyScenario) -> Self {
        let groups = known.groups.iter();
        let strategies = known.strategies.iter();
        Self {
            competency_id: known.competency.get(),
            people: known.people,
            groups: groups.copied().map(GroupAnswer::from).collect(),
            best: known.best.map(|best| best.strategy.key()),
            all_negative: known.best.is_some_and(|best| best.all_negative),
            shortfall: known.shortfall.map(shortfall_key),
            strategies: strategies.map(StrategyScenarioAnswer::from).collect(),
        }
    }
}

impl From<&StrategyScenario> for StrategyScenarioAnswer {
    fn from(strategy: &StrategyScenario) -> Self {
        let [a, b, c, d] = Case::ALL.map(|case| strategy.cases.cases.count(case));
        let outcome = strategy.outcome.map(outcome_told);
        Self {
            strategy: strategy.cases.strategy.key(),
            target: strategy.cases.target.into(),
            a,
            b,
            c,
            d,
            fit: strategy.fit,
            outcome: outcome.map(|(key, ..)| key),
            priority: outcome.and_then(|(_, priority, _)| priority),
            hours: outcome.and_then(|(.., hours)| hours),
        }
    }
}

/// Show how each strategy fits
///
/// From the published figures alone, so that nothing is told here that they hold back. People of
/// groups that are not shown, and beside roles those who described tasks, are not counted.
#[utoipa::path(
    get, path = "/api/v1/organization/result/scenarios", tag = "Organisation",
    responses((status = 200, body = ScenariosAnswer, description = "The analysis")),
)]
pub(crate) async fn show_scenarios(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    let told = scenario_figures(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(ScenariosAnswer::from(&told)))
}
