//! Results and plans as files.

use seqpt_application::plans::{
    MakeOrganizationPlan, PlanOwner, make_organization_plan, make_own_plan, plan_history,
    tick_objective,
};
use seqpt_core::strategy::Strategy;
use seqpt_testkit::cast::{self, Founded, Member};
use serde_json::Value;

use crate::browser::Browser;
use crate::server::{Answer, Server};

/// Files come with letters of their own in the organisation's name.
const ORGANIZATION: &str = "Kranbau Söhne";

struct Scene {
    founded: Founded,
    emmy: Member,
    survey: i64,
}

/// An organisation, and an employee who is at `understand` everywhere.
async fn scene(server: &Server) -> Scene {
    let app = &server.stage.app;
    let founded = server.found(ORGANIZATION, "admin").await;
    let emmy = cast::join(app, &founded.key, "emmy").await;
    let survey = cast::complete_survey(app, &emmy.actor, &[5], 2).await.get();
    Scene {
        founded,
        emmy,
        survey,
    }
}

fn text(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{answer:?}");
    String::from_utf8(answer.body.clone()).unwrap()
}

async fn in_english(server: &Server, path: &str) -> String {
    let token = server.token("emmy").await;
    text(&server.get(path).bearer(&token).send().await)
}

async fn in_german(server: &Server, path: &str) -> String {
    let token = server.token("emmy").await;
    text(&server.get(path).bearer(&token).in_german().send().await)
}

#[actix_web::test]
async fn a_result_is_a_table_with_what_it_follows_from_in_the_language_of_the_reader() {
    let server = Server::start();
    let scene = scene(&server).await;
    let path = format!("/api/v1/surveys/{}/result.xlsx", scene.survey);
    insta::assert_snapshot!("result_en", in_english(&server, &path).await);
    insta::assert_snapshot!("result_de", in_german(&server, &path).await);
}

#[actix_web::test]
async fn the_csv_of_a_result_is_the_table_of_its_workbook() {
    let server = Server::start();
    let scene = scene(&server).await;
    let of = |ending| format!("/api/v1/surveys/{}/result.{ending}", scene.survey);
    let table = in_english(&server, &of("csv")).await;
    assert!(
        table.starts_with("Area\tCompetency\tYour level\tRequired"),
        "{table}"
    );
    let workbook = in_english(&server, &of("xlsx")).await;
    assert!(workbook.contains(&table), "{workbook}");
    // A line each for the headings and the competencies that were asked.
    let answer: Value = serde_json::from_str(&in_english(&server, &of("json")).await).unwrap();
    let asked = answer["competencies"].as_array().unwrap().len();
    assert_eq!(table.lines().count(), asked + 1);
}

#[actix_web::test]
async fn the_json_of_a_file_is_the_answer_that_programs_get() {
    let server = Server::start();
    let scene = scene(&server).await;
    make_own_plan(&server.stage.app, &scene.emmy.actor)
        .await
        .unwrap();
    let result = format!("/api/v1/surveys/{}/result", scene.survey);
    for (file, answer) in [
        (format!("{result}.json"), result),
        (
            "/api/v1/plan/objectives.json".to_owned(),
            "/api/v1/plan".to_owned(),
        ),
    ] {
        let [file, answer] = [
            in_german(&server, &file).await,
            in_german(&server, &answer).await,
        ]
        .map(|json| serde_json::from_str::<Value>(&json).unwrap());
        assert_eq!(file, answer);
    }
}

