//! What people and admins are reminded of: surveys that are not begun, not handed in, or old.

use chrono::TimeDelta;
use seqpt_testkit::cast::{complete_survey, join, start_survey};

use crate::browser::Browser;
use crate::server::Server;

async fn page(server: &Server, username: &str, path: &str) -> String {
    let answer = Browser::signed_in(server, username).await.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    answer.text()
}

#[actix_web::test]
async fn people_are_reminded_of_a_survey_that_is_not_begun_not_handed_in_or_a_year_old() {
    let server = Server::start();
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "admin").await;
    let grete = join(app, &founded.key, "grete").await.actor;
    for username in ["admin", "grete"] {
        let home = page(&server, username, "/home").await;
        assert!(home.contains("You have not begun your survey yet."));
    }

    // 16 February 2026 is when the clock starts; a customer is asked about 14 competencies.
    for actor in [&founded.admin.actor, &grete] {
        start_survey(app, actor, &[1]).await;
    }
    server.stage.clock.advance(TimeDelta::days(3));
    for username in ["admin", "grete"] {
        let home = page(&server, username, "/home").await;
        assert!(
            home.contains("Open since 16 February 2026; 14 answers are left."),
            "{home}"
        );
    }

    let otto = join(app, &founded.key, "otto").await.actor;
    complete_survey(app, &otto, &[1], 3).await;
    let old = "Your newest survey is more than a year old.";
    server.stage.clock.advance(TimeDelta::days(365));
    assert!(!page(&server, "otto", "/home").await.contains(old));
    server.stage.clock.advance(TimeDelta::days(1));
    assert!(page(&server, "otto", "/home").await.contains(old));
}

#[actix_web::test]
async fn admins_see_how_many_surveys_are_open_and_since_when() {
    let server = Server::start();
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "admin").await;
    let open = join(app, &founded.key, "open").await.actor;
    let again = join(app, &founded.key, "again").await.actor;
    join(app, &founded.key, "idle").await;
    let none_open = page(&server, "admin", "/home").await;
    assert!(!none_open.contains("The oldest has been open since"));

    complete_survey(app, &again, &[1], 3).await;
    start_survey(app, &again, &[1]).await;
    server.stage.clock.advance(TimeDelta::days(1));
    start_survey(app, &open, &[1]).await;
    let home = page(&server, "admin", "/home").await;
    assert!(home.contains("<a href=\"/people?survey=open\">1 in progress</a>"));
    assert!(home.contains("<a href=\"/people?survey=none\">2 not started</a>"));
    // Whoever has handed in once counts as done, also while answering again.
    assert!(home.contains("The oldest has been open since 17 February 2026."));
}

#[actix_web::test]
async fn people_are_filtered_by_their_survey_and_the_filter_stays_in_the_address() {
    let server = Server::start();
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "admin").await;
    let open = join(app, &founded.key, "quill.open").await;
    let done = join(app, &founded.key, "quill.done").await;
    join(app, &founded.key, "quill.idle").await;
    start_survey(app, &open.actor, &[1]).await;
    complete_survey(app, &done.actor, &[1], 3).await;
    let everyone = ["quill.open", "quill.done", "quill.idle"];
    for (query, shown) in [
        ("", everyone.as_slice()),
        ("?survey=open", &["quill.open"]),
        ("?survey=none", &["quill.idle"]),
        ("?survey=done", &["quill.done"]),
        ("?survey=%00", &everyone),
        ("?survey=OPEN&survey=done", &everyone),
    ] {
        let people = page(&server, "admin", &format!("/people{query}")).await;
        for username in everyone {
            let is_shown = people.contains(&format!(">{username}<"));
            assert_eq!(is_shown, shown.contains(&username), "{query} {username}");
        }
        assert!(people.contains("All (4)") && people.contains("Not begun (2)"));
    }

    let mut browser = Browser::signed_in(&server, "admin").await;
    let path = format!("/people/{}/deactivate", open.account.id);
    let asked = browser.post(&path, "survey=open").await.text();
    assert!(asked.contains("name=\"survey\" value=\"open\""));
    let answer = browser.post(&path, "survey=open&confirm=yes").await;
    assert_eq!(answer.header("location"), "/people?survey=open");
    let path = format!("/people/{}/reactivate", open.account.id);
    let answer = browser.post(&path, "survey=nonsense").await;
    assert_eq!(answer.header("location"), "/people");
}

#[actix_web::test]
async fn a_person_who_cannot_sign_in_is_in_no_filter() {
    let server = Server::start();
    let founded = server.found("Kranbau", "admin").await;
    let gone = join(&server.stage.app, &founded.key, "gone").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let path = format!("/people/{}/deactivate", gone.account.id);
    browser.post(&path, "confirm=yes").await;
    let people = page(&server, "admin", "/people").await;
    assert!(people.contains("All (2)") && people.contains("Not begun (1)"));
}

#[actix_web::test]
async fn people_are_found_by_a_part_of_their_name_and_a_long_list_comes_in_pages() {
    let server = Server::start();
    let founded = server.found("Kranbau", "admin").await;
    for number in 0..51 {
        join(
            &server.stage.app,
            &founded.key,
            &format!("quill.{number:02}"),
        )
        .await;
    }
    let listed = |page: &str| page.matches(">quill.").count();
    let first = page(&server, "admin", "/people").await;
    let last = page(&server, "admin", "/people?page=2").await;
    assert!(first.contains("Page 1 of 2") && last.contains("Page 2 of 2"));
    assert_eq!(listed(&first) + listed(&last), 51);
    for beyond in [
        "?page=3",
        "?page=99999999999999999999",
        "?page=-1",
        "?page=0",
    ] {
        let shown = page(&server, "admin", &format!("/people{beyond}")).await;
        assert!(listed(&shown) > 0, "{beyond}");
    }

    let found = page(&server, "admin", "/people?q=QUILL.07&page=2").await;
    assert_eq!(listed(&found), 1, "a search goes through all pages");
    assert!(found.contains(">quill.07<") && found.contains("Not begun (1)"));
    assert!(found.contains("/people?survey=open&#38;q=QUILL.07"));
    let nobody = page(&server, "admin", "/people?q=%3Cb%3E%27%3B--%F0%9F%9A%8B").await;
    assert_eq!(listed(&nobody), 0);
    assert!(
        nobody.contains("&#60;b&#62;&#39;;--🚋"),
        "what was typed stays"
    );
}
