use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Answer, Score};
use crate::Level;
use crate::framework::{CompetencyId, Framework, Requirement, Requirements};

/// How a person's required levels are found, and with that what the survey asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SurveyKind {
    /// The person picks the roles held; asked is every competency these roles require.
    KnownRoles,
    /// The person describes the own tasks and says in which processes they fall; asked is every
    /// competency these processes require.
    UnknownRoles,
    /// A full assessment: every competency is asked, and the role cluster nearest to the answered
    /// levels says what is required.
    Full,
}

impl SurveyKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::KnownRoles, Self::UnknownRoles, Self::Full];

    /// The stable key used in the database and in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::KnownRoles => "known_roles",
            Self::UnknownRoles => "unknown_roles",
            Self::Full => "all_roles",
        }
    }

    /// The kind of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// One question: a competency with the level required when the survey was started; in a full
/// assessment [`Level::None`] until it is handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The competency asked about.
    pub competency: CompetencyId,
    /// The required level with its reasons.
    pub requirement: Requirement,
}

/// The set of questions of one survey, in the order of areas. It is frozen when the survey
/// starts, so a later change of a matrix never changes what a person was asked or measured by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire(Vec<Question>);

/// Why no questionnaire can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum QuestionnaireError {
    /// The picked roles or processes require no competency at all.
    #[error("nothing that was chosen requires a competency")]
    NothingRequired,
    /// A competency stands twice among stored questions.
    #[error("competency {0} is asked twice")]
    AskedTwice(CompetencyId),
}

/// Answers to all questions of a survey, each with its score.
pub type Submission = BTreeMap<CompetencyId, Score>;

/// Why answers cannot be handed in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SubmissionError {
    /// Some questions have no answer.
    #[error("{} questions are not answered", .0.len())]
    Missing(Vec<CompetencyId>),
    /// An answer to a competency that was not asked.
    #[error("competency {0} was not asked")]
    NotAsked(CompetencyId),
    /// Two answers to one competency.
    #[error("competency {0} is answered twice")]
    AnsweredTwice(CompetencyId),
}

impl Questionnaire {
    /// The questions for someone with these required levels: every competency required above
    /// [`Level::None`], in the framework's order.
    ///
    /// # Errors
    /// [`QuestionnaireError::NothingRequired`] if no competency is required.
    pub fn of_requirements(
        framework: &Framework,
        requirements: &Requirements,
    ) -> Result<Self, QuestionnaireError> {
        let questions: Vec<_> = framework
            .competencies()
            .iter()
            .filter_map(|competency| {
                let requirement = requirements.get(&competency.id)?;
                (requirement.level > Level::None).then(|| Question {
                    competency: competency.id,
                    requirement: requirement.clone(),
                })
            })
            .collect();
        if questions.is_empty() {
            return Err(QuestionnaireError::NothingRequired);
        }
        Ok(Self(questions))
    }

    /// The questions of a full assessment: every competency, in the framework's order. What is
    /// required is not known before it is answered.
    pub fn of_everything(framework: &Framework) -> Self {
        let competencies = framework.competencies().iter();
        Self(
            competencies
                .map(|competency| Question {
                    competency: competency.id,
                    requirement: Requirement::default(),
                })
                .collect(),
        )
    }

    /// The same questions with what turned out to be required.
    #[must_use]
    pub fn requiring(mut self, requirements: &Requirements) -> Self {
        for question in &mut self.0 {
            let requirement = requirements.get(&question.competency);
            question.requirement = requirement.cloned().unwrap_or_default();
        }
        self
    }

    /// A questionnaire as it was frozen.
    ///
    /// # Errors
    /// [`QuestionnaireError::AskedTwice`] for a repeated competency.
    pub fn from_questions(questions: Vec<Question>) -> Result<Self, QuestionnaireError> {
        let mut seen = BTreeSet::new();
        for question in &questions {
            if !seen.insert(question.competency) {
                return Err(QuestionnaireError::AskedTwice(question.competency));
            }
        }
        Ok(Self(questions))
    }

