//! Whether each strategy fits the people: a view of its own beside the result, made of the same
//! published figures.

use seqpt_application::figures::{Figures, ScenarioFigures, scenario_figures};
use seqpt_core::Level;
use seqpt_core::scenario::{
    Adequacy, Advice, Case, CompetencyScenario, OrganizationScenarios, Outcome, Proposal, Revision,
    Shortfall, StrategyScenario, Verdict,
};
use seqpt_text::Localizer;

use super::super::{PageResult, show as render};
use super::filter::Filter;
use super::nothing_told;
use super::overview::Told;
use crate::reader::Reader;
use crate::views::{BestView, Page, ScenarioRow, ScenarioStrategy, ScenariosPage, VerdictView};

/// `GET /organization/result/scenarios`; while nothing is told, the overview says why.
pub(crate) async fn show(reader: Reader) -> PageResult {
    let told = scenario_figures(&reader.state.app, &reader.actor()?).await?;
    match scenarios_page(reader.page(), &told) {
        Some(page) => render(&page),
        None => nothing_told(&reader),
    }
}

/// The page of an analysis, if there is one.
pub(crate) fn scenarios_page<'a>(
    page: Page<'a>,
    told: &ScenarioFigures,
) -> Option<ScenariosPage<'a>> {
    let scenarios = told.scenarios.as_ref()?;
    let words = ScenarioWords::of(page.localizer, &told.figures)?;
    Some(ScenariosPage {
        role_based: scenarios.role_based,
        verdict: scenarios.verdict.map(|verdict| words.verdict(verdict)),
        proposal: words.proposal(&scenarios.proposal),
        left_out: words.left_out(scenarios),
        rows: scenarios
            .competencies
            .iter()
            .map(|known| words.row(known))
            .collect(),
        smallest: told.figures.smallest.get(),
        page,
    })
}

/// How an analysis is told, on the page and in files.
#[derive(Clone, Copy)]
pub(crate) struct ScenarioWords<'a> {
    localizer: &'a Localizer,
    told: Told<'a>,
}

impl<'a> ScenarioWords<'a> {
    pub(crate) fn of(localizer: &'a Localizer, figures: &'a Figures) -> Option<Self> {
        let told = Told::of(localizer, figures, Filter::default())?;
        Some(Self { localizer, told })
    }

    fn verdict(self, verdict: Verdict) -> VerdictView {
        // fluent: scenario-adequacy-excellent scenario-adequacy-good scenario-adequacy-acceptable
        // fluent: scenario-adequacy-inadequate scenario-adequacy-critical
        let (adequacy, badge) = match verdict.adequacy {
            Adequacy::Excellent => ("excellent", "success"),
            Adequacy::Good => ("good", "success"),
            Adequacy::Acceptable => ("acceptable", "info"),
            Adequacy::Inadequate => ("inadequate", "warning"),
            Adequacy::Critical => ("critical", "danger"),
        };
        // fluent: scenario-advice-proceed scenario-advice-modules scenario-advice-add scenario-advice-add-urgently
        let advice = match verdict.advice {
            Advice::Proceed => "proceed",
            Advice::SupplementaryModules => "modules",
            Advice::AddStrategy => "add",
            Advice::AddStrategyUrgently => "add-urgently",
        };
        VerdictView {
            adequacy: self.localizer.t(&format!("scenario-adequacy-{adequacy}")),
            badge,
            short: verdict.short,
            is_revision_needed: verdict.revision == Revision::Needed,
            advice: self.localizer.t(&format!("scenario-advice-{advice}")),
        }
    }

    pub(crate) fn proposal(self, proposal: &Proposal) -> Vec<String> {
        let texts = self.localizer;
        if proposal.left_below == 0 {
            return vec![texts.t("scenario-proposal-nobody")];
        }
        let mut sentences = vec![
            texts
                .msg("scenario-proposal-left")
                .arg("count", proposal.left_below)
                .to_string(),
        ];
        sentences.push(match proposal.strategy {
            Some(proposed) => texts
                .msg("scenario-proposal-strategy")
                .arg("strategy", texts.strategy(proposed.strategy))
                .arg("covered", proposed.covered)
                .arg("beyond", proposed.over_trained)
                .to_string(),
            None => texts.t("scenario-proposal-none"),
        });
        if proposal.train_trainers {
            sentences.push(texts.t("scenario-proposal-trainers"));
        }
        sentences
    }

    /// The groups that are left out in every competency.
    pub(crate) fn left_out(self, scenarios: &OrganizationScenarios) -> Vec<String> {
        let left_out = scenarios.left_out.iter();
        left_out.map(|origin| self.told.name(*origin)).collect()
    }

