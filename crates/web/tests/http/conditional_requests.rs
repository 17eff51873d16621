//! Editing together: nobody overwrites what they have not seen.

use serde_json::json;

use crate::server::Server;

#[actix_web::test]
async fn a_change_made_from_an_old_revision_is_refused_and_overwrites_nothing() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    for (path, first, second, shown) in [
        (
            "/api/v1/organization",
            json!({ "name": "First" }),
            json!({ "name": "Second" }),
            "name",
        ),
        (
            "/api/v1/me",
            json!({ "last_name": "First" }),
            json!({ "last_name": "Second" }),
            "last_name",
        ),
    ] {
        let read = server.get(path).bearer(&admin).send().await;
        let tag = read.header("etag").to_owned();
        assert_eq!(tag, format!("\"{}\"", read.json()["revision"]), "{path}");
        let change = |body| {
            server
                .patch(path)
                .bearer(&admin)
                .header("if-match", tag.clone())
                .json(body)
        };
        let changed = change(first).send().await;
        assert_eq!(changed.status, 200, "{path}");
        assert_ne!(changed.header("etag"), tag, "{path}");

        let refused = change(second).send().await;
        assert_eq!(refused.status, 412, "{path}");
        assert_eq!(refused.json()["code"], "conflict", "{path}");
        assert_eq!(
            refused.json()["revision"],
            changed.json()["revision"],
            "{path}"
        );
        let now = server.get(path).bearer(&admin).send().await;
        assert_eq!(now.json()[shown], "First", "{path}");
    }
}

#[actix_web::test]
async fn a_change_without_a_revision_or_with_a_star_is_made() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    for path in ["/api/v1/organization", "/api/v1/me"] {
        let body = if path.ends_with("me") {
            json!({ "first_name": "Ada" })
        } else {
            json!({ "size": "large" })
        };
        let plain = server
            .patch(path)
            .bearer(&admin)
            .json(body.clone())
            .send()
            .await;
        assert_eq!(plain.status, 200, "{path}");
        let star = server
            .patch(path)
            .bearer(&admin)
            .header("if-match", "*")
            .json(body)
            .send()
            .await;
        assert_eq!(star.status, 200, "{path}");
    }
}

#[actix_web::test]
async fn what_is_left_out_of_a_change_stays() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let admin = server.token("admin").await;
    let renamed = server
        .patch("/api/v1/me")
        .bearer(&admin)
        .json(json!({ "first_name": "Ada" }))
        .send()
        .await;
    assert_eq!(renamed.json()["first_name"], "Ada");
    assert_eq!(renamed.json()["last_name"], "Ott");
    let grown = server
        .patch("/api/v1/organization")
        .bearer(&admin)
        .json(json!({ "size": "enterprise" }))
        .send()
        .await;
    assert_eq!(grown.json()["name"], "Acme");
    assert_eq!(grown.json()["size"], "enterprise");
}
