//! Companies of any size, the same every time.

#![expect(
    clippy::expect_used,
    reason = "a benchmark without its data has nothing to measure"
)]

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Framework, Origin, RoleClusterId, SupplementaryRows};
use seqpt_core::gap::organization::{AssessedPerson, OrganizationInput};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::strategy::{Strategy, Targets};

/// How many people the companies that are compared have.
pub(crate) const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];

pub(crate) type Levels = BTreeMap<CompetencyId, Level>;

pub(crate) fn framework() -> Framework {
    Framework::standard().expect("the embedded framework is whole")
}

pub(crate) fn levels_of(framework: &Framework, role: RoleClusterId) -> Levels {
    framework
        .required_levels_of(&[role], SupplementaryRows::On)
        .into_iter()
        .map(|(competency, requirement)| (competency, requirement.level))
        .collect()
}

/// The same people every time: roles in turn, levels by a fixed mixing step.
fn people(requirements: &BTreeMap<Origin, Levels>, count: usize) -> Vec<AssessedPerson> {
    let roles: Vec<_> = requirements.iter().collect();
    let mut state = 42_u64;
    (0..count)
        .map(|number| {
            let (origin, required) = roles[number % roles.len()];
            let scores = required
                .keys()
                .map(|competency| {
                    state = state
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    let level = usize::try_from(state >> 33).unwrap_or_default() % 5;
                    (*competency, Level::ALL[level])
                })
                .collect();
            AssessedPerson {
                groups: [*origin].into(),
                required: required.clone(),
                scores,
            }
        })
        .collect()
}

/// People of 14 roles, and what is computed from.
pub(crate) struct Company {
    framework: Framework,
    targets: Targets,
    requirements: BTreeMap<Origin, Levels>,
    people: Vec<AssessedPerson>,
    trainings: BTreeMap<CompetencyId, BTreeSet<Level>>,
}

impl Company {
    pub(crate) fn of(count: usize) -> Self {
        let framework = framework();
        let chosen = [Strategy::NeedsBasedProject, Strategy::SeForManagers].into();
        let requirements: BTreeMap<_, _> = framework
            .role_clusters()
            .iter()
            .map(|role| (Origin::Cluster(role.id), levels_of(&framework, role.id)))
            .collect();
        Self {
            targets: Targets::of(&framework, &chosen),
            people: people(&requirements, count),
            trainings: BTreeMap::new(),
            requirements,
            framework,
        }
    }

    pub(crate) fn input(&self, smallest: SmallestGroup) -> OrganizationInput<'_> {
        OrganizationInput {
            framework: &self.framework,
            targets: &self.targets,
            requirements: &self.requirements,
            people: &self.people,
            existing: &self.trainings,
            smallest,
        }
    }
}
