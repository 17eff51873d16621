//! The organisation: its name and size, its public key and invitations, its people, its dashboard.

mod entrance;
pub mod invitations;
mod join_key;
mod people;
pub mod ports;
pub mod roles;
mod setup;

pub(crate) use entrance::Entrance;
pub(crate) use join_key::new_join_key;
pub use join_key::{
    JoinKeyView, RotateJoinKey, WelcomingOrganization, check_join_key, join_key, rotate_join_key,
};
pub(crate) use people::everybody;
pub use people::{Dashboard, Person, dashboard, people, set_active};
pub use setup::{OrganizationView, SetUpOrganization, organization, set_up_organization};
pub(crate) use setup::{entered_organization, organization_view};

use serde::{Deserialize, Serialize};

use crate::FieldCode;

/// The organisation's size as the admin states it. It has nothing to do with the size of the
/// target group of a qualification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationSize {
    /// A small organisation.
    Small,
    /// A medium-sized one.
    Medium,
    /// A large one.
    Large,
    /// A very large one.
    Enterprise,
}

impl OrganizationSize {
    /// All sizes, rising.
    pub const ALL: [Self; 4] = [Self::Small, Self::Medium, Self::Large, Self::Enterprise];

    /// The stable key used in forms, the database and JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
            Self::Enterprise => "enterprise",
        }
    }

    /// The size of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.key() == key)
    }

    /// The size a person entered.
    pub(crate) fn parse(entered: &str) -> Result<Self, FieldCode> {
        match entered.trim() {
            "" => Err(FieldCode::Required),
            key => Self::from_key(&key.to_lowercase()).ok_or(FieldCode::UnknownChoice),
        }
    }
}
