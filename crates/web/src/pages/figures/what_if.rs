//! What would change: strategies, a value in the matrix of a role and head counts are tried in a
//! scratch copy, which the address holds and nothing stores.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use seqpt_application::figures::{
    Figures, TriedCell, TriedMix, TryOut, organization_figures, try_out,
};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Framework, Origin, ProcessId};
use seqpt_core::gap::organization::{CompetencyProspect, GroupNeed, GroupProspect, Prospect};
use seqpt_core::strategy::Strategy;

use super::super::processes::offered;
use super::super::refusal::{refused, typed};
use super::super::{PageResult, show_with};
use super::filter::{Filter, key_of, origin_of};
use super::nothing_told;
use super::overview::Told;
use crate::failure::Failure;
use crate::form::Fields;
use crate::reader::Reader;
use crate::views::{
    BeforeAfter, FilterChoice, FormState, MixField, Page, WhatIfGroup, WhatIfPage, WhatIfRow,
    WhatIfView,
};

/// `GET /organization/result/what-if`; while nothing is told, the overview says why.
pub(crate) async fn show(reader: Reader, request: HttpRequest) -> PageResult {
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let fields = Fields::parse(request.query_string().as_bytes());
    let is_tried = fields.text("try") == "yes";
    let tried = try_out(app, &actor, command(&fields, is_tried)).await;
    let (status, asked, figures, prospect) = match tried {
        Ok(tried) => {
            let asked = TryForm {
                form: typed(&fields),
                mix: typed_mix(&fields),
                strategies: tried.strategies,
                is_tried,
            };
            (StatusCode::OK, asked, tried.figures, tried.prospect)
        }
        Err(error) => {
            let failure = Failure::from(error);
            let status = failure.status();
            let asked = TryForm {
                form: refused(&reader.localizer, &fields, failure)?,
                mix: typed_mix(&fields),
                strategies: fields
                    .all("strategies")
                    .filter_map(Strategy::from_key)
                    .collect(),
                is_tried,
            };
            let figures = organization_figures(app, &actor).await?;
            (status, asked, figures, None)
        }
    };
    let page = what_if_page(
        reader.page(),
        app.framework(),
        &figures,
        asked,
        prospect.as_ref(),
    );
    match page {
        Some(page) => show_with(status, &page),
        None => nothing_told(&reader),
    }
}

/// What was asked for, as it was typed.
pub(crate) struct TryForm {
    pub(crate) form: FormState,
    pub(crate) strategies: BTreeSet<Strategy>,
    /// By the key of the role.
    pub(crate) mix: BTreeMap<String, String>,
    pub(crate) is_tried: bool,
}

fn command(fields: &Fields, is_tried: bool) -> TryOut {
    if !is_tried {
        return TryOut::default();
    }
    let number = |name| fields.text(name).trim().parse().unwrap_or(-1);
    let role = |name| {
        let key = fields.text(name);
        (!key.is_empty()).then(|| origin_of(key))
    };
    TryOut {
        strategies: Some(fields.all("strategies").map(str::to_owned).collect()),
        matrix: role("role").map(|role| TriedCell {
            role,
            // No process has the number 0.
            process: ProcessId::new(fields.text("process").parse().unwrap_or(0)),
            involvement: number("involvement"),
        }),
        mix: mix(fields)
            .filter(|(_, people)| !people.is_empty())
            .map(|(key, people)| TriedMix {
                role: origin_of(key),
                people: people.parse().unwrap_or(-1),
            })
            .collect(),
    }
}

/// What was typed for each role, by its key; nothing keeps the number.
fn mix(fields: &Fields) -> impl Iterator<Item = (&str, &str)> {
    let people = fields.all("mix_people").map(str::trim);
    fields.all("mix_role").zip(people)
}

fn typed_mix(fields: &Fields) -> BTreeMap<String, String> {
    let typed = mix(fields);
    typed
        .map(|(key, people)| (key.to_owned(), people.to_owned()))
        .collect()
}

/// The page, once anything can be told.
pub(crate) fn what_if_page<'a>(
    page: Page<'a>,
    framework: &Framework,
    figures: &Figures,
    asked: TryForm,
    prospect: Option<&Prospect>,
) -> Option<WhatIfPage<'a>> {
    let localizer = page.localizer;
    let told = Told::of(localizer, figures, Filter::default())?;
    let strategies = Strategy::ALL.into_iter().map(|strategy| FilterChoice {
        key: strategy.key().to_owned(),
        name: localizer.strategy(strategy).into_owned(),
        is_chosen: asked.strategies.contains(&strategy),
    });
    Some(WhatIfPage {
        strategies: strategies.collect(),
        roles: told
            .shown()
            .map(|origin| FilterChoice {
                key: key_of(origin),
                name: told.name(origin),
                is_chosen: false,
            })
            .collect(),
        mix: told
            .shown()
            .map(|origin| {
                let key = key_of(origin);
                let now = prospect.and_then(|known| known.groups.get(&origin));
                MixField {
                    name: told.name(origin),
                    now: now.copied(),
                    typed: asked.mix.get(&key).cloned().unwrap_or_default(),
                    key,
                }
            })
            .collect(),
        processes: offered(framework, true)
            .iter()
            .map(|process| {
                let name = localizer.process(process.id).into_owned();
                (process.id.get(), name)
            })
            .collect(),
        is_tried: asked.is_tried,
        told: prospect.map(|prospect| told.prospect(prospect)),
        smallest: figures.smallest.get(),
        form: asked.form,
        page,
    })
}

