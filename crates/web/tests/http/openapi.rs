//! The document says what is served, and nothing else is served.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use seqpt_web::openapi_json;
use seqpt_web::routes::{Policy, Surface, routes};
use serde_json::Value;

use crate::server::Server;
use crate::victim::Victim;

const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

fn document() -> Value {
    serde_json::from_str(&openapi_json()).unwrap()
}

/// Every operation as method, path and description.
fn operations(document: &Value) -> Vec<(String, String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let operations = paths.iter().flat_map(|(path, item)| {
        let item = item.as_object().unwrap();
        item.iter()
            .map(|(method, operation)| (method.to_uppercase(), path.clone(), operation))
    });
    operations.collect()
}

#[test]
fn the_document_describes_exactly_the_routes_of_the_table() {
    let document = document();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let described: BTreeSet<_> = operations(&document)
        .into_iter()
        .map(|(method, path, _)| (method, path))
        .collect();
    let listed: BTreeSet<_> = routes()
        .into_iter()
        .filter(|route| route.surface == Surface::Api)
        .map(|route| (route.method.to_string(), route.path.to_owned()))
        .collect();
    assert_eq!(described, listed);
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// The document keeps one schema for a name and drops the others without a word.
#[test]
fn no_two_schemas_share_a_name() {
    let mut named = BTreeMap::new();
    for file in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let code = fs::read_to_string(&file).unwrap();
        let mut lines = code.lines();
        while let Some(line) = lines.next() {
            if !(line.starts_with("#[derive(") && line.contains("ToSchema")) {
                continue;
            }
            let item = lines.find(|line| !line.starts_with("#[") && !line.starts_with("///"));
            let mut words = item.unwrap().split([' ', '(', '{', '<', ';']);
            words
                .find(|word| ["struct", "enum"].contains(word))
                .unwrap();
            let name = words.next().unwrap().to_owned();
            let other = named.insert(name.clone(), file.clone());
            assert_eq!(other, None, "{name} of {}", file.display());
        }
    }
    assert!(named.contains_key("GroupAnswer"), "{named:?}");
}

#[test]
fn every_operation_names_its_rights_its_refusals_and_itself() {
    let document = document();
    let mut ids = BTreeSet::new();
    for (method, path, operation) in operations(&document) {
        let what = format!("{method} {path}");
        let route = routes()
            .into_iter()
            .find(|route| route.method == method.as_str() && route.path == path)
            .unwrap();
        let is_public = route.policy == Policy::Public;
        assert_eq!(operation["security"].is_null(), is_public, "{what}");
        assert!(
            operation["summary"]
                .as_str()
                .is_some_and(|text| !text.is_empty()),
            "{what}"
        );
        assert!(ids.insert(operation["operationId"].to_string()), "{what}");
        let responses = operation["responses"].as_object().unwrap();
        let has = |status: &str| responses.contains_key(status);
        assert!(has("503"), "{what}");
        assert_eq!(
            has("401"),
            !is_public || path == "/api/v1/sessions",
            "{what}"
        );
        assert!(has("403") || route.policy != Policy::Admin, "{what}");
        assert!(has("404") || !path.contains("id}"), "{what}");
        if !operation["requestBody"].is_null() {
            for status in ["400", "413", "415", "422"] {
                assert!(has(status), "{what} {status}");
            }
        }
        for (status, response) in responses {
            let problem = &response["content"]["application/problem+json"]["schema"]["$ref"];
            let is_problem = problem == "#/components/schemas/Problem";
            assert_eq!(is_problem, status.as_str() >= "400", "{what} {status}");
        }
    }
}

#[test]
fn every_reference_of_the_document_leads_somewhere() {
    fn references(json: &Value, found: &mut Vec<String>) {
        match json {
            Value::Object(members) => {
                found.extend(
                    members
                        .get("$ref")
                        .and_then(Value::as_str)
                        .map(str::to_owned),
                );
                members
                    .values()
                    .for_each(|member| references(member, found));
            }
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }
    let document = document();
    let mut found = Vec::new();
    references(&document, &mut found);
    assert!(found.len() > 50);
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[test]
fn the_document_changes_only_on_purpose() {
    insta::assert_snapshot!("openapi", openapi_json());
}

#[actix_web::test]
async fn the_document_is_served() {
    let server = Server::start();
    let answer = server.get("/api/v1/openapi.json").send().await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.text(), openapi_json());
}

#[actix_web::test]
async fn a_method_that_is_not_listed_is_refused_with_those_that_are() {
    let server = Server::start();
    let victim = Victim::set_up(&server).await;
    let table = routes();
    for path in table
        .iter()
        .map(|route| route.path)
        .collect::<BTreeSet<_>>()
    {
        let here: Vec<_> = table.iter().filter(|route| route.path == path).collect();
        let listed: BTreeSet<_> = here.iter().map(|route| route.method.as_str()).collect();
        for method in METHODS.into_iter().chain(["OPTIONS", "TRACE"]) {
            if listed.contains(method) {
                continue;
            }
            let request = server.request(method.parse().unwrap(), &victim.path(&server, here[0]));
            let answer = request.send().await;
            assert_eq!(answer.status, 405, "{method} {path}");
            let allowed: BTreeSet<_> = answer.header("allow").split(", ").collect();
            let mut expected = listed.clone();
            if expected.contains("GET") {
                expected.insert("HEAD");
            }
            assert_eq!(allowed, expected, "{method} {path}");
        }
    }
}

#[actix_web::test]
async fn an_address_that_is_not_listed_does_not_exist() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    for path in [
        "/api/v1",
        "/api/v1/",
        "/api/v1/me/",
        "/api/v1/users",
        "/api/v2/me",
        "/mvp",
        "/mvp/auth",
        "/mvp/auth/login/x",
        "/api/organization",
        "/admin",
        "/metrics",
        "/.env",
        "/assets/",
        "/api/v1/surveys/one",
        "/api/v1/surveys/99999999999999999999",
        "/api/v1/surveys/-1",
        "/api/v1/surveys/1.5",
        "/api/v1/surveys/%00",
        "/api/v1/surveys/%FF",
        "/api/v1/surveys/1/result/x",
    ] {
        let answer = server.get(path).bearer(&token).send().await;
        assert_eq!(answer.status, 404, "{path}");
        if path.starts_with("/api/v1") {
            assert_eq!(answer.json()["code"], "not_found", "{path}");
        }
    }
}
