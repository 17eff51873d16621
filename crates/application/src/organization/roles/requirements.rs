use std::collections::BTreeMap;

use seqpt_core::framework::{OrganizationRoleId, Origin, Requirements, required_levels};

use crate::{Actor, App, Error, Scope, Transaction};

/// What every role of the organisation, retired ones included, and every role cluster requires by
/// the matrices of today.
pub(crate) fn role_requirements(
    app: &App,
    tx: &mut dyn Transaction,
) -> Result<BTreeMap<Origin, Requirements>, Error> {
    let organization = tx.entered().ok_or(Error::NotFound)?;
    let organization = tx.find_organization(organization)?.ok_or(Error::NotFound)?;
    let clusters: Vec<_> = app
        .framework()
        .role_clusters()
        .iter()
        .map(|cluster| cluster.id)
        .collect();
    let clusters = tx.role_profiles(&clusters)?;
    let clusters = clusters
        .into_iter()
        .map(|(cluster, profile)| (Origin::Cluster(cluster), profile));
    let roles = tx.organization_roles()?;
    let roles = roles
        .into_iter()
        .map(|role| (Origin::Role(role.id), role.involvement));
    Ok(clusters
        .chain(roles)
        .map(|(origin, profile)| {
            let required = required_levels(
                app.framework(),
                [(origin, &profile)],
                organization.supplementary,
            );
            (origin, required)
        })
        .collect())
}

/// What the organisation calls its roles, retired ones included.
pub(crate) fn role_names(
    tx: &mut dyn Transaction,
) -> Result<BTreeMap<OrganizationRoleId, String>, Error> {
    let roles = tx.organization_roles()?;
    Ok(roles
        .into_iter()
        .map(|role| (role.id, role.values.name))
        .collect())
}

/// What the organisation calls its roles, retired ones included; every member may know.
pub async fn names(
    app: &App,
    actor: &Actor,
) -> Result<BTreeMap<OrganizationRoleId, String>, Error> {
    app.read(Scope::Organization(actor.organization), |tx| role_names(tx))
        .await
}
