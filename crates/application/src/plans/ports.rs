//! What the plan use cases need stored: plans, what was changed in them, and which survey results
//! led to them.

use chrono::{DateTime, NaiveDate, Utc};
use seqpt_core::framework::CompetencyId;
use seqpt_core::strategy::Strategy;

use super::{Change, LearningPlan, ObjectiveKey, PlanContent};
use crate::accounts::ports::User;
use crate::{AssessmentId, LearningPlanId, PortError, UserId};

/// A plan to be stored.
#[derive(Debug, Clone, PartialEq)]
pub struct NewLearningPlan {
    /// Whose plan it is; `None` for the organisation's.
    pub owner: Option<UserId>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The day it begins.
    pub starts_on: NaiveDate,
    /// How many months it takes.
    pub months: u32,
    /// What it says.
    pub content: PlanContent,
    /// The hash over everything it was made from.
    pub inputs_hash: String,
    /// The first revision.
    pub revision: i64,
}

/// A change of an objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanChange {
    /// The plan.
    pub plan: LearningPlanId,
    /// Who changed it.
    pub by: UserId,
    /// The objective.
    pub objective: ObjectiveKey,
    /// What was done.
    pub change: Change,
    /// When.
    pub changed_at: DateTime<Utc>,
}

/// What a row of a completed survey led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResultLink {
    /// The competency.
    pub competency: CompetencyId,
    /// The strategy that set the organisation's target.
    pub archetype_source: Option<Strategy>,
    /// The plan that was made from it.
    pub learning_plan: Option<LearningPlanId>,
}

/// Plans of the entered organisation and of its people. An owner is a person, or `None` for the
/// organisation.
pub trait LearningPlanRepository {
    /// Stores a plan.
    fn insert_learning_plan(&mut self, plan: &NewLearningPlan)
    -> Result<LearningPlanId, PortError>;

    /// The plan of an owner that was stored last, whatever the clock said.
    fn latest_learning_plan(
        &mut self,
        owner: Option<UserId>,
    ) -> Result<Option<LearningPlan>, PortError>;

    /// A plan of an owner; anybody else's is not found.
    fn find_learning_plan(
        &mut self,
        owner: Option<UserId>,
        id: LearningPlanId,
    ) -> Result<Option<LearningPlan>, PortError>;

    /// All plans of an owner, the one stored last first.
    fn learning_plans_of(&mut self, owner: Option<UserId>) -> Result<Vec<LearningPlan>, PortError>;

    /// Replaces what a plan says. The revision grows by one.
    ///
    /// # Errors
    /// A scope error unless the plan stands at `revision`.
    fn update_learning_plan(
        &mut self,
        id: LearningPlanId,
        content: &PlanContent,
        revision: i64,
    ) -> Result<(), PortError>;

    /// Stores what was changed.
    fn insert_plan_change(&mut self, change: &PlanChange) -> Result<(), PortError>;

    /// The changes of all plans of an owner with who made them, the one stored last first.
    fn plan_changes_of(
        &mut self,
        owner: Option<UserId>,
    ) -> Result<Vec<(PlanChange, User)>, PortError>;

    /// How many people who are not deactivated have a plan.
    fn people_with_learning_plan(&mut self) -> Result<usize, PortError>;

    /// Notes on the results of a completed survey which strategies set the targets and which plan
    /// was made from them. Rows that are not named keep what they have.
    fn link_survey_results(
        &mut self,
        survey: AssessmentId,
        links: &[ResultLink],
    ) -> Result<(), PortError>;

    /// The links of a completed survey's results, by competency.
    fn survey_result_links(&mut self, survey: AssessmentId) -> Result<Vec<ResultLink>, PortError>;

    /// How many months plans of the entered organisation take.
    fn plan_months(&mut self) -> Result<u32, PortError>;

    /// Sets how many months plans take.
    fn set_plan_months(&mut self, months: u32) -> Result<(), PortError>;
}
