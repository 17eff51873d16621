//! The first page after signing in.

use actix_web::HttpRequest;
use seqpt_application::guidance::guidance;
use seqpt_application::ratings::people_to_rate;
use seqpt_application::survey::history;

use super::guidance::{own_steps, phases};
use super::words::{day, join_key, newest_result};
use super::{PageResult, show as render};
use crate::reader::Reader;
use crate::views::{HomeAdminPage, HomeEmployeePage};

/// `GET /home`
pub(crate) async fn show(reader: Reader, request: HttpRequest) -> PageResult {
    let actor = reader.actor()?;
    let app = &reader.state.app;
    let guidance = guidance(app, &actor).await?;
    let history = history(app, &actor).await?;
    let result = newest_result(&reader.localizer, &history);
    let own = own_steps(&reader.localizer, &guidance.own);
    let Some(organization) = guidance.organization else {
        let to_rate = people_to_rate(app, &actor).await?;
        return render(&HomeEmployeePage {
            page: reader.page(),
            first_name: reader.account()?.first_name.clone(),
            steps: own,
            result,
            waiting: to_rate.iter().filter(|it| it.state.is_waiting()).count(),
        });
    };
    let host = request.connection_info().host().to_owned();
    let key = reader.organization()?.join_key.as_ref();
    let facts = &organization.facts;
    render(&HomeAdminPage {
        phases: phases(&reader.localizer, &organization),
        key: key.and_then(|key| join_key(&reader, &host, key)),
        people: facts.people,
        in_progress: facts.open,
        not_started: facts.not_begun(),
        oldest_open: organization
            .oldest_open
            .map(|since| day(&reader.localizer, since)),
        own,
        result,
        page: reader.page(),
    })
}
