//! The program `seqpt`: reads settings, composes the adapters and serves, or runs one of the
//! other commands. It ends with exit code 0, with 1 and a sentence, or with 2 for wrong usage.

mod adapters;
mod cli;
mod compose;
mod compute;
mod demo;
mod logging;
mod serve;
mod settings;
mod signals;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Some causes, such as those of PostgreSQL's client, come in several lines.
            let causes = format!("{error:#}");
            let sentence: Vec<_> = causes.split_whitespace().collect();
            eprintln!("error: {}", sentence.join(" "));
            ExitCode::FAILURE
        }
    }
}
