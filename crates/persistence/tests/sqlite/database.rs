use seqpt_application::Store;
use seqpt_core::framework::Framework;
use seqpt_persistence::{DatabaseUrl, DieselStore, migrate};
use seqpt_testkit::TestStore;
use tempfile::TempDir;

/// A store over a SQLite file in a folder of its own.
pub(crate) struct SqliteStore {
    // Dropped before the folder is removed.
    pub(crate) store: DieselStore,
    pub(crate) folder: TempDir,
}

impl SqliteStore {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        migrate_file(&folder);
        Self {
            store: DieselStore::connect(&url_in(&folder), 6).unwrap(),
            folder,
        }
    }
}

impl TestStore for SqliteStore {
    fn store(&self) -> &dyn Store {
        &self.store
    }
}

pub(crate) fn migrate_file(folder: &TempDir) -> Vec<String> {
    let url = url_in(folder);
    migrate(&url, &url, &Framework::standard().unwrap()).unwrap()
}

pub(crate) fn url_in(folder: &TempDir) -> DatabaseUrl {
    format!("sqlite://{}", path_in(folder)).parse().unwrap()
}

pub(crate) fn path_in(folder: &TempDir) -> String {
    folder.path().join("seqpt.db").to_str().unwrap().to_owned()
}
