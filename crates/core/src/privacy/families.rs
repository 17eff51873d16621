use std::collections::BTreeSet;

use super::SmallestGroup;

/// Which of the groups may be shown next to each other and next to the figure over everybody.
///
/// `groups` holds the numbers of the people in each group, `everybody` how many people there are,
/// in a group or in none. The answer is in the order of `groups`.
///
/// # What is promised
///
/// With `n` the smallest group: whoever adds, subtracts and weighs the figures of the shown groups
/// and of everybody gets a figure about `n` people or more, or about nobody. The figures meant are
/// head counts and whatever is computed from them.
///
/// The family shown keeps three rules:
///
/// 1. every shown group has at least `n` people who are in no other shown group;
/// 2. the people in no shown group are none, or at least `n`;
/// 3. if they are none, the people in two or more shown groups are none, or at least `n`.
///
/// *Proof.* A mix of the figures counts each person with a weight: `a₀` for everybody plus `aᵣ` for
/// each group `r` the person is in. People in `r` alone weigh `a₀ + aᵣ`, those in no group `a₀`.
/// Let not all weights be zero.
///
/// * Somebody is in no group: if `a₀ ≠ 0`, those people count, at least `n` by rule 2. If `a₀ = 0`,
///   some `aᵣ ≠ 0`, and the people in `r` alone count, at least `n` by rule 1.
/// * Everybody is in a group: if some `a₀ + aᵣ ≠ 0`, the people in `r` alone count, at least `n` by
///   rule 1. Otherwise every `aᵣ = −a₀`, and a person in `k` groups weighs `a₀ (1 − k)`: nothing for
///   `k = 1`, something for all others, who are none or at least `n` by rule 3. ∎
///
/// Groups of exactly the same people are one group: their figures are equal, so both are shown or
/// neither is.
///
/// # How groups are chosen
///
/// As long as a rule is broken, the smallest group goes, of equals the first: the smallest of those
/// that break rule 1, or of all if only rule 2 or 3 is broken. Which groups are left depends on who
/// is in them alone, never on a figure. It is not always the largest possible family.
///
/// ```
/// use seqpt_core::privacy::{SmallestGroup, publishable};
///
/// // Of twelve people ten are in one role and two in another: with the figures over everybody,
/// // those of the ten would tell those of the two.
/// let roles = [(0..10).collect(), (10..12).collect()];
/// assert_eq!(publishable(&roles, 12, SmallestGroup::default()), [false, false]);
/// ```
pub fn publishable(
    groups: &[BTreeSet<usize>],
    everybody: usize,
    smallest: SmallestGroup,
) -> Vec<bool> {
    if !smallest.admits(everybody) {
        return vec![false; groups.len()];
    }
    if smallest.holds_nothing_back() {
        return groups.iter().map(|group| !group.is_empty()).collect();
    }
    let mut family = Family::of(groups, everybody, smallest);
    while let Some(position) = family.in_the_way() {
        family.take_away(position);
    }
    groups
        .iter()
        .map(|group| family.shown.contains(&group))
        .collect()
}

/// Groups that may still be shown together, and in how many of them each person is.
struct Family<'a> {
    shown: Vec<&'a BTreeSet<usize>>,
    memberships: Vec<usize>,
    everybody: usize,
    smallest: SmallestGroup,
}

impl<'a> Family<'a> {
    fn of(groups: &'a [BTreeSet<usize>], everybody: usize, smallest: SmallestGroup) -> Self {
        let mut shown: Vec<&BTreeSet<usize>> = Vec::new();
        for group in groups {
            if smallest.admits(group.len()) && !shown.contains(&group) {
                shown.push(group);
            }
        }
        let last = shown.iter().filter_map(|group| group.last()).max();
        let mut memberships = vec![0; last.map_or(0, |last| last + 1)];
        for person in shown.iter().copied().flatten() {
            memberships[*person] += 1;
        }
        Self {
            shown,
            memberships,
            everybody,
            smallest,
        }
    }

    /// The position of the group to take away next; `None` once all rules hold.
    fn in_the_way(&self) -> Option<usize> {
        let positions = 0..self.shown.len();
        // `min_by_key` takes the first of equals.
        positions
            .clone()
            .filter(|position| !self.smallest.admits(self.alone(self.shown[*position])))
            .min_by_key(|position| self.shown[*position].len())
            .or_else(|| {
                positions
                    .filter(|_| !self.rest_holds())
                    .min_by_key(|position| self.shown[*position].len())
            })
    }

    fn take_away(&mut self, position: usize) {
        for person in self.shown.remove(position) {
            self.memberships[*person] -= 1;
        }
    }

    /// How many of the group are in no other shown group.
    fn alone(&self, group: &BTreeSet<usize>) -> usize {
        group
            .iter()
            .filter(|person| self.memberships[**person] == 1)
            .count()
    }

    /// Rules 2 and 3.
    fn rest_holds(&self) -> bool {
        let in_groups = self.memberships.iter().filter(|count| **count > 0).count();
        if in_groups < self.everybody {
            return self.smallest.admits(self.everybody - in_groups);
        }
        let shared = self.memberships.iter().filter(|count| **count > 1).count();
        shared == 0 || self.smallest.admits(shared)
    }
}
