//! What is done, what is next and why: the four phases of the method for admins, the own steps for
//! everybody. Nothing of it is stored: it follows from what is there.

mod organization;
mod own;
mod reading;

pub use organization::{Facts, Standing, Step};
pub use own::{OwnFacts, OwnStep};
pub use reading::{Guidance, Guided, OpenSurvey, OrganizationGuidance, OwnGuidance, guidance};

/// Whether something is there, and whether it still fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Freshness {
    /// Not yet there.
    #[default]
    Missing,
    /// There, and it fits.
    UpToDate,
    /// There, and to be made anew.
    Outdated,
}

impl Freshness {
    fn of(made: bool, outdated: bool) -> Self {
        match (made, outdated) {
            (false, _) => Self::Missing,
            (true, false) => Self::UpToDate,
            (true, true) => Self::Outdated,
        }
    }

    /// Where a step stands that is not the next and is done once this is up to date.
    fn standing(self) -> Standing {
        match self {
            Self::UpToDate => Standing::Done,
            Self::Missing | Self::Outdated => Standing::Later,
        }
    }
}
