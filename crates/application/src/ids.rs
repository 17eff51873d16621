use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! row_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// Wraps a row number. Ids are counted, so they are no secret and grant nothing.
            pub const fn new(id: i64) -> Self {
                Self(id)
            }

            /// The row number.
            pub const fn get(self) -> i64 {
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

row_id! {
    /// An organisation.
    OrganizationId
}
row_id! {
    /// A person with an account.
    UserId
}
row_id! {
    /// A sign-in, by cookie or by bearer token.
    SessionId
}
row_id! {
    /// An invitation of one person.
    InvitationId
}
row_id! {
    /// One competency survey of one person.
    AssessmentId
}
row_id! {
    /// A second rating of one person by another.
    RatingId
}
row_id! {
    /// One run of a questionnaire of the organisation.
    RunId
}
row_id! {
    /// A learning plan of a person or of the organisation.
    LearningPlanId
}
row_id! {
    /// A published state of the organisation's figures.
    SnapshotId
}
