use seqpt_application::organization::ports::RoleMatrixRepository;
use seqpt_application::{PortError, UserId};
use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, InvolvementProfile, Origin, RoleClusterId, required_levels,
};

use super::{FakeTransaction, found};
use crate::rows::framework;

impl RoleMatrixRepository for FakeTransaction<'_> {
    fn replace_role_profile(
        &mut self,
        role: RoleClusterId,
        profile: &InvolvementProfile,
    ) -> Result<(), PortError> {
        self.tenant_mut()?
            .role_profiles
            .insert(role, profile.clone());
        Ok(())
    }

    fn role_profiles(
        &mut self,
        roles: &[RoleClusterId],
    ) -> Result<Vec<(RoleClusterId, InvolvementProfile)>, PortError> {
        let profiles = &self.tenant()?.role_profiles;
        Ok(profiles
            .iter()
            .filter(|(role, _)| roles.contains(role))
            .map(|(role, profile)| (*role, profile.clone()))
            .collect())
    }

    fn role_competency_matrix(
        &mut self,
    ) -> Result<Vec<(RoleClusterId, CompetencyId, Level)>, PortError> {
        let (_, organization) = found(self.state.organizations.get(&self.organization()?))?;
        let mut cells = Vec::new();
        for (role, profile) in &self.tenant()?.role_profiles {
            let required = required_levels(
                framework(),
                [(Origin::Cluster(*role), profile)],
                organization.supplementary,
            );
            cells.extend(
                required
                    .into_iter()
                    .map(|(competency, requirement)| (*role, competency, requirement.level)),
            );
        }
        Ok(cells)
    }

    fn role_clusters_of(&mut self, user: UserId) -> Result<Vec<RoleClusterId>, PortError> {
        Ok(self
            .tenant()?
            .role_clusters
            .get(&user)
            .cloned()
            .unwrap_or_default())
    }

    fn replace_role_clusters_of(
        &mut self,
        user: UserId,
        roles: &[RoleClusterId],
    ) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        tenant.person(user)?;
        let mut roles = roles.to_vec();
        roles.sort_unstable();
        tenant.role_clusters.insert(user, roles);
        Ok(())
    }
}
