//! The competency framework: 16 competencies, 14 role clusters, 30 processes (and 3 optional
//! supplementary rows), the two published matrices and the required levels derived from them.
//!
//! Source of the figures: Könemann et al. 2022, "Identification of stakeholder-specific Systems
//! Engineering competencies for industry", and the assessment built on it (Roby 2025).

mod catalogue;
mod derivation;
mod ids;
mod loading;
mod matrices;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Level;
use crate::strategy::Strategy;

pub use catalogue::{Area, Competency, Process, ProcessGroup, RoleCluster};
pub use derivation::{Cause, Requirement, Requirements, called_for, required_levels};
pub use ids::{CompetencyId, OrganizationRoleId, Origin, ProcessId, RoleClusterId};
pub use loading::FrameworkSeeds;
pub use matrices::{Involvement, InvolvementProfile, ProcessCompetencyMatrix, Relevance};

/// Whether the supplementary rows 31-33 (support, moderation, qualification) count.
///
/// With them the derived matrix equals the published headline table; without them 17 of its 224
/// cells are lower. New organisations have them on, imported ones off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "bool", into = "bool")]
pub enum SupplementaryRows {
    /// Rows 31-33 count.
    On,
    /// Only the 30 processes count.
    Off,
}

impl From<bool> for SupplementaryRows {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

impl From<SupplementaryRows> for bool {
    fn from(rows: SupplementaryRows) -> Self {
        rows == SupplementaryRows::On
    }
}

/// A complete, consistent framework: every matrix cell names a competency, role and process that
/// exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    version: String,
    competencies: Vec<Competency>,
    role_clusters: Vec<RoleCluster>,
    processes: Vec<Process>,
    role_process: BTreeMap<RoleClusterId, InvolvementProfile>,
    process_competency: ProcessCompetencyMatrix,
    strategy_targets: BTreeMap<(Strategy, CompetencyId), Level>,
}

impl Framework {
    /// The name of the standard framework's version; an assessment records the version it was
    /// taken with.
    pub const STANDARD_VERSION: &'static str = "koenemann-2022.1";

    /// The version's name.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The competencies by area and id.
    pub fn competencies(&self) -> &[Competency] {
        &self.competencies
    }

    /// The role clusters by id.
    pub fn role_clusters(&self) -> &[RoleCluster] {
        &self.role_clusters
    }

    /// The processes by id, supplementary rows last.
    pub fn processes(&self) -> &[Process] {
        &self.processes
    }

    /// The competency with this id, if the framework has it.
    pub fn competency(&self, id: CompetencyId) -> Option<&Competency> {
        self.competencies.iter().find(|known| known.id == id)
    }

    /// The role cluster with this id, if the framework has it.
    pub fn role_cluster(&self, id: RoleClusterId) -> Option<&RoleCluster> {
        self.role_clusters.iter().find(|known| known.id == id)
    }

    /// The process with this id, if the framework has it.
    pub fn process(&self, id: ProcessId) -> Option<&Process> {
        self.processes.iter().find(|known| known.id == id)
    }

    /// The published involvement of a role cluster in every process; `None` for an unknown role.
    pub fn reference_profile(&self, role: RoleClusterId) -> Option<&InvolvementProfile> {
        self.role_process.get(&role)
    }

    /// The process-competency matrix.
    pub fn process_competency(&self) -> &ProcessCompetencyMatrix {
        &self.process_competency
    }

    /// The level a strategy brings people to in a competency; [`Level::None`] for an unknown one.
    pub fn strategy_target(&self, strategy: Strategy, competency: CompetencyId) -> Level {
        self.strategy_targets
            .get(&(strategy, competency))
            .copied()
            .unwrap_or_default()
    }

    /// The levels required of someone who holds all the given role clusters, by the published
    /// matrices. Roles the framework does not have are left out.
    pub fn required_levels_of(
        &self,
        roles: &[RoleClusterId],
        supplementary: SupplementaryRows,
    ) -> Requirements {
        let profiles = roles
            .iter()
            .filter_map(|role| Some((Origin::Cluster(*role), self.reference_profile(*role)?)));
        required_levels(self, profiles, supplementary)
    }
}
