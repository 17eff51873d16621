//! The competency survey: choosing roles, answering, submitting, own results and history.

mod answering;
pub mod ports;
mod results;
mod roles;

pub use answering::{
    SubmitSurvey, discard_survey, open_survey, save_answer, submit_survey, survey,
};
pub use results::{HistoryEntry, SurveyReport, history, survey_report};
pub use roles::{RolesView, StartSurvey, roles, start_survey};
