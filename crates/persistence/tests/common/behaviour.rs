//! What the databases do beyond the contract of every store.

use std::thread;

use seqpt_application::{Access, OrganizationId, PortErrorKind, Scope, Store, Transaction, UserId};
use seqpt_testkit::rows;

pub(crate) fn organization(store: &dyn Store, name: &str) -> OrganizationId {
    let mut tx = store.begin(Scope::Directory, Access::Write).unwrap();
    let id = tx.insert_organization(&rows::organization(name)).unwrap();
    tx.commit().unwrap();
    id
}

pub(crate) fn person(store: &dyn Store, organization: OrganizationId, name: &str) -> UserId {
    let mut tx = writer(store, organization);
    let user = tx.insert_user(&rows::user("Grete", name)).unwrap();
    tx.insert_login(&rows::login(organization, user, name))
        .unwrap();
    tx.commit().unwrap();
    user
}

pub(crate) fn writer(store: &dyn Store, organization: OrganizationId) -> Box<dyn Transaction + '_> {
    store
        .begin(Scope::Organization(organization), Access::Write)
        .unwrap()
}

pub(crate) fn nothing_goes_on_after_a_failed_statement(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let mut tx = writer(store, kranbau);
    tx.insert_user(&rows::user("Grete", "Müller")).unwrap();
    tx.insert_organization(&rows::organization("Kranbau"))
        .unwrap_err();
    assert_eq!(
        tx.list_users().unwrap_err().kind,
        PortErrorKind::Failed,
        "a state that may be rolled back already must not be shown"
    );
    assert_eq!(
        tx.commit().unwrap_err().kind,
        PortErrorKind::Failed,
        "PostgreSQL answers this commit with a silent rollback"
    );
    let mut tx = writer(store, kranbau);
    assert_eq!(tx.list_users().unwrap(), []);
}

pub(crate) fn the_id_of_a_removed_row_never_comes_back(store: &dyn Store) {
    let kranbau = organization(store, "Kranbau");
    let grete = person(store, kranbau, "grete");
    let new = rows::assessment(grete, &[1]);
    let mut tx = writer(store, kranbau);
    let first = tx.insert_assessment(&new).unwrap();
    tx.delete_open_assessment(first).unwrap();
    tx.commit().unwrap();
    let mut tx = writer(store, kranbau);
    assert!(tx.insert_assessment(&new).unwrap() > first);
}

/// Takes as long as the patience of a connection, five seconds.
pub(crate) fn who_waits_too_long_for_the_other_writer_hears_that_the_database_is_busy(
    store: &(dyn Store + Sync),
) {
    let kranbau = organization(store, "Kranbau");
    let held = writer(store, kranbau);
    thread::scope(|threads| {
        let entering = threads.spawn(|| {
            let mut tx = store.begin(Scope::Directory, Access::Write)?;
            tx.enter(kranbau)
        });
        let beginning = store.begin(Scope::Organization(kranbau), Access::Write);
        assert_eq!(beginning.err().unwrap().kind, PortErrorKind::Unavailable);
        let entering = entering.join().unwrap();
        assert_eq!(entering.unwrap_err().kind, PortErrorKind::Unavailable);
    });
    held.commit().unwrap();
    writer(store, kranbau).commit().unwrap();
}
