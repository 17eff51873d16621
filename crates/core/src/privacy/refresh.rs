use std::collections::BTreeMap;

use super::SmallestGroup;

/// How many people's entries change at least between two published states of the figures.
pub const ENOUGH_CHANGES: usize = 3;

/// Whether the figures shown may be computed anew.
///
/// `published` holds which entry (an assessment) of which person the figures shown were computed
/// from, `None` if there never were any; `current` what they would be computed from now. They are
/// due when entries of at least [`ENOUGH_CHANGES`] people were added, removed or replaced, so that
/// looking before and after a single survey tells nothing of it; or when too few people were
/// assessed to show anything so far, and now there are enough.
///
/// This speaks of the whole organisation. Of three people who change the figures, one may be the
/// only one in a role.
pub fn refresh_due<P: Ord, E: PartialEq>(
    published: Option<&BTreeMap<P, E>>,
    current: &BTreeMap<P, E>,
    smallest: SmallestGroup,
) -> bool {
    let nothing = BTreeMap::new();
    let published = published.unwrap_or(&nothing);
    let first_to_show = !smallest.admits(published.len()) && smallest.admits(current.len());
    let added_or_replaced = current
        .iter()
        .filter(|(person, entry)| published.get(person) != Some(entry))
        .count();
    let removed = published
        .keys()
        .filter(|person| !current.contains_key(person))
        .count();
    first_to_show || added_or_replaced + removed >= ENOUGH_CHANGES
}
