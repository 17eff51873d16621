//! What would change: tried on the page and by the API, and stored nowhere.

use seqpt_application::survey::{StartSurvey, start_survey};
use seqpt_core::strategy::Strategy;
use seqpt_testkit::cast::{choose, complete_survey, join, submit_survey};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Answer, Server};

const PAGE: &str = "/organization/result/what-if";
const API: &str = "/api/v1/organization/what-if";

/// People who answered for System Engineers, all alike.
async fn assessed(server: &Server, people: usize) {
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    choose(app, &founded.admin.actor, &[Strategy::OrientationPilot]).await;
    for number in 0..people {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        complete_survey(app, &member.actor, &[4], 2).await;
    }
}

async fn ask(server: &Server, body: Value) -> Answer {
    let token = server.token("adele").await;
    server.post(API).bearer(&token).json(body).send().await
}

#[actix_web::test]
async fn another_strategy_shows_its_difference_and_nothing_is_stored() {
    let server = Server::start();
    assessed(&server, 5).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let before = server.stage.store.contents();
    let first = browser.get(PAGE).await;
    assert_eq!(first.status, 200);
    assert!(first.text().contains("Nothing has been tried yet"));
    assert!(first.text().contains("value=\"orientation_pilot\" checked"));

    let tried = browser
        .get(&format!("{PAGE}?try=yes&strategies=common_understanding"))
        .await;
    assert_eq!(tried.status, 200);
    let page = tried.text();
    assert!(page.contains("value=\"common_understanding\" checked"));
    assert!(!page.contains("value=\"orientation_pilot\" checked"));
    // Everybody understands everything, so nothing is left to advance.
    assert!(page.contains("Objectives that would go: apply."), "{page}");
    assert!(page.contains("data-explain=\"why-objectives\""));
    // What is summed for a role, what changes for it, and why the results count otherwise.
    assert!(page.contains("data-explain=\"why-cluster-4\""));
    let now = "The level to reach is “apply” now and would be “understand”.";
    assert!(page.contains(now), "{page}");
    assert!(page.contains("5 people are below the level to reach now, then nobody."));
    assert!(page.contains("The target is “apply” now and would be “understand”."));
    assert!(page.contains("in the shown roles, each role counted"));
    let published = "there everybody counts once, whatever the number of roles";
    assert!(page.contains(published));
    let same = browser
        .get(&format!("{PAGE}?try=yes&strategies=orientation_pilot"))
        .await;
    assert!(same.text().contains("Nothing would change."));
    server.stage.store.assert_unchanged(&before);
}

#[actix_web::test]
async fn what_cannot_be_tried_is_refused_at_its_field_with_what_was_typed() {
    let server = Server::start();
    assessed(&server, 5).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let tried = "try=yes&strategies=certification";
    for (query, error) in [
        ("try=yes", "strategies-error"),
        ("try=yes&strategies=x", "strategies-error"),
        (
            &format!("{tried}&role=cluster-11&process=19&involvement=2"),
            "role-error",
        ),
        (
            &format!("{tried}&role=nobody&process=19&involvement=2"),
            "role-error",
        ),
        (
            &format!("{tried}&role=cluster-4&process=99&involvement=2"),
            "process-error",
        ),
        (
            &format!("{tried}&role=cluster-4&process=19&involvement=9"),
            "involvement-error",
        ),
        (
            &format!("{tried}&mix_role=cluster-4&mix_people=many"),
            "mix_people-error",
        ),
    ] {
        let refused = browser.get(&format!("{PAGE}?{query}")).await;
        assert_eq!(refused.status, 422, "{query}");
        let page = refused.text();
        assert!(page.contains(&format!("id=\"{error}\"")), "{query}: {page}");
        assert!(!page.contains("data-explain=\"why-objectives\""), "{query}");
    }
    let typed = browser
        .get(&format!("{PAGE}?{tried}&mix_role=cluster-4&mix_people=-3"))
        .await;
    assert!(typed.text().contains("value=\"-3\""));
    assert!(typed.text().contains("value=\"certification\" checked"));
}

#[actix_web::test]
async fn head_counts_of_several_roles_are_tried_at_once_and_empty_ones_stay() {
    let server = Server::start();
    assessed(&server, 5).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let tried = "try=yes&strategies=certification&mix_role=cluster-4&mix_people=";
    let empty = browser.get(&format!("{PAGE}?{tried}")).await;
    assert_eq!(empty.status, 200);
    let ten = browser.get(&format!("{PAGE}?{tried}10")).await;
    assert!(ten.text().contains("(now\u{a0}5)"));
    assert!(ten.text().contains("value=\"10\""));
    let twice = browser
        .get(&format!("{PAGE}?{tried}10&mix_role=cluster-4&mix_people=3"))
        .await;
    assert_eq!(twice.status, 422);
    assert!(twice.text().contains("id=\"mix_role-error\""));
}

