//! Who rates whom, and second ratings.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::prelude::*;
use seqpt_application::ratings::ports::{
    Assessors, Given, GivenRating, HandedIn, NewRating, Rating, RatingRepository,
};
use seqpt_application::{AssessmentId, PortError, RatingId, UserId};
use seqpt_core::Level;
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::Capacity;

use crate::batch::{Value, insert_rows};
use crate::connection::AnyConnection;
use crate::error::Failure;
use crate::schema::{app_user, assessor, second_rating, second_rating_level, survey_assessment};
use crate::transaction::{DieselTransaction, one_row};
use crate::types::{Place, level_number, stored_time};

/// Far below the number of values either backend takes in one statement.
const IDS_AT_ONCE: usize = 500;

#[derive(Queryable, Selectable)]
#[diesel(table_name = second_rating)]
struct RatingRow {
    id: i64,
    assessment_id: i64,
    assessor_id: i64,
    capacity: String,
    submitted_at: Option<NaiveDateTime>,
    revision: i64,
}

impl RatingRepository for DieselTransaction {
    fn assessors_of(&mut self, user: UserId) -> Result<Option<Assessors>, PortError> {
        self.tenant(|connection, organization| {
            let revision: Option<i64> = app_user::table
                .filter(app_user::organization_id.eq(organization))
                .filter(app_user::id.eq(user.get()))
                .select(app_user::assessors_revision)
                .first(connection)
                .optional()?;
            let Some(revision) = revision else {
                return Ok(None);
            };
            let rows = assessor::table
                .filter(assessor::organization_id.eq(organization))
                .filter(assessor::user_id.eq(user.get()))
                .select((assessor::assessor_id, assessor::capacity))
                .load(connection)?;
            Ok(Some(Assessors {
                capacities: capacities(rows)?,
                revision,
            }))
        })
    }

    fn replace_assessors(
        &mut self,
        user: UserId,
        assessors: &BTreeMap<UserId, Capacity>,
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let changed = diesel::update(
                app_user::table
                    .filter(app_user::organization_id.eq(organization))
                    .filter(app_user::id.eq(user.get())),
            )
            .set(app_user::assessors_revision.eq(app_user::assessors_revision + 1))
            .execute(connection)?;
            one_row(changed)?;
            diesel::delete(
                assessor::table
                    .filter(assessor::organization_id.eq(organization))
                    .filter(assessor::user_id.eq(user.get())),
            )
            .execute(connection)?;
            let rows: Vec<_> = assessors
                .iter()
                .map(|(assessor, capacity)| {
                    [
                        Value::Id(organization),
                        Value::Id(user.get()),
                        Value::Id(assessor.get()),
                        Value::MaybeText(Some(capacity.key())),
                    ]
                })
                .collect();
            let columns = ["organization_id", "user_id", "assessor_id", "capacity"];
            Ok(insert_rows(connection, "assessor", columns, &rows)?)
        })
    }

    fn assessed_by(&mut self, by: UserId) -> Result<BTreeMap<UserId, Capacity>, PortError> {
        self.tenant(|connection, organization| {
            let rows = assessor::table
                .filter(assessor::organization_id.eq(organization))
                .filter(assessor::assessor_id.eq(by.get()))
                .select((assessor::user_id, assessor::capacity))
                .load(connection)?;
            capacities(rows)
        })
    }

    fn insert_rating(&mut self, rating: &NewRating) -> Result<RatingId, PortError> {
        self.tenant(|connection, organization| {
            let id = diesel::insert_into(second_rating::table)
                .values((
                    second_rating::organization_id.eq(organization),
                    second_rating::assessment_id.eq(rating.survey.get()),
                    second_rating::assessor_id.eq(rating.assessor.get()),
                    second_rating::capacity.eq(rating.capacity.key()),
                    second_rating::started_at.eq(stored_time(rating.started_at)),
                ))
                .returning(second_rating::id)
                .get_result(connection)?;
            Ok(RatingId::new(id))
        })
    }

    fn save_rating(
        &mut self,
        id: RatingId,
        survey: AssessmentId,
        capacity: Capacity,
        given: &Given,
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let changed = diesel::update(
                second_rating::table
                    .filter(second_rating::organization_id.eq(organization))
                    .filter(second_rating::id.eq(id.get()))
                    .filter(second_rating::submitted_at.is_null()),
            )
            .set((
                second_rating::assessment_id.eq(survey.get()),
                second_rating::capacity.eq(capacity.key()),
                second_rating::revision.eq(second_rating::revision + 1),
            ))
            .execute(connection)?;
            one_row(changed)?;
            diesel::delete(
                second_rating_level::table
                    .filter(second_rating_level::organization_id.eq(organization))
                    .filter(second_rating_level::second_rating_id.eq(id.get())),
            )
            .execute(connection)?;
            let rows: Vec<_> = given
                .iter()
                .map(|(competency, given)| {
                    [
                        Value::Id(organization),
                        Value::Id(id.get()),
                        Value::Id(i64::from(competency.get())),
                        Value::MaybeNumber(given.level.map(level_number)),
                        Value::Text(given.evidence.clone()),
                    ]
                })
                .collect();
            let columns = [
                "organization_id",
                "second_rating_id",
                "competency_id",
                "level",
                "evidence",
            ];
            Ok(insert_rows(
                connection,
                "second_rating_level",
                columns,
                &rows,
            )?)
        })
    }

    fn hand_in_rating(&mut self, id: RatingId, at: DateTime<Utc>) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let changed = diesel::update(
                second_rating::table
                    .filter(second_rating::organization_id.eq(organization))
                    .filter(second_rating::id.eq(id.get()))
                    .filter(second_rating::submitted_at.is_null()),
            )
            .set((
                second_rating::submitted_at.eq(stored_time(at)),
                second_rating::revision.eq(second_rating::revision + 1),
            ))
            .execute(connection)?;
            one_row(changed)
        })
    }

    fn ratings_between(&mut self, by: UserId, user: UserId) -> Result<Vec<Rating>, PortError> {
        self.tenant(|connection, organization| {
            let rows: Vec<RatingRow> = second_rating::table
                .inner_join(
                    survey_assessment::table
                        .on(survey_assessment::id.eq(second_rating::assessment_id)),
                )
                .filter(second_rating::organization_id.eq(organization))
                .filter(second_rating::assessor_id.eq(by.get()))
                .filter(survey_assessment::organization_id.eq(organization))
                .filter(survey_assessment::user_id.eq(user.get()))
                .order(second_rating::id)
                .select(RatingRow::as_select())
                .load(connection)?;
            assemble(connection, organization, rows)
        })
    }

    fn ratings_of_survey(&mut self, survey: AssessmentId) -> Result<Vec<Rating>, PortError> {
        self.tenant(|connection, organization| {
            let rows: Vec<RatingRow> = second_rating::table
                .filter(second_rating::organization_id.eq(organization))
                .filter(second_rating::assessment_id.eq(survey.get()))
                .filter(second_rating::submitted_at.is_not_null())
                .order((second_rating::submitted_at, second_rating::id))
                .select(RatingRow::as_select())
                .load(connection)?;
            assemble(connection, organization, rows)
        })
    }

    fn handed_in_ratings(&mut self, surveys: &[AssessmentId]) -> Result<Vec<HandedIn>, PortError> {
        self.tenant(|connection, organization| {
            let mut found = Vec::new();
            for surveys in surveys.chunks(IDS_AT_ONCE) {
                let ids: Vec<_> = surveys.iter().map(|id| id.get()).collect();
                let rows: Vec<(i64, i64, Option<NaiveDateTime>)> = second_rating::table
                    .filter(second_rating::organization_id.eq(organization))
                    .filter(second_rating::assessment_id.eq_any(ids))
                    .select((
                        second_rating::id,
                        second_rating::assessment_id,
                        second_rating::submitted_at,
                    ))
                    .load(connection)?;
                found.extend(rows.into_iter().filter_map(|(id, survey, submitted_at)| {
                    Some(HandedIn {
                        submitted_at: submitted_at?.and_utc(),
                        id: RatingId::new(id),
                        survey: AssessmentId::new(survey),
                    })
                }));
            }
            found.sort_unstable();
            Ok(found)
        })
    }

    fn rated_levels(
        &mut self,
        ratings: &[RatingId],
    ) -> Result<BTreeMap<RatingId, BTreeMap<CompetencyId, Level>>, PortError> {
        self.tenant(|connection, organization| {
            let ids: Vec<_> = ratings.iter().map(|id| id.get()).collect();
            let mut levels: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
            for (rating, given) in given(connection, organization, &ids)? {
                let rated = given.into_iter();
                let rated = rated.filter_map(|(competency, it)| Some((competency, it.level?)));
                levels.insert(RatingId::new(rating), rated.collect());
            }
            Ok(levels)
        })
    }
}

