//! What every store does.

use crate::database::PostgresStore;

seqpt_testkit::contract_suite!(PostgresStore::new());
