//! Whatever is sent: a clear refusal at the field, nothing stored, and never a fault of ours.

use seqpt_testkit::attempts::as_form;
use seqpt_testkit::cast::{self, PASSWORD};
use seqpt_web::routes::{Policy, Surface, routes};
use serde_json::{Value, json};

use crate::server::{Answer, Server};
use crate::victim::Victim;

/// Values that stand in nobody's name, size, key or password.
fn nasty_values() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(0),
        json!(5.5),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(1e300),
        json!(""),
        json!("   "),
        json!("\0"),
        json!("a\0b"),
        json!("😀😀😀"),
        json!("'; --"),
        json!("' OR 1=1 --"),
        json!("<script>alert(1)</script>"),
        json!("{{7*7}}"),
        json!("../../etc/passwd"),
        json!("\u{202e}gnirts"),
        json!("\u{1b}[31m"),
        json!("a".repeat(100)),
        json!("x".repeat(100_000)),
        json!([]),
        json!([[]]),
        json!([null]),
        json!({}),
        json!({ "$ne": null }),
        json!([99, -1, 99]),
    ]
}

#[track_caller]
fn check(what: &str, surface: Surface, answer: &Answer) {
    assert!(
        answer.status < 500,
        "{what}: {} {}",
        answer.status,
        answer.text()
    );
    if answer.status < 400 {
        return;
    }
    match surface {
        Surface::Api => {
            let problem = answer.json();
            assert_eq!(problem["status"], answer.status, "{what}");
            assert!(problem["detail"].as_str().unwrap().len() > 20, "{what}");
            assert!(
                !problem["detail"].as_str().unwrap().contains('⟦'),
                "{what}: {problem}"
            );
            if ["invalid", "wrong_type"].contains(&problem["code"].as_str().unwrap()) {
                let errors = problem["errors"].as_array().unwrap();
                assert!(!errors.is_empty(), "{what}");
                for error in errors {
                    assert!(!error["field"].as_str().unwrap().is_empty(), "{what}");
                    assert!(error["detail"].as_str().unwrap().len() > 20, "{what}");
                }
            }
        }
        Surface::Compat => {
            assert!(
                [400, 401, 403, 404, 409, 413].contains(&answer.status),
                "{what}"
            );
            let error = answer.json();
            assert_eq!(error.as_object().unwrap().len(), 1, "{what}");
            assert!(error["error"].as_str().unwrap().len() > 20, "{what}");
        }
        Surface::Page | Surface::Plain => {
            assert!(
                answer.header("content-type").starts_with("text/html"),
                "{what}"
            );
        }
    }
}

#[actix_web::test]
async fn no_value_in_any_field_of_any_body_makes_a_fault_in_either_language() {
    let server = Server::start();
    let victim = Victim::set_up(&server).await;
    let own = server.token("victim.employee").await;
    let admin = server.token("victim.admin").await;
    for route in routes() {
        let Some(Value::Object(body)) = victim.body(&server, &route) else {
            continue;
        };
        if route.surface == Surface::Page {
            continue;
        }
        let path = victim.path(&server, &route);
        let token = if route.policy == Policy::Admin {
            &admin
        } else {
            &own
        };
        for field in body.keys() {
            for value in nasty_values() {
                let mut body = body.clone();
                body.insert(field.clone(), value.clone());
                let sent = Value::from(body).to_string();
                for german in [false, true] {
                    let request = server
                        .request(route.method.clone(), &path)
                        .bearer(token)
                        .body("application/json", sent.clone());
                    let request = if german { request.in_german() } else { request };
                    let answer = request.send().await;
                    let shown: String = value.to_string().chars().take(60).collect();
                    let what = format!("{} {path} {field}={shown}", route.method);
                    check(&what, route.surface, &answer);
                }
            }
        }
        // Both are signed in still, or the rest would be refused for another reason.
        for token in [&own, &admin] {
            assert_eq!(
                server.get("/api/v1/me").bearer(token).send().await.status,
                200
            );
        }
    }
}

#[actix_web::test]
async fn no_value_in_any_field_of_any_form_makes_a_fault() {
    let server = Server::start();
    let victim = Victim::set_up(&server).await;
    let mut browser = crate::browser::Browser::signed_in(&server, "victim.admin").await;
    let token = browser.csrf().await;
    for route in routes() {
        let Some(Value::Object(body)) = victim.body(&server, &route) else {
            continue;
        };
        // Signing out would end the test.
        if route.surface != Surface::Page || route.path.starts_with("/logout") {
            continue;
        }
        let path = victim.path(&server, &route);
        for field in body.keys() {
            for value in nasty_values() {
                let mut body = body.clone();
                body.insert(field.clone(), value);
                let form = format!("{}&csrf={token}", as_form(Some(&Value::from(body))));
                let mut browser = browser.clone();
                let answer = browser.post_as_is(&path, &form).await;
                check(&format!("{path} {field}"), route.surface, &answer);
            }
        }
    }
}

