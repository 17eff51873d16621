//! What would change if strategies, requirements of roles or head counts were others: computed from
//! the published figures and nothing else, so that any number of questions tells nothing new.
//!
//! A need follows from the distribution of a group that is shown, the target and what the role
//! requires. People who described tasks or took a full assessment beside roles have a level to reach
//! each, and those of groups that are not shown have no distribution: they are left out of the head
//! counts, and the levels they need stay as the figures tell them where nothing about these changes.
//! So where targets and the requirements of shown roles change, and targets do not rise, what is told
//! to be needed is what the figures then say. What a held-back role would need beyond that is not known.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{CompetencyOutlook, GroupCell, LevelNeed, OrganizationOutlook, State};
use crate::Level;
use crate::framework::{CompetencyId, Origin};
use crate::gap::Distribution;
use crate::strategy::Targets;

/// A scratch copy of what decides about needs, besides where people stand.
#[derive(Debug, Clone, Copy)]
pub struct Scratch<'a> {
    /// What the strategies would aim at.
    pub targets: &'a Targets,
    /// What roles would require; one that is not named requires what it does.
    pub requirements: &'a BTreeMap<Origin, BTreeMap<CompetencyId, Level>>,
    /// How many people groups would have, standing in the same shares where they stand now; one
    /// that is not named keeps its people.
    pub people: &'a BTreeMap<Origin, usize>,
}

/// What would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Prospect {
    /// How many people each group has that can be told of.
    pub groups: BTreeMap<Origin, usize>,
    /// All competencies in the framework's order.
    pub competencies: Vec<CompetencyProspect>,
}

impl Prospect {
    /// Levels to advance of all groups that can be told of, before and after; somebody with several
    /// roles counts in each.
    pub fn levels_to_advance(&self) -> (usize, usize) {
        let groups = || self.competencies.iter().flat_map(|known| &known.groups);
        let sum = |need: fn(&GroupProspect) -> &GroupNeed| {
            groups().map(|group| need(group).levels_to_advance()).sum()
        };
        (sum(|group| &group.before), sum(|group| &group.after))
    }

    /// How many objectives a plan has, before and after.
    pub fn objectives(&self) -> (usize, usize) {
        let sum = |of: fn(&CompetencyProspect) -> usize| self.competencies.iter().map(of).sum();
        (
            sum(|it| it.needed_before.len()),
            sum(|it| it.needed_after.len()),
        )
    }
}

/// What would change in one competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CompetencyProspect {
    /// The competency.
    pub competency: CompetencyId,
    /// What the strategies aim at.
    pub target_before: Level,
    /// What they would aim at.
    pub target_after: Level,
    /// The levels that somebody needs: an objective each.
    pub needed_before: BTreeSet<Level>,
    /// The levels that somebody would need, as far as the figures tell.
    pub needed_after: BTreeSet<Level>,
    /// The groups that can be told of.
    pub groups: Vec<GroupProspect>,
}

impl CompetencyProspect {
    /// Whether anything differs.
    pub fn is_changed(&self) -> bool {
        self.needed_before != self.needed_after
            || self.groups.iter().any(|group| group.before != group.after)
    }
}

/// What would change for one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupProspect {
    /// The group.
    pub origin: Origin,
    /// What it needs.
    pub before: GroupNeed,
    /// What it would need.
    pub after: GroupNeed,
}

/// What a group needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupNeed {
    /// What its people are trained to.
    pub effective: Level,
    /// How many people are below that.
    pub below: usize,
    /// The levels that at least one person needs, rising.
    pub needs: Vec<LevelNeed>,
}

impl GroupNeed {
    fn of(distribution: &Distribution, effective: Level, scale: Scale) -> Self {
        let below = |level| scale.apply(distribution.below(level));
        let levels = Level::None.levels_up_to(effective);
        let needs = levels.map(|level| LevelNeed {
            level,
            people: below(level),
        });
        Self {
            effective,
            below: below(effective),
            needs: needs.filter(|need| need.people > 0).collect(),
        }
    }

    /// Over all people and levels.
    pub fn levels_to_advance(&self) -> usize {
        self.needs.iter().map(|need| need.people).sum()
    }

    fn at(&self, level: Level) -> usize {
        let mut needs = self.needs.iter();
        needs
            .find(|need| need.level == level)
            .map_or(0, |need| need.people)
    }
}

/// How many people stand for how many.
#[derive(Clone, Copy)]
struct Scale {
    people: usize,
    of: usize,
}

