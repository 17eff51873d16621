//! Who learns together, on the page, in the result and its files, and for programs.

use seqpt_core::strategy::Strategy;
use seqpt_testkit::cast::{choose, complete_survey, join};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::Server;

const PAGE: &str = "/organization/result/programs";
const API: &str = "/api/v1/organization/programs";

/// Six engineers; three testers and two in quality: too few each to be shown.
async fn assessed(server: &Server) {
    let app = &server.stage.app;
    let founded = server.found("Kranbau", "adele").await;
    choose(app, &founded.admin.actor, &[Strategy::OrientationPilot]).await;
    for (number, cluster) in [4, 4, 4, 4, 4, 4, 9, 9, 9, 8, 8].into_iter().enumerate() {
        let member = join(app, &founded.key, &format!("person.{number}")).await;
        complete_survey(app, &member.actor, &[cluster], 2).await;
    }
}

/// What a page shows of a group: the rest of its row.
fn row<'p>(page: &'p str, name: &str) -> &'p str {
    let section = page.rsplit("id=\"programs\"").next().unwrap();
    let named = section
        .split(name)
        .nth(1)
        .unwrap_or_else(|| panic!("{section}"));
    named.split("</tr>").next().unwrap()
}

#[actix_web::test]
async fn a_program_is_chosen_on_the_page_and_stands_beside_the_suggestion_everywhere() {
    let server = Server::start();
    assessed(&server).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let before = browser.get("/organization/result").await.text();
    assert!(before.contains(&format!("href=\"{PAGE}\"")));
    assert!(row(&before, ">System Engineer<").contains("SE for Engineers"));
    assert!(row(&before, ">System Engineer<").contains("follows the suggestion"));

    let sent = "cluster-4=managers&cluster-9=none&tasks=&revision=1";
    for _ in 0..2 {
        let saved = browser.post(PAGE, sent).await;
        assert_eq!((saved.status, saved.header("location")), (303, PAGE));
    }
    let kept = browser.get(PAGE).await.text();
    assert!(kept.contains("The programs are chosen."));
    assert!(row(&kept, ">System Engineer<").contains("value=\"managers\" selected"));
    let testers = row(&kept, ">Verification and Validation (V&#38;V) Operator<");
    assert!(testers.contains("no suggestion") && testers.contains("value=\"none\" selected"));

    let after = browser.get("/organization/result").await.text();
    let engineers = row(&after, ">System Engineer<");
    assert!(engineers.contains("SE for Engineers"));
    assert!(engineers.contains("<strong>SE for Managers</strong>"));
    let table = browser.get("/organization/result.csv").await.text();
    let line = table.lines().find(|line| line.contains("System Engineer"));
    assert!(
        line.unwrap().ends_with("SE for Engineers\tSE for Managers"),
        "{line:?}"
    );
}

#[actix_web::test]
async fn a_page_that_is_out_of_date_or_wrong_stores_nothing_and_keeps_what_was_chosen() {
    let server = Server::start();
    assessed(&server).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    browser.post(PAGE, "cluster-4=managers&revision=1").await;
    for (sent, status, shown) in [
        (
            "cluster-4=engineers&revision=1",
            412,
            "value=\"engineers\" selected",
        ),
        (
            "cluster-4=pilots&tasks=none&revision=2",
            422,
            "id=\"groups-error\"",
        ),
        ("role-999=managers&revision=2", 422, "id=\"groups-error\""),
    ] {
        let refused = browser.post(PAGE, sent).await;
        assert_eq!(refused.status, status, "{sent}");
        assert!(refused.text().contains(shown), "{sent}");
    }
    let kept = browser.get(PAGE).await.text();
    assert!(row(&kept, ">System Engineer<").contains("value=\"managers\" selected"));
}

#[actix_web::test]
async fn programs_choose_and_read_who_learns_together() {
    let server = Server::start();
    assessed(&server).await;
    let token = server.token("adele").await;
    let get = async |path: &str| server.get(path).bearer(&token).send().await;
    let read = get(API).await;
    assert_eq!((read.status, read.header("etag")), (200, "\"1\""));
    let of = |groups: &Value, cluster: u32| {
        let mut groups = groups.as_array().unwrap().iter();
        groups
            .find(|group| group["role_cluster_id"] == cluster)
            .cloned()
    };
    let suggested = json!({
        "kind": "role_cluster", "role_cluster_id": 4, "organization_role_id": null,
        "program_id": 1, "suggested": "engineers", "chosen": null,
    });
    assert_eq!(of(&read.json()["groups"], 4), Some(suggested.clone()));

    let put = async |body: Value, tag: &str| {
        let request = server.put(API).bearer(&token).json(body);
        request.header("if-match", tag).send().await
    };
    let body = json!({ "groups": [
        { "role_cluster_id": 4, "chosen": "managers" },
        { "kind": "role_cluster", "role_cluster_id": 9, "chosen": "none" },
        { "kind": "full_assessment", "chosen": null },
    ] });
    let chosen = put(body, "\"1\"").await;
    assert_eq!((chosen.status, chosen.header("etag")), (200, "\"2\""));
    let engineers = of(&chosen.json()["groups"], 4).unwrap();
    assert_eq!(engineers["program_id"], 2);
    assert_eq!(
        (&engineers["suggested"], &engineers["chosen"]),
        (&json!("engineers"), &json!("managers"))
    );
    let result = get("/api/v1/organization/result").await.json();
    let told = &result["outlook"]["programs"];
    assert_eq!(of(told, 4), Some(engineers));
    let testers = of(told, 9).unwrap();
    assert_eq!(
        (&testers["program_id"], &testers["suggested"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(testers["chosen"], "none");

    assert_eq!(put(json!({ "groups": [] }), "\"1\"").await.status, 412);
    for body in [
        json!({}),
        json!({ "groups": [{ "chosen": "managers" }] }),
        json!({ "groups": [{ "kind": "tasks", "role_cluster_id": 4, "chosen": "managers" }] }),
        json!({ "groups": [{ "role_cluster_id": 99, "chosen": "managers" }] }),
        json!({ "groups": [{ "role_cluster_id": 4, "chosen": "" }, { "role_cluster_id": 4, "chosen": "none" }] }),
    ] {
        let refused = put(body, "\"2\"").await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.json()["errors"][0]["field"], "groups");
    }
    let emptied = put(json!({ "groups": [] }), "\"2\"").await;
    assert_eq!(of(&emptied.json()["groups"], 4), Some(suggested));
}
