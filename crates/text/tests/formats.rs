//! Numbers, dates and the choice of language.
#![expect(
    clippy::unwrap_used,
    reason = "a date that does not exist is a mistake of the test"
)]

use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use seqpt_core::Language::{self, English, German};
use seqpt_text::{DateFormat, NumberFormat, negotiate};

#[test]
fn whole_numbers_are_grouped_from_five_digits_on() {
    let cases = [
        (0, "0", "0"),
        (-7, "−7", "−7"),
        (1_234, "1234", "1234"),
        (12_345, "12,345", "12.345"),
        (-1_234_567, "−1,234,567", "−1.234.567"),
        (
            i64::MIN,
            "−9,223,372,036,854,775,808",
            "−9.223.372.036.854.775.808",
        ),
    ];
    for (number, english, german) in cases {
        assert_eq!(NumberFormat::new(English).integer(number), english);
        assert_eq!(NumberFormat::new(German).integer(number), german);
    }
}

#[test]
fn decimals_are_rounded_half_away_from_zero() {
    let cases = [
        (2.5, 0, "3", "3"),
        (-2.5, 0, "−3", "−3"),
        (0.5, 0, "1", "1"),
        (0.35, 1, "0.4", "0,4"),
        (1.005, 2, "1.01", "1,01"),
        (37.25, 1, "37.3", "37,3"),
        (46.04, 1, "46.0", "46,0"),
        (-0.04, 1, "0.0", "0,0"),
        (12_345.678, 2, "12,345.68", "12.345,68"),
        (999.95, 1, "1000.0", "1000,0"),
        (0.005, 2, "0.01", "0,01"),
        (f64::NAN, 1, "–", "–"),
        (f64::INFINITY, 1, "–", "–"),
    ];
    for (number, digits, english, german) in cases {
        assert_eq!(
            NumberFormat::new(English).decimal(number, digits),
            english,
            "{number}"
        );
        assert_eq!(
            NumberFormat::new(German).decimal(number, digits),
            german,
            "{number}"
        );
    }
}

#[test]
fn the_german_percent_sign_stands_behind_a_no_break_space() {
    assert_eq!(NumberFormat::new(English).percent(66.66, 1), "66.7%");
    assert_eq!(NumberFormat::new(German).percent(66.66, 1), "66,7\u{a0}%");
    assert_eq!(NumberFormat::new(German).percent(100.0, 0), "100\u{a0}%");
}

/// A formatted number, read back.
fn read(language: Language, text: &str) -> f64 {
    let plain = match language {
        English => text.replace(',', ""),
        German => text.replace('.', "").replace(',', "."),
    };
    plain.replace('−', "-").parse().unwrap()
}

proptest! {
    #[test]
    fn a_formatted_number_reads_back_within_half_a_step(number in -1e9..1e9_f64, digits in 0_u8..4) {
        let step = 10_f64.powi(-i32::from(digits));
        for language in Language::ALL {
            let text = NumberFormat::new(language).decimal(number, digits);
            prop_assert!((read(language, &text) - number).abs() <= step / 2.0 + 1e-6, "{number} as {text}");
        }
    }

    #[test]
    fn a_whole_number_reads_back_exactly(number in -1_000_000_000_000_i64..1_000_000_000_000) {
        for language in Language::ALL {
            let text = NumberFormat::new(language).integer(number);
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(digits.parse::<u64>().unwrap(), number.unsigned_abs());
            prop_assert_eq!(text.starts_with('−'), number < 0);
        }
    }

    #[test]
    fn rounding_is_symmetric_around_zero(number in 0.001..1e6_f64, digits in 0_u8..4) {
        let format = NumberFormat::new(English);
        let (positive, negative) = (format.decimal(number, digits), format.decimal(-number, digits));
        prop_assert_eq!(negative.trim_start_matches('−'), positive);
    }

    #[test]
    fn any_header_gives_a_language(header in ".{0,60}") {
        prop_assert!(Language::ALL.contains(&negotiate(&header)));
    }

    #[test]
    fn the_language_with_the_greater_weight_wins(english in 0_u32..=1000, german in 0_u32..=1000) {
        prop_assume!(english != german);
        let weight = |thousandths: u32| format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
        let expected = if german > english { German } else { English };
        let (english, german) = (weight(english), weight(german));
        prop_assert_eq!(negotiate(&format!("en;q={english}, de;q={german}")), expected);
        prop_assert_eq!(negotiate(&format!("de-AT; q={german},EN-gb ;Q={english}")), expected);
    }
}

fn moment() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 3)
        .unwrap()
        .and_hms_opt(14, 5, 9)
        .unwrap()
}

#[test]
fn dates_are_written_as_the_language_writes_them() {
    let (english, german) = (DateFormat::new(English), DateFormat::new(German));
    assert_eq!(english.long(moment()), "3 November 2026");
    assert_eq!(german.long(moment()), "3. November 2026");
    assert_eq!(english.short(moment()), "3 Nov 2026");
    assert_eq!(german.short(moment()), "03.11.2026");
    assert_eq!(english.time(moment()), "14:05 UTC");
    assert_eq!(german.time(moment()), "14:05 Uhr (UTC)");
    assert_eq!(
        english.long_with_time(moment()),
        "3 November 2026, 14:05 UTC"
    );
    assert_eq!(
        german.long_with_time(moment()),
        "3. November 2026, 14:05 Uhr (UTC)"
    );
    assert_eq!(DateFormat::machine(moment()), "2026-11-03T14:05:09Z");
}

#[test]
fn a_borrowed_moment_is_written_like_an_owned_one() {
    let format = DateFormat::new(German);
    let moment = moment();
    let borrowed = &moment;
    assert_eq!(format.long(borrowed), format.long(moment));
}

#[test]
fn every_month_has_its_own_name() {
    let months = |language| {
        (1..=12)
            .map(|month| {
                let date = NaiveDate::from_ymd_opt(2026, month, 1)
                    .unwrap()
                    .and_hms_opt(0, 0, 0)
                    .unwrap();
                DateFormat::new(language).long(date)
            })
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(months(English).len(), 12);
    assert_eq!(months(German).len(), 12);
    assert!(months(German).contains("1. März 2026"));
}

#[test]
fn the_language_is_negotiated_as_the_header_says() {
    let cases = [
        ("", English),
        ("de", German),
        ("DE-at", German),
        ("en-GB,de;q=0.9", English),
        ("de,en", German),
        ("en,de", English),
        ("fr, de;q=0.1", German),
        ("fr;q=1, *;q=0.5", English),
        ("en;q=0, *", German),
        ("de;q=0", English),
        ("de;q=0, *;q=0", English),
        ("*, de;q=0.2", English),
        ("den", English),
        ("*;q=0.1, de;q=0.2", German),
    ];
    for (header, expected) in cases {
        assert_eq!(negotiate(header), expected, "{header}");
    }
}

#[test]
fn a_part_that_makes_no_sense_is_skipped() {
    let cases = [
        ("de;q=2", English),
        ("de;q=1.001", English),
        ("de;q=NaN", English),
        ("de;q=", English),
        ("de;q=0.1234", English),
        ("de;q=-1", English),
        ("de;level=1", English),
        (";;;,,,=q=;de", English),
        ("\u{0}\u{1F600};q=1,de;q=0.5", German),
        (",,de", German),
    ];
    for (header, expected) in cases {
        assert_eq!(negotiate(header), expected, "{header}");
    }
}
