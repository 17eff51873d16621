//! A choice of strategies: what was recommended, what was chosen, and why.

use std::collections::BTreeSet;

use actix_web::web;
use seqpt_application::RunId;
use seqpt_application::phase_one::{PhaseOne, phase_one};
use seqpt_application::strategy::{Group, StrategyRun, strategy_run, strategy_runs};
use seqpt_core::framework::Framework;
use seqpt_core::strategy::{Choice, Chosen, Decision, Priority, Strategy, StrategyComparison};
use seqpt_text::Localizer;

use super::super::words::{day, table_day};
use super::super::{PageResult, show as render};
use super::maturity::{Compared, by_time};
use super::tree::path_view;
use super::{changed, names};
use crate::reader::Reader;
use crate::views::{ChosenView, ComparisonView, Page, StrategyRow, StrategyRunPage};

/// `GET /phase1/strategy/{run}?with={run}`
pub(crate) async fn show(
    reader: Reader,
    run: web::Path<i64>,
    compared: web::Query<Compared>,
) -> PageResult {
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let run = strategy_run(app, &actor, RunId::new(*run)).await?;
    let runs = strategy_runs(app, &actor).await?;
    let phase = phase_one(app, &actor).await?;
    render(&run_page(
        reader.page(),
        app.framework(),
        &run,
        &runs,
        &phase,
        compared.run(),
    ))
}

/// The page of a choice, compared with another one if there is such a run.
pub(crate) fn run_page<'a>(
    page: Page<'a>,
    framework: &Framework,
    run: &StrategyRun,
    runs: &[StrategyRun],
    phase: &PhaseOne,
    with: Option<RunId>,
) -> StrategyRunPage<'a> {
    let localizer = page.localizer;
    let is_newest = runs.first().is_some_and(|newest| newest.id == run.id);
    let with = with.filter(|id| *id != run.id);
    let other = runs.iter().find(|other| Some(other.id) == with);
    StrategyRunPage {
        on: day(localizer, run.completed_at),
        is_newest,
        summary: summary(localizer, run),
        group: group(localizer, &run.group),
        chosen: run
            .choice
            .chosen
            .iter()
            .map(|chosen| chosen_view(localizer, *chosen))
            .collect(),
        declined: run
            .choice
            .declined
            .iter()
            .map(|strategy| localizer.strategy(*strategy).into_owned())
            .collect(),
        as_recommended: !run.choice.differs(),
        warnings: warnings(localizer, &run.choice),
        reason: run.reason.lines().map(str::to_owned).collect(),
        path: path_view(localizer, &run.recommendation, run.maturity_run),
        changed: changed(localizer, phase).filter(|_| is_newest),
        history: runs
            .iter()
            .map(|row| history_row(localizer, row, run.id))
            .collect(),
        comparison: other.map(|other| {
            let (before, after) = by_time(other, run, |run| (run.completed_at, run.id));
            ComparisonView {
                before: day(localizer, before.completed_at),
                after: day(localizer, after.completed_at),
                changes: changes(localizer, framework, before, after),
            }
        }),
        page,
    }
}

fn summary(localizer: &Localizer, run: &StrategyRun) -> String {
    let people = run.group.count.people;
    localizer
        .msg("strategy-run-lead")
        .arg("count", people)
        .arg("people", localizer.numbers().integer(people.into()))
        .arg("strategies", names(localizer, run.strategies()))
        .to_string()
}

fn group(localizer: &Localizer, group: &Group) -> Vec<String> {
    let estimated = group
        .estimated
        .then(|| localizer.t("strategy-run-estimated"));
    let managers = group.count.managers.map(|managers| {
        localizer
            .msg("strategy-run-managers")
            .arg("count", managers)
            .arg("managers", localizer.numbers().integer(managers.into()))
            .to_string()
    });
    estimated.into_iter().chain(managers).collect()
}

/// What to mind about a choice, a sentence each.
fn warnings(localizer: &Localizer, choice: &Choice) -> Vec<String> {
    let told = [
        (choice.only_trainers(), "strategy-only-trainers"),
        (choice.lacks_secondary, "strategy-lacks-second"),
    ];
    // fluent: strategy-only-trainers strategy-lacks-second
    let told = told.into_iter().filter(|(is, _)| *is);
    let sizes = choice.warnings.iter();
    told.map(|(_, key)| localizer.t(key))
        .chain(sizes.map(|warning| localizer.explain().size_warning(warning)))
        .collect()
}

