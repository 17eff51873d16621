use super::{Sheet, Workbook};
use crate::PortError;

/// Renders documents. Equal input gives equal bytes.
///
/// Text is text: whatever it starts with, no program that opens the file takes it for a formula.
pub trait Documents: Send + Sync {
    /// An xlsx file: each sheet with its title, its notes, and its table under a header row that stays
    /// on screen and repeats on paper.
    fn xlsx(&self, workbook: &Workbook) -> Result<Vec<u8>, PortError>;

    /// A CSV file (RFC 4180, comma, UTF-8 with a byte order mark): the headings and the rows of a
    /// sheet, without title and notes.
    fn csv(&self, sheet: &Sheet) -> Result<Vec<u8>, PortError>;
}
