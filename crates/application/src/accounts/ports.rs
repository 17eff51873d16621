//! What the account use cases need stored: logins, sign-ins, people.

use chrono::{DateTime, Utc};

use super::SessionKind;
use crate::{OrganizationId, PortError, SessionId, UserId, UserRole};

/// How a person signs in; the directory's part of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The person.
    pub user: UserId,
    /// The person's organisation.
    pub organization: OrganizationId,
    /// The user name as entered.
    pub username: String,
    /// The hashed password.
    pub password_hash: String,
    /// What the person may do.
    pub role: UserRole,
    /// Since when the person may not sign in any more.
    pub deactivated_at: Option<DateTime<Utc>>,
}

/// A login to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLogin {
    /// The person.
    pub user: UserId,
    /// The person's organisation.
    pub organization: OrganizationId,
    /// The user name as entered.
    pub username: String,
    /// The user name as compared: unique over all organisations.
    pub username_key: String,
    /// The hashed password.
    pub password_hash: String,
    /// What the person may do.
    pub role: UserRole,
}

/// User names and passwords (directory).
pub trait LoginRepository {
    /// Stores a login.
    ///
    /// # Errors
    /// Duplicate [`UniqueKey::Username`](crate::UniqueKey::Username).
    fn insert_login(&mut self, login: &NewLogin) -> Result<(), PortError>;

    /// The login with this compared user name.
    fn find_login(&mut self, username_key: &str) -> Result<Option<Login>, PortError>;

    /// The login of a person, if the person belongs to the organisation.
    fn find_login_of(
        &mut self,
        organization: OrganizationId,
        user: UserId,
    ) -> Result<Option<Login>, PortError>;

    /// Replaces a password.
    fn update_password_hash(&mut self, user: UserId, password_hash: &str) -> Result<(), PortError>;

    /// Locks a person out, or lets the person in again with `None`.
    fn set_deactivated(
        &mut self,
        user: UserId,
        deactivated_at: Option<DateTime<Utc>>,
    ) -> Result<(), PortError>;
}

/// A sign-in to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// SHA-256 of the secret, as lower-case hexadecimal; the secret itself is not stored.
    pub secret_hash: String,
    /// The person.
    pub user: UserId,
    /// The person's organisation.
    pub organization: OrganizationId,
    /// Cookie or bearer token.
    pub kind: SessionKind,
    /// When it begins.
    pub created_at: DateTime<Utc>,
}

/// A sign-in with the person's login as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The row.
    pub id: SessionId,
    /// The person.
    pub user: UserId,
    /// The person's organisation.
    pub organization: OrganizationId,
    /// What the person may do now.
    pub role: UserRole,
    /// Since when the person may not sign in any more.
    pub deactivated_at: Option<DateTime<Utc>>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used.
    pub last_seen_at: DateTime<Utc>,
}

/// Sign-ins (directory).
pub trait SessionRepository {
    /// Stores a sign-in.
    fn insert_session(&mut self, session: &NewSession) -> Result<SessionId, PortError>;

    /// The sign-in with this hashed secret and kind, unless it was ended.
    fn find_session(
        &mut self,
        secret_hash: &str,
        kind: SessionKind,
    ) -> Result<Option<Session>, PortError>;

    /// Notes that a sign-in was used.
    fn touch_session(&mut self, session: SessionId, at: DateTime<Utc>) -> Result<(), PortError>;

    /// Ends one sign-in; ending it twice is no error.
    fn delete_session(&mut self, session: SessionId) -> Result<(), PortError>;

    /// Ends all sign-ins of a person, but `except`; answers how many.
    fn delete_sessions_of(
        &mut self,
        user: UserId,
        except: Option<SessionId>,
    ) -> Result<usize, PortError>;

    /// Removes sign-ins that began before one time or were last used before the other.
    fn delete_expired_sessions(
        &mut self,
        began_before: DateTime<Utc>,
        last_seen_before: DateTime<Utc>,
    ) -> Result<usize, PortError>;
}

/// A person's data, the organisation's part of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// The row.
    pub id: UserId,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// When the person joined.
    pub created_at: DateTime<Utc>,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

/// A person to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUser {
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// When the person joined.
    pub created_at: DateTime<Utc>,
}

/// The people of the entered organisation.
pub trait UserRepository {
    /// Stores a person.
    fn insert_user(&mut self, user: &NewUser) -> Result<UserId, PortError>;

    /// A person of the organisation.
    fn find_user(&mut self, id: UserId) -> Result<Option<User>, PortError>;

    /// Replaces names; the revision grows by one.
    fn update_user_names(
        &mut self,
        id: UserId,
        first_name: &str,
        last_name: &str,
    ) -> Result<(), PortError>;

    /// Everybody with the login, by last name, first name, id.
    fn list_users(&mut self) -> Result<Vec<(User, Login)>, PortError>;
}
