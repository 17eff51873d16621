//! A person's learning plan on its pages and by the interface.

use seqpt_testkit::cast;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Answer, Server};

const PROJECT_MANAGER: &[u32] = &[3];
const NOTHING: i64 = 5;

/// An organisation with an employee who completed a survey and knows nothing.
async fn surveyed(server: &Server) {
    let founded = server.found("Acme", "admin").await;
    let employee = cast::join(&server.stage.app, &founded.key, "brien").await;
    cast::complete_survey(&server.stage.app, &employee.actor, PROJECT_MANAGER, NOTHING).await;
}

/// The same with a plan.
async fn planned(server: &Server) -> Browser<'_> {
    surveyed(server).await;
    let mut browser = Browser::signed_in(server, "brien").await;
    let made = browser.post("/plan", "").await;
    assert_eq!(
        (made.status, made.header("location")),
        (303, "/plan"),
        "{}",
        made.text()
    );
    browser
}

fn form(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

/// The value of a field on a page.
fn value(page: &Answer, name: &str) -> String {
    let page = page.text();
    let (_, rest) = page
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap_or_else(|| panic!("{name} is no field of {page}"));
    rest.split('"').next().unwrap().to_owned()
}

fn ticked(page: &Answer) -> usize {
    page.text().matches(r#"aria-pressed="true""#).count()
}

#[actix_web::test]
async fn the_way_to_a_plan_begins_with_a_survey_and_is_one_button_after_it() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let employee = cast::join(&server.stage.app, &founded.key, "brien").await;
    let mut browser = Browser::signed_in(&server, "brien").await;
    let page = browser.get("/plan").await;
    assert!(page.text().contains("Answer the survey first"));
    let refused = browser.post("/plan", "").await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("have not completed a survey"));

    cast::complete_survey(&server.stage.app, &employee.actor, PROJECT_MANAGER, NOTHING).await;
    let page = browser.get("/plan").await;
    assert!(page.text().contains("Make my plan"));
    browser.post("/plan", "").await;
    let plan = browser.get("/plan").await.text();
    for part in ["Systems Thinking", "know", "understand", "apply", "0 of "] {
        assert!(plan.contains(part), "{part}: {plan}");
    }
    assert!(plan.contains("within 4 months"), "{plan}");
    // A second click says that nothing changed.
    browser.post("/plan", "").await;
    let again = browser.get("/plan").await.text();
    assert!(again.contains("Nothing has changed since"), "{again}");
}

#[actix_web::test]
async fn a_result_leads_to_the_plan() {
    let server = Server::start();
    surveyed(&server).await;
    let mut browser = Browser::signed_in(&server, "brien").await;
    let results = browser.get("/results").await.text();
    let (_, rest) = results.split_once("href=\"/results/").unwrap();
    let id = rest.split('"').next().unwrap();
    let result = browser.get(&format!("/results/{id}")).await.text();
    assert!(result.contains("Your learning objectives"));
    assert!(result.contains("href=\"/plan\""));
}

#[actix_web::test]
async fn a_tick_twice_stays_one_and_leads_back_to_its_objective() {
    let server = Server::start();
    let mut browser = planned(&server).await;
    for _ in 0..2 {
        let answer = browser
            .post("/plan/objectives/1-know/tick", "done=yes")
            .await;
        assert_eq!(answer.status, 303);
        assert_eq!(answer.header("location"), "/plan#o-1-know");
        let page = browser.get("/plan").await;
        assert_eq!(ticked(&page), 1);
        assert!(page.text().contains("1 of "), "{}", page.text());
    }
    browser
        .post("/plan/objectives/1-know/tick", "done=no")
        .await;
    assert_eq!(ticked(&browser.get("/plan").await), 0);
    let history = browser.get("/plan/history").await.text();
    assert_eq!(history.matches("ticked as done").count(), 1);
    assert_eq!(history.matches("tick taken back").count(), 1);
}

