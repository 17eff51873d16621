//! The organisation's own roles, for admins.

use std::collections::BTreeMap;

use actix_web::http::header::{ETAG, LOCATION};
use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::Error;
use seqpt_application::organization::roles::{
    self, CheckedRole, EnteredRole, RoleOutcome, RoleState, RoleView,
};
use seqpt_core::framework::{
    Cause, CompetencyId, Involvement, InvolvementProfile, OrganizationRoleId, ProcessId,
    Requirement, RoleClusterId,
};
use seqpt_core::roles::{CellSource, RoleMethod};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::body::JsonBody;
use super::precondition::{etag, expected_revision};
use super::values::{LevelValue, choices};
use super::{ApiResult, sent};
use crate::auth::Member;
use crate::state::State;

/// How a role takes part in each process, by its number: 0 not involved, 1 supports, 2 responsible,
/// 3 designs. A process that is not named counts as not involved.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(value_type = BTreeMap<String, i64>)]
pub(super) struct InvolvementBody(BTreeMap<u32, i64>);

impl From<InvolvementBody> for Vec<(ProcessId, i64)> {
    fn from(body: InvolvementBody) -> Self {
        let cells = body.0.into_iter();
        cells
            .map(|(process, value)| (ProcessId::new(process), value))
            .collect()
    }
}

impl From<&InvolvementProfile> for InvolvementBody {
    fn from(involvement: &InvolvementProfile) -> Self {
        let cells = involvement.iter();
        Self(
            cells
                .map(|(process, value)| (process.get(), i64::from(value.value())))
                .collect(),
        )
    }
}

/// A role of the organisation.
#[derive(Debug, Serialize, ToSchema)]
struct OrganizationRoleAnswer {
    #[schema(minimum = 1)]
    id: i64,
    name: String,
    /// What it is about; may be empty.
    description: String,
    /// The role cluster it belongs to.
    #[schema(required)]
    role_cluster_id: Option<u32>,
    /// Whether it takes part in the qualification.
    takes_part: bool,
    /// Whether surveys offer it, and if not, why.
    #[schema(schema_with = states)]
    state: &'static str,
    /// `standard` while it takes part in every process as its role cluster does, `custom` otherwise.
    #[schema(schema_with = methods)]
    method: &'static str,
    /// In how many processes it differs from its role cluster; null without a cluster, and while its
    /// matrix is not stated.
    #[schema(required)]
    changed_processes: Option<usize>,
    /// How many people hold it by their latest survey.
    people: usize,
    created_at: DateTime<Utc>,
    #[schema(required)]
    retired_at: Option<DateTime<Utc>>,
    /// Counts changes of the role and of its matrix; also the `ETag`.
    revision: i64,
}

fn methods() -> Object {
    choices(RoleMethod::KEYS)
}

const fn changed_processes(method: RoleMethod) -> Option<usize> {
    match method {
        RoleMethod::Standard => Some(0),
        RoleMethod::Custom { changed } => changed,
    }
}

fn states() -> Object {
    let all = [
        RoleState::Offered,
        RoleState::Unfinished,
        RoleState::NotTakingPart,
        RoleState::Retired,
    ];
    choices(all.map(state_key))
}

const fn state_key(state: RoleState) -> &'static str {
    match state {
        RoleState::Offered => "offered",
        RoleState::Unfinished => "unfinished",
        RoleState::NotTakingPart => "not_taking_part",
        RoleState::Retired => "retired",
    }
}

impl From<RoleView> for OrganizationRoleAnswer {
    fn from(view: RoleView) -> Self {
        let RoleView {
            role, provenance, ..
        } = view;
        let method = provenance.method();
        Self {
            id: role.id.get(),
            name: role.values.name,
            description: role.values.description,
            role_cluster_id: role.values.cluster.map(RoleClusterId::get),
            takes_part: role.values.takes_part,
            state: state_key(view.state),
            method: method.key(),
            changed_processes: changed_processes(method),
            people: view.holders,
            created_at: role.created_at,
            retired_at: role.retired_at,
            revision: role.revision,
        }
    }
}

fn role_response(mut response: actix_web::HttpResponseBuilder, view: RoleView) -> HttpResponse {
    response
        .insert_header((ETAG, etag(view.role.revision)))
        .json(OrganizationRoleAnswer::from(view))
}

/// All roles of the organisation.
#[derive(Debug, Serialize, ToSchema)]
struct OrganizationRolesAnswer {
    /// By name; retired ones last.
    roles: Vec<OrganizationRoleAnswer>,
    /// The role clusters that roles which are not retired belong to. Not having all 14 is normal.
    role_clusters: Vec<u32>,
    /// What is unusual about who does what; it blocks nothing.
    advice: Vec<ProcessAdviceAnswer>,
}

