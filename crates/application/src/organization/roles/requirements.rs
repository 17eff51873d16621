use std::collections::BTreeMap;

use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, OrganizationRoleId, Origin, Requirements, SupplementaryRows, required_levels,
};

use super::ports::OrganizationRole;
use crate::{Actor, App, Error, Scope, Transaction};

/// What these roles of the organisation, and every role cluster, require by the matrices of today.
pub(crate) fn role_requirements(
    app: &App,
    tx: &mut dyn Transaction,
    roles: &[OrganizationRole],
    supplementary: SupplementaryRows,
) -> Result<BTreeMap<Origin, Requirements>, Error> {
    let clusters: Vec<_> = app
        .framework()
        .role_clusters()
        .iter()
        .map(|cluster| cluster.id)
        .collect();
    let clusters = tx.role_profiles(&clusters)?;
    let clusters = clusters
        .iter()
        .map(|(cluster, profile)| (Origin::Cluster(*cluster), profile));
    let roles = roles
        .iter()
        .map(|role| (Origin::Role(role.id), &role.involvement));
    Ok(clusters
        .chain(roles)
        .map(|(origin, profile)| {
            let required = required_levels(app.framework(), [(origin, profile)], supplementary);
            (origin, required)
        })
        .collect())
}

/// What the organisation calls these roles.
pub(crate) fn role_names(roles: Vec<OrganizationRole>) -> BTreeMap<OrganizationRoleId, String> {
    let roles = roles.into_iter();
    roles.map(|role| (role.id, role.values.name)).collect()
}

/// What the organisation calls its roles, retired ones included; every member may know.
pub async fn names(
    app: &App,
    actor: &Actor,
) -> Result<BTreeMap<OrganizationRoleId, String>, Error> {
    app.read(Scope::Organization(actor.organization), |tx| {
        Ok(role_names(tx.organization_roles()?))
    })
    .await
}

/// The levels alone.
pub(crate) fn levels(requirements: &Requirements) -> BTreeMap<CompetencyId, Level> {
    let requirements = requirements.iter();
    requirements
        .map(|(competency, requirement)| (*competency, requirement.level))
        .collect()
}

/// The highest level that anything requires, by competency.
pub(crate) fn highest(
    required: impl Iterator<Item = (CompetencyId, Level)>,
) -> BTreeMap<CompetencyId, Level> {
    let mut highest: BTreeMap<CompetencyId, Level> = BTreeMap::new();
    for (competency, level) in required {
        let known = highest.entry(competency).or_default();
        *known = (*known).max(level);
    }
    highest
}
