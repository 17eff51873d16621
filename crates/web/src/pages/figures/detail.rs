//! The reasons: one group in one competency, and one competency over everybody.

use seqpt_application::figures::Figures;
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Origin};
use seqpt_core::gap::Distribution;
use seqpt_core::gap::organization::{CompetencyOutlook, GroupCell, GroupFigures, Training};
use seqpt_text::Localizer;

use super::filter::Filter;
use super::overview::Told;
use crate::views::{
    CompetencyFiguresPage, DeliveryHintView, DistributionRow, DistributionView, GroupFiguresPage,
    GroupLine, LevelRow, NeedRow, Page, StandingView,
};

/// What can be told of a competency; `None` while nothing can, or if there is no such one.
fn told<'a>(
    localizer: &'a Localizer,
    figures: &'a Figures,
    filter: Filter,
    competency: CompetencyId,
) -> Option<(Told<'a>, &'a CompetencyOutlook)> {
    let outlook = figures.outlook()?;
    let mut competencies = outlook.competencies.iter();
    let known = competencies.find(|known| known.competency == competency)?;
    let told = Told {
        localizer,
        figures,
        outlook,
        filter,
    };
    Some((told, known))
}

/// The page of a group in a competency, if anybody is in it.
pub(crate) fn group_page<'a>(
    page: Page<'a>,
    figures: &Figures,
    filter: Filter,
    origin: Origin,
    competency: CompetencyId,
) -> Option<GroupFiguresPage<'a>> {
    let localizer = page.localizer;
    let (told, known) = told(localizer, figures, filter, competency)?;
    let group = known.groups.iter().find(|group| group.origin == origin)?;
    let explain = localizer.explain().with_roles(&figures.role_names);
    let requirements = figures.requirements.get(&origin);
    let requirement = requirements.and_then(|of| of.get(&competency));
    let target = known.target.map(|target| target.level).unwrap_or_default();
    let because = requirement.into_iter().flat_map(|it| &it.because);
    Some(GroupFiguresPage {
        role: told.name(origin),
        name: localizer.competency(competency).into_owned(),
        competency_href: filter.below(&format!("/competencies/{competency}")),
        back: filter.href(),
        lead: lead(localizer, group),
        required: required(localizer, group),
        why_required: requirement.map(|it| explain.requirement(competency, it)),
        paths: because.map(|cause| explain.path(cause)).collect(),
        target: told.target(known),
        effective: group.effective.map(|level| self::level(localizer, level)),
        // fluent: figures-cell-effective-all figures-cell-effective-why figures-cell-effective-tasks
        // fluent: figures-cell-effective-full
        why_effective: localizer.t(match (told.outlook.role_based, group.effective) {
            (false, _) => "figures-cell-effective-all",
            (true, Some(_)) => "figures-cell-effective-why",
            (true, None) if origin == Origin::FullAssessment => "figures-cell-effective-full",
            (true, None) => "figures-cell-effective-tasks",
        }),
        mismatch: group
            .mismatch
            .zip(group.required)
            .map(|(mismatch, required)| explain.mismatch(mismatch, target, required)),
        standing: group
            .figures
            .as_ref()
            .map(|figures| standing(localizer, figures)),
        smallest: figures.smallest.get(),
        page,
    })
}

fn required(localizer: &Localizer, group: &GroupCell) -> String {
    match group.required {
        Some(required) => level(localizer, required),
        None => required_personally(localizer, group.origin),
    }
}

/// What people of a group are measured by that requires something else of each.
pub(crate) fn required_personally(localizer: &Localizer, origin: Origin) -> String {
    // fluent: figures-cell-required-full figures-cell-required-tasks
    localizer.t(match origin {
        Origin::FullAssessment => "figures-cell-required-full",
        _ => "figures-cell-required-tasks",
    })
}

/// The name of a level to reach; nothing to reach has a word of its own.
fn level(localizer: &Localizer, level: Level) -> String {
    match level {
        Level::None => localizer.t("figures-cell-required-nothing"),
        level => localizer.level(level).into_owned(),
    }
}

fn lead(localizer: &Localizer, group: &GroupCell) -> String {
    let Some(figures) = &group.figures else {
        return String::new();
    };
    let people = figures.distribution.n();
    match (&figures.training, group.effective) {
        (_, Some(Level::None)) => localizer.t("figures-cell-lead-nothing"),
        (Some(training), _) => localizer
            .msg("figures-cell-lead")
            .arg("count", training.below)
            .arg("people", people)
            .to_string(),
        (None, _) => localizer
            .msg("figures-cell-lead-people")
            .arg("people", people)
            .to_string(),
    }
}

fn standing(localizer: &Localizer, figures: &GroupFigures) -> StandingView {
    let mut distribution = distribution(localizer, &figures.distribution);
    let explain = localizer.explain();
    let training = figures.training.as_ref();
    let minority = training.and_then(|training| explain.small_minority(training));
    distribution.flags.extend(minority);
    let people = figures.distribution.n();
    let hint = |training: &Training| {
        let text = explain.delivery_hint(training.hint);
        DeliveryHintView {
            name: text.name,
            why: text.why,
            effort: text.effort,
        }
    };
    StandingView {
        distribution,
        needs: training.map(|training| {
            let needs = training.needs.iter();
            needs
                .map(|need| NeedRow {
                    level: localizer.level(need.level).into_owned(),
                    people: need.people,
                    of: people,
                })
                .collect()
        }),
        hint: training.map(hint),
    }
}

fn distribution(localizer: &Localizer, people: &Distribution) -> DistributionView {
    let text = localizer.explain().distribution(people);
    DistributionView {
        rows: Level::ALL
            .into_iter()
            .zip(people.counts())
            .map(|(level, count)| DistributionRow {
                level: localizer.level(level).into_owned(),
                people: count,
                width: 100 * count / people.n(),
            })
            .collect(),
        median: text.median,
        why_median: text.why_median,
        mean: text.mean,
        why_mean: text.why_mean,
        spread: text.spread,
        why_spread: text.why_spread,
        flags: text.flags,
    }
}

/// The page of a competency over everybody.
pub(crate) fn competency_page<'a>(
    page: Page<'a>,
    figures: &Figures,
    filter: Filter,
    competency: CompetencyId,
) -> Option<CompetencyFiguresPage<'a>> {
    let localizer = page.localizer;
    let (told, known) = told(localizer, figures, filter, competency)?;
    // Every role is shown here: a filter is for the overview.
    let whole = Told {
        filter: Filter {
            role: None,
            ..filter
        },
        ..told
    };
    let text = localizer.content().competency(competency);
    let levels = known.levels.iter();
    Some(CompetencyFiguresPage {
        name: localizer.competency(competency).into_owned(),
        description: text
            .map(|text| text.description.clone())
            .unwrap_or_default(),
        indirect: known.indirect,
        back: filter.href(),
        exact: known.levels.iter().all(|level| level.exact),
        levels_to_advance: known.levels.iter().map(|level| level.places).sum(),
        target: told.target(known),
        distribution: known
            .distribution
            .map(|everybody| distribution(localizer, &everybody)),
        levels: levels
            .map(|outlook| LevelRow {
                id: outlook.level.value().into(),
                name: localizer.level(outlook.level).into_owned(),
                ..whole.row(known, outlook)
            })
            .collect(),
        roles: known
            .groups
            .iter()
            .map(|group| GroupLine {
                role: told.name(group.origin),
                required: required(localizer, group),
                cell: told.cell(known, group),
                hint: told.hint(known, group.origin),
            })
            .collect(),
        smallest: figures.smallest.get(),
        page,
    })
}
