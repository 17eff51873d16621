//! The store on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

#[path = "../common/mod.rs"]
mod common;

mod contract;
mod database;
mod migrations;
mod security;
mod store;
