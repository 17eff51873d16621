use chrono::{DateTime, Utc};

use super::invitations::usable_invitation;
use super::join_key::{WelcomingOrganization, normalize_join_key, usable_join_key};
use crate::{Error, Transaction, UserId};

/// What a person joins with.
#[derive(Clone)]
pub(crate) enum Entrance {
    /// The key that the organisation gives to everybody.
    Key(String),
    /// The token of an invitation that is for one person alone.
    Invitation(String),
}

impl Entrance {
    /// What was entered; an invitation counts before the key.
    pub(crate) fn entered(organization_code: &str, invitation: &str) -> Self {
        if invitation.trim().is_empty() {
            Self::Key(normalize_join_key(organization_code))
        } else {
            Self::Invitation(invitation.to_owned())
        }
    }

    /// The organisation it opens now.
    ///
    /// # Errors
    /// [`Error::Invalid`] at `organization_code` or `invitation`, with the reason.
    pub(crate) fn leads_to(
        &self,
        tx: &mut dyn Transaction,
        now: DateTime<Utc>,
    ) -> Result<WelcomingOrganization, Error> {
        match self {
            Self::Key(key) => usable_join_key(tx, key, now),
            Self::Invitation(token) => {
                let invitation = usable_invitation(tx, token, now.date_naive())?;
                let organization = tx
                    .find_organization(invitation.organization)?
                    .ok_or(Error::NotFound)?;
                Ok(WelcomingOrganization {
                    organization: organization.id,
                    organization_name: organization.name,
                })
            }
        }
    }

    /// Notes that a person joined with it.
    pub(crate) fn note_use(
        &self,
        tx: &mut dyn Transaction,
        user: UserId,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        match self {
            Self::Key(key) => tx.count_join_key_use(key)?,
            Self::Invitation(token) => {
                let invitation = usable_invitation(tx, token, now.date_naive())?;
                tx.use_invitation(invitation.id, user, now)?;
            }
        }
        Ok(())
    }
}
