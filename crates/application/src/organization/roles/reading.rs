use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::Level;
use seqpt_core::framework::{
    InvolvementProfile, OrganizationRoleId, Origin, Requirements, RoleClusterId, SupplementaryRows,
    required_levels,
};
use seqpt_core::roles::{ProcessAdvice, Provenance, advice};

use super::ports::OrganizationRole;
use crate::organization::entered_organization;
use crate::{Actor, App, Error, Scope, Transaction};

/// Whether people can pick a role in a survey, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleState {
    /// Surveys offer it.
    Offered,
    /// It is not finished: it takes part in no process that calls for a competency.
    Unfinished,
    /// It does not take part in the qualification.
    NotTakingPart,
    /// It is retired: old surveys and figures keep it.
    Retired,
}

/// A role with what follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleView {
    /// The role.
    pub role: OrganizationRole,
    /// Whether people can pick it.
    pub state: RoleState,
    /// How many people hold it by their latest survey.
    pub holders: usize,
    /// What it requires today, with the reasons.
    pub requirements: Requirements,
    /// Where its involvement comes from, in every process that counts.
    pub provenance: Provenance,
    /// Whether rows 31-33 count.
    pub supplementary: SupplementaryRows,
}

/// All roles of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolesOverview {
    /// The roles: those that are not retired by name, then the retired ones by name.
    pub roles: Vec<RoleView>,
    /// The role clusters that the roles that are not retired belong to.
    pub clusters: BTreeSet<RoleClusterId>,
    /// What is unusual about who does what. It blocks nothing.
    pub advice: Vec<ProcessAdvice<OrganizationRoleId>>,
}

/// The organisation's roles, what is unusual about them, and which clusters they cover.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn roles(app: &App, actor: &Actor) -> Result<RolesOverview, Error> {
    actor.require_admin()?;
    let app_for_work = app.clone();
    app.read(Scope::Organization(actor.organization), move |tx| {
        let mut roles = views(&app_for_work, tx)?;
        roles.sort_by(|one, other| {
            let key = |view: &RoleView| (view.state == RoleState::Retired, view.role.id);
            let names = (&one.role.values.name_key, &other.role.values.name_key);
            let (one, other) = (key(one), key(other));
            (one.0, names.0, one.1).cmp(&(other.0, names.1, other.1))
        });
        let active = || roles.iter().filter(|view| view.state != RoleState::Retired);
        let clusters = active()
            .filter_map(|view| view.role.values.cluster)
            .collect();
        // Who does what is unknown of a role that is not finished.
        let stated: Vec<_> = active()
            .filter(|view| view.state != RoleState::Unfinished)
            .map(|view| (view.role.id, &view.role.involvement))
            .collect();
        Ok(RolesOverview {
            advice: advice(app_for_work.framework(), &stated),
            clusters,
            roles,
        })
    })
    .await
}

/// One role, retired or not.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::NotFound`].
pub async fn role(app: &App, actor: &Actor, id: OrganizationRoleId) -> Result<RoleView, Error> {
    actor.require_admin()?;
    let app_for_work = app.clone();
    app.read(Scope::Organization(actor.organization), move |tx| {
        view_of(&app_for_work, tx, id)
    })
    .await
}

/// The roles that surveys offer, by name.
pub(crate) fn offered_roles(
    app: &App,
    tx: &mut dyn Transaction,
) -> Result<Vec<OrganizationRole>, Error> {
    let mut offered: Vec<_> = views(app, tx)?
        .into_iter()
        .filter(|view| view.state == RoleState::Offered)
        .map(|view| view.role)
        .collect();
    offered.sort_by(|one, other| one.values.name_key.cmp(&other.values.name_key));
    Ok(offered)
}

pub(super) fn view_of(
    app: &App,
    tx: &mut dyn Transaction,
    id: OrganizationRoleId,
) -> Result<RoleView, Error> {
    let mut views = views(app, tx)?.into_iter();
    views.find(|view| view.role.id == id).ok_or(Error::NotFound)
}

fn views(app: &App, tx: &mut dyn Transaction) -> Result<Vec<RoleView>, Error> {
    let supplementary = supplementary(tx)?;
    let holders = tx.role_holders()?;
    let roles = tx.organization_roles()?;
    let references = references(tx, &roles)?;
    let processes = app.framework().processes().iter();
    let counting: Vec<_> = processes
        .filter(|process| !process.is_supplementary() || supplementary == SupplementaryRows::On)
        .map(|process| process.id)
        .collect();
    let roles = roles.into_iter();
    Ok(roles
        .map(|role| {
            let origin = Origin::Role(role.id);
            let requirements = required_levels(
                app.framework(),
                [(origin, &role.involvement)],
                supplementary,
            );
            let reference = role.values.cluster.and_then(|it| references.get(&it));
            let counting = counting.iter().copied();
            RoleView {
                provenance: Provenance::of(counting, &role.involvement, reference),
                state: state(&role, &requirements),
                holders: holders.get(&role.id).copied().unwrap_or_default(),
                requirements,
                supplementary,
                role,
            }
        })
        .collect())
}

/// The organisation's matrices of the clusters that roles belong to.
fn references(
    tx: &mut dyn Transaction,
    roles: &[OrganizationRole],
) -> Result<BTreeMap<RoleClusterId, InvolvementProfile>, Error> {
    let clusters: BTreeSet<_> = roles.iter().filter_map(|it| it.values.cluster).collect();
    let clusters: Vec<_> = clusters.into_iter().collect();
    Ok(tx.role_profiles(&clusters)?.into_iter().collect())
}

fn state(role: &OrganizationRole, requirements: &Requirements) -> RoleState {
    if role.retired_at.is_some() {
        RoleState::Retired
    } else if !requires_anything(requirements) {
        RoleState::Unfinished
    } else if role.values.takes_part {
        RoleState::Offered
    } else {
        RoleState::NotTakingPart
    }
}

fn requires_anything(requirements: &Requirements) -> bool {
    let mut required = requirements.values();
    required.any(|requirement| requirement.level > Level::None)
}

/// Whether an involvement calls for any competency.
pub(super) fn calls_for_anything(
    app: &App,
    tx: &mut dyn Transaction,
    involvement: &InvolvementProfile,
) -> Result<bool, Error> {
    let required = required_levels(
        app.framework(),
        [(Origin::Tasks, involvement)],
        supplementary(tx)?,
    );
    Ok(requires_anything(&required))
}

fn supplementary(tx: &mut dyn Transaction) -> Result<SupplementaryRows, Error> {
    Ok(entered_organization(tx)?.supplementary)
}