#[actix_web::test]
async fn of_two_tabs_the_second_is_told_and_loses_nothing_it_typed() {
    let server = Server::start();
    let mut browser = planned(&server).await;
    let edit = "/plan/objectives/10-apply/edit";
    let opened = browser.get(edit).await;
    let fields = |statement: &str, page: &Answer| {
        form(&[
            ("statement", statement),
            ("condition", "Given our next release."),
            ("criterion", "At least two plans."),
            ("benefit", "It pays."),
            ("due", &value(page, "due")),
            ("revision", &value(page, "revision")),
        ])
    };
    let first = browser
        .post(edit, &fields("I plan the first.", &opened))
        .await;
    assert_eq!(
        first.header("location"),
        "/plan#o-10-apply",
        "{}",
        first.text()
    );
    let second = browser
        .post(edit, &fields("I plan the second.", &opened))
        .await;
    assert_eq!(second.status, 412);
    let page = second.text();
    assert!(
        page.contains("has been changed since you opened it"),
        "{page}"
    );
    assert!(page.contains("I plan the second.") && page.contains("I plan the first."));
    // Seen and sent again, it is taken.
    let third = browser
        .post(edit, &fields("I plan the second.", &second))
        .await;
    assert_eq!(third.status, 303);
    let plan = browser.get("/plan").await.text();
    assert!(plan.contains("I plan the second.") && plan.contains("own wording"));
    let history = browser.get("/plan/history").await.text();
    assert!(history.contains("I plan the first."), "{history}");

    let opened = browser.get(edit).await;
    let revision = form(&[("revision", &value(&opened, "revision"))]);
    let restored = browser
        .post("/plan/objectives/10-apply/restore", &revision)
        .await;
    assert_eq!(restored.status, 303);
    assert!(
        !browser
            .get("/plan")
            .await
            .text()
            .contains("I plan the second.")
    );
    let late = browser
        .post("/plan/objectives/10-apply/restore", &revision)
        .await;
    assert_eq!(late.status, 412);
}

#[actix_web::test]
async fn a_refused_edit_keeps_what_was_typed_and_says_what_is_wrong_at_its_field() {
    let server = Server::start();
    let mut browser = planned(&server).await;
    let edit = "/plan/objectives/10-apply/edit";
    let opened = browser.get(edit).await;
    let refused = browser
        .post(
            edit,
            &form(&[
                ("statement", " "),
                ("condition", "Given <b>this</b>."),
                ("criterion", "x"),
                ("benefit", "x"),
                ("due", "2020-01-01"),
                ("revision", &value(&opened, "revision")),
            ]),
        )
        .await;
    assert_eq!(refused.status, 422);
    let page = refused.text();
    assert!(
        page.contains("statement-error") && page.contains("due-error"),
        "{page}"
    );
    assert!(
        page.contains("Given &#60;b&#62;this&#60;/b&#62;."),
        "{page}"
    );
    assert_eq!(value(&refused, "due"), "2020-01-01");
}

#[actix_web::test]
async fn a_plan_that_is_out_of_date_says_what_changed_and_keeps_the_earlier_one() {
    let server = Server::start();
    let mut browser = planned(&server).await;
    browser
        .post("/plan/objectives/1-apply/tick", "done=yes")
        .await;
    server.stage.clock.advance(chrono::TimeDelta::minutes(5));
    let actor = cast::log_in(
        &server.stage.app,
        "brien",
        seqpt_application::accounts::SessionKind::Page,
    )
    .await
    .actor;
    cast::complete_survey(&server.stage.app, &actor, PROJECT_MANAGER, 2).await;
    let stale = browser.get("/plan").await.text();
    assert!(
        stale.contains("you have answered a newer survey"),
        "{stale}"
    );
    browser.post("/plan", "").await;
    let renewed = browser.get("/plan").await;
    assert!(!renewed.text().contains("out of date"));
    assert_eq!(ticked(&renewed), 1, "the tick went on into the new plan");
    let history = browser.get("/plan/history").await.text();
    let (_, rest) = history.split_once("href=\"/plans/").unwrap();
    let earlier = format!("/plans/{}", rest.split('"').next().unwrap());
    let page = browser.get(&earlier).await.text();
    assert!(page.contains("This is an earlier plan"), "{page}");
    assert!(!page.contains("/tick"), "an earlier plan cannot be changed");
}

#[actix_web::test]
async fn nobody_else_reads_or_changes_a_plan() {
    let server = Server::start();
    planned(&server).await;
    let mine = server.token("brien").await;
    let plan = server.get("/api/v1/plan").bearer(&mine).send().await.json();
    let id = plan["id"].as_i64().unwrap();
    let admin = server.token("admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    for (path, status) in [
        (format!("/api/v1/plans/{id}"), 404),
        ("/api/v1/plan".to_owned(), 404),
    ] {
        let answer = server.get(&path).bearer(&admin).send().await;
        assert_eq!(answer.status, status, "{path}");
    }
    for path in [format!("/plans/{id}"), format!("/organization/plans/{id}")] {
        assert_eq!(browser.get(&path).await.status, 404, "{path}");
    }
    assert!(!browser.get("/plan").await.text().contains("1-know"));
}

