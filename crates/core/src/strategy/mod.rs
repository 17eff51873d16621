//! The seven qualification strategies (archetypes) of the planning method (Niemeyer 2025).

mod choice;
mod comparison;
mod recommendation;
mod target_group;
mod targets;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use choice::{Choice, Chosen};
pub use comparison::{Decision, StrategyComparison};
pub use recommendation::{
    DEFINED_THRESHOLD, Hint, MANY_PEOPLE, ONE_AREA, Priority, Recommendation, Recommended,
    Severity, SizeWarning, TargetGroup, Turn, hints, lacks_secondary, recommend, size_warning,
};
pub use target_group::TargetGroupSize;
pub use targets::{Target, Targets};

use crate::OutOfRange;

/// A qualification strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "i64")]
pub enum Strategy {
    /// Everybody gets the same basic understanding.
    CommonUnderstanding = 1,
    /// Managers learn what to decide and support.
    SeForManagers = 2,
    /// A pilot project learns by doing.
    OrientationPilot = 3,
    /// Roles in projects learn what they need there.
    NeedsBasedProject = 4,
    /// Learning goes on along with the work.
    ContinuousSupport = 5,
    /// A few people learn to train the others.
    TrainTheTrainer = 6,
    /// Specialists earn a certificate.
    Certification = 7,
}

impl Strategy {
    /// All strategies by id.
    pub const ALL: [Self; 7] = [
        Self::CommonUnderstanding,
        Self::SeForManagers,
        Self::OrientationPilot,
        Self::NeedsBasedProject,
        Self::ContinuousSupport,
        Self::TrainTheTrainer,
        Self::Certification,
    ];

    /// The published id, 1 to 7.
    pub const fn id(self) -> u8 {
        self as u8
    }

    /// How many people it is meant for at most; `None` where there is no limit.
    pub const fn most_people(self) -> Option<u32> {
        match self {
            Self::CommonUnderstanding => Some(100),
            Self::SeForManagers => Some(30),
            Self::OrientationPilot => Some(20),
            Self::NeedsBasedProject => Some(50),
            Self::ContinuousSupport => None,
            Self::TrainTheTrainer => Some(10),
            Self::Certification => Some(25),
        }
    }

    /// Whether it teaches with the organisation's own processes, methods and tools, so that they have to be known.
    pub const fn needs_context(self) -> bool {
        matches!(self, Self::NeedsBasedProject | Self::ContinuousSupport)
    }

    /// The strategy of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|strategy| strategy.key() == key)
    }

    /// The stable key used in the database and in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::CommonUnderstanding => "common_understanding",
            Self::SeForManagers => "se_for_managers",
            Self::OrientationPilot => "orientation_pilot",
            Self::NeedsBasedProject => "needs_based_project",
            Self::ContinuousSupport => "continuous_support",
            Self::TrainTheTrainer => "train_the_trainer",
            Self::Certification => "certification",
        }
    }
}

impl fmt::Display for Strategy {
    /// The published id.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.id().fmt(f)
    }
}

impl From<Strategy> for u8 {
    fn from(strategy: Strategy) -> Self {
        strategy.id()
    }
}

impl TryFrom<i64> for Strategy {
    type Error = OutOfRange;

    fn try_from(value: i64) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|strategy| i64::from(strategy.id()) == value)
            .ok_or(OutOfRange {
                scale: "strategy",
                allowed: "1, 2, 3, 4, 5, 6, 7",
                value,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strategy_is_its_published_number_in_json() {
        assert_eq!(
            serde_json::to_string(&Strategy::TrainTheTrainer).unwrap(),
            "6"
        );
        for id in -1..10 {
            assert_eq!(
                Strategy::try_from(id).is_ok(),
                (1..=7).contains(&id),
                "{id}"
            );
        }
    }
}
