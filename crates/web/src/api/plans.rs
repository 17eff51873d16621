//! Learning plans: the own one, and for admins the organisation's.

use actix_web::http::header::{CONTENT_LANGUAGE, ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, NaiveDate, Utc};
use seqpt_application::LearningPlanId;
use seqpt_application::plans::{
    self, Demand, LearningPlan, Objective, ObjectiveKey, PlanOwner, PlanView, RewordObjective,
    SettledObjective, Window,
};
use seqpt_core::content::Audience;
use seqpt_core::objectives::{Aim, Criterion, Fault, Field, Input, PlannedCompetency, Settled};
use seqpt_core::strategy::Strategy;
use seqpt_text::Localizer;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::ApiResult;
use super::body::{JsonBody, NoBody, NothingRequest};
use super::groups::GroupAnswer;
use super::precondition::{etag, expected_revision};
use super::values::{LevelValue, choices};
use crate::auth::Member;
use crate::failure::Failure;
use crate::reader::localizer;
use crate::state::State;

/// A learning plan, its words in the language asked for.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PlanAnswer {
    #[schema(minimum = 1)]
    id: i64,
    created_at: DateTime<Utc>,
    starts_on: NaiveDate,
    #[schema(minimum = 1, maximum = 60)]
    months: u32,
    /// How many objectives are ticked.
    done: usize,
    /// By competency, levels rising.
    objectives: Vec<ObjectiveAnswer>,
    /// Every competency in which the person has a gap; empty for the organisation.
    competencies: Vec<PlannedCompetencyAnswer>,
    /// Competencies required of the person that the survey did not ask about.
    unknown: Vec<u32>,
    /// What is aimed at and needs no training, by competency, levels rising.
    settled: Vec<SettledAnswer>,
}

/// A level of a competency that is aimed at and needs no training.
#[derive(Debug, Serialize, ToSchema)]
struct SettledAnswer {
    competency_id: u32,
    level: LevelValue,
    /// Reached; required by no role; or nobody who needs it has been asked.
    #[schema(schema_with = settled_keys)]
    because: &'static str,
    /// What is learnt there, in the language of the request.
    statement: String,
}

/// The plan that counts.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CurrentPlanAnswer {
    #[serde(flatten)]
    plan: PlanAnswer,
    /// Whether a new plan would be another one.
    stale: bool,
    /// What changed since it was made.
    #[schema(schema_with = inputs_list)]
    changed: Vec<&'static str>,
}

/// One level of one competency to reach.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ObjectiveAnswer {
    /// What names it in its plan, such as `10-apply`.
    key: String,
    competency_id: u32,
    level: LevelValue,
    #[schema(schema_with = audiences)]
    audience: &'static str,
    /// A core competency: it grows through the others.
    indirect: bool,
    /// The strategy that set the target; null if none were chosen.
    #[schema(required, schema_with = strategies)]
    archetype_source: Option<&'static str>,
    /// What one can do at the end.
    statement: String,
    /// The statement with the process, where the competency has one; null elsewhere.
    #[schema(required)]
    process_part: Option<String>,
    /// The same with the method.
    #[schema(required)]
    method_part: Option<String>,
    /// The same with the tool.
    #[schema(required)]
    tool_part: Option<String>,
    /// What is given.
    condition: String,
    /// How it is measured.
    criterion: String,
    /// Until when, from the beginning of the plan.
    time_frame: String,
    /// What it is good for.
    benefit: String,
    /// How managers are spoken to, where they learn it along with others.
    #[schema(required)]
    statement_for_managers: Option<String>,
    due_on: NaiveDate,
    /// Whether somebody changed its wording or due date.
    own_wording: bool,
    /// When it was ticked; null while it is not.
    #[schema(required)]
    done_at: Option<DateTime<Utc>>,
    /// Who needs it, in the organisation's plan.
    #[schema(required)]
    demand: Option<DemandAnswer>,
    /// Grows with its changes; also the `ETag` of a change.
    revision: i64,
}

