//! Roles: which role cluster fits a person.

mod suggestion;

pub use suggestion::{Candidate, Distances, Profile, Suggestion, suggest_roles};
