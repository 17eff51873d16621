//! The first page after signing in: what there is to do next.

use askama::Template;

use super::{JoinKey, Moment, Page};

/// How far a person is with the current survey.
#[derive(Debug, Clone)]
pub enum SurveyState {
    /// No survey has been started.
    NotStarted,
    /// Begun and not handed in.
    InProgress {
        /// Competencies with an answer.
        answered: usize,
        /// Competencies asked.
        asked: usize,
        /// When it was begun.
        since: Moment,
    },
    /// Handed in.
    Completed {
        /// When.
        on: Moment,
        /// So long ago that answering again is suggested.
        stale: bool,
    },
}

impl SurveyState {
    /// How many answers are left in an open survey.
    pub fn left(&self) -> usize {
        match self {
            Self::InProgress {
                answered, asked, ..
            } => asked.saturating_sub(*answered),
            Self::NotStarted | Self::Completed { .. } => 0,
        }
    }
}

/// `GET /home` for an admin.
#[derive(Debug, Template)]
#[template(path = "pages/home_admin.html")]
pub struct HomeAdminPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The key to share; none when it has expired or is used up.
    pub key: Option<JoinKey>,
    /// Active people, the admin included.
    pub people: usize,
    /// People with a completed survey.
    pub completed: usize,
    /// People who have begun and not handed in.
    pub in_progress: usize,
    /// When the first of them began.
    pub oldest_open: Option<Moment>,
    /// The admin's own survey.
    pub survey: SurveyState,
    /// The admin's own newest result.
    pub result: Option<ResultTeaser>,
}

/// `GET /home` for an employee.
#[derive(Debug, Template)]
#[template(path = "pages/home_employee.html")]
pub struct HomeEmployeePage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The person's first name.
    pub first_name: String,
    /// Their survey.
    pub survey: SurveyState,
    /// Their newest result.
    pub result: Option<ResultTeaser>,
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

/// One step of the way from registration to results.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Its place, from 1.
    pub number: usize,
    /// Whether it is done, next or later.
    pub state: StepState,
}

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Finished.
    Done,
    /// What to do now.
    Current,
    /// Comes later.
    Upcoming,
}

impl HomeAdminPage<'_> {
    /// The four steps there are today: register, invite, answer, see results. The first unfinished one is current.
    pub fn steps(&self) -> [Step; 4] {
        let done = [
            true,
            self.people > 1,
            self.people > 1 && self.completed == self.people,
            false,
        ];
        let current = done.iter().position(|done| !done);
        std::array::from_fn(|at| Step {
            number: at + 1,
            state: match (done[at], current) {
                (true, _) => StepState::Done,
                (false, Some(current)) if current == at => StepState::Current,
                (false, _) => StepState::Upcoming,
            },
        })
    }

    /// People who have not begun.
    pub fn not_started(&self) -> usize {
        self.people
            .saturating_sub(self.completed + self.in_progress)
    }
}