/// An objective after a change.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ChangedObjectiveAnswer {
    #[serde(flatten)]
    objective: ObjectiveAnswer,
    /// What could be better in own words, in the language of the request. They block nothing.
    hints: Vec<WordingHintAnswer>,
}

/// Something that could be better in own words.
#[derive(Debug, Serialize, ToSchema)]
struct WordingHintAnswer {
    /// The criterion that is not met.
    #[schema(schema_with = criteria)]
    code: &'static str,
    /// Where.
    #[schema(schema_with = hinted_fields)]
    field: &'static str,
    /// The word or phrase that is meant, if it is one.
    #[schema(required)]
    phrase: Option<String>,
    /// The same in a sentence.
    detail: String,
}

fn criteria() -> Object {
    choices(Criterion::ALL.map(Criterion::key))
}

fn hinted_fields() -> Object {
    choices(["statement", "condition", "criterion", "benefit", "due"])
}

impl WordingHintAnswer {
    fn of(texts: &Localizer, fault: Fault) -> Self {
        Self {
            detail: texts.explain().wording_hint(&fault),
            code: fault.breaks.key(),
            // Named as in the request; own statements have no parts.
            field: match fault.field {
                Field::Statement | Field::ProcessPart | Field::MethodPart | Field::ToolPart => {
                    "statement"
                }
                Field::Condition => "condition",
                Field::Criterion => "criterion",
                Field::TimeFrame => "due",
                Field::Benefit => "benefit",
            },
            phrase: fault.phrase,
        }
    }
}

/// How many people need an objective.
#[derive(Debug, Serialize, ToSchema)]
struct DemandAnswer {
    /// Null where it is held back: the plan was made when fewer people than the smallest group were
    /// counted.
    #[schema(required)]
    places: Option<usize>,
    /// Whether `places` is their number. It is not where that would tell of too few people: then
    /// people whose level may not be looked at count as if they needed it.
    places_exact: bool,
    /// The organisation has a training for it.
    training_exists: bool,
    /// The groups that are large enough to be named.
    groups: Vec<GroupDemandAnswer>,
}

/// A group of people who need an objective.
#[derive(Debug, Serialize, ToSchema)]
struct GroupDemandAnswer {
    #[serde(flatten)]
    group: GroupAnswer,
    people: usize,
}

/// A competency with a gap, and how far the plan goes.
#[derive(Debug, Serialize, ToSchema)]
struct PlannedCompetencyAnswer {
    competency_id: u32,
    own: LevelValue,
    required: LevelValue,
    /// `required`: up to the required level. `without_strategies`: the same, as none are chosen.
    /// `below_required`: up to `target`, which is lower. `not_targeted`: nowhere.
    #[schema(schema_with = aims)]
    aim: &'static str,
    /// What the strategies aim at, where that is below the required level.
    #[schema(required)]
    target: Option<LevelValue>,
}

/// Earlier plans and the one that counts.
#[derive(Debug, Serialize, ToSchema)]
struct PlansAnswer {
    /// Newest first: the first counts.
    plans: Vec<PlanSummaryAnswer>,
}

/// A plan of the history.
#[derive(Debug, Serialize, ToSchema)]
struct PlanSummaryAnswer {
    #[schema(minimum = 1)]
    id: i64,
    created_at: DateTime<Utc>,
    starts_on: NaiveDate,
    #[schema(minimum = 1, maximum = 60)]
    months: u32,
    /// How many objectives are ticked.
    done: usize,
    /// How many there are.
    total: usize,
}

/// What came out of making a plan.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MadePlanAnswer {
    plan: PlanAnswer,
    /// How many edited or ticked objectives of earlier plans went on into it.
    carried_over: usize,
}

fn inputs() -> Object {
    choices(Input::ALL.map(Input::key))
}

fn inputs_list() -> utoipa::openapi::schema::Array {
    utoipa::openapi::schema::ArrayBuilder::new()
        .items(inputs())
        .build()
}

fn audiences() -> Object {
    choices([Audience::Practitioners, Audience::Managers].map(Audience::key))
}

