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
    fn a_class_is_represented_by_a_count_of_its_own() {
        for class in TargetGroupSize::ALL {
            assert_eq!(TargetGroupSize::of(class.representative()), class);
        }
    }
}
