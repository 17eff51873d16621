//! Reads lists as programs for tables write them: CSV whose first line names the columns.

use csv::{ReaderBuilder, StringRecord};

use crate::FieldCode;
use crate::accounts::values::comparison_key;

/// The most characters one list may hold.
pub const MAX_TEXT: usize = 1_000_000;

/// What stands between the cells: programs differ by country.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The headings of a list, compared without regard to case, `_` and `-`.
pub(crate) struct Headings {
    keys: Vec<String>,
    names: Vec<String>,
}

impl Headings {
    fn of(record: &StringRecord) -> Self {
        let key = |heading: &str| comparison_key(&heading.replace(['_', '-'], " "));
        Self {
            keys: record.iter().map(key).collect(),
            names: record.iter().map(|name| name.trim().to_owned()).collect(),
        }
    }

    /// Which column has one of these names.
    ///
    /// # Errors
    /// Two have one: which of them counts cannot be told.
    pub(crate) fn position(&self, names: &[&str]) -> Result<Option<usize>, FieldCode> {
        let mut columns = self.keys.iter().enumerate();
        let mut next = || Some(columns.find(|(_, key)| names.contains(&key.as_str()))?.0);
        match (next(), next()) {
            (Some(first), Some(second)) => Err(column_twice(first, second)),
            (first, _) => Ok(first),
        }
    }

    /// Every column with its heading.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, &str)> {
        self.names.iter().map(String::as_str).enumerate()
    }

    /// The headings of the columns at no such position, unless they are blank.
    pub(crate) fn others(&self, read: &[usize]) -> Vec<String> {
        self.iter()
            .filter(|(at, name)| !read.contains(at) && !name.is_empty())
            .map(|(_, name)| name.to_owned())
            .collect()
    }

    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }
}

/// The same column at two positions.
pub(crate) const fn column_twice(first: usize, second: usize) -> FieldCode {
    FieldCode::ColumnTwice {
        first: first + 1,
        second: second + 1,
    }
}

/// One line of a list.
pub(crate) struct Line {
    /// Which line of the text, counted from 1.
    pub(crate) number: u64,
    record: StringRecord,
}

impl Line {
    /// The cell of a column; one that the line does not reach is empty.
    pub(crate) fn cell(&self, column: usize) -> String {
        self.record.get(column).unwrap_or_default().to_owned()
    }

    /// Whether the line goes on beyond the last column. A delimiter within a cell shifts the cells
    /// after it: then none can be trusted.
    pub(crate) fn has_surplus_cells(&self, columns: usize) -> bool {
        let mut surplus = self.record.iter().skip(columns);
        surplus.any(|cell| !cell.trim().is_empty())
    }
}

/// Reads a list: `columns` finds what it needs among the headings; `None` if it is not there. Blank
/// lines are left out.
///
/// # Errors
/// Nothing entered, too much text, no line with the column names, what `columns` refuses, a quotation
/// mark that is not closed, or more lines than `most`.
pub(crate) fn read_list<C>(
    text: &str,
    most: usize,
    columns: impl Fn(&Headings) -> Result<Option<C>, FieldCode>,
) -> Result<(C, Vec<Line>), FieldCode> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(FieldCode::Required);
    }
    if text.chars().count() > MAX_TEXT {
        return Err(FieldCode::TooLong { max: MAX_TEXT });
    }
    let found = DELIMITERS.into_iter().find_map(|delimiter| {
        let headings = reader(text, delimiter).headers().ok().map(Headings::of)?;
        let columns = columns(&headings).transpose()?;
        Some(columns.map(|columns| (delimiter, columns)))
    });
    let Some(found) = found else {
        return Err(without_columns(text));
    };
    let (delimiter, columns) = found?;
    if let Some(line) = unclosed_quote(text, delimiter) {
        return Err(FieldCode::UnclosedQuote { line });
    }
    let mut lines = Vec::new();
    for record in reader(text, delimiter).records() {
        let record = record.map_err(|_| FieldCode::InvalidCharacters)?;
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if lines.len() == most {
            return Err(FieldCode::TooManyRows { max: most });
        }
        let number = line_number(text, &record);
        lines.push(Line { number, record });
    }
    Ok((columns, lines))
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// Why there are no columns: a quotation mark in the line with their names swallows them, whatever
/// stands between the cells, or they are not named.
fn without_columns(text: &str) -> FieldCode {
    let swallowed = |delimiter| unclosed_quote(text, delimiter) == Some(1);
    if DELIMITERS.into_iter().all(swallowed) {
        FieldCode::UnclosedQuote { line: 1 }
    } else {
        FieldCode::ColumnsMissing
    }
}

