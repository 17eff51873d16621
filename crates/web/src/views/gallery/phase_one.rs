//! The pages of phase 1: before, between and after its tasks.

use askama::Template;
use chrono::DateTime;
use seqpt_application::maturity::MaturityRun;
use seqpt_application::phase_one::PhaseOne;
use seqpt_application::strategy::{Advice, Group, StrategyRun};
use seqpt_application::{RunId, UserId};
use seqpt_core::maturity::{MaturityAnswers, assess};
use seqpt_core::strategy::{Choice, Strategy, TargetGroup, recommend};

use super::pages::NamedPage;
use super::sample::Sample;
use crate::pages::phase_one::strategy::Draft;
use crate::pages::phase_one::{maturity, overview, strategy_run};
use crate::views::*;

const GROUP: Group = Group {
    count: TargetGroup {
        people: 300,
        managers: Some(45),
    },
    estimated: false,
};

fn assessed(id: i64, [rollout, processes, mindset, knowledge]: [i64; 4]) -> MaturityRun {
    MaturityRun {
        id: RunId::new(id),
        by: UserId::new(1),
        completed_at: DateTime::from_timestamp(1_795_392_000 + id * 86_400, 0).unwrap(),
        result: assess(MaturityAnswers::new(rollout, processes, mindset, knowledge).unwrap()),
    }
}

fn advised(maturity: &MaturityRun) -> Advice {
    Advice {
        recommendation: recommend(maturity.result.answers, GROUP.count),
        maturity: maturity.clone(),
        group: GROUP,
    }
}

fn chosen(id: i64, maturity: &MaturityRun, strategies: &[Strategy], reason: &str) -> StrategyRun {
    let recommendation = advised(maturity).recommendation;
    StrategyRun {
        id: RunId::new(id),
        by: UserId::new(1),
        completed_at: maturity.completed_at,
        maturity_run: maturity.id,
        group: GROUP,
        reason: reason.to_owned(),
        choice: Choice::of(
            &strategies.iter().copied().collect(),
            &recommendation,
            GROUP.count,
        ),
        recommendation,
    }
}

fn phase(maturity: &MaturityRun, strategy: Option<&StrategyRun>) -> PhaseOne {
    PhaseOne {
        now_recommended: strategy
            .filter(|run| run.maturity_run != maturity.id)
            .map(|_| advised(maturity).recommendation),
        maturity: Some(maturity.clone()),
        strategy: strategy.cloned(),
    }
}

impl Sample<'_> {
    /// Every page of phase 1 in the states that look different.
    pub(super) fn phase_one(&self) -> Vec<NamedPage> {
        let (low, high) = (assessed(3, [1, 2, 1, 1]), assessed(5, [3, 5, 4, 1]));
        let manual = chosen(
            7,
            &low,
            &[Strategy::SeForManagers, Strategy::NeedsBasedProject],
            "The board <decides>.\nTrainers exist.",
        );
        let show = |name, phase: &PhaseOne| {
            let html = overview(self.admin("/phase1"), phase).render().unwrap();
            (name, html)
        };
        let mut pages = vec![
            show("phase1_new", &PhaseOne::default()),
            show("phase1_assessed", &phase(&low, None)),
            show("phase1_changed", &phase(&high, Some(&manual))),
        ];
        pages.extend(self.maturity(&low, &high));
        pages.extend(self.strategy(&low, &high));
        pages.extend(self.choices(&low, &high, &manual));
        pages
    }

    fn maturity(&self, low: &MaturityRun, high: &MaturityRun) -> [NamedPage; 5] {
        let even = assessed(6, [4, 5, 4, 4]);
        let runs = [high.clone(), low.clone()];
        let questions = |form, prefilled| {
            let page = MaturityPage {
                page: self.admin("/phase1/maturity"),
                questions: maturity::questions(self.localizer),
                form,
                prefilled,
            };
            page.render().unwrap()
        };
        let result = |run: &MaturityRun, with| {
            maturity::run_page(self.admin("/phase1/maturity/5"), run, &runs, with)
                .render()
                .unwrap()
        };
        let unanswered = FormState::default()
            .with_value("rollout", "2")
            .with_error("processes", self.localizer.t("maturity-unanswered"));
        [
            ("maturity", questions(FormState::default(), None)),
            (
                "maturity_refused",
                questions(unanswered, Some(self.moment())),
            ),
            ("maturity_run", result(high, None)),
            ("maturity_run_compared", result(low, Some(high.id))),
            ("maturity_run_even", result(&even, None)),
        ]
    }

    fn strategy(&self, low: &MaturityRun, high: &MaturityRun) -> [NamedPage; 4] {
        let draft = |form, phase: &PhaseOne, advice: Option<&Advice>| {
            let draft = Draft {
                form,
                ..Draft::default()
            };
            draft
                .view(self.admin("/phase1/strategy"), phase, advice)
                .render()
                .unwrap()
        };
        let group = FormState::default()
            .with_value("people", "300")
            .with_value("managers", "45");
        let wrong = FormState::default()
            .with_value("people", "0")
            .with_error("people", self.localizer.t("error-required"));
        let [of_low, of_high] = [low, high].map(|run| phase(run, None));
        [
            (
                "strategy_first",
                draft(FormState::default(), &PhaseOne::default(), None),
            ),
            ("strategy_group", draft(wrong, &of_low, None)),
            (
                "strategy",
                draft(group.clone(), &of_low, Some(&advised(low))),
            ),
            (
                "strategy_defined",
                draft(group, &of_high, Some(&advised(high))),
            ),
        ]
    }

    fn choices(
        &self,
        low: &MaturityRun,
        high: &MaturityRun,
        manual: &StrategyRun,
    ) -> [NamedPage; 2] {
        let tree = chosen(
            8,
            low,
            &[
                Strategy::SeForManagers,
                Strategy::TrainTheTrainer,
                Strategy::OrientationPilot,
            ],
            "",
        );
        let runs = [manual.clone(), tree.clone()];
        let choice = |run: &StrategyRun, phase: &PhaseOne, with| {
            strategy_run::run_page(
                self.admin("/phase1/strategy/7"),
                &self.framework,
                run,
                &runs,
                phase,
                with,
            )
            .render()
            .unwrap()
        };
        let newer = phase(high, Some(manual));
        let same = phase(low, Some(manual));
        [
            ("strategy_run", choice(manual, &newer, Some(tree.id))),
            ("strategy_run_older", choice(&tree, &same, None)),
        ]
    }
}
