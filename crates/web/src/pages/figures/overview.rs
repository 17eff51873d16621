//! The overview: pyramid, roles and competencies, strategies, dates.

use seqpt_application::figures::{Figures, TrendPoint};
use seqpt_application::trainings::GroupPrograms;
use seqpt_core::Level;
use seqpt_core::framework::{Area, Origin};
use seqpt_core::gap::organization::{
    CompetencyOutlook, GroupCell, LevelOutlook, OrganizationOutlook, State,
};
use seqpt_text::Localizer;

use super::super::words::{day, table_day};
use super::filter::{Filter, key_of};
use super::programs::row;
use crate::views::{
    FiguresHead, FiguresPage, FilterChoice, FilterView, GroupProgramsRow, LevelRow, LevelView,
    MapCell, MapRow, MapView, NextStep, OutlookView, Page, PyramidCard, RoleNeed, StrategyTeaser,
    TrendRow, TrendView,
};

/// The levels of the main view; mastery is folded away.
const MAIN: [Level; 3] = [Level::Know, Level::Understand, Level::Apply];

/// What all parts of the page are made from.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    pub(crate) localizer: &'a Localizer,
    pub(crate) figures: &'a Figures,
    pub(crate) outlook: &'a OrganizationOutlook,
    pub(crate) filter: Filter,
}

/// The page of these figures, as far as the filter lets them through.
pub(crate) fn overview_page<'a>(
    page: Page<'a>,
    figures: &Figures,
    history: &[TrendPoint],
    filter: Filter,
) -> FiguresPage<'a> {
    let localizer = page.localizer;
    FiguresPage {
        head: head(localizer, figures),
        next: next_steps(localizer, figures),
        outlook: Told::of(localizer, figures, filter).map(|told| {
            let asked = told.filter;
            let level = asked.level.unwrap_or_else(|| first_in_need(told.outlook));
            let filter = asked.at(level);
            Told { filter, ..told }.view(history, asked)
        }),
        page,
    }
}

fn head(localizer: &Localizer, figures: &Figures) -> FiguresHead {
    FiguresHead {
        people: figures.people,
        answered: figures.answered,
        counted: figures
            .as_of
            .map(|at| (day(localizer, at), figures.counted)),
        newer: figures.newer,
        with_second_rating: figures.with_second_rating,
        with_other_rating: figures.with_other_rating,
        smallest: figures.smallest.get(),
    }
}

/// What has to happen before there is anything to show.
fn next_steps(localizer: &Localizer, figures: &Figures) -> Vec<NextStep> {
    let smallest = figures.smallest.get();
    let mut steps = Vec::new();
    if figures.strategies.is_empty() {
        steps.push(NextStep {
            text: localizer.t("figures-none-strategy"),
            action: Some(("/phase1", localizer.t("figures-none-strategy-action"))),
        });
    }
    if figures.smallest.admits(figures.counted) {
        return steps;
    }
    let invite = Some(("/people", localizer.t("figures-none-people-action")));
    let missing = smallest.saturating_sub(figures.answered);
    let text = if figures.answered == 0 {
        localizer.t("figures-none-nobody")
    } else if missing > 0 {
        localizer
            .msg("figures-none-few")
            .arg("missing", missing)
            .arg("smallest", smallest)
            .to_string()
    } else {
        localizer
            .msg("figures-none-changed")
            .arg("smallest", smallest)
            .arg("counted", figures.counted)
            .to_string()
    };
    steps.push(NextStep {
        text,
        action: invite.filter(|_| missing > 0),
    });
    steps
}

/// The lowest level that needs a training: what is learnt first.
fn first_in_need(outlook: &OrganizationOutlook) -> Level {
    let mut pyramid = outlook.pyramid.iter();
    pyramid
        .find(|level| level.active > 0)
        .map_or(Level::Know, |level| level.level)
}

