use serde_json::json;

use crate::database::Database;
use crate::support::server::Server;

/// The predecessor's health check said that the database is fine without asking it.
#[test]
fn health_says_that_the_database_is_gone() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    database.take_away();
    let answer = client.get("/readyz").expect(503);
    assert_eq!(answer.json(), json!({ "status": "not ready" }));
    // The process itself is well: nobody should restart it for this.
    client.get("/healthz").expect(200);
}
