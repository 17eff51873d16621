use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use super::ports::PlanChange;
use super::reading::told;
use super::{Change, LearningPlan, Objective, ObjectiveKey, OwnWording, PlanOwner};
use crate::accounts::values::remark;
use crate::audit::{Event, record};
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope, Transaction, UserId};

/// The most characters of one field of an objective.
const LONGEST: usize = 500;

/// Own words for an objective; what is `None` stays as it is, and what says the same as the words
/// as made, in any language, brings those back.
#[derive(Clone, Default)]
pub struct RewordObjective {
    /// `statement`
    pub statement: Option<String>,
    /// `condition`
    pub condition: Option<String>,
    /// `criterion`
    pub criterion: Option<String>,
    /// `benefit`
    pub benefit: Option<String>,
    /// `due`, as `2026-11-23`
    pub due: Option<String>,
    /// Whether it is ticked.
    pub done: Option<bool>,
    /// The revision of the objective that was edited; `None` overwrites whatever is there.
    pub expected_revision: Option<i64>,
}

/// Writes an objective of the newest plan anew, ticks it or takes the tick back. What stood there is
/// kept in the history. Doing so twice is doing it once.
///
/// # Errors
/// [`Error::NotFound`] without such an objective, [`Error::Invalid`] with the wrong fields,
/// [`Error::ChangedMeanwhile`] if the objective or its plan was changed since it was read,
/// [`Error::Forbidden`] for employees who name the organisation's plan.
pub async fn reword_objective(
    app: &App,
    actor: &Actor,
    owner: PlanOwner,
    key: ObjectiveKey,
    command: RewordObjective,
) -> Result<LearningPlan, Error> {
    let expected = command.expected_revision;
    edit(
        app,
        actor,
        owner,
        key,
        expected,
        move |plan, objective, now| {
            let own = reworded(&command, plan, objective, now)?;
            let mut changes = Vec::new();
            changes.extend(reword(objective, own));
            if let Some(done) = command.done {
                changes.extend(tick(objective, done, now));
            }
            Ok(changes)
        },
    )
    .await
}

/// Brings the words and the due date of an objective back as they were made.
///
/// # Errors
/// As [`reword_objective`].
pub async fn restore_wording(
    app: &App,
    actor: &Actor,
    owner: PlanOwner,
    key: ObjectiveKey,
    expected_revision: Option<i64>,
) -> Result<LearningPlan, Error> {
    edit(
        app,
        actor,
        owner,
        key,
        expected_revision,
        |_, objective, _| {
            Ok(reword(objective, OwnWording::default())
                .into_iter()
                .collect())
        },
    )
    .await
}

/// Ticks an objective as done, or takes the tick back, whatever else happened to it.
///
/// # Errors
/// As [`reword_objective`].
pub async fn tick_objective(
    app: &App,
    actor: &Actor,
    owner: PlanOwner,
    key: ObjectiveKey,
    done: bool,
) -> Result<LearningPlan, Error> {
    let command = RewordObjective {
        done: Some(done),
        ..RewordObjective::default()
    };
    reword_objective(app, actor, owner, key, command).await
}

fn reword(objective: &mut Objective, after: OwnWording) -> Option<Change> {
    let before = std::mem::replace(&mut objective.own, after.clone());
    (before != after).then(|| Change::Reworded {
        before: Box::new(before),
        after: Box::new(after),
    })
}

fn tick(objective: &mut Objective, done: bool, now: DateTime<Utc>) -> Option<Change> {
    if objective.done_at.is_some() == done {
        return None;
    }
    objective.done_at = done.then_some(now);
    Some(if done { Change::Done } else { Change::NotDone })
}

