//! The migrations, and what has to be the same on both backends.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::thread;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use seqpt_application::{Access, Scope, Store};
use seqpt_core::framework::Framework;
use seqpt_persistence::{
    DatabaseUrl, DieselStore, SetupError, migrate, pending_migrations, tables,
};
use seqpt_testkit::rows;
use tempfile::TempDir;

use crate::common::behaviour::{SURVEYS_BEFORE, SurveyBefore, Surveyed, revert_organization_roles};
use crate::common::schema::{Columns, declared};
use crate::database::{SqliteStore, migrate_file, path_in, url_in};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");

fn raw(folder: &TempDir) -> SqliteConnection {
    SqliteConnection::establish(&path_in(folder)).unwrap()
}

#[derive(QueryableByName)]
struct Relation {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

/// Tables and views by name, without SQLite's own.
fn relations(connection: &mut SqliteConnection) -> BTreeMap<String, String> {
    let relations: Vec<Relation> = diesel::sql_query(
        "SELECT name, type AS kind FROM sqlite_schema
        WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'",
    )
    .load(connection)
    .unwrap();
    relations
        .into_iter()
        .map(|relation| (relation.name, relation.kind))
        .collect()
}

fn files(backend: &str) -> BTreeSet<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../migrations")
        .join(backend);
    std::fs::read_dir(&root)
        .unwrap()
        .flat_map(|migration| std::fs::read_dir(migration.unwrap().path()).unwrap())
        .map(|file| file.unwrap().path().strip_prefix(&root).unwrap().to_owned())
        .collect()
}

#[test]
fn both_backends_have_the_same_migrations_each_with_a_way_back() {
    let sqlite = files("sqlite");
    assert_eq!(sqlite, files("postgres"));
    let migrations: BTreeSet<_> = sqlite.iter().filter_map(|file| file.parent()).collect();
    let expected: BTreeSet<_> = migrations
        .iter()
        .flat_map(|migration| [migration.join("up.sql"), migration.join("down.sql")])
        .collect();
    assert_eq!(sqlite, expected);
}

#[test]
fn a_database_with_data_goes_down_to_nothing_and_up_again() {
    let SqliteStore { store, folder } = SqliteStore::new();
    let before = relations(&mut raw(&folder));
    let fill = |store: &DieselStore| {
        let mut tx = store.begin(Scope::Directory, Access::Write).unwrap();
        let organization = tx
            .insert_organization(&rows::organization("Kranbau"))
            .unwrap();
        tx.enter(organization).unwrap();
        let user = tx.insert_user(&rows::user("Grete", "Müller")).unwrap();
        tx.insert_login(&rows::login(organization, user, "grete"))
            .unwrap();
        let survey = tx.insert_assessment(&rows::assessment(user, &[1])).unwrap();
        let results = rows::results(&rows::assessment(user, &[1]));
        tx.complete_assessment(survey, rows::moment(5), &results)
            .unwrap();
        tx.commit().unwrap();
    };
    fill(&store);
    drop(store);

    raw(&folder).revert_all_migrations(MIGRATIONS).unwrap();
    let left: Vec<_> = relations(&mut raw(&folder)).into_keys().collect();
    assert_eq!(left, ["__diesel_schema_migrations"]);

    assert!(!migrate_file(&folder).is_empty());
    assert_eq!(relations(&mut raw(&folder)), before);
    fill(&DieselStore::connect(&url_in(&folder), 2).unwrap());
}

#[test]
fn without_roles_of_the_organization_no_survey_is_left_that_an_older_program_cannot_read() {
    let SqliteStore { store, folder } = SqliteStore::new();
    let surveyed = Surveyed::fill(&store, "Kranbau");
    drop(store);

    let mut connection = raw(&folder);
    revert_organization_roles(&mut connection, || MIGRATIONS);
    let left: Vec<SurveyBefore> = diesel::sql_query(SURVEYS_BEFORE)
        .load(&mut connection)
        .unwrap();
    let left: Vec<_> = left.into_iter().map(|row| row.survey).collect();
    assert_eq!(left, [surveyed.first.id.get()]);
    drop(connection);

    // Going on up finds no row that refers to nothing.
    assert!(!migrate_file(&folder).is_empty());
    let store = DieselStore::connect(&url_in(&folder), 2).unwrap();
    surveyed.assert_first_alone(&store);
}

