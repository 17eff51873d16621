//! From assigning to the result, over the pages and by the interface.

use seqpt_testkit::cast;
use serde_json::json;

use super::{Scene, hidden};
use crate::browser::Browser;

#[actix_web::test]
async fn the_whole_way_over_the_pages() {
    let scene = Scene::new().await;
    let mut admin = Browser::signed_in(&scene.server, "adele").await;
    let mut otto = Browser::signed_in(&scene.server, "otto").await;
    let mut grete = Browser::signed_in(&scene.server, "grete").await;
    let nowhere = |page: &str| !page.contains("href=\"/ratings\"");
    assert!(nowhere(&otto.get("/home").await.text()));
    assert!(otto.get("/ratings").await.text().contains("Nobody to rate"));

    let assessors = format!("/people/{}/assessors", scene.grete());
    let people = admin.get("/people").await.text();
    assert!(people.contains(&format!("href=\"{assessors}\"")));
    let form = admin.get(&assessors).await.text();
    assert!(form.contains("Nobody rates this person yet."));
    let revision = hidden(&form, "revision");
    let added = format!(
        "add={}&add_capacity=expert&revision={revision}",
        scene.otto()
    );
    for _ in 0..2 {
        let saved = admin.post(&assessors, &added).await;
        assert_eq!((saved.status, saved.header("location")), (303, &*assessors));
    }
    let form = admin.get(&assessors).await.text();
    let chosen = format!(
        "name=\"capacity-{}\" value=\"expert\" checked",
        scene.otto()
    );
    assert!(form.contains(&chosen), "{form}");

    assert!(!nowhere(&otto.get("/home").await.text()));
    let list = otto.get("/ratings").await.text();
    assert!(list.contains(&scene.page()) && list.contains("to do"));
    let sheet = otto.get(&scene.page()).await.text();
    let (survey, revision) = (hidden(&sheet, "survey"), hidden(&sheet, "revision"));
    let asked = scene.asked().await;
    let first = asked[0];
    let draft = format!(
        "level-{first}=apply&evidence-{first}=Led+a+review.&survey={survey}&revision={revision}"
    );
    let saved = otto
        .post(&scene.page(), &format!("{draft}&action=save"))
        .await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let kept = otto.get(&scene.page()).await.text();
    assert!(kept.contains("Your draft has been saved."));
    assert!(kept.contains("Led a review.</textarea>"));
    assert!(kept.contains(&format!("name=\"level-{first}\" value=\"apply\" checked")));

    // Another tab still has the empty sheet.
    let stale = otto
        .post(
            &scene.page(),
            &format!("level-{first}=know&survey={survey}&revision={revision}&action=save"),
        )
        .await;
    assert_eq!(stale.status, 412);
    assert!(
        stale
            .text()
            .contains(&format!("name=\"level-{first}\" value=\"know\" checked"))
    );
    assert!(
        otto.get(&scene.page())
            .await
            .text()
            .contains("value=\"apply\" checked")
    );

    let revision = hidden(&kept, "revision");
    let partial = format!(
        "level-{first}=apply&evidence-{first}=Led+a+review.&survey={survey}&revision={revision}&action=submit"
    );
    let missing = otto.post(&scene.page(), &partial).await;
    assert_eq!(missing.status, 422);
    let page = missing.text();
    assert_eq!(
        page.matches("Please choose a level.</span>").count(),
        asked.len() - 1
    );
    assert!(page.contains("Led a review.</textarea>") && page.contains("value=\"apply\" checked"));

    let levels: Vec<_> = asked.iter().map(|id| format!("level-{id}=none")).collect();
    let levels = levels.join("&");
    let whole = format!(
        "{levels}&evidence-{first}=Led+a+review.&survey={survey}&revision={revision}&action=submit"
    );
    for _ in 0..2 {
        let done = otto.post(&scene.page(), &whole).await;
        assert_eq!((done.status, done.header("location")), (303, "/ratings"));
    }
    let list = otto.get("/ratings").await.text();
    assert!(list.contains("handed in on"));
    let fixed = otto.get(&scene.page()).await.text();
    assert!(!fixed.contains("<textarea") && fixed.contains("Led a review."));
    let other = otto
        .post(&scene.page(), &whole.replace("=none", "=know"))
        .await;
    assert_eq!(
        (other.status, other.header("location")),
        (303, &*scene.page())
    );
    assert!(
        otto.get(&scene.page())
            .await
            .text()
            .contains("stays as it was")
    );

    let results = grete.get("/results").await.text();
    let href = results.split("href=\"/results/").nth(1).unwrap();
    let result = format!("/results/{}", href.split('"').next().unwrap());
    let before = grete.get(&result).await.text();
    assert!(before.contains("Ratings side by side") && before.contains("Led a review."));
    assert!(before.contains("Your own answers count"));
    assert!(before.contains("Your level") && !before.contains("Level that counts"));

    let organization = admin.get("/organization").await.text();
    assert!(organization.contains("name=\"counted_rating\" value=\"self\" checked"));
    let revision = hidden(&organization, "revision");
    let setting = format!(
        "name=Kranbau&size=medium&smallest_group=5&counted_rating=second&revision={revision}"
    );
    assert_eq!(admin.post("/organization", &setting).await.status, 303);
    let after = grete.get(&result).await.text();
    assert!(after.contains("Level that counts") && after.contains("counts in this result"));
    assert!(after.contains("You rated yourself at"));
    assert_ne!(
        before.matches("level to advance").count(),
        after.matches("level to advance").count()
    );
    let sheet = grete.get(&format!("{result}/result.csv")).await.text();
    assert!(sheet.contains("Level that counts"), "{sheet}");

    let wrong = setting
        .replace("=second", "=best")
        .replace(&format!("revision={revision}"), "revision=2");
    let refused = admin.post("/organization", &wrong).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("id=\"counted_rating-error\""));
}

