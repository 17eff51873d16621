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
    /// Whom to show.
    pub selection: PeopleSelection,
}

/// How many people stand on one page.
const PEOPLE_A_PAGE: usize = 50;

/// Which part of the list of people is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeopleSelection {
    /// By survey; everyone if there is none.
    pub survey: Option<SurveyFilter>,
    /// By a part of the name or the user name, as typed; everyone if it is blank.
    pub search: String,
    /// Which page of those, counted from 0; beyond the last one, the last.
    pub page: usize,
}

impl PeopleSelection {
    /// The fields that lead back to this part of the list.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let survey = self
            .survey
            .map(|filter| ("survey", filter.key().to_owned()));
        let search = (!self.search.is_empty()).then(|| ("q", self.search.clone()));
        let page = (self.page > 0).then(|| ("page", (self.page + 1).to_string()));
        survey.into_iter().chain(search).chain(page).collect()
    }

    /// The address of this part of the list.
    pub fn address(&self) -> String {
        if self.fields().is_empty() {
            return "/people".to_owned();
        }
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(self.fields())
            .finish();
        format!("/people?{query}")
    }

    /// The same search with another filter, from its first page.
    fn filtered(&self, survey: Option<SurveyFilter>) -> Self {
        Self {
            survey,
            search: self.search.clone(),
            page: 0,
        }
    }

    fn finds(&self, person: &PersonRow) -> bool {
        let sought = self.search.to_lowercase();
        [&person.name, &person.username]
            .iter()
            .any(|text| text.to_lowercase().contains(&sought))
    }
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

    fn found(&self, survey: Option<SurveyFilter>) -> impl Iterator<Item = &PersonRow> {
        self.people.iter().filter(move |person| {
            self.selection.finds(person) && survey.is_none_or(|filter| filter.fits(person))
        })
    }

    /// The people that filter and search let through, on the page asked for.
    pub fn shown(&self) -> Vec<&PersonRow> {
        self.found(self.selection.survey)
            .skip(self.page_number() * PEOPLE_A_PAGE)
            .take(PEOPLE_A_PAGE)
            .collect()
    }

    /// The page that is shown, counted from 0.
    pub fn page_number(&self) -> usize {
        self.selection.page.min(self.pages() - 1)
    }

    /// How many pages the people take whom filter and search let through, at least one.
    pub fn pages(&self) -> usize {
        let found = self.found(self.selection.survey).count();
        found.div_ceil(PEOPLE_A_PAGE).max(1)
    }

    /// The address of a page of the same people.
    pub fn page_address(&self, page: usize) -> String {
        let selection = PeopleSelection {
            page,
            ..self.selection.clone()
        };
        selection.address()
    }

    /// The address of the same filter without a search.
    pub fn without_search(&self) -> String {
        let selection = PeopleSelection {
            survey: self.selection.survey,
            ..PeopleSelection::default()
        };
        selection.address()
    }

    /// The filters: none first. Each with the address it leads to and how many people it shows.
    // fluent: people-filter-all people-filter-none people-filter-open people-filter-done
    pub fn filters(&self) -> Vec<PeopleFilter> {
        [None]
            .into_iter()
            .chain(SurveyFilter::ALL.map(Some))
            .map(|survey| PeopleFilter {
                // fluent: people-filter-all people-filter-none people-filter-open people-filter-done
                text: match survey {
                    None => "people-filter-all",
                    Some(SurveyFilter::None) => "people-filter-none",
                    Some(SurveyFilter::Open) => "people-filter-open",
                    Some(SurveyFilter::Done) => "people-filter-done",
                },
                address: self.selection.filtered(survey).address(),
                count: self.found(survey).count(),
                is_chosen: survey == self.selection.survey,
            })
            .collect()
    }
}

/// A filter of the list of people.
#[derive(Debug, Clone)]
pub struct PeopleFilter {
    /// The key of its text.
    pub text: &'static str,
    /// Where it leads.
    pub address: String,
    /// How many people it shows.
    pub count: usize,
    /// Whether it is the one that is shown.
    pub is_chosen: bool,
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
