use serde::Serialize;

/// The size of the group to be qualified. Lower bounds belong to the class they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TargetGroupSize {
    /// Below 20 people.
    Small,
    /// 20 to 99.
    Medium,
    /// 100 to 499.
    Large,
    /// 500 to 1,499.
    VeryLarge,
    /// 1,500 and more.
    Enterprise,
}

impl TargetGroupSize {
    /// All classes, rising.
    pub const ALL: [Self; 5] = [
        Self::Small,
        Self::Medium,
        Self::Large,
        Self::VeryLarge,
        Self::Enterprise,
    ];

    /// The class of a head count.
    pub const fn of(people: u32) -> Self {
        match people {
            0..20 => Self::Small,
            20..100 => Self::Medium,
            100..500 => Self::Large,
            500..1500 => Self::VeryLarge,
            1500.. => Self::Enterprise,
        }
    }

    /// The stable key used in forms and in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
            Self::VeryLarge => "very_large",
            Self::Enterprise => "enterprise",
        }
    }

    /// The class of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.key() == key)
    }

    /// The largest head count of the class; `None` for the last one.
    pub const fn most(self) -> Option<u32> {
        match self {
            Self::Small => Some(19),
            Self::Medium => Some(99),
            Self::Large => Some(499),
            Self::VeryLarge => Some(1499),
            Self::Enterprise => None,
        }
    }

    /// The head count that stands for the class where only the class is known.
    pub const fn representative(self) -> u32 {
        match self {
            Self::Small => 10,
            Self::Medium => 60,
            Self::Large => 300,
            Self::VeryLarge => 1000,
            Self::Enterprise => 2000,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_belongs_to_the_class_it_begins() {
        for (people, class) in [
            (0, TargetGroupSize::Small),
            (19, TargetGroupSize::Small),
            (20, TargetGroupSize::Medium),
            (99, TargetGroupSize::Medium),
            (100, TargetGroupSize::Large),
            (499, TargetGroupSize::Large),
            (500, TargetGroupSize::VeryLarge),
            (1499, TargetGroupSize::VeryLarge),
            (1500, TargetGroupSize::Enterprise),
            (u32::MAX, TargetGroupSize::Enterprise),
        ] {
            assert_eq!(TargetGroupSize::of(people), class, "{people}");
        }
    }

    #[test]
    fn a_class_is_known_by_its_key_its_bound_and_the_count_that_stands_for_it() {
        for class in TargetGroupSize::ALL {
            assert_eq!(TargetGroupSize::of(class.representative()), class);
            assert_eq!(TargetGroupSize::from_key(class.key()), Some(class));
            let most = class.most().unwrap_or(u32::MAX);
            assert_eq!(TargetGroupSize::of(most), class);
            assert_ne!(most.checked_add(1).map(TargetGroupSize::of), Some(class));
        }
    }
}
