//! Registering, joining, signing in and out.

use std::net::IpAddr;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use seqpt_application::accounts::{
    self, JoinOrganization, LogIn, RegisterOrganization, SessionKind, SignIn,
};
use seqpt_application::organization::check_join_key;
use seqpt_application::organization::invitations::check_invitation;

use super::flash::Notice;
use super::refusal::{refused, typed};
use super::{PageResult, local_path, see_other, show, show_with};
use crate::auth::cookies::{self, Name};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::middleware::request::client_address;
use crate::rate_limit::Attempt;
use crate::reader::Reader;
use crate::views::{FormState, JoinAccountPage, JoinKeyPage, LoginPage, RegisterPage};

const HOME: &str = "/home";

/// `GET /register`
pub(crate) async fn show_register(reader: Reader) -> PageResult {
    show(&RegisterPage {
        page: reader.page(),
        form: FormState::default(),
    })
}

/// `POST /register`
pub(crate) async fn register(reader: Reader, request: HttpRequest, form: Form) -> PageResult {
    let address = client_address(&request, &reader.state.settings);
    match try_register(&reader, address, &form).await {
        Ok(sign_in) => signed_in(&reader, &sign_in, HOME, Some(Notice::Registered)).await,
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            show_with(
                status,
                &RegisterPage {
                    page: reader.page(),
                    form,
                },
            )
        }
    }
}

async fn try_register(reader: &Reader, address: IpAddr, form: &Form) -> Result<SignIn, Failure> {
    let fields = form.genuine()?;
    reader.state.limiter.check(Attempt::Registration, address)?;
    let command = RegisterOrganization {
        organization_name: fields.text("organization_name").to_owned(),
        organization_size: fields.text("organization_size").to_owned(),
        first_name: fields.text("first_name").to_owned(),
        last_name: fields.text("last_name").to_owned(),
        username: fields.text("username").to_owned(),
        password: fields.text("password").to_owned(),
    };
    let registered =
        accounts::register_organization(&reader.state.app, command, SessionKind::Page).await?;
    Ok(registered.sign_in)
}

/// `GET /join`: asks for the key, or, with a key or an invitation in the link, for the account.
pub(crate) async fn show_join(reader: Reader, request: HttpRequest) -> PageResult {
    let query = Fields::parse(request.query_string().as_bytes());
    let (key, invitation) = (query.text("key"), query.text("invitation"));
    if key.is_empty() && invitation.is_empty() {
        return ask_for_key(&reader, StatusCode::OK, FormState::default());
    }
    let fields = Fields::from_iter([("organization_code", key), ("invitation", invitation)]);
    let address = client_address(&request, &reader.state.settings);
    match welcome(&reader, address, &fields).await {
        Ok(welcome) => ask_for_account(&reader, StatusCode::OK, typed(&fields), welcome),
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &fields, failure)?;
            ask_for_key(&reader, status, form)
        }
    }
}

/// `POST /join`: the first step sends the key alone, the second the account with it.
pub(crate) async fn join(reader: Reader, request: HttpRequest, form: Form) -> PageResult {
    let address = client_address(&request, &reader.state.settings);
    let fields = &form.fields;
    if let Err(failure) = form.genuine() {
        let status = failure.status();
        let form = refused(&reader.localizer, fields, failure)?;
        return ask_for_key(&reader, status, form);
    }
    let welcome = match welcome(&reader, address, fields).await {
        Ok(welcome) => welcome,
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, fields, failure)?;
            return ask_for_key(&reader, status, form);
        }
    };
    let is_first_step = !fields.iter().any(|(name, _)| name == "username");
    if is_first_step {
        return ask_for_account(&reader, StatusCode::OK, typed(fields), welcome);
    }
    match try_join(&reader, address, fields).await {
        Ok(sign_in) => signed_in(&reader, &sign_in, HOME, Some(Notice::Joined)).await,
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, fields, failure)?;
            let is_shut_out = ["organization_code", "invitation"]
                .iter()
                .any(|entrance| form.error(entrance).is_some());
            if is_shut_out {
                ask_for_key(&reader, status, form)
            } else {
                ask_for_account(&reader, status, form, welcome)
            }
        }
    }
}

/// Where a key or an invitation leads.
struct Welcome {
    organization: String,
    /// First and last name of the person an invitation is for.
    invited: Option<(String, String)>,
}

async fn welcome(reader: &Reader, address: IpAddr, fields: &Fields) -> Result<Welcome, Failure> {
    reader.state.limiter.check(Attempt::KeyCheck, address)?;
    let app = &reader.state.app;
    let invitation = fields.text("invitation");
    if invitation.is_empty() {
        let found = check_join_key(app, fields.text("organization_code")).await?;
        return Ok(Welcome {
            organization: found.organization_name,
            invited: None,
        });
    }
    let found = check_invitation(app, invitation).await?;
    Ok(Welcome {
        organization: found.organization,
        invited: Some((found.first_name, found.last_name)),
    })
}

async fn try_join(reader: &Reader, address: IpAddr, fields: &Fields) -> Result<SignIn, Failure> {
    reader.state.limiter.check(Attempt::Registration, address)?;
    let command = JoinOrganization {
        organization_code: fields.text("organization_code").to_owned(),
        invitation: fields.text("invitation").to_owned(),
        first_name: fields.text("first_name").to_owned(),
        last_name: fields.text("last_name").to_owned(),
        username: fields.text("username").to_owned(),
        password: fields.text("password").to_owned(),
    };
    let joined = accounts::join_organization(&reader.state.app, command, SessionKind::Page).await?;
    Ok(joined.sign_in)
}

