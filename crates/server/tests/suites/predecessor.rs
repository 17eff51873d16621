//! What went wrong in the predecessor, and must not again.

use std::thread;

use serde_json::json;

use crate::database::Database;
use crate::support::client::Client;
use crate::support::people::{Organization, answers, joining, registration, signing_in};
use crate::support::server::Server;

#[test]
fn a_retake_in_the_same_role_is_a_second_survey_beside_the_first() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let emil = Organization::register(&client).join(&client);
    let first = emil.complete_survey(1);
    let second = emil.complete_survey(3);
    let history = emil.client.get("/api/v1/surveys").expect(200).json();
    assert_eq!(history["surveys"].as_array().unwrap().len(), 2);
    let own = |survey: &str| {
        let result = emil.client.get(&format!("{survey}/result")).expect(200);
        result.json()["competencies"][0]["own"].clone()
    };
    assert_ne!(own(&first), own(&second));
}

#[test]
fn parallel_submits_of_one_survey_store_one_result() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let emil = Organization::register(&client).join(&client);
    let (survey, competencies) = emil.start_survey();
    let (path, body) = (format!("{survey}/submission"), answers(&competencies, 2));
    let mut statuses: Vec<_> = thread::scope(|scope| {
        let submits: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| emil.client.post(&path, &body).status))
            .collect();
        submits
            .into_iter()
            .map(|submit| submit.join().unwrap())
            .collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409, 409, 409]);
    let result = emil
        .client
        .get(&format!("{survey}/result"))
        .expect(200)
        .json();
    assert_eq!(result["competencies"].as_array().unwrap().len(), 16);
}

#[test]
fn parallel_joins_with_one_user_name_make_one_account() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let acme = Organization::register(&client);
    let body = joining(&acme.key);
    let mut statuses: Vec<_> = thread::scope(|scope| {
        let joins: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| client.post("/api/v1/members", &body).status))
            .collect();
        joins.into_iter().map(|join| join.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 422, 422, 422]);
    let people = acme.admin.client.get("/api/v1/organization/people").json();
    assert_eq!(people["total"], 2);
}

#[test]
fn level_99_is_no_answer() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let emil = Organization::register(&client).join(&client);
    let (survey, competencies) = emil.start_survey();
    let submission = format!("{survey}/submission");
    emil.client
        .post(&submission, &answers(&competencies, 99))
        .expect(422);
    for group in [0, 6, 99, -1] {
        let path = format!("{survey}/answers/{}", competencies[0]);
        emil.client
            .put(&path, &json!({ "groups": [group] }))
            .expect(422);
    }
    let open = emil.client.get(&survey).expect(200).json();
    assert!(
        open["questions"]
            .as_array()
            .unwrap()
            .iter()
            .all(|question| { question["groups"] == json!([]) })
    );
}

#[test]
fn odd_input_is_refused_and_never_a_server_error() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let emil = Organization::register(&client).join(&client);
    let with = |field: &str, value: serde_json::Value| {
        let mut body = registration();
        body[field] = value;
        client.post("/api/v1/organizations", &body).status
    };
    assert_eq!(with("username", json!("a".repeat(100))), 422);
    assert_eq!(with("username", json!("nul\0name")), 422);
    assert_eq!(with("first_name", json!("Ada 😀")), 422);
    assert_eq!(with("username", json!(["list"])), 422);
    assert_eq!(with("organization_size", json!("galactic")), 422);
    assert_eq!(with("no_such_field", json!(1)), 422);

    let login = "/api/v1/sessions";
    assert_eq!(
        client
            .send("POST", login, "application/json", b"{no json")
            .status,
        400
    );
    assert_eq!(
        client.send("POST", login, "text/plain", b"username").status,
        415
    );
    assert_eq!(
        client.send("POST", login, "application/json", b"").status,
        400
    );
    let large = vec![b' '; 10 * 1024 * 1024];
    // A server may also close the connection on somebody who goes on sending.
    if let Ok(answer) = client.try_send("POST", login, Some(("application/json", large))) {
        answer.expect(413);
    }

    emil.client
        .post("/api/v1/surveys", &json!({ "roles": [4711] }))
        .expect(422);
    emil.client
        .post("/api/v1/surveys", &json!({ "roles": [] }))
        .expect(422);
    let (survey, _) = emil.start_survey();
    let path = format!("{survey}/answers/4711");
    emil.client
        .put(&path, &json!({ "groups": [1] }))
        .expect(422);
    for path in [
        "/api/v1/surveys/0",
        "/api/v1/surveys/99999999999999999999",
        "/api/v1/surveys/x",
    ] {
        emil.client.get(path).expect(404);
    }
}

