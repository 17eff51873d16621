//! Whether roles require more than the chosen strategies aim at. It is information: nothing is
//! changed or blocked by it.

use serde::Serialize;

use super::OrganizationInput;
use crate::Level;
use crate::framework::{CompetencyId, Origin, RoleClusterId};

/// The process and policy managers: they own the processes and master every competency.
const PROCESS_OWNERS: Origin = Origin::Cluster(RoleClusterId::new(11));

/// Roles that require more than the strategies aim at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MasteryCheck {
    /// What the rows say together.
    pub verdict: MasteryVerdict,
    /// Roles with people, by role and competency.
    pub beyond: Vec<BeyondTarget>,
    /// The same of roles that master every competency, as process and policy managers do. They
    /// are a few people in any organisation and do not enter the verdict.
    pub process_owners: Vec<BeyondTarget>,
}

/// What roles that require more than the strategies aim at call for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MasteryVerdict {
    /// No role requires more.
    Adequate,
    /// Some do: another strategy, or a look at what the roles require.
    AddStrategyOrReviewRoles,
    /// Some require mastery and nobody is trained to it: train trainers.
    TrainTrainers,
}

/// A role that requires more than the strategies aim at, in one competency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BeyondTarget {
    /// The role.
    pub origin: Origin,
    /// The competency.
    pub competency: CompetencyId,
    /// What the role requires.
    pub required: Level,
    /// What the strategies aim at, train-the-trainer included.
    pub target: Level,
    /// The distance of their figures, 1 to 6.
    pub difference: u8,
}

impl MasteryCheck {
    pub(super) fn of<'a>(
        input: &OrganizationInput<'_>,
        roles_with_people: impl Iterator<Item = &'a Origin>,
    ) -> Self {
        let (mut beyond, mut process_owners) = (Vec::new(), Vec::new());
        for origin in roles_with_people {
            let rows = beyond_target(input, *origin);
            if *origin == PROCESS_OWNERS || masters_everything(input, *origin) {
                process_owners.extend(rows);
            } else {
                beyond.extend(rows);
            }
        }
        let verdict = if beyond.is_empty() {
            MasteryVerdict::Adequate
        } else if beyond.iter().any(|row| row.required == Level::Master) {
            MasteryVerdict::TrainTrainers
        } else {
            MasteryVerdict::AddStrategyOrReviewRoles
        };
        Self {
            verdict,
            beyond,
            process_owners,
        }
    }
}

/// What a role requires, by competency.
fn required_of(input: &OrganizationInput<'_>, origin: Origin) -> impl Fn(CompetencyId) -> Level {
    let levels = input.requirements.get(&origin);
    move |competency| {
        let level = levels.and_then(|levels| levels.get(&competency).copied());
        level.unwrap_or_default()
    }
}

fn masters_everything(input: &OrganizationInput<'_>, origin: Origin) -> bool {
    let required = required_of(input, origin);
    let mut competencies = input.framework.competencies().iter();
    competencies.all(|known| required(known.id) == Level::Master)
}

fn beyond_target(input: &OrganizationInput<'_>, origin: Origin) -> Vec<BeyondTarget> {
    let required_of = required_of(input, origin);
    let rows = input.framework.competencies().iter().map(|known| {
        let target = if input.targets.trains_trainers {
            Level::Master
        } else {
            input.targets.level(known.id)
        };
        let required = required_of(known.id);
        BeyondTarget {
            origin,
            competency: known.id,
            required,
            target,
            difference: required.value().saturating_sub(target.value()),
        }
    });
    rows.filter(|row| row.difference > 0).collect()
}
