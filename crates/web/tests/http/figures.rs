//! The organisation's results over HTTP: who sees them, what they say, what they never tell.

use std::collections::BTreeSet;

use proptest::prelude::{ProptestConfig, prop, prop_assert_eq, proptest};
use proptest::strategy::Strategy;
use seqpt_application::organization::set_active;
use seqpt_application::survey::{SubmitSurvey, submit_survey};
use seqpt_core::strategy::Strategy as Archetype;
use seqpt_testkit::cast::{Founded, Member, choose, complete_survey, join, start_survey};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::Server;

const PAGE: &str = "/organization/result";
const API: &str = "/api/v1/organization/result";
const HISTORY: &str = "/api/v1/organization/result/history";

/// What an admin sees there, without what every page has anew.
async fn page(browser: &mut Browser<'_>, path: &str) -> String {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    let page = answer.text();
    let mut parts = page.split(r#"name="csrf" value=""#);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').unwrap().1)
}

async fn json_of(server: &Server, path: &str) -> Value {
    let token = server.token("adele").await;
    let answer = server.get(path).bearer(&token).send().await;
    assert_eq!(answer.status, 200, "{path}");
    answer.json()
}

/// An organisation that chose a strategy, whose people answered for these role clusters.
async fn assessed(server: &Server, people: &[(u32, i64)]) -> (Founded, Vec<Member>) {
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    choose(app, &founded.admin.actor, &[Archetype::OrientationPilot]).await;
    let mut members = Vec::new();
    for (number, (cluster, group)) in people.iter().enumerate() {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        complete_survey(app, &member.actor, &[*cluster], *group).await;
        members.push(member);
    }
    (founded, members)
}

#[actix_web::test]
async fn employees_see_no_result_of_the_organization() {
    let server = Server::start();
    assessed(&server, &[(4, 2); 6]).await;
    let mut browser = Browser::signed_in(&server, "person.0").await;
    for path in [
        PAGE,
        "/organization/result?level=apply",
        "/organization/result/cluster-4/10",
        "/organization/result/competencies/10",
    ] {
        assert_eq!(browser.get(path).await.status, 403, "{path}");
    }
    let token = server.token("person.0").await;
    for path in [API, HISTORY] {
        let answer = server.get(path).bearer(&token).send().await;
        assert_eq!(answer.status, 403, "{path}");
    }
}

#[actix_web::test]
async fn without_anything_to_show_the_page_says_what_to_do_next() {
    let server = Server::start();
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let new = page(&mut browser, PAGE).await;
    assert!(new.contains("Nobody has answered the survey yet."));
    assert!(new.contains(r#"href="/phase1""#) && new.contains(r#"href="/people""#));

    choose(app, &founded.admin.actor, &[Archetype::OrientationPilot]).await;
    for number in 0..4 {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        complete_survey(app, &member.actor, &[4], 2).await;
    }
    let few = page(&mut browser, PAGE).await;
    assert!(few.contains("One more person has to answer before figures are shown"));
    assert!(!few.contains("No strategy is chosen yet"));
    assert_eq!(json_of(&server, API).await["outlook"], Value::Null);
    for below in [
        "/organization/result/cluster-4/10",
        "/organization/result/competencies/10",
    ] {
        let answer = browser.get(below).await;
        assert_eq!((answer.status, answer.header("location")), (303, PAGE));
    }
}

#[actix_web::test]
async fn levels_lead_to_competencies_and_cells_to_their_reasons() {
    let server = Server::start();
    assessed(&server, &[(4, 2); 6]).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let overview = page(&mut browser, PAGE).await;
    let cell = "/organization/result/cluster-4/1?level=apply";
    // The lowest level in need is shown: everybody understands everything.
    assert!(
        overview.contains(&format!(r#"href="{cell}""#)),
        "{overview}"
    );
    assert!(overview.contains(r#"href="/organization/result?level=understand#level""#));
    let reasons = page(&mut browser, cell).await;
    assert!(
        reasons.contains("5 of 5 people of this role are below"),
        "{reasons}"
    );
    assert!(reasons.contains(r#"href="/organization/result?level=apply""#));
    let competency = page(&mut browser, "/organization/result/competencies/10").await;
    assert!(competency.contains("Where people stand"));
    for nowhere in [
        "/organization/result/cluster-5/10",
        "/organization/result/cluster-04/10",
        "/organization/result/people/10",
        "/organization/result/cluster-4/2",
        "/organization/result/cluster-4/ten",
        "/organization/result/competencies/99",
    ] {
        assert_eq!(browser.get(nowhere).await.status, 404, "{nowhere}");
    }
}

#[actix_web::test]
async fn a_filter_leaves_out_what_was_not_asked_for_and_a_wrong_one_nothing() {
    let server = Server::start();
    assessed(&server, &[(4, 2); 6]).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let rows = |page: &str| page.matches("id=\"why-row-").count();
    let all = page(&mut browser, PAGE).await;
    assert_eq!(rows(&all), 16);
    let core = page(&mut browser, "/organization/result?area=core").await;
    assert_eq!(rows(&core), 4);
    let know = page(&mut browser, "/organization/result?level=know&need=1").await;
    assert_eq!(rows(&know), 0, "everybody knows everything");
    assert!(know.contains("No competency fits this filter."));
    let wrong = "/organization/result?level=7&area=x&role=cluster-99&need=maybe&more=1";
    assert_eq!(rows(&page(&mut browser, wrong).await), 16);
}

#[actix_web::test]
async fn one_newer_survey_changes_nothing_but_the_count_of_newer_answers() {
    let server = Server::start();
    let (_, members) = assessed(&server, &[(4, 2); 8]).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let (before, json_before) = (page(&mut browser, PAGE).await, json_of(&server, API).await);
    let history = json_of(&server, HISTORY).await;
    complete_survey(&server.stage.app, &members[0].actor, &[4], 5).await;
    let (after, mut json_after) = (page(&mut browser, PAGE).await, json_of(&server, API).await);
    assert!(before.contains("Every answer is counted."));
    let (_, told) = after
        .split_once("One newer answer is not counted yet.")
        .unwrap();
    let rest = told.split_once("</p>").unwrap().1;
    assert!(before.ends_with(rest));
    let head = after.split("One newer answer").next().unwrap();
    assert!(before.starts_with(head));
    assert_eq!(json_after["newer"], 1);
    json_after["newer"] = json!(0);
    assert_eq!(json_before, json_after);
    assert_eq!(history, json_of(&server, HISTORY).await);
}

#[actix_web::test]
async fn a_date_says_at_most_where_the_result_does() {
    let server = Server::start();
    // Two customers, of whom less is required, are held back.
    let people = [[(4, 2); 6].as_slice(), &[(1, 1); 2]].concat();
    assessed(&server, &people).await;
    let (result, history) = (json_of(&server, API).await, json_of(&server, HISTORY).await);
    let last = history["dates"].as_array().unwrap().last().unwrap();
    let told: Vec<_> = last["levels"]
        .as_array()
        .unwrap()
        .iter()
        .map(|level| (level["level"].clone(), level["places_exact"].clone()))
        .collect();
    let exact = |level: &Value| {
        let competencies = result["outlook"]["competencies"].as_array().unwrap().iter();
        let mut rows = competencies.flat_map(|known| known["levels"].as_array().unwrap());
        json!(rows.all(|row| {
            row["level"] != *level
                || row["state"] != "training_required"
                || row["places_exact"] == json!(true)
        }))
    };
    assert!(
        told.iter().any(|(_, exact)| *exact == json!(false)),
        "{told:?}"
    );
    for (level, is_exact) in &told {
        assert_eq!(*is_exact, exact(level), "{level}");
    }
    let mut browser = Browser::signed_in(&server, "adele").await;
    let shown = page(&mut browser, PAGE).await;
    let (_, trend) = shown.split_once("id=\"trend\"").unwrap();
    assert!(trend.contains("at most"), "{trend}");
}

#[actix_web::test]
async fn locking_somebody_out_changes_no_figure_at_once() {
    let server = Server::start();
    let (founded, members) = assessed(&server, &[(4, 2); 8]).await;
    let before = json_of(&server, API).await;
    let (admin, person) = (&founded.admin.actor, members[0].actor.user);
    set_active(&server.stage.app, admin, person, false)
        .await
        .unwrap();
    let after = json_of(&server, API).await;
    assert_eq!(
        (&after["people"], &after["answered"]),
        (&json!(8), &json!(7))
    );
    for figure in ["as_of", "counted", "outlook"] {
        assert_eq!(before[figure], after[figure], "{figure}");
    }
}

#[actix_web::test]
async fn what_is_held_back_is_null_beside_the_number_it_takes() {
    let server = Server::start();
    let people = [
        (4, 2),
        (4, 1),
        (4, 3),
        (4, 2),
        (4, 2),
        (11, 4),
        (4, 3),
        (4, 2),
    ];
    assessed(&server, &people).await;
    let result = json_of(&server, API).await;
    assert_eq!(result["counted"], 8);
    let competency = &result["outlook"]["competencies"][0];
    assert_eq!(competency["distribution"]["people"], 8);
    let groups = competency["groups"].as_array().unwrap();
    assert_eq!(groups.len(), 2);
    for group in groups {
        // With the figures of everybody, those of the seven would tell those of the one.
        assert_eq!(group["fewer_than"], 5);
        assert_eq!(group["distribution"], Value::Null);
        assert_eq!(group["training"], Value::Null);
    }
    let mut browser = Browser::signed_in(&server, "adele").await;
    assert!(page(&mut browser, PAGE).await.contains("fewer than 5"));
    let reasons = page(&mut browser, "/organization/result/cluster-11/10").await;
    assert!(reasons.contains("Too few people to show"));
    assert!(!reasons.contains("Where people stand"));
}

#[actix_web::test]
async fn the_smallest_group_is_set_in_the_form_of_the_organization() {
    let server = Server::start();
    assessed(&server, &[(4, 2); 4]).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let form = |people: &str, revision: &str| {
        format!("name=Kranbau&size=medium&smallest_group={people}&revision={revision}")
    };
    let refused = browser.post("/organization", &form("2", "1")).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused
            .text()
            .contains(r#"name="smallest_group" value="2""#)
    );
    assert!(refused.text().contains("smallest_group-error"));
    assert_eq!(
        browser.post("/organization", &form("4", "1")).await.status,
        303
    );
    assert!(
        page(&mut browser, PAGE)
            .await
            .contains("Groups of fewer than 4 people")
    );
    let stale = browser.post("/organization", &form("3", "1")).await;
    assert_eq!(stale.status, 412);

    let token = server.token("adele").await;
    let patch = |people: Value| {
        let body = json!({ "smallest_group": people });
        let request = server.patch("/api/v1/organization").bearer(&token);
        request.json(body).send()
    };
    assert_eq!(patch(json!(7)).await.json()["smallest_group"], 7);
    let refused = patch(json!(1001)).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.json()["errors"][0]["field"], "smallest_group");
}

/// The role cluster of a person, and what the person ticks: question by question, over and over.
#[derive(Debug, Clone)]
struct Answering {
    clusters: Vec<u32>,
    groups: Vec<i64>,
}

fn groups() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(1_i64..=5, 1..4)
}

fn people() -> impl Strategy<Value = Vec<Answering>> {
    let clusters = prop::sample::subsequence(vec![4_u32, 5, 11], 1..=2);
    let person = (clusters, groups()).prop_map(|(clusters, groups)| Answering { clusters, groups });
    prop::collection::vec(person, 2..14)
}

/// Everything that an admin sees.
#[derive(Debug, PartialEq)]
struct Seen {
    overview: String,
    /// The pages below the map, in one competency each.
    reasons: Vec<String>,
    result: Value,
    history: Value,
}

fn seen(people: &[Answering]) -> Seen {
    actix_web::rt::System::new().block_on(async {
        let server = Server::start();
        let (founded, _) = assessed(&server, &[]).await;
        let app = &server.stage.app;
        for (number, person) in people.iter().enumerate() {
            let member = join(app, &founded.key, &format!("person.{number}"))
                .await
                .actor;
            let open = start_survey(app, &member, &person.clusters).await;
            let questions = open.start.questionnaire.questions().iter();
            let answers = questions
                .zip(person.groups.iter().cycle())
                .map(|(question, group)| (question.competency, vec![*group]));
            let command = SubmitSurvey {
                answers: Some(answers.collect()),
            };
            submit_survey(app, &member, open.id, command).await.unwrap();
        }
        let mut browser = Browser::signed_in(&server, "adele").await;
        let mut reasons = Vec::new();
        for cluster in people
            .iter()
            .flat_map(|it| &it.clusters)
            .collect::<BTreeSet<_>>()
        {
            let path = format!("/organization/result/cluster-{cluster}/10");
            let answer = browser.get(&path).await;
            // Somebody who is not counted yet is in no group that is known.
            if answer.status == 200 {
                reasons.push(page(&mut browser, &path).await);
            }
        }
        Seen {
            overview: page(&mut browser, PAGE).await,
            reasons,
            result: json_of(&server, API).await,
            history: json_of(&server, HISTORY).await,
        }
    })
}

/// The clusters with figures in some competency.
fn shown(result: &Value) -> BTreeSet<u32> {
    let competencies = result["outlook"]["competencies"].as_array().unwrap();
    let groups = competencies
        .iter()
        .flat_map(|it| it["groups"].as_array().unwrap());
    let shown = groups.filter(|group| group["distribution"] != Value::Null);
    let ids = shown.map(|group| group["role_cluster_id"].as_u64().unwrap());
    ids.map(|id| u32::try_from(id).unwrap()).collect()
}

/// The result without what is told of everybody.
fn of_groups(mut result: Value) -> Value {
    let outlook = result["outlook"].as_object_mut().unwrap();
    for of_everybody in [
        "competencies_with_gap",
        "levels_to_advance",
        "pyramid",
        "strategy_gaps",
        "strategy_achieved",
    ] {
        outlook.remove(of_everybody).unwrap();
    }
    for competency in outlook["competencies"].as_array_mut().unwrap() {
        let competency = competency.as_object_mut().unwrap();
        competency.remove("distribution").unwrap();
        competency.remove("comparison").unwrap();
        for level in competency["levels"].as_array_mut().unwrap() {
            level.as_object_mut().unwrap().remove("places").unwrap();
            level.as_object_mut().unwrap().remove("state").unwrap();
        }
    }
    result
}

/// The map, with its links to one level: which one is shown follows from everybody's need.
fn map(overview: &str) -> String {
    let map = overview.split_once(r#"id="map""#).unwrap().1;
    let map = map.split_once("</section>").unwrap().0;
    ["know", "understand", "apply", "master"]
        .iter()
        .fold(map.to_owned(), |map, level| {
            map.replace(&format!("level={level}"), "")
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn no_byte_tells_of_people_who_are_not_counted_or_in_no_shown_group(
        people in people(), others in prop::collection::vec(groups(), 14),
    ) {
        let before = seen(&people);
        let counted = usize::try_from(before.result["counted"].as_u64().unwrap()).unwrap();
        let mut changed = people.clone();
        for (person, other) in changed.iter_mut().zip(&others).skip(counted) {
            person.groups.clone_from(other);
        }
        prop_assert_eq!(&before, &seen(&changed));

        if before.result["outlook"] != Value::Null {
            let shown = shown(&before.result);
            for (person, other) in changed.iter_mut().zip(&others) {
                if !person.clusters.iter().any(|cluster| shown.contains(cluster)) {
                    person.groups.clone_from(other);
                }
            }
            let after = seen(&changed);
            prop_assert_eq!(before.reasons, after.reasons);
            prop_assert_eq!(map(&before.overview), map(&after.overview));
            prop_assert_eq!(of_groups(before.result), of_groups(after.result));
        }
    }
}
