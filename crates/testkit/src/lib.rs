//! What tests share: fakes of the ports, contract suites that every adapter passes, and rows and
//! organisations to start from. For tests only; no crate ships it.

#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a failed expectation is how a test fails"
)]

pub mod attempts;
pub mod cast;
pub mod contract;
mod environment;
pub mod rows;
mod store;

pub use cast::Stage;
pub use contract::TestStore;
pub use environment::{CountingRandom, FixedClock, PlainDocuments, PlainHasher};
pub use store::FakeStore;