impl Scale {
    const SAME: Self = Self { people: 1, of: 1 };

    /// To the nearest person, half a person up.
    fn apply(self, people: usize) -> usize {
        (2 * people * self.people + self.of) / (2 * self.of)
    }
}

/// Compares an organisation as it is with a scratch copy of what decides about its needs.
pub fn what_if(outlook: &OrganizationOutlook, scratch: Scratch<'_>) -> Prospect {
    let groups = head_counts(outlook);
    let competencies = outlook.competencies.iter();
    Prospect {
        competencies: competencies
            .map(|known| competency(outlook.role_based, known, scratch, &groups))
            .collect(),
        groups,
    }
}

/// How many people the groups have in the competency in which most have a level.
fn head_counts(outlook: &OrganizationOutlook) -> BTreeMap<Origin, usize> {
    let mut groups = BTreeMap::new();
    for known in &outlook.competencies {
        for (group, distribution, _) in told(outlook.role_based, known) {
            let most: &mut usize = groups.entry(group.origin).or_default();
            *most = (*most).max(distribution.n());
        }
    }
    groups
}

/// The groups of a competency that can be told of, with what they are trained to now.
fn told(
    role_based: bool,
    known: &CompetencyOutlook,
) -> impl Iterator<Item = (&GroupCell, &Distribution, Level)> {
    let groups = known.groups.iter();
    groups
        .filter(move |group| !role_based || group.required.is_some())
        .filter_map(|group| {
            let distribution = &group.figures.as_ref()?.distribution;
            Some((group, distribution, group.effective?))
        })
}

fn competency(
    role_based: bool,
    known: &CompetencyOutlook,
    scratch: Scratch<'_>,
    head_counts: &BTreeMap<Origin, usize>,
) -> CompetencyProspect {
    let id = known.competency;
    let target_before = known.target.map(|target| target.level).unwrap_or_default();
    let target_after = scratch.targets.level(id);
    let required = |group: &GroupCell| {
        let changed = scratch.requirements.get(&group.origin);
        changed
            .and_then(|of| of.get(&id).copied())
            .or(group.required)
    };
    let scale = |origin| {
        let people = scratch.people.get(&origin).zip(head_counts.get(&origin));
        people.map_or(Scale::SAME, |(people, of)| Scale {
            people: *people,
            of: *of,
        })
    };
    let groups: Vec<_> = told(role_based, known)
        .map(|(group, distribution, effective)| {
            let after = match required(group) {
                Some(required) if role_based => required.min(target_after),
                _ => target_after,
            };
            GroupProspect {
                origin: group.origin,
                before: GroupNeed::of(distribution, effective, Scale::SAME),
                after: GroupNeed::of(distribution, after, scale(group.origin)),
            }
        })
        .collect();
    let needed = known.levels.iter();
    let needed_before: BTreeSet<_> = needed
        .filter(|level| level.state == State::TrainingRequired)
        .map(|level| level.level)
        .collect();
    // Up to the lower of both targets, the same people need a level, shown or not, while nothing
    // else about them changes.
    let only_targets = known.groups.iter().all(|group| {
        let same_people = scratch.people.get(&group.origin) == head_counts.get(&group.origin)
            || !scratch.people.contains_key(&group.origin);
        required(group) == group.required && same_people
    });
    // Who holds a role that cannot be told of may hold one that can, too, and is then among those it
    // needs: so besides more places than these need, such a role that requires the level will do.
    let held_back: Vec<_> = (known.groups.iter())
        .filter(|group| groups.iter().all(|told| told.origin != group.origin))
        .collect();
    let needed_outside = |level: Level| {
        let outlook = known.levels.iter().find(|known| known.level == level);
        let shown: usize = groups.iter().map(|group| group.before.at(level)).sum();
        let calls_for_it =
            |group: &&GroupCell| group.required >= Some(level) && required(group) >= Some(level);
        outlook.is_some_and(|outlook| outlook.places > shown)
            || (needed_before.contains(&level) && held_back.iter().any(calls_for_it))
    };
    let needed_after = Level::None.levels_up_to(target_after).filter(|level| {
        let both_aim = *level <= target_before;
        if both_aim && only_targets {
            return needed_before.contains(level);
        }
        let shown = groups.iter().any(|group| group.after.at(*level) > 0);
        shown || (both_aim && needed_outside(*level))
    });
    CompetencyProspect {
        competency: id,
        target_before,
        target_after,
        needed_after: needed_after.collect(),
        needed_before,
        groups,
    }
}
