//! The person's own account.

use std::net::IpAddr;

use actix_web::HttpRequest;
use seqpt_application::accounts::{
    ChangePassword, UpdateProfile, change_password as change, update_profile,
};

use super::flash::Notice;
use super::organization::revision;
use super::refusal::refused;
use super::{PageResult, see_other, show_with};
use crate::failure::Failure;
use crate::form::Form;
use crate::middleware::request::client_address;
use crate::reader::Reader;
use crate::views::{FormState, ProfilePage};

/// `GET /profile`
pub(crate) async fn show(reader: Reader) -> PageResult {
    let form = own_names(&reader, FormState::default())?;
    page(&reader, actix_web::http::StatusCode::OK, form)
}

/// `POST /profile`
pub(crate) async fn save(reader: Reader, form: Form) -> PageResult {
    match try_save(&reader, &form).await {
        Ok(()) => Notice::ProfileSaved.with(&reader.state.settings, see_other("/profile")),
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            page(&reader, status, form)
        }
    }
}

async fn try_save(reader: &Reader, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    let command = UpdateProfile {
        first_name: fields.text("first_name").to_owned(),
        last_name: fields.text("last_name").to_owned(),
        expected_revision: Some(revision(fields)),
    };
    update_profile(&reader.state.app, &reader.actor()?, command).await?;
    Ok(())
}

/// `POST /profile/password`
pub(crate) async fn change_password(
    reader: Reader,
    request: HttpRequest,
    form: Form,
) -> PageResult {
    let address = client_address(&request, &reader.state.settings);
    match try_change(&reader, address, &form).await {
        Ok(()) => Notice::PasswordChanged.with(&reader.state.settings, see_other("/profile")),
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            page(&reader, status, own_names(&reader, form)?)
        }
    }
}

async fn try_change(reader: &Reader, address: IpAddr, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    // A stolen session must not become a way to guess the password.
    let username = &reader.account()?.username;
    let limiter = &reader.state.limiter;
    limiter.check_password_guess(address, username)?;
    let command = ChangePassword {
        current_password: fields.text("current_password").to_owned(),
        new_password: fields.text("new_password").to_owned(),
    };
    change(&reader.state.app, &reader.actor()?, command).await?;
    Ok(())
}

/// Fills in the stored names, for the form that was not sent.
fn own_names(reader: &Reader, form: FormState) -> Result<FormState, Failure> {
    let account = reader.account()?;
    Ok(form
        .with_value("first_name", &account.first_name)
        .with_value("last_name", &account.last_name)
        .with_value("revision", account.revision.to_string()))
}

fn page(reader: &Reader, status: actix_web::http::StatusCode, form: FormState) -> PageResult {
    show_with(
        status,
        &ProfilePage {
            username: reader.account()?.username.clone(),
            page: reader.page(),
            form,
        },
    )
}
