use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::strategy::Targets;
use seqpt_core::survey::{Answer, AnswerError, SubmissionError, SurveyKind};

use super::nearest::settle;
use super::ports::{Assessment, GivenAnswer, SurveyResult};
use crate::audit::{Event, record};
use crate::figures::refresh_figures;
use crate::strategy::chosen_strategies;
use crate::{Actor, App, AssessmentId, Error, FieldCode, FieldErrors, Scope, Transaction};

/// The person's survey that is not handed in, if there is one.
pub async fn open_survey(app: &App, actor: &Actor) -> Result<Option<Assessment>, Error> {
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        Ok(tx.find_open_assessment(actor.user)?)
    })
    .await
}

/// One of the person's surveys, open or completed.
///
/// # Errors
/// [`Error::NotFound`] for anybody else's.
pub async fn survey(app: &App, actor: &Actor, id: AssessmentId) -> Result<Assessment, Error> {
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        tx.find_assessment(actor.user, id)?.ok_or(Error::NotFound)
    })
    .await
}

/// Stores the ticked statements of one competency at once; ticking nothing takes an answer back.
///
/// # Errors
/// [`Error::Invalid`] for a group outside 1 to 5, [`Error::CompetencyNotAsked`],
/// [`Error::AlreadySubmitted`], [`Error::NotFound`] for somebody else's survey.
pub async fn save_answer(
    app: &App,
    actor: &Actor,
    id: AssessmentId,
    competency: CompetencyId,
    groups: Vec<i64>,
) -> Result<Assessment, Error> {
    let answer = ticked(groups)?;
    let (now, actor) = (app.now(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let open = still_open(tx, &actor, id)?;
        if open.start.questionnaire.question(competency).is_none() {
            return Err(Error::CompetencyNotAsked(competency));
        }
        let given = answer.map(|answer| GivenAnswer {
            answer,
            answered_at: now,
        });
        tx.save_answer(id, competency, given.as_ref())?;
        tx.find_assessment(actor.user, id)?.ok_or(Error::NotFound)
    })
    .await
}

/// What is handed in.
#[derive(Clone, Default)]
pub struct SubmitSurvey {
    /// All answers at once, as competency and ticked groups; `None` hands in what was saved
    /// answer by answer.
    pub answers: Option<Vec<(CompetencyId, Vec<i64>)>>,
}

/// Hands a survey in: scores every answer, finds the nearest role of a full assessment, stores the
/// results, with the strategies that aim at something there, and the roles held. It is fixed from
/// then on; a retake is a new survey.
///
/// # Errors
/// [`Error::AnswersMissing`], [`Error::CompetencyNotAsked`], [`Error::CompetencyAnsweredTwice`],
/// [`Error::AlreadySubmitted`], [`Error::Invalid`] for a group outside 1 to 5.
pub async fn submit_survey(
    app: &App,
    actor: &Actor,
    id: AssessmentId,
    command: SubmitSurvey,
) -> Result<Assessment, Error> {
    let sent = command.answers.map(read_answers).transpose()?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let now = app.now();
        let mut open = still_open(tx, &actor, id)?;
        if let Some(sent) = sent {
            refuse_foreign_and_repeated(&open, &sent)?;
            open.answers = sent
                .into_iter()
                .filter_map(|(competency, answer)| {
                    let given = GivenAnswer {
                        answer: answer?,
                        answered_at: now,
                    };
                    Some((competency, given))
                })
                .collect();
            for (competency, given) in &open.answers {
                tx.save_answer(id, *competency, Some(given))?;
            }
        }
        let answers = open.answers.iter();
        let answers = answers.map(|(competency, given)| (*competency, &given.answer));
        let scores: BTreeMap<CompetencyId, Level> = open
            .start
            .questionnaire
            .submit(answers)
            .map_err(refusal)?
            .into_iter()
            .map(|(competency, score)| (competency, score.level))
            .collect();
        let questionnaire = match open.start.kind {
            SurveyKind::KnownRoles | SurveyKind::UnknownRoles => open.start.questionnaire.clone(),
            SurveyKind::Full => settle(app, tx, &open, &scores)?,
        };
        let required: BTreeMap<CompetencyId, Level> = questionnaire
            .questions()
            .iter()
            .map(|question| (question.competency, question.requirement.level))
            .collect();
        let targets = Targets::of(app.framework(), &chosen_strategies(tx)?);
        let results: Vec<_> = scores
            .into_iter()
            .map(|(competency, score)| SurveyResult {
                competency,
                score,
                target: required.get(&competency).copied().unwrap_or_default(),
                archetype_source: targets.get(competency).map(|target| target.set_by),
            })
            .collect();
        tx.complete_assessment(id, now, &results)?;
        hold_roles(tx, &open)?;
        refresh_figures(app, tx)?;
        record(
            app,
            tx,
            Some(actor.user),
            &Event::SurveySubmitted { survey: id },
        )?;
        tx.find_assessment(actor.user, id)?.ok_or(Error::NotFound)
    })
    .await
}

