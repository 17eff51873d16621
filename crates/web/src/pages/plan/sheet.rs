//! A plan in the reader's words.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use seqpt_application::plans::{LearningPlan, Objective, PlanOwner, Window, wording_hints};
use seqpt_core::Level;
use seqpt_core::framework::{Area, CompetencyId};
use seqpt_core::objectives::{Aim, Fault, Input, PlannedCompetency, Settled};
use seqpt_text::{Localizer, RoleNames};

use super::super::words::{day, table_day};
use super::base;
use crate::failure::Failure;
use crate::reader::Reader;
use crate::views::{
    DemandView, Moment, ObjectiveView, PlanArea, PlanDate, PlanGroup, PlanSheet, SettledView,
};

/// What a sheet needs besides its plan.
pub(super) struct Around<'a> {
    pub(super) owner: PlanOwner,
    pub(super) changed: &'a [Input],
    pub(super) is_current: bool,
    /// What the organisation calls its roles; a person's plan names none.
    pub(super) roles: &'a RoleNames,
    /// The least number of people a named group has.
    pub(super) smallest: usize,
}

/// A calendar day.
pub(super) fn calendar(localizer: &Localizer, date: NaiveDate) -> Moment {
    day(localizer, date.and_time(NaiveTime::MIN).and_utc())
}

pub(super) fn sheet(
    reader: &Reader,
    plan: &LearningPlan,
    around: &Around<'_>,
) -> Result<PlanSheet, Failure> {
    let words = &reader.localizer;
    let objectives: Vec<_> = plan
        .content
        .objectives
        .iter()
        .map(|objective| Ok((objective, view(reader, plan, objective, around)?)))
        .collect::<Result<_, Failure>>()?;
    let named = |ids: &[CompetencyId]| {
        ids.iter()
            .map(|id| words.competency(*id).into_owned())
            .collect()
    };
    Ok(PlanSheet {
        base: base(around.owner),
        is_common: around.owner == PlanOwner::Organization,
        is_current: around.is_current,
        made: table_day(words, plan.created_at),
        starts: calendar(words, plan.starts_on),
        ends: calendar(words, plan.ends_on()),
        done: plan.done(),
        total: objectives.len(),
        changed: changed(words, around),
        without_strategies: plan
            .content
            .competencies
            .iter()
            .any(|gap| gap.aim == Aim::WithoutStrategies),
        unknown: named(&plan.content.unknown),
        settled: settled(words, plan),
        dates: dates(words, &objectives),
        areas: areas(reader, plan, around.owner, &objectives),
        smallest: around.smallest,
        is_held_back: plan.is_held_back(),
    })
}

/// What needs no training, by competency in the order of the plan.
fn settled(words: &Localizer, plan: &LearningPlan) -> Vec<SettledView> {
    let objectives = &plan.content.settled;
    objectives
        .chunk_by(|one, next| one.settled.competency == next.settled.competency)
        .map(|of_competency| SettledView {
            competency: words
                .competency(of_competency[0].settled.competency)
                .into_owned(),
            levels: of_competency
                .iter()
                .map(|objective| {
                    (
                        words.level(objective.settled.level).into_owned(),
                        objective.statement(words.language()).to_owned(),
                        why_settled(words, objective.settled.because),
                    )
                })
                .collect(),
        })
        .collect()
}

/// Why a level needs no training.
// fluent: exports-reached-cell exports-not-required exports-no-data
pub(crate) fn why_settled(words: &Localizer, because: Settled) -> String {
    words.t(match because {
        Settled::Achieved => "exports-reached-cell",
        Settled::NotRequired => "exports-not-required",
        Settled::NoData => "exports-no-data",
    })
}

/// What changed, in a clause.
// fluent: plan-changed-levels plan-changed-figures plan-changed-roles plan-changed-groups plan-changed-requirements
// fluent: plan-changed-strategies plan-changed-trainings plan-changed-window plan-changed-engine plan-changed-framework plan-changed-texts
fn changed(words: &Localizer, around: &Around<'_>) -> Option<String> {
    let is_common = around.owner == PlanOwner::Organization;
    let clauses = around.changed.iter().map(|input| {
        words.t(match input {
            Input::Levels if is_common => "plan-changed-figures",
            Input::Levels => "plan-changed-levels",
            Input::Roles if is_common => "plan-changed-groups",
            Input::Roles => "plan-changed-roles",
            Input::Requirements => "plan-changed-requirements",
            Input::Strategies => "plan-changed-strategies",
            Input::Trainings => "plan-changed-trainings",
            Input::Window => "plan-changed-window",
            Input::Engine => "plan-changed-engine",
            Input::Framework => "plan-changed-framework",
            Input::Texts => "plan-changed-texts",
        })
    });
    clauses.reduce(|first, next| {
        words
            .msg("plan-changed-join")
            .arg("first", first)
            .arg("next", next)
            .to_string()
    })
}

/// How long something takes, after the preposition of a time frame.
pub(crate) fn window(words: &Localizer, window: Window) -> String {
    match window {
        Window::Months(months) => words.window_of_months(months),
        Window::Days(days) => words.window_of_days(days),
    }
}

