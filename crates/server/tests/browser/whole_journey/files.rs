//! Files that somebody takes away by clicking on a link.

use std::fs;

use serde_json::json;

use crate::browser::{Browser, eventually};

/// A file as it arrives in the folder of downloads.
pub(super) struct Download {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// Clicks on a link that offers a file with this ending.
pub(super) async fn download(browser: &Browser<'_>, ending: &str) -> Download {
    let folder = tempfile::tempdir().unwrap();
    let behaviour = json!({ "behavior": "allow", "downloadPath": folder.path() });
    browser
        .command("Browser.setDownloadBehavior", behaviour)
        .await;
    browser
        .click(&format!("a[download][href$='{ending}']"))
        .await;
    let arrived = async || {
        let files = fs::read_dir(folder.path()).unwrap();
        let mut whole = files
            .map(|file| file.unwrap().path())
            // Until it is whole it has another ending.
            .filter(|file| file.to_string_lossy().ends_with(ending));
        whole.next()
    };
    let file = eventually(arrived).await;
    let file = file.unwrap_or_else(|| panic!("no {ending} arrives"));
    Download {
        name: file.file_name().unwrap().to_string_lossy().into_owned(),
        bytes: fs::read(&file).unwrap(),
    }
}
