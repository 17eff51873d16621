use serde::Serialize;
use thiserror::Error;

use crate::Level;

/// What a strategy means for one competency of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// The median has what roles and strategy ask for: no training.
    Met,
    /// The roles are satisfied and the strategy goes further: for information.
    BeyondRole {
        /// The figures from the median to the target.
        gap: u8,
        /// 0 to 10; weighs less than a need of a role.
        priority: f64,
    },
    /// The strategy has nothing more to give and a role requires more: another strategy is needed.
    Insufficient,
    /// Training on the strategy's terms.
    Training {
        /// The figures from the median to the target.
        gap: u8,
        /// 0 to 10.
        priority: f64,
    },
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
/// highest level `required` by any role, and the share of people the strategy leaves below (case B,
/// 0 to 1).
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
            gap,
            priority: BEYOND_ROLE * priority,
        },
        (false, true) => Outcome::Insufficient,
        (false, false) => Outcome::Training { gap, priority },
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
        let Outcome::Training { gap, priority } = of(Level::Apply, Level::Master, Level::Master)
        else {
            panic!("training is needed");
        };
        assert_eq!(gap, 2);
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
    fn weights_that_do_not_sum_to_one_are_refused() {
        assert!(PriorityWeights::new(0.5, 0.3, 0.2).is_ok());
        for (gap, required, left) in [(0.5, 0.5, 0.5), (1.5, -0.5, 0.0), (f64::NAN, 0.5, 0.5)] {
            assert_eq!(PriorityWeights::new(gap, required, left), Err(WeightsError));
        }
    }
}
