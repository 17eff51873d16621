use std::cmp::Reverse;
use std::collections::BTreeSet;

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
        plans.sort_by_key(|plan| Reverse((plan.created_at, plan.id)));
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

    fn plan_changes(&mut self, id: LearningPlanId) -> Result<Vec<PlanChange>, PortError> {
        let changes = self.tenant()?.plan_changes.iter().rev();
        let mut changes: Vec<_> = changes.filter(|row| row.plan == id).cloned().collect();
        changes.sort_by_key(|change| Reverse(change.changed_at));
        Ok(changes)
    }

    fn people_with_learning_plan(&mut self) -> Result<usize, PortError> {
        let plans = self.tenant()?.learning_plans.values();
        let owners: BTreeSet<_> = plans.filter_map(|plan| plan.owner).collect();
        Ok(owners.len())
    }

    fn link_survey_results(
        &mut self,
        survey: AssessmentId,
        links: &[ResultLink],
    ) -> Result<(), PortError> {
        let results = self.survey_results(survey)?;
        let tenant = self.tenant_mut()?;
        for link in links {
            found(results.iter().find(|row| row.competency == link.competency))?;
            if let Some(plan) = link.learning_plan {
                found(tenant.learning_plans.get(&plan))?;
            }
            tenant.result_links.insert((survey, link.competency), *link);
        }
        Ok(())
    }

    fn survey_result_links(&mut self, survey: AssessmentId) -> Result<Vec<ResultLink>, PortError> {
        let results = self.survey_results(survey)?;
        let links = &self.tenant()?.result_links;
        let unlinked = |competency| ResultLink {
            competency,
            archetype_source: None,
            learning_plan: None,
        };
        Ok(results
            .iter()
            .map(|row| {
                let link = links.get(&(survey, row.competency)).copied();
                link.unwrap_or_else(|| unlinked(row.competency))
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
