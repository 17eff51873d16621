use serde_json::json;

use crate::database::Database;
use crate::support::people::{Organization, SYSTEM_ENGINEER, answers, signing_in};
use crate::support::server::Server;

#[test]
fn from_registering_to_an_explained_gap_and_all_of_it_is_there_after_a_restart() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let acme = Organization::register(&client);

    let found = client.get(&format!("/api/v1/join-keys/{}", acme.key.to_lowercase()));
    let name = found.expect(200).json()["organization_name"].clone();
    let own = acme.admin.client.get("/api/v1/organization").expect(200);
    assert_eq!(own.json()["name"], name);
    let emil = acme.join(&client);

    let (survey, competencies) = emil.start_survey();
    assert_eq!(competencies.len(), 16);
    for competency in &competencies {
        let saved = emil
            .client
            .put(
                &format!("{survey}/answers/{competency}"),
                &json!({ "groups": [1, 2] }),
            )
            .expect(200);
        assert_eq!(saved.json()["groups"], json!([1, 2]));
    }
    emil.client
        .post(&format!("{survey}/submission"), &json!({}))
        .expect(201);

    let result = emil.client.get(&format!("{survey}/result")).expect(200);
    let rows = result.json();
    let rows = rows["competencies"].as_array().unwrap();
    assert_eq!(rows.len(), 16);
    for row in rows {
        let reason = &row["because"][0];
        assert_eq!(reason["role_cluster_id"], SYSTEM_ENGINEER, "{row}");
        assert_eq!(row["groups"], json!([1, 2]));
    }

    server.kill();
    let server = Server::start(&database);
    let again = server.client().with_token(&emil.token);
    let after = again.get(&format!("{survey}/result")).expect(200);
    assert_eq!(after.json(), result.json());
    let signed_in = server
        .client()
        .post("/api/v1/sessions", &signing_in(&emil.username));
    assert_eq!(
        signed_in.expect(201).json()["user"]["username"],
        emil.username
    );
}

#[test]
fn answers_are_kept_when_the_sign_in_ends_in_mid_survey() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let emil = Organization::register(&client).join(&client);
    let (survey, competencies) = emil.start_survey();
    let path = format!("{survey}/answers/{}", competencies[0]);
    emil.client
        .put(&path, &json!({ "groups": [3] }))
        .expect(200);
    emil.client
        .try_send("DELETE", "/api/v1/sessions", None)
        .unwrap()
        .expect(200);
    emil.client
        .put(&path, &json!({ "groups": [4] }))
        .expect(401);

    let signed_in = client
        .post("/api/v1/sessions", &signing_in(&emil.username))
        .expect(201)
        .json();
    let again = client.with_token(signed_in["access_token"].as_str().unwrap());
    let open = again.get("/api/v1/surveys/open").expect(200).json();
    assert_eq!(open["questions"][0]["groups"], json!([3]));
    again
        .post(&format!("{survey}/submission"), &answers(&competencies, 2))
        .expect(201);
}

#[test]
fn an_organisation_sees_nothing_of_another() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let (acme, other) = (
        Organization::register(&client),
        Organization::register(&client),
    );
    let emil = acme.join(&client);
    let survey = emil.complete_survey(2);
    for stranger in [
        &other.admin,
        &other.join(&client),
        &acme.admin,
        &acme.join(&client),
    ] {
        for path in [survey.clone(), format!("{survey}/result")] {
            stranger.client.get(&path).expect(404);
        }
        stranger
            .client
            .try_send("DELETE", &survey, None)
            .unwrap()
            .expect(404);
    }
    let seen = other.admin.client.get("/api/v1/organization/people");
    assert!(!seen.body.contains(&emil.username), "{}", seen.body);
    emil.client.get(&format!("{survey}/result")).expect(200);
}
