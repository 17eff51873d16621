//! Whether each strategy fits the people: a view of its own beside the result, made of the same
//! published figures.

use seqpt_application::figures::{Figures, ScenarioFigures, scenario_figures};
use seqpt_core::Level;
use seqpt_core::scenario::{
    Adequacy, Advice, Case, Cases, CompetencyScenario, OrganizationScenarios, Outcome, Proposal,
    Revision, Shortfall, StrategyScenario, Verdict,
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
        verdict: scenarios
            .verdict
            .map(|verdict| words.verdict(verdict, &scenarios.competencies)),
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

/// What the cases are called, in their order.
const CASES: [&str; 4] = [
    "scenario-case-a",
    "scenario-case-b",
    "scenario-case-c",
    "scenario-case-d",
];

/// The strategy that fits best in a competency, with its cases.
fn of_best(known: &CompetencyScenario) -> Option<&StrategyScenario> {
    let best = known.best?.strategy;
    let mut strategies = known.strategies.iter();
    strategies.find(|it| it.cases.strategy == best)
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

    fn verdict(self, verdict: Verdict, competencies: &[CompetencyScenario]) -> VerdictView {
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
            besides: self.besides(verdict, competencies),
        }
    }

    /// What the verdict does not ask for: strategies that fit badly, and training beyond roles.
    fn besides(self, verdict: Verdict, competencies: &[CompetencyScenario]) -> Vec<String> {
        let texts = self.localizer;
        let best = || competencies.iter().filter_map(|known| known.best);
        let negative = best().filter(|best| best.all_negative).count();
        let negative = (negative > 0).then(|| {
            texts
                .msg("scenario-verdict-negative")
                .arg("count", negative)
                .arg("total", verdict.short.1)
                .to_string()
        });
        let cases: Vec<_> = competencies
            .iter()
            .filter_map(of_best)
            .map(|it| it.cases.cases)
            .collect();
        let places: usize = cases.iter().map(|cases| cases.people()).sum();
        let beyond: usize = cases.iter().map(|cases| cases.count(Case::C)).sum();
        let together = Cases::of_counts([places - beyond, 0, beyond, 0]);
        let beyond = (beyond > 0).then(|| {
            texts
                .msg("scenario-verdict-beyond")
                .arg("count", beyond)
                .arg("places", places)
                .arg("share", self.share(together, Case::C, 0))
                .to_string()
        });
        negative.into_iter().chain(beyond).collect()
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
        let of_best = of_best(known).map(|it| it.cases.cases);
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
            best: known.best.zip(of_best).map(|(best, cases)| BestView {
                name: texts.strategy(best.strategy).into_owned(),
                fit: self.fit(best.fit),
                why: texts
                    .msg("scenario-best-why")
                    .arg("strategy", texts.strategy(best.strategy))
                    .arg("left", cases.count(Case::B))
                    .arg("people", known.people)
                    .arg("share", self.share(cases, Case::B, 0))
                    .arg("beyond", cases.count(Case::C))
                    .to_string(),
                negative: best.all_negative.then(|| match cases.count(Case::B) {
                    0 => texts.t("scenario-best-negative-beyond"),
                    _ => texts.t("scenario-best-negative"),
                }),
            }),
            shortfall: known.shortfall.map(|shortfall| self.shortfall(shortfall)),
            strategies: known
                .strategies
                .iter()
                .map(|strategy| self.strategy(strategy))
                .collect(),
        }
    }

    fn share(self, cases: Cases, case: Case, digits: u8) -> String {
        let share = cases.share(case).unwrap_or_default();
        self.localizer.numbers().percent(100.0 * share, digits)
    }

    fn strategy(self, strategy: &StrategyScenario) -> ScenarioStrategy {
        let texts = self.localizer;
        let (target, cases) = (strategy.cases.target, strategy.cases.cases);
        let with_roles = self.told.outlook.role_based;
        let shown = Case::ALL.into_iter().zip(CASES);
        let fit = with_roles.then(|| self.fit(strategy.fit));
        let priority = strategy.outcome.into_iter();
        let priority = priority.flat_map(|outcome| self.priority_why(outcome, target, cases));
        ScenarioStrategy {
            name: texts.strategy(strategy.cases.strategy).into_owned(),
            id: strategy.cases.strategy.id(),
            aims: match target {
                Level::None => texts.t("scenario-aims-nothing"),
                _ => texts
                    .msg("scenario-aims")
                    .arg("target", texts.level(target))
                    .to_string(),
            },
            cases: shown
                .filter(|(case, _)| with_roles || matches!(case, Case::A | Case::D))
                .map(|(case, key)| (cases.count(case), self.share(cases, case, 0), key))
                .collect(),
            why: fit
                .iter()
                .map(|fit| self.fit_why(cases, fit))
                .chain(priority)
                .collect(),
            fit,
            outcome: strategy.outcome.map(|outcome| self.outcome(outcome)),
        }
    }

    fn fit_why(self, cases: Cases, fit: &str) -> String {
        let [learns, left, beyond, done] = Case::ALL.map(|case| cases.count(case));
        self.localizer
            .msg("scenario-fit-why")
            .arg("learns", learns)
            .arg("done", done)
            .arg("left", left)
            .arg("beyond", beyond)
            .arg("people", cases.people())
            .arg("fit", fit)
            .to_string()
    }

    /// How a priority is computed, with what goes into it; nothing where there is none.
    fn priority_why(self, outcome: Outcome, target: Level, cases: Cases) -> Vec<String> {
        let texts = self.localizer;
        // A share that is no whole number has a decimal, so that the sum can be followed.
        let is_whole = (100 * cases.count(Case::B)).is_multiple_of(cases.people().max(1));
        let digits = u8::from(!is_whole);
        let by_roles = |key: &str, median, gap: u8, required: Level, priority| {
            let computed = texts
                .msg(key)
                .arg("gap", usize::from(gap))
                .arg("required", usize::from(required.value()))
                .arg("share", self.share(cases, Case::B, digits))
                .arg("priority", texts.numbers().decimal(priority, 2))
                .to_string();
            let (median, target) = (texts.level(median), texts.level(target));
            let levels = match required {
                Level::None => texts
                    .msg("scenario-priority-why-nothing")
                    .arg("median", median)
                    .arg("target", target),
                _ => texts
                    .msg("scenario-priority-why-levels")
                    .arg("level", texts.level(required))
                    .arg("median", median)
                    .arg("target", target),
            };
            vec![computed, levels.to_string()]
        };
        // fluent: scenario-priority-why scenario-priority-why-beyond
        match outcome {
            Outcome::Training {
                median,
                gap,
                required,
                priority,
            } => by_roles("scenario-priority-why", median, gap, required, priority),
            Outcome::BeyondRole {
                median,
                gap,
                required,
                priority,
            } => by_roles(
                "scenario-priority-why-beyond",
                median,
                gap,
                required,
                priority,
            ),
            Outcome::ToTarget {
                median,
                parts,
                priority,
                ..
            } => {
                let [gap, people, core] = parts.map(|part| texts.numbers().decimal(part, 1));
                let sum = texts.numbers().decimal(parts.iter().sum(), 1);
                vec![
                    texts
                        .msg("scenario-priority-why-all")
                        .arg("of-gap", gap)
                        .arg("of-people", people)
                        .arg("of-core", core)
                        .arg("median", texts.level(median))
                        .arg("target", texts.level(target))
                        .arg("people", cases.people())
                        .arg("sum", sum)
                        .arg("priority", texts.numbers().decimal(priority, 0))
                        .to_string(),
                ]
            }
            Outcome::Met | Outcome::Insufficient | Outcome::AboveTarget => Vec::new(),
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