impl<'a> Told<'a> {
    /// What can be told, as far as the filter lets it through; a role that nobody is in is no filter.
    pub(crate) fn of(
        localizer: &'a Localizer,
        figures: &'a Figures,
        filter: Filter,
    ) -> Option<Self> {
        let outlook = figures.outlook()?;
        let is_known = |role: &Origin| {
            let mut competencies = outlook.competencies.iter();
            competencies.any(|known| known.groups.iter().any(|group| group.origin == *role))
        };
        Some(Self {
            localizer,
            figures,
            outlook,
            filter: Filter {
                role: filter.role.filter(is_known),
                ..filter
            },
        })
    }

    /// `asked` is what the address asks for, which files follow; the page shows some level anyway.
    fn view(self, history: &[TrendPoint], asked: Filter) -> OutlookView {
        let competencies = || self.outlook.competencies.iter();
        let places = competencies().flat_map(|known| known.levels.iter().map(|it| it.places));
        let gaps = competencies().filter(|known| has_gap(known)).count();
        OutlookView {
            counted: self.outlook.assessed,
            gaps: (gaps, self.outlook.competencies.len()),
            levels: places.sum(),
            exact: competencies().all(|known| known.levels.iter().all(|it| it.exact)),
            filter: self.filter_view(asked),
            pyramid: MAIN.map(|level| self.card(level)).to_vec(),
            mastery_level: self.card(Level::Master),
            level: self.level_view(),
            map: self.map(),
            strategy: self.teaser(),
            programs: self.programs(),
            trend: self.trend(history),
        }
    }

    /// The level whose competencies are shown.
    fn level(self) -> Level {
        self.filter.level.unwrap_or(Level::Know)
    }

    pub(crate) fn name(self, origin: Origin) -> String {
        let explain = self.localizer.explain();
        let explain = explain.with_roles(&self.figures.role_names);
        explain.origin(origin).into_owned()
    }

