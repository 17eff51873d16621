//! An organisation that others must not reach, the ones who try, and what each route is sent.

use std::fmt::Write as _;

use seqpt_application::accounts::SessionKind;
use seqpt_application::audit::ports::Chain;
use seqpt_application::{Access, AssessmentId, OrganizationId, Scope, Store as _, UserId};
use seqpt_testkit::cast::{self, Founded, Member};
use seqpt_web::routes::{Route, Surface};
use serde_json::{Value, json};

use crate::server::Server;

const NAME: &str = "Quillhaven Instruments";

/// Words that stand in nothing but the victim's data.
pub(crate) const MARKS: [&str; 3] = [NAME, "victim.admin", "victim.employee"];

/// The organisation, an employee with an open and a completed survey, and the outsiders.
pub(crate) struct Victim {
    founded: Founded,
    pub(crate) employee: Member,
    pub(crate) open: AssessmentId,
    pub(crate) completed: AssessmentId,
    outsiders: OrganizationId,
}

/// Everybody who must not use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Anonymous,
    OtherAdmin,
    OtherEmployee,
    OwnEmployee,
}

impl Who {
    pub(crate) const ALL: [Self; 4] = [
        Self::Anonymous,
        Self::OtherAdmin,
        Self::OtherEmployee,
        Self::OwnEmployee,
    ];

    pub(crate) fn username(self) -> Option<&'static str> {
        match self {
            Self::Anonymous => None,
            Self::OtherAdmin => Some("other.admin"),
            Self::OtherEmployee => Some("other.employee"),
            Self::OwnEmployee => Some("colleague"),
        }
    }
}

impl Victim {
    pub(crate) async fn set_up(server: &Server) -> Self {
        let app = &server.stage.app;
        let founded = cast::register(app, NAME, "victim.admin").await;
        let employee = cast::join(app, &founded.key, "victim.employee").await;
        let completed = cast::complete_survey(app, &employee.actor, &[5], 2).await;
        let open = cast::start_survey(app, &employee.actor, &[4]).await.id;
        cast::join(app, &founded.key, "colleague").await;
        let outsiders = cast::register(app, "Other GmbH", "other.admin").await;
        cast::join(app, &outsiders.key, "other.employee").await;
        Self {
            founded,
            employee,
            open,
            completed,
            outsiders: outsiders.organization.organization.id,
        }
    }

    /// Whether a path names something of the victim.
    pub(crate) fn is_named_by(route: &Route) -> bool {
        ["{id}", "{survey}", "{user}"]
            .iter()
            .any(|part| route.path.contains(part))
    }

    /// The path with the victim's ids.
    pub(crate) fn path(&self, server: &Server, route: &Route) -> String {
        let key = self.outsiders_key(server);
        let id = if route.path.contains("/people/") {
            self.employee.account.id.get()
        } else if route.path.ends_with("/result") {
            self.completed.get()
        } else {
            self.open.get()
        };
        route
            .path
            .replace("{id}", &id.to_string())
            .replace("{user}", &id.to_string())
            .replace("{survey}", &self.completed.to_string())
            .replace("{competency_id}", "5")
            .replace("{competency}", "5")
            .replace("{key}", &key)
            .replace("{code}", &key)
            .replace("{hash}", "any")
            .replace("{file:.*}", "css/base.css")
    }

