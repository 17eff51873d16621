//! The audit trail: hash-chained rows of security events and changes, written in the same
//! transaction as what they tell of.
//!
//! There is one chain for each organisation and one for events that belong to none. A link's hash
//! covers its content and the hash of the link before, and each chain's head is kept apart, so an
//! altered, missing or cut-off link is found. Entries name people by a pseudonym only; erasing a
//! person removes the mapping and leaves the chain whole.

mod chain;
mod event;
pub mod ports;
mod verify;

pub(crate) use chain::{pseudonym, record, record_system};
pub use event::Event;
pub use verify::{ChainFault, ChainReport, begin_system_chain, verify_audit};
