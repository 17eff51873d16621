//! Opening connections, and the pool that keeps them.

use std::time::Duration;

use diesel::connection::{Connection, SimpleConnection};
use diesel::r2d2::{ManageConnection, Pool, PooledConnection};
use diesel::{PgConnection, QueryResult, SqliteConnection};
use seqpt_application::{PortError, PortErrorKind};

use crate::error::SetupError;
use crate::url::{DatabaseUrl, Target};
use crate::{dialect, error};

/// A connection to either backend; both are asked in the same words.
#[derive(diesel::MultiConnection)]
pub(crate) enum AnyConnection {
    /// A server.
    Postgres(PgConnection),
    /// A file.
    Sqlite(SqliteConnection),
}

/// What query fragments of our own are written for.
pub(crate) type AnyBackend = <AnyConnection as Connection>::Backend;

/// How long a request waits for a connection of the pool, and for the lock of another writer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// Opens a connection without any settings. Diesel's own way would try one backend after the other
/// and make a SQLite file named after a server that does not answer.
pub(crate) fn open(url: &DatabaseUrl) -> Result<AnyConnection, SetupError> {
    match url.target() {
        Target::Sqlite(path) => {
            make_private_file(path);
            SqliteConnection::establish(path).map(AnyConnection::Sqlite)
        }
        Target::Postgres(url) => PgConnection::establish(url).map(AnyConnection::Postgres),
    }
    .map_err(|source| SetupError::Connect {
        url: url.clone(),
        source: source.into(),
    })
}

/// Makes a missing file readable by its owner alone: it will hold password hashes, and SQLite would
/// make it as readable as any other. Its side files get the same rights. What stands in the way,
/// such as a missing folder, SQLite tells in a moment.
fn make_private_file(path: &str) {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let _existed_or_impossible = options.open(path);
}

/// Opens a connection to serve with.
pub(crate) fn open_for_serving(url: &DatabaseUrl) -> Result<AnyConnection, SetupError> {
    let mut connection = open(url)?;
    dialect::prepare_for_serving(&mut connection)
        .map_err(|source| SetupError::failed("setting up the connection", source))?;
    Ok(connection)
}

/// A connection of the pool.
pub(crate) struct Pooled {
    pub(crate) connection: AnyConnection,
    /// Set where nobody knows any more what state the connection is in; the pool drops it.
    pub(crate) broken: bool,
}

/// Makes and checks the connections of the pool.
pub(crate) struct Manager(DatabaseUrl);

pub(crate) type ConnectionPool = Pool<Manager>;
pub(crate) type Lease = PooledConnection<Manager>;

impl ManageConnection for Manager {
    type Connection = Pooled;
    type Error = SetupError;

    fn connect(&self) -> Result<Pooled, SetupError> {
        open_for_serving(&self.0).map(|connection| Pooled {
            connection,
            broken: false,
        })
    }

    /// Asked before every lease, so that a restarted server is found again.
    fn is_valid(&self, pooled: &mut Pooled) -> Result<(), SetupError> {
        pooled
            .connection
            .batch_execute("SELECT 1")
            .map_err(|source| SetupError::failed("asking the database", source))
    }

    fn has_broken(&self, pooled: &mut Pooled) -> bool {
        pooled.broken
    }
}

/// Logs what goes wrong while the pool connects in the background.
#[derive(Debug)]
struct LogFailure;

impl diesel::r2d2::HandleError<SetupError> for LogFailure {
    fn handle_error(&self, failure: SetupError) {
        tracing::warn!(
            error = error::with_causes(&failure),
            "no database connection"
        );
    }
}

/// A pool that connects when asked; connections nobody needs for a while are closed.
pub(crate) fn pool(url: &DatabaseUrl, size: u32) -> ConnectionPool {
    Pool::builder()
        .max_size(size.max(1))
        .min_idle(Some(0))
        .connection_timeout(PATIENCE)
        .error_handler(Box::new(LogFailure))
        .build_unchecked(Manager(url.clone()))
}

/// Takes a connection out of the pool, waiting until one is free.
pub(crate) fn lease(pool: &ConnectionPool) -> Result<Lease, PortError> {
    pool.get()
        .map_err(|source| PortError::with_source(PortErrorKind::Unavailable, source))
}

/// Runs a statement that returns nothing.
pub(crate) fn execute(connection: &mut AnyConnection, sql: &str) -> QueryResult<()> {
    connection.batch_execute(sql)
}

#[cfg(test)]
mod tests {
    use diesel::prelude::*;
    use diesel::sql_types::BigInt;

    use super::*;

    #[derive(QueryableByName)]
    struct Setting {
        #[diesel(sql_type = BigInt)]
        value: i64,
    }

    #[test]
    fn connections_that_serve_keep_acknowledged_commits_and_foreign_keys() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}/seqpt.db", folder.path().display());
        let mut connection = open_for_serving(&url.parse().unwrap()).unwrap();
        for (setting, expected) in [
            ("SELECT timeout AS value FROM pragma_busy_timeout", 5000),
            (
                "SELECT journal_mode = 'wal' AS value FROM pragma_journal_mode",
                1,
            ),
            ("SELECT synchronous AS value FROM pragma_synchronous", 2),
            ("SELECT foreign_keys AS value FROM pragma_foreign_keys", 1),
        ] {
            let found: Setting = diesel::sql_query(setting)
                .get_result(&mut connection)
                .unwrap();
            assert_eq!(found.value, expected, "{setting}");
        }
    }
}
