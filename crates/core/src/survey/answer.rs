use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{Level, OutOfRange};

/// One of the five choices that the survey offers for a competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "i64")]
pub enum StatementGroup {
    /// Group 1: the statement of [`Level::Know`].
    Know = 1,
    /// Group 2: the statement of [`Level::Understand`].
    Understand = 2,
    /// Group 3: the statement of [`Level::Apply`].
    Apply = 3,
    /// Group 4: the statement of [`Level::Master`].
    Master = 4,
    /// Group 5: none of the four statements is true.
    NoneOfThese = 5,
}

impl StatementGroup {
    /// All groups as numbered on the survey.
    pub const ALL: [Self; 5] = [
        Self::Know,
        Self::Understand,
        Self::Apply,
        Self::Master,
        Self::NoneOfThese,
    ];

    /// The number on the survey, 1 to 5.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The level that ticking this group stands for.
    pub const fn level(self) -> Level {
        match self {
            Self::Know => Level::Know,
            Self::Understand => Level::Understand,
            Self::Apply => Level::Apply,
            Self::Master => Level::Master,
            Self::NoneOfThese => Level::None,
        }
    }
}

impl From<StatementGroup> for u8 {
    fn from(group: StatementGroup) -> Self {
        group.number()
    }
}

impl TryFrom<i64> for StatementGroup {
    type Error = OutOfRange;

    fn try_from(value: i64) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|group| i64::from(group.number()) == value)
            .ok_or(OutOfRange {
                scale: "statement group",
                allowed: "1, 2, 3, 4, 5",
                value,
            })
    }
}

/// What a person ticked for one competency: at least one group, and "none of these" only alone.
///
/// ```
/// use seqpt_core::Level;
/// use seqpt_core::survey::Answer;
///
/// assert_eq!(Answer::from_numbers([1, 3])?.score().level, Level::Apply);
/// assert_eq!(Answer::from_numbers([2, 5])?.score().level, Level::None);
/// # Ok::<(), seqpt_core::survey::AnswerError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Vec<StatementGroup>", try_from = "Vec<StatementGroup>")]
pub struct Answer(BTreeSet<StatementGroup>);

/// Why ticked groups are no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AnswerError {
    /// Nothing is ticked: the competency is not answered, which is not the same as level none.
    #[error("no statement is ticked")]
    Empty,
    /// A number that is no group.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
}

/// The level an answer means, and the group that decided it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The level.
    pub level: Level,
    /// The highest group that was ticked.
    pub decided_by: StatementGroup,
}

impl Answer {
    /// An answer from ticked groups. "None of these" clears the others, as on the screen.
    ///
    /// # Errors
    /// [`AnswerError::Empty`] if nothing is ticked.
    pub fn new(groups: impl IntoIterator<Item = StatementGroup>) -> Result<Self, AnswerError> {
        let mut groups: BTreeSet<_> = groups.into_iter().collect();
        if groups.contains(&StatementGroup::NoneOfThese) {
            groups.retain(|group| *group == StatementGroup::NoneOfThese);
        }
        if groups.is_empty() {
            Err(AnswerError::Empty)
        } else {
            Ok(Self(groups))
        }
    }

    /// An answer from group numbers as forms and JSON send them.
    ///
    /// # Errors
    /// [`AnswerError::OutOfRange`] for the first number outside 1 to 5, else as [`Self::new`].
    pub fn from_numbers(numbers: impl IntoIterator<Item = i64>) -> Result<Self, AnswerError> {
        let groups = numbers
            .into_iter()
            .map(StatementGroup::try_from)
            .collect::<Result<Vec<_>, _>>()?;
        Self::new(groups)
    }

    /// The ticked groups, rising.
    pub fn groups(&self) -> impl Iterator<Item = StatementGroup> + '_ {
        self.0.iter().copied()
    }

    /// Whether a group is ticked.
    pub fn contains(&self, group: StatementGroup) -> bool {
        self.0.contains(&group)
    }

    /// The level of the highest ticked group; [`Level::None`] if none of the statements is true.
    pub fn score(&self) -> Score {
        // Never empty by construction; "none of these" would be the honest reading if it were.
        let decided_by = self
            .0
            .last()
            .copied()
            .unwrap_or(StatementGroup::NoneOfThese);
        Score {
            level: decided_by.level(),
            decided_by,
        }
    }
}

impl From<Answer> for Vec<StatementGroup> {
    fn from(answer: Answer) -> Self {
        answer.0.into_iter().collect()
    }
}

impl TryFrom<Vec<StatementGroup>> for Answer {
    type Error = AnswerError;

    fn try_from(groups: Vec<StatementGroup>) -> Result<Self, Self::Error> {
        Self::new(groups)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn worked_examples_of_the_scoring_rule() {
        let level = |numbers: &[i64]| {
            Answer::from_numbers(numbers.iter().copied())
                .unwrap()
                .score()
                .level
                .value()
        };
        assert_eq!(level(&[1, 3]), 4);
        assert_eq!(level(&[2, 5]), 0);
        assert_eq!(level(&[4]), 6);
        assert_eq!(level(&[2, 2]), 2);
    }

    #[test]
    fn nothing_ticked_is_unknown_and_not_level_none() {
        assert_eq!(Answer::from_numbers([]), Err(AnswerError::Empty));
    }

    #[test]
    fn a_group_outside_one_to_five_is_refused() {
        for wrong in [0, 6, -1, 99, i64::MAX] {
            assert!(matches!(
                Answer::from_numbers([1, wrong]),
                Err(AnswerError::OutOfRange(_))
            ));
        }
    }

    proptest! {
        #[test]
        fn the_score_is_a_valid_level_and_ticking_more_of_the_four_never_lowers_it(
            numbers in proptest::collection::btree_set(1_i64..=4, 1..=4),
            more in 1_i64..=4,
        ) {
            let before = Answer::from_numbers(numbers.iter().copied()).unwrap().score().level;
            let after = Answer::from_numbers(numbers.into_iter().chain([more])).unwrap().score().level;
            prop_assert!(after >= before);
        }

        #[test]
        fn none_of_these_always_means_level_none(numbers in proptest::collection::vec(1_i64..=5, 0..8)) {
            let answer = Answer::from_numbers(numbers.into_iter().chain([5])).unwrap();
            prop_assert_eq!(answer.score().level, Level::None);
            prop_assert_eq!(answer.groups().count(), 1);
        }
    }
}