fn strategies() -> Object {
    let keys = Strategy::ALL.map(|strategy| serde_json::Value::from(strategy.key()));
    utoipa::openapi::schema::ObjectBuilder::new()
        .schema_type(utoipa::openapi::schema::SchemaType::from_iter([
            utoipa::openapi::schema::Type::String,
            utoipa::openapi::schema::Type::Null,
        ]))
        .enum_values(Some(keys.into_iter().chain([serde_json::Value::Null])))
        .build()
}

fn aims() -> Object {
    choices([
        "required",
        "without_strategies",
        "below_required",
        "not_targeted",
    ])
}

impl PlanAnswer {
    fn of(texts: &Localizer, plan: &LearningPlan) -> Self {
        let objectives = plan.content.objectives.iter();
        Self {
            id: plan.id.get(),
            created_at: plan.created_at,
            starts_on: plan.starts_on,
            months: plan.months,
            done: plan.done(),
            objectives: objectives
                .map(|objective| ObjectiveAnswer::of(texts, plan, objective))
                .collect(),
            competencies: plan
                .content
                .competencies
                .iter()
                .map(PlannedCompetencyAnswer::from)
                .collect(),
            unknown: plan.content.unknown.iter().map(|id| id.get()).collect(),
            settled: plan
                .content
                .settled
                .iter()
                .map(|objective| SettledAnswer::of(texts, objective))
                .collect(),
        }
    }
}

fn settled_keys() -> Object {
    choices([Settled::Achieved, Settled::NotRequired, Settled::NoData].map(Settled::key))
}

impl SettledAnswer {
    fn of(texts: &Localizer, objective: &SettledObjective) -> Self {
        let settled = objective.settled;
        Self {
            competency_id: settled.competency.get(),
            level: settled.level.into(),
            because: settled.because.key(),
            statement: objective.statement(texts.language()).to_owned(),
        }
    }
}

impl CurrentPlanAnswer {
    pub(super) fn of(texts: &Localizer, view: &PlanView) -> Self {
        Self {
            plan: PlanAnswer::of(texts, &view.plan),
            stale: view.is_stale(),
            changed: view.changed.iter().copied().map(Input::key).collect(),
        }
    }
}

impl ObjectiveAnswer {
    fn of(texts: &Localizer, plan: &LearningPlan, objective: &Objective) -> Self {
        let language = texts.language();
        let window = match objective.window(plan) {
            Window::Months(months) => texts.window_of_months(months),
            Window::Days(days) => texts.window_of_days(days),
        };
        let text = objective.text(language, &window);
        let for_managers = objective.for_managers.as_ref();
        Self {
            key: objective.key().to_string(),
            competency_id: objective.competency.get(),
            level: objective.level.into(),
            audience: objective.audience.key(),
            indirect: objective.indirect,
            archetype_source: objective.archetype_source.map(Strategy::key),
            statement: text.statement,
            process_part: text.parts.process,
            method_part: text.parts.method,
            tool_part: text.parts.tool,
            condition: text.condition,
            criterion: text.criterion,
            time_frame: text.time_frame,
            benefit: text.benefit,
            statement_for_managers: for_managers.map(|texts| texts.get(language).statement.clone()),
            due_on: objective.due(),
            own_wording: !objective.own.is_empty(),
            done_at: objective.done_at,
            demand: objective.demand.as_ref().map(DemandAnswer::from),
            revision: objective.revision,
        }
    }
}

impl From<&Demand> for DemandAnswer {
    fn from(demand: &Demand) -> Self {
        let groups = demand.groups.iter();
        Self {
            places: demand.places,
            places_exact: !demand.at_most,
            training_exists: demand.training_exists,
            groups: groups
                .map(|need| GroupDemandAnswer {
                    group: need.origin.into(),
                    people: need.people,
                })
                .collect(),
        }
    }
}