    /// The competencies of the chosen area.
    fn competencies(self) -> impl Iterator<Item = &'a CompetencyOutlook> {
        let all = self.outlook.competencies.iter();
        all.filter(move |known| self.filter.area.is_none_or(|area| area == known.area))
    }

    /// Every group anybody is in; the same for all competencies.
    fn origins(self) -> Vec<Origin> {
        let first = self.outlook.competencies.first();
        let groups = first.into_iter().flat_map(|known| &known.groups);
        groups.map(|group| group.origin).collect()
    }

    fn filter_view(self, asked: Filter) -> FilterView {
        let filter = self.filter;
        FilterView {
            level: self.level().key(),
            areas: Area::ALL
                .into_iter()
                .map(|area| FilterChoice {
                    key: area.key().to_owned(),
                    name: self.localizer.area(area).into_owned(),
                    is_chosen: filter.area == Some(area),
                })
                .collect(),
            roles: self
                .origins()
                .into_iter()
                .map(|origin| FilterChoice {
                    key: key_of(origin),
                    name: self.name(origin),
                    is_chosen: filter.role == Some(origin),
                })
                .collect(),
            need: filter.need,
            is_set: filter.is_set(),
            clear: Filter::default().at(self.level()).href(),
            files: asked.query(),
            files_at_level: asked.level.is_some(),
        }
    }

    fn card(self, level: Level) -> PyramidCard {
        let name = self.localizer.level(level).into_owned();
        let competencies = self.outlook.competencies.iter();
        let levels = competencies.flat_map(|known| &known.levels);
        let levels = levels.filter(|it| it.level == level);
        let active = self.outlook.pyramid.iter().find(|it| it.level == level);
        PyramidCard {
            key: level.key(),
            active: active.map_or(0, |it| it.active),
            places: levels.clone().map(|it| it.places).sum(),
            exact: levels.clone().all(|it| it.exact),
            href: format!("{}#level", self.filter.at(level).href()),
            is_shown: self.level() == level,
            why: self
                .localizer
                .msg("figures-level-why")
                .arg("level", name.as_str())
                .to_string(),
            name,
        }
    }

    fn level_view(self) -> LevelView {
        let level = self.level();
        let rows = self
            .at(level)
            .map(|(known, outlook)| self.row(known, outlook));
        LevelView {
            name: self.localizer.level(level).into_owned(),
            rows: rows.collect(),
        }
    }

    /// The competencies that the filter lets through at a level.
    pub(crate) fn at(
        self,
        level: Level,
    ) -> impl Iterator<Item = (&'a CompetencyOutlook, &'a LevelOutlook)> {
        self.competencies().filter_map(move |known| {
            let outlook = known.levels.iter().find(|it| it.level == level)?;
            self.shows(known, outlook).then_some((known, outlook))
        })
    }

    /// Whether the filter lets a competency through at a level: its role is to reach the level, or
    /// what its people are to reach is their own.
    pub(crate) fn shows(self, known: &CompetencyOutlook, outlook: &LevelOutlook) -> bool {
        let is_reached_for = |origin| {
            let mut groups = known.groups.iter();
            let group = groups.find(|group| group.origin == origin);
            group.is_none_or(|group| group.effective.is_none_or(|to| to >= outlook.level))
        };
        let is_needed = outlook.state == State::TrainingRequired;
        (is_needed || !self.filter.need) && self.filter.role.is_none_or(is_reached_for)
    }

    pub(crate) fn row(self, known: &CompetencyOutlook, outlook: &LevelOutlook) -> LevelRow {
        let explain = self.localizer.explain();
        let roles = outlook.origins.iter();
        LevelRow {
            id: known.competency.get(),
            name: self.localizer.competency(known.competency).into_owned(),
            href: self
                .filter
                .below(&format!("/competencies/{}", known.competency)),
            indirect: known.indirect,
            state: outlook.state,
            state_word: explain.state(outlook.state),
            why: explain.state_why(outlook),
            training_exists: outlook.training_exists,
            places: outlook.places,
            exact: outlook.exact,
            roles: roles
                .filter(|need| self.lets_through(need.origin))
                .map(|need| RoleNeed {
                    role: self.name(need.origin),
                    people: need.people,
                    hint: self.hint(known, need.origin).unwrap_or_default(),
                    href: self.group_href(known, need.origin),
                })
                .collect(),
        }
    }

    /// How the people of a role are best trained, if that may be told.
    pub(crate) fn hint(self, known: &CompetencyOutlook, origin: Origin) -> Option<String> {
        let group = known.groups.iter().find(|group| group.origin == origin)?;
        let training = group.figures.as_ref()?.training.as_ref()?;
        Some(self.localizer.explain().delivery_hint(training.hint).name)
    }

    fn group_href(self, known: &CompetencyOutlook, origin: Origin) -> String {
        let path = format!("/{}/{}", key_of(origin), known.competency);
        self.filter.below(&path)
    }

    /// The competencies that the filter lets through over all levels.
    pub(crate) fn mapped(self) -> impl Iterator<Item = &'a CompetencyOutlook> {
        let competencies = self.competencies();
        competencies.filter(move |known| !self.filter.need || has_gap(known))
    }

    /// Whether the filter lets a group through.
    pub(crate) fn lets_through(self, origin: Origin) -> bool {
        self.filter.role.is_none_or(|role| role == origin)
    }

    fn map(self) -> MapView {
        let shown: Vec<_> = self.mapped().collect();
        let origins = self.origins().into_iter();
        let origins = origins.filter(|origin| self.lets_through(*origin));
        MapView {
            competencies: shown
                .iter()
                .map(|known| self.localizer.competency(known.competency).into_owned())
                .collect(),
            rows: origins
                .map(|origin| MapRow {
                    role: self.name(origin),
                    cells: shown
                        .iter()
                        .flat_map(|known| {
                            let groups = known.groups.iter();
                            let group = groups.filter(move |group| group.origin == origin);
                            group.map(|group| self.cell(known, group))
                        })
                        .collect(),
                })
                .collect(),
        }
    }

    pub(super) fn cell(self, known: &CompetencyOutlook, group: &GroupCell) -> MapCell {
        let (text, shade) = self.cell_text(group);
        MapCell {
            competency: self.localizer.competency(known.competency).into_owned(),
            text,
            shade,
            href: self.group_href(known, group.origin),
        }
    }

    fn cell_text(self, group: &GroupCell) -> (String, &'static str) {
        let texts = self.localizer;
        if group.effective == Some(Level::None) {
            let state = match group.required {
                Some(Level::None) => State::NotRequired,
                _ => State::NotTargeted,
            };
            return (texts.explain().state(state), "nothing");
        }
        let Some(figures) = &group.figures else {
            let fewer = texts
                .msg("figures-map-fewer")
                .arg("smallest", self.figures.smallest.get());
            return (fewer.to_string(), "hidden");
        };
        let people = figures.distribution.n();
        match &figures.training {
            Some(training) => (
                texts
                    .msg("figures-map-below")
                    .arg("below", training.below)
                    .arg("people", people)
                    .to_string(),
                shade(training.below, people),
            ),
            None => (
                texts
                    .msg("figures-map-people")
                    .arg("people", people)
                    .to_string(),
                "hidden",
            ),
        }
    }

    /// The level aimed at and the strategy that does.
    pub(super) fn target(self, known: &CompetencyOutlook) -> Option<(String, String)> {
        let target = known.target.filter(|target| target.level > Level::None)?;
        let level = self.localizer.level(target.level).into_owned();
        Some((level, self.localizer.strategy(target.set_by).into_owned()))
    }

    fn teaser(self) -> StrategyTeaser {
        let totals = self.outlook.strategy;
        let mastery = self.outlook.mastery.as_ref();
        StrategyTeaser {
            achieved: (totals.achieved, totals.achieved + totals.gaps),
            mastery: mastery.map(|check| self.localizer.explain().mastery(check.verdict)),
        }
    }

    fn programs(self) -> Vec<GroupProgramsRow> {
        let programs = self.figures.programs();
        let row = |group: &GroupPrograms| row(self.localizer, group, self.name(group.origin));
        programs.iter().map(row).collect()
    }

    fn trend(self, history: &[TrendPoint]) -> TrendView {
        let total = |point: &TrendPoint| point.levels.iter().map(|it| it.places).sum::<usize>();
        let most = history.iter().map(total).max().unwrap_or(0).max(1);
        let of = self.outlook.competencies.len();
        TrendView {
            levels: MAIN
                .map(|level| self.localizer.level(level).into_owned())
                .to_vec(),
            rows: history
                .iter()
                .map(|point| TrendRow {
                    on: table_day(self.localizer, point.as_of),
                    counted: point.counted,
                    total: total(point),
                    exact: point.levels.iter().all(|count| count.exact),
                    width: 100 * total(point) / most,
                    levels: point
                        .levels
                        .iter()
                        .filter(|count| MAIN.contains(&count.level))
                        .map(|count| {
                            // fluent: figures-trend-cell figures-trend-cell-most
                            let key = if count.exact {
                                "figures-trend-cell"
                            } else {
                                "figures-trend-cell-most"
                            };
                            self.localizer
                                .msg(key)
                                .arg("count", count.places)
                                .arg("competencies", count.competencies)
                                .arg("total", of)
                                .to_string()
                        })
                        .collect(),
                })
                .collect(),
        }
    }
}

/// Whether somebody is below a level that is to be reached.
fn has_gap(known: &CompetencyOutlook) -> bool {
    let mut levels = known.levels.iter();
    levels.any(|level| level.state == State::TrainingRequired)
}

/// The share of people who are below, in quarters.
fn shade(below: usize, people: usize) -> &'static str {
    match 4 * below {
        0 => "0",
        below if below <= people => "1",
        below if below <= 2 * people => "2",
        below if below <= 3 * people => "3",
        _ => "4",
    }
}
