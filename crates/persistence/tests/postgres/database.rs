use seqpt_application::Store;
use seqpt_core::framework::Framework;
use seqpt_persistence::testing::ThrowawayDatabase;
use seqpt_persistence::{DieselStore, migrate};
use seqpt_testkit::TestStore;

/// A store over a PostgreSQL database of its own.
pub(crate) struct PostgresStore {
    // Dropped before the database is removed.
    pub(crate) store: DieselStore,
    pub(crate) database: ThrowawayDatabase,
}

impl PostgresStore {
    pub(crate) fn new() -> Self {
        let database = ThrowawayDatabase::create();
        let framework = Framework::standard().unwrap();
        migrate(&database.owner(), &database.app(), &framework).unwrap();
        Self {
            store: DieselStore::connect(&database.app(), 6).unwrap(),
            database,
        }
    }
}

impl TestStore for PostgresStore {
    fn store(&self) -> &dyn Store {
        &self.store
    }
}
