//! What the two backends do in different words. No other file asks which one it talks to.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use diesel_migrations::{EmbeddedMigrations, embed_migrations};
use seqpt_application::{Access, OrganizationId};

use crate::connection::{AnyConnection, PATIENCE};

const SQLITE_MIGRATIONS: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");
const POSTGRES_MIGRATIONS: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");

/// The key of PostgreSQL's lock for writing the system's audit chain; an organisation's lock has
/// its id, and ids begin at 1.
const SYSTEM_CHAIN: i64 = 0;
/// Held by the one program that migrates.
const MIGRATION: i64 = -1;
/// "SEQP", written into the header of our SQLite files.
const APPLICATION_ID: i32 = 0x5345_5150;

pub(crate) fn migrations(connection: &AnyConnection) -> EmbeddedMigrations {
    match connection {
        AnyConnection::Sqlite(_) => SQLITE_MIGRATIONS,
        AnyConnection::Postgres(_) => POSTGRES_MIGRATIONS,
    }
}

/// Settings of a connection that serves.
pub(crate) fn prepare_for_serving(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => {
            prepare_file(connection)?;
            connection.batch_execute("PRAGMA foreign_keys = ON")
        }
        // Organisation locks are short. Who stops in the middle must not keep one for ever.
        AnyConnection::Postgres(_) => connection.batch_execute(&format!(
            "SET lock_timeout = {}; SET idle_in_transaction_session_timeout = {}",
            PATIENCE.as_millis(),
            6 * PATIENCE.as_millis()
        )),
    }
}

/// Settings of a connection that migrates.
pub(crate) fn prepare_for_migration(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        // Off, because it cannot be switched off in a transaction and a migration that rebuilds a
        // table needs it so; `dangling_references` makes up for it.
        AnyConnection::Sqlite(_) => {
            prepare_file(connection)?;
            connection.batch_execute("PRAGMA foreign_keys = OFF")
        }
        AnyConnection::Postgres(_) => Ok(()),
    }
}

/// One statement each, and waiting first: the others may meet a lock. FULL, because NORMAL can lose
/// acknowledged commits when the power fails.
fn prepare_file(connection: &mut AnyConnection) -> QueryResult<()> {
    connection.batch_execute(&format!("PRAGMA busy_timeout = {}", PATIENCE.as_millis()))?;
    switch_to_wal(connection)?;
    connection.batch_execute("PRAGMA synchronous = FULL")
}

/// A file remembers the switch, so it happens once. SQLite does not wait for locks there, as it does
/// everywhere else: where two programs meet on a new file, an empty transaction does the waiting.
fn switch_to_wal(connection: &mut AnyConnection) -> QueryResult<()> {
    const SWITCH: &str = "PRAGMA journal_mode = WAL";
    for _ in 0..20 {
        if connection.batch_execute(SWITCH).is_ok() {
            return Ok(());
        }
        connection.batch_execute("BEGIN IMMEDIATE; COMMIT")?;
    }
    connection.batch_execute(SWITCH)
}

/// Begins a transaction, in an organisation if it is known already.
pub(crate) fn begin(
    connection: &mut AnyConnection,
    organization: Option<OrganizationId>,
    access: Access,
) -> QueryResult<()> {
    let begin = match (&*connection, access) {
        (AnyConnection::Sqlite(_), Access::Read) => "PRAGMA query_only = ON; BEGIN",
        (AnyConnection::Sqlite(_), Access::Write) => "PRAGMA query_only = OFF; BEGIN IMMEDIATE",
        // One state for all reads, as on SQLite.
        (AnyConnection::Postgres(_), Access::Read) => {
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        }
        // What another writer committed while this one waited for the lock has to be seen.
        (AnyConnection::Postgres(_), Access::Write) => "BEGIN ISOLATION LEVEL READ COMMITTED",
    };
    match organization.and_then(|organization| entering(connection, organization, access)) {
        Some(entering) => connection.batch_execute(&format!("{begin}; {entering}")),
        None => connection.batch_execute(begin),
    }
}

