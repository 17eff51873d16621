//! The ports of SE-QPT over SQLite and PostgreSQL, chosen by the scheme of the database URL.
//!
//! [`migrate`] brings a database to the schema of this program, [`DieselStore::connect`] opens it
//! for serving. One file for each area of the ports has rows, mapping and repositories; both
//! backends share them.
//!
//! Architecture invariants: nothing of Diesel is public; only `dialect` knows which backend it
//! talks to, apart from `connection`, which opens it; every query over an organisation's rows
//! names the organisation, although PostgreSQL's row security would hold without it.

#![warn(missing_docs)]

mod accounts;
mod audit;
mod batch;
mod connection;
mod dialect;
mod error;
mod figures;
mod invitation;
mod learning_plans;
mod migrations;
mod organization;
mod questionnaires;
mod ratings;
mod role;
mod roles;
mod schema;
mod store;
mod survey;
pub mod tables;
#[cfg(feature = "postgres-tests")]
pub mod testing;
mod trainings;
mod transaction;
mod types;
mod url;

pub use error::SetupError;
pub use migrations::{migrate, pending_migrations};
pub use store::DieselStore;
pub use url::{DatabaseUrl, InvalidDatabaseUrl};
