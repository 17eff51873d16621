//! Learning plans, what was changed in them, and the survey results that led to them.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use seqpt_application::accounts::ports::User;
use seqpt_application::plans::ports::{
    LearningPlanRepository, NewLearningPlan, PlanChange, ResultLink,
};
use seqpt_application::plans::{LearningPlan, ObjectiveKey, PlanContent};
use seqpt_application::{AssessmentId, LearningPlanId, PortError, UserId};
use seqpt_core::strategy::Strategy;

use crate::accounts::UserRow;
use crate::connection::AnyConnection;
use crate::error::Failure;
use crate::schema::{
    app_user, learning_plan_change, learning_plans, login, organization,
    user_se_competency_survey_results,
};
use crate::transaction::{DieselTransaction, one_row};
use crate::types::{Place, stored_time};

#[derive(Queryable, Selectable)]
#[diesel(table_name = learning_plans)]
struct PlanRow {
    id: i64,
    user_id: Option<i64>,
    created_at: NaiveDateTime,
    starts_on: NaiveDate,
    months: i32,
    objectives: String,
    inputs_hash: String,
    revision: i64,
}

impl TryFrom<PlanRow> for LearningPlan {
    type Error = Failure;

    fn try_from(row: PlanRow) -> Result<Self, Failure> {
        let place = Place::new("learning_plans", row.id);
        Ok(Self {
            id: LearningPlanId::new(row.id),
            owner: row.user_id.map(UserId::new),
            created_at: row.created_at.and_utc(),
            starts_on: row.starts_on,
            months: place.read("months", u32::try_from(row.months))?,
            content: place.read("objectives", serde_json::from_str(&row.objectives))?,
            inputs_hash: row.inputs_hash,
            revision: row.revision,
        })
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = learning_plan_change)]
struct ChangeRow {
    id: i64,
    learning_plan_id: i64,
    user_id: i64,
    objective: String,
    change: String,
    changed_at: NaiveDateTime,
}

impl TryFrom<ChangeRow> for PlanChange {
    type Error = Failure;

    fn try_from(row: ChangeRow) -> Result<Self, Failure> {
        let place = Place::new("learning_plan_change", row.id);
        Ok(Self {
            plan: LearningPlanId::new(row.learning_plan_id),
            by: UserId::new(row.user_id),
            objective: place.key("objective", ObjectiveKey::parse(&row.objective))?,
            change: place.read("change", serde_json::from_str(&row.change))?,
            changed_at: row.changed_at.and_utc(),
        })
    }
}

/// The newest plans of an owner, at most `limit`.
fn newest(
    connection: &mut AnyConnection,
    organization: i64,
    owner: Option<UserId>,
    limit: i64,
) -> Result<Vec<LearningPlan>, Failure> {
    let plans = learning_plans::table
        .filter(learning_plans::organization_id.eq(organization))
        .order(learning_plans::id.desc())
        .select(PlanRow::as_select());
    let rows: Vec<PlanRow> = match owner {
        Some(user) => plans
            .filter(learning_plans::user_id.eq(user.get()))
            .limit(limit)
            .load(connection)?,
        None => plans
            .filter(learning_plans::user_id.is_null())
            .limit(limit)
            .load(connection)?,
    };
    rows.into_iter().map(LearningPlan::try_from).collect()
}

impl LearningPlanRepository for DieselTransaction {
    fn insert_learning_plan(
        &mut self,
        plan: &NewLearningPlan,
    ) -> Result<LearningPlanId, PortError> {
        self.tenant(|connection, organization| {
            let place = Place::new("learning_plans", 0);
            let content = place.read("objectives", serde_json::to_string(&plan.content))?;
            let id = diesel::insert_into(learning_plans::table)
                .values((
                    learning_plans::organization_id.eq(organization),
                    learning_plans::user_id.eq(plan.owner.map(UserId::get)),
                    learning_plans::created_at.eq(stored_time(plan.created_at)),
                    learning_plans::starts_on.eq(plan.starts_on),
                    learning_plans::months.eq(place.read("months", i32::try_from(plan.months))?),
                    learning_plans::objectives.eq(content),
                    learning_plans::inputs_hash.eq(&plan.inputs_hash),
                    learning_plans::revision.eq(plan.revision),
                ))
                .returning(learning_plans::id)
                .get_result(connection)?;
            Ok(LearningPlanId::new(id))
        })
    }

    fn latest_learning_plan(
        &mut self,
        owner: Option<UserId>,
    ) -> Result<Option<LearningPlan>, PortError> {
        self.tenant(|connection, organization| {
            let plans = newest(connection, organization, owner, 1)?;
            Ok(plans.into_iter().next())
        })
    }

    fn find_learning_plan(
        &mut self,
        owner: Option<UserId>,
        id: LearningPlanId,
    ) -> Result<Option<LearningPlan>, PortError> {
        self.tenant(|connection, organization| {
            let row = learning_plans::table
                .filter(learning_plans::organization_id.eq(organization))
                .filter(learning_plans::id.eq(id.get()))
                .select(PlanRow::as_select())
                .first(connection)
                .optional()?;
            row.filter(|row| row.user_id == owner.map(UserId::get))
                .map(LearningPlan::try_from)
                .transpose()
        })
    }

    fn learning_plans_of(&mut self, owner: Option<UserId>) -> Result<Vec<LearningPlan>, PortError> {
        self.tenant(|connection, organization| newest(connection, organization, owner, i64::MAX))
    }

