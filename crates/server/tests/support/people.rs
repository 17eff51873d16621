//! People who use the program through its JSON interface.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use super::client::{Answer, Client};

pub(crate) const PASSWORD: &str = "marble-Tugboat-91-lantern";

/// The role cluster of the system engineer: it asks about all 16 competencies.
pub(crate) const SYSTEM_ENGINEER: u32 = 4;

/// Somebody with an account.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) username: String,
    pub(crate) token: String,
    /// Signed in as this person.
    pub(crate) client: Client,
}

/// An organisation with its first admin.
pub(crate) struct Organization {
    pub(crate) id: i64,
    pub(crate) key: String,
    pub(crate) admin: Person,
}

/// A name that no other test of this process uses.
pub(crate) fn unique(name: &str) -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    format!("{name}{}", COUNT.fetch_add(1, Ordering::SeqCst))
}

/// What registers an organisation.
pub(crate) fn registration() -> Value {
    json!({
        "organization_name": unique("Acme "),
        "organization_size": "medium",
        "first_name": "Ada",
        "last_name": "Adler",
        "username": unique("ada.adler."),
        "password": PASSWORD,
    })
}

/// What joins the organisation of a key.
pub(crate) fn joining(key: &str) -> Value {
    json!({
        "organization_code": key,
        "first_name": "Emil",
        "last_name": "Ende",
        "username": unique("emil.ende."),
        "password": PASSWORD,
    })
}

/// What signs a person in.
pub(crate) fn signing_in(username: &str) -> Value {
    json!({ "username": username, "password": PASSWORD })
}

impl Person {
    /// The person of an answer that signs somebody in.
    pub(crate) fn of(client: &Client, answer: &Answer) -> Self {
        let body = answer.json();
        let token = body["access_token"].as_str().unwrap().to_owned();
        Self {
            username: body["user"]["username"].as_str().unwrap().to_owned(),
            client: client.with_token(&token),
            token,
        }
    }

    /// Starts a survey; answers its address and the competencies asked.
    pub(crate) fn start_survey(&self) -> (String, Vec<u32>) {
        let survey = self
            .client
            .post("/api/v1/surveys", &json!({ "roles": [SYSTEM_ENGINEER] }))
            .expect(201)
            .json();
        (address(&survey), asked(&survey))
    }

    /// Starts a survey and hands it in with the same statement ticked everywhere.
    pub(crate) fn complete_survey(&self, group: u8) -> String {
        let (survey, competencies) = self.start_survey();
        self.client
            .post(
                &format!("{survey}/submission"),
                &answers(&competencies, group),
            )
            .expect(201);
        survey
    }
}

/// The address of a survey.
pub(crate) fn address(survey: &Value) -> String {
    format!("/api/v1/surveys/{}", survey["id"])
}

/// The competencies a survey asks about.
pub(crate) fn asked(survey: &Value) -> Vec<u32> {
    let questions = survey["questions"].as_array().unwrap();
    let id = |question: &Value| question["competency_id"].as_u64().unwrap();
    questions
        .iter()
        .map(|question| u32::try_from(id(question)).unwrap())
        .collect()
}

/// A submission with the same statement ticked everywhere.
pub(crate) fn answers(competencies: &[u32], group: u8) -> Value {
    let answers: Vec<_> = competencies
        .iter()
        .map(|competency| json!({ "competency_id": competency, "groups": [group] }))
        .collect();
    json!({ "answers": answers })
}

impl Organization {
    pub(crate) fn register(client: &Client) -> Self {
        Self::register_with(client, &registration())
    }

    pub(crate) fn register_with(client: &Client, registration: &Value) -> Self {
        let answer = client
            .post("/api/v1/organizations", registration)
            .expect(201);
        let body = answer.json();
        let organization = &body["organization"];
        Self {
            id: organization["id"].as_i64().unwrap(),
            key: organization["join_key"]["key"].as_str().unwrap().to_owned(),
            admin: Person::of(client, &answer),
        }
    }

    pub(crate) fn join(&self, client: &Client) -> Person {
        Self::join_with(client, &joining(&self.key))
    }

    pub(crate) fn join_with(client: &Client, joining: &Value) -> Person {
        let answer = client.post("/api/v1/members", joining).expect(201);
        Person::of(client, &answer)
    }
}
