//! The failures of the predecessor that must not come back, each by its name.

use seqpt_testkit::cast::{self, PASSWORD};
use serde_json::json;

use crate::seed_era::{admin, employee, expect_error, token};
use crate::server::Server;

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
