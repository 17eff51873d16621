//! The own surveys: choosing roles, answering, handing in.

use std::collections::BTreeSet;

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::survey::ports::{Assessment, GivenAnswer};
use seqpt_application::survey::{
    self, DescribeTasks, HistoryEntry, OfferedRole, StartSurvey, SubmitSurvey,
};
use seqpt_application::{AssessmentId, Error, FieldCode, FieldErrors};
use seqpt_core::framework::{CompetencyId, OrganizationRoleId, Origin, RoleClusterId};
use seqpt_core::survey::{DescribedTasks, SurveyKind, TaskTexts};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object as Schema;

use super::ApiResult;
use super::body::JsonBody;
use super::framework::{RoleClusterAnswer, role_clusters};
use super::roles::InvolvementBody;
use super::values::choices;
use crate::auth::Member;
use crate::reader::localizer;
use crate::state::State;
use seqpt_application::json::Object;

/// What a person needs to choose roles.
#[derive(Debug, Serialize, ToSchema)]
struct RolesAnswer {
    /// The role clusters to choose from; none where the organisation has roles of its own.
    offered: Vec<RoleClusterAnswer>,
    /// The organisation's roles to choose from.
    organization_roles: Vec<OfferedRoleAnswer>,
    /// The role clusters of the latest completed survey.
    held: Vec<u32>,
    /// The organisation's roles of that survey.
    held_organization_roles: Vec<i64>,
    /// The survey that is open: it is continued or discarded before roles are chosen anew.
    #[schema(required)]
    open_survey_id: Option<i64>,
}

/// A role of the organisation that a survey offers.
#[derive(Debug, Serialize, ToSchema)]
struct OfferedRoleAnswer {
    #[schema(minimum = 1)]
    id: i64,
    name: String,
    /// What it is about; may be empty.
    description: String,
    /// The role cluster it belongs to.
    #[schema(required)]
    role_cluster_id: Option<u32>,
}

impl From<OfferedRole> for OfferedRoleAnswer {
    fn from(role: OfferedRole) -> Self {
        Self {
            id: role.id.get(),
            name: role.name,
            description: role.description,
            role_cluster_id: role.cluster.map(RoleClusterId::get),
        }
    }
}

/// List the roles to choose from
#[utoipa::path(
    get, path = "/api/v1/roles", tag = "Survey",
    responses((status = 200, body = RolesAnswer, description = "The roles")),
)]
pub(crate) async fn list_roles(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let roles = survey::roles(&state.app, &actor).await?;
    let texts = localizer(&request, &state);
    let own = roles.organization_roles.into_iter();
    let held = roles.held_organization_roles.into_iter();
    Ok(HttpResponse::Ok().json(RolesAnswer {
        offered: role_clusters(&texts, roles.offered),
        organization_roles: own.map(OfferedRoleAnswer::from).collect(),
        held: roles.held.into_iter().map(RoleClusterId::get).collect(),
        held_organization_roles: held.map(OrganizationRoleId::get).collect(),
        open_survey_id: roles.open.map(AssessmentId::get),
    }))
}

/// A survey with the answers given so far. What is required is told with the result.
#[derive(Debug, Serialize, ToSchema)]
struct SurveyAnswer {
    #[schema(minimum = 1)]
    id: i64,
    /// How the required levels are found.
    #[schema(schema_with = kinds)]
    kind: &'static str,
    framework_version: String,
    /// Whether the supplementary process rows count.
    supplementary_rows: bool,
    /// The role clusters it was answered for.
    roles: Vec<u32>,
    /// The organisation's roles it was answered for.
    organization_roles: Vec<i64>,
    /// The tasks it is answered for; null for other kinds.
    #[schema(required)]
    tasks: Option<TasksBody>,
    /// The role cluster that a full assessment turned out to be measured by; null before it is
    /// handed in, and for other kinds.
    #[schema(required)]
    nearest_role_cluster_id: Option<u32>,
    started_at: DateTime<Utc>,
    /// When it was handed in; null while it is open.
    #[schema(required)]
    completed_at: Option<DateTime<Utc>>,
    /// What is asked, in the order of areas.
    questions: Vec<QuestionAnswer>,
}

