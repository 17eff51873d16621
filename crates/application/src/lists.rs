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
    pub(crate) fn position(&self, names: &[&str]) -> Option<usize> {
        self.keys
            .iter()
            .position(|key| names.contains(&key.as_str()))
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

/// Reads a list: `columns` finds what it needs among the headings, or refuses them. Blank lines are
/// left out.
///
/// # Errors
/// Nothing entered, too much text, no line with the column names, or more lines than `most`.
pub(crate) fn read_list<C>(
    text: &str,
    most: usize,
    columns: impl Fn(&Headings) -> Option<C>,
) -> Result<(C, Vec<Line>), FieldCode> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(FieldCode::Required);
    }
    if text.chars().count() > MAX_TEXT {
        return Err(FieldCode::TooLong { max: MAX_TEXT });
    }
    let (delimiter, columns) = DELIMITERS
        .into_iter()
        .find_map(|delimiter| {
            let headings = reader(text, delimiter).headers().ok().map(Headings::of)?;
            Some((delimiter, columns(&headings)?))
        })
        .ok_or(FieldCode::ColumnsMissing)?;
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
