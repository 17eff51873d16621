//! What would change: strategies, a value in the matrix of a role and head counts are tried in a
//! scratch copy, which the address holds and nothing stores.

use std::collections::{BTreeMap, BTreeSet};

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use seqpt_application::figures::{
    Figures, TriedCell, TriedMix, TryOut, organization_figures, try_out,
};
use seqpt_core::Level;
use seqpt_core::framework::{Framework, Origin, ProcessId};
use seqpt_core::gap::organization::{CompetencyProspect, Prospect};
use seqpt_core::strategy::Strategy;

use super::super::processes::offered;
use super::super::refusal::{refused, typed};
use super::super::{PageResult, see_other, show_with};
use super::RESULT;
use super::filter::{Filter, key_of, origin_of};
use super::overview::Told;
use crate::failure::Failure;
use crate::form::Fields;
use crate::reader::Reader;
use crate::views::{BeforeAfter, FilterChoice, FormState, Page, WhatIfPage, WhatIfRow, WhatIfView};

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
        None => Ok(see_other(RESULT)),
    }
}

/// What was asked for, as it was typed.
pub(crate) struct TryForm {
    pub(crate) form: FormState,
    pub(crate) strategies: BTreeSet<Strategy>,
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
        mix: role("mix_role").map(|role| TriedMix {
            role,
            people: number("mix_people"),
        }),
    }
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
        let mut groups: BTreeMap<Origin, (usize, usize)> = BTreeMap::new();
        for group in prospect.competencies.iter().flat_map(|it| &it.groups) {
            let sums = groups.entry(group.origin).or_default();
            sums.0 += group.before.levels_to_advance();
            sums.1 += group.after.levels_to_advance();
        }
        let groups = groups.into_iter();
        let competencies = prospect.competencies.iter();
        WhatIfView {
            levels: self.difference(prospect.levels_to_advance()),
            objectives: self.difference(prospect.objectives()),
            groups: groups
                .map(|(origin, sums)| (self.name(origin), self.difference(sums)))
                .collect(),
            rows: competencies
                .filter(|known| known.is_changed())
                .map(|known| self.changed(known))
                .collect(),
        }
    }

    fn changed(self, known: &CompetencyProspect) -> WhatIfRow {
        let level = |level: Level| match level {
            Level::None => self.localizer.t("figures-cell-required-nothing"),
            level => self.localizer.level(level).into_owned(),
        };
        let (before, after) = (&known.needed_before, &known.needed_after);
        let groups = known.groups.iter();
        WhatIfRow {
            id: known.competency.get(),
            name: self.localizer.competency(known.competency).into_owned(),
            target: (level(known.target_before), level(known.target_after)),
            gained: after.difference(before).copied().map(level).collect(),
            dropped: before.difference(after).copied().map(level).collect(),
            groups: groups
                .filter(|group| group.before != group.after)
                .map(|group| {
                    let below = (group.before.below, group.after.below);
                    (self.name(group.origin), self.difference(below))
                })
                .collect(),
        }
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
