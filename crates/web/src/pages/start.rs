//! The start page and the choice of language.

use actix_web::HttpResponse;
use seqpt_core::Language;

use super::{PageResult, local_path, see_other, show as render};
use crate::auth::cookies::{self, Name};
use crate::failure::Failure;
use crate::form::Form;
use crate::reader::Reader;
use crate::views::StartPage;

/// `GET /`: people who are signed in go straight to their home page.
pub(crate) async fn show(reader: Reader) -> PageResult {
    if reader.is_signed_in() {
        return Ok(see_other("/home"));
    }
    render(&StartPage {
        page: reader.page(),
    })
}

/// `POST /language`
pub(crate) async fn choose_language(reader: Reader, form: Form) -> Result<HttpResponse, Failure> {
    let fields = form.genuine()?;
    let mut response = see_other(local_path(fields.text("return_to")).unwrap_or("/"));
    if let Some(language) = Language::from_code(fields.text("language")) {
        response
            .add_cookie(&cookies::set(
                &reader.state.settings,
                Name::Language,
                language.code(),
            ))
            .map_err(|error| Failure::Internal(error.to_string()))?;
    }
    Ok(response)
}
