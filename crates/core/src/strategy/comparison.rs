use std::collections::{BTreeMap, BTreeSet};

use super::{Recommendation, Strategy, TargetGroup, Targets};
use crate::Level;
use crate::framework::{CompetencyId, Framework};

/// A choice as far as it is compared.
#[derive(Debug, Clone, Copy)]
pub struct Decision<'a> {
    /// What was chosen.
    pub strategies: &'a BTreeSet<Strategy>,
    /// What the tree recommended then.
    pub recommendation: &'a Recommendation,
    /// The group it was made for.
    pub group: TargetGroup,
}

/// What changed from one choice of strategies to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrategyComparison {
    /// Strategies that are chosen only now.
    pub added: Vec<Strategy>,
    /// Strategies that are not chosen any more.
    pub removed: Vec<Strategy>,
    /// The people of the target group before and after, if they differ.
    pub people: Option<(u32, u32)>,
    /// How many of them are managers, `None` if unknown, before and after, if that differs.
    pub managers: Option<(Option<u32>, Option<u32>)>,
    /// What was recommended before and after, if that differs.
    pub recommended: Option<(Vec<Strategy>, Vec<Strategy>)>,
    /// The competencies whose target changed, by what it was and is. `None` is no target.
    pub targets: BTreeMap<(Option<Level>, Option<Level>), Vec<CompetencyId>>,
}

impl StrategyComparison {
    /// Compares two choices.
    pub fn between(framework: &Framework, before: Decision<'_>, after: Decision<'_>) -> Self {
        let (old, new) = (before.strategies, after.strategies);
        let [aimed, aims] = [old, new].map(|strategies| Targets::of(framework, strategies));
        let mut targets: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for known in framework.competencies() {
            let [was, is] = [&aimed, &aims].map(|targets| Some(targets.get(known.id)?.level));
            if was != is {
                targets.entry((was, is)).or_default().push(known.id);
            }
        }
        let [few, many] = [before, after].map(|decision| decision.group.people);
        let [few_managers, many_managers] = [before, after].map(|decision| decision.group.managers);
        let [was, is] = [before, after].map(|decision| recommended(decision.recommendation));
        Self {
            added: new.difference(old).copied().collect(),
            removed: old.difference(new).copied().collect(),
            people: (few != many).then_some((few, many)),
            managers: (few_managers != many_managers).then_some((few_managers, many_managers)),
            recommended: (was != is).then_some((was, is)),
            targets,
        }
    }
}

fn recommended(recommendation: &Recommendation) -> Vec<Strategy> {
    let known = recommendation.recommended.iter();
    known.map(|known| known.strategy).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::maturity::MaturityAnswers;
    use crate::strategy::recommend;

    fn compared(
        before: (&[Strategy], i64, u32),
        after: (&[Strategy], i64, u32),
    ) -> StrategyComparison {
        let framework = Framework::standard().unwrap();
        let [old, new] = [before, after].map(|(chosen, processes, people)| {
            let group = TargetGroup {
                people,
                managers: None,
            };
            let answers = MaturityAnswers::new(2, processes, 2, 2).unwrap();
            let strategies: BTreeSet<_> = chosen.iter().copied().collect();
            (strategies, recommend(answers, group), group)
        });
        let [old, new] = [&old, &new].map(|(strategies, recommendation, group)| Decision {
            strategies,
            recommendation,
            group: *group,
        });
        StrategyComparison::between(&framework, old, new)
    }

    #[test]
    fn equal_choices_differ_in_nothing() {
        let choice: (&[_], _, _) = (&[Strategy::OrientationPilot], 2, 60);
        let same = compared(choice, choice);
        assert_eq!((same.added, same.removed), (vec![], vec![]));
        assert_eq!((same.people, same.managers), (None, None));
        assert_eq!(same.recommended, None);
        assert!(same.targets.is_empty());
    }

    #[test]
    fn what_came_and_went_is_told_with_the_targets_that_follow() {
        let managers: &[_] = &[Strategy::SeForManagers];
        let both: &[_] = &[Strategy::SeForManagers, Strategy::OrientationPilot];
        let told = compared((managers, 2, 60), (both, 3, 300));
        assert_eq!(told.added, [Strategy::OrientationPilot]);
        assert_eq!(told.people, Some((60, 300)));
        let (was, is) = told.recommended.unwrap();
        assert_eq!(was, [Strategy::SeForManagers]);
        assert!(is.contains(&Strategy::ContinuousSupport), "{is:?}");
        // Managers' training aims at `apply` in 1, 7, 8 and 11 already, at `understand` in 5, 10, 12.
        let ids = |pair| told.targets[&pair].iter().map(|id| id.get());
        let from_understand = (Some(Level::Understand), Some(Level::Apply));
        assert!(ids(from_understand).eq([5, 10, 12]));
        let from_know = (Some(Level::Know), Some(Level::Apply));
        assert!(ids(from_know).eq([4, 6, 9, 13, 14, 15, 16, 17, 18]));
    }

    #[test]
    fn another_number_of_managers_is_another_group() {
        let framework = Framework::standard().unwrap();
        let answers = MaturityAnswers::new(2, 2, 2, 2).unwrap();
        let strategies = [Strategy::SeForManagers].into();
        let [many, unknown] = [Some(40), None].map(|managers| TargetGroup {
            people: 60,
            managers,
        });
        let recommendation = recommend(answers, many);
        let [before, after] = [many, unknown].map(|group| Decision {
            strategies: &strategies,
            recommendation: &recommendation,
            group,
        });
        let told = StrategyComparison::between(&framework, before, after);
        assert_eq!(told.managers, Some((Some(40), None)));
    }

    #[test]
    fn trainers_alone_aim_at_nothing_for_the_others() {
        let trainers: &[_] = &[Strategy::TrainTheTrainer];
        let told = compared((&[Strategy::OrientationPilot], 2, 60), (trainers, 2, 60));
        assert_eq!(told.targets[&(Some(Level::Apply), None)].len(), 16);
    }
}
