use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Case;
use crate::Level;
use crate::framework::{CompetencyId, Framework};
use crate::strategy::{Strategy, Targets};

/// A person as far as a proposal needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What the person's roles require.
    pub required: BTreeMap<CompetencyId, Level>,
    /// The person's levels; competencies without one are left out.
    pub levels: BTreeMap<CompetencyId, Level>,
}

/// Which further strategy would help the people that the chosen ones leave below.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// How many pairs of a person and a competency the chosen strategies leave below (case B).
    pub left_below: usize,
    /// The strategy that helps most of them; `None` if no further one helps any.
    pub strategy: Option<ProposedStrategy>,
    /// Some of them require mastery, which only trained trainers pass on.
    pub train_trainers: bool,
}

/// A proposed strategy with what speaks for and against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ProposedStrategy {
    /// The strategy.
    pub strategy: Strategy,
    /// How many of the pairs left below it brings to the required level.
    pub covered: usize,
    /// How many pairs it would train beyond what is required (case C).
    pub over_trained: usize,
}

/// Proposes the strategy not chosen yet that covers most pairs left below; of equals the one that
/// over-trains least, then the one that aims at less in all, then the lower id.
pub fn propose(framework: &Framework, chosen: &BTreeSet<Strategy>, people: &[Person]) -> Proposal {
    let targets = Targets::of(framework, chosen);
    let mut pairs = Vec::new();
    for person in people {
        for (competency, own) in &person.levels {
            let required = person.required.get(competency).copied().unwrap_or_default();
            pairs.push((*competency, *own, required));
        }
    }
    let left: Vec<_> = pairs
        .iter()
        .filter(|(competency, own, required)| {
            Case::of(*own, targets.level(*competency), *required) == Case::B
        })
        .collect();
    let strategy = Strategy::ALL
        .into_iter()
        .filter(|known| *known != Strategy::TrainTheTrainer && !chosen.contains(known))
        .map(|strategy| {
            let target = |competency| framework.strategy_target(strategy, competency);
            ProposedStrategy {
                strategy,
                covered: left
                    .iter()
                    .filter(|(competency, _, required)| target(*competency) >= *required)
                    .count(),
                over_trained: pairs
                    .iter()
                    .filter(|(competency, own, required)| {
                        Case::of(*own, target(*competency), *required) == Case::C
                    })
                    .count(),
            }
        })
        .filter(|known| known.covered > 0)
        .min_by_key(|known| {
            let sum: u32 = framework
                .competencies()
                .iter()
                .map(|c| u32::from(framework.strategy_target(known.strategy, c.id).value()))
                .sum();
            (
                Reverse(known.covered),
                known.over_trained,
                sum,
                known.strategy,
            )
        });
    Proposal {
        train_trainers: !targets.trains_trainers
            && left
                .iter()
                .any(|(_, _, required)| *required == Level::Master),
        left_below: left.len(),
        strategy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(required: Level, own: Level, competencies: &[u32]) -> Person {
        let each = |level| {
            let ids = competencies.iter().map(|id| CompetencyId::new(*id));
            ids.map(|id| (id, level)).collect()
        };
        Person {
            required: each(required),
            levels: each(own),
        }
    }

    fn proposed(chosen: &[Strategy], people: &[Person]) -> Proposal {
        let framework = Framework::standard().unwrap();
        propose(&framework, &chosen.iter().copied().collect(), people)
    }

    #[test]
    fn the_strategy_that_covers_most_people_left_below_is_proposed() {
        let people = vec![person(Level::Apply, Level::Understand, &[4, 14]); 3];
        let proposal = proposed(&[Strategy::CommonUnderstanding], &people);
        assert_eq!(proposal.left_below, 6);
        let strategy = proposal.strategy.unwrap();
        // Four strategies cover all six; continuous support aims at least in all.
        assert_eq!(strategy.strategy, Strategy::ContinuousSupport);
        assert_eq!((strategy.covered, strategy.over_trained), (6, 0));
        assert!(!proposal.train_trainers);
    }

    #[test]
    fn of_equally_helpful_strategies_the_one_that_over_trains_less_is_proposed() {
        let mut people = vec![person(Level::Apply, Level::Understand, &[7])];
        people.push(person(Level::Know, Level::Know, &[14]));
        let proposal = proposed(&[Strategy::CommonUnderstanding], &people);
        // Managers' training reaches `apply` in communication and asks no more than `know` in 14.
        assert_eq!(proposal.strategy.unwrap().strategy, Strategy::SeForManagers);
    }

    #[test]
    fn needs_of_mastery_call_for_trained_trainers() {
        let people = [person(Level::Master, Level::Apply, &[14])];
        let proposal = proposed(&[Strategy::NeedsBasedProject], &people);
        assert_eq!(proposal.strategy, None);
        assert!(proposal.train_trainers);
        let both = [Strategy::NeedsBasedProject, Strategy::TrainTheTrainer];
        assert!(!proposed(&both, &people).train_trainers);
    }

    #[test]
    fn nobody_left_below_needs_no_further_strategy() {
        let people = [person(Level::Apply, Level::Know, &[14])];
        let proposal = proposed(&[Strategy::NeedsBasedProject], &people);
        assert_eq!(
            proposal,
            Proposal {
                left_below: 0,
                strategy: None,
                train_trainers: false
            }
        );
    }
}
