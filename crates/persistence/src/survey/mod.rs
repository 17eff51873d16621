//! Competency surveys: what was asked, what was answered, what came out.

mod completed;
mod rows;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDateTime, Utc};
use diesel::dsl::max;
use diesel::prelude::*;
use seqpt_application::survey::ports::{
    Assessment, AssessmentRepository, AssessmentSummary, CompletedSurvey, GivenAnswer,
    NewAssessment, SurveyResult, SurveyState,
};
use seqpt_application::{AssessmentId, PortError, UserId};
use seqpt_core::framework::{CompetencyId, Requirement, RoleClusterId, SupplementaryRows};
use seqpt_core::strategy::Strategy;
use seqpt_core::survey::Questionnaire;

use self::completed::{by_id, latest};
use self::rows::{AssessmentRow, assemble, kind_of, origins_of};
use crate::batch::{Value, insert_rows};
use crate::connection::AnyConnection;
use crate::error::Failure;
use crate::schema::{survey_assessment, survey_question, user_se_competency_survey_results};
use crate::transaction::{DieselTransaction, one_row};
use crate::types::{Place, level_number, stored_time};

fn insert_roles_and_questions(
    connection: &mut AnyConnection,
    organization: i64,
    id: i64,
    assessment: &NewAssessment,
) -> Result<(), Failure> {
    let roles: Vec<_> = assessment
        .roles
        .iter()
        .map(|role| {
            [
                Value::Id(organization),
                Value::Id(id),
                Value::Id(i64::from(role.get())),
            ]
        })
        .collect();
    insert_rows(
        connection,
        "survey_assessment_role",
        ["organization_id", "assessment_id", "role_cluster_id"],
        &roles,
    )?;
    let roles: Vec<_> = assessment
        .organization_roles
        .iter()
        .map(|role| {
            [
                Value::Id(organization),
                Value::Id(id),
                Value::Id(role.get()),
            ]
        })
        .collect();
    insert_rows(
        connection,
        "survey_assessment_organization_role",
        ["organization_id", "assessment_id", "organization_role_id"],
        &roles,
    )?;
    let questions: Vec<_> = (0..)
        .zip(assessment.questionnaire.questions())
        .map(|(position, question)| {
            Ok([
                Value::Id(organization),
                Value::Id(id),
                Value::Id(i64::from(question.competency.get())),
                Value::Number(position),
                Value::Number(level_number(question.requirement.level)),
                Value::Text(because(id, &question.requirement)?),
            ])
        })
        .collect::<Result<_, Failure>>()?;
    let columns = [
        "organization_id",
        "assessment_id",
        "competency_id",
        "position",
        "required_level",
        "because",
    ];
    Ok(insert_rows(
        connection,
        "survey_question",
        columns,
        &questions,
    )?)
}

/// The reasons of a required level as they are stored.
fn because(survey: i64, requirement: &Requirement) -> Result<String, Failure> {
    let because = serde_json::to_string(&requirement.because);
    Place::new("survey_question", survey).read("because", because)
}

impl AssessmentRepository for DieselTransaction {
    fn insert_assessment(&mut self, new: &NewAssessment) -> Result<AssessmentId, PortError> {
        self.tenant(|connection, organization| {
            let tasks = new.tasks.as_ref().map(serde_json::to_string).transpose();
            let tasks = Place::new("survey_assessment", new.user.get()).read("tasks", tasks)?;
            let id = diesel::insert_into(survey_assessment::table)
                .values((
                    survey_assessment::organization_id.eq(organization),
                    survey_assessment::user_id.eq(new.user.get()),
                    survey_assessment::survey_type.eq(new.kind.key()),
                    survey_assessment::framework_version.eq(&new.framework_version),
                    survey_assessment::supplementary_rows
                        .eq(new.supplementary == SupplementaryRows::On),
                    survey_assessment::started_at.eq(stored_time(new.started_at)),
                    survey_assessment::tasks.eq(tasks),
                ))
                .returning(survey_assessment::id)
                .get_result(connection)?;
            insert_roles_and_questions(connection, organization, id, new)?;
            Ok(AssessmentId::new(id))
        })
    }

    fn find_assessment(
        &mut self,
        user: UserId,
        id: AssessmentId,
    ) -> Result<Option<Assessment>, PortError> {
        self.tenant(|connection, organization| {
            survey_assessment::table
                .filter(survey_assessment::organization_id.eq(organization))
                .filter(survey_assessment::user_id.eq(user.get()))
                .filter(survey_assessment::id.eq(id.get()))
                .select(AssessmentRow::as_select())
                .first(connection)
                .optional()?
                .map(|row| assemble(connection, organization, row))
                .transpose()
        })
    }

    fn find_open_assessment(&mut self, user: UserId) -> Result<Option<Assessment>, PortError> {
        self.tenant(|connection, organization| {
            survey_assessment::table
                .filter(survey_assessment::organization_id.eq(organization))
                .filter(survey_assessment::user_id.eq(user.get()))
                .filter(survey_assessment::completed_at.is_null())
                .select(AssessmentRow::as_select())
                .first(connection)
                .optional()?
                .map(|row| assemble(connection, organization, row))
                .transpose()
        })
    }

