//! The seed-era endpoints exactly as they were, and the failures of that time that must not come
//! back.

use seqpt_testkit::cast::{self, PASSWORD};
use serde_json::{Value, json};

use crate::server::{Answer, Server};

fn admin() -> Value {
    json!({
        "username": "adele", "password": PASSWORD, "first_name": "Adele", "last_name": "Ott",
        "organization_name": "Acme", "organization_size": "medium",
    })
}

fn employee(code: &str) -> Value {
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
fn token(answer: &Answer) -> String {
    answer.json()["access_token"].as_str().unwrap().to_owned()
}

#[track_caller]
fn expect_error(answer: &Answer, status: u16) {
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

// The failures of the predecessor, each by its name.

#[actix_web::test]
async fn failure_non_json_login_made_a_500() {
    let server = Server::start();
    for (content_type, body) in [
        ("text/plain", "hello"),
        ("application/json", "hello"),
        ("application/json", ""),
        ("application/x-www-form-urlencoded", "username=a&password=b"),
    ] {
        let answer = server
            .post("/mvp/auth/login")
            .body(content_type, body)
            .send()
            .await;
        expect_error(&answer, 400);
    }
    expect_error(&server.post("/mvp/auth/login").send().await, 400);
}

#[actix_web::test]
async fn failure_wrong_types_made_a_500() {
    let server = Server::start();
    for body in [
        json!({ "username": 5, "password": ["x"] }),
        json!({ "username": null, "password": {} }),
        json!([]),
    ] {
        let answer = server.post("/mvp/auth/login").json(body).send().await;
        expect_error(&answer, 400);
    }
}

#[actix_web::test]
async fn failure_a_hundred_character_user_name_made_a_500() {
    let server = Server::start();
    let mut body = admin();
    body["username"] = json!("a".repeat(100));
    let answer = server
        .post("/mvp/auth/register-admin")
        .json(body)
        .send()
        .await;
    expect_error(&answer, 400);
}

#[actix_web::test]
async fn failure_a_nul_character_made_a_500() {
    let server = Server::start();
    for field in [
        "username",
        "password",
        "first_name",
        "last_name",
        "organization_name",
    ] {
        let mut body = admin();
        body[field] = json!("Anna\0Anna\0Anna");
        let answer = server
            .post("/mvp/auth/register-admin")
            .json(body)
            .send()
            .await;
        expect_error(&answer, 400);
    }
    let login = json!({ "username": "a\0", "password": "b\0" });
    expect_error(
        &server.post("/mvp/auth/login").json(login).send().await,
        401,
    );
    let code = server.get("/api/organization/verify-code/%00").send().await;
    assert_eq!(
        code.json(),
        json!({ "valid": false, "organization_name": null })
    );
}

#[actix_web::test]
async fn failure_an_unknown_competency_or_organisation_made_a_500() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    let start = server
        .post("/api/v1/surveys")
        .bearer(&admin)
        .json(json!({ "roles": [1] }));
    let survey = start.send().await.header("location").to_owned();
    for competency in [0, 2, 3, 19, 4_294_967_295_u32] {
        let path = format!("{survey}/answers/{competency}");
        let answer = server
            .put(&path)
            .bearer(&admin)
            .json(json!({ "groups": [1] }));
        assert_eq!(answer.send().await.json()["code"], "unknown_competency");
    }
    let joined = server
        .post("/mvp/auth/register-employee")
        .json(employee("UNKNOWN"));
    expect_error(&joined.send().await, 400);
}

#[actix_web::test]
async fn failure_level_99_was_accepted() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    let start = server
        .post("/api/v1/surveys")
        .bearer(&admin)
        .json(json!({ "roles": [1] }));
    let survey = start.send().await.header("location").to_owned();
    for group in [0, 6, 99, -1] {
        let path = format!("{survey}/answers/1");
        let answer = server
            .put(&path)
            .bearer(&admin)
            .json(json!({ "groups": [group] }));
        let answer = answer.send().await;
        assert_eq!(answer.status, 422, "{group}");
        assert_eq!(answer.json()["errors"][0]["code"], "group_out_of_range");
        let all = json!({ "answers": [{ "competency_id": 1, "groups": [group] }] });
        let path = format!("{survey}/submission");
        let answer = server.post(&path).bearer(&admin).json(all).send().await;
        assert_eq!(answer.json()["errors"][0]["code"], "group_out_of_range");
    }
}

