//! The organisation's roles and described tasks, on the pages and by the API.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Answer, Server};

const ROLES: &str = "/api/v1/organization/roles";

#[track_caller]
fn lands_on(answer: &Answer, to: &str) {
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(answer.header("location"), to);
}

#[track_caller]
fn shows(answer: &Answer, status: u16, parts: &[&str]) {
    assert_eq!(answer.status, status, "{}", answer.text());
    let page = answer.text();
    for part in parts {
        assert!(page.contains(part), "{part:?} is not on the page: {page}");
    }
}

async fn admin_browser(server: &Server) -> Browser<'_> {
    server.found("Acme", "admin").await;
    Browser::signed_in(server, "admin").await
}

async fn made(server: &Server, token: &str, body: Value) -> Value {
    let made = server.post(ROLES).bearer(token).json(body).send().await;
    assert_eq!(made.status, 201, "{}", made.text());
    let role = made.json();
    assert_eq!(made.header("location"), format!("{ROLES}/{}", role["id"]));
    assert_eq!(made.header("etag"), format!("\"{}\"", role["revision"]));
    role
}

#[actix_web::test]
async fn clusters_become_roles_named_as_the_reader_reads_them() {
    let server = Server::start();
    let mut browser = admin_browser(&server).await;
    let empty = browser.get("/phase1/roles").await;
    shows(&empty, 200, &["No role yet", "Take role clusters over"]);
    let none = browser.post("/phase1/roles", "").await;
    shows(&none, 422, &["No role cluster has been ticked"]);
    let taken = browser.post("/phase1/roles", "cluster=4&cluster=8").await;
    lands_on(&taken, "/phase1/roles");
    let again = browser.post("/phase1/roles", "cluster=4&cluster=8").await;
    lands_on(&again, "/phase1/roles");
    let list = browser.get("/phase1/roles").await;
    shows(
        &list,
        200,
        &[
            "System Engineer",
            "2 of 14 role clusters are present",
            "in the survey",
            "worth a second look",
        ],
    );
    assert_eq!(list.text().matches("/retire\"").count(), 2);
}

#[actix_web::test]
async fn a_role_without_a_cluster_goes_on_with_its_processes_and_is_offered_afterwards() {
    let server = Server::start();
    let mut browser = admin_browser(&server).await;
    let refused = browser
        .post(
            "/phase1/roles/new",
            "role_name=&description=Kept&cluster=99",
        )
        .await;
    shows(
        &refused,
        422,
        &[
            "id=\"role_name-error\"",
            "id=\"cluster-error\"",
            ">Kept</textarea>",
        ],
    );
    let made = browser
        .post("/phase1/roles/new", "role_name=Rig&takes_part=yes&cluster=")
        .await;
    assert_eq!(made.status, 303);
    let matrix = made.header("location").to_owned();
    assert!(matrix.ends_with("/matrix"), "{matrix}");
    shows(
        &browser.get(&matrix).await,
        200,
        &["This role is not finished", "No level yet"],
    );
    shows(
        &browser.get("/survey/roles").await,
        200,
        &["name=\"role\" value=\"14\""],
    );

    for (sent, error) in [
        ("p25=0&revision=1", "No involvement has been chosen"),
        ("p25=4&revision=1", "a number from 0 to 3"),
    ] {
        shows(&browser.post(&matrix, sent).await, 422, &[error]);
    }
    lands_on(&browser.post(&matrix, "p25=2&revision=1").await, &matrix);
    let stale = browser.post(&matrix, "p25=1&revision=1").await;
    assert_eq!(stale.status, 412);
    shows(
        &browser.get(&matrix).await,
        200,
        &[
            "name=\"p25\" value=\"2\" checked",
            "data-explain=\"why-required-",
        ],
    );
    let survey = browser.get("/survey/roles").await;
    shows(&survey, 200, &["name=\"organization_role\"", "Rig"]);
    assert!(!survey.text().contains("name=\"role\""));
}

