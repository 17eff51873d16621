//! Reading the data files under `seeds/`: a broken line names its file, its line and the reason.

use serde::de::DeserializeOwned;
use thiserror::Error;

/// What is wrong with a seed file, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}, line {line}: {reason}")]
pub struct SeedError {
    /// The file, relative to `seeds/`.
    pub file: String,
    /// The line, counted from 1; the last line when something is missing from the file.
    pub line: u64,
    /// What is wrong, as a sentence fragment.
    pub reason: String,
}

/// One CSV file with its name, so that errors can say where they come from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SeedFile<'a> {
    pub(crate) name: &'a str,
    pub(crate) text: &'a str,
}

impl SeedFile<'_> {
    /// The rows in file order, each with its line.
    pub(crate) fn rows<T: DeserializeOwned>(self) -> Result<Vec<(u64, T)>, SeedError> {
        let mut reader = csv::Reader::from_reader(self.text.as_bytes());
        let headers = reader.headers().map_err(|error| self.csv(&error))?.clone();
        reader
            .records()
            .map(|record| {
                let record = record.map_err(|error| self.csv(&error))?;
                let line = record.position().map_or(0, csv::Position::line);
                let row = record
                    .deserialize(Some(&headers))
                    .map_err(|error| self.csv(&error))?;
                Ok((line, row))
            })
            .collect()
    }

    pub(crate) fn error(self, line: u64, reason: impl Into<String>) -> SeedError {
        SeedError {
            file: self.name.to_owned(),
            line,
            reason: reason.into(),
        }
    }

    /// An error about the file as a whole: something that should stand in it does not.
    pub(crate) fn missing(self, what: impl Into<String>) -> SeedError {
        self.error(self.text.lines().count() as u64, what)
    }

    fn csv(self, error: &csv::Error) -> SeedError {
        let line = error.position().map_or(1, csv::Position::line);
        self.error(line, error.to_string())
    }
}
