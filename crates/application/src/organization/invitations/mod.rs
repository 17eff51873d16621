//! Invitations of single people: one link for one person, which fills the names in and works once.

mod checking;
mod people_file;
pub mod ports;
mod state;
mod token;

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use self::checking::Checker;
pub use self::checking::{CheckedPerson, Namesake, Outcome};
pub use self::people_file::{MAX_PEOPLE, MAX_TEXT, PeopleFile, read_people};
use self::ports::{Invitation, NewInvitation};
pub use self::state::InvitationState;
pub use self::token::BatchSecret;
use self::token::token_hash;
use crate::audit::{Event, record};
use crate::{
    Actor, App, Error, FieldCode, FieldErrors, InvitationId, OrganizationId, Scope, Transaction,
};

/// For how many days an invitation is valid if nothing else is said.
pub const DEFAULT_DAYS: u64 = 60;

const MAX_DAYS: u64 = 365;

/// A person on a list, as entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonRow {
    /// The line of the list, which is also how its reader finds it.
    pub line: u64,
    /// `first_name`
    pub first_name: String,
    /// `last_name`
    pub last_name: String,
    /// Whether the line goes on beyond the last column.
    pub has_surplus_cells: bool,
}

/// A list of people to invite.
#[derive(Debug, Clone)]
pub struct InvitePeople {
    /// `people`: everybody on the list.
    pub people: Vec<PersonRow>,
    /// `expires_in_days`: 1 to 365, or blank for [`DEFAULT_DAYS`].
    pub expires_in_days: String,
    /// Whether to invite also those who have the name of somebody listed above, invited or here.
    pub namesakes_too: bool,
}

impl InvitePeople {
    /// The list of a CSV text, with the headings of the columns that are not read.
    ///
    /// # Errors
    /// As [`read_people`], and at `expires_in_days`.
    pub fn read(
        text: &str,
        expires_in_days: &str,
        namesakes_too: bool,
    ) -> Result<(Self, Vec<String>), FieldErrors> {
        let mut errors = FieldErrors::default();
        let file = read_people(text)
            .map_err(|refused| errors.extend(&refused))
            .ok();
        errors.collect("expires_in_days", days(expires_in_days));
        let file = file.filter(|_| errors.is_empty()).ok_or(errors)?;
        let list = Self {
            people: file.people,
            expires_in_days: expires_in_days.to_owned(),
            namesakes_too,
        };
        Ok((list, file.ignored))
    }

    /// The last day of the invitations if they are made now.
    ///
    /// # Errors
    /// At `people` and `expires_in_days`: nobody or too many, or no such number of days.
    pub fn expires_on(&self, now: DateTime<Utc>) -> Result<NaiveDate, FieldErrors> {
        let mut errors = FieldErrors::default();
        let size = match self.people.len() {
            0 => Err(FieldCode::NobodyListed),
            1..=MAX_PEOPLE => Ok(()),
            _ => Err(FieldCode::TooManyRows { max: MAX_PEOPLE }),
        };
        let size = errors.collect("people", size);
        let days = errors.collect("expires_in_days", days(&self.expires_in_days));
        size.zip(days)
            .map(|((), days)| now.date_naive() + Days::new(days))
            .ok_or(errors)
    }
}

/// An invitation just made. This is the only time its token is known.
#[derive(Clone, PartialEq, Eq)]
pub struct MadeInvitation {
    /// The invitation.
    pub id: InvitationId,
    /// What its link carries.
    pub token: String,
    /// The first name as stored.
    pub first_name: String,
    /// The last name as stored.
    pub last_name: String,
}

/// What became of a list.
pub struct InvitedPeople {
    /// Everybody on the list, with the invitation of those who got one.
    pub people: Vec<(CheckedPerson, Option<MadeInvitation>)>,
    /// The last day the invitations can be used, in UTC.
    pub expires_on: NaiveDate,
}

