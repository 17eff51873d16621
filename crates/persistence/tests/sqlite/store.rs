//! What the store does beyond the contract.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use seqpt_application::audit::ports::Chain;
use seqpt_application::{Access, PortErrorKind, Scope, Store};
use seqpt_persistence::DieselStore;
use seqpt_testkit::rows;
use tempfile::TempDir;

use crate::common::behaviour::{self, organization, person, writer};
use crate::database::{SqliteStore, path_in, url_in};

fn change(folder: &TempDir, sql: &str) -> QueryResult<()> {
    SqliteConnection::establish(&path_in(folder))
        .unwrap()
        .batch_execute(sql)
}

#[test]
fn nothing_goes_on_after_a_failed_statement() {
    behaviour::nothing_goes_on_after_a_failed_statement(&SqliteStore::new().store);
}

#[test]
fn the_id_of_a_removed_row_never_comes_back() {
    behaviour::the_id_of_a_removed_row_never_comes_back(&SqliteStore::new().store);
}

#[test]
fn who_waits_too_long_for_the_other_writer_hears_that_the_database_is_busy() {
    behaviour::who_waits_too_long_for_the_other_writer_hears_that_the_database_is_busy(
        &SqliteStore::new().store,
    );
}

#[test]
fn who_waits_too_long_for_a_connection_hears_that_the_database_is_busy() {
    let SqliteStore { folder, .. } = SqliteStore::new();
    let store = DieselStore::connect(&url_in(&folder), 1).unwrap();
    let held = store.begin(Scope::Directory, Access::Read).unwrap();
    let waited = store.begin(Scope::Directory, Access::Read);
    assert_eq!(waited.err().unwrap().kind, PortErrorKind::Unavailable);
    drop(held);
    store.ping().unwrap();
}

#[test]
fn a_database_without_tables_does_not_pass_for_reachable() {
    let folder = tempfile::tempdir().unwrap();
    let store = DieselStore::connect(&url_in(&folder), 1).unwrap();
    assert_eq!(store.ping().unwrap_err().kind, PortErrorKind::Unavailable);
}

#[test]
fn a_value_that_breaks_a_rule_of_the_domain_is_named_by_its_place() {
    let SqliteStore { store, folder } = SqliteStore::new();
    let kranbau = organization(&store, "Kranbau");
    let grete = person(&store, kranbau, "grete");
    let mut tx = writer(&store, kranbau);
    let survey = tx
        .insert_assessment(&rows::assessment(grete, &[1]))
        .unwrap();
    tx.commit().unwrap();
    change(
        &folder,
        "PRAGMA ignore_check_constraints = ON;
        UPDATE login SET role = 'boss';
        UPDATE organization SET size = 'huge';
        UPDATE survey_question SET required_level = 3 WHERE position = 0;",
    )
    .unwrap();

    let mut tx = store
        .begin(Scope::Organization(kranbau), Access::Read)
        .unwrap();
    let found = tx.find_login("grete").unwrap_err();
    assert_eq!(
        found.kind,
        PortErrorKind::Inconsistent {
            table: "login",
            column: "role",
            row: grete.get()
        }
    );
    drop(tx);
    let mut tx = store.begin(Scope::Directory, Access::Read).unwrap();
    let found = tx.find_organization(kranbau).unwrap_err();
    assert_eq!(
        found.to_string(),
        format!("inconsistent data in organization.size of row {kranbau}")
    );
    drop(tx);
    let mut tx = store
        .begin(Scope::Organization(kranbau), Access::Read)
        .unwrap();
    let found = tx.find_assessment(grete, survey).unwrap_err();
    assert_eq!(
        found.to_string(),
        format!("inconsistent data in survey_question.required_level of row {survey}")
    );
}

#[test]
fn level_99_and_role_process_value_5_are_refused_by_the_tables_themselves() {
    let SqliteStore { store, folder } = SqliteStore::new();
    let kranbau = organization(&store, "Kranbau");
    let grete = person(&store, kranbau, "grete");
    let new = rows::assessment(grete, &[1]);
    let mut tx = writer(&store, kranbau);
    let survey = tx.insert_assessment(&new).unwrap();
    tx.complete_assessment(survey, rows::moment(1), &rows::results(&new))
        .unwrap();
    let role = seqpt_core::framework::RoleClusterId::new(1);
    let profile = rows::framework().reference_profile(role).unwrap();
    tx.replace_role_profile(role, profile).unwrap();
    tx.commit().unwrap();
    for wrong in [
        "UPDATE user_se_competency_survey_results SET score = 99",
        "UPDATE user_se_competency_survey_results SET target_level = 3",
        "UPDATE user_se_competency_survey_results SET gap_size = gap_size + 1",
        "UPDATE survey_question SET required_level = 3",
        "UPDATE role_process_matrix SET role_process_value = 5",
        "UPDATE role_process_matrix SET role_process_value = 'two'",
        "UPDATE organization SET maturity_score = 101",
        "UPDATE organization SET created_at = NULL",
    ] {
        assert!(change(&folder, wrong).is_err(), "{wrong}");
    }
}

#[test]
fn audit_entries_are_neither_changed_nor_removed() {
    let SqliteStore { store, folder } = SqliteStore::new();
    let kranbau = organization(&store, "Kranbau");
    let mut tx = writer(&store, kranbau);
    for chain in [Chain::Organization, Chain::System] {
        tx.append_audit(chain, &rows::audit_entry(1)).unwrap();
    }
    tx.commit().unwrap();
    for table in ["audit_entry", "system_audit_entry"] {
        for attempt in [
            format!("UPDATE {table} SET action = 'user.left'"),
            format!("DELETE FROM {table}"),
        ] {
            let refused = change(&folder, &attempt).unwrap_err();
            assert!(refused.to_string().contains("never"), "{refused}");
        }
    }
}

#[cfg(unix)]
#[test]
fn nobody_but_the_owner_of_the_file_can_read_it() {
    use std::os::unix::fs::PermissionsExt;

    let SqliteStore { store, folder } = SqliteStore::new();
    organization(&store, "Kranbau");
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert!(files.len() > 1, "a write-ahead log stands beside the file");
    for file in files {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{}", file.path().display());
    }
}
