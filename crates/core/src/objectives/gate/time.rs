//! Whether a time frame lies in the window of a plan.

use super::calendar::Day;
use super::{Criterion, Faults, Field};

/// When a plan takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanWindow {
    /// Its first day.
    pub starts_on: Day,
    /// Its last day.
    pub ends_on: Day,
}

/// What one piece of a time frame says.
#[derive(PartialEq)]
enum Told {
    Inside,
    Outside,
    /// A date that no calendar has.
    NoSuchDay,
}

/// A time frame says how long, in days, weeks, months, quarters or years, or until when: 2027-06-30
/// or 30.06.2027. All that it says has to lie in the window; a duration begins with the plan.
pub(super) fn check(text: &str, window: PlanWindow, faults: &mut Faults) {
    // A minus stays with its number, which is none then.
    let words: Vec<_> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '−')))
        .collect();
    let dates = words.iter().filter_map(|word| date(word));
    let dates = dates.map(|day| match day {
        day if !day.exists() => Told::NoSuchDay,
        day if (window.starts_on..=window.ends_on).contains(&day) => Told::Inside,
        _ => Told::Outside,
    });
    let durations = words.windows(2).filter_map(|pair| {
        let (number, unit) = (pair[0].parse().ok()?, Unit::of(pair[1])?);
        Some(if unit.fits(number, window) {
            Told::Inside
        } else {
            Told::Outside
        })
    });
    let told: Vec<_> = dates.chain(durations).collect();
    if told.is_empty() || told.contains(&Told::NoSuchDay) {
        faults.add(Criterion::TimeFrame, Field::TimeFrame);
    } else if told.contains(&Told::Outside) {
        faults.add(Criterion::WithinWindow, Field::TimeFrame);
    }
}

/// A unit of time, of so many days or calendar months.
enum Unit {
    Days(u32),
    Months(u32),
}

impl Unit {
    /// By its whole name: "Jahrgänge" are no "Jahre".
    fn of(word: &str) -> Option<Self> {
        Some(match word.to_lowercase().as_str() {
            "day" | "days" | "tag" | "tage" | "tagen" | "tages" => Self::Days(1),
            "week" | "weeks" | "woche" | "wochen" => Self::Days(7),
            "month" | "months" | "monat" | "monate" | "monaten" | "monats" => Self::Months(1),
            "quarter" | "quarters" | "quartal" | "quartale" | "quartalen" | "quartals" => {
                Self::Months(3)
            }
            "year" | "years" | "jahr" | "jahre" | "jahren" | "jahres" => Self::Months(12),
            _ => return None,
        })
    }

    /// Whether so many of them, counted from the first day, are over when the window is.
    fn fits(&self, number: u32, window: PlanWindow) -> bool {
        let over = match self {
            Self::Days(days) => {
                let days = i64::from(*days) * i64::from(number);
                days <= window.ends_on.number() - window.starts_on.number()
            }
            Self::Months(months) => number
                .checked_mul(*months)
                .and_then(|months| window.starts_on.after_months(months))
                .is_some_and(|day| day <= window.ends_on),
        };
        number > 0 && over
    }
}

/// What is written like a date, whether the calendar has it or not.
fn date(word: &str) -> Option<Day> {
    let numbers = |separator| -> Option<[u32; 3]> {
        let parts: Option<Vec<u32>> = word.split(separator).map(|it| it.parse().ok()).collect();
        parts?.try_into().ok()
    };
    let ((Some([year, month, of_month]), _) | (None, Some([of_month, month, year]))) =
        (numbers('-'), numbers('.'))
    else {
        return None;
    };
    // "1.2.3" is the version of something.
    (1000..=9999).contains(&year).then_some(Day {
        year,
        month,
        of_month,
    })
}
