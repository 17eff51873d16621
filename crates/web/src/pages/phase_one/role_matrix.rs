//! How a role takes part in each process, and what it requires because of that.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::Path;
use seqpt_application::organization::roles::{RoleView, reset_involvement, set_involvement};
use seqpt_core::Level;
use seqpt_core::framework::{OrganizationRoleId, Process, ProcessId};
use seqpt_core::roles::CellSource;
use seqpt_text::{Localizer, RoleNames};

use super::super::flash::Notice;
use super::super::organization::revision;
use super::super::processes::{entered, offered, sections, typed};
use super::super::refusal::refused;
use super::super::{PageResult, see_other, show_with};
use super::roles::{editable, row};
use crate::failure::Failure;
use crate::form::Form;
use crate::reader::Reader;
use crate::views::{FormState, Page, RequiredRow, RoleMatrixPage};

/// `GET /phase1/roles/{role}/matrix`
pub(crate) async fn show(reader: Reader, id: Path<i64>) -> PageResult {
    let view = editable(&reader, *id).await?;
    let form = FormState::default().with_value("revision", view.role.revision.to_string());
    let stored = |process| view.role.involvement.get(process).value();
    let processes = processes(&reader, &view);
    show_with(
        StatusCode::OK,
        &matrix_page(reader.page(), form, &view, &processes, stored),
    )
}

fn processes(reader: &Reader, view: &RoleView) -> Vec<Process> {
    offered(reader.state.app.framework(), view.supplementary.into())
}

/// The page of a role's matrix with the involvement that is chosen.
pub(crate) fn matrix_page<'a>(
    page: Page<'a>,
    form: FormState,
    view: &RoleView,
    processes: &[Process],
    chosen: impl Fn(ProcessId) -> u8,
) -> RoleMatrixPage<'a> {
    let mut sections = sections(page.localizer, processes, chosen, &BTreeMap::new());
    for process in sections.iter_mut().flat_map(|it| &mut it.processes) {
        let source = view.provenance.get(ProcessId::new(process.id));
        process.source = source.map(|source| source_in_words(page.localizer, source));
    }
    RoleMatrixPage {
        form,
        role: row(page.localizer, view),
        sections,
        required: required(page.localizer, view),
        page,
    }
}

/// Where the involvement in a process comes from.
fn source_in_words(localizer: &Localizer, source: CellSource) -> String {
    match source {
        CellSource::Reference => localizer.t("role-source-reference"),
        CellSource::Differs(reference) => localizer
            .msg("role-source-differs")
            .arg("reference", localizer.involvement_word(reference))
            .to_string(),
        CellSource::Stated => localizer.t("role-source-stated"),
        CellSource::NotStated => localizer.t("role-source-not-stated"),
    }
}

fn required(localizer: &Localizer, view: &RoleView) -> Vec<RequiredRow> {
    let names: RoleNames = [(view.role.id, view.role.values.name.clone())].into();
    let explain = localizer.explain().with_roles(&names);
    let requirements = view.requirements.iter();
    requirements
        .filter(|(_, requirement)| requirement.level > Level::None)
        .map(|(competency, requirement)| RequiredRow {
            id: competency.get(),
            name: localizer.competency(*competency).into_owned(),
            level: localizer.level(requirement.level).into_owned(),
            why: explain.requirement(*competency, requirement),
            paths: requirement
                .because
                .iter()
                .map(|cause| explain.path(cause))
                .collect(),
        })
        .collect()
}

/// `POST /phase1/roles/{role}/matrix`: stores what was chosen, or with `reset` the matrix of the
/// role's cluster.
pub(crate) async fn save(reader: Reader, id: Path<i64>, form: Form) -> PageResult {
    match try_save(&reader, *id, &form).await {
        Ok(()) => {
            let to = see_other(&format!("/phase1/roles/{id}/matrix"));
            Notice::RoleSaved.with(&reader.state.settings, to)
        }
        Err(failure) => {
            let status = failure.status();
            let shown = refused(&reader.localizer, &form.fields, failure)?;
            let view = editable(&reader, *id).await?;
            let processes = processes(&reader, &view);
            let chosen = typed(&entered(&form.fields, &processes));
            let page = matrix_page(reader.page(), shown, &view, &processes, chosen);
            show_with(status, &page)
        }
    }
}

async fn try_save(reader: &Reader, id: i64, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let (id, expected) = (OrganizationRoleId::new(id), Some(revision(fields)));
    if fields.text("reset") == "yes" {
        reset_involvement(app, &actor, id, expected).await?;
    } else {
        let cells = entered(fields, app.framework().processes());
        set_involvement(app, &actor, id, cells, expected).await?;
    }
    Ok(())
}
