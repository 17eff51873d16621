//! The competency framework with its texts: public, the same for everybody, made to be cached.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};
use seqpt_core::Level;
use seqpt_core::framework::{Area, ProcessGroup};
use seqpt_core::survey::StatementGroup;
use seqpt_text::Localizer;
use serde::Serialize;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::ApiResult;
use super::values::{LevelValue, areas, choices};
use crate::failure::Failure;
use crate::reader::localizer;
use crate::state::State;
use seqpt_application::accounts::hex;

/// The competencies by area.
#[derive(Debug, Serialize, ToSchema)]
struct CompetenciesAnswer {
    framework_version: String,
    areas: Vec<AreaAnswer>,
    /// What the levels mean, rising.
    levels: Vec<LevelAnswer>,
    competencies: Vec<CompetencyAnswer>,
}

/// An area of competencies.
#[derive(Debug, Serialize, ToSchema)]
struct AreaAnswer {
    #[schema(schema_with = areas)]
    key: &'static str,
    name: String,
    description: String,
}

/// A level in words.
#[derive(Debug, Serialize, ToSchema)]
struct LevelAnswer {
    level: LevelValue,
    name: String,
    description: String,
}

/// A competency with its survey statements.
#[derive(Debug, Serialize, ToSchema)]
struct CompetencyAnswer {
    #[schema(minimum = 1)]
    id: u32,
    #[schema(schema_with = areas)]
    area: &'static str,
    name: String,
    description: String,
    why_it_matters: String,
    /// Groups 1 to 4. Group 5 means that none of them is true.
    statements: Vec<StatementAnswer>,
}

/// A statement that a person ticks.
#[derive(Debug, Serialize, ToSchema)]
struct StatementAnswer {
    #[schema(minimum = 1, maximum = 4)]
    group: u8,
    level: LevelValue,
    text: String,
}

/// A role cluster.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct RoleClusterAnswer {
    #[schema(minimum = 1)]
    id: u32,
    name: String,
    description: String,
}

/// The role clusters.
#[derive(Debug, Serialize, ToSchema)]
struct RoleClustersAnswer {
    framework_version: String,
    role_clusters: Vec<RoleClusterAnswer>,
}

/// A process.
#[derive(Debug, Serialize, ToSchema)]
struct ProcessAnswer {
    #[schema(minimum = 1)]
    id: u32,
    /// Supplementary rows count only for organisations that have them on.
    #[schema(schema_with = process_groups)]
    group: &'static str,
    name: String,
    purpose: String,
}

/// The processes.
#[derive(Debug, Serialize, ToSchema)]
struct ProcessesAnswer {
    framework_version: String,
    processes: Vec<ProcessAnswer>,
}

fn process_groups() -> Object {
    choices(
        [
            ProcessGroup::Agreement,
            ProcessGroup::Organizational,
            ProcessGroup::TechnicalManagement,
            ProcessGroup::Technical,
            ProcessGroup::Supplementary,
        ]
        .map(ProcessGroup::key),
    )
}

