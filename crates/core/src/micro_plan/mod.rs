//! The micro plan's building blocks: the steps of AVIVA and the breaks between them.

use serde::{Deserialize, Serialize};

/// A step of AVIVA, the didactic sequence of a training unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AvivaStep {
    /// A: arrive and get in tune.
    Arrive,
    /// V: activate what is known.
    Activate,
    /// I: inform.
    Inform,
    /// V: process what was learned.
    Process,
    /// A: evaluate.
    Evaluate,
    /// P: a break.
    Break,
    /// P: the lunch break of a training day.
    Lunch,
}

impl AvivaStep {
    /// The letter that plans show: the five of AVIVA, and P for a pause.
    pub const fn letter(self) -> char {
        match self {
            Self::Arrive | Self::Evaluate => 'A',
            Self::Activate | Self::Process => 'V',
            Self::Inform => 'I',
            Self::Break | Self::Lunch => 'P',
        }
    }

    /// All steps in order.
    pub const ALL: [Self; 7] = [
        Self::Arrive,
        Self::Activate,
        Self::Inform,
        Self::Process,
        Self::Evaluate,
        Self::Break,
        Self::Lunch,
    ];
}
