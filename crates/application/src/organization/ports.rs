//! What the organisation use cases need stored: organisations, join keys, the role-process matrix.

use chrono::{DateTime, NaiveDate, Utc};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, InvolvementProfile, RoleClusterId, SupplementaryRows};
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::survey::CountedRating;

use super::OrganizationSize;
use crate::{OrganizationId, PortError, UserId};

/// An organisation as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Organization {
    /// The row.
    pub id: OrganizationId,
    /// The name.
    pub name: String,
    /// The admin's own statement of the size.
    pub size: OrganizationSize,
    /// Whether rows 31-33 count for required levels.
    pub supplementary: SupplementaryRows,
    /// The maturity score, 0 to 100, once assessed.
    pub maturity_score: Option<f64>,
    /// The key of the primary strategy, once chosen.
    pub selected_archetype: Option<String>,
    /// Whether maturity, strategy and roles or target group are settled.
    pub phase1_completed: bool,
    /// The least number of people that a shown figure speaks of.
    pub smallest_group: SmallestGroup,
    /// Whose rating of a person counts.
    pub counted_rating: CountedRating,
    /// When it registered.
    pub created_at: DateTime<Utc>,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

/// An organisation to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrganization {
    /// The name.
    pub name: String,
    /// The name as compared: unique.
    pub name_key: String,
    /// The size.
    pub size: OrganizationSize,
    /// Whether rows 31-33 count.
    pub supplementary: SupplementaryRows,
    /// When it registered.
    pub created_at: DateTime<Utc>,
}

/// Organisations (directory).
pub trait OrganizationRepository {
    /// Stores an organisation.
    ///
    /// # Errors
    /// Duplicate [`UniqueKey::OrganizationName`](crate::UniqueKey::OrganizationName).
    fn insert_organization(
        &mut self,
        organization: &NewOrganization,
    ) -> Result<OrganizationId, PortError>;

    /// One organisation.
    fn find_organization(&mut self, id: OrganizationId) -> Result<Option<Organization>, PortError>;

    /// Replaces name, size, smallest group and whose rating counts; the revision grows by one.
    ///
    /// # Errors
    /// Duplicate [`UniqueKey::OrganizationName`](crate::UniqueKey::OrganizationName).
    fn update_organization(
        &mut self,
        id: OrganizationId,
        name: &str,
        name_key: &str,
        size: OrganizationSize,
        smallest_group: SmallestGroup,
        counted_rating: CountedRating,
    ) -> Result<(), PortError>;

    /// Replaces what phase 1 has come to: the maturity score, the key of the strategy the
    /// organisation is known by, and whether the phase is settled. The revision stays: it counts
    /// what people edit.
    fn settle_phase_one(
        &mut self,
        id: OrganizationId,
        maturity_score: Option<f64>,
        selected_archetype: Option<&str>,
        completed: bool,
    ) -> Result<(), PortError>;

    /// The ids of all organisations, rising.
    fn list_organizations(&mut self) -> Result<Vec<OrganizationId>, PortError>;
}

/// A join key as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinKey {
    /// The organisation it opens.
    pub organization: OrganizationId,
    /// The key without separators, upper case.
    pub key: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The last day it can be used, in UTC.
    pub expires_on: Option<NaiveDate>,
    /// How many people may join with it.
    pub max_uses: Option<i64>,
    /// How many people joined with it.
    pub uses: i64,
    /// When a new key replaced it.
    pub replaced_at: Option<DateTime<Utc>>,
}

/// The public keys organisations give to their people (directory).
pub trait JoinKeyRepository {
    /// Stores a key as the organisation's current one. The one before must be replaced first.
    ///
    /// # Errors
    /// Duplicate [`UniqueKey::JoinKey`](crate::UniqueKey::JoinKey) if the key exists or the
    /// organisation has a current one.
    fn insert_join_key(&mut self, key: &JoinKey) -> Result<(), PortError>;

    /// The key with this text, current or replaced.
    fn find_join_key(&mut self, key: &str) -> Result<Option<JoinKey>, PortError>;

    /// The organisation's key that is not replaced.
    fn current_join_key(
        &mut self,
        organization: OrganizationId,
    ) -> Result<Option<JoinKey>, PortError>;

    /// Marks the current key of an organisation as replaced.
    fn replace_join_key(
        &mut self,
        organization: OrganizationId,
        at: DateTime<Utc>,
    ) -> Result<(), PortError>;

    /// Counts one more use.
    fn count_join_key_use(&mut self, key: &str) -> Result<(), PortError>;
}

/// The role-process matrix of the entered organisation, and who holds which role cluster.
pub trait RoleMatrixRepository {
    /// Replaces the involvement of one role cluster in all processes.
    fn replace_role_profile(
        &mut self,
        role: RoleClusterId,
        profile: &InvolvementProfile,
    ) -> Result<(), PortError>;

    /// The involvement of the given role clusters; roles without rows are left out.
    fn role_profiles(
        &mut self,
        roles: &[RoleClusterId],
    ) -> Result<Vec<(RoleClusterId, InvolvementProfile)>, PortError>;

    /// The derived role-competency matrix as the database itself computes it for its other
    /// readers, by role cluster and competency.
    fn role_competency_matrix(
        &mut self,
    ) -> Result<Vec<(RoleClusterId, CompetencyId, Level)>, PortError>;

    /// The role clusters a person holds, rising.
    fn role_clusters_of(&mut self, user: UserId) -> Result<Vec<RoleClusterId>, PortError>;

    /// Replaces the role clusters a person holds.
    fn replace_role_clusters_of(
        &mut self,
        user: UserId,
        roles: &[RoleClusterId],
    ) -> Result<(), PortError>;
}