/// Throws an open survey away with its answers.
///
/// # Errors
/// [`Error::AlreadySubmitted`] for a completed one: those are kept.
pub async fn discard_survey(app: &App, actor: &Actor, id: AssessmentId) -> Result<(), Error> {
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        still_open(tx, &actor, id)?;
        tx.delete_open_assessment(id)?;
        record(
            &app_for_work,
            tx,
            Some(actor.user),
            &Event::SurveyDiscarded { survey: id },
        )
    })
    .await
}

/// The roles of a survey are the roles its person holds from now on; those of an earlier one are
/// left behind.
fn hold_roles(tx: &mut dyn Transaction, survey: &Assessment) -> Result<(), Error> {
    let start = &survey.start;
    tx.replace_organization_roles_of(start.user, &start.organization_roles)?;
    let roles = tx.organization_roles()?;
    let clusters: BTreeSet<_> = roles
        .iter()
        .filter(|role| start.organization_roles.contains(&role.id))
        .filter_map(|role| role.values.cluster)
        .chain(start.roles.iter().copied())
        .collect();
    let clusters: Vec<_> = clusters.into_iter().collect();
    Ok(tx.replace_role_clusters_of(start.user, &clusters)?)
}

fn still_open(
    tx: &mut dyn Transaction,
    actor: &Actor,
    id: AssessmentId,
) -> Result<Assessment, Error> {
    let found = tx.find_assessment(actor.user, id)?.ok_or(Error::NotFound)?;
    if found.completed_at.is_some() {
        return Err(Error::AlreadySubmitted(id));
    }
    Ok(found)
}

/// The answer of ticked groups; nothing ticked is no answer.
fn ticked(groups: Vec<i64>) -> Result<Option<Answer>, Error> {
    match Answer::from_numbers(groups) {
        Ok(answer) => Ok(Some(answer)),
        Err(AnswerError::Empty) => Ok(None),
        Err(AnswerError::OutOfRange(_)) => {
            Err(FieldErrors::one("groups", FieldCode::GroupOutOfRange).into())
        }
    }
}

/// Sent answers. One with nothing ticked counts as missing.
fn read_answers(
    sent: Vec<(CompetencyId, Vec<i64>)>,
) -> Result<Vec<(CompetencyId, Option<Answer>)>, Error> {
    sent.into_iter()
        .map(|(competency, groups)| Ok((competency, ticked(groups)?)))
        .collect()
}

/// Refuses competencies that are not asked or stand twice, whether something is ticked or not.
fn refuse_foreign_and_repeated(
    open: &Assessment,
    sent: &[(CompetencyId, Option<Answer>)],
) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    for (competency, _) in sent {
        if open.start.questionnaire.question(*competency).is_none() {
            return Err(Error::CompetencyNotAsked(*competency));
        }
        if !seen.insert(competency) {
            return Err(Error::CompetencyAnsweredTwice(*competency));
        }
    }
    Ok(())
}

fn refusal(error: SubmissionError) -> Error {
    match error {
        SubmissionError::Missing(competencies) => Error::AnswersMissing(competencies),
        SubmissionError::NotAsked(competency) => Error::CompetencyNotAsked(competency),
        SubmissionError::AnsweredTwice(competency) => Error::CompetencyAnsweredTwice(competency),
    }
}
