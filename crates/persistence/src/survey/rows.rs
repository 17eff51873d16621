//! The rows of a survey, and the survey made of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use diesel::prelude::*;
use seqpt_application::survey::ports::{Assessment, GivenAnswer, NewAssessment};
use seqpt_application::{AssessmentId, UserId};
use seqpt_core::framework::{OrganizationRoleId, Origin, Requirement, RoleClusterId};
use seqpt_core::survey::{Question, Questionnaire, SurveyKind};

use crate::connection::AnyConnection;
use crate::error::Failure;
use crate::schema::{
    survey_assessment, survey_assessment_organization_role, survey_assessment_role, survey_question,
};
use crate::types::Place;

/// Far below the number of values either backend takes in one statement.
pub(super) const IDS_AT_ONCE: usize = 500;

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
    tasks: Option<String>,
    nearest_role_cluster_id: Option<i64>,
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
    let mut origins = origins_of(connection, organization, [(row.id, &*row.survey_type)])?;
    let (mut roles, mut organization_roles) = (Vec::new(), Vec::new());
    for origin in origins.remove(&row.id).unwrap_or_default() {
        match origin {
            Origin::Cluster(cluster) => roles.push(cluster),
            Origin::Role(role) => organization_roles.push(role),
            Origin::Tasks | Origin::FullAssessment => {}
        }
    }
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
    let tasks = row.tasks.as_deref().map(serde_json::from_str).transpose();
    Ok(Assessment {
        id: AssessmentId::new(row.id),
        start: NewAssessment {
            user: UserId::new(row.user_id),
            kind: kind_of(row.id, &row.survey_type)?,
            framework_version: row.framework_version,
            supplementary: row.supplementary_rows.into(),
            roles,
            organization_roles,
            tasks: place.read("tasks", tasks)?,
            questionnaire: asked.read("competency_id", Questionnaire::from_questions(questions))?,
            started_at: row.started_at.and_utc(),
        },
        answers,
        completed_at: row.completed_at.map(|at| at.and_utc()),
        nearest: nearest(place, row.nearest_role_cluster_id)?,
    })
}

pub(super) fn kind_of(survey: i64, key: &str) -> Result<SurveyKind, Failure> {
    Place::new("survey_assessment", survey).key("survey_type", SurveyKind::from_key(key))
}

/// The role cluster that a full assessment is measured by.
pub(super) fn nearest(
    survey: Place,
    cluster: Option<i64>,
) -> Result<Option<RoleClusterId>, Failure> {
    cluster
        .map(|cluster| survey.role_cluster(cluster))
        .transpose()
}

/// What the required levels of surveys come from, by survey.
pub(super) fn origins_of<'a>(
    connection: &mut AnyConnection,
    organization: i64,
    surveys: impl IntoIterator<Item = (i64, &'a str)>,
) -> Result<BTreeMap<i64, BTreeSet<Origin>>, Failure> {
    let mut origins: BTreeMap<i64, BTreeSet<Origin>> = BTreeMap::new();
    for (survey, kind) in surveys {
        let own = origins.entry(survey).or_default();
        match kind_of(survey, kind)? {
            SurveyKind::KnownRoles => {}
            SurveyKind::UnknownRoles => {
                own.insert(Origin::Tasks);
            }
            SurveyKind::Full => {
                own.insert(Origin::FullAssessment);
            }
        }
    }
    let ids: Vec<_> = origins.keys().copied().collect();
    for ids in ids.chunks(IDS_AT_ONCE) {
        let clusters: Vec<(i64, i64)> = survey_assessment_role::table
            .filter(survey_assessment_role::organization_id.eq(organization))
            .filter(survey_assessment_role::assessment_id.eq_any(ids))
            .select((
                survey_assessment_role::assessment_id,
                survey_assessment_role::role_cluster_id,
            ))
            .load(connection)?;
        for (survey, cluster) in clusters {
            let cluster = Place::new("survey_assessment_role", survey).role_cluster(cluster)?;
            let own = origins.entry(survey).or_default();
            own.insert(Origin::Cluster(cluster));
        }
        let roles: Vec<(i64, i64)> = survey_assessment_organization_role::table
            .filter(survey_assessment_organization_role::organization_id.eq(organization))
            .filter(survey_assessment_organization_role::assessment_id.eq_any(ids))
            .select((
                survey_assessment_organization_role::assessment_id,
                survey_assessment_organization_role::organization_role_id,
            ))
            .load(connection)?;
        for (survey, role) in roles {
            let own = origins.entry(survey).or_default();
            own.insert(Origin::Role(OrganizationRoleId::new(role)));
        }
    }
    Ok(origins)
}
