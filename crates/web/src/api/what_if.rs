//! What would change with other strategies, another matrix value or other head counts.

use actix_web::{HttpResponse, web};
use seqpt_application::figures::{self, TriedCell, TriedFigures, TriedMix, TryOut};
use seqpt_core::Level;
use seqpt_core::framework::ProcessId;
use seqpt_core::gap::organization::{CompetencyProspect, GroupNeed, GroupProspect, Prospect};
use seqpt_core::strategy::Strategy;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, Object};

use super::ApiResult;
use super::body::JsonBody;
use super::groups::{GroupAnswer, entered_group};
use super::values::{LevelValue, choices, origin_kinds};
use crate::auth::Member;
use crate::state::State;

/// What to try. Nothing of it is stored.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WhatIfRequest {
    /// The strategies; those that are chosen if left out.
    #[schema(schema_with = strategy_list)]
    strategies: Option<Vec<String>>,
    matrix: Option<TriedCellRequest>,
    /// Other numbers of people in groups, each group once; those that are left out keep theirs.
    #[serde(default)]
    mix: Vec<TriedMixRequest>,
}

/// Another value in the matrix of a role cluster or of a role of the organisation.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TriedCellRequest {
    role_cluster_id: Option<i64>,
    organization_role_id: Option<i64>,
    process_id: i64,
    #[schema(minimum = 0, maximum = 3)]
    involvement: i64,
}

/// Another number of people in a group.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct TriedMixRequest {
    /// Only needed for groups that are no role: `tasks`, `full_assessment`.
    #[schema(schema_with = origin_kinds)]
    kind: Option<String>,
    role_cluster_id: Option<i64>,
    organization_role_id: Option<i64>,
    #[schema(minimum = 0, maximum = 100_000)]
    people: i64,
}

/// What would change.
#[derive(Debug, Serialize, ToSchema)]
struct WhatIfAnswer {
    /// The strategies that were tried.
    #[schema(schema_with = strategy_list)]
    strategies: Vec<&'static str>,
    /// Null while nothing can be told: see `/api/v1/organization/result`.
    #[schema(required)]
    difference: Option<DifferenceAnswer>,
}

/// A number as it is and as it would be.
#[derive(Debug, Serialize, ToSchema)]
struct BeforeAfterAnswer {
    before: usize,
    after: usize,
}

impl From<(usize, usize)> for BeforeAfterAnswer {
    fn from((before, after): (usize, usize)) -> Self {
        Self { before, after }
    }
}

/// The difference.
#[derive(Debug, Serialize, ToSchema)]
struct DifferenceAnswer {
    /// Over all competencies and shown groups; people count in each of their roles.
    levels_to_advance: BeforeAfterAnswer,
    /// Levels of competencies that somebody needs: a plan has an objective for each.
    objectives: BeforeAfterAnswer,
    /// By area.
    competencies: Vec<CompetencyDifferenceAnswer>,
}

/// The difference in one competency.
#[derive(Debug, Serialize, ToSchema)]
struct CompetencyDifferenceAnswer {
    competency_id: u32,
    target_before: LevelValue,
    target_after: LevelValue,
    /// The levels that somebody needs, rising.
    needed_before: Vec<LevelValue>,
    /// The levels that somebody would need, as far as the figures tell.
    needed_after: Vec<LevelValue>,
    /// The groups that are shown and whose level to reach is known.
    groups: Vec<GroupDifferenceAnswer>,
}

/// The difference for a group.
#[derive(Debug, Serialize, ToSchema)]
struct GroupDifferenceAnswer {
    #[serde(flatten)]
    group: GroupAnswer,
    before: ProspectNeedAnswer,
    after: ProspectNeedAnswer,
}

/// What a group needs.
#[derive(Debug, Serialize, ToSchema)]
struct ProspectNeedAnswer {
    /// What its people are trained to.
    effective: LevelValue,
    /// People below that.
    below: usize,
    levels_to_advance: usize,
}

fn strategy_list() -> Array {
    let strategies: Object = choices(Strategy::ALL.map(Strategy::key));
    Array::new(strategies)
}

impl From<WhatIfRequest> for TryOut {
    fn from(body: WhatIfRequest) -> Self {
        Self {
            strategies: body.strategies,
            matrix: body.matrix.map(|cell| TriedCell {
                role: entered_group(None, cell.role_cluster_id, cell.organization_role_id),
                // No process has the number 0.
                process: ProcessId::new(u32::try_from(cell.process_id).unwrap_or(0)),
                involvement: cell.involvement,
            }),
            mix: body
                .mix
                .iter()
                .map(|mix| TriedMix {
                    role: entered_group(
                        mix.kind.as_deref(),
                        mix.role_cluster_id,
                        mix.organization_role_id,
                    ),
                    people: mix.people,
                })
                .collect(),
        }
    }
}

impl From<&TriedFigures> for WhatIfAnswer {
    fn from(tried: &TriedFigures) -> Self {
        Self {
            strategies: tried.strategies.iter().map(|it| it.key()).collect(),
            difference: tried.prospect.as_ref().map(DifferenceAnswer::from),
        }
    }
}

impl From<&Prospect> for DifferenceAnswer {
    fn from(prospect: &Prospect) -> Self {
        let competencies = prospect.competencies.iter();
        Self {
            levels_to_advance: prospect.levels_to_advance().into(),
            objectives: prospect.objectives().into(),
            competencies: competencies.map(CompetencyDifferenceAnswer::from).collect(),
        }
    }
}

impl From<&CompetencyProspect> for CompetencyDifferenceAnswer {
    fn from(known: &CompetencyProspect) -> Self {
        let told = |level: &Level| LevelValue::from(*level);
        let groups = known.groups.iter();
        Self {
            competency_id: known.competency.get(),
            target_before: known.target_before.into(),
            target_after: known.target_after.into(),
            needed_before: known.needed_before.iter().map(told).collect(),
            needed_after: known.needed_after.iter().map(told).collect(),
            groups: groups.map(GroupDifferenceAnswer::from).collect(),
        }
    }
}

impl From<&GroupProspect> for GroupDifferenceAnswer {
    fn from(group: &GroupProspect) -> Self {
        Self {
            group: group.origin.into(),
            before: ProspectNeedAnswer::from(&group.before),
            after: ProspectNeedAnswer::from(&group.after),
        }
    }
}

impl From<&GroupNeed> for ProspectNeedAnswer {
    fn from(need: &GroupNeed) -> Self {
        Self {
            effective: need.effective.into(),
            below: need.below,
            levels_to_advance: need.levels_to_advance(),
        }
    }
}

/// Try what would change
///
/// Other strategies, another value in the matrix of a role, another number of its people: what is
/// left out stays as it is, and nothing is stored. Computed from the published figures alone, so
/// that nothing is told which they hold back, however often it is asked.
#[utoipa::path(
    post, path = "/api/v1/organization/what-if", tag = "Organisation",
    request_body = WhatIfRequest,
    responses((status = 200, body = WhatIfAnswer, description = "What would change")),
)]
pub(crate) async fn try_out(
    state: web::Data<State>,
    Member(actor): Member,
    JsonBody(body): JsonBody<WhatIfRequest>,
) -> ApiResult {
    let tried = figures::try_out(&state.app, &actor, body.into()).await?;
    Ok(HttpResponse::Ok().json(WhatIfAnswer::from(&tried)))
}
