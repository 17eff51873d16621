//! The whole program, as it is shipped, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed expectation is how a test fails"
)]

#[path = "support/postgres.rs"]
mod database;
mod suites;
mod support;
mod waiting;

use database::Database;
use support::people::{Organization, answers};
use support::server::Server;

#[test]
fn a_database_that_was_gone_is_found_again_without_a_restart() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let emil = Organization::register(&client).join(&client);
    let (survey, competencies) = emil.start_survey();
    let submission = format!("{survey}/submission");
    database.take_away();
    emil.client
        .post(&submission, &answers(&competencies, 2))
        .expect(503);
    database.give_back();
    client.get("/readyz").expect(200);
    emil.client
        .post(&submission, &answers(&competencies, 2))
        .expect(201);
}
