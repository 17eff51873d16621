//! Pages that say what happened or ask before something happens.

use askama::Template;

use super::Page;

/// An error page: what happened and what to do.
#[derive(Debug, Template)]
#[template(path = "pages/error.html")]
pub struct ErrorPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What happened.
    pub kind: ErrorKind,
    /// The number that finds this request in the log.
    pub request_id: String,
}

/// What went wrong, as far as the reader can act on it.
#[derive(Debug, Clone)]
pub enum ErrorKind {
    /// 403.
    Forbidden,
    /// 404.
    NotFound,
    /// 500, and anything unexpected.
    Internal,
    /// Any other refusal (400, 409, 412, 413, 429, 503), with its sentences.
    Other {
        /// The status code.
        status: u16,
        /// What happened.
        title: String,
        /// What to do.
        text: String,
    },
}

impl ErrorKind {
    /// The HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Internal => 500,
            Self::Other { status, .. } => *status,
        }
    }
}

/// Asks before something that cannot be taken back, where the dialog of the page could not ask.
///
/// A form with `data-confirm` posts `confirm=yes` once its dialog was agreed to. A post without it is answered by this page.
#[derive(Debug, Template)]
#[template(path = "pages/confirm.html")]
pub struct ConfirmPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The question.
    pub title: String,
    /// What will happen.
    pub text: String,
    /// The words on the button that does it.
    pub agree: String,
    /// Where the form posts to.
    pub action: String,
    /// Where the reader goes instead.
    pub cancel: String,
    /// Hidden fields to send along: name and value.
    pub fields: Vec<(String, String)>,
}

impl ErrorPage<'_> {
    /// What happened.
    pub fn title(&self) -> String {
        match &self.kind {
            ErrorKind::Forbidden => self.page.t("page-error-forbidden"),
            ErrorKind::NotFound => self.page.t("page-error-not-found"),
            ErrorKind::Internal => self.page.t("page-error-internal"),
            ErrorKind::Other { title, .. } => title.clone(),
        }
    }

    /// What to do.
    pub fn text(&self) -> String {
        match &self.kind {
            ErrorKind::Forbidden => self.page.t("error-forbidden"),
            ErrorKind::NotFound => self.page.t("error-not-found"),
            ErrorKind::Internal => self.page.t("error-internal"),
            ErrorKind::Other { text, .. } => text.clone(),
        }
    }
}
