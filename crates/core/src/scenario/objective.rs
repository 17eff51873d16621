use serde::Serialize;
use thiserror::Error;

use super::case::heads;
use crate::Level;

/// What a strategy means for one competency of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// The median has what roles and strategy ask for: no training.
    Met,
    /// The roles are satisfied and the strategy goes further: for information.
    BeyondRole {
        /// Where the organisation stands.
        median: Level,
        /// The figures from the median to the target.
        gap: u8,
        /// The highest level that a role requires.
        required: Level,
        /// 0 to 10; weighs less than a need of a role.
        priority: f64,
    },
    /// The strategy has nothing more to give and a role requires more: another strategy is needed.
    Insufficient,
    /// Training on the strategy's terms.
    Training {
        /// Where the organisation stands.
        median: Level,
        /// The figures from the median to the target.
        gap: u8,
        /// The highest level that a role requires.
        required: Level,
        /// 0 to 10.
        priority: f64,
    },
    /// Without roles: training up to the target.
    ToTarget {
        /// Where the organisation stands.
        median: Level,
        /// The figures from the median to the target.
        gap: u8,
        /// What the gap, the number of people and a core competency add to the priority.
        parts: [f64; 3],
        /// 0 to 10, a whole number.
        priority: f64,
        /// About how long the training takes.
        hours: u32,
    },
    /// Without roles: the median is above the target, so nothing is trained.
    AboveTarget,
}

/// How much gap, requirement and people left below count for the priority; they sum to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PriorityWeights {
    gap: f64,
    required: f64,
    left_below: f64,
}

/// The weights do not sum to 1, or one is negative or no number.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[error("the weights must be 0 or more and sum to 1")]
pub struct WeightsError;

/// What a need beyond every role is worth against a need of a role.
const BEYOND_ROLE: f64 = 0.7;

impl Default for PriorityWeights {
    fn default() -> Self {
        Self {
            gap: 0.4,
            required: 0.3,
            left_below: 0.3,
        }
    }
}

impl PriorityWeights {
    /// Weights of one's own.
    ///
    /// # Errors
    /// If one is negative or no number, or if they do not sum to 1.
    pub fn new(gap: f64, required: f64, left_below: f64) -> Result<Self, WeightsError> {
        let valid = [gap, required, left_below].into_iter().all(|w| w >= 0.0)
            && (gap + required + left_below - 1.0).abs() < 1e-9;
        valid
            .then_some(Self {
                gap,
                required,
                left_below,
            })
            .ok_or(WeightsError)
    }

    /// `10 · (w₁·gap/6 + w₂·required/6 + w₃·share left below)`, 0 to 10, not rounded.
    fn priority(self, gap: u8, required: Level, left_below: f64) -> f64 {
        let sixth = |value: u8| f64::from(value) / 6.0;
        10.0 * (self.gap * sixth(gap)
            + self.required * sixth(required.value())
            + self.left_below * left_below)
    }
}

/// The outcome for a competency with the organisation's `median`, the strategy's `target`, the
/// highest level `required` by any role that somebody holds, and the share of people the strategy
/// leaves below (case B, 0 to 1).
pub fn outcome(
    median: Level,
    target: Level,
    required: Level,
    left_below: f64,
    weights: PriorityWeights,
) -> Outcome {
    let gap = target.value().saturating_sub(median.value());
    let priority = weights.priority(gap, required, left_below);
    match (median >= required, median >= target) {
        (true, true) => Outcome::Met,
        (true, false) => Outcome::BeyondRole {
            median,
            gap,
            required,
            priority: BEYOND_ROLE * priority,
        },
        (false, true) => Outcome::Insufficient,
        (false, false) => Outcome::Training {
            median,
            gap,
            required,
            priority,
        },
    }
}

/// The outcome where nobody holds a role, so that the target alone counts: for a competency with the
/// organisation's `median`, the `people` it is the median of, and whether it is a core competency.
///
/// The priority is `min(2·gap, 6) + min(people/5, 2)`, and 2 more for a core competency, rounded
/// half to even and at most 10.
pub fn outcome_without_roles(
    median: Level,
    target: Level,
    people: usize,
    is_core: bool,
) -> Outcome {
    if median > target {
        return Outcome::AboveTarget;
    }
    if median == target {
        return Outcome::Met;
    }
    let gap = target.value() - median.value();
    let parts = [
        f64::from((2 * gap).min(6)),
        (heads(people) / 5.0).min(2.0),
        if is_core { 2.0 } else { 0.0 },
    ];
    let sum: f64 = parts.iter().sum();
    Outcome::ToTarget {
        median,
        gap,
        parts,
        priority: sum.round_ties_even().min(10.0),
        hours: hours(median, target),
    }
}

