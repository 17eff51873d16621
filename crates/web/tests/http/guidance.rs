//! What is done, what is next and why: on the home pages and by the interface.

use seqpt_core::strategy::Strategy;
use seqpt_testkit::cast::{self, complete_survey, join};
use serde_json::Value;

use crate::browser::Browser;
use crate::server::Server;

async fn home(server: &Server, username: &str) -> String {
    let answer = Browser::signed_in(server, username)
        .await
        .get("/home")
        .await;
    assert_eq!(answer.status, 200);
    answer.text()
}

async fn told(server: &Server, username: &str) -> Value {
    let token = server.token(username).await;
    let answer = server.get("/api/v1/guidance").bearer(&token).send().await;
    assert_eq!(answer.status, 200);
    answer.json()
}

/// The keys of the steps of an answer that stand somewhere.
fn steps<'a>(answer: &'a Value, standing: &str) -> Vec<&'a str> {
    let phases = answer["organization"]["phases"].as_array().unwrap();
    phases
        .iter()
        .flat_map(|phase| phase["steps"].as_array().unwrap())
        .filter(|step| step["standing"] == standing)
        .map(|step| step["key"].as_str().unwrap())
        .collect()
}

#[actix_web::test]
async fn the_home_of_an_admin_shows_four_phases_and_one_next_step() {
    let server = Server::start();
    let founded = server.found("Kranbau", "admin").await;
    let page = home(&server, "admin").await;
    assert!(page.contains("Next step in phase 1"));
    assert!(
        page.contains("<a class=\"button\" href=\"/phase1/maturity\">Answer four questions</a>")
    );
    for phase in 1..=4 {
        assert!(page.contains(&format!("Phase {phase}</span>")), "{phase}");
    }
    assert_eq!(page.matches("aria-current=\"step\"").count(), 1);
    assert_eq!(page.matches("Comes with a later version").count(), 2);
    assert_eq!(
        page.matches("You have not begun your survey yet.").count(),
        1
    );

    let app = &server.stage.app;
    let admin = &founded.admin.actor;
    cast::choose(app, admin, &[Strategy::OrientationPilot]).await;
    let page = home(&server, "admin").await;
    assert!(page.contains("<a class=\"button\" href=\"/people/invitations\">Invite people</a>"));
    assert!(page.contains("Not needed: people describe their tasks."));

    for number in 1..5 {
        join(app, &founded.key, &format!("person.{number}")).await;
    }
    complete_survey(app, admin, &[3], 5).await;
    let page = home(&server, "admin").await;
    assert!(
        page.contains("<a class=\"button\" href=\"/people?survey=none\">See who is missing</a>")
    );
    assert!(page.contains("1 of 5 have completed the survey"));
}

#[actix_web::test]
async fn an_employee_sees_own_steps_and_never_those_of_the_organisation() {
    let server = Server::start();
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "admin").await;
    let grete = join(app, &founded.key, "grete").await;
    cast::choose(app, &founded.admin.actor, &[Strategy::OrientationPilot]).await;

    let page = home(&server, "grete").await;
    assert!(page.contains("<a class=\"button\" href=\"/survey\">Start the survey</a>"));
    assert_eq!(page.matches("aria-current=\"step\"").count(), 1);
    for hidden in ["/phase1", "/people", "/organization", "Phase 1", "maturity"] {
        assert!(!page.contains(hidden), "{hidden}");
    }
    let told = told(&server, "grete").await;
    assert_eq!(told["organization"], Value::Null);
    assert_eq!(told["own"]["next"], "survey");
    assert_eq!(told["own"]["steps"].as_array().unwrap().len(), 5);

    complete_survey(app, &grete.actor, &[3], 5).await;
    let page = home(&server, "grete").await;
    assert!(page.contains("<a class=\"button\" href=\"/plan\">Go to your plan</a>"));
}

#[actix_web::test]
async fn the_interface_tells_an_admin_the_steps_in_the_language_asked_for() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    let told = told(&server, "admin").await;
    let organization = &told["organization"];
    assert_eq!(organization["next"], "maturity");
    assert_eq!(steps(&told, "next"), ["maturity"]);
    assert_eq!(
        steps(&told, "planned"),
        ["modules", "schedule", "micro_plans", "rfp"]
    );
    let first = &organization["phases"][0]["steps"][0];
    assert_eq!(first["title"], "Assess the maturity");
    assert_eq!(first["href"], "/phase1/maturity");
    assert_eq!(first["done_at"], Value::Null);
    assert_eq!(organization["phases"][2]["steps"][0]["href"], Value::Null);
    assert_eq!(told["own"]["next"], "survey");

    let token = server.token("admin").await;
    let german = server.get("/api/v1/guidance").bearer(&token).in_german();
    let told = german.send().await.json();
    let first = &told["organization"]["phases"][0]["steps"][0];
    assert_eq!(first["title"], "Reifegrad einschätzen");
}
