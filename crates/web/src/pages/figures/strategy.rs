//! Whether the strategies fit: where people stand against the targets, what roles require beyond
//! them, and who is to train others. It informs; nothing is changed or blocked by it.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use seqpt_application::figures::{Figures, organization_figures};
use seqpt_application::trainings::ports::TrainerSource;
use seqpt_application::trainings::{
    NameTrainers, PossibleTrainer, TrainersView, name_trainers, trainers,
};
use seqpt_core::Level;
use seqpt_core::gap::organization::{BeyondTarget, CompetencyOutlook, StrategyGap};
use seqpt_core::strategy::Strategy;

use super::super::flash::Notice;
use super::super::organization::revision;
use super::super::refusal::{refused, typed};
use super::super::{PageResult, see_other, show_with};
use super::filter::Filter;
use super::nothing_told;
use super::overview::Told;
use crate::failure::Failure;
use crate::form::Form;
use crate::reader::Reader;
use crate::views::{
    FormState, MasteryView, Page, StrategyCheckPage, StrategyComparison, StrategyGapCounts,
    TrainerChoice, TrainersChoice,
};

/// Where the strategies are checked.
const PATH: &str = "/organization/result/strategy";

/// Who is offered to be ticked at once, besides those who are: more help nobody.
const MOST_OFFERED: usize = 20;

/// `GET /organization/result/strategy`; while nothing is told, the overview says why.
pub(crate) async fn show(reader: Reader) -> PageResult {
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let figures = organization_figures(app, &actor).await?;
    let stored = trainers(app, &actor).await?;
    let form = FormState::default()
        .with_value("source", stored.source.map_or("", |source| source.key()))
        .with_value("revision", stored.revision.to_string());
    let ticked = stored.candidates().map(|person| person.id.get()).collect();
    let choice = offered(&stored, &ticked, "");
    page(&reader, StatusCode::OK, &figures, form, choice)
}

fn page(
    reader: &Reader,
    status: StatusCode,
    figures: &Figures,
    form: FormState,
    choice: TrainersChoice,
) -> PageResult {
    match check_page(reader.page(), figures, form, choice) {
        Some(page) => show_with(status, &page),
        None => nothing_told(reader),
    }
}

/// `POST /organization/result/strategy`: who is to train others. With `find`, people are looked for
/// and nothing is stored.
pub(crate) async fn save(reader: Reader, form: Form) -> PageResult {
    let ticked: BTreeSet<i64> = form
        .fields
        .all("candidate")
        .map(|id| id.parse().unwrap_or(0))
        .collect();
    let answer = try_save(&reader, &form, &ticked).await;
    if matches!(answer, Ok(Saved::Stored)) {
        return Notice::TrainersNamed.with(&reader.state.settings, see_other(PATH));
    }
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let figures = organization_figures(app, &actor).await?;
    let (status, shown) = match answer {
        Ok(_) => (StatusCode::OK, typed(&form.fields)),
        // There is no page to show what is wrong on.
        Err(failure) if figures.outlook().is_none() => return Err(failure),
        Err(failure) => (
            failure.status(),
            refused(&reader.localizer, &form.fields, failure)?,
        ),
    };
    let people = trainers(app, &actor).await?;
    let choice = offered(&people, &ticked, form.fields.text("q").trim());
    page(&reader, status, &figures, shown, choice)
}

enum Saved {
    Stored,
    Looking,
}

async fn try_save(reader: &Reader, form: &Form, ticked: &BTreeSet<i64>) -> Result<Saved, Failure> {
    let fields = form.genuine()?;
    if fields.text("find") == "yes" {
        return Ok(Saved::Looking);
    }
    let command = NameTrainers {
        source: fields.text("source").to_owned(),
        candidates: ticked.iter().copied().collect(),
        expected_revision: Some(revision(fields)),
    };
    name_trainers(&reader.state.app, &reader.actor()?, command).await?;
    Ok(Saved::Stored)
}

/// Those who are ticked, and those whom the search finds.
pub(crate) fn offered(
    people: &TrainersView,
    ticked: &BTreeSet<i64>,
    search: &str,
) -> TrainersChoice {
    let wanted = search.to_lowercase();
    let (chosen, others): (Vec<_>, Vec<_>) = people
        .people
        .iter()
        .partition(|person| ticked.contains(&person.id.get()));
    let found: Vec<_> = others
        .into_iter()
        .filter(|person| person.name.to_lowercase().contains(&wanted))
        .collect();
    let choice = |person: &PossibleTrainer| TrainerChoice {
        id: person.id.get(),
        name: person.name.clone(),
        is_ticked: ticked.contains(&person.id.get()),
    };
    let left_out = found.len().saturating_sub(MOST_OFFERED);
    TrainersChoice {
        named: people
            .candidates()
            .map(|person| person.name.clone())
            .collect(),
        source: people.source.map(TrainerSource::key),
        people: chosen
            .into_iter()
            .chain(found.into_iter().take(MOST_OFFERED))
            .map(choice)
            .collect(),
        search: search.to_owned(),
        left_out,
        is_searchable: people.people.len() > MOST_OFFERED,
    }
}

