//! A browser that keeps its cookies and fills in the anti-forgery field of the forms it gets.

use std::collections::BTreeMap;

use seqpt_application::accounts::SessionKind;
use seqpt_testkit::cast::{self, PASSWORD};

use crate::server::{Answer, Request, Server};

#[derive(Clone)]
pub(crate) struct Browser<'s> {
    server: &'s Server,
    cookies: BTreeMap<String, String>,
    forwarded: Option<String>,
}

impl<'s> Browser<'s> {
    /// Nobody has signed in.
    pub(crate) fn new(server: &'s Server) -> Self {
        Self {
            server,
            cookies: BTreeMap::new(),
            forwarded: None,
        }
    }

    /// Its requests come through a proxy from now on, which says this about where they come from.
    pub(crate) fn forwarded_for(&mut self, address: &str) {
        self.forwarded = Some(address.to_owned());
    }

    /// The secret of its sign-in.
    pub(crate) fn session(&self) -> String {
        self.cookies["seqpt_session"].clone()
    }

    /// Signs a person in through the page, and goes on to this path.
    pub(crate) async fn sign_in(&mut self, username: &str, return_to: &str) -> Answer {
        let fields = [
            ("username", username),
            ("password", PASSWORD),
            ("return_to", return_to),
        ];
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.post("/login", &form).await
    }

    fn with_headers<'r>(&self, request: Request<'r>) -> Request<'r> {
        let request = request.header("cookie", self.cookie());
        match &self.forwarded {
            Some(address) => request.header("x-forwarded-for", address),
            None => request,
        }
    }

    /// Signed in as a person.
    pub(crate) async fn signed_in(server: &'s Server, username: &str) -> Self {
        let member = cast::log_in(&server.stage.app, username, SessionKind::Page).await;
        let mut browser = Self::new(server);
        let session = "seqpt_session".to_owned();
        browser.cookies.insert(session, member.secret);
        browser
    }

    fn cookie(&self) -> String {
        let pairs = self.cookies.iter();
        let pairs: Vec<_> = pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    fn keep(&mut self, answer: &Answer) {
        for cookie in answer.set_cookies() {
            let pair = cookie.split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let request = self.with_headers(self.server.get(path));
        let answer = request.send().await;
        self.keep(&answer);
        answer
    }

    /// The anti-forgery token that forms of this browser carry.
    pub(crate) async fn csrf(&mut self) -> String {
        csrf_of(&self.get("/style").await)
    }

    /// Posts a form as it is, with or without a token.
    pub(crate) async fn post_as_is(&mut self, path: &str, form: &str) -> Answer {
        let request = self.with_headers(self.server.post(path));
        let answer = request
            .body("application/x-www-form-urlencoded", form)
            .send()
            .await;
        self.keep(&answer);
        answer
    }

    /// Posts a form as a page of ours would.
    pub(crate) async fn post(&mut self, path: &str, form: &str) -> Answer {
        let csrf = self.csrf().await;
        self.post_as_is(path, &format!("{form}&csrf={csrf}")).await
    }

    /// Posts a genuine form in a way that the browser says comes from another site.
    pub(crate) async fn post_cross_site(&mut self, path: &str, form: &str) -> Answer {
        let csrf = self.csrf().await;
        let request = self.with_headers(self.server.post(path));
        request
            .header("sec-fetch-site", "cross-site")
            .body(
                "application/x-www-form-urlencoded",
                format!("{form}&csrf={csrf}"),
            )
            .send()
            .await
    }
}

/// The anti-forgery token in the forms of a page.
pub(crate) fn csrf_of(page: &Answer) -> String {
    let page = page.text();
    let (_, rest) = page.split_once("name=\"csrf\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}
