//! The first page after signing in.

use actix_web::HttpRequest;
use seqpt_application::UserRole;
use seqpt_application::organization::people;
use seqpt_application::survey::history;

use super::words::{day, join_key, newest_result, own_survey};
use super::{PageResult, show as render};
use crate::reader::Reader;
use crate::views::{HomeAdminPage, HomeEmployeePage};

/// `GET /home`
pub(crate) async fn show(reader: Reader, request: HttpRequest) -> PageResult {
    let actor = reader.actor()?;
    let app = &reader.state.app;
    let history = history(app, &actor).await?;
    let survey = own_survey(&reader.localizer, &history, app.now());
    let result = newest_result(&reader.localizer, &history);
    if actor.role == UserRole::Employee {
        return render(&HomeEmployeePage {
            page: reader.page(),
            first_name: reader.account()?.first_name.clone(),
            survey,
            result,
        });
    }
    let active: Vec<_> = people(app, &actor)
        .await?
        .into_iter()
        .filter(|person| person.account.deactivated_at.is_none())
        .collect();
    let open: Vec<_> = active
        .iter()
        .filter(|person| person.survey.completed_at.is_none())
        .filter_map(|person| person.survey.open_since)
        .collect();
    let host = request.connection_info().host().to_owned();
    let key = reader.organization()?.join_key.as_ref();
    render(&HomeAdminPage {
        key: key.and_then(|key| join_key(&reader, &host, key)),
        people: active.len(),
        completed: active
            .iter()
            .filter(|person| person.survey.completed_at.is_some())
            .count(),
        in_progress: open.len(),
        oldest_open: open
            .into_iter()
            .min()
            .map(|since| day(&reader.localizer, since)),
        survey,
        result,
        page: reader.page(),
    })
}
