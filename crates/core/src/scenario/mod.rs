//! Scenario analysis: does a strategy fit the people, competency by competency (Roby 2025)?
//!
//! A view of its own beside the gaps: it compares own level, strategy target and required level of
//! each person, and tells how well a strategy fits, where it falls short, and which strategy would
//! help. It changes nothing and decides nothing.

mod adequacy;
mod case;
mod fit;
mod objective;
mod organization;
mod proposal;

pub use adequacy::{
    Adequacy, Advice, Bounds, BoundsError, Revision, Shortfall, adequacy, shortfall,
};
pub use case::{Case, Cases};
pub use fit::{Best, Fit, best_fit, fit};
pub use objective::{Outcome, PriorityWeights, WeightsError, outcome, outcome_without_roles};
pub use organization::{
    CompetencyScenario, Judgement, OrganizationScenarios, StrategyScenario, Verdict,
    organization_scenarios,
};
pub use proposal::{Proposal, ProposedStrategy, Standing, propose};
