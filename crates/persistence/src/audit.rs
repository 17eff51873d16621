//! The audit chains and the pseudonyms in them.

use chrono::NaiveDateTime;
use diesel::prelude::*;
use seqpt_application::audit::ports::{AuditEntry, AuditRepository, Chain, ChainHead};
use seqpt_application::{PortError, UserId};

use crate::dialect;
use crate::schema::{audit_actor, audit_entry, audit_head, system_audit_entry, system_audit_head};
use crate::transaction::DieselTransaction;
use crate::types::stored_time;

/// The one row of the system chain's head.
const SYSTEM_HEAD: i64 = 1;

type EntryRow = (i64, NaiveDateTime, String, String, String, String, String);

fn entry(row: EntryRow) -> AuditEntry {
    let (sequence, occurred_at, actor, action, details, previous_hash, hash) = row;
    AuditEntry {
        sequence,
        occurred_at: occurred_at.and_utc(),
        actor,
        action,
        details,
        previous_hash,
        hash,
    }
}

impl AuditRepository for DieselTransaction {
    fn audit_head(&mut self, chain: Chain) -> Result<Option<ChainHead>, PortError> {
        let writes = self.writes();
        let head: Option<(i64, String)> = match chain {
            Chain::Organization => self.tenant(|connection, organization| {
                Ok(audit_head::table
                    .filter(audit_head::organization_id.eq(organization))
                    .select((audit_head::sequence, audit_head::hash))
                    .first(connection)
                    .optional()?)
            }),
            Chain::System => self.directory(|connection| {
                if writes {
                    dialect::lock_system_chain(connection)?;
                }
                Ok(system_audit_head::table
                    .find(SYSTEM_HEAD)
                    .select((system_audit_head::sequence, system_audit_head::hash))
                    .first(connection)
                    .optional()?)
            }),
        }?;
        Ok(head.map(|(sequence, hash)| ChainHead { sequence, hash }))
    }

    fn append_audit(&mut self, chain: Chain, entry: &AuditEntry) -> Result<(), PortError> {
        match chain {
            Chain::Organization => self.tenant(|connection, organization| {
                diesel::insert_into(audit_entry::table)
                    .values((
                        audit_entry::organization_id.eq(organization),
                        audit_entry::sequence.eq(entry.sequence),
                        audit_entry::occurred_at.eq(stored_time(entry.occurred_at)),
                        audit_entry::actor.eq(&entry.actor),
                        audit_entry::action.eq(&entry.action),
                        audit_entry::details.eq(&entry.details),
                        audit_entry::previous_hash.eq(&entry.previous_hash),
                        audit_entry::hash.eq(&entry.hash),
                    ))
                    .execute(connection)?;
                let moved = diesel::update(audit_head::table.find(organization))
                    .set((
                        audit_head::sequence.eq(entry.sequence),
                        audit_head::hash.eq(&entry.hash),
                    ))
                    .execute(connection)?;
                if moved == 0 {
                    diesel::insert_into(audit_head::table)
                        .values((
                            audit_head::organization_id.eq(organization),
                            audit_head::sequence.eq(entry.sequence),
                            audit_head::hash.eq(&entry.hash),
                        ))
                        .execute(connection)?;
                }
                Ok(())
            }),
            Chain::System => self.directory(|connection| {
                diesel::insert_into(system_audit_entry::table)
                    .values((
                        system_audit_entry::sequence.eq(entry.sequence),
                        system_audit_entry::occurred_at.eq(stored_time(entry.occurred_at)),
                        system_audit_entry::actor.eq(&entry.actor),
                        system_audit_entry::action.eq(&entry.action),
                        system_audit_entry::details.eq(&entry.details),
                        system_audit_entry::previous_hash.eq(&entry.previous_hash),
                        system_audit_entry::hash.eq(&entry.hash),
                    ))
                    .execute(connection)?;
                let moved = diesel::update(system_audit_head::table.find(SYSTEM_HEAD))
                    .set((
                        system_audit_head::sequence.eq(entry.sequence),
                        system_audit_head::hash.eq(&entry.hash),
                    ))
                    .execute(connection)?;
                if moved == 0 {
                    diesel::insert_into(system_audit_head::table)
                        .values((
                            system_audit_head::id.eq(SYSTEM_HEAD),
                            system_audit_head::sequence.eq(entry.sequence),
                            system_audit_head::hash.eq(&entry.hash),
                        ))
                        .execute(connection)?;
                }
                Ok(())
            }),
        }
    }

    fn audit_entries(
        &mut self,
        chain: Chain,
        after: i64,
        limit: i64,
    ) -> Result<Vec<AuditEntry>, PortError> {
        let rows: Vec<EntryRow> = match chain {
            Chain::Organization => self.tenant(|connection, organization| {
                Ok(audit_entry::table
                    .filter(audit_entry::organization_id.eq(organization))
                    .filter(audit_entry::sequence.gt(after))
                    .order(audit_entry::sequence)
                    .limit(limit)
                    .select((
                        audit_entry::sequence,
                        audit_entry::occurred_at,
                        audit_entry::actor,
                        audit_entry::action,
                        audit_entry::details,
                        audit_entry::previous_hash,
                        audit_entry::hash,
                    ))
                    .load(connection)?)
            }),
            Chain::System => self.directory(|connection| {
                Ok(system_audit_entry::table
                    .filter(system_audit_entry::sequence.gt(after))
                    .order(system_audit_entry::sequence)
                    .limit(limit)
                    .load(connection)?)
            }),
        }?;
        Ok(rows.into_iter().map(entry).collect())
    }

    fn audit_pseudonym(&mut self, user: UserId) -> Result<Option<String>, PortError> {
        self.tenant(|connection, organization| {
            Ok(audit_actor::table
                .filter(audit_actor::organization_id.eq(organization))
                .filter(audit_actor::user_id.eq(user.get()))
                .select(audit_actor::pseudonym)
                .first(connection)
                .optional()?)
        })
    }

    fn insert_audit_pseudonym(&mut self, user: UserId, pseudonym: &str) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            diesel::insert_into(audit_actor::table)
                .values((
                    audit_actor::organization_id.eq(organization),
                    audit_actor::user_id.eq(user.get()),
                    audit_actor::pseudonym.eq(pseudonym),
                ))
                .execute(connection)?;
            Ok(())
        })
    }
}
