use super::SmallestGroup;

/// How many people's entries a published state of the figures counts at least that no earlier one
/// counted.
pub const ENOUGH_NEW: usize = 3;

/// Whether the figures shown may be computed anew.
///
/// `counted` is how many people they would count now, `new` how many of them with an entry that no
/// published state counted yet. An entry is a completed survey together with the rating that counts
/// for it: the person's own, or a second one. The first figures are due when enough people are
/// assessed to show anything. From then on they are due with [`ENOUGH_NEW`] new entries. People who
/// leave, or come back with an entry of before, are followed when the next figures are due and never
/// make them due: who may lock people out could otherwise look before and after. So it is with the
/// setting which rating counts: going back to entries that were counted before makes nothing due.
///
/// # What is promised
///
/// Whoever adds, subtracts and weighs the figures over everybody of any published states gets a
/// figure that counts [`ENOUGH_NEW`] people or more, or nobody.
///
/// *Proof.* Of the states that such a mix weighs, take the last. It counts one entry of each person,
/// and its new entries are in no earlier one: a survey that was counted with another rating is
/// another entry. So each of these people counts with the weight of that state. ∎
///
/// This speaks of the whole organisation. Of three people who change the figures, one may be the
/// only one in a role.
pub fn refresh_due(is_first: bool, counted: usize, new: usize, smallest: SmallestGroup) -> bool {
    if is_first {
        smallest.admits(counted)
    } else {
        new >= ENOUGH_NEW
    }
}
