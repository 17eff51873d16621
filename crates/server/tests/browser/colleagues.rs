//! People who answer past the pages, as programs do: so many that their organisation has figures.

use serde_json::{Value, json};

use crate::client::Client;
use crate::people::{Organization, Person, SYSTEM_ENGINEER, address, answers, asked, joining};
use crate::stage::Stage;

/// Role clusters by their number in the framework.
const PROJECT_MANAGER: u32 = 3;
const DEVELOPER: u32 = 5;

/// How many people joined by a key, one after the other.
pub(crate) fn join(stage: &Stage, key: &str, number: usize) -> Vec<Person> {
    let client = Client::new(stage.origin());
    (0..number)
        .map(|_| Organization::join_with(&client, &joining(key)))
        .collect()
}

impl Person {
    /// The organisation's role of this name, as surveys offer it.
    fn role_called(&self, name: &str) -> Value {
        let offered = self.client.get("/api/v1/roles").expect(200).json();
        let roles = offered["organization_roles"].as_array().unwrap();
        let named = roles.iter().find(|role| role["name"] == name);
        named.unwrap_or_else(|| panic!("no role {name}: {offered}"))["id"].clone()
    }

    /// Answers a survey in an organisation's role with the same statement everywhere.
    pub(crate) fn answer_in_role(&self, role: &str, group: u8) {
        let role = self.role_called(role);
        self.answer(&json!({ "organization_roles": [role] }), group);
    }

    fn answer(&self, start: &Value, group: u8) {
        let survey = self.client.post("/api/v1/surveys", start).expect(201);
        let survey = survey.json();
        let submission = format!("{}/submission", address(&survey));
        let answers = answers(&asked(&survey), group);
        self.client.post(&submission, &answers).expect(201);
    }
}

/// Enough people of one role cluster to be shown beside Emil, of the others too few; the last one answers after the
/// figures of eleven people are published.
pub(crate) fn answer_in_three_clusters(stage: &Stage, key: &str) {
    let clusters = [
        [SYSTEM_ENGINEER; 5].as_slice(),
        &[DEVELOPER; 3],
        &[PROJECT_MANAGER; 3],
    ]
    .concat();
    let colleagues = join(stage, key, clusters.len());
    for (position, (colleague, cluster)) in colleagues.iter().zip(clusters).enumerate() {
        let group = 1 + u8::try_from(position % 4).unwrap();
        colleague.answer(&json!({ "roles": [cluster] }), group);
    }
}
