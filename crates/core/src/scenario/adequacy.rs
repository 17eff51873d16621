use serde::Serialize;

use super::{Case, Cases};

/// From how many critical competencies a choice of strategies falls short as a whole.
const MANY_CRITICAL: usize = 3;

/// How many people a strategy leaves below what their role requires, in one competency.
///
/// Only the people it cannot help (case B) count: over-training (case C) is told beside it and is
/// no shortfall.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shortfall {
    /// Nobody.
    None,
    /// Below 20 %.
    Minor,
    /// 20 % to 60 %.
    Significant,
    /// More than 60 %.
    Critical,
}

/// The shortfall of a strategy in one competency, by whole counts.
pub fn shortfall(cases: Cases) -> Shortfall {
    let (left, people) = (cases.count(Case::B), cases.people());
    if left == 0 {
        Shortfall::None
    } else if 5 * left > 3 * people {
        Shortfall::Critical
    } else if 5 * left >= people {
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
    /// More than 40 % do.
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
pub fn adequacy(shortfalls: &[Shortfall]) -> (Adequacy, Revision, Advice) {
    let with = |kind| shortfalls.iter().filter(|known| **known == kind).count();
    let (critical, significant, minor) = (
        with(Shortfall::Critical),
        with(Shortfall::Significant),
        with(Shortfall::Minor),
    );
    let (short, all) = (critical + significant + minor, shortfalls.len());
    let adequacy = if critical >= MANY_CRITICAL {
        Adequacy::Critical
    } else if 5 * short > 2 * all {
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
    let advice = if critical >= MANY_CRITICAL {
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
        let of = |left, people| shortfall(Cases::of_counts([people - left, left, 0, 0]));
        assert_eq!(of(0, 10), Shortfall::None);
        assert_eq!(of(1, 10), Shortfall::Minor);
        assert_eq!(of(2, 10), Shortfall::Significant);
        assert_eq!(of(6, 10), Shortfall::Significant);
        assert_eq!(of(7, 10), Shortfall::Critical);
        let over_trained = Cases::of_counts([0, 0, 10, 0]);
        assert_eq!(shortfall(over_trained), Shortfall::None);
    }

    #[test]
    fn bounds_of_the_whole_belong_to_the_better_judgement() {
        let of = |short: usize, all: usize| {
            let mut shortfalls = vec![Shortfall::None; all - short];
            shortfalls.extend(vec![Shortfall::Minor; short]);
            adequacy(&shortfalls).0
        };
        assert_eq!(of(0, 10), Adequacy::Excellent);
        assert_eq!(of(2, 10), Adequacy::Good);
        assert_eq!(of(3, 10), Adequacy::Acceptable);
        assert_eq!(of(4, 10), Adequacy::Acceptable);
        assert_eq!(of(5, 10), Adequacy::Inadequate);
        assert_eq!(adequacy(&[]).0, Adequacy::Excellent);
    }

    #[test]
    fn three_critical_competencies_ask_for_a_strategy_at_once() {
        let mut shortfalls = vec![Shortfall::None; 13];
        shortfalls.extend([Shortfall::Critical; 3]);
        assert_eq!(
            adequacy(&shortfalls),
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
            adequacy(&shortfalls).2
        };
        assert_eq!(mixed(5, 0), Advice::AddStrategy);
        assert_eq!(mixed(2, 2), Advice::SupplementaryModules);
        assert_eq!(mixed(0, 5), Advice::SupplementaryModules);
        assert_eq!(mixed(1, 1), Advice::Proceed);
    }
}