#[test]
fn the_completion_rate_counts_people_and_not_surveys() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let acme = Organization::register(&client);
    let emil = acme.join(&client);
    for _ in 0..3 {
        emil.complete_survey(2);
    }
    let dashboard = acme
        .admin
        .client
        .get("/api/v1/organization/dashboard")
        .expect(200)
        .json();
    assert_eq!(dashboard["total_users"], 2);
    assert_eq!(dashboard["completed_assessments"], 1);
    assert_eq!(dashboard["completion_rate"], 50.0);
}

#[test]
fn the_join_code_is_for_admins_and_a_replaced_one_opens_nothing() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let acme = Organization::register(&client);
    let emil = acme.join(&client);
    let seen = emil.client.get("/api/v1/organization").expect(200);
    assert_eq!(seen.json()["join_key"], json!(null));
    assert!(!seen.body.contains(&acme.key));
    emil.client.get("/api/v1/organization/join-key").expect(403);

    acme.admin
        .client
        .post("/api/v1/organization/join-key", &json!({}))
        .expect(201);
    let refused = client
        .post("/api/v1/members", &joining(&acme.key))
        .expect(422);
    assert_eq!(refused.json()["errors"][0]["code"], "key_replaced");
    emil.client.get("/api/v1/me").expect(200);
}

#[test]
fn a_forged_token_opens_nothing() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    Organization::register(&client);
    let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwicm9sZSI6ImFkbWluIn0.";
    for token in ["0".repeat(64).as_str(), unsigned, "admin", ""] {
        client.with_token(token).get("/api/v1/me").expect(401);
    }
}

#[test]
fn a_one_character_password_is_refused_at_its_field() {
    let database = Database::create();
    let server = Server::start(&database);
    let mut body = registration();
    body["password"] = json!("x");
    let refused = server
        .client()
        .post("/api/v1/organizations", &body)
        .expect(422)
        .json();
    assert_eq!(refused["errors"][0]["field"], "password");
    assert_eq!(refused["errors"][0]["code"], "too_short");
}

#[test]
fn a_deactivated_user_is_signed_out_and_cannot_sign_in() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let acme = Organization::register(&client);
    let emil = acme.join(&client);
    let id = emil.client.get("/api/v1/me").json()["id"].clone();
    let path = format!("/api/v1/organization/people/{id}");
    let change = |active: bool| {
        let body = json!({ "active": active }).to_string();
        let content = "application/json";
        acme.admin
            .client
            .send("PATCH", &path, content, body.as_bytes())
            .expect(204);
    };
    change(false);
    emil.client.get("/api/v1/me").expect(401);
    let login = || client.post("/api/v1/sessions", &signing_in(&emil.username));
    login().expect(401);
    change(true);
    login().expect(201);
}

#[test]
fn guessing_passwords_ends_at_the_rate_limit() {
    let database = Database::create();
    let server = Server::start_with(&database, &[]);
    let guess = |client: &Client| {
        client.post(
            "/api/v1/sessions",
            &json!({ "username": "ada", "password": "guess" }),
        )
    };
    let client = server.client();
    for _ in 0..10 {
        guess(&client).expect(401);
    }
    // Attempts come back while time passes, so on a slow machine the eleventh may be free again.
    let refused = (0..90)
        .map(|_| guess(&client))
        .find(|answer| answer.status != 401)
        .unwrap()
        .expect(429);
    assert!(refused.headers.contains_key("retry-after"), "{refused:?}");
}

#[test]
fn an_unknown_user_and_a_wrong_password_get_the_same_answer() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let acme = Organization::register(&client);
    let answer = |username: &str| {
        let body = json!({ "username": username, "password": "not the password" });
        let mut problem = client.post("/api/v1/sessions", &body).expect(401).json();
        problem["request_id"] = json!(null);
        problem
    };
    assert_eq!(answer(&acme.admin.username), answer("nobody.at.all"));
}
