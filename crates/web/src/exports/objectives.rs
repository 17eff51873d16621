//! A learning plan as sheets: competencies by levels on one, everything about each objective on the other.

use chrono::NaiveTime;
use seqpt_application::documents::{Cell, Column, Sheet};
use seqpt_application::plans::{Demand, LearningPlan, Objective, PlanView};
use seqpt_core::Level;
use seqpt_core::framework::{Competency, Framework};
use seqpt_core::objectives::{Aim, ObjectiveText, PlannedCompetency};
use seqpt_text::{Localizer, RoleNames};

use super::{Sheets, whole};
use crate::pages::plan::{why_settled, window};

/// What the sheets say besides the plan.
pub(crate) struct Around<'a> {
    /// All competencies.
    pub(crate) framework: &'a Framework,
    /// The organisation's name.
    pub(crate) organization: &'a str,
    /// What it calls its roles.
    pub(crate) roles: &'a RoleNames,
    /// The least number of people a named group has.
    pub(crate) smallest: usize,
}

/// The sheets of a plan in the reader's words.
pub(crate) fn sheets(localizer: &Localizer, around: &Around<'_>, view: &PlanView) -> Sheets {
    let words = Words {
        localizer,
        around,
        view,
        plan: &view.plan,
    };
    Sheets {
        table: words.matrix(),
        details: vec![words.list()],
    }
}

struct Words<'a> {
    localizer: &'a Localizer,
    around: &'a Around<'a>,
    view: &'a PlanView,
    plan: &'a LearningPlan,
}

