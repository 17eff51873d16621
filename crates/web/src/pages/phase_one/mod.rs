//! Phase 1, for admins: its tasks, the maturity, the strategies.

pub(crate) mod maturity;
pub(crate) mod role_list;
pub(crate) mod role_matrix;
pub(crate) mod roles;
pub(crate) mod strategy;
pub(crate) mod strategy_run;
mod tree;

use seqpt_application::phase_one::{PhaseOne, phase_one};
use seqpt_core::maturity::Question;
use seqpt_core::strategy::{DEFINED_THRESHOLD, Strategy};
use seqpt_text::Localizer;

use super::words::day;
use super::{PageResult, show as render};
use crate::reader::Reader;
use crate::views::{Page, PhaseOnePage, TaskDone};

/// `GET /phase1`
pub(crate) async fn show(reader: Reader) -> PageResult {
    let phase = phase_one(&reader.state.app, &reader.actor()?).await?;
    render(&overview(reader.page(), &phase))
}

/// The page of where phase 1 stands.
pub(crate) fn overview<'a>(page: Page<'a>, phase: &PhaseOne) -> PhaseOnePage<'a> {
    let localizer = page.localizer;
    PhaseOnePage {
        maturity: phase.maturity.as_ref().map(|run| TaskDone {
            outcome: localizer
                .msg("phase1-maturity-done")
                .arg("level", localizer.maturity_level(run.result.level))
                .arg("score", localizer.points(run.result.score))
                .arg("date", day(localizer, run.completed_at).text)
                .to_string(),
            href: format!("/phase1/maturity/{}", run.id),
        }),
        strategy: phase.strategy.as_ref().map(|run| TaskDone {
            outcome: localizer
                .msg("phase1-strategy-done")
                .arg("strategies", names(localizer, run.strategies()))
                .arg("date", day(localizer, run.completed_at).text)
                .to_string(),
            href: format!("/phase1/strategy/{}", run.id),
        }),
        changed: changed(localizer, phase),
        roles_named: phase
            .maturity
            .as_ref()
            .map(|run| run.result.answers.option(Question::SeRolesProcesses) >= DEFINED_THRESHOLD),
        page,
    }
}

/// The names of strategies in a row.
fn names(localizer: &Localizer, strategies: impl IntoIterator<Item = Strategy>) -> String {
    let strategies = strategies.into_iter().collect::<Vec<_>>();
    localizer.explain().strategies(&strategies)
}

/// That the maturity was assessed after the choice, and what the tree says now.
fn changed(localizer: &Localizer, phase: &PhaseOne) -> Option<String> {
    let maturity = phase.maturity.as_ref().filter(|_| phase.is_outdated())?;
    let date = day(localizer, maturity.completed_at).text;
    Some(match &phase.now_recommended {
        None => localizer
            .msg("strategy-changed-same")
            .arg("date", date)
            .to_string(),
        Some(now) => {
            // fluent: strategy-changed strategy-changed-second
            let key = if now.secondary_choices.is_empty() {
                "strategy-changed"
            } else {
                "strategy-changed-second"
            };
            let recommended = now.recommended.iter().map(|known| known.strategy);
            localizer
                .msg(key)
                .arg("date", date)
                .arg("strategies", names(localizer, recommended))
                .to_string()
        }
    })
}
