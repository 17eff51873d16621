//! The organisation's plan, for admins.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use seqpt_application::Error;
use seqpt_application::plans::{
    MakeOrganizationPlan, OrganizationPlan, PlanOwner, make_organization_plan, organization_plan,
};

use super::super::flash::Notice;
use super::super::refusal::refused;
use super::super::{PageResult, see_other, show_with};
use super::sheet::{Around, sheet};
use super::{base, editing, history};
use crate::failure::Failure;
use crate::form::Form;
use crate::reader::Reader;
use crate::views::{FormState, OrganizationPlanPage};

const COMMON: PlanOwner = PlanOwner::Organization;

/// `GET /organization/plan`
pub(crate) async fn show(reader: Reader) -> PageResult {
    let common = organization_plan(&reader.state.app, &reader.actor()?).await?;
    let starts_on = match &common.plan {
        Some(view) => view.plan.starts_on,
        None => reader.state.app.now().date_naive(),
    };
    let form = FormState::default()
        .with_value("starts_on", starts_on.to_string())
        .with_value("months", common.months.to_string());
    page(&reader, StatusCode::OK, &common, form)
}

fn page(
    reader: &Reader,
    status: StatusCode,
    common: &OrganizationPlan,
    form: FormState,
) -> PageResult {
    let plan = common.plan.as_ref().map(|view| {
        let around = Around {
            owner: COMMON,
            changed: &view.changed,
            is_current: true,
            roles: &common.role_names,
            smallest: common.smallest,
        };
        sheet(reader, &view.plan, &around)
    });
    let plan = plan.transpose()?;
    show_with(
        status,
        &OrganizationPlanPage {
            plan,
            refusal: common.refusal.as_ref().map(|error| refusal(reader, error)),
            people_with_plan: common.people_with_plan,
            form,
            page: reader.page(),
        },
    )
}

/// Why no plan can be made, and where to go.
fn refusal(reader: &Reader, error: &Error) -> (String, &'static str, String) {
    let words = &reader.localizer;
    match error {
        Error::TooFewAssessed { assessed, smallest } => (
            words
                .msg("error-too-few-assessed")
                .arg("assessed", *assessed)
                .arg("smallest", *smallest)
                .to_string(),
            "/people",
            words.t("plan-refused-few-open"),
        ),
        _ => (
            words.t("plan-refused-strategies"),
            "/phase1",
            words.t("plan-refused-strategies-open"),
        ),
    }
}

/// `POST /organization/plan`
pub(crate) async fn make(reader: Reader, form: Form) -> PageResult {
    match try_make(&reader, &form).await {
        Ok(notice) => notice.with(&reader.state.settings, see_other(base(COMMON))),
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            let common = organization_plan(&reader.state.app, &reader.actor()?).await?;
            page(&reader, status, &common, form)
        }
    }
}

async fn try_make(reader: &Reader, form: &Form) -> Result<Notice, Failure> {
    let fields = form.genuine()?;
    let command = MakeOrganizationPlan {
        starts_on: fields.text("starts_on").to_owned(),
        months: fields.text("months").to_owned(),
    };
    let made = make_organization_plan(&reader.state.app, &reader.actor()?, command).await?;
    Ok(if made.is_new {
        Notice::PlanMade
    } else {
        Notice::PlanUpToDate
    })
}

/// `GET /organization/plan/history`
pub(crate) async fn show_history(reader: Reader) -> PageResult {
    history::show(reader, COMMON).await
}

/// `GET /organization/plans/{plan}`
pub(crate) async fn show_earlier(reader: Reader, plan: Path<i64>) -> PageResult {
    history::show_earlier(reader, COMMON, plan.into_inner()).await
}

/// `GET /organization/plan/objectives/{objective}/edit`
pub(crate) async fn show_edit(reader: Reader, key: Path<String>) -> PageResult {
    editing::show(reader, COMMON, &key).await
}

/// `POST /organization/plan/objectives/{objective}/edit`
pub(crate) async fn edit(reader: Reader, key: Path<String>, form: Form) -> PageResult {
    editing::save(reader, COMMON, &key, form).await
}

/// `POST /organization/plan/objectives/{objective}/restore`
pub(crate) async fn restore(reader: Reader, key: Path<String>, form: Form) -> PageResult {
    editing::restore(reader, COMMON, &key, form).await
}

/// `POST /organization/plan/objectives/{objective}/tick`
pub(crate) async fn tick(
    reader: Reader,
    request: HttpRequest,
    key: Path<String>,
    form: Form,
) -> PageResult {
    editing::tick(reader, &request, COMMON, &key, form).await
}
