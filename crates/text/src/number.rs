//! Numbers as each language writes them.

use seqpt_core::Language;

/// What stands for a number that is none (a division by zero upstream).
const NOT_A_NUMBER: &str = "–";

/// A computed half may sit a hair below the half (0.35 is stored as 0.349…); within this distance it counts as a half.
const HALF_TOLERANCE: f64 = 1e-9;

/// From this many digits on, whole numbers are grouped by thousands.
const GROUPED_FROM: usize = 5;

/// Writes numbers the way a language does.
///
/// Rounding is half away from zero, as the method's published figures are rounded: 2.5 becomes 3 and −2.5 becomes −3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberFormat {
    language: Language,
}

impl NumberFormat {
    /// The number format of a language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// A whole number, grouped by thousands from five digits on: `1234`, `12,345` (German `12.345`).
    pub fn integer(self, value: i64) -> String {
        signed(value < 0, &self.grouped(&value.unsigned_abs().to_string()))
    }

    /// A number with exactly `digits` decimals: `3.5` (German `3,5`). Not a number or infinite gives a dash.
    pub fn decimal(self, value: f64, digits: u8) -> String {
        if !value.is_finite() {
            return NOT_A_NUMBER.to_owned();
        }
        let places = usize::from(digits);
        let scaled = (value.abs() * 10_f64.powi(i32::from(digits)) + HALF_TOLERANCE).round();
        let padded = format!("{scaled:0>width$.0}", width = places + 1);
        let (whole, fraction) = padded.split_at(padded.len() - places);
        let number = if fraction.is_empty() {
            self.grouped(whole)
        } else {
            format!("{}{}{fraction}", self.grouped(whole), self.decimal_mark())
        };
        signed(value < 0.0 && scaled > 0.0, &number)
    }

    /// A percentage; `value` is already in percent (0 to 100), not a fraction: `66.7%` (German `66,7 %` with a
    /// no-break space).
    pub fn percent(self, value: f64, digits: u8) -> String {
        let number = self.decimal(value, digits);
        match self.language {
            Language::English => number + "%",
            Language::German => number + "\u{a0}%",
        }
    }

    fn grouped(self, digits: &str) -> String {
        if digits.len() < GROUPED_FROM {
            return digits.to_owned();
        }
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                grouped.push(self.group_mark());
            }
            grouped.push(digit);
        }
        grouped
    }

    const fn group_mark(self) -> char {
        match self.language {
            Language::English => ',',
            Language::German => '.',
        }
    }

    const fn decimal_mark(self) -> char {
        match self.language {
            Language::English => '.',
            Language::German => ',',
        }
    }
}

/// Screen readers read the minus sign as "minus" and a hyphen often not at all.
fn signed(negative: bool, number: &str) -> String {
    if negative {
        format!("\u{2212}{number}")
    } else {
        number.to_owned()
    }
}
