//! A browser that keeps its cookies and fills in the anti-forgery field of the forms it gets.

use std::collections::BTreeMap;

use seqpt_application::accounts::SessionKind;
use seqpt_testkit::cast;

use crate::server::{Answer, Server};

#[derive(Clone)]
pub(crate) struct Browser<'s> {
    server: &'s Server,
    cookies: BTreeMap<String, String>,
}

impl<'s> Browser<'s> {
    /// Nobody has signed in.
    pub(crate) fn new(server: &'s Server) -> Self {
        Self {
            server,
            cookies: BTreeMap::new(),
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
        let request = self.server.get(path).header("cookie", self.cookie());
        let answer = request.send().await;
        self.keep(&answer);
        answer
    }

    /// The anti-forgery token that forms of this browser carry.
    pub(crate) async fn csrf(&mut self) -> String {
        let page = self.get("/style").await.text();
        let marker = "name=\"csrf\" value=\"";
        let (_, rest) = page.split_once(marker).unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    /// Posts a form as it is, with or without a token.
    pub(crate) async fn post_as_is(&mut self, path: &str, form: &str) -> Answer {
        let request = self.server.post(path).header("cookie", self.cookie());
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
        let request = self.server.post(path).header("cookie", self.cookie());
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
