use serde::Serialize;
use thiserror::Error;

use super::{Case, Cases};

/// Where a shortfall, and a choice as a whole, begin to be judged worse. The defaults are those of
/// the method (Roby 2025).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Bounds {
    critical_percent: usize,
    significant_percent: usize,
    many_critical: usize,
    inadequate_percent: usize,
}

/// Bounds that judge nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "bounds are percentages up to 100, the significant one at most the critical one, and at least \
     one critical competency"
)]
pub struct BoundsError;

impl Default for Bounds {
    fn default() -> Self {
        Self {
            critical_percent: 60,
            significant_percent: 20,
            many_critical: 3,
            inadequate_percent: 40,
        }
    }
}

impl Bounds {
    /// Bounds of one's own: a shortfall of more than `critical_percent` of the people is critical,
    /// one from `significant_percent` on significant; a choice is critical from `many_critical`
    /// such competencies on, and inadequate if more than `inadequate_percent` of the competencies
    /// fall short.
    ///
    /// # Errors
    /// If a percentage is more than 100, if `significant_percent` is more than `critical_percent`,
    /// or if `many_critical` is 0.
    pub fn new(
        critical_percent: usize,
        significant_percent: usize,
        many_critical: usize,
        inadequate_percent: usize,
    ) -> Result<Self, BoundsError> {
        let valid = critical_percent.max(inadequate_percent) <= 100
            && significant_percent <= critical_percent
            && many_critical > 0;
        valid
            .then_some(Self {
                critical_percent,
                significant_percent,
                many_critical,
                inadequate_percent,
            })
            .ok_or(BoundsError)
    }
}

/// How many people a strategy leaves below what their role requires, in one competency.
///
/// Only the people it cannot help (case B) count: over-training (case C) is told beside it and is
/// no shortfall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shortfall {
    /// Nobody.
    None,
    /// Below 20 %, by the default bounds.
    Minor,
    /// 20 % to 60 %.
    Significant,
    /// More than 60 %.
    Critical,
}

/// The shortfall of a strategy in one competency, by whole counts.
pub fn shortfall(cases: Cases, bounds: Bounds) -> Shortfall {
    let (left, people) = (cases.count(Case::B), cases.people());
    if left == 0 {
        Shortfall::None
    } else if 100 * left > bounds.critical_percent * people {
        Shortfall::Critical
    } else if 100 * left >= bounds.significant_percent * people {
        Shortfall::Significant
    } else {
        Shortfall::Minor
    }
}

/// How well a choice of strategies covers what is required, over all competencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Adequacy {
    /// No competency falls short.
    Excellent,
    /// Up to 20 % of the competencies fall short.
    Good,
    /// Up to 40 % do.
    Acceptable,
    /// More than 40 % do, by the default bounds.
    Inadequate,
    /// Three competencies or more fall short critically.
    Critical,
}

/// Whether the choice should be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Revision {
    /// It should.
    Needed,
    /// It need not.
    NotNeeded,
}

/// What to do about the shortfalls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Go on.
    Proceed,
    /// Go on, and plan modules beside the strategies.
    SupplementaryModules,
    /// Choose a further strategy.
    AddStrategy,
    /// Choose a further strategy before anything else.
    AddStrategyUrgently,
}

