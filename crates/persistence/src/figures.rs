//! The published states of the organisation's figures.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use seqpt_application::figures::ports::{Entry, FiguresRepository, Snapshot};
use seqpt_application::{AssessmentId, PortError, RatingId, SnapshotId, UserId};

use crate::batch::{Value, insert_rows};
use crate::connection::AnyConnection;
use crate::error::Failure;
use crate::schema::{figure_snapshot, figure_snapshot_survey, login, survey_assessment};
use crate::transaction::DieselTransaction;
use crate::types::stored_time;

impl FiguresRepository for DieselTransaction {
    fn countable_surveys(&mut self) -> Result<BTreeMap<UserId, AssessmentId>, PortError> {
        self.tenant(|connection, organization| {
            let rows: Vec<(i64, i64)> = survey_assessment::table
                .inner_join(login::table.on(login::user_id.eq(survey_assessment::user_id)))
                .filter(survey_assessment::organization_id.eq(organization))
                .filter(survey_assessment::completed_at.is_not_null())
                .filter(login::organization_id.eq(organization))
                .filter(login::deactivated_at.is_null())
                .order((survey_assessment::completed_at, survey_assessment::id))
                .select((survey_assessment::user_id, survey_assessment::id))
                .load(connection)?;
            // Of several the newest stays: it comes last.
            Ok(rows
                .into_iter()
                .map(|(user, survey)| (UserId::new(user), AssessmentId::new(survey)))
                .collect())
        })
    }

    fn insert_snapshot(
        &mut self,
        taken_at: DateTime<Utc>,
        entries: &BTreeMap<UserId, Entry>,
    ) -> Result<SnapshotId, PortError> {
        self.tenant(|connection, organization| {
            let id: i64 = diesel::insert_into(figure_snapshot::table)
                .values((
                    figure_snapshot::organization_id.eq(organization),
                    figure_snapshot::taken_at.eq(stored_time(taken_at)),
                ))
                .returning(figure_snapshot::id)
                .get_result(connection)?;
            let counted = entries_of(connection, organization, None)?;
            let leaving: Vec<_> = counted
                .iter()
                .filter(|(user, entry)| entries.get(user) != Some(entry))
                .map(|(_, entry)| entry.survey.get())
                .collect();
            // Databases limit how many values a statement binds.
            for leaving in leaving.chunks(500) {
                diesel::update(
                    figure_snapshot_survey::table
                        .filter(figure_snapshot_survey::organization_id.eq(organization))
                        .filter(figure_snapshot_survey::until_snapshot_id.is_null())
                        .filter(figure_snapshot_survey::assessment_id.eq_any(leaving)),
                )
                .set(figure_snapshot_survey::until_snapshot_id.eq(id))
                .execute(connection)?;
            }
            let coming: Vec<_> = entries
                .iter()
                .filter(|(user, entry)| counted.get(user) != Some(entry))
                .map(|(user, entry)| {
                    [
                        Value::Id(organization),
                        Value::Id(entry.survey.get()),
                        Value::Id(id),
                        Value::Id(user.get()),
                        Value::MaybeId(entry.rating.map(RatingId::get)),
                    ]
                })
                .collect();
            let columns = [
                "organization_id",
                "assessment_id",
                "since_snapshot_id",
                "user_id",
                "second_rating_id",
            ];
            insert_rows(connection, "figure_snapshot_survey", columns, &coming)?;
            Ok(SnapshotId::new(id))
        })
    }

    fn count_unpublished(&mut self, entries: &BTreeMap<UserId, Entry>) -> Result<usize, PortError> {
        self.tenant(|connection, organization| {
            let counted = entries_of(connection, organization, None)?;
            let mut others: BTreeSet<_> = entries
                .iter()
                .filter(|(user, entry)| counted.get(user) != Some(entry))
                .map(|(_, entry)| *entry)
                .collect();
            let surveys: Vec<_> = others.iter().map(|entry| entry.survey.get()).collect();
            for surveys in surveys.chunks(500) {
                let published: Vec<(i64, Option<i64>)> = figure_snapshot_survey::table
                    .filter(figure_snapshot_survey::organization_id.eq(organization))
                    .filter(figure_snapshot_survey::assessment_id.eq_any(surveys))
                    .select((
                        figure_snapshot_survey::assessment_id,
                        figure_snapshot_survey::second_rating_id,
                    ))
                    .load(connection)?;
                for (survey, rating) in published {
                    others.remove(&entry(survey, rating));
                }
            }
            Ok(others.len())
        })
    }

