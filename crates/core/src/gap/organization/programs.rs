//! Who could learn together, by what their group needs (Kumar 2023).

use serde::Serialize;

use super::{CompetencyOutlook, GroupCell, Training};
use crate::Level;
use crate::framework::{Area, Origin};
use crate::macro_plan::TrainingProgram;
use crate::privacy::SmallestGroup;

/// The training program that fits the needs of a group, as far as they are shown: a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GroupProgram {
    /// The group.
    pub origin: Origin,
    /// The program; `None` if the group needs nothing. Groups of which it is not known are left out.
    pub program: Option<TrainingProgram>,
}

/// What the groups are to learn, as far as it is shown, calls for.
pub(super) fn suggest(
    competencies: &[CompetencyOutlook],
    smallest: SmallestGroup,
) -> Vec<GroupProgram> {
    let Some(first) = competencies.first() else {
        return Vec::new();
    };
    // Every competency has the same groups in the same order.
    let groups = first.groups.iter().enumerate();
    groups
        .filter_map(|(position, group)| {
            let cells = || {
                let competencies = competencies.iter();
                competencies.filter_map(|known| Some((known.area, known.groups.get(position)?)))
            };
            let trainings = cells().filter_map(|(area, cell)| Some((area, cell.training()?)));
            // The programs are in the order they are chosen in.
            let program = trainings.filter_map(called_for).min();
            let is_known = if smallest.holds_nothing_back() {
                // Where nobody has a score there is no known need.
                cells().any(|(_, cell)| cell.training().is_some())
            } else {
                program.is_some() || cells().all(|(_, cell)| is_told(cell))
            };
            is_known.then_some(GroupProgram {
                origin: group.origin,
                program,
            })
        })
        .collect()
}

/// Whether what the group needs is told, or it needs nothing in any case.
fn is_told(cell: &GroupCell) -> bool {
    cell.training().is_some() || cell.effective == Some(Level::None)
}

/// Applying a core or technical competency makes engineers, applying any other managers, any
/// other need interfacing partners.
fn called_for((area, training): (Area, &Training)) -> Option<TrainingProgram> {
    let highest = training.needs.last()?.level;
    Some(match (highest >= Level::Apply, area) {
        (true, Area::Core | Area::Technical) => TrainingProgram::Engineers,
        (true, Area::SocialPersonal | Area::Management) => TrainingProgram::Managers,
        (false, _) => TrainingProgram::InterfacingPartners,
    })
}
