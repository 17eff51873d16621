//! The organisation's maturity in Systems Engineering: four questions with ordered options.
//!
//! The first two questions are those of the underlying maturity model; mindset and knowledge base
//! were added by the planning method (Niemeyer 2025).

mod assessment;
mod comparison;

use serde::{Deserialize, Serialize};

pub use assessment::{Cap, MaturityAnswers, MaturityLevel, MaturityResult, assess};
pub use comparison::{FieldChange, MaturityComparison};

/// One of the four questions, in the order they are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Question {
    /// How far Systems Engineering is rolled out.
    RolloutScope,
    /// How Systems Engineering roles and processes are defined.
    SeRolesProcesses,
    /// How Systems Engineering lives in the culture.
    SeMindset,
    /// How knowledge about Systems Engineering is kept.
    KnowledgeBase,
}

impl Question {
    /// All questions in order.
    pub const ALL: [Self; 4] = [
        Self::RolloutScope,
        Self::SeRolesProcesses,
        Self::SeMindset,
        Self::KnowledgeBase,
    ];

    /// How many options the question has; they are counted from 0.
    pub const fn options(self) -> u8 {
        match self {
            Self::SeRolesProcesses => 6,
            Self::RolloutScope | Self::SeMindset | Self::KnowledgeBase => 5,
        }
    }

    /// How much the question counts in the score; the four weights sum to 1.
    pub fn weight(self) -> f64 {
        f64::from(self.weight_percent()) / 100.0
    }

    const fn weight_percent(self) -> u8 {
        match self {
            Self::RolloutScope | Self::KnowledgeBase => 20,
            Self::SeRolesProcesses => 35,
            Self::SeMindset => 25,
        }
    }

    /// The options' numbers, rising.
    pub fn option_numbers(self) -> impl Iterator<Item = u8> {
        0..self.options()
    }
}

/// The shape of a maturity result: balanced or not, and what leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// The fields lie very far apart.
    CriticallyUnbalanced,
    /// The fields lie far apart.
    UnbalancedDevelopment,
    /// The fields lie close together.
    BalancedDevelopment,
    /// Roles and processes lead.
    ProcessCentric,
    /// The mindset leads.
    CultureCentric,
    /// The rollout leads.
    DeploymentFocused,
    /// The knowledge base leads.
    KnowledgeFocused,
}

impl Profile {
    /// All profiles.
    pub const ALL: [Self; 7] = [
        Self::CriticallyUnbalanced,
        Self::UnbalancedDevelopment,
        Self::BalancedDevelopment,
        Self::ProcessCentric,
        Self::CultureCentric,
        Self::DeploymentFocused,
        Self::KnowledgeFocused,
    ];
}
