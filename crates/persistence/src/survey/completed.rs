//! Completed surveys of many people at once.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use seqpt_application::survey::ports::CompletedSurvey;
use seqpt_application::{AssessmentId, UserId};

use super::rows::{IDS_AT_ONCE, nearest, origins_of};
use crate::connection::AnyConnection;
use crate::error::Failure;
use crate::schema::{survey_assessment, user_se_competency_survey_results};
use crate::types::Place;

#[derive(Queryable, Selectable)]
#[diesel(table_name = survey_assessment)]
struct CompletedRow {
    id: i64,
    user_id: i64,
    survey_type: String,
    completed_at: Option<NaiveDateTime>,
    nearest_role_cluster_id: Option<i64>,
}

/// Everybody's newest, by person.
pub(super) fn latest(
    connection: &mut AnyConnection,
    organization: i64,
) -> Result<Vec<CompletedSurvey>, Failure> {
    let rows: Vec<CompletedRow> = survey_assessment::table
        .filter(survey_assessment::organization_id.eq(organization))
        .filter(survey_assessment::completed_at.is_not_null())
        .order((survey_assessment::completed_at, survey_assessment::id))
        .select(CompletedRow::as_select())
        .load(connection)?;
    let newest: BTreeMap<i64, CompletedRow> =
        rows.into_iter().map(|row| (row.user_id, row)).collect();
    assemble(connection, organization, newest.into_values().collect())
}

/// Those with these ids, by id.
pub(super) fn by_id(
    connection: &mut AnyConnection,
    organization: i64,
    ids: &[AssessmentId],
) -> Result<Vec<CompletedSurvey>, Failure> {
    let mut rows: Vec<CompletedRow> = Vec::new();
    for ids in ids.chunks(IDS_AT_ONCE) {
        let ids: Vec<_> = ids.iter().map(|id| id.get()).collect();
        rows.extend(
            survey_assessment::table
                .filter(survey_assessment::organization_id.eq(organization))
                .filter(survey_assessment::id.eq_any(ids))
                .filter(survey_assessment::completed_at.is_not_null())
                .select(CompletedRow::as_select())
                .load(connection)?,
        );
    }
    rows.sort_by_key(|row| row.id);
    rows.dedup_by_key(|row| row.id);
    assemble(connection, organization, rows)
}

fn assemble(
    connection: &mut AnyConnection,
    organization: i64,
    rows: Vec<CompletedRow>,
) -> Result<Vec<CompletedSurvey>, Failure> {
    use user_se_competency_survey_results::dsl;
    let kinds = rows.iter().map(|row| (row.id, row.survey_type.as_str()));
    let mut origins = origins_of(connection, organization, kinds)?;
    let mut surveys: BTreeMap<i64, CompletedSurvey> = BTreeMap::new();
    let mut order = Vec::with_capacity(rows.len());
    for row in rows {
        // Only completed surveys were asked for.
        let Some(completed_at) = row.completed_at else {
            continue;
        };
        order.push(row.id);
        surveys.insert(
            row.id,
            CompletedSurvey {
                id: AssessmentId::new(row.id),
                user: UserId::new(row.user_id),
                completed_at: completed_at.and_utc(),
                origins: origins.remove(&row.id).unwrap_or_default(),
                nearest: nearest(
                    Place::new("survey_assessment", row.id),
                    row.nearest_role_cluster_id,
                )?,
                required: BTreeMap::new(),
                scores: BTreeMap::new(),
            },
        );
    }
    for ids in order.chunks(IDS_AT_ONCE) {
        let rows: Vec<(i64, i64, i64, i32, i32)> = user_se_competency_survey_results::table
            .filter(dsl::organization_id.eq(organization))
            .filter(dsl::assessment_id.eq_any(ids))
            .select((
                dsl::id,
                dsl::assessment_id,
                dsl::competency_id,
                dsl::score,
                dsl::target_level,
            ))
            .load(connection)?;
        for (row, survey, competency, score, target) in rows {
            let place = Place::new("user_se_competency_survey_results", row);
            let competency = place.competency(competency)?;
            let (score, target) = (
                place.level("score", score)?,
                place.level("target_level", target)?,
            );
            if let Some(survey) = surveys.get_mut(&survey) {
                survey.scores.insert(competency, score);
                survey.required.insert(competency, target);
            }
        }
    }
    Ok(order
        .into_iter()
        .filter_map(|id| surveys.remove(&id))
        .collect())
}
