//! Workbooks, read back by another library and part by part.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use seqpt_application::documents::{Cell, Column, Documents as _, Sheet, Value, Workbook};
use seqpt_core::Language;
use seqpt_documents::SheetFiles;

fn sheet(title: &str, rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet {
        title: title.to_owned(),
        notes: vec![
            "All roles".to_owned(),
            "Groups below 5 are left out".to_owned(),
        ],
        columns: vec![
            Column::narrow("Competency", 20),
            Column::wrapped("Objective", 60),
        ],
        rows,
    }
}

fn workbook(sheets: Vec<Sheet>) -> Workbook {
    Workbook {
        title: "Learning objectives".to_owned(),
        organization: "Kranbau & Söhne".to_owned(),
        language: Language::English,
        created: DateTime::from_timestamp(1_795_420_800, 0).unwrap(),
        sheets,
    }
}

fn xlsx(workbook: &Workbook) -> Vec<u8> {
    SheetFiles.xlsx(workbook).unwrap()
}

/// The rows of a sheet, as far as they reach.
fn read(file: &[u8], index: usize) -> Vec<Vec<Data>> {
    let mut file: Xlsx<_> = open_workbook_from_rs(Cursor::new(file)).unwrap();
    let range = file.worksheet_range_at(index).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The data rows of the first sheet: title, two notes, an empty row and the headings come before.
fn data(file: &[u8]) -> Vec<Vec<Data>> {
    read(file, 0).split_off(5)
}

fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    let mut part = archive.by_name(name).unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

fn row(first: impl Into<Cell>, second: impl Into<Cell>) -> Vec<Cell> {
    vec![first.into(), second.into()]
}

fn words(text: &str) -> Data {
    Data::String(text.to_owned())
}

#[test]
fn title_notes_headings_and_rows_stand_below_each_other() {
    let rows = vec![
        row(Cell::text("Core").heading(), Cell::empty().heading()),
        row(
            Cell::text("Systems Thinking"),
            Cell::text("Explains the system.\nNames its parts."),
        ),
    ];
    let file = xlsx(&workbook(vec![sheet("Objectives", rows)]));
    let expected = [
        [words("Objectives"), Data::Empty],
        [words("All roles"), Data::Empty],
        [words("Groups below 5 are left out"), Data::Empty],
        [Data::Empty, Data::Empty],
        [words("Competency"), words("Objective")],
        [words("Core"), Data::Empty],
        [
            words("Systems Thinking"),
            words("Explains the system.\nNames its parts."),
        ],
    ];
    assert_eq!(read(&file, 0), expected);
}

#[test]
fn numbers_and_days_are_not_words() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let rows = vec![
        row(-3_i64, 2.5),
        row(day, f64::NAN),
        row(None::<i64>, Some(7_u32)),
    ];
    let file = xlsx(&workbook(vec![sheet("Figures", rows)]));
    let data = data(&file);
    assert_eq!(data[0], [Data::Float(-3.0), Data::Float(2.5)]);
    assert_eq!(data[2], [Data::Empty, Data::Float(7.0)]);
    assert_eq!(data[1][1], Data::Empty);
    let Data::DateTime(read) = &data[1][0] else {
        panic!("not a day: {data:?}");
    };
    assert_eq!(read.to_ymd_hms_milli(), (2026, 11, 23, 0, 0, 0, 0));
}

#[test]
fn days_look_as_the_language_writes_them() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let mut workbook = workbook(vec![sheet("Figures", vec![row(day, Cell::empty())])]);
    assert!(part(&xlsx(&workbook), "xl/styles.xml").contains("\"d mmm yyyy\""));
    workbook.language = Language::German;
    assert!(part(&xlsx(&workbook), "xl/styles.xml").contains("\"dd.mm.yyyy\""));
}

#[test]
fn what_excel_cannot_count_is_kept_as_it_is_written() {
    let long_ago = NaiveDate::from_ymd_opt(1899, 12, 31).unwrap();
    let rows = vec![row(i64::MAX, long_ago), row(NaiveDate::MAX, NaiveDate::MIN)];
    let data = data(&xlsx(&workbook(vec![sheet("Figures", rows)])));
    assert_eq!(data[0], [words("9223372036854775807"), words("1899-12-31")]);
    assert_eq!(data[1], [words("+262142-12-31"), words("-262143-01-01")]);
}

#[test]
fn text_that_looks_like_a_formula_stays_text_even_when_somebody_edits_it() {
    let risky = "=HYPERLINK(\"http://example.org\")";
    let file = xlsx(&workbook(vec![sheet(
        "Names",
        vec![row(Cell::text(risky), Cell::text("1-2"))],
    )]));
    assert_eq!(data(&file)[0], [words(risky), words("1-2")]);
    assert!(!part(&file, "xl/worksheets/sheet1.xml").contains("<f>"));
    let quoted = part(&file, "xl/styles.xml")
        .matches("quotePrefix=\"1\"")
        .count();
    assert_eq!(quoted, 1, "the risky cell and no other");
}

#[test]
fn text_that_is_too_long_for_a_cell_is_cut_and_shows_it() {
    let long = "ä".repeat(40_000);
    let file = xlsx(&workbook(vec![sheet(
        "Texts",
        vec![row(Cell::text(long), Cell::empty())],
    )]));
    let Data::String(read) = &data(&file)[0][0] else {
        panic!("not text");
    };
    assert_eq!(read.chars().count(), 32_767);
    assert!(read.ends_with("ä…"));
}

