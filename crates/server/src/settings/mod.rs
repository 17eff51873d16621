//! The settings: a flag wins over the environment, the environment over the file, the file over
//! the default. They are read once, here; everything else is told what it needs.

mod definitions;
mod layers;
#[cfg(test)]
mod tests;
mod values;

use std::net::SocketAddr;

use anyhow::bail;
use chrono::TimeDelta;
use clap::ArgMatches;
use ipnet::IpNet;

use self::definitions as setting;
use self::layers::Layers;
pub(crate) use self::layers::{Source, arguments};
use self::values::{
    address, connections, duration, log_filter, log_format, networks, on_or_off, public_url,
};
use crate::compose::DatabaseUrl;

/// All settings, checked.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) bind: SocketAddr,
    pub(crate) database_url: DatabaseUrl,
    pub(crate) migrate_url: DatabaseUrl,
    pub(crate) database_connections: u32,
    pub(crate) public_url: Option<String>,
    pub(crate) trusted_proxies: Vec<IpNet>,
    pub(crate) rate_limits: bool,
    pub(crate) session_idle: TimeDelta,
    pub(crate) session_absolute: TimeDelta,
    pub(crate) log: String,
    pub(crate) log_format: LogFormat,
    summary: Vec<Shown>,
}

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LogFormat {
    Text,
    Json,
}

/// One line of the summary: what holds, and where it comes from. Secrets are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) setting: &'static str,
    pub(crate) value: String,
    pub(crate) source: Source,
}

impl Settings {
    /// Checks what was entered.
    ///
    /// # Errors
    /// A sentence that names the first wrong setting, its value and what is allowed.
    pub(crate) fn read(entered: &ArgMatches) -> anyhow::Result<Self> {
        let mut layers = Layers::read(entered)?;
        let bind = layers.get(&setting::BIND, address)?;
        let public_url = layers.find(&setting::PUBLIC_URL, public_url)?;
        let trusted_proxies = layers
            .find(&setting::TRUSTED_PROXIES, networks)?
            .unwrap_or_default();
        let rate_limits = layers.get(&setting::RATE_LIMITS, on_or_off)?;
        let database_url = layers.get(&setting::DATABASE_URL, str::parse::<DatabaseUrl>)?;
        let migrate_url = layers
            .find(&setting::MIGRATE_URL, str::parse)?
            .unwrap_or_else(|| database_url.clone());
        let database_connections = layers.get(&setting::DATABASE_CONNECTIONS, connections)?;
        let session_idle = layers.get(&setting::SESSION_IDLE, duration)?;
        let session_absolute = layers.get(&setting::SESSION_ABSOLUTE, duration)?;
        let log = layers.get(&setting::LOG, log_filter)?;
        let log_format = layers.get(&setting::LOG_FORMAT, log_format)?;

        if !rate_limits && !bind.ip().is_loopback() {
            bail!(
                "rate limits may be off on a loopback address only, and bind is {bind}: without them \
                 anybody in the network can try passwords without end"
            );
        }
        if session_idle > session_absolute {
            bail!(
                "session_idle is longer than session_absolute: no sign-in lasts that long unused"
            );
        }
        Ok(Self {
            bind,
            database_url,
            migrate_url,
            database_connections,
            public_url,
            trusted_proxies,
            rate_limits,
            session_idle,
            session_absolute,
            log,
            log_format,
            summary: layers.taken,
        })
    }

    /// What holds and where it comes from, without secrets.
    pub(crate) fn summary(&self) -> &[Shown] {
        &self.summary
    }
}
