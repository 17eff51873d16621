//! Groups of people in JSON: of a role cluster, of a role of the organisation, who described tasks
//! or who took a full assessment.

use seqpt_core::framework::{OrganizationRoleId, Origin, RoleClusterId};
use serde::Serialize;
use utoipa::ToSchema;

use super::values::origin_kinds;

/// A group of people.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GroupAnswer {
    /// What the group is; `role_cluster_id` or `organization_role_id` says which.
    #[schema(schema_with = origin_kinds)]
    kind: &'static str,
    #[schema(required)]
    role_cluster_id: Option<u32>,
    #[schema(required, minimum = 1)]
    organization_role_id: Option<i64>,
}

impl From<Origin> for GroupAnswer {
    fn from(origin: Origin) -> Self {
        Self {
            kind: origin.kind(),
            role_cluster_id: origin.cluster().map(RoleClusterId::get),
            organization_role_id: origin.role().map(OrganizationRoleId::get),
        }
    }
}

/// The group of these numbers or of this kind; `None` is none that exists.
pub(super) fn entered_group(
    kind: Option<&str>,
    cluster: Option<i64>,
    role: Option<i64>,
) -> Option<Origin> {
    let origin = match (cluster, role) {
        (Some(cluster), None) => {
            let cluster = u32::try_from(cluster).ok()?;
            Origin::Cluster(RoleClusterId::new(cluster))
        }
        (None, Some(role)) => Origin::Role(OrganizationRoleId::new(role)),
        (None, None) => [Origin::Tasks, Origin::FullAssessment]
            .into_iter()
            .find(|known| kind == Some(known.kind()))?,
        (Some(_), Some(_)) => return None,
    };
    kind.is_none_or(|kind| kind == origin.kind())
        .then_some(origin)
}
