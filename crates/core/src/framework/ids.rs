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