#[test]
fn every_table_stands_in_one_of_the_lists_and_every_listed_one_exists() {
    let SqliteStore { folder, .. } = SqliteStore::new();
    let listed: Vec<_> = tables::all().map(|table| table.name).collect();
    let relations = relations(&mut raw(&folder));
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, relations.keys().collect::<Vec<_>>());
    for (name, kind) in &relations {
        let is_view = tables::VIEWS.iter().any(|view| view.name == name);
        assert_eq!(kind == "view", is_view, "{name}");
    }
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    required: bool,
}

fn columns(connection: &mut SqliteConnection, table: &str) -> Vec<Column> {
    diesel::sql_query(
        "SELECT name, type AS kind, \"notnull\" = 1 AS required FROM pragma_table_info(?)",
    )
    .bind::<Text, _>(table)
    .load(connection)
    .unwrap()
}

/// The type SQLite knows for one of Diesel's.
fn stored_as(kind: &str) -> &'static str {
    match kind {
        "BigInt" | "Integer" | "Bool" => "INTEGER",
        "Text" | "Timestamp" | "Date" => "TEXT",
        "Double" => "REAL",
        other => panic!("{other} is used by no column yet"),
    }
}

#[test]
fn diesel_is_told_the_columns_that_the_migrations_make() {
    let SqliteStore { folder, .. } = SqliteStore::new();
    let mut connection = raw(&folder);
    for (table, declared) in declared() {
        let is_view = tables::VIEWS.iter().any(|view| view.name == table);
        let found: Columns = columns(&mut connection, &table)
            .into_iter()
            .map(|column| {
                let nullable = !column.required && !is_view;
                let kind = if nullable {
                    format!("Nullable<{}>", column.kind)
                } else {
                    column.kind
                };
                (column.name, kind)
            })
            .collect();
        let expected: Columns = declared
            .into_iter()
            .map(|(name, kind)| {
                let inner = kind
                    .strip_prefix("Nullable<")
                    .and_then(|kind| kind.strip_suffix('>'));
                let kind = match inner {
                    Some(kind) => format!("Nullable<{}>", stored_as(kind)),
                    // A view's columns have no declared type of their own when they are computed.
                    None if is_view && name == "role_competency_value" => String::new(),
                    None => stored_as(&kind).to_owned(),
                };
                (name, kind)
            })
            .collect();
        assert_eq!(found, expected, "{table}");
    }
}

#[test]
fn every_table_that_is_made_is_declared() {
    let SqliteStore { folder, .. } = SqliteStore::new();
    let mut made = relations(&mut raw(&folder));
    made.remove("__diesel_schema_migrations");
    assert!(made.keys().eq(declared().keys()));
}

#[test]
fn every_tenant_table_names_its_organization_in_its_keys() {
    let SqliteStore { folder, .. } = SqliteStore::new();
    let mut connection = raw(&folder);
    for table in tables::TENANT {
        let columns = columns(&mut connection, table.name);
        let organization = columns
            .iter()
            .find(|column| column.name == "organization_id")
            .unwrap_or_else(|| panic!("{} has no organization_id", table.name));
        assert!(organization.required, "{}", table.name);
    }
}

#[test]
fn migrating_again_applies_nothing_and_what_is_pending_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let all = pending_migrations(&url_in(&folder)).unwrap();
    assert_eq!(migrate_file(&folder), all);
    assert!(!all.is_empty());
    assert_eq!(migrate_file(&folder), Vec::<String>::new());
    assert_eq!(
        pending_migrations(&url_in(&folder)).unwrap(),
        Vec::<String>::new()
    );
}

#[derive(QueryableByName)]
struct Cell {
    #[diesel(sql_type = BigInt)]
    process: i64,
    #[diesel(sql_type = BigInt)]
    competency: i64,
    #[diesel(sql_type = Integer)]
    value: i32,
}

#[derive(QueryableByName)]
struct Keyed {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = Text)]
    key: String,
}

