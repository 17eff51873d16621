use std::collections::BTreeMap;

use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, OrganizationRoleId, Requirement};
use seqpt_core::gap::{PersonResult, evaluate};
use seqpt_core::survey::{Answer, counted_levels};

use super::nearest::{RoleFit, fit};
use super::ports::{Assessment, AssessmentSummary, CompletedSurvey};
use crate::organization::entered_organization;
use crate::organization::roles::ports::OrganizationRole;
use crate::organization::roles::{highest, levels, role_names, role_requirements};
use crate::ratings::{SecondRating, counted_ratings, levels_that_count, second_ratings};
use crate::{Actor, App, AssessmentId, Error, RatingId, Scope, Transaction};

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
    /// Where the roles, or the nearest one, require something else today. The result stays as it is;
    /// plans and figures of the organisation go by what is required today.
    pub changed: Vec<RequirementChange>,
    /// What the organisation calls its roles today.
    pub role_names: BTreeMap<OrganizationRoleId, String>,
}

/// A level that is required otherwise than when a survey was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequirementChange {
    /// The competency.
    pub competency: CompetencyId,
    /// What was required; none where nothing was.
    pub then: Level,
    /// What is required today.
    pub today: Level,
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
        let second = second_ratings(tx, id)?;
        let counted = counted_ratings(tx, &[id])?.remove(&id);
        let said = second.iter().find(|rating| counted == Some(rating.id));
        let levels = counted_levels(&own, said.map(SecondRating::levels).as_ref());
        let beyond = levels.iter().filter(|(it, _)| !required.contains_key(it));
        let roles = tx.organization_roles()?;
        Ok(SurveyReport {
            changed: changed(&app_for_work, tx, &roles, &survey, &required)?,
            beyond: beyond.map(|(it, level)| (*it, *level)).collect(),
            fit: fit(&app_for_work, tx, &survey, &own)?,
            result: evaluate(app_for_work.framework(), &required, &levels),
            role_names: role_names(roles),
            second,
            counted,
            own,
            survey,
        })
    })
    .await
}

fn changed(
    app: &App,
    tx: &mut dyn Transaction,
    roles: &[OrganizationRole],
    survey: &Assessment,
    then: &BTreeMap<CompetencyId, Level>,
) -> Result<Vec<RequirementChange>, Error> {
    let supplementary = entered_organization(tx)?.supplementary;
    let known = role_requirements(app, tx, roles, supplementary)?;
    let origins = survey.start.origins().into_iter();
    let today = highest(origins.flat_map(|origin| {
        // Own tasks, and roles that are gone, require what the survey found.
        let today = known.get(&origin.measured_by(survey.nearest));
        today.map_or_else(|| then.clone(), levels)
    }));
    let then = |competency| then.get(&competency).copied().unwrap_or_default();
    let changes = today
        .into_iter()
        .map(|(competency, today)| RequirementChange {
            competency,
            then: then(competency),
            today,
        });
    Ok(changes.filter(|it| it.then != it.today).collect())
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
        let surveys = tx.assessments_of(actor.user)?;
        let completed = surveys.iter().filter(|it| it.completed_at.is_some());
        let outcomes = outcomes(tx, &completed.map(|it| it.id).collect::<Vec<_>>())?;
        let surveys = surveys.into_iter();
        Ok(surveys
            .map(|survey| HistoryEntry {
                outcome: outcomes.get(&survey.id).copied(),
                survey,
            })
            .collect())
    })
    .await
}

/// What came out of these completed surveys, by the levels that count.
fn outcomes(
    tx: &mut dyn Transaction,
    completed: &[AssessmentId],
) -> Result<BTreeMap<AssessmentId, Outcome>, Error> {
    let surveys = tx.completed_by_id(completed)?;
    let own = surveys.iter().map(|it| (it.id, it.scores.clone()));
    let levels = levels_that_count(tx, own.collect())?;
    let outcome = |survey: CompletedSurvey| {
        let levels = levels.get(&survey.id)?;
        let is_reached = |(competency, target): &(&CompetencyId, &Level)| {
            levels.get(competency).is_some_and(|level| level >= *target)
        };
        let required = || {
            survey
                .required
                .iter()
                .filter(|(_, target)| **target > Level::None)
        };
        let outcome = Outcome {
            reached: required().filter(is_reached).count(),
            required: required().count(),
        };
        Some((survey.id, outcome))
    };
    Ok(surveys.into_iter().filter_map(outcome).collect())
}
