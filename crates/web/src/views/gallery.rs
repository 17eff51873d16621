//! Renders every page with sample data, in both languages, into `target/gallery`, and holds what all pages share.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use askama::Template;
use seqpt_core::framework::{Area, CompetencyId, Framework, RoleClusterId, SupplementaryRows};
use seqpt_core::gap::evaluate;
use seqpt_core::survey::Answer as SurveyAnswer;
use seqpt_core::{Language, Level};
use seqpt_text::{Localizer, Texts};

use super::*;

const PERSON: Person<'_> = Person {
    name: "Ada Lovelace",
    organization: "Analytical Engines plc",
    is_admin: true,
};

struct Sample<'a> {
    localizer: &'a Localizer,
    framework: Framework,
}

impl<'a> Sample<'a> {
    fn page(&self, path: &'static str, person: Option<Person<'a>>) -> Page<'a> {
        Page {
            localizer: self.localizer,
            csrf: "token",
            path,
            assets: "../../crates/web/assets",
            person,
            flash: None,
        }
    }

    fn visitor(&self, path: &'static str) -> Page<'a> {
        self.page(path, None)
    }

    fn admin(&self, path: &'static str) -> Page<'a> {
        self.page(path, Some(PERSON))
    }

    fn employee(&self, path: &'static str) -> Page<'a> {
        self.page(
            path,
            Some(Person {
                name: "Emmy Noether",
                is_admin: false,
                ..PERSON
            }),
        )
    }

    fn moment(&self) -> Moment {
        let text = match self.localizer.language() {
            Language::English => "23 November 2026",
            Language::German => "23. November 2026",
        };
        Moment {
            iso: "2026-11-23T10:04:00Z".into(),
            text: text.into(),
        }
    }

    fn key(&self) -> JoinKey {
        JoinKey {
            code: "K7QM-4XWD-9HRT-2BNC-6VFP-3YJL".into(),
            invite_url: "https://qualification.example.com/join?key=K7QM-4XWD-9HRT-2BNC-6VFP-3YJL"
                .into(),
            expires: Some(self.moment()),
            uses_left: Some(12),
        }
    }

    fn teaser(&self) -> ResultTeaser {
        ResultTeaser {
            href: "/results/7".into(),
            on: self.moment(),
            reached: 9,
            asked: 14,
        }
    }

    fn question(&self, id: CompetencyId, ticked: &[u8]) -> Question {
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

    fn competencies(&self) -> Vec<CompetencyId> {
        self.framework
            .competencies()
            .iter()
            .map(|competency| competency.id)
            .collect()
    }

    fn result(&self, role_ids: &[u32], path: &'static str) -> ResultPage<'a> {
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
            &result,
            &requirements,
            &answers,
        )
    }

    fn register(&self, form: FormState) -> String {
        RegisterPage {
            page: self.visitor("/register"),
            form,
        }
        .render()
        .unwrap()
    }

    fn refused(&self) -> FormState {
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

    fn people(&self) -> Vec<PersonRow> {
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
                PersonSurvey::InProgress,
            ),
            row(4, "Grace Hopper", false, false, PersonSurvey::NotStarted),
        ]
    }

    fn roles(&self) -> RolesPage<'a> {
        let roles = self.framework.role_clusters().iter().map(|role| {
            let text = self.localizer.content().role_cluster(role.id).unwrap();
            RoleOption {
                id: role.id.get(),
                name: text.name.clone(),
                description: text.description.clone(),
                chosen: [4, 5].contains(&role.id.get()),
            }
        });
        RolesPage {
            page: self.employee("/survey/roles"),
            form: FormState::default(),
            roles: roles.collect(),
        }
    }

    fn one(&self) -> SurveyOnePage<'a> {
        let ids = self.competencies();
        SurveyOnePage {
            page: self.employee("/survey/competencies/6"),
            survey: 7,
            question: self.question(ids[3], &[1, 2]),
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

    fn all(&self) -> SurveyAllPage<'a> {
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

    fn review(&self, answered: usize) -> SurveyReviewPage<'a> {
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

    fn error(&self, kind: ErrorKind) -> String {
        ErrorPage {
            page: self.visitor("/nowhere"),
            kind,
            request_id: "01JDC0FFEE".into(),
        }
        .render()
        .unwrap()
    }

    fn home_admin(&self, people: usize, completed: usize) -> HomeAdminPage<'a> {
        HomeAdminPage {
            page: Page {
                flash: Some(Flash {
                    kind: FlashKind::Success,
                    text: self.localizer.t("style-message-success"),
                }),
                ..self.admin("/home")
            },
            key: Some(self.key()),
            people,
            completed,
            in_progress: usize::from(people > 1),
            survey: SurveyState::NotStarted,
            result: None,
        }
    }

    /// Every page, some in several states.
    fn pages(&self) -> Vec<(&'static str, String)> {
        let form = FormState::default;
        let home_employee = |survey, result| {
            HomeEmployeePage {
                page: self.employee("/home"),
                first_name: "Emmy".into(),
                survey,
                result,
            }
            .render()
            .unwrap()
        };
        let done = SurveyState::Completed { on: self.moment() };
        let row = |completed: bool| ResultRow {
            started: self.moment(),
            completed: completed.then(|| self.moment()),
            roles: vec![
                self.localizer
                    .role_cluster(RoleClusterId::new(4))
                    .into_owned(),
            ],
            href: "/results/7".into(),
            reached: completed.then_some((9, 14)),
        };
        let results = |surveys| {
            ResultsPage {
                page: self.employee("/results"),
                surveys,
            }
            .render()
            .unwrap()
        };
        let account = form().with_value("organization_code", "K7QM-4XWD");
        vec![
            (
                "start",
                StartPage {
                    page: self.visitor("/"),
                }
                .render()
                .unwrap(),
            ),
            ("register", self.register(form())),
            ("register_refused", self.register(self.refused())),
            (
                "join_key",
                JoinKeyPage {
                    page: self.visitor("/join"),
                    form: form(),
                }
                .render()
                .unwrap(),
            ),
            (
                "join_account",
                JoinAccountPage {
                    page: self.visitor("/join"),
                    form: account,
                    organization: PERSON.organization.into(),
                }
                .render()
                .unwrap(),
            ),
            (
                "login",
                LoginPage {
                    page: self.visitor("/login"),
                    form: form()
                        .with_value("return_to", "/survey/all")
                        .with_problem(self.localizer.t("error-wrong-credentials")),
                }
                .render()
                .unwrap(),
            ),
            ("home_admin_new", self.home_admin(1, 0).render().unwrap()),
            ("home_admin", self.home_admin(24, 9).render().unwrap()),
            (
                "home_employee_new",
                home_employee(SurveyState::NotStarted, None),
            ),
            (
                "home_employee_open",
                home_employee(
                    SurveyState::InProgress {
                        answered: 6,
                        asked: 14,
                    },
                    None,
                ),
            ),
            (
                "home_employee_done",
                home_employee(done, Some(self.teaser())),
            ),
            (
                "people",
                PeoplePage {
                    page: self.admin("/people"),
                    people: self.people(),
                }
                .render()
                .unwrap(),
            ),
            (
                "people_empty",
                PeoplePage {
                    page: self.admin("/people"),
                    people: self.people()[..1].to_vec(),
                }
                .render()
                .unwrap(),
            ),
            (
                "organization",
                OrganizationPage {
                    page: self.admin("/organization"),
                    form: form()
                        .with_value("name", PERSON.organization)
                        .with_value("size", "large"),
                    key: Some(self.key()),
                }
                .render()
                .unwrap(),
            ),
            (
                "organization_key",
                OrganizationKeyPage {
                    page: self.admin("/organization/key"),
                    form: form(),
                    key: Some(self.key()),
                }
                .render()
                .unwrap(),
            ),
            (
                "profile",
                ProfilePage {
                    page: self.employee("/profile"),
                    form: form()
                        .with_value("first_name", "Emmy")
                        .with_value("last_name", "Noether"),
                    username: "emmy.noether".into(),
                }
                .render()
                .unwrap(),
            ),
            ("roles", self.roles().render().unwrap()),
            (
                "roles_refused",
                RolesPage {
                    form: form().with_error("role", self.localizer.t("error-roles-required")),
                    ..self.roles()
                }
                .render()
                .unwrap(),
            ),
            ("survey_one", self.one().render().unwrap()),
            ("survey_all", self.all().render().unwrap()),
            ("survey_review", self.review(16).render().unwrap()),
            ("survey_review_missing", self.review(14).render().unwrap()),
            (
                "result",
                self.result(&[4, 5], "/results/7").render().unwrap(),
            ),
            (
                "result_one_role",
                self.result(&[7], "/results/8").render().unwrap(),
            ),
            ("results", results(vec![row(false), row(true)])),
            ("results_empty", results(Vec::new())),
            ("error_403", self.error(ErrorKind::Forbidden)),
            ("error_404", self.error(ErrorKind::NotFound)),
            ("error_500", self.error(ErrorKind::Internal)),
            (
                "confirm",
                ConfirmPage {
                    page: self.admin("/people/2/deactivate"),
                    title: self
                        .localizer
                        .msg("people-deactivate-question")
                        .arg("name", "Emmy Noether")
                        .to_string(),
                    text: self.localizer.t("people-deactivate-text"),
                    agree: self.localizer.t("people-deactivate"),
                    action: "/people/2/deactivate".into(),
                    cancel: "/people".into(),
                    fields: vec![("revision".into(), "3".into())],
                }
                .render()
                .unwrap(),
            ),
            (
                "style",
                StylePage::of(self.visitor("/style"), &self.framework)
                    .render()
                    .unwrap(),
            ),
        ]
    }
}

/// Every page in both languages: its name, the language's code and the HTML.
fn gallery() -> Vec<(&'static str, &'static str, String)> {
    let texts = Texts::standard().unwrap();
    let mut gallery = Vec::new();
    for language in Language::ALL {
        let localizer = texts.localizer(language);
        let sample = Sample {
            localizer: &localizer,
            framework: Framework::standard().unwrap(),
        };
        gallery.extend(
            sample
                .pages()
                .into_iter()
                .map(|(name, html)| (name, language.code(), html)),
        );
    }
    gallery
}

/// The values of an attribute, in order.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.split(&format!(" {name}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn every_page_is_written_to_the_gallery() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/gallery");
    fs::create_dir_all(&folder).unwrap();
    for (name, language, html) in gallery() {
        fs::write(folder.join(format!("{name}.{language}.html")), &html).unwrap();
        assert!(
            html.starts_with("<!doctype html>") && html.contains("</html>"),
            "{name}.{language}"
        );
    }
}

