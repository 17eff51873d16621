//! The analysis for an organisation, from its published figures and nothing else: what the
//! [small-group rule](crate::privacy) holds back there cannot come out here, whatever is asked.
//!
//! A case follows from the own level, the target and what the role requires. The first stands in
//! the distribution of each group that is shown, the other two are no secrets; so each case count
//! is a sum of published head counts. A person counts in each of the own roles, as in the figures.
//! People whose figures are held back are left out, and so are those who described tasks: what is
//! required of them differs from person to person.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    Adequacy, Advice, Best, Bounds, Case, Cases, Fit, Outcome, PriorityWeights, Proposal, Revision,
    Shortfall, Standing, adequacy, best_fit, fit, outcome, outcome_without_roles, propose,
    shortfall,
};
use crate::Level;
use crate::framework::{Area, CompetencyId, Framework, Origin};
use crate::gap::Distribution;
use crate::gap::organization::{CompetencyOutlook, OrganizationOutlook};
use crate::strategy::{Priority, Strategy};

/// Whether the chosen strategies fit an organisation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OrganizationScenarios {
    /// Whether required levels of roles count; otherwise what a strategy aims at stands for them.
    pub role_based: bool,
    /// All competencies in the framework's order.
    pub competencies: Vec<CompetencyScenario>,
    /// What the shortfalls say together; `None` while no group can be told of, if no strategy but
    /// train-the-trainer is chosen, and without roles: a target that stands for what is required
    /// cannot fall short of it.
    pub verdict: Option<Verdict>,
    /// Which further strategy would help.
    pub proposal: Proposal,
    /// The groups that are left out in every competency.
    pub left_out: BTreeSet<Origin>,
}

/// The judgement of the whole choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// How well it covers what is required.
    pub adequacy: Adequacy,
    /// Whether it should be looked at again.
    pub revision: Revision,
    /// What to do.
    pub advice: Advice,
    /// How many competencies fall short, of how many that can be told of.
    pub short: (usize, usize),
}

/// The strategies in one competency.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CompetencyScenario {
    /// The competency.
    pub competency: CompetencyId,
    /// How many people are told of; each counts in each of the own roles.
    pub people: usize,
    /// The groups they are in; empty where everybody is one group.
    pub groups: Vec<Origin>,
    /// The chosen strategies but train-the-trainer, in their order; empty if no group is told of.
    pub strategies: Vec<StrategyScenario>,
    /// The strategy that fits best; `None` without roles, where all fit alike.
    pub best: Option<Best>,
    /// How many people it leaves below what their role requires.
    pub shortfall: Option<Shortfall>,
}

/// One strategy in one competency.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StrategyScenario {
    /// The strategy, its target and the people by case.
    pub cases: Fit,
    /// How well it fits, −2 to 1.
    pub fit: f64,
    /// What it means for the competency as a whole; `None` if the median may not be told.
    pub outcome: Option<Outcome>,
}

/// The people of one shown group at one level.
struct Heads {
    own: Level,
    /// `None` where nothing is required and the target stands for it.
    required: Option<Level>,
    people: usize,
}

/// What the analysis judges by. The default is the published method.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Judgement {
    /// Where shortfalls begin to be judged worse.
    pub bounds: Bounds,
    /// What counts for a priority.
    pub weights: PriorityWeights,
}

/// Compares chosen strategies with where the shown groups of an organisation stand.
pub fn organization_scenarios(
    framework: &Framework,
    outlook: &OrganizationOutlook,
    chosen: &BTreeMap<Strategy, Priority>,
    judgement: Judgement,
) -> OrganizationScenarios {
    let strategies: Vec<_> = chosen
        .iter()
        .filter(|(strategy, _)| **strategy != Strategy::TrainTheTrainer)
        .map(|(strategy, priority)| (*strategy, *priority))
        .collect();
    let mut standings = Vec::new();
    let mut told = BTreeSet::new();
    let competencies: Vec<_> = outlook
        .competencies
        .iter()
        .map(|known| {
            let heads = heads(outlook.role_based, known);
            told.extend(groups(outlook.role_based, known));
            standings.extend(heads.iter().filter_map(|heads| {
                Some(Standing {
                    competency: known.competency,
                    own: heads.own,
                    required: heads.required?,
                    people: heads.people,
                })
            }));
            let scenario = Scenario {
                framework,
                role_based: outlook.role_based,
                known,
                heads: &heads,
                judgement,
            };
            scenario.with(&strategies)
        })
        .collect();
    let everybody = outlook.competencies.iter().flat_map(|known| &known.groups);
    let everybody = everybody.filter(|_| outlook.role_based);
    OrganizationScenarios {
        role_based: outlook.role_based,
        verdict: verdict(&competencies, judgement.bounds),
        proposal: propose(framework, &chosen.keys().copied().collect(), &standings),
        left_out: everybody
            .map(|group| group.origin)
            .filter(|origin| !told.contains(origin))
            .collect(),
        competencies,
    }
}

