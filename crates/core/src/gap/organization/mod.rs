//! What an organisation needs to learn: competencies by level, from the levels of its people, what
//! their roles require and what the chosen strategies aim at.
//!
//! One person below is enough for a need, and the levels between count: from no knowledge to
//! applying it, a person passes through knowing and understanding (Niemeyer 2025). Required levels
//! and surveys are those of the assessment (Roby 2025). Nobody is trained beyond what the own role
//! requires or the strategies aim at.
//!
//! Results hold figures of groups, never of a person, and only those that the
//! [small-group rule](crate::privacy) lets through. It is applied competency by competency to the
//! people who have a score there, since surveys ask different people different competencies.
//!
//! [`LevelOutlook::places`] are told once enough people are assessed in all, since places have to be
//! booked. Where their exact number would tell of too few people, they are the most that the figures
//! shown allow. So everything told follows from figures of shown groups and from who holds which
//! role: changing what roles require, and looking again, tells no more.

mod column;
mod mastery;
mod outlook;
mod panel;
mod programs;
mod what_if;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::Level;
use crate::framework::{CompetencyId, Framework, Origin};
use crate::privacy::SmallestGroup;
use crate::strategy::Targets;

pub use mastery::{BeyondTarget, MasteryCheck, MasteryVerdict};
pub use outlook::{
    CompetencyOutlook, GroupCell, GroupFigures, LevelNeed, LevelOutlook, MedianRange, Mismatch,
    OrganizationOutlook, OriginNeed, PyramidLevel, State, StrategyGap, StrategyTotals, Training,
};
pub use programs::GroupProgram;
pub use what_if::{CompetencyProspect, GroupNeed, GroupProspect, Prospect, Scratch, what_if};

use column::Column;
use panel::Panel;

/// A person with a completed survey.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AssessedPerson {
    /// The roles held; [`Origin::Tasks`] if tasks were described instead, and
    /// [`Origin::FullAssessment`] after a full assessment.
    pub groups: BTreeSet<Origin>,
    /// The highest level that the own roles, tasks or nearest role require today; absent is not
    /// required.
    pub required: BTreeMap<CompetencyId, Level>,
    /// The levels of the newest survey. A missing one is unknown, not [`Level::None`].
    pub scores: BTreeMap<CompetencyId, Level>,
}

/// What the gaps of an organisation are computed from.
#[derive(Debug, Clone, Copy)]
pub struct OrganizationInput<'a> {
    /// The competencies.
    pub framework: &'a Framework,
    /// What the chosen strategies aim at.
    pub targets: &'a Targets,
    /// What each role and cluster requires today.
    pub requirements: &'a BTreeMap<Origin, BTreeMap<CompetencyId, Level>>,
    /// Everybody with a completed survey, each person once.
    pub people: &'a [AssessedPerson],
    /// The levels that the organisation has trainings for already.
    pub existing: &'a BTreeMap<CompetencyId, BTreeSet<Level>>,
    /// The least number of people a shown figure speaks of.
    pub smallest: SmallestGroup,
}

/// The gaps of an organisation, if they may be told.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "outlook", rename_all = "snake_case")]
pub enum OrganizationGaps {
    /// Too few people are assessed: nothing is told but how many.
    TooFew {
        /// How many people are assessed.
        assessed: usize,
        /// How many it takes.
        smallest: SmallestGroup,
    },
    /// Enough people are assessed.
    Shown(OrganizationOutlook),
}

/// Computes what an organisation needs to learn.
///
/// If nobody holds a role that requires something, all people are one group that the strategies'
/// targets apply to as they are, and what single people's tasks or nearest roles require does not
/// count.
pub fn organization_gaps(input: OrganizationInput<'_>) -> OrganizationGaps {
    let assessed = input.people.len();
    if !input.smallest.admits(assessed) {
        return OrganizationGaps::TooFew {
            assessed,
            smallest: input.smallest,
        };
    }
    let roster = Roster::of(&input);
    let mut last_panel: Option<Panel> = None;
    let competencies: Vec<_> = input
        .framework
        .competencies()
        .iter()
        .zip(column::standings(&input, roster.role_based))
        .map(|(competency, people)| {
            let panel = last_panel
                .take()
                .filter(|panel| panel.is_of(&people))
                .unwrap_or_else(|| Panel::of(&input, &roster, &people));
            let column = Column::of(&input, roster.role_based, *competency, people, &panel);
            let outlook = column.outlook();
            last_panel = Some(panel);
            outlook
        })
        .collect();
    OrganizationGaps::Shown(OrganizationOutlook {
        assessed,
        smallest: input.smallest,
        role_based: roster.role_based,
        pyramid: PyramidLevel::all(&competencies),
        strategy: StrategyTotals::of(&competencies),
        mastery: roster
            .role_based
            .then(|| MasteryCheck::of(&input, roster.groups.keys())),
        to_master: to_master(input.targets, &competencies),
        programs: programs::suggest(&competencies, input.smallest),
        competencies,
    })
}

/// Who is in which group, by position in the list of people.
struct Roster {
    groups: BTreeMap<Origin, BTreeSet<usize>>,
    role_based: bool,
}

impl Roster {
    fn of(input: &OrganizationInput<'_>) -> Self {
        let mut groups: BTreeMap<Origin, BTreeSet<usize>> = BTreeMap::new();
        for (position, person) in input.people.iter().enumerate() {
            for origin in &person.groups {
                groups.entry(*origin).or_default().insert(position);
            }
        }
        Self {
            role_based: groups
                .keys()
                .any(|origin| input.requirements.contains_key(origin)),
            groups,
        }
    }
}

/// What trainers have to master: everything but what all people with a score master. If too few
/// have one, leaving the competency out would tell their levels.
fn to_master(targets: &Targets, competencies: &[CompetencyOutlook]) -> Vec<CompetencyId> {
    let mastered = |competency: &CompetencyOutlook| {
        let everybody = competency.distribution;
        everybody.is_some_and(|people| people.below(Level::Master) == 0)
    };
    competencies
        .iter()
        .filter(|competency| targets.trains_trainers && !mastered(competency))
        .map(|competency| competency.competency)
        .collect()
}
