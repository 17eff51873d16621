//! One competency over all people and groups.

use std::collections::{BTreeMap, BTreeSet};

use super::outlook::{
    CompetencyOutlook, GroupCell, GroupFigures, LevelNeed, LevelOutlook, MedianRange, Mismatch,
    OriginNeed, State, StrategyGap, Training,
};
use super::{OrganizationInput, Roster};
use crate::Level;
use crate::framework::{Area, Competency, Origin};
use crate::gap::{DeliveryHint, Distribution};
use crate::privacy::publishable;

/// A person in one competency.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    score: Option<Level>,
    /// What the person is trained to.
    effective: Level,
}

/// The standings of all people in each competency of the framework, in its order. Each person is
/// looked at once: with many people, going through them again for every competency would wait for
/// memory each time.
pub(super) fn standings(input: &OrganizationInput<'_>, role_based: bool) -> Vec<Vec<Standing>> {
    let competencies = input.framework.competencies();
    let targets: Vec<_> = competencies
        .iter()
        .map(|known| input.targets.level(known.id))
        .collect();
    let mut columns = vec![Vec::with_capacity(input.people.len()); competencies.len()];
    for person in input.people {
        for ((known, target), column) in competencies.iter().zip(&targets).zip(&mut columns) {
            let required = || person.required.get(&known.id).copied();
            column.push(Standing {
                score: person.scores.get(&known.id).copied(),
                effective: if role_based {
                    required().unwrap_or_default().min(*target)
                } else {
                    *target
                },
            });
        }
    }
    columns
}

pub(super) struct Column<'a> {
    input: &'a OrganizationInput<'a>,
    competency: Competency,
    target: Level,
    role_based: bool,
    people: Vec<Standing>,
    /// Every group there is.
    origins: Vec<Origin>,
    /// Those of each group's people who have a score.
    members: Vec<BTreeSet<usize>>,
}

impl<'a> Column<'a> {
    pub(super) fn of(
        input: &'a OrganizationInput<'a>,
        roster: &'a Roster,
        competency: Competency,
        people: Vec<Standing>,
    ) -> Self {
        let scored = |members: &BTreeSet<usize>| {
            let members = members.iter().copied();
            members.filter(|m| people[*m].score.is_some()).collect()
        };
        Self {
            origins: roster.groups.keys().copied().collect(),
            members: roster.groups.values().map(scored).collect(),
            input,
            competency,
            target: input.targets.level(competency.id),
            role_based: roster.role_based,
            people,
        }
    }

    pub(super) fn outlook(&self) -> CompetencyOutlook {
        let everybody = Distribution::of(self.people.iter().filter_map(|person| person.score))
            .filter(|distribution| self.input.smallest.admits(distribution.n()));
        let groups = self.cells();
        let levels = Level::PYRAMID.into_iter();
        CompetencyOutlook {
            competency: self.competency.id,
            area: self.competency.area,
            indirect: self.competency.area == Area::Core,
            target: self.input.targets.get(self.competency.id),
            levels: levels.map(|level| self.level(level, &groups)).collect(),
            distribution: everybody,
            medians: median_range(&groups),
            strategy: StrategyGap::of(self.target, everybody.map(|people| people.median())),
            groups,
        }
    }

    fn level(&self, level: Level, groups: &[GroupCell]) -> LevelOutlook {
        let to_reach: Vec<_> = self
            .people
            .iter()
            .filter(|person| person.effective >= level)
            .collect();
        let scores = || to_reach.iter().filter_map(|person| person.score);
        let places = scores().filter(|score| *score < level).count();
        let state = if level > self.target {
            State::NotTargeted
        } else if to_reach.is_empty() {
            State::NotRequired
        } else if scores().next().is_none() {
            State::NoData
        } else if places > 0 {
            State::TrainingRequired
        } else {
            State::Achieved
        };
        let existing = self.input.existing.get(&self.competency.id);
        LevelOutlook {
            level,
            state,
            training_exists: state == State::TrainingRequired
                && existing.is_some_and(|levels| levels.contains(&level)),
            places,
            origins: groups
                .iter()
                .filter_map(|group| {
                    let training = group.figures.as_ref()?.training.as_ref()?;
                    let need = training.needs.iter().find(|need| need.level == level)?;
                    Some(OriginNeed {
                        origin: group.origin,
                        people: need.people,
                    })
                })
                .collect(),
        }
    }

