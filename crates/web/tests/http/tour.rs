//! From registering to the result, by the API alone, with the answers as they are.

use seqpt_testkit::Stage;
use seqpt_testkit::cast::PASSWORD;
use serde_json::{Value, json};

use crate::server::{Answer, Server};

fn registration() -> Value {
    json!({
        "organization_name": "Müller & Söhne GmbH", "organization_size": "medium",
        "first_name": "Zoë", "last_name": "Ott", "username": "zoe", "password": PASSWORD,
    })
}

fn joining(key: &str) -> Value {
    json!({
        "organization_code": key, "first_name": "王", "last_name": "O’Brien",
        "username": "brien", "password": PASSWORD,
    })
}

#[track_caller]
fn expect(answer: &Answer, status: u16) {
    assert_eq!(answer.status, status, "{}", answer.text());
}

#[track_caller]
fn token(answer: &Answer) -> String {
    answer.json()["access_token"].as_str().unwrap().to_owned()
}

#[actix_web::test]
async fn an_organisation_registers_and_its_admin_manages_it() {
    let server = Server::start();
    let registered = server
        .post("/api/v1/organizations")
        .json(registration())
        .send()
        .await;
    expect(&registered, 201);
    assert_eq!(registered.header("location"), "/api/v1/organization");
    insta::assert_json_snapshot!("register", registered.redacted());
    let admin = token(&registered);
    let key = registered.json()["organization"]["join_key"]["key"].clone();
    let key = key.as_str().unwrap();

    let found = server
        .get(&format!("/api/v1/join-keys/{}", key.to_lowercase()))
        .send()
        .await;
    assert_eq!(
        found.json(),
        json!({ "organization_name": "Müller & Söhne GmbH" })
    );

    let joined = server
        .post("/api/v1/members")
        .json(joining(key))
        .send()
        .await;
    expect(&joined, 201);
    assert_eq!(joined.header("location"), "/api/v1/me");
    insta::assert_json_snapshot!("join", joined.redacted());

    let dashboard = server
        .get("/api/v1/organization/dashboard")
        .bearer(&admin)
        .send()
        .await;
    insta::assert_json_snapshot!("dashboard", dashboard.redacted());

    let rotated = server
        .post("/api/v1/organization/join-key")
        .bearer(&admin)
        .json(json!({ "expires_on": "2026-12-31", "max_uses": 25 }))
        .send()
        .await;
    expect(&rotated, 201);
    assert_eq!(rotated.header("location"), "/api/v1/organization/join-key");
    insta::assert_json_snapshot!("join_key", rotated.redacted());
    let current = server
        .get("/api/v1/organization/join-key")
        .bearer(&admin)
        .send()
        .await;
    assert_eq!(current.json(), rotated.json());
    let old = server.get(&format!("/api/v1/join-keys/{key}")).send().await;
    assert_eq!(old.json()["errors"][0]["code"], "key_replaced");

    let people = server
        .get("/api/v1/organization/people")
        .bearer(&admin)
        .send()
        .await;
    insta::assert_json_snapshot!("people", people.redacted());
}

