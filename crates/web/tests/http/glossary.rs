//! The glossary: for everybody, in the reader's language, searched by the server.

use seqpt_core::Language;
use seqpt_text::Texts;

use crate::browser::Browser;
use crate::server::Server;

/// How many terms a page shows.
fn shown(page: &str) -> usize {
    page.matches("<dt>").count()
}

#[actix_web::test]
async fn all_terms_stand_in_the_glossary_for_strangers_and_members_alike() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let localizer = Texts::standard().unwrap().localizer(Language::English);
    let terms = localizer.content().method().glossary().count();
    for mut browser in [
        Browser::new(&server),
        Browser::signed_in(&server, "admin").await,
    ] {
        let page = browser.get("/glossary").await;
        assert_eq!(page.status, 200);
        assert_eq!(shown(&page.text()), terms);
        assert!(page.text().contains("id=\"term-role_cluster\""));
    }
}

#[actix_web::test]
async fn a_search_finds_umlauts_however_they_are_written_and_keeps_what_was_typed() {
    let server = Server::start();
    for query in ["L%C3%BCcke", "luecke", "LUCKE"] {
        let path = format!("/glossary?q={query}");
        let page = server.get(&path).in_german().send().await.text();
        assert!(page.contains("<dt>Lücke</dt>"), "{query}");
        assert!(!page.contains("<dt>AVIVA</dt>"), "{query}");
    }
    let page = server.get("/glossary?q=%3Cb%3E+gap").send().await.text();
    assert!(page.contains("value=\"&#60;b&#62; gap\""), "{page}");
}

#[actix_web::test]
async fn a_search_for_nonsense_finds_nothing_and_leads_back_to_all_terms() {
    let server = Server::start();
    let long = "x".repeat(3000);
    for query in ["unicorn", "%00", "%F0%9F%98%80", "%FF%FE", long.as_str()] {
        let page = server.get(&format!("/glossary?q={query}")).send().await;
        assert_eq!(page.status, 200, "{query}");
        let page = page.text();
        assert_eq!(shown(&page), 0, "{query}");
        assert!(
            page.contains("class=\"empty\"") && page.contains("href=\"/glossary\""),
            "{query}"
        );
    }
}
