use std::collections::BTreeMap;

use crate::Level;
use crate::framework::CompetencyId;

/// In which capacity somebody rates a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Capacity {
    /// As the person's supervisor.
    Supervisor,
    /// As an expert of the field.
    Expert,
}

impl Capacity {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Supervisor, Self::Expert];

    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Supervisor => "supervisor",
            Self::Expert => "expert",
        }
    }

    /// The capacity of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.key() == key)
    }
}

/// Whose rating of a person counts, where there are several. All of them are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum CountedRating {
    /// The person's own.
    #[default]
    SelfRating,
    /// A second rating where there is one, the newest of several; the person's own elsewhere.
    SecondRating,
}

impl CountedRating {
    /// Both.
    pub const ALL: [Self; 2] = [Self::SelfRating, Self::SecondRating];

    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SelfRating => "self",
            Self::SecondRating => "second",
        }
    }

    /// The rule of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.key() == key)
    }

    /// The second rating that counts, of those that are handed in, which are ordered from the oldest
    /// to the newest; `None` where the person's own counts.
    ///
    /// ```
    /// use seqpt_core::survey::CountedRating;
    ///
    /// assert_eq!(CountedRating::SecondRating.of([3, 8, 5]), Some(8));
    /// assert_eq!(CountedRating::SecondRating.of::<u8>([]), None);
    /// assert_eq!(CountedRating::SelfRating.of([3, 8, 5]), None);
    /// ```
    pub fn of<R: Ord>(self, second: impl IntoIterator<Item = R>) -> Option<R> {
        match self {
            Self::SelfRating => None,
            Self::SecondRating => second.into_iter().max(),
        }
    }
}

/// The levels that count: for every competency that the person was asked about, the level of the
/// second rating that counts, and the person's own where there is none.
pub fn counted_levels(
    own: &BTreeMap<CompetencyId, Level>,
    second: Option<&BTreeMap<CompetencyId, Level>>,
) -> BTreeMap<CompetencyId, Level> {
    own.iter()
        .map(|(competency, own)| {
            let rated = second.and_then(|levels| levels.get(competency));
            (*competency, *rated.unwrap_or(own))
        })
        .collect()
}