#[test]
fn no_page_shows_a_missing_text_or_an_empty_variable() {
    for (name, language, html) in gallery() {
        assert!(
            !html.contains('⟦'),
            "{name}.{language}: {:?}",
            html.split('⟦').nth(1).map(|rest| &rest[..30])
        );
        assert!(!html.contains("{$"), "{name}.{language}");
    }
}

#[test]
fn no_page_needs_what_the_content_security_policy_forbids() {
    for (name, language, html) in gallery() {
        for forbidden in [
            " style=",
            "<style",
            "javascript:",
            " onclick=",
            " onsubmit=",
            "http://",
        ] {
            assert!(
                !html.contains(forbidden),
                "{name}.{language} has {forbidden}"
            );
        }
        assert!(!html.contains("<script>"), "{name}.{language}");
    }
}

#[test]
fn every_page_names_its_language_and_has_one_heading_of_the_first_level() {
    for (name, language, html) in gallery() {
        assert!(
            html.contains(&format!("<html lang=\"{language}\">")),
            "{name}.{language}"
        );
        assert_eq!(html.matches("<h1").count(), 1, "{name}.{language}");
        assert!(
            html.contains("<title>") && !html.contains("<title> ·"),
            "{name}.{language}"
        );
    }
}

#[test]
fn ids_are_unique_and_every_reference_finds_one() {
    for (name, language, html) in gallery() {
        let ids = attributes(&html, "id");
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(
            ids.len(),
            known.len(),
            "{name}.{language}: an id stands twice in {ids:?}"
        );
        for attribute in [
            "for",
            "aria-describedby",
            "aria-labelledby",
            "data-explain",
            "data-copy",
        ] {
            for reference in attributes(&html, attribute)
                .into_iter()
                .flat_map(str::split_whitespace)
            {
                assert!(
                    known.contains(reference),
                    "{name}.{language}: {attribute} {reference} leads nowhere"
                );
            }
        }
        for anchor in attributes(&html, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'))
        {
            assert!(
                known.contains(anchor),
                "{name}.{language}: #{anchor} leads nowhere"
            );
        }
    }
}

#[test]
fn every_post_carries_the_anti_forgery_token() {
    for (name, language, html) in gallery() {
        for form in html.split("<form ").skip(1) {
            let (form, _) = form.split_once("</form>").unwrap();
            let is_post = form
                .split('>')
                .next()
                .is_some_and(|tag| tag.contains(r#"method="post""#));
            assert!(
                !is_post || form.contains(r#"name="csrf" value="token""#),
                "{name}.{language}: {form}"
            );
        }
    }
}

#[test]
fn every_answer_field_and_button_has_a_name() {
    for (name, language, html) in gallery() {
        for input in html.split("<input ").skip(1) {
            let tag = input.split('>').next().unwrap();
            let hidden = tag.contains(r#"type="hidden""#);
            let labelled = attributes(&format!(" {tag}"), "id")
                .first()
                .is_some_and(|id| html.contains(&format!("for=\"{id}\"")));
            let wrapped = tag.contains("checkbox") || tag.contains("radio");
            assert!(hidden || labelled || wrapped, "{name}.{language}: {tag}");
        }
    }
}

#[test]
fn a_refused_form_keeps_what_was_typed_except_the_password_and_leads_to_each_error() {
    let texts = Texts::standard().unwrap();
    let localizer = texts.localizer(Language::English);
    let sample = Sample {
        localizer: &localizer,
        framework: Framework::standard().unwrap(),
    };
    let html = sample.register(sample.refused().with_value("password", "secret"));
    assert!(html.contains("Analytical &#60;Engines&#62; plc"));
    assert!(!html.contains("secret"));
    assert!(
        html.contains(r##"<a href="#last_name">"##) && html.contains(r##"<a href="#password">"##)
    );
    assert!(
        html.contains(r#"aria-describedby="password-error password-hint" aria-invalid="true""#)
    );
    assert!(html.contains(r#"value="medium" checked"#));
}

#[test]
fn every_level_and_count_of_a_result_leads_to_its_explanation() {
    let texts = Texts::standard().unwrap();
    let localizer = texts.localizer(Language::English);
    let sample = Sample {
        localizer: &localizer,
        framework: Framework::standard().unwrap(),
    };
    let page = sample.result(&[4, 5], "/results/7");
    let competencies: usize = page.areas.iter().map(|area| area.competencies.len()).sum();
    let areas = page.areas.len();
    assert_eq!(competencies, page.asked);
    let html = page.render().unwrap();
    assert_eq!(
        attributes(&html, "data-explain").len(),
        3 + areas + 2 * competencies
    );
}

#[test]
fn the_people_page_shows_no_level() {
    for (name, language, html) in gallery()
        .into_iter()
        .filter(|(name, ..)| name.starts_with("people"))
    {
        let texts = Texts::standard().unwrap();
        let localizer = texts.localizer(Language::from_code(language).unwrap());
        for level in Level::PYRAMID {
            assert!(
                !html.contains(&format!(">{}<", localizer.level(level))),
                "{name}.{language}"
            );
        }
    }
}
