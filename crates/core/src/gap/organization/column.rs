//! One competency over all people and groups.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::OrganizationInput;
use super::outlook::{
    CompetencyOutlook, GroupCell, GroupFigures, LevelOutlook, MedianRange, Mismatch, OriginNeed,
    State, StrategyGap, Training,
};
use super::panel::Panel;
use crate::Level;
use crate::framework::{Area, Competency, Origin};
use crate::gap::Distribution;
use crate::privacy::ShownFigures;

/// A person in one competency.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    pub(super) score: Option<Level>,
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

/// What the cells of a competency tell.
struct Told<'a> {
    /// The figures beside those over everybody; `None` of too few people.
    figures: Option<Cow<'a, ShownFigures>>,
    /// By person: the level they are trained to, as far as it may be looked at.
    goals: Vec<Level>,
    /// People who took a full assessment and cannot be told apart by the level they are trained to.
    /// It follows from their answers, so they are treated alike, as if trained to the target.
    alike: Vec<usize>,
}

pub(super) struct Column<'a> {
    input: &'a OrganizationInput<'a>,
    competency: Competency,
    target: Level,
    role_based: bool,
    people: Vec<Standing>,
    panel: &'a Panel<'a>,
}

impl<'a> Column<'a> {
    pub(super) fn of(
        input: &'a OrganizationInput<'a>,
        role_based: bool,
        competency: Competency,
        people: Vec<Standing>,
        panel: &'a Panel<'a>,
    ) -> Self {
        Self {
            input,
            competency,
            target: input.targets.level(competency.id),
            role_based,
            people,
            panel,
        }
    }

    pub(super) fn outlook(&self) -> CompetencyOutlook {
        let everybody = Distribution::of(self.people.iter().filter_map(|person| person.score))
            .filter(|distribution| self.input.smallest.admits(distribution.n()));
        let (groups, told) = self.cells();
        let levels = Level::PYRAMID.into_iter();
        CompetencyOutlook {
            competency: self.competency.id,
            area: self.competency.area,
            indirect: self.competency.area == Area::Core,
            target: self.input.targets.get(self.competency.id),
            levels: levels
                .map(|level| self.level(level, &groups, everybody.as_ref(), &told))
                .collect(),
            distribution: everybody,
            training: everybody
                .filter(|_| !self.role_based)
                .map(|people| Training::of(&people, &[(self.target, people)])),
            medians: median_range(&groups),
            strategy: StrategyGap::of(self.target, everybody.map(|people| people.median())),
            groups,
        }
    }

    fn level(
        &self,
        level: Level,
        groups: &[GroupCell],
        everybody: Option<&Distribution>,
        told: &Told<'_>,
    ) -> LevelOutlook {
        let to_reach = || {
            let people = self.people.iter().zip(&told.goals);
            people.filter(|(_, goal)| **goal >= level)
        };
        let scored = || to_reach().filter(|(person, _)| person.score.is_some());
        let (places, exact) = self.places(level, groups, everybody, told);
        let state = if level > self.target {
            State::NotTargeted
        } else if to_reach().next().is_none() {
            State::NotRequired
        } else if scored().next().is_none() {
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
            exact,
            origins: groups
                .iter()
                .filter_map(|group| {
                    let people = needed(group, level).filter(|people| *people > 0)?;
                    Some(OriginNeed {
                        origin: group.origin,
                        people,
                    })
                })
                .collect(),
        }
    }

    /// How many people need a level, and whether that is their exact number: it is if it follows
    /// from the figures shown. Otherwise it is the most that those allow, with everybody counted
    /// whose level may not be looked at.
    fn places(
        &self,
        level: Level,
        groups: &[GroupCell],
        everybody: Option<&Distribution>,
        told: &Told<'_>,
    ) -> (usize, bool) {
        let is_to_reach = |at: usize| told.goals[at] >= level && self.people[at].score.is_some();
        let to_reach = (0..self.people.len()).filter(|at| is_to_reach(*at));
        let count = to_reach.clone().count();
        let follows = |shown: &ShownFigures| {
            let mut alike = told.alike.iter();
            !alike.any(|at| is_to_reach(*at)) && shown.tell(is_to_reach)
        };
        if count == 0
            || self.input.smallest.holds_nothing_back()
            || told.figures.as_deref().is_some_and(follows)
        {
            let below = to_reach.filter(|at| self.people[*at].score < Some(level));
            return (below.count(), true);
        }
        let mut is_seen = vec![false; self.people.len()];
        let mut seen = 0;
        for (group, on_panel) in groups.iter().zip(&self.panel.groups) {
            let members = &on_panel.members;
            if let Some(people) = needed(group, level) {
                seen += people;
            } else if let (Some(figures), None) = (&group.figures, group.effective) {
                let theirs = members.iter().filter(|at| is_to_reach(**at)).count();
                seen += theirs.min(figures.distribution.below(level));
            } else {
                continue;
            }
            for at in members {
                is_seen[*at] = true;
            }
        }
        let unseen = to_reach.filter(|at| !is_seen[*at]).count();
        let most = (seen + unseen).min(count);
        let below = everybody.map_or(most, |people| people.below(level));
        (most.min(below), false)
    }

