//! Bringing a database to this program's schema, with the framework's rows.

use std::collections::BTreeMap;

use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel_migrations::MigrationHarness;
use seqpt_core::framework::Framework;

use crate::batch::{Value, insert_rows};
use crate::connection::{AnyBackend, AnyConnection, open, open_for_serving};
use crate::error::SetupError;
use crate::schema::{competency, iso_processes, process_competency_matrix, role_cluster};
use crate::url::{DatabaseUrl, Target};
use crate::{dialect, role};

type BoxedError = Box<dyn std::error::Error + Send + Sync>;

/// Applies the migrations that are missing, writes the framework's rows and gives the serving role
/// its rights, all in one transaction. Doing it again changes nothing. Answers the versions applied.
///
/// On SQLite both URLs are the same. On PostgreSQL `migrate` is the role that owns the tables and
/// `serve` the role of [`DieselStore::connect`](crate::DieselStore::connect).
///
/// # Errors
/// A sentence that says what to change, if the URLs or the roles do not fit; nothing is changed then.
pub fn migrate(
    migrate: &DatabaseUrl,
    serve: &DatabaseUrl,
    framework: &Framework,
) -> Result<Vec<String>, SetupError> {
    let serving_role = match (migrate.target(), serve.target()) {
        (Target::Sqlite(own), Target::Sqlite(other)) if own == other => None,
        (Target::Postgres(_), Target::Postgres(_)) => {
            role::serving_role(&mut open_for_serving(serve)?)?
        }
        _ => {
            return Err(SetupError::DifferentDatabases {
                migrate: migrate.clone(),
                serve: serve.clone(),
            });
        }
    };
    let mut connection = open(migrate)?;
    dialect::prepare_for_migration(&mut connection)
        .map_err(|source| SetupError::failed("setting up the connection", source))?;
    refuse_one_role_for_both(&mut connection, serving_role.as_deref())?;

    let applied = connection.transaction::<_, Stopped, _>(|connection| {
        dialect::lock_for_migration(connection)?;
        let applied = run_pending(connection)?;
        write_framework(connection, framework)?;
        let dangling = dialect::dangling_references(connection)?;
        if dangling > 0 {
            return Err(Stopped(SetupError::DanglingReferences(dangling)));
        }
        if let Some(role) = &serving_role {
            role::grant(connection, role)?;
        }
        Ok(applied)
    });
    applied.map_err(|Stopped(error)| error)
}

/// The versions of the migrations that are not applied yet, as the serving role sees it.
///
/// # Errors
/// If the database cannot be reached.
pub fn pending_migrations(serve: &DatabaseUrl) -> Result<Vec<String>, SetupError> {
    diesel::table! {
        __diesel_schema_migrations (version) {
            version -> Text,
        }
    }
    let mut connection = open_for_serving(serve)?;
    let known = versions(&connection)
        .map_err(|source| SetupError::failed("reading the migrations", source))?;
    // Diesel's own look would first make the table, which the serving role may not.
    let applied: Vec<String> = match __diesel_schema_migrations::table
        .select(__diesel_schema_migrations::version)
        .load(&mut connection)
    {
        Ok(applied) => applied,
        Err(source @ DieselError::DatabaseError(DatabaseErrorKind::ClosedConnection, _)) => {
            return Err(SetupError::failed("asking for applied migrations", source));
        }
        // No table, or no right to read it yet: nothing this role can use is applied.
        Err(_) => Vec::new(),
    };
    Ok(known
        .into_iter()
        .filter(|version| !applied.contains(version))
        .collect())
}

fn versions(connection: &AnyConnection) -> Result<Vec<String>, BoxedError> {
    let migrations: Vec<Box<dyn Migration<AnyBackend>>> =
        dialect::migrations(connection).migrations()?;
    let mut versions: Vec<_> = migrations
        .iter()
        .map(|migration| migration.name().version().to_string())
        .collect();
    versions.sort();
    Ok(versions)
}

