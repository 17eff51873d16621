//! Guessing is slowed down, on every surface alike.

use seqpt_testkit::cast::PASSWORD;
use seqpt_web::WebSettings;
use serde_json::json;

use crate::browser::Browser;
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

/// Behind a proxy on this machine, which says where requests come from.
fn behind_a_proxy() -> Server {
    Server::start_with(WebSettings {
        workers: Some(1),
        trusted_proxies: vec!["127.0.0.0/8".parse().unwrap()],
        ..WebSettings::default()
    })
}

/// Another address for each number.
fn address(number: usize) -> String {
    format!("198.51.100.{number}")
}

#[actix_web::test]
async fn an_account_is_limited_wherever_guesses_come_from_and_however_its_name_is_spelt() {
    let server = behind_a_proxy();
    server.found("Acme", "anna").await;
    let spellings = ["anna", " ANNA ", "ａnna", "AnnA", "ＡＮＮＡ"];
    let (count, _) = tries(|number| {
        let path = ["/api/v1/sessions", "/mvp/auth/login"][number % 2];
        let username = spellings[number % spellings.len()];
        server
            .post(path)
            .header("x-forwarded-for", address(number))
            .json(json!({ "username": username, "password": "wrong" }))
    })
    .await;
    assert_eq!(count, 10);

    let mut browser = Browser::new(&server);
    browser.forwarded_for(&address(200));
    assert_eq!(browser.sign_in("ＡＮＮa", "/home").await.status, 429);
    assert_eq!(browser.sign_in("berta", "/home").await.status, 401);
}

#[actix_web::test]
async fn guesses_at_the_current_password_are_limited_for_the_account_on_the_api() {
    let server = behind_a_proxy();
    server.found("Acme", "anna").await;
    let token = server.token("anna").await;
    let guess =
        json!({ "current_password": "wrong", "new_password": "copper harbour nine lanterns" });
    let (count, refused) = tries(|number| {
        server
            .put("/api/v1/me/password")
            .bearer(&token)
            .header("x-forwarded-for", address(number))
            .json(guess.clone())
    })
    .await;
    assert_eq!(count, 10);
    assert_eq!(refused.json()["code"], "rate_limited");
    // It is the same account: signing in counts with it.
    let right = json!({ "username": "anna", "password": PASSWORD });
    let answer = server
        .post("/api/v1/sessions")
        .header("x-forwarded-for", address(200))
        .json(right);
    assert_eq!(answer.send().await.status, 429);
}

#[actix_web::test]
async fn guesses_at_the_current_password_are_limited_for_the_account_on_the_page() {
    let server = behind_a_proxy();
    server.found("Acme", "anna").await;
    let mut browser = Browser::signed_in(&server, "anna").await;
    let form = "current_password=wrong&new_password=copper+harbour+nine+lanterns";
    let mut statuses = Vec::new();
    for number in 0..11 {
        browser.forwarded_for(&address(number));
        statuses.push(browser.post("/profile/password", form).await.status);
    }
    assert_eq!(statuses[..10], [422; 10]);
    assert_eq!(statuses[10], 429);
}

/// How many registrations come through before the address they seem to come from is limited.
async fn registrations(server: &Server, forwarded: impl Fn(usize) -> Vec<String>) -> usize {
    let (count, _) = tries(|number| {
        let request = server.post("/api/v1/organizations").json(json!({}));
        forwarded(number)
            .into_iter()
            .fold(request, |request, line| {
                request.header("x-forwarded-for", line)
            })
    })
    .await;
    count
}

#[actix_web::test]
async fn what_a_client_says_about_where_it_comes_from_frees_it_from_no_limit() {
    let alone = limited();
    let invented = |number| vec![address(number)];
    assert_eq!(registrations(&alone, invented).await, 10);

    for own in 0..6 {
        let server = behind_a_proxy();
        let count = registrations(&server, |number| {
            let told = address(number);
            match own {
                0 => vec![format!("{told}, 192.0.2.1")],
                1 => vec![format!("{told}, 192.0.2.1, 127.0.0.7")],
                2 => vec![format!("{told},192.0.2.1:{}", 1000 + number)],
                3 => vec![told, "192.0.2.1".to_owned()],
                4 => vec![format!("{told}, [2001:db8::1]:{}", 1000 + number)],
                _ => vec![format!("{told}, nonsense")],
            }
        });
        assert_eq!(count.await, 10, "{own}");
    }
}

#[actix_web::test]
async fn two_clients_of_one_proxy_are_limited_apart() {
    let server = behind_a_proxy();
    for address in ["192.0.2.1", "192.0.2.2:5555", "[2001:db8::1]:5555"] {
        let count = registrations(&server, |_| vec![address.to_owned()]).await;
        assert_eq!(count, 10, "{address}");
    }
}