impl Told<'_> {
    /// The groups whose figures are shown in some competency.
    fn shown(self) -> impl Iterator<Item = Origin> {
        let groups = self.outlook.competencies.iter().flat_map(|it| &it.groups);
        let shown: BTreeSet<_> = groups
            .filter(|group| group.figures.is_some() && group.effective.is_some())
            .map(|group| group.origin)
            .collect();
        shown.into_iter()
    }

    fn prospect(self, prospect: &Prospect) -> WhatIfView {
        let competencies = prospect.competencies.iter();
        WhatIfView {
            levels: self.difference(prospect.levels_to_advance()),
            published: self.published(),
            objectives: self.difference(prospect.objectives()),
            groups: prospect
                .groups
                .keys()
                .map(|origin| self.levels_of(*origin, prospect))
                .collect(),
            rows: competencies
                .filter(|known| known.is_changed())
                .map(|known| self.changed(known))
                .collect(),
        }
    }

    /// How many levels the results say there are: another number than that of the roles together.
    fn published(self) -> String {
        let competencies = self.outlook.competencies.iter();
        let levels = competencies.flat_map(|known| &known.levels);
        let is_exact = levels.clone().all(|level| level.exact);
        self.localizer
            .msg("what-if-levels-published")
            .arg("exact", if is_exact { "yes" } else { "no" })
            .arg("levels", levels.map(|level| level.places).sum::<usize>())
            .to_string()
    }

    /// The levels to advance of a group, and what each competency adds.
    fn levels_of(self, origin: Origin, prospect: &Prospect) -> WhatIfGroup {
        let competencies = prospect.competencies.iter();
        let parts = competencies.filter_map(|known| {
            let group = known.groups.iter().find(|group| group.origin == origin)?;
            let before = group.before.levels_to_advance();
            let after = group.after.levels_to_advance();
            (before + after > 0).then_some((known.competency, before, after))
        });
        let parts: Vec<_> = parts.collect();
        let sum = |of: fn(&(CompetencyId, usize, usize)) -> usize| parts.iter().map(of).sum();
        let inputs = parts.iter().map(|(competency, before, after)| {
            self.localizer
                .msg("what-if-group-input")
                .arg("competency", self.localizer.competency(*competency))
                .arg("before", *before)
                .arg("after", *after)
                .to_string()
        });
        WhatIfGroup {
            key: key_of(origin),
            name: self.name(origin),
            inputs: inputs.collect(),
            levels: self.difference((sum(|(_, before, _)| *before), sum(|(.., after)| *after))),
        }
    }

    fn changed(self, known: &CompetencyProspect) -> WhatIfRow {
        let level = |level: &Level| self.localizer.level(*level).into_owned();
        let (before, after) = (&known.needed_before, &known.needed_after);
        let groups = known.groups.iter();
        WhatIfRow {
            id: known.competency.get(),
            name: self.localizer.competency(known.competency).into_owned(),
            target: self.instead("what-if-target", known.target_before, known.target_after),
            gained: after.difference(before).map(level).collect(),
            dropped: before.difference(after).map(level).collect(),
            groups: groups
                .filter(|group| group.before != group.after)
                .map(|group| (self.name(group.origin), self.changes(group)))
                .collect(),
        }
    }

    /// What changes for a group: the level to reach and how many are below it; where as many are,
    /// the levels that others need than before.
    fn changes(self, group: &GroupProspect) -> Vec<String> {
        let (before, after) = (&group.before, &group.after);
        let reach = self.instead("what-if-reach", before.effective, after.effective);
        let count = |key, (before, after): (usize, usize)| {
            // fluent: what-if-below what-if-level
            let message = self.localizer.msg(key);
            message.arg("before", before).arg("after", after)
        };
        let below = (before.below != after.below)
            .then(|| count("what-if-below", (before.below, after.below)).to_string());
        let same_below = below.is_none();
        let levels = Level::PYRAMID.into_iter().filter_map(|level| {
            let people = (needs(before, level), needs(after, level));
            let differs = same_below && people.0 != people.1;
            let level = self.localizer.level(level);
            differs.then(|| {
                count("what-if-level", people)
                    .arg("level", level)
                    .to_string()
            })
        });
        reach.into_iter().chain(below).chain(levels).collect()
    }

    /// That one level takes the place of another, if it does.
    fn instead(self, key: &str, before: Level, after: Level) -> Option<String> {
        // fluent: what-if-target what-if-reach
        let change = match (before, after) {
            (before, after) if before == after => return None,
            (Level::None, _) => "new",
            (_, Level::None) => "gone",
            _ => "other",
        };
        let message = self.localizer.msg(key).arg("change", change);
        let message = message.arg("before", self.localizer.level(before));
        Some(
            message
                .arg("after", self.localizer.level(after))
                .to_string(),
        )
    }

    fn difference(self, (before, after): (usize, usize)) -> BeforeAfter {
        let size = i64::try_from(after.abs_diff(before)).unwrap_or(i64::MAX);
        let size = self.localizer.numbers().integer(size);
        BeforeAfter {
            before,
            after,
            difference: match after.cmp(&before) {
                std::cmp::Ordering::Less => format!("−{size}"),
                std::cmp::Ordering::Equal => "±0".to_owned(),
                std::cmp::Ordering::Greater => format!("+{size}"),
            },
        }
    }
}

/// How many people of a group need a level.
fn needs(need: &GroupNeed, level: Level) -> usize {
    let mut needs = need.needs.iter();
    needs
        .find(|known| known.level == level)
        .map_or(0, |known| known.people)
}