/// A process without exactly one responsible role, or with more than one that designs it.
#[derive(Debug, Serialize, ToSchema)]
struct ProcessAdviceAnswer {
    process_id: u32,
    /// The roles that are responsible for it; advised is exactly one.
    responsible: Vec<i64>,
    /// The roles that design it; advised is at most one.
    designing: Vec<i64>,
}

/// List the organisation's own roles
#[utoipa::path(
    get, path = "/api/v1/organization/roles", tag = "Roles",
    responses((status = 200, body = OrganizationRolesAnswer, description = "The roles")),
)]
pub(crate) async fn list_organization_roles(
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let overview = roles::roles(&state.app, &actor).await?;
    let numbers = |roles: Vec<OrganizationRoleId>| {
        let roles = roles.into_iter();
        roles.map(OrganizationRoleId::get).collect()
    };
    let advice = overview
        .advice
        .into_iter()
        .map(|advice| ProcessAdviceAnswer {
            process_id: advice.process.get(),
            responsible: numbers(advice.responsible),
            designing: numbers(advice.designing),
        });
    let clusters = overview.clusters.into_iter();
    let listed = overview.roles.into_iter();
    Ok(HttpResponse::Ok().json(OrganizationRolesAnswer {
        roles: listed.map(OrganizationRoleAnswer::from).collect(),
        role_clusters: clusters.map(RoleClusterId::get).collect(),
        advice: advice.collect(),
    }))
}

/// What is said about a role.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrganizationRoleRequest {
    /// Unique among the roles that are not retired; case makes no difference.
    #[schema(required, value_type = String, min_length = 1, max_length = 100)]
    name: Option<String>,
    #[schema(max_length = 1000)]
    description: Option<String>,
    /// The role cluster it belongs to, 1 to 14; null or left out for none.
    role_cluster_id: Option<i64>,
    /// Whether surveys offer it; true if not said.
    takes_part: Option<bool>,
}

impl From<OrganizationRoleRequest> for EnteredRole {
    fn from(body: OrganizationRoleRequest) -> Self {
        let cluster = body.role_cluster_id.map(|cluster| cluster.to_string());
        Self {
            name: sent(body.name),
            description: sent(body.description),
            cluster: sent(cluster),
            takes_part: body.takes_part.unwrap_or(true),
        }
    }
}

/// Make a role
///
/// One with a role cluster begins with the organisation's matrix of that cluster. One without is not
/// offered in surveys before its matrix is stated.
#[utoipa::path(
    post, path = "/api/v1/organization/roles", tag = "Roles",
    request_body = OrganizationRoleRequest,
    responses(
        (status = 201, body = OrganizationRoleAnswer, description = "Made",
         headers(("Location" = String, description = "The role"),
                 ("ETag" = String, description = "The revision"))),
    ),
)]
pub(crate) async fn create_organization_role(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<OrganizationRoleRequest>,
) -> ApiResult {
    let view = roles::create_role(&state.app, &actor, body.into()).await?;
    let mut response = HttpResponse::Created();
    let location = format!("/api/v1/organization/roles/{}", view.role.id);
    response.insert_header((LOCATION, location));
    Ok(role_response(response, view))
}

/// Show a role
#[utoipa::path(
    get, path = "/api/v1/organization/roles/{id}", tag = "Roles",
    params(("id" = i64, Path)),
    responses(
        (status = 200, body = OrganizationRoleAnswer, description = "The role",
         headers(("ETag" = String, description = "The revision"))),
        (status = 404, description = "The organisation has no such role"),
    ),
)]
pub(crate) async fn show_organization_role(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let view = roles::role(&state.app, &actor, OrganizationRoleId::new(*id)).await?;
    Ok(role_response(HttpResponse::Ok(), view))
}

