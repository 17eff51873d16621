//! What a plan says, as it is stored.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Months, NaiveDate, Utc};
use seqpt_core::content::{Audience, ObjectiveTemplate};
use seqpt_core::framework::{CompetencyId, Origin};
use seqpt_core::objectives::{Input, ObjectiveText, PlannedCompetency, Step};
use seqpt_core::strategy::Strategy;
use seqpt_core::{Language, Level};
use serde::{Deserialize, Serialize};

use super::{SettledObjective, Window};
use crate::{LearningPlanId, UserId};

/// A plan as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct LearningPlan {
    /// The row.
    pub id: LearningPlanId,
    /// Whose plan it is; `None` for the organisation's.
    pub owner: Option<UserId>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The day it begins.
    pub starts_on: NaiveDate,
    /// How many months it takes.
    pub months: u32,
    /// What it says.
    pub content: PlanContent,
    /// The hash over everything it was made from.
    pub inputs_hash: String,
    /// Counts changes, over all plans of an owner: a form made from an older plan is noticed.
    pub revision: i64,
}

/// What a plan says, and what it was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanContent {
    /// The objectives by competency in the framework's order, levels rising.
    pub objectives: Vec<Objective>,
    /// Every competency in which the person has a gap; empty for the organisation.
    pub competencies: Vec<PlannedCompetency>,
    /// Competencies required of the person that the survey did not ask about.
    pub unknown: Vec<CompetencyId>,
    /// How many people the published figures counted that the organisation's plan was made from.
    #[serde(default)]
    pub counted: usize,
    /// What is aimed at and needs no training, by competency in the framework's order, levels
    /// rising.
    #[serde(default)]
    pub settled: Vec<SettledObjective>,
    /// A hash of each input.
    pub inputs: BTreeMap<Input, String>,
}

impl LearningPlan {
    /// The objective of a key.
    pub fn objective(&self, key: ObjectiveKey) -> Option<&Objective> {
        let mut objectives = self.content.objectives.iter();
        objectives.find(|objective| objective.key() == key)
    }

    /// The day it ends.
    pub fn ends_on(&self) -> NaiveDate {
        let end = self.starts_on.checked_add_months(Months::new(self.months));
        end.unwrap_or(self.starts_on)
    }

    /// Whether it is held back how many people need its objectives, since too few were counted.
    pub fn is_held_back(&self) -> bool {
        let mut demands = self
            .content
            .objectives
            .iter()
            .filter_map(|it| it.demand.as_ref());
        demands.any(|demand| demand.places.is_none())
    }

    /// How many objectives are ticked; never more than there are.
    pub fn done(&self) -> usize {
        let objectives = self.content.objectives.iter();
        objectives
            .filter(|objective| objective.done_at.is_some())
            .count()
    }
}

/// One level of one competency to reach until a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Objective {
    /// The competency.
    pub competency: CompetencyId,
    /// The level to reach.
    pub level: Level,
    /// Whom it speaks to.
    pub audience: Audience,
    /// A core competency: it grows through the others.
    pub indirect: bool,
    /// The strategy that set the target; `None` if none were chosen.
    pub archetype_source: Option<Strategy>,
    /// Its place among the levels to advance in this competency.
    pub step: Step,
    /// When it is due by the plan.
    pub planned_due: NaiveDate,
    /// The words as made.
    pub texts: Texts,
    /// How managers are spoken to, where they learn it along with others.
    pub for_managers: Option<Texts>,
    /// Who needs it, in the organisation's plan.
    pub demand: Option<Demand>,
    /// What was written in place of the words as made.
    pub own: OwnWording,
    /// When it was ticked.
    pub done_at: Option<DateTime<Utc>>,
    /// The revision of the plan that last changed it.
    pub revision: i64,
}

/// The words of an objective in every language, with the place for the window still open: the due
/// date, which can be moved, decides what stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// In English.
    pub en: ObjectiveTemplate,
    /// In German.
    pub de: ObjectiveTemplate,
}

impl Texts {
    /// The words in a language.
    pub fn get(&self, language: Language) -> &ObjectiveTemplate {
        match language {
            Language::English => &self.en,
            Language::German => &self.de,
        }
    }