/// The page, once anything can be told.
pub(crate) fn check_page<'a>(
    page: Page<'a>,
    figures: &Figures,
    form: FormState,
    trainers: TrainersChoice,
) -> Option<StrategyCheckPage<'a>> {
    let localizer = page.localizer;
    let told = Told::of(localizer, figures, Filter::default())?;
    let totals = told.outlook.strategy;
    let compared = totals.achieved + totals.gaps;
    let count = |gap| {
        let competencies = told.outlook.competencies.iter();
        competencies.filter(|it| it.strategy == Some(gap)).count()
    };
    let to_master = told.outlook.to_master.iter();
    Some(StrategyCheckPage {
        strategies: figures
            .strategies
            .iter()
            .map(|strategy| localizer.strategy(*strategy).into_owned())
            .collect(),
        achieved: (totals.achieved, compared),
        gaps: StrategyGapCounts {
            all: totals.gaps,
            minor: count(StrategyGap::Minor),
            significant: count(StrategyGap::Significant),
            critical: count(StrategyGap::Critical),
        },
        share: totals
            .gap_percent()
            .map(|share| localizer.numbers().percent(share, 0)),
        rows: told
            .outlook
            .competencies
            .iter()
            .map(|known| told.compared(known))
            .collect(),
        mastery: told.outlook.mastery.as_ref().map(|check| MasteryView {
            verdict: localizer.explain().mastery(check.verdict),
            is_adequate: check.beyond.is_empty(),
            beyond: check.beyond.iter().map(|row| told.beyond(row)).collect(),
            owners: check
                .process_owners
                .iter()
                .map(|row| told.beyond(row))
                .collect(),
        }),
        to_master: to_master
            .map(|id| localizer.competency(*id).into_owned())
            .collect(),
        trains_trainers: figures.strategies.contains(&Strategy::TrainTheTrainer),
        trainers,
        smallest: figures.smallest.get(),
        form,
        page,
    })
}

impl Told<'_> {
    fn compared(self, known: &CompetencyOutlook) -> StrategyComparison {
        let comparison = known.strategy.map(|gap| {
            let badge = match gap {
                StrategyGap::NotTargeted => "quiet",
                StrategyGap::Achieved => "success",
                StrategyGap::Minor => "info",
                StrategyGap::Significant => "warning",
                StrategyGap::Critical => "danger",
            };
            (self.localizer.explain().strategy_gap(gap), badge)
        });
        let median = known.distribution.map(|everybody| everybody.median());
        StrategyComparison {
            id: known.competency.get(),
            name: self.localizer.competency(known.competency).into_owned(),
            href: self
                .filter
                .below(&format!("/competencies/{}", known.competency)),
            target: self.target(known),
            median: median.map(|level| self.localizer.level(level).into_owned()),
            comparison,
            why: self.why(known),
        }
    }

    /// Where the comparison of a competency comes from.
    fn why(self, known: &CompetencyOutlook) -> String {
        let texts = self.localizer;
        let Some((target, strategy)) = self.target(known) else {
            return texts.t("strategy-check-why-nothing");
        };
        let Some(everybody) = known.distribution else {
            return texts
                .msg("strategy-check-why-few")
                .arg("smallest", self.figures.smallest.get())
                .to_string();
        };
        let aimed = known.target.map(|target| target.level).unwrap_or_default();
        let median = everybody.median();
        texts
            .msg("strategy-check-why-compared")
            .arg("people", everybody.n())
            .arg("median", texts.level(median))
            .arg("target", target)
            .arg("strategy", strategy)
            .arg("levels", median.levels_up_to(aimed).count())
            .to_string()
    }

    fn beyond(self, row: &BeyondTarget) -> String {
        let texts = self.localizer;
        let (role, competency) = (self.name(row.origin), texts.competency(row.competency));
        let required = texts.level(row.required);
        if row.target == Level::None {
            return texts
                .msg("figures-mastery-row-nothing")
                .arg("role", role)
                .arg("competency", competency)
                .arg("required", required)
                .to_string();
        }
        texts
            .msg("figures-mastery-row")
            .arg("role", role)
            .arg("competency", competency)
            .arg("required", required)
            .arg("target", texts.level(row.target))
            .to_string()
    }
}
