//! The rows of a survey, and the survey made of them.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use diesel::prelude::*;
use seqpt_application::survey::ports::{Assessment, GivenAnswer, NewAssessment};
use seqpt_application::{AssessmentId, UserId};
use seqpt_core::framework::{Requirement, RoleClusterId};
use seqpt_core::survey::{Question, Questionnaire, SurveyKind};

use crate::connection::AnyConnection;
use crate::error::Failure;
use crate::schema::{survey_assessment, survey_assessment_role, survey_question};
use crate::types::Place;

#[derive(Queryable, Selectable)]
#[diesel(table_name = survey_assessment)]
pub(super) struct AssessmentRow {
    id: i64,
    user_id: i64,
    survey_type: String,
    framework_version: String,
    supplementary_rows: bool,
    started_at: NaiveDateTime,
    completed_at: Option<NaiveDateTime>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = survey_question)]
struct QuestionRow {
    competency_id: i64,
    required_level: i32,
    because: String,
    answer: Option<String>,
    answered_at: Option<NaiveDateTime>,
}

impl QuestionRow {
    fn question(&self, place: Place) -> Result<Question, Failure> {
        Ok(Question {
            competency: place.competency(self.competency_id)?,
            requirement: Requirement {
                level: place.level("required_level", self.required_level)?,
                because: place.read("because", serde_json::from_str(&self.because))?,
            },
        })
    }

    fn answer(&self, place: Place) -> Result<Option<GivenAnswer>, Failure> {
        let (Some(answer), Some(answered_at)) = (&self.answer, self.answered_at) else {
            return Ok(None);
        };
        Ok(Some(GivenAnswer {
            answer: place.read("answer", serde_json::from_str(answer))?,
            answered_at: answered_at.and_utc(),
        }))
    }
}

/// A survey with everything that belongs to it.
pub(super) fn assemble(
    connection: &mut AnyConnection,
    organization: i64,
    row: AssessmentRow,
) -> Result<Assessment, Failure> {
    let roles: Vec<i64> = survey_assessment_role::table
        .filter(survey_assessment_role::organization_id.eq(organization))
        .filter(survey_assessment_role::assessment_id.eq(row.id))
        .order(survey_assessment_role::role_cluster_id)
        .select(survey_assessment_role::role_cluster_id)
        .load(connection)?;
    let rows: Vec<QuestionRow> = survey_question::table
        .filter(survey_question::organization_id.eq(organization))
        .filter(survey_question::assessment_id.eq(row.id))
        .order(survey_question::position)
        .select(QuestionRow::as_select())
        .load(connection)?;

    let asked = Place::new("survey_question", row.id);
    let mut questions = Vec::with_capacity(rows.len());
    let mut answers = BTreeMap::new();
    for row in &rows {
        let question = row.question(asked)?;
        if let Some(answer) = row.answer(asked)? {
            answers.insert(question.competency, answer);
        }
        questions.push(question);
    }
    let place = Place::new("survey_assessment", row.id);
    Ok(Assessment {
        id: AssessmentId::new(row.id),
        start: NewAssessment {
            user: UserId::new(row.user_id),
            kind: place.key("survey_type", SurveyKind::from_key(&row.survey_type))?,
            framework_version: row.framework_version,
            supplementary: row.supplementary_rows.into(),
            roles: role_clusters(row.id, roles)?,
            questionnaire: asked.read("competency_id", Questionnaire::from_questions(questions))?,
            started_at: row.started_at.and_utc(),
        },
        answers,
        completed_at: row.completed_at.map(|at| at.and_utc()),
    })
}

pub(super) fn role_clusters(
    assessment: i64,
    ids: impl IntoIterator<Item = i64>,
) -> Result<Vec<RoleClusterId>, Failure> {
    let place = Place::new("survey_assessment_role", assessment);
    ids.into_iter().map(|id| place.role_cluster(id)).collect()
}
