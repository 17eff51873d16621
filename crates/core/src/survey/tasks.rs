use serde::{Deserialize, Serialize};

use crate::framework::InvolvementProfile;

/// What a person does, in the own words, and the processes it falls into.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DescribedTasks {
    /// What the person is responsible for.
    pub responsible: String,
    /// What the person supports others in.
    pub supporting: String,
    /// What the person designs or improves.
    pub designing: String,
    /// The processes as the person confirmed them: the required levels follow from these alone.
    pub involvement: InvolvementProfile,
}
