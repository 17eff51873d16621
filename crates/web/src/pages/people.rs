//! The people of the organisation, for admins.

use actix_web::HttpRequest;
use actix_web::web::Path;
use seqpt_application::UserId;
use seqpt_application::organization::{Person, people, set_active};

use super::confirm::{Question, ask_about};
use super::flash::Notice;
use super::words::table_day;
use super::{PageResult, see_other, show};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{PeoplePage, PeopleSelection, PersonRow, PersonSurvey, SurveyFilter};

/// `GET /people`
pub(crate) async fn list(reader: Reader, request: HttpRequest) -> PageResult {
    let actor = reader.actor()?;
    let people = people(&reader.state.app, &actor).await?;
    show(&PeoplePage {
        people: people
            .into_iter()
            .map(|person| row(&reader, actor.user, person))
            .collect(),
        selection: selection(&Fields::parse(request.query_string().as_bytes())),
        page: reader.page(),
    })
}

/// Whom to show; an unknown filter shows everyone, what is no page the first one.
fn selection(fields: &Fields) -> PeopleSelection {
    let page: usize = fields.text("page").parse().unwrap_or(1);
    PeopleSelection {
        survey: SurveyFilter::from_key(fields.text("survey")),
        search: fields.text("q").trim().to_owned(),
        page: page.saturating_sub(1),
    }
}

fn row(reader: &Reader, own: UserId, person: Person) -> PersonRow {
    let localizer = &reader.localizer;
    let survey = match (person.survey.completed_at, person.survey.open_since) {
        (Some(at), _) => PersonSurvey::Completed {
            on: table_day(localizer, at),
        },
        (None, Some(since)) => PersonSurvey::InProgress {
            since: table_day(localizer, since),
        },
        (None, None) => PersonSurvey::NotStarted,
    };
    let account = person.account;
    PersonRow {
        id: account.id.get(),
        name: format!("{} {}", account.first_name, account.last_name),
        is_admin: account.role == seqpt_application::UserRole::Admin,
        is_self: account.id == own,
        is_active: account.deactivated_at.is_none(),
        joined: table_day(localizer, account.created_at),
        username: account.username,
        survey,
    }
}

/// `POST /people/{user}/deactivate`
pub(crate) async fn deactivate(reader: Reader, user: Path<i64>, form: Form) -> PageResult {
    let fields = form.genuine()?;
    let user = UserId::new(user.into_inner());
    if fields.text("confirm") != "yes" {
        return ask_first(&reader, user, fields).await;
    }
    set_active(&reader.state.app, &reader.actor()?, user, false).await?;
    Notice::PersonDeactivated.with(
        &reader.state.settings,
        see_other(&selection(fields).address()),
    )
}

async fn ask_first(reader: &Reader, user: UserId, fields: &Fields) -> PageResult {
    let people = people(&reader.state.app, &reader.actor()?).await?;
    let person = people
        .iter()
        .find(|person| person.account.id == user)
        .ok_or(Failure::NotFound)?;
    let name = format!("{} {}", person.account.first_name, person.account.last_name);
    let title = reader
        .localizer
        .msg("people-deactivate-question")
        .arg("name", name)
        .to_string();
    let selection = selection(fields);
    ask_about(
        reader,
        title,
        Question {
            title: "people-deactivate",
            text: "people-deactivate-text",
            agree: "people-deactivate",
            action: &format!("/people/{user}/deactivate"),
            cancel: &selection.address(),
            fields: selection
                .fields()
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        },
    )
}

/// `POST /people/{user}/reactivate`
pub(crate) async fn reactivate(reader: Reader, user: Path<i64>, form: Form) -> PageResult {
    let fields = form.genuine()?;
    let user = UserId::new(user.into_inner());
    set_active(&reader.state.app, &reader.actor()?, user, true).await?;
    Notice::PersonReactivated.with(
        &reader.state.settings,
        see_other(&selection(fields).address()),
    )
}
