//! Learning objectives: which levels of which competencies a person, or an organisation, learns
//! towards, in which words, and what all of it follows from.
//!
//! A person learns every level above the own one, up to what the roles require and the chosen
//! strategies aim at, whichever is lower; from no knowledge to applying it means to know, to
//! understand and to apply (Niemeyer 2025). The words are those of the
//! [templates](crate::content::ObjectiveTemplates). Levels that are aimed at and need no training
//! [keep their words](SettledLevel) too.

mod gate;
mod inputs;
mod organization;
mod person;
mod settled;
mod text;

use serde::{Deserialize, Serialize};

pub use gate::{
    Candidate, Company, Criterion, Day, Fault, Field, Gate, OwnWords, PlanWindow, Quality,
};
pub use inputs::{ENGINE, Input, PlanInputs, Standing};
pub use organization::{OrganizationObjective, organization_objectives};
pub use person::{Aim, PersonObjectives, PlannedCompetency, PlannedObjective, person_objectives};
pub use settled::{Settled, SettledLevel, settled_levels};
pub use text::ObjectiveText;

use crate::framework::{Origin, RoleClusterId};

/// The role cluster of people who lead, decide and provide.
pub const MANAGEMENT: RoleClusterId = RoleClusterId::new(14);

/// Where an objective stands among the levels to advance in its competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// From 1 on.
    pub number: u32,
    /// How many there are.
    pub of: u32,
}

impl Step {
    /// Items with their places among all of them.
    pub(crate) fn count<T>(items: Vec<T>) -> impl Iterator<Item = (Self, T)> {
        let of = u32::try_from(items.len()).unwrap_or(u32::MAX);
        (1..=of)
            .zip(items)
            .map(move |(number, item)| (Self { number, of }, item))
    }
}

/// Whether people of a group are managers, given the cluster that a role of the organisation is
/// mapped to. What people were measured by who took a full assessment is the cluster nearest to them.
pub fn is_management(
    origin: Origin,
    cluster_of: impl FnOnce(crate::framework::OrganizationRoleId) -> Option<RoleClusterId>,
) -> bool {
    let cluster = match origin {
        Origin::Cluster(cluster) => Some(cluster),
        Origin::Role(role) => cluster_of(role),
        Origin::Tasks | Origin::FullAssessment => None,
    };
    cluster == Some(MANAGEMENT)
}