#[actix_web::test]
async fn a_body_that_is_no_json_object_is_refused_and_changes_nothing() {
    let server = Server::start();
    let victim = Victim::set_up(&server).await;
    let bodies: [&[u8]; 13] = [
        b"",
        b"{",
        b"not json",
        b"[]",
        b"null",
        b"[null, null]",
        b"5",
        b"\"text\"",
        b"{\"username\":\"a\" \"b\"}",
        b"{\"username\":\"\xff\xfe\"}",
        b"\xff\xfe\x00",
        b"{} {}",
        b"username=a&password=b",
    ];
    for route in routes() {
        if victim.body(&server, &route).is_none() || route.surface == Surface::Page {
            continue;
        }
        // It reads no body.
        if route.path == "/mvp/auth/logout" {
            continue;
        }
        let path = victim.path(&server, &route);
        let token = server.token("victim.admin").await;
        let before = server.stage.store.contents();
        for body in bodies {
            let what = format!("{} {path} {}", route.method, String::from_utf8_lossy(body));
            let answer = server
                .request(route.method.clone(), &path)
                .bearer(&token)
                .body("application/json", body)
                .send()
                .await;
            check(&what, route.surface, &answer);
            assert!(
                [400, 422].contains(&answer.status),
                "{what}: {}",
                answer.status
            );
            assert!(server.stage.store.contents() == before, "{what}");
        }
        let deep = "[".repeat(100_000);
        let answer = server
            .request(route.method.clone(), &path)
            .bearer(&token)
            .body("application/json", deep)
            .send()
            .await;
        check(&path, route.surface, &answer);
    }
}

#[actix_web::test]
async fn ten_megabytes_are_refused_on_every_route_that_reads_a_body() {
    let server = Server::start();
    let victim = Victim::set_up(&server).await;
    let token = server.token("victim.admin").await;
    for route in routes() {
        if victim.body(&server, &route).is_none() || route.path.contains("logout") {
            continue;
        }
        let content_type = match route.surface {
            Surface::Page => "application/x-www-form-urlencoded",
            _ => "application/json",
        };
        let answer = server
            .request(route.method.clone(), &victim.path(&server, &route))
            .bearer(&token)
            .body(content_type, vec![b'a'; 10 * 1024 * 1024])
            .send()
            .await;
        let expected = match route.surface {
            // The cookie is missing: the sign-in comes first.
            Surface::Page if route.policy != Policy::Public => 303,
            _ => 413,
        };
        assert_eq!(answer.status, expected, "{}", route.path);
    }
}