/// A competency that is asked about.
#[derive(Debug, Serialize, ToSchema)]
struct QuestionAnswer {
    competency_id: u32,
    /// The ticked statements, rising; empty without an answer.
    groups: Vec<u8>,
    #[schema(required)]
    answered_at: Option<DateTime<Utc>>,
}

pub(super) fn kinds() -> Schema {
    choices(SurveyKind::ALL.map(SurveyKind::key))
}

impl From<Assessment> for SurveyAnswer {
    fn from(survey: Assessment) -> Self {
        let origins = survey.start.origins();
        let questions = survey.start.questionnaire.questions().iter();
        Self {
            id: survey.id.get(),
            kind: survey.start.kind.key(),
            questions: questions
                .map(|question| {
                    let given = survey.answers.get(&question.competency);
                    QuestionAnswer {
                        competency_id: question.competency.get(),
                        groups: groups(given),
                        answered_at: given.map(|given| given.answered_at),
                    }
                })
                .collect(),
            framework_version: survey.start.framework_version,
            supplementary_rows: survey.start.supplementary.into(),
            roles: clusters(&origins),
            organization_roles: organization_roles(&origins),
            tasks: survey.start.tasks.map(TasksBody::from),
            nearest_role_cluster_id: survey.nearest.map(RoleClusterId::get),
            started_at: survey.start.started_at,
            completed_at: survey.completed_at,
        }
    }
}

/// The role clusters among what a survey is answered for.
pub(super) fn clusters(origins: &BTreeSet<Origin>) -> Vec<u32> {
    let origins = origins.iter();
    origins
        .filter_map(|origin| origin.cluster().map(RoleClusterId::get))
        .collect()
}

/// The organisation's roles among what a survey is answered for.
pub(super) fn organization_roles(origins: &BTreeSet<Origin>) -> Vec<i64> {
    let origins = origins.iter();
    origins
        .filter_map(|origin| origin.role().map(OrganizationRoleId::get))
        .collect()
}

fn groups(given: Option<&GivenAnswer>) -> Vec<u8> {
    given
        .into_iter()
        .flat_map(|given| given.answer.groups())
        .map(u8::from)
        .collect()
}

/// What a survey is answered for: role clusters, the organisation's roles, tasks, or everything.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StartSurveyRequest {
    /// Role clusters; repeated ones count once.
    #[serde(default)]
    roles: Vec<u32>,
    /// The organisation's own roles; repeated ones count once.
    #[serde(default)]
    organization_roles: Vec<i64>,
    /// Described tasks, in place of roles.
    #[schema(value_type = Option<TasksBody>)]
    tasks: Option<Object<TasksBody>>,
    /// In place of both: every competency is asked, and the role cluster nearest to the answers says
    /// what is required.
    #[serde(default)]
    full_assessment: bool,
}

/// Tasks in the person's own words, with the processes they fall into.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TasksBody {
    /// What the person is responsible for.
    #[serde(default)]
    #[schema(max_length = 2000)]
    responsible: String,
    /// What the person supports others in.
    #[serde(default)]
    #[schema(max_length = 2000)]
    supporting: String,
    /// What the person designs or improves.
    #[serde(default)]
    #[schema(max_length = 2000)]
    designing: String,
    /// The involvement in each process by its number: 0 none, 1 supports, 2 responsible, 3 designs.
    /// A process that is not named counts as not involved.
    involvement: InvolvementBody,
}

impl From<TasksBody> for DescribeTasks {
    fn from(body: TasksBody) -> Self {
        Self {
            texts: TaskTexts {
                responsible: body.responsible,
                supporting: body.supporting,
                designing: body.designing,
            },
            involvement: body.involvement.into(),
        }
    }
}

impl From<DescribedTasks> for TasksBody {
    fn from(tasks: DescribedTasks) -> Self {
        Self {
            responsible: tasks.texts.responsible,
            supporting: tasks.texts.supporting,
            designing: tasks.texts.designing,
            involvement: InvolvementBody::from(&tasks.involvement),
        }
    }
}