/// Changes an objective of the newest plan; nothing is stored if the change is none.
async fn edit(
    app: &App,
    actor: &Actor,
    owner: PlanOwner,
    key: ObjectiveKey,
    expected: Option<i64>,
    change: impl FnOnce(&LearningPlan, &mut Objective, DateTime<Utc>) -> Result<Vec<Change>, Error>
    + Send
    + 'static,
) -> Result<LearningPlan, Error> {
    let owner = owner.of(actor)?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let plan = tx.latest_learning_plan(owner)?.ok_or(Error::NotFound)?;
        let mut objective = plan.objective(key).cloned().ok_or(Error::NotFound)?;
        let current = objective.revision;
        if expected.is_some_and(|expected| expected != current) {
            return Err(Error::ChangedMeanwhile { current });
        }
        let changes = change(&plan, &mut objective, app.now())?;
        if changes.is_empty() {
            return told(tx, plan);
        }
        for change in changes {
            let event = match change {
                Change::Reworded { .. } => Event::PlanReworded { plan: plan.id },
                Change::Done | Change::NotDone => Event::PlanTicked { plan: plan.id },
            };
            record(app, tx, Some(actor.user), &event)?;
            tx.insert_plan_change(&PlanChange {
                plan: plan.id,
                by: actor.user,
                objective: key,
                change,
                changed_at: app.now(),
            })?;
        }
        store(tx, owner, plan, objective)
    })
    .await
}

fn store(
    tx: &mut dyn Transaction,
    owner: Option<UserId>,
    mut plan: LearningPlan,
    mut changed: Objective,
) -> Result<LearningPlan, Error> {
    changed.revision = plan.revision + 1;
    for objective in &mut plan.content.objectives {
        if objective.key() == changed.key() {
            *objective = changed.clone();
        }
    }
    tx.update_learning_plan(plan.id, &plan.content, plan.revision)?;
    let plan = tx.find_learning_plan(owner, plan.id)?;
    told(tx, plan.ok_or(Error::NotFound)?)
}

/// The own words of an objective once these are written.
pub(super) fn reworded(
    command: &RewordObjective,
    plan: &LearningPlan,
    objective: &Objective,
    now: DateTime<Utc>,
) -> Result<OwnWording, Error> {
    let mut errors = FieldErrors::default();
    let mut own = objective.own.clone();
    let texts = &objective.texts;
    if let Some(entered) = &command.statement {
        own.statement = errors
            .collect("statement", sentence(entered))
            .filter(|text| !texts.say(text, |made| &made.statement));
    }
    if let Some(entered) = &command.condition {
        own.condition = errors
            .collect("condition", sentence(entered))
            .filter(|text| !texts.say(text, |made| &made.condition));
    }
    if let Some(entered) = &command.criterion {
        own.criterion = errors
            .collect("criterion", sentence(entered))
            .filter(|text| !texts.say(text, |made| &made.criterion));
    }
    if let Some(entered) = &command.benefit {
        own.benefit = errors
            .collect("benefit", sentence(entered))
            .filter(|text| !texts.say(text, |made| &made.benefit));
    }
    if let Some(entered) = &command.due {
        let due = errors.collect("due", day(entered, plan, objective, now));
        own.due = due.filter(|due| *due != objective.planned_due);
    }
    if errors.is_empty() {
        Ok(own)
    } else {
        Err(errors.into())
    }
}

/// One line of text.
fn sentence(entered: &str) -> Result<String, FieldCode> {
    let too_long = FieldCode::TooLong { max: LONGEST };
    let text = remark(entered).map_err(|code| match code {
        FieldCode::TooLong { .. } => too_long,
        other => other,
    })?;
    let lines = text.split(['\n', '\t']).map(str::trim);
    let line = lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    match line.chars().count() {
        0 => Err(FieldCode::Required),
        length if length > LONGEST => Err(too_long),
        _ => Ok(line),
    }
}

/// A day to come, after the plan has begun; the day that stands there may stay.
fn day(
    entered: &str,
    plan: &LearningPlan,
    objective: &Objective,
    now: DateTime<Utc>,
) -> Result<NaiveDate, FieldCode> {
    let day = match entered.trim() {
        "" => return Err(FieldCode::Required),
        entered => entered.parse::<NaiveDate>().ok(),
    };
    // Four digits are what dates are written with, here and in JSON.
    let day = day
        .filter(|day| day.year() <= 9999)
        .ok_or(FieldCode::InvalidDate)?;
    if day == objective.due() || day == objective.planned_due {
        Ok(day)
    } else if day < now.date_naive() {
        Err(FieldCode::DateInPast)
    } else if day <= plan.starts_on {
        Err(FieldCode::DateBeforePlan)
    } else {
        Ok(day)
    }
}
