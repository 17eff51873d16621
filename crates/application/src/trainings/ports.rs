//! What is known about trainings before any is planned.

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Origin};
use seqpt_core::macro_plan::ProgramChoice;

use crate::{PortError, UserId};

/// The levels of each competency that the organisation has trainings for already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingTrainings {
    /// The levels; a competency without any is left out.
    pub levels: BTreeMap<CompetencyId, BTreeSet<Level>>,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

/// Where trainers come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrainerSource {
    /// They are people of the organisation.
    Internal,
    /// They are hired.
    External,
}

impl TrainerSource {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Internal, Self::External];

    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::External => "external",
        }
    }

    /// The source of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.key() == key)
    }
}

/// Who is to train others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trainers {
    /// Where they come from; `None` while nobody said.
    pub source: Option<TrainerSource>,
    /// The people of the organisation who may become trainers.
    pub candidates: BTreeSet<UserId>,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

/// The programs that were chosen for groups of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenPrograms {
    /// By group; one without a choice follows what the figures suggest.
    pub choices: BTreeMap<Origin, ProgramChoice>,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

/// What the entered organisation says about its trainings.
pub trait TrainingRepository {
    /// The existing trainings; none before any is stated.
    fn existing_trainings(&mut self) -> Result<ExistingTrainings, PortError>;

    /// Replaces them all; the revision grows by one.
    fn replace_existing_trainings(
        &mut self,
        levels: &BTreeMap<CompetencyId, BTreeSet<Level>>,
    ) -> Result<(), PortError>;

    /// Who is to train others; nobody before anybody is named.
    fn trainers(&mut self) -> Result<Trainers, PortError>;

    /// Replaces where trainers come from and who they are; the revision grows by one.
    fn replace_trainers(
        &mut self,
        source: Option<TrainerSource>,
        candidates: &BTreeSet<UserId>,
    ) -> Result<(), PortError>;

    /// The programs chosen for groups; none before any is chosen.
    fn chosen_programs(&mut self) -> Result<ChosenPrograms, PortError>;

    /// Replaces them all; the revision grows by one.
    fn replace_chosen_programs(
        &mut self,
        choices: &BTreeMap<Origin, ProgramChoice>,
    ) -> Result<(), PortError>;
}
