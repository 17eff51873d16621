//! The invitation that an admin prints and hands out.

use chrono::TimeDelta;

use crate::browser::Browser;
use crate::server::Server;

const PATH: &str = "/organization/invitation";

#[actix_web::test]
async fn the_invitation_names_the_organisation_the_link_and_the_key_in_both_languages() {
    let server = Server::start();
    let founded = server.found("Kranbau & Söhne", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    for (language, heading) in [
        ("en", "Kranbau &#38; Söhne invites you"),
        ("de", "Kranbau &#38; Söhne lädt Sie ein"),
    ] {
        let form = format!("language={language}&return_to={PATH}");
        let answer = browser.post("/language", &form).await;
        assert_eq!(answer.header("location"), PATH);
        let page = browser.get(PATH).await.text();
        assert!(page.contains(heading), "{page}");
        assert!(page.contains(&format!("/join?key={}<", founded.key)));
        assert!(page.contains(&format!(">{}<", founded.key)));
        assert_eq!(page.matches("class=\"qr\" role=\"img\"").count(), 1);
    }
}

#[actix_web::test]
async fn home_and_organisation_show_the_code_and_lead_to_the_invitation() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    for path in ["/home", "/organization"] {
        let page = browser.get(path).await.text();
        assert!(page.contains("class=\"qr\" role=\"img\""), "{path}");
        assert!(page.contains(&format!("href=\"{PATH}\"")), "{path}");
    }
}

#[actix_web::test]
async fn without_a_usable_key_the_invitation_says_how_to_make_one() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let tomorrow = server.stage.app.now() + TimeDelta::days(1);
    let form = format!("expires_on={}&max_uses=", tomorrow.date_naive());
    let rotated = browser.post("/organization/key", &form).await;
    assert_eq!(rotated.header("location"), "/organization");
    assert!(browser.get(PATH).await.text().contains("class=\"qr\""));

    server.stage.clock.advance(TimeDelta::days(2));
    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = browser.get(PATH).await.text();
    assert!(!page.contains("class=\"qr\"") && !page.contains("/join?key="));
    assert!(page.contains("class=\"empty\"") && page.contains("href=\"/organization/key\""));
}