#[actix_web::test]
async fn a_role_that_people_hold_is_retired_after_a_question_that_counts_them() {
    let server = Server::start();
    let mut browser = admin_browser(&server).await;
    let token = server.token("admin").await;
    let role = made(
        &server,
        &token,
        json!({ "name": "Rig", "role_cluster_id": 8 }),
    )
    .await;
    let id = role["id"].as_i64().unwrap();
    let survey = server
        .post("/api/v1/surveys")
        .bearer(&token)
        .json(json!({ "organization_roles": [id] }))
        .send()
        .await;
    assert_eq!(survey.status, 201, "{}", survey.text());
    let survey = survey.json();
    assert_eq!(survey["kind"], "known_roles");
    assert_eq!(survey["organization_roles"], json!([id]));
    let answers: Vec<_> = survey["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|asked| json!({ "competency_id": asked["competency_id"], "groups": [2] }))
        .collect();
    let submitted = server
        .post(&format!("/api/v1/surveys/{}/submission", survey["id"]))
        .bearer(&token)
        .json(json!({ "answers": answers }))
        .send()
        .await;
    assert_eq!(submitted.status, 201, "{}", submitted.text());
    // The result says which role asks for a level.
    shows(
        &browser.get(&format!("/results/{}", survey["id"])).await,
        200,
        &["Rig"],
    );

    let path = format!("{ROLES}/{id}");
    let refused = server.delete(&path).bearer(&token).send().await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.json()["code"], "role_held");
    assert_eq!(refused.json()["people"], 1);
    let retire = format!("/phase1/roles/{id}/retire");
    let asked = browser.post(&retire, "").await;
    shows(
        &asked,
        200,
        &["One person holds this role", "name=\"confirm\""],
    );
    lands_on(&browser.post(&retire, "confirm=yes").await, "/phase1/roles");
    lands_on(&browser.post(&retire, "confirm=yes").await, "/phase1/roles");
    shows(
        &browser.get("/phase1/roles").await,
        200,
        &["No role yet", "1 retired role", "Rig"],
    );
    assert_eq!(
        browser.get(&format!("/phase1/roles/{id}")).await.status,
        404
    );
    shows(&browser.get("/results").await, 200, &["Rig"]);
    let again = server.delete(&path).bearer(&token).send().await;
    assert_eq!(again.status, 204);
}

#[actix_web::test]
async fn a_role_is_read_changed_and_its_matrix_replaced_by_the_api() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let role = made(
        &server,
        &token,
        json!({ "name": "Rig", "role_cluster_id": 8 }),
    )
    .await;
    let path = format!("{ROLES}/{}", role["id"]);
    let put = |to: String, tag: &str, body: Value| {
        server
            .put(&to)
            .bearer(&token)
            .header("if-match", tag)
            .json(body)
            .send()
    };
    let renamed = json!({ "name": "Lab", "role_cluster_id": 8, "description": "Tests" });
    let renamed = put(path.clone(), &format!("\"{}\"", role["revision"]), renamed).await;
    assert_eq!(renamed.status, 200, "{}", renamed.text());
    let stale = put(path.clone(), "\"1\"", json!({ "name": "Hall" })).await;
    assert_eq!(stale.status, 412);
    assert_eq!(stale.json()["code"], "conflict");

    let matrix = format!("{path}/matrix");
    let shown = server.get(&matrix).bearer(&token).send().await;
    assert_eq!(shown.status, 200);
    assert_eq!(shown.json()["revision"], renamed.json()["revision"]);
    let tag = shown.header("etag").to_owned();
    for (value, status) in [(4, 422), (3, 200)] {
        let body = json!({ "involvement": { "21": value } });
        let answer = put(matrix.clone(), &tag, body).await;
        assert_eq!(answer.status, status, "{}", answer.text());
    }
    let shown = server.get(&matrix).bearer(&token).send().await.json();
    assert_eq!(shown["involvement"], json!({ "21": 3 }));
    let causes = shown["requirements"][0]["because"].as_array().unwrap();
    assert_eq!(causes[0]["process_id"], 21);
    let listed = server.get(ROLES).bearer(&token).send().await.json();
    assert_eq!(listed["roles"][0]["name"], "Lab");
    assert_eq!(listed["role_clusters"], json!([8]));
    let offered = server
        .get("/api/v1/roles")
        .bearer(&token)
        .send()
        .await
        .json();
    assert_eq!(offered["offered"], json!([]));
    assert_eq!(offered["organization_roles"][0]["name"], "Lab");
}

