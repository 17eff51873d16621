use super::super::{Day, Faults, PlanWindow, time};
use super::codes;
use crate::Language;

#[test]
fn a_duration_or_a_date_inside_the_window_passes_and_one_after_it_does_not() {
    for (inside, time_frame) in [
        (true, "within 365 days"),
        (false, "within 366 days"),
        (false, "within 370 days"),
        (true, "within 52 weeks"),
        (false, "within 53 weeks"),
        (true, "innerhalb von 12 Monaten"),
        (true, "within 4 quarters"),
        (false, "innerhalb von 5 Quartalen"),
        (true, "within 1 year"),
        (false, "within 2 years"),
        (false, "within 4294967295 years"),
        (true, "until 2028-01-15"),
        (true, "until 15.01.2028."),
        (false, "until 16.01.2028"),
        (false, "from 2027-01-14 on"),
        (false, "within 3 months, until 2029-01-01 at the latest"),
    ] {
        let found = codes(Language::English, |text| {
            text.time_frame = time_frame.into();
        });
        let expected: &[&str] = if inside { &[] } else { &["within_window"] };
        assert_eq!(found, expected, "{time_frame}");
    }
    for no_time in [
        "within 13.13.2027",
        "until 2027-02-31",
        "within 3 months, until 31.06.2027",
        "until 2027-1",
        "within -3 days",
        "with version 1.2.3",
        "in 3 steps",
        "nach 2 Tagungen",
        "nach 3 Jahrgängen",
        "2 Wochenenden",
        "",
    ] {
        let found = codes(Language::English, |text| {
            text.time_frame = no_time.into();
        });
        assert!(found.contains(&"time_frame"), "{no_time}: {found:?}");
    }
}

/// The next day, found by trying.
fn next(day: Day) -> Day {
    let Day { year, month, .. } = day;
    let tries = [
        Day {
            of_month: day.of_month + 1,
            ..day
        },
        Day {
            year,
            month: month + 1,
            of_month: 1,
        },
        Day {
            year: year + 1,
            month: 1,
            of_month: 1,
        },
    ];
    tries.into_iter().find(|day| day.exists()).unwrap()
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(32))]
    #[test]
    fn a_duration_fits_as_long_as_it_is_over_by_the_last_day(
        (year, month, of_month) in (2000_u32..2100, 1_u32..=12, 1_u32..=31),
        months in 1_u32..=24,
        number in 0_u32..900,
    ) {
        let starts_on = Day { year, month, of_month };
        proptest::prop_assume!(starts_on.exists());
        let ends_on = starts_on.after_months(months).unwrap();
        let days = std::iter::successors(Some(starts_on), |day| Some(next(*day)));
        let length = u32::try_from(days.take_while(|day| *day < ends_on).count()).unwrap();
        let passes = |time_frame: String| {
            let mut faults = Faults::default();
            time::check(&time_frame, PlanWindow { starts_on, ends_on }, &mut faults);
            faults.0.is_empty()
        };
        proptest::prop_assert_eq!(passes(format!("in {number} days")), (1..=length).contains(&number));
        proptest::prop_assert_eq!(
            passes(format!("in {number} Wochen")),
            (1..=length / 7).contains(&number)
        );
        proptest::prop_assert_eq!(
            passes(format!("in {number} months")),
            (1..=months).contains(&number)
        );
        proptest::prop_assert_eq!(
            passes(format!("in {number} Quartalen")),
            (1..=months / 3).contains(&number)
        );
        let Day { year, month, of_month } = next(ends_on);
        let late = passes(format!("until {year}-{month:02}-{of_month:02}"));
        proptest::prop_assert!(!late);
    }
}
