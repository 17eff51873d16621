//! Accounts: registering an organisation, joining it, signing in and out, the own profile.

mod password;
pub mod ports;
mod profile;
mod registration;
mod session;
pub(crate) mod values;

use chrono::{DateTime, Utc};
pub use password::{PASSWORD_MAX, PASSWORD_MIN};
pub use profile::{ChangePassword, UpdateProfile, account, change_password, update_profile};
pub(crate) use registration::taken;
pub use registration::{
    JoinOrganization, RegisterOrganization, Registered, join_organization, register_organization,
};
pub use session::hex;
pub(crate) use session::secret_hash;
pub use session::{
    LogIn, SessionKind, SignIn, authenticate, lapsed_owner, log_in, log_out, log_out_everywhere,
    remove_expired_sessions,
};
pub use values::username_key;

use crate::accounts::ports::{Login, User};
use crate::{OrganizationId, UserId, UserRole};

/// A person as shown to the person and to the organisation's admins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The person.
    pub id: UserId,
    /// The person's organisation.
    pub organization: OrganizationId,
    /// The user name.
    pub username: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// What the person may do.
    pub role: UserRole,
    /// When the person joined.
    pub created_at: DateTime<Utc>,
    /// Since when the person may not sign in any more.
    pub deactivated_at: Option<DateTime<Utc>>,
    /// Counts changes of the names, for noticing concurrent edits.
    pub revision: i64,
}

impl Account {
    pub(crate) fn new(user: User, login: Login) -> Self {
        Self {
            id: user.id,
            organization: login.organization,
            username: login.username,
            first_name: user.first_name,
            last_name: user.last_name,
            role: login.role,
            created_at: user.created_at,
            deactivated_at: login.deactivated_at,
            revision: user.revision,
        }
    }
}
