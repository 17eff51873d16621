//! A form counts only if a page of ours sent it.

use seqpt_testkit::attempts::as_form;
use seqpt_web::routes::{Surface, routes};

use crate::browser::Browser;
use crate::server::Server;
use crate::victim::Victim;

#[actix_web::test]
async fn a_form_without_a_token_or_with_a_foreign_one_is_refused_and_changes_nothing() {
    let server = Server::start();
    let victim = Victim::set_up(&server).await;
    let foreign = Browser::signed_in(&server, "other.admin")
        .await
        .csrf()
        .await;
    let strangers = Browser::new(&server).csrf().await;
    let mut tried = 0;
    for route in routes() {
        if route.surface != Surface::Page || route.method != "POST" {
            continue;
        }
        let path = victim.path(&server, &route);
        let form = as_form(victim.body(&server, &route).as_ref());
        let insider = if route.path.starts_with("/ratings/") {
            "victim.supervisor"
        } else {
            "victim.admin"
        };
        for username in [Some(insider), None] {
            let mut browser = match username {
                Some(username) => Browser::signed_in(&server, username).await,
                None => Browser::new(&server),
            };
            let own = browser.csrf().await;
            let before = server.stage.store.contents();
            for token in [
                "",
                "csrf=",
                &format!("csrf={foreign}"),
                &format!("csrf={strangers}"),
                &format!("csrf={}", &own[..own.len() - 1]),
                &format!("csrf={foreign}&csrf={own}"),
            ] {
                let answer = browser.post_as_is(&path, &format!("{form}&{token}")).await;
                let what = format!("{path} as {username:?} with {token:?}");
                let refused = answer.status == 403
                    // A stranger is first told to sign in.
                    || (username.is_none() && answer.header("location").starts_with("/login?"));
                assert!(
                    refused,
                    "{what}: {} {}",
                    answer.status,
                    answer.header("location")
                );
                assert!(
                    server.stage.store.contents() == before,
                    "{what} changed something"
                );
                tried += 1;
            }
            let answer = browser.post_cross_site(&path, &form).await;
            assert!(
                [303, 403].contains(&answer.status),
                "{path}: {}",
                answer.status
            );
            assert!(
                server.stage.store.contents() == before,
                "{path} from another site"
            );
        }
    }
    assert!(tried > 100, "only {tried} attempts");
}

#[actix_web::test]
async fn a_genuine_form_is_accepted() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let answer = browser
        .post("/profile", "first_name=Adele&last_name=Renamed&revision=1")
        .await;
    assert_eq!(answer.status, 303);
    assert!(server.stage.store.contents().contains("Renamed"));
}
