use chrono::{DateTime, Utc};
use seqpt_application::organization::ports::{JoinKey, JoinKeyRepository};
use seqpt_application::{OrganizationId, PortError, UniqueKey};

use super::{FakeTransaction, State, duplicate, found, storable};

impl State {
    fn current_key_mut(&mut self, organization: OrganizationId) -> Option<&mut JoinKey> {
        self.join_keys
            .values_mut()
            .find(|key| key.organization == organization && key.replaced_at.is_none())
    }
}

impl JoinKeyRepository for FakeTransaction<'_> {
    fn insert_join_key(&mut self, key: &JoinKey) -> Result<(), PortError> {
        let state = self.directory_mut()?;
        found(state.organizations.get(&key.organization))?;
        let second = key.replaced_at.is_none() && state.current_key_mut(key.organization).is_some();
        if second || state.join_keys.contains_key(&key.key) {
            return Err(duplicate(UniqueKey::JoinKey));
        }
        state.join_keys.insert(key.key.clone(), key.clone());
        Ok(())
    }

    fn find_join_key(&mut self, key: &str) -> Result<Option<JoinKey>, PortError> {
        storable(key)?;
        Ok(self.state.join_keys.get(key).cloned())
    }

    fn current_join_key(
        &mut self,
        organization: OrganizationId,
    ) -> Result<Option<JoinKey>, PortError> {
        Ok(self.state.current_key_mut(organization).cloned())
    }

    fn replace_join_key(
        &mut self,
        organization: OrganizationId,
        at: DateTime<Utc>,
    ) -> Result<(), PortError> {
        if let Some(key) = self.directory_mut()?.current_key_mut(organization) {
            key.replaced_at = Some(at);
        }
        Ok(())
    }

    fn count_join_key_use(&mut self, key: &str) -> Result<(), PortError> {
        found(self.directory_mut()?.join_keys.get_mut(key))?.uses += 1;
        Ok(())
    }
}