/// The groups whose cases can be told; none where everybody is one group.
fn groups(role_based: bool, known: &CompetencyOutlook) -> impl Iterator<Item = Origin> {
    let groups = known.groups.iter().filter(move |_| role_based);
    groups
        .filter(|group| group.figures.is_some() && group.required.is_some())
        .map(|group| group.origin)
}

/// The shown people of a competency. Without roles everybody is one group.
fn heads(role_based: bool, known: &CompetencyOutlook) -> Vec<Heads> {
    let each = |required, distribution: &Distribution| {
        let counts = Level::ALL.into_iter().zip(distribution.counts());
        counts.map(move |(own, people)| Heads {
            own,
            required,
            people,
        })
    };
    if !role_based {
        let everybody = known.distribution.iter();
        return everybody.flat_map(|people| each(None, people)).collect();
    }
    let groups = known.groups.iter();
    groups
        .filter_map(|group| Some((group.required?, &group.figures.as_ref()?.distribution)))
        .flat_map(|(required, people)| each(Some(required), people))
        .collect()
}

/// One competency as the analysis sees it.
struct Scenario<'a> {
    framework: &'a Framework,
    role_based: bool,
    known: &'a CompetencyOutlook,
    heads: &'a [Heads],
    judgement: Judgement,
}

impl Scenario<'_> {
    fn with(&self, strategies: &[(Strategy, Priority)]) -> CompetencyScenario {
        let strategies: Vec<_> = strategies
            .iter()
            .filter_map(|(strategy, priority)| self.strategy(*strategy, *priority))
            .collect();
        let fits: Vec<_> = strategies.iter().map(|known| known.cases).collect();
        let best = best_fit(&fits).filter(|_| self.role_based);
        let of_best = fits
            .iter()
            .find(|known| best.is_some_and(|best| best.strategy == known.strategy));
        CompetencyScenario {
            competency: self.known.competency,
            people: self.heads.iter().map(|heads| heads.people).sum(),
            groups: groups(self.role_based, self.known).collect(),
            shortfall: of_best.map(|known| shortfall(known.cases, self.judgement.bounds)),
            best,
            strategies,
        }
    }

    /// `None` if no group is told of.
    fn strategy(&self, strategy: Strategy, priority: Priority) -> Option<StrategyScenario> {
        let target = self
            .framework
            .strategy_target(strategy, self.known.competency);
        let cases = cases(self.heads, target);
        Some(StrategyScenario {
            fit: fit(cases)?,
            outcome: self.outcome(target, cases.share(Case::B)?),
            cases: Fit {
                strategy,
                priority: Some(priority),
                target,
                cases,
            },
        })
    }

    /// `None` if the median may not be told.
    fn outcome(&self, target: Level, left_below: f64) -> Option<Outcome> {
        let everybody = self.known.distribution?;
        let median = everybody.median();
        if !self.role_based {
            let is_core = self.known.area == Area::Core;
            return Some(outcome_without_roles(
                median,
                target,
                everybody.n(),
                is_core,
            ));
        }
        // Of roles that are held back, too: what they require is no secret.
        let required = self.known.groups.iter().filter_map(|group| group.required);
        let required = required.max();
        let weights = self.judgement.weights;
        Some(outcome(
            median,
            target,
            required.unwrap_or(target),
            left_below,
            weights,
        ))
    }
}

fn cases(heads: &[Heads], target: Level) -> Cases {
    let mut counts = [0; 4];
    for heads in heads {
        let case = Case::of(heads.own, target, heads.required.unwrap_or(target));
        counts[case as usize] += heads.people;
    }
    Cases::of_counts(counts)
}

fn verdict(competencies: &[CompetencyScenario], bounds: Bounds) -> Option<Verdict> {
    let shortfalls: Vec<_> = competencies
        .iter()
        .filter_map(|known| known.shortfall)
        .collect();
    let short = shortfalls.iter().filter(|it| **it > Shortfall::None);
    let short = (short.count(), shortfalls.len());
    let (adequacy, revision, advice) = adequacy(&shortfalls, bounds);
    (!shortfalls.is_empty()).then_some(Verdict {
        adequacy,
        revision,
        advice,
        short,
    })
}