    /// Whether this is what some language says in a field.
    pub(super) fn say(&self, text: &str, field: impl Fn(&ObjectiveTemplate) -> &String) -> bool {
        Language::ALL
            .map(|language| field(self.get(language)) == text)
            .contains(&true)
    }
}

/// How many people of the organisation need an objective, by the published figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demand {
    /// How many people; `None` where it is held back, since too few were counted in all.
    pub places: Option<usize>,
    /// Whether that is the most there may be, as the exact number would tell of too few people.
    #[serde(default)]
    pub at_most: bool,
    /// The organisation has a training for it already.
    pub training_exists: bool,
    /// The shown groups.
    pub groups: Vec<GroupDemand>,
}

/// How many people of a group need an objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupDemand {
    /// The group.
    pub origin: Origin,
    /// How many need it.
    pub people: usize,
    /// How many the group has: they decide whether it may be named.
    #[serde(default)]
    pub size: usize,
}

/// What was written in place of the words as made, in whatever language; `None` keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWording {
    /// In place of the statement.
    pub statement: Option<String>,
    /// In place of the condition.
    pub condition: Option<String>,
    /// In place of the criterion.
    pub criterion: Option<String>,
    /// In place of the benefit.
    pub benefit: Option<String>,
    /// In place of the due date.
    pub due: Option<NaiveDate>,
}

impl OwnWording {
    /// Whether everything is as made.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Objective {
    /// What names it in a plan.
    pub fn key(&self) -> ObjectiveKey {
        ObjectiveKey {
            competency: self.competency,
            level: self.level,
        }
    }

    /// When it is due.
    pub fn due(&self) -> NaiveDate {
        self.own.due.unwrap_or(self.planned_due)
    }

    /// How long that is from the beginning of its plan.
    pub fn window(&self, plan: &LearningPlan) -> Window {
        Window::between(plan.starts_on, self.due())
    }

    /// Its words in a language, own ones first. `window` is how that language says
    /// [`window`](Self::window) after the preposition of the templates.
    pub fn text(&self, language: Language, window: &str) -> ObjectiveText {
        let made = ObjectiveText::of(self.texts.get(language), window);
        let own = self.own.clone();
        let parts = match own.statement {
            // The parts spell the generated statement out; they say nothing about another one.
            Some(_) => seqpt_core::content::Parts::default(),
            None => made.parts,
        };
        ObjectiveText {
            statement: own.statement.unwrap_or(made.statement),
            parts,
            condition: own.condition.unwrap_or(made.condition),
            criterion: own.criterion.unwrap_or(made.criterion),
            time_frame: made.time_frame,
            benefit: own.benefit.unwrap_or(made.benefit),
        }
    }
}

/// What names an objective in a plan: `10-apply`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectiveKey {
    /// The competency.
    pub competency: CompetencyId,
    /// The level.
    pub level: Level,
}

impl ObjectiveKey {
    /// Reads a key.
    pub fn parse(text: &str) -> Option<Self> {
        let (competency, level) = text.split_once('-')?;
        let key = Self {
            competency: CompetencyId::new(competency.parse().ok()?),
            level: Level::from_key(level)?,
        };
        // One spelling: `010` or `+10` names nothing.
        (key.to_string() == text).then_some(key)
    }
}

impl fmt::Display for ObjectiveKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.competency, self.level.key())
    }
}

/// What was done to an objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// Its wording or due date was written anew, or brought back with nothing in `after`.
    Reworded {
        /// What stood in place of the words as made.
        before: Box<OwnWording>,
        /// What stands there now.
        after: Box<OwnWording>,
    },
    /// It was ticked.
    Done,
    /// The tick was taken back.
    NotDone,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_one_spelling() {
        let key = ObjectiveKey::parse("10-apply").unwrap();
        assert_eq!(key.level, Level::Apply);
        assert_eq!(key.to_string(), "10-apply");
        for other in [
            "",
            "10",
            "-apply",
            "010-apply",
            "+10-apply",
            "10-Apply",
            "10-4",
            "10-apply-x",
        ] {
            assert_eq!(ObjectiveKey::parse(other), None, "{other}");
        }
    }
}