/// Where the next character of a list stands.
enum Place {
    CellBegins,
    Cell,
    Quoted,
    /// Behind a quotation mark within a quoted cell: it closes the cell, or is the first of a pair
    /// that stands for one.
    QuoteInQuoted,
}

/// The line of a quotation mark that opens a cell and is never closed. The parser would take all the
/// lines behind it for one cell, up to the end or to a quotation mark in the middle of another one.
fn unclosed_quote(text: &str, delimiter: u8) -> Option<u64> {
    let delimiter = char::from(delimiter);
    let (mut line, mut opened) = (1, 1);
    let mut place = Place::CellBegins;
    for c in text.chars() {
        let ends = c == delimiter || matches!(c, '\r' | '\n');
        place = match (place, c) {
            (Place::Quoted, '"') => Place::QuoteInQuoted,
            (Place::Quoted, _) | (Place::QuoteInQuoted, '"') => Place::Quoted,
            (_, _) if ends => Place::CellBegins,
            (Place::CellBegins, '"') => {
                opened = line;
                Place::Quoted
            }
            (Place::QuoteInQuoted, ' ' | '\t') => Place::QuoteInQuoted,
            (Place::QuoteInQuoted, _) => return Some(opened),
            (Place::CellBegins | Place::Cell, _) => Place::Cell,
        };
        line += u64::from(c == '\n');
    }
    matches!(place, Place::Quoted).then_some(opened)
}

/// The line on which a record begins. The parser takes it from where the one before ended, so ends
/// of lines may be left in front of it.
fn line_number(text: &str, record: &StringRecord) -> u64 {
    let Some(position) = record.position() else {
        return 0;
    };
    let rest = usize::try_from(position.byte())
        .ok()
        .and_then(|start| text.as_bytes().get(start..))
        .unwrap_or_default();
    let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    (position.line()..)
        .nth(ends.filter(|byte| **byte == b'\n').count())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_quotation_mark_that_nothing_closes_is_found_on_the_line_where_it_opens() {
        for (text, line) in [
            ("name;place\n\"Rig;Kiel\nLab;Kiel\n", 2),
            ("name;place\nRig;Kiel\n\nLab;\"Kiel\nRoof;Kiel", 4),
            ("name;place\r\n\"a\r\nb\";Kiel\r\nLab;\"Kiel\r\n", 4),
            // It ends where the next one begins, in the middle of a line.
            ("name;place\n\"Rig;Kiel\nLab;\"Kiel\"\n", 2),
            ("name;place\n\"Rig;Kiel\nLab;\"\"\n", 2),
            ("name;\"place\nRig;Kiel\n", 1),
        ] {
            assert_eq!(unclosed_quote(text, b';'), Some(line), "{text}");
        }
        for text in [
            "name;place\nRig;\"Kiel, \"\"Pier\"\" 3\"\n",
            "name;place\nRig 19\";Kiel\n",
            "name;place\n\"Rig\" ;\"a\nb\"",
            "name;place\n\"\";\"\"\"\"\n",
        ] {
            assert_eq!(unclosed_quote(text, b';'), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_programs_write_has_no_open_quotation_mark(
            cells in proptest::collection::vec(
                proptest::collection::vec("[a\",;\t\r\n ]{0,6}", 3),
                1..5,
            ),
            delimiter in proptest::sample::select(DELIMITERS.to_vec()),
        ) {
            let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
            for line in &cells {
                writer.write_record(line).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assert_eq!(unclosed_quote(&text, delimiter), None, "{}", text);
        }
    }
}