#[actix_web::test]
async fn failure_a_retake_in_the_same_role_made_a_500() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let actor = founded.admin.actor;
    for _ in 0..3 {
        cast::complete_survey(&server.stage.app, &actor, &[5], 2).await;
    }
    let admin = server.token("admin").await;
    let history = server
        .get("/api/v1/surveys")
        .bearer(&admin)
        .send()
        .await
        .json();
    assert_eq!(history["surveys"].as_array().unwrap().len(), 3);
}

#[actix_web::test]
async fn failure_the_completion_rate_was_800_percent() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    for _ in 0..8 {
        cast::complete_survey(&server.stage.app, &founded.admin.actor, &[5], 2).await;
    }
    let admin = server.token("admin").await;
    let dashboard = server
        .get("/api/organization/dashboard")
        .bearer(&admin)
        .send()
        .await;
    assert_eq!(
        dashboard.json()["statistics"],
        json!({ "total_users": 1, "completed_assessments": 1, "completion_rate": 100.0 })
    );
}

#[actix_web::test]
async fn failure_parallel_submits_made_112_rows_instead_of_16() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let open = cast::start_survey(&server.stage.app, &founded.admin.actor, &[5]).await;
    let admin = server.token("admin").await;
    let answers: Vec<_> = cast::answers(&open, 2)
        .into_iter()
        .map(|(competency, groups)| json!({ "competency_id": competency, "groups": groups }))
        .collect();
    let path = format!("/api/v1/surveys/{}/submission", open.id);
    let submit = || {
        let request = server.post(&path).bearer(&admin);
        request.json(json!({ "answers": answers })).send()
    };
    let mut statuses: Vec<_> = futures_util::future::join_all((0..7).map(|_| submit()))
        .await
        .iter()
        .map(|answer| answer.status)
        .collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409, 409]);
    let result = format!("/api/v1/surveys/{}/result", open.id);
    let result = server.get(&result).bearer(&admin).send().await.json();
    assert_eq!(
        result["competencies"].as_array().unwrap().len(),
        answers.len()
    );
}

#[actix_web::test]
async fn failure_the_join_code_leaked_to_anyone() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let joined = server
        .post("/mvp/auth/register-employee")
        .json(employee(&founded.key));
    let joined = joined.send().await;
    let member = token(&joined);
    let mut answers = vec![joined];
    for path in [
        "/api/organization/dashboard",
        "/api/auth/me",
        "/api/v1/organization",
        "/api/v1/organization/dashboard",
        "/api/v1/organization/join-key",
        "/api/v1/organization/people",
    ] {
        answers.push(server.get(path).bearer(&member).send().await);
    }
    let verify = format!("/api/organization/verify-code/{}", founded.key);
    answers.push(server.get(&verify).send().await);
    for answer in answers {
        assert!(!answer.text().contains(&founded.key), "{}", answer.text());
    }
}

#[actix_web::test]
async fn failure_one_character_passwords_were_accepted() {
    let server = Server::start();
    for password in ["a", "12345678901", "password1234"] {
        let mut body = admin();
        body["password"] = json!(password);
        let answer = server
            .post("/mvp/auth/register-admin")
            .json(body)
            .send()
            .await;
        expect_error(&answer, 400);
    }
}

#[actix_web::test]
async fn failure_deactivated_users_logged_in() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let grete = cast::join(&server.stage.app, &founded.key, "grete").await;
    let member = server.token("grete").await;
    seqpt_application::organization::set_active(
        &server.stage.app,
        &founded.admin.actor,
        grete.account.id,
        false,
    )
    .await
    .unwrap();
    let login = json!({ "username": "grete", "password": PASSWORD });
    expect_error(
        &server.post("/mvp/auth/login").json(login).send().await,
        401,
    );
    expect_error(
        &server.get("/api/auth/me").bearer(&member).send().await,
        401,
    );
}

#[actix_web::test]
async fn failure_the_answer_told_whether_a_user_exists() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let log_in = |username: &str| {
        let body = json!({ "username": username, "password": "not the password" });
        server.post("/mvp/auth/login").json(body)
    };
    let (known, unknown) = (log_in("admin").send().await, log_in("nobody").send().await);
    assert_eq!(known.status, unknown.status);
    assert_eq!(known.json(), unknown.json());
    // The same work was done for both.
    assert_eq!(server.stage.hasher.compared(), 1);
    assert_eq!(server.stage.hasher.pretended(), 1);
}

#[actix_web::test]
async fn failure_health_said_the_database_is_fine_without_asking_it() {
    let server = Server::start();
    assert_eq!(server.get("/readyz").send().await.status, 200);
    server.stage.store.set_down(true);
    assert_eq!(server.get("/readyz").send().await.status, 503);
    assert_eq!(server.get("/healthz").send().await.status, 200);
}
