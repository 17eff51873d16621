//! Whoever waits for another writer acts on what that one left behind, or hears that the database
//! is busy.

use std::thread;

use seqpt_application::audit::ports::Chain;
use seqpt_application::{
    Access, OrganizationId, PortError, Scope, Store as _, Transaction, UserId,
};
use seqpt_testkit::rows;
use serde_json::json;

use crate::database::Database;
use crate::support::client::Answer;
use crate::support::people::{Organization, registration, signing_in};
use crate::support::server::Server;

/// Signs somebody in while another writer holds the organisation and changes that login: the
/// password has been compared before the change is committed.
fn sign_in_overtaken_by(
    change: impl FnOnce(&mut dyn Transaction, UserId) -> Result<(), PortError>,
) -> Answer {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let acme = Organization::register(&client);
    let emil = acme.join(&client);
    let id = emil.client.get("/api/v1/me").expect(200).json()["id"]
        .as_i64()
        .unwrap();
    let store = database.store();
    let scope = Scope::Organization(OrganizationId::new(acme.id));
    let mut other = store.begin(scope, Access::Write).unwrap();
    thread::scope(|threads| {
        let sign_in =
            threads.spawn(|| client.post("/api/v1/sessions", &signing_in(&emil.username)));
        database.wait_until_somebody_waits();
        change(&mut *other, UserId::new(id)).unwrap();
        other.commit().unwrap();
        sign_in.join().unwrap()
    })
}

#[test]
fn a_sign_in_with_the_old_password_is_refused_if_a_change_was_faster() {
    let refused = sign_in_overtaken_by(|tx, user| tx.update_password_hash(user, "another"));
    assert_eq!(refused.expect(401).json()["code"], "wrong_credentials");
}

#[test]
fn a_sign_in_is_refused_if_a_deactivation_was_faster() {
    let refused = sign_in_overtaken_by(|tx, user| tx.set_deactivated(user, Some(rows::moment(1))));
    assert_eq!(refused.expect(401).json()["code"], "wrong_credentials");
}

#[test]
fn a_sign_in_that_only_waited_for_another_writer_is_let_in() {
    sign_in_overtaken_by(|_, _| Ok(())).expect(201);
}

/// Takes as long as the patience of a connection, five seconds.
#[test]
fn who_waits_too_long_to_write_about_an_unknown_user_hears_that_the_database_is_busy() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let store = database.store();
    let mut other = store.begin(Scope::Directory, Access::Write).unwrap();
    other.audit_head(Chain::System).unwrap();
    let unknown = json!({ "username": "nobody", "password": "not the password" });
    let attempt = || client.post("/api/v1/sessions", &unknown);
    assert_eq!(attempt().expect(503).json()["code"], "overloaded");
    drop(other);
    attempt().expect(401);
}

/// Takes as long as the patience of a connection, five seconds.
#[test]
fn who_waits_too_long_for_a_name_somebody_is_just_taking_hears_that_the_database_is_busy() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let store = database.store();
    let mut other = store.begin(Scope::Directory, Access::Write).unwrap();
    let body = registration();
    let name = body["organization_name"].as_str().unwrap();
    other
        .insert_organization(&rows::organization(name))
        .unwrap();
    let attempt = || client.post("/api/v1/organizations", &body);
    assert_eq!(attempt().expect(503).json()["code"], "overloaded");
    drop(other);
    attempt().expect(201);
}
