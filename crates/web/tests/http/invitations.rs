//! Invitations of single people: from the list to the account, on the pages and for programs.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use seqpt_testkit::cast::{self, PASSWORD};
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Answer, Server};

const PATH: &str = "/people/invitations";
const LIST: &str = "Vorname;Nachname;E-Mail\nZoë;Ott;z@example.org\n;Gauß;\n-Anna;Berg;\n";

fn form(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}

/// The value of the hidden field of this name.
#[track_caller]
fn hidden(page: &str, name: &str) -> String {
    let (_, rest) = page
        .split_once(&format!("type=\"hidden\" name=\"{name}\" value=\""))
        .unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// The tokens of the links on a page.
fn tokens(page: &str) -> Vec<String> {
    let links = page.split("/join?invitation=").skip(1);
    links
        .map(|rest| rest.chars().take_while(char::is_ascii_hexdigit).collect())
        .collect()
}

/// An admin in the browser, with the page that checked [`LIST`].
async fn checked(server: &Server) -> (Browser<'_>, String) {
    server.found("Kranbau", "admin").await;
    let mut browser = Browser::signed_in(server, "admin").await;
    let answer = browser
        .post(PATH, &form(&[("people", LIST), ("expires_in_days", "30")]))
        .await;
    assert_eq!(answer.status, 200);
    let page = answer.text();
    (browser, page)
}

/// What the form on the page that checked a list sends.
fn confirmed(page: &str, step: &str) -> String {
    let batch = hidden(page, "batch");
    form(&[
        ("people", LIST),
        ("expires_in_days", &hidden(page, "expires_in_days")),
        ("batch", &batch),
        ("step", step),
    ])
}

fn account(username: &str) -> Vec<(&'static str, String)> {
    vec![
        ("first_name", "Zoe".to_owned()),
        ("last_name", "Ott".to_owned()),
        ("username", username.to_owned()),
        ("password", PASSWORD.to_owned()),
    ]
}

/// Sends the form of the page that an invitation opens.
async fn join(server: &Server, token: &str, username: &str) -> Answer {
    let mut fields = account(username);
    fields.push(("invitation", token.to_owned()));
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    Browser::new(server).post("/join", &form(&fields)).await
}

#[actix_web::test]
async fn a_list_is_checked_first_and_nothing_is_stored_then() {
    let server = Server::start();
    let (mut browser, page) = checked(&server).await;
    assert!(page.contains("2 people get a link each"), "{page}");
    assert!(
        page.contains("These columns are not read: E-Mail."),
        "{page}"
    );
    assert!(page.contains("First name: This field is empty."), "{page}");
    // What was typed is still there to correct.
    assert!(page.contains("Zoë;Ott;z@example.org"), "{page}");
    let list = browser.get(PATH).await.text();
    assert!(
        list.contains("Nobody has been invited by name yet."),
        "{list}"
    );
}

#[actix_web::test]
async fn a_confirmed_list_gives_links_once_and_the_same_ones_when_it_is_sent_again() {
    let server = Server::start();
    let (mut browser, page) = checked(&server).await;
    let made = browser.post(PATH, &confirmed(&page, "invite")).await;
    assert_eq!(made.status, 200);
    assert!(made.header("cache-control").contains("no-store"));
    let links = tokens(&made.text());
    assert_eq!(links.len(), 2);
    let before = server.stage.store.contents();
    let again = browser.post(PATH, &confirmed(&page, "invite")).await;
    assert_eq!(tokens(&again.text()), links);
    assert!(server.stage.store.contents() == before);
    let list = browser.get(PATH).await.text();
    assert!(
        list.contains("Zoë Ott") && list.contains("-Anna Berg"),
        "{list}"
    );
    for token in links {
        assert!(!list.contains(&token));
    }
}

#[actix_web::test]
async fn the_file_for_letters_holds_the_same_links() {
    let server = Server::start();
    let (mut browser, page) = checked(&server).await;
    let made = browser.post(PATH, &confirmed(&page, "invite")).await;
    let file = browser.post(PATH, &confirmed(&page, "file")).await;
    assert_eq!(file.status, 200);
    assert!(file.header("content-type").starts_with("text/csv"));
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"invitations.csv\""
    );
    let file = file.text();
    assert!(file.starts_with("first_name\tlast_name\tlink\n"), "{file}");
    assert_eq!(tokens(&file), tokens(&made.text()));
}

#[actix_web::test]
async fn an_empty_list_to_fill_in_is_read_as_it_is_written() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    for (language, line) in [("en", "Anna,Berg"), ("de", "Anna;Berg")] {
        let mut browser = Browser::signed_in(&server, "admin").await;
        let choice = form(&[("language", language), ("return_to", PATH)]);
        browser.post("/language", &choice).await;
        let template = browser.get("/people/invitations/template").await;
        assert!(
            template
                .header("content-disposition")
                .starts_with("attachment")
        );
        let list = format!("{}{line}\r\n", template.text());
        let page = browser.post(PATH, &form(&[("people", &list)])).await;
        assert_eq!(page.status, 200);
        assert!(!hidden(&page.text(), "batch").is_empty());
    }
}

