use seqpt_core::framework::OrganizationRoleId;

use crate::audit::{Event, record};
use crate::{Actor, App, Error, Scope};

/// Retires a role: nobody can pick it from now on; surveys and figures made with it keep it, and its
/// name is free again. Retiring it a second time changes nothing.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::NotFound`], [`Error::RoleHeld`] if people hold the
/// role and it is not confirmed.
pub async fn retire_role(
    app: &App,
    actor: &Actor,
    id: OrganizationRoleId,
    confirmed: bool,
) -> Result<(), Error> {
    actor.require_admin()?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let roles = tx.organization_roles()?;
        let role = roles.iter().find(|role| role.id == id);
        if role.ok_or(Error::NotFound)?.retired_at.is_some() {
            return Ok(());
        }
        let people = tx.role_holders()?.get(&id).copied().unwrap_or_default();
        if people > 0 && !confirmed {
            return Err(Error::RoleHeld { people });
        }
        tx.retire_role(id, app.now())?;
        record(app, tx, Some(actor.user), &Event::RoleRetired { role: id })
    })
    .await
}