/// Start a survey
///
/// What the roles, or the processes of the tasks, require is frozen now, with the reasons; what a full
/// assessment is measured by, when it is handed in.
#[utoipa::path(
    post, path = "/api/v1/surveys", tag = "Survey",
    request_body = StartSurveyRequest,
    responses(
        (status = 201, body = SurveyAnswer, description = "Started",
         headers(("Location" = String, description = "The survey"))),
        (status = 409, description = "A survey is open already"),
    ),
)]
pub(crate) async fn start_survey(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<StartSurveyRequest>,
) -> ApiResult {
    let organization_roles = body.organization_roles.into_iter();
    let command = StartSurvey {
        roles: body.roles.into_iter().map(RoleClusterId::new).collect(),
        organization_roles: organization_roles.map(OrganizationRoleId::new).collect(),
        tasks: body.tasks.map(|Object(tasks)| tasks.into()),
        full_assessment: body.full_assessment,
    };
    let survey = survey::start_survey(&state.app, &actor, command).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/surveys/{}", survey.id)))
        .json(SurveyAnswer::from(survey)))
}

/// A survey in the person's history.
#[derive(Debug, Serialize, ToSchema)]
struct SurveySummaryAnswer {
    #[schema(minimum = 1)]
    id: i64,
    /// How the required levels are found.
    #[schema(schema_with = kinds)]
    kind: &'static str,
    /// The role clusters it was answered for.
    roles: Vec<u32>,
    /// The organisation's roles it was answered for.
    organization_roles: Vec<i64>,
    started_at: DateTime<Utc>,
    /// When it was handed in; null while it is open.
    #[schema(required)]
    completed_at: Option<DateTime<Utc>>,
    /// How many competencies are asked.
    asked: usize,
    /// How many have an answer.
    answered: usize,
    /// How many are required; null while it is open. Of a full assessment it may be fewer than asked.
    #[schema(required)]
    required: Option<usize>,
    /// How many of them are at or above the required level; null while it is open.
    #[schema(required)]
    reached: Option<usize>,
}

impl From<HistoryEntry> for SurveySummaryAnswer {
    fn from(entry: HistoryEntry) -> Self {
        let summary = entry.survey;
        Self {
            id: summary.id.get(),
            kind: summary.kind.key(),
            required: entry.outcome.map(|outcome| outcome.required),
            reached: entry.outcome.map(|outcome| outcome.reached),
            roles: clusters(&summary.origins),
            organization_roles: organization_roles(&summary.origins),
            started_at: summary.started_at,
            completed_at: summary.completed_at,
            asked: summary.asked,
            answered: summary.answered,
        }
    }
}

/// The person's surveys.
#[derive(Debug, Serialize, ToSchema)]
struct SurveysAnswer {
    surveys: Vec<SurveySummaryAnswer>,
}

/// List the own surveys
///
/// The open one first, then the newest.
#[utoipa::path(
    get, path = "/api/v1/surveys", tag = "Survey",
    responses((status = 200, body = SurveysAnswer, description = "The surveys")),
)]
pub(crate) async fn list_surveys(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    let surveys = survey::history(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(SurveysAnswer {
        surveys: surveys.into_iter().map(SurveySummaryAnswer::from).collect(),
    }))
}

/// Show the open survey
#[utoipa::path(
    get, path = "/api/v1/surveys/open", tag = "Survey",
    responses(
        (status = 200, body = SurveyAnswer, description = "The survey"),
        (status = 404, description = "None is open"),
    ),
)]
pub(crate) async fn show_open_survey(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    let open = survey::open_survey(&state.app, &actor).await?;
    let open = open.ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok().json(SurveyAnswer::from(open)))
}

/// Show one of the own surveys
#[utoipa::path(
    get, path = "/api/v1/surveys/{id}", tag = "Survey",
    params(("id" = i64, Path, description = "The survey", minimum = 1)),
    responses(
        (status = 200, body = SurveyAnswer, description = "The survey"),
        (status = 404, description = "No own survey"),
    ),
)]
pub(crate) async fn show_survey(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let survey = survey::survey(&state.app, &actor, AssessmentId::new(*id)).await?;
    Ok(HttpResponse::Ok().json(SurveyAnswer::from(survey)))
}

/// The statements ticked for one competency.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaveAnswerRequest {
    /// Groups 1 to 5; an empty list takes the answer back.
    #[schema(required, value_type = Vec<u8>, minimum = 1, maximum = 5)]
    groups: Option<Vec<i64>>,
}

