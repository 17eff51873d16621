use chrono::{DateTime, Utc};

use super::{Facts, Freshness, OwnFacts, OwnStep, Standing, Step};
use crate::figures::smallest_group;
use crate::organization::everybody;
use crate::organization::invitations::open_invitations;
use crate::organization::roles::offered_roles;
use crate::phase_one::where_it_stands;
use crate::plans::{PlanView, organization_plan_now, own_plan_now};
use crate::survey::ports::due_again;
use crate::survey::{Way, suggested};
use crate::{Actor, App, Error, Scope, Transaction, UserRole};

/// What is done, what is next and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guidance {
    /// The organisation's steps, for admins.
    pub organization: Option<OrganizationGuidance>,
    /// The reader's own steps.
    pub own: OwnGuidance,
}

/// A step and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guided<S> {
    /// The step.
    pub step: S,
    /// Where it stands.
    pub standing: Standing,
    /// When it was last done.
    pub on: Option<DateTime<Utc>>,
}

/// Where an organisation stands in the method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganizationGuidance {
    /// What it follows from.
    pub facts: Facts,
    /// The steps in the order of the method.
    pub steps: Vec<Guided<Step>>,
    /// How many people the figures count.
    pub counted: usize,
    /// Personal invitations that nobody has used yet.
    pub invited: usize,
    /// When the first survey of those that are open was begun.
    pub oldest_open: Option<DateTime<Utc>>,
    /// When the first thing that is done now is so old that it is to be done again.
    pub again_on: Option<DateTime<Utc>>,
}

/// Where a person stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnGuidance {
    /// What it follows from.
    pub facts: OwnFacts,
    /// The steps in order.
    pub steps: Vec<Guided<OwnStep>>,
    /// The survey that is open.
    pub open: Option<OpenSurvey>,
    /// When the newest survey is so old that it is to be answered again.
    pub again_on: Option<DateTime<Utc>>,
}

/// A survey that is not handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenSurvey {
    /// When it was begun.
    pub since: DateTime<Utc>,
    /// Competencies with an answer.
    pub answered: usize,
    /// Competencies asked.
    pub asked: usize,
}

/// What is done, what is next and why: of the person, and for admins of the organisation.
pub async fn guidance(app: &App, actor: &Actor) -> Result<Guidance, Error> {
    let (app_for_work, actor) = (app.clone(), *actor);
    app.read(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        Ok(Guidance {
            organization: match actor.role {
                UserRole::Admin => Some(of_organization(app, tx, &actor)?),
                UserRole::Employee => None,
            },
            own: of_person(app, tx, &actor)?,
        })
    })
    .await
}

fn is_old(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    due_again(at).is_some_and(|again| again < now)
}

fn of_organization(
    app: &App,
    tx: &mut dyn Transaction,
    actor: &Actor,
) -> Result<OrganizationGuidance, Error> {
    let now = app.now();
    let phase = where_it_stands(tx)?;
    let assessed_on = phase.maturity.as_ref().map(|run| run.completed_at);
    let chosen_on = phase.strategy.as_ref().map(|run| run.completed_at);
    let mut surveys = everybody(tx)?;
    surveys.retain(|person| person.account.deactivated_at.is_none());
    let completed: Vec<_> = surveys
        .iter()
        .filter_map(|person| person.survey.completed_at)
        .collect();
    let open: Vec<_> = surveys
        .iter()
        .filter(|person| person.survey.completed_at.is_none())
        .filter_map(|person| person.survey.open_since)
        .collect();
    let smallest = smallest_group(tx)?;
    let snapshot = tx.latest_snapshot()?;
    let counted = snapshot.as_ref().map_or(0, |of| of.entries.len());
    let plan = organization_plan_now(app, tx)?;
    let facts = Facts {
        maturity: Freshness::of(
            assessed_on.is_some(),
            assessed_on.is_some_and(|at| is_old(at, now)),
        ),
        strategy: Freshness::of(chosen_on.is_some(), phase.now_recommended.is_some()),
        describes_tasks: suggested(tx)? == Way::Tasks,
        roles: offered_roles(app, tx)?.len(),
        people: surveys.len(),
        answered: completed.len(),
        old: completed.iter().filter(|at| is_old(**at, now)).count(),
        open: open.len(),
        smallest: smallest.get(),
        figures_shown: chosen_on.is_some() && smallest.admits(counted),
        plan: Freshness::of(
            plan.is_some(),
            plan.as_ref().is_some_and(PlanView::is_stale),
        ),
    };
    let done_on = |step| match step {
        Step::Maturity => assessed_on,
        Step::Strategy => chosen_on,
        Step::Result => snapshot.as_ref().map(|of| of.taken_at),
        Step::Plan => plan.as_ref().map(|plan| plan.plan.created_at),
        _ => None,
    };
    let oldest = completed.iter().copied().chain(assessed_on).min();
    Ok(OrganizationGuidance {
        steps: Step::ALL
            .into_iter()
            .map(|step| Guided {
                step,
                standing: facts.standing(step),
                on: done_on(step),
            })
            .collect(),
        counted,
        invited: open_invitations(app, tx, actor.organization)?,
        oldest_open: open.into_iter().min(),
        again_on: oldest.and_then(due_again),
        facts,
    })
}

fn of_person(app: &App, tx: &mut dyn Transaction, actor: &Actor) -> Result<OwnGuidance, Error> {
    let now = app.now();
    let surveys = tx.assessments_of(actor.user)?;
    let open = surveys.iter().find(|survey| survey.completed_at.is_none());
    let answered_on = surveys.iter().find_map(|survey| survey.completed_at);
    let plan = own_plan_now(app, tx, actor.user)?.plan;
    let facts = OwnFacts {
        survey: Freshness::of(
            answered_on.is_some(),
            answered_on.is_some_and(|at| is_old(at, now)),
        ),
        is_answering: open.is_some(),
        plan: Freshness::of(
            plan.is_some(),
            plan.as_ref().is_some_and(PlanView::is_stale),
        ),
        objectives: plan
            .as_ref()
            .map_or(0, |plan| plan.plan.content.objectives.len()),
        ticked: plan.as_ref().map_or(0, |plan| plan.plan.done()),
    };
    let done_on = |step| match step {
        OwnStep::Survey | OwnStep::Result => answered_on,
        OwnStep::Plan => plan.as_ref().map(|plan| plan.plan.created_at),
        OwnStep::Learn | OwnStep::Again => None,
    };
    Ok(OwnGuidance {
        steps: OwnStep::ALL
            .into_iter()
            .map(|step| Guided {
                step,
                standing: facts.standing(step),
                on: done_on(step),
            })
            .collect(),
        open: open.map(|survey| OpenSurvey {
            since: survey.started_at,
            answered: survey.answered,
            asked: survey.asked,
        }),
        again_on: answered_on.and_then(due_again),
        facts,
    })
}
