//! What somebody ticked after the sign-in had ended: kept for this person alone, and in no address.

use seqpt_application::AssessmentId;
use seqpt_application::survey::open_survey;
use seqpt_testkit::cast::{self, Member};

use crate::browser::Browser;
use crate::server::{Answer, Server};

const QUESTION: &str = "/survey/competencies/4";

/// An employee with an open survey, another one, and a browser whose sign-in is the first one's and
/// has ended.
struct Scene<'s> {
    grete: Member,
    survey: AssessmentId,
    browser: Browser<'s>,
}

impl<'s> Scene<'s> {
    async fn set(server: &'s Server) -> Self {
        let app = &server.stage.app;
        let acme = server.found("Acme", "admin").await;
        let grete = cast::join(app, &acme.key, "grete").await;
        let otto = cast::join(app, &acme.key, "otto").await;
        let survey = cast::start_survey(app, &grete.actor, &[4]).await.id;
        cast::start_survey(app, &otto.actor, &[4]).await;
        let browser = Browser::signed_in(server, "grete").await;
        server.stage.clock.advance(app.session_lifetime());
        Self {
            grete,
            survey,
            browser,
        }
    }

    /// Sends the ticks too late.
    async fn tick(&mut self, path: &str) -> Answer {
        let form = format!("survey={}&competency=4&group=2&group=3", self.survey);
        self.browser.post(path, &form).await
    }
}

/// The groups ticked on a question's page.
fn ticked(page: &Answer) -> Vec<u32> {
    let page = page.text();
    (1..=5)
        .filter(|group| page.contains(&format!("name=\"group\" value=\"{group}\" checked")))
        .collect()
}

fn is_unsaved(page: &Answer) -> bool {
    page.text().contains(" data-unsaved")
}

#[actix_web::test]
async fn ticks_sent_too_late_stand_unsaved_on_the_page_when_the_same_person_has_signed_in() {
    for path in [QUESTION, "/survey/all"] {
        let server = Server::start();
        let mut scene = Scene::set(&server).await;
        let refused = scene.tick(path).await;
        assert_eq!(refused.status, 303, "{path}");
        let way = "/login?return_to=%2Fsurvey%2Fcompetencies%2F4";
        assert_eq!(refused.header("location"), way, "{path}");

        let signed_in = scene.browser.sign_in("grete", QUESTION).await;
        assert_eq!(signed_in.header("location"), QUESTION, "{path}");
        let page = scene.browser.get(QUESTION).await;
        assert_eq!(ticked(&page), [2, 3], "{path}");
        assert!(is_unsaved(&page), "{path}");
        let stored = open_survey(&server.stage.app, &scene.grete.actor).await;
        assert!(stored.unwrap().unwrap().answers.is_empty(), "{path}");

        let again = scene.browser.get(QUESTION).await;
        assert!(ticked(&again).is_empty() && !is_unsaved(&again), "{path}");
    }
}

#[actix_web::test]
async fn ticks_sent_too_late_are_not_shown_to_somebody_else_at_the_same_browser() {
    let server = Server::start();
    let mut scene = Scene::set(&server).await;
    scene.tick(QUESTION).await;
    let signed_in = scene.browser.sign_in("otto", QUESTION).await;
    assert_eq!(signed_in.header("location"), QUESTION);
    let page = scene.browser.get(QUESTION).await;
    assert_eq!(page.status, 200);
    assert!(ticked(&page).is_empty() && !is_unsaved(&page));

    scene.browser.sign_in("grete", QUESTION).await;
    let page = scene.browser.get(QUESTION).await;
    assert_eq!(ticked(&page), [2, 3]);
}

#[actix_web::test]
async fn no_address_carries_ticks_whatever_its_page_does_with_them() {
    let server = Server::start();
    let mut scene = Scene::set(&server).await;
    let mut locations = Vec::new();
    for path in [QUESTION, "/survey/all", "/survey/submit", "/survey/roles"] {
        locations.push(scene.tick(path).await.header("location").to_owned());
    }
    let signed_in = scene.browser.sign_in("grete", QUESTION).await;
    locations.push(signed_in.header("location").to_owned());
    locations.push(scene.tick(QUESTION).await.header("location").to_owned());
    for location in locations {
        assert!(location.starts_with('/'), "{location}");
        assert!(!location.contains("group"), "{location}");
    }
}

#[actix_web::test]
async fn an_address_ticks_nothing() {
    let server = Server::start();
    let mut scene = Scene::set(&server).await;
    scene.browser.sign_in("grete", QUESTION).await;
    let page = scene.browser.get(&format!("{QUESTION}?group=2")).await;
    assert!(ticked(&page).is_empty() && !is_unsaved(&page));
}

#[actix_web::test]
async fn a_stranger_who_posts_ticks_gets_nothing_kept() {
    let server = Server::start();
    let mut scene = Scene::set(&server).await;
    scene.browser = Browser::new(&server);
    let refused = scene.tick(QUESTION).await;
    assert!(refused.header("location").starts_with("/login?"));
    let cookies = refused.set_cookies();
    assert!(!cookies.iter().any(|cookie| cookie.contains("draft")));
}
