//! The program dies between any two steps of a person's way and under load, twenty times on one
//! database. What it acknowledged is there afterwards, and nothing is half done.

use std::collections::BTreeMap;
use std::thread;

use serde_json::{Value, json};

use crate::database::Database;
use crate::support::client::Client;
use crate::support::people::{SYSTEM_ENGINEER, address, asked, joining, registration};
use crate::support::server::{Server, run_on};

/// Registering, joining, starting, 16 answers, submitting.
const STEPS: usize = 20;
const QUESTIONS: usize = 16;

/// How many others are busy while it dies.
const OTHERS: usize = 3;

/// What a program was told on the way from a new organisation to a submitted survey. Everything
/// here was acknowledged.
#[derive(Default)]
struct Way {
    steps: usize,
    organization: i64,
    key: String,
    admin: String,
    employee: String,
    survey: String,
    questions: Vec<u32>,
    answered: BTreeMap<u32, u8>,
    submitted: bool,
}

impl Way {
    /// Takes the next step. Answers whether the program was there to acknowledge it.
    fn step(&mut self, client: &Client) -> bool {
        let employee = client.with_token(&self.employee);
        let told = match self.steps {
            0 => told(client, "POST", "/api/v1/organizations", &registration()).map(|body| {
                self.organization = body["organization"]["id"].as_i64().unwrap();
                self.key = text(&body["organization"]["join_key"]["key"]);
                self.admin = text(&body["access_token"]);
            }),
            1 => told(client, "POST", "/api/v1/members", &joining(&self.key))
                .map(|body| self.employee = text(&body["access_token"])),
            2 => {
                let roles = json!({ "roles": [SYSTEM_ENGINEER] });
                told(&employee, "POST", "/api/v1/surveys", &roles).map(|survey| {
                    self.survey = address(&survey);
                    self.questions = asked(&survey);
                    assert_eq!(self.questions.len(), QUESTIONS);
                })
            }
            step if step < STEPS - 1 => {
                let competency = self.questions[step - 3];
                let group = u8::try_from(step % 4).unwrap() + 1;
                let path = format!("{}/answers/{competency}", self.survey);
                told(&employee, "PUT", &path, &json!({ "groups": [group] })).map(|_| {
                    self.answered.insert(competency, group);
                })
            }
            _ => {
                let path = format!("{}/submission", self.survey);
                told(&employee, "POST", &path, &json!({})).map(|_| self.submitted = true)
            }
        };
        self.steps += usize::from(told.is_some());
        told.is_some()
    }

    fn is_complete(&self) -> bool {
        self.steps == STEPS
    }

    /// Looks for everything acknowledged; answers how many audit links it should have left.
    fn check(&self, client: &Client) -> usize {
        let admin = client.with_token(&self.admin);
        let employee = client.with_token(&self.employee);
        let own = admin.get("/api/v1/organization").expect(200).json();
        assert_eq!(own["id"], self.organization);
        assert_eq!(own["join_key"]["key"], self.key);
        let people = admin.get("/api/v1/organization/people").expect(200).json();
        let total = usize::try_from(people["total"].as_u64().unwrap()).unwrap();
        let joined = self.steps >= 2;
        // One step may have been done and not acknowledged.
        assert!(total == 1 + usize::from(joined) || (self.steps == 1 && total == 2));
        if !joined {
            return 2 * total;
        }
        let history = employee.get("/api/v1/surveys").expect(200).json();
        let surveys = history["surveys"].as_array().unwrap();
        assert!(surveys.len() == usize::from(self.steps >= 3) || self.steps == 2);
        let mut links = 2 * total + surveys.len();
        for survey in surveys {
            let survey = employee.get(&address(survey)).expect(200).json();
            links += usize::from(self.check_survey(&employee, &survey));
        }
        links
    }

    /// A survey is complete with all its results, or open without any. Answers whether it is
    /// complete.
    fn check_survey(&self, employee: &Client, survey: &Value) -> bool {
        let mut stored = BTreeMap::new();
        for question in survey["questions"].as_array().unwrap() {
            if let Some(group) = question["groups"][0].as_u64() {
                let competency = question["competency_id"].as_u64().unwrap();
                stored.insert(
                    u32::try_from(competency).unwrap(),
                    u8::try_from(group).unwrap(),
                );
            }
        }
        assert!(stored.len() <= self.answered.len() + 1);
        for (competency, group) in &self.answered {
            assert_eq!(stored.get(competency), Some(group));
        }
        let complete = !survey["completed_at"].is_null();
        assert!(
            complete || !self.submitted,
            "an acknowledged survey is open again"
        );
        let result = employee.get(&format!("{}/result", address(survey)));
        if complete {
            let result = result.expect(200).json();
            assert_eq!(result["competencies"].as_array().unwrap().len(), QUESTIONS);
            assert_eq!(stored.len(), QUESTIONS);
        } else {
            result.expect(404);
        }
        complete
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// What the program acknowledged; `None` if it died before it did. It never refuses here.
fn told(client: &Client, method: &str, path: &str, body: &Value) -> Option<Value> {
    let body = ("application/json", body.to_string().into_bytes());
    let answer = client.try_send(method, path, Some(body)).ok()?;
    assert!(matches!(answer.status, 200 | 201), "{answer:?}");
    Some(answer.json())
}

/// Goes one way after another until the program dies.
fn keep_busy(client: &Client) -> Vec<Way> {
    let mut ways = vec![Way::default()];
    while let Some(way) = ways.last_mut() {
        if !way.step(client) {
            break;
        }
        if way.is_complete() {
            ways.push(Way::default());
        }
    }
    ways
}

/// The links of each organisation's chain, after a check of all chains.
fn verified_links(database: &Database) -> BTreeMap<i64, usize> {
    let output = run_on(database, &["verify-audit"]);
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    let chains = printed.lines().filter_map(|line| {
        let (organization, rest) = line.strip_prefix("organization ")?.split_once('\t')?;
        let (links, _) = rest.split_once(" links")?;
        Some((organization.parse().unwrap(), links.parse().unwrap()))
    });
    chains.collect()
}

#[test]
fn nothing_acknowledged_is_lost_and_nothing_is_half_done() {
    let database = Database::create();
    let mut expected_links = BTreeMap::new();
    for steps in 1..=STEPS {
        let server = Server::start(&database);
        let client = server.client();
        // One person stops exactly between two steps, the others wherever they are.
        let mut ways = thread::scope(|scope| {
            let others: Vec<_> = (0..OTHERS)
                .map(|_| scope.spawn(|| keep_busy(&client)))
                .collect();
            let mut own = Way::default();
            while own.steps < steps {
                assert!(own.step(&client));
            }
            server.kill();
            let mut ways = vec![own];
            ways.extend(others.into_iter().flat_map(|other| other.join().unwrap()));
            ways
        });
        ways.retain(|way| way.steps > 0);

        let server = Server::start(&database);
        let client = server.client();
        for way in &ways {
            expected_links.insert(way.organization, way.check(&client));
        }
        for (organization, links) in verified_links(&database) {
            // Whoever was registered without an acknowledgement is whole as well: two links.
            let expected = *expected_links.entry(organization).or_insert(2);
            assert_eq!(links, expected, "organisation {organization}");
        }
    }
    assert!(expected_links.len() >= STEPS);
}
