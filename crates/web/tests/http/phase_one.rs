//! Phase 1 on its pages and by the API: maturity, target group, strategies.

use seqpt_core::strategy::Strategy;
use seqpt_testkit::cast;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Answer, Server};

const LOW: &str = "rollout=1&processes=2&mindset=1&knowledge=3&seen=0";

#[track_caller]
fn lands_on(answer: &Answer, prefix: &str) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    let location = answer.header("location").to_owned();
    assert!(location.starts_with(prefix), "{location}");
    location
}

#[track_caller]
fn shows(answer: &Answer, parts: &[&str]) {
    assert_eq!(answer.status, 200, "{}", answer.text());
    let page = answer.text();
    for part in parts {
        assert!(page.contains(part), "{part:?} is not on the page: {page}");
    }
}

/// An admin with the maturity assessed: the browser and where the result is.
async fn assessed(server: &Server) -> (Browser<'_>, String) {
    server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(server, "admin").await;
    let saved = browser.post("/phase1/maturity", LOW).await;
    let result = lands_on(&saved, "/phase1/maturity/");
    (browser, result)
}

#[actix_web::test]
async fn four_answers_lead_to_a_result_that_says_which_answer_decides_what() {
    let server = Server::start();
    let (mut browser, result) = assessed(&server).await;
    let page = browser.get(&result).await;
    shows(
        &page,
        &[
            "Maturity: Developing",
            "The answers have been saved.",
            "Which answer decides what later",
            "Score, level and profile decide nothing",
            "the tree begins with “SE for managers”",
            "With your answer on processes and roles, it decides nothing yet.",
            "With a weight of 35%",
            "Minus",
            "Critical",
        ],
    );
    let overview = browser.get("/phase1").await;
    shows(
        &overview,
        &[
            "Developing",
            "Choose strategies",
            "People describe their tasks",
        ],
    );
}

#[actix_web::test]
async fn a_question_without_an_answer_says_so_and_the_others_keep_theirs() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let fresh = browser.get("/phase1/maturity").await;
    assert!(
        !fresh.text().contains(" checked required"),
        "nothing is chosen beforehand"
    );
    let before = server.stage.store.contents();
    let refused = browser
        .post("/phase1/maturity", "rollout=3&processes=&knowledge=9")
        .await;
    assert_eq!(refused.status, 422);
    let page = refused.text();
    for part in [
        r##"<a href="#processes">SE processes and roles: This question has no answer yet."##,
        r##"<a href="#mindset">SE mindset: This question has no answer yet."##,
        r##"<a href="#knowledge">SE knowledge base: This is not one of the choices."##,
        r#"name="rollout" value="3" checked"#,
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    server.stage.store.assert_unchanged(&before);
}

#[actix_web::test]
async fn answers_can_be_given_again_from_the_last_ones_and_are_compared() {
    let server = Server::start();
    let (mut browser, first) = assessed(&server).await;
    let form = browser.get("/phase1/maturity").await;
    shows(
        &form,
        &[
            r#"name="processes" value="2" checked"#,
            "These are the answers of",
        ],
    );
    let seen = first.rsplit('/').next().unwrap();
    server.stage.clock.advance(chrono::TimeDelta::days(30));
    let mut browser = Browser::signed_in(&server, "admin").await;
    let again = format!("rollout=1&processes=3&mindset=1&knowledge=3&seen={seen}");
    let second = lands_on(
        &browser.post("/phase1/maturity", &again).await,
        "/phase1/maturity/",
    );
    let compared = browser.get(&format!("{second}?with={seen}")).await;
    shows(
        &compared,
        &[
            "SE processes and roles: from “Individually Controlled” to “Defined and Established”",
            "What changed from 16 February 2026 to 18 March 2026",
        ],
    );
    // Looked at from the older one, time does not run backwards.
    let other = second.rsplit('/').next().unwrap();
    let back = browser.get(&format!("{first}?with={other}")).await;
    shows(
        &back,
        &[
            "from 16 February 2026 to 18 March 2026",
            "There is a newer result.",
        ],
    );
    for nothing in ["0", "x", seen, "-1", ""] {
        let page = browser.get(&format!("{first}?with={nothing}")).await;
        assert!(!page.text().contains("What changed"), "{nothing}");
    }
}