    pub(crate) fn shortfall(self, shortfall: Shortfall) -> (String, &'static str) {
        // fluent: scenario-shortfall-none scenario-shortfall-minor scenario-shortfall-significant
        // fluent: scenario-shortfall-critical
        let (key, badge) = match shortfall {
            Shortfall::None => ("none", "success"),
            Shortfall::Minor => ("minor", "info"),
            Shortfall::Significant => ("significant", "warning"),
            Shortfall::Critical => ("critical", "danger"),
        };
        let key = format!("scenario-shortfall-{key}");
        (self.localizer.t(&key), badge)
    }

    pub(crate) fn fit(self, fit: f64) -> String {
        self.localizer.numbers().decimal(fit, 2)
    }

    fn row(self, known: &CompetencyScenario) -> ScenarioRow {
        let texts = self.localizer;
        let of_best = known.best.and_then(|best| {
            let mut strategies = known.strategies.iter();
            strategies.find(|it| it.cases.strategy == best.strategy)
        });
        ScenarioRow {
            id: known.competency.get(),
            name: texts.competency(known.competency).into_owned(),
            href: Filter::default().below(&format!("/competencies/{}", known.competency)),
            people: known.people,
            groups: known
                .groups
                .iter()
                .map(|origin| self.told.name(*origin))
                .collect(),
            best: known.best.zip(of_best).map(|(best, of_best)| BestView {
                name: texts.strategy(best.strategy).into_owned(),
                fit: self.fit(best.fit),
                why: texts
                    .msg("scenario-best-why")
                    .arg("strategy", texts.strategy(best.strategy))
                    .arg("left", of_best.cases.cases.count(Case::B))
                    .arg("people", known.people)
                    .arg("share", self.share(of_best, Case::B))
                    .arg("beyond", of_best.cases.cases.count(Case::C))
                    .to_string(),
                all_negative: best.all_negative,
            }),
            shortfall: known.shortfall.map(|shortfall| self.shortfall(shortfall)),
            strategies: known
                .strategies
                .iter()
                .map(|strategy| self.strategy(strategy))
                .collect(),
        }
    }

    fn share(self, strategy: &StrategyScenario, case: Case) -> String {
        let share = strategy.cases.cases.share(case).unwrap_or_default();
        self.localizer.numbers().percent(100.0 * share, 0)
    }

    fn strategy(self, strategy: &StrategyScenario) -> ScenarioStrategy {
        let texts = self.localizer;
        let cases = strategy.cases.cases;
        let [learns, left, beyond, done] = Case::ALL.map(|case| cases.count(case));
        ScenarioStrategy {
            name: texts.strategy(strategy.cases.strategy).into_owned(),
            target: self.level(strategy.cases.target),
            cases: Case::ALL
                .map(|case| (cases.count(case), self.share(strategy, case)))
                .to_vec(),
            fit: self.fit(strategy.fit),
            why: texts
                .msg("scenario-fit-why")
                .arg("learns", learns)
                .arg("done", done)
                .arg("left", left)
                .arg("beyond", beyond)
                .arg("people", cases.people())
                .arg("fit", self.fit(strategy.fit))
                .to_string(),
            outcome: strategy.outcome.map(|outcome| self.outcome(outcome)),
        }
    }

    pub(crate) fn level(self, level: Level) -> String {
        match level {
            Level::None => self.localizer.t("figures-cell-required-nothing"),
            level => self.localizer.level(level).into_owned(),
        }
    }

    pub(crate) fn outcome(self, outcome: Outcome) -> String {
        let texts = self.localizer;
        let with = |key: &str, priority: f64| {
            let priority = texts.numbers().decimal(priority, 2);
            texts.msg(key).arg("priority", priority).to_string()
        };
        // fluent: scenario-outcome-beyond scenario-outcome-training
        match outcome {
            Outcome::Met => texts.t("scenario-outcome-met"),
            Outcome::Insufficient => texts.t("scenario-outcome-insufficient"),
            Outcome::BeyondRole { priority, .. } => with("scenario-outcome-beyond", priority),
            Outcome::Training { priority, .. } => with("scenario-outcome-training", priority),
            Outcome::AboveTarget => texts.t("scenario-outcome-above-target"),
            Outcome::ToTarget {
                priority, hours, ..
            } => texts
                .msg("scenario-outcome-to-target")
                .arg("priority", texts.numbers().decimal(priority, 0))
                .arg("hours", hours)
                .to_string(),
        }
    }
}