    /// The cells of all groups, and what they tell.
    fn cells(&self) -> (Vec<GroupCell>, Told<'a>) {
        let split = self.split_safely();
        let parts = split.values().flat_map(BTreeMap::values);
        let parts: Vec<_> = parts.cloned().collect();
        // Whoever owns the data may look at everybody.
        let is_looked_at = |at: usize| {
            let is_part = split.contains_key(&Origin::FullAssessment);
            self.input.smallest.holds_nothing_back() || (is_part && self.people[at].score.is_some())
        };
        let everybody = self.input.people.iter().enumerate();
        let alike: Vec<_> = everybody
            .filter(|(at, person)| {
                person.groups.contains(&Origin::FullAssessment) && !is_looked_at(*at)
            })
            .map(|(at, _)| at)
            .collect();
        let mut goals: Vec<_> = self.people.iter().map(|person| person.effective).collect();
        for at in &alike {
            goals[*at] = self.target;
        }
        let cells = self.panel.groups.iter().map(|group| {
            let required = group.requires(self.competency.id);
            let effective = if self.role_based {
                required.map(|required| self.target.min(required))
            } else {
                Some(self.target)
            };
            let training = |whole: &Distribution| {
                if let Some(effective) = effective {
                    return Some(Training::of(whole, &[(effective, *whole)]));
                }
                let parts = split.get(&group.origin)?.iter();
                let parts =
                    parts.filter_map(|(goal, people)| Some((*goal, self.distribution(people)?)));
                Some(Training::of(whole, &parts.collect::<Vec<_>>()))
            };
            let shown = group.is_shown.then(|| self.distribution(&group.members));
            GroupCell {
                origin: group.origin,
                required,
                effective,
                mismatch: required.and_then(|required| self.mismatch(required)),
                figures: shown.flatten().map(|distribution| GroupFigures {
                    training: training(&distribution),
                    distribution,
                }),
            }
        });
        let told = Told {
            figures: self.panel.figures(&parts),
            goals,
            alike,
        };
        (cells.collect(), told)
    }

    /// The shown groups whose people are measured each by something of their own, told apart by the
    /// level they are trained to, where that may be shown: what they need by level tells figures of
    /// each part. The shown groups, with the parts in place of the whole, must again be a family
    /// that may be shown. Groups are split one after the other, so that one that cannot be does not
    /// keep another one whole.
    fn split_safely(&self) -> BTreeMap<Origin, BTreeMap<Level, BTreeSet<usize>>> {
        let shown = self.panel.shown();
        let personal = shown.clone().map(|group| group.origin);
        let personal: Vec<_> = personal.filter(|origin| origin.is_personal()).collect();
        if personal.is_empty() {
            return BTreeMap::new();
        }
        let mut family: BTreeMap<Origin, Vec<BTreeSet<usize>>> = shown
            .map(|group| (group.origin, vec![group.members.clone()]))
            .collect();
        let mut split = BTreeMap::new();
        for origin in personal {
            let mut parts: BTreeMap<Level, BTreeSet<usize>> = BTreeMap::new();
            for member in family.get(&origin).into_iter().flatten().flatten() {
                let level = self.people[*member].effective;
                parts.entry(level).or_default().insert(*member);
            }
            let mut finer = family.clone();
            finer.insert(origin, parts.values().cloned().collect());
            let sets: Vec<_> = finer.values().flatten().cloned().collect();
            if self.panel.may_show(&sets) {
                family = finer;
                split.insert(origin, parts);
            }
        }
        split
    }

    fn distribution(&self, members: &BTreeSet<usize>) -> Option<Distribution> {
        let members = members.iter();
        Distribution::of(members.filter_map(|member| self.people[*member].score))
    }

    fn mismatch(&self, required: Level) -> Option<Mismatch> {
        match self.target.cmp(&required) {
            std::cmp::Ordering::Greater => Some(Mismatch::StrategyExceedsRole),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Less => Some(Mismatch::RoleExceedsStrategy),
        }
    }
}

/// How many people of a group need a level, if what the group needs is shown.
fn needed(group: &GroupCell, level: Level) -> Option<usize> {
    let training = group.training()?;
    if group.effective.is_some_and(|effective| effective < level) {
        return None;
    }
    let need = training.needs.iter().find(|need| need.level == level);
    Some(need.map_or(0, |need| need.people))
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
