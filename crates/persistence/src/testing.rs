//! Throw-away PostgreSQL databases. A test reaches no database but one made here for it.
//!
//! `SEQPT_TEST_POSTGRES_ADMIN_URL` names a superuser of a cluster that is there for tests alone and
//! has the roles `seqpt_owner` and `seqpt_app` with the superuser's password;
//! `.ci/lib/postgres-cluster.sh` starts one.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a failed expectation is how a test fails"
)]

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::DatabaseUrl;

const ADMIN_URL: &str = "SEQPT_TEST_POSTGRES_ADMIN_URL";

/// An empty database, owned by `seqpt_owner` and removed with this value.
pub struct ThrowawayDatabase {
    admin_url: String,
    name: String,
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

impl ThrowawayDatabase {
    /// Makes one. Panics if the cluster holds any database that no test made: it would be
    /// somebody's server.
    pub fn create() -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "whoever runs the suites names their cluster; no setting of the program does"
        )]
        let Ok(admin_url) = std::env::var(ADMIN_URL) else {
            panic!("{ADMIN_URL} is not set; .ci/lib/postgres-cluster.sh starts a cluster");
        };
        let mut admin = PgConnection::establish(&admin_url).unwrap();
        let foreign: Vec<Name> = diesel::sql_query(
            "SELECT datname::TEXT AS name FROM pg_database
            WHERE datname NOT IN ('postgres', 'template0', 'template1')
                AND NOT starts_with(datname, 'seqpt_test_')",
        )
        .load(&mut admin)
        .unwrap();
        if let Some(Name { name }) = foreign.first() {
            panic!("the cluster of {ADMIN_URL} holds the database {name}, which no test made");
        }
        let Name { name } = diesel::sql_query(
            "SELECT 'seqpt_test_' || replace(gen_random_uuid()::TEXT, '-', '') AS name",
        )
        .get_result(&mut admin)
        .unwrap();
        admin
            .batch_execute(&format!("CREATE DATABASE {name} OWNER seqpt_owner"))
            .unwrap();
        Self { admin_url, name }
    }

    /// The role that owns the database and migrates.
    pub fn owner(&self) -> DatabaseUrl {
        self.url_of("seqpt_owner").parse().unwrap()
    }

    /// The role that serves.
    pub fn app(&self) -> DatabaseUrl {
        self.url_of("seqpt_app").parse().unwrap()
    }

    /// The cluster's superuser, in this database.
    pub fn superuser(&self) -> DatabaseUrl {
        self.admin_url_here().parse().unwrap()
    }

    /// The database's name; roles that a test makes begin with it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The URL of any role of the cluster, with the superuser's password.
    pub fn url_of(&self, role: &str) -> String {
        let here = self.admin_url_here();
        let (scheme, rest) = here.split_once("://").unwrap();
        let (user, password) = rest.split_once(':').unwrap();
        assert!(!user.contains('@'), "{ADMIN_URL} has to carry a password");
        format!("{scheme}://{role}:{password}")
    }

    /// Changes something as the superuser, such as a policy that a test takes away.
    pub fn execute_as_superuser(&self, sql: &str) {
        PgConnection::establish(&self.admin_url_here())
            .unwrap()
            .batch_execute(sql)
            .unwrap();
    }

    fn admin_url_here(&self) -> String {
        let (server, _database) = self.admin_url.rsplit_once('/').unwrap();
        format!("{server}/{}", self.name)
    }
}

impl Drop for ThrowawayDatabase {
    fn drop(&mut self) {
        let dropped = PgConnection::establish(&self.admin_url).map(|mut admin| {
            admin.batch_execute(&format!("DROP DATABASE {} WITH (FORCE)", self.name))
        });
        // Another panic while a test fails would hide why it failed.
        if !std::thread::panicking() {
            dropped.unwrap().unwrap();
        }
    }
}
