//! Whether the strategies fit, and who is to train others.

use seqpt_core::strategy::Strategy;
use seqpt_testkit::cast::{Founded, choose, complete_survey, join};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::Server;

const PAGE: &str = "/organization/result/strategy";
const API: &str = "/api/v1/organization/trainers";

/// Six people understand everything; the first is known by number.
async fn assessed(server: &Server, strategies: &[Strategy]) -> (Founded, i64) {
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    choose(app, &founded.admin.actor, strategies).await;
    let mut first = None;
    for number in 0..6 {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        complete_survey(app, &member.actor, &[4], 2).await;
        first.get_or_insert(member.account.id.get());
    }
    (founded, first.unwrap())
}

#[actix_web::test]
async fn every_comparison_stands_with_its_reason_and_statistics_are_there_without_a_gap() {
    let server = Server::start();
    assessed(&server, &[Strategy::CommonUnderstanding]).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let overview = browser.get("/organization/result").await.text();
    assert!(overview.contains("href=\"/organization/result/strategy\""));
    let page = browser.get(PAGE).await;
    assert_eq!(page.status, 200);
    let page = page.text();
    // Everybody understands what the strategy aims at, so nothing is a gap, and all can be compared.
    assert!(
        page.contains("<span class=\"stat__figure\">0%</span>"),
        "{page}"
    );
    assert_eq!(
        page.matches("The median of 5 people, “understand”, has reached it.")
            .count(),
        16
    );
    assert!(page.contains("requires “apply”, aimed at is “understand”"));
    assert!(page.contains("Train-the-trainer is not among the chosen strategies."));
    for id in [
        "why-achieved",
        "why-gaps",
        "why-share",
        "why-row-1",
        "why-row-18",
    ] {
        assert!(page.contains(&format!("data-explain=\"{id}\"")), "{id}");
    }
}

#[actix_web::test]
async fn how_far_the_median_is_below_is_told_in_levels() {
    let server = Server::start();
    assessed(&server, &[Strategy::OrientationPilot]).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let page = browser.get(PAGE).await.text();
    assert!(
        page.contains("The median of 5 people is “understand”, one level below."),
        "{page}"
    );
    assert!(page.contains("two or three is a significant one"));
}

#[actix_web::test]
async fn while_nothing_is_told_the_check_leads_to_what_to_do() {
    let server = Server::start();
    server.found("Kranbau", "adele").await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let early = browser.get(PAGE).await;
    assert_eq!(
        (early.status, early.header("location")),
        (303, "/organization/result")
    );
    let result = browser.get("/organization/result").await.text();
    assert!(result.contains("There are no figures for that page yet."));
}

#[actix_web::test]
async fn trainers_are_named_on_the_page_without_a_word_on_their_levels() {
    let server = Server::start();
    let strategies = [Strategy::OrientationPilot, Strategy::TrainTheTrainer];
    let (_, first) = assessed(&server, &strategies).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let before = browser.get(PAGE).await.text();
    assert!(before.contains("Trainers are to master these 16 competencies:"));
    let trainers = |page: &str| page.split("id=\"trainers\"").nth(1).unwrap().to_owned();
    assert!(!trainers(&before).contains('%'));

    let sent = format!("source=internal&candidate={first}&revision=1");
    for _ in 0..2 {
        let saved = browser.post(PAGE, &sent).await;
        assert_eq!((saved.status, saved.header("location")), (303, PAGE));
    }
    let named = browser.get(PAGE).await.text();
    assert!(named.contains(&format!("value=\"{first}\" checked")));
    assert!(named.contains("Named as trainers"));
    let words = |page: &str| {
        let page = trainers(page);
        ["know", "understand", "apply"].map(|word| page.matches(&format!("“{word}”")).count())
    };
    assert_eq!(words(&named), [0, 0, 0]);

    let stale = browser.post(PAGE, "source=external&revision=1").await;
    assert_eq!(stale.status, 412);
    assert!(stale.text().contains("value=\"external\" checked"));
    for (sent, error) in [
        ("source=both&revision=2", "id=\"source-error\""),
        (
            "source=&candidate=999999&revision=2",
            "id=\"candidates-error\"",
        ),
        ("source=&candidate=x&revision=2", "id=\"candidates-error\""),
    ] {
        let refused = browser.post(PAGE, sent).await;
        assert_eq!(refused.status, 422, "{sent}");
        assert!(refused.text().contains(error), "{sent}");
    }
}

#[actix_web::test]
async fn of_many_people_those_are_offered_who_are_ticked_or_found() {
    let server = Server::start();
    let (founded, first) = assessed(&server, &[Strategy::OrientationPilot]).await;
    for number in 0..20 {
        join(&server.stage.app, &founded.key, &format!("more.{number}")).await;
    }
    let mut browser = Browser::signed_in(&server, "adele").await;
    let all = browser.get(PAGE).await.text();
    assert_eq!(all.matches("name=\"candidate\"").count(), 20);
    assert!(all.contains("7 more people are not listed here."));
    let sent = format!("source=external&candidate={first}&q=nobody+like+this&find=yes&revision=1");
    let found = browser.post(PAGE, &sent).await;
    assert_eq!(found.status, 200);
    // What was ticked and chosen stays, and nothing is stored yet.
    assert_eq!(found.text().matches("name=\"candidate\"").count(), 1);
    assert!(found.text().contains(&format!("value=\"{first}\" checked")));
    assert!(found.text().contains("value=\"external\" checked"));
    assert!(!browser.get(PAGE).await.text().contains("Named as trainers"));
}

#[actix_web::test]
async fn programs_read_and_name_trainers() {
    let server = Server::start();
    let (_, first) = assessed(&server, &[Strategy::TrainTheTrainer]).await;
    let token = server.token("adele").await;
    let read = server.get(API).bearer(&token).send().await;
    assert_eq!(
        read.json(),
        json!({ "source": null, "candidates": [], "revision": 1 })
    );
    let put = async |body: Value, tag: &str| {
        let request = server.put(API).bearer(&token).json(body);
        request.header("if-match", tag).send().await
    };
    let named = put(
        json!({ "source": "internal", "candidates": [first] }),
        "\"1\"",
    )
    .await;
    assert_eq!((named.status, named.header("etag")), (200, "\"2\""));
    assert_eq!(named.json()["candidates"][0]["id"], first);
    let late = put(json!({ "candidates": [] }), "\"1\"").await;
    assert_eq!(late.status, 412);
    for (body, field) in [
        (json!({ "source": "internal" }), "candidates"),
        (json!({ "source": "x", "candidates": [] }), "source"),
        (json!({ "candidates": [0] }), "candidates"),
    ] {
        let refused = put(body, "\"2\"").await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.json()["errors"][0]["field"], field);
    }
    let emptied = put(json!({ "source": null, "candidates": [] }), "\"2\"").await;
    assert_eq!(
        emptied.json(),
        json!({ "source": null, "candidates": [], "revision": 3 })
    );
}