#[actix_web::test]
async fn a_refused_list_comes_back_as_it_was_typed_with_the_reasons() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let before = server.stage.store.contents();
    let too_many = format!("first_name,last_name\n{}", "Anna,Ott\n".repeat(5_001));
    for (list, days, reason) in [
        ("", "60", "This field is empty."),
        ("Anna,Ott", "60", "does not name the columns"),
        (
            "first_name,last_name\n",
            "60",
            "There is nobody on this list.",
        ),
        ("first_name,last_name\nAnna,Ott", "366", "from 1 to 365"),
        (&too_many, "60", "at most 5"),
    ] {
        for step in ["check", "invite", "file"] {
            let fields = [("people", list), ("expires_in_days", days), ("step", step)];
            let answer = browser.post(PATH, &form(&fields)).await;
            assert_eq!(answer.status, 422, "{reason}");
            let page = answer.text();
            assert!(page.contains(reason), "{reason}");
            assert!(page.contains(&format!(">{list}</textarea>")), "{reason}");
            assert!(page.contains(&format!("value=\"{days}\"")), "{reason}");
        }
    }
    assert!(server.stage.store.contents() == before);
}

#[actix_web::test]
async fn a_list_may_be_longer_than_any_other_form_but_not_endless() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let list = |rest: usize| format!("first_name,last_name,x\nAnna,Ott,{}\n", "x".repeat(rest));
    let fits = browser
        .post(PATH, &form(&[("people", &list(900_000))]))
        .await;
    assert_eq!(fits.status, 200);
    let long = browser
        .post(PATH, &form(&[("people", &list(1_000_001))]))
        .await;
    assert_eq!(long.status, 422);
    let endless = browser
        .post(PATH, &form(&[("people", &list(4_200_000))]))
        .await;
    assert_eq!(endless.status, 413);
    let elsewhere = browser
        .post("/profile", &form(&[("first_name", &list(900_000))]))
        .await;
    assert_eq!(elsewhere.status, 413);
}

#[actix_web::test]
async fn a_link_greets_the_person_fills_the_names_in_and_works_once() {
    let server = Server::start();
    let founded = server.found("Kranbau", "admin").await;
    let invitation = cast::invite(&server.stage.app, &founded.admin.actor, "Zoë", "Ott").await;
    let token = invitation.token;
    let page = server
        .get(&format!("/join?invitation={token}"))
        .send()
        .await
        .text();
    for words in [
        "Welcome, Zoë Ott.",
        "Join Kranbau",
        "value=\"Zoë\"",
        "value=\"Ott\"",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert_eq!(hidden(&page, "invitation"), token);

    let wrong = join(&server, &token, "z").await;
    assert_eq!(wrong.status, 422);
    let page = wrong.text();
    assert!(
        page.contains("value=\"Zoe\"") && page.contains("value=\"z\""),
        "{page}"
    );
    assert_eq!(hidden(&page, "invitation"), token);

    let joined = join(&server, &token, "zoe").await;
    assert_eq!((joined.status, joined.header("location")), (303, "/home"));
    let second = join(&server, &token, "another").await;
    assert_eq!(second.status, 422);
    assert!(
        second
            .text()
            .contains("already joined with this invitation")
    );
}

#[actix_web::test]
async fn an_invitation_that_opens_nothing_says_why_and_asks_for_the_key() {
    let server = Server::start();
    let founded = server.found("Kranbau", "admin").await;
    let app = &server.stage.app;
    let admin = &founded.admin.actor;
    let withdrawn = cast::invite(app, admin, "Anna", "Berg").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    let withdraw = format!("{PATH}/{}/withdraw", withdrawn.id);
    let asked = browser.post(&withdraw, "").await.text();
    assert!(
        asked.contains("Withdraw the invitation of Anna Berg?"),
        "{asked}"
    );
    for _ in 0..2 {
        let answer = browser.post(&withdraw, "confirm=yes").await;
        assert_eq!((answer.status, answer.header("location")), (303, PATH));
    }
    let expired = cast::invite(app, admin, "Berta", "Berg").await;
    server.stage.clock.advance(TimeDelta::days(61));
    for (token, reason) in [
        (withdrawn.token.as_str(), "has withdrawn this invitation"),
        (expired.token.as_str(), "This invitation has expired"),
        ("nonsense", "Nobody was invited with this link"),
    ] {
        let opened = server
            .get(&format!("/join?invitation={token}"))
            .send()
            .await;
        let joined = join(&server, token, "anna").await;
        for answer in [opened, joined] {
            assert_eq!(answer.status, 422, "{reason}");
            let page = answer.text();
            assert!(page.contains(reason), "{page}");
            assert!(
                page.contains("name=\"organization_code\" value=\"\""),
                "{page}"
            );
        }
    }
}

async fn api(server: &Server, token: &str, path: &str, body: Value) -> Answer {
    server.post(path).bearer(token).json(body).send().await
}

#[actix_web::test]
async fn programs_check_invite_list_withdraw_and_join() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    let admin = server.token("admin").await;
    let csv = "first_name,last_name,team\nAnna,Berg,R&D\n🦀,\n";
    let checked = api(
        &server,
        &admin,
        "/api/v1/invitations/check",
        json!({ "csv": csv }),
    )
    .await;
    assert_eq!(checked.status, 200, "{}", checked.text());
    assert_eq!(
        checked.json(),
        json!({
            "people": [
                { "line": 2, "first_name": "Anna", "last_name": "Berg", "outcome": "invited",
                  "namesake": null, "errors": [] },
                { "line": 3, "first_name": "🦀", "last_name": "", "outcome": "wrong",
                  "namesake": null, "errors": [
                    { "field": "first_name", "code": "invalid_characters" },
                    { "field": "last_name", "code": "required" } ] },
            ],
            "ignored_columns": ["team"],
        })
    );

    let people = json!([
        { "first_name": "Anna", "last_name": "Berg" },
        { "first_name": "anna", "last_name": "BERG" },
    ]);
    let body = json!({ "people": people, "expires_in_days": 7 });
    let invited = api(&server, &admin, "/api/v1/invitations", body).await;
    assert_eq!(invited.status, 201, "{}", invited.text());
    let invited = invited.json();
    let made = &invited["people"][0]["invitation"];
    let token = made["token"].as_str().unwrap();
    assert!(
        made["link"]
            .as_str()
            .unwrap()
            .ends_with(&format!("/join?invitation={token}"))
    );
    assert_eq!(invited["people"][1]["outcome"], "left_out");
    assert_eq!(invited["people"][1]["namesake"], "listed");
    assert_eq!(invited["people"][1]["invitation"], Value::Null);

    let body = json!({
        "invitation": token, "first_name": "Anna", "last_name": "Berg",
        "username": "anna", "password": PASSWORD,
    });
    let joined = server
        .post("/api/v1/members")
        .json(body.clone())
        .send()
        .await;
    assert_eq!(joined.status, 201, "{}", joined.text());
    let second = server.post("/api/v1/members").json(body).send().await;
    assert_eq!(second.json()["errors"][0]["code"], "invitation_used");

    let path = format!("/api/v1/invitations/{}", made["id"]);
    let withdrawn = server.delete(&path).bearer(&admin).send().await;
    assert_eq!(withdrawn.json(), json!({ "state": "used" }));
    let listed = server
        .get("/api/v1/invitations")
        .bearer(&admin)
        .send()
        .await;
    assert!(!listed.text().contains(token));
    assert_eq!(listed.json()["invitations"][0]["state"], "used");
    assert_eq!(listed.json()["invitations"].as_array().unwrap().len(), 1);
}