    fn update_learning_plan(
        &mut self,
        id: LearningPlanId,
        content: &PlanContent,
        revision: i64,
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let place = Place::new("learning_plans", id.get());
            let content = place.read("objectives", serde_json::to_string(content))?;
            let changed = diesel::update(
                learning_plans::table
                    .filter(learning_plans::organization_id.eq(organization))
                    .filter(learning_plans::id.eq(id.get()))
                    .filter(learning_plans::revision.eq(revision)),
            )
            .set((
                learning_plans::objectives.eq(content),
                learning_plans::revision.eq(learning_plans::revision + 1),
            ))
            .execute(connection)?;
            one_row(changed)
        })
    }

    fn insert_plan_change(&mut self, change: &PlanChange) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let place = Place::new("learning_plan_change", 0);
            let text = place.read("change", serde_json::to_string(&change.change))?;
            diesel::insert_into(learning_plan_change::table)
                .values((
                    learning_plan_change::organization_id.eq(organization),
                    learning_plan_change::learning_plan_id.eq(change.plan.get()),
                    learning_plan_change::user_id.eq(change.by.get()),
                    learning_plan_change::objective.eq(change.objective.to_string()),
                    learning_plan_change::change.eq(text),
                    learning_plan_change::changed_at.eq(stored_time(change.changed_at)),
                ))
                .execute(connection)?;
            Ok(())
        })
    }

    fn plan_changes_of(
        &mut self,
        owner: Option<UserId>,
    ) -> Result<Vec<(PlanChange, User)>, PortError> {
        self.tenant(|connection, organization| {
            let changes = learning_plan_change::table
                .inner_join(
                    learning_plans::table
                        .on(learning_plans::id.eq(learning_plan_change::learning_plan_id)),
                )
                .inner_join(app_user::table.on(app_user::id.eq(learning_plan_change::user_id)))
                .filter(learning_plan_change::organization_id.eq(organization))
                .filter(learning_plans::organization_id.eq(organization))
                .filter(app_user::organization_id.eq(organization))
                .order(learning_plan_change::id.desc())
                .select((ChangeRow::as_select(), UserRow::as_select()));
            let rows: Vec<(ChangeRow, UserRow)> = match owner {
                Some(user) => changes
                    .filter(learning_plans::user_id.eq(user.get()))
                    .load(connection)?,
                None => changes
                    .filter(learning_plans::user_id.is_null())
                    .load(connection)?,
            };
            rows.into_iter()
                .map(|(change, user)| Ok((change.try_into()?, user.into())))
                .collect()
        })
    }

    fn people_with_learning_plan(&mut self) -> Result<usize, PortError> {
        self.tenant(|connection, organization| {
            let owners: Vec<Option<i64>> = learning_plans::table
                .inner_join(login::table.on(login::user_id.nullable().eq(learning_plans::user_id)))
                .filter(learning_plans::organization_id.eq(organization))
                .filter(login::organization_id.eq(organization))
                .filter(login::deactivated_at.is_null())
                .select(learning_plans::user_id)
                .distinct()
                .load(connection)?;
            Ok(owners.len())
        })
    }

    fn link_survey_results(
        &mut self,
        survey: AssessmentId,
        links: &[ResultLink],
    ) -> Result<(), PortError> {
        use user_se_competency_survey_results::dsl;
        self.tenant(|connection, organization| {
            for link in links {
                let changed = diesel::update(
                    dsl::user_se_competency_survey_results
                        .filter(dsl::organization_id.eq(organization))
                        .filter(dsl::assessment_id.eq(survey.get()))
                        .filter(dsl::competency_id.eq(i64::from(link.competency.get()))),
                )
                .set((
                    dsl::archetype_source.eq(link.archetype_source.map(Strategy::key)),
                    dsl::learning_plan_id.eq(link.learning_plan.map(LearningPlanId::get)),
                ))
                .execute(connection)?;
                one_row(changed)?;
            }
            Ok(())
        })
    }

    fn survey_result_links(&mut self, survey: AssessmentId) -> Result<Vec<ResultLink>, PortError> {
        use user_se_competency_survey_results::dsl;
        self.tenant(|connection, organization| {
            let rows: Vec<(i64, i64, Option<String>, Option<i64>)> =
                dsl::user_se_competency_survey_results
                    .filter(dsl::organization_id.eq(organization))
                    .filter(dsl::assessment_id.eq(survey.get()))
                    .order(dsl::competency_id)
                    .select((
                        dsl::id,
                        dsl::competency_id,
                        dsl::archetype_source,
                        dsl::learning_plan_id,
                    ))
                    .load(connection)?;
            rows.into_iter()
                .map(|(row, competency, source, plan)| {
                    let place = Place::new("user_se_competency_survey_results", row);
                    Ok(ResultLink {
                        competency: place.competency(competency)?,
                        archetype_source: place.strategy("archetype_source", source)?,
                        learning_plan: plan.map(LearningPlanId::new),
                    })
                })
                .collect()
        })
    }

    fn plan_months(&mut self) -> Result<u32, PortError> {
        self.tenant(|connection, id| {
            let months: i32 = organization::table
                .find(id)
                .select(organization::plan_months)
                .first(connection)?;
            Place::new("organization", id).read("plan_months", u32::try_from(months))
        })
    }

    fn set_plan_months(&mut self, months: u32) -> Result<(), PortError> {
        self.tenant(|connection, id| {
            let place = Place::new("organization", id);
            let months = place.read("plan_months", i32::try_from(months))?;
            let changed = diesel::update(organization::table.find(id))
                .set(organization::plan_months.eq(months))
                .execute(connection)?;
            one_row(changed)
        })
    }
}
