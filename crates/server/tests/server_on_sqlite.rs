//! The whole program, as it is shipped, on SQLite.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed expectation is how a test fails"
)]

#[path = "support/sqlite.rs"]
mod database;
mod demonstration;
mod routes;
mod starting;
mod suites;
mod support;
