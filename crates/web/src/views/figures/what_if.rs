use askama::Template;

use super::super::{FormState, Page};
use super::FilterChoice;

/// `GET /organization/result/what-if`. Fields: `strategies` for each, `role`, `process` and `involvement`, `mix_role` and
/// `mix_people` for each role; `try` says that they were sent.
#[derive(Debug, Template)]
#[template(path = "pages/figures_what_if.html")]
pub struct WhatIfPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was typed and what is wrong with it.
    pub form: FormState,
    /// The strategies to try.
    pub strategies: Vec<FilterChoice>,
    /// The roles whose figures are shown; for the matrix those that have one.
    pub roles: Vec<FilterChoice>,
    /// How many people they have.
    pub mix: Vec<MixField>,
    /// The processes: number and name.
    pub processes: Vec<(u32, String)>,
    /// Whether something was tried.
    pub is_tried: bool,
    /// What would change; `None` if what was tried is wrong.
    pub told: Option<WhatIfView>,
    /// The least number of people that a figure speaks of.
    pub smallest: usize,
}

/// How many people a role has, and would have.
#[derive(Debug, Clone)]
pub struct MixField {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// As it is; `None` while what was tried is wrong.
    pub now: Option<usize>,
    /// As it would be, as it was typed; empty keeps it.
    pub typed: String,
}

/// What would change.
#[derive(Debug, Clone)]
pub struct WhatIfView {
    /// Levels to advance.
    pub levels: BeforeAfter,
    /// What the results say of the same, and why it is another number.
    pub published: String,
    /// Objectives of a plan.
    pub objectives: BeforeAfter,
    /// The roles with their levels to advance.
    pub groups: Vec<WhatIfGroup>,
    /// The competencies in which something would change.
    pub rows: Vec<WhatIfRow>,
}

/// The levels to advance of a role.
#[derive(Debug, Clone)]
pub struct WhatIfGroup {
    /// Names it in addresses.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Over all competencies.
    pub levels: BeforeAfter,
    /// What each competency adds.
    pub inputs: Vec<String>,
}

/// A number as it is and as it would be.
#[derive(Debug, Clone)]
pub struct BeforeAfter {
    /// As it is.
    pub before: usize,
    /// As it would be.
    pub after: usize,
    /// The difference, with its sign.
    pub difference: String,
}

/// A competency in which something would change.
#[derive(Debug, Clone)]
pub struct WhatIfRow {
    /// Its number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// What is aimed at, and what would be, if that differs.
    pub target: Option<String>,
    /// The levels that would get an objective.
    pub gained: Vec<String>,
    /// The levels whose objective would go.
    pub dropped: Vec<String>,
    /// What changes for a role, a sentence each.
    pub groups: Vec<(String, Vec<String>)>,
}
