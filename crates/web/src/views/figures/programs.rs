use askama::Template;

use super::super::{FormState, Page};

/// `/organization/result/programs`. Fields: the key of each group, such as `role-12`, and
/// `revision`.
#[derive(Debug, Template)]
#[template(path = "pages/figures_programs.html")]
pub struct ProgramsPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What is chosen, by the keys of the groups; what is wrong, under `programs`.
    pub form: FormState,
    /// The groups.
    pub groups: Vec<GroupProgramsRow>,
    /// What can be chosen.
    pub choices: Vec<ProgramOption>,
    /// The programs and whom they are for.
    pub programs: Vec<(String, String)>,
    /// The least number of people that a figure speaks of.
    pub smallest: usize,
}

/// A group with its programs.
#[derive(Debug, Clone)]
pub struct GroupProgramsRow {
    /// The key of the group.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What is suggested, if that may be told.
    pub suggested: Option<String>,
    /// What was chosen; `None` follows the suggestion.
    pub chosen: Option<String>,
}

/// A program to choose, or none.
#[derive(Debug, Clone)]
pub struct ProgramOption {
    /// Its key.
    pub key: &'static str,
    /// Its name.
    pub name: String,
}