/// An invitation as admins see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    /// The invitation.
    pub id: InvitationId,
    /// The first name of the person who is invited.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The last day it can be used, in UTC.
    pub expires_on: NaiveDate,
    /// Where it stands.
    pub state: InvitationState,
}

/// Whom an invitation is for, as much as the one who has its link may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    /// The organisation's name.
    pub organization: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
}

/// Tells what would become of everybody on a list; nothing is stored.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] for an empty or too long list and a wrong
/// number of days.
pub async fn check_people(
    app: &App,
    actor: &Actor,
    command: InvitePeople,
) -> Result<Vec<CheckedPerson>, Error> {
    actor.require_admin()?;
    let now = app.now();
    command.expires_on(now)?;
    let organization = actor.organization;
    app.read(Scope::Organization(organization), move |tx| {
        let today = now.date_naive();
        let mut checker = Checker::new(tx, organization, today, command.namesakes_too)?;
        let check = |row: PersonRow| CheckedPerson {
            outcome: checker.next(&row).0,
            row,
        };
        Ok(command.people.into_iter().map(check).collect())
    })
    .await
}

/// Invites everybody on a list who can be. The same list with the same secret once more makes
/// nothing new and answers with the same tokens.
///
/// # Errors
/// As [`check_people`].
pub async fn invite_people(
    app: &App,
    actor: &Actor,
    command: InvitePeople,
    secret: BatchSecret,
) -> Result<InvitedPeople, Error> {
    actor.require_admin()?;
    let now = app.now();
    let expires_on = command.expires_on(now)?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let organization = actor.organization;
        let today = now.date_naive();
        let before = by_hash(tx, &actor)?;
        let mut checker = Checker::new(tx, organization, today, command.namesakes_too)?;
        let mut new = Vec::new();
        let mut drafts = Vec::new();
        for row in command.people {
            let (mut outcome, names) = checker.next(&row);
            let token = names.and_then(|names| {
                let token = secret.token(organization, row.line, &names);
                let token_hash = token_hash(&token)?;
                match before.get(&token_hash) {
                    // The list was sent before: this is the invitation it made then.
                    Some(made) if InvitationState::of(made, today).is_open() => {
                        outcome = Outcome::Invited(None);
                    }
                    Some(_) => {
                        outcome = Outcome::Closed;
                        return None;
                    }
                    None if matches!(outcome, Outcome::Invited(_)) => new.push(NewInvitation {
                        organization,
                        token_hash: token_hash.clone(),
                        first_name: names.first,
                        last_name: names.last,
                        created_at: now,
                        expires_on,
                    }),
                    None => return None,
                }
                Some((token, token_hash))
            });
            drafts.push((CheckedPerson { row, outcome }, token));
        }
        if !new.is_empty() {
            tx.insert_invitations(&new)?;
            let event = Event::PeopleInvited { count: new.len() };
            record(&app_for_work, tx, Some(actor.user), &event)?;
        }
        let stored = by_hash(tx, &actor)?;
        let made = |(token, hash): (String, String)| {
            let invitation = stored.get(&hash)?;
            Some(MadeInvitation {
                id: invitation.id,
                token,
                first_name: invitation.first_name.clone(),
                last_name: invitation.last_name.clone(),
            })
        };
        Ok(InvitedPeople {
            people: drafts
                .into_iter()
                .map(|(checked, token)| (checked, token.and_then(made)))
                .collect(),
            expires_on,
        })
    })
    .await
}

fn days(entered: &str) -> Result<u64, FieldCode> {
    match entered.trim() {
        "" => Ok(DEFAULT_DAYS),
        number => number
            .parse()
            .ok()
            .filter(|days| (1..=MAX_DAYS).contains(days))
            .ok_or(FieldCode::NumberOutOfRange { min: 1, max: 365 }),
    }
}

