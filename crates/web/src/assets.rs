//! Serving the embedded stylesheets, scripts and pictures.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::state::State;
use crate::views::assets::ASSETS;
use seqpt_application::accounts::hex;

/// The embedded files under one hash over all of them: a new version has new addresses, so
/// browsers may keep what they have for ever.
pub(crate) struct AssetSet {
    base: String,
}

impl AssetSet {
    pub(crate) fn new() -> Self {
        let mut hasher = Sha256::new();
        for asset in ASSETS {
            hasher.update(asset.path.as_bytes());
            hasher.update((asset.bytes.len() as u64).to_be_bytes());
            hasher.update(asset.bytes);
        }
        let hash = hex(&hasher.finalize());
        Self {
            base: format!("/assets/{}", &hash[..16]),
        }
    }

    /// Where the files live, without a closing slash.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }
}

/// `GET /assets/{hash}/{file}`
pub(crate) async fn show(
    state: web::Data<State>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Failure> {
    let (hash, file) = path.into_inner();
    let asset = ASSETS
        .iter()
        .find(|asset| asset.path == file)
        .ok_or(Failure::NotFound)?;
    // A page of an older version still gets its files, but nobody keeps them under the old name.
    let keep = if state.assets.base().ends_with(&hash) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, asset.media_type))
        .insert_header((CACHE_CONTROL, keep))
        .body(asset.bytes))
}
