use std::collections::BTreeMap;

use super::SmallestGroup;

/// How many people's entries change at least between two published states of the figures.
pub const ENOUGH_CHANGES: usize = 3;

/// Whether the figures shown may be computed anew.
///
/// `published` holds which entry (an assessment) of which person the figures shown were computed
/// from, `None` if there never were any; `current` what they would be computed from now. The first
/// are due when enough people are assessed to show anything. From then on they are due when entries
/// of at least [`ENOUGH_CHANGES`] people were added, removed or replaced, so that looking before and
/// after a single survey tells nothing of it. That holds if too few people are left, and if the
/// smallest group was raised: the one person who makes up the number again would be told by what was
/// shown before.
///
/// This speaks of the whole organisation. Of three people who change the figures, one may be the
/// only one in a role.
pub fn refresh_due<P: Ord, E: PartialEq>(
    published: Option<&BTreeMap<P, E>>,
    current: &BTreeMap<P, E>,
    smallest: SmallestGroup,
) -> bool {
    let Some(published) = published else {
        return smallest.admits(current.len());
    };
    let added_or_replaced = current
        .iter()
        .filter(|(person, entry)| published.get(person) != Some(entry))
        .count();
    let removed = published
        .keys()
        .filter(|person| !current.contains_key(person))
        .count();
    added_or_replaced + removed >= ENOUGH_CHANGES
}
