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

impl Sample<'_> {
    /// Every page of phase 1 in the states that look different.
    pub(super) fn phase_one(&self) -> Vec<NamedPage> {
        let low = assessed(3, [1, 2, 1, 1]);
        let high = assessed(5, [3, 5, 4, 1]);
        let even = assessed(6, [4, 5, 4, 4]);
        let runs = [high.clone(), low.clone()];
        let manual = chosen(
            7,
            &low,
            &[Strategy::SeForManagers, Strategy::NeedsBasedProject],
            "The board <decides>.\nTrainers exist.",
        );
        let tree = chosen(
            8,
            &low,
            &[
                Strategy::SeForManagers,
                Strategy::TrainTheTrainer,
                Strategy::OrientationPilot,
            ],
            "",
        );
        let phase = |maturity: &MaturityRun, strategy: Option<&StrategyRun>| PhaseOne {
            now_recommended: strategy
                .filter(|run| run.maturity_run != maturity.id)
                .map(|_| advised(maturity).recommendation),
            maturity: Some(maturity.clone()),
            strategy: strategy.cloned(),
        };
        let nothing = PhaseOne::default();
        let show = |phase: &PhaseOne| overview(self.admin("/phase1"), phase).render().unwrap();
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
        let choice = |run: &StrategyRun, phase: &PhaseOne, with| {
            let runs = [manual.clone(), tree.clone()];
            strategy_run::run_page(self.admin("/phase1/strategy/7"), run, &runs, phase, with)
                .render()
                .unwrap()
        };
        let unanswered = FormState::default()
            .with_value("rollout", "2")
            .with_error("processes", self.localizer.t("maturity-unanswered"));
        let group = FormState::default()
            .with_value("people", "300")
            .with_value("managers", "45");
        let wrong = FormState::default()
            .with_value("people", "0")
            .with_error("people", self.localizer.t("error-required"));
        vec![
            ("phase1_new", show(&nothing)),
            ("phase1_assessed", show(&phase(&low, None))),
            ("phase1_changed", show(&phase(&high, Some(&manual)))),
            ("maturity", questions(FormState::default(), None)),
            (
                "maturity_refused",
                questions(unanswered, Some(self.moment())),
            ),
            ("maturity_run", result(&high, None)),
            ("maturity_run_compared", result(&low, Some(high.id))),
            ("maturity_run_even", result(&even, None)),
            (
                "strategy_first",
                draft(FormState::default(), &nothing, None),
            ),
            ("strategy_group", draft(wrong, &phase(&low, None), None)),
            (
                "strategy",
                draft(group.clone(), &phase(&low, None), Some(&advised(&low))),
            ),
            (
                "strategy_defined",
                draft(group, &phase(&high, None), Some(&advised(&high))),
            ),
            (
                "strategy_run",
                choice(&manual, &phase(&high, Some(&manual)), Some(tree.id)),
            ),
            (
                "strategy_run_older",
                choice(&tree, &phase(&low, Some(&manual)), None),
            ),
        ]
    }
}