    fn save_answer(
        &mut self,
        id: AssessmentId,
        competency: CompetencyId,
        answer: Option<&GivenAnswer>,
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let text = answer
                .map(|given| serde_json::to_string(&given.answer))
                .transpose();
            let text = Place::new("survey_question", id.get()).read("answer", text)?;
            // A completed survey takes no answers any more.
            open_survey_user(connection, organization, id)?;
            let changed = diesel::update(
                survey_question::table
                    .filter(survey_question::organization_id.eq(organization))
                    .filter(survey_question::assessment_id.eq(id.get()))
                    .filter(survey_question::competency_id.eq(i64::from(competency.get()))),
            )
            .set((
                survey_question::answer.eq(text),
                survey_question::answered_at.eq(answer.map(|given| stored_time(given.answered_at))),
            ))
            .execute(connection)?;
            one_row(changed)
        })
    }

    fn settle_nearest_role(
        &mut self,
        id: AssessmentId,
        nearest: RoleClusterId,
        questionnaire: &Questionnaire,
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let changed = diesel::update(
                survey_assessment::table
                    .filter(survey_assessment::organization_id.eq(organization))
                    .filter(survey_assessment::id.eq(id.get()))
                    .filter(survey_assessment::completed_at.is_null()),
            )
            .set(survey_assessment::nearest_role_cluster_id.eq(i64::from(nearest.get())))
            .execute(connection)?;
            one_row(changed)?;
            for question in questionnaire.questions() {
                let because = because(id.get(), &question.requirement)?;
                let changed = diesel::update(
                    survey_question::table
                        .filter(survey_question::organization_id.eq(organization))
                        .filter(survey_question::assessment_id.eq(id.get()))
                        .filter(
                            survey_question::competency_id.eq(i64::from(question.competency.get())),
                        ),
                )
                .set((
                    survey_question::required_level.eq(level_number(question.requirement.level)),
                    survey_question::because.eq(because),
                ))
                .execute(connection)?;
                one_row(changed)?;
            }
            Ok(())
        })
    }

    fn complete_assessment(
        &mut self,
        id: AssessmentId,
        completed_at: DateTime<Utc>,
        results: &[SurveyResult],
    ) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let user = open_survey_user(connection, organization, id)?;
            let submitted_at = stored_time(completed_at);
            diesel::update(
                survey_assessment::table
                    .filter(survey_assessment::organization_id.eq(organization))
                    .filter(survey_assessment::id.eq(id.get())),
            )
            .set(survey_assessment::completed_at.eq(submitted_at))
            .execute(connection)?;
            let rows: Vec<_> = results
                .iter()
                .map(|result| {
                    let (score, target) = (level_number(result.score), level_number(result.target));
                    [
                        Value::Id(user),
                        Value::Id(organization),
                        Value::Id(i64::from(result.competency.get())),
                        Value::Number(score),
                        Value::Number(target),
                        Value::Number((target - score).max(0)),
                        Value::MaybeText(result.archetype_source.map(Strategy::key)),
                        Value::Time(submitted_at),
                        Value::Id(id.get()),
                    ]
                })
                .collect();
            let columns = [
                "user_id",
                "organization_id",
                "competency_id",
                "score",
                "target_level",
                "gap_size",
                "archetype_source",
                "submitted_at",
                "assessment_id",
            ];
            Ok(insert_rows(
                connection,
                "user_se_competency_survey_results",
                columns,
                &rows,
            )?)
        })
    }

    fn survey_results(&mut self, id: AssessmentId) -> Result<Vec<SurveyResult>, PortError> {
        use user_se_competency_survey_results::dsl;
        self.tenant(|connection, organization| {
            let rows: Vec<(i64, i64, i32, i32, Option<String>)> =
                user_se_competency_survey_results::table
                    .filter(dsl::organization_id.eq(organization))
                    .filter(dsl::assessment_id.eq(id.get()))
                    .order(dsl::competency_id)
                    .select((
                        dsl::id,
                        dsl::competency_id,
                        dsl::score,
                        dsl::target_level,
                        dsl::archetype_source,
                    ))
                    .load(connection)?;
            rows.into_iter()
                .map(|(row, competency, score, target, source)| {
                    let place = Place::new("user_se_competency_survey_results", row);
                    Ok(SurveyResult {
                        competency: place.competency(competency)?,
                        score: place.level("score", score)?,
                        target: place.level("target_level", target)?,
                        archetype_source: place.strategy("archetype_source", source)?,
                    })
                })
                .collect()
        })
    }

    fn delete_open_assessment(&mut self, id: AssessmentId) -> Result<(), PortError> {
        self.tenant(|connection, organization| {
            let removed = diesel::delete(
                survey_assessment::table
                    .filter(survey_assessment::organization_id.eq(organization))
                    .filter(survey_assessment::id.eq(id.get()))
                    .filter(survey_assessment::completed_at.is_null()),
            )
            .execute(connection)?;
            one_row(removed)
        })
    }

    fn assessments_of(&mut self, user: UserId) -> Result<Vec<AssessmentSummary>, PortError> {
        self.tenant(|connection, organization| {
            let surveys: Vec<(i64, String, NaiveDateTime, Option<NaiveDateTime>)> =
                survey_assessment::table
                    .filter(survey_assessment::organization_id.eq(organization))
                    .filter(survey_assessment::user_id.eq(user.get()))
                    .select((
                        survey_assessment::id,
                        survey_assessment::survey_type,
                        survey_assessment::started_at,
                        survey_assessment::completed_at,
                    ))
                    .load(connection)?;
            let kinds = surveys.iter().map(|(id, kind, ..)| (*id, kind.as_str()));
            let mut origins = origins_of(connection, organization, kinds)?;
            let counts = counts_by_survey(connection, organization, user)?;
            let mut summaries = surveys
                .into_iter()
                .map(|(id, kind, started_at, completed_at)| {
                    let (asked, answered) = counts.get(&id).copied().unwrap_or_default();
                    Ok(AssessmentSummary {
                        id: AssessmentId::new(id),
                        kind: kind_of(id, &kind)?,
                        origins: origins.remove(&id).unwrap_or_default(),
                        started_at: started_at.and_utc(),
                        completed_at: completed_at.map(|at| at.and_utc()),
                        asked,
                        answered,
                    })
                })
                .collect::<Result<Vec<_>, Failure>>()?;
            summaries.sort_by_key(|survey| {
                let completed = survey.completed_at.is_some();
                (completed, Reverse((survey.completed_at, survey.id)))
            });
            Ok(summaries)
        })
    }

    fn latest_completed(&mut self) -> Result<Vec<CompletedSurvey>, PortError> {
        self.tenant(latest)
    }

    fn completed_by_id(&mut self, ids: &[AssessmentId]) -> Result<Vec<CompletedSurvey>, PortError> {
        self.tenant(|connection, organization| by_id(connection, organization, ids))
    }

    fn survey_states(&mut self) -> Result<BTreeMap<UserId, SurveyState>, PortError> {
        self.tenant(|connection, organization| {
            let latest: Vec<(i64, Option<NaiveDateTime>)> = survey_assessment::table
                .filter(survey_assessment::organization_id.eq(organization))
                .group_by(survey_assessment::user_id)
                .select((
                    survey_assessment::user_id,
                    max(survey_assessment::completed_at),
                ))
                .load(connection)?;
            let open: Vec<(i64, NaiveDateTime)> = survey_assessment::table
                .filter(survey_assessment::organization_id.eq(organization))
                .filter(survey_assessment::completed_at.is_null())
                .select((survey_assessment::user_id, survey_assessment::started_at))
                .load(connection)?;
            let mut states: BTreeMap<UserId, SurveyState> = latest
                .into_iter()
                .map(|(user, latest)| {
                    let state = SurveyState {
                        open_since: None,
                        completed_at: latest.map(|at| at.and_utc()),
                    };
                    (UserId::new(user), state)
                })
                .collect();
            for (user, started_at) in open {
                let state = states.entry(UserId::new(user)).or_default();
                state.open_since = Some(started_at.and_utc());
            }
            Ok(states)
        })
    }
}

