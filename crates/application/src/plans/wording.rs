//! What the gate of objectives finds in words that people wrote themselves. It gives hints and
//! blocks nothing: the words are theirs.

use chrono::{Datelike as _, NaiveDate};
use seqpt_core::Language;
use seqpt_core::objectives::{Candidate, Day, Fault, Field, PlanWindow};

use super::editing::{RewordObjective, reworded};
use super::{LearningPlan, Objective, ObjectiveKey, OwnWording, PlanOwner, latest_plan};
use crate::{Actor, App, Error};

/// What could be better in the own words of an objective, by field. Nobody says in which language
/// they wrote: it is the one in which the gate finds less.
///
/// # Errors
/// [`Error::Port`] if the method's texts cannot be read.
pub fn wording_hints(
    app: &App,
    plan: &LearningPlan,
    objective: &Objective,
) -> Result<Vec<Fault>, Error> {
    if objective.own.is_empty() {
        return Ok(Vec::new());
    }
    let templates = app.templates()?;
    let found = Language::ALL.map(|language| {
        let mut text = objective.text(language, "");
        // The day says it exactly, in either language.
        text.time_frame = objective.due().to_string();
        let candidate = Candidate {
            competency: objective.competency,
            level: objective.level,
            text: &text,
            window: window(plan),
            company: None,
        };
        let mut faults = templates.gate(language).check(&candidate);
        faults.retain(|fault| is_own(&objective.own, fault.field));
        faults
    });
    let [english, german] = found;
    Ok(if german.len() < english.len() {
        german
    } else {
        english
    })
}

/// The hints that these words would get; nothing is stored.
///
/// # Errors
/// [`Error::NotFound`] without such an objective, [`Error::Invalid`] with the wrong fields,
/// [`Error::Forbidden`] for employees who name the organisation's plan.
pub async fn check_wording(
    app: &App,
    actor: &Actor,
    owner: PlanOwner,
    key: ObjectiveKey,
    command: RewordObjective,
) -> Result<Vec<Fault>, Error> {
    let plan = latest_plan(app, actor, owner).await?;
    let mut objective = plan.objective(key).cloned().ok_or(Error::NotFound)?;
    objective.own = reworded(&command, &plan, &objective, app.now())?;
    wording_hints(app, &plan, &objective)
}

/// Whether somebody wrote what stands in a field.
fn is_own(own: &OwnWording, field: Field) -> bool {
    match field {
        Field::Statement | Field::ProcessPart | Field::MethodPart | Field::ToolPart => {
            own.statement.is_some()
        }
        Field::Condition => own.condition.is_some(),
        Field::Criterion => own.criterion.is_some(),
        Field::TimeFrame => own.due.is_some(),
        Field::Benefit => own.benefit.is_some(),
    }
}

fn window(plan: &LearningPlan) -> PlanWindow {
    PlanWindow {
        starts_on: day(plan.starts_on),
        ends_on: day(plan.ends_on()),
    }
}

/// Plans lie in years with four digits.
fn day(date: NaiveDate) -> Day {
    Day {
        year: u32::try_from(date.year()).unwrap_or_default(),
        month: date.month(),
        of_month: date.day(),
    }
}
