//! What somebody sends to a route who wants to reach or change what is not theirs. Routes are given
//! by their patterns, so that this knows no web framework.

use serde_json::{Value, json};

/// What the attempts aim at, and what those who try have of their own.
pub struct Target {
    /// A person of the organisation that others must not reach.
    pub person: i64,
    /// That person's open survey.
    pub open: i64,
    /// That person's completed survey.
    pub completed: i64,
    /// An invitation of that organisation that is open.
    pub invitation: i64,
    /// An assessment of its maturity.
    pub maturity: i64,
    /// A choice of strategies.
    pub strategy: i64,
    /// A role of that organisation.
    pub role: i64,
    /// That person's learning plan.
    pub plan: i64,
    /// An objective of it, such as `5-apply`.
    pub objective: String,
    /// A key that opens the organisation of those who try.
    pub key: String,
    /// The password of everybody.
    pub password: &'static str,
}

impl Target {
    /// Whether a path names something of the target.
    pub fn is_named_by(pattern: &str) -> bool {
        [
            "{id}",
            "{run}",
            "{role}",
            "{survey}",
            "{user}",
            "{invitation}",
            "{plan}",
            "{objective}",
        ]
        .iter()
        .any(|part| pattern.contains(part))
    }

    /// The path with the target's ids.
    pub fn path(&self, pattern: &str) -> String {
        let id = if pattern.contains("/people/") || pattern.contains("/ratings/") {
            self.person
        } else if pattern.contains("/invitations/") {
            self.invitation
        } else if pattern.contains("/roles/") {
            self.role
        } else if pattern.contains("/maturity") {
            self.maturity
        } else if pattern.contains("/strategy") {
            self.strategy
        } else if pattern.contains("/result") {
            self.completed
        } else {
            self.open
        };
        pattern
            .replace("{id}", &id.to_string())
            .replace("{user}", &id.to_string())
            .replace("{run}", &id.to_string())
            .replace("{role}", &id.to_string())
            .replace("{survey}", &self.completed.to_string())
            .replace("{invitation}", &self.invitation.to_string())
            .replace("{plan}", &self.plan.to_string())
            .replace("{objective}", &self.objective)
            .replace("{competency_id}", "5")
            .replace("{competency}", "5")
            .replace("{group}", "cluster-5")
            .replace("{key}", &self.key)
            .replace("{code}", &self.key)
            .replace("{format}", "csv")
            .replace("{hash}", "any")
            .replace("{file:.*}", "css/base.css")
    }

