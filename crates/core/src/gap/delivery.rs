use serde::Serialize;

use super::Distribution;
use crate::Level;

/// How a gap of a group is best closed, by how many people have it and how far apart they are: a
/// hint before formats are chosen (Niemeyer 2025).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryHint {
    /// Nobody is below: no training.
    None,
    /// Fewer than three people: individual coaching.
    IndividualCoaching,
    /// Levels far apart: blended learning in several tracks.
    BlendedTracks,
    /// Under a fifth is below: individual coaching or a certificate from outside.
    IndividualOrCertification,
    /// Under two fifths are below: a small group, or mentoring.
    SmallGroupOrMentoring,
    /// Under seven tenths are below: a group with different tasks for different levels.
    GroupWithDifferentiation,
    /// Most are below, a tenth or more is not: a group with the others as mentors.
    GroupWithMentors,
    /// Nearly everybody is below: a course.
    ClassroomGroup,
}

/// What a way of delivery costs, roughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    /// Little.
    Low,
    /// Little to some.
    LowToMedium,
    /// Some.
    Medium,
}

impl DeliveryHint {
    /// All hints in the order they are tried.
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::IndividualCoaching,
        Self::BlendedTracks,
        Self::IndividualOrCertification,
        Self::SmallGroupOrMentoring,
        Self::GroupWithDifferentiation,
        Self::GroupWithMentors,
        Self::ClassroomGroup,
    ];

    /// The stable key used in texts, files and JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::IndividualCoaching => "individual_coaching",
            Self::BlendedTracks => "blended_tracks",
            Self::IndividualOrCertification => "individual_or_certification",
            Self::SmallGroupOrMentoring => "small_group_or_mentoring",
            Self::GroupWithDifferentiation => "group_with_differentiation",
            Self::GroupWithMentors => "group_with_mentors",
            Self::ClassroomGroup => "classroom_group",
        }
    }

    /// What it costs; `None` without a training.
    pub const fn effort(self) -> Option<Effort> {
        match self {
            Self::None => Option::None,
            Self::BlendedTracks | Self::IndividualOrCertification => Some(Effort::Medium),
            Self::SmallGroupOrMentoring => Some(Effort::LowToMedium),
            Self::IndividualCoaching
            | Self::GroupWithDifferentiation
            | Self::GroupWithMentors
            | Self::ClassroomGroup => Some(Effort::Low),
        }
    }

    /// The hint for a group of which `below` people are below the level they are to reach.
    ///
    /// Shares are compared as whole numbers: 18 of 20 are exactly nine tenths.
    pub(super) fn of(distribution: &Distribution, below: usize) -> Self {
        let n = distribution.n();
        match below {
            0 => Self::None,
            _ if n < 3 => Self::IndividualCoaching,
            _ if distribution.is_median_misleading() => Self::BlendedTracks,
            _ if 5 * below < n => Self::IndividualOrCertification,
            _ if 5 * below < 2 * n => Self::SmallGroupOrMentoring,
            _ if 10 * below < 7 * n => Self::GroupWithDifferentiation,
            _ if 10 * (n - below) >= n => Self::GroupWithMentors,
            _ => Self::ClassroomGroup,
        }
    }
}

/// The hint for a group that is to reach one level.
pub fn delivery_hint(distribution: &Distribution, effective: Level) -> DeliveryHint {
    DeliveryHint::of(distribution, distribution.below(effective))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// People at each of the five levels, the hint for those who are to apply it, the variance.
    const STUDIED: [([usize; 5], DeliveryHint, f64); 10] = [
        ([20, 0, 0, 0, 0], DeliveryHint::ClassroomGroup, 0.0),
        ([0, 0, 0, 20, 0], DeliveryHint::None, 0.0),
        ([18, 0, 0, 2, 0], DeliveryHint::GroupWithMentors, 1.44),
        (
            [2, 0, 0, 18, 0],
            DeliveryHint::IndividualOrCertification,
            1.44,
        ),
        ([10, 0, 0, 0, 10], DeliveryHint::BlendedTracks, 9.0),
        ([4, 4, 4, 4, 4], DeliveryHint::BlendedTracks, 4.64),
        ([0, 2, 16, 2, 0], DeliveryHint::GroupWithMentors, 0.49),
        (
            [1, 0, 0, 19, 0],
            DeliveryHint::IndividualOrCertification,
            0.76,
        ),
        ([3, 2, 0, 15, 0], DeliveryHint::SmallGroupOrMentoring, 2.49),
        ([2, 4, 8, 4, 2], DeliveryHint::GroupWithMentors, 2.84),
    ];

    fn of(counts: [usize; 5]) -> Distribution {
        let levels = Level::ALL.into_iter().zip(counts);
        Distribution::of(levels.flat_map(|(level, count)| std::iter::repeat_n(level, count)))
            .unwrap()
    }

    #[test]
    fn the_ten_studied_distributions_get_their_hints() {
        for (counts, hint, variance) in STUDIED {
            let distribution = of(counts);
            assert_eq!(
                delivery_hint(&distribution, Level::Apply),
                hint,
                "{counts:?}"
            );
            assert!(
                (distribution.variance() - variance).abs() < 1e-9,
                "{counts:?}: {}",
                distribution.variance()
            );
        }
    }

    #[test]
    fn bounds_belong_to_the_next_hint() {
        for (counts, hint) in [
            // 4, 8 and 14 of 20 are exactly 20, 40 and 70 percent.
            ([0, 0, 4, 16, 0], DeliveryHint::SmallGroupOrMentoring),
            ([0, 0, 8, 12, 0], DeliveryHint::GroupWithDifferentiation),
            ([0, 0, 14, 6, 0], DeliveryHint::GroupWithMentors),
            ([0, 0, 19, 1, 0], DeliveryHint::ClassroomGroup),
        ] {
            assert_eq!(delivery_hint(&of(counts), Level::Apply), hint, "{counts:?}");
        }
    }

    #[test]
    fn two_people_are_coached_however_far_apart_they_are() {
        let hint = delivery_hint(&of([1, 0, 0, 0, 1]), Level::Apply);
        assert_eq!(hint, DeliveryHint::IndividualCoaching);
    }

    #[test]
    fn a_hint_is_its_key_in_json_and_only_no_training_costs_nothing() {
        for hint in DeliveryHint::ALL {
            assert_eq!(serde_json::to_value(hint).unwrap(), hint.key());
            assert_eq!(hint.effort().is_none(), hint == DeliveryHint::None);
        }
    }
}
