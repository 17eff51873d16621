//! What the roles of an organisation need stored.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use seqpt_core::framework::{InvolvementProfile, OrganizationRoleId, RoleClusterId};

use crate::{PortError, UserId};

/// A role of the organisation as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganizationRole {
    /// The row.
    pub id: OrganizationRoleId,
    /// What people read and change.
    pub values: RoleValues,
    /// How the role takes part in each process; empty until it is stated.
    pub involvement: InvolvementProfile,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was retired: from then on nobody can pick it.
    pub retired_at: Option<DateTime<Utc>>,
    /// Counts changes of the values and of the involvement, for noticing concurrent edits.
    pub revision: i64,
}

/// What an admin says about a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleValues {
    /// The name.
    pub name: String,
    /// The name as compared: unique among the roles that are not retired.
    pub name_key: String,
    /// What the role is about; may be empty.
    pub description: String,
    /// The role cluster it belongs to.
    pub cluster: Option<RoleClusterId>,
    /// Whether it takes part in the qualification: whether surveys offer it.
    pub takes_part: bool,
}

/// The roles of the entered organisation, how they take part in processes, and who holds them.
pub trait OrganizationRoleRepository {
    /// Stores a role without an involvement.
    ///
    /// # Errors
    /// Duplicate [`UniqueKey::RoleName`](crate::UniqueKey::RoleName) if a role that is not retired
    /// has the name.
    fn insert_role(
        &mut self,
        values: &RoleValues,
        created_at: DateTime<Utc>,
    ) -> Result<OrganizationRoleId, PortError>;

    /// Every role, retired ones included, by id.
    fn organization_roles(&mut self) -> Result<Vec<OrganizationRole>, PortError>;

    /// Replaces what is said about a role; the revision grows by one. Involvement and holders stay.
    ///
    /// # Errors
    /// Duplicate [`UniqueKey::RoleName`](crate::UniqueKey::RoleName).
    fn update_role(&mut self, id: OrganizationRoleId, values: &RoleValues)
    -> Result<(), PortError>;

    /// Replaces how a role takes part in processes; the revision grows by one.
    fn replace_involvement(
        &mut self,
        id: OrganizationRoleId,
        involvement: &InvolvementProfile,
    ) -> Result<(), PortError>;

    /// Marks a role as retired; the revision grows by one. A role is retired once: a second time
    /// is a scope error.
    fn retire_role(&mut self, id: OrganizationRoleId, at: DateTime<Utc>) -> Result<(), PortError>;

    /// How many people hold each role, deactivated people left out; roles that nobody holds are
    /// left out.
    fn role_holders(&mut self) -> Result<BTreeMap<OrganizationRoleId, usize>, PortError>;

    /// The organisation's roles a person holds, rising.
    fn organization_roles_of(&mut self, user: UserId)
    -> Result<Vec<OrganizationRoleId>, PortError>;

    /// Replaces the organisation's roles a person holds.
    fn replace_organization_roles_of(
        &mut self,
        user: UserId,
        roles: &[OrganizationRoleId],
    ) -> Result<(), PortError>;
}
