use std::collections::BTreeMap;

use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, OrganizationRoleId, Requirement};
use seqpt_core::gap::{PersonResult, evaluate};
use seqpt_core::survey::Answer;

use super::nearest::{RoleFit, fit};
use super::ports::{Assessment, AssessmentSummary, SurveyResult};
use crate::organization::roles::role_names;
use crate::ratings::{SecondRating, counted_ratings, levels_that_count, second_ratings};
use crate::{Actor, App, AssessmentId, Error, RatingId, Scope};

/// A completed survey with the gaps and everything they follow from.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveyReport {
    /// The survey: roles, questions with required levels and reasons, answers.
    pub survey: Assessment,
    /// The person's own levels, which stay as they are whoever else rates.
    pub own: BTreeMap<CompetencyId, Level>,
    /// The ratings by others, the newest first.
    pub second: Vec<SecondRating>,
    /// Which of them counts; `None` where the person's own rating does.
    pub counted: Option<RatingId>,
    /// The levels that count against those that are required.
    pub result: PersonResult,
    /// The levels that count in what was asked and turned out not to be required.
    pub beyond: BTreeMap<CompetencyId, Level>,
    /// The role clusters that the survey speaks for, if it was not answered for roles.
    pub fit: Option<RoleFit>,
    /// What the organisation calls its roles today.
    pub role_names: BTreeMap<OrganizationRoleId, String>,
}

impl SurveyReport {
    /// Why a competency is required at its level.
    pub fn requirement(&self, competency: CompetencyId) -> Option<&Requirement> {
        let question = self.survey.start.questionnaire.question(competency)?;
        Some(&question.requirement)
    }

    /// What the person ticked for a competency.
    pub fn answer(&self, competency: CompetencyId) -> Option<&Answer> {
        Some(&self.survey.answers.get(&competency)?.answer)
    }
}

/// The result of one of the person's own completed surveys.
///
/// # Errors
/// [`Error::NotFound`] for anybody else's and for a survey that is still open.
pub async fn survey_report(
    app: &App,
    actor: &Actor,
    id: AssessmentId,
) -> Result<SurveyReport, Error> {
    let (app_for_work, actor) = (app.clone(), *actor);
    app.read(Scope::Organization(actor.organization), move |tx| {
        let survey = tx
            .find_assessment(actor.user, id)?
            .filter(|survey| survey.completed_at.is_some())
            .ok_or(Error::NotFound)?;
        let rows = tx.survey_results(id)?;
        let required: BTreeMap<CompetencyId, Level> = rows
            .iter()
            .filter(|row| row.target > Level::None)
            .map(|row| (row.competency, row.target))
            .collect();
        let own: BTreeMap<_, _> = rows.iter().map(|row| (row.competency, row.score)).collect();
        let levels = levels_that_count(tx, id, &own)?;
        let beyond = levels.iter().filter(|(it, _)| !required.contains_key(it));
        Ok(SurveyReport {
            beyond: beyond.map(|(it, level)| (*it, *level)).collect(),
            fit: fit(&app_for_work, tx, &survey, &own)?,
            result: evaluate(app_for_work.framework(), &required, &levels),
            role_names: role_names(tx)?,
            second: second_ratings(tx, id)?,
            counted: counted_ratings(tx, &[id])?.remove(&id),
            own,
            survey,
        })
    })
    .await
}

/// A survey in the person's history, with its outcome once it is completed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The survey.
    pub survey: AssessmentSummary,
    /// What came out.
    pub outcome: Option<Outcome>,
}

/// What came out of a completed survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// How many of the required competencies are at their required level or above.
    pub reached: usize,
    /// How many are required. After a full assessment more may have been asked.
    pub required: usize,
}

/// The person's surveys: the open one first, then the newest completed.
pub async fn history(app: &App, actor: &Actor) -> Result<Vec<HistoryEntry>, Error> {
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        let mut entries = Vec::new();
        for survey in tx.assessments_of(actor.user)? {
            let outcome = match survey.completed_at {
                Some(_) => {
                    let rows = tx.survey_results(survey.id)?;
                    let own = rows.iter().map(|row| (row.competency, row.score)).collect();
                    let levels = levels_that_count(tx, survey.id, &own)?;
                    let required = || rows.iter().filter(|row| row.target > Level::None);
                    let reached = |row: &&SurveyResult| {
                        levels
                            .get(&row.competency)
                            .is_some_and(|level| *level >= row.target)
                    };
                    Some(Outcome {
                        reached: required().filter(reached).count(),
                        required: required().count(),
                    })
                }
                None => None,
            };
            entries.push(HistoryEntry { survey, outcome });
        }
        Ok(entries)
    })
    .await
}
