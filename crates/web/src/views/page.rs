//! What every page knows: its reader, language and the pieces the layout needs.

use seqpt_core::content::GlossaryTerm;
use seqpt_text::{Localizer, Message};

/// The context every page is rendered in.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// The texts in the reader's language.
    pub localizer: &'a Localizer,
    /// The anti-forgery token every form repeats.
    pub csrf: &'a str,
    /// Path and query of this page: marks the current place in the navigation and is where the language switch returns.
    pub path: &'a str,
    /// Where assets live, without a closing slash: `/assets/<hash>`. One hash over all of them keeps the relative
    /// imports between modules working.
    pub assets: &'a str,
    /// Who is signed in.
    pub person: Option<Person<'a>>,
    /// What the last action did, shown once.
    pub flash: Option<Flash>,
}

/// The signed-in reader, as the header shows them.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// First and last name.
    pub name: &'a str,
    /// Name of the organisation.
    pub organization: &'a str,
    /// Shows the pages only an admin may open.
    pub is_admin: bool,
    /// Shows the people whom the reader rates.
    pub rates: bool,
}

/// One message about the action that led to this page.
#[derive(Debug, Clone)]
pub struct Flash {
    /// How it went.
    pub kind: FlashKind,
    /// The sentence, in the reader's language.
    pub text: String,
}

/// How the last action went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlashKind {
    /// Done as asked.
    Success,
    /// Nothing went wrong, but there is something to know.
    Notice,
    /// It was not done.
    Failure,
}

/// A moment, for people and for programs.
#[derive(Debug, Clone)]
pub struct Moment {
    /// RFC 3339, for the `datetime` attribute.
    pub iso: String,
    /// As the reader's language writes it.
    pub text: String,
}

impl Page<'_> {
    /// The text of a key.
    pub fn t(&self, key: &str) -> String {
        self.localizer.t(key)
    }

    /// The text of a key that has something to fill in.
    pub fn msg<'k>(&'k self, key: &'k str) -> Message<'k> {
        self.localizer.msg(key)
    }

    /// A word of the method with its definition.
    pub fn term(&self, key: &str) -> Option<&GlossaryTerm> {
        self.localizer.content().method().term(key)
    }

    /// The ISO code of the reader's language.
    pub fn language(&self) -> &'static str {
        self.localizer.language().code()
    }

    /// The address of an asset, such as `css/base.css`.
    pub fn asset(&self, file: &str) -> String {
        format!("{}/{file}", self.assets)
    }

    /// Whether the page is `path` or lies below it.
    pub fn is_at(&self, path: &str) -> bool {
        let here = self.path.split('?').next().unwrap_or_default();
        here.strip_prefix(path)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Whether the reader may open the admin's pages.
    pub fn is_admin(&self) -> bool {
        self.person.is_some_and(|person| person.is_admin)
    }
}

#[cfg(test)]
mod tests {
    use seqpt_core::Language;
    use seqpt_text::Texts;

    use super::*;

    fn is_at(here: &str, path: &str) -> bool {
        let localizer = Texts::standard().unwrap().localizer(Language::English);
        Page {
            localizer: &localizer,
            csrf: "",
            path: here,
            assets: "",
            person: None,
            flash: None,
        }
        .is_at(path)
    }

    #[test]
    fn a_page_lies_below_its_own_section_only() {
        assert!(is_at("/organization/key", "/organization"));
        assert!(is_at("/organization?x=1", "/organization"));
        assert!(!is_at("/organizations", "/organization"));
        assert!(!is_at("/home", "/organization"));
    }
}
