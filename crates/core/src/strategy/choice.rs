//! What a person made of a recommendation. Nothing is forbidden: a choice that leaves the
//! recommendation is kept with what it left.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Priority, Recommendation, SizeWarning, Strategy, TargetGroup, lacks_secondary, size_warning,
};

/// A chosen strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The strategy.
    pub strategy: Strategy,
    /// How it stands.
    pub priority: Priority,
    /// Whether the tree came to it. A second strategy is picked by a person out of three, so it is
    /// none of these.
    pub auto_recommended: bool,
}

/// The chosen strategies beside what was recommended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What was chosen, by priority and id.
    pub chosen: Vec<Chosen>,
    /// What was recommended and not chosen.
    pub declined: Vec<Strategy>,
    /// Whether the second strategy that the tree asks for is missing.
    pub lacks_secondary: bool,
    /// Chosen strategies that are meant for fewer people.
    pub warnings: Vec<SizeWarning>,
}

impl Choice {
    /// Holds a choice against the recommendation it was made on.
    pub fn of(
        strategies: &BTreeSet<Strategy>,
        recommendation: &Recommendation,
        group: TargetGroup,
    ) -> Self {
        let mut chosen: Vec<_> = strategies
            .iter()
            .map(|strategy| stands(*strategy, recommendation))
            .collect();
        chosen.sort_by_key(|chosen| (chosen.priority, chosen.strategy));
        let listed: Vec<_> = strategies.iter().copied().collect();
        Self {
            declined: recommendation
                .recommended
                .iter()
                .map(|recommended| recommended.strategy)
                .filter(|strategy| !strategies.contains(strategy))
                .collect(),
            lacks_secondary: lacks_secondary(recommendation, &listed),
            warnings: chosen
                .iter()
                .filter_map(|chosen| size_warning(chosen.strategy, group))
                .collect(),
            chosen,
        }
    }

    /// Whether it is not what the tree came to: something is missing or was added.
    pub fn differs(&self) -> bool {
        let seconds = self
            .chosen
            .iter()
            .filter(|chosen| chosen.priority == Priority::Secondary)
            .count();
        let added = self
            .chosen
            .iter()
            .any(|chosen| !chosen.auto_recommended && chosen.priority != Priority::Secondary);
        !self.declined.is_empty() || self.lacks_secondary || added || seconds > 1
    }

    /// Whether nobody but trainers is trained: then nothing is aimed at for anybody else, and no
    /// objectives follow.
    pub fn only_trainers(&self) -> bool {
        let mut chosen = self.chosen.iter();
        !self.chosen.is_empty() && chosen.all(|it| it.strategy == Strategy::TrainTheTrainer)
    }

    /// The strategy the organisation is known by: the first primary one, else the first.
    pub fn archetype(&self) -> Option<Strategy> {
        // They stand by priority.
        self.chosen.first().map(|chosen| chosen.strategy)
    }
}

/// How a chosen strategy stands: as recommended; as the second one, if it is one of those to pick
/// from; else as an addition.
fn stands(strategy: Strategy, recommendation: &Recommendation) -> Chosen {
    let recommended = recommendation
        .recommended
        .iter()
        .find(|recommended| recommended.strategy == strategy);
    let by_hand = if recommendation.secondary_choices.contains(&strategy) {
        Priority::Secondary
    } else {
        Priority::Supplementary
    };
    Chosen {
        strategy,
        priority: recommended.map_or(by_hand, |recommended| recommended.priority),
        auto_recommended: recommended.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maturity::MaturityAnswers;
    use crate::strategy::recommend;

    const GROUP: TargetGroup = TargetGroup {
        people: 300,
        managers: Some(40),
    };

    fn choice(processes: i64, chosen: &[Strategy]) -> Choice {
        let answers = MaturityAnswers::new(1, processes, 2, 2).unwrap();
        let recommendation = recommend(answers, GROUP);
        Choice::of(&chosen.iter().copied().collect(), &recommendation, GROUP)
    }

    fn stand(choice: &Choice) -> Vec<(Strategy, Priority, bool)> {
        let chosen = choice.chosen.iter();
        chosen
            .map(|chosen| (chosen.strategy, chosen.priority, chosen.auto_recommended))
            .collect()
    }

    #[test]
    fn what_the_tree_came_to_is_told_from_what_a_person_added() {
        let choice = choice(
            2,
            &[
                Strategy::TrainTheTrainer,
                Strategy::SeForManagers,
                Strategy::OrientationPilot,
                Strategy::ContinuousSupport,
            ],
        );
        assert_eq!(
            stand(&choice),
            [
                (Strategy::SeForManagers, Priority::Primary, true),
                (Strategy::OrientationPilot, Priority::Secondary, false),
                (Strategy::ContinuousSupport, Priority::Supplementary, false),
                (Strategy::TrainTheTrainer, Priority::Supplementary, true),
            ]
        );
        assert!(choice.differs());
        assert_eq!(choice.archetype(), Some(Strategy::SeForManagers));
    }

    #[test]
    fn the_recommendation_with_one_second_strategy_does_not_differ() {
        let base = [Strategy::TrainTheTrainer, Strategy::SeForManagers];
        for second in [
            Strategy::CommonUnderstanding,
            Strategy::OrientationPilot,
            Strategy::Certification,
        ] {
            let choice = choice(2, &[&base[..], &[second]].concat());
            assert!(!choice.differs(), "{second:?}");
        }
        let without = choice(2, &base);
        assert!(without.lacks_secondary && without.differs());
        let two = [Strategy::CommonUnderstanding, Strategy::Certification];
        assert!(choice(2, &[base, two].concat()).differs());
    }

    #[test]
    fn a_declined_recommendation_is_kept_and_the_first_chosen_gives_the_name() {
        let choice = choice(3, &[Strategy::Certification]);
        assert_eq!(
            choice.declined,
            [Strategy::TrainTheTrainer, Strategy::NeedsBasedProject]
        );
        assert!(choice.differs() && !choice.lacks_secondary);
        assert_eq!(
            stand(&choice),
            [(Strategy::Certification, Priority::Supplementary, false)]
        );
        assert_eq!(choice.archetype(), Some(Strategy::Certification));
    }

    #[test]
    fn a_choice_of_nothing_but_training_trainers_is_noticed() {
        let only = choice(2, &[Strategy::TrainTheTrainer]);
        assert!(only.only_trainers() && only.lacks_secondary);
        assert_eq!(only.declined, [Strategy::SeForManagers]);
        assert!(!choice(2, &[Strategy::TrainTheTrainer, Strategy::SeForManagers]).only_trainers());
        assert!(!choice(2, &[Strategy::SeForManagers]).only_trainers());
        assert!(!choice(2, &[]).only_trainers());
    }

    #[test]
    fn chosen_strategies_are_warned_of_and_training_trainers_never() {
        let choice = choice(2, &Strategy::ALL);
        let warned: Vec<_> = choice
            .warnings
            .iter()
            .map(|warning| warning.strategy)
            .collect();
        assert_eq!(
            warned,
            [
                Strategy::SeForManagers,
                Strategy::CommonUnderstanding,
                Strategy::OrientationPilot,
                Strategy::Certification,
                Strategy::NeedsBasedProject,
            ]
        );
        assert_eq!(choice.warnings[0].people, 40);
    }
}
