use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use super::Case;
use crate::Level;
use crate::framework::{CompetencyId, Framework};
use crate::strategy::{Strategy, Targets};

/// People who stand alike in a competency, as far as a proposal needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The competency.
    pub competency: CompetencyId,
    /// Their level.
    pub own: Level,
    /// What their role requires.
    pub required: Level,
    /// How many they are.
    pub people: usize,
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
pub fn propose(
    framework: &Framework,
    chosen: &BTreeSet<Strategy>,
    standings: &[Standing],
) -> Proposal {
    let targets = Targets::of(framework, chosen);
    let left: Vec<_> = standings
        .iter()
        .filter(|at| at.people > 0)
        .filter(|at| Case::of(at.own, targets.level(at.competency), at.required) == Case::B)
        .collect();
    let strategy = Strategy::ALL
        .into_iter()
        .filter(|known| *known != Strategy::TrainTheTrainer && !chosen.contains(known))
        .map(|strategy| {
            let target = |competency| framework.strategy_target(strategy, competency);
            let covered = left
                .iter()
                .filter(|at| target(at.competency) >= at.required);
            let over_trained = standings
                .iter()
                .filter(|at| Case::of(at.own, target(at.competency), at.required) == Case::C);
            ProposedStrategy {
                strategy,
                covered: covered.map(|at| at.people).sum(),
                over_trained: over_trained.map(|at| at.people).sum(),
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
            && left.iter().any(|at| at.required == Level::Master),
        left_below: left.iter().map(|at| at.people).sum(),
        strategy,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(people: usize, required: Level, own: Level, competencies: &[u32]) -> Vec<Standing> {
        let competencies = competencies.iter();
        competencies
            .map(|id| Standing {
                competency: CompetencyId::new(*id),
                own,
                required,
                people,
            })
            .collect()
    }

    fn proposed(chosen: &[Strategy], standings: &[Standing]) -> Proposal {
        let framework = Framework::standard().unwrap();
        propose(&framework, &chosen.iter().copied().collect(), standings)
    }

    #[test]
    fn the_strategy_that_covers_most_people_left_below_is_proposed() {
        let people = people(3, Level::Apply, Level::Understand, &[4, 14]);
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
        let mut all = people(1, Level::Apply, Level::Understand, &[7]);
        all.extend(people(1, Level::Know, Level::Know, &[14]));
        let proposal = proposed(&[Strategy::CommonUnderstanding], &all);
        // Managers' training reaches `apply` in communication and asks no more than `know` in 14.
        assert_eq!(proposal.strategy.unwrap().strategy, Strategy::SeForManagers);
    }

    #[test]
    fn needs_of_mastery_call_for_trained_trainers() {
        let people = people(1, Level::Master, Level::Apply, &[14]);
        let proposal = proposed(&[Strategy::NeedsBasedProject], &people);
        assert_eq!(proposal.strategy, None);
        assert!(proposal.train_trainers);
        let both = [Strategy::NeedsBasedProject, Strategy::TrainTheTrainer];
        assert!(!proposed(&both, &people).train_trainers);
    }

    #[test]
    fn nobody_left_below_needs_no_further_strategy() {
        let people = people(1, Level::Apply, Level::Know, &[14]);
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