#[actix_web::test]
async fn programs_try_strategies_a_matrix_value_and_head_counts() {
    let server = Server::start();
    assessed(&server, 5).await;
    let same = ask(&server, json!({})).await;
    assert_eq!(same.status, 200, "{}", same.text());
    let same = same.json();
    assert_eq!(same["strategies"], json!(["orientation_pilot"]));
    let levels = &same["difference"]["levels_to_advance"];
    assert_eq!(levels["before"], levels["after"]);
    let now = levels["before"].as_u64().unwrap();
    let after = async |body: Value| {
        let answer = ask(&server, body).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        let answer = answer.json();
        answer["difference"]["levels_to_advance"]["after"].as_u64()
    };
    let mix = json!({ "mix": [{ "role_cluster_id": 4, "people": 15 }] });
    assert_eq!(after(mix).await, Some(3 * now));
    let strategies = json!({ "strategies": ["common_understanding"] });
    assert_eq!(after(strategies).await, Some(0));
    let cell = json!({ "matrix": { "role_cluster_id": 4, "process_id": 19, "involvement": 0 } });
    assert!(after(cell).await.unwrap() <= now);
    for (body, field) in [
        (json!({ "strategies": [] }), "strategies"),
        (json!({ "mix": [{ "people": 3 }] }), "mix_role"),
        (
            json!({ "mix": [{ "role_cluster_id": 4, "organization_role_id": 1, "people": 3 }] }),
            "mix_role",
        ),
        (
            json!({ "matrix": { "role_cluster_id": -4, "process_id": 19, "involvement": 0 } }),
            "role",
        ),
    ] {
        let refused = ask(&server, body).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.json()["errors"][0]["field"], field);
    }
}

#[actix_web::test]
async fn where_as_many_are_below_it_is_told_which_level_changes() {
    let server = Server::start();
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    choose(app, &founded.admin.actor, &[Strategy::CommonUnderstanding]).await;
    for number in 0..5 {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        complete_survey(app, &member.actor, &[4], 1).await;
    }
    let mut browser = Browser::signed_in(&server, "adele").await;
    let tried = format!("{PAGE}?try=yes&strategies=orientation_pilot");
    let page = browser.get(&tried).await.text();
    assert!(page.contains("The level to reach is “understand” now and would be “apply”."));
    let level = "“apply” is needed by nobody now, then by 5 people.";
    assert!(page.contains(level), "{page}");
    assert!(!page.contains("5 people are below the level to reach now, then 5 people"));
}

#[actix_web::test]
async fn while_nothing_is_told_there_is_nothing_to_try() {
    let server = Server::start();
    assessed(&server, 3).await;
    assert_eq!(
        ask(&server, json!({})).await.json()["difference"],
        Value::Null
    );
    let mut browser = Browser::signed_in(&server, "adele").await;
    let early = browser.get(PAGE).await;
    assert_eq!(
        (early.status, early.header("location")),
        (303, "/organization/result")
    );
    let result = browser.get("/organization/result").await.text();
    assert!(result.contains("There are no figures for that page yet."));
    assert!(result.contains("Nothing to show yet"));
}

/// People who all took a full assessment and understand everything.
async fn fully_assessed(server: &Server, people: usize) {
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    choose(app, &founded.admin.actor, &[Strategy::OrientationPilot]).await;
    for number in 0..people {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        let command = StartSurvey {
            full_assessment: true,
            ..StartSurvey::default()
        };
        let open = start_survey(app, &member.actor, command).await.unwrap();
        submit_survey(app, &member.actor, &open, 2).await;
    }
}

#[actix_web::test]
async fn programs_name_the_group_of_full_assessments_as_the_page_does() {
    let server = Server::start();
    fully_assessed(&server, 5).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let page = browser.get(PAGE).await.text();
    assert!(
        page.contains("<option value=\"full\">Full assessment</option>"),
        "{page}"
    );
    let body = json!({ "mix": [{ "kind": "full_assessment", "people": 15 }] });
    let answer = ask(&server, body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let difference = &answer.json()["difference"];
    let levels = &difference["levels_to_advance"];
    assert_eq!(
        levels["after"].as_u64().unwrap(),
        3 * levels["before"].as_u64().unwrap()
    );
    assert_eq!(
        difference["competencies"][0]["groups"][0]["kind"],
        "full_assessment"
    );
    for mix in [
        json!({ "kind": "tasks", "people": 15 }),
        json!({ "kind": "full", "people": 15 }),
        json!({ "kind": "full_assessment", "role_cluster_id": 4, "people": 15 }),
    ] {
        let refused = ask(&server, json!({ "mix": [mix] })).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.json()["errors"][0]["field"], "mix_role");
    }
}
