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
    /// How many edited or ticked objectives of earlier plans went on into it.
    pub carried_over: usize,
}

/// Makes the person's own plan from the newest completed survey. Own wording, dates and ticks go on
/// from the newest plan that had the same competency and level, wording only to the same audience.
/// While nothing changed the plan there is stays, so that a second click does nothing.
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
    let earlier = tx.learning_plans_of(order.owner)?;
    let before = earlier.first();
    // A person's plan begins when it is made; the organisation's when its admin says.
    let begins_as_before =
        |plan: &LearningPlan| order.owner.is_some() || plan.starts_on == order.starts_on;
    if let Some(plan) = before
        && plan.inputs_hash == fingerprint.hash
        && begins_as_before(plan)
    {
        return Ok(MadePlan {
            plan: plan.clone(),
            is_new: false,
            carried_over: 0,
        });
    }
    let revision = before.map_or(1, |plan| plan.revision + 1);
    let mut objectives: Vec<_> = basis
        .drafts
        .into_iter()
        .map(|draft| objective(draft, order.starts_on, basis.inputs.window, revision))
        .collect();
    let carried_over = carry_over(&mut objectives, &earlier, order.starts_on);
    let plan = NewLearningPlan {
        owner: order.owner,
        created_at: app.now(),
        starts_on: order.starts_on,
        months: basis.inputs.window,
        content: PlanContent {
            objectives,
            competencies: basis.competencies,
            unknown: basis.unknown,
            counted: basis.counted,
            settled: basis.settled,
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

/// What people did to the objectives of earlier plans, the newest of which comes first, goes on: an
/// objective may have been missing in the plans between. A tick and a moved date speak of a
/// competency and a level, whoever is addressed; own wording addresses an audience. A date goes on if
/// the new plan has begun by then.
fn carry_over(
    objectives: &mut [Objective],
    earlier: &[LearningPlan],
    starts_on: NaiveDate,
) -> usize {
    let mut carried = 0;
    for objective in objectives {
        let same = || {
            let plans = earlier.iter();
            plans.filter_map(|plan| plan.objective(objective.key()))
        };
        let newest = same().next();
        let worded = same().find(|same| same.audience == objective.audience);
        let done_at = newest.and_then(|newest| newest.done_at);
        let due = newest.and_then(|newest| newest.own.due);
        let own = OwnWording {
            due: due.filter(|due| *due > starts_on),
            ..worded.map(|worded| worded.own.clone()).unwrap_or_default()
        };
        objective.own = own;
        objective.done_at = done_at;
        carried += usize::from(!objective.own.is_empty() || objective.done_at.is_some());
    }
    carried
}