fn refuse_one_role_for_both(
    connection: &mut AnyConnection,
    serving_role: Option<&str>,
) -> Result<(), SetupError> {
    let role = dialect::role(connection)
        .map_err(|source| SetupError::failed("looking at the database role", source))?;
    match role {
        Some(role) if Some(role.name.as_str()) == serving_role => Err(SetupError::UnsafeRole {
            role: role.name,
            why: "is to migrate and to serve, and so would own the tables",
        }),
        _ => Ok(()),
    }
}

/// What ends the transaction of a migration.
struct Stopped(SetupError);

impl From<DieselError> for Stopped {
    fn from(source: DieselError) -> Self {
        Self(SetupError::failed("migrating the database", source))
    }
}

fn run_pending(connection: &mut AnyConnection) -> Result<Vec<String>, Stopped> {
    let migrations = dialect::migrations(connection);
    connection
        .run_pending_migrations(migrations)
        .map(|applied| applied.iter().map(ToString::to_string).collect())
        .map_err(|source| Stopped(SetupError::failed("a migration", source)))
}

/// Makes the reference tables say what the framework says. Rows that an older framework had stay:
/// somebody's data may refer to them.
fn write_framework(connection: &mut AnyConnection, framework: &Framework) -> QueryResult<()> {
    let stored: BTreeMap<i64, String> = in_order(competency::table.load(connection)?);
    for known in framework.competencies() {
        let (id, area) = (i64::from(known.id.get()), known.area.key());
        match stored.get(&id) {
            Some(stored) if stored == area => {}
            Some(_) => {
                diesel::update(competency::table.find(id))
                    .set(competency::area.eq(area))
                    .execute(connection)?;
            }
            None => {
                diesel::insert_into(competency::table)
                    .values((competency::id.eq(id), competency::area.eq(area)))
                    .execute(connection)?;
            }
        }
    }
    let stored: Vec<i64> = role_cluster::table
        .select(role_cluster::id)
        .load(connection)?;
    for known in framework.role_clusters() {
        let id = i64::from(known.id.get());
        if !stored.contains(&id) {
            diesel::insert_into(role_cluster::table)
                .values(role_cluster::id.eq(id))
                .execute(connection)?;
        }
    }
    let stored: BTreeMap<i64, String> = in_order(iso_processes::table.load(connection)?);
    for known in framework.processes() {
        let (id, group) = (i64::from(known.id.get()), known.group.key());
        match stored.get(&id) {
            Some(stored) if stored == group => {}
            Some(_) => {
                diesel::update(iso_processes::table.find(id))
                    .set(iso_processes::process_group.eq(group))
                    .execute(connection)?;
            }
            None => {
                diesel::insert_into(iso_processes::table)
                    .values((
                        iso_processes::id.eq(id),
                        iso_processes::process_group.eq(group),
                    ))
                    .execute(connection)?;
            }
        }
    }
    write_process_competency(connection, framework)
}

fn write_process_competency(
    connection: &mut AnyConnection,
    framework: &Framework,
) -> QueryResult<()> {
    let cells: Vec<(i64, i64, i32)> = framework
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
    let stored: Vec<(i64, i64, i32)> = process_competency_matrix::table
        .order((
            process_competency_matrix::iso_process_id,
            process_competency_matrix::competency_id,
        ))
        .load(connection)?;
    if stored == cells {
        return Ok(());
    }
    diesel::delete(process_competency_matrix::table).execute(connection)?;
    let rows: Vec<_> = cells
        .into_iter()
        .map(|(process, competency, relevance)| {
            [
                Value::Id(process),
                Value::Id(competency),
                Value::Number(relevance),
            ]
        })
        .collect();
    insert_rows(
        connection,
        "process_competency_matrix",
        [
            "iso_process_id",
            "competency_id",
            "process_competency_value",
        ],
        &rows,
    )
}

fn in_order(rows: Vec<(i64, String)>) -> BTreeMap<i64, String> {
    rows.into_iter().collect()
}
