use serde::Serialize;

use super::case::heads;
use super::{Case, Cases};
use crate::Level;
use crate::strategy::{Priority, Strategy};

/// Fits closer than this are the same.
const SAME: f64 = 0.001;

/// How well a strategy fits the people in one competency: `(A + D − 2·B − 0.5·C) / N`, −2 to 1;
/// `None` without people.
///
/// ```
/// use seqpt_core::scenario::{Cases, fit};
///
/// assert_eq!(fit(Cases::of_counts([5, 2, 1, 2])), Some(0.25));
/// ```
pub fn fit(cases: Cases) -> Option<f64> {
    let people = cases.people();
    if people == 0 {
        return None;
    }
    let count = |case| heads(cases.count(case));
    let sum = count(Case::A) + count(Case::D) - 2.0 * count(Case::B) - 0.5 * count(Case::C);
    Some(sum / heads(people))
}

/// A strategy's cases in one competency.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Fit {
    /// The strategy.
    pub strategy: Strategy,
    /// How it stands in the choice; `None` for one that is not chosen.
    pub priority: Option<Priority>,
    /// Its target in the competency.
    pub target: Level,
    /// The people by case.
    pub cases: Cases,
}

/// The strategy that fits best.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Best {
    /// The strategy.
    pub strategy: Strategy,
    /// Its fit, −2 to 1.
    pub fit: f64,
    /// No strategy fits: even the best is below zero.
    pub all_negative: bool,
}

/// The strategy with the highest fit. Of equals the one with the higher target, then the one that
/// stands first in the choice, then the lower id. `None` without strategies or people.
pub fn best_fit(fits: &[Fit]) -> Option<Best> {
    let scored: Vec<_> = fits
        .iter()
        .filter_map(|known| Some((known, fit(known.cases)?)))
        .collect();
    let highest = scored
        .iter()
        .map(|(_, score)| *score)
        .fold(f64::NEG_INFINITY, f64::max);
    let (best, score) = scored
        .into_iter()
        .filter(|(_, score)| *score > highest - SAME)
        .min_by_key(|(known, _)| {
            let chosen = known.priority.map_or(u8::MAX, |priority| priority as u8);
            (std::cmp::Reverse(known.target), chosen, known.strategy)
        })?;
    Some(Best {
        strategy: best.strategy,
        fit: score,
        all_negative: highest < 0.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(strategy: Strategy, priority: Priority, target: Level, cases: [usize; 4]) -> Fit {
        Fit {
            strategy,
            priority: Some(priority),
            target,
            cases: Cases::of_counts(cases),
        }
    }

    #[test]
    fn fit_runs_from_minus_two_to_one() {
        assert_eq!(fit(Cases::of_counts([3, 0, 0, 4])), Some(1.0));
        assert_eq!(fit(Cases::of_counts([0, 9, 0, 0])), Some(-2.0));
        assert_eq!(fit(Cases::default()), None);
    }

    #[test]
    fn of_equal_fits_the_higher_target_wins_then_the_choice_then_the_id() {
        use Priority::{Primary, Secondary};
        use Strategy::{Certification, CommonUnderstanding, NeedsBasedProject, OrientationPilot};
        let winner = |fits: &[Fit]| best_fit(fits).unwrap().strategy;
        assert_eq!(
            winner(&[
                known(
                    CommonUnderstanding,
                    Primary,
                    Level::Understand,
                    [4, 0, 0, 0]
                ),
                known(Certification, Secondary, Level::Apply, [4, 0, 0, 0]),
            ]),
            Certification
        );
        assert_eq!(
            winner(&[
                known(OrientationPilot, Secondary, Level::Apply, [4, 0, 0, 0]),
                known(Certification, Primary, Level::Apply, [4, 0, 0, 0]),
            ]),
            Certification
        );
        assert_eq!(
            winner(&[
                known(Certification, Primary, Level::Apply, [4, 0, 0, 0]),
                known(NeedsBasedProject, Primary, Level::Apply, [4, 0, 0, 0]),
            ]),
            NeedsBasedProject
        );
    }

    #[test]
    fn it_is_told_when_nothing_fits() {
        let poor = known(
            Strategy::CommonUnderstanding,
            Priority::Primary,
            Level::Know,
            [1, 9, 0, 0],
        );
        assert!(best_fit(&[poor]).unwrap().all_negative);
        assert_eq!(best_fit(&[]), None);
    }
}
