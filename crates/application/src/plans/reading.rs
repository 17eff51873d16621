use chrono::{DateTime, Utc};
use seqpt_core::objectives::Input;

use super::basis::personal;
use super::fingerprint::Fingerprint;
use super::{Change, LearningPlan, ObjectiveKey};
use crate::figures::smallest_group;
use crate::{Actor, App, Error, LearningPlanId, Scope, Transaction, UserId};

/// Whose plan is meant: always one of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanOwner {
    /// The reader's own.
    Own,
    /// That of the reader's organisation; for admins.
    Organization,
}

impl PlanOwner {
    pub(super) fn of(self, actor: &Actor) -> Result<Option<UserId>, Error> {
        match self {
            Self::Own => Ok(Some(actor.user)),
            Self::Organization => {
                actor.require_admin()?;
                Ok(None)
            }
        }
    }
}

/// A plan and whether it still follows from what is known.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanView {
    /// The plan.
    pub plan: LearningPlan,
    /// What changed since it was made; empty while it is up to date.
    pub changed: Vec<Input>,
}

impl PlanView {
    /// Whether a new plan would be another one.
    pub fn is_stale(&self) -> bool {
        !self.changed.is_empty()
    }
}

/// Where a person stands with the own plan.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnPlan {
    /// The newest plan.
    pub plan: Option<PlanView>,
    /// Whether the person completed a survey, so that a plan can be made.
    pub has_survey: bool,
}

/// The person's own plan.
pub async fn own_plan(app: &App, actor: &Actor) -> Result<OwnPlan, Error> {
    let (app_for_work, actor) = (app.clone(), *actor);
    app.read(Scope::Organization(actor.organization), move |tx| {
        own_plan_now(&app_for_work, tx, actor.user)
    })
    .await
}

/// The same, where more is read along with it.
pub(crate) fn own_plan_now(
    app: &App,
    tx: &mut dyn Transaction,
    user: UserId,
) -> Result<OwnPlan, Error> {
    let personal = personal(app, tx, user)?;
    let now = personal
        .as_ref()
        .map(|personal| Fingerprint::of(&personal.basis.inputs))
        .transpose()?;
    let plan = tx.latest_learning_plan(Some(user))?;
    Ok(OwnPlan {
        has_survey: now.is_some(),
        plan: plan.map(|plan| view(plan, now.as_ref())),
    })
}

/// `now` is what a plan would be made from; `None` if none could be made.
pub(super) fn view(plan: LearningPlan, now: Option<&Fingerprint>) -> PlanView {
    let changed = now.map(|now| now.changed_since(&plan.content.inputs));
    PlanView {
        changed: changed.unwrap_or_default(),
        plan,
    }
}

/// A plan as it may be shown today: the organisation may have raised the least number of people that
/// a named group has since the plan was made.
pub(super) fn told(
    tx: &mut dyn Transaction,
    mut plan: LearningPlan,
) -> Result<LearningPlan, Error> {
    if plan.owner.is_none() {
        let smallest = smallest_group(tx)?;
        for objective in &mut plan.content.objectives {
            if let Some(demand) = &mut objective.demand {
                demand.groups.retain(|need| smallest.admits(need.people));
            }
        }
    }
    Ok(plan)
}

/// The plan of an owner that counts.
///
/// # Errors
/// [`Error::NotFound`] before the first, [`Error::Forbidden`] for employees who ask for the
/// organisation's.
pub async fn latest_plan(
    app: &App,
    actor: &Actor,
    owner: PlanOwner,
) -> Result<LearningPlan, Error> {
    let owner = owner.of(actor)?;
    app.read(Scope::Organization(actor.organization), move |tx| {
        let plan = tx.latest_learning_plan(owner)?.ok_or(Error::NotFound)?;
        told(tx, plan)
    })
    .await
}

/// A plan as it stands, also an older one.
///
/// # Errors
/// [`Error::NotFound`] for anybody else's, [`Error::Forbidden`] for employees who ask for the
/// organisation's.
pub async fn plan_by_id(
    app: &App,
    actor: &Actor,
    owner: PlanOwner,
    id: LearningPlanId,
) -> Result<LearningPlan, Error> {
    let owner = owner.of(actor)?;
    app.read(Scope::Organization(actor.organization), move |tx| {
        let plan = tx.find_learning_plan(owner, id)?.ok_or(Error::NotFound)?;
        told(tx, plan)
    })
    .await
}

/// The plans there were, and what was changed in each.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanHistory {
    /// All plans, newest first.
    pub plans: Vec<LearningPlan>,
    /// All changes, newest first.
    pub changes: Vec<ChangeEntry>,
}

/// A change with who made it.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeEntry {
    /// The plan.
    pub plan: LearningPlanId,
    /// Who changed it, by name.
    pub by: String,
    /// The objective.
    pub objective: ObjectiveKey,
    /// What was done.
    pub change: Change,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// The plans and changes of an owner.
///
/// # Errors
/// [`Error::Forbidden`] for employees who ask for the organisation's.
pub async fn plan_history(
    app: &App,
    actor: &Actor,
    owner: PlanOwner,
) -> Result<PlanHistory, Error> {
    let owner = owner.of(actor)?;
    app.read(Scope::Organization(actor.organization), move |tx| {
        let mut plans = Vec::new();
        let mut changes = Vec::new();
        for plan in tx.learning_plans_of(owner)? {
            changes.extend(changes_of(tx, &plan)?);
            plans.push(told(tx, plan)?);
        }
        Ok(PlanHistory { plans, changes })
    })
    .await
}

fn changes_of(tx: &mut dyn Transaction, plan: &LearningPlan) -> Result<Vec<ChangeEntry>, Error> {
    let mut entries = Vec::new();
    for change in tx.plan_changes(plan.id)? {
        let by = tx.find_user(change.by)?;
        entries.push(ChangeEntry {
            plan: change.plan,
            by: by
                .map(|user| format!("{} {}", user.first_name, user.last_name))
                .unwrap_or_default(),
            objective: change.objective,
            change: change.change,
            changed_at: change.changed_at,
        });
    }
    Ok(entries)
}