#[actix_web::test]
async fn the_whole_way_by_the_interface() {
    let scene = Scene::new().await;
    let first = scene.get(&scene.assessors(), "adele").await;
    assert_eq!(first.json(), json!({ "assessors": [], "revision": 1 }));
    let assigned = scene.assign_otto().await;
    assert_eq!(assigned.status, 200, "{}", assigned.text());
    assert_eq!(assigned.header("etag"), "\"2\"");
    assert_eq!(assigned.json()["assessors"][0]["capacity"], "expert");
    let token = scene.server.token("adele").await;
    let stale = scene
        .server
        .put(&scene.assessors())
        .bearer(&token)
        .header("if-match", "\"1\"")
        .json(json!({ "assessors": [] }))
        .send()
        .await;
    assert_eq!(
        (stale.status, &stale.json()["code"]),
        (412, &json!("conflict"))
    );

    let people = scene.get("/api/v1/ratings", "otto").await.json();
    assert_eq!(people["people"][0]["state"], "to_do");
    let sheet = scene.get(&scene.rating(), "otto").await;
    assert_eq!(
        (sheet.header("etag"), &sheet.json()["ratings"]),
        ("\"0\"", &json!({}))
    );
    let body = scene.everywhere("know").await;
    let saved = scene.put(&scene.rating(), "otto", body.clone()).await;
    assert_eq!(saved.json()["person"]["state"], "draft", "{}", saved.text());
    for answer in [scene.submit(json!({})).await, scene.submit(body).await] {
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.json()["person"]["state"], "handed_in");
    }
    let other = scene.everywhere("master").await;
    for answer in [
        scene.submit(other.clone()).await,
        scene.put(&scene.rating(), "otto", other).await,
    ] {
        let code = &answer.json()["code"];
        assert_eq!((answer.status, code), (409, &json!("rating_handed_in")));
    }

    let surveys = scene.get("/api/v1/surveys", "grete").await.json();
    let survey = &surveys["surveys"][0]["id"];
    let result = format!("/api/v1/surveys/{survey}/result");
    let before = scene.get(&result, "grete").await.json();
    assert_eq!(before["self_rating_counts"], true);
    let second = &before["second_ratings"][0];
    assert_eq!(
        (&second["counts"], &second["capacity"]),
        (&json!(false), &json!("expert"))
    );
    assert_eq!(before["competencies"][0]["own"]["key"], "understand");
    let patched = scene
        .server
        .patch("/api/v1/organization")
        .bearer(&token)
        .json(json!({ "counted_rating": "second" }))
        .send()
        .await;
    assert_eq!(
        patched.json()["counted_rating"],
        "second",
        "{}",
        patched.text()
    );
    let after = scene.get(&result, "grete").await.json();
    assert_eq!(after["self_rating_counts"], false);
    let row = &after["competencies"][0];
    assert_eq!(
        (&row["own"]["key"], &row["self_rating"]["key"]),
        (&json!("know"), &json!("understand"))
    );
    assert_ne!(after["levels_to_advance"], before["levels_to_advance"]);
    let figures = scene
        .get("/api/v1/organization/result", "adele")
        .await
        .json();
    assert_eq!(
        (
            &figures["with_second_rating"],
            &figures["with_other_rating"]
        ),
        (&json!(0), &json!(0))
    );
}

#[actix_web::test]
async fn an_assessor_is_reminded_at_home_of_the_people_who_wait_and_nobody_else_is() {
    let scene = Scene::new().await;
    let app = &scene.server.stage.app;
    let mut otto = Browser::signed_in(&scene.server, "otto").await;
    let mut reminder = async || {
        let home = otto.get("/home").await.text();
        let heading = home.split("<h2 id=\"waiting\">").nth(1);
        heading.map(|rest| rest.split('<').next().unwrap().to_owned())
    };
    let one = Some("One person waits for your rating".to_owned());
    let two = Some("2 people wait for your rating".to_owned());
    assert_eq!(reminder().await, None, "assigned to nobody");

    scene.assign_otto().await;
    assert_eq!(reminder().await, one);
    let vera = cast::join(app, &scene.key, "vera").await.actor;
    let path = format!("/api/v1/organization/people/{}/assessors", vera.user);
    let body = json!({ "assessors": [{ "id": scene.otto(), "capacity": "supervisor" }] });
    scene.put(&path, "adele", body).await;
    assert_eq!(reminder().await, one, "of Vera there is nothing to rate");
    cast::complete_survey(app, &vera, &[9], 3).await;
    assert_eq!(reminder().await, two);

    let body = scene.everywhere("know").await;
    scene.put(&scene.rating(), "otto", body.clone()).await;
    assert_eq!(reminder().await, two, "a draft is not handed in");
    scene.submit(body).await;
    assert_eq!(reminder().await, one);
    cast::complete_survey(app, &scene.grete.actor, &[4], 3).await;
    assert_eq!(reminder().await, two, "the rating is of an older survey");

    for username in ["grete", "vera", "adele"] {
        let mut other = Browser::signed_in(&scene.server, username).await;
        let home = other.get("/home").await.text();
        assert!(!home.contains("for your rating"), "{username}");
    }
}