fn required(field: &'static str) -> Error {
    FieldErrors::one(field, FieldCode::Required).into()
}

/// An answer as it is stored now.
#[derive(Debug, Serialize, ToSchema)]
struct SavedAnswer {
    competency_id: u32,
    /// The ticked statements, rising: "none of these" (5) stands alone.
    groups: Vec<u8>,
    #[schema(required)]
    answered_at: Option<DateTime<Utc>>,
    /// How many competencies are asked.
    asked: usize,
    /// How many have an answer.
    answered: usize,
}

/// Store one answer
#[utoipa::path(
    put, path = "/api/v1/surveys/{id}/answers/{competency_id}", tag = "Survey",
    params(
        ("id" = i64, Path, description = "The survey", minimum = 1),
        ("competency_id" = u32, Path, description = "A competency that is asked", minimum = 1),
    ),
    request_body = SaveAnswerRequest,
    responses(
        (status = 200, body = SavedAnswer, description = "Stored"),
        (status = 404, description = "No own survey"),
        (status = 409, description = "Handed in already"),
    ),
)]
pub(crate) async fn save_answer(
    state: web::Data<State>,
    Member(actor): Member,
    path: web::Path<(i64, u32)>,
    JsonBody(body): JsonBody<SaveAnswerRequest>,
) -> ApiResult {
    let (id, competency) = path.into_inner();
    let (id, competency) = (AssessmentId::new(id), CompetencyId::new(competency));
    // An empty list takes the answer back; nothing at all is a mistake.
    let sent = body.groups.ok_or_else(|| required("groups"))?;
    let survey = survey::save_answer(&state.app, &actor, id, competency, sent).await?;
    let given = survey.answers.get(&competency);
    Ok(HttpResponse::Ok().json(SavedAnswer {
        competency_id: competency.get(),
        groups: groups(given),
        answered_at: given.map(|given| given.answered_at),
        asked: survey.start.questionnaire.questions().len(),
        answered: survey.answers.len(),
    }))
}

/// What is handed in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubmitSurveyRequest {
    /// All answers at once; without it, what was stored answer by answer is handed in.
    #[schema(value_type = Option<Vec<AnswerRequest>>)]
    answers: Option<Vec<Object<AnswerRequest>>>,
}

/// The statements ticked for one competency.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AnswerRequest {
    #[schema(minimum = 1)]
    competency_id: u32,
    /// Groups 1 to 5.
    #[schema(value_type = Vec<u8>, min_items = 1, minimum = 1, maximum = 5)]
    groups: Vec<i64>,
}

/// Hand a survey in
///
/// It is fixed from then on; a retake is a new survey.
#[utoipa::path(
    post, path = "/api/v1/surveys/{id}/submission", tag = "Survey",
    params(("id" = i64, Path, description = "The survey", minimum = 1)),
    request_body = SubmitSurveyRequest,
    responses(
        (status = 201, body = SurveyAnswer, description = "Handed in",
         headers(("Location" = String, description = "The result"))),
        (status = 404, description = "No own survey"),
        (status = 409, description = "Handed in already"),
    ),
)]
pub(crate) async fn submit_survey(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
    JsonBody(body): JsonBody<SubmitSurveyRequest>,
) -> ApiResult {
    let answers = body.answers.map(|answers| {
        let answers = answers.into_iter();
        answers
            .map(|Object(answer)| (CompetencyId::new(answer.competency_id), answer.groups))
            .collect()
    });
    let command = SubmitSurvey { answers };
    let id = AssessmentId::new(*id);
    let survey = survey::submit_survey(&state.app, &actor, id, command).await?;
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/surveys/{id}/result")))
        .json(SurveyAnswer::from(survey)))
}

/// Discard an open survey with its answers
#[utoipa::path(
    delete, path = "/api/v1/surveys/{id}", tag = "Survey",
    params(("id" = i64, Path, description = "The survey", minimum = 1)),
    responses(
        (status = 204, description = "Discarded"),
        (status = 404, description = "No own survey"),
        (status = 409, description = "Handed in already: it is kept"),
    ),
)]
pub(crate) async fn discard_survey(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    survey::discard_survey(&state.app, &actor, AssessmentId::new(*id)).await?;
    Ok(HttpResponse::NoContent().finish())
}