/// One objective.
pub(super) fn view(
    reader: &Reader,
    plan: &LearningPlan,
    objective: &Objective,
    around: &Around<'_>,
) -> Result<ObjectiveView, Failure> {
    let words = &reader.localizer;
    let language = words.language();
    let text = objective.text(language, &window(words, objective.window(plan)));
    let competency = words.competency(objective.competency).into_owned();
    let level = words.level(objective.level).into_owned();
    let parts = [
        ("plan-part-process", text.parts.process),
        ("plan-part-method", text.parts.method),
        ("plan-part-tool", text.parts.tool),
    ];
    // fluent: plan-part-process plan-part-method plan-part-tool
    let parts = parts.into_iter();
    let today = reader.state.app.now().date_naive();
    let hints = wording_hints(&reader.state.app, plan, objective)?;
    Ok(ObjectiveView {
        hints: hints_in_words(words, &hints),
        key: objective.key().to_string(),
        title: match around.owner {
            PlanOwner::Own => level.clone(),
            PlanOwner::Organization => competency.clone(),
        },
        competency,
        level,
        statement: text.statement,
        parts: parts
            .filter_map(|(name, part)| Some((words.t(name), part?)))
            .collect(),
        condition: text.condition,
        criterion: text.criterion,
        time_frame: text.time_frame,
        benefit: text.benefit,
        for_managers: objective
            .for_managers
            .as_ref()
            .map(|texts| texts.get(language).statement.clone()),
        source: objective
            .archetype_source
            .map(|strategy| words.strategy(strategy).into_owned()),
        due: calendar(words, objective.due()),
        is_overdue: objective.due() < today,
        done: objective.done_at.map(|at| table_day(words, at)),
        is_own: !objective.own.is_empty(),
        demand: objective.demand.as_ref().map(|demand| DemandView {
            places: demand.places,
            at_most: demand.at_most,
            training_exists: demand.training_exists,
            groups: demand
                .groups
                .iter()
                .map(|need| {
                    let explain = words.explain().with_roles(around.roles);
                    (explain.origin(need.origin).into_owned(), need.people)
                })
                .collect(),
        }),
    })
}

/// Hints on own words, a sentence each.
pub(super) fn hints_in_words(words: &Localizer, hints: &[Fault]) -> Vec<String> {
    let explain = words.explain();
    hints
        .iter()
        .map(|fault| explain.wording_hint(fault))
        .collect()
}

type Viewed<'p> = (&'p Objective, ObjectiveView);

fn dates(words: &Localizer, objectives: &[Viewed<'_>]) -> Vec<PlanDate> {
    let mut by_day: BTreeMap<NaiveDate, Vec<(String, String, bool)>> = BTreeMap::new();
    for (objective, view) in objectives {
        let name = words
            .msg("plan-tick-of")
            .arg("competency", view.competency.as_str())
            .arg("level", view.level.as_str())
            .to_string();
        let entry = (view.key.clone(), name, view.done.is_some());
        by_day.entry(objective.due()).or_default().push(entry);
    }
    by_day
        .into_iter()
        .map(|(date, objectives)| PlanDate {
            day: calendar(words, date),
            objectives,
        })
        .collect()
}

fn areas(
    reader: &Reader,
    plan: &LearningPlan,
    owner: PlanOwner,
    objectives: &[Viewed<'_>],
) -> Vec<PlanArea> {
    let words = &reader.localizer;
    let framework = reader.state.app.framework();
    let area_of = |id| framework.competency(id).map(|known| known.area);
    Area::ALL
        .into_iter()
        .filter_map(|area| {
            let here: Vec<_> = objectives
                .iter()
                .filter(|(objective, _)| area_of(objective.competency) == Some(area))
                .collect();
            let groups: Vec<_> = match owner {
                PlanOwner::Own => plan
                    .content
                    .competencies
                    .iter()
                    .filter(|gap| area_of(gap.competency) == Some(area))
                    .map(|gap| by_competency(words, *gap, &here))
                    .collect(),
                PlanOwner::Organization => Level::PYRAMID
                    .into_iter()
                    .filter_map(|level| by_level(words, level, &here))
                    .collect(),
            };
            (!groups.is_empty()).then(|| PlanArea {
                key: area.key(),
                name: words.area(area).into_owned(),
                indirect: area == Area::Core,
                groups,
            })
        })
        .collect()
}

fn by_competency(
    words: &Localizer,
    gap: PlannedCompetency,
    objectives: &[&Viewed<'_>],
) -> PlanGroup {
    let required = words.level(gap.required);
    let note = match gap.aim {
        Aim::Required { .. } | Aim::WithoutStrategies => None,
        Aim::NotTargeted => Some(
            words
                .msg("plan-aim-not-targeted")
                .arg("required", required.clone())
                .to_string(),
        ),
        Aim::BelowRequired { target, .. } => {
            // fluent: plan-aim-below plan-aim-below-reached
            let key = if gap.own >= target {
                "plan-aim-below-reached"
            } else {
                "plan-aim-below"
            };
            let message = words.msg(key).arg("target", words.level(target));
            Some(message.arg("required", required.clone()).to_string())
        }
    };
    PlanGroup {
        title: words.competency(gap.competency).into_owned(),
        levels: Some(
            words
                .msg("plan-competency-levels")
                .arg("own", words.level(gap.own))
                .arg("required", required)
                .to_string(),
        ),
        note,
        objectives: objectives
            .iter()
            .filter(|(objective, _)| objective.competency == gap.competency)
            .map(|(_, view)| view.clone())
            .collect(),
    }
}

fn by_level(words: &Localizer, level: Level, objectives: &[&Viewed<'_>]) -> Option<PlanGroup> {
    let here: Vec<_> = objectives
        .iter()
        .filter(|(objective, _)| objective.level == level)
        .map(|(_, view)| view.clone())
        .collect();
    (!here.is_empty()).then(|| PlanGroup {
        title: words.level(level).into_owned(),
        levels: None,
        note: None,
        objectives: here,
    })
}