    fn cells(&self) -> Vec<GroupCell> {
        let shown = self.publishable(&self.members);
        let tasks_split = self.tasks_split_safely(&shown);
        let groups = self.origins.iter().zip(&self.members).zip(&shown);
        groups
            .map(|((origin, members), is_shown)| {
                let required = self.required(*origin);
                let effective = if self.role_based {
                    required.map(|required| self.target.min(required))
                } else {
                    Some(self.target)
                };
                let training = || match (origin, effective) {
                    (_, Some(effective)) => self.training(members, |_| effective),
                    // People who described tasks have a level to reach each.
                    (Origin::Tasks, None) if tasks_split => {
                        self.training(members, |person| person.effective)
                    }
                    _ => None,
                };
                let distribution = Distribution::of(self.scores(members)).filter(|_| *is_shown);
                GroupCell {
                    origin: *origin,
                    required,
                    effective,
                    mismatch: required.and_then(|required| self.mismatch(required)),
                    figures: distribution.map(|distribution| GroupFigures {
                        distribution,
                        training: training(),
                    }),
                }
            })
            .collect()
    }

    fn publishable(&self, groups: &[BTreeSet<usize>]) -> Vec<bool> {
        let scored = self.people.iter().filter(|person| person.score.is_some());
        publishable(groups, scored.count(), self.input.smallest)
    }

    /// Whether the people who described tasks may be told apart by the level they are trained to:
    /// a need by level does so. The shown groups, with these parts in place of the whole, must
    /// again be a family that may be shown.
    fn tasks_split_safely(&self, shown: &[bool]) -> bool {
        let groups = || {
            let shown = self.origins.iter().zip(&self.members).zip(shown);
            shown.filter(|(_, shown)| **shown).map(|(group, _)| group)
        };
        if groups().all(|(origin, _)| *origin != Origin::Tasks) {
            return true;
        }
        let mut parts: BTreeMap<Level, BTreeSet<usize>> = BTreeMap::new();
        let mut family = Vec::new();
        for (origin, members) in groups() {
            if *origin == Origin::Tasks {
                for member in members {
                    let level = self.people[*member].effective;
                    parts.entry(level).or_default().insert(*member);
                }
            } else {
                family.push(members.clone());
            }
        }
        family.extend(parts.into_values());
        self.publishable(&family).into_iter().all(|shown| shown)
    }

    fn scores(&self, members: &BTreeSet<usize>) -> impl Iterator<Item = Level> {
        members
            .iter()
            .filter_map(|member| self.people[*member].score)
    }

    /// What a group needs, if each person is to reach what `effective` says.
    fn training(
        &self,
        members: &BTreeSet<usize>,
        effective: impl Fn(&Standing) -> Level,
    ) -> Option<Training> {
        let distribution = Distribution::of(self.scores(members))?;
        let standings = members.iter().map(|member| &self.people[*member]);
        let people: Vec<(Level, Level)> = standings
            .filter_map(|person| Some((person.score?, effective(person))))
            .collect();
        let below = people.iter().filter(|(own, goal)| own < goal).count();
        let needs = Level::PYRAMID.into_iter().filter_map(|level| {
            let in_need = people
                .iter()
                .filter(|(own, goal)| *own < level && level <= *goal)
                .count();
            (in_need > 0).then_some(LevelNeed {
                level,
                people: in_need,
            })
        });
        let hint = DeliveryHint::of(&distribution, below);
        Some(Training {
            below,
            needs: needs.collect(),
            hint,
            effort: hint.effort(),
            small_minority: below > 0 && 5 * below < distribution.n(),
        })
    }

    /// What a role requires; a role that is known requires nothing where it names no level.
    fn required(&self, origin: Origin) -> Option<Level> {
        let levels = self.input.requirements.get(&origin)?;
        Some(levels.get(&self.competency.id).copied().unwrap_or_default())
    }

    fn mismatch(&self, required: Level) -> Option<Mismatch> {
        match self.target.cmp(&required) {
            std::cmp::Ordering::Greater => Some(Mismatch::StrategyExceedsRole),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Less => Some(Mismatch::RoleExceedsStrategy),
        }
    }
}

fn median_range(groups: &[GroupCell]) -> Option<MedianRange> {
    let medians = || {
        let figures = groups.iter().filter_map(|group| group.figures.as_ref());
        figures.map(|figures| figures.distribution.median())
    };
    Some(MedianRange {
        lowest: medians().min()?,
        highest: medians().max()?,
    })
}
