//! Workbooks as programs for tables open them.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook as File,
    Worksheet, XlsxError,
};
use seqpt_application::documents::{Cell, Emphasis, Sheet, Value, Workbook};
use seqpt_core::Language;

use crate::row_height;
use crate::tab_names::tab_names;
use crate::text::{clean, cut, looks_like_a_formula};

/// The longest text of a cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;
/// The widest column, in characters.
const WIDEST: u16 = 255;
/// 30 December 1899, counted from the start of the common era.
const DAY_ZERO: i32 = 693_594;
const A4: u8 = 9;
/// The most characters that stand side by side on a page and can still be read.
const PAGE_WIDTH: usize = 210;
/// The tab's name and the page of all pages.
const FOOTER: &str = "&L&A&R&P / &N";

const TINT: Color = Color::RGB(0xDD_E6_EE);
const GREY: Color = Color::RGB(0x6B_6B_6B);
const PALE: Color = Color::RGB(0xF2_F2_F2);
const LINE: Color = Color::RGB(0xD0_D7_DE);

pub(crate) fn render(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut file = File::new();
    file.set_properties(&properties(workbook)?);
    let names = tab_names(workbook.sheets.iter().map(|sheet| &*sheet.title));
    for (sheet, name) in workbook.sheets.iter().zip(names) {
        let page = file.add_worksheet();
        page.set_name(name)?;
        fill(page, sheet, workbook.language)?;
    }
    file.save_to_buffer()
}

fn properties(workbook: &Workbook) -> Result<DocProperties, XlsxError> {
    // The file would otherwise state the time of rendering, and no two files would be equal.
    let created = ExcelDateTime::from_timestamp(workbook.created.timestamp())?;
    Ok(DocProperties::new()
        .set_title(clean(&workbook.title))
        .set_author("SE-QPT")
        .set_company(clean(&workbook.organization))
        .set_creation_datetime(&created))
}

/// Title and notes, an empty row, the header row, the rows.
fn fill(page: &mut Worksheet, sheet: &Sheet, language: Language) -> Result<(), XlsxError> {
    let mut row = 0;
    text(
        page,
        (row, 0),
        &sheet.title,
        Format::new().set_bold().set_font_size(14),
    )?;
    for note in &sheet.notes {
        row += 1;
        text(page, (row, 0), note, Format::new().set_font_color(GREY))?;
    }
    let header = row + 2;
    row = header;
    let mut last_column = 0;
    for (at, column) in (0..).zip(&sheet.columns) {
        last_column = at;
        page.set_column_width(at, column.width.clamp(1, WIDEST))?;
        text(
            page,
            (header, at),
            &column.heading,
            heading()
                .set_text_wrap()
                .set_border_bottom(FormatBorder::Thin),
        )?;
    }
    page.set_row_height(header, row_height::of_headings(&sheet.columns))?;
    for cells in &sheet.rows {
        row += 1;
        let values = cells.iter().map(|cell| &cell.value);
        page.set_row_height(row, row_height::of_values(&sheet.columns, values))?;
        for ((at, column), cell) in (0..).zip(&sheet.columns).zip(cells) {
            write(page, (row, at), cell, column.wraps, language)?;
        }
    }
    if row > header {
        page.autofilter(header, 0, row, last_column)?;
    }
    let widths = sheet.columns.iter().map(|column| column.width.min(WIDEST));
    let width: usize = widths.map(usize::from).sum();
    let pages_across = u16::try_from(width.div_ceil(PAGE_WIDTH)).unwrap_or(1);
    page.set_freeze_panes(header + 1, 1)?
        .set_repeat_rows(header, header)?
        .set_landscape()
        .set_paper_size(A4)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_print_fit_to_pages(pages_across, 0)
        .set_footer(FOOTER);
    if pages_across > 1 {
        page.set_repeat_columns(0, 0)?;
    }
    Ok(())
}

type Place = (u32, u16);

fn write(
    page: &mut Worksheet,
    (row, column): Place,
    cell: &Cell,
    wraps: bool,
    language: Language,
) -> Result<(), XlsxError> {
    let format = match cell.emphasis {
        Emphasis::Plain => plain(),
        Emphasis::Heading => heading(),
        Emphasis::Muted => plain().set_font_color(GREY).set_background_color(PALE),
    };
    let format = match cell.value {
        Value::Number(_) | Value::Whole(_) | Value::Date(_) => figure(format),
        Value::Empty | Value::Text(_) => format,
    };
    let format = if wraps {
        format.set_text_wrap()
    } else {
        format
    };
    match &cell.value {
        Value::Text(words) => text(page, (row, column), words, format)?,
        Value::Number(number) if number.is_finite() => {
            page.write_number_with_format(row, column, *number, &format)?;
        }
        Value::Empty | Value::Number(_) => {
            page.write_blank(row, column, &format)?;
        }
        // Excel's numbers are floating-point numbers, which hold these exactly; a larger one is kept
        // as it is written.
        Value::Whole(whole) => match i32::try_from(*whole) {
            Ok(whole) => {
                page.write_number_with_format(row, column, whole, &format)?;
            }
            Err(_) => text(page, (row, column), &whole.to_string(), format)?,
        },
        Value::Date(date) => match day_number(*date) {
            Some(day) => {
                let format = format.set_num_format(date_format(language));
                page.write_number_with_format(row, column, day, &format)?;
            }
            None => text(page, (row, column), &date.to_string(), format)?,
        },
    }
    Ok(())
}

/// Text, whatever it looks like: its type is text, and the sign that Excel sets for a typed
/// apostrophe keeps it so when somebody edits the cell.
fn text(
    page: &mut Worksheet,
    (row, column): Place,
    words: &str,
    format: Format,
) -> Result<(), XlsxError> {
    let words = clean(words);
    let format = if looks_like_a_formula(&words) {
        format.set_quote_prefix()
    } else {
        format
    };
    page.write_string_with_format(row, column, cut(&words, LONGEST_TEXT), &format)?;
    Ok(())
}

fn plain() -> Format {
    Format::new()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(LINE)
        .set_border_right(FormatBorder::Thin)
        .set_border_right_color(LINE)
}

/// To the right, with room before the text of the next column.
fn figure(format: Format) -> Format {
    format.set_align(FormatAlign::Right).set_indent(1)
}

fn heading() -> Format {
    Format::new()
        .set_align(FormatAlign::Top)
        .set_bold()
        .set_background_color(TINT)
}

/// The number that stands for a day. Before March 1900, where Excel counts a day that never was, and
/// after 9999 there is none.
fn day_number(date: NaiveDate) -> Option<i32> {
    let day = date.num_days_from_ce() - DAY_ZERO;
    (61..=2_958_465).contains(&day).then_some(day)
}

/// As `seqpt-text` writes dates in tables.
fn date_format(language: Language) -> &'static str {
    match language {
        Language::English => "d mmm yyyy",
        Language::German => "dd.mm.yyyy",
    }
}
