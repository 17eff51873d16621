//! The small-group rule: which figures about groups of people may be shown at all.
//!
//! One rule for pages, interface and exports. It promises what [`publishable`] proves, and no more:
//! no sums, differences or weighted mixes of the shown groups speak of fewer than `n` people. A
//! group whose members all stand at the same level still tells that level of each of them.

mod families;
mod following;
mod refresh;

use serde::Serialize;

use crate::OutOfRange;

pub use families::publishable;
pub use following::ShownFigures;
pub use refresh::{ENOUGH_NEW, refresh_due};

/// The least number of people a shown figure speaks of: 5 unless the organisation sets another.
///
/// ```
/// use seqpt_core::privacy::SmallestGroup;
///
/// assert_eq!(SmallestGroup::default().get(), 5);
/// assert!(SmallestGroup::new(2).is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct SmallestGroup(usize);

impl SmallestGroup {
    /// The number an organisation sets, 3 to 1,000.
    ///
    /// # Errors
    /// Any other number.
    pub fn new(people: i64) -> Result<Self, OutOfRange> {
        usize::try_from(people)
            .ok()
            .filter(|people| (3..=1000).contains(people))
            .map(Self)
            .ok_or(OutOfRange {
                scale: "smallest group",
                allowed: "3 to 1000",
                value: people,
            })
    }

    /// Nothing is held back: for whoever owns the data and computes figures of it without showing
    /// them to a lead.
    pub const fn whole() -> Self {
        Self(1)
    }

    /// Whether it is [`whole`](Self::whole).
    pub const fn holds_nothing_back(self) -> bool {
        self.0 == Self::whole().0
    }

    /// The number of people.
    pub const fn get(self) -> usize {
        self.0
    }

    /// Whether this many people are enough.
    pub const fn admits(self, people: usize) -> bool {
        people >= self.0
    }
}

impl Default for SmallestGroup {
    fn default() -> Self {
        Self(5)
    }
}
