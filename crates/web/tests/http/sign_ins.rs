//! One browser, one sign-in: it holds on every page and ends where another one begins.

use seqpt_application::accounts::{SessionKind, authenticate};
use seqpt_testkit::cast::{self, PASSWORD};

use crate::browser::{Browser, csrf_of};
use crate::server::{Answer, Server};

async fn is_valid(server: &Server, secret: &str) -> bool {
    let app = &server.stage.app;
    let actor = authenticate(app, secret, SessionKind::Page).await.unwrap();
    actor.is_some()
}

#[actix_web::test]
async fn a_second_sign_in_in_the_same_browser_ends_the_first() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    server.found("Beta", "second").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let elsewhere = Browser::signed_in(&server, "admin").await;
    let first = browser.session();
    assert!(is_valid(&server, &first).await);
    let answer = browser.sign_in("second", "/home").await;
    assert_eq!(answer.status, 303);
    assert!(!is_valid(&server, &first).await);
    assert!(is_valid(&server, &browser.session()).await);
    assert!(is_valid(&server, &elsewhere.session()).await);
}

#[actix_web::test]
async fn a_refused_sign_in_leaves_the_one_before_as_it_was() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let answer = browser.sign_in("nobody", "/home").await;
    assert_eq!(answer.status, 401);
    assert!(is_valid(&server, &browser.session()).await);
}

#[actix_web::test]
async fn registering_or_joining_in_the_same_browser_ends_the_sign_in_before() {
    let server = Server::start();
    let key = server.found("Acme", "admin").await.key;
    let password = PASSWORD.replace(' ', "+");
    let person = |username: &str| {
        format!("first_name=Rosa&last_name=Beck&username={username}&password={password}")
    };
    for (path, form) in [
        (
            "/register",
            format!(
                "organization_name=Beta&organization_size=small&{}",
                person("rosa")
            ),
        ),
        (
            "/join",
            format!("organization_code={key}&{}", person("rosa.beck")),
        ),
    ] {
        let mut browser = Browser::signed_in(&server, "admin").await;
        let first = browser.session();
        let answer = browser.post(path, &form).await;
        assert_eq!(answer.status, 303, "{path}");
        assert_ne!(browser.session(), first, "{path}");
        assert!(!is_valid(&server, &first).await, "{path}");
    }
}

/// Holds that a page knows the reader, and that its switch of language works.
async fn assert_knows_the_reader(browser: &mut Browser<'_>, page: &Answer) {
    assert!(page.text().contains("Grete Lindqvist"));
    assert!(page.text().contains("<html lang=\"en\""));
    assert!(page.text().contains("action=\"/language\""));
    let form = format!("language=de&return_to=%2Fresults&csrf={}", csrf_of(page));
    let switched = browser.post_as_is("/language", &form).await;
    assert_eq!(switched.status, 303);
    assert_eq!(switched.header("location"), "/results");
    let after = browser.get("/results").await.text();
    assert!(after.contains("<html lang=\"de\""));
    assert!(after.contains("Grete Lindqvist"));
}

#[actix_web::test]
async fn whoever_is_signed_in_stays_so_on_a_page_that_is_not_there() {
    let server = Server::start();
    let acme = server.found("Acme", "admin").await;
    cast::join(&server.stage.app, &acme.key, "grete").await;
    let mut browser = Browser::signed_in(&server, "grete").await;
    let page = browser.get("/no/such/page").await;
    assert_eq!(page.status, 404);
    assert_knows_the_reader(&mut browser, &page).await;
}

#[actix_web::test]
async fn whoever_is_signed_in_stays_so_where_a_page_takes_no_form() {
    let server = Server::start();
    let acme = server.found("Acme", "admin").await;
    cast::join(&server.stage.app, &acme.key, "grete").await;
    let mut browser = Browser::signed_in(&server, "grete").await;
    let page = browser.post("/results", "").await;
    assert_eq!(page.status, 405);
    assert_eq!(page.header("allow"), "GET, HEAD");
    assert_knows_the_reader(&mut browser, &page).await;
}
