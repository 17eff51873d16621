//! What second ratings need stored: who rates whom, and the ratings.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::Capacity;

use crate::{AssessmentId, PortError, RatingId, UserId};

/// Who rates a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessors {
    /// In which capacity each of them does.
    pub capacities: BTreeMap<UserId, Capacity>,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

/// A rating to be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRating {
    /// Who rates.
    pub assessor: UserId,
    /// The completed survey whose competencies are rated.
    pub survey: AssessmentId,
    /// In which capacity.
    pub capacity: Capacity,
    /// When it was begun.
    pub started_at: DateTime<Utc>,
}

/// What is said about one competency; one without either is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GivenRating {
    /// The level; `None` while only evidence is noted.
    pub level: Option<Level>,
    /// What the level is seen by; may be empty.
    pub evidence: String,
}

/// What is said, by competency.
pub type Given = BTreeMap<CompetencyId, GivenRating>;

/// A second rating.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// The row.
    pub id: RatingId,
    /// Who rates.
    pub assessor: UserId,
    /// The survey whose competencies are rated.
    pub survey: AssessmentId,
    /// In which capacity.
    pub capacity: Capacity,
    /// What was said so far.
    pub given: Given,
    /// When it was handed in; `None` for a draft.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

/// A rating that was handed in. The later comes after the earlier, of one moment the later stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HandedIn {
    /// When.
    pub submitted_at: DateTime<Utc>,
    /// The rating.
    pub id: RatingId,
    /// The survey whose competencies are rated.
    pub survey: AssessmentId,
}

/// Who rates whom in the entered organisation, and the ratings.
pub trait RatingRepository {
    /// Who rates a person; `None` for people of other organisations.
    fn assessors_of(&mut self, user: UserId) -> Result<Option<Assessors>, PortError>;

    /// Replaces them all; the revision grows by one.
    fn replace_assessors(
        &mut self,
        user: UserId,
        assessors: &BTreeMap<UserId, Capacity>,
    ) -> Result<(), PortError>;

    /// The people whom somebody rates.
    fn assessed_by(&mut self, assessor: UserId) -> Result<BTreeMap<UserId, Capacity>, PortError>;

    /// Stores an empty draft.
    ///
    /// # Errors
    /// Duplicate [`UniqueKey::Rating`](crate::UniqueKey::Rating) if the survey has a rating of this
    /// assessor.
    fn insert_rating(&mut self, rating: &NewRating) -> Result<RatingId, PortError>;

    /// Replaces what a draft says, in which capacity, and which survey it is about; its revision
    /// grows by one. One that was handed in is kept: asking for it is a scope error.
    fn save_rating(
        &mut self,
        id: RatingId,
        survey: AssessmentId,
        capacity: Capacity,
        given: &Given,
    ) -> Result<(), PortError>;

    /// Marks a draft as handed in; its revision grows by one. It stays as it is from then on.
    fn hand_in_rating(&mut self, id: RatingId, at: DateTime<Utc>) -> Result<(), PortError>;

    /// All ratings of one person by another, drafts too, in the order they were stored.
    fn ratings_between(&mut self, assessor: UserId, user: UserId)
    -> Result<Vec<Rating>, PortError>;

    /// The ratings of a survey that were handed in, in the order they were.
    fn ratings_of_survey(&mut self, survey: AssessmentId) -> Result<Vec<Rating>, PortError>;

    /// The ratings of these surveys that were handed in, without what they say.
    fn handed_in_ratings(&mut self, surveys: &[AssessmentId]) -> Result<Vec<HandedIn>, PortError>;

    /// The levels that ratings gave.
    fn rated_levels(
        &mut self,
        ratings: &[RatingId],
    ) -> Result<BTreeMap<RatingId, BTreeMap<CompetencyId, Level>>, PortError>;
}
