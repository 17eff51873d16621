use std::io;
use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use actix_web::dev::{Server, ServerHandle};
use actix_web::{App as ActixApp, HttpServer, web};
use seqpt_application::App;

use crate::settings::WebSettings;
use crate::state::State;
use crate::{form, middleware, routes};

/// How long a stop waits for requests in flight.
const SHUTDOWN: Duration = Duration::from_secs(20);

/// The web server, built the same way for `main` and for every test.
pub struct Application {
    server: Server,
    address: SocketAddr,
}

impl Application {
    /// Builds the server on a bound listener; it answers once [`run`](Self::run) is polled.
    ///
    /// # Errors
    /// If the listener cannot be used.
    pub fn build(listener: TcpListener, app: App, settings: WebSettings) -> io::Result<Self> {
        let address = listener.local_addr()?;
        let workers = settings.workers;
        let state = web::Data::new(State::new(app, settings).map_err(io::Error::other)?);
        let mut server = HttpServer::new(move || {
            ActixApp::new()
                .app_data(state.clone())
                .app_data(web::PayloadConfig::new(form::BODY_LIMIT))
                .wrap(actix_web::middleware::from_fn(middleware::failures::render))
                .wrap(actix_web::middleware::from_fn(middleware::headers::add))
                .wrap(actix_web::middleware::from_fn(middleware::request::trace))
                .wrap(actix_web::middleware::Compress::default())
                .configure(routes::configure)
        });
        if let Some(workers) = workers {
            server = server.workers(workers);
        }
        let server = server
            .shutdown_timeout(SHUTDOWN.as_secs())
            // The binary decides what a signal means.
            .disable_signals()
            .listen(listener)?
            .run();
        Ok(Self { server, address })
    }

    /// The address that is listened on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Stops the server from elsewhere.
    pub fn handle(&self) -> ServerHandle {
        self.server.handle()
    }

    /// Serves until stopped.
    ///
    /// # Errors
    /// If the server cannot go on.
    pub async fn run(self) -> io::Result<()> {
        self.server.await
    }
}
