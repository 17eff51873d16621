//! Who rates a person. Admins say it; that somebody may rate tells them nothing of levels.

use std::collections::BTreeMap;

use seqpt_core::survey::Capacity;

use super::ports::Assessors;
use crate::accounts::ports::User;
use crate::audit::{Event, pseudonym, record};
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope, Transaction, UserId, UserRole};

/// Who may rate a person and who does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessorsView {
    /// The person.
    pub person: User,
    /// Everybody who may rate the person, by name: all who have an account that is not deactivated,
    /// but the person and admins. Who sees the figures of the organisation and gave some of the
    /// levels in them could tell the others by subtraction.
    pub people: Vec<AssignedAssessor>,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

impl AssessorsView {
    /// Those who rate the person, by name.
    pub fn assigned(&self) -> impl Iterator<Item = &AssignedAssessor> {
        self.people.iter().filter(|one| one.capacity.is_some())
    }
}

/// Somebody who may rate a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignedAssessor {
    /// Who it is.
    pub id: UserId,
    /// First and last name.
    pub name: String,
    /// In which capacity; `None` for those who are not assigned.
    pub capacity: Option<Capacity>,
}

/// Who is to rate a person.
#[derive(Debug, Clone, Default)]
pub struct AssignAssessors {
    /// `assessors`: the numbers of people of the organisation, each once and with the key of a
    /// capacity.
    pub assessors: Vec<(i64, String)>,
    /// The revision that was edited.
    pub expected_revision: Option<i64>,
}

/// Who may rate a person and who does.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::NotFound`] for people of other organisations.
pub async fn assessors(app: &App, actor: &Actor, user: UserId) -> Result<AssessorsView, Error> {
    actor.require_admin()?;
    app.read(Scope::Organization(actor.organization), move |tx| {
        view(tx, user)
    })
    .await
}

/// Says who rates a person. Saying the same again changes nothing. What somebody rated while being
/// assigned stays.
///
/// # Errors
/// [`Error::Forbidden`] for employees; [`Error::NotFound`] for people of other organisations;
/// [`Error::Invalid`] for an unknown capacity, for the person, for somebody who stands there twice, and
/// for assessors who are no people of the organisation, are admins or are deactivated; [`Error::ChangedMeanwhile`] if it was said since it was read.
pub async fn assign_assessors(
    app: &App,
    actor: &Actor,
    user: UserId,
    command: AssignAssessors,
) -> Result<AssessorsView, Error> {
    actor.require_admin()?;
    let mut entered = BTreeMap::new();
    for (id, capacity) in command.assessors {
        let capacity =
            Capacity::from_key(&capacity).ok_or_else(|| refused(FieldCode::UnknownChoice))?;
        if entered.insert(UserId::new(id), capacity).is_some() {
            return Err(refused(FieldCode::Duplicate));
        }
    }
    let expected_revision = command.expected_revision;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let now = view(tx, user)?;
        if !entered
            .keys()
            .all(|id| now.people.iter().any(|known| known.id == *id))
        {
            return Err(refused(FieldCode::UnknownChoice));
        }
        // Whoever is deactivated is on no list to choose from, and stays what they were.
        let assigned: BTreeMap<_, _> = now
            .people
            .iter()
            .filter_map(|known| Some((known.id, known.capacity?)))
            .collect();
        if assigned == entered {
            return Ok(now);
        }
        if expected_revision.is_some_and(|expected| expected != now.revision) {
            return Err(Error::ChangedMeanwhile {
                current: now.revision,
            });
        }
        let known = tx.assessors_of(user)?.ok_or(Error::NotFound)?.capacities;
        let hidden = known
            .into_iter()
            .filter(|(id, _)| now.people.iter().all(|shown| shown.id != *id));
        let assigned: BTreeMap<_, _> = hidden.chain(entered).collect();
        tx.replace_assessors(user, &assigned)?;
        let mut assessors = BTreeMap::new();
        for (id, capacity) in assigned {
            assessors.insert(pseudonym(app, tx, id)?, capacity.key());
        }
        let event = Event::AssessorsAssigned {
            person: pseudonym(app, tx, user)?,
            assessors,
        };
        record(app, tx, Some(actor.user), &event)?;
        view(tx, user)
    })
    .await
}

fn refused(code: FieldCode) -> Error {
    FieldErrors::one("assessors", code).into()
}

fn view(tx: &mut dyn Transaction, user: UserId) -> Result<AssessorsView, Error> {
    let Assessors {
        capacities,
        revision,
    } = tx.assessors_of(user)?.ok_or(Error::NotFound)?;
    let people = tx.list_users()?.into_iter();
    Ok(AssessorsView {
        person: tx.find_user(user)?.ok_or(Error::NotFound)?,
        people: people
            .filter(|(other, login)| {
                other.id != user && login.role != UserRole::Admin && login.deactivated_at.is_none()
            })
            .map(|(other, _)| AssignedAssessor {
                id: other.id,
                name: full_name(&other),
                capacity: capacities.get(&other.id).copied(),
            })
            .collect(),
        revision,
    })
}

pub(super) fn full_name(user: &User) -> String {
    format!("{} {}", user.first_name, user.last_name)
}
