//! The whole program, as it is shipped, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed expectation is how a test fails"
)]

#[path = "support/postgres.rs"]
mod database;
mod suites;
mod support;
