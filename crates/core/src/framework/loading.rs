//! Building a framework from its CSV files, refusing anything inconsistent.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{
    Competency, CompetencyId, Framework, Involvement, InvolvementProfile, Process,
    ProcessCompetencyMatrix, ProcessId, Relevance, RoleCluster, RoleClusterId,
};
use crate::seed::SeedFile;
use crate::strategy::Strategy;
use crate::{Level, SeedError};

/// The six files a framework is made of, as CSV text with a header line.
#[derive(Debug, Clone, Copy)]
pub struct FrameworkSeeds<'a> {
    /// `competency_id,area`
    pub competencies: &'a str,
    /// `role_cluster_id`
    pub role_clusters: &'a str,
    /// `process_id,group`
    pub processes: &'a str,
    /// `role_cluster_id,process_id,involvement`, every cell named once
    pub role_process: &'a str,
    /// `process_id,competency_id,relevance`, every cell named once
    pub process_competency: &'a str,
    /// `strategy_id,competency_id,target`, every cell named once
    pub strategy_competency: &'a str,
}

impl FrameworkSeeds<'static> {
    const STANDARD: Self = Self {
        competencies: include_str!("../../seeds/framework/competencies.csv"),
        role_clusters: include_str!("../../seeds/framework/role_clusters.csv"),
        processes: include_str!("../../seeds/framework/processes.csv"),
        role_process: include_str!("../../seeds/framework/role_process.csv"),
        process_competency: include_str!("../../seeds/framework/process_competency.csv"),
        strategy_competency: include_str!("../../seeds/framework/strategy_competency.csv"),
    };
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleProcessRow {
    role_cluster_id: RoleClusterId,
    process_id: ProcessId,
    involvement: Involvement,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProcessCompetencyRow {
    process_id: ProcessId,
    competency_id: CompetencyId,
    relevance: Relevance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StrategyCompetencyRow {
    strategy_id: Strategy,
    competency_id: CompetencyId,
    target: Level,
}

impl Framework {
    /// The published framework, compiled into this crate.
    ///
    /// # Errors
    /// None with the files this crate ships; a fork that breaks a file learns which line.
    pub fn standard() -> Result<Self, SeedError> {
        Self::from_seeds(Self::STANDARD_VERSION, FrameworkSeeds::STANDARD)
    }

    /// A framework from CSV files.
    ///
    /// # Errors
    /// The first line that cannot be read, names an unknown or repeated id, holds a value off its
    /// scale, or the first matrix cell that no line names.
    pub fn from_seeds(version: &str, seeds: FrameworkSeeds<'_>) -> Result<Self, SeedError> {
        let mut competencies: Vec<Competency> = unique(
            SeedFile {
                name: "framework/competencies.csv",
                text: seeds.competencies,
            },
            |competency: &Competency| competency.id,
        )?;
        competencies.sort_by_key(|competency| (competency.area, competency.id));
        let role_clusters: Vec<RoleCluster> = unique(
            SeedFile {
                name: "framework/role_clusters.csv",
                text: seeds.role_clusters,
            },
            |role: &RoleCluster| role.id,
        )?;
        let processes: Vec<Process> = unique(
            SeedFile {
                name: "framework/processes.csv",
                text: seeds.processes,
            },
            |process: &Process| process.id,
        )?;
        let role_ids: BTreeSet<_> = role_clusters.iter().map(|role| role.id).collect();
        let process_ids: BTreeSet<_> = processes.iter().map(|process| process.id).collect();
        let competency_ids: BTreeSet<_> = competencies.iter().map(|known| known.id).collect();

        let role_process = matrix(
            SeedFile {
                name: "framework/role_process.csv",
                text: seeds.role_process,
            },
            ("role cluster", &role_ids),
            ("process", &process_ids),
            |row: RoleProcessRow| (row.role_cluster_id, row.process_id, row.involvement),
        )?;
        let process_competency = matrix(
            SeedFile {
                name: "framework/process_competency.csv",
                text: seeds.process_competency,
            },
            ("process", &process_ids),
            ("competency", &competency_ids),
            |row: ProcessCompetencyRow| (row.process_id, row.competency_id, row.relevance),
        )?;

        let strategy_targets = matrix(
            SeedFile {
                name: "framework/strategy_competency.csv",
                text: seeds.strategy_competency,
            },
            ("strategy", &BTreeSet::from(Strategy::ALL)),
            ("competency", &competency_ids),
            |row: StrategyCompetencyRow| (row.strategy_id, row.competency_id, row.target),
        )?;

        let mut profiles: BTreeMap<RoleClusterId, InvolvementProfile> = BTreeMap::new();
        for ((role, process), involvement) in role_process {
            profiles.entry(role).or_default().set(process, involvement);
        }
        Ok(Self {
            version: version.to_owned(),
            competencies,
            role_clusters,
            processes,
            role_process: profiles,
            process_competency: process_competency
                .into_iter()
                .map(|((process, competency), relevance)| (process, competency, relevance))
                .collect::<ProcessCompetencyMatrix>(),
            strategy_targets,
        })
    }
}

/// The rows of a catalogue file by rising id; an id may stand there once.
fn unique<T, K>(file: SeedFile<'_>, key: impl Fn(&T) -> K) -> Result<Vec<T>, SeedError>
where
    T: serde::de::DeserializeOwned,
    K: Ord + std::fmt::Display,
{
    let mut known = BTreeMap::new();
    for (line, row) in file.rows::<T>()? {
        let id = key(&row);
        if known.contains_key(&id) {
            return Err(file.error(line, format!("id {id} stands here a second time")));
        }
        known.insert(id, row);
    }
    Ok(known.into_values().collect())
}

/// The cells of a matrix file: known ids only, each cell exactly once, none missing.
fn matrix<Row, A, B, V>(
    file: SeedFile<'_>,
    (row_kind, row_ids): (&str, &BTreeSet<A>),
    (column_kind, column_ids): (&str, &BTreeSet<B>),
    cell: impl Fn(Row) -> (A, B, V),
) -> Result<BTreeMap<(A, B), V>, SeedError>
where
    Row: serde::de::DeserializeOwned,
    A: Ord + Copy + std::fmt::Display,
    B: Ord + Copy + std::fmt::Display,
{
    let mut cells = BTreeMap::new();
    for (line, row) in file.rows::<Row>()? {
        let (a, b, value) = cell(row);
        if !row_ids.contains(&a) {
            return Err(file.error(line, format!("{row_kind} {a} does not exist")));
        }
        if !column_ids.contains(&b) {
            return Err(file.error(line, format!("{column_kind} {b} does not exist")));
        }
        if cells.insert((a, b), value).is_some() {
            return Err(file.error(
                line,
                format!(
                    "the cell of {row_kind} {a} and {column_kind} {b} stands here a second time"
                ),
            ));
        }
    }
    for a in row_ids {
        for b in column_ids {
            if !cells.contains_key(&(*a, *b)) {
                return Err(file.missing(format!(
                    "the cell of {row_kind} {a} and {column_kind} {b} is missing"
                )));
            }
        }
    }
    Ok(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: FrameworkSeeds<'static> = FrameworkSeeds {
        competencies: "competency_id,area\n1,core\n",
        role_clusters: "role_cluster_id\n1\n",
        processes: "process_id,group\n1,technical\n",
        role_process: "role_cluster_id,process_id,involvement\n1,1,2\n",
        process_competency: "process_id,competency_id,relevance\n1,1,2\n",
        strategy_competency: "strategy_id,competency_id,target\n1,1,1\n2,1,2\n3,1,4\n4,1,4\n5,1,4\n6,1,6\n7,1,4\n",
    };

    fn refusal(seeds: FrameworkSeeds<'_>) -> String {
        Framework::from_seeds("test", seeds)
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn a_small_framework_of_ones_own_loads() {
        let framework = Framework::from_seeds("test", SMALL).unwrap();
        assert_eq!(framework.competencies().len(), 1);
    }

    #[test]
    fn a_value_off_its_scale_names_file_line_and_reason() {
        let message = refusal(FrameworkSeeds {
            role_process: "role_cluster_id,process_id,involvement\n1,1,5\n",
            ..SMALL
        });
        assert!(
            message.starts_with("framework/role_process.csv, line 2:")
                && message.contains("5 is no involvement, allowed are 0, 1, 2, 3"),
            "{message}"
        );
    }

    #[test]
    fn a_missing_cell_a_repeated_cell_and_an_unknown_id_are_refused() {
        let cases = [
            ("process_id,competency_id,relevance\n", "is missing"),
            (
                "process_id,competency_id,relevance\n1,1,2\n1,1,0\n",
                "line 3: the cell of process 1 and competency 1 stands here a second time",
            ),
            (
                "process_id,competency_id,relevance\n1,1,2\n1,2,0\n",
                "line 3: competency 2 does not exist",
            ),
            ("process_id,relevance\n1,2\n", "line 2"),
        ];
        for (process_competency, expected) in cases {
            let message = refusal(FrameworkSeeds {
                process_competency,
                ..SMALL
            });
            assert!(message.contains(expected), "{message}");
        }
    }

    #[test]
    fn an_id_that_stands_twice_is_refused() {
        let message = refusal(FrameworkSeeds {
            competencies: "competency_id,area\n1,core\n1,technical\n",
            ..SMALL
        });
        assert_eq!(
            message,
            "framework/competencies.csv, line 3: id 1 stands here a second time"
        );
    }
}