/// Goes on in one organisation: row security shows its rows, no other transaction writes to it.
pub(crate) fn enter(
    connection: &mut AnyConnection,
    organization: OrganizationId,
    access: Access,
) -> QueryResult<()> {
    match entering(connection, organization, access) {
        Some(entering) => connection.batch_execute(&entering),
        None => Ok(()),
    }
}

fn entering(
    connection: &AnyConnection,
    organization: OrganizationId,
    access: Access,
) -> Option<String> {
    let show = format!("SET LOCAL app.tenant = '{organization}'");
    match (connection, access) {
        // One transaction writes at a time, to the whole file.
        (AnyConnection::Sqlite(_), _) => None,
        (AnyConnection::Postgres(_), Access::Read) => Some(show),
        (AnyConnection::Postgres(_), Access::Write) => Some(format!(
            "{show}; SELECT pg_advisory_xact_lock({organization})"
        )),
    }
}

/// Waits until no other transaction writes to the system's audit chain.
pub(crate) fn lock_system_chain(connection: &mut AnyConnection) -> QueryResult<()> {
    lock(connection, SYSTEM_CHAIN)
}

/// Waits, in a transaction, until no other program migrates.
pub(crate) fn lock_for_migration(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        // The first write of the transaction takes the lock, and this one also says whose file it is.
        AnyConnection::Sqlite(_) => {
            connection.batch_execute(&format!("PRAGMA application_id = {APPLICATION_ID}"))
        }
        AnyConnection::Postgres(_) => lock(connection, MIGRATION),
    }
}

fn lock(connection: &mut AnyConnection, key: i64) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(()),
        AnyConnection::Postgres(_) => {
            connection.batch_execute(&format!("SELECT pg_advisory_xact_lock({key})"))
        }
    }
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// How many rows point to nothing. PostgreSQL never lets it come so far.
pub(crate) fn dangling_references(connection: &mut AnyConnection) -> QueryResult<i64> {
    match connection {
        AnyConnection::Sqlite(_) => {
            diesel::sql_query("SELECT count(*) AS count FROM pragma_foreign_key_check")
                .get_result::<Count>(connection)
                .map(|found| found.count)
        }
        AnyConnection::Postgres(_) => Ok(0),
    }
}

/// A PostgreSQL role and its ways around row security, its own or through a membership.
#[derive(QueryableByName)]
pub(crate) struct RoleFacts {
    #[diesel(sql_type = Text)]
    pub(crate) name: String,
    #[diesel(sql_type = Bool)]
    pub(crate) superuser: bool,
    #[diesel(sql_type = Bool)]
    pub(crate) bypasses: bool,
    #[diesel(sql_type = Bool)]
    pub(crate) owner: bool,
}

/// The role of the connection; `None` on SQLite, which has none.
pub(crate) fn role(connection: &mut AnyConnection) -> QueryResult<Option<RoleFacts>> {
    match connection {
        AnyConnection::Sqlite(_) => Ok(None),
        AnyConnection::Postgres(_) => diesel::sql_query(
            "SELECT self.rolname::TEXT AS name,
                EXISTS (
                    SELECT FROM pg_roles AS role
                    WHERE role.rolsuper AND pg_has_role(self.oid, role.oid, 'MEMBER')
                ) AS superuser,
                EXISTS (
                    SELECT FROM pg_roles AS role
                    WHERE role.rolbypassrls AND pg_has_role(self.oid, role.oid, 'MEMBER')
                ) AS bypasses,
                EXISTS (
                    SELECT FROM pg_namespace AS schema
                    WHERE schema.nspname = current_schema()
                        AND pg_has_role(self.oid, schema.nspowner, 'MEMBER')
                    UNION ALL
                    SELECT FROM pg_class AS relation
                    WHERE relation.relnamespace = current_schema()::REGNAMESPACE
                        AND pg_has_role(self.oid, relation.relowner, 'MEMBER')
                ) AS owner
            FROM pg_roles AS self WHERE self.rolname = current_user",
        )
        .get_result(connection)
        .map(Some),
    }
}
