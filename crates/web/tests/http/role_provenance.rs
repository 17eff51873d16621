//! Where the involvement of a role comes from, and what follows from a change of one cell.

use std::collections::BTreeMap;

use seqpt_core::framework::OrganizationRoleId;
use seqpt_core::strategy::Strategy;
use seqpt_testkit::cast::{choose, complete_role_survey, join};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::Server;

const ROLES: &str = "/api/v1/organization/roles";

async fn made(server: &Server, token: &str, body: Value) -> i64 {
    let made = server.post(ROLES).bearer(token).json(body).send().await;
    assert_eq!(made.status, 201, "{}", made.text());
    made.json()["id"].as_i64().unwrap()
}

async fn read(server: &Server, token: &str, path: &str) -> Value {
    let answer = server.get(path).bearer(token).send().await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// Changes one cell of a role's matrix and leaves the others.
async fn change(server: &Server, token: &str, role: i64, process: &str, involvement: u8) {
    let path = format!("{ROLES}/{role}/matrix");
    let mut body = read(server, token, &path).await;
    body["involvement"][process] = json!(involvement);
    let body = json!({ "involvement": body["involvement"] });
    let changed = server.put(&path).bearer(token).json(body).send().await;
    assert_eq!(changed.status, 200, "{}", changed.text());
}

fn cell(matrix: &Value, process: u32) -> Value {
    let mut cells = matrix["provenance"].as_array().unwrap().iter();
    let cell = cells.find(|cell| cell["process_id"] == process);
    cell.unwrap().clone()
}

#[actix_web::test]
async fn a_role_is_standard_until_a_cell_is_changed_and_again_once_it_is_reset() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let role = made(
        &server,
        &token,
        json!({ "name": "Rig", "role_cluster_id": 8 }),
    )
    .await;
    let (path, page) = (format!("{ROLES}/{role}"), format!("/phase1/roles/{role}"));
    let matrix = format!("{path}/matrix");
    let mut browser = Browser::signed_in(&server, "admin").await;
    let standard = read(&server, &token, &path).await;
    assert_eq!(
        (&standard["method"], &standard["changed_processes"]),
        (&json!("standard"), &json!(0))
    );
    let before = read(&server, &token, &matrix).await;
    assert_eq!(before["provenance"].as_array().unwrap().len(), 33);
    let said = before["involvement"]["21"].clone();
    assert_eq!(
        cell(&before, 21),
        json!({ "process_id": 21, "source": "reference", "reference": said })
    );
    let list = browser.get("/phase1/roles").await.text();
    assert!(list.contains("standard: as its role cluster"), "{list}");

    change(&server, &token, role, "21", 3).await;
    let adapted = read(&server, &token, &path).await;
    assert_eq!(
        (&adapted["method"], &adapted["changed_processes"]),
        (&json!("custom"), &json!(1))
    );
    let after = read(&server, &token, &matrix).await;
    assert_eq!(
        cell(&after, 21),
        json!({ "process_id": 21, "source": "differs", "reference": said })
    );
    assert_eq!(cell(&after, 25)["source"], "reference");
    let words = "adapted: 1 of 33 processes differs";
    for path in ["/phase1/roles", &page] {
        assert!(browser.get(path).await.text().contains(words), "{path}");
    }
    assert!(
        browser
            .get(&page)
            .await
            .text()
            .contains("designs; the role cluster: not involved.")
    );
    let cells = browser.get(&format!("{page}/matrix")).await.text();
    assert!(cells.contains("Saved: differs from the role cluster, which says:"));
    assert_eq!(cells.matches("Saved: as the role cluster.").count(), 32);

    let sent = format!("reset=yes&revision={}", adapted["revision"]);
    let reset = browser.post(&format!("{page}/matrix"), &sent).await;
    assert_eq!(reset.status, 303);
    assert_eq!(read(&server, &token, &path).await["method"], "standard");
}

