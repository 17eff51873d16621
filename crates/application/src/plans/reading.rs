use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use seqpt_core::framework::OrganizationRoleId;
use seqpt_core::objectives::Input;
use seqpt_core::privacy::SmallestGroup;

use super::basis::personal;
use super::fingerprint::Fingerprint;
use super::ports::PlanChange;
use super::{Change, GroupDemand, LearningPlan, ObjectiveKey};
use crate::accounts::ports::User;
use crate::figures::smallest_group;
use crate::organization::roles::role_names;
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
/// a shown figure speaks of since the plan was made.
pub(super) fn told(tx: &mut dyn Transaction, plan: LearningPlan) -> Result<LearningPlan, Error> {
    if plan.owner.is_some() {
        return Ok(plan);
    }
    Ok(hold_back(plan, smallest_group(tx)?))
}

/// Figures speak of the people who were counted when the plan was made, whoever is counted now.
fn hold_back(mut plan: LearningPlan, smallest: SmallestGroup) -> LearningPlan {
    let content = &mut plan.content;
    let demands = || {
        content
            .objectives
            .iter()
            .filter_map(|it| it.demand.as_ref())
    };
    // A plan that does not say how many were counted had at least as many as any objective has places.
    let needed = demands().filter_map(|demand| demand.places).max();
    let is_told = smallest.admits(content.counted.max(needed.unwrap_or_default()));
    for objective in &mut content.objectives {
        if let Some(demand) = &mut objective.demand {
            demand.places = demand.places.filter(|_| is_told);
            let may_be_named = |group: &GroupDemand| smallest.admits(group.size.max(group.people));
            demand.groups.retain(|group| is_told && may_be_named(group));
        }
    }
    plan
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

/// A plan that is kept, with what it is read with.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptPlan {
    /// The plan.
    pub plan: LearningPlan,
    /// Whether it is the one that counts.
    pub is_current: bool,
    /// The least number of people that a shown figure speaks of.
    pub smallest: usize,
    /// What the organisation calls its roles.
    pub role_names: BTreeMap<OrganizationRoleId, String>,
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
) -> Result<KeptPlan, Error> {
    let owner = owner.of(actor)?;
    app.read(Scope::Organization(actor.organization), move |tx| {
        let plan = tx.find_learning_plan(owner, id)?.ok_or(Error::NotFound)?;
        let current = tx.latest_learning_plan(owner)?;
        Ok(KeptPlan {
            plan: told(tx, plan)?,
            is_current: current.is_some_and(|current| current.id == id),
            smallest: smallest_group(tx)?.get(),
            role_names: role_names(tx.organization_roles()?),
        })
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
        let smallest = smallest_group(tx)?;
        let plans = tx.learning_plans_of(owner)?.into_iter();
        let changes = tx.plan_changes_of(owner)?.into_iter();
        Ok(PlanHistory {
            plans: plans.map(|plan| hold_back(plan, smallest)).collect(),
            changes: changes.map(ChangeEntry::from).collect(),
        })
    })
    .await
}

impl From<(PlanChange, User)> for ChangeEntry {
    fn from((change, by): (PlanChange, User)) -> Self {
        Self {
            plan: change.plan,
            by: format!("{} {}", by.first_name, by.last_name),
            objective: change.objective,
            change: change.change,
            changed_at: change.changed_at,
        }
    }
}
