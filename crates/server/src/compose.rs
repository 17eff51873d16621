//! Names the adapters and puts them together. Nothing else does.

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, bail};
use seqpt_application::{App, Clock, Limits, Ports};
use seqpt_core::framework::Framework;
use seqpt_documents::SheetFiles;
pub(crate) use seqpt_persistence::DatabaseUrl;
use seqpt_persistence::DieselStore;
pub(crate) use seqpt_web::Application;
use seqpt_web::{RateLimits, WebSettings};

use crate::adapters::{Argon2Hasher, SystemClock, SystemRandom};
use crate::settings::Settings;

/// Brings the database to the schema of this version and answers the migrations applied. The store
/// makes the file of a new SQLite database, readable by its owner alone.
pub(crate) fn migrate(settings: &Settings) -> anyhow::Result<Vec<String>> {
    seqpt_persistence::migrate(&settings.migrate_url, &settings.database_url, &framework()?)
        .context("the database cannot be migrated")
}

/// The application over a migrated database.
pub(crate) fn application(settings: &Settings) -> anyhow::Result<App> {
    application_at(settings, Arc::new(SystemClock))
}

/// The application over a migrated database, with a clock of its own.
pub(crate) fn application_at(settings: &Settings, clock: Arc<dyn Clock>) -> anyhow::Result<App> {
    let url = &settings.database_url;
    if sqlite_file(url).is_some_and(|file| !file.exists()) {
        bail!("there is no database {url}");
    }
    let missing =
        seqpt_persistence::pending_migrations(url).context("the database cannot be used")?;
    if !missing.is_empty() {
        bail!(
            "the database {url} lacks {} migrations of this version; run seqpt migrate",
            missing.len()
        );
    }
    let store = DieselStore::connect(url, settings.database_connections)
        .context("the database cannot be used")?;
    let random = Arc::new(SystemRandom);
    let ports = Ports {
        store: Arc::new(store),
        clock,
        hasher: Arc::new(Argon2Hasher::new(random.clone())?),
        random,
        documents: Arc::new(SheetFiles),
    };
    let limits = Limits {
        database: usize::try_from(settings.database_connections)?,
        hashing: thread::available_parallelism().map_or(1, usize::from),
        session_idle: settings.session_idle,
        session_absolute: settings.session_absolute,
        ..Limits::default()
    };
    Ok(App::new(ports, limits, framework()?))
}

fn framework() -> anyhow::Result<Framework> {
    Framework::standard().context("the embedded framework cannot be read")
}

/// The web server on a bound listener.
pub(crate) fn web(
    listener: TcpListener,
    app: App,
    settings: &Settings,
) -> anyhow::Result<Application> {
    let rate_limits = if settings.rate_limits {
        RateLimits::On
    } else {
        RateLimits::Off
    };
    let web = WebSettings {
        public_url: settings.public_url.clone(),
        trusted_proxies: settings.trusted_proxies.clone(),
        rate_limits,
        ..WebSettings::default()
    };
    Application::build(listener, app, web).context("the web server cannot start")
}

/// The OpenAPI document of the JSON interface.
pub(crate) fn openapi_document() -> String {
    seqpt_web::openapi_json()
}

/// The file of a SQLite database; showing its URL leaves nothing out.
fn sqlite_file(url: &DatabaseUrl) -> Option<PathBuf> {
    url.to_string().strip_prefix("sqlite://").map(PathBuf::from)
}
