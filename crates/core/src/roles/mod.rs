//! Roles: which role cluster fits a person, where the involvement of a role comes from, and what is
//! unusual about who does what.

mod advice;
mod provenance;
mod suggestion;

pub use advice::{ProcessAdvice, advice};
pub use provenance::{CellSource, Provenance, RoleMethod};
pub use suggestion::{Candidate, Distances, Profile, Suggestion, roles_like_tasks, suggest_roles};