/// List the competencies
///
/// With areas, levels and survey statements, in the language asked for.
#[utoipa::path(
    get, path = "/api/v1/framework/competencies", tag = "Framework",
    responses((status = 200, body = CompetenciesAnswer, description = "The competencies",
        headers(("ETag" = String, description = "Changes with the content")))),
)]
pub(crate) async fn list_competencies(request: HttpRequest, state: web::Data<State>) -> ApiResult {
    let framework = state.app.framework();
    let texts = localizer(&request, &state);
    let content = texts.content();
    let competencies = framework
        .competencies()
        .iter()
        .filter_map(|competency| {
            let text = content.competency(competency.id)?;
            Some(CompetencyAnswer {
                id: competency.id.get(),
                area: competency.area.key(),
                name: text.name.clone(),
                description: text.description.clone(),
                why_it_matters: text.why_it_matters.clone(),
                statements: StatementGroup::ALL
                    .into_iter()
                    .filter_map(|group| {
                        Some(StatementAnswer {
                            group: group.number(),
                            level: group.level().into(),
                            text: text.statement(group)?.to_owned(),
                        })
                    })
                    .collect(),
            })
        })
        .collect();
    let areas = Area::ALL
        .into_iter()
        .filter_map(|area| {
            let text = content.area(area)?;
            Some(AreaAnswer {
                key: area.key(),
                name: text.name.clone(),
                description: text.description.clone(),
            })
        })
        .collect();
    let levels = Level::ALL
        .into_iter()
        .filter_map(|level| {
            let text = content.level(level)?;
            Some(LevelAnswer {
                level: level.into(),
                name: text.name.clone(),
                description: text.description.clone(),
            })
        })
        .collect();
    cacheable(
        &request,
        &texts,
        &CompetenciesAnswer {
            framework_version: framework.version().to_owned(),
            areas,
            levels,
            competencies,
        },
    )
}

/// List the role clusters
#[utoipa::path(
    get, path = "/api/v1/framework/role-clusters", tag = "Framework",
    responses((status = 200, body = RoleClustersAnswer, description = "The role clusters",
        headers(("ETag" = String, description = "Changes with the content")))),
)]
pub(crate) async fn list_role_clusters(request: HttpRequest, state: web::Data<State>) -> ApiResult {
    let framework = state.app.framework();
    let texts = localizer(&request, &state);
    let ids = framework.role_clusters().iter().map(|role| role.id);
    cacheable(
        &request,
        &texts,
        &RoleClustersAnswer {
            framework_version: framework.version().to_owned(),
            role_clusters: role_clusters(&texts, ids),
        },
    )
}

/// Role clusters with their texts.
pub(super) fn role_clusters(
    texts: &Localizer,
    ids: impl IntoIterator<Item = seqpt_core::framework::RoleClusterId>,
) -> Vec<RoleClusterAnswer> {
    ids.into_iter()
        .filter_map(|id| {
            let text = texts.content().role_cluster(id)?;
            Some(RoleClusterAnswer {
                id: id.get(),
                name: text.name.clone(),
                description: text.description.clone(),
            })
        })
        .collect()
}

/// List the processes
#[utoipa::path(
    get, path = "/api/v1/framework/processes", tag = "Framework",
    responses((status = 200, body = ProcessesAnswer, description = "The processes",
        headers(("ETag" = String, description = "Changes with the content")))),
)]
pub(crate) async fn list_processes(request: HttpRequest, state: web::Data<State>) -> ApiResult {
    let framework = state.app.framework();
    let texts = localizer(&request, &state);
    let processes = framework
        .processes()
        .iter()
        .filter_map(|process| {
            let text = texts.content().process(process.id)?;
            Some(ProcessAnswer {
                id: process.id.get(),
                group: process.group.key(),
                name: text.name.clone(),
                purpose: text.purpose.clone(),
            })
        })
        .collect();
    cacheable(
        &request,
        &texts,
        &ProcessesAnswer {
            framework_version: framework.version().to_owned(),
            processes,
        },
    )
}

/// An answer that anybody may keep for an hour and ask for again by its tag.
fn cacheable(request: &HttpRequest, texts: &Localizer, answer: &impl Serialize) -> ApiResult {
    let body =
        serde_json::to_string(answer).map_err(|error| Failure::Internal(error.to_string()))?;
    let hash = hex(&Sha256::digest(body.as_bytes()));
    let tag = format!("\"{}\"", &hash[..32]);
    let known = request
        .headers()
        .get_all(IF_NONE_MATCH)
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(','))
        .any(|known| matches!(known.trim(), "*") || known.trim().trim_start_matches("W/") == tag);
    let mut response = if known {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((ETAG, tag))
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .insert_header((CONTENT_LANGUAGE, texts.language().code()));
    if known {
        return Ok(response.finish());
    }
    Ok(response.content_type("application/json").body(body))
}
