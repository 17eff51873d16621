//! What is refused, and what nobody is told.

use seqpt_testkit::cast;
use serde_json::{Value, json};

use super::{Scene, hidden};
use crate::browser::Browser;

#[actix_web::test]
async fn what_is_no_level_and_too_much_evidence_are_refused_at_the_competency() {
    let scene = Scene::new().await;
    scene.assign_otto().await;
    let asked = scene.asked().await;
    let (one, two) = (asked[0].to_string(), asked[1].to_string());
    let body = json!({ "ratings": {
        &one: { "level": "3" },
        &two: { "level": "know", "evidence": "ä".repeat(10_000) },
    } });
    let refused = scene.put(&scene.rating(), "otto", body).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let errors = refused.json()["errors"].clone();
    let at = |n: usize| (errors[n]["field"].clone(), errors[n]["code"].clone());
    assert_eq!(
        at(0),
        (
            json!(format!("ratings.{one}.level")),
            json!("unknown_choice")
        )
    );
    assert_eq!(
        at(1),
        (json!(format!("ratings.{two}.evidence")), json!("too_long"))
    );
    assert_eq!(errors[1]["args"], json!({ "max": 1000 }));
    for (level, status) in [(json!(4), 422), (json!("Apply"), 422), (json!(null), 200)] {
        let body = json!({ "ratings": { &one: { "level": level } } });
        assert_eq!(
            scene.put(&scene.rating(), "otto", body).await.status,
            status
        );
    }
    let unknown = json!({ "ratings": { "2": { "level": "know" } } });
    let unknown = scene.put(&scene.rating(), "otto", unknown).await;
    assert_eq!(
        (unknown.status, &unknown.json()["code"]),
        (422, &json!("unknown_competency"))
    );
    let nothing = scene.put(&scene.rating(), "otto", json!({})).await;
    assert_eq!(nothing.json()["errors"][0]["field"], "ratings");

    let mut otto = Browser::signed_in(&scene.server, "otto").await;
    let page = otto.get(&scene.page()).await.text();
    let (survey, revision) = (hidden(&page, "survey"), hidden(&page, "revision"));
    let long = "a".repeat(10_000);
    let form = format!(
        "level-{one}=99&evidence-{two}={long}&survey={survey}&revision={revision}&action=save"
    );
    let refused = otto.post(&scene.page(), &form).await;
    assert_eq!(refused.status, 422);
    let page = refused.text();
    assert!(page.contains(&format!("id=\"level-{one}-error\"")));
    assert!(page.contains(&format!("id=\"evidence-{two}-error\"")));
    assert!(page.contains(&long), "what was typed is not lost");
}

#[actix_web::test]
async fn whoever_is_not_assigned_finds_nobody_and_sees_no_level() {
    let scene = Scene::new().await;
    let other = scene.server.found("Hebezeuge", "berta").await;
    cast::join(&scene.server.stage.app, &other.key, "mallory").await;
    scene.assign_otto().await;
    let body = scene.everywhere("master").await;
    for username in ["grete", "adele", "berta", "mallory"] {
        let (got, put) = (
            scene.get(&scene.rating(), username).await,
            scene.put(&scene.rating(), username, body.clone()).await,
        );
        assert_eq!((got.status, put.status), (404, 404), "{username}");
        let mut browser = Browser::signed_in(&scene.server, username).await;
        assert_eq!(browser.get(&scene.page()).await.status, 404, "{username}");
        let form = "action=submit&survey=1&revision=0";
        assert_eq!(
            browser.post(&scene.page(), form).await.status,
            404,
            "{username}"
        );
    }
    assert_eq!(scene.get(&scene.assessors(), "berta").await.status, 404);
    assert_eq!(scene.get(&scene.assessors(), "otto").await.status, 403);
    // What the sheet tells is the same whatever was answered, and nothing of what is required.
    let sheet = scene.get(&scene.rating(), "otto").await;
    for private in ["understand", "required", "groups"] {
        assert!(!sheet.text().contains(private), "{private}");
    }
    scene
        .put(&scene.assessors(), "adele", json!({ "assessors": [] }))
        .await;
    assert_eq!(scene.get(&scene.rating(), "otto").await.status, 404);
    let people = scene.get("/api/v1/ratings", "otto").await.json();
    assert_eq!(people, json!({ "people": [] }));
}

#[actix_web::test]
async fn wrong_assessors_are_refused_and_there_is_nothing_to_rate_without_a_survey() {
    let scene = Scene::new().await;
    let id = |id: i64, capacity: &str| json!({ "assessors": [{ "id": id, "capacity": capacity }] });
    let otto = |capacity: &str| json!({ "id": scene.otto(), "capacity": capacity });
    let twice = json!({ "assessors": [otto("expert"), otto("supervisor")] });
    for body in [
        id(scene.grete(), "expert"),
        id(4711, "expert"),
        id(scene.otto(), "friend"),
        json!({}),
        twice.clone(),
    ] {
        let refused = scene.put(&scene.assessors(), "adele", body).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.json()["errors"][0]["field"], "assessors");
    }
    let mut admin = Browser::signed_in(&scene.server, "adele").await;
    let page = format!("/people/{}/assessors", scene.grete());
    let refused = admin
        .post(&page, "add=4711&add_capacity=expert&revision=1")
        .await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("id=\"assessors-error\""));
    let refused = scene.put(&scene.assessors(), "adele", twice).await;
    assert_eq!(refused.json()["errors"][0]["code"], "duplicate");
    // A page cannot send this, but whoever writes the form can.
    let forged = format!(
        "capacity-{0}=expert&add={0}&add_capacity=supervisor&revision=1",
        scene.otto()
    );
    assert_eq!(admin.post(&page, &forged).await.status, 422);

    let otto = format!("/api/v1/organization/people/{}/assessors", scene.otto());
    let by_grete = json!({ "assessors": [{ "id": scene.grete(), "capacity": "expert" }] });
    scene.put(&otto, "adele", by_grete).await;
    let path = format!("/api/v1/ratings/{}", scene.otto());
    let sheet = scene.get(&path, "grete").await.json();
    assert_eq!(
        (&sheet["person"]["state"], &sheet["survey_id"]),
        (&json!("no_survey"), &Value::Null)
    );
    let refused = scene.put(&path, "grete", json!({ "ratings": {} })).await;
    assert_eq!(
        (refused.status, &refused.json()["code"]),
        (409, &json!("nothing_to_rate"))
    );
    let mut grete = Browser::signed_in(&scene.server, "grete").await;
    let page = grete
        .get(&format!("/ratings/{}", scene.otto()))
        .await
        .text();
    assert!(page.contains("Nothing to rate yet") && !page.contains("<textarea"));
}
