//! Each problem as it is read, in English and German.

use seqpt_testkit::cast::PASSWORD;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Request, Server};

/// Sends a request twice and keeps both answers under the name of their code.
async fn both<'s>(code: &str, request: impl Fn() -> Request<'s>) {
    let english = request().send().await;
    let german = request().in_german().send().await;
    for answer in [&english, &german] {
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{code}"
        );
        assert_eq!(answer.json()["code"], code, "{}", answer.text());
        assert_eq!(answer.json()["status"], answer.status, "{code}");
        assert_eq!(answer.json()["type"], format!("urn:seqpt:error:{code}"));
    }
    assert_ne!(english.json()["detail"], german.json()["detail"], "{code}");
    let both = json!({ "en": english.redacted(), "de": german.redacted()["detail"] });
    let name = format!("problem_{code}");
    let errors: Vec<Value> = german.json()["errors"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|error| error["detail"].clone())
        .collect();
    let both = if errors.is_empty() {
        both
    } else {
        let mut both = both;
        both["de_errors"] = Value::from(errors);
        both
    };
    insta::assert_json_snapshot!(name, both);
}

#[actix_web::test]
async fn refusals_of_strangers_are_told_in_both_languages() {
    let server = Server::start();
    let register = |body: Value| server.post("/api/v1/organizations").json(body);
    both("invalid", || {
        register(json!({ "username": "ab", "password": "short" }))
    })
    .await;
    both("wrong_type", || register(json!({ "username": 5 }))).await;
    let raw = |content_type: &'static str, body: Vec<u8>| {
        server.post("/api/v1/sessions").body(content_type, body)
    };
    both("invalid_json", || {
        raw("application/json", b"{\"username\":".to_vec())
    })
    .await;
    both("unsupported_media_type", || {
        raw("text/plain", b"{}".to_vec())
    })
    .await;
    both("body_too_large", || {
        raw("application/json", vec![b' '; 300 * 1024])
    })
    .await;
    both("session_ended", || server.get("/api/v1/me")).await;
    both("method_not_allowed", || server.put("/api/v1/sessions")).await;
    both("not_found", || server.get("/api/v1/nowhere")).await;
    let wrong = json!({ "username": "nobody", "password": PASSWORD });
    both("wrong_credentials", || {
        server.post("/api/v1/sessions").json(wrong.clone())
    })
    .await;
    server.stage.store.set_down(true);
    both("overloaded", || {
        server.post("/api/v1/sessions").json(wrong.clone())
    })
    .await;
    let busy = server
        .post("/api/v1/sessions")
        .json(wrong.clone())
        .send()
        .await;
    assert_eq!(busy.header("retry-after"), "2");
}

#[actix_web::test]
async fn refusals_of_members_are_told_in_both_languages() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    seqpt_testkit::cast::join(&server.stage.app, &founded.key, "employee").await;
    let (admin, employee) = (server.token("admin").await, server.token("employee").await);
    let people = "/api/v1/organization/people";
    both("forbidden", || server.get(people).bearer(&employee)).await;
    let twice = format!("{people}?limit=1&limit=2");
    both("bad_request", || server.get(&twice).bearer(&admin)).await;
    let stale = || {
        server
            .patch("/api/v1/me")
            .bearer(&admin)
            .header("if-match", "\"99\"")
    };
    both("conflict", || stale().json(json!({ "first_name": "Ada" }))).await;

    let start = |roles: Value| {
        server
            .post("/api/v1/surveys")
            .bearer(&employee)
            .json(json!({ "roles": roles }))
    };
    both("unknown_role", || start(json!([99]))).await;
    let survey = start(json!([1])).send().await;
    let location = survey.header("location").to_owned();
    both("survey_open", || start(json!([2]))).await;
    let answer = |competency: u32| {
        let path = format!("{location}/answers/{competency}");
        server
            .put(&path)
            .bearer(&employee)
            .json(json!({ "groups": [1] }))
    };
    both("unknown_competency", || answer(10)).await;
    let submission = format!("{location}/submission");
    let submit = |body: Value| server.post(&submission).bearer(&employee).json(body);
    both("missing_answers", || submit(json!({}))).await;
    let twice = json!({ "competency_id": 1, "groups": [1] });
    both("duplicate_competency", || {
        submit(json!({ "answers": [twice, twice] }))
    })
    .await;
    let all: Vec<_> = survey.json()["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| json!({ "competency_id": question["competency_id"], "groups": [2] }))
        .collect();
    let first = submit(json!({ "answers": all })).send().await;
    assert_eq!(first.status, 201);
    both("already_submitted", || submit(json!({ "answers": all }))).await;
}

#[actix_web::test]
async fn a_script_of_our_pages_is_told_about_a_foreign_token_as_a_problem() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = browser.post_as_is("/survey/discard", "confirm=yes").await;
    assert_eq!(page.status, 403);
    let cookie = {
        let member = seqpt_testkit::cast::log_in(
            &server.stage.app,
            "admin",
            seqpt_application::accounts::SessionKind::Page,
        );
        format!("seqpt_session={}", member.await.secret)
    };
    both("csrf", || {
        server
            .post("/survey/discard")
            .header("cookie", cookie.clone())
            .header("accept", "application/json")
            .body("application/x-www-form-urlencoded", "confirm=yes")
    })
    .await;
}
