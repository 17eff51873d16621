//! The people, answers and figures that the sample pages show.

use std::collections::BTreeMap;

use askama::Template;
use seqpt_application::survey::{NextTime, RequirementChange, RoleFit};
use seqpt_core::framework::{
    Area, CompetencyId, Framework, OrganizationRoleId, RoleClusterId, SupplementaryRows,
};
use seqpt_core::gap::evaluate;
use seqpt_core::roles::{Profile, suggest_roles};
use seqpt_core::survey::{Answer as SurveyAnswer, SurveyKind};
use seqpt_core::{Language, Level};
use seqpt_text::Localizer;

use crate::views::*;

pub(super) const PERSON: Person<'_> = Person {
    name: "Ada Lovelace",
    organization: "Analytical Engines plc",
    is_admin: true,
    rates: false,
};

/// What pages are made from, in one language.
pub(super) struct Sample<'a> {
    pub(super) localizer: &'a Localizer,
    pub(super) framework: Framework,
}

impl<'a> Sample<'a> {
    pub(super) fn page(&self, path: &'static str, person: Option<Person<'a>>) -> Page<'a> {
        Page {
            localizer: self.localizer,
            csrf: "token",
            path,
            assets: "../../crates/web/assets",
            person,
            flash: None,
        }
    }

    pub(super) fn visitor(&self, path: &'static str) -> Page<'a> {
        self.page(path, None)
    }

    pub(super) fn admin(&self, path: &'static str) -> Page<'a> {
        self.page(path, Some(PERSON))
    }

    pub(super) fn employee(&self, path: &'static str) -> Page<'a> {
        self.page(
            path,
            Some(Person {
                name: "Emmy Noether",
                is_admin: false,
                ..PERSON
            }),
        )
    }

    pub(super) fn moment(&self) -> Moment {
        let text = match self.localizer.language() {
            Language::English => "23 November 2026",
            Language::German => "23. November 2026",
        };
        Moment {
            iso: "2026-11-23T10:04:00Z".into(),
            text: text.into(),
        }
    }

    pub(super) fn key(&self) -> JoinKey {
        let invite_url = "https://qualification.example.com/join?key=K7QM-4XWD-9HRT-2BNC-6VFP-3YJL";
        JoinKey {
            code: "K7QM-4XWD-9HRT-2BNC-6VFP-3YJL".into(),
            qr: Qr::of(invite_url),
            invite_url: invite_url.into(),
            expires: Some(self.moment()),
            uses_left: Some(12),
        }
    }

    pub(super) fn teaser(&self) -> ResultTeaser {
        ResultTeaser {
            href: "/results/7".into(),
            on: self.moment(),
            reached: 9,
            asked: 14,
        }
    }

    pub(super) fn question(&self, id: CompetencyId, ticked: &[u8]) -> Question {
        let text = self.localizer.content().competency(id).unwrap();
        let area = self
            .framework
            .competencies()
            .iter()
            .find(|competency| competency.id == id)
            .unwrap()
            .area;
        Question {
            competency: id.get(),
            name: text.name.clone(),
            area: self.localizer.area(area).into_owned(),
            description: text.description.clone(),
            why: text.why_it_matters.clone(),
            statements: (1_u8..)
                .zip(&text.statements)
                .map(|(group, text)| Statement {
                    group,
                    text: text.clone(),
                    ticked: ticked.contains(&group),
                })
                .collect(),
            none: ticked.contains(&5),
            error: None,
        }
    }

    pub(super) fn competencies(&self) -> Vec<CompetencyId> {
        self.framework
            .competencies()
            .iter()
            .map(|competency| competency.id)
            .collect()
    }

    pub(super) fn result(&self, role_ids: &[u32], path: &'static str) -> ResultPage<'a> {
        let roles: Vec<_> = role_ids.iter().map(|&id| RoleClusterId::new(id)).collect();
        let requirements = self
            .framework
            .required_levels_of(&roles, SupplementaryRows::On);
        let ticked = [
            vec![1],
            vec![1, 2],
            vec![1, 2, 3],
            vec![5],
            vec![1, 2, 3, 4],
        ];
        let answers: BTreeMap<_, _> = self
            .competencies()
            .into_iter()
            .zip(ticked.into_iter().cycle())
            .map(|(id, groups)| (id, SurveyAnswer::from_numbers(groups).unwrap()))
            .collect();
        let required = requirements
            .iter()
            .map(|(&id, requirement)| (id, requirement.level))
            .collect();
        let own: BTreeMap<CompetencyId, Level> = answers
            .iter()
            .map(|(&id, answer)| (id, answer.score().level))
            .collect();
        let result = evaluate(&self.framework, &required, &own);
        let names = roles
            .into_iter()
            .map(|id| self.localizer.role_cluster(id).into_owned())
            .collect();
        ResultPage::of(
            self.employee(path),
            self.moment(),
            names,
            &seqpt_text::RoleNames::new(),
            &result,
            &requirements,
            &answers,
        )
    }

    /// The result after a full assessment, or after describing tasks, with the roles that fit.
    pub(super) fn fitting_result(&self, kind: SurveyKind, next_time: NextTime) -> ResultPage<'a> {
        let levels = self
            .framework
            .required_levels_of(&[RoleClusterId::new(4)], SupplementaryRows::Off)
            .into_iter()
            .map(|(id, requirement)| (id, requirement.level))
            .collect();
        let suggestion = suggest_roles(
            &self.framework,
            Profile {
                levels: &levels,
                involvement: None,
            },
        );
        let fit = RoleFit {
            suggestion,
            next_time,
        };
        let names = [(OrganizationRoleId::new(3), "Systems & tests".to_owned())].into();
        let beyond = [(CompetencyId::new(10), Level::Know)].into();
        let page = self.result(&[4], "/results/9");
        let changed = RequirementChange {
            competency: CompetencyId::new(14),
            then: Level::Apply,
            today: Level::Understand,
        };
        page.with_fit(kind, Some(&fit), &names, &beyond)
            .with_changes(&[changed])
    }

    pub(super) fn register(&self, form: FormState) -> String {
        RegisterPage {
            page: self.visitor("/register"),
            form,
        }
        .render()
        .unwrap()
    }

    pub(super) fn refused(&self) -> FormState {
        FormState::default()
            .with_value("organization_name", "Analytical <Engines> plc")
            .with_value("organization_size", "medium")
            .with_value("first_name", "Ada")
            .with_error("last_name", self.localizer.t("error-required"))
            .with_error(
                "password",
                self.localizer
                    .msg("error-too-short")
                    .arg("min", 12)
                    .to_string(),
            )
    }

    pub(super) fn people(&self) -> Vec<PersonRow> {
        let row = |id, name: &str, is_admin, is_active, survey| PersonRow {
            id,
            name: name.into(),
            username: name.to_lowercase().replace(' ', "."),
            is_admin,
            is_self: is_admin,
            is_active,
            joined: self.moment(),
            survey,
        };
        vec![
            row(1, "Ada Lovelace", true, true, PersonSurvey::NotStarted),
            row(
                2,
                "Emmy Noether",
                false,
                true,
                PersonSurvey::Completed { on: self.moment() },
            ),
            row(
                3,
                "Maximiliane von Habsburg-Lothringen",
                false,
                true,
                PersonSurvey::InProgress {
                    since: self.moment(),
                },
            ),
            row(4, "Grace Hopper", false, false, PersonSurvey::NotStarted),
        ]
    }

    pub(super) fn roles(&self) -> RolesPage<'a> {
        let roles = self.framework.role_clusters().iter().map(|role| {
            let text = self.localizer.content().role_cluster(role.id).unwrap();
            RoleOption {
                id: i64::from(role.id.get()),
                name: text.name.clone(),
                description: text.description.clone(),
                chosen: [4, 5].contains(&role.id.get()),
            }
        });
        RolesPage {
            page: self.employee("/survey/roles"),
            form: FormState::default(),
            field: "role",
            roles: roles.collect(),
            tasks_first: false,
        }
    }

    pub(super) fn one(&self) -> SurveyOnePage<'a> {
        let ids = self.competencies();
        SurveyOnePage {
            page: self.employee("/survey/competencies/6"),
            survey: 7,
            question: self.question(ids[3], &[1, 2]),
            unsaved: false,
            number: 4,
            progress: Progress {
                answered: 4,
                asked: 16,
            },
            back: "/survey/competencies/5".into(),
            questions: ids
                .iter()
                .enumerate()
                .map(|(index, id)| QuestionLink {
                    competency: id.get(),
                    name: self.localizer.competency(*id).into_owned(),
                    answered: index < 4,
                })
                .collect(),
        }
    }

    pub(super) fn all(&self) -> SurveyAllPage<'a> {
        let sections = Area::ALL.map(|area| QuestionSection {
            area: self.localizer.area(area).into_owned(),
            questions: self
                .framework
                .competencies()
                .iter()
                .filter(|competency| competency.area == area)
                .map(|competency| self.question(competency.id, &[1]))
                .collect(),
        });
        SurveyAllPage {
            page: self.employee("/survey/all"),
            survey: 7,
            sections: sections.to_vec(),
            progress: Progress {
                answered: 16,
                asked: 16,
            },
        }
    }

    pub(super) fn review(&self, answered: usize) -> SurveyReviewPage<'a> {
        let answers = self
            .competencies()
            .into_iter()
            .enumerate()
            .map(|(index, id)| {
                let question = self.question(id, &[1, 2]);
                let none = index == 2;
                let statements = question
                    .statements
                    .into_iter()
                    .filter(|statement| statement.ticked)
                    .map(|statement| statement.text);
                Answer {
                    competency: id.get(),
                    name: question.name,
                    statements: if none || index >= answered {
                        Vec::new()
                    } else {
                        statements.collect()
                    },
                    none,
                }
            });
        SurveyReviewPage {
            survey: 7,
            page: self.employee("/survey/review"),
            form: FormState::default(),
            roles: vec![
                self.localizer
                    .role_cluster(RoleClusterId::new(4))
                    .into_owned(),
            ],
            answers: answers.collect(),
            progress: Progress {
                answered,
                asked: 16,
            },
        }
    }

    pub(super) fn error(&self, kind: ErrorKind) -> String {
        ErrorPage {
            page: self.visitor("/nowhere"),
            kind,
            request_id: "01JDC0FFEE".into(),
        }
        .render()
        .unwrap()
    }
}
