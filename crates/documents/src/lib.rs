//! Files people take away: sheets as xlsx and as CSV.
//!
//! What a sheet says is decided elsewhere; here it becomes bytes, the same for the same sheet.
//! Names and texts come from people, so none is taken for a formula and none is too long or too
//! odd for a file.

#![warn(missing_docs)]

mod csv_file;
mod row_height;
mod tab_names;
mod text;
mod xlsx_file;

use seqpt_application::documents::{Documents, Sheet, Workbook};
use seqpt_application::{PortError, PortErrorKind};

/// Renders sheets.
pub struct SheetFiles;

impl Documents for SheetFiles {
    fn xlsx(&self, workbook: &Workbook) -> Result<Vec<u8>, PortError> {
        workbook.sheets.iter().try_for_each(well_formed)?;
        xlsx_file::render(workbook)
            .map_err(|error| PortError::with_source(PortErrorKind::Failed, error))
    }

    fn csv(&self, sheet: &Sheet) -> Result<Vec<u8>, PortError> {
        well_formed(sheet)?;
        csv_file::render(sheet)
            .map_err(|error| PortError::with_source(PortErrorKind::Failed, error))
    }
}

/// A cell outside the columns would have no heading: whoever made the sheet miscounted.
fn well_formed(sheet: &Sheet) -> Result<(), PortError> {
    let columns = sheet.columns.len();
    if columns > 0 && sheet.rows.iter().all(|row| row.len() <= columns) {
        return Ok(());
    }
    Err(PortError::with_source(
        PortErrorKind::Failed,
        format!("a sheet of {columns} columns has none or a longer row"),
    ))
}
