use seqpt_application::organization::OrganizationSize;
use seqpt_application::organization::ports::{
    NewOrganization, Organization, OrganizationRepository,
};
use seqpt_application::{OrganizationId, PortError, UniqueKey};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::survey::CountedRating;

use super::{FakeTransaction, State, duplicate, found, storable};

impl State {
    fn check_name(&self, name_key: &str, but: Option<OrganizationId>) -> Result<(), PortError> {
        let taken = self
            .organizations
            .iter()
            .any(|(id, (known, _))| known == name_key && Some(*id) != but);
        if taken {
            return Err(duplicate(UniqueKey::OrganizationName));
        }
        Ok(())
    }
}

impl OrganizationRepository for FakeTransaction<'_> {
    fn insert_organization(
        &mut self,
        organization: &NewOrganization,
    ) -> Result<OrganizationId, PortError> {
        storable(&organization.name)?;
        let id = OrganizationId::new(self.next_id()?);
        let state = self.directory_mut()?;
        state.check_name(&organization.name_key, None)?;
        let row = Organization {
            id,
            name: organization.name.clone(),
            size: organization.size,
            supplementary: organization.supplementary,
            maturity_score: None,
            selected_archetype: None,
            phase1_completed: false,
            smallest_group: SmallestGroup::default(),
            counted_rating: CountedRating::default(),
            created_at: organization.created_at,
            revision: 1,
        };
        state
            .organizations
            .insert(id, (organization.name_key.clone(), row));
        Ok(id)
    }

    fn find_organization(&mut self, id: OrganizationId) -> Result<Option<Organization>, PortError> {
        Ok(self
            .state
            .organizations
            .get(&id)
            .map(|(_, organization)| organization.clone()))
    }

    fn update_organization(
        &mut self,
        id: OrganizationId,
        name: &str,
        name_key: &str,
        size: OrganizationSize,
        smallest_group: SmallestGroup,
        counted_rating: CountedRating,
    ) -> Result<(), PortError> {
        storable(name)?;
        let state = self.directory_mut()?;
        state.check_name(name_key, Some(id))?;
        let (key, organization) = found(state.organizations.get_mut(&id))?;
        name_key.clone_into(key);
        name.clone_into(&mut organization.name);
        organization.size = size;
        organization.smallest_group = smallest_group;
        organization.counted_rating = counted_rating;
        organization.revision += 1;
        Ok(())
    }

    fn settle_phase_one(
        &mut self,
        id: OrganizationId,
        maturity_score: Option<f64>,
        selected_archetype: Option<&str>,
        completed: bool,
    ) -> Result<(), PortError> {
        let state = self.directory_mut()?;
        let (_, organization) = found(state.organizations.get_mut(&id))?;
        organization.maturity_score = maturity_score;
        organization.selected_archetype = selected_archetype.map(str::to_owned);
        organization.phase1_completed = completed;
        Ok(())
    }

    fn list_organizations(&mut self) -> Result<Vec<OrganizationId>, PortError> {
        Ok(self.state.organizations.keys().copied().collect())
    }
}
