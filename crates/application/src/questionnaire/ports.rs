//! What questionnaires of the organisation need stored: their runs.

use chrono::{DateTime, Utc};

use crate::{PortError, RunId, UserId};

/// Which questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QuestionnaireKind {
    /// The four questions about maturity.
    Maturity,
    /// Target group and strategies.
    Strategy,
}

impl QuestionnaireKind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::Maturity, Self::Strategy];

    /// The stable key used in the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Maturity => "maturity",
            Self::Strategy => "strategy",
        }
    }

    /// The kind of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The phase of the method it belongs to.
    pub const fn phase(self) -> i32 {
        match self {
            Self::Maturity | Self::Strategy => 1,
        }
    }
}

/// A run to be stored. It stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRun {
    /// Who answered.
    pub user: UserId,
    /// Which questionnaire.
    pub kind: QuestionnaireKind,
    /// What was answered, as JSON.
    pub responses: String,
    /// What was computed from it, as JSON.
    pub computed: String,
    /// When.
    pub completed_at: DateTime<Utc>,
}

/// A run as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRun {
    /// The row.
    pub id: RunId,
    /// What was stored.
    pub run: NewRun,
}

/// Runs of the questionnaires of the entered organisation.
pub trait QuestionnaireRepository {
    /// Stores a run.
    fn insert_run(&mut self, run: &NewRun) -> Result<RunId, PortError>;

    /// The runs of a questionnaire by completion time and id, newest first.
    fn runs(&mut self, kind: QuestionnaireKind) -> Result<Vec<StoredRun>, PortError>;

    /// One run of a questionnaire.
    fn find_run(
        &mut self,
        kind: QuestionnaireKind,
        id: RunId,
    ) -> Result<Option<StoredRun>, PortError>;
}