#[actix_web::test]
async fn an_employee_answers_the_survey_and_sees_the_gap_with_its_reasons() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let joined = server
        .post("/api/v1/members")
        .json(joining(&founded.key))
        .send()
        .await;
    let employee = token(&joined);

    let roles = server
        .get("/api/v1/roles")
        .bearer(&employee)
        .send()
        .await
        .json();
    assert_eq!(roles["offered"].as_array().unwrap().len(), 14);
    assert_eq!(
        (&roles["held"], &roles["open_survey_id"]),
        (&json!([]), &Value::Null)
    );

    let started = server
        .post("/api/v1/surveys")
        .bearer(&employee)
        .json(json!({ "roles": [1, 1] }))
        .send()
        .await;
    expect(&started, 201);
    insta::assert_json_snapshot!("survey", started.redacted());
    let location = started.header("location").to_owned();
    assert_eq!(
        server.get(&location).bearer(&employee).send().await.json(),
        started.json()
    );
    let open = server
        .get("/api/v1/surveys/open")
        .bearer(&employee)
        .send()
        .await;
    assert_eq!(open.json(), started.json());

    let asked: Vec<_> = started.json()["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| question["competency_id"].as_u64().unwrap())
        .collect();
    for (position, competency) in asked.iter().enumerate() {
        let groups = if position % 2 == 0 {
            json!([1, 3])
        } else {
            json!([5, 2])
        };
        let saved = server
            .put(&format!("{location}/answers/{competency}"))
            .bearer(&employee)
            .json(json!({ "groups": groups }))
            .send()
            .await;
        expect(&saved, 200);
        assert_eq!(saved.json()["answered"], position + 1);
        let kept = if position % 2 == 0 {
            json!([1, 3])
        } else {
            json!([5])
        };
        assert_eq!(saved.json()["groups"], kept);
    }
    let submitted = server
        .post(&format!("{location}/submission"))
        .bearer(&employee)
        .json(json!({}))
        .send()
        .await;
    expect(&submitted, 201);
    let result = server
        .get(submitted.header("location"))
        .bearer(&employee)
        .send()
        .await;
    expect(&result, 200);
    insta::assert_json_snapshot!("result", result.redacted());
    let history = server.get("/api/v1/surveys").bearer(&employee).send().await;
    insta::assert_json_snapshot!("history", history.redacted());
    let held = server
        .get("/api/v1/roles")
        .bearer(&employee)
        .send()
        .await
        .json();
    assert_eq!(held["held"], json!([1]));
}

#[actix_web::test]
async fn all_answers_can_be_sent_at_once_and_an_open_survey_discarded() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    let start = || {
        server
            .post("/api/v1/surveys")
            .bearer(&admin)
            .json(json!({ "roles": [1] }))
    };
    let first = start().send().await;
    let discarded = server
        .delete(first.header("location"))
        .bearer(&admin)
        .send()
        .await;
    expect(&discarded, 204);
    let gone = server
        .get(first.header("location"))
        .bearer(&admin)
        .send()
        .await;
    expect(&gone, 404);

    let second = start().send().await.json();
    let answers: Vec<_> = second["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| json!({ "competency_id": question["competency_id"], "groups": [4] }))
        .collect();
    let submitted = server
        .post(&format!("/api/v1/surveys/{}/submission", second["id"]))
        .bearer(&admin)
        .json(json!({ "answers": answers }))
        .send()
        .await;
    expect(&submitted, 201);
    let result = server
        .get(submitted.header("location"))
        .bearer(&admin)
        .send()
        .await
        .json();
    assert_eq!(result["overall_percent"], 100.0);
    assert_eq!(result["with_gap"], 0);
}

#[actix_web::test]
async fn a_token_ends_with_signing_out_and_all_end_with_signing_out_everywhere() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let credentials = json!({ "username": " ADMIN ", "password": PASSWORD });
    let log_in = || server.post("/api/v1/sessions").json(credentials.clone());
    let signed_in = log_in().send().await;
    expect(&signed_in, 201);
    insta::assert_json_snapshot!("login", signed_in.redacted());
    let first = token(&signed_in);
    let current = signed_in.header("location").to_owned();
    expect(&server.delete(&current).bearer(&first).send().await, 204);
    expect(&server.get("/api/v1/me").bearer(&first).send().await, 401);

    let (second, third) = (token(&log_in().send().await), token(&log_in().send().await));
    let ended = server
        .delete("/api/v1/sessions")
        .bearer(&second)
        .send()
        .await;
    // The two tokens and the sign-in of registering.
    assert_eq!(ended.json(), json!({ "ended": 3 }));
    for token in [second, third] {
        expect(&server.get("/api/v1/me").bearer(&token).send().await, 401);
    }
}

