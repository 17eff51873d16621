use seqpt_application::accounts::ports::{Login, NewUser, User, UserRepository};
use seqpt_application::{PortError, UserId};

use super::{FakeTransaction, found, storable};

impl UserRepository for FakeTransaction<'_> {
    fn insert_user(&mut self, user: &NewUser) -> Result<UserId, PortError> {
        storable(&user.first_name)?;
        storable(&user.last_name)?;
        self.tenant_mut()?;
        let id = UserId::new(self.next_id()?);
        let row = User {
            id,
            first_name: user.first_name.clone(),
            last_name: user.last_name.clone(),
            created_at: user.created_at,
            revision: 1,
        };
        self.tenant_mut()?.users.insert(id, row);
        Ok(id)
    }

    fn find_user(&mut self, id: UserId) -> Result<Option<User>, PortError> {
        Ok(self.tenant()?.users.get(&id).cloned())
    }

    fn update_user_names(
        &mut self,
        id: UserId,
        first_name: &str,
        last_name: &str,
    ) -> Result<(), PortError> {
        storable(first_name)?;
        storable(last_name)?;
        let user = found(self.tenant_mut()?.users.get_mut(&id))?;
        first_name.clone_into(&mut user.first_name);
        last_name.clone_into(&mut user.last_name);
        user.revision += 1;
        Ok(())
    }

    fn list_users(&mut self) -> Result<Vec<(User, Login)>, PortError> {
        let mut people: Vec<_> = self
            .tenant()?
            .users
            .values()
            .filter_map(|user| {
                let known = self.state.logins.get(&user.id)?;
                Some((user.clone(), known.login.clone()))
            })
            .collect();
        people.sort_by(|(a, _), (b, _)| {
            (&a.last_name, &a.first_name, a.id).cmp(&(&b.last_name, &b.first_name, b.id))
        });
        Ok(people)
    }
}
