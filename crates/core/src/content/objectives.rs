//! Templates of learning objectives: what a participant can do at the end, at each level of each
//! competency, with the fields that make it SMART.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::framework::{CompetencyId, Framework};
use crate::seed::SeedFile;
use crate::{Level, SeedError};

/// Where a time frame takes the window of the plan.
pub const WINDOW: &str = "{window}";

/// Whom an objective speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everybody who works in Systems Engineering.
    Practitioners,
    /// People who lead, decide and provide.
    Managers,
}

impl Audience {
    /// The stable key used in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Practitioners => "practitioners",
            Self::Managers => "managers",
        }
    }
}

/// A template of a learning objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectiveTemplate {
    /// What the participant can do: one sentence, one behaviour, without time, proof or benefit.
    pub statement: String,
    /// The parts that name a process, a method or a tool, where the competency has them.
    pub parts: Parts,
    /// What is given when the objective is shown to be met.
    pub condition: String,
    /// How it is measured: a number or something that can be looked at.
    pub criterion: String,
    /// Until when, with [`WINDOW`] for the plan's window.
    pub time_frame: String,
    /// What it is good for.
    pub benefit: String,
}

/// The process, method and tool part of an objective; company names take the place of their
/// generic nouns.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Parts {
    /// The process part.
    pub process: Option<String>,
    /// The method part.
    pub method: Option<String>,
    /// The tool part.
    pub tool: Option<String>,
}

impl Parts {
    /// The parts there are, in the order they are read.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        [&self.process, &self.method, &self.tool]
            .into_iter()
            .flatten()
            .map(String::as_str)
    }
}

/// All templates in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectiveTemplates(BTreeMap<(CompetencyId, Level, Audience), ObjectiveTemplate>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    competency_id: CompetencyId,
    level: Level,
    statement: String,
    process_part: String,
    method_part: String,
    tool_part: String,
    condition: String,
    criterion: String,
    time_frame: String,
    benefit: String,
}

impl ObjectiveTemplates {
    pub(super) fn load(
        framework: &Framework,
        everybody: SeedFile<'_>,
        managers: SeedFile<'_>,
    ) -> Result<Self, SeedError> {
        let mut templates = BTreeMap::new();
        for (file, audience) in [
            (everybody, Audience::Practitioners),
            (managers, Audience::Managers),
        ] {
            for (line, row) in file.rows::<Row>()? {
                let key = (row.competency_id, row.level, audience);
                if framework.competency(row.competency_id).is_none() {
                    let reason = format!("competency {} does not exist", row.competency_id);
                    return Err(file.error(line, reason));
                }
                if row.level == Level::None {
                    return Err(file.error(line, "nobody learns towards level 0"));
                }
                let template = template(row).map_err(|reason| file.error(line, reason))?;
                if templates.insert(key, template).is_some() {
                    return Err(file.error(line, "this competency and level stand here twice"));
                }
            }
        }
        let templates = Self(templates);
        for competency in framework.competencies() {
            for level in Level::PYRAMID {
                if templates
                    .get(competency.id, level, Audience::Practitioners)
                    .is_none()
                {
                    return Err(everybody.missing(format!(
                        "competency {} has no template at level {}",
                        competency.id,
                        level.value()
                    )));
                }
            }
        }
        Ok(templates)
    }

    /// The template for an audience; where managers have no variant of their own, the common one.
    /// `None` for [`Level::None`] and for competencies the framework does not have.
    pub fn get(
        &self,
        competency: CompetencyId,
        level: Level,
        audience: Audience,
    ) -> Option<&ObjectiveTemplate> {
        self.0
            .get(&(competency, level, audience))
            .or_else(|| self.0.get(&(competency, level, Audience::Practitioners)))
    }

    #[cfg(test)]
    pub(super) fn change_first(&mut self, change: impl FnOnce(&mut ObjectiveTemplate)) {
        if let Some(template) = self.0.values_mut().next() {
            change(template);
        }
    }

    /// Every template with whom and what it is for.
    pub fn iter(
        &self,
    ) -> impl Iterator<Item = (CompetencyId, Level, Audience, &ObjectiveTemplate)> {
        self.0
            .iter()
            .map(|((competency, level, audience), template)| {
                (*competency, *level, *audience, template)
            })
    }
}

fn template(row: Row) -> Result<ObjectiveTemplate, String> {
    for (name, text) in [
        ("statement", &row.statement),
        ("condition", &row.condition),
        ("criterion", &row.criterion),
        ("time_frame", &row.time_frame),
        ("benefit", &row.benefit),
    ] {
        if text.trim().is_empty() {
            return Err(format!("{name} is blank"));
        }
    }
    let part = |text: String| (!text.trim().is_empty()).then_some(text);
    Ok(ObjectiveTemplate {
        statement: row.statement,
        parts: Parts {
            process: part(row.process_part),
            method: part(row.method_part),
            tool: part(row.tool_part),
        },
        condition: row.condition,
        criterion: row.criterion,
        time_frame: row.time_frame,
        benefit: row.benefit,
    })
}
