//! Which rating counts, as the organisation decided, and which levels follow.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::{Capacity, CountedRating, counted_levels};

use super::assigning::full_name;
use super::ports::{Given, HandedIn};
use crate::{AssessmentId, Error, RatingId, Transaction};

/// A second rating as the person who was rated sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondRating {
    /// The row.
    pub id: RatingId,
    /// First and last name of who rated.
    pub by: String,
    /// In which capacity.
    pub capacity: Capacity,
    /// When it was handed in.
    pub submitted_at: DateTime<Utc>,
    /// What was said: a level for every competency of the survey, and evidence for some.
    pub given: Given,
}

/// The second ratings of a survey, the newest first.
pub(crate) fn second_ratings(
    tx: &mut dyn Transaction,
    survey: AssessmentId,
) -> Result<Vec<SecondRating>, Error> {
    let mut seen = Vec::new();
    for rating in tx.ratings_of_survey(survey)?.into_iter().rev() {
        let Some(submitted_at) = rating.submitted_at else {
            continue;
        };
        let by = tx.find_user(rating.assessor)?.ok_or(Error::NotFound)?;
        seen.push(SecondRating {
            id: rating.id,
            by: full_name(&by),
            capacity: rating.capacity,
            submitted_at,
            given: rating.given,
        });
    }
    Ok(seen)
}

/// The second rating that counts for each of these surveys; where the person's own counts there is
/// none.
pub(crate) fn counted_ratings(
    tx: &mut dyn Transaction,
    surveys: &[AssessmentId],
) -> Result<BTreeMap<AssessmentId, RatingId>, Error> {
    let organization = tx.entered().ok_or(Error::NotFound)?;
    let organization = tx.find_organization(organization)?.ok_or(Error::NotFound)?;
    let rule = organization.counted_rating;
    if rule == CountedRating::SelfRating {
        return Ok(BTreeMap::new());
    }
    let mut by_survey: BTreeMap<_, Vec<HandedIn>> = BTreeMap::new();
    for rating in tx.handed_in_ratings(surveys)? {
        by_survey.entry(rating.survey).or_default().push(rating);
    }
    Ok(by_survey
        .into_iter()
        .filter_map(|(survey, ratings)| Some((survey, rule.of(ratings)?.id)))
        .collect())
}

/// The levels that count for a survey, whose own levels these are.
pub(crate) fn levels_that_count(
    tx: &mut dyn Transaction,
    survey: AssessmentId,
    own: &BTreeMap<CompetencyId, Level>,
) -> Result<BTreeMap<CompetencyId, Level>, Error> {
    let counted = counted_ratings(tx, &[survey])?.remove(&survey);
    let second = match counted {
        Some(rating) => tx.rated_levels(&[rating])?.remove(&rating),
        None => None,
    };
    Ok(counted_levels(own, second.as_ref()))
}
