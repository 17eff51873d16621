//! The admin's pages: people, the organisation, its key.

use askama::Template;

use super::{FormState, Moment, Page};

/// The key that lets people join.
#[derive(Debug, Clone)]
pub struct JoinKey {
    /// The key itself.
    pub code: String,
    /// An address that opens the join page with the key filled in.
    pub invite_url: String,
    /// When it stops working.
    pub expires: Option<Moment>,
    /// How many people may still join with it.
    pub uses_left: Option<u32>,
}

/// `GET /people`.
#[derive(Debug, Template)]
#[template(path = "pages/people.html")]
pub struct PeoplePage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Everyone in the organisation. Never their levels: those are their own.
    pub people: Vec<PersonRow>,
}

/// One person.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// Their number in addresses.
    pub id: i64,
    /// First and last name.
    pub name: String,
    /// User name.
    pub username: String,
    /// Admin rather than employee.
    pub is_admin: bool,
    /// The reader: cannot deactivate themselves.
    pub is_self: bool,
    /// May sign in.
    pub is_active: bool,
    /// When they joined.
    pub joined: Moment,
    /// Their survey.
    pub survey: PersonSurvey,
}

/// Where somebody else stands with surveys: all that an admin may know.
#[derive(Debug, Clone)]
pub enum PersonSurvey {
    /// No survey has been started.
    NotStarted,
    /// The first one is begun and not handed in.
    InProgress,
    /// Handed in at least once.
    Completed {
        /// When, the last time.
        on: Moment,
    },
}

impl PeoplePage<'_> {
    /// Whether anyone but the reader has joined.
    pub fn is_lonely(&self) -> bool {
        self.people.iter().all(|person| person.is_self)
    }
}

/// `/organization`. Fields: `name`, `size`, `revision` (hidden).
#[derive(Debug, Template)]
#[template(path = "pages/organization.html")]
pub struct OrganizationPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Name, size and revision.
    pub form: FormState,
    /// The key in force.
    pub key: Option<JoinKey>,
}

/// `/organization/key`: replace the key. Fields: `expires_on` (date, optional), `max_uses` (optional).
#[derive(Debug, Template)]
#[template(path = "pages/organization_key.html")]
pub struct OrganizationKeyPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was typed.
    pub form: FormState,
    /// The key that would stop working.
    pub key: Option<JoinKey>,
}
