//! The first page after signing in: what is done, what is next and why.

use askama::Template;

use super::{JoinKey, Moment, Page, PhaseView, StepView};

/// `GET /home` for an admin.
#[derive(Debug, Template)]
#[template(path = "pages/home_admin.html")]
pub struct HomeAdminPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The phases of the method with the organisation's steps.
    pub phases: Vec<PhaseView>,
    /// The key to share; none when it has expired or is used up.
    pub key: Option<JoinKey>,
    /// Active people, the admin included.
    pub people: usize,
    /// People who have begun their first survey and not handed it in.
    pub in_progress: usize,
    /// People who have not begun.
    pub not_started: usize,
    /// When the first of the open surveys was begun.
    pub oldest_open: Option<Moment>,
    /// The admin's own steps.
    pub own: Vec<StepView>,
    /// The admin's own newest result.
    pub result: Option<ResultTeaser>,
}

impl HomeAdminPage<'_> {
    /// The step to take now.
    pub fn next(&self) -> Option<&StepView> {
        StepView::next(self.phases.iter().flat_map(|phase| &phase.steps))
    }

    /// The step to take now for oneself.
    pub fn own_next(&self) -> Option<&StepView> {
        StepView::next(&self.own)
    }
}

/// `GET /home` for an employee.
#[derive(Debug, Template)]
#[template(path = "pages/home_employee.html")]
pub struct HomeEmployeePage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The person's first name.
    pub first_name: String,
    /// Their steps.
    pub steps: Vec<StepView>,
    /// Their newest result.
    pub result: Option<ResultTeaser>,
    /// How many people wait for a rating by the person.
    pub waiting: usize,
}

impl HomeEmployeePage<'_> {
    /// The step to take now.
    pub fn next(&self) -> Option<&StepView> {
        StepView::next(&self.steps)
    }
}

/// One line about a result, with the way to it.
#[derive(Debug, Clone)]
pub struct ResultTeaser {
    /// Where the result is.
    pub href: String,
    /// When it was handed in.
    pub on: Moment,
    /// Competencies whose required level is reached.
    pub reached: usize,
    /// Competencies asked.
    pub asked: usize,
}
