//! Every route of the program, tried on a real database by everybody who must not use it.

mod browsing;
mod dump;

use seqpt_testkit::attempts::{Target, as_form};
use seqpt_web::routes::{Policy, Route, Surface, routes};
use serde_json::{Value, json};

use crate::database::Database;
use crate::support::client::{Answer, Client};
use crate::support::people::{Organization, PASSWORD, Person, joining, registration, signing_in};
use crate::support::server::Server;
use dump::dump;

/// Words that stand in nothing but the victim's data.
const MARKS: [&str; 3] = ["Quillhaven Instruments", "victim.admin", "victim.employee"];

const OTHER_ADMIN: &str = "other.admin";
const OTHER_EMPLOYEE: &str = "other.employee";
const COLLEAGUE: &str = "colleague";

/// An organisation that others must not reach, and the ones who try.
struct Scene {
    client: Client,
    victim: Organization,
    employee: Person,
    target: Target,
    outsiders: Organization,
    intruders: Vec<Intruder>,
}

/// Somebody who tries: nobody who has signed in, or one person in a program and in a browser.
struct Intruder {
    username: Option<&'static str>,
    program: Client,
    browser: Client,
}

impl Intruder {
    fn new(client: &Client, username: Option<&'static str>) -> Self {
        let visitor = client.get("/style").expect(200).cookie("seqpt_visitor");
        let mut intruder = Self {
            username,
            program: client.clone(),
            browser: client.with_cookie(&visitor),
        };
        intruder.sign_in(client);
        intruder
    }

    /// Signs in where the last attempt ended the sign-in.
    fn sign_in(&mut self, client: &Client) {
        let Some(username) = self.username else {
            return;
        };
        let credentials = signing_in(username);
        if self.program.get("/api/v1/me").status != 200 {
            let signed_in = client.post("/api/v1/sessions", &credentials).expect(201);
            self.program = Person::of(client, &signed_in).client;
        }
        if self.browser.get("/home").status != 200 {
            let visitor = client.get("/style").expect(200).cookie("seqpt_visitor");
            let signed_in = client
                .with_cookie(&visitor)
                .post_form("/login", &as_form(Some(&credentials)))
                .expect(303);
            self.browser = client.with_cookie(&signed_in.cookie("seqpt_session"));
        }
    }

    fn send(&self, route: &Route, target: &Target) -> Answer {
        let method = route.method.as_str();
        let path = target.path(route.path);
        let body = target.body(method, route.path);
        match (route.surface, body) {
            (Surface::Page, body) if method == "POST" => {
                self.browser.post_form(&path, &as_form(body.as_ref()))
            }
            (Surface::Page, _) => self.browser.get(&path),
            (_, Some(body)) => {
                let body = body.to_string();
                self.program
                    .send(method, &path, "application/json", body.as_bytes())
            }
            (_, None) => self.program.try_send(method, &path, None).unwrap(),
        }
    }
}

fn with(mut body: Value, fields: &[(&str, &str)]) -> Value {
    for (field, value) in fields {
        body[field] = json!(value);
    }
    body
}

fn found(client: &Client, name: &str, username: &str) -> Organization {
    let fields = [("organization_name", name), ("username", username)];
    Organization::register_with(client, &with(registration(), &fields))
}

fn join(client: &Client, organization: &Organization, username: &str) -> Person {
    let body = with(joining(&organization.key), &[("username", username)]);
    Organization::join_with(client, &body)
}

fn last_part(address: &str) -> i64 {
    address.rsplit('/').next().unwrap().parse().unwrap()
}

/// Makes a learning plan that says a mark in one of its objectives; gives both.
fn plan_with_a_mark(employee: &Person) -> (i64, String) {
    let made = employee.client.post("/api/v1/plan", &json!({})).expect(201);
    let plan = &made.json()["plan"];
    let objective = plan["objectives"][0]["key"].as_str().unwrap().to_owned();
    let words = json!({ "statement": format!("I review our work at {}.", MARKS[0]) });
    employee
        .client
        .send(
            "PATCH",
            &format!("/api/v1/plan/objectives/{objective}"),
            "application/json",
            words.to_string().as_bytes(),
        )
        .expect(200);
    (plan["id"].as_i64().unwrap(), objective)
}

