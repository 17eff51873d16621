//! Trainings that the organisation has already: where a level needs a training and one exists,
//! results and plans say so. Who is to train others, and who learns together.

pub mod ports;
mod programs;
mod trainers;

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Framework};

use self::ports::ExistingTrainings;
use crate::audit::{Event, record};
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope};

pub use programs::{ChoosePrograms, GroupPrograms, ProgramsView, choose_programs, programs};
pub use trainers::{NameTrainers, PossibleTrainer, TrainersView, name_trainers, trainers};

/// A competency and the key of a level that there is a training for, as entered.
pub type EnteredTraining = (CompetencyId, String);

/// The levels that the organisation has trainings for already.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn existing_trainings(app: &App, actor: &Actor) -> Result<ExistingTrainings, Error> {
    actor.require_admin()?;
    app.read(Scope::Organization(actor.organization), |tx| {
        Ok(tx.existing_trainings()?)
    })
    .await
}

/// States all levels that the organisation has trainings for. Stating what is stated already
/// changes nothing.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] for an unknown competency or level,
/// [`Error::ChangedMeanwhile`] if they were stated anew since they were read.
pub async fn state_existing_trainings(
    app: &App,
    actor: &Actor,
    entered: Vec<EnteredTraining>,
    expected_revision: Option<i64>,
) -> Result<ExistingTrainings, Error> {
    actor.require_admin()?;
    let levels =
        checked(app.framework(), &entered).map_err(|code| FieldErrors::one("trainings", code))?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let stored = tx.existing_trainings()?;
        if stored.levels == levels {
            return Ok(stored);
        }
        if expected_revision.is_some_and(|expected| expected != stored.revision) {
            return Err(Error::ChangedMeanwhile {
                current: stored.revision,
            });
        }
        tx.replace_existing_trainings(&levels)?;
        let event = Event::ExistingTrainingsChanged;
        record(&app_for_work, tx, Some(actor.user), &event)?;
        Ok(tx.existing_trainings()?)
    })
    .await
}

fn checked(
    framework: &Framework,
    entered: &[EnteredTraining],
) -> Result<BTreeMap<CompetencyId, BTreeSet<Level>>, FieldCode> {
    let mut levels: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for (competency, key) in entered {
        let level = Level::from_key(key).filter(|level| *level > Level::None);
        let known = framework.competency(*competency).is_some();
        let level = level.filter(|_| known).ok_or(FieldCode::UnknownChoice)?;
        levels.entry(*competency).or_default().insert(level);
    }
    Ok(levels)
}
