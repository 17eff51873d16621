//! CSV as RFC 4180 has it, and as Excel reads it without asking.

use csv::{Terminator, WriterBuilder};
use seqpt_application::documents::{Cell, Sheet, Value};

use crate::text::{clean, looks_like_a_formula};

/// Without it, Excel takes umlauts for characters of the system's own encoding.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

pub(crate) fn render(sheet: &Sheet) -> csv::Result<Vec<u8>> {
    let mut file = BYTE_ORDER_MARK.to_vec();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(&mut file);
    writer.write_record(sheet.columns.iter().map(|column| text(&column.heading)))?;
    for row in &sheet.rows {
        let missing = sheet.columns.len() - row.len();
        let cells = row.iter().map(field);
        writer.write_record(cells.chain(std::iter::repeat_n(String::new(), missing)))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(file)
}

fn field(cell: &Cell) -> String {
    match &cell.value {
        Value::Text(words) => text(words),
        Value::Number(number) if number.is_finite() => number.to_string(),
        Value::Empty | Value::Number(_) => String::new(),
        Value::Whole(whole) => whole.to_string(),
        Value::Date(date) => date.to_string(),
    }
}

/// CSV has no types: an apostrophe keeps a program from taking text for a formula.
fn text(text: &str) -> String {
    let text = clean(text);
    let apostrophe = if looks_like_a_formula(&text) { "'" } else { "" };
    format!("{apostrophe}{text}")
}
