use chrono::{DateTime, Utc};
use seqpt_application::accounts::ports::{Login, LoginRepository, NewLogin};
use seqpt_application::{OrganizationId, PortError, UniqueKey, UserId};

use super::{FakeTransaction, duplicate, found, storable};

#[derive(Debug, Clone)]
pub(super) struct StoredLogin {
    username_key: String,
    pub(super) login: Login,
}

impl LoginRepository for FakeTransaction<'_> {
    fn insert_login(&mut self, login: &NewLogin) -> Result<(), PortError> {
        storable(&login.username_key)?;
        storable(&login.username)?;
        let state = self.directory_mut()?;
        if state
            .logins
            .values()
            .any(|known| known.username_key == login.username_key)
        {
            return Err(duplicate(UniqueKey::Username));
        }
        found(state.tenants.get(&login.organization))?.person(login.user)?;
        let row = StoredLogin {
            username_key: login.username_key.clone(),
            login: Login {
                user: login.user,
                organization: login.organization,
                username: login.username.clone(),
                password_hash: login.password_hash.clone(),
                role: login.role,
                deactivated_at: None,
            },
        };
        state.logins.insert(login.user, row);
        Ok(())
    }

    fn find_login(&mut self, username_key: &str) -> Result<Option<Login>, PortError> {
        storable(username_key)?;
        Ok(self
            .state
            .logins
            .values()
            .find(|known| known.username_key == username_key)
            .map(|known| known.login.clone()))
    }

    fn find_login_of(
        &mut self,
        organization: OrganizationId,
        user: UserId,
    ) -> Result<Option<Login>, PortError> {
        Ok(self
            .state
            .logins
            .get(&user)
            .map(|known| known.login.clone())
            .filter(|login| login.organization == organization))
    }

    fn update_password_hash(&mut self, user: UserId, password_hash: &str) -> Result<(), PortError> {
        let known = found(self.directory_mut()?.logins.get_mut(&user))?;
        password_hash.clone_into(&mut known.login.password_hash);
        Ok(())
    }

    fn set_deactivated(
        &mut self,
        user: UserId,
        deactivated_at: Option<DateTime<Utc>>,
    ) -> Result<(), PortError> {
        let known = found(self.directory_mut()?.logins.get_mut(&user))?;
        known.login.deactivated_at = deactivated_at;
        Ok(())
    }
}
