use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! fixed_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(u32);

        impl $name {
            /// Wraps a number; whether it exists is a question to the
            /// [`Framework`](super::Framework).
            pub const fn new(id: u32) -> Self {
                Self(id)
            }

            /// The published number.
            pub const fn get(self) -> u32 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

fixed_id! {
    /// A competency; the standard framework has 1 and 4 to 18.
    CompetencyId
}
fixed_id! {
    /// A role cluster; the standard framework has 1 to 14.
    RoleClusterId
}
fixed_id! {
    /// A process; 1 to 30 are those of ISO/IEC/IEEE 15288, 31 to 33 the supplementary rows.
    ProcessId
}

/// A role of an organisation: its own name for what some of its people do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrganizationRoleId(i64);

impl OrganizationRoleId {
    /// Wraps a row number.
    pub const fn new(id: i64) -> Self {
        Self(id)
    }

    /// The row number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl fmt::Display for OrganizationRoleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whose involvement in processes a required level comes from; people are grouped by it.
///
/// In JSON a role cluster is its number, an organisation's role an object, tasks a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "StoredOrigin", from = "StoredOrigin")]
pub enum Origin {
    /// One of the framework's role clusters.
    Cluster(RoleClusterId),
    /// A role of the organisation.
    Role(OrganizationRoleId),
    /// The person's own tasks, described instead of a role.
    Tasks,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum StoredOrigin {
    Cluster(RoleClusterId),
    Role {
        organization_role: OrganizationRoleId,
    },
    Tasks(TasksWord),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TasksWord {
    Tasks,
}

impl From<Origin> for StoredOrigin {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Cluster(cluster) => Self::Cluster(cluster),
            Origin::Role(organization_role) => Self::Role { organization_role },
            Origin::Tasks => Self::Tasks(TasksWord::Tasks),
        }
    }
}

impl From<StoredOrigin> for Origin {
    fn from(stored: StoredOrigin) -> Self {
        match stored {
            StoredOrigin::Cluster(cluster) => Self::Cluster(cluster),
            StoredOrigin::Role { organization_role } => Self::Role(organization_role),
            StoredOrigin::Tasks(TasksWord::Tasks) => Self::Tasks,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_number_an_object_or_a_word_in_json() {
        for (origin, json) in [
            (Origin::Cluster(RoleClusterId::new(4)), "4"),
            (
                Origin::Role(OrganizationRoleId::new(12)),
                r#"{"organization_role":12}"#,
            ),
            (Origin::Tasks, r#""tasks""#),
        ] {
            assert_eq!(serde_json::to_string(&origin).unwrap(), json);
            assert_eq!(serde_json::from_str::<Origin>(json).unwrap(), origin);
        }
        assert!(serde_json::from_str::<Origin>(r#""roles""#).is_err());
    }
}