/// The judgement of a choice of strategies, from the shortfall in each competency; a choice over no
/// competency covers everything that is required.
pub fn adequacy(shortfalls: &[Shortfall], bounds: Bounds) -> (Adequacy, Revision, Advice) {
    let with = |kind| shortfalls.iter().filter(|known| **known == kind).count();
    let (critical, significant, minor) = (
        with(Shortfall::Critical),
        with(Shortfall::Significant),
        with(Shortfall::Minor),
    );
    let (short, all) = (critical + significant + minor, shortfalls.len());
    let adequacy = if critical >= bounds.many_critical {
        Adequacy::Critical
    } else if 100 * short > bounds.inadequate_percent * all {
        Adequacy::Inadequate
    } else if 5 * short > all {
        Adequacy::Acceptable
    } else if short > 0 {
        Adequacy::Good
    } else {
        Adequacy::Excellent
    };
    let revision = match adequacy {
        Adequacy::Critical | Adequacy::Inadequate => Revision::Needed,
        Adequacy::Acceptable | Adequacy::Good | Adequacy::Excellent => Revision::NotNeeded,
    };
    let advice = if critical >= bounds.many_critical {
        Advice::AddStrategyUrgently
    } else if matches!(adequacy, Adequacy::Good | Adequacy::Excellent) {
        Advice::Proceed
    } else if critical > 0 || significant >= 5 {
        Advice::AddStrategy
    } else if significant >= 2 || minor >= 5 {
        Advice::SupplementaryModules
    } else {
        Advice::Proceed
    };
    (adequacy, revision, advice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortfall_is_judged_by_the_people_left_below_alone() {
        let of = |left, people| {
            shortfall(
                Cases::of_counts([people - left, left, 0, 0]),
                Bounds::default(),
            )
        };
        assert_eq!(of(0, 10), Shortfall::None);
        assert_eq!(of(1, 10), Shortfall::Minor);
        assert_eq!(of(2, 10), Shortfall::Significant);
        assert_eq!(of(6, 10), Shortfall::Significant);
        assert_eq!(of(7, 10), Shortfall::Critical);
        let over_trained = Cases::of_counts([0, 0, 10, 0]);
        assert_eq!(shortfall(over_trained, Bounds::default()), Shortfall::None);
    }

    #[test]
    fn bounds_of_the_whole_belong_to_the_better_judgement() {
        let of = |short: usize, all: usize| {
            let mut shortfalls = vec![Shortfall::None; all - short];
            shortfalls.extend(vec![Shortfall::Minor; short]);
            adequacy(&shortfalls, Bounds::default()).0
        };
        assert_eq!(of(0, 10), Adequacy::Excellent);
        assert_eq!(of(2, 10), Adequacy::Good);
        assert_eq!(of(3, 10), Adequacy::Acceptable);
        assert_eq!(of(4, 10), Adequacy::Acceptable);
        assert_eq!(of(5, 10), Adequacy::Inadequate);
        assert_eq!(adequacy(&[], Bounds::default()).0, Adequacy::Excellent);
    }

    #[test]
    fn three_critical_competencies_ask_for_a_strategy_at_once() {
        let mut shortfalls = vec![Shortfall::None; 13];
        shortfalls.extend([Shortfall::Critical; 3]);
        assert_eq!(
            adequacy(&shortfalls, Bounds::default()),
            (
                Adequacy::Critical,
                Revision::Needed,
                Advice::AddStrategyUrgently
            )
        );
    }

    #[test]
    fn advice_follows_the_weight_of_the_shortfalls() {
        let mixed = |significant: usize, minor: usize| {
            let mut shortfalls = vec![Shortfall::None; 16 - significant - minor];
            shortfalls.extend(vec![Shortfall::Significant; significant]);
            shortfalls.extend(vec![Shortfall::Minor; minor]);
            adequacy(&shortfalls, Bounds::default()).2
        };
        assert_eq!(mixed(5, 0), Advice::AddStrategy);
        assert_eq!(mixed(2, 2), Advice::SupplementaryModules);
        assert_eq!(mixed(0, 5), Advice::SupplementaryModules);
        assert_eq!(mixed(1, 1), Advice::Proceed);
    }

    #[test]
    fn bounds_of_ones_own_judge_instead_of_the_published_ones() {
        let cases = Cases::of_counts([6, 4, 0, 0]);
        let strict = Bounds::new(30, 10, 1, 10).unwrap();
        assert_eq!(shortfall(cases, Bounds::default()), Shortfall::Significant);
        assert_eq!(shortfall(cases, strict), Shortfall::Critical);
        let mut shortfalls = vec![Shortfall::None; 9];
        shortfalls.push(Shortfall::Critical);
        assert_eq!(adequacy(&shortfalls, Bounds::default()).0, Adequacy::Good);
        assert_eq!(adequacy(&shortfalls, strict).0, Adequacy::Critical);
    }

    #[test]
    fn bounds_that_judge_nothing_are_refused() {
        for (critical, significant, many, inadequate) in [
            (101, 20, 3, 40),
            (60, 61, 3, 40),
            (60, 20, 0, 40),
            (60, 20, 3, 101),
        ] {
            let refused = Bounds::new(critical, significant, many, inadequate);
            assert_eq!(refused, Err(BoundsError));
        }
    }
}
