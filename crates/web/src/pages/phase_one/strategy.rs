//! The target group, what the tree says to it, and the choice.

use std::collections::BTreeSet;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use seqpt_application::Error;
use seqpt_application::phase_one::{PhaseOne, phase_one};
use seqpt_application::strategy::{
    Advice, ChooseStrategies, EnteredGroup, StrategyRun, choose_strategies, recommend_strategies,
};
use seqpt_core::strategy::{Strategy, TargetGroupSize};

use super::super::flash::Notice;
use super::super::refusal::{refused, typed};
use super::super::words::day;
use super::super::{PageResult, see_other, show_with};
use super::maturity::known_run;
use super::tree::{cards, path_view};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{AdviceView, FormState, Page, StrategyPage};

/// `GET /phase1/strategy`: the group, and with `?people=` and the others what the tree says to it.
/// Without them the last choice is filled in.
pub(crate) async fn show(reader: Reader, request: HttpRequest) -> PageResult {
    let phase = phase(&reader).await?;
    let asked = Fields::parse(request.query_string().as_bytes());
    let named = ["people", "size", "managers"]
        .iter()
        .any(|name| asked.all(name).next().is_some());
    if !named {
        return match &phase.strategy {
            Some(last) if phase.maturity.is_some() => again(&reader, &phase, last).await,
            _ => Draft::default().page(&reader, &phase, StatusCode::OK, None),
        };
    }
    let draft = Draft {
        form: typed(&asked),
        ..Draft::default()
    };
    match advice(&reader, &asked).await {
        Ok(advice) => draft.page(&reader, &phase, StatusCode::OK, Some(&advice)),
        Err(failure) => {
            let status = failure.status();
            let draft = Draft {
                form: refused(&reader.localizer, &asked, failure)?,
                ..Draft::default()
            };
            draft.page(&reader, &phase, status, None)
        }
    }
}

/// The last choice, to be made again.
async fn again(reader: &Reader, phase: &PhaseOne, last: &StrategyRun) -> PageResult {
    let group = &last.group;
    let people = if group.estimated {
        let class = TargetGroupSize::of(group.count.people);
        ("size", class.key().to_owned())
    } else {
        ("people", group.count.people.to_string())
    };
    let managers = group.count.managers.map(|managers| managers.to_string());
    let fields: Fields = [
        (people.0, people.1.as_str()),
        ("managers", managers.as_deref().unwrap_or_default()),
        ("reason", last.reason.as_str()),
    ]
    .into_iter()
    .collect();
    let advice = advice(reader, &fields).await?;
    let draft = Draft {
        form: typed(&fields),
        chosen: Some(last.strategies()),
        is_last: true,
    };
    draft.page(reader, phase, StatusCode::OK, Some(&advice))
}

/// `POST /phase1/strategy`
pub(crate) async fn save(reader: Reader, form: Form) -> PageResult {
    match try_save(&reader, &form).await {
        Ok(run) => {
            let chosen = see_other(&format!("/phase1/strategy/{}", run.id));
            Notice::StrategiesChosen.with(&reader.state.settings, chosen)
        }
        Err(failure) => {
            let status = failure.status();
            let phase = phase(&reader).await?;
            let fields = &form.fields;
            let draft = Draft {
                form: refused(&reader.localizer, fields, failure)?,
                chosen: Some(
                    fields
                        .all("chosen")
                        .filter_map(Strategy::from_key)
                        .collect(),
                ),
                is_last: false,
            };
            // With a group that is none there is nothing to choose for: only the group is asked.
            let advice = match advice(&reader, fields).await {
                Ok(advice) => Some(advice),
                Err(Failure::Refused(Error::Invalid(_) | Error::MaturityMissing)) => None,
                Err(other) => return Err(other),
            };
            draft.page(&reader, &phase, status, advice.as_ref())
        }
    }
}

async fn try_save(reader: &Reader, form: &Form) -> Result<StrategyRun, Failure> {
    let fields = form.genuine()?;
    let command = ChooseStrategies {
        group: entered_group(fields),
        chosen: fields.all("chosen").map(str::to_owned).collect(),
        reason: fields.text("reason").to_owned(),
        maturity_run: Some(known_run(fields, "maturity_run")),
        seen: Some(known_run(fields, "seen")),
    };
    Ok(choose_strategies(&reader.state.app, &reader.actor()?, command).await?)
}

fn entered_group(fields: &Fields) -> EnteredGroup {
    EnteredGroup {
        people: fields.text("people").to_owned(),
        size: fields.text("size").to_owned(),
        managers: fields.text("managers").to_owned(),
    }
}

async fn advice(reader: &Reader, fields: &Fields) -> Result<Advice, Failure> {
    let group = entered_group(fields);
    Ok(recommend_strategies(&reader.state.app, &reader.actor()?, group).await?)
}

async fn phase(reader: &Reader) -> Result<PhaseOne, Failure> {
    Ok(phase_one(&reader.state.app, &reader.actor()?).await?)
}

/// The page as it is being filled in.
#[derive(Default)]
pub(crate) struct Draft {
    pub(crate) form: FormState,
    /// What is ticked; `None` ticks what is recommended.
    pub(crate) chosen: Option<BTreeSet<Strategy>>,
    /// Whether it is filled in with the last choice.
    pub(crate) is_last: bool,
}

impl Draft {
    fn page(
        self,
        reader: &Reader,
        phase: &PhaseOne,
        status: StatusCode,
        advice: Option<&Advice>,
    ) -> PageResult {
        show_with(status, &self.view(reader.page(), phase, advice))
    }

    pub(crate) fn view<'a>(
        self,
        page: Page<'a>,
        phase: &PhaseOne,
        advice: Option<&Advice>,
    ) -> StrategyPage<'a> {
        let localizer = page.localizer;
        // What is stored now: sent again, the form is made in the knowledge of it.
        let id = |run: Option<i64>| run.unwrap_or(0).to_string();
        let form = self
            .form
            .with_value(
                "maturity_run",
                id(phase.maturity.as_ref().map(|run| run.id.get())),
            )
            .with_value("seen", id(phase.strategy.as_ref().map(|run| run.id.get())));
        let last = phase.strategy.as_ref().filter(|_| self.is_last);
        let chosen = self.chosen;
        let advice = advice.map(|advice| {
            let recommendation = &advice.recommendation;
            let recommended: BTreeSet<_> = recommendation
                .recommended
                .iter()
                .map(|known| known.strategy)
                .collect();
            let ticked = chosen.unwrap_or(recommended);
            AdviceView {
                path: path_view(localizer, recommendation, advice.maturity.id),
                maturity_on: day(localizer, advice.maturity.completed_at),
                cards: cards(localizer, recommendation, advice.group.count, |strategy| {
                    ticked.contains(&strategy)
                }),
            }
        });
        StrategyPage {
            form,
            has_maturity: phase.maturity.is_some(),
            sizes: TargetGroupSize::ALL
                .map(|class| (class.key(), localizer.explain().target_group(class)))
                .into(),
            for_managers: localizer.strategy(Strategy::SeForManagers).into_owned(),
            prefilled: last.map(|run| day(localizer, run.completed_at)),
            advice,
            page,
        }
    }
}
