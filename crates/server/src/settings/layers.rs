use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches};
use config::{Config, FileFormat};

use super::Shown;
use super::definitions::{ALL, Definition};

const FILE_ARGUMENT: &str = "config";

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    Flag,
    Environment,
    File,
    Default,
}

impl Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Flag => "flag",
            Self::Environment => "environment",
            Self::File => "file",
            Self::Default => "default",
        })
    }
}

/// The command line arguments of the settings, each with its environment variable.
pub(crate) fn arguments() -> Vec<Arg> {
    let file = Arg::new(FILE_ARGUMENT)
        .long(FILE_ARGUMENT)
        .env("SEQPT_CONFIG")
        .value_name("FILE")
        .help("A TOML file with settings, named as here with _ in place of -")
        .value_parser(clap::value_parser!(PathBuf));
    let settings = ALL.into_iter().map(|setting| {
        let default = setting
            .default
            .map_or_else(String::new, |default| format!(" [default: {default}]"));
        Arg::new(setting.key)
            .long(setting.flag)
            .env(setting.variable)
            .value_name(setting.value_name)
            .help(format!("{}{default}", setting.help))
    });
    std::iter::once(file)
        .chain(settings)
        .map(|argument| {
            argument
                .global(true)
                // The environment may hold a password, and help is pasted into tickets.
                .hide_env_values(true)
                .help_heading("Settings")
        })
        .collect()
}

/// What was entered, over what the file says, over the defaults; and what was taken of it.
pub(super) struct Layers<'a> {
    entered: &'a ArgMatches,
    file: BTreeMap<String, String>,
    pub(super) taken: Vec<Shown>,
}

impl<'a> Layers<'a> {
    pub(super) fn read(entered: &'a ArgMatches) -> anyhow::Result<Self> {
        let file = match entered.get_one::<PathBuf>(FILE_ARGUMENT) {
            Some(path) => read_file(path)?,
            None => BTreeMap::new(),
        };
        Ok(Self {
            entered,
            file,
            taken: Vec::new(),
        })
    }

    /// The value of a setting that has a default.
    pub(super) fn get<T, E: Display>(
        &mut self,
        setting: &'static Definition,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> anyhow::Result<T> {
        self.find(setting, parse)?
            .with_context(|| format!("{} needs a value", setting.variable))
    }

    /// The value of a setting that may be left open.
    pub(super) fn find<T, E: Display>(
        &mut self,
        setting: &'static Definition,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> anyhow::Result<Option<T>> {
        let Some((text, source)) = self.look_up(setting) else {
            return Ok(None);
        };
        let value = (setting.show)(&text);
        let parsed = parse(&text)
            .map_err(|allowed| anyhow!("{} is {value}: {allowed}", written(setting, source)))?;
        self.taken.push(Shown {
            setting: setting.key,
            value,
            source,
        });
        Ok(Some(parsed))
    }

    /// The text of a setting. An empty one counts as not given: some tools can set variables to
    /// nothing only.
    fn look_up(&self, setting: &Definition) -> Option<(String, Source)> {
        let entered = || {
            let text = self.entered.get_one::<String>(setting.key)?;
            match self.entered.value_source(setting.key)? {
                ValueSource::EnvVariable => Some((text.clone(), Source::Environment)),
                _ => Some((text.clone(), Source::Flag)),
            }
        };
        let file = || Some((self.file.get(setting.key)?.clone(), Source::File));
        let default = || Some((setting.default?.to_owned(), Source::Default));
        let given = |found: &(String, Source)| !found.0.trim().is_empty();
        entered()
            .filter(given)
            .or_else(|| file().filter(given))
            .or_else(default)
    }
}

/// The name of a setting as it was written where it comes from.
fn written(setting: &Definition, source: Source) -> String {
    match source {
        Source::Flag => format!("--{}", setting.flag),
        Source::Environment | Source::Default => setting.variable.to_owned(),
        Source::File => format!("{} in the settings file", setting.key),
    }
}

fn read_file(path: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let file: BTreeMap<String, String> = Config::builder()
        .add_source(config::File::from(path).format(FileFormat::Toml))
        .build()
        .and_then(Config::try_deserialize)
        .map_err(|error| {
            let reason = without_source_lines(&error.to_string());
            anyhow!(
                "the settings file {} cannot be used: {reason}",
                path.display()
            )
        })?;
    if let Some(unknown) = file
        .keys()
        .find(|key| ALL.iter().all(|setting| setting.key != *key))
    {
        let known: Vec<_> = ALL.iter().map(|setting| setting.key).collect();
        bail!(
            "the settings file {} has \"{unknown}\", which is no setting; there are: {}",
            path.display(),
            known.join(", ")
        );
    }
    Ok(file)
}

/// An error of the TOML parser quotes the line it stumbled over, which may hold a password.
fn without_source_lines(error: &str) -> String {
    error
        .lines()
        .filter(|line| !line.contains(" |"))
        .collect::<Vec<_>>()
        .join("; ")
}
