//! What every store does, on SQLite.

mod common;

seqpt_testkit::contract_suite!(common::SqliteStore::new());
