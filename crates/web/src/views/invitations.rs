//! The admin's pages about invitations of single people.

use askama::Template;

use super::{FormState, Moment, Page};

/// `GET /people/invitations`. Fields: `people` (CSV), `expires_in_days`.
#[derive(Debug, Template)]
#[template(path = "pages/invitations.html")]
pub struct InvitationsPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was typed.
    pub form: FormState,
    /// Everybody who was invited, the newest first.
    pub invitations: Vec<InvitationRow>,
}

/// One invitation.
#[derive(Debug, Clone)]
pub struct InvitationRow {
    /// Its number in addresses.
    pub id: i64,
    /// Whom it is for.
    pub name: String,
    /// When it was made.
    pub created: Moment,
    /// Its last day.
    pub expires: Moment,
    /// Where it stands.
    pub state: InvitationBadge,
}

/// Where an invitation stands.
#[derive(Debug, Clone)]
pub enum InvitationBadge {
    /// It can be used.
    Open,
    /// The person joined with it.
    Used {
        /// When.
        on: Moment,
    },
    /// It was taken back.
    Withdrawn {
        /// When.
        on: Moment,
    },
    /// Its last day is over.
    Expired,
}

/// `POST /people/invitations`: what would become of a list.
///
/// Fields: `people`, `expires_in_days`, `batch` (hidden), `namesakes` (`yes`), `step`.
#[derive(Debug, Template)]
#[template(path = "pages/invitations_check.html")]
pub struct InvitationsCheckPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The list as it was sent.
    pub form: FormState,
    /// Those who would get an invitation.
    pub invited: Vec<ListedPerson>,
    /// Those who would not.
    pub left_out: Vec<ListedPerson>,
    /// How many have the name of somebody who is known already.
    pub namesakes: usize,
    /// The last day of the invitations.
    pub expires: Moment,
    /// The headings of columns that are not read.
    pub ignored: Vec<String>,
}

/// A line of a list.
#[derive(Debug, Clone)]
pub struct ListedPerson {
    /// Which line.
    pub line: u64,
    /// The name as entered.
    pub name: String,
    /// What there is to know about it: why it is left out, or whose name it shares.
    pub remarks: Vec<String>,
}

/// `POST /people/invitations`: the links, the only time they are shown.
#[derive(Debug, Template)]
#[template(path = "pages/invitations_made.html")]
pub struct InvitationsMadePage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The list as it was sent, for the file with the links.
    pub form: FormState,
    /// The links.
    pub links: Vec<PersonalLink>,
    /// Those who got none.
    pub left_out: Vec<ListedPerson>,
    /// The last day of the invitations.
    pub expires: Moment,
}

/// A link that works once.
#[derive(Debug, Clone)]
pub struct PersonalLink {
    /// Whom it is for.
    pub name: String,
    /// The address.
    pub url: String,
}
