//! Invitations of single people, for admins: from a list of names to a link for each.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use chrono::{NaiveDate, NaiveTime};
use seqpt_application::documents::{Cell, Column, Sheet, render_csv};
use seqpt_application::organization::invitations::{
    BatchSecret, CheckedPerson, DEFAULT_DAYS, InvitationState, InvitationView, InvitePeople,
    InvitedPeople, MadeInvitation, Namesake, Outcome, check_people, invitations, invite_people,
    withdraw_invitation,
};
use seqpt_application::{Error, InvitationId};
use seqpt_core::Language;

use super::confirm::{Question, ask_about};
use super::flash::Notice;
use super::refusal::{refused, typed};
use super::words::{base_url, day, table_day};
use super::{PageResult, download, see_other, show as render, show_with};
use crate::failure::{Failure, field_sentence};
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{
    FormState, InvitationBadge, InvitationRow, InvitationsCheckPage, InvitationsMadePage,
    InvitationsPage, ListedPerson, Moment, PersonalLink,
};

const PATH: &str = "/people/invitations";
const CSV: &str = "text/csv; charset=utf-8";

/// `GET /people/invitations`
pub(crate) async fn show(reader: Reader) -> PageResult {
    let form = FormState::default().with_value("expires_in_days", DEFAULT_DAYS.to_string());
    list(&reader, StatusCode::OK, form).await
}

async fn list(reader: &Reader, status: StatusCode, form: FormState) -> PageResult {
    let all = invitations(&reader.state.app, &reader.actor()?).await?;
    show_with(
        status,
        &InvitationsPage {
            invitations: all.iter().map(|one| row(reader, one)).collect(),
            form,
            page: reader.page(),
        },
    )
}

fn row(reader: &Reader, invitation: &InvitationView) -> InvitationRow {
    let localizer = &reader.localizer;
    let midnight = invitation.expires_on.and_time(NaiveTime::MIN).and_utc();
    InvitationRow {
        id: invitation.id.get(),
        name: format!("{} {}", invitation.first_name, invitation.last_name),
        created: table_day(localizer, invitation.created_at),
        expires: table_day(localizer, midnight),
        state: match invitation.state {
            InvitationState::Open => InvitationBadge::Open,
            InvitationState::Used { at } => InvitationBadge::Used {
                on: table_day(localizer, at),
            },
            InvitationState::Withdrawn { at } => InvitationBadge::Withdrawn {
                on: table_day(localizer, at),
            },
            InvitationState::Expired => InvitationBadge::Expired,
        },
    }
}

/// `GET /people/invitations/template`: a list with nobody on it, as programs for tables of the
/// reader's country write it.
pub(crate) async fn template(reader: Reader) -> PageResult {
    let (name, headings) = match reader.localizer.language() {
        Language::English => ("people.csv", "\u{feff}first_name,last_name\r\n"),
        Language::German => ("personen.csv", "\u{feff}Vorname;Nachname\r\n"),
    };
    Ok(download(name, CSV, headings.as_bytes().to_vec()))
}

/// `POST /people/invitations`: checks a list, makes its links, or gives them as a file.
pub(crate) async fn invite(reader: Reader, request: HttpRequest, form: Form) -> PageResult {
    match try_invite(&reader, &request, &form).await {
        Ok(response) => Ok(response),
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            list(&reader, status, form).await
        }
    }
}

async fn try_invite(reader: &Reader, request: &HttpRequest, form: &Form) -> PageResult {
    let fields = form.genuine()?;
    let (list, ignored) = InvitePeople::read(
        fields.text("people"),
        fields.text("expires_in_days"),
        fields.text("namesakes") == "yes",
    )
    .map_err(Error::from)?;
    let app = &reader.state.app;
    let actor = reader.actor()?;
    let secret = BatchSecret::from_form(app, fields.text("batch"));
    let step = fields.text("step");
    if step != "invite" && step != "file" {
        let expires = list.expires_on(app.now()).map_err(Error::from)?;
        let people = check_people(app, &actor, list).await?;
        return check(reader, fields, &secret, (people, expires), ignored);
    }
    let invited = invite_people(app, &actor, list, secret.clone()).await?;
    let base = base_url(&reader.state, request.connection_info().host());
    if step == "file" {
        file(reader, &base, invited).await
    } else {
        links(reader, fields, &secret, &base, invited)
    }
}

/// The list as it was sent, with the secret that its links are made from.
fn carried(fields: &Fields, secret: &BatchSecret) -> FormState {
    typed(fields).with_value("batch", secret.expose())
}

fn check(
    reader: &Reader,
    fields: &Fields,
    secret: &BatchSecret,
    (people, expires): (Vec<CheckedPerson>, NaiveDate),
    ignored: Vec<String>,
) -> PageResult {
    let has_namesake = |person: &&CheckedPerson| {
        matches!(
            person.outcome,
            Outcome::LeftOut(_) | Outcome::Invited(Some(_))
        )
    };
    let namesakes = people.iter().filter(has_namesake).count();
    let (invited, left_out): (Vec<_>, Vec<_>) = people
        .into_iter()
        .partition(|person| matches!(person.outcome, Outcome::Invited(_)));
    let listed = |people: Vec<CheckedPerson>| {
        let people = people.iter();
        people.map(|person| listed(reader, person)).collect()
    };
    render(&InvitationsCheckPage {
        form: carried(fields, secret),
        invited: listed(invited),
        left_out: listed(left_out),
        namesakes,
        expires: last_day(reader, expires),
        ignored,
        page: reader.page(),
    })
}