/// Whose survey it is, if it is still open.
fn open_survey_user(
    connection: &mut AnyConnection,
    organization: i64,
    id: AssessmentId,
) -> Result<i64, Failure> {
    let user = survey_assessment::table
        .filter(survey_assessment::organization_id.eq(organization))
        .filter(survey_assessment::id.eq(id.get()))
        .filter(survey_assessment::completed_at.is_null())
        .select(survey_assessment::user_id)
        .first(connection)
        .optional()?;
    Ok(user.ok_or(PortError::scope("no such open survey in this scope"))?)
}

/// How many questions each of a person's surveys has, and how many have an answer.
fn counts_by_survey(
    connection: &mut AnyConnection,
    organization: i64,
    user: UserId,
) -> Result<BTreeMap<i64, (usize, usize)>, Failure> {
    let rows: Vec<(i64, Option<NaiveDateTime>)> = survey_question::table
        .inner_join(
            survey_assessment::table.on(survey_assessment::id.eq(survey_question::assessment_id)),
        )
        .filter(survey_question::organization_id.eq(organization))
        .filter(survey_assessment::organization_id.eq(organization))
        .filter(survey_assessment::user_id.eq(user.get()))
        .select((survey_question::assessment_id, survey_question::answered_at))
        .load(connection)?;
    let mut counts: BTreeMap<i64, (usize, usize)> = BTreeMap::new();
    for (survey, answered_at) in rows {
        let (asked, answered) = counts.entry(survey).or_default();
        *asked += 1;
        *answered += usize::from(answered_at.is_some());
    }
    Ok(counts)
}