/// About how long a training takes by the levels it leads up: 8, 16 and 24 hours for one to three,
/// 40 for all four.
fn hours(from: Level, to: Level) -> u32 {
    match from.levels_up_to(to).count() {
        0 => 0,
        1 => 8,
        2 => 16,
        3 => 24,
        _ => 40,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(median: Level, target: Level, required: Level) -> Outcome {
        outcome(median, target, required, 0.25, PriorityWeights::default())
    }

    #[test]
    fn a_gap_of_two_towards_six_with_a_quarter_left_below_has_priority_5_08() {
        let Outcome::Training {
            median,
            gap,
            required,
            priority,
        } = of(Level::Apply, Level::Master, Level::Master)
        else {
            panic!("training is needed");
        };
        assert_eq!((median, gap, required), (Level::Apply, 2, Level::Master));
        assert!((priority - 5.083).abs() < 0.001, "{priority}");
    }

    #[test]
    fn each_of_the_four_outcomes_follows_from_its_inequalities() {
        use Level::{Apply, Know, Master, Understand};
        assert_eq!(of(Apply, Understand, Apply), Outcome::Met);
        assert_eq!(of(Understand, Understand, Apply), Outcome::Insufficient);
        assert!(matches!(
            of(Understand, Apply, Know),
            Outcome::BeyondRole { gap: 2, .. }
        ));
        assert!(matches!(
            of(Know, Apply, Master),
            Outcome::Training { gap: 3, .. }
        ));
        // Also where the strategy goes beyond the role that is not satisfied yet.
        assert!(matches!(
            of(Know, Apply, Understand),
            Outcome::Training { gap: 3, .. }
        ));
    }

    #[test]
    fn without_roles_a_gap_of_two_of_seven_people_has_priority_5() {
        let found = outcome_without_roles(Level::Understand, Level::Apply, 7, false);
        assert_eq!(
            found,
            Outcome::ToTarget {
                median: Level::Understand,
                gap: 2,
                parts: [4.0, 1.4, 0.0],
                priority: 5.0,
                hours: 8,
            }
        );
    }

    #[test]
    fn without_roles_all_levels_at_and_above_the_target_need_no_training() {
        for target in Level::ALL {
            for median in Level::ALL {
                for (people, is_core) in [(1, false), (7, true), (10_000, true)] {
                    let found = outcome_without_roles(median, target, people, is_core);
                    match found {
                        Outcome::Met => assert_eq!(median, target),
                        Outcome::AboveTarget => assert!(median > target),
                        Outcome::ToTarget {
                            gap,
                            priority,
                            hours,
                            ..
                        } => {
                            assert_eq!(median.value() + gap, target.value());
                            assert!((1.0..=10.0).contains(&priority), "{priority}");
                            assert!(priority.fract().abs() < f64::EPSILON, "{priority}");
                            assert!([8, 16, 24, 40].contains(&hours));
                        }
                        other => panic!("{other:?}"),
                    }
                }
            }
        }
    }

    #[test]
    fn without_roles_the_hours_follow_the_levels_and_not_their_figures() {
        use Level::{Apply, Know, Master, Understand};
        let hours = |median, target| match outcome_without_roles(median, target, 5, false) {
            Outcome::ToTarget { hours, .. } => hours,
            other => panic!("{other:?}"),
        };
        assert_eq!(hours(Know, Understand), 8);
        assert_eq!(hours(Understand, Apply), 8);
        assert_eq!(hours(Know, Apply), 16);
        assert_eq!(hours(Level::None, Apply), 24);
        assert_eq!(hours(Level::None, Master), 40);
    }

    #[test]
    fn weights_that_do_not_sum_to_one_are_refused() {
        assert!(PriorityWeights::new(0.5, 0.3, 0.2).is_ok());
        for (gap, required, left) in [(0.5, 0.5, 0.5), (1.5, -0.5, 0.0), (f64::NAN, 0.5, 0.5)] {
            assert_eq!(PriorityWeights::new(gap, required, left), Err(WeightsError));
        }
    }
}
