//! When objectives are due: the window of the plan, divided by the levels to advance.

use chrono::{Datelike as _, Months, NaiveDate, TimeDelta};
use seqpt_core::objectives::Step;

/// How long something takes, in the unit that says it exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Whole months.
    Months(u32),
    /// Days, where months do not come out even.
    Days(u32),
}

impl Window {
    /// From the beginning of a plan to a later day.
    pub fn between(start: NaiveDate, due: NaiveDate) -> Self {
        let months = 12 * (due.year() - start.year()) + due.month0().cast_signed()
            - start.month0().cast_signed();
        match u32::try_from(months) {
            Ok(months) if months > 0 && after(start, months) == due => Self::Months(months),
            _ => {
                let days = (due - start).num_days().max(1);
                Self::Days(u32::try_from(days).unwrap_or(u32::MAX))
            }
        }
    }
}

/// When the `number`-th `of` the levels to advance is due: that share of the window, in whole
/// months where it comes out even and in days elsewhere. The last is due when the window ends.
pub(super) fn due(start: NaiveDate, months: u32, step: Step) -> NaiveDate {
    let part = months * step.number;
    if part.is_multiple_of(step.of) {
        return after(start, part / step.of);
    }
    let days = (after(start, months) - start).num_days();
    start + TimeDelta::days(days * i64::from(step.number) / i64::from(step.of))
}

/// Dates are entered with four digits of a year, so the end of the calendar is far away.
fn after(start: NaiveDate, months: u32) -> NaiveDate {
    start
        .checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dates(start: &str, months: u32, of: u32) -> Vec<NaiveDate> {
        (1..=of)
            .map(|number| due(day(start), months, Step { number, of }))
            .collect()
    }

    #[test]
    fn twelve_months_are_three_times_four() {
        assert_eq!(
            dates("2026-11-23", 12, 3),
            ["2027-03-23", "2027-07-23", "2027-11-23"].map(day)
        );
    }

    #[test]
    fn what_is_no_whole_month_is_counted_in_days_and_the_last_is_due_at_the_end() {
        // The 365 days of a year from a 1 March, in eight parts: months come out even at times.
        assert_eq!(
            dates("2026-03-01", 10, 4),
            ["2026-05-16", "2026-08-01", "2026-10-16", "2027-01-01"].map(day)
        );
        assert_eq!(dates("2027-01-31", 1, 1), [day("2027-02-28")]);
    }

    #[test]
    fn a_window_is_told_in_months_where_they_are_whole() {
        let between = |start, due| Window::between(day(start), day(due));
        assert_eq!(between("2026-11-23", "2027-03-23"), Window::Months(4));
        assert_eq!(between("2027-01-31", "2027-02-28"), Window::Months(1));
        assert_eq!(between("2026-11-23", "2027-03-24"), Window::Days(121));
        assert_eq!(between("2026-11-23", "2026-11-23"), Window::Days(1));
        assert_eq!(between("2026-11-23", "2026-01-01"), Window::Days(1));
    }

    proptest! {
        #[test]
        fn due_dates_rise_from_the_start_to_exactly_the_end(
            start in 0_i64..20_000,
            months in 1_u32..=60,
            of in 1_u32..=4,
        ) {
            let start = day("2000-01-01") + TimeDelta::days(start);
            let mut before = start;
            for number in 1..=of {
                let due = due(start, months, Step { number, of });
                prop_assert!(due > before);
                before = due;
            }
            prop_assert_eq!(before, after(start, months));
        }
    }
}