impl Words<'_> {
    fn t(&self, key: &str) -> String {
        self.localizer.t(key)
    }

    fn is_common(&self) -> bool {
        self.plan.owner.is_none()
    }

    // fluent: plan-title plan-organization-title
    fn title(&self) -> String {
        self.t(if self.is_common() {
            "plan-organization-title"
        } else {
            "plan-title"
        })
    }

    fn matrix(&self) -> Sheet {
        let (narrow, wrapped) = (Column::narrow, Column::wrapped);
        let mut columns = vec![
            wrapped(self.t("results-area"), 15),
            wrapped(self.t("results-competency"), 24),
        ];
        if !self.is_common() {
            columns.push(narrow(self.t("results-own"), 13));
            columns.push(narrow(self.t("results-required"), 13));
        }
        let levels = Level::PYRAMID.into_iter();
        columns.extend(levels.map(|level| wrapped(self.localizer.level(level).into_owned(), 30)));
        let competencies = self.around.framework.competencies().iter();
        Sheet {
            title: self.title(),
            notes: self.about(),
            columns,
            rows: competencies.map(|it| self.competency(*it)).collect(),
        }
    }

    /// Whose, of when, and what is left out.
    fn about(&self) -> Vec<String> {
        let localizer = self.localizer;
        let dates = localizer.dates();
        let long = |date: chrono::NaiveDate| dates.long(date.and_time(NaiveTime::MIN));
        let made = localizer
            .msg("plan-made")
            .arg("date", dates.long(self.plan.created_at.naive_utc()));
        let period = localizer
            .msg("plan-period")
            .arg("start", long(self.plan.starts_on))
            .arg("end", long(self.plan.ends_on()));
        let progress = localizer
            .msg("plan-progress")
            .arg("done", self.plan.done())
            .arg("total", self.plan.content.objectives.len());
        let mut notes = vec![
            self.around.organization.to_owned(),
            made.to_string(),
            period.to_string(),
            progress.to_string(),
        ];
        if self.view.is_stale() {
            notes.push(self.t("exports-stale"));
        }
        if self.is_common() {
            // fluent: plan-held-back plan-places-why
            let key = if self.plan.is_held_back() {
                "plan-held-back"
            } else {
                "plan-places-why"
            };
            let places = localizer.msg(key).arg("smallest", self.around.smallest);
            notes.push(places.to_string());
        } else {
            notes.push(self.t("exports-plan-note"));
        }
        let content = &self.plan.content;
        if content
            .competencies
            .iter()
            .any(|gap| gap.aim == Aim::WithoutStrategies)
        {
            notes.push(self.t("plan-aim-without"));
        }
        if content
            .objectives
            .iter()
            .any(|objective| objective.indirect)
        {
            notes.push(self.t("plan-indirect-note"));
        }
        notes
    }

    fn competency(&self, known: Competency) -> Vec<Cell> {
        let content = &self.plan.content;
        let mut gaps = content.competencies.iter();
        let gap = gaps.find(|gap| gap.competency == known.id);
        let mut cells = vec![
            Cell::text(self.localizer.area(known.area)),
            Cell::text(self.localizer.competency(known.id)),
        ];
        let level = |level| Cell::text(self.localizer.level(level));
        if !self.is_common() {
            cells.push(gap.map(|gap| level(gap.own)).into());
            cells.push(gap.map(|gap| level(gap.required)).into());
        }
        cells.extend(Level::PYRAMID.into_iter().map(|level| {
            let mut objectives = content.objectives.iter();
            match objectives.find(|it| it.competency == known.id && it.level == level) {
                Some(objective) => self.objective(objective),
                None => self
                    .settled(known, level)
                    .unwrap_or_else(|| Cell::text(self.t(self.nothing(known, gap, level))))
                    .muted(),
            }
        }));
        cells
    }

    /// What is learnt at a level that needs no training, and why it needs none.
    fn settled(&self, known: Competency, level: Level) -> Option<Cell> {
        let mut settled = self.plan.content.settled.iter();
        let objective =
            settled.find(|it| it.settled.competency == known.id && it.settled.level == level)?;
        let statement = objective.statement(self.localizer.language());
        let why = why_settled(self.localizer, objective.settled.because);
        Some(Cell::text(format!("{statement} ({why})")))
    }

    /// Why there is no objective.
    // fluent: exports-no-training exports-not-asked exports-no-gap exports-reached-cell exports-not-required exports-not-aimed
    fn nothing(
        &self,
        known: Competency,
        gap: Option<&PlannedCompetency>,
        level: Level,
    ) -> &'static str {
        match gap {
            _ if self.is_common() => "exports-no-training",
            None if self.plan.content.unknown.contains(&known.id) => "exports-not-asked",
            None => "exports-no-gap",
            Some(gap) if level <= gap.own => "exports-reached-cell",
            Some(gap) if level > gap.required => "exports-not-required",
            Some(_) => "exports-not-aimed",
        }
    }

    /// The objective with how many people need it, or grey with when it was done.
    fn objective(&self, objective: &Objective) -> Cell {
        let statement = self.text(objective).statement;
        let demand = objective.demand.as_ref();
        // fluent: plan-places plan-places-most
        let places = demand.map(|demand| match demand.places {
            Some(places) => self
                .localizer
                .msg(if demand.at_most {
                    "plan-places-most"
                } else {
                    "plan-places"
                })
                .arg("count", places)
                .to_string(),
            None => self.held_back(),
        });
        let done = objective.done_at.map(|at| {
            let date = self.localizer.dates().short(at.naive_utc());
            self.localizer
                .msg("plan-done")
                .arg("date", date)
                .to_string()
        });
        let is_done = done.is_some();
        let lines: Vec<_> = [Some(statement), places, done]
            .into_iter()
            .flatten()
            .collect();
        let cell = Cell::text(lines.join("\n"));
        if is_done { cell.muted() } else { cell }
    }

    fn text(&self, objective: &Objective) -> ObjectiveText {
        let window = window(self.localizer, objective.window(self.plan));
        objective.text(self.localizer.language(), &window)
    }

    fn list(&self) -> Sheet {
        let (narrow, wrapped) = (Column::narrow, Column::wrapped);
        let mut columns = vec![
            wrapped(self.t("results-competency"), 22),
            narrow(self.t("exports-level"), 12),
            wrapped(self.t("plan-statement"), 36),
            wrapped(self.t("exports-parts"), 36),
            wrapped(self.t("plan-condition"), 24),
            wrapped(self.t("plan-criterion"), 26),
            wrapped(self.t("plan-time-frame"), 16),
            narrow(self.t("plan-due-label"), 12),
            wrapped(self.t("plan-benefit"), 28),
            wrapped(self.t("plan-source"), 20),
            narrow(self.t("exports-done-on"), 12),
        ];
        if self.is_common() {
            columns.extend([
                wrapped(self.t("plan-for-managers"), 32),
                narrow(self.t("exports-places"), 9),
                narrow(self.t("exports-places-exact"), 14),
                wrapped(self.t("plan-groups"), 28),
                wrapped(self.t("exports-training"), 14),
            ]);
        }
        let objectives = self.plan.content.objectives.iter();
        Sheet {
            title: self.t("plan-objectives"),
            notes: Vec::new(),
            columns,
            rows: objectives
                .map(|objective| self.details(objective))
                .collect(),
        }
    }

    // fluent: plan-part-process plan-part-method plan-part-tool
    fn details(&self, objective: &Objective) -> Vec<Cell> {
        let localizer = self.localizer;
        let text = self.text(objective);
        let parts = [
            ("plan-part-process", text.parts.process),
            ("plan-part-method", text.parts.method),
            ("plan-part-tool", text.parts.tool),
        ];
        let parts: Vec<_> = parts
            .into_iter()
            .filter_map(|(name, part)| Some(format!("{}: {}", self.t(name), part?)))
            .collect();
        let done = objective.done_at.map(|at| at.date_naive());
        let mut cells: Vec<Cell> = vec![
            Cell::text(localizer.competency(objective.competency)),
            Cell::text(localizer.level(objective.level)),
            Cell::text(text.statement),
            Cell::text(parts.join("\n")),
            Cell::text(text.condition),
            Cell::text(text.criterion),
            Cell::text(text.time_frame),
            objective.due().into(),
            Cell::text(text.benefit),
            objective
                .archetype_source
                .map(|strategy| Cell::text(localizer.strategy(strategy)))
                .into(),
            done.into(),
        ];
        if self.is_common() {
            let for_managers = objective.for_managers.as_ref();
            let for_managers =
                for_managers.map(|texts| texts.get(localizer.language()).statement.clone());
            cells.push(for_managers.map(Cell::text).into());
            cells.extend(
                objective
                    .demand
                    .iter()
                    .flat_map(|demand| self.demand(demand)),
            );
        }
        if done.is_some() {
            cells = cells.into_iter().map(Cell::muted).collect();
        }
        cells
    }

    fn held_back(&self) -> String {
        self.localizer
            .msg("plan-places-held-back")
            .arg("smallest", self.around.smallest)
            .to_string()
    }

    // fluent: exports-places-is-exact exports-places-at-most
    fn demand(&self, demand: &Demand) -> [Cell; 4] {
        let explain = self.localizer.explain().with_roles(self.around.roles);
        let groups: Vec<_> = demand
            .groups
            .iter()
            .map(|need| {
                self.localizer
                    .msg("plan-group")
                    .arg("role", explain.origin(need.origin))
                    .arg("count", need.people)
                    .to_string()
            })
            .collect();
        let groups = if demand.places.is_none() {
            self.held_back()
        } else if groups.is_empty() {
            self.t("plan-no-groups")
        } else {
            groups.join("\n")
        };
        let training = demand
            .training_exists
            .then(|| self.t("plan-training-exists"));
        [
            demand.places.map_or_else(
                || Cell::text(self.t("figures-legend-hidden")).muted(),
                whole,
            ),
            demand
                .places
                .map(|_| {
                    Cell::text(self.t(if demand.at_most {
                        "exports-places-at-most"
                    } else {
                        "exports-places-is-exact"
                    }))
                })
                .into(),
            Cell::text(groups),
            training.map(Cell::text).into(),
        ]
    }
}
