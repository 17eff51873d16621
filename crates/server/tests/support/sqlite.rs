//! A SQLite file in a folder that is removed with it.

use std::fs;
use std::path::PathBuf;

use seqpt_persistence::DieselStore;
use tempfile::TempDir;

pub(crate) struct Database {
    folder: TempDir,
}

impl Database {
    /// An empty place: the program makes the file.
    pub(crate) fn create() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        vec![("SEQPT_DATABASE_URL", self.url())]
    }

    fn url(&self) -> String {
        format!("sqlite://{}", self.file().display())
    }

    /// The database as another program sees it, once it is migrated.
    pub(crate) fn store(&self) -> DieselStore {
        DieselStore::connect(&self.url().parse().unwrap(), 2).unwrap()
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("seqpt.db")
    }

    /// Makes the database unusable: a file that is deleted stays there for who has it open.
    pub(crate) fn take_away(&self) {
        let length = fs::metadata(self.file()).unwrap().len();
        fs::write(self.file(), vec![0; usize::try_from(length).unwrap()]).unwrap();
    }

    /// Alters one audit entry in the bytes of the file, which no server may have open.
    pub(crate) fn alter_an_audit_entry(&self) {
        // The last connection to be closed brings what stands in the write-ahead log into the file.
        let migrated = crate::support::server::run_on(self, &["migrate"]);
        assert!(migrated.status.success(), "{migrated:?}");
        let mut content = fs::read(self.file()).unwrap();
        let (written, forged) = (b"organization_registered", b"organization_dissolved.");
        let places: Vec<_> = content
            .windows(written.len())
            .enumerate()
            .filter_map(|(place, found)| (found == written).then_some(place))
            .collect();
        assert!(!places.is_empty());
        for place in places {
            content[place..place + forged.len()].copy_from_slice(forged);
        }
        fs::write(self.file(), content).unwrap();
    }
}
