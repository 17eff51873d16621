//! Who becomes a trainer. Trainers are a few people: they are named, and nothing is told of where
//! they stand.

use std::collections::BTreeSet;

use super::ports::{TrainerSource, Trainers};
use crate::audit::{Event, record};
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope, Transaction, UserId};

/// Who may be named and who is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainersView {
    /// Where trainers come from; `None` while nobody said.
    pub source: Option<TrainerSource>,
    /// Everybody who has an account that is not deactivated, by name, and whether the person is
    /// a candidate.
    pub people: Vec<PossibleTrainer>,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

impl TrainersView {
    /// Those who are named, by name.
    pub fn candidates(&self) -> impl Iterator<Item = &PossibleTrainer> {
        self.people.iter().filter(|person| person.is_candidate)
    }
}

/// Somebody who could train others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PossibleTrainer {
    /// The person.
    pub id: UserId,
    /// First and last name.
    pub name: String,
    /// Whether the person is named.
    pub is_candidate: bool,
}

/// What an admin says about trainers.
#[derive(Debug, Clone, Default)]
pub struct NameTrainers {
    /// `source`: `internal`, `external`, or empty while it is open.
    pub source: String,
    /// `candidates`: the numbers of people of the organisation.
    pub candidates: Vec<i64>,
    /// The revision that was edited.
    pub expected_revision: Option<i64>,
}

/// Where trainers come from and who is named.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn trainers(app: &App, actor: &Actor) -> Result<TrainersView, Error> {
    actor.require_admin()?;
    app.read(Scope::Organization(actor.organization), view)
        .await
}

/// Says where trainers come from and names who may become one. Saying the same again changes
/// nothing.
///
/// # Errors
/// [`Error::Forbidden`] for employees; [`Error::Invalid`] for another source, and for candidates
/// who are no people of the organisation or are deactivated; [`Error::ChangedMeanwhile`] if trainers
/// were named since they were read.
pub async fn name_trainers(
    app: &App,
    actor: &Actor,
    command: NameTrainers,
) -> Result<TrainersView, Error> {
    actor.require_admin()?;
    let source = source(&command.source).map_err(|code| FieldErrors::one("source", code))?;
    let entered: BTreeSet<_> = command.candidates.into_iter().map(UserId::new).collect();
    let expected_revision = command.expected_revision;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let active = active_people(tx)?.into_iter();
        let active: BTreeSet<_> = active.map(|(id, _)| id).collect();
        if !entered.is_subset(&active) {
            return Err(FieldErrors::one("candidates", FieldCode::UnknownChoice).into());
        }
        let mut stored = tx.trainers()?;
        // Whoever is deactivated is on no list to tick, and so no change of it.
        stored.candidates.retain(|user| active.contains(user));
        if (stored.source, &stored.candidates) == (source, &entered) {
            return view(tx);
        }
        if expected_revision.is_some_and(|expected| expected != stored.revision) {
            return Err(Error::ChangedMeanwhile {
                current: stored.revision,
            });
        }
        tx.replace_trainers(source, &entered)?;
        let event = Event::TrainersNamed {
            count: entered.len(),
        };
        record(&app_for_work, tx, Some(actor.user), &event)?;
        view(tx)
    })
    .await
}

fn source(entered: &str) -> Result<Option<TrainerSource>, FieldCode> {
    match entered {
        "" => Ok(None),
        key => TrainerSource::from_key(key)
            .map(Some)
            .ok_or(FieldCode::UnknownChoice),
    }
}

fn view(tx: &mut dyn Transaction) -> Result<TrainersView, Error> {
    let Trainers {
        source,
        candidates,
        revision,
    } = tx.trainers()?;
    let people = active_people(tx)?.into_iter();
    Ok(TrainersView {
        source,
        people: people
            .map(|(id, name)| PossibleTrainer {
                id,
                name,
                is_candidate: candidates.contains(&id),
            })
            .collect(),
        revision,
    })
}

/// Everybody who is not deactivated, by name.
fn active_people(tx: &mut dyn Transaction) -> Result<Vec<(UserId, String)>, Error> {
    let users = tx.list_users()?.into_iter();
    Ok(users
        .filter(|(_, login)| login.deactivated_at.is_none())
        .map(|(user, _)| {
            let name = format!("{} {}", user.first_name, user.last_name);
            (user.id, name)
        })
        .collect())
}
