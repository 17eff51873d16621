//! The admin's pages: people, the organisation, its key.

use askama::Template;

use super::{FormState, Moment, Page, Qr};

/// The key that lets people join.
#[derive(Debug, Clone)]
pub struct JoinKey {
    /// The key itself.
    pub code: String,
    /// An address that opens the join page with the key filled in.
    pub invite_url: String,
    /// The same address as a QR code; none if it is too long for one.
    pub qr: Option<Qr>,
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
    /// Whom to show; everyone if there is none.
    pub filter: Option<SurveyFilter>,
}

/// The active people at one state of the survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurveyFilter {
    /// Not begun.
    None,
    /// The first one is begun and not handed in.
    Open,
    /// Handed in at least once.
    Done,
}

impl SurveyFilter {
    const ALL: [Self; 3] = [Self::None, Self::Open, Self::Done];

    /// Its name in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Open => "open",
            Self::Done => "done",
        }
    }

    /// The filter of this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.key() == key)
    }

    /// Whether a person is shown. People who cannot sign in have nothing to begin or to hand in: the home page does not
    /// count them either.
    fn fits(self, person: &PersonRow) -> bool {
        let at_this_state = match person.survey {
            PersonSurvey::NotStarted => self == Self::None,
            PersonSurvey::InProgress { .. } => self == Self::Open,
            PersonSurvey::Completed { .. } => self == Self::Done,
        };
        person.is_active && at_this_state
    }
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
    InProgress {
        /// When.
        since: Moment,
    },
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

    /// The people that the filter lets through.
    pub fn shown(&self) -> Vec<&PersonRow> {
        self.people
            .iter()
            .filter(|person| self.filter.is_none_or(|filter| filter.fits(person)))
            .collect()
    }

    /// How many people a filter shows.
    pub fn count(&self, filter: SurveyFilter) -> usize {
        self.people
            .iter()
            .filter(|person| filter.fits(person))
            .count()
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

/// `GET /organization/invitation`: one page to print and hand out.
#[derive(Debug, Template)]
#[template(path = "pages/invitation.html")]
pub struct InvitationPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Who invites.
    pub organization: String,
    /// The key in force.
    pub key: Option<JoinKey>,
}
