//! `seqpt compute WHAT`: the engine for scripts and auditors. Every line of standard input is one
//! JSON object, and every one is answered with one line, by the same functions as the pages.
//! Figures are not rounded. A line that cannot be computed is answered with `{"error": ...}`.

mod commands;
mod pyramid;

use std::io::{BufRead, Write};

use anyhow::{Context, bail};
use clap::ValueEnum;
use seqpt_core::framework::Framework;
use serde_json::{Value, json};

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
    for line in input.split(b'\n') {
        let line = line.context("standard input cannot be read")?;
        let answer = match std::str::from_utf8(&line) {
            Ok(text) if text.trim().is_empty() => continue,
            Ok(text) => what.compute(&framework, text),
            Err(_) => Err("the line is not UTF-8".to_owned()),
        };
        lines += 1;
        let answer = answer.unwrap_or_else(|reason| {
            refused += 1;
            json!({ "error": reason })
        });
        writeln!(output, "{answer}").context("standard output cannot be written")?;
    }
    if refused > 0 {
        bail!("{refused} of {lines} lines could not be computed");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(what: What, input: &str) -> (Vec<Value>, Option<String>) {
        let mut output = Vec::new();
        let ended = run(what, input.as_bytes(), &mut output);
        let lines = String::from_utf8(output).unwrap();
        let answers = lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap());
        (
            answers.collect(),
            ended.err().map(|error| error.to_string()),
        )
    }

    /// Every `jsonl` block of docs/compute.md: pairs of a line in and a line out.
    #[test]
    fn every_documented_example_comes_out_as_documented() {
        let text = include_str!("../../../../docs/compute.md");
        let mut tried = Vec::new();
        for section in text.split("\n## ").skip(1) {
            let name = section.lines().next().unwrap().trim_matches('`');
            let Ok(what) = What::from_str(name, false) else {
                continue;
            };
            let block = section.split("```jsonl\n").nth(1).unwrap();
            let block = block.split("```").next().unwrap();
            let lines: Vec<_> = block.lines().collect();
            for pair in lines.chunks(2) {
                let (answers, error) = answers(what, pair[0]);
                assert_eq!(error, None, "{name}: {}", pair[0]);
                let documented: Value = serde_json::from_str(pair[1]).unwrap();
                assert_eq!(answers, [documented], "{name}: {}", pair[0]);
            }
            tried.push(what);
        }
        assert_eq!(tried, What::value_variants());
    }

    #[test]
    fn a_bad_line_is_answered_and_the_others_still_count() {
        let (answers, error) = answers(
            What::Survey,
            "{\"groups\":[1]}\n\nnot json\n{\"groups\":[9]}\n{\"group\":[1]}\n{\"groups\":[5]}\n",
        );
        assert_eq!(answers.len(), 5);
        assert_eq!(answers[0], json!({"level": 1}));
        for refused in &answers[1..4] {
            assert!(refused["error"].is_string(), "{refused}");
        }
        assert_eq!(answers[4], json!({"level": 0}));
        assert_eq!(error.unwrap(), "3 of 5 lines could not be computed");
    }

    #[test]
    fn a_line_that_is_no_text_is_answered_too() {
        let mut output = Vec::new();
        let ended = run(What::Gaps, &b"\xff\xfe\n"[..], &mut output);
        assert!(ended.is_err());
        assert!(String::from_utf8(output).unwrap().starts_with("{\"error\""));
    }

    #[test]
    fn unknown_competencies_roles_and_processes_are_refused_by_name() {
        for (what, line, reason) in [
            (What::Required, r#"{"roles":[15]}"#, "role cluster 15"),
            (What::Required, r#"{"roles":[40004]}"#, "role cluster 40004"),
            (What::Required, r#"{"involvement":{"99":1}}"#, "process 99"),
            (What::Required, r#"{"involvement":{"1":4}}"#, "involvement"),
            (What::Required, "{}", "roles or involvement"),
            (
                What::Gaps,
                r#"{"required":{"2":4},"levels":{}}"#,
                "competency 2",
            ),
            (What::Gaps, r#"{"required":{"1":3},"levels":{}}"#, "level"),
            (What::Suggest, r#"{"levels":{"3":1}}"#, "competency 3"),
            (
                What::Maturity,
                r#"{"rollout":5,"processes":0,"mindset":0,"knowledge":0}"#,
                "maturity option",
            ),
            (What::Maturity, r#"{"rollout":1}"#, "missing field"),
            (
                What::Distribution,
                r#"{"levels":[],"target":4}"#,
                "no levels",
            ),
            (
                What::Pyramid,
                r#"{"strategies":[8],"roles":[],"people":[]}"#,
                "strategy",
            ),
            (
                What::Pyramid,
                r#"{"strategies":[1],"roles":[{"id":1,"name":"a"}],"people":[]}"#,
                "role 1",
            ),
            (
                What::Pyramid,
                r#"{"strategies":[1],"roles":[],"people":[{"id":1,"roles":[2],"levels":{}}]}"#,
                "role 2",
            ),
            (
                What::Pyramid,
                r#"{"strategies":[],"roles":[],"people":[]}"#,
                "strategies",
            ),
            (
                What::Strategy,
                r#"{"rollout":0,"processes":0,"people":-1}"#,
                "people",
            ),
            (
                What::Strategy,
                r#"{"rollout":0,"processes":0,"people":10,"managers":11}"#,
                "managers",
            ),
        ] {
            let (answers, error) = answers(what, line);
            assert!(error.is_some());
            let told = answers[0]["error"].as_str().unwrap();
            assert!(told.contains(reason), "{line}: {told}");
        }
    }
}
