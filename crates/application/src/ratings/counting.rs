//! Which rating counts, as the organisation decided, and which levels follow.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::{Capacity, CountedRating, counted_levels};

use super::assigning::full_name;
use super::ports::{Given, HandedIn};
use crate::organization::entered_organization;
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

impl SecondRating {
    /// The levels that were given.
    pub(crate) fn levels(&self) -> BTreeMap<CompetencyId, Level> {
        let given = self.given.iter();
        given
            .filter_map(|(competency, given)| Some((*competency, given.level?)))
            .collect()
    }
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
    let rule = entered_organization(tx)?.counted_rating;
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

/// The levels that count for these surveys, whose own levels these are.
pub(crate) fn levels_that_count(
    tx: &mut dyn Transaction,
    own: BTreeMap<AssessmentId, BTreeMap<CompetencyId, Level>>,
) -> Result<BTreeMap<AssessmentId, BTreeMap<CompetencyId, Level>>, Error> {
    let surveys: Vec<_> = own.keys().copied().collect();
    let counted = counted_ratings(tx, &surveys)?;
    let second = tx.rated_levels(&counted.values().copied().collect::<Vec<_>>())?;
    let levels = own.into_iter().map(|(survey, own)| {
        let second = counted.get(&survey).and_then(|rating| second.get(rating));
        (survey, counted_levels(&own, second))
    });
    Ok(levels.collect())
}
