use serde::Serialize;

use crate::Level;

/// How many people stand at each level of one competency: never empty.
///
/// A median must not hide people: 10 who know nothing and 10 who master a competency have the same
/// median as 20 who understand it. So the counts come first, and say whether the median tells much
/// (Niemeyer 2025).
///
/// ```
/// use seqpt_core::Level;
/// use seqpt_core::gap::Distribution;
///
/// let scores = [Level::None, Level::Know, Level::Apply];
/// let distribution = Distribution::of(scores).ok_or("nobody")?;
/// assert_eq!(distribution.median(), Level::Know);
/// assert_eq!(distribution.below(Level::Understand), 2);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(into = "Figures")]
pub struct Distribution {
    counts: [usize; 5],
}

/// A distribution in JSON, with the figures that are computed from it.
#[derive(Serialize)]
struct Figures {
    counts: [usize; 5],
    people: usize,
    median: Level,
    mean: f64,
    variance: f64,
    median_reliable: bool,
    median_misleading: bool,
    two_peaks: bool,
}

impl From<Distribution> for Figures {
    fn from(distribution: Distribution) -> Self {
        Self {
            counts: distribution.counts,
            people: distribution.n(),
            median: distribution.median(),
            mean: distribution.mean(),
            variance: distribution.variance(),
            median_reliable: distribution.is_median_reliable(),
            median_misleading: distribution.is_median_misleading(),
            two_peaks: distribution.has_two_peaks(),
        }
    }
}

impl Distribution {
    /// The distribution of some people's levels; `None` of nobody.
    pub fn of(scores: impl IntoIterator<Item = Level>) -> Option<Self> {
        let mut counts = [0; 5];
        for score in scores {
            counts[score.index()] += 1;
        }
        (counts != [0; 5]).then_some(Self { counts })
    }

    /// How many people stand at each of [`Level::ALL`].
    pub const fn counts(&self) -> [usize; 5] {
        self.counts
    }

    /// How many people there are, at least 1.
    pub fn n(&self) -> usize {
        self.counts.iter().sum()
    }

    /// How many people stand below a level.
    pub fn below(&self, level: Level) -> usize {
        self.counts[..level.index()].iter().sum()
    }

    /// The level in the middle. Between two levels it is the one nearer to the mean of their
    /// figures, the lower one if both are as near.
    pub fn median(&self) -> Level {
        let n = self.n();
        let twice = self.ranked((n - 1) / 2).value() + self.ranked(n / 2).value();
        // The first of equals is the lower level.
        Level::ALL
            .into_iter()
            .min_by_key(|level| (2 * level.value()).abs_diff(twice))
            .unwrap_or_default()
    }

    /// The mean of the levels' figures, 0 to 6.
    pub fn mean(&self) -> f64 {
        real(self.sum(1)) / real(self.n())
    }

    /// The population variance of the levels' figures, 0 to 9.
    pub fn variance(&self) -> f64 {
        let n = real(self.n());
        real(self.square_times_variance()) / (n * n)
    }

    /// Variance below 1: the median speaks for nearly everybody.
    pub fn is_median_reliable(&self) -> bool {
        self.square_times_variance() < self.n() * self.n()
    }

    /// Variance above 4: hardly anybody stands at the median.
    pub fn is_median_misleading(&self) -> bool {
        self.square_times_variance() > 4 * self.n() * self.n()
    }

    /// Two groups of people apart from each other: two levels with a fifth of the people or more
    /// each, and between them a level with at most half as many as at the smaller of the two.
    pub fn has_two_peaks(&self) -> bool {
        let n = self.n();
        let is_peak = |position: usize| 5 * self.counts[position] >= n;
        (0..5).any(|low| {
            (low + 2..5).any(|high| {
                let smaller = self.counts[low].min(self.counts[high]);
                let valley = self.counts[low + 1..high].iter().min();
                is_peak(low) && is_peak(high) && valley.is_some_and(|valley| 2 * valley <= smaller)
            })
        })
    }

    /// Whether so many people are under a fifth, and not nobody: a median would hide them.
    pub fn is_small_minority(&self, people: usize) -> bool {
        people > 0 && 5 * people < self.n()
    }

    /// The share of a head count in all people, in percent, 0 to 100.
    pub fn percent(&self, people: usize) -> f64 {
        100.0 * real(people) / real(self.n())
    }

