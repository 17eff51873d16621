//! What would become of each person on a list: the same answer before and while inviting.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::PersonRow;
use super::ports::Invitation;
use super::state::InvitationState;
use crate::accounts::values::{comparison_key, person_name};
use crate::{Error, FieldCode, FieldErrors, OrganizationId, Transaction};

/// A person on a list, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedPerson {
    /// The person as entered.
    pub row: PersonRow,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What becomes of a person on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Gets an invitation, also if somebody has the same name and that was asked for.
    Invited(Option<Namesake>),
    /// Gets none, since somebody has the same name.
    LeftOut(Namesake),
    /// The invitation that the same list made before cannot be used any more, and no new one is made.
    Closed,
    /// Gets none: the line is wrong, at `first_name`, `last_name` or, as a whole, at `row`.
    Wrong(FieldErrors),
}

/// Somebody with the same name, who may be the same person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namesake {
    /// Further up in the same list.
    Listed,
    /// With an invitation that can still be used.
    Invited,
    /// With an account in the organisation.
    Joined,
}

impl Namesake {
    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Invited => "invited",
            Self::Joined => "joined",
        }
    }
}

/// Names as they will be stored.
pub(super) struct Names {
    pub(super) first: String,
    pub(super) last: String,
}

/// Names in the form in which they are compared.
type NameKey = (String, String);

fn name_key(first: &str, last: &str) -> NameKey {
    (comparison_key(first), comparison_key(last))
}

/// Whom a list is compared with.
pub(super) struct Checker {
    known: HashMap<NameKey, Namesake>,
    listed: HashSet<NameKey>,
    namesakes_too: bool,
}

impl Checker {
    /// Everybody who is in the organisation or on the way into it.
    pub(super) fn new(
        tx: &mut dyn Transaction,
        organization: OrganizationId,
        today: NaiveDate,
        namesakes_too: bool,
    ) -> Result<Self, Error> {
        let is_open = |invitation: &Invitation| InvitationState::of(invitation, today).is_open();
        let invited = tx
            .invitations_of(organization)?
            .into_iter()
            .filter(is_open)
            .map(|invitation| {
                let key = name_key(&invitation.first_name, &invitation.last_name);
                (key, Namesake::Invited)
            });
        let joined = tx.list_users()?.into_iter().map(|(user, _)| {
            let key = name_key(&user.first_name, &user.last_name);
            (key, Namesake::Joined)
        });
        Ok(Self {
            known: invited.chain(joined).collect(),
            listed: HashSet::new(),
            namesakes_too,
        })
    }

    /// What becomes of the next person on the list; with the names to store, unless they are wrong.
    pub(super) fn next(&mut self, row: &PersonRow) -> (Outcome, Option<Names>) {
        let names = match names(row) {
            Ok(names) => names,
            Err(errors) => return (Outcome::Wrong(errors), None),
        };
        let key = name_key(&names.first, &names.last);
        let known = self.known.get(&key).copied();
        let namesake = known.or((!self.listed.insert(key)).then_some(Namesake::Listed));
        let outcome = match namesake {
            Some(namesake) if !self.namesakes_too => Outcome::LeftOut(namesake),
            namesake => Outcome::Invited(namesake),
        };
        (outcome, Some(names))
    }
}

fn names(row: &PersonRow) -> Result<Names, FieldErrors> {
    if row.has_surplus_cells {
        return Err(FieldErrors::one("row", FieldCode::TooManyCells));
    }
    let mut errors = FieldErrors::default();
    let first = errors.collect("first_name", person_name(&row.first_name));
    let last = errors.collect("last_name", person_name(&row.last_name));
    match (first, last) {
        (Some(first), Some(last)) => Ok(Names { first, last }),
        _ => Err(errors),
    }
}