impl From<&PlannedCompetency> for PlannedCompetencyAnswer {
    fn from(gap: &PlannedCompetency) -> Self {
        let (aim, target) = match gap.aim {
            Aim::Required { .. } => ("required", None),
            Aim::WithoutStrategies => ("without_strategies", None),
            Aim::BelowRequired { target, .. } => ("below_required", Some(target)),
            Aim::NotTargeted => ("not_targeted", None),
        };
        Self {
            competency_id: gap.competency.get(),
            own: gap.own.into(),
            required: gap.required.into(),
            aim,
            target: target.map(LevelValue::from),
        }
    }
}

impl From<&LearningPlan> for PlanSummaryAnswer {
    fn from(plan: &LearningPlan) -> Self {
        Self {
            id: plan.id.get(),
            created_at: plan.created_at,
            starts_on: plan.starts_on,
            months: plan.months,
            done: plan.done(),
            total: plan.content.objectives.len(),
        }
    }
}

/// Show the own plan
///
/// Only the person it belongs to can read it.
#[utoipa::path(
    get, path = "/api/v1/plan", tag = "Plans",
    responses(
        (status = 200, body = CurrentPlanAnswer, description = "The plan"),
        (status = 404, description = "No plan was made yet"),
    ),
)]
pub(crate) async fn show_plan(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let own = plans::own_plan(&state.app, &actor).await?;
    let view = own.plan.ok_or(Failure::NotFound)?;
    let texts = localizer(&request, &state);
    Ok(in_words(&texts).json(CurrentPlanAnswer::of(&texts, &view)))
}

/// Make the own plan
///
/// From the newest completed survey. It begins today and takes as many months as the organisation
/// says, so there is nothing to send. While nothing changed, the plan there stays.
#[utoipa::path(
    post, path = "/api/v1/plan", tag = "Plans",
    request_body = NothingRequest,
    responses(
        (status = 201, body = MadePlanAnswer, description = "A new plan",
         headers(("Location" = String, description = "The plan"))),
        (status = 200, body = MadePlanAnswer, description = "The plan there was: nothing had changed"),
        (status = 409, description = "No survey is completed"),
    ),
)]
pub(crate) async fn make_plan(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    NoBody: NoBody,
) -> ApiResult {
    let made = plans::make_own_plan(&state.app, &actor).await?;
    Ok(made_response(
        &localizer(&request, &state),
        &made,
        "/api/v1/plan",
    ))
}

pub(super) fn made_response(
    texts: &Localizer,
    made: &plans::MadePlan,
    location: &'static str,
) -> HttpResponse {
    let answer = MadePlanAnswer {
        plan: PlanAnswer::of(texts, &made.plan),
        carried_over: made.carried_over,
    };
    let mut response = in_words(texts);
    if made.is_new {
        response
            .status(actix_web::http::StatusCode::CREATED)
            .insert_header((LOCATION, location));
    }
    response.json(answer)
}

/// List the own plans
#[utoipa::path(
    get, path = "/api/v1/plans", tag = "Plans",
    responses((status = 200, body = PlansAnswer, description = "The plans, newest first")),
)]
pub(crate) async fn list_plans(state: web::Data<State>, Member(actor): Member) -> ApiResult {
    let history = plans::plan_history(&state.app, &actor, PlanOwner::Own).await?;
    Ok(HttpResponse::Ok().json(PlansAnswer {
        plans: history.plans.iter().map(PlanSummaryAnswer::from).collect(),
    }))
}

/// Show one of the own plans
#[utoipa::path(
    get, path = "/api/v1/plans/{plan}", tag = "Plans",
    params(("plan" = i64, Path, description = "The plan", minimum = 1)),
    responses(
        (status = 200, body = PlanAnswer, description = "The plan"),
        (status = 404, description = "No own plan"),
    ),
)]
pub(crate) async fn show_one_plan(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let id = LearningPlanId::new(*id);
    let kept = plans::plan_by_id(&state.app, &actor, PlanOwner::Own, id).await?;
    let texts = localizer(&request, &state);
    Ok(in_words(&texts).json(PlanAnswer::of(&texts, &kept.plan)))
}

