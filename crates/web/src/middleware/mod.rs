//! What happens around every handler.

pub(crate) mod failures;
pub(crate) mod headers;
pub(crate) mod request;
