//! Whether a time frame lies in the window of a plan.

use super::{Criterion, Faults, Field};

/// When a plan takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanWindow {
    /// How many months it takes.
    pub months: u32,
    /// Its first day.
    pub starts_on: Day,
    /// Its last day.
    pub ends_on: Day,
}

/// A day of the calendar, compared by its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year.
    pub year: u32,
    /// 1 to 12.
    pub month: u32,
    /// The day of the month, 1 to 31.
    pub of_month: u32,
}

/// No month has more days.
const LONGEST_MONTH: u32 = 31;

/// A time frame says how long, in days, weeks, months or years, or until when: 2027-06-30 or
/// 30.06.2027. All that it says has to lie in the window.
pub(super) fn check(text: &str, window: PlanWindow, faults: &mut Faults) {
    let words: Vec<_> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    let dates = words.iter().filter_map(|word| day(word));
    let dates = dates.map(|day| (window.starts_on..=window.ends_on).contains(&day));
    let durations = words.windows(2).filter_map(|pair| {
        let (number, unit) = (pair[0].parse().ok()?, pair[1].to_lowercase());
        lies_within(number, &unit, window.months)
    });
    let told: Vec<bool> = dates.chain(durations).collect();
    if told.is_empty() {
        faults.add(Criterion::TimeFrame, Field::TimeFrame);
    } else if told.contains(&false) {
        faults.add(Criterion::WithinWindow, Field::TimeFrame);
    }
}

/// Whether a duration is over before the plan is; `None` for what is no unit of time.
fn lies_within(number: u32, unit: &str, months: u32) -> Option<bool> {
    let is = |names: [&str; 2]| names.iter().any(|name| unit.starts_with(name));
    let (length, limit) = if is(["day", "tag"]) {
        (Some(number), months.saturating_mul(LONGEST_MONTH))
    } else if is(["week", "woche"]) {
        (number.checked_mul(7), months.saturating_mul(LONGEST_MONTH))
    } else if is(["month", "monat"]) {
        (Some(number), months)
    } else if is(["year", "jahr"]) {
        (number.checked_mul(12), months)
    } else {
        return None;
    };
    Some(length.is_some_and(|length| (1..=limit).contains(&length)))
}

fn day(word: &str) -> Option<Day> {
    let numbers = |separator| -> Option<[u32; 3]> {
        let parts: Option<Vec<u32>> = word.split(separator).map(|it| it.parse().ok()).collect();
        parts?.try_into().ok()
    };
    let ((Some([year, month, of_month]), _) | (None, Some([of_month, month, year]))) =
        (numbers('-'), numbers('.'))
    else {
        return None;
    };
    let exists = (1000..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=LONGEST_MONTH).contains(&of_month);
    exists.then_some(Day {
        year,
        month,
        of_month,
    })
}