/// The tokens that a list is answered with.
async fn invited_with(server: &Server, admin: &str, key: &str, names: &[&str]) -> Vec<String> {
    let people: Vec<_> = names
        .iter()
        .map(|name| json!({ "first_name": name, "last_name": "Berg" }))
        .collect();
    let answer = server
        .post("/api/v1/invitations")
        .bearer(admin)
        .header("idempotency-key", key)
        .json(json!({ "people": people, "namesakes_too": true }))
        .send()
        .await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let answer = answer.json();
    let people = answer["people"].as_array().unwrap().iter();
    people
        .map(|person| person["invitation"]["token"].as_str().unwrap().to_owned())
        .collect()
}

#[actix_web::test]
async fn a_list_sent_again_under_its_key_is_answered_with_the_same_tokens() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    let admin = server.token("admin").await;
    let names = ["Anna", "Anna", "Otto"];
    let made = invited_with(&server, &admin, "first", &names).await;
    let before = server.stage.store.contents();
    assert_eq!(invited_with(&server, &admin, "first", &names).await, made);
    server.stage.store.assert_unchanged(&before);

    // Another key is another list; a key that others may guess tells nothing without the sign-in.
    let mut known: BTreeSet<_> = made.into_iter().collect();
    let other_sign_in = server.token("admin").await;
    for (admin, key) in [(&admin, "second"), (&other_sign_in, "first")] {
        let tokens = invited_with(&server, admin, key, &names).await;
        for token in tokens {
            assert!(known.insert(token), "{key}");
        }
    }
}

#[actix_web::test]
async fn a_key_of_a_list_that_is_none_is_refused_and_nothing_is_made() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    let admin = server.token("admin").await;
    let before = server.stage.store.contents();
    let answer = server
        .post("/api/v1/invitations")
        .bearer(&admin)
        .header("idempotency-key", "two words")
        .json(json!({ "people": [{ "first_name": "Anna", "last_name": "Berg" }] }))
        .send()
        .await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert_eq!(answer.json()["errors"][0]["field"], "Idempotency-Key");
    assert_eq!(answer.json()["errors"][0]["code"], "invalid_characters");
    server.stage.store.assert_unchanged(&before);
}

#[actix_web::test]
async fn people_and_home_lead_to_the_invitations() {
    let server = Server::start();
    server.found("Kranbau", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    for path in ["/people", "/home"] {
        let page = browser.get(path).await.text();
        assert!(page.contains(&format!("href=\"{PATH}\"")), "{path}");
    }
}
