use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use seqpt_application::organization::invitations::ports::{
    Invitation, InvitationRepository, NewInvitation,
};
use seqpt_application::{InvitationId, OrganizationId, PortError, PortErrorKind, UserId};

use super::{FakeTransaction, State, found, storable};

impl State {
    /// An invitation that is neither used nor withdrawn.
    fn unused_invitation_mut(&mut self, id: InvitationId) -> Result<&mut Invitation, PortError> {
        let invitation = self.invitations.get_mut(&id);
        found(
            invitation.filter(|invitation| {
                invitation.used.is_none() && invitation.withdrawn_at.is_none()
            }),
        )
    }
}

impl InvitationRepository for FakeTransaction<'_> {
    fn insert_invitations(&mut self, invitations: &[NewInvitation]) -> Result<(), PortError> {
        for new in invitations {
            storable(&new.first_name)?;
            storable(&new.last_name)?;
            let id = InvitationId::new(self.next_id()?);
            let state = self.directory_mut()?;
            found(state.organizations.get(&new.organization))?;
            let taken = state
                .invitations
                .values()
                .any(|known| known.token_hash == new.token_hash);
            if taken {
                return Err(PortError::new(PortErrorKind::Failed));
            }
            let row = Invitation {
                id,
                organization: new.organization,
                token_hash: new.token_hash.clone(),
                first_name: new.first_name.clone(),
                last_name: new.last_name.clone(),
                created_at: new.created_at,
                expires_on: new.expires_on,
                withdrawn_at: None,
                used: None,
            };
            state.invitations.insert(id, row);
        }
        Ok(())
    }

    fn find_invitation(&mut self, token_hash: &str) -> Result<Option<Invitation>, PortError> {
        storable(token_hash)?;
        let mut invitations = self.state.invitations.values();
        Ok(invitations
            .find(|invitation| invitation.token_hash == token_hash)
            .cloned())
    }

    fn invitations_of(
        &mut self,
        organization: OrganizationId,
    ) -> Result<Vec<Invitation>, PortError> {
        let all = self.state.invitations.values();
        let mut own: Vec<_> = all
            .filter(|invitation| invitation.organization == organization)
            .cloned()
            .collect();
        own.sort_by_key(|invitation| (Reverse(invitation.created_at), invitation.id));
        Ok(own)
    }

    fn withdraw_invitation(
        &mut self,
        organization: OrganizationId,
        id: InvitationId,
        at: DateTime<Utc>,
    ) -> Result<(), PortError> {
        let invitation = self.directory_mut()?.unused_invitation_mut(id)?;
        found((invitation.organization == organization).then_some(()))?;
        invitation.withdrawn_at = Some(at);
        Ok(())
    }

    fn use_invitation(
        &mut self,
        id: InvitationId,
        user: UserId,
        at: DateTime<Utc>,
    ) -> Result<(), PortError> {
        let state = self.directory_mut()?;
        let organization = state.unused_invitation_mut(id)?.organization;
        found(state.tenants.get(&organization))?.person(user)?;
        state.unused_invitation_mut(id)?.used = Some((user, at));
        Ok(())
    }
}