#[actix_web::test]
async fn tasks_are_looked_up_corrected_and_begin_a_survey() {
    let server = Server::start();
    let mut browser = admin_browser(&server).await;
    shows(&browser.get("/survey/roles").await, 200, &["/survey/tasks"]);
    let form = browser.get("/survey/tasks").await;
    shows(
        &form,
        200,
        &["/survey/roles", "name=\"p33\"", "Find processes"],
    );

    let found = browser
        .post(
            "/survey/tasks",
            "responsible=Risk+register&designing=test+cases&p12=3&find=yes",
        )
        .await;
    shows(
        &found,
        200,
        &[
            "Mentioned in your text",
            // What was chosen before is kept, what was not is proposed.
            "name=\"p12\" value=\"3\" checked",
            "name=\"p25\" value=\"3\" checked",
            ">Risk register</textarea>",
        ],
    );
    let nothing = browser
        .post("/survey/tasks", "responsible=I+water+plants&find=yes")
        .await;
    shows(&nothing, 200, &["choose the processes by hand"]);
    assert!(!nothing.text().contains("value=\"2\" checked"));

    let refused = browser
        .post("/survey/tasks", "responsible=&supporting=&designing=&p25=2")
        .await;
    shows(
        &refused,
        422,
        &[
            "id=\"responsible-error\"",
            "name=\"p25\" value=\"2\" checked",
        ],
    );
    let refused = browser.post("/survey/tasks", "responsible=Tests").await;
    shows(
        &refused,
        422,
        &["href=\"#involvement\"", ">Tests</textarea>"],
    );

    let form = "responsible=Tests&p25=2&p21=0";
    let started = browser.post("/survey/tasks", form).await;
    assert_eq!(started.status, 303);
    assert!(
        started
            .header("location")
            .starts_with("/survey/competencies/")
    );
    lands_on(&browser.post("/survey/tasks", form).await, "/survey");
    lands_on(&browser.get("/survey/tasks").await, "/survey");
    let token = server.token("admin").await;
    let open = server
        .get("/api/v1/surveys/open")
        .bearer(&token)
        .send()
        .await;
    assert_eq!(open.json()["kind"], "unknown_roles");
    assert_eq!(open.json()["tasks"]["involvement"], json!({ "25": 2 }));
    assert_eq!(open.json()["tasks"]["responsible"], "Tests");
}

#[actix_web::test]
async fn where_processes_are_not_defined_the_survey_begins_with_tasks() {
    let server = Server::start();
    let mut browser = admin_browser(&server).await;
    lands_on(&browser.get("/survey").await, "/survey/roles");
    let answers = |processes: u8, seen: &str| {
        format!("rollout=1&processes={processes}&mindset=1&knowledge=1&seen={seen}")
    };
    let assessed = browser.post("/phase1/maturity", &answers(0, "0")).await;
    assert_eq!(assessed.status, 303);
    lands_on(&browser.get("/survey").await, "/survey/tasks");
    shows(
        &browser.get("/survey/roles").await,
        200,
        &["Describing your tasks is the better way"],
    );
    let seen = assessed
        .header("location")
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    browser.post("/phase1/maturity", &answers(3, &seen)).await;
    lands_on(&browser.get("/survey").await, "/survey/roles");
}

#[actix_web::test]
async fn a_survey_for_tasks_by_the_api_names_what_is_wrong_at_its_fields() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let token = server.token("admin").await;
    let start = |body: Value| {
        server
            .post("/api/v1/surveys")
            .bearer(&token)
            .json(body)
            .send()
    };
    for (body, field, code) in [
        (json!({}), "roles", "roles_required"),
        (
            json!({ "tasks": { "involvement": { "25": 2 } } }),
            "responsible",
            "tasks_required",
        ),
        (
            json!({ "tasks": { "responsible": "x", "involvement": {} } }),
            "involvement",
            "involvement_required",
        ),
        (
            json!({ "roles": [4], "tasks": { "responsible": "x", "involvement": { "25": 2 } } }),
            "tasks",
            "several_ways",
        ),
        (
            json!({ "organization_roles": [99] }),
            "organization_roles",
            "unknown_choice",
        ),
    ] {
        let refused = start(body).await;
        assert_eq!(refused.status, 422, "{}", refused.text());
        let error = &refused.json()["errors"][0];
        assert_eq!(
            (error["field"].as_str(), error["code"].as_str()),
            (Some(field), Some(code))
        );
    }
}

