use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::column::Standing;
use super::{OrganizationInput, Roster};
use crate::Level;
use crate::framework::{CompetencyId, Origin};
use crate::privacy::{ShownFigures, SmallestGroup, publishable};

/// Those who have a score in a competency, and which groups of them may be shown.
///
/// Mostly the same people have one in many competencies. What follows from who they are does not
/// depend on their levels, so such competencies share a panel.
pub(super) struct Panel<'a> {
    has_score: Vec<bool>,
    /// How many have a score.
    pub(super) scored: usize,
    /// Every group there is.
    pub(super) groups: Vec<PanelGroup<'a>>,
    smallest: SmallestGroup,
    /// Those of the shown groups and of everybody; `None` of too few people.
    figures: Option<ShownFigures>,
}

/// A group on a panel.
pub(super) struct PanelGroup<'a> {
    pub(super) origin: Origin,
    requires: Option<&'a BTreeMap<CompetencyId, Level>>,
    /// Those of its people who have a score.
    pub(super) members: BTreeSet<usize>,
    pub(super) is_shown: bool,
}

impl<'a> Panel<'a> {
    pub(super) fn of(input: &OrganizationInput<'a>, roster: &Roster, people: &[Standing]) -> Self {
        let smallest = input.smallest;
        let has_score: Vec<_> = people.iter().map(|person| person.score.is_some()).collect();
        let scored = has_score.iter().filter(|has_score| **has_score).count();
        let members = roster.groups.values().map(|members| {
            let members = members.iter().copied();
            members.filter(|member| has_score[*member]).collect()
        });
        let members: Vec<BTreeSet<usize>> = members.collect();
        let shown = publishable(&members, scored, smallest);
        let groups = roster.groups.keys().zip(members).zip(shown);
        let mut panel = Self {
            groups: groups
                .map(|((origin, members), is_shown)| PanelGroup {
                    origin: *origin,
                    requires: input.requirements.get(origin),
                    members,
                    is_shown,
                })
                .collect(),
            has_score,
            scored,
            smallest,
            figures: None,
        };
        panel.figures = panel.figures_of(&[]);
        panel
    }

    /// Whether it is the panel of these people, too.
    pub(super) fn is_of(&self, people: &[Standing]) -> bool {
        let same = |(has_score, person): (&bool, &Standing)| *has_score == person.score.is_some();
        self.has_score.iter().zip(people).all(same)
    }

    pub(super) fn shown(&self) -> impl Iterator<Item = &PanelGroup<'a>> + Clone {
        self.groups.iter().filter(|group| group.is_shown)
    }

    /// Everybody with a score, by position.
    pub(super) fn everybody(&self) -> impl Iterator<Item = usize> + Clone {
        let people = self.has_score.iter().enumerate();
        people.filter_map(|(position, has_score)| has_score.then_some(position))
    }

    /// Whether all of these sets may be shown together.
    pub(super) fn may_show(&self, sets: &[BTreeSet<usize>]) -> bool {
        let shown = publishable(sets, self.scored, self.smallest);
        shown.into_iter().all(|shown| shown)
    }

    /// The figures of the shown groups, of these parts of them and of everybody.
    pub(super) fn figures(&self, parts: &[BTreeSet<usize>]) -> Option<Cow<'_, ShownFigures>> {
        if parts.is_empty() {
            self.figures.as_ref().map(Cow::Borrowed)
        } else {
            self.figures_of(parts).map(Cow::Owned)
        }
    }

    fn figures_of(&self, parts: &[BTreeSet<usize>]) -> Option<ShownFigures> {
        let groups = self.shown().map(|group| &group.members);
        let enough = self.smallest.admits(self.scored);
        enough.then(|| ShownFigures::new(self.everybody(), groups.chain(parts)))
    }
}

impl PanelGroup<'_> {
    /// What the role requires in a competency, which is nothing where it names no level; `None` if
    /// it is not known or differs from person to person.
    pub(super) fn requires(&self, competency: CompetencyId) -> Option<Level> {
        let levels = self.requires?;
        Some(levels.get(&competency).copied().unwrap_or_default())
    }
}
