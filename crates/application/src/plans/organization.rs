use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use seqpt_core::content::Audience;
use seqpt_core::framework::{OrganizationRoleId, Origin};
use seqpt_core::gap::organization::{OrganizationGaps, OrganizationOutlook};
use seqpt_core::objectives::{
    ENGINE, OrganizationObjective, PlanInputs, Standing, organization_objectives, settled_levels,
};

use super::basis::{Basis, Draft, management, texts_used};
use super::fingerprint::Fingerprint;
use super::making::{Order, make};
use super::reading::{told, view};
use super::settled::settled;
use super::{Demand, GroupDemand, MONTHS, MadePlan, PlanOwner, PlanView};
use crate::figures::{Lens, smallest_group};
use crate::organization::roles::role_names;
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope, Transaction};

/// When the organisation's plan begins and how long plans take.
#[derive(Clone, Default)]
pub struct MakeOrganizationPlan {
    /// `starts_on`, as `2026-11-23`
    pub starts_on: String,
    /// `months`, 1 to 60; they hold for the plans that people make for themselves, too.
    pub months: String,
}

/// Where the organisation stands with its plan.
#[derive(Debug)]
pub struct OrganizationPlan {
    /// The newest plan.
    pub plan: Option<PlanView>,
    /// Why no plan can be made now: [`Error::StrategiesMissing`] or [`Error::TooFewAssessed`].
    pub refusal: Option<Error>,
    /// How many months plans take.
    pub months: u32,
    /// The least number of people a named group has.
    pub smallest: usize,
    /// How many people made a plan of their own.
    pub people_with_plan: usize,
    /// What the organisation calls its roles.
    pub role_names: BTreeMap<OrganizationRoleId, String>,
}

/// The organisation's plan.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn organization_plan(app: &App, actor: &Actor) -> Result<OrganizationPlan, Error> {
    let owner = PlanOwner::Organization.of(actor)?;
    let app_for_work = app.clone();
    app.read(Scope::Organization(actor.organization), move |tx| {
        let months = tx.plan_months()?;
        let (now, refusal) = fingerprint_now(&app_for_work, tx, months)?;
        let plan = tx.latest_learning_plan(owner)?;
        let plan = plan.map(|plan| told(tx, plan)).transpose()?;
        Ok(OrganizationPlan {
            plan: plan.map(|plan| view(plan, now.as_ref())),
            refusal,
            months,
            smallest: smallest_group(tx)?.get(),
            people_with_plan: tx.people_with_learning_plan()?,
            role_names: role_names(tx.organization_roles()?),
        })
    })
    .await
}

/// What a plan would be made from, or why none can be made.
fn fingerprint_now(
    app: &App,
    tx: &mut dyn Transaction,
    months: u32,
) -> Result<(Option<Fingerprint>, Option<Error>), Error> {
    match basis(app, tx, months) {
        Ok(basis) => Ok((Some(Fingerprint::of(&basis.inputs)?), None)),
        Err(refusal @ (Error::StrategiesMissing | Error::TooFewAssessed { .. })) => {
            Ok((None, Some(refusal)))
        }
        Err(other) => Err(other),
    }
}

/// The newest plan and whether it still follows from what is known, where more is read along with
/// it by somebody who is allowed to.
pub(crate) fn organization_plan_now(
    app: &App,
    tx: &mut dyn Transaction,
) -> Result<Option<PlanView>, Error> {
    let Some(plan) = tx.latest_learning_plan(None)? else {
        return Ok(None);
    };
    let months = tx.plan_months()?;
    let (now, _) = fingerprint_now(app, tx, months)?;
    let plan = told(tx, plan)?;
    Ok(Some(view(plan, now.as_ref())))
}

/// Makes the organisation's plan from the published figures. Edited wording, dates and ticks go on
/// from the newest plan that had the same competency and level, wording only to the same audience.
/// While nothing changed, and with the same dates, the plan there stays.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] with the wrong fields,
/// [`Error::StrategiesMissing`] while no strategies are chosen, [`Error::TooFewAssessed`] while too
/// few people are assessed to tell anything.
pub async fn make_organization_plan(
    app: &App,
    actor: &Actor,
    command: MakeOrganizationPlan,
) -> Result<MadePlan, Error> {
    let owner = PlanOwner::Organization.of(actor)?;
    let mut errors = FieldErrors::default();
    let starts_on = errors.collect("starts_on", day(&command.starts_on));
    let months = errors.collect("months", months(&command.months));
    let (Some(starts_on), Some(months)) = (starts_on, months) else {
        return Err(errors.into());
    };
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let basis = basis(app, tx, months)?;
        tx.set_plan_months(months)?;
        let made = make(app, tx, &actor, Order { owner, starts_on }, basis)?;
        let plan = told(tx, made.plan)?;
        Ok(MadePlan { plan, ..made })
    })
    .await
}

