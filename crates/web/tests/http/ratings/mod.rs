//! Second ratings: assigning, rating, results and figures, over the pages and by the API.

mod figures;
mod journeys;
mod refusals;

use seqpt_testkit::cast::{self, Member};
use serde_json::{Value, json};

use crate::server::{Answer, Server};

/// An organisation with Grete, who answered, and Otto.
struct Scene {
    server: Server,
    /// What people join with.
    key: String,
    grete: Member,
    otto: Member,
}

impl Scene {
    async fn new() -> Self {
        let server = Server::start();
        let founded = server.found("Kranbau", "adele").await;
        let app = &server.stage.app;
        let grete = cast::join(app, &founded.key, "grete").await;
        let otto = cast::join(app, &founded.key, "otto").await;
        cast::complete_survey(app, &grete.actor, &[4], 2).await;
        Self {
            server,
            key: founded.key,
            grete,
            otto,
        }
    }

    fn grete(&self) -> i64 {
        self.grete.actor.user.get()
    }

    fn otto(&self) -> i64 {
        self.otto.actor.user.get()
    }

    async fn put(&self, path: &str, username: &str, body: Value) -> Answer {
        let token = self.server.token(username).await;
        self.server.put(path).bearer(&token).json(body).send().await
    }

    async fn get(&self, path: &str, username: &str) -> Answer {
        let token = self.server.token(username).await;
        self.server.get(path).bearer(&token).send().await
    }

    async fn assign_otto(&self) -> Answer {
        let body = json!({ "assessors": [{ "id": self.otto(), "capacity": "expert" }] });
        self.put(&self.assessors(), "adele", body).await
    }

    fn assessors(&self) -> String {
        format!("/api/v1/organization/people/{}/assessors", self.grete())
    }

    fn rating(&self) -> String {
        format!("/api/v1/ratings/{}", self.grete())
    }

    fn page(&self) -> String {
        format!("/ratings/{}", self.grete())
    }

    async fn submit(&self, body: Value) -> Answer {
        let token = self.server.token("otto").await;
        let path = format!("{}/submission", self.rating());
        let request = self.server.post(&path).bearer(&token);
        request.json(body).send().await
    }

    /// The competencies that Otto is to rate.
    async fn asked(&self) -> Vec<u64> {
        let sheet = self.get(&self.rating(), "otto").await.json();
        let asked = sheet["asked"].as_array().unwrap().iter();
        asked.map(|id| id.as_u64().unwrap()).collect()
    }

    async fn everywhere(&self, level: &str) -> Value {
        let asked = self.asked().await.into_iter();
        let ratings = asked.map(|id| (id.to_string(), json!({ "level": level, "evidence": "" })));
        json!({ "ratings": ratings.collect::<serde_json::Map<_, _>>() })
    }
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    let (_, rest) = page.split_once(&field).unwrap();
    rest.split('"').next().unwrap().to_owned()
}
