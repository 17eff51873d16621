//! Earlier plans, and what was changed.

use seqpt_application::LearningPlanId;
use seqpt_application::plans::{
    Change, ChangeEntry, OwnWording, PlanOwner, plan_by_id, plan_history,
};
use seqpt_text::Localizer;

use super::super::words::{day, table_day};
use super::super::{PageResult, see_other, show as render};
use super::sheet::{Around, calendar, sheet};
use super::{base, earlier};
use crate::reader::Reader;
use crate::views::{ChangeRow, EarlierPlanPage, PlanHistoryPage, PlanRow};

pub(super) async fn show(reader: Reader, owner: PlanOwner) -> PageResult {
    let history = plan_history(&reader.state.app, &reader.actor()?, owner).await?;
    let words = &reader.localizer;
    let plans = history.plans.iter().enumerate().map(|(position, plan)| {
        let is_current = position == 0;
        PlanRow {
            href: if is_current {
                base(owner).to_owned()
            } else {
                earlier(owner, plan.id)
            },
            is_current,
            made: table_day(words, plan.created_at),
            starts: calendar(words, plan.starts_on),
            ends: calendar(words, plan.ends_on()),
            done: plan.done(),
            total: plan.content.objectives.len(),
        }
    });
    render(&PlanHistoryPage {
        base: base(owner),
        plans: plans.collect(),
        changes: history
            .changes
            .iter()
            .map(|change| row(words, change))
            .collect(),
        page: reader.page(),
    })
}

/// The plan that counts is shown where it can be changed.
pub(super) async fn show_earlier(reader: Reader, owner: PlanOwner, id: i64) -> PageResult {
    let id = LearningPlanId::new(id);
    let kept = plan_by_id(&reader.state.app, &reader.actor()?, owner, id).await?;
    if kept.is_current {
        return Ok(see_other(base(owner)));
    }
    let around = Around {
        owner,
        changed: &[],
        is_current: false,
        roles: &kept.role_names,
        smallest: kept.smallest,
    };
    render(&EarlierPlanPage {
        plan: sheet(&reader, &kept.plan, &around)?,
        page: reader.page(),
    })
}

// fluent: plan-change-done plan-change-not-done plan-change-reworded plan-change-restored
fn row(words: &Localizer, entry: &ChangeEntry) -> ChangeRow {
    let (what, fields) = match &entry.change {
        Change::Done => ("plan-change-done", Vec::new()),
        Change::NotDone => ("plan-change-not-done", Vec::new()),
        Change::Reworded { before, after } => {
            let key = if after.is_empty() {
                "plan-change-restored"
            } else {
                "plan-change-reworded"
            };
            (key, fields(words, before, after))
        }
    };
    ChangeRow {
        at: day(words, entry.changed_at),
        by: entry.by.clone(),
        objective: words
            .msg("plan-tick-of")
            .arg("competency", words.competency(entry.objective.competency))
            .arg("level", words.level(entry.objective.level))
            .to_string(),
        what: words.t(what),
        fields,
    }
}

/// The fields that differ.
// fluent: plan-statement plan-condition plan-criterion plan-benefit plan-due-label
fn fields(
    words: &Localizer,
    before: &OwnWording,
    after: &OwnWording,
) -> Vec<(String, String, String)> {
    let due = |own: &OwnWording| own.due.map(|date| calendar(words, date).text);
    let pairs = [
        (
            "plan-statement",
            before.statement.clone(),
            after.statement.clone(),
        ),
        (
            "plan-condition",
            before.condition.clone(),
            after.condition.clone(),
        ),
        (
            "plan-criterion",
            before.criterion.clone(),
            after.criterion.clone(),
        ),
        (
            "plan-benefit",
            before.benefit.clone(),
            after.benefit.clone(),
        ),
        ("plan-due-label", due(before), due(after)),
    ];
    let told = |text: Option<String>| text.unwrap_or_else(|| words.t("plan-change-as-made"));
    pairs
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(key, before, after)| (words.t(key), told(before), told(after)))
        .collect()
}