/// A day of the calendar; plans may have begun already.
fn day(entered: &str) -> Result<NaiveDate, FieldCode> {
    let entered = entered.trim();
    if entered.is_empty() {
        return Err(FieldCode::Required);
    }
    let day: NaiveDate = entered.parse().map_err(|_| FieldCode::InvalidDate)?;
    // Four digits are what dates are written with, here and in JSON, up to the end of a plan.
    let writable = (1900..=9990).contains(&day.year());
    writable.then_some(day).ok_or(FieldCode::InvalidDate)
}

fn months(entered: &str) -> Result<u32, FieldCode> {
    match entered.trim() {
        "" => Err(FieldCode::Required),
        months => months
            .parse()
            .ok()
            .filter(|months| MONTHS.contains(months))
            .ok_or(FieldCode::NumberOutOfRange {
                min: i64::from(*MONTHS.start()),
                max: i64::from(*MONTHS.end()),
            }),
    }
}

/// Reads what the organisation's plan is made from: nothing about people but published figures.
fn basis(app: &App, tx: &mut dyn Transaction, months: u32) -> Result<Basis, Error> {
    let lens = Lens::of_today(app, tx)?;
    if lens.strategies.is_empty() {
        return Err(Error::StrategiesMissing);
    }
    let outlook = match lens.published_gaps(app, tx)? {
        OrganizationGaps::Shown(outlook) => outlook,
        OrganizationGaps::TooFew { assessed, smallest } => {
            return Err(Error::TooFewAssessed {
                assessed,
                smallest: smallest.get(),
            });
        }
    };
    let groups = groups(&outlook);
    let roles = management(&lens.roles, &groups, None);
    let managers = roles
        .iter()
        .filter(|(_, manages)| *manages)
        .map(|(origin, _)| *origin)
        .collect();
    let drafts = drafts(app, &outlook, organization_objectives(&outlook, &managers))?;
    let counted = outlook.assessed;
    let mut texts = texts_used(&drafts);
    let levels = settled_levels(&outlook);
    let settled = settled(
        app.templates()?,
        levels,
        Audience::Practitioners,
        &mut texts,
    );
    let mut requirements = lens.requirements;
    requirements.retain(|origin, _| groups.contains(origin));
    Ok(Basis {
        inputs: PlanInputs {
            engine: ENGINE,
            framework: app.framework().version().to_owned(),
            strategies: Some((lens.strategies, lens.targets)),
            requirements: requirements.into_iter().collect(),
            roles,
            levels: Standing::Organization(Box::new(outlook.without_trainings())),
            trainings: lens.existing,
            window: months,
            texts,
        },
        drafts,
        competencies: Vec::new(),
        unknown: Vec::new(),
        counted,
        settled,
    })
}

/// Every group anybody is in: the same for all competencies.
fn groups(outlook: &OrganizationOutlook) -> BTreeSet<Origin> {
    let competencies = outlook.competencies.iter();
    competencies
        .flat_map(|known| known.groups.iter().map(|cell| cell.origin))
        .collect()
}

fn drafts(
    app: &App,
    outlook: &OrganizationOutlook,
    objectives: Vec<OrganizationObjective>,
) -> Result<Vec<Draft>, Error> {
    let templates = app.templates()?;
    let words = |objective: &OrganizationObjective, audience| {
        templates.texts(objective.competency, objective.level, audience)
    };
    Ok(objectives
        .into_iter()
        .filter_map(|objective| {
            Some(Draft {
                texts: words(&objective, objective.audience)?,
                for_managers: objective
                    .managers_too
                    .then(|| words(&objective, Audience::Managers))
                    .flatten(),
                demand: Some(demand(outlook, &objective)),
                competency: objective.competency,
                level: objective.level,
                audience: objective.audience,
                indirect: objective.indirect,
                archetype_source: objective.set_by,
                step: objective.step,
            })
        })
        .collect())
}

fn demand(outlook: &OrganizationOutlook, objective: &OrganizationObjective) -> Demand {
    let mut competencies = outlook.competencies.iter();
    let known = competencies.find(|known| known.competency == objective.competency);
    let size = |origin| {
        let mut groups = known?.groups.iter();
        let group = groups.find(|group| group.origin == origin)?;
        Some(group.figures.as_ref()?.distribution.n())
    };
    let groups = objective.origins.iter().map(|need| GroupDemand {
        origin: need.origin,
        people: need.people,
        size: size(need.origin).unwrap_or_default(),
    });
    Demand {
        places: Some(objective.places),
        at_most: !objective.exact,
        training_exists: objective.training_exists,
        groups: groups.collect(),
    }
}
