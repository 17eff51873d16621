//! What the framework lists: competencies by area, role clusters, processes by group.

use serde::{Deserialize, Serialize};

use super::{CompetencyId, ProcessId, RoleClusterId};

/// The four areas that group the competencies, in the order they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Core competencies: they grow through the others.
    Core,
    /// Social and personal competencies.
    SocialPersonal,
    /// Management competencies.
    Management,
    /// Technical competencies.
    Technical,
}

impl Area {
    /// All areas in display order.
    pub const ALL: [Self; 4] = [
        Self::Core,
        Self::SocialPersonal,
        Self::Management,
        Self::Technical,
    ];

    /// The stable key used in files, URLs and JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::SocialPersonal => "social_personal",
            Self::Management => "management",
            Self::Technical => "technical",
        }
    }
}

/// A competency and the area it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Competency {
    /// The published id.
    #[serde(rename = "competency_id")]
    pub id: CompetencyId,
    /// The area.
    pub area: Area,
}

/// A role cluster: a bundle of SE tasks that companies staff under many job titles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleCluster {
    /// The published id.
    #[serde(rename = "role_cluster_id")]
    pub id: RoleClusterId,
}

/// The group a process belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProcessGroup {
    /// Agreement processes (1-2).
    Agreement,
    /// Organizational project-enabling processes (3-8).
    Organizational,
    /// Technical management processes (9-16).
    TechnicalManagement,
    /// Technical processes (17-30).
    Technical,
    /// Support, moderation and qualification (31-33): activities of the published workbook that
    /// are no ISO/IEC/IEEE 15288 processes. An organisation switches them on or off.
    Supplementary,
}

impl ProcessGroup {
    /// The stable key used in files and JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Organizational => "organizational",
            Self::TechnicalManagement => "technical_management",
            Self::Technical => "technical",
            Self::Supplementary => "supplementary",
        }
    }
}

/// A process and its group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Process {
    /// The published id.
    #[serde(rename = "process_id")]
    pub id: ProcessId,
    /// The group.
    pub group: ProcessGroup,
}

impl Process {
    /// Whether this is one of the optional rows 31-33.
    pub fn is_supplementary(self) -> bool {
        self.group == ProcessGroup::Supplementary
    }
}
