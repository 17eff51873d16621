//! Roles: which role cluster fits a person, and what is unusual about who does what.

mod advice;
mod suggestion;

pub use advice::{ProcessAdvice, advice};
pub use suggestion::{Candidate, Distances, Profile, Suggestion, roles_like_tasks, suggest_roles};
