//! The organisation and its key, for admins.

use actix_web::HttpRequest;
use seqpt_application::organization::{
    RotateJoinKey, SetUpOrganization, rotate_join_key, set_up_organization,
};

use super::flash::Notice;
use super::refusal::refused;
use super::words::join_key;
use super::{PageResult, see_other, show as render, show_with};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{FormState, InvitationPage, JoinKey, OrganizationKeyPage, OrganizationPage};

/// `GET /organization`
pub(crate) async fn show(reader: Reader, request: HttpRequest) -> PageResult {
    let organization = &reader.organization()?.organization;
    let form = FormState::default()
        .with_value("name", &organization.name)
        .with_value("size", organization.size.key())
        .with_value(
            "smallest_group",
            organization.smallest_group.get().to_string(),
        )
        .with_value("counted_rating", organization.counted_rating.key())
        .with_value("revision", organization.revision.to_string());
    render(&OrganizationPage {
        key: current_key(&reader, &request)?,
        form,
        page: reader.page(),
    })
}

/// `POST /organization`
pub(crate) async fn save(reader: Reader, request: HttpRequest, form: Form) -> PageResult {
    match try_save(&reader, &form).await {
        Ok(()) => {
            Notice::OrganizationSaved.with(&reader.state.settings, see_other("/organization"))
        }
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            show_with(
                status,
                &OrganizationPage {
                    key: current_key(&reader, &request)?,
                    form,
                    page: reader.page(),
                },
            )
        }
    }
}

async fn try_save(reader: &Reader, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    let command = SetUpOrganization {
        name: Some(fields.text("name").to_owned()),
        size: Some(fields.text("size").to_owned()),
        smallest_group: fields.all("smallest_group").next().map(str::to_owned),
        counted_rating: fields.all("counted_rating").next().map(str::to_owned),
        expected_revision: Some(revision(fields)),
    };
    set_up_organization(&reader.state.app, &reader.actor()?, command).await?;
    Ok(())
}

/// The revision that a form was made from. Without a readable one nothing is overwritten: revisions
/// are counted from 1.
pub(super) fn revision(fields: &Fields) -> i64 {
    fields.text("revision").parse().unwrap_or(0)
}

/// `GET /organization/invitation`
pub(crate) async fn show_invitation(reader: Reader, request: HttpRequest) -> PageResult {
    render(&InvitationPage {
        organization: reader.organization()?.organization.name.clone(),
        key: current_key(&reader, &request)?,
        page: reader.page(),
    })
}

/// `GET /organization/key`
pub(crate) async fn show_key(reader: Reader, request: HttpRequest) -> PageResult {
    render(&OrganizationKeyPage {
        key: current_key(&reader, &request)?,
        form: FormState::default(),
        page: reader.page(),
    })
}

/// `POST /organization/key`
pub(crate) async fn rotate_key(reader: Reader, request: HttpRequest, form: Form) -> PageResult {
    match try_rotate(&reader, &form).await {
        Ok(()) => Notice::KeyRotated.with(&reader.state.settings, see_other("/organization")),
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            show_with(
                status,
                &OrganizationKeyPage {
                    key: current_key(&reader, &request)?,
                    form,
                    page: reader.page(),
                },
            )
        }
    }
}

async fn try_rotate(reader: &Reader, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    let command = RotateJoinKey {
        expires_on: fields.text("expires_on").to_owned(),
        max_uses: fields.text("max_uses").to_owned(),
    };
    rotate_join_key(&reader.state.app, &reader.actor()?, command).await?;
    Ok(())
}

fn current_key(reader: &Reader, request: &HttpRequest) -> Result<Option<JoinKey>, Failure> {
    let host = request.connection_info().host().to_owned();
    let key = reader.organization()?.join_key.as_ref();
    Ok(key.and_then(|key| join_key(reader, &host, key)))
}
