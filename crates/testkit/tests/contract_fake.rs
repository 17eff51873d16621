//! The fake store keeps the promises of the ports, so tests that use it mean something.

use seqpt_testkit::FakeStore;

seqpt_testkit::contract_suite!(FakeStore::new());
