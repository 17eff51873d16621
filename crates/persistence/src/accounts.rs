//! Logins, sign-ins and people.

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use seqpt_application::accounts::SessionKind;
use seqpt_application::accounts::ports::{
    Login, LoginRepository, NewLogin, NewSession, NewUser, Session, SessionRepository, User,
    UserRepository,
};
use seqpt_application::{OrganizationId, PortError, SessionId, UserId, UserRole};

use crate::error::Failure;
use crate::schema::{app_user, login, session};
use crate::transaction::{DieselTransaction, one_row};
use crate::types::{Place, stored_time};

#[derive(Queryable, Selectable)]
#[diesel(table_name = login)]
struct LoginRow {
    user_id: i64,
    organization_id: i64,
    username: String,
    password_hash: String,
    role: String,
    deactivated_at: Option<NaiveDateTime>,
}

impl TryFrom<LoginRow> for Login {
    type Error = Failure;

    fn try_from(row: LoginRow) -> Result<Self, Failure> {
        let place = Place::new("login", row.user_id);
        Ok(Self {
            user: UserId::new(row.user_id),
            organization: OrganizationId::new(row.organization_id),
            username: row.username,
            password_hash: row.password_hash,
            role: place.key("role", UserRole::from_key(&row.role))?,
            deactivated_at: row.deactivated_at.map(|at| at.and_utc()),
        })
    }
}

impl LoginRepository for DieselTransaction {
    fn insert_login(&mut self, new: &NewLogin) -> Result<(), PortError> {
        self.directory(|connection| {
            diesel::insert_into(login::table)
                .values((
                    login::user_id.eq(new.user.get()),
                    login::organization_id.eq(new.organization.get()),
                    login::username.eq(&new.username),
                    login::username_key.eq(&new.username_key),
                    login::password_hash.eq(&new.password_hash),
                    login::role.eq(new.role.key()),
                ))
                .execute(connection)?;
            Ok(())
        })
    }

    fn find_login(&mut self, username_key: &str) -> Result<Option<Login>, PortError> {
        self.directory(|connection| {
            login::table
                .filter(login::username_key.eq(username_key))
                .select(LoginRow::as_select())
                .first(connection)
                .optional()?
                .map(Login::try_from)
                .transpose()
        })
    }

    fn find_login_of(
        &mut self,
        organization: OrganizationId,
        user: UserId,
    ) -> Result<Option<Login>, PortError> {
        self.directory(|connection| {
            login::table
                .filter(login::organization_id.eq(organization.get()))
                .filter(login::user_id.eq(user.get()))
                .select(LoginRow::as_select())
                .first(connection)
                .optional()?
                .map(Login::try_from)
                .transpose()
        })
    }

    fn update_password_hash(&mut self, user: UserId, password_hash: &str) -> Result<(), PortError> {
        self.directory(|connection| {
            let changed = diesel::update(login::table.find(user.get()))
                .set(login::password_hash.eq(password_hash))
                .execute(connection)?;
            one_row(changed)
        })
    }

    fn set_deactivated(
        &mut self,
        user: UserId,
        deactivated_at: Option<DateTime<Utc>>,
    ) -> Result<(), PortError> {
        self.directory(|connection| {
            let changed = diesel::update(login::table.find(user.get()))
                .set(login::deactivated_at.eq(deactivated_at.map(stored_time)))
                .execute(connection)?;
            one_row(changed)
        })
    }
}

impl SessionRepository for DieselTransaction {
    fn insert_session(&mut self, new: &NewSession) -> Result<SessionId, PortError> {
        self.directory(|connection| {
            let created_at = stored_time(new.created_at);
            let id = diesel::insert_into(session::table)
                .values((
                    session::secret_hash.eq(&new.secret_hash),
                    session::user_id.eq(new.user.get()),
                    session::organization_id.eq(new.organization.get()),
                    session::kind.eq(new.kind.key()),
                    session::created_at.eq(created_at),
                    session::last_seen_at.eq(created_at),
                ))
                .returning(session::id)
                .get_result(connection)?;
            Ok(SessionId::new(id))
        })
    }

