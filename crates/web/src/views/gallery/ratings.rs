//! Pages of second ratings.

use std::collections::BTreeMap;

use askama::Template;
use chrono::{DateTime, Utc};
use seqpt_application::accounts::ports::User;
use seqpt_application::ratings::ports::{Given, GivenRating};
use seqpt_application::ratings::{
    AssessorsView, AssignedAssessor, RatedPerson, RatingSheet, RatingState,
};
use seqpt_application::{AssessmentId, UserId};
use seqpt_core::Level;
use seqpt_core::survey::Capacity;

use super::pages::NamedPage;
use super::sample::Sample;
use crate::pages::ratings::assessors::assessors_page;
use crate::pages::ratings::rated_person;
use crate::pages::ratings::rating::{rating_page, stored};
use crate::views::*;

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_428_240, 0).unwrap()
}

fn rated(id: i64, name: &str, state: RatingState) -> RatedPerson {
    RatedPerson {
        id: UserId::new(id),
        name: name.into(),
        capacity: [Capacity::Supervisor, Capacity::Expert][usize::from(id == 3)],
        survey_completed_at: (state != RatingState::NoSurvey).then(at),
        state,
    }
}

impl<'a> Sample<'a> {
    /// All of them.
    pub(super) fn ratings(&self) -> Vec<NamedPage> {
        let people = [
            rated(2, "Emmy <Noether>", RatingState::Draft),
            rated(3, "Sofja Kowalewskaja", RatingState::ToDo),
            rated(4, "Lise Meitner", RatingState::HandedIn { at: at() }),
            rated(5, "Hedy Lamarr", RatingState::NoSurvey),
        ];
        let list = |people: &[RatedPerson]| {
            let people = people.iter();
            RatingsPage {
                page: self.rater("/ratings"),
                people: people.map(|it| rated_person(self.localizer, it)).collect(),
            }
            .render()
            .unwrap()
        };
        let refused = |form: FormState| {
            form.with_error("level-5", self.localizer.t("rating-level-missing"))
                .with_error("evidence-5", self.localizer.t("error-invalid-characters"))
        };
        let [draft, .., done, none] = &people;
        vec![
            ("ratings", list(&people)),
            ("ratings_nobody", list(&[])),
            ("rating", self.rating(draft, |form| form)),
            ("rating_refused", self.rating(draft, refused)),
            ("rating_handed_in", self.rating(done, |form| form)),
            ("rating_no_survey", self.rating(none, |form| form)),
            ("assessors", self.assessors(&[Some(Capacity::Expert), None])),
            ("assessors_none", self.assessors(&[None, None])),
            ("assessors_nobody", self.assessors(&[])),
            ("result_rated", self.rated_result()),
        ]
    }

    pub(super) fn rater(&self, path: &'static str) -> Page<'a> {
        let mut page = self.employee(path);
        page.person = page.person.map(|person| Person {
            rates: true,
            ..person
        });
        page
    }

    fn given(&self) -> Given {
        let levels = Level::ALL.into_iter().cycle();
        let said = self.competencies().into_iter().zip(levels);
        said.map(|(competency, level)| {
            let given = GivenRating {
                level: Some(level),
                evidence: match level {
                    Level::Apply => "Led <two> reviews.\nWrote the plan.".into(),
                    _ => String::new(),
                },
            };
            (competency, given)
        })
        .collect()
    }

    fn rating(&self, person: &RatedPerson, change: impl Fn(FormState) -> FormState) -> String {
        let has_survey = person.state != RatingState::NoSurvey;
        let sheet = RatingSheet {
            person: person.clone(),
            survey: has_survey.then(|| AssessmentId::new(7)),
            asked: if has_survey {
                self.competencies()
            } else {
                Vec::new()
            },
            given: self.given(),
            is_from_earlier_survey: person.state == RatingState::Draft,
            revision: 3,
        };
        let form = change(stored(&sheet));
        rating_page(self.rater("/ratings/2"), form, &self.framework, &sheet)
            .render()
            .unwrap()
    }

    fn assessors(&self, capacities: &[Option<Capacity>]) -> String {
        let view = AssessorsView {
            person: User {
                id: UserId::new(2),
                first_name: "Emmy".into(),
                last_name: "<Noether>".into(),
                created_at: at(),
                revision: 1,
            },
            people: (3..)
                .zip(capacities)
                .map(|(id, capacity)| AssignedAssessor {
                    id: UserId::new(id),
                    name: format!("Assessor <{id}>"),
                    capacity: *capacity,
                })
                .collect(),
            revision: 4,
        };
        let form = FormState::default()
            .with_value("capacity-3", "expert")
            .with_value("add_capacity", "supervisor");
        assessors_page(self.admin("/people/2/assessors"), form, view)
            .render()
            .unwrap()
    }

    fn rated_result(&self) -> String {
        let by = |name: &str, counts| RatingColumn {
            name: name.into(),
            title: format!("{name} (2026)"),
            on: self.moment(),
            counts,
        };
        let word = |level| self.localizer.level(level).into_owned();
        let row = |id| RatingsRow {
            name: self.localizer.competency(id).into_owned(),
            own: word(Level::Understand),
            others: vec![
                RatedLevel {
                    by: "Ada <Lovelace> (2026)".into(),
                    level: word(Level::Apply),
                    evidence: "Led <two> reviews.".into(),
                },
                RatedLevel {
                    by: "Lise Meitner (2026)".into(),
                    level: word(Level::None),
                    evidence: String::new(),
                },
            ],
        };
        let view = RatingsView {
            own_counts: false,
            by: vec![by("Ada <Lovelace>", true), by("Lise Meitner", false)],
            rows: self.competencies().into_iter().map(row).collect(),
        };
        let whys = BTreeMap::from([(5, self.localizer.t("results-counted"))]);
        self.result(&[4, 5], "/results/7")
            .with_ratings(Some(view), &whys)
            .render()
            .unwrap()
    }
}
