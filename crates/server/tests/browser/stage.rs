//! The program on an empty database, and the driver that opens browsers.

use std::env;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;

use seqpt_testkit::FixedClock;
use seqpt_web::{Application, RateLimits, WebSettings};
use tempfile::TempDir;

use crate::browser::{Browser, Scripts};

/// A running product. Browsers borrow it, so all of them are closed before it ends.
pub(crate) struct Stage {
    origin: String,
    driver: Running,
    _product: Option<(Running, TempDir)>,
}

impl Stage {
    pub(crate) fn open() -> Self {
        let database = tempfile::tempdir().unwrap();
        let file = database.path().join("seqpt.db");
        let mut product = Command::new(env!("CARGO_BIN_EXE_seqpt"));
        product
            .env_clear()
            .env("SEQPT_BIND", "127.0.0.1:0")
            .env("SEQPT_DATABASE_URL", format!("sqlite://{}", file.display()))
            .env("SEQPT_RATE_LIMITS", "off")
            .env("SEQPT_LOG", "error");
        let product = Running::start(&mut product, "ready at ");
        Self {
            origin: product.said.clone(),
            driver: start_driver(),
            _product: Some((product, database)),
        }
    }

    /// The product without its database, but with a clock that can be moved on.
    pub(crate) fn with_a_clock() -> (Self, Arc<FixedClock>) {
        let fakes = seqpt_testkit::Stage::default();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let settings = WebSettings {
            rate_limits: RateLimits::Off,
            workers: Some(1),
            ..WebSettings::default()
        };
        let application = Application::build(listener, fakes.app, settings).unwrap();
        let stage = Self {
            origin: format!("http://{}", application.address()),
            driver: start_driver(),
            _product: None,
        };
        tokio::spawn(application.run());
        (stage, fakes.clock)
    }

    /// Where the product answers, without a closing slash.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Where WebDriver's commands go.
    pub(crate) fn driver(&self) -> String {
        let port = self.driver.said.trim_end_matches('.');
        format!("http://127.0.0.1:{port}")
    }

    /// A new browser of somebody who prefers English.
    pub(crate) async fn browser(&self) -> Browser<'_> {
        Browser::start(self, Scripts::Run).await
    }

    /// A new browser in which no script of a page runs.
    pub(crate) async fn browser_without_scripts(&self) -> Browser<'_> {
        Browser::start(self, Scripts::Off).await
    }
}

fn start_driver() -> Running {
    let mut driver = Command::new(tool("SEQPT_CHROMEDRIVER"));
    Running::start(driver.arg("--port=0"), "successfully on port ")
}

/// What an environment variable says about where a tool is.
pub(crate) fn tool(variable: &str) -> String {
    #[expect(
        clippy::disallowed_methods,
        reason = "tools of tests are no settings of the product"
    )]
    env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; .ci/run browser sets it"))
}

/// A program that ends with the test, also with one that fails.
struct Running {
    child: Child,
    /// What stood after the mark in the line that said the program is ready.
    said: String,
    /// Kept open: a program that writes to a closed pipe ends.
    _output: BufReader<ChildStdout>,
}

impl Running {
    fn start(command: &mut Command, mark: &str) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| {
                panic!(
                    "{} does not start: {error}",
                    command.get_program().display()
                )
            });
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let said = (&mut output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| Some(line.split_once(mark)?.1.trim().to_owned()))
            .unwrap_or_else(|| {
                panic!(
                    "{} ended before it was ready",
                    command.get_program().display()
                )
            });
        Self {
            child,
            said,
            _output: output,
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing left to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
