//! The macro plan's building blocks: training programs and learning formats (Kumar 2023).

use serde::{Deserialize, Serialize};

use crate::OutOfRange;

/// A training program: who learns together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "i64")]
pub enum TrainingProgram {
    /// People who apply core or technical competencies.
    Engineers = 1,
    /// People who apply social, personal or management competencies.
    Managers = 2,
    /// People who work with systems engineers.
    InterfacingPartners = 3,
}

impl TrainingProgram {
    /// All programs by id.
    pub const ALL: [Self; 3] = [Self::Engineers, Self::Managers, Self::InterfacingPartners];

    /// The published id, 1 to 3.
    pub const fn id(self) -> u8 {
        self as u8
    }

    /// The stable key, in JSON and forms.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Engineers => "engineers",
            Self::Managers => "managers",
            Self::InterfacingPartners => "interfacing_partners",
        }
    }
}

/// What a group is to learn in: one of the programs, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProgramChoice {
    /// This one.
    Program(TrainingProgram),
    /// None: the group needs nothing.
    Nothing,
}

impl ProgramChoice {
    /// Everything there is to choose.
    pub const ALL: [Self; 4] = [
        Self::Program(TrainingProgram::Engineers),
        Self::Program(TrainingProgram::Managers),
        Self::Program(TrainingProgram::InterfacingPartners),
        Self::Nothing,
    ];

    /// The stable key, in JSON and forms.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Program(program) => program.key(),
            Self::Nothing => "none",
        }
    }

    /// The choice of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.key() == key)
    }

    /// The program, if it is one.
    pub const fn program(self) -> Option<TrainingProgram> {
        match self {
            Self::Program(program) => Some(program),
            Self::Nothing => None,
        }
    }
}

impl From<Option<TrainingProgram>> for ProgramChoice {
    fn from(program: Option<TrainingProgram>) -> Self {
        program.map_or(Self::Nothing, Self::Program)
    }
}

impl From<TrainingProgram> for u8 {
    fn from(program: TrainingProgram) -> Self {
        program.id()
    }
}

impl TryFrom<i64> for TrainingProgram {
    type Error = OutOfRange;

    fn try_from(value: i64) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|program| i64::from(program.id()) == value)
            .ok_or(OutOfRange {
                scale: "training program",
                allowed: "1, 2, 3",
                value,
            })
    }
}

/// A learning format, in the order they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LearningFormat {
    /// Instructor-led training in one room.
    Seminar,
    /// A live online event.
    Webinar,
    /// One to five people with a coach.
    Coaching,
    /// One to three people with an experienced colleague.
    Mentoring,
    /// Web-based training.
    Wbt,
    /// Computer-based training.
    Cbt,
    /// Learning by playing.
    GameBased,
    /// A conference.
    Conference,
    /// Presence and self-paced learning combined.
    Blended,
    /// Learning on one's own.
    SelfLearning,
}

impl LearningFormat {
    /// All formats.
    pub const ALL: [Self; 10] = [
        Self::Seminar,
        Self::Webinar,
        Self::Coaching,
        Self::Mentoring,
        Self::Wbt,
        Self::Cbt,
        Self::GameBased,
        Self::Conference,
        Self::Blended,
        Self::SelfLearning,
    ];
}