async fn refused_fields(server: &Server, path: &str, body: &str) -> Vec<(String, String)> {
    let answer = server
        .post(path)
        .body("application/json", body)
        .send()
        .await;
    assert_eq!(answer.status, 422, "{body}: {}", answer.text());
    let problem = answer.json();
    let errors = problem["errors"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    errors
        .iter()
        .map(|error| (text(&error["field"]), text(&error["code"])))
        .collect()
}

#[actix_web::test]
async fn every_wrong_field_of_a_registration_is_told_at_once() {
    let server = Server::start();
    let before = server.stage.store.contents();
    let body = json!({
        "organization_name": "Acme 🚀", "organization_size": "huge",
        "first_name": "An\0na", "last_name": "'; --",
        "username": "a".repeat(100), "password": "password1234",
    });
    let fields = refused_fields(&server, "/api/v1/organizations", &body.to_string()).await;
    let fields: Vec<_> = fields
        .iter()
        .map(|(field, code)| (field.as_str(), code.as_str()))
        .collect();
    assert_eq!(
        fields,
        [
            ("organization_name", "invalid_characters"),
            ("organization_size", "unknown_choice"),
            ("first_name", "invalid_characters"),
            ("last_name", "invalid_characters"),
            ("username", "too_long"),
            ("password", "password_common"),
        ]
    );
    let nothing = refused_fields(&server, "/api/v1/organizations", "{}").await;
    assert!(
        nothing.iter().all(|(_, code)| code == "required"),
        "{nothing:?}"
    );
    assert_eq!(nothing.len(), 6);
    assert!(server.stage.store.contents() == before);
}

#[actix_web::test]
async fn wrong_types_unknown_fields_and_repeated_ones_are_told_where_they_stand() {
    let server = Server::start();
    for (body, field) in [
        (r#"{"username": 5}"#, "username"),
        (r#"{"username": ["a"]}"#, "username"),
        (r#"{"usrname": "anna"}"#, "usrname"),
        (r#"{"username": "a", "username": "b"}"#, "."),
        ("[]", "."),
    ] {
        let fields = refused_fields(&server, "/api/v1/sessions", body).await;
        assert_eq!(
            fields,
            [(field.to_owned(), "wrong_type".to_owned())],
            "{body}"
        );
    }
}

#[actix_web::test]
async fn an_answer_is_taken_back_by_an_empty_list_only() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    let start = server.post("/api/v1/surveys").bearer(&admin);
    let survey = start.json(json!({ "roles": [1] })).send().await;
    let path = format!("{}/answers/1", survey.header("location"));
    let save = |body: Value| server.put(&path).bearer(&admin).json(body);
    assert_eq!(save(json!({ "groups": [2] })).send().await.status, 200);
    for nothing in [json!({}), json!({ "groups": null })] {
        let answer = save(nothing).send().await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.json()["errors"][0]["code"], "required");
        let kept = server
            .get(survey.header("location"))
            .bearer(&admin)
            .send()
            .await;
        assert_eq!(kept.json()["questions"][0]["groups"], json!([2]));
    }
    let taken_back = save(json!({ "groups": [] })).send().await;
    assert_eq!(taken_back.json()["answered"], 0);
}

#[actix_web::test]
async fn names_that_exist_are_refused_at_their_fields_whatever_their_case() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let body = |name: &str, username: &str| {
        json!({
            "organization_name": name, "organization_size": "small", "first_name": "Ada",
            "last_name": "Ott", "username": username, "password": PASSWORD,
        })
        .to_string()
    };
    let path = "/api/v1/organizations";
    let taken = |field: &str| vec![(field.to_owned(), "taken".to_owned())];
    let names = refused_fields(&server, path, &body("  ACME ", "someone")).await;
    assert_eq!(names, taken("organization_name"));
    let users = refused_fields(&server, path, &body("Other", "ADMIN")).await;
    assert_eq!(users, taken("username"));
}

#[actix_web::test]
async fn keys_that_open_nothing_are_told_apart() {
    let server = Server::start();
    let founded = server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    let rotate = |body: Value| {
        server
            .post("/api/v1/organization/join-key")
            .bearer(&admin)
            .json(body)
    };
    let limited = rotate(json!({ "max_uses": 1, "expires_on": "2026-02-17" }))
        .send()
        .await
        .json();
    let limited = limited["key"].as_str().unwrap();
    cast::join(&server.stage.app, limited, "first").await;
    let reason = async |key: &str| {
        let answer = server.get(&format!("/api/v1/join-keys/{key}")).send().await;
        answer.json()["errors"][0]["code"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(reason("ABCD-EFGH").await, "unknown_key");
    assert_eq!(reason("%00").await, "unknown_key");
    assert_eq!(reason("%F0%9F%98%80").await, "unknown_key");
    assert_eq!(reason("%20").await, "required");
    assert_eq!(reason(&founded.key).await, "key_replaced");
    assert_eq!(reason(limited).await, "key_used_up");
    server.stage.clock.advance(chrono::TimeDelta::days(3));
    assert_eq!(reason(limited).await, "key_expired");
}

#[actix_web::test]
async fn parameters_out_of_range_are_refused_at_their_names() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=-1", "limit"),
        ("limit=201", "limit"),
        ("limit=99999999999999999999", "limit"),
        ("limit=ten", "limit"),
        ("limit=", "limit"),
        ("cursor=99", "cursor"),
        ("cursor=%00", "cursor"),
    ] {
        let path = format!("/api/v1/organization/people?{query}");
        let answer = server.get(&path).bearer(&admin).send().await;
        assert_eq!(answer.status, 422, "{query}");
        assert_eq!(answer.json()["errors"][0]["field"], field, "{query}");
    }
}

#[actix_web::test]
async fn strange_headers_make_no_fault() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    for (name, value) in [
        ("accept-language", "x".repeat(5000)),
        ("accept-language", "de;q=9,;;,*;q=x".to_owned()),
        (
            "cookie",
            "seqpt_session=; seqpt_language=xx; seqpt_flash=nothing; =".to_owned(),
        ),
        ("accept", "\u{ff}/*".to_owned()),
        ("if-match", "garbage".to_owned()),
        ("if-none-match", ",,\"".to_owned()),
        ("x-forwarded-for", "1.2.3.4.5, x".to_owned()),
        ("accept-encoding", "br;q=0, zstd, x".to_owned()),
    ] {
        for path in [
            "/",
            "/api/v1/me",
            "/api/auth/me",
            "/api/v1/framework/processes",
        ] {
            let request = server.get(path).bearer(&admin).header(name, value.clone());
            let answer = request.send().await;
            assert_eq!(answer.status, 200, "{path} {name}: {value}");
        }
    }
}
