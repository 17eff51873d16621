//! Days of the calendar: which there are, and how far apart they lie.

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

impl Day {
    /// Whether the calendar has it; years have four digits.
    pub(super) fn exists(self) -> bool {
        (1000..=9999).contains(&self.year)
            && (1..=12).contains(&self.month)
            && (1..=days_of(self.year, self.month)).contains(&self.of_month)
    }

    /// The days since a fixed day long ago. The year begins in March here, so that the day that not
    /// every year has is its last.
    pub(super) fn number(self) -> i64 {
        let (year, month) = if self.month > 2 {
            (i64::from(self.year), i64::from(self.month) - 3)
        } else {
            (i64::from(self.year) - 1, i64::from(self.month) + 9)
        };
        // March to July and August to December have 153 days each.
        let before_month = (153 * month + 2) / 5;
        365 * year + year / 4 - year / 100 + year / 400 + before_month + i64::from(self.of_month)
    }

    /// The same day some months later, or the last of a month that has no such day.
    pub(super) fn after_months(self, months: u32) -> Option<Self> {
        let all = self
            .year
            .checked_mul(12)?
            .checked_add(self.month.checked_sub(1)?)?
            .checked_add(months)?;
        let (year, month) = (all / 12, all % 12 + 1);
        Some(Self {
            year,
            month,
            of_month: self.of_month.min(days_of(year, month)),
        })
    }
}

/// How many days a month has.
const fn days_of(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn day(year: u32, month: u32, of_month: u32) -> Day {
        Day {
            year,
            month,
            of_month,
        }
    }

    #[test]
    fn the_calendar_has_a_29th_of_february_in_leap_years_only_and_no_31st_of_june() {
        for real in [
            day(2024, 2, 29),
            day(2000, 2, 29),
            day(2027, 12, 31),
            day(9999, 1, 1),
        ] {
            assert!(real.exists(), "{real:?}");
        }
        for none in [
            day(2027, 2, 29),
            day(2100, 2, 29),
            day(2027, 2, 31),
            day(2027, 6, 31),
            day(2027, 13, 1),
            day(2027, 0, 1),
            day(2027, 1, 0),
            day(999, 1, 1),
        ] {
            assert!(!none.exists(), "{none:?}");
        }
    }

    #[test]
    fn days_are_numbered_without_a_gap_over_four_hundred_years() {
        let mut numbers = (1999..2400)
            .flat_map(|year| (1..=12).map(move |month| (year, month)))
            .flat_map(|(year, month)| (1..=31).map(move |of_month| day(year, month, of_month)))
            .filter(|day| day.exists())
            .map(Day::number);
        let first = numbers.next().unwrap();
        let last = numbers.fold(first, |before, number| {
            assert_eq!(number, before + 1);
            number
        });
        // 401 years, 97 of them leap years: 2100, 2200 and 2300 are none.
        assert_eq!(last - first, 401 * 365 + 97 - 1);
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last_of_a_shorter_month() {
        let of = |start: Day, months| start.after_months(months).unwrap();
        assert_eq!(of(day(2027, 1, 15), 12), day(2028, 1, 15));
        assert_eq!(of(day(2027, 1, 31), 1), day(2027, 2, 28));
        assert_eq!(of(day(2027, 12, 31), 2), day(2028, 2, 29));
        assert_eq!(of(day(2027, 11, 30), 1), day(2027, 12, 30));
        assert_eq!(day(2027, 1, 1).after_months(u32::MAX), None);
    }
}
