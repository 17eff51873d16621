//! The survey's pages: choosing roles, describing tasks or answering everything; answering, handing in.

pub(crate) mod answering;
pub(crate) mod full;
pub(crate) mod handing_in;
pub(crate) mod roles;
pub(crate) mod tasks;

use seqpt_application::AssessmentId;
use seqpt_application::survey::ports::Assessment;
use seqpt_core::framework::CompetencyId;

use super::flash::Notice;
use super::{PageResult, see_other};
use crate::form::Fields;
use crate::reader::Reader;
use crate::views::Progress;

const ROLES: &str = "/survey/roles";
const TASKS: &str = "/survey/tasks";
const REVIEW: &str = "/survey/review";

/// Whoever comes too late to change a survey is led to its result.
fn already_submitted(reader: &Reader, id: AssessmentId) -> PageResult {
    let to = see_other(&format!("/results/{id}"));
    Notice::AlreadySubmitted.with(&reader.state.settings, to)
}

fn survey_of(fields: &Fields) -> AssessmentId {
    AssessmentId::new(fields.text("survey").parse().unwrap_or(0))
}

fn asked(survey: &Assessment) -> Vec<CompetencyId> {
    let questions = survey.start.questionnaire.questions();
    questions
        .iter()
        .map(|question| question.competency)
        .collect()
}

fn progress(survey: &Assessment) -> Progress {
    Progress {
        answered: survey.answers.len(),
        asked: survey.start.questionnaire.questions().len(),
    }
}

fn question_path(competency: CompetencyId) -> String {
    format!("/survey/competencies/{competency}")
}

/// The first competency without an answer, or else the review.
fn next_unanswered(survey: &Assessment) -> String {
    asked(survey)
        .into_iter()
        .find(|id| !survey.answers.contains_key(id))
        .map_or_else(|| REVIEW.to_owned(), question_path)
}
