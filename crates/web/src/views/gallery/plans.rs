//! Learning plans in every state.

use askama::Template;
use seqpt_core::Level;
use seqpt_core::content::Audience;
use seqpt_core::framework::{Area, CompetencyId};
use seqpt_core::objectives::ObjectiveText;

use super::pages::NamedPage;
use super::sample::{PERSON, Sample};
use crate::views::*;

impl Sample<'_> {
    fn objective(&self, competency: u32, level: Level, is_common: bool) -> ObjectiveView {
        let id = CompetencyId::new(competency);
        let words = self.localizer;
        let templates = words.content().objectives();
        let template = templates.get(id, level, Audience::Practitioners).unwrap();
        let text = ObjectiveText::of(template, &words.window_of_months(4));
        let competency = words.competency(id).into_owned();
        let level_name = words.level(level).into_owned();
        ObjectiveView {
            key: format!("{id}-{}", level.key()),
            title: if is_common {
                competency.clone()
            } else {
                level_name.clone()
            },
            competency,
            level: level_name,
            statement: text.statement,
            parts: text
                .parts
                .process
                .map(|part| (words.t("plan-part-process"), part))
                .into_iter()
                .collect(),
            condition: text.condition,
            criterion: text.criterion,
            time_frame: text.time_frame,
            benefit: text.benefit,
            for_managers: is_common.then(|| {
                let managers = templates.get(id, level, Audience::Managers).unwrap();
                managers.statement.clone()
            }),
            source: None,
            due: self.moment(),
            is_overdue: level == Level::Understand,
            done: (level == Level::Know).then(|| self.moment()),
            is_own: level == Level::Apply,
            hints: if level == Level::Apply {
                vec!["Objective: “<somehow>” is vague.".into()]
            } else {
                Vec::new()
            },
            demand: is_common.then(|| DemandView {
                at_most: level == Level::Understand,
                places: (level != Level::Apply).then_some(23),
                training_exists: level == Level::Know,
                groups: match level {
                    Level::Understand => Vec::new(),
                    _ => vec![("Systemingenieurin & Systemingenieur".into(), 7)],
                },
            }),
        }
    }

    fn sheet(&self, is_common: bool) -> PlanSheet {
        let words = self.localizer;
        let levels = [Level::Know, Level::Understand, Level::Apply];
        let areas = [(Area::Core, 1_u32), (Area::Management, 11)];
        let areas = areas.map(|(area, competency)| PlanArea {
            key: area.key(),
            name: words.area(area).into_owned(),
            indirect: area == Area::Core,
            groups: vec![PlanGroup {
                title: if is_common {
                    words.level(Level::Know).into_owned()
                } else {
                    words.competency(CompetencyId::new(competency)).into_owned()
                },
                levels: (!is_common).then(|| {
                    words
                        .msg("plan-competency-levels")
                        .arg("own", words.level(Level::None))
                        .arg("required", words.level(Level::Master))
                        .to_string()
                }),
                note: (!is_common).then(|| {
                    words
                        .msg("plan-aim-below")
                        .arg("target", words.level(Level::Apply))
                        .arg("required", words.level(Level::Master))
                        .to_string()
                }),
                objectives: levels
                    .map(|level| self.objective(competency, level, is_common))
                    .into(),
            }],
        });
        PlanSheet {
            base: if is_common {
                "/organization/plan"
            } else {
                "/plan"
            },
            is_common,
            is_current: true,
            made: self.moment(),
            starts: self.moment(),
            ends: self.moment(),
            done: 2,
            total: 6,
            changed: None,
            without_strategies: !is_common,
            unknown: vec![words.competency(CompetencyId::new(18)).into_owned()],
            settled: vec![SettledView {
                competency: words.competency(CompetencyId::new(4)).into_owned(),
                levels: [Level::Know, Level::Understand]
                    .map(|level| {
                        let level_name = words.level(level).into_owned();
                        let template = words.content().objectives().get(
                            CompetencyId::new(4),
                            level,
                            Audience::Practitioners,
                        );
                        let statement = template.unwrap().statement.clone();
                        (level_name, statement, words.t("exports-reached-cell"))
                    })
                    .into(),
            }],
            areas: areas.into(),
            dates: vec![PlanDate {
                day: self.moment(),
                objectives: vec![("1-know".into(), "Systems thinking, know".into(), true)],
            }],
            smallest: 5,
            is_held_back: is_common,
        }
    }

    /// A person's plan and the organisation's.
    pub(super) fn plans(&self) -> Vec<NamedPage> {
        let own = |has_survey, plan| {
            PlanPage {
                page: self.employee("/plan"),
                has_survey,
                plan,
            }
            .render()
            .unwrap()
        };
        let common = |plan, refusal| {
            OrganizationPlanPage {
                page: self.admin("/organization/plan"),
                plan,
                refusal,
                people_with_plan: 12,
                form: FormState::default()
                    .with_value("starts_on", "2026-11-23")
                    .with_value("months", "12"),
            }
            .render()
            .unwrap()
        };
        let stale = |common| PlanSheet {
            changed: Some(self.localizer.t("plan-changed-levels")),
            ..self.sheet(common)
        };
        let nothing = |common| PlanSheet {
            done: 0,
            total: 0,
            areas: Vec::new(),
            dates: Vec::new(),
            ..self.sheet(common)
        };
        let refusal = (
            self.localizer.t("plan-refused-strategies"),
            "/phase1/strategy",
            self.localizer.t("plan-refused-strategies-open"),
        );
        let mut pages = vec![
            ("plan_no_survey", own(false, None)),
            ("plan_none", own(true, None)),
            ("plan", own(true, Some(self.sheet(false)))),
            ("plan_stale", own(true, Some(stale(false)))),
            ("plan_nothing", own(true, Some(nothing(false)))),
            ("organization_plan_none", common(None, None)),
            (
                "organization_plan_refused",
                common(None, Some(refusal.clone())),
            ),
            ("organization_plan", common(Some(self.sheet(true)), None)),
            (
                "organization_plan_stale",
                common(Some(stale(true)), Some(refusal)),
            ),
            (
                "organization_plan_nothing",
                common(Some(nothing(true)), None),
            ),
        ];
        pages.extend(self.plan_changes());
        pages
    }

    fn plan_changes(&self) -> Vec<NamedPage> {
        let edit = |is_conflict, form: FormState| {
            ObjectiveEditPage {
                page: self.employee("/plan/objectives/1-apply/edit"),
                base: "/plan",
                objective: self.objective(1, Level::Apply, false),
                is_conflict,
                hints: (!form.is_refused())
                    .then(|| vec!["Objective: “<somehow>” is vague.".into()]),
                is_checked: !is_conflict,
                form,
            }
            .render()
            .unwrap()
        };
        let typed = || {
            FormState::default()
                .with_value("statement", "I analyse our next release.")
                .with_value("due", "2027-03-23")
                .with_value("revision", "3")
        };
        let history = |plans, changes| {
            PlanHistoryPage {
                page: self.employee("/plan/history"),
                base: "/plan",
                plans,
                changes,
            }
            .render()
            .unwrap()
        };
        let row = |is_current| PlanRow {
            href: "/plan".into(),
            is_current,
            made: self.moment(),
            starts: self.moment(),
            ends: self.moment(),
            done: 2,
            total: 6,
        };
        let change = ChangeRow {
            at: self.moment(),
            by: PERSON.name.into(),
            objective: "Systems thinking, apply".into(),
            what: self.localizer.t("plan-change-reworded"),
            fields: vec![(
                self.localizer.t("plan-statement"),
                self.localizer.t("plan-change-as-made"),
                "I analyse our next release.".into(),
            )],
        };
        vec![
            ("objective_edit", edit(false, typed())),
            (
                "objective_refused",
                edit(
                    false,
                    typed().with_error("criterion", self.localizer.t("error-required")),
                ),
            ),
            (
                "objective_conflict",
                edit(
                    true,
                    typed().with_problem(self.localizer.t("plan-edit-conflict")),
                ),
            ),
            ("plan_history_none", history(Vec::new(), Vec::new())),
            (
                "plan_history",
                history(vec![row(true), row(false)], vec![change]),
            ),
            (
                "plan_earlier",
                EarlierPlanPage {
                    page: self.employee("/plans/7"),
                    plan: PlanSheet {
                        is_current: false,
                        ..self.sheet(false)
                    },
                }
                .render()
                .unwrap(),
            ),
        ]
    }
}
