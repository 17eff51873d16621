use chrono::NaiveDate;

use super::basis::{Basis, Draft, personal};
use super::fingerprint::Fingerprint;
use super::ports::{NewLearningPlan, ResultLink};
use super::schedule::due;
use super::{LearningPlan, Objective, OwnWording, PlanContent};
use crate::audit::{Event, record};
use crate::{Actor, App, Error, Scope, Transaction, UserId};

/// What came out of making a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct MadePlan {
    /// The plan that counts now.
    pub plan: LearningPlan,
    /// Whether it is a new one; otherwise nothing had changed since the one there was.
    pub is_new: bool,
    /// How many edited or ticked objectives of the plan before went on into it.
    pub carried_over: usize,
}

/// Makes the person's own plan from the newest completed survey. Own wording and ticks of the plan
/// before go on where competency, level and audience are the same. While nothing changed the plan
/// there is stays, so that a second click does nothing.
///
/// # Errors
/// [`Error::SurveyMissing`] before the person completed a survey.
pub async fn make_own_plan(app: &App, actor: &Actor) -> Result<MadePlan, Error> {
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let personal = personal(app, tx, actor.user)?.ok_or(Error::SurveyMissing)?;
        let starts_on = app.now().date_naive();
        let order = Order {
            owner: Some(actor.user),
            starts_on,
        };
        let made = make(app, tx, &actor, order, personal.basis)?;
        if made.is_new {
            let links: Vec<_> = personal
                .sources
                .into_iter()
                .map(|(competency, archetype_source)| ResultLink {
                    competency,
                    archetype_source,
                    learning_plan: Some(made.plan.id),
                })
                .collect();
            tx.link_survey_results(personal.survey, &links)?;
        }
        Ok(made)
    })
    .await
}

/// For whom and from when.
#[derive(Clone, Copy)]
pub(super) struct Order {
    pub(super) owner: Option<UserId>,
    pub(super) starts_on: NaiveDate,
}

/// Stores a plan, unless the one there is was made from the same.
pub(super) fn make(
    app: &App,
    tx: &mut dyn Transaction,
    actor: &Actor,
    order: Order,
    basis: Basis,
) -> Result<MadePlan, Error> {
    let fingerprint = Fingerprint::of(&basis.inputs)?;
    let before = tx.latest_learning_plan(order.owner)?;
    // A person's plan begins when it is made; the organisation's when its admin says.
    let begins_as_before =
        |plan: &LearningPlan| order.owner.is_some() || plan.starts_on == order.starts_on;
    if let Some(plan) = before.clone()
        && plan.inputs_hash == fingerprint.hash
        && begins_as_before(&plan)
    {
        return Ok(MadePlan {
            plan,
            is_new: false,
            carried_over: 0,
        });
    }
    let revision = before.as_ref().map_or(1, |plan| plan.revision + 1);
    let mut objectives: Vec<_> = basis
        .drafts
        .into_iter()
        .map(|draft| objective(draft, order.starts_on, basis.inputs.window, revision))
        .collect();
    let carried_over = before.map_or(0, |before| {
        carry_over(&mut objectives, &before, order.starts_on)
    });
    let plan = NewLearningPlan {
        owner: order.owner,
        created_at: app.now(),
        starts_on: order.starts_on,
        months: basis.inputs.window,
        content: PlanContent {
            objectives,
            competencies: basis.competencies,
            unknown: basis.unknown,
            inputs: fingerprint.inputs,
        },
        inputs_hash: fingerprint.hash,
        revision,
    };
    let id = tx.insert_learning_plan(&plan)?;
    record(app, tx, Some(actor.user), &Event::PlanMade { plan: id })?;
    Ok(MadePlan {
        plan: tx
            .find_learning_plan(order.owner, id)?
            .ok_or(Error::NotFound)?,
        is_new: true,
        carried_over,
    })
}

fn objective(draft: Draft, starts_on: NaiveDate, months: u32, revision: i64) -> Objective {
    Objective {
        planned_due: due(starts_on, months, draft.step),
        competency: draft.competency,
        level: draft.level,
        audience: draft.audience,
        indirect: draft.indirect,
        archetype_source: draft.archetype_source,
        step: draft.step,
        texts: draft.texts,
        for_managers: draft.for_managers,
        demand: draft.demand,
        own: OwnWording::default(),
        done_at: None,
        revision,
    }
}

/// Own wording and ticks go on. A moved due date goes on if the new plan has begun by then.
fn carry_over(objectives: &mut [Objective], before: &LearningPlan, starts_on: NaiveDate) -> usize {
    let mut carried = 0;
    for objective in objectives {
        let same = before.objective(objective.key());
        let Some(same) = same.filter(|same| same.audience == objective.audience) else {
            continue;
        };
        objective.own = same.own.clone();
        objective.own.due = same.own.due.filter(|due| *due > starts_on);
        objective.done_at = same.done_at;
        carried += usize::from(!objective.own.is_empty() || objective.done_at.is_some());
    }
    carried
}
