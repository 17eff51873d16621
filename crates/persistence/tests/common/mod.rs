//! What the suites of both backends share.

pub(crate) mod behaviour;
pub(crate) mod schema;
