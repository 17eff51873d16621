use serde_json::json;

use crate::database::Database;
use crate::support::people::{Organization, PASSWORD, signing_in};
use crate::support::server::Server;

/// The predecessor logged tokens and the password of the database.
#[test]
fn the_log_holds_requests_but_no_name_password_token_key_or_address() {
    let database = Database::create();
    let server = Server::start_with(
        &database,
        &[("SEQPT_RATE_LIMITS", "off"), ("SEQPT_LOG", "debug")],
    );
    let client = server.client();
    let acme = Organization::register(&client);
    let emil = acme.join(&client);
    let survey = emil.complete_survey(2);
    emil.client.get(&format!("{survey}/result")).expect(200);
    client
        .get(&format!("/api/v1/join-keys/{}", acme.key))
        .expect(200);
    let invitee = json!({ "first_name": "Quirin", "last_name": "Zauner" });
    let sent = acme
        .admin
        .client
        .post("/api/v1/invitations", &json!({ "people": [invitee] }))
        .expect(201)
        .json();
    let invitation = sent["people"][0]["invitation"]["token"].as_str().unwrap();
    client
        .get(&format!("/join?invitation={invitation}"))
        .expect(200);
    client
        .post("/api/v1/sessions", &signing_in(&emil.username))
        .expect(201);
    client
        .post(
            "/api/v1/sessions",
            &json!({ "username": "whoever", "password": PASSWORD }),
        )
        .expect(401);
    client
        .post("/api/v1/sessions", &json!({ "username": ["whoever"] }))
        .expect(422);

    let log = server.log();
    for route in [
        "/api/v1/join-keys/{key}",
        "/api/v1/surveys/{id}/result",
        "/api/v1/sessions",
    ] {
        assert!(log.contains(route), "{log}");
    }
    for private in [
        "Emil",
        "Ende",
        "Adler",
        "Acme",
        "Quirin",
        "Zauner",
        invitation,
        "whoever",
        PASSWORD,
        &emil.username,
        &emil.token,
        &acme.admin.token,
        &acme.key,
        "user-agent",
    ] {
        assert!(!log.contains(private), "{private} is in {log}");
    }
}
