//! One person: own levels against required ones (Roby 2025), on the published figures of the levels
//! (Könemann et al. 2022).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Level;
use crate::framework::{Area, CompetencyId, Framework};

/// How an own level stands to the required one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Above the required level.
    Exceeded,
    /// Exactly the required level.
    Met,
    /// Below the required level: a competency with a gap.
    Below,
}

/// A share of a required level in percent, not rounded.
///
/// That of a single competency is more than 100 where the own level is above the required one. Means
/// count it as 100, so that being ahead in one competency does not hide a gap in another.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct Percent(f64);

/// The colour step of a percentage: 100, 80, 60 and 40 are the bounds, each belonging to the
/// higher step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Below 40 %.
    Low,
    /// 40 % to below 60 %.
    Partial,
    /// 60 % to below 80 %.
    Moderate,
    /// 80 % to below 100 %.
    Near,
    /// 100 % and more.
    Reached,
}

/// How an area stands as a whole, by its mean: 70 and 50 are the bounds, each belonging to the
/// higher one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaStanding {
    /// Below 50 %.
    ToBuildUp,
    /// 50 % to below 70 %.
    UnderWay,
    /// 70 % and more.
    WellCovered,
}

impl Percent {
    /// The number, 0 or more.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The colour step.
    pub fn band(self) -> Band {
        match self {
            Self(share) if share >= 100.0 => Band::Reached,
            Self(share) if share >= 80.0 => Band::Near,
            Self(share) if share >= 60.0 => Band::Moderate,
            Self(share) if share >= 40.0 => Band::Partial,
            _ => Band::Low,
        }
    }

    /// What it says about an area.
    pub fn standing(self) -> AreaStanding {
        match self {
            Self(share) if share >= 70.0 => AreaStanding::WellCovered,
            Self(share) if share >= 50.0 => AreaStanding::UnderWay,
            _ => AreaStanding::ToBuildUp,
        }
    }

    /// What enters a mean: at most 100.
    #[must_use]
    pub const fn capped(self) -> Self {
        Self(self.0.min(100.0))
    }

    /// The share of `required` that `own` reaches. Nothing required is fully reached.
    fn of_levels(own: Level, required: Level) -> Self {
        if required == Level::None {
            return Self(100.0);
        }
        Self(100.0 * f64::from(own.value()) / f64::from(required.value()))
    }

    /// The mean of the capped shares of required levels that own levels reach; `None` of none.
    ///
    /// Every required level divides 12, so that they are added as whole twelfths: a mean that is a
    /// bound is exactly that.
    fn mean(levels: impl Iterator<Item = (Level, Level)>) -> Option<Self> {
        let (twelfths, count) = levels.fold((0_u32, 0_u32), |(sum, count), (own, required)| {
            let twelfths = match required.value() {
                0 => 12,
                required => 12 / required * own.value().min(required),
            };
            (sum + u32::from(twelfths), count + 1)
        });
        (count > 0).then(|| Self(f64::from(100 * twelfths) / f64::from(12 * count)))
    }
}

/// One competency of a person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CompetencyResult {
    /// The competency.
    pub competency: CompetencyId,
    /// Its area.
    pub area: Area,
    /// The person's level.
    pub own: Level,
    /// The required level.
    pub required: Level,
    /// `max(0, required − own)` in the published figures, 0 to 6.
    pub gap: u8,
    /// Above, at or below the required level.
    pub status: Status,
    /// The share of the required level, more than 100 above it; 100 where nothing is required.
    pub percent: Percent,
    /// The levels to advance, rising; empty without a gap.
    pub levels_to_advance: Vec<Level>,
}

/// The mean over the competencies of one area.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AreaResult {
    /// The area.
    pub area: Area,
    /// The mean of the capped percentages of [`competencies`](Self::competencies).
    pub percent: Percent,
    /// What that says about the area.
    pub standing: AreaStanding,
    /// The competencies that entered the mean.
    pub competencies: Vec<CompetencyId>,
}

