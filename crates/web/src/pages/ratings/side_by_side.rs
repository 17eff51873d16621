//! The ratings of a survey side by side, on the result of the person who was rated.

use std::collections::BTreeMap;

use seqpt_application::survey::SurveyReport;
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_text::Localizer;

use super::super::words::day;
use super::capacity_word;
use crate::views::{RatedLevel, RatingColumn, RatingsRow, RatingsView};

/// The ratings side by side; `None` where nobody else rated the person.
pub(crate) fn side_by_side(localizer: &Localizer, report: &SurveyReport) -> Option<RatingsView> {
    if report.second.is_empty() {
        return None;
    }
    let by = report.second.iter().map(|rating| {
        let on = day(localizer, rating.submitted_at);
        RatingColumn {
            title: localizer
                .msg("result-ratings-column")
                .arg("name", rating.by.as_str())
                .arg("capacity", capacity_word(localizer, rating.capacity))
                .arg("date", on.text.as_str())
                .to_string(),
            name: rating.by.clone(),
            counts: report.counted == Some(rating.id),
            on,
        }
    });
    let by: Vec<_> = by.collect();
    let word = |level: Level| localizer.level(level).into_owned();
    let row = |competency: CompetencyId, own: Level| RatingsRow {
        name: localizer.competency(competency).into_owned(),
        own: word(own),
        others: by
            .iter()
            .zip(&report.second)
            .map(|(column, rating)| {
                let given = rating.given.get(&competency);
                let level = given.and_then(|given| given.level);
                RatedLevel {
                    by: column.name.clone(),
                    level: level.map(word).unwrap_or_default(),
                    evidence: given.map(|it| it.evidence.clone()).unwrap_or_default(),
                }
            })
            .collect(),
    };
    let asked = report.survey.start.questionnaire.questions().iter();
    let rows = asked.filter_map(|question| {
        let own = report.own.get(&question.competency)?;
        Some(row(question.competency, *own))
    });
    Some(RatingsView {
        own_counts: report.counted.is_none(),
        rows: rows.collect(),
        by,
    })
}

/// Where the levels come from that count in place of the own ones, by competency.
pub(crate) fn why_another_counts(
    localizer: &Localizer,
    report: &SurveyReport,
) -> BTreeMap<u32, String> {
    let mut second = report.second.iter();
    let Some(counted) = second.find(|rating| report.counted == Some(rating.id)) else {
        return BTreeMap::new();
    };
    let on = day(localizer, counted.submitted_at);
    let said = report.own.iter().filter_map(|(competency, own)| {
        let level = counted.given.get(competency)?.level?;
        let why = localizer
            .msg("result-ratings-level")
            .arg("level", localizer.level(level))
            .arg("name", counted.by.as_str())
            .arg("date", on.text.as_str())
            .arg("own", localizer.level(*own))
            .to_string();
        Some((competency.get(), why))
    });
    said.collect()
}
