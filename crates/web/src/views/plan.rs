//! Learning plans: a person's own and the organisation's.

use askama::Template;

use super::{FormState, Moment, Page};

/// The plan that counts, or what it takes to get one.
#[derive(Debug, Template)]
#[template(path = "pages/plan.html")]
pub struct PlanPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Whether the person completed a survey.
    pub has_survey: bool,
    /// The plan.
    pub plan: Option<PlanSheet>,
}

/// The organisation's plan that counts, or what it takes to get one.
#[derive(Debug, Template)]
#[template(path = "pages/organization_plan.html")]
pub struct OrganizationPlanPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The plan.
    pub plan: Option<PlanSheet>,
    /// Why none can be made now: a sentence, and where to go with what it is called.
    pub refusal: Option<(String, &'static str, String)>,
    /// How many people made a plan of their own.
    pub people_with_plan: usize,
    /// When a plan begins and how long it takes.
    pub form: FormState,
}

/// A plan that another one took the place of.
#[derive(Debug, Template)]
#[template(path = "pages/plan_earlier.html")]
pub struct EarlierPlanPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The plan.
    pub plan: PlanSheet,
}

/// The levels of one competency that need no training.
#[derive(Debug, Clone)]
pub struct SettledView {
    /// The competency.
    pub competency: String,
    /// Each level with what is learnt there and why it needs no training.
    pub levels: Vec<(String, String, String)>,
}

/// A plan in words.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something else about the plan"
)]
pub struct PlanSheet {
    /// Where the plan that counts is: `/plan` or `/organization/plan`.
    pub base: &'static str,
    /// Whether it is the organisation's.
    pub is_common: bool,
    /// Whether it still can be changed.
    pub is_current: bool,
    /// When it was made.
    pub made: Moment,
    /// The day it begins.
    pub starts: Moment,
    /// The day it ends.
    pub ends: Moment,
    /// How many objectives are ticked.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// What changed since it was made, in a clause; nothing while it is up to date.
    pub changed: Option<String>,
    /// Whether no strategies were chosen when it was made.
    pub without_strategies: bool,
    /// Required competencies that the survey did not ask about.
    pub unknown: Vec<String>,
    /// What is aimed at and needs no training, by competency.
    pub settled: Vec<SettledView>,
    /// The objectives by area.
    pub areas: Vec<PlanArea>,
    /// The objectives by date.
    pub dates: Vec<PlanDate>,
    /// The least number of people a named group has.
    pub smallest: usize,
    /// Whether it is held back how many people need the objectives.
    pub is_held_back: bool,
}

/// One area of a plan.
#[derive(Debug, Clone)]
pub struct PlanArea {
    /// Short name for ids, such as `core`.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// Whether its competencies grow through the others.
    pub indirect: bool,
    /// By competency in a person's plan, by level in the organisation's.
    pub groups: Vec<PlanGroup>,
}

/// Objectives that stand together.
#[derive(Debug, Clone)]
pub struct PlanGroup {
    /// The competency or the level.
    pub title: String,
    /// From where to where, in a person's plan.
    pub levels: Option<String>,
    /// Why the plan goes no further.
    pub note: Option<String>,
    /// The objectives.
    pub objectives: Vec<ObjectiveView>,
}

/// One objective in words.
#[derive(Debug, Clone)]
pub struct ObjectiveView {
    /// What names it in the plan, such as `10-apply`.
    pub key: String,
    /// The competency.
    pub competency: String,
    /// The level.
    pub level: String,
    /// The one that tells it from its neighbours.
    pub title: String,
    /// What one can do at the end.
    pub statement: String,
    /// The statement with the process, method or tool, each with what it is.
    pub parts: Vec<(String, String)>,
    /// What is given.
    pub condition: String,
    /// How it is measured.
    pub criterion: String,
    /// Until when, from the beginning of the plan.
    pub time_frame: String,
    /// What it is good for.
    pub benefit: String,
    /// How managers are spoken to, where they learn it along with others.
    pub for_managers: Option<String>,
    /// The strategy that set the target.
    pub source: Option<String>,
    /// When it is due.
    pub due: Moment,
    /// Whether that day is over.
    pub is_overdue: bool,
    /// When it was ticked.
    pub done: Option<Moment>,
    /// Whether somebody changed its wording or date.
    pub is_own: bool,
    /// Hints on what was written.
    pub hints: Vec<String>,
    /// Who needs it, in the organisation's plan.
    pub demand: Option<DemandView>,
}

/// How many people need an objective.
#[derive(Debug, Clone)]
pub struct DemandView {
    /// How many; `None` where it is held back.
    pub places: Option<usize>,
    /// Whether that is the most there may be.
    pub at_most: bool,
    /// The organisation has a training for it.
    pub training_exists: bool,
    /// The named groups, with their head counts.
    pub groups: Vec<(String, usize)>,
}

impl DemandView {
    /// The key of the text that counts places.
    // fluent: plan-places plan-places-most
    pub fn places_text(&self) -> &'static str {
        if self.at_most {
            "plan-places-most"
        } else {
            "plan-places"
        }
    }

    /// The key of the text that says what is counted.
    // fluent: plan-places-why plan-places-most-why
    pub fn places_why(&self) -> &'static str {
        if self.at_most {
            "plan-places-most-why"
        } else {
            "plan-places-why"
        }
    }
}

/// What is due on one day.
#[derive(Debug, Clone)]
pub struct PlanDate {
    /// The day.
    pub day: Moment,
    /// Keys of objectives with what they are called and whether they are done.
    pub objectives: Vec<(String, String, bool)>,
}

/// An objective, to be changed.
#[derive(Debug, Template)]
#[template(path = "pages/objective_edit.html")]
pub struct ObjectiveEditPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Where the plan is.
    pub base: &'static str,
    /// What stands there now.
    pub objective: ObjectiveView,
    /// Whether somebody changed it since the form was made.
    pub is_conflict: bool,
    /// Hints on what stands in the form; `None` if it was not looked at.
    pub hints: Option<Vec<String>>,
    /// Whether what stands in the form was checked and is not saved.
    pub is_checked: bool,
    /// What is being written.
    pub form: FormState,
}

/// Earlier plans and changes.
#[derive(Debug, Template)]
#[template(path = "pages/plan_history.html")]
pub struct PlanHistoryPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Where the plan that counts is.
    pub base: &'static str,
    /// All plans, newest first.
    pub plans: Vec<PlanRow>,
    /// All changes, newest first.
    pub changes: Vec<ChangeRow>,
}

/// A plan of the history.
#[derive(Debug, Clone)]
pub struct PlanRow {
    /// Where it is.
    pub href: String,
    /// Whether it counts now.
    pub is_current: bool,
    /// When it was made.
    pub made: Moment,
    /// The day it begins.
    pub starts: Moment,
    /// The day it ends.
    pub ends: Moment,
    /// How many objectives are ticked.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

/// A change of the history.
#[derive(Debug, Clone)]
pub struct ChangeRow {
    /// When.
    pub at: Moment,
    /// Who.
    pub by: String,
    /// Competency and level.
    pub objective: String,
    /// What was done.
    pub what: String,
    /// Each field that was written anew: its name, what stood there, what stands there now.
    pub fields: Vec<(String, String, String)>,
}

impl PlanSheet {
    /// Where the plan is as a file, without what its form adds to the name.
    pub fn file(&self) -> String {
        format!("{}/objectives", self.base)
    }

    /// Whether there is nothing to learn towards.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}
