//! Gaps: own levels against required ones for a person, and what many people need for an
//! organisation.

mod delivery;
mod distribution;
pub mod organization;
mod person;

pub use delivery::{DeliveryHint, Effort, delivery_hint};
pub use distribution::Distribution;
pub use person::{
    AreaResult, AreaStanding, Band, CompetencyResult, Percent, PersonResult, Status, evaluate,
};