#[actix_web::test]
async fn a_second_click_stores_nothing_more_and_newer_answers_are_not_passed_over() {
    let server = Server::start();
    let (mut browser, first) = assessed(&server).await;
    let before = server.stage.store.contents();
    let again = browser.post("/phase1/maturity", LOW).await;
    assert_eq!(lands_on(&again, "/phase1/maturity/"), first);
    let other = LOW.replace("mindset=1", "mindset=4");
    let refused = browser.post("/phase1/maturity", &other).await;
    assert_eq!(refused.status, 412);
    assert!(
        refused
            .text()
            .contains(r#"name="mindset" value="4" checked"#)
    );
    server.stage.store.assert_unchanged(&before);
    // The page that came back knows the newer answers, so sending it again is meant.
    let seen = first.rsplit('/').next().unwrap();
    assert!(
        refused
            .text()
            .contains(&format!(r#"name="seen" value="{seen}""#))
    );
}

#[actix_web::test]
async fn without_maturity_the_way_to_it_is_shown() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = browser.get("/phase1/strategy").await;
    shows(&page, &["First the maturity", r#"href="/phase1/maturity""#]);
    let asked = browser.get("/phase1/strategy?people=50").await;
    assert_eq!(asked.status, 409);
    assert!(asked.text().contains("First the maturity"));
}

#[actix_web::test]
async fn the_tree_is_shown_as_the_way_the_answers_took_and_the_choice_is_kept_beside_it() {
    let server = Server::start();
    let (mut browser, result) = assessed(&server).await;
    let maturity = result.rsplit('/').next().unwrap().to_owned();
    let advice = browser.get("/phase1/strategy?people=300&managers=40").await;
    shows(
        &advice,
        &[
            "Are at least 100 people to be qualified?",
            "Your target group: 300 people",
            "Yes: “Train the trainer” is added.",
            "Not taken (yes): the rollout decides how to go on.",
            &format!("/phase1/maturity/{maturity}#processes"),
            "at most 30 managers at a time; there are 40. Plan 2 groups",
            "You want people to apply Systems Engineering soon.",
            "Needs your processes, methods and tools to be known.",
            r#"name="chosen" value="se_for_managers" checked"#,
            r#"name="chosen" value="train_the_trainer" checked"#,
        ],
    );
    assert!(!advice.text().contains(r#"value="certification" checked"#));
    let form = format!(
        "people=300&managers=40&chosen=se_for_managers&chosen=continuous_support\
         &reason=%3Cb%3Ebudget&maturity_run={maturity}&seen=0"
    );
    let saved = browser.post("/phase1/strategy", &form).await;
    let choice = lands_on(&saved, "/phase1/strategy/");
    let page = browser.get(&choice).await;
    shows(
        &page,
        &[
            "Recommended by the tree",
            "Added by you",
            "Recommended and not chosen:</strong> Train the trainer",
            "A second strategy is recommended, and none of the three is chosen.",
            "&#60;b&#62;budget",
        ],
    );
    // A second click leads to the same choice.
    let again = browser.post("/phase1/strategy", &form).await;
    assert_eq!(lands_on(&again, "/phase1/strategy/"), choice);
    let overview = browser.get("/phase1").await;
    shows(&overview, &["Phase 1 is complete."]);

    // To be made again, it is filled in; newer answers are told.
    let seen = format!("rollout=1&processes=4&mindset=1&knowledge=3&seen={maturity}");
    browser.post("/phase1/maturity", &seen).await;
    let page = browser.get(&choice).await;
    shows(
        &page,
        &["The tree now says: “Train the trainer” and “Needs-based"],
    );
    let form = browser.get("/phase1/strategy").await;
    shows(
        &form,
        &[
            "Prefilled with your choice of",
            r#"value="continuous_support" checked"#,
            r#"value="300""#,
            "&#60;b&#62;budget</textarea>",
        ],
    );
}

#[actix_web::test]
async fn wrong_groups_and_empty_choices_are_refused_at_their_fields_with_what_was_typed() {
    let server = Server::start();
    let (mut browser, result) = assessed(&server).await;
    let maturity = result.rsplit('/').next().unwrap();
    for (query, field) in [
        ("people=0", "people"),
        ("people=&size=", "people"),
        ("size=galactic", "size"),
        ("people=50&managers=51", "managers"),
    ] {
        let refused = browser.get(&format!("/phase1/strategy?{query}")).await;
        assert_eq!(refused.status, 422, "{query}");
        let link = format!(r##"<a href="#{field}">"##);
        assert!(
            refused.text().contains(&link),
            "{query}: {}",
            refused.text()
        );
    }
    let before = server.stage.store.contents();
    let form = format!("people=300&reason=because&maturity_run={maturity}&seen=0");
    let refused = browser.post("/phase1/strategy", &form).await;
    assert_eq!(refused.status, 422);
    let page = refused.text();
    assert!(page.contains(r##"<a href="#chosen">"##) && page.contains("because</textarea>"));
    assert!(
        !page.contains(r#"value="se_for_managers" checked"#),
        "nothing is ticked again"
    );
    // Made on other answers than those that count.
    let stale = "people=300&chosen=certification&maturity_run=1&seen=0";
    let refused = browser.post("/phase1/strategy", stale).await;
    assert_eq!(refused.status, 412);
    assert!(refused.text().contains(r#"value="certification" checked"#));
    server.stage.store.assert_unchanged(&before);
}

async fn post(server: &Server, token: &str, path: &str, body: Value) -> Answer {
    server.post(path).bearer(token).json(body).send().await
}

#[actix_web::test]
async fn programs_do_the_same_and_the_organisation_shows_what_came_of_it() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let get = |path: String| {
        let request = server.get(&path).bearer(&token);
        async move { request.send().await.json() }
    };
    let early = post(
        &server,
        &token,
        "/api/v1/strategy-recommendations",
        json!({ "people": 300 }),
    )
    .await;
    assert_eq!(
        (early.status, &early.json()["code"]),
        (409, &json!("maturity_missing"))
    );

    let answers = json!({ "rollout": 4, "processes": 0, "mindset": 4, "knowledge": 4 });
    let run = post(&server, &token, "/api/v1/maturity-runs", answers).await;
    assert_eq!(run.status, 201);
    // The reference set that the predecessor put one level too high.
    let maturity = run.json();
    assert_eq!(
        (&maturity["score"], &maturity["level"]),
        (&json!(39.9), &json!("developing"))
    );
    assert_eq!(maturity["caps"].as_array().unwrap().len(), 2);
    assert_eq!(maturity["caps"][1]["fields"], json!(["processes"]));
    assert_eq!(maturity["hints"], json!(["process"]));
    assert_eq!(get(run.header("location").to_owned()).await, maturity);
    assert_eq!(
        get("/api/v1/maturity-runs".to_owned()).await,
        json!([maturity])
    );

    let advice = post(
        &server,
        &token,
        "/api/v1/strategy-recommendations",
        json!({ "size": "large" }),
    )
    .await;
    let advice = advice.json();
    assert_eq!(
        advice["group"],
        json!({ "people": 300, "size": "large", "estimated": true, "managers": null })
    );
    assert_eq!(
        advice["recommendation"]["path"][1],
        json!({ "question": "processes_defined", "value": 0, "yes": false })
    );

    let chosen = json!({
        "people": 300, "managers": 40, "chosen": ["certification", "se_for_managers"],
        "reason": "experts first", "maturity_run_id": maturity["id"],
    });
    let mut twice = chosen.clone();
    twice["chosen"] = json!(["certification", "certification"]);
    let twice = post(&server, &token, "/api/v1/strategy-runs", twice).await;
    let error = &twice.json()["errors"][0];
    assert_eq!(
        (twice.status, &error["field"], &error["code"]),
        (422, &json!("chosen"), &json!("duplicate"))
    );
    let run = post(&server, &token, "/api/v1/strategy-runs", chosen.clone()).await;
    assert_eq!(run.status, 201);
    let choice = run.json();
    assert_eq!(
        choice["chosen"],
        json!([
            { "strategy": "se_for_managers", "priority": "PRIMARY", "auto_recommended": true },
            { "strategy": "certification", "priority": "SECONDARY", "auto_recommended": false },
        ])
    );
    assert_eq!(choice["declined"], json!(["train_the_trainer"]));
    assert_eq!(
        (&choice["lacks_secondary"], &choice["only_trainers"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(get(run.header("location").to_owned()).await, choice);
    assert_eq!(
        get("/api/v1/strategy-runs".to_owned()).await,
        json!([choice])
    );

    let mut stale = chosen;
    stale["maturity_run_id"] = json!(1);
    let stale = post(&server, &token, "/api/v1/strategy-runs", stale).await;
    assert_eq!(
        (stale.status, &stale.json()["revision"]),
        (412, &maturity["id"])
    );

    // What the API and the endpoints of the seed era say of the organisation.
    cast::join(&server.stage.app, &founded.key, "grete").await;
    let employee = server.token("grete").await;
    let v1 = server
        .get("/api/v1/organization")
        .bearer(&employee)
        .send()
        .await
        .json();
    let seed = server
        .get("/api/organization/dashboard")
        .bearer(&employee)
        .send()
        .await
        .json();
    for organization in [&v1, &seed["organization"]] {
        assert_eq!(organization["maturity_score"], 39.9);
        assert_eq!(organization["selected_archetype"], "se_for_managers");
        assert_eq!(organization["phase1_completed"], true);
    }
}

#[actix_web::test]
async fn a_choice_of_nothing_but_training_trainers_says_that_no_objectives_follow() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let strategies = [Strategy::TrainTheTrainer];
    cast::choose(&server.stage.app, &founded.admin.actor, &strategies).await;
    let token = server.token("admin").await;
    let runs = server.get("/api/v1/strategy-runs").bearer(&token);
    let run = runs.send().await.json()[0].clone();
    assert_eq!(run["only_trainers"], true);
    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = browser
        .get(&format!("/phase1/strategy/{}", run["id"]))
        .await;
    let warning = "nothing is aimed at for anybody else, and no objectives follow.";
    shows(&page, &[warning]);
}
