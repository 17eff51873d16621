//! Who could learn together, by what their group needs (Kumar 2023).

use std::collections::BTreeMap;

use serde::Serialize;

use super::CompetencyOutlook;
use crate::Level;
use crate::framework::{Area, Origin};
use crate::macro_plan::TrainingProgram;

/// The training program that fits the needs of a group, as far as they are shown: a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GroupProgram {
    /// The group.
    pub origin: Origin,
    /// The program; `None` if the group needs nothing.
    pub program: Option<TrainingProgram>,
}

/// Applying a core or technical competency makes engineers, applying any other managers, any
/// other need interfacing partners.
pub(super) fn suggest(competencies: &[CompetencyOutlook]) -> Vec<GroupProgram> {
    let mut programs: BTreeMap<Origin, Option<TrainingProgram>> = BTreeMap::new();
    for competency in competencies {
        for group in &competency.groups {
            let Some(training) = group.figures.as_ref().and_then(|f| f.training.as_ref()) else {
                continue;
            };
            let called_for = training.needs.last().map(|need| {
                match (need.level >= Level::Apply, competency.area) {
                    (true, Area::Core | Area::Technical) => TrainingProgram::Engineers,
                    (true, Area::SocialPersonal | Area::Management) => TrainingProgram::Managers,
                    (false, _) => TrainingProgram::InterfacingPartners,
                }
            });
            let program = programs.entry(group.origin).or_default();
            // The programs are in the order they are chosen in.
            *program = program.iter().copied().chain(called_for).min();
        }
    }
    programs
        .into_iter()
        .map(|(origin, program)| GroupProgram { origin, program })
        .collect()
}