/// What is changed of an objective; what is left out stays. A text that says what the plan said
/// when it was made, in either language, is no own wording.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UpdateObjectiveRequest {
    #[schema(min_length = 1, max_length = 500)]
    statement: Option<String>,
    #[schema(min_length = 1, max_length = 500)]
    condition: Option<String>,
    #[schema(min_length = 1, max_length = 500)]
    criterion: Option<String>,
    #[schema(min_length = 1, max_length = 500)]
    benefit: Option<String>,
    /// A day after the plan has begun; today or later, unless it stands there already.
    #[schema(value_type = Option<String>, format = Date)]
    due: Option<String>,
    /// Whether it is ticked.
    done: Option<bool>,
}

/// Change an objective of the own plan
///
/// Its words, its due date, its tick. What stood there stays in the history. What could be better in
/// own words comes along as hints.
#[utoipa::path(
    patch, path = "/api/v1/plan/objectives/{objective}", tag = "Plans",
    params(
        ("objective" = String, Path, description = "The key of the objective, such as `10-apply`"),
        ("If-Match" = Option<String>, Header, description = "The revision of the objective that was edited"),
    ),
    request_body = UpdateObjectiveRequest,
    responses(
        (status = 200, body = ChangedObjectiveAnswer, description = "Changed",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 404, description = "The plan has no such objective"),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn update_objective(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    objective: web::Path<String>,
    JsonBody(body): JsonBody<UpdateObjectiveRequest>,
) -> ApiResult {
    let key = key(&objective)?;
    let command = command(&request, body);
    let plan = plans::reword_objective(&state.app, &actor, PlanOwner::Own, key, command).await?;
    changed_response(&state, &localizer(&request, &state), &plan, key)
}

/// Bring an objective of the own plan back as it was made
#[utoipa::path(
    delete, path = "/api/v1/plan/objectives/{objective}/own-wording", tag = "Plans",
    params(
        ("objective" = String, Path, description = "The key of the objective, such as `10-apply`"),
        ("If-Match" = Option<String>, Header, description = "The revision of the objective that was edited"),
    ),
    responses(
        (status = 200, body = ObjectiveAnswer, description = "As made",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 404, description = "The plan has no such objective"),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn restore_objective(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    objective: web::Path<String>,
) -> ApiResult {
    let key = key(&objective)?;
    let expected = expected_revision(&request);
    let plan = plans::restore_wording(&state.app, &actor, PlanOwner::Own, key, expected).await?;
    objective_response(&localizer(&request, &state), &plan, key)
}

pub(super) fn key(text: &str) -> Result<ObjectiveKey, Failure> {
    ObjectiveKey::parse(text).ok_or(Failure::NotFound)
}

pub(super) fn command(request: &HttpRequest, body: UpdateObjectiveRequest) -> RewordObjective {
    RewordObjective {
        statement: body.statement,
        condition: body.condition,
        criterion: body.criterion,
        benefit: body.benefit,
        due: body.due,
        done: body.done,
        expected_revision: expected_revision(request),
    }
}

pub(super) fn objective_response(
    texts: &Localizer,
    plan: &LearningPlan,
    key: ObjectiveKey,
) -> ApiResult {
    let objective = plan.objective(key).ok_or(Failure::NotFound)?;
    Ok(in_words(texts)
        .insert_header((ETAG, etag(objective.revision)))
        .json(ObjectiveAnswer::of(texts, plan, objective)))
}

pub(super) fn changed_response(
    state: &State,
    texts: &Localizer,
    plan: &LearningPlan,
    key: ObjectiveKey,
) -> ApiResult {
    let objective = plan.objective(key).ok_or(Failure::NotFound)?;
    let hints = plans::wording_hints(&state.app, plan, objective)?.into_iter();
    Ok(in_words(texts)
        .insert_header((ETAG, etag(objective.revision)))
        .json(ChangedObjectiveAnswer {
            objective: ObjectiveAnswer::of(texts, plan, objective),
            hints: hints
                .map(|fault| WordingHintAnswer::of(texts, fault))
                .collect(),
        }))
}

fn in_words(texts: &Localizer) -> actix_web::HttpResponseBuilder {
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_LANGUAGE, texts.language().code()));
    response
}
