//! A choice of strategies: what was recommended, what was chosen, and why.

use actix_web::web;
use seqpt_application::RunId;
use seqpt_application::phase_one::{PhaseOne, phase_one};
use seqpt_application::strategy::{Group, StrategyRun, strategy_run, strategy_runs};
use seqpt_core::strategy::{Chosen, Priority, Recommendation, Strategy};
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
        &run,
        &runs,
        &phase,
        compared.run(),
    ))
}

/// The page of a choice, compared with another one if there is such a run.
pub(crate) fn run_page<'a>(
    page: Page<'a>,
    run: &StrategyRun,
    runs: &[StrategyRun],
    phase: &PhaseOne,
    with: Option<RunId>,
) -> StrategyRunPage<'a> {
    let localizer = page.localizer;
    let explain = localizer.explain();
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
        lacks_second: run.choice.lacks_secondary,
        warnings: run
            .choice
            .warnings
            .iter()
            .map(|warning| explain.size_warning(warning))
            .collect(),
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
                changes: changes(localizer, before, after),
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
fn changes(localizer: &Localizer, before: &StrategyRun, after: &StrategyRun) -> Vec<String> {
    let (old, new) = (before.strategies(), after.strategies());
    let added: Vec<_> = new.difference(&old).copied().collect();
    let removed: Vec<_> = old.difference(&new).copied().collect();
    let [few, many] = [before, after].map(|run| run.group.count.people);
    let [was, is] = [before, after].map(|run| recommended(&run.recommendation));
    let mut changes = Vec::new();
    if !added.is_empty() {
        changes.push(
            localizer
                .msg("strategy-compare-added")
                .arg("strategies", names(localizer, added))
                .to_string(),
        );
    }
    if !removed.is_empty() {
        changes.push(
            localizer
                .msg("strategy-compare-removed")
                .arg("strategies", names(localizer, removed))
                .to_string(),
        );
    }
    if few != many {
        changes.push(
            localizer
                .msg("strategy-compare-people")
                .arg("before", localizer.numbers().integer(few.into()))
                .arg("after", localizer.numbers().integer(many.into()))
                .to_string(),
        );
    }
    if was != is {
        changes.push(
            localizer
                .msg("strategy-compare-advice")
                .arg("before", names(localizer, was))
                .arg("after", names(localizer, is))
                .to_string(),
        );
    }
    if changes.is_empty() {
        changes.push(localizer.t("strategy-compare-same"));
    }
    changes
}

fn recommended(recommendation: &Recommendation) -> Vec<Strategy> {
    let known = recommendation.recommended.iter();
    known.map(|known| known.strategy).collect()
}
