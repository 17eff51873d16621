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
/// In JSON a role cluster is its number, an organisation's role an object, the others are words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "StoredOrigin", from = "StoredOrigin")]
pub enum Origin {
    /// One of the framework's role clusters.
    Cluster(RoleClusterId),
    /// A role of the organisation.
    Role(OrganizationRoleId),
    /// The person's own tasks, described instead of a role.
    Tasks,
    /// A full assessment: the role cluster nearest to the person's levels, found by them.
    FullAssessment,
}

impl Origin {
    /// What [`kind`](Self::kind) says of the kinds of origins.
    pub const KINDS: [&str; 4] = [
        "role_cluster",
        "organization_role",
        "tasks",
        "full_assessment",
    ];

    /// The stable key of the kind, in JSON.
    pub const fn kind(self) -> &'static str {
        let [cluster, role, tasks, full] = Self::KINDS;
        match self {
            Self::Cluster(_) => cluster,
            Self::Role(_) => role,
            Self::Tasks => tasks,
            Self::FullAssessment => full,
        }
    }

    /// The role cluster, if it is one.
    pub const fn cluster(self) -> Option<RoleClusterId> {
        match self {
            Self::Cluster(cluster) => Some(cluster),
            Self::Role(_) | Self::Tasks | Self::FullAssessment => None,
        }
    }

    /// The role of the organisation, if it is one.
    pub const fn role(self) -> Option<OrganizationRoleId> {
        match self {
            Self::Role(role) => Some(role),
            Self::Cluster(_) | Self::Tasks | Self::FullAssessment => None,
        }
    }

    /// Whether people of this group are measured each by something of their own, so that the group
    /// as a whole requires no level.
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Tasks | Self::FullAssessment)
    }

    /// Whose requirement people of this group are measured by: after a full assessment that of the
    /// nearest cluster, if it is known.
    #[must_use]
    pub fn measured_by(self, nearest: Option<RoleClusterId>) -> Self {
        match (self, nearest) {
            (Self::FullAssessment, Some(nearest)) => Self::Cluster(nearest),
            (origin, _) => origin,
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum StoredOrigin {
    Cluster(RoleClusterId),
    Role {
        organization_role: OrganizationRoleId,
    },
    Personal(Personal),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Personal {
    Tasks,
    FullAssessment,
}

impl From<Origin> for StoredOrigin {
    fn from(origin: Origin) -> Self {
        match origin {
            Origin::Cluster(cluster) => Self::Cluster(cluster),
            Origin::Role(organization_role) => Self::Role { organization_role },
            Origin::Tasks => Self::Personal(Personal::Tasks),
            Origin::FullAssessment => Self::Personal(Personal::FullAssessment),
        }
    }
}

impl From<StoredOrigin> for Origin {
    fn from(stored: StoredOrigin) -> Self {
        match stored {
            StoredOrigin::Cluster(cluster) => Self::Cluster(cluster),
            StoredOrigin::Role { organization_role } => Self::Role(organization_role),
            StoredOrigin::Personal(Personal::Tasks) => Self::Tasks,
            StoredOrigin::Personal(Personal::FullAssessment) => Self::FullAssessment,
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
            (Origin::FullAssessment, r#""full_assessment""#),
        ] {
            assert_eq!(serde_json::to_string(&origin).unwrap(), json);
            assert_eq!(serde_json::from_str::<Origin>(json).unwrap(), origin);
        }
        assert!(serde_json::from_str::<Origin>(r#""roles""#).is_err());
    }
}