fn capacities(rows: Vec<(i64, String)>) -> Result<BTreeMap<UserId, Capacity>, Failure> {
    rows.into_iter()
        .map(|(user, key)| {
            let place = Place::new("assessor", user);
            let capacity = place.key("capacity", Capacity::from_key(&key))?;
            Ok((UserId::new(user), capacity))
        })
        .collect()
}

fn assemble(
    connection: &mut AnyConnection,
    organization: i64,
    rows: Vec<RatingRow>,
) -> Result<Vec<Rating>, Failure> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let mut given = given(connection, organization, &ids)?;
    rows.into_iter()
        .map(|row| {
            let place = Place::new("second_rating", row.id);
            Ok(Rating {
                id: RatingId::new(row.id),
                assessor: UserId::new(row.assessor_id),
                survey: AssessmentId::new(row.assessment_id),
                capacity: place.key("capacity", Capacity::from_key(&row.capacity))?,
                given: given.remove(&row.id).unwrap_or_default(),
                submitted_at: row.submitted_at.map(|at| at.and_utc()),
                revision: row.revision,
            })
        })
        .collect()
}

/// What ratings say, by rating.
fn given(
    connection: &mut AnyConnection,
    organization: i64,
    ratings: &[i64],
) -> Result<BTreeMap<i64, Given>, Failure> {
    let mut given: BTreeMap<i64, Given> = BTreeMap::new();
    for ids in ratings.chunks(IDS_AT_ONCE) {
        let rows: Vec<(i64, i64, Option<i32>, String)> = second_rating_level::table
            .filter(second_rating_level::organization_id.eq(organization))
            .filter(second_rating_level::second_rating_id.eq_any(ids))
            .select((
                second_rating_level::second_rating_id,
                second_rating_level::competency_id,
                second_rating_level::level,
                second_rating_level::evidence,
            ))
            .load(connection)?;
        for (rating, competency, level, evidence) in rows {
            let place = Place::new("second_rating_level", rating);
            let level = level.map(|level| place.level("level", level)).transpose()?;
            given.entry(rating).or_default().insert(
                place.competency(competency)?,
                GivenRating { level, evidence },
            );
        }
    }
    Ok(given)
}
