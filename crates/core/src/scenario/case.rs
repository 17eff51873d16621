use serde::Serialize;

use crate::Level;

/// How a strategy stands to one person in one competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub enum Case {
    /// The strategy trains the person, up to what the role requires at most: `own < strategy ≤ required`.
    A,
    /// The strategy has nothing more to give, and the role requires more: `strategy ≤ own < required`.
    B,
    /// The strategy would train beyond what the role requires: `strategy > required` and
    /// `own < strategy`.
    C,
    /// Nothing to train: the person has what the role and the strategy ask for, `own ≥ required`
    /// and `own ≥ strategy`.
    D,
}

impl Case {
    /// All cases in order.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// The case of one person. Every triple of levels falls in exactly one. Whoever has both
    /// levels already is not over-trained, so that question comes first.
    ///
    /// ```
    /// use seqpt_core::Level;
    /// use seqpt_core::scenario::Case;
    ///
    /// assert_eq!(Case::of(Level::Understand, Level::Apply, Level::Apply), Case::A);
    /// ```
    pub fn of(own: Level, strategy: Level, required: Level) -> Self {
        if own >= required && own >= strategy {
            Self::D
        } else if strategy > required {
            Self::C
        } else if own >= strategy {
            Self::B
        } else {
            Self::A
        }
    }
}

/// How many people fall in each case of one strategy and competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Cases([usize; 4]);

impl Cases {
    /// How many people are in a case.
    pub fn count(self, case: Case) -> usize {
        self.0[case as usize]
    }

    /// How many people there are.
    pub fn people(self) -> usize {
        self.0.iter().sum()
    }

    /// The share of people in a case, 0 to 1; `None` without people.
    pub fn share(self, case: Case) -> Option<f64> {
        let people = self.people();
        (people > 0).then(|| heads(self.count(case)) / heads(people))
    }

    /// Counts of the four cases in order.
    pub const fn of_counts(counts: [usize; 4]) -> Self {
        Self(counts)
    }
}

impl FromIterator<Case> for Cases {
    fn from_iter<I: IntoIterator<Item = Case>>(cases: I) -> Self {
        let mut counts = [0; 4];
        for case in cases {
            counts[case as usize] += 1;
        }
        Self(counts)
    }
}

/// A head count as a figure to calculate with.
#[expect(
    clippy::cast_precision_loss,
    reason = "head counts are far below 2^52, up to which this is exact"
)]
pub(super) fn heads(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_worked_examples_fall_in_their_cases() {
        let level = |value: i64| Level::try_from(value).unwrap();
        for (own, strategy, required, case) in [
            (2, 4, 4, Case::A),
            (2, 2, 4, Case::B),
            (1, 4, 2, Case::C),
            (4, 4, 2, Case::D),
            (2, 4, 2, Case::C),
            (0, 2, 0, Case::C),
        ] {
            let found = Case::of(level(own), level(strategy), level(required));
            assert_eq!(found, case, "L{own} S{strategy} R{required}");
        }
    }

    #[test]
    fn each_of_the_125_triples_falls_in_the_case_its_inequalities_say() {
        let mut differing = 0;
        for own in Level::ALL {
            for strategy in Level::ALL {
                for required in Level::ALL {
                    let case = Case::of(own, strategy, required);
                    let expected = match case {
                        Case::A => own < strategy && strategy <= required,
                        Case::B => strategy <= own && own < required,
                        Case::C => strategy > required && own < strategy,
                        Case::D => own >= required && own >= strategy,
                    };
                    assert!(expected, "L{own:?} S{strategy:?} R{required:?}: {case:?}");
                    // Testing for over-training first would call these C.
                    differing += usize::from(case == Case::D && strategy > required);
                }
            }
        }
        assert_eq!(differing, 20);
    }

    proptest! {
        #[test]
        fn the_cases_sum_to_the_people(cases in prop::collection::vec(0_usize..4, 0..50)) {
            let counted: Cases = cases.iter().map(|case| Case::ALL[*case]).collect();
            prop_assert_eq!(counted.people(), cases.len());
        }
    }
}
