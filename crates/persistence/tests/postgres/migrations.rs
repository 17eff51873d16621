//! The migrations.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use seqpt_core::framework::Framework;
use seqpt_persistence::testing::ThrowawayDatabase;
use seqpt_persistence::{DieselStore, migrate, pending_migrations, tables};

use crate::common::behaviour::{
    SURVEYS_BEFORE, SurveyBefore, Surveyed, organization, person, revert_organization_roles,
};
use crate::common::schema::{Columns, declared};
use crate::database::PostgresStore;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");

fn connect(database: &ThrowawayDatabase, role: &str) -> PgConnection {
    PgConnection::establish(&database.url_of(role)).unwrap()
}

#[derive(QueryableByName)]
struct Relation {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
}

fn relations(database: &ThrowawayDatabase) -> BTreeMap<String, String> {
    let relations: Vec<Relation> = diesel::sql_query(
        "SELECT table_name::TEXT AS name, table_type::TEXT AS kind
        FROM information_schema.tables WHERE table_schema = 'public'",
    )
    .load(&mut connect(database, "seqpt_owner"))
    .unwrap();
    relations
        .into_iter()
        .map(|relation| (relation.name, relation.kind))
        .collect()
}

fn migrate_all(database: &ThrowawayDatabase) -> Vec<String> {
    let framework = Framework::standard().unwrap();
    migrate(&database.owner(), &database.app(), &framework).unwrap()
}

#[test]
fn a_database_with_data_goes_down_to_nothing_and_up_again() {
    let PostgresStore { store, database } = PostgresStore::new();
    let before = relations(&database);
    let kranbau = organization(&store, "Kranbau");
    person(&store, kranbau, "grete");
    drop(store);

    connect(&database, "seqpt_owner")
        .revert_all_migrations(MIGRATIONS)
        .unwrap();
    let left: Vec<_> = relations(&database).into_keys().collect();
    assert_eq!(left, ["__diesel_schema_migrations"]);

    assert!(!migrate_all(&database).is_empty());
    assert_eq!(relations(&database), before);
    let store = DieselStore::connect(&database.app(), 2).unwrap();
    let kranbau = organization(&store, "Kranbau");
    person(&store, kranbau, "grete");
}

#[test]
fn without_roles_of_the_organization_no_survey_is_left_that_an_older_program_cannot_read() {
    let PostgresStore { store, database } = PostgresStore::new();
    let surveyed = Surveyed::fill(&store, "Kranbau");
    drop(store);

    let mut owner = connect(&database, "seqpt_owner");
    revert_organization_roles(&mut owner, || MIGRATIONS);
    let left: Vec<SurveyBefore> = diesel::sql_query(SURVEYS_BEFORE).load(&mut owner).unwrap();
    let left: Vec<_> = left.into_iter().map(|row| row.survey).collect();
    assert_eq!(left, [surveyed.first.id.get()]);
    drop(owner);

    assert!(!migrate_all(&database).is_empty());
    let store = DieselStore::connect(&database.app(), 2).unwrap();
    surveyed.assert_first_alone(&store);
}

#[test]
fn every_table_stands_in_one_of_the_lists_and_every_listed_one_exists() {
    let PostgresStore { database, .. } = PostgresStore::new();
    let relations = relations(&database);
    let listed: BTreeSet<_> = tables::all().map(|table| table.name).collect();
    assert_eq!(listed.len(), tables::all().count());
    assert!(listed.iter().eq(relations.keys()));
    for (name, kind) in &relations {
        let is_view = tables::VIEWS.iter().any(|view| view.name == name);
        assert_eq!(kind == "VIEW", is_view, "{name}");
    }
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    relation: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    nullable: bool,
}

/// What Diesel calls a type of PostgreSQL.
fn diesel_type(kind: &str) -> &'static str {
    match kind {
        "bigint" => "BigInt",
        "integer" => "Integer",
        "boolean" => "Bool",
        "text" => "Text",
        "timestamp without time zone" => "Timestamp",
        "date" => "Date",
        "double precision" => "Double",
        other => panic!("{other} is used by no column yet"),
    }
}

#[test]
fn diesel_is_told_the_columns_that_the_migrations_make() {
    let PostgresStore { database, .. } = PostgresStore::new();
    let columns: Vec<Column> = diesel::sql_query(
        "SELECT table_name::TEXT AS relation, column_name::TEXT AS name,
            data_type::TEXT AS kind, is_nullable = 'YES' AS nullable
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name <> '__diesel_schema_migrations'",
    )
    .load(&mut connect(&database, "seqpt_owner"))
    .unwrap();
    let mut found: BTreeMap<String, Columns> = BTreeMap::new();
    for column in columns {
        // The columns of a view are nullable for PostgreSQL whatever they are made of.
        let is_view = tables::VIEWS
            .iter()
            .any(|view| view.name == column.relation);
        let kind = diesel_type(&column.kind);
        let kind = if column.nullable && !is_view {
            format!("Nullable<{kind}>")
        } else {
            kind.to_owned()
        };
        found
            .entry(column.relation)
            .or_default()
            .insert(column.name, kind);
    }
    assert_eq!(found, declared());
}

#[test]
fn migrating_again_applies_nothing_and_what_is_pending_is_told() {
    let database = ThrowawayDatabase::create();
    let all = pending_migrations(&database.app()).unwrap();
    assert_eq!(migrate_all(&database), all);
    assert!(!all.is_empty());
    assert_eq!(migrate_all(&database), Vec::<String>::new());
    assert_eq!(
        pending_migrations(&database.app()).unwrap(),
        Vec::<String>::new()
    );
}

#[test]
fn programs_that_migrate_the_same_new_database_at_once_all_succeed() {
    let database = ThrowawayDatabase::create();
    let applied: usize = thread::scope(|threads| {
        let programs = [(); 3].map(|()| threads.spawn(|| migrate_all(&database).len()));
        programs.map(|program| program.join().unwrap()).iter().sum()
    });
    let migrations = connect(&database, "seqpt_owner")
        .applied_migrations()
        .unwrap();
    assert!(!migrations.is_empty());
    assert_eq!(applied, migrations.len(), "one of them applies each");
}

#[derive(QueryableByName)]
struct Grant {
    #[diesel(sql_type = Text)]
    relation: String,
    #[diesel(sql_type = Text)]
    right: String,
}

#[test]
fn the_serving_role_has_the_listed_rights_and_no_others() {
    let database = ThrowawayDatabase::create();
    migrate_all(&database);
    // A right too many, as an older list may have granted it, is taken back.
    database.execute_as_superuser("GRANT DELETE, TRUNCATE ON audit_entry TO seqpt_app");
    migrate_all(&database);

    let grants: Vec<Grant> = diesel::sql_query(
        "SELECT table_name::TEXT AS relation, privilege_type::TEXT AS right
        FROM information_schema.role_table_grants
        WHERE table_schema = 'public' AND grantee IN ('seqpt_app', 'PUBLIC')",
    )
    .load(&mut connect(&database, "seqpt_app"))
    .unwrap();
    let found: BTreeSet<_> = grants
        .into_iter()
        .map(|grant| (grant.relation, grant.right))
        .collect();
    let expected: BTreeSet<_> = tables::all()
        .flat_map(|table| {
            table
                .serving_role_may
                .split(", ")
                .map(move |right| (table.name.to_owned(), right.to_owned()))
        })
        .collect();
    assert_eq!(found, expected);
}
