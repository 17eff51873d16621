//! Where the involvement of a role comes from: from its role cluster or from the organisation. It
//! is derived from the two matrices and never stored, so it cannot contradict them.

use std::collections::BTreeMap;

use crate::framework::{Involvement, InvolvementProfile, ProcessId};

/// Where the involvement of a role in one process comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellSource {
    /// The role's cluster says the same.
    Reference,
    /// The role's cluster says this instead: it was changed, or stated for another cluster.
    Differs(Involvement),
    /// The organisation stated it; the role has no cluster to compare with.
    Stated,
    /// Nobody stated it yet.
    NotStated,
}

/// How the involvement of a role came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleMethod {
    /// In every process it is that of the role's cluster.
    Standard,
    /// It is the organisation's own.
    Custom {
        /// In how many processes it differs from that of the role's cluster; `None` without a
        /// cluster, and while it is not stated.
        changed: Option<usize>,
    },
}

impl RoleMethod {
    /// Both keys.
    pub const KEYS: [&str; 2] = ["standard", "custom"];

    /// The stable key, in JSON.
    pub const fn key(self) -> &'static str {
        let [standard, custom] = Self::KEYS;
        match self {
            Self::Standard => standard,
            Self::Custom { .. } => custom,
        }
    }
}

/// Where the involvement of a role comes from, process by process.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Provenance(BTreeMap<ProcessId, CellSource>);

impl Provenance {
    /// Compares what is stated about a role in these processes with the matrix of its cluster.
    pub fn of(
        processes: impl IntoIterator<Item = ProcessId>,
        stated: &InvolvementProfile,
        reference: Option<&InvolvementProfile>,
    ) -> Self {
        let source = |process| {
            if stated.is_empty() {
                return CellSource::NotStated;
            }
            match reference.map(|reference| reference.get(process)) {
                None => CellSource::Stated,
                Some(said) if said == stated.get(process) => CellSource::Reference,
                Some(said) => CellSource::Differs(said),
            }
        };
        let processes = processes.into_iter();
        Self(
            processes
                .map(|process| (process, source(process)))
                .collect(),
        )
    }

    /// The processes with their sources, by process id.
    pub fn iter(&self) -> impl Iterator<Item = (ProcessId, CellSource)> + '_ {
        self.0.iter().map(|(process, source)| (*process, *source))
    }

    /// The source of one process; of a process that was not compared there is none.
    pub fn get(&self, process: ProcessId) -> Option<CellSource> {
        self.0.get(&process).copied()
    }

    /// How many processes were compared.
    pub fn processes(&self) -> usize {
        self.0.len()
    }

    /// Whether anything is stated.
    pub fn is_stated(&self) -> bool {
        let mut sources = self.0.values();
        sources.any(|source| *source != CellSource::NotStated)
    }

    /// How the involvement as a whole came about.
    pub fn method(&self) -> RoleMethod {
        let mut changed = 0;
        for source in self.0.values() {
            match source {
                CellSource::Reference => {}
                CellSource::Differs(_) => changed += 1,
                CellSource::Stated | CellSource::NotStated => {
                    return RoleMethod::Custom { changed: None };
                }
            }
        }
        match changed {
            0 => RoleMethod::Standard,
            _ => RoleMethod::Custom {
                changed: Some(changed),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROCESSES: [ProcessId; 3] = [ProcessId::new(1), ProcessId::new(2), ProcessId::new(3)];

    fn profile(cells: &[(u32, Involvement)]) -> InvolvementProfile {
        let cells = cells.iter();
        cells
            .map(|(process, value)| (ProcessId::new(*process), *value))
            .collect()
    }

    fn of(stated: &InvolvementProfile, reference: Option<&InvolvementProfile>) -> Provenance {
        Provenance::of(PROCESSES, stated, reference)
    }

    #[test]
    fn a_role_is_standard_while_every_cell_is_that_of_its_cluster() {
        let reference = profile(&[(1, Involvement::Supports), (2, Involvement::Designs)]);
        assert_eq!(
            of(&reference, Some(&reference)).method(),
            RoleMethod::Standard
        );
        // A cell that is not named and one that says not involved are the same.
        let named = profile(&[
            (1, Involvement::Supports),
            (2, Involvement::Designs),
            (3, Involvement::None),
        ]);
        assert_eq!(of(&named, Some(&reference)).method(), RoleMethod::Standard);
    }

    #[test]
    fn one_changed_cell_makes_it_custom_and_says_what_the_cluster_has() {
        let reference = profile(&[(1, Involvement::Supports), (2, Involvement::Designs)]);
        let stated = profile(&[(1, Involvement::Responsible), (2, Involvement::Designs)]);
        let found = of(&stated, Some(&reference));
        assert_eq!(found.method(), RoleMethod::Custom { changed: Some(1) });
        assert_eq!(
            found.iter().map(|(_, source)| source).collect::<Vec<_>>(),
            [
                CellSource::Differs(Involvement::Supports),
                CellSource::Reference,
                CellSource::Reference,
            ]
        );
    }

    #[test]
    fn processes_that_do_not_count_are_not_compared() {
        let reference = profile(&[(1, Involvement::Supports), (9, Involvement::Designs)]);
        let stated = profile(&[(1, Involvement::Supports)]);
        let found = of(&stated, Some(&reference));
        assert_eq!(found.method(), RoleMethod::Standard);
        assert_eq!((found.processes(), found.get(ProcessId::new(9))), (3, None));
    }

    #[test]
    fn without_a_cluster_a_role_is_the_organisations_own_and_without_cells_it_is_not_stated() {
        let stated = of(&profile(&[(1, Involvement::Supports)]), None);
        let nothing = of(
            &InvolvementProfile::default(),
            Some(&InvolvementProfile::default()),
        );
        for (found, source) in [
            (&stated, CellSource::Stated),
            (&nothing, CellSource::NotStated),
        ] {
            assert_eq!(found.method(), RoleMethod::Custom { changed: None });
            assert!(found.iter().all(|(_, known)| known == source));
        }
        assert_eq!((stated.is_stated(), nothing.is_stated()), (true, false));
    }
}