#[actix_web::test]
async fn programs_make_read_and_change_a_plan_in_the_language_they_ask_for() {
    let server = Server::start();
    surveyed(&server).await;
    let token = server.token("brien").await;
    let missing = server.get("/api/v1/plan").bearer(&token).send().await;
    assert_eq!(missing.status, 404);
    for body in [
        json!({ "foo": 1 }),
        json!({ "months": -5 }),
        json!({ "starts_on": "2027-01-01" }),
        json!([1]),
        json!(null),
        json!("plan"),
    ] {
        let make = server.post("/api/v1/plan").bearer(&token);
        let refused = make.json(body.clone()).send().await;
        assert_eq!(refused.status, 422, "{body}");
        assert_eq!(refused.json()["code"], "wrong_type", "{body}");
    }
    let make = || server.post("/api/v1/plan").bearer(&token).send();
    let made = make().await;
    assert_eq!(made.status, 201);
    assert_eq!(made.header("location"), "/api/v1/plan");
    assert_eq!(make().await.status, 200);
    let make = server.post("/api/v1/plan").bearer(&token);
    assert_eq!(make.json(json!({})).send().await.status, 200);

    let read = server
        .get("/api/v1/plan")
        .bearer(&token)
        .send()
        .await
        .json();
    assert_eq!(
        (&read["stale"], &read["changed"]),
        (&json!(false), &json!([]))
    );
    assert_eq!(read["competencies"][0]["aim"], "without_strategies");
    let apply = |plan: &Value| {
        let objectives = plan["objectives"].as_array().unwrap();
        let found = objectives.iter().find(|it| it["key"] == "10-apply");
        found.unwrap().clone()
    };
    let german = server
        .get("/api/v1/plan")
        .in_german()
        .bearer(&token)
        .send()
        .await;
    assert_eq!(german.header("content-language"), "de");
    let german = apply(&german.json());
    let english = apply(&read);
    assert_eq!(english["level"], json!({ "value": 4, "key": "apply" }));
    assert_eq!(english["time_frame"], "within 12 months");
    assert_eq!(german["time_frame"], "innerhalb von 12 Monaten");
    for field in [
        "statement",
        "condition",
        "criterion",
        "benefit",
        "process_part",
    ] {
        assert!(english[field].as_str().unwrap().len() > 3, "{field}");
        assert_ne!(english[field], german[field], "{field}");
    }

    let change = |tag: String, body: Value| {
        server
            .patch("/api/v1/plan/objectives/10-apply")
            .bearer(&token)
            .header("if-match", tag)
            .json(body)
            .send()
    };
    let tag = format!("\"{}\"", english["revision"]);
    let body = json!({ "statement": "I plan our release.", "done": true });
    let changed = change(tag.clone(), body).await;
    assert_eq!(changed.status, 200, "{}", changed.text());
    let objective = changed.json();
    assert_eq!(objective["statement"], "I plan our release.");
    assert_eq!(objective["own_wording"], true);
    assert!(objective["done_at"].is_string());
    assert_eq!(
        changed.header("etag"),
        format!("\"{}\"", objective["revision"])
    );
    let refused = change(tag, json!({ "benefit": "None." })).await;
    assert_eq!(refused.status, 412);
    assert_eq!(refused.json()["code"], "conflict");
    let wrong = change("*".to_owned(), json!({ "due": "soon" })).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.json()["errors"][0]["code"], "invalid_date");

    let restored = server
        .delete("/api/v1/plan/objectives/10-apply/own-wording")
        .bearer(&token)
        .send()
        .await;
    assert_eq!(restored.json()["statement"], english["statement"]);
    assert_eq!(restored.json()["own_wording"], false);
    let plans = server
        .get("/api/v1/plans")
        .bearer(&token)
        .send()
        .await
        .json();
    assert_eq!(plans["plans"][0]["done"], 1);
}

