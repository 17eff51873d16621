//! The words of the method, explained.

use actix_web::HttpRequest;

use super::{PageResult, show as render};
use crate::form::Fields;
use crate::reader::Reader;
use crate::views::GlossaryPage;

/// `GET /glossary`
pub(crate) async fn show(reader: Reader, request: HttpRequest) -> PageResult {
    let fields = Fields::parse(request.query_string().as_bytes());
    render(&GlossaryPage::of(reader.page(), fields.text("q")))
}
