//! Dates and times as each language writes them.

use std::borrow::Borrow;

use chrono::{Datelike, NaiveDateTime};
use seqpt_core::Language;

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const GERMAN_MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// Writes moments the way a language does.
///
/// Every moment is UTC, as it is stored; a time of day says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateFormat {
    language: Language,
}

impl DateFormat {
    /// The date format of a language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The date with the month as a word: `23 November 2026` (German `23. November 2026`).
    pub fn long(self, moment: impl Borrow<NaiveDateTime>) -> String {
        let date = moment.borrow();
        match self.language {
            Language::English => format!("{} {} {}", date.day(), self.month(date), date.year()),
            Language::German => format!("{}. {} {}", date.day(), self.month(date), date.year()),
        }
    }

    /// The date for tables: `23 Nov 2026` (German `23.11.2026`).
    pub fn short(self, moment: impl Borrow<NaiveDateTime>) -> String {
        let date = moment.borrow();
        match self.language {
            Language::English => format!("{} {:.3} {}", date.day(), self.month(date), date.year()),
            Language::German => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
        }
    }

    /// The time of day on the 24-hour clock: `14:05 UTC` (German `14:05 Uhr (UTC)`).
    pub fn time(self, moment: impl Borrow<NaiveDateTime>) -> String {
        let time = moment.borrow().format("%H:%M");
        match self.language {
            Language::English => format!("{time} UTC"),
            Language::German => format!("{time} Uhr (UTC)"),
        }
    }

    /// Date and time of day: `23 November 2026, 14:05 UTC` (German `23. November 2026, 14:05 Uhr (UTC)`).
    pub fn long_with_time(self, moment: impl Borrow<NaiveDateTime>) -> String {
        let moment = moment.borrow();
        format!("{}, {}", self.long(moment), self.time(moment))
    }

    /// The moment for programs, such as the `datetime` attribute of a `<time>` element: `2026-11-23T14:05:09Z`.
    pub fn machine(moment: impl Borrow<NaiveDateTime>) -> String {
        moment.borrow().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    fn month(self, date: &NaiveDateTime) -> &'static str {
        let months = match self.language {
            Language::English => &ENGLISH_MONTHS,
            Language::German => &GERMAN_MONTHS,
        };
        // `month0` is below 12 by chrono's own type invariant; an empty word is still better than a panic on a page.
        months
            .get(date.month0() as usize)
            .copied()
            .unwrap_or_default()
    }
}