#[actix_web::test]
async fn roles_come_from_a_list_that_is_looked_at_first() {
    let server = Server::start();
    let mut browser = admin_browser(&server).await;
    shows(
        &browser.get("/phase1/roles").await,
        200,
        &["href=\"/phase1/roles/list\""],
    );
    let template = browser.get("/phase1/roles/list/template").await;
    assert!(template.header("content-disposition").contains("roles.csv"));
    let headings = template.text();
    assert!(
        headings
            .starts_with("\u{feff}\"Name\",\"Description\",\"Role cluster\",\"Takes part\",\"P1 ")
    );
    assert_eq!(headings.matches("\"P").count(), 33);

    let nothing = browser
        .post("/phase1/roles/list", "roles=&step=check")
        .await;
    shows(&nothing, 422, &["id=\"roles-error\"", "href=\"#roles\""]);
    let list = "roles=name%2Crole_cluster%2Cplace%0ARig%2C8%2C%0A%3Cb%3E%2C99%2C%0A";
    let checked = browser
        .post("/phase1/roles/list", &format!("{list}&step=check"))
        .await;
    shows(
        &checked,
        200,
        &[
            "One role is made of this list",
            "These columns are not read: place",
            "&#60;b&#62;",
            "Role cluster: This is not one of the choices",
            "name=\"step\" value=\"make\"",
        ],
    );
    for _ in 0..2 {
        let made = browser
            .post("/phase1/roles/list", &format!("{list}&step=make"))
            .await;
        lands_on(&made, "/phase1/roles");
    }
    let overview = browser.get("/phase1/roles").await.text();
    assert_eq!(overview.matches("/retire\"").count(), 1);
}

#[actix_web::test]
async fn a_list_says_which_column_is_wrong_and_where_a_quotation_mark_opens() {
    let server = Server::start();
    let mut browser = admin_browser(&server).await;
    let mut check = async |list: &str| {
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("roles", list)
            .append_pair("step", "check")
            .finish();
        browser.post("/phase1/roles/list", &form).await
    };
    let wrong = check("name;P18;P19\nRig;2;9\nLab;2;2\n").await;
    shows(
        &wrong,
        200,
        &[
            "Processes: The column of process P19 holds something else than a whole number from 0 to 3.",
        ],
    );
    let open = check("name;P19\nRig;2\n\"Lab;2\nRoof;2\n").await;
    let part = "A quotation mark opens in line 3 and nothing closes it";
    shows(&open, 422, &["id=\"roles-error\"", part]);
    let twice = check("name;P19;P19\nRig;2;2\n").await;
    shows(&twice, 422, &["Columns 2 and 3 are the same one"]);

    let token = server.token("admin").await;
    let send = async |csv: &str| {
        let request = server.post(&format!("{ROLES}/list")).bearer(&token);
        let body = json!({ "csv": csv, "dry_run": true });
        request.json(body).send().await
    };
    let listed = send("name;P18;P19\nRig;2;9\n").await.json();
    let row = &listed["roles"][0];
    assert_eq!(
        (&row["line"], &row["errors"]),
        (
            &json!(2),
            &json!([{
                "field": "involvement",
                "code": "not_an_involvement",
                "args": { "process": 19, "min": 0, "max": 3 },
            }])
        )
    );
    for (csv, code, args) in [
        (
            "name;P19\n\"Rig;2\nLab;2\n",
            "unclosed_quote",
            json!({ "line": 2 }),
        ),
        (
            "name;P19;P19\nRig;2;2\n",
            "column_twice",
            json!({ "first": 2, "second": 3 }),
        ),
    ] {
        let refused = send(csv).await;
        assert_eq!(refused.status, 422);
        let error = &refused.json()["errors"][0];
        assert_eq!(
            (&error["field"], &error["code"]),
            (&json!("roles"), &json!(code))
        );
        assert_eq!(error["args"], args);
    }
}
