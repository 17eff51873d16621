//! The command line: results go to standard output, everything else to standard error.

use std::io::{self, Write};

use anyhow::{Context, bail};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use seqpt_application::audit::{ChainFault, ChainReport, begin_system_chain, verify_audit};
use seqpt_core::Language;

use crate::settings::{Settings, arguments};
use crate::{compose, compute, demo, logging, serve};

/// SE-QPT plans the qualification of people in Systems Engineering
#[derive(Debug, Parser)]
#[command(name = "seqpt", version)]
struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Clone, Copy, Subcommand)]
enum Command {
    /// Migrate the database, then serve; this is what happens without a command
    Serve,
    /// Bring the database to the schema of this version
    Migrate,
    /// Make an organisation of invented people, to look around in; prints their passwords once
    Demo {
        /// The language of names and roles
        #[arg(long, value_enum, default_value_t)]
        language: DemoLanguage,
    },
    /// Compute with the engine: JSON lines in, JSON lines out
    Compute {
        /// What to compute
        what: compute::What,
    },
    /// Print the OpenAPI document
    Openapi,
    /// Check that no row of the audit trail was altered or removed
    VerifyAudit,
}

/// A language as the command line names it.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum DemoLanguage {
    #[default]
    En,
    De,
}

impl From<DemoLanguage> for Language {
    fn from(language: DemoLanguage) -> Self {
        match language {
            DemoLanguage::En => Self::English,
            DemoLanguage::De => Self::German,
        }
    }
}

/// Does what the command line says.
///
/// # Errors
/// Ends in the sentence to show. Wrong usage ends the program here, with exit code 2.
pub(crate) fn run() -> anyhow::Result<()> {
    let matches = CommandLine::command().args(arguments()).get_matches();
    let line = CommandLine::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let command = line.command.unwrap_or(Command::Serve);
    // What is the same for every setting, no setting can stop.
    match command {
        Command::Openapi => return print(&compose::openapi_document()),
        Command::Compute { what } => {
            return compute::run(what, io::stdin().lock(), io::stdout().lock());
        }
        Command::Serve | Command::Migrate | Command::Demo { .. } | Command::VerifyAudit => {}
    }
    let settings = Settings::read(&matches)?;
    logging::start(&settings)?;
    match command {
        Command::Serve => serve::serve(&settings),
        Command::Migrate => migrate(&settings),
        Command::Demo { language } => demo::demo(&settings, language.into()),
        Command::VerifyAudit => check_audit(&settings),
        Command::Openapi | Command::Compute { .. } => Ok(()),
    }
}

fn migrate(settings: &Settings) -> anyhow::Result<()> {
    let applied = compose::migrate(settings)?;
    let app = compose::application(settings)?;
    serve::runtime()?
        .block_on(begin_system_chain(&app))
        .context("the audit trail cannot be begun")?;
    if applied.is_empty() {
        return print("The database has the schema of this version already.");
    }
    print(&format!("Applied: {}", applied.join(", ")))
}

fn check_audit(settings: &Settings) -> anyhow::Result<()> {
    let app = compose::application(settings)?;
    let chains = serve::runtime()?.block_on(verify_audit(&app))?;
    let lines: Vec<_> = chains.iter().map(described).collect();
    print(&lines.join("\n"))?;
    let faulty = chains.iter().filter(|chain| chain.fault.is_some()).count();
    if faulty > 0 {
        bail!(
            "{faulty} of {} audit chains are not as they were written",
            chains.len()
        );
    }
    Ok(())
}

fn described(chain: &ChainReport) -> String {
    let name = chain.organization.map_or_else(
        || "system".to_owned(),
        |organization| format!("organization {organization}"),
    );
    let state = match chain.fault {
        None => "ok".to_owned(),
        Some(ChainFault::Missing { sequence }) => format!("link {sequence} is missing"),
        Some(ChainFault::Altered { sequence }) => format!("link {sequence} was altered"),
        Some(ChainFault::EndDiffers { expected, found }) => {
            format!("ends with link {found} in place of {expected}")
        }
    };
    format!(
        "{name}\t{} links\t{}\t{state}",
        chain.links, chain.last_hash
    )
}

/// Prints to standard output.
pub(crate) fn print(text: &str) -> anyhow::Result<()> {
    writeln!(io::stdout(), "{text}").context("standard output cannot be written")
}

#[cfg(test)]
mod tests {
    use seqpt_application::OrganizationId;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        CommandLine::command().args(arguments()).debug_assert();
    }

    #[test]
    fn a_setting_may_stand_before_and_after_the_command() {
        for line in [
            ["seqpt", "--bind", "127.0.0.1:1", "serve"],
            ["seqpt", "serve", "--bind", "127.0.0.1:1"],
        ] {
            let matches = CommandLine::command()
                .args(arguments())
                .try_get_matches_from(line)
                .unwrap();
            let settings = Settings::read(&matches).unwrap();
            assert_eq!(settings.bind.port(), 1);
        }
    }

    #[test]
    fn each_chain_is_one_line_that_says_what_is_wrong() {
        let mut chain = ChainReport {
            organization: Some(OrganizationId::new(3)),
            links: 12,
            last_hash: "ab".to_owned(),
            fault: None,
        };
        assert_eq!(described(&chain), "organization 3\t12 links\tab\tok");
        for (fault, state) in [
            (ChainFault::Missing { sequence: 5 }, "link 5 is missing"),
            (ChainFault::Altered { sequence: 5 }, "link 5 was altered"),
            (
                ChainFault::EndDiffers {
                    expected: 12,
                    found: 9,
                },
                "ends with link 9 in place of 12",
            ),
        ] {
            chain.fault = Some(fault);
            assert!(described(&chain).ends_with(state));
        }
        chain.organization = None;
        assert!(described(&chain).starts_with("system\t"));
    }
}
