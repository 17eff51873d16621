//! The texts of the method in English and German: competencies with their survey statements, role
//! clusters, processes, areas and levels. Our own words, in `seeds/texts`.

mod loading;

use std::collections::BTreeMap;

use crate::Level;
use crate::framework::{Area, CompetencyId, ProcessId, RoleClusterId};
use crate::survey::StatementGroup;

/// The texts of one competency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompetencyText {
    /// The name.
    pub name: String,
    /// What it is, in a sentence or two.
    pub description: String,
    /// Why it matters at work.
    pub why_it_matters: String,
    /// The survey statement of each of the four levels, [`StatementGroup::Know`] first.
    pub statements: [String; 4],
}

/// A name with its description: of a role cluster, a process (its purpose) or an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedText {
    /// The name.
    pub name: String,
    /// The description.
    pub description: String,
}

/// The words for one level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelText {
    /// The name, such as "understand".
    pub name: String,
    /// The short label.
    pub verb: String,
    /// What a person at this level can do.
    pub description: String,
}

/// All texts of the method in one language; complete for the framework it was loaded for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    competencies: BTreeMap<CompetencyId, CompetencyText>,
    role_clusters: BTreeMap<RoleClusterId, NamedText>,
    processes: BTreeMap<ProcessId, NamedText>,
    areas: BTreeMap<Area, NamedText>,
    levels: BTreeMap<Level, LevelText>,
}

impl Content {
    /// The texts of a competency; `None` only for an id the framework does not have.
    pub fn competency(&self, id: CompetencyId) -> Option<&CompetencyText> {
        self.competencies.get(&id)
    }

    /// The texts of a role cluster; `None` only for an id the framework does not have.
    pub fn role_cluster(&self, id: RoleClusterId) -> Option<&NamedText> {
        self.role_clusters.get(&id)
    }

    /// The name and purpose of a process; `None` only for an id the framework does not have.
    pub fn process(&self, id: ProcessId) -> Option<&NamedText> {
        self.processes.get(&id)
    }

    /// The name and description of an area.
    pub fn area(&self, area: Area) -> Option<&NamedText> {
        self.areas.get(&area)
    }

    /// The words for a level.
    pub fn level(&self, level: Level) -> Option<&LevelText> {
        self.levels.get(&level)
    }
}

impl CompetencyText {
    /// The statement of a group; `None` for "none of these", which says so itself.
    pub fn statement(&self, group: StatementGroup) -> Option<&str> {
        self.statements
            .get(usize::from(group.number()) - 1)
            .map(String::as_str)
    }
}