fn keys(folder: &TempDir, query: &str) -> BTreeMap<i64, String> {
    let rows: Vec<Keyed> = diesel::sql_query(query).load(&mut raw(folder)).unwrap();
    rows.into_iter().map(|row| (row.id, row.key)).collect()
}

#[test]
fn the_reference_tables_hold_the_framework_and_a_changed_cell_is_set_right() {
    let folder = tempfile::tempdir().unwrap();
    migrate_file(&folder);
    let framework = Framework::standard().unwrap();
    let expected: Vec<_> = framework
        .process_competency()
        .iter()
        .map(|(process, competency, relevance)| {
            (
                i64::from(process.get()),
                i64::from(competency.get()),
                i32::from(relevance.value()),
            )
        })
        .collect();
    let stored = || -> Vec<_> {
        let cells: Vec<Cell> = diesel::sql_query(
            "SELECT iso_process_id AS process, competency_id AS competency,
                process_competency_value AS value
            FROM process_competency_matrix ORDER BY 1, 2",
        )
        .load(&mut raw(&folder))
        .unwrap();
        cells
            .iter()
            .map(|cell| (cell.process, cell.competency, cell.value))
            .collect()
    };
    assert_eq!(stored(), expected);
    raw(&folder)
        .batch_execute(
            "UPDATE process_competency_matrix SET process_competency_value = 0;
            UPDATE iso_processes SET process_group = 'technical';
            UPDATE competency SET area = 'core';",
        )
        .unwrap();
    migrate_file(&folder);
    assert_eq!(stored(), expected);
    assert_eq!(
        keys(
            &folder,
            "SELECT id, process_group AS key FROM iso_processes"
        ),
        framework
            .processes()
            .iter()
            .map(|known| (i64::from(known.id.get()), known.group.key().to_owned()))
            .collect()
    );
    assert_eq!(
        keys(&folder, "SELECT id, area AS key FROM competency"),
        framework
            .competencies()
            .iter()
            .map(|known| (i64::from(known.id.get()), known.area.key().to_owned()))
            .collect()
    );
    // The predecessor's markers 40004 and 70007 stood among the roles; they are none.
    assert_eq!(
        keys(&folder, "SELECT id, '' AS key FROM role_cluster"),
        (1..=14).map(|id| (id, String::new())).collect()
    );
}

#[test]
fn two_programs_that_migrate_the_same_new_file_at_once_both_succeed() {
    let folder = tempfile::tempdir().unwrap();
    let applied: usize = thread::scope(|threads| {
        let programs = [(); 2].map(|()| threads.spawn(|| migrate_file(&folder).len()));
        programs.map(|program| program.join().unwrap()).iter().sum()
    });
    assert_eq!(applied, files("sqlite").len() / 2);
}

#[test]
fn rows_that_refer_to_nothing_stop_a_migration() {
    let folder = tempfile::tempdir().unwrap();
    migrate_file(&folder);
    raw(&folder)
        .batch_execute(
            "PRAGMA foreign_keys = OFF;
            INSERT INTO role_process_matrix VALUES (4711, 1, 1, 0)",
        )
        .unwrap();
    let url = url_in(&folder);
    let stopped = migrate(&url, &url, &Framework::standard().unwrap());
    assert!(matches!(stopped, Err(SetupError::DanglingReferences(1))));
}

#[test]
fn two_urls_that_are_not_one_database_are_refused() {
    let framework = Framework::standard().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let own = url_in(&folder);
    for other in ["sqlite:///elsewhere.db", "postgres://db/seqpt"] {
        let other: DatabaseUrl = other.parse().unwrap();
        for (migrating, serving) in [(&own, &other), (&other, &own)] {
            let refused = migrate(migrating, serving, &framework).unwrap_err();
            assert!(matches!(refused, SetupError::DifferentDatabases { .. }));
        }
    }
}

#[test]
fn a_file_that_cannot_be_opened_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let url: DatabaseUrl = format!("sqlite://{}/missing/seqpt.db", folder.path().display())
        .parse()
        .unwrap();
    let Err(error) = DieselStore::connect(&url, 1) else {
        panic!("a store without a file")
    };
    assert_eq!(error.to_string(), format!("cannot open the database {url}"));
}
