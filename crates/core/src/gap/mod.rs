//! A person's gap: own level against required level, per competency, area and overall.

mod person;

pub use person::{AreaResult, Band, CompetencyResult, Percent, PersonResult, Status, evaluate};
