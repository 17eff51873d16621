use super::Event;
use super::chain::{FIRST, link_hash, record_system};
use super::ports::{AuditEntry, Chain, ChainHead};
use crate::{App, Error, OrganizationId, Scope, Transaction};

/// How many links are read at once.
const PAGE: i64 = 500;

/// What is wrong with a chain, at the first place where something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChainFault {
    /// A link is missing: this sequence number does not follow the one before.
    Missing {
        /// The number that should stand there.
        sequence: i64,
    },
    /// A link's content or its reference to the one before was altered.
    Altered {
        /// The link.
        sequence: i64,
    },
    /// Links at the end are gone, or were added past the head.
    EndDiffers {
        /// The last link that the chain's head names.
        expected: i64,
        /// The last link found.
        found: i64,
    },
}

/// The state of one chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainReport {
    /// The organisation; `None` for the system chain.
    pub organization: Option<OrganizationId>,
    /// How many links were read.
    pub links: i64,
    /// The hash of the last link read: noted elsewhere, it proves the chain up to here.
    pub last_hash: String,
    /// The first fault, if there is one.
    pub fault: Option<ChainFault>,
}

/// Begins the system chain, unless it has begun. Done when the database is set up, so that an
/// empty chain is a chain somebody emptied.
pub async fn begin_system_chain(app: &App) -> Result<(), Error> {
    let app_for_work = app.clone();
    let begun = app
        .read(Scope::Directory, |tx| {
            Ok(tx.audit_head(Chain::System)?.is_some())
        })
        .await?;
    if begun {
        return Ok(());
    }
    app.write(Scope::Directory, move |tx| {
        // Another program may have begun it meanwhile; asking for the head waits for that one.
        match tx.audit_head(Chain::System)? {
            Some(_) => Ok(()),
            None => record_system(&app_for_work, tx, &Event::ChainBegun),
        }
    })
    .await
}

/// Reads every chain from its first link to its head and checks all hashes. For operators: it
/// takes no actor and is reachable from the command line only.
pub async fn verify_audit(app: &App) -> Result<Vec<ChainReport>, Error> {
    let organizations = app
        .read(Scope::Directory, |tx| Ok(tx.list_organizations()?))
        .await?;
    let mut reports = vec![
        app.read(Scope::Directory, |tx| verify_chain(tx, None))
            .await?,
    ];
    for organization in organizations {
        let report = app
            .read(Scope::Organization(organization), move |tx| {
                verify_chain(tx, Some(organization))
            })
            .await?;
        reports.push(report);
    }
    Ok(reports)
}

fn verify_chain(
    tx: &mut dyn Transaction,
    organization: Option<OrganizationId>,
) -> Result<ChainReport, Error> {
    let chain = match organization {
        Some(_) => Chain::Organization,
        None => Chain::System,
    };
    let head = tx.audit_head(chain)?.unwrap_or_else(start);
    let mut last = start();
    let mut fault = None;
    'pages: loop {
        let page = tx.audit_entries(chain, last.sequence, PAGE)?;
        if page.is_empty() {
            break;
        }
        for entry in page {
            fault = link_fault(organization, &last, &entry);
            if fault.is_some() {
                break 'pages;
            }
            last = ChainHead {
                sequence: entry.sequence,
                hash: entry.hash,
            };
        }
    }
    // No chain is empty: an organisation's begins with its registration, the system's when the
    // database is set up.
    let end_fault = (last != head || last.sequence == 0).then_some(ChainFault::EndDiffers {
        expected: head.sequence.max(1),
        found: last.sequence,
    });
    Ok(ChainReport {
        organization,
        links: last.sequence,
        last_hash: last.hash,
        fault: fault.or(end_fault),
    })
}

fn start() -> ChainHead {
    ChainHead {
        sequence: 0,
        hash: FIRST.to_owned(),
    }
}

fn link_fault(
    organization: Option<OrganizationId>,
    last: &ChainHead,
    entry: &AuditEntry,
) -> Option<ChainFault> {
    let sequence = last.sequence + 1;
    if entry.sequence != sequence {
        return Some(ChainFault::Missing { sequence });
    }
    let whole = entry.previous_hash == last.hash && entry.hash == link_hash(organization, entry);
    (!whole).then_some(ChainFault::Altered { sequence })
}
