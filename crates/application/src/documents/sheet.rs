use chrono::{DateTime, NaiveDate, Utc};
use seqpt_core::Language;

/// Sheets that go into one file, with what the file says about itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// The file's title.
    pub title: String,
    /// The organisation the file belongs to.
    pub organization: String,
    /// The language of the texts; dates are shown as it writes them.
    pub language: Language,
    /// When the file was asked for.
    pub created: DateTime<Utc>,
    /// The sheets, in the order of their tabs.
    pub sheets: Vec<Sheet>,
}

/// A table with a title.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The title, also the name of the tab: as much of it as one may have.
    pub title: String,
    /// Lines above the table: what was filtered, of which day it is, what is left out.
    pub notes: Vec<String>,
    /// The columns, at least one.
    pub columns: Vec<Column>,
    /// The rows. A row with fewer cells than columns ends with empty ones, one with more is refused.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands in the header row.
    pub heading: String,
    /// The width in characters.
    pub width: u16,
    /// Whether long text goes on in the next line.
    pub wraps: bool,
}

/// A cell of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What it says.
    pub value: Value,
    /// How it looks, where the file can show it.
    pub emphasis: Emphasis,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number; one that is not finite leaves the cell empty.
    Number(f64),
    /// A whole number.
    Whole(i64),
    /// A day.
    Date(NaiveDate),
}

/// How a cell looks. It adds nothing that the words do not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Emphasis {
    /// As the rest of the table.
    #[default]
    Plain,
    /// Part of a row that names those below, such as a competency area.
    Heading,
    /// Grey: does not apply.
    Muted,
}

impl Column {
    /// A column whose long text goes on in the next line.
    pub fn wrapped(heading: impl Into<String>, width: u16) -> Self {
        Self {
            heading: heading.into(),
            width,
            wraps: true,
        }
    }

    /// A column of short values.
    pub fn narrow(heading: impl Into<String>, width: u16) -> Self {
        Self {
            heading: heading.into(),
            width,
            wraps: false,
        }
    }
}

impl Cell {
    /// A cell that says nothing.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A cell of words.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into()).into()
    }

    /// The cell as part of a row that names those below.
    #[must_use]
    pub fn heading(self) -> Self {
        Self {
            emphasis: Emphasis::Heading,
            ..self
        }
    }

    /// The cell in grey.
    #[must_use]
    pub fn muted(self) -> Self {
        Self {
            emphasis: Emphasis::Muted,
            ..self
        }
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self {
            value,
            emphasis: Emphasis::Plain,
        }
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Value::Number(number).into()
    }
}

impl From<i64> for Cell {
    fn from(whole: i64) -> Self {
        Value::Whole(whole).into()
    }
}

impl From<u32> for Cell {
    fn from(whole: u32) -> Self {
        i64::from(whole).into()
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Value::Date(date).into()
    }
}

/// Nothing is an empty cell.
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(Self::empty, Into::into)
    }
}