fn last_day(reader: &Reader, expires: NaiveDate) -> Moment {
    day(
        &reader.localizer,
        expires.and_time(NaiveTime::MIN).and_utc(),
    )
}

/// A line of the list in the words of the reader.
fn listed(reader: &Reader, person: &CheckedPerson) -> ListedPerson {
    let row = &person.row;
    let name = format!("{} {}", row.first_name.trim(), row.last_name.trim());
    ListedPerson {
        line: row.line,
        name: name.trim().to_owned(),
        remarks: remarks(reader, &person.outcome),
    }
}

fn remarks(reader: &Reader, outcome: &Outcome) -> Vec<String> {
    let localizer = &reader.localizer;
    let namesake = |namesake: &Namesake| match namesake {
        Namesake::Listed => localizer.t("invitations-namesake-listed"),
        Namesake::Invited => localizer.t("invitations-namesake-invited"),
        Namesake::Joined => localizer.t("invitations-namesake-joined"),
    };
    match outcome {
        Outcome::Invited(known) => known.iter().map(namesake).collect(),
        Outcome::LeftOut(known) => vec![namesake(known)],
        Outcome::Closed => vec![localizer.t("invitations-closed")],
        Outcome::Wrong(errors) => errors
            .iter()
            .map(|error| {
                let sentence = field_sentence(localizer, error.code);
                let field = match error.field {
                    "first_name" => localizer.t("account-first-name"),
                    "last_name" => localizer.t("account-last-name"),
                    _ => return sentence,
                };
                localizer
                    .msg("invitations-error-at")
                    .arg("field", field)
                    .arg("error", sentence)
                    .to_string()
            })
            .collect(),
    }
}

fn link(base: &str, invitation: &MadeInvitation) -> String {
    format!("{base}/join?invitation={}", invitation.token)
}

fn links(
    reader: &Reader,
    fields: &Fields,
    secret: &BatchSecret,
    base: &str,
    invited: InvitedPeople,
) -> PageResult {
    let mut links = Vec::new();
    let mut left_out = Vec::new();
    for (person, made) in invited.people {
        match made {
            Some(made) => links.push(PersonalLink {
                name: format!("{} {}", made.first_name, made.last_name),
                url: link(base, &made),
            }),
            None => left_out.push(listed(reader, &person)),
        }
    }
    render(&InvitationsMadePage {
        form: carried(fields, secret),
        links,
        left_out,
        expires: last_day(reader, invited.expires_on),
        page: reader.page(),
    })
}

/// The links as a list that programs for letters read. Its headings are the same in both languages,
/// so that a letter's placeholders are, too.
async fn file(reader: &Reader, base: &str, invited: InvitedPeople) -> PageResult {
    let made = invited.people.into_iter().filter_map(|(_, made)| made);
    let sheet = Sheet {
        title: "invitations".to_owned(),
        notes: Vec::new(),
        columns: ["first_name", "last_name", "link"]
            .map(|heading| Column::narrow(heading, 20))
            .to_vec(),
        rows: made
            .map(|made| {
                let url = link(base, &made);
                [made.first_name, made.last_name, url]
                    .map(Cell::text)
                    .to_vec()
            })
            .collect(),
    };
    let bytes = render_csv(&reader.state.app, sheet).await?;
    Ok(download("invitations.csv", CSV, bytes))
}

/// `POST /people/invitations/{invitation}/withdraw`
pub(crate) async fn withdraw(reader: Reader, invitation: Path<i64>, form: Form) -> PageResult {
    let fields = form.genuine()?;
    let id = InvitationId::new(invitation.into_inner());
    if fields.text("confirm") != "yes" {
        return ask_first(&reader, id).await;
    }
    let state = withdraw_invitation(&reader.state.app, &reader.actor()?, id).await?;
    let notice = match state {
        InvitationState::Used { .. } => Notice::InvitationAlreadyUsed,
        _ => Notice::InvitationWithdrawn,
    };
    notice.with(&reader.state.settings, see_other(PATH))
}

async fn ask_first(reader: &Reader, id: InvitationId) -> Result<HttpResponse, Failure> {
    let all = invitations(&reader.state.app, &reader.actor()?).await?;
    let found = all.iter().find(|invitation| invitation.id == id);
    let invitation = found.ok_or(Failure::NotFound)?;
    let name = format!("{} {}", invitation.first_name, invitation.last_name);
    let title = reader
        .localizer
        .msg("invitations-withdraw-question")
        .arg("name", name)
        .to_string();
    ask_about(
        reader,
        title,
        Question {
            title: "invitations-withdraw",
            text: "invitations-withdraw-text",
            agree: "invitations-withdraw",
            action: &format!("{PATH}/{id}/withdraw"),
            cancel: PATH,
            fields: Vec::new(),
        },
    )
}
