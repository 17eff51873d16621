//! Who rates a person, for admins.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use seqpt_application::UserId;
use seqpt_application::ratings::{AssessorsView, AssignAssessors, assessors, assign_assessors};

use super::super::flash::Notice;
use super::super::organization::revision;
use super::super::refusal::refused;
use super::super::{PageResult, see_other, show_with};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{AssessorRow, AssessorsPage, FormState, Page};

const CAPACITY: &str = "capacity-";

/// `GET /people/{user}/assessors`
pub(crate) async fn show(reader: Reader, user: Path<i64>) -> PageResult {
    let user = UserId::new(user.into_inner());
    let view = assessors(&reader.state.app, &reader.actor()?, user).await?;
    let stored = view
        .assigned()
        .filter_map(|one| Some((format!("{CAPACITY}{}", one.id), one.capacity?)))
        .fold(FormState::default(), |form, (field, capacity)| {
            form.with_value(&field, capacity.key())
        })
        .with_value("add_capacity", "supervisor")
        .with_value("revision", view.revision.to_string());
    let page = assessors_page(reader.page(), stored, view);
    show_with(StatusCode::OK, &page)
}

pub(crate) fn assessors_page(
    page: Page<'_>,
    form: FormState,
    view: AssessorsView,
) -> AssessorsPage<'_> {
    let (assigned, others): (Vec<_>, Vec<_>) = view
        .people
        .into_iter()
        .partition(|one| one.capacity.is_some());
    AssessorsPage {
        person: view.person.id.get(),
        name: format!("{} {}", view.person.first_name, view.person.last_name),
        assigned: assigned
            .into_iter()
            .map(|one| AssessorRow {
                field: format!("{CAPACITY}{}", one.id),
                name: one.name,
            })
            .collect(),
        others: others
            .into_iter()
            .map(|one| (one.id.get(), one.name))
            .collect(),
        form,
        page,
    }
}

/// `POST /people/{user}/assessors`
pub(crate) async fn save(reader: Reader, user: Path<i64>, form: Form) -> PageResult {
    let user = UserId::new(user.into_inner());
    match try_save(&reader, user, &form).await {
        Ok(()) => Notice::AssessorsAssigned.with(
            &reader.state.settings,
            see_other(&format!("/people/{user}/assessors")),
        ),
        Err(failure) => {
            let status = failure.status();
            let shown = refused(&reader.localizer, &form.fields, failure)?;
            let view = assessors(&reader.state.app, &reader.actor()?, user).await?;
            show_with(status, &assessors_page(reader.page(), shown, view))
        }
    }
}

async fn try_save(reader: &Reader, user: UserId, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    let command = AssignAssessors {
        assessors: entered(fields),
        expected_revision: Some(revision(fields)),
    };
    assign_assessors(&reader.state.app, &reader.actor()?, user, command).await?;
    Ok(())
}

/// Those who stay, and the one who is added. What is no number is nobody.
fn entered(fields: &Fields) -> Vec<(i64, String)> {
    let number = |text: &str| text.parse().unwrap_or(0);
    let kept = fields.iter().filter_map(|(name, capacity)| {
        let id = name.strip_prefix(CAPACITY)?;
        (capacity != "none").then(|| (number(id), capacity.to_owned()))
    });
    let added = Some(fields.text("add")).filter(|id| !id.is_empty());
    let added = added.map(|id| (number(id), fields.text("add_capacity").to_owned()));
    kept.chain(added).collect()
}
