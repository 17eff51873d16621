use std::fmt;

use serde::{Deserialize, Serialize};

/// How well a competency is mastered, required or aimed at: a label on an ordinal scale.
///
/// The numeric values 0, 1, 2, 4 and 6 are those of the published role-competency matrix
/// (Könemann et al. 2022). 3 and 5 do not exist, so a `Level` holding them cannot be built. Gap
/// arithmetic uses [`value`](Self::value); counting levels to advance uses the order.
///
/// ```
/// use seqpt_core::Level;
///
/// assert_eq!(Level::try_from(4), Ok(Level::Apply));
/// assert!(Level::try_from(3).is_err());
/// assert!(Level::Understand < Level::Apply);
/// ```
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(into = "u8", try_from = "i64")]
pub enum Level {
    /// No knowledge yet (0).
    #[default]
    None,
    /// Knows the terms and the purpose (1).
    Know,
    /// Understands and can explain (2).
    Understand,
    /// Applies it in own work (4).
    Apply,
    /// Masters it: shapes and judges the practice of others (6).
    Master,
}

impl Level {
    /// All levels, rising.
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::Know,
        Self::Understand,
        Self::Apply,
        Self::Master,
    ];

    /// The four levels a person can be trained to, rising: everything above [`Level::None`].
    pub const PYRAMID: [Self; 4] = [Self::Know, Self::Understand, Self::Apply, Self::Master];

    /// The published figure: 0, 1, 2, 4 or 6.
    pub const fn value(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Know => 1,
            Self::Understand => 2,
            Self::Apply => 4,
            Self::Master => 6,
        }
    }

    /// The stable key used in addresses and in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Know => "know",
            Self::Understand => "understand",
            Self::Apply => "apply",
            Self::Master => "master",
        }
    }

    /// The level of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.key() == key)
    }

    /// The position on the ordinal scale, 0 to 4; charts space their rings by it.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The levels to go through from this one up to `target`, rising and including `target`;
    /// empty when the target is reached.
    ///
    /// ```
    /// use seqpt_core::Level;
    ///
    /// let steps: Vec<_> = Level::None.levels_up_to(Level::Apply).collect();
    /// assert_eq!(steps, [Level::Know, Level::Understand, Level::Apply]);
    /// ```
    pub fn levels_up_to(self, target: Self) -> impl Iterator<Item = Self> {
        Self::PYRAMID
            .into_iter()
            .filter(move |level| *level > self && *level <= target)
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.value()
    }
}

impl TryFrom<i64> for Level {
    type Error = OutOfRange;

    fn try_from(value: i64) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|level| i64::from(level.value()) == value)
            .ok_or(OutOfRange {
                scale: "level",
                allowed: "0, 1, 2, 4, 6",
                value,
            })
    }
}

/// A number that is not on the scale it was read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfRange {
    /// The scale, such as `level`.
    pub scale: &'static str,
    /// The numbers the scale has.
    pub allowed: &'static str,
    /// The number that was given.
    pub value: i64,
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} is no {}, allowed are {}",
            self.value, self.scale, self.allowed
        )
    }
}

impl std::error::Error for OutOfRange {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_is_rebuilt_from_its_value_and_nothing_else_is() {
        for value in -300..300 {
            let level = Level::try_from(value);
            assert_eq!(level.is_ok(), [0, 1, 2, 4, 6].contains(&value), "{value}");
            if let Ok(level) = level {
                assert_eq!(i64::from(level.value()), value);
            }
        }
    }

    #[test]
    fn a_level_is_a_plain_number_in_json_and_three_is_refused() {
        assert_eq!(serde_json::to_string(&Level::Apply).unwrap(), "4");
        assert_eq!(serde_json::from_str::<Level>("6").unwrap(), Level::Master);
        for wrong in ["3", "5", "-1", "99", "2.0", "\"2\"", "null"] {
            assert!(serde_json::from_str::<Level>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn nobody_advances_to_a_level_they_have() {
        for level in Level::ALL {
            assert_eq!(level.levels_up_to(level).count(), 0);
        }
        assert_eq!(Level::Know.levels_up_to(Level::Master).count(), 3);
    }
}
