use std::error::Error as StdError;

use seqpt_core::framework::{CompetencyId, RoleClusterId};
use thiserror::Error;

use crate::{AssessmentId, FieldCode, FieldErrors};

/// Why a use case did not do what was asked. Nothing is stored when one comes back.
#[derive(Debug, Error)]
pub enum Error {
    /// Some fields of the command are wrong.
    #[error("invalid input: {0}")]
    Invalid(FieldErrors),
    /// The thing does not exist, or not for this person: existence is not told.
    #[error("not found")]
    NotFound,
    /// The person may not do this.
    #[error("not allowed")]
    Forbidden,
    /// User name and password do not belong together, or there is no such user.
    #[error("wrong user name or password")]
    WrongCredentials,
    /// Someone else changed the object since it was read.
    #[error("changed meanwhile: revision {current} is not the one that was edited")]
    ChangedMeanwhile {
        /// The revision stored now.
        current: i64,
    },
    /// A survey is open already; it is continued or discarded, not doubled.
    #[error("survey {0} is still open")]
    SurveyOpen(AssessmentId),
    /// The survey was handed in before.
    #[error("survey {0} is already submitted")]
    AlreadySubmitted(AssessmentId),
    /// Answers are missing.
    #[error("{} answers are missing", .0.len())]
    AnswersMissing(Vec<CompetencyId>),
    /// The survey does not ask for this competency.
    #[error("competency {0} is not asked")]
    CompetencyNotAsked(CompetencyId),
    /// Two answers for one competency in one submission.
    #[error("competency {0} is answered twice")]
    CompetencyAnsweredTwice(CompetencyId),
    /// What is said about some competencies is wrong, or missing.
    #[error("{} values of competencies are refused", .0.len())]
    InvalidAt(Vec<AtCompetency>),
    /// The person to rate has not completed a survey yet.
    #[error("there is no survey to rate")]
    NothingToRate,
    /// The rating was handed in before, and it said something else.
    #[error("the rating is handed in")]
    RatingHandedIn,
    /// The maturity is not assessed yet, and what was asked for follows from it.
    #[error("the maturity is not assessed")]
    MaturityMissing,
    /// The person has not completed a survey yet, and what was asked for follows from one.
    #[error("no survey is completed")]
    SurveyMissing,
    /// No strategies are chosen yet, and what was asked for follows from them.
    #[error("no strategies are chosen")]
    StrategiesMissing,
    /// Too few people are assessed to tell anything about them.
    #[error("{assessed} of {smallest} people are assessed")]
    TooFewAssessed {
        /// How many people are assessed.
        assessed: usize,
        /// How many it takes.
        smallest: usize,
    },
    /// A role cluster that the framework does not have.
    #[error("role cluster {0} is unknown")]
    UnknownRole(RoleClusterId),
    /// People hold the role; it is retired when that is confirmed.
    #[error("{people} people hold the role")]
    RoleHeld {
        /// How many.
        people: usize,
    },
    /// Too much is waiting for the same resource.
    #[error("overloaded: {0:?}")]
    Overloaded(Overload),
    /// A port failed.
    #[error("a port failed")]
    Port(#[from] PortError),
}

impl From<FieldErrors> for Error {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

/// What is wrong with a value that is entered for one competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AtCompetency {
    /// The competency.
    pub competency: CompetencyId,
    /// The value's name as in forms and JSON.
    pub field: &'static str,
    /// What is wrong.
    pub code: FieldCode,
}

/// The resource that has a queue too long to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overload {
    /// Database work.
    Database,
    /// Password hashing.
    Hashing,
    /// Rendering of documents.
    Documents,
}

/// A failure outside the use cases: of the database or another adapter.
#[derive(Debug, Error)]
#[error("{kind}")]
pub struct PortError {
    /// What went wrong, as far as a use case can act on it.
    pub kind: PortErrorKind,
    /// The adapter's own error, for the log.
    #[source]
    pub source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What went wrong in a port.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PortErrorKind {
    /// A unique value is taken.
    #[error("{0:?} is taken")]
    Duplicate(UniqueKey),
    /// The transaction's scope does not reach what was asked for: a programming error.
    #[error("scope violation: {0}")]
    Scope(&'static str),
    /// Stored data breaks a rule of the domain.
    #[error("inconsistent data in {table}.{column} of row {row}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's id.
        row: i64,
    },
    /// The port cannot be reached or gave up.
    #[error("unavailable")]
    Unavailable,
    /// Anything else.
    #[error("failed")]
    Failed,
}

/// Values that may stand only once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UniqueKey {
    /// An organisation's name.
    OrganizationName,
    /// A user name, over all organisations.
    Username,
    /// An organisation's current join key.
    JoinKey,
    /// A person's open survey.
    OpenSurvey,
    /// The name of a role of the organisation.
    RoleName,
    /// The rating of a survey by one person.
    Rating,
}

impl PortError {
    /// A failure without an underlying error.
    pub const fn new(kind: PortErrorKind) -> Self {
        Self { kind, source: None }
    }

    /// A failure with the adapter's own error.
    pub fn with_source(
        kind: PortErrorKind,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self {
            kind,
            source: Some(source.into()),
        }
    }

    /// A scope violation.
    pub const fn scope(what: &'static str) -> Self {
        Self::new(PortErrorKind::Scope(what))
    }
}
