//! What the audit trail needs stored: links, heads and pseudonyms.

use chrono::{DateTime, Utc};

use crate::{PortError, UserId};

/// Which chain an entry belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Chain {
    /// The entered organisation's chain.
    Organization,
    /// The chain of events that belong to no organisation.
    System,
}

/// One link of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Counts from 1 within the chain.
    pub sequence: i64,
    /// When it happened.
    pub occurred_at: DateTime<Utc>,
    /// The pseudonym of who did it; empty if nobody was signed in.
    pub actor: String,
    /// What happened, a stable key.
    pub action: String,
    /// Particulars as JSON text; never names, levels or secrets.
    pub details: String,
    /// The hash of the link before; 64 zeros for the first.
    pub previous_hash: String,
    /// The hash over all of the above and the chain's name.
    pub hash: String,
}

/// The last link a chain should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainHead {
    /// Its sequence number.
    pub sequence: i64,
    /// Its hash.
    pub hash: String,
}

/// The audit chains.
pub trait AuditRepository {
    /// The last link written to a chain; `None` before the first. In a writing transaction, waits
    /// until no other transaction writes to the chain.
    fn audit_head(&mut self, chain: Chain) -> Result<Option<ChainHead>, PortError>;

    /// Appends a link and moves the head to it.
    fn append_audit(&mut self, chain: Chain, entry: &AuditEntry) -> Result<(), PortError>;

    /// Links with a greater sequence number, rising, at most `limit`.
    fn audit_entries(
        &mut self,
        chain: Chain,
        after: i64,
        limit: i64,
    ) -> Result<Vec<AuditEntry>, PortError>;

    /// The pseudonym of a person of the entered organisation in audit entries.
    fn audit_pseudonym(&mut self, user: UserId) -> Result<Option<String>, PortError>;

    /// Stores a person's pseudonym.
    fn insert_audit_pseudonym(&mut self, user: UserId, pseudonym: &str) -> Result<(), PortError>;
}