    /// A body that would change something if its sender were let through.
    pub(crate) fn body(&self, server: &Server, route: &Route) -> Option<Value> {
        let person = json!({
            "first_name": "Mallory", "last_name": "Moss",
            "username": format!("mallory{}", route.path.len()), "password": cast::PASSWORD,
        });
        let with = |more: Value| {
            let mut all = person.as_object().unwrap().clone();
            all.extend(more.as_object().unwrap().clone());
            Some(Value::from(all))
        };
        let path = route.path;
        match (route.method.as_str(), path) {
            ("POST", "/api/v1/organizations" | "/mvp/auth/register-admin" | "/register") => {
                let name = format!("Mallory & Co {}", path.len());
                with(json!({ "organization_name": name, "organization_size": "small" }))
            }
            ("POST", "/api/v1/members" | "/mvp/auth/register-employee" | "/join") => {
                with(json!({ "organization_code": self.outsiders_key(server) }))
            }
            ("POST", "/api/v1/sessions" | "/mvp/auth/login" | "/login") => Some(json!({
                "username": "nobody", "password": "not the password at all",
            })),
            ("PATCH", "/api/v1/me") | ("POST", "/profile") => {
                Some(json!({ "first_name": "Mallory", "last_name": "Moss" }))
            }
            ("PUT", "/api/v1/me/password") | ("POST", "/profile/password") => Some(json!({
                "current_password": cast::PASSWORD, "new_password": cast::PASSWORD,
            })),
            (
                "PATCH" | "POST" | "PUT",
                "/api/v1/organization" | "/api/organization/setup" | "/organization",
            ) => Some(json!({ "name": format!("Renamed {}", path.len()), "size": "small" })),
            ("PATCH", "/api/v1/organization/people/{id}") => Some(json!({ "active": false })),
            ("POST", "/api/v1/surveys") => Some(json!({ "roles": [5] })),
            ("PUT", "/api/v1/surveys/{id}/answers/{competency_id}") => {
                Some(json!({ "groups": [1] }))
            }
            ("POST", "/api/v1/surveys/{id}/submission") => {
                let answers = [1, 4, 5, 6].map(|id| json!({ "competency_id": id, "groups": [1] }));
                Some(json!({ "answers": answers }))
            }
            ("POST" | "PUT" | "PATCH", _) if route.surface == Surface::Page => Some(json!({
                "role": 5, "group": 1, "competency": 5, "language": "de",
                "survey": self.open.get(), "confirm": "yes",
            })),
            ("POST" | "PUT" | "PATCH", _) => Some(json!({})),
            _ => None,
        }
    }

    /// The outsiders' key; it changes when their admin tries to replace the victim's.
    fn outsiders_key(&self, server: &Server) -> String {
        let mut tx = server
            .stage
            .store
            .begin(Scope::Directory, Access::Read)
            .unwrap();
        tx.current_join_key(self.outsiders).unwrap().unwrap().key
    }

    /// Everything of the victim, as text.
    pub(crate) fn dump(&self, server: &Server) -> String {
        let organization = self.founded.organization.organization.id;
        let scope = Scope::Organization(organization);
        let mut tx = server.stage.store.begin(scope, Access::Read).unwrap();
        let mut dump = String::new();
        let mut note = |part: &dyn std::fmt::Debug| writeln!(dump, "{part:#?}").unwrap();
        note(&tx.find_organization(organization).unwrap());
        note(&tx.current_join_key(organization).unwrap());
        note(&tx.audit_head(Chain::Organization).unwrap());
        let people = tx.list_users().unwrap();
        note(&people);
        for (user, _) in people {
            note(&tx.role_clusters_of(user.id).unwrap());
            for survey in tx.assessments_of(user.id).unwrap() {
                note(&tx.find_assessment(user.id, survey.id).unwrap());
                note(&tx.survey_results(survey.id).unwrap());
            }
        }
        dump
    }

    /// Whether the victim is still signed in.
    pub(crate) async fn is_signed_in(&self, server: &Server) -> bool {
        let app = &server.stage.app;
        let secret = &self.employee.secret;
        let found = seqpt_application::accounts::authenticate(app, secret, SessionKind::Page).await;
        found.unwrap().map(|actor| actor.user) == Some(self.id())
    }

    fn id(&self) -> UserId {
        self.employee.account.id
    }
}

/// A body as a form.
pub(crate) fn as_form(body: Option<&Value>) -> String {
    let members = body.and_then(Value::as_object).cloned().unwrap_or_default();
    let fields = members.iter().map(|(name, value)| {
        let value = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        let encode =
            |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        format!("{}={}", encode(name), encode(&value))
    });
    fields.collect::<Vec<_>>().join("&")
}
