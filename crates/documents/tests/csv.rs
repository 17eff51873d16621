//! CSV files, byte by byte and read back.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use chrono::NaiveDate;
use csv::ReaderBuilder;
use proptest::prelude::*;
use seqpt_application::documents::{Cell, Column, Documents as _, Sheet};
use seqpt_documents::SheetFiles;

fn sheet(headings: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet {
        title: "People".to_owned(),
        notes: vec!["All roles".to_owned()],
        columns: headings
            .iter()
            .map(|heading| Column::narrow(*heading, 20))
            .collect(),
        rows,
    }
}

fn csv(sheet: &Sheet) -> String {
    String::from_utf8(SheetFiles.csv(sheet).unwrap()).unwrap()
}

/// The records after the byte order mark.
fn read(file: &str) -> Vec<Vec<String>> {
    let table = file.strip_prefix('\u{feff}').unwrap();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table.as_bytes());
    let records = reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect());
    records.collect()
}

#[test]
fn a_file_has_a_byte_order_mark_the_table_and_nothing_else() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let rows = vec![
        vec![Cell::text("Größe, \"A\""), 2.5.into(), day.into()],
        vec![Cell::text("two\r\nlines"), (-3_i64).into()],
        vec![Cell::empty(), f64::INFINITY.into(), Cell::empty()],
    ];
    assert_eq!(
        csv(&sheet(&["Name", "Figure", "Day"], rows)),
        "\u{feff}Name,Figure,Day\r\n\"Größe, \"\"A\"\"\",2.5,2026-11-23\r\n\"two\nlines\",-3,\r\n,,\r\n"
    );
}

#[test]
fn text_that_could_be_a_formula_is_defused_and_a_negative_number_is_not() {
    for risky in [
        "=1+1", "+49 30", "-2", "@SUM(A1)", "\tx", "\rx", "\u{0}=1", " =1",
    ] {
        let file = csv(&sheet(
            &[risky],
            vec![vec![Cell::text(risky)], vec![(-2_i64).into()]],
        ));
        let records = read(&file);
        assert!(
            records[0][0].starts_with('\''),
            "the heading {risky:?} is {:?}",
            records[0]
        );
        assert!(
            records[1][0].starts_with('\''),
            "{risky:?} is {:?}",
            records[1]
        );
        assert_eq!(records[2], ["-2"]);
    }
}

#[test]
fn a_cell_outside_the_columns_is_refused() {
    let too_long = vec![Cell::empty(), Cell::text("nowhere")];
    assert!(SheetFiles.csv(&sheet(&["Name"], vec![too_long])).is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_back_with_an_apostrophe_at_most(
        texts in prop::collection::vec(
            prop_oneof![any::<String>(), "[=+@\t\r\n \u{0}\"',;ä-]{0,8}"],
            1..10,
        ),
    ) {
        let rows = texts.iter().map(|text| vec![Cell::text(text), Cell::text("x")]);
        let records = read(&csv(&sheet(&["Name", "Other"], rows.collect())));
        prop_assert_eq!(records.len(), texts.len() + 1);
        for (record, text) in records[1..].iter().zip(&texts) {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            let kept = |c: &char| {
                !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}') && (!c.is_control() || matches!(c, '\t' | '\n'))
            };
            let seen: String = lines.chars().filter(kept).collect();
            prop_assert!(record[0] == seen || record[0] == format!("'{seen}"), "{:?}", record);
            prop_assert!(!record[0].starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
            prop_assert_eq!(&record[1], "x");
        }
    }
}
