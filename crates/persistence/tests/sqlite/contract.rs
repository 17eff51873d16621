//! What every store does.

use crate::database::SqliteStore;

seqpt_testkit::contract_suite!(SqliteStore::new());
