//! The use cases of SE-QPT and the ports they need.
//!
//! One use case is one function: the [`App`], who asks ([`Actor`]) and a command go in, a result
//! comes out. Authorisation is decided here, so pages, API and command line cannot differ. What
//! touches the outside (database, clock, randomness, password hashing) is a trait, implemented by
//! other crates and by the fakes of the test kit.
//!
//! Architecture invariant: nothing here knows a database, a web framework or an HTTP client.

#![warn(missing_docs)]

pub mod accounts;
mod actor;
mod app;
pub mod audit;
pub mod documents;
mod environment;
mod error;
mod fields;
pub mod figures;
pub mod guidance;
mod ids;
pub mod json;
mod lists;
pub mod maturity;
pub mod organization;
pub mod phase_one;
pub mod plans;
pub mod questionnaire;
pub mod ratings;
pub mod strategy;
pub mod survey;
pub mod trainings;
mod unit_of_work;

pub use actor::{Actor, UserRole};
pub use app::{App, Limits, Ports};
pub use environment::{Clock, PasswordHasher, SecureRandom};
pub use error::{AtCompetency, Error, Overload, PortError, PortErrorKind, UniqueKey};
pub use fields::{FieldCode, FieldError, FieldErrors};
pub use ids::{
    AssessmentId, InvitationId, LearningPlanId, OrganizationId, RatingId, RunId, SessionId,
    SnapshotId, UserId,
};
pub use unit_of_work::{Access, Scope, Store, Transaction};
