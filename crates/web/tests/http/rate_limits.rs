//! Guessing is slowed down, on every surface alike.

use seqpt_testkit::cast::PASSWORD;
use seqpt_web::WebSettings;
use serde_json::json;

use crate::server::{Request, Server};

fn limited() -> Server {
    Server::start_with(WebSettings {
        workers: Some(1),
        ..WebSettings::default()
    })
}

/// How many of a hundred requests come through, and the first that does not.
async fn tries<'s>(request: impl Fn(usize) -> Request<'s>) -> (usize, crate::server::Answer) {
    for count in 0..100 {
        let answer = request(count).send().await;
        if answer.status == 429 {
            return (count, answer);
        }
    }
    panic!("nothing is limited");
}

fn seconds(answer: &crate::server::Answer) -> u64 {
    answer.header("retry-after").parse().unwrap()
}

#[actix_web::test]
async fn signing_in_is_limited_for_an_address_on_the_api_and_the_seed_era_endpoint_together() {
    let server = limited();
    server.found("Acme", "admin").await;
    let (count, refused) = tries(|number| {
        let path = ["/api/v1/sessions", "/mvp/auth/login"][number % 2];
        // Another account each time: the address is what is limited here.
        let body = json!({ "username": format!("user{number}"), "password": "wrong" });
        server.post(path).json(body)
    })
    .await;
    assert_eq!(count, 10);
    assert!((1..=60).contains(&seconds(&refused)));
    let right = json!({ "username": "admin", "password": PASSWORD });
    let answer = server.post("/api/v1/sessions").json(right).send().await;
    assert_eq!(answer.status, 429);
    assert_eq!(answer.json()["code"], "rate_limited");
}

#[actix_web::test]
async fn registering_and_joining_are_limited() {
    let server = limited();
    let (count, refused) = tries(|number| {
        let path = [
            "/api/v1/organizations",
            "/api/v1/members",
            "/mvp/auth/register-admin",
            "/mvp/auth/register-employee",
        ][number % 4];
        server.post(path).json(json!({}))
    })
    .await;
    assert_eq!(count, 10);
    assert!((1..=60).contains(&seconds(&refused)));
}

#[actix_web::test]
async fn checking_keys_is_limited() {
    let server = limited();
    let (count, _) = tries(|number| {
        let path = ["/api/v1/join-keys/", "/api/organization/verify-code/"][number % 2];
        server.get(&format!("{path}WRONGKEY{number}"))
    })
    .await;
    assert_eq!(count, 30);
}

#[actix_web::test]
async fn the_seed_era_form_of_too_many_attempts_is_its_own() {
    let server = limited();
    let (_, refused) = tries(|_| server.get("/api/organization/verify-code/x")).await;
    let error = refused.json();
    assert_eq!(error.as_object().unwrap().len(), 1);
    assert!(
        error["error"].as_str().unwrap().contains("second"),
        "{error}"
    );
}
