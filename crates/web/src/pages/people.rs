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
use crate::views::{PeoplePage, PersonRow, PersonSurvey, SurveyFilter};

/// `GET /people`
pub(crate) async fn list(reader: Reader, request: HttpRequest) -> PageResult {
    let actor = reader.actor()?;
    let people = people(&reader.state.app, &actor).await?;
    show(&PeoplePage {
        people: people
            .into_iter()
            .map(|person| row(&reader, actor.user, person))
            .collect(),
        filter: filter(&Fields::parse(request.query_string().as_bytes())),
        page: reader.page(),
    })
}

/// Whom to show; an unknown filter shows everyone.
fn filter(fields: &Fields) -> Option<SurveyFilter> {
    SurveyFilter::from_key(fields.text("survey"))
}

/// The list as it was filtered when the form was made.
fn back(fields: &Fields) -> String {
    match filter(fields) {
        Some(filter) => format!("/people?survey={}", filter.key()),
        None => "/people".to_owned(),
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
    Notice::PersonDeactivated.with(&reader.state.settings, see_other(&back(fields)))
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
    ask_about(
        reader,
        title,
        Question {
            title: "people-deactivate",
            text: "people-deactivate-text",
            agree: "people-deactivate",
            action: &format!("/people/{user}/deactivate"),
            cancel: &back(fields),
            fields: filter(fields)
                .map(|filter| ("survey".to_owned(), filter.key().to_owned()))
                .into_iter()
                .collect(),
        },
    )
}

/// `POST /people/{user}/reactivate`
pub(crate) async fn reactivate(reader: Reader, user: Path<i64>, form: Form) -> PageResult {
    let fields = form.genuine()?;
    let user = UserId::new(user.into_inner());
    set_active(&reader.state.app, &reader.actor()?, user, true).await?;
    Notice::PersonReactivated.with(&reader.state.settings, see_other(&back(fields)))
}
