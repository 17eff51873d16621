//! The organisation's own roles: what its people do, named by its own words.

pub mod ports;
mod requirements;

pub use requirements::names;
pub(crate) use requirements::{role_names, role_requirements};
