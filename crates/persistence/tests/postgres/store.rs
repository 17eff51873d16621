//! What the store does beyond the contract.

use seqpt_application::{Access, PortErrorKind, Scope, Store};
use seqpt_testkit::rows;

use crate::common::behaviour::{self, organization, writer};
use crate::database::PostgresStore;

#[test]
fn nothing_goes_on_after_a_failed_statement() {
    behaviour::nothing_goes_on_after_a_failed_statement(&PostgresStore::new().store);
}

#[test]
fn the_id_of_a_removed_row_never_comes_back() {
    behaviour::the_id_of_a_removed_row_never_comes_back(&PostgresStore::new().store);
}

#[test]
fn who_waits_too_long_for_the_other_writer_hears_that_the_database_is_busy() {
    behaviour::who_waits_too_long_for_the_other_writer_hears_that_the_database_is_busy(
        &PostgresStore::new().store,
    );
}

#[test]
fn writers_of_two_organizations_do_not_wait_for_each_other() {
    let PostgresStore { store, .. } = &PostgresStore::new();
    let kranbau = organization(store, "Kranbau");
    let hebezeuge = organization(store, "Hebezeuge");
    let mut first = writer(store, kranbau);
    first.insert_user(&rows::user("Grete", "Müller")).unwrap();
    let mut second = writer(store, hebezeuge);
    second.insert_user(&rows::user("Otto", "Weber")).unwrap();
    second.commit().unwrap();
    first.commit().unwrap();
}

#[test]
fn a_store_whose_connections_were_cut_loses_what_was_open_and_goes_on() {
    let PostgresStore { store, database } = &PostgresStore::new();
    let kranbau = organization(store, "Kranbau");
    let mut open = writer(store, kranbau);
    open.insert_user(&rows::user("Grete", "Müller")).unwrap();
    database.execute_as_superuser(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND usename = 'seqpt_app'",
    );
    assert_eq!(open.commit().unwrap_err().kind, PortErrorKind::Unavailable);
    for _ in 0..6 {
        store.ping().unwrap();
        let mut tx = store
            .begin(Scope::Organization(kranbau), Access::Read)
            .unwrap();
        assert_eq!(tx.list_users().unwrap(), []);
    }
}
