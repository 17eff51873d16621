//! What is known about trainings before any is planned.

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;

use crate::PortError;

/// The levels of each competency that the organisation has trainings for already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExistingTrainings {
    /// The levels; a competency without any is left out.
    pub levels: BTreeMap<CompetencyId, BTreeSet<Level>>,
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
}
