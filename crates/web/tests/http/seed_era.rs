//! The seed-era endpoints exactly as they were.

use seqpt_testkit::cast::{self, PASSWORD};
use serde_json::{Value, json};

use crate::server::{Answer, Server};

pub(crate) fn admin() -> Value {
    json!({
        "username": "adele", "password": PASSWORD, "first_name": "Adele", "last_name": "Ott",
        "organization_name": "Acme", "organization_size": "medium",
    })
}

pub(crate) fn employee(code: &str) -> Value {
    json!({
        "username": "grete", "password": PASSWORD, "first_name": "Grete",
        "last_name": "Lindqvist", "organization_code": code,
    })
}

/// Renames a field, as requests may use either name.
fn renamed(mut body: Value, from: &str, to: &str) -> Value {
    let members = body.as_object_mut().unwrap();
    let value = members.remove(from).unwrap();
    members.insert(to.to_owned(), value);
    body
}

#[track_caller]
pub(crate) fn token(answer: &Answer) -> String {
    answer.json()["access_token"].as_str().unwrap().to_owned()
}

#[track_caller]
pub(crate) fn expect_error(answer: &Answer, status: u16) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert!(
        answer
            .header("content-type")
            .starts_with("application/json")
    );
    let json = answer.json();
    assert_eq!(json.as_object().unwrap().len(), 1, "{json}");
    assert!(json["error"].as_str().unwrap().len() > 20, "{json}");
}

#[actix_web::test]
async fn every_endpoint_answers_in_its_form() {
    let server = Server::start();
    let registered = server
        .post("/mvp/auth/register-admin")
        .json(admin())
        .send()
        .await;
    assert_eq!(registered.status, 201);
    insta::assert_json_snapshot!("seed_register_admin", registered.redacted());
    let code = registered.json()["organization_code"]
        .as_str()
        .unwrap()
        .to_owned();

    let joined = server
        .post("/mvp/auth/register-employee")
        .json(employee(&code))
        .send()
        .await;
    assert_eq!(joined.status, 201);
    insta::assert_json_snapshot!("seed_register_employee", joined.redacted());

    let credentials = json!({ "username": "grete", "password": PASSWORD });
    let signed_in = server
        .post("/mvp/auth/login")
        .json(credentials)
        .send()
        .await;
    assert_eq!(signed_in.status, 200);
    insta::assert_json_snapshot!("seed_login", signed_in.redacted());

    let me = server
        .get("/api/auth/me")
        .bearer(&token(&signed_in))
        .send()
        .await;
    insta::assert_json_snapshot!("seed_me", me.redacted());

    let verify = format!("/api/organization/verify-code/{}", code.to_lowercase());
    insta::assert_json_snapshot!("seed_verify_code", server.get(&verify).send().await.json());
    let invalid = server
        .get("/api/organization/verify-code/NOSUCHCODE")
        .send()
        .await;
    assert_eq!(invalid.status, 200);
    insta::assert_json_snapshot!("seed_verify_code_invalid", invalid.json());

    let owner = token(&registered);
    for (method, path, body) in [
        (
            "PUT",
            "put",
            json!({ "name": "Acme Nord", "size": "large" }),
        ),
        (
            "POST",
            "post",
            json!({ "organization_name": "Acme", "organization_size": "small" }),
        ),
    ] {
        let setup = server
            .request(method.parse().unwrap(), "/api/organization/setup")
            .bearer(&owner)
            .json(body)
            .send()
            .await;
        assert_eq!(setup.status, 200);
        insta::assert_json_snapshot!(format!("seed_setup_{path}"), setup.redacted());
    }

    let dashboard = "/api/organization/dashboard";
    let for_admin = server.get(dashboard).bearer(&owner).send().await;
    insta::assert_json_snapshot!("seed_dashboard_admin", for_admin.redacted());
    let for_employee = server.get(dashboard).bearer(&token(&joined)).send().await;
    insta::assert_json_snapshot!("seed_dashboard_employee", for_employee.redacted());

    let out = server
        .post("/mvp/auth/logout")
        .bearer(&token(&signed_in))
        .send()
        .await;
    assert_eq!(out.status, 200);
    let me = server
        .get("/api/auth/me")
        .bearer(&token(&signed_in))
        .send()
        .await;
    expect_error(&me, 401);
}

#[actix_web::test]
async fn requests_may_use_either_name_or_both_and_fields_nobody_knows() {
    let server = Server::start();
    let mut body = renamed(admin(), "organization_name", "name");
    body = renamed(body, "organization_size", "size");
    body["maturity"] = json!([1, 2]);
    let registered = server
        .post("/mvp/auth/register-admin")
        .json(body)
        .send()
        .await;
    assert_eq!(registered.status, 201, "{}", registered.text());
    let code = registered.json()["organization_code"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut body = employee(&code);
    body["organization_public_key"] = json!(code);
    let both = server
        .post("/mvp/auth/register-employee")
        .json(body)
        .send()
        .await;
    assert_eq!(both.status, 201, "{}", both.text());
    let mut body = renamed(
        employee(&code),
        "organization_code",
        "organization_public_key",
    );
    body["username"] = json!("other");
    let alias = server
        .post("/mvp/auth/register-employee")
        .json(body)
        .send()
        .await;
    assert_eq!(alias.status, 201, "{}", alias.text());
}

#[actix_web::test]
async fn a_part_of_the_setup_leaves_the_rest_alone() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    let setup = |body: Value| {
        server
            .put("/api/organization/setup")
            .bearer(&admin)
            .json(body)
    };
    let named = setup(json!({ "name": "Nord" })).send().await.json();
    assert_eq!(named["organization"]["size"], "medium");
    let nothing = setup(json!({})).send().await.json();
    assert_eq!(nothing["organization"]["name"], "Nord");
}

#[actix_web::test]
async fn errors_are_an_object_with_a_sentence_and_a_status_of_that_time() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    cast::join(&server.stage.app, &founded.key, "grete").await;
    let (owner, member) = (server.token("admin").await, server.token("grete").await);
    let register = |body: Value| server.post("/mvp/auth/register-admin").json(body);

    expect_error(&register(json!({})).send().await, 400);
    let taken = register(admin()).send().await;
    expect_error(&taken, 409);
    let unknown = employee("NOSUCHCODE");
    expect_error(
        &server
            .post("/mvp/auth/register-employee")
            .json(unknown)
            .send()
            .await,
        400,
    );
    let wrong = json!({ "username": "admin", "password": "wrong" });
    expect_error(
        &server.post("/mvp/auth/login").json(wrong).send().await,
        401,
    );
    let text = server
        .post("/mvp/auth/login")
        .body("text/plain", "hello")
        .send()
        .await;
    expect_error(&text, 400);
    expect_error(&server.get("/api/auth/me").send().await, 401);
    let setup = server
        .put("/api/organization/setup")
        .bearer(&member)
        .json(json!({}));
    expect_error(&setup.send().await, 403);
    let setup = server.put("/api/organization/setup").bearer(&owner);
    expect_error(&setup.json(json!({ "size": "huge" })).send().await, 400);
    expect_error(&server.get("/api/nowhere").send().await, 404);
    expect_error(&server.get("/mvp/nowhere").send().await, 404);
    let german = register(json!({})).in_german().send().await;
    assert!(
        german.json()["error"].as_str().unwrap().contains("Feld"),
        "{}",
        german.text()
    );
}
