//! Asks before something that cannot be taken back, for browsers without our scripts.

use super::{PageResult, show};
use crate::reader::Reader;
use crate::views::ConfirmPage;

/// What is asked: keys of texts, and where the answers lead.
pub(super) struct Question<'a> {
    /// A text key; a text with a `$name` goes through [`ask_about`].
    pub(super) title: &'a str,
    pub(super) text: &'a str,
    pub(super) agree: &'a str,
    pub(super) action: &'a str,
    pub(super) cancel: &'a str,
    /// What the form sends along: names and values.
    pub(super) fields: Vec<(String, String)>,
}

/// The page that asks.
pub(super) fn ask(reader: &Reader, question: Question<'_>) -> PageResult {
    let title = reader.localizer.t(question.title);
    ask_about(reader, title, question)
}

/// The page that asks, with a title that names whom it is about.
pub(super) fn ask_about(reader: &Reader, title: String, question: Question<'_>) -> PageResult {
    show(&ConfirmPage {
        page: reader.page(),
        title,
        text: reader.localizer.t(question.text),
        agree: reader.localizer.t(question.agree),
        action: question.action.to_owned(),
        cancel: question.cancel.to_owned(),
        fields: question.fields,
    })
}
