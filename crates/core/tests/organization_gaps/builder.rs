//! Organisations for tests, in few words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Framework, Origin, RoleClusterId};
use seqpt_core::gap::organization::{
    AssessedPerson, CompetencyOutlook, GroupCell, LevelOutlook, OrganizationGaps,
    OrganizationInput, OrganizationOutlook, organization_gaps,
};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::strategy::{Strategy, Targets};

/// Read once for all random organisations.
pub(crate) static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| Framework::standard().unwrap());

pub(crate) fn cluster(id: u32) -> Origin {
    Origin::Cluster(RoleClusterId::new(id))
}

pub(crate) fn competency(id: u32) -> CompetencyId {
    CompetencyId::new(id)
}

pub(crate) fn level(figure: i64) -> Level {
    Level::try_from(figure).unwrap()
}

/// An organisation whose data its owner looks at: nothing is held back unless a test says so.
#[derive(Debug, Clone)]
pub(crate) struct Organization {
    pub(crate) strategies: BTreeSet<Strategy>,
    pub(crate) requirements: BTreeMap<Origin, BTreeMap<CompetencyId, Level>>,
    pub(crate) people: Vec<AssessedPerson>,
    pub(crate) existing: BTreeMap<CompetencyId, BTreeSet<Level>>,
    pub(crate) smallest: SmallestGroup,
}

impl Organization {
    pub(crate) fn with(strategies: &[Strategy]) -> Self {
        Self {
            strategies: strategies.iter().copied().collect(),
            requirements: BTreeMap::new(),
            people: Vec::new(),
            existing: BTreeMap::new(),
            smallest: SmallestGroup::whole(),
        }
    }

    /// Roles require a level in some competencies: set before people join.
    pub(crate) fn role(mut self, origin: Origin, required: &[(u32, i64)]) -> Self {
        self.requirements.insert(origin, levels(required));
        self
    }

    /// A person whose own requirement is the highest of the roles held.
    pub(crate) fn person(self, roles: &[Origin], scores: &[(u32, i64)]) -> Self {
        let mut required: BTreeMap<CompetencyId, Level> = BTreeMap::new();
        for role in roles {
            for (id, level) in self.requirements.get(role).into_iter().flatten() {
                let highest = required.entry(*id).or_default();
                *highest = (*highest).max(*level);
            }
        }
        self.join(roles, required, scores)
    }

    /// A person who described tasks that require something.
    pub(crate) fn tasks(self, required: &[(u32, i64)], scores: &[(u32, i64)]) -> Self {
        self.join(&[Origin::Tasks], levels(required), scores)
    }

    /// A person who took a full assessment; the nearest role requires something.
    pub(crate) fn full(self, required: &[(u32, i64)], scores: &[(u32, i64)]) -> Self {
        self.join(&[Origin::FullAssessment], levels(required), scores)
    }

    fn join(
        mut self,
        groups: &[Origin],
        required: BTreeMap<CompetencyId, Level>,
        scores: &[(u32, i64)],
    ) -> Self {
        self.people.push(AssessedPerson {
            groups: groups.iter().copied().collect(),
            required,
            scores: levels(scores),
        });
        self
    }

    pub(crate) fn gaps(&self) -> OrganizationGaps {
        organization_gaps(OrganizationInput {
            framework: &FRAMEWORK,
            targets: &Targets::of(&FRAMEWORK, &self.strategies),
            requirements: &self.requirements,
            people: &self.people,
            existing: &self.existing,
            smallest: self.smallest,
        })
    }

    pub(crate) fn outlook(&self) -> OrganizationOutlook {
        match self.gaps() {
            OrganizationGaps::Shown(outlook) => outlook,
            too_few @ OrganizationGaps::TooFew { .. } => panic!("{too_few:?}"),
        }
    }

    /// Competency 1, which most examples are about.
    pub(crate) fn first(&self) -> CompetencyOutlook {
        self.outlook().competencies.remove(0)
    }
}

fn levels(figures: &[(u32, i64)]) -> BTreeMap<CompetencyId, Level> {
    figures
        .iter()
        .map(|(id, figure)| (competency(*id), level(*figure)))
        .collect()
}

pub(crate) fn at(outlook: &CompetencyOutlook, figure: i64) -> &LevelOutlook {
    let levels = &mut outlook.levels.iter();
    levels.find(|known| known.level == level(figure)).unwrap()
}

pub(crate) fn group(outlook: &CompetencyOutlook, origin: Origin) -> &GroupCell {
    let groups = &mut outlook.groups.iter();
    groups.find(|cell| cell.origin == origin).unwrap()
}

/// The levels a group needs with head counts, as figures.
pub(crate) fn needs(cell: &GroupCell) -> Vec<(u8, usize)> {
    let training = cell.figures.as_ref().unwrap().training.as_ref().unwrap();
    let needs = training.needs.iter();
    needs
        .map(|need| (need.level.value(), need.people))
        .collect()
}
