//! What every answer carries, whoever asks for whatever.

use seqpt_testkit::attempts::as_form;
use seqpt_web::routes::{Surface, routes};
use seqpt_web::{RateLimits, WebSettings};

use crate::browser::Browser;
use crate::server::{Answer, Server};
use crate::victim::Victim;

#[track_caller]
fn check(what: &str, answer: &Answer) {
    let policy = answer.header("content-security-policy");
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.contains(part), "{what}: {policy}");
    }
    assert!(!policy.contains("unsafe"), "{what}: {policy}");
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{what}");
    }
    assert_eq!(answer.header("x-request-id").len(), 16, "{what}");
    assert!(!answer.header("cache-control").is_empty(), "{what}");
    for cookie in answer.set_cookies() {
        for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(part), "{what}: {cookie}");
        }
        assert!(!cookie.contains("Domain="), "{what}: {cookie}");
    }
}

#[actix_web::test]
async fn every_answer_carries_the_security_headers_and_no_cookie_is_open_to_scripts() {
    let server = Server::start();
    let victim = Victim::set_up(&server).await;
    for route in routes() {
        let path = victim.path(&server, &route);
        let what = format!("{} {path}", route.method);
        let body = victim.body(&server, &route);
        check(
            &what,
            &server.request(route.method.clone(), &path).send().await,
        );
        let answer = match (route.surface, &body) {
            (Surface::Page, Some(body)) => {
                let mut browser = Browser::signed_in(&server, "victim.admin").await;
                browser.post(&path, &as_form(Some(body))).await
            }
            (Surface::Page, None) => {
                let mut browser = Browser::signed_in(&server, "victim.admin").await;
                browser.get(&path).await
            }
            (_, body) => {
                let token = server.token("victim.admin").await;
                let request = server.request(route.method.clone(), &path).bearer(&token);
                let request = match body {
                    Some(body) => request.json(body.clone()),
                    None => request,
                };
                request.send().await
            }
        };
        check(&what, &answer);
    }
    for path in [
        "/nowhere",
        "/api/v1/nowhere",
        "/api/nowhere",
        "/assets/nowhere",
    ] {
        check(path, &server.get(path).send().await);
        check(path, &server.delete(path).send().await);
    }
}

#[actix_web::test]
async fn what_is_about_a_person_is_kept_by_no_cache() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    for path in ["/api/v1/me", "/api/v1/organization", "/api/auth/me", "/"] {
        let answer = server.get(path).bearer(&token).send().await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[actix_web::test]
async fn behind_tls_cookies_are_secure_and_bound_to_the_host() {
    let server = Server::start_with(WebSettings {
        public_url: Some("https://seqpt.example.org".to_owned()),
        rate_limits: RateLimits::Off,
        workers: Some(1),
        ..WebSettings::default()
    });
    let answer = server.get("/login").send().await;
    assert!(
        answer
            .header("strict-transport-security")
            .starts_with("max-age=")
    );
    let cookies = answer.set_cookies();
    assert!(!cookies.is_empty());
    for cookie in cookies {
        assert!(
            cookie.starts_with("__Host-") && cookie.contains("Secure"),
            "{cookie}"
        );
    }
}
