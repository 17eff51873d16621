//! Full assessments and the roles that fit, on the pages and by the API.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Answer, Server};

#[track_caller]
fn shows(answer: &Answer, status: u16, parts: &[&str]) {
    assert_eq!(answer.status, status, "{}", answer.text());
    let page = answer.text();
    for part in parts {
        assert!(page.contains(part), "{part:?} is not on the page: {page}");
    }
}

async fn started(server: &Server, token: &str, body: Value) -> Value {
    let started = server
        .post("/api/v1/surveys")
        .bearer(token)
        .json(body)
        .send()
        .await;
    assert_eq!(started.status, 201, "{}", started.text());
    started.json()
}

/// Hands a survey in with the same statement ticked everywhere; answers the result.
async fn handed_in(server: &Server, token: &str, survey: &Value, group: u8) -> Value {
    let questions = survey["questions"].as_array().unwrap().iter();
    let answers: Vec<_> = questions
        .map(|it| json!({ "competency_id": it["competency_id"], "groups": [group] }))
        .collect();
    let path = format!("/api/v1/surveys/{}", survey["id"]);
    let submitted = server
        .post(&format!("{path}/submission"))
        .bearer(token)
        .json(json!({ "answers": answers }))
        .send()
        .await;
    assert_eq!(submitted.status, 201, "{}", submitted.text());
    let result = server.get(&format!("{path}/result")).bearer(token);
    result.send().await.json()
}

#[actix_web::test]
async fn a_full_assessment_begins_on_its_page_and_a_second_click_finds_it() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    shows(&browser.get("/survey/roles").await, 200, &["/survey/full"]);
    shows(&browser.get("/survey/tasks").await, 200, &["/survey/full"]);
    shows(
        &browser.get("/survey/full").await,
        200,
        &["all 16 competencies", "14 role clusters"],
    );
    let first = browser.post("/survey/full", "").await;
    assert_eq!(first.status, 303);
    assert!(
        first
            .header("location")
            .starts_with("/survey/competencies/")
    );
    for again in [
        browser.post("/survey/full", "").await,
        browser.get("/survey/full").await,
    ] {
        assert_eq!((again.status, again.header("location")), (303, "/survey"));
    }
    shows(
        &browser.get("/survey/review").await,
        200,
        &["Full assessment"],
    );
}

#[actix_web::test]
async fn the_result_of_a_full_assessment_names_the_nearest_role_with_its_reasons() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let open = started(&server, &token, json!({ "full_assessment": true })).await;
    assert_eq!(open["kind"], "all_roles");
    assert_eq!(open["questions"].as_array().unwrap().len(), 16);
    assert_eq!(open["nearest_role_cluster_id"], Value::Null);

    let result = handed_in(&server, &token, &open, 3).await;
    assert_eq!(result["kind"], "all_roles");
    assert_eq!(
        (&result["roles"], &result["organization_roles"]),
        (&json!([]), &json!([]))
    );
    let nearest = &result["nearest_role_cluster_id"];
    let fit = &result["role_fit"];
    assert_eq!(&fit["ranked"][0]["role_cluster_id"], nearest);
    assert_eq!(fit["ranked"].as_array().unwrap().len(), 13);
    assert_eq!(fit["meets_all"], json!([11]));
    assert_eq!(&fit["next_role_cluster_id"], nearest);
    for competency in result["competencies"].as_array().unwrap() {
        for cause in competency["because"].as_array().unwrap() {
            assert_eq!(&cause["role_cluster_id"], nearest);
        }
    }
    let required = result["competencies"].as_array().unwrap().len();
    assert_eq!(required + result["beyond"].as_array().unwrap().len(), 16);

    let history = server.get("/api/v1/surveys").bearer(&token).send().await;
    let summary = &history.json()["surveys"][0];
    assert_eq!(
        (&summary["kind"], &summary["asked"]),
        (&json!("all_roles"), &json!(16))
    );
    assert_eq!(summary["required"], json!(required));
    assert_eq!(summary["reached"], result["reached"]);

    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = browser.get(&format!("/results/{}", open["id"])).await;
    shows(
        &page,
        200,
        &[
            "Full assessment, nearest role “",
            "The role nearest to your levels",
            "data-explain=\"why-fit-1\"",
            "Euclidean distance",
            "Process and Policy Manager",
            &format!("/survey/roles?cluster={nearest}"),
        ],
    );
    shows(&browser.get("/results").await, 200, &["Full assessment"]);
    let file = browser
        .get(&format!("/results/{}/result.json", open["id"]))
        .await;
    assert_eq!(file.json()["nearest_role_cluster_id"], *nearest);
}

#[actix_web::test]
async fn described_tasks_are_told_the_roles_that_fit_and_may_be_answered_for_them_next_time() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let tasks = json!({ "responsible": "Tests", "involvement": { "19": 2, "20": 3, "25": 1 } });
    let open = started(&server, &token, json!({ "tasks": tasks })).await;
    let result = handed_in(&server, &token, &open, 2).await;
    assert_eq!(result["role_fit"]["ranked"][0]["role_cluster_id"], 4);
    assert_eq!(result["nearest_role_cluster_id"], Value::Null);
    assert_eq!(result["beyond"], json!([]));

    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = browser.get(&format!("/results/{}", open["id"])).await;
    shows(
        &page,
        200,
        &["Roles that fit your tasks", "This is a suggestion", "7.55"],
    );
    let wished = browser.get("/survey/roles?cluster=4").await;
    shows(&wished, 200, &["value=\"4\" checked"]);
    assert_eq!(
        wished.text().matches(" checked aria-describedby").count(),
        1
    );
    // What names no role on offer leaves the page as it is.
    for nonsense in ["cluster=99", "cluster=x", "cluster="] {
        let page = browser.get(&format!("/survey/roles?{nonsense}")).await;
        shows(&page, 200, &["name=\"role\""]);
        assert!(
            !page.text().contains(" checked aria-describedby"),
            "{nonsense}"
        );
    }
}

#[actix_web::test]
async fn the_wish_for_a_cluster_ticks_the_organisations_roles_of_it() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    for (name, cluster) in [("Systems", 4), ("Lab", 8)] {
        let made = server
            .post("/api/v1/organization/roles")
            .bearer(&token)
            .json(json!({ "name": name, "role_cluster_id": cluster, "takes_part": true }))
            .send()
            .await;
        assert_eq!(made.status, 201, "{}", made.text());
    }
    let open = started(&server, &token, json!({ "full_assessment": true })).await;
    let result = handed_in(&server, &token, &open, 3).await;
    let fit = &result["role_fit"];
    assert_eq!(fit["next_role_cluster_id"], Value::Null);
    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = browser.get("/survey/roles?cluster=4").await;
    shows(&page, 200, &["name=\"organization_role\""]);
    assert_eq!(page.text().matches(" checked aria-describedby").count(), 1);
}

#[actix_web::test]
async fn a_full_assessment_together_with_roles_is_refused_at_its_field() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let refused = server
        .post("/api/v1/surveys")
        .bearer(&token)
        .json(json!({ "full_assessment": true, "roles": [4] }))
        .send()
        .await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let error = &refused.json()["errors"][0];
    assert_eq!(error["field"], "full_assessment");
    assert_eq!(error["code"], "several_ways");
}