#[actix_web::test]
async fn without_a_cluster_cells_are_stated_by_the_organisation_or_not_at_all() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let role = made(&server, &token, json!({ "name": "Rig" })).await;
    let matrix = format!("{ROLES}/{role}/matrix");
    let mut browser = Browser::signed_in(&server, "admin").await;
    for (source, in_list, on_page) in [
        ("not_stated", "not stated yet", "Not stated yet."),
        (
            "stated",
            "own: without a role cluster",
            "Saved: stated by your organisation.",
        ),
    ] {
        let shown = read(&server, &token, &format!("{ROLES}/{role}")).await;
        assert_eq!(
            (&shown["method"], &shown["changed_processes"]),
            (&json!("custom"), &Value::Null)
        );
        let cells = read(&server, &token, &matrix).await;
        assert_eq!(
            cell(&cells, 25),
            json!({ "process_id": 25, "source": source, "reference": null })
        );
        assert!(browser.get("/phase1/roles").await.text().contains(in_list));
        let page = browser
            .get(&format!("/phase1/roles/{role}/matrix"))
            .await
            .text();
        assert_eq!(page.matches(on_page).count(), 33);
        change(&server, &token, role, "25", 2).await;
    }
    // Each level it requires leads to role, process and competency with the figures used.
    let page = browser
        .get(&format!("/phase1/roles/{role}/matrix"))
        .await
        .text();
    assert!(page.contains("<th scope=\"row\">Rig</th>"));
    assert!(page.contains("4 → apply"), "{page}");
}

/// Required levels by competency, as figures.
type Levels = BTreeMap<u64, u64>;

fn figure(level: &Value) -> u64 {
    level["value"].as_u64().unwrap()
}

fn by_competency<'v>(rows: &'v Value, level: impl Fn(&'v Value) -> u64) -> Levels {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| (row["competency_id"].as_u64().unwrap(), level(row)))
        .collect()
}

/// What a survey that is begun now requires, by its result.
async fn new_survey(server: &Server, token: &str, role: i64) -> Levels {
    let body = json!({ "organization_roles": [role] });
    let survey = server.post("/api/v1/surveys").bearer(token).json(body);
    let survey = survey.send().await.json();
    let questions = survey["questions"].as_array().unwrap().iter();
    let answers =
        questions.map(|asked| json!({ "competency_id": asked["competency_id"], "groups": [1] }));
    let body = json!({ "answers": answers.collect::<Vec<_>>() });
    let path = format!("/api/v1/surveys/{}", survey["id"]);
    let submission = server.post(&format!("{path}/submission")).bearer(token);
    assert_eq!(submission.json(body).send().await.status, 201);
    let result = read(server, token, &format!("{path}/result")).await;
    by_competency(&result["competencies"], |row| figure(&row["required"]))
}

/// The same levels, read from the role, a new survey, the result and what a what-if begins with.
async fn everywhere(server: &Server, token: &str, role: i64) -> Levels {
    let matrix = read(server, token, &format!("{ROLES}/{role}/matrix")).await;
    let required = by_competency(&matrix["requirements"], |row| figure(&row["level"]));

    let called_for: Levels = { required.clone() }
        .into_iter()
        .filter(|(_, level)| *level > 0)
        .collect();
    assert_eq!(new_survey(server, token, role).await, called_for);

    let result = read(server, token, "/api/v1/organization/result").await;
    let told = |row: &Value| figure(&row["groups"][0]["required"]);
    assert_eq!(
        by_competency(&result["outlook"]["competencies"], told),
        required
    );

    let what_if = server.post("/api/v1/organization/what-if").bearer(token);
    let base = what_if.json(json!({})).send().await.json();
    let effective = by_competency(&base["difference"]["competencies"], |row| {
        figure(&row["groups"][0]["before"]["effective"])
    });
    // The pilot aims at applying everything.
    let reached = required.iter().map(|(id, level)| (*id, *level.min(&4)));
    assert_eq!(effective, reached.collect());
    required
}

#[actix_web::test]
async fn one_changed_cell_changes_what_is_required_everywhere() {
    let server = Server::start();
    let app = &server.stage.app;
    let founded = server.found("Acme", "admin").await;
    choose(app, &founded.admin.actor, &[Strategy::OrientationPilot]).await;
    let token = server.token("admin").await;
    let role = made(
        &server,
        &token,
        json!({ "name": "Rig", "role_cluster_id": 8 }),
    )
    .await;
    for number in 0..6 {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        let held = [OrganizationRoleId::new(role)];
        complete_role_survey(app, &member.actor, &held, 1).await;
    }
    let before = everywhere(&server, &token, role).await;
    change(&server, &token, role, "21", 3).await;
    let after = everywhere(&server, &token, role).await;
    assert_ne!(before, after);
    assert!(before.iter().all(|(id, level)| after[id] >= *level));
}
