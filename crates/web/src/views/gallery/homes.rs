//! The home pages: what is done, what is next and why, at the times that look different.

use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};
use seqpt_application::guidance::{
    Facts, Freshness, Guided, OpenSurvey, OrganizationGuidance, OwnFacts, OwnGuidance, OwnStep,
    Step,
};

use super::pages::NamedPage;
use super::sample::Sample;
use crate::pages::guidance::{own_steps, phases};
use crate::pages::words::day;
use crate::views::*;

fn moment(days: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_392_000, 0).unwrap() + TimeDelta::days(days)
}

fn own(facts: OwnFacts, answered: usize) -> OwnGuidance {
    let done = facts.survey != Freshness::Missing;
    OwnGuidance {
        steps: OwnStep::ALL
            .into_iter()
            .map(|step| Guided {
                step,
                standing: facts.standing(step),
                on: done.then(|| moment(0)),
            })
            .collect(),
        open: facts.is_answering.then(|| OpenSurvey {
            since: moment(3),
            answered,
            asked: 14,
        }),
        again_on: done.then(|| moment(365)),
        facts,
    }
}

/// A survey was handed in and a plan made from it.
const LEARNING: OwnFacts = OwnFacts {
    survey: Freshness::UpToDate,
    is_answering: false,
    plan: Freshness::UpToDate,
    objectives: 11,
    ticked: 4,
};

fn organization(facts: Facts) -> OrganizationGuidance {
    let fits = |freshness| (freshness != Freshness::Missing).then(|| moment(0));
    OrganizationGuidance {
        steps: Step::ALL
            .into_iter()
            .map(|step| Guided {
                step,
                standing: facts.standing(step),
                on: match step {
                    Step::Maturity => fits(facts.maturity),
                    Step::Strategy => fits(facts.strategy),
                    Step::Result if facts.figures_shown => Some(moment(20)),
                    Step::Plan => fits(facts.plan),
                    _ => None,
                },
            })
            .collect(),
        counted: if facts.figures_shown {
            facts.answered
        } else {
            0
        },
        invited: 3,
        oldest_open: (facts.open > 0).then(|| moment(5)),
        again_on: fits(facts.maturity).map(|at| at + TimeDelta::days(365)),
        facts,
    }
}

/// Phase 1 is settled, everybody answered, and the plan fits.
const SETTLED: Facts = Facts {
    maturity: Freshness::UpToDate,
    strategy: Freshness::UpToDate,
    describes_tasks: false,
    roles: 9,
    people: 119,
    answered: 119,
    old: 0,
    open: 0,
    smallest: 5,
    figures_shown: true,
    plan: Freshness::UpToDate,
};

impl<'a> Sample<'a> {
    /// The home of an organisation that has just registered.
    pub(super) fn home_admin_new(&self) -> HomeAdminPage<'a> {
        let facts = Facts {
            people: 1,
            smallest: 5,
            ..Facts::default()
        };
        HomeAdminPage {
            page: Page {
                flash: Some(Flash {
                    kind: FlashKind::Success,
                    text: self.localizer.t("style-message-success"),
                }),
                ..self.admin("/home")
            },
            ..self.home_admin(facts, OwnFacts::default())
        }
    }

    fn home_admin(&self, facts: Facts, own_facts: OwnFacts) -> HomeAdminPage<'a> {
        let guidance = organization(facts);
        HomeAdminPage {
            page: self.admin("/home"),
            phases: phases(self.localizer, &guidance),
            key: Some(self.key()),
            people: facts.people,
            in_progress: facts.open,
            not_started: facts.not_begun(),
            oldest_open: guidance.oldest_open.map(|at| day(self.localizer, at)),
            own: own_steps(self.localizer, &own(own_facts, 9)),
            result: (own_facts.survey != Freshness::Missing).then(|| self.teaser()),
        }
    }

    fn home_employee(&self, facts: OwnFacts) -> HomeEmployeePage<'a> {
        HomeEmployeePage {
            page: self.employee("/home"),
            first_name: "Emmy".into(),
            steps: own_steps(self.localizer, &own(facts, 6)),
            result: (facts.survey != Freshness::Missing).then(|| self.teaser()),
            waiting: 0,
        }
    }

    /// Both homes in every state that looks different.
    pub(super) fn homes(&self) -> Vec<NamedPage> {
        let admin = |facts, own| self.home_admin(facts, own).render().unwrap();
        let employee = |facts| self.home_employee(facts).render().unwrap();
        let assessor = HomeEmployeePage {
            page: self.rater("/home"),
            waiting: 3,
            ..self.home_employee(LEARNING)
        };
        let tasks = Facts {
            describes_tasks: true,
            roles: 0,
            people: 24,
            answered: 2,
            open: 3,
            figures_shown: false,
            plan: Freshness::Missing,
            ..SETTLED
        };
        let half_way = Facts {
            answered: 84,
            open: 12,
            plan: Freshness::Missing,
            ..SETTLED
        };
        let old = Facts {
            maturity: Freshness::Outdated,
            answered: 118,
            old: 70,
            plan: Freshness::Outdated,
            ..SETTLED
        };
        let answering = OwnFacts {
            is_answering: true,
            ..OwnFacts::default()
        };
        vec![
            ("home_admin_new", self.home_admin_new().render().unwrap()),
            ("home_admin_tasks", admin(tasks, answering)),
            ("home_admin", admin(half_way, LEARNING)),
            ("home_admin_settled", admin(SETTLED, LEARNING)),
            ("home_admin_old", admin(old, LEARNING)),
            ("home_employee_new", employee(OwnFacts::default())),
            ("home_employee_open", employee(answering)),
            (
                "home_employee_answered",
                employee(OwnFacts {
                    plan: Freshness::Missing,
                    ..LEARNING
                }),
            ),
            ("home_employee_done", employee(LEARNING)),
            ("home_employee_rates", assessor.render().unwrap()),
            (
                "home_employee_learned",
                employee(OwnFacts {
                    ticked: 11,
                    ..LEARNING
                }),
            ),
            (
                "home_employee_stale",
                employee(OwnFacts {
                    survey: Freshness::Outdated,
                    plan: Freshness::Outdated,
                    ..LEARNING
                }),
            ),
        ]
    }
}
