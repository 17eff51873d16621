//! What the invitations need stored.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{InvitationId, OrganizationId, PortError, UserId};

/// An invitation as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The row.
    pub id: InvitationId,
    /// The organisation it opens.
    pub organization: OrganizationId,
    /// SHA-256 of the token, as lower-case hexadecimal; the token itself is not stored.
    pub token_hash: String,
    /// The first name of the person who is invited.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The last day it can be used, in UTC.
    pub expires_on: NaiveDate,
    /// When an admin took it back.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Who joined with it, and when.
    pub used: Option<(UserId, DateTime<Utc>)>,
}

/// An invitation to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvitation {
    /// The organisation it opens.
    pub organization: OrganizationId,
    /// SHA-256 of the token, as lower-case hexadecimal.
    pub token_hash: String,
    /// The first name of the person who is invited.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// The last day it can be used, in UTC.
    pub expires_on: NaiveDate,
}

/// Invitations of single people (directory: a token is looked up before it is known which
/// organisation a request is about).
pub trait InvitationRepository {
    /// Stores invitations, all or none.
    fn insert_invitations(&mut self, invitations: &[NewInvitation]) -> Result<(), PortError>;

    /// The invitation with this hashed token, in whatever state.
    fn find_invitation(&mut self, token_hash: &str) -> Result<Option<Invitation>, PortError>;

    /// The invitations of an organisation, the newest first.
    fn invitations_of(
        &mut self,
        organization: OrganizationId,
    ) -> Result<Vec<Invitation>, PortError>;

    /// Takes an invitation of an organisation back.
    ///
    /// # Errors
    /// If the organisation has no such invitation that is neither used nor withdrawn.
    fn withdraw_invitation(
        &mut self,
        organization: OrganizationId,
        id: InvitationId,
        at: DateTime<Utc>,
    ) -> Result<(), PortError>;

    /// Notes who joined with an invitation.
    ///
    /// # Errors
    /// If there is no such invitation that is neither used nor withdrawn, or the person belongs to
    /// another organisation.
    fn use_invitation(
        &mut self,
        id: InvitationId,
        user: UserId,
        at: DateTime<Utc>,
    ) -> Result<(), PortError>;
}
