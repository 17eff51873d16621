//! The five cookies: sign-in, visitor, language, flash, draft. All `HttpOnly`, `SameSite=Lax`, host-only.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpMessage as _, HttpRequest};

use crate::settings::WebSettings;

/// A cookie of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Name {
    /// The secret of a sign-in.
    Session,
    /// A random secret of a browser that is not signed in, for anti-forgery tokens.
    Visitor,
    /// The language a reader chose.
    Language,
    /// What the last action did: a text key.
    Flash,
    /// Ticks of a survey question that could not be saved because the sign-in had ended.
    Draft,
}

impl Name {
    /// With TLS the `__Host-` prefix keeps other hosts of the domain from planting the cookie.
    fn text(self, settings: &WebSettings) -> &'static str {
        match (self, settings.is_https()) {
            (Self::Session, true) => "__Host-seqpt_session",
            (Self::Session, false) => "seqpt_session",
            (Self::Visitor, true) => "__Host-seqpt_visitor",
            (Self::Visitor, false) => "seqpt_visitor",
            (Self::Language, true) => "__Host-seqpt_language",
            (Self::Language, false) => "seqpt_language",
            (Self::Flash, true) => "__Host-seqpt_flash",
            (Self::Flash, false) => "seqpt_flash",
            (Self::Draft, true) => "__Host-seqpt_draft",
            (Self::Draft, false) => "seqpt_draft",
        }
    }

    fn max_age(self) -> Option<Duration> {
        match self {
            // A sign-in's cookie gets its own age where it is set.
            Self::Session | Self::Visitor => None,
            Self::Language => Some(Duration::days(365)),
            Self::Flash => Some(Duration::minutes(1)),
            Self::Draft => Some(Duration::hours(1)),
        }
    }
}

/// The value a browser sent.
pub(crate) fn read(request: &HttpRequest, settings: &WebSettings, name: Name) -> Option<String> {
    request
        .cookie(name.text(settings))
        .map(|cookie| cookie.value().to_owned())
        .filter(|value| !value.is_empty())
}

/// A cookie to set.
pub(crate) fn set(settings: &WebSettings, name: Name, value: &str) -> Cookie<'static> {
    let mut cookie = Cookie::build(name.text(settings), value.to_owned())
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(settings.is_https())
        .finish();
    cookie.set_max_age(name.max_age());
    cookie
}

/// A cookie to take away.
pub(crate) fn remove(settings: &WebSettings, name: Name) -> Cookie<'static> {
    let mut cookie = set(settings, name, "");
    cookie.make_removal();
    cookie
}

/// A visitor's new secret, to be sent with the page that carries its token.
pub(crate) fn queue(request: &HttpRequest, cookie: Cookie<'static>) {
    request
        .extensions_mut()
        .get_or_insert_with::<Queued, _>(Queued::default)
        .0
        .push(cookie);
}

/// Cookies to send with whatever answer comes.
#[derive(Default)]
pub(crate) struct Queued(pub(crate) Vec<Cookie<'static>>);
