use seqpt_core::framework::{
    Framework, Involvement, InvolvementProfile, OrganizationRoleId, ProcessId,
};

use super::editing::{active, involvement_of};
use super::reading::{RoleView, calls_for_anything, view_of};
use crate::audit::{Event, record};
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope};

/// The involvement of each process as entered; a process that is not named counts as not involved.
pub(crate) fn checked_involvement(
    framework: &Framework,
    entered: &[(ProcessId, i64)],
) -> Result<InvolvementProfile, FieldCode> {
    let mut involvement = InvolvementProfile::default();
    for (process, value) in entered {
        if framework.process(*process).is_none() {
            return Err(FieldCode::UnknownChoice);
        }
        let value = Involvement::try_from(*value)
            .map_err(|_| FieldCode::NumberOutOfRange { min: 0, max: 3 })?;
        involvement.set(*process, value);
    }
    Ok(involvement)
}

/// Replaces how a role takes part in processes. What the role requires follows from it.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::NotFound`] for a retired or unknown role,
/// [`Error::Invalid`] for an unknown process, a value outside 0 to 3 and an involvement that calls
/// for no competency, [`Error::ChangedMeanwhile`] if the role was changed since it was read.
pub async fn set_involvement(
    app: &App,
    actor: &Actor,
    id: OrganizationRoleId,
    entered: Vec<(ProcessId, i64)>,
    expected_revision: Option<i64>,
) -> Result<RoleView, Error> {
    actor.require_admin()?;
    let at_field = |code| FieldErrors::one("involvement", code);
    let involvement = checked_involvement(app.framework(), &entered).map_err(at_field)?;
    let app_for_work = app.clone();
    let actor = *actor;
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let stored = active(tx, id, None)?;
        if same(app.framework(), &stored.involvement, &involvement) {
            return view_of(app, tx, id);
        }
        active(tx, id, expected_revision)?;
        if !calls_for_anything(app, tx, &involvement)? {
            return Err(at_field(FieldCode::InvolvementRequired).into());
        }
        tx.replace_involvement(id, &involvement)?;
        let event = Event::RoleInvolvementChanged { role: id };
        record(app, tx, Some(actor.user), &event)?;
        view_of(app, tx, id)
    })
    .await
}

/// Puts the organisation's matrix of the role's cluster in place of the role's own involvement.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::NotFound`] for a retired or unknown role,
/// [`Error::Invalid`] for a role without a cluster, [`Error::ChangedMeanwhile`] if the role was
/// changed since it was read.
pub async fn reset_involvement(
    app: &App,
    actor: &Actor,
    id: OrganizationRoleId,
    expected_revision: Option<i64>,
) -> Result<RoleView, Error> {
    actor.require_admin()?;
    let app_for_work = app.clone();
    let actor = *actor;
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let stored = active(tx, id, None)?;
        let Some(cluster) = stored.values.cluster else {
            return Err(FieldErrors::one("cluster", FieldCode::Required).into());
        };
        let involvement = involvement_of(tx, cluster)?;
        if same(app.framework(), &stored.involvement, &involvement) {
            return view_of(app, tx, id);
        }
        active(tx, id, expected_revision)?;
        tx.replace_involvement(id, &involvement)?;
        let event = Event::RoleInvolvementChanged { role: id };
        record(app, tx, Some(actor.user), &event)?;
        view_of(app, tx, id)
    })
    .await
}

/// Whether two profiles say the same: one may name what the other leaves out as not involved. An
/// involvement that is not stated yet is none that says so.
fn same(framework: &Framework, one: &InvolvementProfile, other: &InvolvementProfile) -> bool {
    let mut processes = framework.processes().iter();
    !one.is_empty() && processes.all(|process| one.get(process.id) == other.get(process.id))
}
