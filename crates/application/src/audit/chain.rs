use sha2::{Digest, Sha256};

use super::Event;
use super::ports::{AuditEntry, Chain};
use crate::accounts::hex;
use crate::{App, Error, OrganizationId, PortError, PortErrorKind, Transaction, UserId};

/// What the first link of a chain names as the hash before it.
pub(super) const FIRST: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Appends an event to the chain of the entered organisation.
pub(crate) fn record(
    app: &App,
    tx: &mut dyn Transaction,
    actor: Option<UserId>,
    event: &Event,
) -> Result<(), Error> {
    let organization = tx
        .entered()
        .ok_or(PortError::scope("audit without an organisation"))?;
    let actor = match actor {
        Some(user) => pseudonym(app, tx, user)?,
        None => String::new(),
    };
    append(
        app,
        tx,
        Chain::Organization,
        Some(organization),
        actor,
        event,
    )
}

/// Appends an event that belongs to no organisation to the system chain.
pub(crate) fn record_system(
    app: &App,
    tx: &mut dyn Transaction,
    event: &Event,
) -> Result<(), Error> {
    append(app, tx, Chain::System, None, String::new(), event)
}

fn append(
    app: &App,
    tx: &mut dyn Transaction,
    chain: Chain,
    organization: Option<OrganizationId>,
    actor: String,
    event: &Event,
) -> Result<(), Error> {
    let details = serde_json::to_string(event)
        .map_err(|error| PortError::with_source(PortErrorKind::Failed, error))?;
    let (sequence, previous_hash) = match tx.audit_head(chain)? {
        Some(head) => (head.sequence + 1, head.hash),
        None => (1, FIRST.to_owned()),
    };
    let mut entry = AuditEntry {
        sequence,
        occurred_at: app.now(),
        actor,
        action: event.action().to_owned(),
        details,
        previous_hash,
        hash: String::new(),
    };
    entry.hash = link_hash(organization, &entry);
    Ok(tx.append_audit(chain, &entry)?)
}

/// The pseudonym of a person; made when it is first needed.
pub(crate) fn pseudonym(
    app: &App,
    tx: &mut dyn Transaction,
    user: UserId,
) -> Result<String, Error> {
    if let Some(known) = tx.audit_pseudonym(user)? {
        return Ok(known);
    }
    let pseudonym = app.random_hex::<16>();
    tx.insert_audit_pseudonym(user, &pseudonym)?;
    Ok(pseudonym)
}

/// SHA-256 over the chain's name and every part of the link, each with its length before it, so
/// that no part can be shifted into its neighbour.
pub(super) fn link_hash(organization: Option<OrganizationId>, entry: &AuditEntry) -> String {
    let chain = organization.map_or_else(|| "system".to_owned(), |id| id.to_string());
    let mut hasher = Sha256::new();
    for part in [
        &chain,
        &entry.sequence.to_string(),
        &entry.occurred_at.timestamp_micros().to_string(),
        &entry.actor,
        &entry.action,
        &entry.details,
        &entry.previous_hash,
    ] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize())
}
