//! The organisation's maturity: four answers, what follows from them, and how it was before.

use chrono::{DateTime, Utc};
use seqpt_core::maturity::{MaturityAnswers, MaturityResult, Question, assess};

use crate::audit::{Event, record};
use crate::phase_one::settle;
use crate::questionnaire::ports::{QuestionnaireKind, StoredRun};
use crate::questionnaire::{self, Since};
use crate::{Actor, App, Error, FieldCode, FieldErrors, RunId, Scope, Transaction, UserId};

/// One assessment of the maturity.
#[derive(Debug, Clone, PartialEq)]
pub struct MaturityRun {
    /// The row.
    pub id: RunId,
    /// Who answered.
    pub by: UserId,
    /// When.
    pub completed_at: DateTime<Utc>,
    /// The answers and what was computed from them then.
    pub result: MaturityResult,
}

impl MaturityRun {
    fn read(run: &StoredRun) -> Result<Self, Error> {
        Ok(Self {
            id: run.id,
            by: run.run.user,
            completed_at: run.run.completed_at,
            result: questionnaire::stored(run, "computed_scores", &run.run.computed)?,
        })
    }
}

/// The four answers as entered: the numbers of the options, counted from 0.
#[derive(Clone, Default)]
pub struct AssessMaturity {
    /// `rollout`
    pub rollout: String,
    /// `processes`
    pub processes: String,
    /// `mindset`
    pub mindset: String,
    /// `knowledge`
    pub knowledge: String,
    /// The newest run that was there when the answers were given, 0 for none; `None` stores them
    /// whatever happened since.
    pub seen: Option<i64>,
}

/// Stores the answers with what follows from them. The same answers sent twice from one page are
/// stored once.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] with the questions that are not answered,
/// [`Error::ChangedMeanwhile`] if somebody else answered since.
pub async fn assess_maturity(
    app: &App,
    actor: &Actor,
    command: AssessMaturity,
) -> Result<MaturityRun, Error> {
    actor.require_admin()?;
    let answers = read_answers(&command)?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        if let Since::Another(newest) =
            questionnaire::since(tx, QuestionnaireKind::Maturity, command.seen)?
        {
            let newest = MaturityRun::read(&newest)?;
            if newest.by == actor.user && newest.result.answers == answers {
                return Ok(newest);
            }
            return Err(Error::ChangedMeanwhile {
                current: newest.id.get(),
            });
        }
        let result = assess(answers);
        let kind = QuestionnaireKind::Maturity;
        let run = questionnaire::store(app, tx, &actor, kind, &answers, &result)?;
        settle(tx, actor.organization)?;
        record(app, tx, Some(actor.user), &Event::MaturityAssessed { run })?;
        run_of(tx, run)
    })
    .await
}

fn read_answers(command: &AssessMaturity) -> Result<MaturityAnswers, Error> {
    let mut errors = FieldErrors::default();
    let [rollout, processes, mindset, knowledge] = [
        ("rollout", &command.rollout, Question::RolloutScope),
        ("processes", &command.processes, Question::SeRolesProcesses),
        ("mindset", &command.mindset, Question::SeMindset),
        ("knowledge", &command.knowledge, Question::KnowledgeBase),
    ]
    .map(|(field, entered, question)| errors.collect(field, option(question, entered)));
    if let (Some(rollout), Some(processes), Some(mindset), Some(knowledge)) =
        (rollout, processes, mindset, knowledge)
        && let Ok(answers) = MaturityAnswers::new(rollout, processes, mindset, knowledge)
    {
        return Ok(answers);
    }
    Err(errors.into())
}

fn option(question: Question, entered: &str) -> Result<i64, FieldCode> {
    let entered = entered.trim();
    if entered.is_empty() {
        return Err(FieldCode::Required);
    }
    entered
        .parse()
        .ok()
        .filter(|number| (0..i64::from(question.options())).contains(number))
        .ok_or(FieldCode::UnknownChoice)
}

/// All assessments, newest first.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn maturity_runs(app: &App, actor: &Actor) -> Result<Vec<MaturityRun>, Error> {
    actor.require_admin()?;
    app.read(Scope::Organization(actor.organization), |tx| {
        let runs = tx.runs(QuestionnaireKind::Maturity)?;
        runs.iter().map(MaturityRun::read).collect()
    })
    .await
}

/// One assessment.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::NotFound`].
pub async fn maturity_run(app: &App, actor: &Actor, id: RunId) -> Result<MaturityRun, Error> {
    actor.require_admin()?;
    app.read(Scope::Organization(actor.organization), move |tx| {
        run_of(tx, id)
    })
    .await
}

fn run_of(tx: &mut dyn Transaction, id: RunId) -> Result<MaturityRun, Error> {
    let run = tx.find_run(QuestionnaireKind::Maturity, id)?;
    MaturityRun::read(&run.ok_or(Error::NotFound)?)
}

/// The assessment that counts: the newest. `None` before the first.
pub(crate) fn latest_maturity(tx: &mut dyn Transaction) -> Result<Option<MaturityRun>, Error> {
    questionnaire::latest(tx, QuestionnaireKind::Maturity)?
        .as_ref()
        .map(MaturityRun::read)
        .transpose()
}