/// An invitation that opens nothing has no field to stand at: what is left is the key.
fn ask_for_key(reader: &Reader, status: StatusCode, form: FormState) -> PageResult {
    let form = match form.error("invitation") {
        Some(error) => FormState::default().with_problem(error),
        None => form,
    };
    show_with(
        status,
        &JoinKeyPage {
            page: reader.page(),
            form,
        },
    )
}

fn ask_for_account(
    reader: &Reader,
    status: StatusCode,
    form: FormState,
    welcome: Welcome,
) -> PageResult {
    let is_first_sight = form.value("username").is_empty() && !form.is_refused();
    let (form, invited) = match welcome.invited {
        None => (form, None),
        Some((first, last)) => {
            let invited = format!("{first} {last}");
            let form = if is_first_sight {
                form.with_value("first_name", first)
                    .with_value("last_name", last)
            } else {
                form
            };
            (form, Some(invited))
        }
    };
    show_with(
        status,
        &JoinAccountPage {
            page: reader.page(),
            form,
            organization: welcome.organization,
            invited,
        },
    )
}

/// `GET /login`
pub(crate) async fn show_log_in(reader: Reader, request: HttpRequest) -> PageResult {
    let query = Fields::parse(request.query_string().as_bytes());
    let return_to = local_path(query.text("return_to"));
    if reader.is_signed_in() {
        return Ok(see_other(return_to.unwrap_or(HOME)));
    }
    let form = match return_to {
        Some(path) => FormState::default().with_value("return_to", path),
        None => FormState::default(),
    };
    show(&LoginPage {
        page: reader.page(),
        form,
    })
}

/// `POST /login`
pub(crate) async fn log_in(reader: Reader, request: HttpRequest, form: Form) -> PageResult {
    let address = client_address(&request, &reader.state.settings);
    match try_log_in(&reader, address, &form).await {
        Ok(sign_in) => {
            let path = local_path(form.fields.text("return_to")).unwrap_or(HOME);
            signed_in(&reader, &sign_in, path, None).await
        }
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            show_with(
                status,
                &LoginPage {
                    page: reader.page(),
                    form,
                },
            )
        }
    }
}

async fn try_log_in(reader: &Reader, address: IpAddr, form: &Form) -> Result<SignIn, Failure> {
    let fields = form.genuine()?;
    let username = fields.text("username").to_owned();
    reader
        .state
        .limiter
        .check_password_guess(address, &username)?;
    let command = LogIn {
        username,
        password: fields.text("password").to_owned(),
        kind: SessionKind::Page,
    };
    Ok(accounts::log_in(&reader.state.app, command).await?)
}

/// Hands the new sign-in to the browser and goes on. The visitor's secret has done its work.
async fn signed_in(
    reader: &Reader,
    sign_in: &SignIn,
    path: &str,
    notice: Option<Notice>,
) -> PageResult {
    // The browser forgets its old sign-in: nobody else is to find it valid.
    if let Ok(before) = reader.actor() {
        accounts::log_out(&reader.state.app, &before).await?;
    }
    let settings = &reader.state.settings;
    let mut response = see_other(path);
    let mut session = cookies::set(settings, Name::Session, &sign_in.secret);
    // As long as the longest sign-in; whether it still holds is decided here, not in the browser.
    let lifetime = reader.state.app.session_lifetime().num_seconds();
    session.set_max_age(actix_web::cookie::time::Duration::seconds(lifetime));
    for cookie in [session, cookies::remove(settings, Name::Visitor)] {
        response
            .add_cookie(&cookie)
            .map_err(|error| Failure::Internal(error.to_string()))?;
    }
    match notice {
        Some(notice) => notice.with(settings, response),
        None => Ok(response),
    }
}

/// `POST /logout`
pub(crate) async fn log_out(reader: Reader, form: Form) -> PageResult {
    form.genuine()?;
    accounts::log_out(&reader.state.app, &reader.actor()?).await?;
    signed_out(&reader, Notice::SignedOut)
}

/// `POST /logout-everywhere`
pub(crate) async fn log_out_everywhere(reader: Reader, form: Form) -> PageResult {
    let fields = form.genuine()?;
    if fields.text("confirm") != "yes" {
        return super::confirm::ask(
            &reader,
            super::confirm::Question {
                title: "profile-everywhere-question",
                text: "profile-everywhere-text",
                agree: "nav-sign-out-everywhere",
                action: "/logout-everywhere",
                cancel: "/profile",
                fields: Vec::new(),
            },
        );
    }
    accounts::log_out_everywhere(&reader.state.app, &reader.actor()?).await?;
    signed_out(&reader, Notice::SignedOutEverywhere)
}

fn signed_out(reader: &Reader, notice: Notice) -> Result<HttpResponse, Failure> {
    let settings = &reader.state.settings;
    let mut response = see_other("/");
    response
        .add_cookie(&cookies::remove(settings, Name::Session))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    notice.with(settings, response)
}

#[cfg(test)]
mod tests {
    use seqpt_application::Error;

    use super::*;

    #[test]
    fn a_refused_sign_in_gives_the_user_name_back_but_not_the_password() {
        let fields = Fields::parse(b"username=anna&password=secret");
        let texts = seqpt_text::Texts::standard().unwrap();
        let localizer = texts.localizer(seqpt_core::Language::English);
        let form = refused(&localizer, &fields, Error::WrongCredentials.into()).unwrap();
        assert_eq!(form.value("username"), "anna");
        assert_eq!(form.value("password"), "");
        assert!(form.problem().is_some());
    }
}
