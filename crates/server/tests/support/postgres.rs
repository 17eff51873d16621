//! A database of its own on the cluster for tests, removed with it.

use seqpt_persistence::DieselStore;
use seqpt_persistence::testing::ThrowawayDatabase;

pub(crate) struct Database(ThrowawayDatabase);

impl Database {
    /// An empty database: the program migrates it.
    pub(crate) fn create() -> Self {
        Self(ThrowawayDatabase::create())
    }

    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        vec![
            ("SEQPT_DATABASE_URL", self.0.url_of("seqpt_app")),
            ("SEQPT_MIGRATE_URL", self.0.url_of("seqpt_owner")),
        ]
    }

    /// The database as another program of the same role sees it, once it is migrated.
    pub(crate) fn store(&self) -> DieselStore {
        DieselStore::connect(&self.0.app(), 2).unwrap()
    }

    /// Returns when the program waits for a lock that somebody else holds.
    pub(crate) fn wait_until_somebody_waits(&self) {
        self.0.execute_as_superuser(
            "DO $$ BEGIN
                FOR attempt IN 1..2000 LOOP
                    IF EXISTS (
                        SELECT FROM pg_locks
                        JOIN pg_database ON pg_database.oid = pg_locks.database
                        WHERE datname = current_database() AND NOT granted
                    ) THEN RETURN; END IF;
                    PERFORM pg_sleep(0.01);
                END LOOP;
                RAISE EXCEPTION 'nobody waits';
            END $$",
        );
    }

    /// Ends the program's connections and lets it make no new ones.
    pub(crate) fn take_away(&self) {
        let name = self.0.name();
        self.0.execute_as_superuser(&format!(
            "ALTER DATABASE {name} CONNECTION LIMIT 0;
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = '{name}' AND pid <> pg_backend_pid()"
        ));
    }

    /// Lets the program connect again.
    pub(crate) fn give_back(&self) {
        let name = self.0.name();
        self.0
            .execute_as_superuser(&format!("ALTER DATABASE {name} CONNECTION LIMIT -1"));
    }

    /// Alters one audit entry, past the triggers that forbid it.
    pub(crate) fn alter_an_audit_entry(&self) {
        self.0.execute_as_superuser(
            "SET session_replication_role = replica;
            UPDATE audit_entry SET action = 'organization_dissolved'
                WHERE action = 'organization_registered'",
        );
    }
}
