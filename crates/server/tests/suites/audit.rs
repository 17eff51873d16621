use serde_json::json;

use crate::database::Database;
use crate::support::people::Organization;
use crate::support::server::{Server, run_on};

#[test]
fn each_change_is_a_link_and_an_altered_one_is_found() {
    let database = Database::create();
    let server = Server::start(&database);
    let client = server.client();
    let acme = Organization::register(&client);
    acme.join(&client).complete_survey(2);
    client
        .post(
            "/api/v1/sessions",
            &json!({ "username": "nobody", "password": "x" }),
        )
        .expect(401);

    // Checked while the server runs, as an operator would.
    let whole = run_on(&database, &["verify-audit"]);
    let printed = String::from_utf8(whole.stdout).unwrap();
    assert!(whole.status.success(), "{printed}");
    // Registered, signed in; joined, signed in, started, submitted.
    let own = format!("organization {}\t6 links\t", acme.id);
    let lines: Vec<_> = printed.lines().collect();
    assert_eq!(lines.len(), 2, "{printed}");
    // Begun with the first start; a sign-in refused.
    assert!(lines[0].starts_with("system\t2 links\t"), "{printed}");
    assert!(lines[1].starts_with(&own), "{printed}");
    assert!(lines.iter().all(|line| line.ends_with("\tok")), "{printed}");

    server.kill();
    database.alter_an_audit_entry();
    let altered = run_on(&database, &["verify-audit"]);
    assert_eq!(altered.status.code(), Some(1));
    let printed = String::from_utf8(altered.stdout).unwrap();
    assert!(printed.contains("\tlink 1 was altered"), "{printed}");
    let said = String::from_utf8(altered.stderr).unwrap();
    assert!(said.contains("1 of 2 audit chains"), "{said}");
}
