//! Every database error becomes a port's error here and nowhere else.

use std::error::Error as StdError;

use diesel::result::{DatabaseErrorInformation, DatabaseErrorKind, Error as DieselError};
use seqpt_application::{PortError, PortErrorKind, UniqueKey};
use thiserror::Error;

use crate::url::DatabaseUrl;

/// What stopped a statement: the database, or a rule of the ports.
pub(crate) enum Failure {
    Database(DieselError),
    Port(PortError),
}

impl From<DieselError> for Failure {
    fn from(error: DieselError) -> Self {
        Self::Database(error)
    }
}

impl From<PortError> for Failure {
    fn from(error: PortError) -> Self {
        Self::Port(error)
    }
}

impl From<Failure> for PortError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Database(error) => Self::with_source(kind(&error), error),
            Failure::Port(error) => error,
        }
    }
}

/// What PostgreSQL calls a constraint, what SQLite lists in its place, and what is taken.
const UNIQUE: [(&str, &str, UniqueKey); 7] = [
    (
        "organization_name_is_unique",
        "organization.name_key",
        UniqueKey::OrganizationName,
    ),
    (
        "login_username_is_unique",
        "login.username_key",
        UniqueKey::Username,
    ),
    (
        "join_key_is_unique",
        "join_key.join_key",
        UniqueKey::JoinKey,
    ),
    (
        "join_key_one_current",
        "join_key.organization_id",
        UniqueKey::JoinKey,
    ),
    (
        "survey_assessment_one_open",
        "survey_assessment.organization_id, survey_assessment.user_id",
        UniqueKey::OpenSurvey,
    ),
    (
        "organization_role_name_is_unique",
        "organization_role.organization_id, organization_role.name_key",
        UniqueKey::RoleName,
    ),
    (
        "second_rating_one_each",
        "second_rating.organization_id, second_rating.assessment_id, second_rating.assessor_id",
        UniqueKey::Rating,
    ),
];

fn kind(error: &DieselError) -> PortErrorKind {
    match error {
        DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, info) => {
            taken(&**info).map_or(PortErrorKind::Failed, PortErrorKind::Duplicate)
        }
        DieselError::DatabaseError(
            DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::SerializationFailure,
            _,
        ) => PortErrorKind::Unavailable,
        DieselError::DatabaseError(DatabaseErrorKind::ReadOnlyTransaction, _) => READ_ONLY,
        // Neither library tells these apart by a code. SQLite never translates its messages;
        // PostgreSQL does where `lc_messages` says so, and then these are failures like others.
        DieselError::DatabaseError(DatabaseErrorKind::Unknown, info) => match info.message() {
            "canceling statement due to lock timeout"
            | "deadlock detected"
            | "terminating connection due to idle-in-transaction timeout"
            | "database is locked"
            | "database table is locked"
            | "disk I/O error"
            | "database or disk is full" => PortErrorKind::Unavailable,
            "attempt to write a readonly database" => READ_ONLY,
            _ => PortErrorKind::Failed,
        },
        _ => PortErrorKind::Failed,
    }
}

const READ_ONLY: PortErrorKind = PortErrorKind::Scope("this transaction only reads");

fn taken(info: &dyn DatabaseErrorInformation) -> Option<UniqueKey> {
    let columns = info.message().strip_prefix("UNIQUE constraint failed: ");
    UNIQUE
        .iter()
        .find(|(constraint, of_sqlite, _)| {
            info.constraint_name() == Some(constraint) || columns == Some(of_sqlite)
        })
        .map(|(_, _, key)| *key)
}

/// Why a database cannot be used; each says what to do about it.
#[derive(Debug, Error)]
pub enum SetupError {
    /// Nobody answers, or not to this user.
    #[error("cannot open the database {url}")]
    Connect {
        /// Where.
        url: DatabaseUrl,
        /// What the database's library says.
        source: Box<dyn StdError + Send + Sync>,
    },
    /// The two URLs cannot mean the same database.
    #[error(
        "the migration URL {migrate} does not belong to the database URL {serve}: on SQLite both are \
         the same file, on PostgreSQL both are postgres:// URLs of one database"
    )]
    DifferentDatabases {
        /// The URL to migrate with.
        migrate: DatabaseUrl,
        /// The URL to serve with.
        serve: DatabaseUrl,
    },
    /// The serving role could get around row security.
    #[error("{}", refused_role(role, why))]
    UnsafeRole {
        /// The role.
        role: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// A migration left a row that points to nothing.
    #[error(
        "the migrations leave {0} rows that refer to rows that do not exist; nothing was changed"
    )]
    DanglingReferences(i64),
    /// The database refused.
    #[error("{what} failed")]
    Failed {
        /// While doing what.
        what: &'static str,
        /// What the database's library says.
        source: Box<dyn StdError + Send + Sync>,
    },
}

impl SetupError {
    pub(crate) fn failed(
        what: &'static str,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self::Failed {
            what,
            source: source.into(),
        }
    }
}

fn refused_role(role: &str, why: &str) -> String {
    format!(
        "the PostgreSQL role \"{role}\" {why}, so row security would not keep organisations apart. \
         Serving needs a role of its own beside the one that owns the tables. As a superuser run:\n  \
         CREATE ROLE seqpt_owner LOGIN PASSWORD '...';\n  \
         CREATE ROLE seqpt_app LOGIN PASSWORD '...';\n  \
         CREATE DATABASE seqpt OWNER seqpt_owner;\n\
         then set SEQPT_MIGRATE_URL to postgres://seqpt_owner:...@HOST/seqpt and SEQPT_DATABASE_URL to \
         postgres://seqpt_app:...@HOST/seqpt (docs/postgresql.md)"
    )
}

/// An error and what caused it, in one line for the log.
pub(crate) fn with_causes(error: &dyn StdError) -> String {
    let mut line = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        line.push_str(": ");
        line.push_str(&error.to_string());
        cause = error.source();
    }
    line
}