    fn find_session(
        &mut self,
        secret_hash: &str,
        kind: SessionKind,
    ) -> Result<Option<Session>, PortError> {
        self.directory(|connection| {
            let row: Option<(i64, NaiveDateTime, NaiveDateTime, LoginRow)> = session::table
                .inner_join(login::table.on(login::user_id.eq(session::user_id)))
                .filter(session::secret_hash.eq(secret_hash))
                .filter(session::kind.eq(kind.key()))
                .select((
                    session::id,
                    session::created_at,
                    session::last_seen_at,
                    LoginRow::as_select(),
                ))
                .first(connection)
                .optional()?;
            let Some((id, created_at, last_seen_at, login)) = row else {
                return Ok(None);
            };
            let login = Login::try_from(login)?;
            Ok(Some(Session {
                id: SessionId::new(id),
                user: login.user,
                organization: login.organization,
                role: login.role,
                deactivated_at: login.deactivated_at,
                created_at: created_at.and_utc(),
                last_seen_at: last_seen_at.and_utc(),
            }))
        })
    }

    fn touch_session(&mut self, id: SessionId, at: DateTime<Utc>) -> Result<(), PortError> {
        self.directory(|connection| {
            // A sign-in that was ended meanwhile stays ended.
            diesel::update(session::table.find(id.get()))
                .set(session::last_seen_at.eq(stored_time(at)))
                .execute(connection)?;
            Ok(())
        })
    }

    fn delete_session(&mut self, id: SessionId) -> Result<(), PortError> {
        self.directory(|connection| {
            diesel::delete(session::table.find(id.get())).execute(connection)?;
            Ok(())
        })
    }

    fn delete_sessions_of(
        &mut self,
        user: UserId,
        except: Option<SessionId>,
    ) -> Result<usize, PortError> {
        self.directory(|connection| {
            // Ids are counted from 1.
            let kept = except.map_or(0, SessionId::get);
            Ok(diesel::delete(
                session::table
                    .filter(session::user_id.eq(user.get()))
                    .filter(session::id.ne(kept)),
            )
            .execute(connection)?)
        })
    }

    fn delete_expired_sessions(
        &mut self,
        began_before: DateTime<Utc>,
        last_seen_before: DateTime<Utc>,
    ) -> Result<usize, PortError> {
        self.directory(|connection| {
            Ok(diesel::delete(
                session::table.filter(
                    session::created_at
                        .lt(stored_time(began_before))
                        .or(session::last_seen_at.lt(stored_time(last_seen_before))),
                ),
            )
            .execute(connection)?)
        })
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = app_user)]
pub(crate) struct UserRow {
    id: i64,
    first_name: String,
    last_name: String,
    created_at: NaiveDateTime,
    revision: i64,
}

impl From<UserRow> for User {
    fn from(row: UserRow) -> Self {
        Self {
            id: UserId::new(row.id),
            first_name: row.first_name,
            last_name: row.last_name,
            created_at: row.created_at.and_utc(),
            revision: row.revision,
        }
    }
}

impl UserRepository for DieselTransaction {
    fn insert_user(&mut self, new: &NewUser) -> Result<UserId, PortError> {
        self.tenant(|connection, organization| {
            let id = diesel::insert_into(app_user::table)
                .values((
                    app_user::organization_id.eq(organization),
                    app_user::first_name.eq(&new.first_name),
                    app_user::last_name.eq(&new.last_name),
                    app_user::created_at.eq(stored_time(new.created_at)),
                ))
                .returning(app_user::id)
                .get_result(connection)?;
            Ok(UserId::new(id))
        })
    }

    fn find_user(&mut self, id: UserId) -> Result<Option<User>, PortError> {
        self.tenant(|connection, organization| {
            let row = app_user::table
                .filter(app_user::organization_id.eq(organization))
                .filter(app_user::id.eq(id.get()))
                .select(UserRow::as_select())
                .first(connection)
                .optional()?;
            Ok(row.map(User::from))
        })
    }

    fn update_user_names(
        &mut self,
        id: UserId,
        first_name: &str,
        last_name: &str,
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let changed = diesel::update(
                app_user::table
                    .filter(app_user::organization_id.eq(organization))
                    .filter(app_user::id.eq(id.get())),
            )
            .set((
                app_user::first_name.eq(first_name),
                app_user::last_name.eq(last_name),
                app_user::revision.eq(app_user::revision + 1),
            ))
            .execute(connection)?;
            one_row(changed)
        })
    }

    fn list_users(&mut self) -> Result<Vec<(User, Login)>, PortError> {
        self.tenant(|connection, organization| {
            let rows: Vec<(UserRow, LoginRow)> = app_user::table
                .inner_join(login::table.on(login::user_id.eq(app_user::id)))
                .filter(app_user::organization_id.eq(organization))
                .order((app_user::last_name, app_user::first_name, app_user::id))
                .select((UserRow::as_select(), LoginRow::as_select()))
                .load(connection)?;
            rows.into_iter()
                .map(|(user, login)| Ok((user.into(), login.try_into()?)))
                .collect()
        })
    }
}
