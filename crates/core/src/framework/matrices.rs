//! The two published matrices and their cell values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CompetencyId, ProcessId};
use crate::OutOfRange;

/// How a role takes part in a process.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(into = "u8", try_from = "i64")]
pub enum Involvement {
    /// Not involved (0).
    #[default]
    None,
    /// Supports others who carry the process out (1).
    Supports,
    /// Is responsible for it or performs it (2).
    Responsible,
    /// Designs or leads the process itself (3).
    Designs,
}

impl Involvement {
    /// All involvements, rising.
    pub const ALL: [Self; 4] = [Self::None, Self::Supports, Self::Responsible, Self::Designs];

    /// The published figure, 0 to 3.
    pub const fn value(self) -> u8 {
        self as u8
    }
}

impl From<Involvement> for u8 {
    fn from(involvement: Involvement) -> Self {
        involvement.value()
    }
}

impl TryFrom<i64> for Involvement {
    type Error = OutOfRange;

    fn try_from(value: i64) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|involvement| i64::from(involvement.value()) == value)
            .ok_or(OutOfRange {
                scale: "involvement",
                allowed: "0, 1, 2, 3",
                value,
            })
    }
}

/// How much a process calls for a competency.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(into = "u8", try_from = "i64")]
pub enum Relevance {
    /// Not relevant (0).
    #[default]
    None,
    /// Useful (1).
    Useful,
    /// Necessary (2).
    Necessary,
}

impl Relevance {
    /// All relevances, rising.
    pub const ALL: [Self; 3] = [Self::None, Self::Useful, Self::Necessary];

    /// The published figure, 0 to 2.
    pub const fn value(self) -> u8 {
        self as u8
    }
}

impl From<Relevance> for u8 {
    fn from(relevance: Relevance) -> Self {
        relevance.value()
    }
}

impl TryFrom<i64> for Relevance {
    type Error = OutOfRange;

    fn try_from(value: i64) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|relevance| i64::from(relevance.value()) == value)
            .ok_or(OutOfRange {
                scale: "relevance",
                allowed: "0, 1, 2",
                value,
            })
    }
}

/// One row of the role-process matrix: how one role takes part in each process.
///
/// A process that is not named counts as [`Involvement::None`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InvolvementProfile(BTreeMap<ProcessId, Involvement>);

impl InvolvementProfile {
    /// The involvement in one process.
    pub fn get(&self, process: ProcessId) -> Involvement {
        self.0.get(&process).copied().unwrap_or_default()
    }

    /// Sets the involvement in one process.
    pub fn set(&mut self, process: ProcessId, involvement: Involvement) {
        self.0.insert(process, involvement);
    }

    /// Whether no process is named at all: then the involvement is not stated.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The named processes with their involvement, by process id.
    pub fn iter(&self) -> impl Iterator<Item = (ProcessId, Involvement)> + '_ {
        self.0.iter().map(|(process, value)| (*process, *value))
    }
}

impl FromIterator<(ProcessId, Involvement)> for InvolvementProfile {
    fn from_iter<I: IntoIterator<Item = (ProcessId, Involvement)>>(cells: I) -> Self {
        Self(cells.into_iter().collect())
    }
}

/// The process-competency matrix: how much each process calls for each competency.
///
/// A cell that is not named counts as [`Relevance::None`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProcessCompetencyMatrix(BTreeMap<(ProcessId, CompetencyId), Relevance>);

impl ProcessCompetencyMatrix {
    /// The relevance of a competency for a process.
    pub fn get(&self, process: ProcessId, competency: CompetencyId) -> Relevance {
        self.0
            .get(&(process, competency))
            .copied()
            .unwrap_or_default()
    }

    /// The named cells, by process and competency id.
    pub fn iter(&self) -> impl Iterator<Item = (ProcessId, CompetencyId, Relevance)> + '_ {
        self.0
            .iter()
            .map(|((process, competency), value)| (*process, *competency, *value))
    }
}

impl FromIterator<(ProcessId, CompetencyId, Relevance)> for ProcessCompetencyMatrix {
    fn from_iter<I: IntoIterator<Item = (ProcessId, CompetencyId, Relevance)>>(cells: I) -> Self {
        Self(
            cells
                .into_iter()
                .map(|(process, competency, value)| ((process, competency), value))
                .collect(),
        )
    }
}
