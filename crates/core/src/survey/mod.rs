//! The competency survey: which competencies a person is asked about, and the level that the
//! ticked statements mean (assessment of Roby 2025).

mod answer;
mod questionnaire;
mod tasks;

pub use answer::{Answer, AnswerError, Score, StatementGroup};
pub use questionnaire::{
    Question, Questionnaire, QuestionnaireError, Submission, SubmissionError, SurveyKind,
};
pub use tasks::{DescribedTasks, Mention, TaskTexts, mentioned};
