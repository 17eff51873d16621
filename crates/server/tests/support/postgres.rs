//! A database of its own on the cluster for tests, removed with it.

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