    /// The questions in the order they are asked.
    pub fn questions(&self) -> &[Question] {
        &self.0
    }

    /// The question about a competency, if it is asked.
    pub fn question(&self, competency: CompetencyId) -> Option<&Question> {
        self.0
            .iter()
            .find(|question| question.competency == competency)
    }

    /// Scores a complete set of answers.
    ///
    /// # Errors
    /// A competency that was not asked, a repeated one, or all that are missing, in this order.
    pub fn submit<'a>(
        &self,
        answers: impl IntoIterator<Item = (CompetencyId, &'a Answer)>,
    ) -> Result<Submission, SubmissionError> {
        let mut scores = Submission::new();
        for (competency, answer) in answers {
            if self.question(competency).is_none() {
                return Err(SubmissionError::NotAsked(competency));
            }
            if scores.insert(competency, answer.score()).is_some() {
                return Err(SubmissionError::AnsweredTwice(competency));
            }
        }
        let missing: Vec<_> = self
            .0
            .iter()
            .map(|question| question.competency)
            .filter(|competency| !scores.contains_key(competency))
            .collect();
        if missing.is_empty() {
            Ok(scores)
        } else {
            Err(SubmissionError::Missing(missing))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{RoleClusterId, SupplementaryRows};

    fn questionnaire(role: u32) -> Questionnaire {
        let framework = Framework::standard().unwrap();
        let requirements =
            framework.required_levels_of(&[RoleClusterId::new(role)], SupplementaryRows::On);
        Questionnaire::of_requirements(&framework, &requirements).unwrap()
    }

    fn apply() -> Answer {
        Answer::from_numbers([3]).unwrap()
    }

    #[test]
    fn only_competencies_that_the_roles_require_are_asked() {
        let customer = questionnaire(1);
        // The Customer cluster requires neither Project Management (10) nor System Architecting (15).
        assert_eq!(customer.questions().len(), 14);
        for absent in [10, 15] {
            assert!(customer.question(CompetencyId::new(absent)).is_none());
        }
    }

    #[test]
    fn roles_that_require_nothing_make_no_questionnaire() {
        let framework = Framework::standard().unwrap();
        let nothing = framework.required_levels_of(&[], SupplementaryRows::On);
        assert_eq!(
            Questionnaire::of_requirements(&framework, &nothing),
            Err(QuestionnaireError::NothingRequired)
        );
    }

    #[test]
    fn a_full_assessment_asks_everything_and_requires_what_turns_out_later() {
        let framework = Framework::standard().unwrap();
        let full = Questionnaire::of_everything(&framework);
        let asked: Vec<_> = full.questions().iter().map(|it| it.competency).collect();
        let competencies: Vec<_> = framework.competencies().iter().map(|it| it.id).collect();
        assert_eq!(asked, competencies);
        let nothing = Requirement::default();
        assert!(full.questions().iter().all(|it| it.requirement == nothing));

        let required =
            framework.required_levels_of(&[RoleClusterId::new(1)], SupplementaryRows::On);
        let measured = full.requiring(&required);
        for question in measured.questions() {
            assert_eq!(question.requirement, required[&question.competency]);
        }
        assert_eq!(measured.questions().len(), 16);
    }

    #[test]
    fn a_missing_a_repeated_and_a_foreign_competency_are_refused() {
        let customer = questionnaire(1);
        let answer = apply();
        let all: Vec<_> = customer
            .questions()
            .iter()
            .map(|question| (question.competency, &answer))
            .collect();

        assert_eq!(customer.submit(all.iter().copied()).unwrap().len(), 14);
        assert_eq!(
            customer.submit(all[1..].iter().copied()),
            Err(SubmissionError::Missing(vec![all[0].0]))
        );
        assert_eq!(
            customer.submit(all.iter().copied().chain([all[3]])),
            Err(SubmissionError::AnsweredTwice(all[3].0))
        );
        let foreign = CompetencyId::new(10);
        assert_eq!(
            customer.submit(all.iter().copied().chain([(foreign, &answer)])),
            Err(SubmissionError::NotAsked(foreign))
        );
    }
}
