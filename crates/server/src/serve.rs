//! `seqpt serve`: from an empty folder to answered requests, and to a stop that loses none.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use seqpt_application::App;
use seqpt_application::accounts::remove_expired_sessions;
use seqpt_application::audit::begin_system_chain;
use tokio::runtime::{Builder, Runtime};
use tokio::time::{MissedTickBehavior, interval, sleep};

use crate::cli::print;
use crate::compose;
use crate::settings::Settings;
use crate::signals::Signals;

const CLEANING: Duration = Duration::from_hours(1);

/// Some senders signal the process and then its whole group: that is one wish to stop, not two.
const ONE_WISH: Duration = Duration::from_millis(500);

/// Migrates, then serves until told to stop.
pub(crate) fn serve(settings: &Settings) -> anyhow::Result<()> {
    let runtime = runtime()?;
    let served = runtime.block_on(migrate_and_serve(settings));
    // Work that a second signal cut short is not waited for; the database undoes it.
    runtime.shutdown_background();
    served
}

/// The runtime of commands; the web server makes one of its own for each of its threads.
pub(crate) fn runtime() -> anyhow::Result<Runtime> {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the asynchronous runtime cannot start")
}

async fn migrate_and_serve(settings: &Settings) -> anyhow::Result<()> {
    for line in settings.summary() {
        tracing::info!(name = line.setting, value = line.value, source = %line.source, "setting");
    }
    let mut signals = Signals::listen().context("signals cannot be received")?;
    // The port first: a second start by mistake then ends before it touches the database.
    let listener = listen(settings.bind)?;
    warn_of_open_doors(settings);
    let applied = compose::migrate(settings)?;
    if !applied.is_empty() {
        tracing::info!(migrations = applied.join(", "), "migrated the database");
    }
    let app = compose::application(settings)?;
    begin_system_chain(&app)
        .await
        .context("the audit trail cannot be begun")?;
    let server = compose::web(listener, app.clone(), settings)?;
    let handle = server.handle();
    let address = server.address();
    let mut running = tokio::spawn(server.run());
    let cleaning = tokio::spawn(remove_expired_sessions_hourly(app));
    print(&format!(
        "SE-QPT is ready at {}",
        reached_at(settings, address)
    ))?;

    tokio::select! {
        ended = &mut running => {
            ended??;
            bail!("the web server ended by itself");
        }
        () = signals.next() => tracing::info!("stopping; requests in flight are finished first"),
    }
    cleaning.abort();
    tokio::select! {
        () = handle.stop(true) => {
            tracing::info!("stopped");
            Ok(())
        }
        second = second_wish() => {
            second.context("signals cannot be received")?;
            bail!("stopped at once; requests in flight were dropped")
        }
    }
}

async fn second_wish() -> io::Result<()> {
    sleep(ONE_WISH).await;
    Signals::listen()?.next().await;
    Ok(())
}

fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow!(
            "another program listens on {address} already; end it, or choose another address with --bind"
        ),
        io::ErrorKind::PermissionDenied => anyhow!(
            "this user may not listen on {address}; ports below 1024 are reserved, choose another one with --bind"
        ),
        io::ErrorKind::AddrNotAvailable => anyhow!(
            "this machine has no address {}; choose another one with --bind",
            address.ip()
        ),
        _ => anyhow!(error).context(format!("cannot listen on {address}")),
    })
}

/// Where to point a browser.
fn reached_at(settings: &Settings, address: SocketAddr) -> String {
    if let Some(url) = &settings.public_url {
        return url.clone();
    }
    let mut address = address;
    if address.ip().is_unspecified() {
        // All addresses of this machine, of which no browser knows one.
        address.set_ip(std::net::Ipv4Addr::LOCALHOST.into());
    }
    format!("http://{address}")
}

fn warn_of_open_doors(settings: &Settings) {
    if !settings.bind.ip().is_loopback() && settings.public_url.is_none() {
        tracing::warn!(
            "reachable from the network, and public_url is not set: passwords and cookies travel \
             unencrypted unless a proxy with https stands before this server; set public_url to its address"
        );
    }
    if !settings.rate_limits {
        tracing::warn!("rate limits are off: for load tests only");
    }
}

async fn remove_expired_sessions_hourly(app: App) {
    let mut hours = interval(CLEANING);
    hours.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        hours.tick().await;
        match remove_expired_sessions(&app).await {
            Ok(0) => {}
            Ok(removed) => tracing::info!(removed, "removed expired sessions"),
            Err(error) => tracing::warn!(
                error = &error as &dyn std::error::Error,
                "expired sessions stay until the next try"
            ),
        }
    }
}