    /// The level of the person at a position, counted from 0 in rising order of levels.
    fn ranked(&self, position: usize) -> Level {
        Level::ALL
            .into_iter()
            .find(|level| self.below(*level) + self.counts[level.index()] > position)
            .unwrap_or_default()
    }

    /// The sum of the levels' figures, each raised to a power.
    fn sum(&self, power: u32) -> usize {
        Level::ALL
            .into_iter()
            .map(|level| self.counts[level.index()] * usize::from(level.value()).pow(power))
            .sum()
    }

    /// `n²` times the variance: a whole number, so bounds are met exactly.
    fn square_times_variance(&self) -> usize {
        self.n() * self.sum(2) - self.sum(1) * self.sum(1)
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "head counts and their squares are far below 2^52"
)]
const fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(figures: &[i64]) -> Distribution {
        Distribution::of(figures.iter().map(|f| Level::try_from(*f).unwrap())).unwrap()
    }

    #[test]
    fn a_median_between_two_levels_snaps_to_the_nearer_and_of_two_to_the_lower() {
        for (low, high, median) in [
            (0, 1, 0), // 0.5
            (1, 2, 1), // 1.5
            (0, 4, 2),
            (1, 4, 2), // 2.5
            (2, 4, 2), // 3
            (0, 6, 2), // 3
            (1, 6, 4), // 3.5
            (2, 6, 4),
            (4, 6, 4), // 5
        ] {
            assert_eq!(i64::from(of(&[low, high]).median().value()), median);
            assert_eq!(i64::from(of(&[high, low]).median().value()), median);
        }
    }

    #[test]
    fn nobody_has_no_distribution() {
        assert_eq!(Distribution::of([]), None);
    }

    #[test]
    fn the_spread_says_whether_the_median_tells_much() {
        let same = of(&[2, 2, 2]);
        assert!(same.is_median_reliable() && !same.is_median_misleading());
        // Variance exactly 1 and exactly 4 are on neither side.
        let one = of(&[0, 2]);
        assert!(!one.is_median_reliable() && !one.is_median_misleading());
        let four = of(&[0, 4]);
        assert!(!four.is_median_reliable() && !four.is_median_misleading());
        let apart = of(&[0, 6]);
        assert!(!apart.is_median_reliable() && apart.is_median_misleading());
    }

    #[test]
    fn two_groups_apart_are_two_peaks_and_an_even_spread_is_none() {
        assert!(of(&[0, 0, 0, 6, 6, 6]).has_two_peaks());
        assert!(of(&[0, 0, 1, 2, 2]).has_two_peaks());
        assert!(!of(&[0, 1, 2, 4, 6]).has_two_peaks());
        assert!(!of(&[0, 0, 1, 1]).has_two_peaks());
        // One of ten is no group.
        assert!(!of(&[0, 4, 4, 4, 4, 4, 4, 4, 4, 4]).has_two_peaks());
    }

    #[test]
    fn json_carries_the_counts_and_the_figures_computed_from_them() {
        assert_eq!(
            serde_json::to_value(of(&[0, 0, 4, 4])).unwrap(),
            serde_json::json!({
                "counts": [2, 0, 0, 2, 0], "people": 4, "median": 2, "mean": 2.0, "variance": 4.0,
                "median_reliable": false, "median_misleading": false, "two_peaks": true,
            })
        );
    }

    proptest! {
        #[test]
        fn figures_equal_those_of_the_sorted_list(
            mut scores in proptest::collection::vec(
                proptest::sample::select(Level::ALL.to_vec()), 1..30,
            ),
        ) {
            let distribution = Distribution::of(scores.clone()).unwrap();
            scores.sort();
            let n = scores.len();
            prop_assert_eq!(distribution.n(), n);
            if n % 2 == 1 {
                prop_assert_eq!(distribution.median(), scores[n / 2]);
            }
            prop_assert!(distribution.median() >= scores[0]);
            prop_assert!(distribution.median() <= scores[n - 1]);
            let figures: Vec<f64> = scores.iter().map(|s| f64::from(s.value())).collect();
            let mean = figures.iter().sum::<f64>() / real(n);
            let variance = figures.iter().map(|f| (f - mean).powi(2)).sum::<f64>() / real(n);
            prop_assert!((distribution.mean() - mean).abs() < 1e-9);
            prop_assert!((distribution.variance() - variance).abs() < 1e-9);
            for level in Level::ALL {
                let below = scores.iter().filter(|score| **score < level).count();
                prop_assert_eq!(distribution.below(level), below);
            }
        }
    }
}
