//! The competency survey: which competencies a person is asked about, and the level that the
//! ticked statements mean (assessment of Roby 2025). Others may rate the person too.

mod answer;
mod questionnaire;
mod rating;
mod tasks;

pub use answer::{Answer, AnswerError, Score, StatementGroup};
pub use questionnaire::{
    Question, Questionnaire, QuestionnaireError, Submission, SubmissionError, SurveyKind,
};
pub use rating::{Capacity, CountedRating, counted_levels};
pub use tasks::{DescribedTasks, Mention, TaskTexts, mentioned};
