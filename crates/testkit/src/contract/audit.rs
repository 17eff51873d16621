//! Behaviours of `AuditRepository`. The repositories store links; what a link's hash has to be is
//! the use cases' business.

use seqpt_application::audit::ports::{AuditEntry, Chain, ChainHead};
use seqpt_application::{Scope, Store};

use super::support::{
    organization, person, read, read_directory, try_write, write, write_directory,
};
use crate::rows::audit_entry;

fn head_at(entry: &AuditEntry) -> ChainHead {
    ChainHead {
        sequence: entry.sequence,
        hash: entry.hash.clone(),
    }
}

pub fn appended_links_are_read_back_unchanged_and_move_the_head(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let head = || read(store, kranbau, |tx| tx.audit_head(Chain::Organization));
    assert_eq!(head(), None);
    let links = [1, 2, 3].map(audit_entry);
    for link in &links {
        write(store, kranbau, |tx| {
            tx.append_audit(Chain::Organization, link)
        });
        assert_eq!(head(), Some(head_at(link)));
    }
    let entries = read(store, kranbau, |tx| {
        tx.audit_entries(Chain::Organization, 0, 100)
    });
    assert_eq!(entries, links);
}

pub fn links_are_read_in_pages_by_rising_sequence(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    write(store, kranbau, |tx| {
        (1..=5)
            .try_for_each(|sequence| tx.append_audit(Chain::Organization, &audit_entry(sequence)))
    });
    let page = |after, limit| -> Vec<i64> {
        let entries = read(store, kranbau, |tx| {
            tx.audit_entries(Chain::Organization, after, limit)
        });
        entries.iter().map(|entry| entry.sequence).collect()
    };
    assert_eq!(page(0, 2), [1, 2]);
    assert_eq!(page(2, 2), [3, 4]);
    assert_eq!(page(4, 2), [5]);
    assert_eq!(page(5, 2), [0; 0]);
}

pub fn a_sequence_number_stands_once_in_a_chain(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    write(store, kranbau, |tx| {
        tx.append_audit(Chain::Organization, &audit_entry(1))
    });
    let forged = AuditEntry {
        action: "user.forged".to_owned(),
        ..audit_entry(1)
    };
    let again = try_write(store, Scope::Organization(kranbau), |tx| {
        tx.append_audit(Chain::Organization, &forged)
    });
    assert!(again.is_err(), "a link must not be written over");
    let entries = read(store, kranbau, |tx| {
        tx.audit_entries(Chain::Organization, 0, 100)
    });
    assert_eq!(entries, [audit_entry(1)]);
}

pub fn the_system_chain_and_each_organizations_chain_are_apart(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let hebezeuge = organization(store, "Hebezeuge");
    write_directory(store, |tx| tx.append_audit(Chain::System, &audit_entry(1)));
    write(store, kranbau, |tx| {
        (1..=2)
            .try_for_each(|sequence| tx.append_audit(Chain::Organization, &audit_entry(sequence)))
    });
    write(store, hebezeuge, |tx| {
        (1..=3)
            .try_for_each(|sequence| tx.append_audit(Chain::Organization, &audit_entry(sequence)))
    });
    let system = read_directory(store, |tx| tx.audit_head(Chain::System));
    assert_eq!(system, Some(head_at(&audit_entry(1))));
    for (organization, length) in [(kranbau, 2), (hebezeuge, 3)] {
        let (head, entries) = read(store, organization, |tx| {
            let head = tx.audit_head(Chain::Organization)?;
            Ok((head, tx.audit_entries(Chain::Organization, 0, 100)?))
        });
        assert_eq!(head, Some(head_at(&audit_entry(length))));
        assert_eq!(entries.len(), usize::try_from(length).unwrap());
    }
}

pub fn the_system_chain_is_written_from_an_organizations_scope_too(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    write(store, kranbau, |tx| {
        tx.append_audit(Chain::System, &audit_entry(1))
    });
    let entries = read_directory(store, |tx| tx.audit_entries(Chain::System, 0, 100));
    assert_eq!(entries, [audit_entry(1)]);
}

pub fn a_link_that_is_rolled_back_leaves_the_head_where_it_was(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    write(store, kranbau, |tx| {
        tx.append_audit(Chain::Organization, &audit_entry(1))
    });
    let mut tx = store
        .begin(
            Scope::Organization(kranbau),
            seqpt_application::Access::Write,
        )
        .unwrap();
    tx.append_audit(Chain::Organization, &audit_entry(2))
        .unwrap();
    drop(tx);
    let head = read(store, kranbau, |tx| tx.audit_head(Chain::Organization));
    assert_eq!(head, Some(head_at(&audit_entry(1))));
}

pub fn a_pseudonym_is_kept_per_person(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let otto = person(store, kranbau, "otto");
    let pseudonym = |user| read(store, kranbau, |tx| tx.audit_pseudonym(user));
    assert_eq!(pseudonym(grete), None);
    write(store, kranbau, |tx| {
        tx.insert_audit_pseudonym(grete, "c0ffee")
    });
    assert_eq!(pseudonym(grete).as_deref(), Some("c0ffee"));
    assert_eq!(pseudonym(otto), None);
}
