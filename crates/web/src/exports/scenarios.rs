//! The analysis of the strategies as a sheet: every strategy in every competency.

use seqpt_application::documents::{Cell, Column, Sheet};
use seqpt_application::figures::{Figures, ScenarioFigures};
use seqpt_core::scenario::{Case, CompetencyScenario, OrganizationScenarios, StrategyScenario};
use seqpt_text::Localizer;

use super::{Sheets, whole};
use crate::pages::figures::scenarios::ScenarioWords;

/// The sheet in the reader's words, once anything can be told.
pub(crate) fn sheets(
    localizer: &Localizer,
    told: &ScenarioFigures,
    organization: &str,
) -> Option<Sheets> {
    let scenarios = told.scenarios.as_ref()?;
    let words = ScenarioWords::of(localizer, &told.figures)?;
    let rows = scenarios.competencies.iter().flat_map(|known| {
        let strategies = known.strategies.iter();
        strategies.map(move |strategy| row(localizer, words, known, strategy))
    });
    let t = |key: &str| localizer.t(key);
    // fluent: scenario-people scenario-people-by-role
    let people = if scenarios.role_based {
        "scenario-people-by-role"
    } else {
        "scenario-people"
    };
    let (narrow, wrapped) = (Column::narrow, Column::wrapped);
    let table = Sheet {
        title: t("scenario-title"),
        notes: notes(localizer, words, &told.figures, scenarios, organization),
        columns: vec![
            wrapped(t("figures-competency"), 28),
            wrapped(t("scenario-strategy"), 26),
            narrow(t("figures-strategy-target"), 16),
            narrow(t(people), 24),
            narrow(t("scenario-case-a"), 12),
            narrow(t("scenario-case-b"), 14),
            narrow(t("scenario-case-c"), 14),
            narrow(t("scenario-case-d"), 14),
            narrow(t("scenario-fit"), 10),
            narrow(t("scenario-best-column"), 12),
            wrapped(t("figures-strategy-state"), 20),
            wrapped(t("scenario-priority"), 34),
        ],
        rows: rows.collect(),
    };
    Some(Sheets {
        table,
        details: Vec::new(),
    })
}

fn notes(
    localizer: &Localizer,
    words: ScenarioWords<'_>,
    figures: &Figures,
    scenarios: &OrganizationScenarios,
    organization: &str,
) -> Vec<String> {
    let as_of = figures.as_of.map(|at| {
        localizer
            .msg("figures-as-of")
            .arg("counted", figures.counted)
            .arg("date", localizer.dates().long(at.naive_utc()))
            .to_string()
    });
    let left_out = words.left_out(scenarios);
    let left_out = (!left_out.is_empty()).then(|| {
        localizer
            .msg("scenario-left-out")
            .arg("groups", left_out.join(", "))
            .to_string()
    });
    let reach = localizer.t(if scenarios.role_based {
        "scenario-reach-roles"
    } else {
        "scenario-reach-all"
    });
    let small = localizer
        .msg("figures-small-groups")
        .arg("smallest", figures.smallest.get())
        .to_string();
    let notes = [
        Some(organization.to_owned()),
        as_of,
        Some(reach),
        left_out,
        Some(small),
    ];
    let proposal = words.proposal(&scenarios.proposal);
    notes.into_iter().flatten().chain(proposal).collect()
}

fn row(
    localizer: &Localizer,
    words: ScenarioWords<'_>,
    known: &CompetencyScenario,
    strategy: &StrategyScenario,
) -> Vec<Cell> {
    let fit = strategy.cases;
    let [learns, left, beyond, done] = Case::ALL.map(|case| whole(fit.cases.count(case)));
    let is_best = known.best.is_some_and(|best| best.strategy == fit.strategy);
    let shortfall = known.shortfall.filter(|_| is_best);
    vec![
        Cell::text(localizer.competency(known.competency)),
        Cell::text(localizer.strategy(fit.strategy)),
        Cell::text(words.level(fit.target)),
        whole(fit.cases.people()),
        learns,
        left,
        beyond,
        done,
        Cell::text(words.fit(strategy.fit)),
        is_best
            .then(|| Cell::text(localizer.t("scenario-yes")))
            .into(),
        shortfall
            .map(|shortfall| Cell::text(words.shortfall(shortfall).0))
            .into(),
        strategy
            .outcome
            .map(|outcome| Cell::text(words.outcome(outcome)))
            .into(),
    ]
}
