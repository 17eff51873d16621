use seqpt_core::framework::{Framework, InvolvementProfile, OrganizationRoleId, RoleClusterId};

use super::ports::{OrganizationRole, RoleValues};
use super::reading::{RoleView, view_of};
use crate::accounts::taken;
use crate::accounts::values::{comparison_key, paragraphs, role_name};
use crate::audit::{Event, record};
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope, Transaction, UniqueKey};

const DESCRIPTION_MAX: usize = 1000;

/// What an admin enters about a role.
#[derive(Clone, Default)]
pub struct EnteredRole {
    /// `name`
    pub name: String,
    /// `description`: may be empty.
    pub description: String,
    /// `cluster`: the number of a role cluster, or empty.
    pub cluster: String,
    /// `takes_part`: whether surveys offer the role.
    pub takes_part: bool,
}

impl EnteredRole {
    pub(super) fn check(&self, framework: &Framework) -> Result<RoleValues, Error> {
        let mut errors = FieldErrors::default();
        let name = errors.collect("name", role_name(&self.name));
        let description = paragraphs(&self.description, DESCRIPTION_MAX);
        let description = errors.collect("description", description);
        let cluster = errors.collect("cluster", cluster(framework, &self.cluster));
        let (Some(name), Some(description), Some(cluster)) = (name, description, cluster) else {
            return Err(errors.into());
        };
        Ok(RoleValues {
            name_key: comparison_key(&name),
            name,
            description,
            cluster,
            takes_part: self.takes_part,
        })
    }
}

fn cluster(framework: &Framework, entered: &str) -> Result<Option<RoleClusterId>, FieldCode> {
    let entered = entered.trim();
    if entered.is_empty() {
        return Ok(None);
    }
    let id = entered.parse().map(RoleClusterId::new);
    id.ok()
        .filter(|id| framework.role_cluster(*id).is_some())
        .map(Some)
        .ok_or(FieldCode::UnknownChoice)
}

/// Makes a role. One with a cluster begins with the organisation's matrix of that cluster; one
/// without has no involvement until it is stated, and is not offered before.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] with the wrong fields.
pub async fn create_role(
    app: &App,
    actor: &Actor,
    entered: EnteredRole,
) -> Result<RoleView, Error> {
    actor.require_admin()?;
    let values = entered.check(app.framework())?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let id = insert_role(&app_for_work, tx, &actor, &values, None)?;
        view_of(&app_for_work, tx, id)
    })
    .await
}

/// Role clusters to become roles of the organisation, each with the name it shall have.
#[derive(Clone, Default)]
pub struct TakeOverClusters {
    /// `clusters`
    pub clusters: Vec<(RoleClusterId, String)>,
}

/// Makes a role of each cluster. A cluster whose name stands among the roles already is left out,
/// so that doing it twice does it once. Answers how many roles were made.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] if no cluster is chosen,
/// [`Error::UnknownRole`].
pub async fn take_over_clusters(
    app: &App,
    actor: &Actor,
    command: TakeOverClusters,
) -> Result<usize, Error> {
    actor.require_admin()?;
    if command.clusters.is_empty() {
        return Err(FieldErrors::one("clusters", FieldCode::RolesRequired).into());
    }
    let mut all = Vec::with_capacity(command.clusters.len());
    for (cluster, name) in command.clusters {
        if app.framework().role_cluster(cluster).is_none() {
            return Err(Error::UnknownRole(cluster));
        }
        let entered = EnteredRole {
            name,
            cluster: cluster.to_string(),
            takes_part: true,
            ..EnteredRole::default()
        };
        all.push(entered.check(app.framework())?);
    }
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let mut made = 0;
        for values in &all {
            if !is_taken(tx, values)? {
                insert_role(&app_for_work, tx, &actor, values, None)?;
                made += 1;
            }
        }
        Ok(made)
    })
    .await
}

fn is_taken(tx: &mut dyn Transaction, values: &RoleValues) -> Result<bool, Error> {
    let known = tx.organization_roles()?;
    Ok(known
        .iter()
        .any(|role| role.retired_at.is_none() && role.values.name_key == values.name_key))
}

/// Stores a role with its involvement, or, if none is stated, with that of its cluster.
pub(super) fn insert_role(
    app: &App,
    tx: &mut dyn Transaction,
    actor: &Actor,
    values: &RoleValues,
    stated: Option<&InvolvementProfile>,
) -> Result<OrganizationRoleId, Error> {
    let id = tx
        .insert_role(values, app.now())
        .map_err(|error| taken(error, UniqueKey::RoleName, "name"))?;
    match (stated, values.cluster) {
        (Some(stated), _) => tx.replace_involvement(id, stated)?,
        (None, Some(cluster)) => {
            let involvement = involvement_of(tx, cluster)?;
            tx.replace_involvement(id, &involvement)?;
        }
        (None, None) => {}
    }
    record(app, tx, Some(actor.user), &Event::RoleCreated { role: id })?;
    Ok(id)
}

/// The organisation's matrix of a cluster.
pub(super) fn involvement_of(
    tx: &mut dyn Transaction,
    cluster: RoleClusterId,
) -> Result<InvolvementProfile, Error> {
    let mut profiles = tx.role_profiles(&[cluster])?;
    let (_, profile) = profiles.pop().ok_or(Error::NotFound)?;
    Ok(profile)
}

/// Changes what is said about a role. Its involvement and its holders stay, whatever its name or
/// cluster becomes; only a role without any involvement takes over that of its new cluster.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::NotFound`] for a retired or unknown role,
/// [`Error::Invalid`] with the wrong fields, [`Error::ChangedMeanwhile`] if the role was changed
/// since it was read.
pub async fn edit_role(
    app: &App,
    actor: &Actor,
    id: OrganizationRoleId,
    entered: EnteredRole,
    expected_revision: Option<i64>,
) -> Result<RoleView, Error> {
    actor.require_admin()?;
    let values = entered.check(app.framework())?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let stored = active(tx, id, None)?;
        // A second click changes nothing: no new revision, no audit link.
        if stored.values == values {
            return view_of(app, tx, id);
        }
        let stored = active(tx, id, expected_revision)?;
        tx.update_role(id, &values)
            .map_err(|error| taken(error, UniqueKey::RoleName, "name"))?;
        if let (Some(cluster), true) = (values.cluster, stored.involvement.is_empty()) {
            let involvement = involvement_of(tx, cluster)?;
            tx.replace_involvement(id, &involvement)?;
        }
        record(app, tx, Some(actor.user), &Event::RoleChanged { role: id })?;
        view_of(app, tx, id)
    })
    .await
}

/// A role that may be changed.
pub(super) fn active(
    tx: &mut dyn Transaction,
    id: OrganizationRoleId,
    expected_revision: Option<i64>,
) -> Result<OrganizationRole, Error> {
    let role = tx
        .organization_roles()?
        .into_iter()
        .find(|role| role.id == id && role.retired_at.is_none())
        .ok_or(Error::NotFound)?;
    match expected_revision {
        Some(expected) if expected != role.revision => Err(Error::ChangedMeanwhile {
            current: role.revision,
        }),
        _ => Ok(role),
    }
}
