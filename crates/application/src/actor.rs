use serde::{Deserialize, Serialize};

use crate::{Error, OrganizationId, SessionId, UserId};

/// What a person may do in the own organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserRole {
    /// Sets the organisation up and invites people; also answers own surveys.
    Admin,
    /// Answers own surveys and sees own results.
    Employee,
}

impl UserRole {
    /// Both roles.
    pub const ALL: [Self; 2] = [Self::Admin, Self::Employee];

    /// The stable key used in the database and in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Employee => "employee",
        }
    }

    /// The role of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

/// Who asks: a signed-in person. Made by authentication only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub user: UserId,
    /// The person's organisation; a use case never reaches beyond it.
    pub organization: OrganizationId,
    /// What the person may do there.
    pub role: UserRole,
    /// The sign-in used for this request.
    pub session: SessionId,
}

impl Actor {
    /// # Errors
    /// [`Error::Forbidden`] for anyone who is no admin.
    pub(crate) fn require_admin(&self) -> Result<(), Error> {
        match self.role {
            UserRole::Admin => Ok(()),
            UserRole::Employee => Err(Error::Forbidden),
        }
    }
}
