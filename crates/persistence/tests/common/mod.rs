//! A fresh, migrated SQLite file for one test.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use seqpt_application::Store;
use seqpt_core::framework::Framework;
use seqpt_persistence::{DatabaseUrl, DieselStore, migrate};
use seqpt_testkit::TestStore;
use tempfile::TempDir;

pub(crate) struct SqliteStore {
    // Dropped before the folder is removed.
    pub(crate) store: DieselStore,
    _folder: TempDir,
}

impl SqliteStore {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = url_in(&folder);
        migrate(&url, &url, &Framework::standard().unwrap()).unwrap();
        Self {
            store: DieselStore::connect(&url, 6).unwrap(),
            _folder: folder,
        }
    }
}

pub(crate) fn url_in(folder: &TempDir) -> DatabaseUrl {
    format!("sqlite://{}", path_in(folder)).parse().unwrap()
}

pub(crate) fn path_in(folder: &TempDir) -> String {
    folder.path().join("seqpt.db").to_str().unwrap().to_owned()
}

impl TestStore for SqliteStore {
    fn store(&self) -> &dyn Store {
        &self.store
    }
}
