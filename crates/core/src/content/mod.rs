//! The texts of the method in English and German: competencies with their survey statements, role
//! clusters, processes, areas and levels, templates of learning objectives, and the texts around
//! maturity, strategies, formats and terms. Our own words, in `seeds/texts`; the rules they keep
//! are in docs/text-style.md, and [`check`] holds them to it.

mod checker;
mod framework_texts;
mod loading;
mod method;
mod objectives;
mod tables;
mod vocabulary;
pub(crate) mod words;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use checker::checks;
pub use checker::{Finding, Rule, check, compare_languages};
pub use method::{
    Detail, FormatText, GlossaryTerm, MaturityTexts, MethodTexts, OptionText, QuestionText,
    StrategyText, TitledText,
};
pub use objectives::{Audience, ObjectiveTemplate, ObjectiveTemplates, Parts, WINDOW};
pub use vocabulary::{Ban, Verb, VerbForm, Vocabulary};

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
    /// The topics that modules on it deal with, most basic first.
    pub topics: Vec<String>,
}

/// The texts of one role cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleClusterText {
    /// The name.
    pub name: String,
    /// What people in it do in Systems Engineering.
    pub description: String,
    /// Typical tasks.
    pub tasks: Vec<String>,
    /// Job titles under which companies staff it.
    pub titles: Vec<String>,
    /// What it is not, though it is taken for it.
    pub limits: String,
}

/// The texts of one process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcessText {
    /// The name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Typical activities.
    pub activities: Vec<String>,
    /// What exists afterwards.
    pub outcomes: Vec<String>,
    /// Words and phrases that engineers use for it.
    pub phrases: Vec<String>,
}

/// The name and description of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaText {
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
    role_clusters: BTreeMap<RoleClusterId, RoleClusterText>,
    processes: BTreeMap<ProcessId, ProcessText>,
    areas: BTreeMap<Area, AreaText>,
    levels: BTreeMap<Level, LevelText>,
    objectives: ObjectiveTemplates,
    method: MethodTexts,
    vocabulary: Vocabulary,
}

impl Content {
    /// The competencies that there are texts for.
    pub(crate) fn competency_ids(&self) -> impl Iterator<Item = CompetencyId> {
        self.competencies.keys().copied()
    }

    /// The texts of a competency; `None` only for an id the framework does not have.
    pub fn competency(&self, id: CompetencyId) -> Option<&CompetencyText> {
        self.competencies.get(&id)
    }

    /// The texts of a role cluster; `None` only for an id the framework does not have.
    pub fn role_cluster(&self, id: RoleClusterId) -> Option<&RoleClusterText> {
        self.role_clusters.get(&id)
    }

    /// The name and purpose of a process; `None` only for an id the framework does not have.
    pub fn process(&self, id: ProcessId) -> Option<&ProcessText> {
        self.processes.get(&id)
    }

    /// The name and description of an area.
    pub fn area(&self, area: Area) -> Option<&AreaText> {
        self.areas.get(&area)
    }

    /// The templates of learning objectives.
    pub fn objectives(&self) -> &ObjectiveTemplates {
        &self.objectives
    }

    /// The texts around maturity, strategies, formats and terms.
    pub fn method(&self) -> &MethodTexts {
        &self.method
    }

    /// The verbs, banned phrases and owned terms that statements are checked with.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Every text but statements and objectives, which have their own rules, with its place.
    fn pieces(&self) -> Vec<(String, &str)> {
        let mut pieces = self.method.pieces();
        for (id, text) in &self.competencies {
            pieces.push((format!("competency {id}"), text.description.as_str()));
            pieces.push((format!("competency {id}"), &text.why_it_matters));
            pieces.extend(listed(&format!("competency {id} topic"), &text.topics));
        }
        for (id, text) in &self.role_clusters {
            pieces.push((format!("role cluster {id}"), &text.description));
            pieces.push((format!("role cluster {id}"), &text.limits));
            pieces.extend(listed(&format!("role cluster {id} task"), &text.tasks));
        }
        for (area, text) in &self.areas {
            pieces.push((format!("{area:?}"), &text.description));
        }
        for (level, text) in &self.levels {
            pieces.push((format!("{level:?}"), &text.description));
        }
        for (id, text) in &self.processes {
            pieces.push((format!("process {id}"), &text.purpose));
            pieces.extend(listed(&format!("process {id} activity"), &text.activities));
            pieces.extend(listed(&format!("process {id} outcome"), &text.outcomes));
        }
        pieces
    }

    /// Names, labels and phrases: words that people and the method use as they are.
    fn labels(&self) -> Vec<(String, &str)> {
        let mut labels = self.method.labels();
        for (id, text) in &self.competencies {
            labels.push((format!("competency {id} name"), text.name.as_str()));
        }
        for (id, text) in &self.role_clusters {
            labels.push((format!("role cluster {id} name"), &text.name));
            labels.extend(listed(&format!("role cluster {id} title"), &text.titles));
        }
        for (id, text) in &self.processes {
            labels.push((format!("process {id} name"), &text.name));
            labels.extend(listed(&format!("process {id} phrase"), &text.phrases));
        }
        for (area, text) in &self.areas {
            labels.push((format!("{area:?} name"), &text.name));
        }
        for (level, text) in &self.levels {
            labels.push((format!("{level:?} name"), &text.name));
            labels.push((format!("{level:?} verb"), &text.verb));
        }
        labels
    }

    /// Keys of texts that a language may have without loading missing them in the other.
    fn optional_keys(&self) -> BTreeSet<String> {
        let mut keys: BTreeSet<String> = self
            .objectives
            .iter()
            .map(|(competency, level, audience, _)| {
                format!("objective {competency} {level:?} {audience:?}")
            })
            .collect();
        keys.extend(self.method.optional_keys());
        for (id, text) in &self.competencies {
            keys.extend((1..=text.topics.len()).map(|at| format!("competency {id} topic {at}")));
        }
        for (id, text) in &self.role_clusters {
            keys.extend((1..=text.tasks.len()).map(|at| format!("role cluster {id} task {at}")));
        }
        for (id, text) in &self.processes {
            keys.extend(
                (1..=text.activities.len()).map(|at| format!("process {id} activity {at}")),
            );
            keys.extend((1..=text.outcomes.len()).map(|at| format!("process {id} outcome {at}")));
        }
        keys
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

fn listed<'a>(place: &str, texts: &'a [String]) -> Vec<(String, &'a str)> {
    texts
        .iter()
        .map(|text| (place.to_owned(), text.as_str()))
        .collect()
}
