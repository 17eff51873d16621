//! What happens when several threads write at once: one after the other, and nothing is lost.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use seqpt_application::audit::ports::Chain;
use seqpt_application::{PortError, PortErrorKind, Scope, Store, Transaction, UniqueKey};

use super::support::{organization, person, read, read_directory, try_write, write_directory};
use crate::rows::{self, assessment, audit_entry};

const WRITERS: usize = 4;
const TURNS: usize = 8;

/// Reads the chain's last link and writes the next: two writers at once would fork the chain.
fn append_next(tx: &mut dyn Transaction, chain: Chain) -> Result<(), PortError> {
    let last = tx.audit_head(chain)?.map_or(0, |head| head.sequence);
    tx.append_audit(chain, &audit_entry(last + 1))
}

/// Runs writers at the same time and answers how many links the chain has, which has no gap.
fn race(
    store: &dyn Store,
    scope: Scope,
    chain: Chain,
    turn: impl Fn(&mut dyn Transaction) -> Result<(), PortError> + Sync,
) -> usize {
    thread::scope(|threads| {
        for _ in 0..WRITERS {
            threads.spawn(|| {
                for _ in 0..TURNS {
                    try_write(store, scope, &turn).unwrap();
                }
            });
        }
    });
    let links = try_write(store, scope, |tx| {
        turn(tx)?;
        tx.audit_entries(chain, 0, i64::MAX)
    });
    let sequences: Vec<_> = links.unwrap().iter().map(|link| link.sequence).collect();
    assert!(
        sequences
            .iter()
            .copied()
            .eq(1..=i64::try_from(sequences.len()).unwrap())
    );
    sequences.len() - 1
}

pub fn writers_of_one_organization_take_turns(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let scope = Scope::Organization(kranbau);
    let links = race(store, scope, Chain::Organization, |tx| {
        append_next(tx, Chain::Organization)
    });
    assert_eq!(links, WRITERS * TURNS);
}

pub fn writers_that_enter_an_organization_take_turns(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let links = race(store, Scope::Directory, Chain::Organization, |tx| {
        // A look at the directory first, as when the organisation is found by a join key.
        tx.find_organization(kranbau)?;
        tx.enter(kranbau)?;
        append_next(tx, Chain::Organization)
    });
    assert_eq!(links, WRITERS * TURNS);
}

pub fn writers_of_the_system_chain_take_turns(store: &dyn Store) {
    let links = race(store, Scope::Directory, Chain::System, |tx| {
        append_next(tx, Chain::System)
    });
    assert_eq!(links, WRITERS * TURNS);
}

/// Lets all try the same at once; one has to get it, the others hear what is taken.
fn one_of_all(
    store: &dyn Store,
    key: UniqueKey,
    attempt: impl Fn() -> Result<(), PortError> + Sync,
) {
    let outcomes: Vec<_> = thread::scope(|threads| {
        let handles: Vec<_> = (0..WRITERS).map(|_| threads.spawn(&attempt)).collect();
        handles
            .into_iter()
            .map(|handle| handle.join().unwrap())
            .collect()
    });
    let refused: Vec<_> = outcomes.into_iter().filter_map(Result::err).collect();
    assert_eq!(refused.len(), WRITERS - 1, "{refused:?}");
    for error in refused {
        assert_eq!(error.kind, PortErrorKind::Duplicate(key));
    }
    store.ping().unwrap();
}

pub fn of_people_who_take_a_user_name_at_once_one_gets_it(store: &dyn Store) {
    let organizations: Vec<_> = (0..WRITERS)
        .map(|number| organization(store, &format!("Werk {number}")))
        .collect();
    let next = AtomicUsize::new(0);
    one_of_all(store, UniqueKey::Username, || {
        let own = organizations[next.fetch_add(1, Ordering::SeqCst)];
        try_write(store, Scope::Organization(own), |tx| {
            let user = tx.insert_user(&rows::user("Grete", "Müller"))?;
            tx.insert_login(&rows::login(own, user, "grete"))
        })
    });
    let there: usize = organizations
        .iter()
        .map(|own| read(store, *own, |tx| tx.list_users()).len())
        .sum();
    assert_eq!(there, 1);
}

pub fn of_parallel_starts_of_a_survey_one_is_stored(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    one_of_all(store, UniqueKey::OpenSurvey, || {
        try_write(store, Scope::Organization(kranbau), |tx| {
            tx.insert_assessment(&assessment(grete, &[1])).map(|_| ())
        })
    });
    let surveys = read(store, kranbau, |tx| tx.assessments_of(grete));
    assert_eq!(surveys.len(), 1);
}

pub fn of_organizations_registered_at_once_under_one_name_one_is_stored(store: &dyn Store) {
    one_of_all(store, UniqueKey::OrganizationName, || {
        try_write(store, Scope::Directory, |tx| {
            tx.insert_organization(&rows::organization("Kranbau"))
                .map(|_| ())
        })
    });
    assert_eq!(read_directory(store, |tx| tx.list_organizations()).len(), 1);
}

pub fn a_use_of_a_join_key_is_never_lost_between_parallel_joins(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    write_directory(store, |tx| {
        tx.insert_join_key(&rows::join_key(kranbau, "ABCD2345"))
    });
    let links = race(store, Scope::Directory, Chain::Organization, |tx| {
        let key = tx.find_join_key("ABCD2345")?.unwrap();
        tx.enter(key.organization)?;
        tx.count_join_key_use("ABCD2345")?;
        append_next(tx, Chain::Organization)
    });
    let key = read_directory(store, |tx| tx.find_join_key("ABCD2345")).unwrap();
    // The race ends with one more turn of its own.
    assert_eq!(usize::try_from(key.uses).unwrap(), links + 1);
}
