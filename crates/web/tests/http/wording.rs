//! Hints on own words: on the page where they are written, on the plan, and for programs.

use seqpt_testkit::cast;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Answer, Server};

const EDIT: &str = "/plan/objectives/10-apply/edit";
const HINT: &str = "Objective: Leave addresses of the internet out";

/// Somebody who knows nothing and made a plan.
async fn planned(server: &Server) {
    let app = &server.stage.app;
    let founded = server.found("Acme", "admin").await;
    let employee = cast::join(app, &founded.key, "brien").await;
    cast::complete_survey(app, &employee.actor, &[3], 5).await;
    let token = server.token("brien").await;
    let made = server.post("/api/v1/plan").bearer(&token).send().await;
    assert_eq!(made.status, 201);
}

fn value(page: &Answer, name: &str) -> String {
    let page = page.text();
    let (_, rest) = page
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap();
    rest.split('"').next().unwrap().to_owned()
}

fn written(page: &Answer, more: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .append_pair("statement", "We plan as in https://plan.example.")
        .append_pair("condition", "Given a project of our own.")
        .append_pair("criterion", "At least two plans.")
        .append_pair("benefit", "It pays.")
        .append_pair("due", &value(page, "due"))
        .append_pair("revision", &value(page, "revision"))
        .extend_pairs(more)
        .finish()
}

#[actix_web::test]
async fn a_check_keeps_what_was_typed_shows_hints_and_stores_nothing() {
    let server = Server::start();
    planned(&server).await;
    let mut browser = Browser::signed_in(&server, "brien").await;
    let opened = browser.get(EDIT).await;
    assert!(opened.text().contains("name=\"check\" value=\"yes\""));
    assert!(
        !opened.text().contains("id=\"hints\""),
        "as made, nothing is looked at"
    );
    let before = server.stage.store.contents();
    let checked = browser
        .post(EDIT, &written(&opened, &[("check", "yes")]))
        .await;
    assert_eq!(checked.status, 200);
    let page = checked.text();
    for part in [
        HINT,
        "What you typed is not saved yet.",
        "We plan as in https://plan.example.</textarea>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(value(&checked, "revision"), value(&opened, "revision"));
    server.stage.store.assert_unchanged(&before);
    let empty = written(&opened, &[("check", "yes")])
        .replace("We+plan", "")
        .replace("+as+in+https%3A%2F%2Fplan.example.", "");
    let refused = browser.post(EDIT, &empty).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("statement-error"));
}

#[actix_web::test]
async fn saved_words_are_never_held_up_and_their_hints_stand_on_the_plan_and_where_they_are_written()
 {
    let server = Server::start();
    planned(&server).await;
    let mut browser = Browser::signed_in(&server, "brien").await;
    let opened = browser.get(EDIT).await;
    let saved = browser.post(EDIT, &written(&opened, &[])).await;
    assert_eq!(
        (saved.status, saved.header("location")),
        (303, "/plan#o-10-apply")
    );
    for path in ["/plan", EDIT] {
        let page = browser.get(path).await.text();
        assert!(
            page.contains("Hints on your wording") && page.contains(HINT),
            "{path}"
        );
    }
    assert!(!browser.get(EDIT).await.text().contains("not saved yet"));
    let revision = format!("revision={}", value(&browser.get(EDIT).await, "revision"));
    browser
        .post("/plan/objectives/10-apply/restore", &revision)
        .await;
    assert!(
        !browser
            .get("/plan")
            .await
            .text()
            .contains("Hints on your wording")
    );
}

#[actix_web::test]
async fn programs_get_the_hints_with_a_change() {
    let server = Server::start();
    planned(&server).await;
    let token = server.token("brien").await;
    let change = async |body: Value| {
        let request = server
            .patch("/api/v1/plan/objectives/10-apply")
            .bearer(&token);
        request.json(body).send().await.json()
    };
    let ticked = change(json!({ "done": true })).await;
    assert_eq!(
        (&ticked["hints"], &ticked["key"]),
        (&json!([]), &json!("10-apply"))
    );
    let reworded = change(json!({ "statement": "We plan as in https://plan.example." })).await;
    let hints = reworded["hints"].as_array().unwrap();
    let link = hints.iter().find(|hint| hint["code"] == "link").unwrap();
    assert_eq!(
        (&link["field"], &link["phrase"]),
        (&json!("statement"), &Value::Null)
    );
    assert!(link["detail"].as_str().unwrap().starts_with(HINT));
}
