//! Roles from a list, for admins: looked at line by line, then made all at once.

use actix_web::http::StatusCode;
use seqpt_application::organization::roles::{
    CheckedRole, MAX_ROLES, RoleOutcome, check_roles, import_roles, read_roles,
};
use seqpt_core::Language;

use super::super::flash::Notice;
use super::super::refusal::{refused, typed};
use super::super::{PageResult, download, see_other, show as render, show_with};
use crate::failure::field_sentence;
use crate::form::Form;
use crate::reader::Reader;
use crate::views::{FormState, ListedRole, RoleListPage, RolesToMake};

const CSV: &str = "text/csv; charset=utf-8";

/// `GET /phase1/roles/list`
pub(crate) async fn show(reader: Reader) -> PageResult {
    render(&page(&reader, FormState::default(), None))
}

fn page(reader: &Reader, form: FormState, checked: Option<RolesToMake>) -> RoleListPage<'_> {
    RoleListPage {
        most: MAX_ROLES,
        checked,
        form,
        page: reader.page(),
    }
}

/// `GET /phase1/roles/list/template`: a list without a role, as programs for tables of the
/// reader's country write it, with a column for each process.
pub(crate) async fn template(reader: Reader) -> PageResult {
    let localizer = &reader.localizer;
    let (file, delimiter) = match localizer.language() {
        Language::English => ("roles.csv", ","),
        Language::German => ("rollen.csv", ";"),
    };
    let framework = reader.state.app.framework();
    // fluent: organization-roles-list-name organization-roles-list-takes-part
    let mut headings = [
        "organization-roles-list-name",
        "organization-roles-description",
        "organization-roles-cluster",
        "organization-roles-list-takes-part",
    ]
    .map(|key| localizer.t(key))
    .to_vec();
    for process in framework.processes() {
        headings.push(format!("P{} {}", process.id, localizer.process(process.id)));
    }
    let cells: Vec<_> = headings.iter().map(|it| format!("\"{it}\"")).collect();
    let content = format!("\u{feff}{}\r\n", cells.join(delimiter)).into_bytes();
    Ok(download(file, CSV, content))
}

/// `POST /phase1/roles/list`: checks a list, or makes its roles.
pub(crate) async fn send(reader: Reader, form: Form) -> PageResult {
    match try_send(&reader, &form).await {
        Ok(response) => Ok(response),
        Err(failure) => {
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            show_with(status, &page(&reader, form, None))
        }
    }
}

async fn try_send(reader: &Reader, form: &Form) -> PageResult {
    let fields = form.genuine()?;
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let file = read_roles(app.framework(), fields.text("roles"))
        .map_err(seqpt_application::Error::from)?;
    if fields.text("step") != "make" {
        let checked = check_roles(app, &actor, file.roles).await?;
        let to_make = to_make(reader, &checked, file.ignored);
        return show_with(StatusCode::OK, &page(reader, typed(fields), Some(to_make)));
    }
    import_roles(app, &actor, file.roles).await?;
    Notice::RolesTakenOver.with(&reader.state.settings, see_other("/phase1/roles"))
}

fn to_make(reader: &Reader, checked: &[CheckedRole], ignored: Vec<String>) -> RolesToMake {
    let made = |role: &&CheckedRole| role.outcome == RoleOutcome::Made;
    RolesToMake {
        count: checked.iter().filter(made).count(),
        roles: checked.iter().map(|role| listed(reader, role)).collect(),
        ignored,
    }
}

/// A line of the list in the words of the reader.
fn listed(reader: &Reader, role: &CheckedRole) -> ListedRole {
    let localizer = &reader.localizer;
    ListedRole {
        line: role.row.line,
        name: role.row.name.trim().to_owned(),
        is_made: role.outcome == RoleOutcome::Made,
        remarks: match &role.outcome {
            RoleOutcome::Made => Vec::new(),
            RoleOutcome::Known => vec![localizer.t("organization-roles-list-known")],
            RoleOutcome::Wrong(errors) => errors
                .iter()
                .map(|error| {
                    let sentence = field_sentence(localizer, error.code);
                    let field = match error.field {
                        "name" => "organization-roles-list-name",
                        "description" => "organization-roles-description",
                        "cluster" => "organization-roles-cluster",
                        "takes_part" => "organization-roles-list-takes-part",
                        "involvement" => "organization-roles-matrix",
                        _ => return sentence,
                    };
                    localizer
                        .msg("invitations-error-at")
                        .arg("field", localizer.t(field))
                        .arg("error", sentence)
                        .to_string()
                })
                .collect(),
        },
    }
}
