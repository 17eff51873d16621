//! Every route, tried by everybody who must not use it.

use seqpt_testkit::attempts::{Target, as_form};
use seqpt_web::routes::{Policy, Route, Surface, routes};

use crate::browser::Browser;
use crate::server::{Answer, Server};
use crate::victim::{MARKS, Victim, Who};

/// What must come of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Sign in first.
    SignIn,
    Forbidden,
    /// Not there, as far as this person is told.
    NotFound,
    /// Let through, to the own things or to what is public.
    Own,
}

/// `None` for the rights of a colleague to the own things.
fn outcome(route: &Route, who: Who) -> Option<Outcome> {
    Some(match (route.policy, who) {
        (Policy::Public, _) => Outcome::Own,
        (_, Who::Anonymous) => Outcome::SignIn,
        (Policy::Admin, Who::OtherEmployee | Who::OwnEmployee) => Outcome::Forbidden,
        _ if Target::is_named_by(route.path) => Outcome::NotFound,
        (_, Who::OwnEmployee) => return None,
        (_, Who::OtherAdmin | Who::OtherEmployee) => Outcome::Own,
    })
}

/// What is stored before an attempt, once the one who tries has signed in.
struct Before {
    everything: String,
    of_the_victim: String,
}

async fn attempt(server: &Server, victim: &Victim, route: &Route, who: Who) -> (Before, Answer) {
    let path = victim.path(server, route);
    let body = victim.body(server, route);
    let before = || Before {
        everything: server.stage.store.contents(),
        of_the_victim: victim.dump(server),
    };
    if route.surface == Surface::Page {
        let mut browser = match who.username() {
            Some(username) => Browser::signed_in(server, username).await,
            None => Browser::new(server),
        };
        let before = before();
        let answer = if route.method == "POST" {
            browser.post(&path, &as_form(body.as_ref())).await
        } else {
            browser.get(&path).await
        };
        return (before, answer);
    }
    let mut request = server.request(route.method.clone(), &path);
    if let Some(username) = who.username() {
        request = request.bearer(&server.token(username).await);
    }
    if let Some(body) = body {
        request = request.json(body);
    }
    (before(), request.send().await)
}

#[track_caller]
fn check(what: &str, route: &Route, expected: Outcome, answer: &Answer) {
    match (expected, route.surface) {
        (Outcome::SignIn, Surface::Page) => {
            assert_eq!(answer.status, 303, "{what}");
            assert!(answer.header("location").starts_with("/login?"), "{what}");
        }
        (Outcome::SignIn, _) => {
            assert_eq!(answer.status, 401, "{what}");
            assert_eq!(answer.header("www-authenticate"), "Bearer", "{what}");
        }
        (Outcome::Forbidden, _) => assert_eq!(answer.status, 403, "{what}"),
        (Outcome::NotFound, _) => assert_eq!(answer.status, 404, "{what}"),
        (Outcome::Own, _) if route.method == "GET" && route.policy == Policy::Public => {
            // Pages for strangers lead people who have signed in to their home.
            let leads_home = route.surface == Surface::Page && answer.header("location") == "/home";
            assert!(
                answer.status == 200 || leads_home,
                "{what}: {}",
                answer.status
            );
        }
        (Outcome::Own, _) => {
            assert!(answer.status < 500, "{what}: {}", answer.status);
            assert!(
                ![403, 405, 415].contains(&answer.status),
                "{what}: {}",
                answer.status
            );
        }
    }
}

#[actix_web::test]
async fn nobody_sees_or_changes_what_belongs_to_another_organisation_or_person() {
    let server = Server::start();
    let victim = Victim::set_up(&server).await;
    let mut tried = 0;
    for route in routes() {
        for who in Who::ALL {
            let Some(expected) = outcome(&route, who) else {
                continue;
            };
            let what = format!("{} {} as {who:?}", route.method, route.path);
            let (before, answer) = attempt(&server, &victim, &route, who).await;
            check(&what, &route, expected, &answer);
            if expected != Outcome::Own {
                let after = server.stage.store.contents();
                assert!(after == before.everything, "{what} changed something");
            }
            let after = victim.dump(&server);
            assert!(after == before.of_the_victim, "{what} changed the victim");
            if who != Who::OwnEmployee {
                let body = String::from_utf8_lossy(&answer.body).into_owned();
                for mark in MARKS {
                    assert!(!body.contains(mark), "{what} tells {mark}");
                }
            }
            tried += 1;
        }
        assert!(victim.is_signed_in(&server).await, "{}", route.path);
    }
    assert!(tried > 200, "only {tried} attempts");
}

#[actix_web::test]
async fn the_victim_and_its_admin_reach_what_the_others_are_refused() {
    let server = Server::start();
    let victim = Victim::set_up(&server).await;
    let employee = server.token("victim.employee").await;
    let admin = server.token("victim.admin").await;
    let supervisor = server.token("victim.supervisor").await;
    for route in routes() {
        if route.surface != Surface::Api || route.method != "GET" {
            continue;
        }
        let token = match route.policy {
            Policy::Admin => &admin,
            // The admin rates the employee.
            _ if route.path.starts_with("/api/v1/ratings/") => &supervisor,
            Policy::Member | Policy::Public => &employee,
        };
        let answer = server
            .get(&victim.path(&server, &route))
            .bearer(token)
            .send()
            .await;
        // Files of the organisation come once enough people have answered, and once it has a plan.
        let expected = match route.path {
            "/api/v1/organization/result.{format}"
            | "/api/v1/organization/result/scenarios.{format}" => 409,
            "/api/v1/organization/plan/objectives.{format}" => 404,
            _ => 200,
        };
        assert_eq!(answer.status, expected, "{}", route.path);
    }
}

#[actix_web::test]
async fn a_cookie_is_no_bearer_token_and_a_bearer_token_no_cookie() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let cookie_secret = &founded.admin.secret;
    let answer = server.get("/api/v1/me").bearer(cookie_secret).send().await;
    assert_eq!(answer.status, 401);
    let token = server.token("admin").await;
    let cookie = format!("seqpt_session={token}");
    let answer = server
        .get("/home")
        .header("cookie", cookie.clone())
        .send()
        .await;
    assert_eq!(answer.status, 303);
    let answer = server
        .get("/api/v1/me")
        .header("cookie", cookie)
        .send()
        .await;
    assert_eq!(answer.status, 401);
}

#[actix_web::test]
async fn a_forged_token_is_refused() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwicm9sZSI6ImFkbWluIn0.";
    for forged in ["", "x", "admin", unsigned, &"0".repeat(64), "\u{e4}"] {
        let answer = server
            .get("/api/v1/organization")
            .bearer(forged)
            .send()
            .await;
        assert_eq!(answer.status, 401, "{forged}");
    }
}
