//! What the chosen strategies aim at, competency by competency.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Strategy;
use crate::Level;
use crate::framework::{CompetencyId, Framework};

/// The level the chosen strategies bring people to in one competency, and which of them does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Target {
    /// `main(c)`: the highest target of the strategies but train-the-trainer.
    pub level: Level,
    /// The strategy that sets it; of several the one with the lowest id.
    pub set_by: Strategy,
}

/// The targets of a choice of strategies (Niemeyer 2025). Train-the-trainer is a loop of its own
/// for a handful of people and raises no target of the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Targets {
    main: BTreeMap<CompetencyId, Target>,
    /// Whether trainers are trained: they master every competency.
    pub trains_trainers: bool,
}

impl Targets {
    /// The targets of the chosen strategies.
    ///
    /// ```
    /// use seqpt_core::framework::{CompetencyId, Framework};
    /// use seqpt_core::strategy::{Strategy, Targets};
    /// use seqpt_core::Level;
    ///
    /// let framework = Framework::standard()?;
    /// let chosen = [Strategy::CommonUnderstanding, Strategy::SeForManagers].into();
    /// let targets = Targets::of(&framework, &chosen);
    /// assert_eq!(targets.level(CompetencyId::new(1)), Level::Apply);
    /// # Ok::<(), seqpt_core::SeedError>(())
    /// ```
    pub fn of(framework: &Framework, chosen: &BTreeSet<Strategy>) -> Self {
        let mut main = BTreeMap::new();
        for competency in framework.competencies() {
            let targets = chosen
                .iter()
                .filter(|strategy| **strategy != Strategy::TrainTheTrainer)
                .map(|strategy| Target {
                    level: framework.strategy_target(*strategy, competency.id),
                    set_by: *strategy,
                });
            // Of equals the first stays: the lowest id.
            let highest = targets.reduce(
                |best, next| {
                    if next.level > best.level { next } else { best }
                },
            );
            if let Some(target) = highest {
                main.insert(competency.id, target);
            }
        }
        Self {
            main,
            trains_trainers: chosen.contains(&Strategy::TrainTheTrainer),
        }
    }

    /// The target of a competency; `None` if no strategy but train-the-trainer is chosen.
    pub fn get(&self, competency: CompetencyId) -> Option<Target> {
        self.main.get(&competency).copied()
    }

    /// `main(c)`; [`Level::None`] where nothing is aimed at.
    pub fn level(&self, competency: CompetencyId) -> Level {
        self.get(competency)
            .map(|target| target.level)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn targets(chosen: &[Strategy]) -> Targets {
        let framework = Framework::standard().unwrap();
        Targets::of(&framework, &chosen.iter().copied().collect())
    }

    #[test]
    fn the_shape_of_the_targets_is_the_published_one() {
        let framework = Framework::standard().unwrap();
        let at = |strategy, level: Level| -> Vec<u32> {
            let ids = framework.competencies().iter().map(|known| known.id);
            ids.filter(|id| framework.strategy_target(strategy, *id) == level)
                .map(CompetencyId::get)
                .collect()
        };
        assert_eq!(
            at(Strategy::CommonUnderstanding, Level::Know),
            [7, 8, 11, 12, 13, 17]
        );
        assert_eq!(
            at(Strategy::CommonUnderstanding, Level::Understand).len(),
            10
        );
        assert_eq!(at(Strategy::SeForManagers, Level::Apply), [1, 7, 8, 11]);
        assert_eq!(at(Strategy::SeForManagers, Level::Understand), [5, 10, 12]);
        for all in [
            Strategy::OrientationPilot,
            Strategy::NeedsBasedProject,
            Strategy::Certification,
        ] {
            assert_eq!(at(all, Level::Apply).len(), 16, "{all:?}");
        }
        assert_eq!(at(Strategy::ContinuousSupport, Level::Understand), [1, 5]);
        assert_eq!(at(Strategy::TrainTheTrainer, Level::Master).len(), 16);
    }

    #[test]
    fn the_highest_target_counts_and_names_its_strategy() {
        let both = targets(&[Strategy::CommonUnderstanding, Strategy::SeForManagers]);
        let systems_thinking = both.get(CompetencyId::new(1)).unwrap();
        assert_eq!(systems_thinking.level, Level::Apply);
        assert_eq!(systems_thinking.set_by, Strategy::SeForManagers);
        // Both aim at `understand` here: the lower id is named.
        let customer = both.get(CompetencyId::new(5)).unwrap();
        assert_eq!(customer.level, Level::Understand);
        assert_eq!(customer.set_by, Strategy::CommonUnderstanding);
    }

    #[test]
    fn training_trainers_aims_at_nothing_for_the_others() {
        let alone = targets(&[Strategy::TrainTheTrainer]);
        assert!(alone.trains_trainers);
        assert_eq!(alone.get(CompetencyId::new(1)), None);
        assert_eq!(alone.level(CompetencyId::new(1)), Level::None);
    }

    #[test]
    fn another_strategy_never_lowers_a_target() {
        let framework = Framework::standard().unwrap();
        for first in Strategy::ALL {
            for second in Strategy::ALL {
                let (one, two) = (targets(&[first]), targets(&[first, second]));
                for competency in framework.competencies() {
                    assert!(two.level(competency.id) >= one.level(competency.id));
                }
            }
        }
    }
}
