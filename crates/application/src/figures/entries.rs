//! How people are counted: by a survey, with the rating that counts for it.

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::survey::counted_levels;

use super::ports::Entry;
use crate::ratings::counted_ratings;
use crate::survey::ports::CompletedSurvey;
use crate::{Error, Transaction, UserId};

/// The entries that figures would be made of now.
pub(super) fn countable_entries(
    tx: &mut dyn Transaction,
) -> Result<BTreeMap<UserId, Entry>, Error> {
    let surveys = tx.countable_surveys()?;
    let ids: Vec<_> = surveys.values().copied().collect();
    let ratings = counted_ratings(tx, &ids)?;
    Ok(surveys
        .into_iter()
        .map(|(user, survey)| {
            let rating = ratings.get(&survey).copied();
            (user, Entry { survey, rating })
        })
        .collect())
}

/// The surveys of these entries, with the levels that count.
pub(super) fn counted_surveys<'e>(
    tx: &mut dyn Transaction,
    entries: impl Iterator<Item = &'e Entry>,
) -> Result<BTreeMap<Entry, CompletedSurvey>, Error> {
    let entries: BTreeSet<_> = entries.copied().collect();
    let ids: BTreeSet<_> = entries.iter().map(|entry| entry.survey).collect();
    let ratings: Vec<_> = entries.iter().filter_map(|entry| entry.rating).collect();
    let levels = tx.rated_levels(&ratings)?;
    let surveys: BTreeMap<_, _> = tx
        .completed_by_id(&ids.into_iter().collect::<Vec<_>>())?
        .into_iter()
        .map(|survey| (survey.id, survey))
        .collect();
    Ok(entries
        .into_iter()
        .filter_map(|entry| {
            let survey = surveys.get(&entry.survey)?;
            let second = entry.rating.and_then(|rating| levels.get(&rating));
            let counted = CompletedSurvey {
                scores: counted_levels(&survey.scores, second),
                ..survey.clone()
            };
            Some((entry, counted))
        })
        .collect())
}