/// An organisation with a strategy and five Project Managers who know nothing.
async fn assessed(server: &Server) {
    let founded = server.found("Acme", "admin").await;
    let admin = &founded.admin.actor;
    cast::choose(
        &server.stage.app,
        admin,
        &[seqpt_core::strategy::Strategy::OrientationPilot],
    )
    .await;
    for number in 0..5 {
        let username = format!("employee{number}");
        let person = cast::join(&server.stage.app, &founded.key, &username).await;
        cast::complete_survey(&server.stage.app, &person.actor, PROJECT_MANAGER, NOTHING).await;
    }
}

#[actix_web::test]
async fn the_organisations_plan_says_what_is_missing_before_it_can_be_made() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = browser.get("/organization/plan").await.text();
    assert!(page.contains("No strategy is chosen yet"), "{page}");
    let dates = form(&[("starts_on", "2026-11-23"), ("months", "12")]);
    let refused = browser.post("/organization/plan", &dates).await;
    assert_eq!(refused.status, 409);
    cast::choose(
        &server.stage.app,
        &founded.admin.actor,
        &[seqpt_core::strategy::Strategy::OrientationPilot],
    )
    .await;
    let page = browser.get("/organization/plan").await.text();
    assert!(page.contains("So far 0 people are assessed"), "{page}");
}

#[actix_web::test]
async fn an_admin_makes_edits_and_ticks_the_organisations_plan() {
    let server = Server::start();
    assessed(&server).await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let wrong = form(&[("starts_on", "soon"), ("months", "99")]);
    let refused = browser.post("/organization/plan", &wrong).await;
    assert_eq!(refused.status, 422);
    assert_eq!(value(&refused, "starts_on"), "soon");
    let dates = form(&[("starts_on", "2026-11-23"), ("months", "18")]);
    let made = browser.post("/organization/plan", &dates).await;
    assert_eq!(made.header("location"), "/organization/plan");
    let page = browser.get("/organization/plan").await;
    let text = page.text();
    for part in [
        "5 places",
        "Project Manager (5)",
        "understand",
        "23 May 2028",
        "What needs no training",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert_eq!(value(&page, "months"), "18");
    let tick = "/organization/plan/objectives/10-know/tick";
    browser.post(tick, "done=yes").await;
    assert_eq!(ticked(&browser.get("/organization/plan").await), 1);
    let history = browser.get("/organization/plan/history").await.text();
    assert!(history.contains("Adele Ott"), "{history}");
    let mut employee = Browser::signed_in(&server, "employee0").await;
    assert_eq!(employee.get("/organization/plan").await.status, 403);
}

#[actix_web::test]
async fn programs_of_admins_make_and_change_the_organisations_plan() {
    let server = Server::start();
    assessed(&server).await;
    let admin = server.token("admin").await;
    let path = "/api/v1/organization/plan";
    let read = || server.get(path).bearer(&admin).send();
    let before = read().await.json();
    assert_eq!(before["plan"], Value::Null);
    assert_eq!(before["refusal"], Value::Null);
    let make = |body: Value| server.post(path).bearer(&admin).json(body).send();
    let made = make(json!({ "starts_on": "2026-11-23", "months": 12 })).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let again = make(json!({ "starts_on": "2026-11-23", "months": 12 })).await;
    assert_eq!(again.status, 200);
    for (body, field) in [
        (json!({ "starts_on": "2026-11-23" }), "months"),
        (json!({ "months": 12 }), "starts_on"),
        (json!({ "starts_on": "2026-11-23", "months": 0 }), "months"),
    ] {
        let refused = make(body).await;
        assert_eq!(refused.json()["errors"][0]["field"], field);
    }
    let plan = read().await.json();
    let objective = &plan["plan"]["objectives"][0];
    assert_eq!(objective["demand"]["places"], 5);
    assert_eq!(
        objective["demand"]["groups"][0],
        json!({
            "kind": "role_cluster", "role_cluster_id": 3, "organization_role_id": null, "people": 5,
        })
    );
    let one = format!("{path}/objectives/{}", objective["key"].as_str().unwrap());
    let changed = server
        .patch(&one)
        .bearer(&admin)
        .header("if-match", format!("\"{}\"", objective["revision"]))
        .json(json!({ "done": true }))
        .send()
        .await;
    assert_eq!(changed.status, 200);
    assert_eq!(read().await.json()["plan"]["done"], 1);
    let employee = server.token("employee0").await;
    assert_eq!(server.get(path).bearer(&employee).send().await.status, 403);
}