/// A person's gaps.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonResult {
    /// Every competency with a required and an own level, in the framework's order.
    pub competencies: Vec<CompetencyResult>,
    /// Areas with at least one such competency, in display order.
    pub areas: Vec<AreaResult>,
    /// The mean of the capped percentages over all competencies; `None` without any.
    pub overall: Option<Percent>,
    /// How many competencies are at or above their required level.
    pub reached: usize,
    /// How many competencies have a gap.
    pub with_gap: usize,
    /// The number of levels to advance over all competencies.
    pub levels_to_advance: usize,
    /// Required competencies without an own level: unknown, not zero, and in no mean.
    pub unknown: Vec<CompetencyId>,
}

/// Compares own with required levels.
///
/// Competencies without a required level are left out. One that is said to require
/// [`Level::None`] is met or exceeded by any own level, and left out without one. Required ones
/// without an own level are listed as unknown and enter no figure.
///
/// ```
/// use std::collections::BTreeMap;
/// use seqpt_core::Level;
/// use seqpt_core::framework::{CompetencyId, Framework};
/// use seqpt_core::gap::evaluate;
///
/// let framework = Framework::standard()?;
/// let systems_thinking = CompetencyId::new(1);
/// let result = evaluate(
///     &framework,
///     &BTreeMap::from([(systems_thinking, Level::Apply)]),
///     &BTreeMap::from([(systems_thinking, Level::Know)]),
/// );
/// assert_eq!(result.competencies[0].gap, 3);
/// assert_eq!(result.levels_to_advance, 2); // understand, then apply
/// # Ok::<(), seqpt_core::SeedError>(())
/// ```
pub fn evaluate(
    framework: &Framework,
    required: &BTreeMap<CompetencyId, Level>,
    own: &BTreeMap<CompetencyId, Level>,
) -> PersonResult {
    let mut competencies = Vec::new();
    let mut unknown = Vec::new();
    for known in framework.competencies() {
        match (own.get(&known.id), required.get(&known.id)) {
            (Some(own), Some(required)) => {
                competencies.push(compare(known.id, known.area, *own, *required));
            }
            (None, Some(required)) if *required > Level::None => unknown.push(known.id),
            (_, None) | (None, Some(_)) => {}
        }
    }
    let areas = Area::ALL
        .into_iter()
        .filter_map(|area| area_result(area, &competencies))
        .collect();
    let with_gap = competencies
        .iter()
        .filter(|result| result.status == Status::Below)
        .count();
    PersonResult {
        areas,
        overall: Percent::mean(competencies.iter().map(levels)),
        reached: competencies.len() - with_gap,
        with_gap,
        levels_to_advance: competencies
            .iter()
            .map(|result| result.levels_to_advance.len())
            .sum(),
        unknown,
        competencies,
    }
}

fn compare(competency: CompetencyId, area: Area, own: Level, required: Level) -> CompetencyResult {
    CompetencyResult {
        competency,
        area,
        own,
        required,
        gap: required.value().saturating_sub(own.value()),
        status: match own.cmp(&required) {
            std::cmp::Ordering::Greater => Status::Exceeded,
            std::cmp::Ordering::Equal => Status::Met,
            std::cmp::Ordering::Less => Status::Below,
        },
        percent: Percent::of_levels(own, required),
        levels_to_advance: own.levels_up_to(required).collect(),
    }
}

fn levels(result: &CompetencyResult) -> (Level, Level) {
    (result.own, result.required)
}

