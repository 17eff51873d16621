//! Reads a list of people as programs for tables write it.

use super::PersonRow;
pub use crate::lists::MAX_TEXT;
use crate::lists::{Headings, read_list};
use crate::{FieldCode, FieldErrors};

/// The most people one list may hold.
pub const MAX_PEOPLE: usize = 5_000;

const FIRST_NAME: [&str; 4] = ["first name", "firstname", "given name", "vorname"];
const LAST_NAME: [&str; 5] = [
    "last name",
    "lastname",
    "family name",
    "nachname",
    "familienname",
];

/// A list of people, read but not checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleFile {
    /// Everybody on it, in its order.
    pub people: Vec<PersonRow>,
    /// The headings of columns that are not read.
    pub ignored: Vec<String>,
}

/// Reads a list of people from CSV: a line of column names, then one line for each person. Blank
/// lines are nobody.
///
/// # Errors
/// At `people`: nothing entered, too much text, no line with the column names, one of them twice, a
/// quotation mark that is not closed, nobody below, or more than [`MAX_PEOPLE`].
pub fn read_people(text: &str) -> Result<PeopleFile, FieldErrors> {
    read(text).map_err(|code| FieldErrors::one("people", code))
}

fn read(text: &str) -> Result<PeopleFile, FieldCode> {
    let (columns, lines) = read_list(text, MAX_PEOPLE, Columns::of)?;
    if lines.is_empty() {
        return Err(FieldCode::NobodyListed);
    }
    let people = lines.into_iter().map(|line| PersonRow {
        line: line.number,
        first_name: line.cell(columns.first_name),
        last_name: line.cell(columns.last_name),
        has_surplus_cells: line.has_surplus_cells(columns.width),
    });
    Ok(PeopleFile {
        people: people.collect(),
        ignored: columns.ignored,
    })
}

/// Which cell of a line says what.
struct Columns {
    first_name: usize,
    last_name: usize,
    width: usize,
    ignored: Vec<String>,
}

impl Columns {
    /// The columns by their headings; both names have to be there.
    fn of(headings: &Headings) -> Result<Option<Self>, FieldCode> {
        let (first_name, last_name) = (
            headings.position(&FIRST_NAME)?,
            headings.position(&LAST_NAME)?,
        );
        let (Some(first_name), Some(last_name)) = (first_name, last_name) else {
            return Ok(None);
        };
        Ok(Some(Self {
            first_name,
            last_name,
            width: headings.len(),
            ignored: headings.others(&[first_name, last_name]),
        }))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names(text: &str) -> Vec<(u64, String, String)> {
        let file = read(text).unwrap();
        let people = file.people.into_iter();
        people
            .map(|row| (row.line, row.first_name, row.last_name))
            .collect()
    }

    fn anna_and_li() -> Vec<(u64, String, String)> {
        vec![
            (2, "Anna".to_owned(), "Müller, geb. Ott".to_owned()),
            (3, "王".to_owned(), "小明".to_owned()),
        ]
    }

    #[test]
    fn comma_semicolon_and_tab_headings_of_both_languages_and_a_byte_order_mark_are_read() {
        for text in [
            "first_name,last_name\nAnna,\"Müller, geb. Ott\"\n王,小明\n",
            "\u{feff}Vorname;Nachname\r\nAnna;Müller, geb. Ott\r\n王;小明",
            "FIRST NAME\tLast-Name\nAnna\tMüller, geb. Ott\n王\t小明",
            "\"Vorname\";\"Nachname\"\n\"Anna\";\"Müller, geb. Ott\"\n\"王\";\"小明\"\n",
        ] {
            assert_eq!(names(text), anna_and_li(), "{text}");
        }
    }

    #[test]
    fn columns_may_stand_in_any_order_beside_others_that_are_named_as_not_read() {
        let file =
            read("E-Mail;Nachname; Abteilung ;Vorname\na@b;Ott;R&D;Anna\n\n;;;\n;Li\n").unwrap();
        assert_eq!(file.ignored, ["E-Mail", "Abteilung"]);
        assert_eq!(file.people.len(), 2);
        assert_eq!(file.people[0].first_name, "Anna");
        assert_eq!(
            (file.people[1].line, file.people[1].first_name.as_str()),
            (5, "")
        );
    }

    #[test]
    fn a_person_is_found_by_the_line_also_after_blank_and_broken_lines() {
        let lines = |text| {
            names(text)
                .into_iter()
                .map(|(line, ..)| line)
                .collect::<Vec<_>>()
        };
        assert_eq!(lines("Vorname,Nachname\n\n\nAnna,Ott\nBerta,Ott\n"), [4, 5]);
        assert_eq!(
            lines("Vorname,Nachname\r\n\r\nAnna,\"O\r\ntt\"\r\nBerta,Ott"),
            [3, 5]
        );
    }

    #[test]
    fn cells_beyond_the_headings_are_noticed_unless_they_are_blank() {
        let file = read("first_name,last_name\nAnna,Ott,\nAnna,Ott,Dr.\n").unwrap();
        let surplus: Vec<_> = file
            .people
            .iter()
            .map(|row| row.has_surplus_cells)
            .collect();
        assert_eq!(surplus, [false, true]);
    }

    #[test]
    fn what_is_no_list_of_people_is_refused_with_the_reason() {
        for (text, code) in [
            (" \n\t", FieldCode::Required),
            ("\u{feff}", FieldCode::Required),
            ("Anna,Ott\nBerta,Ott", FieldCode::ColumnsMissing),
            ("first_name,name\nAnna,Ott", FieldCode::ColumnsMissing),
            ("first_name|last_name\nAnna|Ott", FieldCode::ColumnsMissing),
            ("\0", FieldCode::ColumnsMissing),
            (
                "Vorname;Nachname;first name\nAnna;Ott;Anna",
                FieldCode::ColumnTwice {
                    first: 1,
                    second: 3,
                },
            ),
            (
                "Vorname;Nachname\nAnna;Ott\nBerta;\"Ott\nCarla;Ott\n",
                FieldCode::UnclosedQuote { line: 3 },
            ),
            ("first_name,last_name", FieldCode::NobodyListed),
            ("first_name,last_name\n,\n \n", FieldCode::NobodyListed),
            (
                &"x".repeat(MAX_TEXT + 1),
                FieldCode::TooLong { max: MAX_TEXT },
            ),
        ] {
            let shown: String = text.chars().take(30).collect();
            assert_eq!(read(text), Err(code), "{shown:?}");
        }
    }

    #[test]
    fn five_thousand_people_are_read_and_one_more_is_too_many() {
        let list = |count| format!("first_name,last_name\n{}", "Anna,Ott\n".repeat(count));
        assert_eq!(names(&list(MAX_PEOPLE)).len(), MAX_PEOPLE);
        assert_eq!(
            read(&list(MAX_PEOPLE + 1)),
            Err(FieldCode::TooManyRows { max: MAX_PEOPLE })
        );
    }

    proptest! {
        #[test]
        fn no_text_makes_a_panic(text in any::<String>()) {
            let _ = read(&text);
            let _ = read(&format!("first_name;last_name\n{text}"));
        }
    }
}
