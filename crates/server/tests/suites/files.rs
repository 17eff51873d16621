//! Files that people take away, as the program writes them, read back by another library.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use serde_json::json;

use crate::database::Database;
use crate::support::client::Client;
use crate::support::people::{Organization, Person, joining, registration};
use crate::support::server::Server;

/// What a program for tables would take for a formula, were it typed into a cell.
const RISKY_NAME: &str = "=HYPERLINK(\"http://example.org\") Söhne";
const RISKY_ROLE: &str = "+Prüfung & Test";

/// Six people of a role with surveys and plans: one of them, and the address of their survey.
fn scene(client: &Client) -> (Organization, Person, String) {
    let mut founding = registration();
    founding["organization_name"] = json!(RISKY_NAME);
    let acme = Organization::register_with(client, &founding);
    let admin = &acme.admin.client;
    let role = json!({ "name": RISKY_ROLE, "role_cluster_id": 5 });
    let role = admin.post("/api/v1/organization/roles", &role).expect(201);
    let role = role.json()["id"].clone();
    let mut newest = None;
    for number in 0..6 {
        let person = Organization::join_with(client, &joining(&acme.key));
        let start = json!({ "organization_roles": [role] });
        let survey = person.client.post("/api/v1/surveys", &start).expect(201);
        let survey = survey.json();
        let answers: Vec<_> = survey["questions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|question| json!({ "competency_id": question["competency_id"], "groups": [1 + number % 4] }))
            .collect();
        let address = format!("/api/v1/surveys/{}", survey["id"]);
        person
            .client
            .post(
                &format!("{address}/submission"),
                &json!({ "answers": answers }),
            )
            .expect(201);
        newest = Some((person, address));
    }
    let answers = json!({ "rollout": 2, "processes": 2, "mindset": 2, "knowledge": 2 });
    admin.post("/api/v1/maturity-runs", &answers).expect(201);
    let choice = json!({ "people": 60, "chosen": ["certification"] });
    admin.post("/api/v1/strategy-runs", &choice).expect(201);
    let begins = json!({ "starts_on": "2030-03-01", "months": 12 });
    admin.post("/api/v1/organization/plan", &begins).expect(201);
    let (person, survey) = newest.unwrap();
    person.client.post("/api/v1/plan", &json!({})).expect(201);
    (acme, person, survey)
}

/// The sheets of a workbook; a formula anywhere fails.
fn read(file: Vec<u8>) -> Vec<Vec<Vec<Data>>> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(file)).unwrap();
    for sheet in workbook.sheet_names() {
        let formulas = workbook.worksheet_formula(&sheet).unwrap();
        let used: Vec<_> = formulas.used_cells().collect();
        assert!(used.is_empty(), "{sheet}: {used:?}");
    }
    let sheets = workbook.worksheets().into_iter();
    let rows = sheets.map(|(_, range)| range.rows().map(<[Data]>::to_vec).collect());
    rows.collect()
}

fn says(rows: &[Vec<Data>], text: &str) -> bool {
    let mut cells = rows.iter().flatten();
    cells.any(|cell| *cell == text)
}

#[test]
fn files_are_read_back_with_names_as_they_were_typed_and_without_a_formula() {
    let database = Database::create();
    let server = Server::start(&database);
    let (acme, person, survey) = scene(&server.client());
    let admin = &acme.admin.client;
    for (client, file, sheets, competencies) in [
        (&person.client, format!("{survey}/result"), 3, 16),
        (&person.client, "/api/v1/plan/objectives".to_owned(), 2, 16),
        (
            admin,
            "/api/v1/organization/plan/objectives".to_owned(),
            2,
            16,
        ),
        (admin, "/api/v1/organization/result".to_owned(), 2, 16),
    ] {
        let workbook = read(client.download(&format!("{file}.xlsx")));
        assert_eq!(workbook.len(), sheets, "{file}");
        let table = &workbook[0];
        assert!(
            says(table, RISKY_NAME),
            "{file} does not name the organisation"
        );
        let headings = table.iter().position(|row| row[0] == "Area");
        let rows = &table[headings.unwrap() + 1..];
        assert_eq!(rows.len(), competencies, "{file}");
        let csv = client.download(&format!("{file}.csv"));
        let csv = String::from_utf8(csv).unwrap();
        let csv = csv.strip_prefix('\u{feff}').unwrap();
        assert!(csv.starts_with("Area,Competency,"), "{file}: {csv}");
        assert!(!csv.contains(",+Pr"), "{file}: {csv}");
    }
    let result = read(admin.download("/api/v1/organization/result.xlsx"));
    assert!(says(&result[0], RISKY_ROLE), "the role is not named");
    let csv = admin.download("/api/v1/organization/result.csv");
    assert!(
        String::from_utf8(csv)
            .unwrap()
            .contains(&format!(",'{RISKY_ROLE},"))
    );
}

#[test]
fn a_day_of_a_plan_is_a_day_and_a_head_count_a_number() {
    let database = Database::create();
    let server = Server::start(&database);
    let (acme, ..) = scene(&server.client());
    let plan = read(
        acme.admin
            .client
            .download("/api/v1/organization/plan/objectives.xlsx"),
    );
    let objectives = &plan[1];
    let headings = objectives.iter().position(|row| row[0] == "Competency");
    let (headings, rows) = objectives.split_at(headings.unwrap() + 1);
    let column = |heading: &str| {
        let mut cells = headings.last().unwrap().iter();
        cells.position(|cell| *cell == heading).unwrap()
    };
    assert!(!rows.is_empty());
    for row in rows {
        assert!(
            matches!(row[column("Due on")], Data::DateTime(_)),
            "{row:?}"
        );
        let places = &row[column("Places")];
        assert!(
            matches!(places, Data::Float(places) if *places >= 1.0),
            "{row:?}"
        );
    }
}