    fn latest_snapshot(&mut self) -> Result<Option<Snapshot>, PortError> {
        self.tenant(|connection, organization| {
            let row: Option<(i64, NaiveDateTime)> = figure_snapshot::table
                .filter(figure_snapshot::organization_id.eq(organization))
                .order(figure_snapshot::id.desc())
                .select((figure_snapshot::id, figure_snapshot::taken_at))
                .first(connection)
                .optional()?;
            row.map(|row| snapshot(connection, organization, row))
                .transpose()
        })
    }

    fn snapshots(&mut self) -> Result<Vec<(SnapshotId, DateTime<Utc>)>, PortError> {
        self.tenant(|connection, organization| {
            let rows: Vec<(i64, NaiveDateTime)> = figure_snapshot::table
                .filter(figure_snapshot::organization_id.eq(organization))
                .order(figure_snapshot::id)
                .select((figure_snapshot::id, figure_snapshot::taken_at))
                .load(connection)?;
            let rows = rows.into_iter();
            Ok(rows
                .map(|(id, taken_at)| (SnapshotId::new(id), taken_at.and_utc()))
                .collect())
        })
    }

    fn snapshots_by_id(&mut self, ids: &[SnapshotId]) -> Result<Vec<Snapshot>, PortError> {
        self.tenant(|connection, organization| {
            let ids: Vec<_> = ids.iter().map(|id| id.get()).collect();
            let rows: Vec<(i64, NaiveDateTime)> = figure_snapshot::table
                .filter(figure_snapshot::organization_id.eq(organization))
                .filter(figure_snapshot::id.eq_any(ids))
                .order(figure_snapshot::id)
                .select((figure_snapshot::id, figure_snapshot::taken_at))
                .load(connection)?;
            rows.into_iter()
                .map(|row| snapshot(connection, organization, row))
                .collect()
        })
    }
}

fn snapshot(
    connection: &mut AnyConnection,
    organization: i64,
    (id, taken_at): (i64, NaiveDateTime),
) -> Result<Snapshot, Failure> {
    Ok(Snapshot {
        id: SnapshotId::new(id),
        taken_at: taken_at.and_utc(),
        entries: entries_of(connection, organization, Some(id))?,
    })
}

/// What a state counts; without one, what the state published last does.
fn entries_of(
    connection: &mut AnyConnection,
    organization: i64,
    state: Option<i64>,
) -> Result<BTreeMap<UserId, Entry>, Failure> {
    let rows = figure_snapshot_survey::table
        .filter(figure_snapshot_survey::organization_id.eq(organization))
        .select((
            figure_snapshot_survey::user_id,
            figure_snapshot_survey::assessment_id,
            figure_snapshot_survey::second_rating_id,
        ));
    let until = figure_snapshot_survey::until_snapshot_id;
    let rows: Vec<(i64, i64, Option<i64>)> = match state {
        None => rows.filter(until.is_null()).load(connection)?,
        Some(state) => rows
            .filter(figure_snapshot_survey::since_snapshot_id.le(state))
            .filter(until.is_null().or(until.gt(state)))
            .load(connection)?,
    };
    let rows = rows.into_iter();
    Ok(rows
        .map(|(user, survey, rating)| (UserId::new(user), entry(survey, rating)))
        .collect())
}

fn entry(survey: i64, rating: Option<i64>) -> Entry {
    Entry {
        survey: AssessmentId::new(survey),
        rating: rating.map(RatingId::new),
    }
}
