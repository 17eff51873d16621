//! Second ratings: admins assign who rates a person, as a supervisor or as an expert; whoever is
//! assigned rates the competencies of the person's newest completed survey, with evidence. The
//! person's own answers stay as they are; the organisation decides which of the ratings counts.
//!
//! Whoever rates sees the own ratings only, neither what the person answered nor what others said.

mod assigning;
mod counting;
mod entering;
mod handing_in;
pub mod ports;
mod sheet;

pub use assigning::{
    AssessorsView, AssignAssessors, AssignedAssessor, assessors, assign_assessors,
};
pub use counting::SecondRating;
pub(crate) use counting::{counted_ratings, levels_that_count, second_ratings};
pub use entering::{EnteredRating, EnteredRatings};
pub use handing_in::{hand_in_rating, save_rating};
pub use sheet::{
    RatedPerson, RatingSheet, RatingState, people_to_rate, rates_somebody, rating_sheet,
};
