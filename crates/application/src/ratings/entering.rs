//! What somebody enters when rating a person, checked competency by competency.

use std::collections::BTreeMap;

use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;

use super::ports::{Given, GivenRating};
use crate::accounts::values::paragraphs;
use crate::error::AtCompetency;
use crate::{AssessmentId, Error, FieldCode};

const EVIDENCE_MAX: usize = 1000;

/// What is said about one competency.
#[derive(Clone, Default)]
pub struct EnteredRating {
    /// `level`: the key of a level, or empty while it is open.
    pub level: String,
    /// `evidence`: what the level is seen by; may be empty.
    pub evidence: String,
}

/// A whole rating as entered.
#[derive(Clone, Default)]
pub struct EnteredRatings {
    /// `ratings`: what is said, by competency; one that is left out is open.
    pub ratings: Vec<(CompetencyId, EnteredRating)>,
    /// The survey that was rated; with another one completed since it was read nothing is stored.
    pub expected_survey: Option<AssessmentId>,
    /// The revision that was edited; 0 before the first draft.
    pub expected_revision: Option<i64>,
}

/// What was entered, by competency; nothing at all is left out.
pub(super) fn check(entered: &[(CompetencyId, EnteredRating)]) -> Result<Given, Error> {
    let (mut given, mut wrong) = (BTreeMap::new(), Vec::new());
    for (competency, entered) in entered {
        let mut refuse = |field, code| {
            wrong.push(AtCompetency {
                competency: *competency,
                field,
                code,
            });
        };
        let level = match entered.level.trim() {
            "" => None,
            key => {
                let level = Level::from_key(key);
                if level.is_none() {
                    refuse("level", FieldCode::UnknownChoice);
                }
                level
            }
        };
        let evidence = paragraphs(&entered.evidence, EVIDENCE_MAX).unwrap_or_else(|code| {
            refuse("evidence", code);
            String::new()
        });
        if given
            .insert(*competency, GivenRating { level, evidence })
            .is_some()
        {
            return Err(Error::CompetencyAnsweredTwice(*competency));
        }
    }
    if !wrong.is_empty() {
        return Err(Error::InvalidAt(wrong));
    }
    given.retain(|_, given| *given != GivenRating::default());
    Ok(given)
}

/// Refuses levels that are missing for what is asked.
pub(super) fn require_all(asked: &[CompetencyId], given: &Given) -> Result<(), Error> {
    let missing: Vec<_> = asked
        .iter()
        .filter(|asked| given.get(asked).is_none_or(|given| given.level.is_none()))
        .map(|competency| AtCompetency {
            competency: *competency,
            field: "level",
            code: FieldCode::Required,
        })
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Error::InvalidAt(missing))
    }
}
