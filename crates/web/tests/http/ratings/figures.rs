//! What the figures of the organisation say about the ratings that they count.

use actix_web::http::Method;
use seqpt_testkit::cast;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::Server;

#[actix_web::test]
async fn figures_say_with_which_ratings_they_count() {
    let server = Server::start();
    let founded = server.found("Kranbau", "adele").await;
    let app = &server.stage.app;
    let pilot = [seqpt_core::strategy::Strategy::OrientationPilot];
    cast::choose(app, &founded.admin.actor, &pilot).await;
    let mut people = Vec::new();
    for number in 0..5 {
        let member = cast::join(app, &founded.key, &format!("person.{number}")).await;
        cast::complete_survey(app, &member.actor, &[4], 2).await;
        people.push(member.actor.user.get());
    }
    let token = server.token("adele").await;
    let send = async |token: &str, path: String, body: Value, method: Method| {
        let request = server.request(method, &path).bearer(token);
        let answer = request.json(body).send().await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()
    };
    let assessor = cast::join(app, &founded.key, "otto").await.actor.user.get();
    let his = server.token("otto").await;
    let second = json!({ "counted_rating": "second" });
    send(&token, "/api/v1/organization".into(), second, Method::PATCH).await;
    let mut browser = Browser::signed_in(&server, "adele").await;
    let before = browser.get("/organization/result").await.text();
    assert!(before.contains("Every answer is counted.") && !before.contains("second rating"));
    let csv =
        async |browser: &mut Browser<'_>| browser.get("/organization/result.csv").await.text();
    let file = csv(&mut browser).await;
    for (position, person) in people.iter().take(3).enumerate() {
        let assigned = json!({ "assessors": [{ "id": assessor, "capacity": "supervisor" }] });
        let path = format!("/api/v1/organization/people/{person}/assessors");
        send(&token, path, assigned, Method::PUT).await;
        let rating = server
            .get(&format!("/api/v1/ratings/{person}"))
            .bearer(&his);
        let asked = rating.send().await.json()["asked"].clone();
        let asked = asked.as_array().unwrap().iter();
        let ratings: serde_json::Map<_, _> = asked
            .map(|id| (id.to_string(), json!({ "level": "none" })))
            .collect();
        let path = format!("/api/v1/ratings/{person}/submission");
        send(&his, path, json!({ "ratings": ratings }), Method::POST).await;
        let waits = csv(&mut browser).await == file;
        assert_eq!(waits, position < 2, "of two ratings nothing is told");
    }
    let after = browser.get("/organization/result").await.text();
    assert!(after.contains("3 people are counted with second ratings."));
    let own = json!({ "counted_rating": "self" });
    send(&token, "/api/v1/organization".into(), own, Method::PATCH).await;
    let back = browser.get("/organization/result").await.text();
    assert!(back.contains("3 people are still counted with another rating"));
}