    /// A body that would change something if its sender were let through.
    pub fn body(&self, method: &str, pattern: &str) -> Option<Value> {
        let about = about_training(method, pattern).or_else(|| self.about_ratings(method, pattern));
        if about.is_some() {
            return about;
        }
        let person = json!({
            "first_name": "Mallory", "last_name": "Moss",
            "username": format!("mallory{}", pattern.len()), "password": self.password,
        });
        let with = |more: Value| {
            let mut all = person.as_object().unwrap().clone();
            all.extend(more.as_object().unwrap().clone());
            Some(Value::from(all))
        };
        let is_json = pattern.starts_with("/api/") || pattern.starts_with("/mvp/");
        match (method, pattern) {
            ("POST", "/api/v1/organizations" | "/mvp/auth/register-admin" | "/register") => {
                let name = format!("Mallory & Co {}", pattern.len());
                with(json!({ "organization_name": name, "organization_size": "small" }))
            }
            ("POST", "/api/v1/members" | "/mvp/auth/register-employee" | "/join") => {
                with(json!({ "organization_code": self.key }))
            }
            ("POST", "/api/v1/sessions" | "/mvp/auth/login" | "/login") => Some(json!({
                "username": "nobody", "password": "not the password at all",
            })),
            ("PATCH", "/api/v1/me") | ("POST", "/profile") => {
                Some(json!({ "first_name": "Mallory", "last_name": "Moss" }))
            }
            ("PUT", "/api/v1/me/password") | ("POST", "/profile/password") => Some(json!({
                "current_password": self.password, "new_password": self.password,
            })),
            (
                "PATCH" | "POST" | "PUT",
                "/api/v1/organization" | "/api/organization/setup" | "/organization",
            ) => Some(json!({ "name": format!("Renamed {}", pattern.len()), "size": "small" })),
            ("PATCH", "/api/v1/organization/people/{id}") => Some(json!({ "active": false })),
            ("POST", "/people/invitations") => Some(json!({
                "people": "first_name,last_name\nMallory,Moss", "expires_in_days": "60",
                "batch": "", "namesakes": "yes", "step": "invite",
            })),
            ("POST", "/api/v1/invitations/check") => {
                Some(json!({ "csv": "first_name,last_name\nMallory,Moss" }))
            }
            ("POST", "/api/v1/invitations") => Some(json!({
                "people": [{ "first_name": "Mallory", "last_name": "Moss" }],
                "expires_in_days": 60, "namesakes_too": true,
            })),
            ("POST", "/api/v1/maturity-runs" | "/phase1/maturity") => Some(json!({
                "rollout": 1, "processes": 2, "mindset": 3, "knowledge": 4,
            })),
            ("POST", "/api/v1/strategy-recommendations") => Some(json!({ "people": 50 })),
            ("POST", "/api/v1/strategy-runs") => {
                Some(json!({ "people": 50, "chosen": ["certification"] }))
            }
            ("POST", "/phase1/strategy") => {
                Some(json!({ "people": 50, "chosen": "certification" }))
            }
            ("PATCH", _) if pattern.ends_with("/objectives/{objective}") => {
                Some(json!({ "statement": "Mallory’s words.", "done": true }))
            }
            ("POST", _) if pattern.ends_with("/objectives/{objective}/edit") => Some(json!({
                "statement": "Mallory’s words.", "condition": "x", "criterion": "x",
                "benefit": "x", "due": "2100-01-01", "revision": "1",
            })),
            ("POST", _) if pattern.ends_with("/objectives/{objective}/tick") => {
                Some(json!({ "done": "yes" }))
            }
            // It reads no body.
            ("POST", "/api/v1/plan") => None,
            ("POST", "/phase1/roles") => Some(json!({ "cluster": "4" })),
            ("POST", "/phase1/roles/new" | "/phase1/roles/{role}") => Some(json!({
                "role_name": "Mallory’s role", "cluster": "4", "takes_part": "yes", "revision": "1",
            })),
            ("POST", "/phase1/roles/{role}/matrix") => Some(json!({ "p21": "3", "revision": "1" })),
            ("POST" | "PUT", "/api/v1/organization/roles" | "/api/v1/organization/roles/{id}") => {
                Some(json!({ "name": format!("Mallory’s {method} role") }))
            }
            ("PUT", "/api/v1/organization/roles/{id}/matrix") => {
                Some(json!({ "involvement": { "21": 3 } }))
            }
            ("POST", "/survey/tasks") => Some(json!({ "responsible": "Tests", "p25": "2" })),
            ("POST", "/api/v1/surveys") => Some(json!({ "roles": [5] })),
            ("PUT", "/api/v1/surveys/{id}/answers/{competency_id}") => {
                Some(json!({ "groups": [1] }))
            }
            ("POST", "/api/v1/surveys/{id}/submission") => {
                let answers = [1, 4, 5, 6].map(|id| json!({ "competency_id": id, "groups": [1] }));
                Some(json!({ "answers": answers }))
            }
            ("POST" | "PUT" | "PATCH", _) if !is_json => Some(json!({
                "role": 5, "group": 1, "competency": 5, "language": "de",
                "survey": self.open, "confirm": "yes",
            })),
            ("POST" | "PUT" | "PATCH", _) => Some(json!({})),
            _ => None,
        }
    }

    /// Who rates a person, and a rating.
    fn about_ratings(&self, method: &str, pattern: &str) -> Option<Value> {
        match (method, pattern) {
            ("PUT", "/api/v1/organization/people/{id}/assessors") => Some(json!({
                "assessors": [],
            })),
            ("POST", "/people/{user}/assessors") => Some(json!({ "revision": "2" })),
            ("PUT" | "POST", "/api/v1/ratings/{id}" | "/api/v1/ratings/{id}/submission") => {
                Some(json!({ "ratings": { "5": { "level": "master", "evidence": "x" } } }))
            }
            ("POST", "/ratings/{user}") => Some(json!({
                "level-5": "master", "evidence-5": "x", "survey": self.completed, "revision": "0",
                "action": "save",
            })),
            _ => None,
        }
    }
}

/// What is said about training: when a plan begins, what there is already, who trains others.
fn about_training(method: &str, pattern: &str) -> Option<Value> {
    match (method, pattern) {
        ("POST", "/api/v1/organization/plan") => {
            Some(json!({ "starts_on": "2100-01-01", "months": 6 }))
        }
        ("POST", "/organization/plan") => Some(json!({ "starts_on": "2100-01-01", "months": "6" })),
        ("PUT", "/api/v1/organization/existing-trainings") => Some(json!({
            "trainings": [{ "competency_id": 5, "levels": ["know"] }],
        })),
        ("PUT", "/api/v1/organization/trainers") => {
            Some(json!({ "source": "internal", "candidates": [] }))
        }
        ("PUT", "/api/v1/organization/programs") => Some(json!({
            "groups": [{ "kind": "tasks", "chosen": "managers" }],
        })),
        ("POST", "/organization/result/programs") => {
            Some(json!({ "tasks": "managers", "revision": "1" }))
        }
        ("POST", "/organization/result/strategy") => {
            Some(json!({ "source": "internal", "revision": "1" }))
        }
        ("POST", "/api/v1/organization/what-if") => {
            Some(json!({ "strategies": ["certification"] }))
        }
        ("POST", "/organization/trainings") => Some(json!({ "t5": "know", "revision": "1" })),
        _ => None,
    }
}

/// A body as a form.
pub fn as_form(body: Option<&Value>) -> String {
    let members = body.and_then(Value::as_object).cloned().unwrap_or_default();
    let fields = members.into_iter().map(|(name, value)| match value {
        Value::String(text) => (name, text),
        other => (name, other.to_string()),
    });
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}
