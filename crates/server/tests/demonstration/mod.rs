//! What `seqpt demo` makes: an organisation whose people can sign in, and pages with something on them.

use std::process::Output;

use serde_json::{Value, json};

use crate::database::Database;
use crate::support::client::Client;
use crate::support::people::Person;
use crate::support::server::{Server, run_on};

/// How many people are invented.
const PEOPLE: usize = 120;

/// Runs the command; answers what it printed.
fn made(database: &Database, arguments: &[&str]) -> Vec<String> {
    let output = run_on(database, arguments);
    assert!(output.status.success(), "{output:?}");
    printed(&output).lines().map(str::to_owned).collect()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The cells of the lines that name people.
fn people(lines: &[String]) -> Vec<Vec<&str>> {
    let people = lines.iter().filter(|line| !line.starts_with('#'));
    people.map(|line| line.split('\t').collect()).collect()
}

/// Signs a person of the list in.
fn sign_in(client: &Client, person: &[&str]) -> Person {
    let credentials = json!({ "username": person[0], "password": person[1] });
    let answer = client.post("/api/v1/sessions", &credentials);
    Person::of(client, &answer.expect(201))
}

/// The same person with a browser's cookie.
fn in_a_browser(client: &Client, person: &[&str]) -> Client {
    let cookie = client.get("/login").expect(200).cookie("seqpt_visitor");
    let form = format!("username={}&password={}", person[0], person[1]);
    let signed_in = client.with_cookie(&cookie).post_form("/login", &form);
    client.with_cookie(&signed_in.expect(303).cookie("seqpt_session"))
}

#[test]
fn the_demonstration_is_made_once_and_every_page_of_its_lead_shows_figures() {
    let database = Database::create();
    let lines = made(&database, &["demo"]);
    let people = people(&lines);
    assert_eq!(people.len(), PEOPLE);
    for person in &people {
        assert_eq!(person.len(), 5, "{person:?}");
        assert!(person.iter().all(|cell| !cell.is_empty()), "{person:?}");
    }

    let again = run_on(&database, &["demo"]);
    assert_eq!(again.status.code(), Some(1), "{again:?}");
    assert_eq!(printed(&again), "", "passwords are printed once");
    let said = String::from_utf8(again.stderr).unwrap();
    let last = said.lines().last().unwrap();
    assert!(last.starts_with("error: "), "{said}");
    assert!(last.contains("use another one"), "{said}");

    let server = Server::start(&database);
    let client = server.client();
    let lead = &people[0];
    figures_of_the_lead(&sign_in(&client, lead));
    let lead = in_a_browser(&client, lead);
    for (page, shown) in [
        ("/home", "id=\"phases\""),
        ("/phase1", "phase1/strategy/"),
        ("/phase1/roles", "Software development"),
        ("/organization/result", "<table class=\"table table--heat\""),
        ("/organization/plan", "class=\"objective\""),
        ("/plan", "class=\"objective"),
        ("/people", "<tr"),
    ] {
        let answer = lead.get(page).expect(200);
        assert!(answer.body.contains(shown), "{page}: {}", answer.body);
    }
    somebody_who_never_began_has_nothing(&client, &people);
    drop(server);

    let trail = made(&database, &["verify-audit"]);
    assert_eq!(trail.len(), 2, "{trail:?}");
    assert!(trail.iter().all(|line| line.ends_with("\tok")), "{trail:?}");
}

/// Counted on what a program is told, where figures have names.
fn figures_of_the_lead(lead: &Person) {
    let told = |path: &str| lead.client.get(path).expect(200).json();
    let guidance = told("/api/v1/guidance");
    let organization = &guidance["organization"];
    // One account is deactivated.
    assert_eq!(organization["people"], PEOPLE - 1);
    assert_eq!(organization["answered"], 107);
    let roles = told("/api/v1/organization/roles");
    let roles = roles["roles"].as_array().unwrap();
    assert_eq!(roles.len(), 9);
    let holders: Vec<_> = roles
        .iter()
        .map(|role| role["people"].as_u64().unwrap())
        .collect();
    // Eight people took the full assessment and hold none.
    assert!(holders.iter().sum::<u64>() >= 99, "{holders:?}");
    let result = told("/api/v1/organization/result");
    let competency = &result["outlook"]["competencies"][0];
    let groups = competency["groups"].as_array().unwrap();
    let full = groups.iter().find(|it| it["kind"] == "full_assessment");
    // The newest of their surveys may wait for others before figures count it.
    let counted = full.unwrap()["distribution"]["people"].as_u64().unwrap();
    assert!((5..=8).contains(&counted), "{counted}");
    assert!(
        holders.iter().any(|people| *people < 5),
        "a role is smaller than the smallest group: {holders:?}"
    );
    for plan in [
        &told("/api/v1/plan"),
        &told("/api/v1/organization/plan")["plan"],
    ] {
        let objectives = plan["objectives"].as_array().unwrap();
        assert!(!objectives.is_empty(), "{plan}");
    }
    let surveys = told("/api/v1/surveys");
    let surveys = surveys["surveys"].as_array().unwrap();
    assert_eq!(surveys.len(), 2, "the lead answered twice");
}

fn somebody_who_never_began_has_nothing(client: &Client, people: &[Vec<&str>]) {
    let newcomer = people
        .iter()
        .find(|person| person[4] == "not begun")
        .unwrap();
    let newcomer = sign_in(client, newcomer);
    let surveys = newcomer.client.get("/api/v1/surveys").expect(200).json();
    assert_eq!(surveys["surveys"], Value::Array(Vec::new()));
    newcomer.client.get("/api/v1/organization/plan").expect(403);
}

#[test]
fn a_german_demonstration_has_german_names() {
    let database = Database::create();
    let lines = made(&database, &["demo", "--language", "de"]);
    assert_eq!(lines[0], "# Nordlicht Schiffsantriebe");
    let server = Server::start(&database);
    let lead = sign_in(&server.client(), &people(&lines)[0]);
    let roles = lead
        .client
        .get("/api/v1/organization/roles")
        .expect(200)
        .json();
    let roles = roles["roles"].as_array().unwrap();
    let names: Vec<_> = roles
        .iter()
        .map(|role| role["name"].as_str().unwrap())
        .collect();
    for name in [
        "Softwareentwicklung",
        "Mechanikentwicklung",
        "Projektleitung",
    ] {
        assert!(names.contains(&name), "{names:?}");
    }
}
