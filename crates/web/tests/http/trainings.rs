//! Trainings that the organisation has already, on the page and by the API.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Answer, Server};

const PAGE: &str = "/organization/trainings";
const API: &str = "/api/v1/organization/existing-trainings";

/// How many levels are ticked on a page.
fn ticked(page: &str) -> usize {
    let boxes = page.split("type=\"checkbox\" name=\"t").skip(1);
    boxes
        .filter_map(|rest| rest.split('>').next())
        .filter(|tag| tag.ends_with(" checked"))
        .count()
}

async fn put(server: &Server, token: &str, body: Value, tag: Option<&str>) -> Answer {
    let request = server.put(API).bearer(token).json(body);
    match tag {
        Some(tag) => request.header("if-match", tag).send().await,
        None => request.send().await,
    }
}

#[actix_web::test]
async fn ticked_levels_are_kept_and_a_page_that_is_out_of_date_overwrites_nothing() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let empty = browser.get(PAGE).await;
    assert_eq!(empty.status, 200);
    assert_eq!(empty.text().matches("type=\"checkbox\"").count(), 64);
    assert_eq!(ticked(&empty.text()), 0);
    let sent = "t5=know&t5=apply&t14=understand&revision=1";
    for _ in 0..2 {
        let saved = browser.post(PAGE, sent).await;
        assert_eq!((saved.status, saved.header("location")), (303, PAGE));
    }
    let kept = browser.get(PAGE).await.text();
    assert_eq!(ticked(&kept), 3);
    assert!(kept.contains("name=\"t14\" value=\"understand\" checked"));

    let stale = browser.post(PAGE, "t7=master&revision=1").await;
    assert_eq!(stale.status, 412);
    // What was ticked is still there to be seen, and what was stored too.
    assert!(
        stale
            .text()
            .contains("name=\"t7\" value=\"master\" checked")
    );
    assert_eq!(ticked(&browser.get(PAGE).await.text()), 3);

    let wrong = browser.post(PAGE, "t7=master&t5=4&revision=2").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("id=\"trainings-error\""));
    assert!(
        wrong
            .text()
            .contains("name=\"t7\" value=\"master\" checked")
    );
}

#[actix_web::test]
async fn programs_state_all_trainings_at_once_from_the_revision_they_read() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let first = server.get(API).bearer(&token).send().await;
    assert_eq!(first.status, 200);
    assert_eq!(first.json(), json!({ "trainings": [], "revision": 1 }));
    let tag = first.header("etag").to_owned();

    let body = json!({ "trainings": [
        { "competency_id": 18, "levels": ["master", "know"] },
        { "competency_id": 1, "levels": [] },
    ] });
    let stated = put(&server, &token, body.clone(), Some(&tag)).await;
    assert_eq!(stated.status, 200, "{}", stated.text());
    assert_eq!(stated.header("etag"), "\"2\"");
    assert_eq!(
        stated.json()["trainings"],
        json!([{ "competency_id": 18, "levels": [
            { "value": 1, "key": "know" }, { "value": 6, "key": "master" },
        ] }])
    );
    let again = put(&server, &token, body, Some(&tag)).await;
    assert_eq!((again.status, again.json()), (200, stated.json()));
    let stale = put(&server, &token, json!({ "trainings": [] }), Some(&tag)).await;
    assert_eq!(
        (stale.status, stale.json()["code"].as_str()),
        (412, Some("conflict"))
    );
    let unconditional = put(&server, &token, json!({ "trainings": [] }), None).await;
    assert_eq!(
        unconditional.json(),
        json!({ "trainings": [], "revision": 3 })
    );
}

#[actix_web::test]
async fn what_is_no_training_is_refused_at_its_field() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let one =
        |id: i64, level: &str| json!({ "trainings": [{ "competency_id": id, "levels": [level] }] });
    for (body, code) in [
        (json!({}), "required"),
        (one(2, "know"), "unknown_choice"),
        (one(-1, "know"), "unknown_choice"),
        (one(i64::MAX, "know"), "unknown_choice"),
        (one(5, "none"), "unknown_choice"),
        (one(5, "expert"), "unknown_choice"),
    ] {
        let refused = put(&server, &token, body, None).await;
        assert_eq!(refused.status, 422);
        let error = &refused.json()["errors"][0];
        assert_eq!(
            (&error["field"], &error["code"]),
            (&json!("trainings"), &json!(code))
        );
    }
}

#[actix_web::test]
async fn result_and_plan_lead_to_the_trainings_and_show_which_exist() {
    let server = Server::start();
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    let pilot = [seqpt_core::strategy::Strategy::OrientationPilot];
    seqpt_testkit::cast::choose(app, &founded.admin.actor, &pilot).await;
    for number in 0..5 {
        let name = format!("person.{number}");
        let member = seqpt_testkit::cast::join(app, &founded.key, &name).await;
        seqpt_testkit::cast::complete_survey(app, &member.actor, &[4], 2).await;
    }
    let mut browser = Browser::signed_in(&server, "adele").await;
    let result = "/organization/result?level=apply";
    let before = browser.get(result).await.text();
    assert!(before.contains("href=\"/organization/trainings\""));
    assert!(!before.contains("a training exists"));
    browser.post(PAGE, "t1=apply&revision=1").await;
    let after = browser.get(result).await.text();
    assert_eq!(after.matches("a training exists").count(), 1);
    browser
        .post("/organization/plan", "starts_on=2026-12-01&months=12")
        .await;
    let plan = browser.get("/organization/plan").await.text();
    assert_eq!(plan.matches("a training exists").count(), 1);
    assert!(plan.contains("href=\"/organization/trainings\""));
}
