//! Files people take away: sheets as workbooks and as CSV.
//!
//! A sheet is words and figures that came out of use cases, so it is decided before who may see
//! them; what is left is rendering, of which only a few go on at once.

mod ports;
mod sheet;

pub use ports::Documents;
pub use sheet::{Cell, Column, Emphasis, Sheet, Value, Workbook};

use crate::{App, Error};

/// The workbook as an xlsx file.
///
/// # Errors
/// [`Error::Overloaded`], or that the workbook cannot be rendered.
pub async fn render_xlsx(app: &App, workbook: Workbook) -> Result<Vec<u8>, Error> {
    app.documents(move |documents| documents.xlsx(&workbook))
        .await
}

/// The table of a sheet as a CSV file.
///
/// # Errors
/// [`Error::Overloaded`], or that the sheet cannot be rendered.
pub async fn render_csv(app: &App, sheet: Sheet) -> Result<Vec<u8>, Error> {
    app.documents(move |documents| documents.csv(&sheet)).await
}
