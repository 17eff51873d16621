//! The product on a free port, and a client for it.

use std::net::TcpListener;

use actix_web::http::Method;
use actix_web::http::header::{HeaderMap, HeaderName};
use awc::Client;
use seqpt_application::accounts::SessionKind;
use seqpt_testkit::Stage;
use seqpt_testkit::cast::{self, Founded};
use seqpt_web::{Application, RateLimits, WebSettings};
use serde_json::Value;

/// A running product with its fakes at hand.
pub(crate) struct Server {
    pub(crate) stage: Stage,
    address: String,
    client: Client,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

/// A request on its way.
pub(crate) struct Request<'s> {
    server: &'s Server,
    method: Method,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Server {
    /// Without rate limits: those have tests of their own.
    pub(crate) fn start() -> Self {
        Self::start_with(WebSettings {
            rate_limits: RateLimits::Off,
            workers: Some(1),
            ..WebSettings::default()
        })
    }

    pub(crate) fn start_with(settings: WebSettings) -> Self {
        let stage = Stage::default();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let application = Application::build(listener, stage.app.clone(), settings).unwrap();
        let address = format!("http://{}", application.address());
        actix_web::rt::spawn(application.run());
        Self {
            stage,
            address,
            client: Client::builder().disable_redirects().finish(),
        }
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> Request<'_> {
        Request {
            server: self,
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    pub(crate) fn get(&self, path: &str) -> Request<'_> {
        self.request(Method::GET, path)
    }

    pub(crate) fn post(&self, path: &str) -> Request<'_> {
        self.request(Method::POST, path)
    }

    pub(crate) fn put(&self, path: &str) -> Request<'_> {
        self.request(Method::PUT, path)
    }

    pub(crate) fn patch(&self, path: &str) -> Request<'_> {
        self.request(Method::PATCH, path)
    }

    pub(crate) fn delete(&self, path: &str) -> Request<'_> {
        self.request(Method::DELETE, path)
    }

    /// Registers an organisation.
    pub(crate) async fn found(&self, name: &str, username: &str) -> Founded {
        cast::register(&self.stage.app, name, username).await
    }

    /// A bearer token of a person.
    pub(crate) async fn token(&self, username: &str) -> String {
        cast::log_in(&self.stage.app, username, SessionKind::Api)
            .await
            .secret
    }
}

impl Request<'_> {
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn bearer(self, token: &str) -> Self {
        self.header("authorization", format!("Bearer {token}"))
    }

    pub(crate) fn in_german(self) -> Self {
        self.header("accept-language", "de")
    }

    pub(crate) fn body(mut self, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.header("content-type", content_type)
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "bodies are written down where they are sent"
    )]
    pub(crate) fn json(self, body: Value) -> Self {
        self.body("application/json", body.to_string())
    }

    pub(crate) async fn send(self) -> Answer {
        let url = format!("{}{}", self.server.address, self.path);
        let mut request = self.server.client.request(self.method, url).no_decompress();
        for (name, value) in self.headers {
            request = request.append_header((HeaderName::from_static(name), value));
        }
        let mut response = request.send_body(self.body).await.unwrap();
        Answer {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.body().limit(10_000_000).await.unwrap().to_vec(),
        }
    }
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error} in {:?}", self.text()))
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The cookies that are set, whole.
    pub(crate) fn set_cookies(&self) -> Vec<String> {
        let values = self.headers.get_all("set-cookie");
        values
            .map(|value| value.to_str().unwrap().to_owned())
            .collect()
    }

    /// The JSON without what is drawn at random, for comparing.
    #[track_caller]
    pub(crate) fn redacted(&self) -> Value {
        let mut json = self.json();
        redact(&mut json);
        json
    }
}

fn redact(json: &mut Value) {
    match json {
        Value::String(text) => {
            let is_hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
            let groups: Vec<_> = text.split('-').collect();
            if is_hex && text.len() == 64 {
                "[token]".clone_into(text);
            } else if is_hex && text.len() == 16 {
                "[request id]".clone_into(text);
            } else if groups.len() == 7 && groups.iter().all(|group| group.len() == 4) {
                "[join key]".clone_into(text);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::Object(members) => members.values_mut().for_each(redact),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
