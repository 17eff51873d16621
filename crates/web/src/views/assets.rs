//! The stylesheets, scripts and pictures, embedded in the program.

/// A file the browser may fetch.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Its path below the assets' address: `css/base.css`.
    pub path: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its contents.
    pub bytes: &'static [u8],
}

macro_rules! assets {
    ($($path:literal => $media_type:literal),+ $(,)?) => {
        /// All files. Hash them together: the modules import each other by relative paths.
        pub const ASSETS: &[Asset] = &[$(Asset {
            path: $path,
            media_type: $media_type,
            bytes: include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/", $path)),
        }),+];
    };
}

assets! {
    "css/base.css" => "text/css; charset=utf-8",
    "css/components.css" => "text/css; charset=utf-8",
    "css/print.css" => "text/css; charset=utf-8",
    "css/tokens.css" => "text/css; charset=utf-8",
    "img/mark.svg" => "image/svg+xml",
    "js/autosave.js" => "text/javascript; charset=utf-8",
    "js/copy.js" => "text/javascript; charset=utf-8",
    "js/dialog.js" => "text/javascript; charset=utf-8",
    "js/explain.js" => "text/javascript; charset=utf-8",
    "js/files.js" => "text/javascript; charset=utf-8",
    "js/main.js" => "text/javascript; charset=utf-8",
    "js/once.js" => "text/javascript; charset=utf-8",
    "js/survey.js" => "text/javascript; charset=utf-8",
    "js/theme.js" => "text/javascript; charset=utf-8",
    "js/tick.js" => "text/javascript; charset=utf-8",
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn files_in(folder: &Path, root: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files_in(&path, root, found);
            } else {
                found.push(
                    path.strip_prefix(root)
                        .unwrap()
                        .to_string_lossy()
                        .into_owned(),
                );
            }
        }
    }

    #[test]
    fn every_file_of_the_assets_folder_is_embedded() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        let mut found = Vec::new();
        files_in(&root, &root, &mut found);
        found.sort();
        assert_eq!(
            found,
            ASSETS.iter().map(|asset| asset.path).collect::<Vec<_>>()
        );
    }
}