#[actix_web::test]
async fn a_changed_password_is_needed_from_then_on() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    let change = |current: &str| {
        let body =
            json!({ "current_password": current, "new_password": "nine quiet lanterns drift" });
        server.put("/api/v1/me/password").bearer(&admin).json(body)
    };
    let wrong = change("another one").send().await;
    expect(&wrong, 422);
    assert_eq!(wrong.json()["errors"][0]["field"], "current_password");
    expect(&change(PASSWORD).send().await, 204);
    let log_in = |password: &str| {
        let body = json!({ "username": "admin", "password": password });
        server.post("/api/v1/sessions").json(body)
    };
    expect(&log_in(PASSWORD).send().await, 401);
    expect(&log_in("nine quiet lanterns drift").send().await, 201);
}

#[actix_web::test]
async fn people_come_in_pages_that_lead_to_the_next() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    for number in 0..4 {
        let username = format!("employee{number}");
        seqpt_testkit::cast::join(&server.stage.app, &founded.key, &username).await;
    }
    let admin = server.token("admin").await;
    let mut seen = Vec::new();
    let mut next = "/api/v1/organization/people?limit=2".to_owned();
    loop {
        let answer = server.get(&next).bearer(&admin).send().await;
        expect(&answer, 200);
        let page = answer.json();
        assert_eq!(page["total"], 5);
        let people = page["people"].as_array().unwrap();
        seen.extend(people.iter().map(|person| person["username"].to_string()));
        let link = answer.header("link");
        if page["next_cursor"].is_null() {
            assert_eq!(link, "");
            break;
        }
        let (address, relation) = link.split_once("; ").unwrap();
        assert_eq!(relation, "rel=\"next\"");
        next = address.trim_matches(['<', '>']).to_owned();
    }
    assert_eq!(seen.len(), 5);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 5);
}

#[actix_web::test]
async fn a_deactivated_person_is_locked_out_at_once_and_can_be_let_in_again() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let employee = seqpt_testkit::cast::join(&server.stage.app, &founded.key, "brien").await;
    let admin = server.token("admin").await;
    let token = server.token("brien").await;
    let path = format!("/api/v1/organization/people/{}", employee.account.id);
    let set = |active: bool| {
        server
            .patch(&path)
            .bearer(&admin)
            .json(json!({ "active": active }))
    };
    expect(&set(false).send().await, 204);
    expect(&server.get("/api/v1/me").bearer(&token).send().await, 401);
    let credentials = json!({ "username": "brien", "password": PASSWORD });
    let log_in = || server.post("/api/v1/sessions").json(credentials.clone());
    expect(&log_in().send().await, 401);
    expect(&set(true).send().await, 204);
    expect(&log_in().send().await, 201);
}

#[actix_web::test]
async fn the_framework_is_public_in_both_languages_and_asked_for_again_by_its_tag() {
    let server = Server::start();
    for (path, list, count) in [
        ("/api/v1/framework/competencies", "competencies", 16),
        ("/api/v1/framework/role-clusters", "role_clusters", 14),
        ("/api/v1/framework/processes", "processes", 33),
    ] {
        let english = server.get(path).send().await;
        let german = server.get(path).in_german().send().await;
        for answer in [&english, &german] {
            expect(answer, 200);
            let json = answer.json();
            let items = json[list].as_array().unwrap();
            assert_eq!(items.len(), count, "{path}");
            assert!(
                items
                    .iter()
                    .all(|item| item["name"].as_str().unwrap().len() > 1)
            );
            assert!(
                answer.header("cache-control").starts_with("public"),
                "{path}"
            );
            assert!(answer.header("vary").contains("accept-language"), "{path}");
        }
        assert_eq!(german.header("content-language"), "de");
        assert_ne!(english.body, german.body, "{path}");
        assert_ne!(english.header("etag"), german.header("etag"), "{path}");
        let tag = english.header("etag").to_owned();
        let again = server
            .get(path)
            .header("if-none-match", tag.clone())
            .send()
            .await;
        expect(&again, 304);
        assert!(again.body.is_empty());
        let other = server
            .get(path)
            .in_german()
            .header("if-none-match", tag)
            .send()
            .await;
        expect(&other, 200);
    }
    assert!(server.stage.store.contents() == Stage::default().store.contents());
}
