use chrono::{DateTime, NaiveDate, Utc};

use super::ports::Invitation;

/// Where an invitation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    /// It can be used.
    Open,
    /// Somebody joined with it.
    Used {
        /// When.
        at: DateTime<Utc>,
    },
    /// An admin took it back.
    Withdrawn {
        /// When.
        at: DateTime<Utc>,
    },
    /// Its last day is over.
    Expired,
}

impl InvitationState {
    /// The state on a day.
    pub(super) fn of(invitation: &Invitation, today: NaiveDate) -> Self {
        match (invitation.used, invitation.withdrawn_at) {
            (Some((_, at)), _) => Self::Used { at },
            (None, Some(at)) => Self::Withdrawn { at },
            (None, None) if invitation.expires_on < today => Self::Expired,
            (None, None) => Self::Open,
        }
    }

    /// Whether it can be used.
    pub fn is_open(self) -> bool {
        self == Self::Open
    }

    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Used { .. } => "used",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Expired => "expired",
        }
    }
}
