//! Where a form leads back to is what the browser sends: nothing in it leads elsewhere or breaks
//! the answer.

use crate::browser::Browser;
use crate::server::Server;

/// Paths that no header can hold or that none of our pages has.
const UNUSABLE: [&str; 8] = [
    "/\u{1}",
    "/\u{7f}",
    "/é",
    "/a b",
    "/\r\nset-cookie: planted=1",
    "/\0",
    "//evil.example",
    "https://evil.example/",
];

fn encoded(path: &str) -> String {
    form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

#[actix_web::test]
async fn signing_in_goes_home_where_the_path_back_is_none_of_ours() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    for path in UNUSABLE {
        let mut browser = Browser::new(&server);
        let form = browser
            .get(&format!("/login?return_to={}", encoded(path)))
            .await;
        assert_eq!(form.status, 200, "{path:?}");
        let signed_in = browser.sign_in("admin", path).await;
        assert_eq!(signed_in.status, 303, "{path:?}");
        assert_eq!(signed_in.header("location"), "/home", "{path:?}");
        assert!(!browser.session().is_empty());
    }
}

#[actix_web::test]
async fn whoever_is_signed_in_already_goes_home_where_the_path_back_is_none_of_ours() {
    let server = Server::start();
    server.found("Acme", "admin").await;
    let mut browser = Browser::signed_in(&server, "admin").await;
    for path in UNUSABLE {
        let address = format!("/login?return_to={}", encoded(path));
        let answer = browser.get(&address).await;
        assert_eq!(answer.status, 303, "{path:?}");
        assert_eq!(answer.header("location"), "/home", "{path:?}");
    }
    let answer = browser.get("/login?return_to=%2Fresults%3Fpage%3D2").await;
    assert_eq!(answer.header("location"), "/results?page=2");
}

#[actix_web::test]
async fn choosing_a_language_goes_to_the_start_where_the_path_back_is_none_of_ours() {
    let server = Server::start();
    let mut browser = Browser::new(&server);
    for path in UNUSABLE {
        let form = format!("language=de&return_to={}", encoded(path));
        let answer = browser.post("/language", &form).await;
        assert_eq!(answer.status, 303, "{path:?}");
        assert_eq!(answer.header("location"), "/", "{path:?}");
    }
    assert!(browser.get("/").await.text().contains("<html lang=\"de\""));
}
