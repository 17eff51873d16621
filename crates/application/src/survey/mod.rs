//! The competency survey: choosing roles, describing tasks or answering everything; answering, submitting, own results and history.

mod answering;
mod nearest;
pub mod ports;
mod results;
mod roles;
mod tasks;

pub use answering::{
    SubmitSurvey, discard_survey, open_survey, save_answer, submit_survey, survey,
};
pub use nearest::{NextTime, RoleFit};
pub use results::{HistoryEntry, Outcome, RequirementChange, SurveyReport, history, survey_report};
pub(crate) use roles::suggested;
pub use roles::{OfferedRole, RolesView, StartSurvey, Way, roles, start_survey};
pub use tasks::{DescribeTasks, TasksView, tasks};
