//! Files people take away: what a page shows, as a workbook, as CSV, or as the JSON that programs get.
//!
//! A sheet is built here from what a use case gave, with the words of the reader. It says nothing that
//! the page does not say, and keeps what the page keeps.

mod file_name;
pub(crate) mod objectives;
pub(crate) mod organization_result;
pub(crate) mod own_result;
pub(crate) mod scenarios;

use actix_web::HttpResponse;
use actix_web::http::header::CONTENT_DISPOSITION;
use chrono::NaiveDate;
use seqpt_application::App;
use seqpt_application::documents::{Cell, Sheet, Workbook, render_csv, render_xlsx};
use seqpt_text::Localizer;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::failure::Failure;
use file_name::{disposition, file_name};

/// In what form a file is wanted: the end of its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Format {
    /// The main table, for programs that read tables.
    Csv,
    /// The answer that the interface for programs gives without a file.
    Json,
    /// Every sheet, for people.
    Xlsx,
}

impl Format {
    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// The sheets of an export.
#[derive(Debug)]
pub(crate) struct Sheets {
    /// The one that is also the CSV file.
    pub(crate) table: Sheet,
    /// What the table follows from, on tabs of their own.
    pub(crate) details: Vec<Sheet>,
}

/// What is given as a file.
pub(crate) struct Export<'a, A> {
    /// What it is, as it stands in the file's name.
    pub(crate) kind: String,
    /// The organisation it is from.
    pub(crate) organization: &'a str,
    /// The day it speaks of.
    pub(crate) day: NaiveDate,
    /// The tables.
    pub(crate) sheets: Sheets,
    /// The same for programs.
    pub(crate) answer: A,
}

impl<A: Serialize> Export<'_, A> {
    /// The file.
    pub(crate) async fn respond(
        self,
        app: &App,
        localizer: &Localizer,
        format: Format,
    ) -> Result<HttpResponse, Failure> {
        let name = file_name(&self.kind, self.organization, self.day, format.ending());
        let bytes = match format {
            Format::Json => serde_json::to_vec_pretty(&self.answer)
                .map_err(|error| Failure::Internal(format!("json: {error}")))?,
            Format::Csv => render_csv(app, self.sheets.table).await?,
            Format::Xlsx => {
                let workbook = Workbook {
                    title: self.sheets.table.title.clone(),
                    organization: self.organization.to_owned(),
                    language: localizer.language(),
                    created: app.now(),
                    sheets: std::iter::once(self.sheets.table)
                        .chain(self.sheets.details)
                        .collect(),
                };
                render_xlsx(app, workbook).await?
            }
        };
        Ok(download(&name, format.media_type(), bytes))
    }
}

/// A file to keep.
pub(crate) fn download(name: &str, media_type: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, disposition(name)))
        .body(bytes)
}

/// How many.
fn whole(count: usize) -> Cell {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}