/// Change what is said about a role
///
/// Its matrix and the people who hold it stay.
#[utoipa::path(
    put, path = "/api/v1/organization/roles/{id}", tag = "Roles",
    params(
        ("id" = i64, Path),
        ("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`"),
    ),
    request_body = OrganizationRoleRequest,
    responses(
        (status = 200, body = OrganizationRoleAnswer, description = "Changed",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 404, description = "The organisation has no such role, or it is retired"),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn update_organization_role(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
    JsonBody(body): JsonBody<OrganizationRoleRequest>,
) -> ApiResult {
    let id = OrganizationRoleId::new(*id);
    let expected = expected_revision(&request);
    let view = roles::edit_role(&state.app, &actor, id, body.into(), expected).await?;
    Ok(role_response(HttpResponse::Ok(), view))
}

/// Whether retiring is meant although people hold the role.
#[derive(Debug, Deserialize)]
pub(crate) struct RetireQuery {
    confirm: Option<String>,
}

/// Retire a role
///
/// Nobody can choose it any more; earlier surveys keep it. Retiring it again changes nothing.
#[utoipa::path(
    delete, path = "/api/v1/organization/roles/{id}", tag = "Roles",
    params(
        ("id" = i64, Path),
        ("confirm" = Option<bool>, Query, description = "Retires it although people hold it"),
    ),
    responses(
        (status = 204, description = "Retired"),
        (status = 404, description = "The organisation has no such role"),
        (status = 409, description = "People hold the role; `people` says how many"),
    ),
)]
pub(crate) async fn retire_organization_role(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
    query: web::Query<RetireQuery>,
) -> ApiResult {
    let confirmed = query.confirm.as_deref() == Some("true");
    let id = OrganizationRoleId::new(*id);
    roles::retire_role(&state.app, &actor, id, confirmed).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// How a role takes part in processes, and what follows.
#[derive(Debug, Serialize, ToSchema)]
struct RoleMatrixAnswer {
    involvement: InvolvementBody,
    /// Where the involvement comes from, for every process that counts.
    provenance: Vec<CellAnswer>,
    /// The levels it requires.
    requirements: Vec<RequirementAnswer>,
    /// Whether the supplementary process rows count.
    supplementary_rows: bool,
    revision: i64,
}

/// Where the involvement in a process comes from.
#[derive(Debug, Serialize, ToSchema)]
struct CellAnswer {
    process_id: u32,
    /// `reference`: as the role cluster has it; `changed`: the organisation changed it; `stated`:
    /// the organisation stated it, without a role cluster; `not_stated`: nobody did yet.
    #[schema(schema_with = sources)]
    source: &'static str,
    /// What the role cluster has, 0 to 3; null without a role cluster, and while nothing is stated.
    #[schema(required, minimum = 0, maximum = 3)]
    reference: Option<u8>,
}

fn sources() -> Object {
    choices(["reference", "differs", "stated", "not_stated"])
}

fn cells(view: &RoleView) -> Vec<CellAnswer> {
    let cells = view.provenance.iter();
    let answer = |(process, source): (ProcessId, CellSource)| {
        let own = view.role.involvement.get(process);
        let (source, reference) = match source {
            CellSource::Reference => ("reference", Some(own)),
            CellSource::Differs(reference) => ("differs", Some(reference)),
            CellSource::Stated => ("stated", None),
            CellSource::NotStated => ("not_stated", None),
        };
        CellAnswer {
            process_id: process.get(),
            source,
            reference: reference.map(Involvement::value),
        }
    };
    cells.map(answer).collect()
}

/// A required level with its reasons.
#[derive(Debug, Serialize, ToSchema)]
struct RequirementAnswer {
    competency_id: u32,
    level: LevelValue,
    /// Every process that calls for this level.
    because: Vec<ProcessCauseAnswer>,
}

/// A process that calls for a competency.
#[derive(Debug, Serialize, ToSchema)]
struct ProcessCauseAnswer {
    process_id: u32,
    /// 1 supports, 2 responsible, 3 designs.
    #[schema(minimum = 0, maximum = 3)]
    involvement: u8,
    /// 1 useful, 2 necessary.
    #[schema(minimum = 0, maximum = 2)]
    relevance: u8,
}

impl From<&Cause> for ProcessCauseAnswer {
    fn from(cause: &Cause) -> Self {
        Self {
            process_id: cause.process.get(),
            involvement: cause.involvement.value(),
            relevance: cause.relevance.value(),
        }
    }
}

fn requirement((competency, requirement): (&CompetencyId, &Requirement)) -> RequirementAnswer {
    let because = requirement.because.iter();
    RequirementAnswer {
        competency_id: competency.get(),
        level: requirement.level.into(),
        because: because.map(ProcessCauseAnswer::from).collect(),
    }
}

fn matrix_response(view: &RoleView) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((ETAG, etag(view.role.revision)))
        .json(RoleMatrixAnswer {
            involvement: InvolvementBody::from(&view.role.involvement),
            provenance: cells(view),
            requirements: view.requirements.iter().map(requirement).collect(),
            supplementary_rows: view.supplementary.into(),
            revision: view.role.revision,
        })
}

/// Show the matrix of a role
#[utoipa::path(
    get, path = "/api/v1/organization/roles/{id}/matrix", tag = "Roles",
    params(("id" = i64, Path)),
    responses(
        (status = 200, body = RoleMatrixAnswer, description = "The matrix and what it requires",
         headers(("ETag" = String, description = "The revision"))),
        (status = 404, description = "The organisation has no such role"),
    ),
)]
pub(crate) async fn show_role_matrix(
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
) -> ApiResult {
    let view = roles::role(&state.app, &actor, OrganizationRoleId::new(*id)).await?;
    Ok(matrix_response(&view))
}