#[actix_web::test]
async fn a_file_is_to_be_kept_under_a_name_that_says_what_it_is_and_by_no_cache() {
    let server = Server::start();
    let scene = scene(&server).await;
    let mut browser = Browser::signed_in(&server, "emmy").await;
    for (ending, media_type) in [
        ("csv", "text/csv; charset=utf-8"),
        ("json", "application/json"),
        (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ] {
        let answer = browser
            .get(&format!("/results/{}/result.{ending}", scene.survey))
            .await;
        assert_eq!(answer.status, 200, "{ending}");
        assert_eq!(answer.header("content-type"), media_type);
        assert_eq!(
            answer.header("content-disposition"),
            format!(
                "attachment; filename=\"seqpt-result-kranbau-soehne-2026-02-16.{ending}\"; \
                 filename*=UTF-8''seqpt%2Dresult%2Dkranbau%2Ds%C3%B6hne%2D2026%2D02%2D16.{ending}"
            )
        );
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

#[actix_web::test]
async fn a_result_links_its_files_and_a_plan_its_own() {
    let server = Server::start();
    let scene = scene(&server).await;
    make_own_plan(&server.stage.app, &scene.emmy.actor)
        .await
        .unwrap();
    let mut browser = Browser::signed_in(&server, "emmy").await;
    let result = format!("/results/{}", scene.survey);
    for (page, file) in [
        (result.as_str(), format!("{result}/result")),
        ("/plan", "/plan/objectives".to_owned()),
    ] {
        let shown = text(&browser.get(page).await);
        for ending in ["csv", "json", "xlsx"] {
            let link = format!("{file}.{ending}");
            assert!(
                shown.contains(&format!("<a href=\"{link}\" download>")),
                "{page} does not link {link}"
            );
            assert_eq!(browser.get(&link).await.status, 200, "{link}");
        }
    }
}

#[actix_web::test]
async fn a_plan_is_one_sheet_of_competencies_by_levels_and_one_of_everything_about_each_objective()
{
    let server = Server::start();
    let scene = scene(&server).await;
    let app = &server.stage.app;
    let plan = make_own_plan(app, &scene.emmy.actor).await.unwrap().plan;
    let table = in_english(&server, "/api/v1/plan/objectives.csv").await;
    assert_eq!(
        table.lines().count(),
        17,
        "the headings and all competencies"
    );
    let key = plan.content.objectives[0].key();
    tick_objective(app, &scene.emmy.actor, PlanOwner::Own, key, true)
        .await
        .unwrap();
    let path = "/api/v1/plan/objectives.xlsx";
    insta::assert_snapshot!("plan_en", in_english(&server, path).await);
    insta::assert_snapshot!("plan_de", in_german(&server, path).await);
}

#[actix_web::test]
async fn a_plan_says_in_its_file_that_it_is_out_of_date() {
    let server = Server::start();
    let scene = scene(&server).await;
    let app = &server.stage.app;
    make_own_plan(app, &scene.emmy.actor).await.unwrap();
    let note = "Something that this plan follows from has changed since it was made.";
    let path = "/api/v1/plan/objectives.xlsx";
    assert!(!in_english(&server, path).await.contains(note));
    cast::choose(app, &scene.founded.admin.actor, &[Strategy::Certification]).await;
    assert!(in_english(&server, path).await.contains(note));
}

#[actix_web::test]
async fn what_is_not_there_and_what_is_somebody_elses_has_no_file() {
    let server = Server::start();
    let scene = scene(&server).await;
    let app = &server.stage.app;
    let open = cast::start_survey(app, &scene.emmy.actor, &[4]).await.id;
    let of = |id: i64, ending| format!("/api/v1/surveys/{id}/result.{ending}");
    let token = server.token("emmy").await;
    for path in [
        of(scene.survey, "pdf"),
        of(scene.survey, "CSV"),
        of(scene.survey, ""),
        of(open.get(), "csv"),
        of(9999, "csv"),
        "/api/v1/plan/objectives.csv".to_owned(),
        "/api/v1/plan/objectives.pdf".to_owned(),
    ] {
        let answer = server.get(&path).bearer(&token).send().await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("content-disposition"), "", "{path}");
    }
    // The admin is no exception.
    let admin = server.token("admin").await;
    let answer = server
        .get(&of(scene.survey, "csv"))
        .bearer(&admin)
        .send()
        .await;
    assert_eq!(answer.status, 404);
}

/// Seven more people in the same role, three in each of two others, and certification chosen.
async fn many(server: &Server, scene: &Scene) {
    let app = &server.stage.app;
    for number in 0..13 {
        let name = format!("colleague{number}");
        let colleague = cast::join(app, &scene.founded.key, &name).await;
        let role = match number {
            0..7 => 5,
            7..10 => 4,
            _ => 8,
        };
        cast::complete_survey(app, &colleague.actor, &[role], 1).await;
    }
    let admin = &scene.founded.admin.actor;
    cast::choose(app, admin, &[Strategy::Certification]).await;
}

/// The plan of the organisation of these people.
async fn plan_of_many(server: &Server, scene: &Scene) {
    many(server, scene).await;
    let app = &server.stage.app;
    let admin = &scene.founded.admin.actor;
    let command = MakeOrganizationPlan {
        starts_on: "2026-03-01".to_owned(),
        months: "12".to_owned(),
    };
    make_organization_plan(app, admin, command).await.unwrap();
}

#[actix_web::test]
async fn the_plan_of_the_organisation_counts_places_and_names_only_groups_that_may_be_named() {
    let server = Server::start();
    let scene = scene(&server).await;
    plan_of_many(&server, &scene).await;
    let token = server.token("admin").await;
    let path = "/api/v1/organization/plan/objectives.xlsx";
    let english = text(&server.get(path).bearer(&token).send().await);
    insta::assert_snapshot!("organization_plan_en", english);
    let german = text(&server.get(path).bearer(&token).in_german().send().await);
    insta::assert_snapshot!("organization_plan_de", german);

    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = text(&browser.get("/organization/plan").await);
    assert!(page.contains("<a href=\"/organization/plan/objectives.csv\" download>"));
    let csv = browser.get("/organization/plan/objectives.csv").await;
    assert_eq!(csv.status, 200);
    assert!(
        csv.header("content-disposition")
            .contains("seqpt-organisation-plan-kranbau")
    );
    let json = text(&browser.get("/organization/plan/objectives.json").await);
    let answer = text(
        &server
            .get("/api/v1/organization/plan")
            .bearer(&token)
            .send()
            .await,
    );
    let [file, answer] = [json, answer].map(|json| serde_json::from_str::<Value>(&json).unwrap());
    assert_eq!(file, answer["plan"]);
}

/// Whether a text counts places.
fn counts_places(text: &str) -> bool {
    let before: Vec<_> = text.split(" place").collect();
    let (_, before) = before.split_last().unwrap();
    before.iter().any(|before| {
        before.ends_with(|last: char| last.is_ascii_digit()) || before.ends_with("one")
    })
}

#[actix_web::test]
async fn a_plan_made_from_too_few_people_counts_no_places_in_any_form_and_says_why() {
    let server = Server::start();
    let scene = scene(&server).await;
    plan_of_many(&server, &scene).await;
    let app = &server.stage.app;
    let admin = &scene.founded.admin.actor;
    let command = MakeOrganizationPlan {
        starts_on: "2026-06-01".to_owned(),
        months: "12".to_owned(),
    };
    make_organization_plan(app, admin, command).await.unwrap();
    let history = plan_history(app, admin, PlanOwner::Organization).await;
    let earlier = format!("/organization/plans/{}", history.unwrap().plans[1].id);
    let mut browser = Browser::signed_in(&server, "admin").await;
    for path in ["/organization/plan", &earlier] {
        assert!(counts_places(&text(&browser.get(path).await)), "{path}");
    }

    let token = server.token("admin").await;
    let raised = server
        .patch("/api/v1/organization")
        .bearer(&token)
        .json(serde_json::json!({ "smallest_group": 50 }))
        .send()
        .await;
    assert_eq!(raised.status, 200, "{}", raised.text());
    let why = "Figures are shown only if they speak of 50 people or more.";
    let csv_why = "Number of places not shown: fewer than 50 people were counted.";
    for (path, why) in [
        ("/organization/plan", why),
        (&earlier, why),
        ("/organization/plan/objectives.xlsx", why),
        ("/organization/plan/objectives.csv", csv_why),
    ] {
        let told = text(&browser.get(path).await);
        assert!(told.contains(why), "{path}: {told}");
        assert!(!counts_places(&told), "{path}: {told}");
    }
    let json = text(&browser.get("/organization/plan/objectives.json").await);
    let plan: Value = serde_json::from_str(&json).unwrap();
    let objectives = plan["objectives"].as_array().unwrap();
    assert!(!objectives.is_empty());
    for objective in objectives {
        assert_eq!(objective["demand"]["places"], Value::Null);
        assert_eq!(objective["demand"]["groups"], serde_json::json!([]));
    }
}

#[actix_web::test]
async fn employees_are_refused_the_files_of_the_organisation() {
    let server = Server::start();
    let scene = scene(&server).await;
    plan_of_many(&server, &scene).await;
    let token = server.token("emmy").await;
    let mut browser = Browser::signed_in(&server, "emmy").await;
    let endings = ["csv", "json", "xlsx"].into_iter();
    let files = endings.flat_map(|ending| {
        ["plan/objectives", "result"].map(|file| format!("/organization/{file}.{ending}"))
    });
    for path in files {
        assert_eq!(browser.get(&path).await.status, 403, "{path}");
        let answer = server
            .get(&format!("/api/v1{path}"))
            .bearer(&token)
            .send()
            .await;
        assert_eq!(answer.status, 403, "{path}");
        assert_eq!(answer.header("content-disposition"), "");
    }
}

#[actix_web::test]
async fn the_result_of_the_organisation_says_of_small_groups_only_that_they_are_small() {
    let server = Server::start();
    let scene = scene(&server).await;
    many(&server, &scene).await;
    let token = server.token("admin").await;
    let path = "/api/v1/organization/result.xlsx";
    let english = text(&server.get(path).bearer(&token).send().await);
    insta::assert_snapshot!("organization_result_en", english);
    let german = text(&server.get(path).bearer(&token).in_german().send().await);
    insta::assert_snapshot!("organization_result_de", german);

    let csv = text(
        &server
            .get("/api/v1/organization/result.csv")
            .bearer(&token)
            .send()
            .await,
    );
    let small: Vec<_> = csv
        .lines()
        .filter(|line| line.contains("System Engineer"))
        .collect();
    assert_eq!(small.len(), 16);
    let large = csv
        .lines()
        .find(|line| line.contains("Specialist Developer"));
    assert!(
        large.is_some_and(|line| line.contains("\t8\t")),
        "{large:?}"
    );
    for line in small {
        let cells: Vec<_> = line.split('\t').collect();
        let (figures, hint) = ([cells[3], cells[4], cells[8]], cells[9]);
        assert_eq!(
            figures,
            ["fewer than 5", "not shown", "not shown"],
            "{line}"
        );
        assert_eq!(hint, "", "{line}");
    }
}

#[actix_web::test]
async fn the_files_of_a_result_leave_out_what_the_page_leaves_out_and_say_so() {
    let server = Server::start();
    let scene = scene(&server).await;
    many(&server, &scene).await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let query = "?area=core&role=cluster-5&need=1";
    let page = text(&browser.get(&format!("/organization/result{query}")).await);
    let shown = query.replace('&', "&#38;");
    for ending in ["csv", "xlsx"] {
        let link = format!("<a href=\"/organization/result.{ending}{shown}\" download>");
        assert!(page.contains(&link), "no {link}");
    }
    let csv = text(
        &browser
            .get(&format!("/organization/result.csv{query}"))
            .await,
    );
    let mut rows = csv.lines().skip(1).peekable();
    assert!(rows.peek().is_some());
    for row in rows {
        assert!(
            row.starts_with("Core\t") && row.contains("\tSpecialist Developer\t"),
            "{row}"
        );
    }
    let at_level = format!("{query}&level=apply");
    let workbook = text(
        &browser
            .get(&format!("/organization/result.xlsx{at_level}"))
            .await,
    );
    // The table of roles has every level in it; the other sheet has the one that was asked for.
    for note in [
        "Filter: Area: Core; Role: Specialist Developer; Only with training required",
        "Filter: Area: Core; Role: Specialist Developer; Level: apply; Only with training required",
    ] {
        assert_eq!(workbook.matches(note).count(), 1, "{note}: {workbook}");
    }
    let everything = text(&browser.get("/organization/result.xlsx").await);
    assert!(everything.contains("Filter: none, everything is listed"));
    let table = |query: &str| browser_path("csv", query);
    let [with, without] = [&*at_level, query].map(table);
    assert_eq!(
        text(&browser.get(&with).await),
        text(&browser.get(&without).await)
    );
}

fn browser_path(ending: &str, query: &str) -> String {
    format!("/organization/result.{ending}{query}")
}

#[actix_web::test]
async fn the_links_of_the_files_of_a_result_follow_the_level_too_and_say_which_file_cannot() {
    let server = Server::start();
    let scene = scene(&server).await;
    many(&server, &scene).await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let page = text(
        &browser
            .get("/organization/result?area=core&level=apply")
            .await,
    );
    let query = "?level=apply&#38;area=core";
    for (ending, name) in [
        ("xlsx", "Excel workbook"),
        ("csv", "Table (CSV, all levels)"),
        ("json", "Data (JSON)"),
    ] {
        let link = format!("<a href=\"/organization/result.{ending}{query}\" download>{name}</a>");
        assert!(page.contains(&link), "no {link} in {page}");
    }
    // The page shows some level if none was asked for; that is no filter.
    let page = text(&browser.get("/organization/result").await);
    assert!(page.contains("<a href=\"/organization/result.csv\" download>Table (CSV)</a>"));
}

#[actix_web::test]
async fn the_json_of_a_result_leaves_out_what_the_page_leaves_out_and_keeps_the_counts() {
    let server = Server::start();
    let scene = scene(&server).await;
    many(&server, &scene).await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let token = server.token("admin").await;
    let query = "?level=apply&area=core&role=cluster-5&need=1";
    let mut found = Vec::new();
    for query in ["", query] {
        let file = text(&browser.get(&browser_path("json", query)).await);
        let path = format!("/api/v1/organization/result{query}");
        let answer = text(&server.get(&path).bearer(&token).send().await);
        let [file, answer] =
            [file, answer].map(|json| serde_json::from_str::<Value>(&json).unwrap());
        assert_eq!(file, answer, "{query}");
        found.push(file["outlook"].clone());
    }
    let [whole, filtered] = <[Value; 2]>::try_from(found).unwrap();
    for count in [
        "pyramid",
        "levels_to_advance",
        "competencies_with_gap",
        "strategy_gaps",
    ] {
        assert_eq!(whole[count], filtered[count], "{count}");
    }
    let competencies = filtered["competencies"].as_array().unwrap();
    assert!(!competencies.is_empty());
    assert!(competencies.len() < whole["competencies"].as_array().unwrap().len());
    for known in competencies {
        assert_eq!(known["area"], "core");
        let levels = known["levels"].as_array().unwrap();
        assert!(levels.iter().all(|it| {
            it["level"]["key"] == "apply"
                && it["state"] == "training_required"
                && it["groups"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|group| group["role_cluster_id"] == 5)
        }));
        let groups = known["groups"].as_array().unwrap();
        assert!(!groups.is_empty());
        assert!(groups.iter().all(|group| group["role_cluster_id"] == 5));
    }
}

#[actix_web::test]
async fn while_nothing_can_be_told_of_the_organisation_there_is_no_file_and_a_reason() {
    let server = Server::start();
    let scene = scene(&server).await;
    let token = server.token("admin").await;
    let path = "/api/v1/organization/result.csv";
    let ask = async || server.get(path).bearer(&token).send().await;
    let answer = ask().await;
    assert_eq!(
        (answer.status, answer.json()["code"].as_str()),
        (409, Some("strategies_missing"))
    );
    cast::choose(
        &server.stage.app,
        &scene.founded.admin.actor,
        &[Strategy::Certification],
    )
    .await;
    let answer = ask().await;
    assert_eq!(
        (answer.status, answer.json()["code"].as_str()),
        (409, Some("too_few_assessed"))
    );
    assert_eq!(answer.header("content-disposition"), "");
}