fn by_hash(tx: &mut dyn Transaction, actor: &Actor) -> Result<HashMap<String, Invitation>, Error> {
    let all = tx.invitations_of(actor.organization)?.into_iter();
    Ok(all
        .map(|invitation| (invitation.token_hash.clone(), invitation))
        .collect())
}

/// The organisation's invitations, the newest first. Tokens are not among what is known of them.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn invitations(app: &App, actor: &Actor) -> Result<Vec<InvitationView>, Error> {
    actor.require_admin()?;
    let organization = actor.organization;
    let today = app.now().date_naive();
    app.read(Scope::Organization(organization), move |tx| {
        let all = tx.invitations_of(organization)?.into_iter();
        let view = |invitation: Invitation| InvitationView {
            state: InvitationState::of(&invitation, today),
            id: invitation.id,
            first_name: invitation.first_name,
            last_name: invitation.last_name,
            created_at: invitation.created_at,
            expires_on: invitation.expires_on,
        };
        Ok(all.map(view).collect())
    })
    .await
}

/// How many invitations nobody has used that still can be.
pub(crate) fn open_invitations(
    app: &App,
    tx: &mut dyn Transaction,
    organization: OrganizationId,
) -> Result<usize, Error> {
    let today = app.now().date_naive();
    let all = tx.invitations_of(organization)?;
    let state = |invitation| InvitationState::of(invitation, today);
    Ok(all.iter().filter(|one| state(one).is_open()).count())
}

/// Takes an invitation back; answers where it stands then. One that somebody joined with stays used.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::NotFound`] for invitations of other organisations.
pub async fn withdraw_invitation(
    app: &App,
    actor: &Actor,
    id: InvitationId,
) -> Result<InvitationState, Error> {
    actor.require_admin()?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let now = app_for_work.now();
        let found = tx.invitations_of(actor.organization)?.into_iter();
        let invitation = found
            .into_iter()
            .find(|invitation| invitation.id == id)
            .ok_or(Error::NotFound)?;
        match InvitationState::of(&invitation, now.date_naive()) {
            InvitationState::Open | InvitationState::Expired => {
                tx.withdraw_invitation(actor.organization, id, now)?;
                let event = Event::InvitationWithdrawn;
                record(&app_for_work, tx, Some(actor.user), &event)?;
                Ok(InvitationState::Withdrawn { at: now })
            }
            closed => Ok(closed),
        }
    })
    .await
}

/// Tells whom an invitation is for, before anyone enters personal data.
///
/// # Errors
/// [`Error::Invalid`] at `invitation`: unknown, expired, used or withdrawn.
pub async fn check_invitation(app: &App, entered: &str) -> Result<Welcome, Error> {
    let token = entered.to_owned();
    let today = app.now().date_naive();
    app.read(Scope::Directory, move |tx| {
        let invitation = usable_invitation(tx, &token, today)?;
        let organization = tx
            .find_organization(invitation.organization)?
            .ok_or(Error::NotFound)?;
        Ok(Welcome {
            organization: organization.name,
            first_name: invitation.first_name,
            last_name: invitation.last_name,
        })
    })
    .await
}

/// The invitation of a token, if it can be used on this day.
pub(crate) fn usable_invitation(
    tx: &mut dyn Transaction,
    entered: &str,
    today: NaiveDate,
) -> Result<Invitation, Error> {
    let refused = |code| Error::from(FieldErrors::one("invitation", code));
    let hash = token_hash(entered).ok_or_else(|| refused(FieldCode::InvitationUnknown))?;
    let found = tx
        .find_invitation(&hash)?
        .ok_or_else(|| refused(FieldCode::InvitationUnknown))?;
    match InvitationState::of(&found, today) {
        InvitationState::Open => Ok(found),
        InvitationState::Used { .. } => Err(refused(FieldCode::InvitationUsed)),
        InvitationState::Withdrawn { .. } => Err(refused(FieldCode::InvitationWithdrawn)),
        InvitationState::Expired => Err(refused(FieldCode::InvitationExpired)),
    }
}