fn area_result(area: Area, competencies: &[CompetencyResult]) -> Option<AreaResult> {
    let of_area = || competencies.iter().filter(|result| result.area == area);
    let percent = Percent::mean(of_area().map(levels))?;
    Some(AreaResult {
        area,
        percent,
        standing: percent.standing(),
        competencies: of_area().map(|result| result.competency).collect(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn level() -> impl Strategy<Value = Level> {
        proptest::sample::select(Level::ALL.to_vec())
    }

    fn levels() -> impl Strategy<Value = BTreeMap<CompetencyId, Level>> {
        proptest::collection::btree_map((0_u32..20).prop_map(CompetencyId::new), level(), 0..20)
    }

    fn percent(own: Level, required: Level) -> f64 {
        Percent::of_levels(own, required).get()
    }

    #[test]
    fn a_single_percentage_is_neither_rounded_nor_capped() {
        for (own, required, expected) in [
            (Level::Know, Level::Master, 100.0 / 6.0),
            (Level::Understand, Level::Master, 100.0 / 3.0),
            (Level::Apply, Level::Master, 200.0 / 3.0),
            (Level::Know, Level::Apply, 25.0),
            (Level::Apply, Level::Apply, 100.0),
            (Level::Master, Level::Apply, 150.0),
            (Level::Master, Level::Know, 600.0),
        ] {
            let found = percent(own, required);
            assert!((found - expected).abs() < 1e-9, "{own:?} of {required:?}");
        }
    }

    #[test]
    fn being_ahead_in_one_competency_hides_no_gap_in_another() {
        let framework = Framework::standard().unwrap();
        let [ahead, behind] = [1, 4].map(CompetencyId::new);
        let result = evaluate(
            &framework,
            &[(ahead, Level::Understand), (behind, Level::Apply)].into(),
            &[(ahead, Level::Master), (behind, Level::Understand)].into(),
        );
        assert_eq!(result.competencies[0].percent, Percent(300.0));
        // The mean of 100 and 50, not of 300 and 50.
        assert_eq!(result.areas[0].percent, Percent(75.0));
        assert_eq!(result.overall, Some(Percent(75.0)));
    }

    #[test]
    fn a_competency_that_requires_nothing_is_met_by_no_level_and_exceeded_by_any_other() {
        let framework = Framework::standard().unwrap();
        let [met, exceeded, unasked, below] = [1, 4, 5, 6].map(CompetencyId::new);
        let result = evaluate(
            &framework,
            &[
                (met, Level::None),
                (exceeded, Level::None),
                (unasked, Level::None),
                (below, Level::Apply),
            ]
            .into(),
            &[
                (met, Level::None),
                (exceeded, Level::Know),
                (below, Level::Know),
            ]
            .into(),
        );
        let rows: Vec<_> = result
            .competencies
            .iter()
            .map(|row| (row.competency, row.status, row.gap, row.percent))
            .collect();
        assert_eq!(
            rows,
            [
                (met, Status::Met, 0, Percent(100.0)),
                (exceeded, Status::Exceeded, 0, Percent(100.0)),
                (below, Status::Below, 3, Percent(25.0)),
            ]
        );
        assert_eq!(result.overall, Some(Percent(75.0)));
        assert_eq!((result.reached, result.with_gap), (2, 1));
        // Nothing is required of it, so nothing is unknown about it.
        assert_eq!(result.unknown, []);
    }

    #[test]
    fn the_bounds_of_a_colour_step_belong_to_the_higher_step() {
        let bands = [39.9, 40.0, 60.0, 80.0, 99.9, 100.0, 150.0].map(|share| Percent(share).band());
        assert_eq!(
            bands,
            [
                Band::Low,
                Band::Partial,
                Band::Moderate,
                Band::Near,
                Band::Near,
                Band::Reached,
                Band::Reached
            ]
        );
    }

    #[test]
    fn the_bounds_of_how_an_area_stands_belong_to_the_higher_standing() {
        use AreaStanding::{ToBuildUp, UnderWay, WellCovered};
        let standings = [0.0, 49.9, 50.0, 69.9, 70.0, 100.0].map(|share| Percent(share).standing());
        assert_eq!(
            standings,
            [
                ToBuildUp,
                ToBuildUp,
                UnderWay,
                UnderWay,
                WellCovered,
                WellCovered
            ]
        );
    }

    /// Every mean of up to five shares, the most an area has, held against whole numbers: shares are
    /// twelfths.
    #[test]
    fn an_area_stands_as_the_exact_mean_of_its_shares_says() {
        let mut shares = std::collections::BTreeMap::new();
        for own in Level::ALL {
            for required in Level::ALL {
                let share = Percent::of_levels(own, required).capped();
                let twelfths = match required.value() {
                    0 => 12,
                    required => (12 * own.value() / required).min(12),
                };
                assert!((share.get() - f64::from(twelfths) * 100.0 / 12.0).abs() < 1e-9);
                shares.insert(twelfths, (own, required));
            }
        }
        let mut sums = vec![(0_u32, Vec::new())];
        for _ in 0..5 {
            let longer = sums.iter().flat_map(|(sum, means)| {
                shares.iter().map(move |(twelfths, levels)| {
                    let mut means: Vec<(Level, Level)> = means.clone();
                    means.push(*levels);
                    (sum + u32::from(*twelfths), means)
                })
            });
            sums = longer.collect();
            for (sum, means) in &sums {
                let mean = Percent::mean(means.iter().copied()).unwrap();
                let whole = 12 * u32::try_from(means.len()).unwrap();
                // Both numbers are whole, so the nearest figure to their quotient.
                assert_eq!(
                    mean,
                    Percent(f64::from(100 * sum) / f64::from(whole)),
                    "{means:?}"
                );
                let at_least = |percent| 100 * sum >= percent * whole;
                let standing = match (at_least(70), at_least(50)) {
                    (true, _) => AreaStanding::WellCovered,
                    (_, true) => AreaStanding::UnderWay,
                    _ => AreaStanding::ToBuildUp,
                };
                assert_eq!(mean.standing(), standing, "{means:?}");
                let reached = [40, 60, 80, 100].into_iter().filter(|it| at_least(*it));
                let bands = [
                    Band::Low,
                    Band::Partial,
                    Band::Moderate,
                    Band::Near,
                    Band::Reached,
                ];
                assert_eq!(mean.band(), bands[reached.count()], "{means:?}");
            }
        }
    }

    #[test]
    fn a_required_competency_without_an_answer_is_unknown_and_in_no_mean() {
        let framework = Framework::standard().unwrap();
        let ids = [1, 4].map(CompetencyId::new);
        let result = evaluate(
            &framework,
            &ids.map(|id| (id, Level::Apply)).into(),
            &[(ids[0], Level::Apply)].into(),
        );
        assert_eq!(result.unknown, [ids[1]]);
        assert_eq!(result.overall, Some(Percent(100.0)));
        assert_eq!(result.areas[0].competencies, [ids[0]]);
    }

    proptest! {
        #[test]
        fn figures_add_up_for_any_levels(required in levels(), own in levels()) {
            let framework = Framework::standard().unwrap();
            let result = evaluate(&framework, &required, &own);
            prop_assert_eq!(result.reached + result.with_gap, result.competencies.len());
            for row in &result.competencies {
                prop_assert_eq!(row.gap == 0, row.status != Status::Below);
                prop_assert_eq!(row.levels_to_advance.is_empty(), row.gap == 0);
                prop_assert!(row.percent.get() >= 0.0);
                prop_assert_eq!(row.percent.get() >= 100.0, row.gap == 0);
                // Prefix-closed: every level above the own one up to the required one.
                prop_assert_eq!(
                    row.levels_to_advance.clone(),
                    Level::PYRAMID.into_iter()
                        .filter(|level| *level > row.own && *level <= row.required)
                        .collect::<Vec<_>>()
                );
            }
            if let Some(overall) = result.overall {
                prop_assert!((0.0..=100.0).contains(&overall.get()));
            }
        }

        #[test]
        fn raising_an_own_level_never_adds_a_level_to_advance(
            required in levels(), own in levels(), which in 0_u32..20, to in level(),
        ) {
            let framework = Framework::standard().unwrap();
            let before = evaluate(&framework, &required, &own);
            let id = CompetencyId::new(which);
            let mut raised = own.clone();
            if let Some(level) = raised.get_mut(&id) {
                *level = (*level).max(to);
            }
            let after = evaluate(&framework, &required, &raised);
            prop_assert!(after.levels_to_advance <= before.levels_to_advance);
            prop_assert!(after.overall >= before.overall);
        }
    }
}
