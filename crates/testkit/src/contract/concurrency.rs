//! What happens when several threads write at once: one after the other, and nothing is lost.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Barrier, mpsc};
use std::thread;
use std::time::Duration;

use seqpt_application::audit::ports::Chain;
use seqpt_application::{PortError, PortErrorKind, Scope, Store, Transaction, UniqueKey};

use super::support::{organization, person, read, read_directory, try_write, write_directory};
use crate::rows::{self, assessment, audit_entry};

const WRITERS: usize = 4;
const TURNS: usize = 8;

/// How long a first writer gives a second one to overtake. A store without turns is overtaken at
/// once; one that keeps them costs this time and never fails for being slow.
const PATIENCE: Duration = Duration::from_millis(200);

/// Reads the chain's last link and writes the next: two writers at once would fork the chain.
fn append_next(tx: &mut dyn Transaction, chain: Chain, looked: &dyn Fn()) -> Result<(), PortError> {
    let last = tx.audit_head(chain)?.map_or(0, |head| head.sequence);
    looked();
    tx.append_audit(chain, &audit_entry(last + 1))
}

/// Holds that nobody looks at a chain while another stands between looking and writing, and that
/// many writers at once leave a chain without a gap; answers how often `turn` was taken. `turn`
/// tells by its second argument that it has looked.
fn take_turns(
    store: &dyn Store,
    scope: Scope,
    chain: Chain,
    turn: impl Fn(&mut dyn Transaction, &dyn Fn()) -> Result<(), PortError> + Sync,
) -> usize {
    let turn = &turn;
    let take = |looked: &dyn Fn()| try_write(store, scope, |tx| turn(tx, looked)).unwrap();
    let (looks, second_looks) = mpsc::channel();
    thread::scope(|threads| {
        take(&|| {
            let looks = looks.clone();
            threads.spawn(move || take(&|| looks.send(()).unwrap()));
            let overtaken = second_looks.recv_timeout(PATIENCE).is_ok();
            assert!(!overtaken, "two writers look at the same state");
        });
    });
    thread::scope(|threads| {
        for _ in 0..WRITERS {
            threads.spawn(|| (0..TURNS).for_each(|_| take(&thread::yield_now)));
        }
    });
    let links = try_write(store, scope, |tx| {
        turn(tx, &|| ())?;
        tx.audit_entries(chain, 0, i64::MAX)
    });
    let sequences: Vec<_> = links.unwrap().iter().map(|link| link.sequence).collect();
    let turns = WRITERS * TURNS + 3;
    let expected: Vec<_> = (1..).take(turns).collect();
    assert_eq!(sequences, expected);
    turns
}

pub fn writers_of_one_organization_take_turns(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let scope = Scope::Organization(kranbau);
    take_turns(store, scope, Chain::Organization, |tx, looked| {
        append_next(tx, Chain::Organization, looked)
    });
}

pub fn writers_that_enter_an_organization_take_turns(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    take_turns(
        store,
        Scope::Directory,
        Chain::Organization,
        |tx, looked| {
            // A look at the directory first, as when the organisation is found by a join key.
            tx.find_organization(kranbau)?;
            tx.enter(kranbau)?;
            append_next(tx, Chain::Organization, looked)
        },
    );
}

pub fn writers_of_the_system_chain_take_turns(store: &dyn Store) {
    take_turns(store, Scope::Directory, Chain::System, |tx, looked| {
        append_next(tx, Chain::System, looked)
    });
}

/// Lets all try the same at once; one has to get it, the others hear what is taken.
fn one_of_all(
    store: &dyn Store,
    key: UniqueKey,
    attempt: impl Fn() -> Result<(), PortError> + Sync,
) {
    let start = Barrier::new(WRITERS);
    let outcomes: Vec<_> = thread::scope(|threads| {
        let at_once = || {
            start.wait();
            attempt()
        };
        let handles: Vec<_> = (0..WRITERS).map(|_| threads.spawn(at_once)).collect();
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
    let turns = take_turns(
        store,
        Scope::Directory,
        Chain::Organization,
        |tx, looked| {
            let key = tx.find_join_key("ABCD2345")?.unwrap();
            tx.enter(key.organization)?;
            tx.count_join_key_use("ABCD2345")?;
            append_next(tx, Chain::Organization, looked)
        },
    );
    let key = read_directory(store, |tx| tx.find_join_key("ABCD2345")).unwrap();
    assert_eq!(usize::try_from(key.uses).unwrap(), turns);
}
