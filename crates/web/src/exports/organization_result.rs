//! The organisation's figures as sheets: every group in every competency, and every level of every
//! competency, as far as the filter and the small-group rule let them through.

use seqpt_application::documents::{Cell, Column, Sheet};
use seqpt_core::Level;
use seqpt_core::framework::Origin;
use seqpt_core::gap::organization::{CompetencyOutlook, GroupCell, GroupFigures, LevelOutlook};
use seqpt_core::macro_plan::ProgramChoice;
use seqpt_text::Localizer;

use super::{Sheets, whole};
use crate::pages::figures::programs::name as program;
use crate::pages::figures::{Told, required_personally};

/// The sheets of the figures in the reader's words.
pub(crate) fn sheets(told: Told<'_>, organization: &str) -> Sheets {
    let words = Words {
        localizer: told.localizer,
        told,
    };
    Sheets {
        table: words.groups(organization),
        details: vec![words.levels()],
    }
}

struct Words<'a> {
    localizer: &'a Localizer,
    told: Told<'a>,
}

impl Words<'_> {
    fn t(&self, key: &str) -> String {
        self.localizer.t(key)
    }

    fn level(&self, level: Level) -> Cell {
        match level {
            Level::None => Cell::text(self.t("figures-cell-required-nothing")),
            level => Cell::text(self.localizer.level(level)),
        }
    }

    fn groups(&self, organization: &str) -> Sheet {
        let (narrow, wrapped) = (Column::narrow, Column::wrapped);
        let rows = self.told.mapped().flat_map(|known| {
            let groups = known.groups.iter();
            let groups = groups.filter(|group| self.told.lets_through(group.origin));
            groups.map(|group| self.group(known, group))
        });
        Sheet {
            title: self.t("figures-title"),
            notes: self.about(organization),
            columns: vec![
                wrapped(self.t("results-area"), 15),
                wrapped(self.t("results-competency"), 24),
                wrapped(self.t("figures-map-role"), 26),
                narrow(self.t("exports-people"), 14),
                narrow(self.t("figures-competency-below"), 14),
                narrow(self.t("figures-cell-required"), 16),
                narrow(self.t("figures-cell-target"), 16),
                narrow(self.t("figures-cell-effective"), 14),
                narrow(self.t("figures-distribution-median"), 14),
                wrapped(self.t("figures-hint"), 28),
                wrapped(self.t("exports-program-suggested"), 24),
                wrapped(self.t("exports-program-chosen"), 24),
            ],
            rows: rows.collect(),
        }
    }

    /// What is suggested for a group and what is chosen, the same in every competency.
    fn programs(&self, origin: Origin) -> [Cell; 2] {
        let mut groups = self.told.figures.programs().into_iter();
        let group = groups.find(|group| group.origin == origin);
        let word = |choice: Option<ProgramChoice>, without: &str| match choice {
            Some(choice) => Cell::text(program(self.localizer, choice)),
            None => Cell::text(self.t(without)).muted(),
        };
        let suggested = group.and_then(|it| it.suggested);
        // fluent: programs-no-suggestion programs-follows programs-not-chosen
        let without_choice = match suggested {
            Some(_) => "programs-follows",
            None => "programs-not-chosen",
        };
        [
            word(suggested, "programs-no-suggestion"),
            word(group.and_then(|it| it.chosen), without_choice),
        ]
    }

    /// Whose, of when, what is shown and what is held back.
    fn about(&self, organization: &str) -> Vec<String> {
        let (localizer, figures) = (self.localizer, self.told.figures);
        let as_of = figures.as_of.map(|at| {
            localizer
                .msg("figures-as-of")
                .arg("counted", figures.counted)
                .arg("date", localizer.dates().long(at.naive_utc()))
                .to_string()
        });
        let small = localizer
            .msg("figures-small-groups")
            .arg("smallest", figures.smallest.get())
            .to_string();
        [
            Some(organization.to_owned()),
            as_of,
            Some(self.filter(None)),
            Some(small),
            Some(format!(
                "{}: {}",
                self.t("figures-cell-effective"),
                self.t("figures-cell-effective-why")
            )),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What the filter leaves; the table of roles has every level in it.
    fn filter(&self, level: Option<Level>) -> String {
        let filter = self.told.filter;
        let area = filter.area.map(|area| {
            let name = self.localizer.area(area);
            format!("{}: {name}", self.t("figures-filter-area"))
        });
        let role = filter.role.map(|role| {
            let name = self.told.name(role);
            format!("{}: {name}", self.t("figures-filter-role"))
        });
        let level = level.map(|level| {
            let name = self.localizer.level(level);
            format!("{}: {name}", self.t("exports-level"))
        });
        let need = filter.need.then(|| self.t("figures-filter-need"));
        let set: Vec<_> = [area, role, level, need].into_iter().flatten().collect();
        let set = if set.is_empty() {
            self.t("exports-unfiltered")
        } else {
            set.join("; ")
        };
        format!("{}: {set}", self.t("figures-filter"))
    }

    fn group(&self, known: &CompetencyOutlook, group: &GroupCell) -> Vec<Cell> {
        let [people, below, median] = self.figures(group.figures.as_ref());
        let target = known.target.map(|target| target.level).unwrap_or_default();
        let [suggested, chosen] = self.programs(group.origin);
        let personal = || Cell::text(required_personally(self.localizer, group.origin));
        let cells = vec![
            Cell::text(self.localizer.area(known.area)),
            Cell::text(self.localizer.competency(known.competency)),
            Cell::text(self.told.name(group.origin)),
            people,
            below,
            group
                .required
                .map_or_else(personal, |level| self.level(level)),
            self.level(target),
            group
                .effective
                .map_or_else(personal, |level| self.level(level)),
            median,
            self.told.hint(known, group.origin).map(Cell::text).into(),
            suggested,
            chosen,
        ];
        if group.effective == Some(Level::None) {
            cells.into_iter().map(Cell::muted).collect()
        } else {
            cells
        }
    }

    /// Head count, how many are below, and the median, or that they are held back.
    fn figures(&self, figures: Option<&GroupFigures>) -> [Cell; 3] {
        let Some(figures) = figures else {
            let fewer = self
                .localizer
                .msg("figures-map-fewer")
                .arg("smallest", self.told.figures.smallest.get())
                .to_string();
            let hidden = || Cell::text(self.t("figures-legend-hidden")).muted();
            return [Cell::text(fewer).muted(), hidden(), hidden()];
        };
        let people = &figures.distribution;
        let below = figures.training.as_ref().map_or_else(
            || Cell::text(self.t("figures-legend-hidden")).muted(),
            |training| whole(training.below),
        );
        [
            whole(people.n()),
            below,
            Cell::text(self.localizer.level(people.median())),
        ]
    }

    fn levels(&self) -> Sheet {
        let (narrow, wrapped) = (Column::narrow, Column::wrapped);
        let levels = Level::PYRAMID.into_iter();
        let levels =
            levels.filter(|level| self.told.filter.level.is_none_or(|only| only == *level));
        let rows = levels.flat_map(|level| {
            let rows = self.told.at(level);
            rows.map(|(known, outlook)| self.at_level(known, outlook))
        });
        Sheet {
            title: self.t("figures-pyramid"),
            notes: vec![
                self.filter(self.told.filter.level),
                self.t("figures-small-groups-why-places"),
            ],
            columns: vec![
                narrow(self.t("exports-level"), 14),
                wrapped(self.t("results-area"), 18),
                wrapped(self.t("results-competency"), 30),
                wrapped(self.t("figures-state"), 22),
                narrow(self.t("exports-places"), 10),
                narrow(self.t("exports-places-exact"), 14),
                wrapped(self.t("figures-roles"), 56),
            ],
            rows: rows.collect(),
        }
    }

    fn at_level(&self, known: &CompetencyOutlook, outlook: &LevelOutlook) -> Vec<Cell> {
        let roles: Vec<_> = self
            .told
            .row(known, outlook)
            .roles
            .into_iter()
            .map(|need| {
                let group = self
                    .localizer
                    .msg("plan-group")
                    .arg("role", need.role)
                    .arg("count", need.people);
                if need.hint.is_empty() {
                    group.to_string()
                } else {
                    format!("{group}: {}", need.hint)
                }
            })
            .collect();
        let roles = if roles.is_empty() && outlook.places > 0 {
            self.t("figures-roles-held-back")
        } else {
            roles.join("\n")
        };
        let cells = vec![
            Cell::text(self.localizer.level(outlook.level)),
            Cell::text(self.localizer.area(known.area)),
            Cell::text(self.localizer.competency(known.competency)),
            Cell::text(self.localizer.explain().state(outlook.state)),
            whole(outlook.places),
            // fluent: exports-places-is-exact exports-places-at-most
            Cell::text(self.t(if outlook.exact {
                "exports-places-is-exact"
            } else {
                "exports-places-at-most"
            })),
            Cell::text(roles),
        ];
        if outlook.is_active() {
            cells
        } else {
            cells.into_iter().map(Cell::muted).collect()
        }
    }
}