/// The whole matrix of a role.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoleMatrixRequest {
    involvement: InvolvementBody,
}

/// Replace the matrix of a role
#[utoipa::path(
    put, path = "/api/v1/organization/roles/{id}/matrix", tag = "Roles",
    params(
        ("id" = i64, Path),
        ("If-Match" = Option<String>, Header, description = "The revision that was edited, as in `ETag`"),
    ),
    request_body = RoleMatrixRequest,
    responses(
        (status = 200, body = RoleMatrixAnswer, description = "Replaced",
         headers(("ETag" = String, description = "The new revision"))),
        (status = 404, description = "The organisation has no such role, or it is retired"),
        (status = 412, description = "Changed since it was read"),
    ),
)]
pub(crate) async fn replace_role_matrix(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    id: web::Path<i64>,
    JsonBody(body): JsonBody<RoleMatrixRequest>,
) -> ApiResult {
    let id = OrganizationRoleId::new(*id);
    let (cells, expected) = (body.involvement.into(), expected_revision(&request));
    let view = roles::set_involvement(&state.app, &actor, id, cells, expected).await?;
    Ok(matrix_response(&view))
}

/// A list of roles.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoleListRequest {
    /// CSV text: a first line with `name` and, if wanted, `description`, `role_cluster`, `takes_part` and
    /// columns that begin with the number of a process; then one line for each role, at most 500.
    #[schema(required, value_type = String, max_length = 1_000_000)]
    csv: Option<String>,
    /// Only tell what would become of it.
    dry_run: Option<bool>,
}

/// What is wrong with a line, and where.
#[derive(Debug, Serialize, ToSchema)]
struct RoleLineError {
    /// `name`, `description`, `cluster`, `takes_part`, `involvement`, or `row`: the line as a whole.
    field: &'static str,
    code: &'static str,
    /// The numbers of the rule, such as the `process` in whose column something else than 0 to 3 stands.
    args: BTreeMap<&'static str, i64>,
}

/// A line of the list, and what becomes of it.
#[derive(Debug, Serialize, ToSchema)]
struct ListedRoleAnswer {
    line: u64,
    name: String,
    #[schema(schema_with = outcomes)]
    outcome: &'static str,
    /// Of a line that is wrong.
    errors: Vec<RoleLineError>,
    /// The role that was made; null for a dry run and for lines that are left out.
    #[schema(required, minimum = 1)]
    organization_role_id: Option<i64>,
}

fn outcomes() -> Object {
    choices(["made", "known", "wrong"])
}

/// What becomes of a list of roles.
#[derive(Debug, Serialize, ToSchema)]
struct RoleListAnswer {
    roles: Vec<ListedRoleAnswer>,
    /// The headings of the columns that are not read.
    ignored_columns: Vec<String>,
}

impl From<(CheckedRole, Option<OrganizationRoleId>)> for ListedRoleAnswer {
    fn from((role, made): (CheckedRole, Option<OrganizationRoleId>)) -> Self {
        let (outcome, errors) = match role.outcome {
            RoleOutcome::Made => ("made", Vec::new()),
            RoleOutcome::Known => ("known", Vec::new()),
            RoleOutcome::Wrong(errors) => {
                let errors = errors.iter().map(|error| RoleLineError {
                    field: error.field,
                    code: error.code.key(),
                    args: error.code.args().into_iter().collect(),
                });
                ("wrong", errors.collect())
            }
        };
        Self {
            line: role.row.line,
            name: role.row.name,
            outcome,
            errors,
            organization_role_id: made.map(OrganizationRoleId::get),
        }
    }
}

/// Make roles from CSV
///
/// Every line that is not wrong becomes a role, unless a role of its name is there: that one stays as it
/// is, so the same list once more makes nothing new.
#[utoipa::path(
    post, path = "/api/v1/organization/roles/list", tag = "Roles",
    request_body = RoleListRequest,
    responses((status = 200, body = RoleListAnswer, description = "The list, line by line")),
)]
pub(crate) async fn import_role_list(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<RoleListRequest>,
) -> ApiResult {
    let file = roles::read_roles(state.app.framework(), &sent(body.csv)).map_err(Error::from)?;
    let all: Vec<_> = if body.dry_run.unwrap_or_default() {
        let checked = roles::check_roles(&state.app, &actor, file.roles).await?;
        checked.into_iter().map(|role| (role, None)).collect()
    } else {
        roles::import_roles(&state.app, &actor, file.roles).await?
    };
    Ok(HttpResponse::Ok().json(RoleListAnswer {
        roles: all.into_iter().map(Into::into).collect(),
        ignored_columns: file.ignored,
    }))
}
