use std::cmp::Reverse;
use std::collections::BTreeSet;

use seqpt_application::accounts::ports::User;
use seqpt_application::plans::ports::{
    LearningPlanRepository, NewLearningPlan, PlanChange, ResultLink,
};
use seqpt_application::plans::{LearningPlan, PlanContent};
use seqpt_application::survey::ports::AssessmentRepository as _;
use seqpt_application::{AssessmentId, LearningPlanId, PortError, UserId};

use super::{FakeTransaction, found};

impl LearningPlanRepository for FakeTransaction<'_> {
    fn insert_learning_plan(
        &mut self,
        plan: &NewLearningPlan,
    ) -> Result<LearningPlanId, PortError> {
        let id = LearningPlanId::new(self.next_id()?);
        let tenant = self.tenant_mut()?;
        if let Some(owner) = plan.owner {
            tenant.person(owner)?;
        }
        let NewLearningPlan {
            owner,
            created_at,
            starts_on,
            months,
            content,
            inputs_hash,
            revision,
        } = plan.clone();
        let stored = LearningPlan {
            id,
            owner,
            created_at,
            starts_on,
            months,
            content,
            inputs_hash,
            revision,
        };
        tenant.learning_plans.insert(id, stored);
        Ok(id)
    }

    fn latest_learning_plan(
        &mut self,
        owner: Option<UserId>,
    ) -> Result<Option<LearningPlan>, PortError> {
        Ok(self.learning_plans_of(owner)?.into_iter().next())
    }

    fn find_learning_plan(
        &mut self,
        owner: Option<UserId>,
        id: LearningPlanId,
    ) -> Result<Option<LearningPlan>, PortError> {
        let plan = self.tenant()?.learning_plans.get(&id);
        Ok(plan.filter(|plan| plan.owner == owner).cloned())
    }

    fn learning_plans_of(&mut self, owner: Option<UserId>) -> Result<Vec<LearningPlan>, PortError> {
        let plans = self.tenant()?.learning_plans.values();
        let mut plans: Vec<_> = plans.filter(|plan| plan.owner == owner).cloned().collect();
        plans.sort_by_key(|plan| Reverse(plan.id));
        Ok(plans)
    }

    fn update_learning_plan(
        &mut self,
        id: LearningPlanId,
        content: &PlanContent,
        revision: i64,
    ) -> Result<(), PortError> {
        let plan = self.tenant_mut()?.learning_plans.get_mut(&id);
        let plan = found(plan.filter(|plan| plan.revision == revision))?;
        plan.content = content.clone();
        plan.revision += 1;
        Ok(())
    }

    fn insert_plan_change(&mut self, change: &PlanChange) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        tenant.person(change.by)?;
        found(tenant.learning_plans.get(&change.plan))?;
        tenant.plan_changes.push(change.clone());
        Ok(())
    }

    fn plan_changes_of(
        &mut self,
        owner: Option<UserId>,
    ) -> Result<Vec<(PlanChange, User)>, PortError> {
        let tenant = self.tenant()?;
        let owns = |change: &&PlanChange| {
            let plan = tenant.learning_plans.get(&change.plan);
            plan.is_some_and(|plan| plan.owner == owner)
        };
        let changes = tenant.plan_changes.iter().rev().filter(owns);
        changes
            .map(|change| Ok((change.clone(), found(tenant.users.get(&change.by))?.clone())))
            .collect()
    }

    fn people_with_learning_plan(&mut self) -> Result<usize, PortError> {
        let plans = self.tenant()?.learning_plans.values();
        let owners: BTreeSet<_> = plans.filter_map(|plan| plan.owner).collect();
        let logins = owners
            .iter()
            .filter_map(|owner| self.state.logins.get(owner));
        Ok(logins
            .filter(|stored| stored.login.deactivated_at.is_none())
            .count())
    }

    fn link_survey_results(
        &mut self,
        survey: AssessmentId,
        links: &[ResultLink],
    ) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        for link in links {
            if let Some(plan) = link.learning_plan {
                found(tenant.learning_plans.get(&plan))?;
            }
            let row = found(tenant.assessments.get_mut(&survey))?;
            let mut rows = row.results.iter_mut();
            let row = found(rows.find(|row| row.competency == link.competency))?;
            row.archetype_source = link.archetype_source;
            let named = (survey, link.competency);
            tenant.result_plans.insert(named, link.learning_plan);
        }
        Ok(())
    }

    fn survey_result_links(&mut self, survey: AssessmentId) -> Result<Vec<ResultLink>, PortError> {
        let results = self.survey_results(survey)?;
        let plans = &self.tenant()?.result_plans;
        Ok(results
            .iter()
            .map(|row| ResultLink {
                competency: row.competency,
                archetype_source: row.archetype_source,
                learning_plan: plans.get(&(survey, row.competency)).copied().flatten(),
            })
            .collect())
    }

    fn plan_months(&mut self) -> Result<u32, PortError> {
        Ok(self.tenant()?.plan_months.unwrap_or(12))
    }

    fn set_plan_months(&mut self, months: u32) -> Result<(), PortError> {
        self.tenant_mut()?.plan_months = Some(months);
        Ok(())
    }
}
