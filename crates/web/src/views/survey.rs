//! Choosing roles, answering, reviewing.

use askama::Template;

use super::{FormState, Page, ProcessSection};

/// `/survey/roles`. Field: `role` for role clusters or `organization_role` for the organisation's own, once for each chosen role.
#[derive(Debug, Template)]
#[template(path = "pages/roles.html")]
pub struct RolesPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Errors, under `role`.
    pub form: FormState,
    /// The name of the field.
    pub field: &'static str,
    /// The roles to choose from.
    pub roles: Vec<RoleOption>,
    /// Whether describing tasks is the way that suits the organisation.
    pub tasks_first: bool,
}

/// `/survey/tasks`. Fields: `responsible`, `supporting`, `designing`, those of [`ProcessSection`], and `find` for looking up processes.
#[derive(Debug, Template)]
#[template(path = "pages/tasks.html")]
pub struct TasksPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was typed and what is wrong with it; of the processes under `involvement`.
    pub form: FormState,
    /// The processes with the involvement chosen.
    pub sections: Vec<ProcessSection>,
    /// What looking up came to, if it was asked for.
    pub found: Option<Found>,
}

/// `/survey/full`. No fields.
#[derive(Debug, Template)]
#[template(path = "pages/full.html")]
pub struct FullAssessmentPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// How many competencies are asked.
    pub competencies: usize,
    /// How many role clusters are compared with.
    pub roles: usize,
}

/// What looking up processes in a text came to.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// How many processes the text speaks of.
    pub processes: usize,
}

/// A role to choose.
#[derive(Debug, Clone)]
pub struct RoleOption {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What people in it do.
    pub description: String,
    /// Whether it is ticked.
    pub chosen: bool,
}

/// One competency with its statements.
#[derive(Debug, Clone)]
pub struct Question {
    /// The competency's number.
    pub competency: u32,
    /// Its name.
    pub name: String,
    /// The area it belongs to.
    pub area: String,
    /// What it is.
    pub description: String,
    /// Why it matters.
    pub why: String,
    /// The four statements, in rising order, and their ticks. Their levels are not shown.
    pub statements: Vec<Statement>,
    /// Whether "none of these" is ticked.
    pub none: bool,
    /// What is wrong with the answer.
    pub error: Option<String>,
}

/// A statement a person may tick.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Its survey group, 1 to 4.
    pub group: u8,
    /// Its text.
    pub text: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// How far the survey is.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// Competencies with an answer.
    pub answered: usize,
    /// Competencies asked.
    pub asked: usize,
}

impl Progress {
    /// Competencies without an answer.
    pub fn missing(&self) -> usize {
        self.asked.saturating_sub(self.answered)
    }
}

impl Question {
    /// Whether anything is ticked.
    pub fn is_answered(&self) -> bool {
        self.none || self.statements.iter().any(|statement| statement.ticked)
    }
}

/// A competency in the list that jumps to it.
#[derive(Debug, Clone)]
pub struct QuestionLink {
    /// The competency's number.
    pub competency: u32,
    /// Its name.
    pub name: String,
    /// Whether it has an answer.
    pub answered: bool,
}

/// `/survey/competencies/{id}`: one competency a screen.
///
/// Fields: `survey`, `competency` (both hidden), `group` (1 to 5, repeated; 5 is "none of these"). With `Accept: application/json` the
/// same post saves without leaving the page.
#[derive(Debug, Template)]
#[template(path = "pages/survey_one.html")]
pub struct SurveyOnePage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Tells this survey from the person's others: unsaved answers are kept under it in the browser.
    pub survey: i64,
    /// The competency asked.
    pub question: Question,
    /// Whether its ticks are shown as they were sent and are not saved.
    pub unsaved: bool,
    /// Its place, from 1.
    pub number: usize,
    /// How far the survey is.
    pub progress: Progress,
    /// Where "back" leads: the previous competency, or the roles.
    pub back: String,
    /// All competencies asked, in order.
    pub questions: Vec<QuestionLink>,
}

impl SurveyOnePage<'_> {
    /// Whether this is the last competency.
    pub fn is_last(&self) -> bool {
        self.number == self.progress.asked
    }
}

/// `/survey/all`: all competencies on one page, each a form of its own with the fields of [`SurveyOnePage`].
#[derive(Debug, Template)]
#[template(path = "pages/survey_all.html")]
pub struct SurveyAllPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Tells this survey from the person's others.
    pub survey: i64,
    /// The areas with their competencies.
    pub sections: Vec<QuestionSection>,
    /// How far the survey is.
    pub progress: Progress,
}

/// An area and its competencies.
#[derive(Debug, Clone)]
pub struct QuestionSection {
    /// The area's name.
    pub area: String,
    /// Its competencies.
    pub questions: Vec<Question>,
}

/// `/survey/review`: all answers in words before they are handed in. Field: `confirm`, to `/survey/submit`.
#[derive(Debug, Template)]
#[template(path = "pages/survey_review.html")]
pub struct SurveyReviewPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The survey that the form hands in; its hidden field `survey`.
    pub survey: i64,
    /// Errors, under `confirm`.
    pub form: FormState,
    /// The chosen roles.
    pub roles: Vec<String>,
    /// The answers, in order.
    pub answers: Vec<Answer>,
    /// How far the survey is.
    pub progress: Progress,
}

/// An answer in words.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The competency's number.
    pub competency: u32,
    /// Its name.
    pub name: String,
    /// The ticked statements; empty if there is no answer or "none of these".
    pub statements: Vec<String>,
    /// Whether "none of these" is ticked.
    pub none: bool,
}

impl Answer {
    /// Whether anything is ticked.
    pub fn is_answered(&self) -> bool {
        self.none || !self.statements.is_empty()
    }
}