fn chosen_view(localizer: &Localizer, chosen: Chosen) -> ChosenView {
    let origin = match (chosen.auto_recommended, chosen.priority) {
        (true, _) => localizer.t("strategy-run-by-tree"),
        (false, Priority::Secondary) => localizer.t("strategy-run-by-second"),
        (false, _) => localizer.t("strategy-run-by-person"),
    };
    ChosenView {
        name: localizer.strategy(chosen.strategy).into_owned(),
        place: localizer.explain().priority(chosen.priority),
        origin,
    }
}

fn history_row(localizer: &Localizer, run: &StrategyRun, shown: RunId) -> StrategyRow {
    StrategyRow {
        href: format!("/phase1/strategy/{}", run.id),
        on: table_day(localizer, run.completed_at),
        strategies: names(localizer, run.strategies()),
        compare: (run.id != shown).then(|| format!("/phase1/strategy/{shown}?with={}", run.id)),
    }
}

/// What changed from one choice to another, a sentence each.
fn changes(
    localizer: &Localizer,
    framework: &Framework,
    before: &StrategyRun,
    after: &StrategyRun,
) -> Vec<String> {
    let chosen = [before, after].map(StrategyRun::strategies);
    let compared = StrategyComparison::between(
        framework,
        decision(before, &chosen[0]),
        decision(after, &chosen[1]),
    );
    let StrategyComparison {
        added,
        removed,
        people,
        managers,
        recommended,
        targets,
    } = compared;
    // fluent: strategy-compare-added strategy-compare-removed
    let came_or_went = |key: &str, strategies: Vec<Strategy>| {
        (!strategies.is_empty()).then(|| {
            let strategies = names(localizer, strategies);
            localizer.msg(key).arg("strategies", strategies).to_string()
        })
    };
    let people = people.map(|(few, many)| {
        localizer
            .msg("strategy-compare-people")
            .arg("before", localizer.numbers().integer(few.into()))
            .arg("after", localizer.numbers().integer(many.into()))
            .to_string()
    });
    let managers = managers.map(|(few, many)| {
        let [few, many] = [few, many].map(|managers| match managers {
            Some(managers) => localizer.numbers().integer(managers.into()),
            None => localizer.t("strategy-compare-managers-unknown"),
        });
        localizer
            .msg("strategy-compare-managers")
            .arg("before", few)
            .arg("after", many)
            .to_string()
    });
    let recommended = recommended.map(|(was, is)| {
        localizer
            .msg("strategy-compare-advice")
            .arg("before", names(localizer, was))
            .arg("after", names(localizer, is))
            .to_string()
    });
    let targets = targets.into_iter().map(|((was, is), competencies)| {
        // fluent: strategy-compare-target strategy-compare-target-new strategy-compare-target-gone
        let key = match (was, is) {
            (None, _) => "strategy-compare-target-new",
            (_, None) => "strategy-compare-target-gone",
            _ => "strategy-compare-target",
        };
        let competencies = competencies.into_iter().map(|id| localizer.competency(id));
        let competencies: Vec<_> = competencies.collect();
        localizer
            .msg(key)
            .arg("count", competencies.len())
            .arg("before", localizer.level(was.unwrap_or_default()))
            .arg("after", localizer.level(is.unwrap_or_default()))
            .arg("competencies", competencies.join(", "))
            .to_string()
    });
    let changes: Vec<_> = [
        came_or_went("strategy-compare-added", added),
        came_or_went("strategy-compare-removed", removed),
        people,
        managers,
        recommended,
    ]
    .into_iter()
    .flatten()
    .chain(targets)
    .collect();
    if changes.is_empty() {
        vec![localizer.t("strategy-compare-same")]
    } else {
        changes
    }
}

fn decision<'a>(run: &'a StrategyRun, strategies: &'a BTreeSet<Strategy>) -> Decision<'a> {
    Decision {
        strategies,
        recommendation: &run.recommendation,
        group: run.group.count,
    }
}