impl Scene {
    fn set(client: &Client) -> Self {
        let victim = found(client, MARKS[0], MARKS[1]);
        let employee = join(client, &victim, MARKS[2]);
        let completed = last_part(&employee.complete_survey(2));
        let plan = plan_with_a_mark(&employee);
        let open = last_part(&employee.start_survey().0);
        let stored = |path, body: Value| {
            victim.admin.client.post(path, &body).expect(201).json()["id"].as_i64()
        };
        let answers = json!({ "rollout": 1, "processes": 2, "mindset": 3, "knowledge": 2 });
        let maturity = stored("/api/v1/maturity-runs", answers).unwrap();
        let choice = json!({ "people": 60, "chosen": ["se_for_managers"] });
        let strategy = stored("/api/v1/strategy-runs", choice).unwrap();
        join(client, &victim, COLLEAGUE);
        let invitee = json!({ "first_name": MARKS[2], "last_name": "Moss" });
        let sent = victim
            .admin
            .client
            .post("/api/v1/invitations", &json!({ "people": [invitee] }))
            .expect(201);
        let invitation = sent.json()["people"][0]["invitation"]["id"]
            .as_i64()
            .unwrap();
        let named = format!("Role of {}", MARKS[1]);
        let role = json!({ "name": named, "role_cluster_id": 8, "takes_part": false });
        let role = stored("/api/v1/organization/roles", role).unwrap();
        let outsiders = found(client, "Other GmbH", OTHER_ADMIN);
        join(client, &outsiders, OTHER_EMPLOYEE);
        let me = employee.client.get("/api/v1/me").expect(200).json();
        let who = [
            None,
            Some(OTHER_ADMIN),
            Some(OTHER_EMPLOYEE),
            Some(COLLEAGUE),
        ];
        Self {
            target: Target {
                person: me["id"].as_i64().unwrap(),
                open,
                completed,
                maturity,
                strategy,
                invitation,
                role,
                plan: plan.0,
                objective: plan.1,
                key: outsiders.key.clone(),
                password: PASSWORD,
            },
            intruders: who.map(|who| Intruder::new(client, who)).into(),
            client: client.clone(),
            victim,
            employee,
            outsiders,
        }
    }

    /// The outsiders' key as it is now: their admin replaces it when trying to replace the victim's.
    fn renew_key(&mut self) {
        let admin = self
            .intruders
            .iter()
            .find(|who| who.username == Some(OTHER_ADMIN));
        let answer = admin.unwrap().program.get("/api/v1/organization/join-key");
        if answer.status == 200 {
            answer.json()["key"]
                .as_str()
                .unwrap()
                .clone_into(&mut self.target.key);
        }
    }
}

/// What must come of an attempt.
#[derive(Clone, Copy)]
enum Outcome {
    Refused(u16),
    /// Let through, to the own things or to what is public.
    Own,
}

/// `None` for the rights of a colleague to the own things.
fn outcome(route: &Route, username: Option<&str>) -> Option<Outcome> {
    Some(match (route.policy, username) {
        (Policy::Public, _) => Outcome::Own,
        (_, None) if route.surface == Surface::Page => Outcome::Refused(303),
        (_, None) => Outcome::Refused(401),
        (Policy::Admin, Some(OTHER_EMPLOYEE | COLLEAGUE)) => Outcome::Refused(403),
        _ if Target::is_named_by(route.path) => Outcome::Refused(404),
        (_, Some(COLLEAGUE)) => return None,
        _ => Outcome::Own,
    })
}

#[test]
fn nobody_sees_or_changes_what_belongs_to_another_organisation_or_person() {
    let database = Database::create();
    let server = Server::start(&database);
    let mut scene = Scene::set(&server.client());
    let mut tried = 0;
    for route in routes() {
        for who in 0..scene.intruders.len() {
            let client = scene.client.clone();
            scene.intruders[who].sign_in(&client);
            scene.renew_key();
            let intruder = &scene.intruders[who];
            let Some(expected) = outcome(&route, intruder.username) else {
                continue;
            };
            let what = format!("{} {} as {:?}", route.method, route.path, intruder.username);
            let everything = dump(&database, None);
            let of_the_victim = dump(&database, Some(scene.victim.id));
            let answer = intruder.send(&route, &scene.target);
            match expected {
                Outcome::Refused(status) => {
                    assert_eq!(answer.status, status, "{what}: {answer:?}");
                    assert!(
                        dump(&database, None) == everything,
                        "{what} changed something"
                    );
                }
                Outcome::Own => assert!(
                    answer.status < 500 && ![403, 405, 415].contains(&answer.status),
                    "{what}: {answer:?}"
                ),
            }
            if matches!(expected, Outcome::Refused(303)) {
                let location = answer.headers["location"].to_str().unwrap();
                assert!(location.starts_with("/login?"), "{what}: {location}");
            }
            let after = dump(&database, Some(scene.victim.id));
            assert_eq!(after, of_the_victim, "{what} changed the victim");
            if intruder.username != Some(COLLEAGUE) {
                for mark in MARKS {
                    assert!(!answer.body.contains(mark), "{what} tells {mark}");
                }
            }
            tried += 1;
        }
        scene.employee.client.get("/api/v1/me").expect(200);
    }
    assert!(tried > 200, "only {tried} attempts");
    let victims = dump(&database, Some(scene.victim.id));
    let others = dump(&database, Some(scene.outsiders.id));
    assert!(
        victims.len() > 462 && others.len() > 462,
        "nothing was dumped"
    );
}
