use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use seqpt_application::organization::roles::ports::{
    OrganizationRole, OrganizationRoleRepository, RoleValues,
};
use seqpt_application::{PortError, UniqueKey, UserId};
use seqpt_core::framework::{InvolvementProfile, OrganizationRoleId};

use super::{FakeTransaction, Tenant, duplicate, found, storable};

impl Tenant {
    fn role_mut(&mut self, id: OrganizationRoleId) -> Result<&mut OrganizationRole, PortError> {
        found(self.organization_roles.get_mut(&id))
    }

    /// Only roles that are not retired take up their names.
    fn accepts_name(
        &self,
        own: Option<OrganizationRoleId>,
        values: &RoleValues,
    ) -> Result<(), PortError> {
        for text in [&values.name, &values.name_key, &values.description] {
            storable(text)?;
        }
        let taken = self.organization_roles.values().any(|known| {
            Some(known.id) != own
                && known.retired_at.is_none()
                && known.values.name_key == values.name_key
        });
        if taken {
            return Err(duplicate(UniqueKey::RoleName));
        }
        Ok(())
    }
}

impl OrganizationRoleRepository for FakeTransaction<'_> {
    fn insert_role(
        &mut self,
        values: &RoleValues,
        created_at: DateTime<Utc>,
    ) -> Result<OrganizationRoleId, PortError> {
        let id = OrganizationRoleId::new(self.next_id()?);
        let tenant = self.tenant_mut()?;
        tenant.accepts_name(None, values)?;
        let role = OrganizationRole {
            id,
            values: values.clone(),
            involvement: InvolvementProfile::default(),
            created_at,
            retired_at: None,
            revision: 1,
        };
        tenant.organization_roles.insert(id, role);
        Ok(id)
    }

    fn organization_roles(&mut self) -> Result<Vec<OrganizationRole>, PortError> {
        let roles = self.tenant()?.organization_roles.values();
        Ok(roles.cloned().collect())
    }

    fn update_role(
        &mut self,
        id: OrganizationRoleId,
        values: &RoleValues,
    ) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        tenant.accepts_name(Some(id), values)?;
        let role = tenant.role_mut(id)?;
        role.values = values.clone();
        role.revision += 1;
        Ok(())
    }

    fn replace_involvement(
        &mut self,
        id: OrganizationRoleId,
        involvement: &InvolvementProfile,
    ) -> Result<(), PortError> {
        let role = self.tenant_mut()?.role_mut(id)?;
        role.involvement = involvement.clone();
        role.revision += 1;
        Ok(())
    }

    fn retire_role(&mut self, id: OrganizationRoleId, at: DateTime<Utc>) -> Result<(), PortError> {
        let role = self.tenant_mut()?.role_mut(id)?;
        if role.retired_at.is_some() {
            return Err(PortError::scope("the role is retired already"));
        }
        role.retired_at = Some(at);
        role.revision += 1;
        Ok(())
    }

    fn role_holders(&mut self) -> Result<BTreeMap<OrganizationRoleId, usize>, PortError> {
        let mut holders = BTreeMap::new();
        for (user, roles) in &self.tenant()?.held_roles {
            let login = self.state.logins.get(user);
            if login.is_some_and(|known| known.login.deactivated_at.is_none()) {
                for role in roles {
                    *holders.entry(*role).or_default() += 1;
                }
            }
        }
        Ok(holders)
    }

    fn organization_roles_of(
        &mut self,
        user: UserId,
    ) -> Result<Vec<OrganizationRoleId>, PortError> {
        let held = self.tenant()?.held_roles.get(&user);
        Ok(held.cloned().unwrap_or_default())
    }

    fn replace_organization_roles_of(
        &mut self,
        user: UserId,
        roles: &[OrganizationRoleId],
    ) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        tenant.person(user)?;
        for role in roles {
            found(tenant.organization_roles.get(role))?;
        }
        let mut roles = roles.to_vec();
        roles.sort_unstable();
        tenant.held_roles.insert(user, roles);
        Ok(())
    }
}
