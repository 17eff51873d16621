//! How each strategy fits: on the page, for programs, as a file; and what it never tells.

use seqpt_application::survey::{StartSurvey, start_survey};
use seqpt_core::strategy::Strategy;
use seqpt_testkit::cast::{choose, complete_survey, join, submit_survey};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::Server;

const PAGE: &str = "/organization/result/scenarios";
const API: &str = "/api/v1/organization/result/scenarios";

/// An organisation whose people answered for these role clusters.
async fn assessed(server: &Server, strategies: &[Strategy], people: &[(u32, i64)]) {
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    choose(app, &founded.admin.actor, strategies).await;
    for (number, (cluster, group)) in people.iter().enumerate() {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        complete_survey(app, &member.actor, &[*cluster], *group).await;
    }
}

async fn told(server: &Server) -> Value {
    let token = server.token("adele").await;
    let answer = server.get(API).bearer(&token).send().await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

#[actix_web::test]
async fn people_left_below_are_counted_and_the_strategy_that_helps_is_named() {
    let server = Server::start();
    // System engineers understand everything and are to apply most of it.
    assessed(&server, &[Strategy::CommonUnderstanding], &[(4, 2); 5]).await;
    let answer = told(&server).await;
    let analysis = &answer["analysis"];
    assert_eq!(analysis["verdict"]["revision_needed"], true);
    assert_eq!(analysis["verdict"]["advice"], "add_strategy_urgently");
    assert_eq!(analysis["proposal"]["strategy"], "orientation_pilot");
    let first = &analysis["competencies"][0];
    assert_eq!(
        (&first["competency_id"], &first["people"]),
        (&json!(1), &json!(5))
    );
    assert_eq!(first["shortfall"], "critical");
    let strategy = &first["strategies"][0];
    let cases = ["a", "b", "c", "d"].map(|case| strategy[case].as_u64().unwrap());
    assert_eq!(cases, [0, 5, 0, 0]);
    assert_eq!(strategy["fit"], -2.0);

    let mut browser = Browser::signed_in(&server, "adele").await;
    let page = browser.get(PAGE).await;
    assert_eq!(page.status, 200);
    let page = page.text();
    assert!(page.contains("The choice should be looked at again."));
    let left = "leaves 5 of 5 people, counted by role, below what that role requires (100%)";
    assert!(page.contains(left), "{page}");
    let fit = "(learns 0 + nothing to do 0 − 2 · left below 5 − 0.5 · beyond the role 0) / 5";
    assert!(page.contains(fit), "{page}");
    assert!(page.contains("(aims at “understand”)"));
    assert!(page.contains("data-explain=\"why-1\""));
    for result in ["/organization/result", "/organization/result/strategy"] {
        let lead = browser.get(result).await.text();
        assert!(lead.contains(&format!("href=\"{PAGE}\"")), "{result}");
    }
}

#[actix_web::test]
async fn a_file_says_what_the_page_says() {
    let server = Server::start();
    let strategies = [Strategy::CommonUnderstanding, Strategy::OrientationPilot];
    assessed(&server, &strategies, &[(4, 2); 5]).await;
    let token = server.token("adele").await;
    let file = |ending: &str| {
        let path = format!("{API}.{ending}");
        server.get(&path).bearer(&token).send()
    };
    let csv = file("csv").await;
    assert_eq!(csv.status, 200);
    // A heading and two strategies in each of 16 competencies, behind the notes.
    let lines: Vec<_> = csv.text().lines().map(str::to_owned).collect();
    assert!(
        lines
            .iter()
            .filter(|line| line.contains("SE pilot"))
            .count()
            <= 16
    );
    assert_eq!(
        lines
            .iter()
            .filter(|line| line.contains("understand"))
            .count(),
        16
    );
    assert_eq!(file("json").await.json(), told(&server).await);
    assert_eq!(file("xlsx").await.status, 200);
    assert_eq!(file("doc").await.status, 404);
}

#[actix_web::test]
async fn a_small_role_is_left_out_and_named_as_such() {
    let server = Server::start();
    let mut people = vec![(4, 2); 9];
    people.extend([(11, 1); 2]);
    assessed(&server, &[Strategy::OrientationPilot], &people).await;
    let answer = told(&server).await;
    let cluster = |group: &Value| group["role_cluster_id"].clone();
    for known in answer["analysis"]["competencies"].as_array().unwrap() {
        let groups = known["groups"].as_array().unwrap();
        assert!(groups.iter().all(|group| cluster(group) != 11), "{known}");
    }
    let left_out = answer["analysis"]["left_out"].as_array().unwrap();
    assert!(left_out.iter().any(|group| cluster(group) == 11));
    let mut browser = Browser::signed_in(&server, "adele").await;
    assert!(browser.get(PAGE).await.text().contains("Left out: "));
}

#[actix_web::test]
async fn while_nothing_can_be_told_it_says_so() {
    let server = Server::start();
    assessed(&server, &[Strategy::OrientationPilot], &[(4, 2); 3]).await;
    assert_eq!(told(&server).await["analysis"], Value::Null);
    let mut browser = Browser::signed_in(&server, "adele").await;
    let early = browser.get(PAGE).await;
    assert_eq!(
        (early.status, early.header("location")),
        (303, "/organization/result")
    );
    let result = browser.get("/organization/result").await.text();
    assert!(result.contains("There are no figures for that page yet."));
    let token = server.token("adele").await;
    let file = server
        .get(&format!("{API}.csv"))
        .bearer(&token)
        .send()
        .await;
    assert_eq!(
        (file.status, &file.json()["code"]),
        (409, &json!("too_few_assessed"))
    );
}

#[actix_web::test]
async fn without_a_strategy_for_everybody_there_is_nothing_to_compare() {
    let server = Server::start();
    assessed(&server, &[Strategy::TrainTheTrainer], &[(4, 2); 5]).await;
    assert_eq!(told(&server).await["analysis"]["verdict"], Value::Null);
    let mut browser = Browser::signed_in(&server, "adele").await;
    assert!(
        browser
            .get(PAGE)
            .await
            .text()
            .contains("Nothing to compare")
    );
}

#[actix_web::test]
async fn every_priority_opens_its_computation() {
    let server = Server::start();
    assessed(&server, &[Strategy::OrientationPilot], &[(4, 2); 5]).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let page = browser.get(PAGE).await.text();
    assert!(page.contains("training is needed: priority 3.33."));
    let computed = "Priority: 4.0 · gap 2/6 + 3.0 · required 4/6 + 3.0 · left below 0% = 3.33.";
    assert!(page.contains(computed), "{page}");
    assert!(page.contains("from the median, “understand”, to the target, “apply”"));
    // Opened from its row.
    assert!(page.contains("href=\"#why-1-3\" data-explain=\"why-1-3\""));
}

#[actix_web::test]
async fn the_verdict_says_what_it_does_not_ask_for() {
    let server = Server::start();
    // Customers know little and have to; the pilot would take them much further.
    assessed(&server, &[Strategy::OrientationPilot], &[(1, 1); 5]).await;
    let answer = told(&server).await;
    let analysis = &answer["analysis"];
    assert_eq!(analysis["verdict"]["adequacy"], "excellent");
    let competencies = analysis["competencies"].as_array().unwrap();
    let negative = competencies.iter().filter(|it| it["all_negative"] == true);
    let beyond = competencies.iter();
    let beyond = beyond.filter_map(|it| it["strategies"][0]["c"].as_u64());
    let beyond: u64 = beyond.sum();
    let compared = &analysis["verdict"]["competencies_compared"];
    let places = 5 * compared.as_u64().unwrap();
    let mut browser = Browser::signed_in(&server, "adele").await;
    let page = browser.get(PAGE).await.text();
    let negative = negative.count();
    let negative = format!("In {negative} of {compared} competencies no chosen strategy");
    assert!(page.contains(&negative), "{negative}: {page}");
    let beyond = format!("would train beyond the role in {beyond} of {places} places");
    assert!(page.contains(&beyond), "{beyond}: {page}");
    assert!(page.contains("it would train most people beyond their role"));
}

#[actix_web::test]
async fn without_roles_nothing_is_told_that_only_roles_decide() {
    let server = Server::start();
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    choose(app, &founded.admin.actor, &[Strategy::OrientationPilot]).await;
    for number in 0..5 {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        let command = StartSurvey {
            full_assessment: true,
            ..StartSurvey::default()
        };
        let open = start_survey(app, &member.actor, command).await.unwrap();
        submit_survey(app, &member.actor, &open, 2).await;
    }
    let mut browser = Browser::signed_in(&server, "adele").await;
    let page = browser.get(PAGE).await.text();
    for of_roles in ["left below", "beyond the role", "What can become", "Fit"] {
        assert!(!page.contains(of_roles), "{of_roles}: {page}");
    }
    let computed = "Priority: 4.0 for the gap from the median, “understand”, to the target, \
                    “apply” + 1.0 for 5 people + 2.0 for a core competency = 7.0, rounded 7.";
    assert!(page.contains(computed), "{page}");
    assert!(page.contains("data-label=\"learns\""));
}
