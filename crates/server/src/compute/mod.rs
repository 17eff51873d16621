//! `seqpt compute WHAT`: the engine for scripts and auditors. Every line of standard input is one
//! JSON object, and every one is answered with one line, by the same functions as the pages.
//! Figures are not rounded. A line that cannot be computed is answered with `{"error": ..., "line": ...}`.

mod commands;
mod entry_id;
mod pyramid;
mod reading;

use std::io::{BufRead, Write};

use anyhow::{Context, bail};
use clap::ValueEnum;
use seqpt_core::framework::Framework;
use serde_json::{Value, json};

/// What some editors and spreadsheets begin a file with.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What can be computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    /// Score, level and profile of four maturity answers
    Maturity,
    /// Recommended strategies with the path through the decision tree
    Strategy,
    /// Levels required by roles or by involvement in processes
    Required,
    /// The level that ticked survey statements mean
    Survey,
    /// Gaps of one person
    Gaps,
    /// Role clusters that fit a person
    Suggest,
    /// How a strategy stands to one person in one competency
    Scenario,
    /// Median, mean, variance and delivery hint of many people's levels
    Distribution,
    /// The gaps of a whole organisation by level
    Pyramid,
}

impl What {
    fn compute(self, framework: &Framework, line: &str) -> Result<Value, String> {
        match self {
            Self::Maturity => commands::maturity(line),
            Self::Strategy => commands::strategy(line),
            Self::Required => commands::required(framework, line),
            Self::Survey => commands::survey(line),
            Self::Gaps => commands::gaps(framework, line),
            Self::Suggest => commands::suggest(framework, line),
            Self::Scenario => commands::scenario(line),
            Self::Distribution => commands::distribution(line),
            Self::Pyramid => pyramid::pyramid(framework, line),
        }
    }
}

/// Answers every line; blank ones are passed over.
///
/// # Errors
/// After the last line, if any could not be computed; at once if reading or writing fails.
pub(crate) fn run(what: What, input: impl BufRead, mut output: impl Write) -> anyhow::Result<()> {
    let framework = Framework::standard().context("the embedded framework cannot be read")?;
    let (mut lines, mut refused) = (0_usize, 0_usize);
    for (number, line) in input.split(b'\n').enumerate() {
        let line = line.context("standard input cannot be read")?;
        let line = match line.strip_prefix(BYTE_ORDER_MARK) {
            Some(rest) if number == 0 => rest,
            _ => &line,
        };
        let answer = match std::str::from_utf8(line) {
            Ok(text) if text.trim().is_empty() => continue,
            Ok(text) => what.compute(&framework, text),
            Err(_) => Err("the line is not UTF-8".to_owned()),
        };
        lines += 1;
        let answer = answer.unwrap_or_else(|reason| {
            refused += 1;
            json!({ "error": reason, "line": number + 1 })
        });
        writeln!(output, "{answer}").context("standard output cannot be written")?;
    }
    if refused > 0 {
        bail!("{refused} of {lines} lines could not be computed");
    }
    Ok(())
}

#[cfg(test)]
mod tests;