#[test]
fn the_headings_stay_on_screen_filter_the_rows_and_repeat_on_paper() {
    let rows = vec![row(Cell::text("Core"), Cell::text("x")); 3];
    let file = xlsx(&workbook(vec![sheet("Objectives", rows)]));
    let page = part(&file, "xl/worksheets/sheet1.xml");
    for wanted in [
        "<pane xSplit=\"1\" ySplit=\"5\" topLeftCell=\"B6\" activePane=\"bottomRight\" state=\"frozen\"/>",
        "<autoFilter ref=\"A5:B8\"/>",
        "paperSize=\"9\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "<pageSetUpPr fitToPage=\"1\"/>",
    ] {
        assert!(page.contains(wanted), "{wanted} is missing in {page}");
    }
    assert!(part(&file, "xl/workbook.xml").contains("Objectives!$5:$5"));
    assert!(part(&file, "xl/styles.xml").contains("wrapText=\"1\""));
}

#[test]
fn a_sheet_without_rows_is_a_sheet_of_headings() {
    let file = xlsx(&workbook(vec![sheet("Objectives", Vec::new())]));
    assert_eq!(read(&file, 0).len(), 5);
}

#[test]
fn the_file_says_what_it_is_whose_and_of_when() {
    let file = xlsx(&workbook(vec![sheet("Objectives", Vec::new())]));
    let core = part(&file, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Learning objectives</dc:title>"),
        "{core}"
    );
    assert!(
        core.contains(">2026-11-23T08:00:00Z</dcterms:created>"),
        "{core}"
    );
    assert!(part(&file, "docProps/app.xml").contains("Kranbau &amp; Söhne"));
}

#[test]
fn equal_workbooks_are_equal_files() {
    let rows = |start: i64| (start..start + 40).map(|n| row(n, Cell::text(format!("text {n}"))));
    let sheets = (0..6).map(|n| sheet(&format!("Sheet {n}"), rows(n * 20).collect()));
    let workbook = workbook(sheets.collect());
    let first = xlsx(&workbook);
    for _ in 0..5 {
        assert!(xlsx(&workbook) == first, "the bytes differ");
    }
}

#[test]
fn tabs_of_any_titles_are_named_apart() {
    let long = "Learning objectives of the whole organisation";
    let sheets = [long, long, "A/B", ""].map(|title| sheet(title, Vec::new()));
    let file = xlsx(&workbook(sheets.into()));
    let names: Xlsx<_> = open_workbook_from_rs(Cursor::new(file)).unwrap();
    assert_eq!(
        names.sheet_names(),
        [
            "Learning objectives of the who…",
            "Learning objectives of the… (2)",
            "A-B",
            "-"
        ]
    );
}

#[test]
fn a_cell_outside_the_columns_and_a_sheet_without_columns_are_refused() {
    let too_long = vec![Cell::empty(), Cell::empty(), Cell::text("nowhere")];
    assert!(
        SheetFiles
            .xlsx(&workbook(vec![sheet("Rows", vec![too_long])]))
            .is_err()
    );
    let mut bare = sheet("Nothing", Vec::new());
    bare.columns.clear();
    assert!(SheetFiles.xlsx(&workbook(vec![bare])).is_err());
}

/// What a cell says when it is read: without what nobody sees.
fn seen(value: &Value) -> Data {
    match value {
        Value::Text(text) => {
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            let kept = |c: &char| {
                !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
                    && (!c.is_control() || matches!(c, '\t' | '\n'))
            };
            let text: String = lines.chars().filter(kept).collect();
            if text.is_empty() {
                Data::Empty
            } else {
                Data::String(text)
            }
        }
        Value::Number(number) => Data::Float(*number),
        Value::Whole(whole) => Data::Float(i32::try_from(*whole).unwrap().into()),
        Value::Empty | Value::Date(_) => Data::Empty,
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Empty),
        any::<String>().prop_map(Value::Text),
        // What files and formulas are made of, and escapes that look like Excel's own.
        "[=+@\t\r\n \u{0}\u{1b}\"'<>&_x0041a\u{feff}ä😀-]{0,12}".prop_map(Value::Text),
        "(_x00[0-9A-F]{2}_|_x005F_|x|_){0,4}".prop_map(Value::Text),
        any::<i32>().prop_map(|whole| Value::Whole(whole.into())),
        (-1e15..1e15).prop_map(Value::Number),
    ]
}

proptest! {
    #[test]
    fn any_cells_are_read_back_as_they_were(
        title in any::<String>(),
        organization in any::<String>(),
        values in prop::collection::vec((any_value(), any_value()), 1..8),
    ) {
        let rows = values.iter().map(|(a, b)| row(a.clone(), b.clone()));
        let mut rows: Vec<_> = rows.collect();
        // The reader stops at the last cell with something in it.
        rows.push(row(Cell::text("end"), Cell::text("end")));
        let mut workbook = workbook(vec![sheet("Any", rows)]);
        workbook.title.clone_from(&title);
        workbook.organization = organization;
        workbook.sheets.push(sheet(&title, Vec::new()));
        let data = data(&xlsx(&workbook));
        prop_assert_eq!(data.len(), values.len() + 1);
        for (read, (a, b)) in data.iter().zip(&values) {
            prop_assert_eq!(read, &[seen(a), seen(b)]);
        }
    }
}
