//! Posted forms: read leniently, so that a missing field is the use case's "required" and not a
//! parser's complaint.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};

use crate::auth::cookies::{self, Name};
use crate::auth::csrf;
use crate::failure::Failure;
use crate::state::State;

/// The most bytes of a body: the largest form, a survey, is far below it.
pub(crate) const BODY_LIMIT: usize = 256 * 1024;

/// The most bytes of a list of people: a form writes some characters with nine.
pub(crate) const LIST_LIMIT: usize = 4 * 1024 * 1024;

/// The fields of a posted form, in order, without the anti-forgery token.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    pub(crate) fn parse(encoded: &[u8]) -> Self {
        Self(
            form_urlencoded::parse(encoded)
                .filter(|(name, _)| name != csrf::FIELD)
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect(),
        )
    }

    /// The first value of a field; empty if it was not sent.
    pub(crate) fn text<'a>(&'a self, name: &'a str) -> &'a str {
        self.all(name).next().unwrap_or_default()
    }

    /// Every value of a repeated field.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl<'a> FromIterator<(&'a str, &'a str)> for Fields {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(fields: I) -> Self {
        Self(
            fields
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        )
    }
}

/// A form posted by one of our own pages.
pub(crate) struct Form {
    /// What was typed.
    pub(crate) fields: Fields,
    genuine: bool,
}

impl Form {
    /// Refuses a form that does not carry the token of the browser that sent it.
    pub(crate) fn genuine(&self) -> Result<&Fields, Failure> {
        if self.genuine {
            Ok(&self.fields)
        } else {
            Err(Failure::Forged)
        }
    }
}

impl FromRequest for Form {
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Failure>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_form = request.content_type_is("application/x-www-form-urlencoded");
        let secret = browser_secret(request);
        let body = web::Bytes::from_request(request, payload);
        Box::pin(async move {
            let body = body.await.map_err(|error| body_failure(&error))?;
            if !is_form && !body.is_empty() {
                return Err(Failure::UnsupportedMediaType);
            }
            let sent = form_urlencoded::parse(&body)
                .find(|(name, _)| name == csrf::FIELD)
                .map(|(_, value)| value.into_owned())
                .unwrap_or_default();
            Ok(Self {
                genuine: secret.is_some_and(|secret| csrf::matches(&sent, &secret)),
                fields: Fields::parse(&body),
            })
        })
    }
}

/// The secret that the anti-forgery token of this browser is made from.
pub(crate) fn browser_secret(request: &HttpRequest) -> Option<String> {
    let state = request.app_data::<web::Data<State>>()?;
    let read = |name| cookies::read(request, &state.settings, name);
    let signed_in = {
        use actix_web::HttpMessage as _;
        request.extensions().get::<crate::auth::Member>().is_some()
    };
    // A browser with a sign-in that has ended is a visitor like any other.
    signed_in
        .then(|| read(Name::Session))
        .flatten()
        .or_else(|| read(Name::Visitor))
}

/// Why a body could not be read.
pub(crate) fn body_failure(error: &actix_web::Error) -> Failure {
    use actix_web::http::StatusCode;
    match error.as_response_error().status_code() {
        StatusCode::PAYLOAD_TOO_LARGE => Failure::BodyTooLarge,
        _ => Failure::BadRequest,
    }
}

trait ContentType {
    fn content_type_is(&self, expected: &str) -> bool;
}

impl ContentType for HttpRequest {
    fn content_type_is(&self, expected: &str) -> bool {
        use actix_web::HttpMessage as _;
        self.content_type().eq_ignore_ascii_case(expected)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_fields_are_all_kept_and_the_token_is_none_of_them() {
        let fields = Fields::parse(b"group=1&group=3&csrf=x&name=M%C3%BCller+%26+Co");
        assert_eq!(fields.all("group").collect::<Vec<_>>(), ["1", "3"]);
        assert_eq!(fields.text("name"), "Müller & Co");
        assert_eq!(fields.text("missing"), "");
        assert_eq!(fields.iter().count(), 3);
    }
}
