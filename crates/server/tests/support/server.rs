use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, ExitStatus, Output, Stdio};

use tempfile::TempDir;

use super::client::Client;
use crate::database::Database;

const READY: &str = "SE-QPT is ready at ";

/// The program, serving. It is killed with this value.
pub(crate) struct Server {
    child: Child,
    output: BufReader<ChildStdout>,
    url: String,
    folder: TempDir,
}

/// The program with nothing of this process's environment, in a folder of its own.
fn program(folder: &TempDir) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_seqpt"));
    program.env_clear().current_dir(folder.path());
    program
}

/// Runs the program to its end, in an empty folder.
pub(crate) fn run(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    program(&TempDir::new().unwrap())
        .args(arguments)
        .envs(environment.iter().copied())
        .output()
        .unwrap()
}

/// Runs a command on a database to its end.
pub(crate) fn run_on(database: &Database, arguments: &[&str]) -> Output {
    let environment = database.environment();
    let environment: Vec<_> = environment
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    run(arguments, &environment)
}

impl Server {
    /// Serves on a free port, without rate limits.
    pub(crate) fn start(database: &Database) -> Self {
        Self::start_with(database, &[("SEQPT_RATE_LIMITS", "off")])
    }

    /// Serves on a free port with more settings.
    pub(crate) fn start_with(database: &Database, environment: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        let mut child = program(&folder)
            .env("SEQPT_BIND", "127.0.0.1:0")
            .envs(database.environment())
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(folder.path().join("log")).unwrap())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let mut server = Self {
            child,
            output,
            url: String::new(),
            folder,
        };
        let mut line = String::new();
        server.output.read_line(&mut line).unwrap();
        let url = line.strip_prefix(READY).map(str::trim_end);
        url.unwrap_or_else(|| panic!("printed {line:?}, logged {}", server.log()))
            .clone_into(&mut server.url);
        server
    }

    pub(crate) fn client(&self) -> Client {
        Client::new(&self.url)
    }

    /// Host and port.
    pub(crate) fn address(&self) -> &str {
        self.url.strip_prefix("http://").unwrap()
    }

    /// The folder it runs in.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// What it wrote to standard error so far.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder().join("log")).unwrap()
    }

    /// Ends it as a power failure would: nothing of it runs any more.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to end.
    pub(crate) fn terminate(&self) {
        let asked = Command::new("sh")
            .args(["-c", &format!("kill -TERM {}", self.child.id())])
            .status()
            .unwrap();
        assert!(asked.success());
    }

    /// Waits for its end; answers how it ended, and what it printed after the ready line.
    pub(crate) fn wait(&mut self) -> (ExitStatus, String) {
        let mut rest = String::new();
        self.output.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap(), rest)
    }

    /// How it ended, if it did.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
