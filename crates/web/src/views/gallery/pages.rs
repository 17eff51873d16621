//! Every page, some in several states.

use askama::Template;
use seqpt_application::survey::NextTime;
use seqpt_core::framework::{OrganizationRoleId, RoleClusterId};
use seqpt_core::survey::SurveyKind;

use super::sample::{PERSON, Sample};
use crate::views::*;

/// A page's name and its HTML.
pub(super) type NamedPage = (&'static str, String);

impl Sample<'_> {
    /// All pages.
    pub(super) fn pages(&self) -> Vec<NamedPage> {
        [
            self.for_visitors(),
            self.for_admins(),
            self.invitations(),
            self.phase_one(),
            self.figures(),
            self.roles_and_tasks(),
            self.homes(),
            self.profile(),
            self.surveys(),
            self.plans(),
            self.ratings(),
            self.notices(),
        ]
        .concat()
    }

    /// What anyone may open.
    fn for_visitors(&self) -> Vec<NamedPage> {
        let form = FormState::default;
        let glossary = |path, query| {
            GlossaryPage::of(self.visitor(path), query)
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
            ("glossary", glossary("/glossary", "")),
            ("glossary_found", glossary("/glossary?q=plan", "plan")),
            (
                "glossary_nothing",
                glossary("/glossary?q=unicorn", "unicorn"),
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
                    invited: None,
                }
                .render()
                .unwrap(),
            ),
            (
                "join_invited",
                JoinAccountPage {
                    page: self.visitor("/join"),
                    form: form()
                        .with_value("first_name", "Emmy")
                        .with_value("last_name", "Noether"),
                    organization: PERSON.organization.into(),
                    invited: Some("Emmy Noether".into()),
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
        ]
    }

    /// What admins open.
    fn for_admins(&self) -> Vec<NamedPage> {
        let form = FormState::default;
        let invitation = |key| {
            InvitationPage {
                page: self.admin("/organization/invitation"),
                organization: PERSON.organization.into(),
                key,
            }
            .render()
            .unwrap()
        };
        vec![
            (
                "people",
                PeoplePage {
                    page: self.admin("/people"),
                    people: self.people(),
                    selection: PeopleSelection::default(),
                }
                .render()
                .unwrap(),
            ),
            (
                "people_open",
                PeoplePage {
                    page: self.admin("/people?survey=open"),
                    people: self.people(),
                    selection: PeopleSelection {
                        survey: Some(SurveyFilter::Open),
                        ..PeopleSelection::default()
                    },
                }
                .render()
                .unwrap(),
            ),
            (
                "people_open_nobody",
                PeoplePage {
                    page: self.admin("/people?survey=open"),
                    people: self.people()[..2].to_vec(),
                    selection: PeopleSelection {
                        survey: Some(SurveyFilter::Open),
                        ..PeopleSelection::default()
                    },
                }
                .render()
                .unwrap(),
            ),
            (
                "people_empty",
                PeoplePage {
                    page: self.admin("/people"),
                    people: self.people()[..1].to_vec(),
                    selection: PeopleSelection::default(),
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
                        .with_value("size", "large")
                        .with_value("smallest_group", "5"),
                    key: Some(self.key()),
                }
                .render()
                .unwrap(),
            ),
            ("invitation", invitation(Some(self.key()))),
            ("invitation_no_key", invitation(None)),
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
        ]
    }

    /// The own account.
    fn profile(&self) -> Vec<NamedPage> {
        let form = FormState::default;
        vec![(
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
        )]
    }

    /// From the roles to the result.
    fn surveys(&self) -> Vec<NamedPage> {
        let form = FormState::default;
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
        vec![
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
            (
                "result_full",
                self.fitting_result(
                    SurveyKind::Full,
                    NextTime::Roles(vec![OrganizationRoleId::new(3)]),
                )
                .render()
                .unwrap(),
            ),
            (
                "result_tasks",
                self.fitting_result(SurveyKind::UnknownRoles, NextTime::NotOnOffer)
                    .render()
                    .unwrap(),
            ),
            (
                "full_assessment",
                FullAssessmentPage {
                    page: self.employee("/survey/full"),
                    competencies: 16,
                    roles: 14,
                }
                .render()
                .unwrap(),
            ),
            ("results", results(vec![row(false), row(true)])),
            ("results_empty", results(Vec::new())),
        ]
    }

    /// Errors, questions and the style page.
    fn notices(&self) -> Vec<NamedPage> {
        vec![
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
