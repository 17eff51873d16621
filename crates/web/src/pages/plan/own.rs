//! The person's own plan.

use actix_web::HttpRequest;
use actix_web::web::Path;
use seqpt_application::plans::{PlanOwner, make_own_plan, own_plan};
use seqpt_text::RoleNames;

use super::super::flash::Notice;
use super::super::{PageResult, see_other, show as render};
use super::sheet::{Around, sheet};
use super::{base, editing, history};
use crate::form::Form;
use crate::reader::Reader;
use crate::views::PlanPage;

const OWN: PlanOwner = PlanOwner::Own;

/// `GET /plan`
pub(crate) async fn show(reader: Reader) -> PageResult {
    let own = own_plan(&reader.state.app, &reader.actor()?).await?;
    let plan = own.plan.map(|view| {
        let around = Around {
            owner: OWN,
            changed: &view.changed,
            is_current: true,
            roles: &RoleNames::new(),
            smallest: 0,
        };
        sheet(&reader, &view.plan, &around)
    });
    let plan = plan.transpose()?;
    render(&PlanPage {
        has_survey: own.has_survey,
        plan,
        page: reader.page(),
    })
}

/// `POST /plan`
pub(crate) async fn make(reader: Reader, form: Form) -> PageResult {
    form.genuine()?;
    let made = make_own_plan(&reader.state.app, &reader.actor()?).await?;
    let notice = if made.is_new {
        Notice::PlanMade
    } else {
        Notice::PlanUpToDate
    };
    notice.with(&reader.state.settings, see_other(base(OWN)))
}

/// `GET /plan/history`
pub(crate) async fn show_history(reader: Reader) -> PageResult {
    history::show(reader, OWN).await
}

/// `GET /plans/{plan}`
pub(crate) async fn show_earlier(reader: Reader, plan: Path<i64>) -> PageResult {
    history::show_earlier(reader, OWN, plan.into_inner()).await
}

/// `GET /plan/objectives/{objective}/edit`
pub(crate) async fn show_edit(reader: Reader, key: Path<String>) -> PageResult {
    editing::show(reader, OWN, &key).await
}

/// `POST /plan/objectives/{objective}/edit`
pub(crate) async fn edit(reader: Reader, key: Path<String>, form: Form) -> PageResult {
    editing::save(reader, OWN, &key, form).await
}

/// `POST /plan/objectives/{objective}/restore`
pub(crate) async fn restore(reader: Reader, key: Path<String>, form: Form) -> PageResult {
    editing::restore(reader, OWN, &key, form).await
}

/// `POST /plan/objectives/{objective}/tick`
pub(crate) async fn tick(
    reader: Reader,
    request: HttpRequest,
    key: Path<String>,
    form: Form,
) -> PageResult {
    editing::tick(reader, &request, OWN, &key, form).await
}
