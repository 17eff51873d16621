//! What the organisation needs to learn. What the small-group rule holds back is null, beside the
//! number of people it takes.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::figures::{self, Figures, TrendPoint};
use seqpt_core::Level;
use seqpt_core::framework::{OrganizationRoleId, Origin, RoleClusterId};
use seqpt_core::gap::organization::{
    BeyondTarget, CompetencyOutlook, GroupCell, LevelOutlook, MasteryVerdict, Mismatch,
    OrganizationOutlook, State as LevelState, StrategyGap, Training,
};
use seqpt_core::gap::{DeliveryHint, Distribution, Effort};
use seqpt_core::strategy::Strategy;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, Object};

use super::ApiResult;
use super::programs::GroupProgramAnswer;
use super::values::{LevelValue, areas, choices, choices_or_null, origin_kinds};
use crate::auth::Member;
use crate::pages::figures::{Asked, Filter, Told};
use crate::reader::localizer;
use crate::state::State;

/// What the organisation needs to learn, and how far the figures reach.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OrganizationResultAnswer {
    /// People with an account that is not deactivated.
    people: usize,
    /// How many of them completed a survey.
    answered: usize,
    /// When the figures were published; they change once three people's entries changed.
    #[schema(required)]
    as_of: Option<DateTime<Utc>>,
    /// How many people they count.
    counted: usize,
    /// How many people completed a survey that they do not count yet.
    newer: usize,
    /// The least number of people that a shown figure speaks of.
    #[schema(minimum = 3, maximum = 1000)]
    smallest_group: usize,
    /// The strategies that count.
    #[schema(schema_with = strategy_list)]
    strategies: Vec<&'static str>,
    /// Null while too few people are counted, or no strategy is chosen.
    #[schema(required)]
    outlook: Option<OutlookAnswer>,
}

/// What the organisation needs to learn.
#[derive(Debug, Serialize, ToSchema)]
struct OutlookAnswer {
    /// Whether required levels of roles count; otherwise all people are one group.
    role_based: bool,
    competencies_with_gap: usize,
    /// Places over all competencies and levels.
    levels_to_advance: usize,
    /// The four levels, rising.
    pyramid: Vec<PyramidLevelAnswer>,
    /// By area: those that the filter leaves.
    competencies: Vec<CompetencyOutlookAnswer>,
    /// Competencies below the target of the strategies, by the median of everybody.
    strategy_gaps: usize,
    /// Competencies at their target.
    strategy_achieved: usize,
    /// What roles require beyond the strategies; null without roles.
    #[schema(required)]
    mastery: Option<MasteryAnswer>,
    /// The competencies that trainers are to master.
    to_master: Vec<u32>,
    /// Who could learn together: the groups with a program that is suggested or chosen.
    programs: Vec<GroupProgramAnswer>,
}

/// A level over all competencies.
#[derive(Debug, Serialize, ToSchema)]
struct PyramidLevelAnswer {
    level: LevelValue,
    /// Competencies that require a training which does not exist.
    active: usize,
    /// People who need the level, counted in each competency.
    places: usize,
}

/// A competency of the organisation.
#[derive(Debug, Serialize, ToSchema)]
struct CompetencyOutlookAnswer {
    competency_id: u32,
    #[schema(schema_with = areas)]
    area: &'static str,
    /// A core competency: it grows through the others.
    indirect: bool,
    /// What the strategies aim at; null if none but train-the-trainer is chosen.
    #[schema(required)]
    target: Option<TargetAnswer>,
    /// Rising: all four, unless the filter leaves some out.
    levels: Vec<LevelOutlookAnswer>,
    /// The least number of people, where `distribution` is held back.
    #[schema(required)]
    fewer_than: Option<usize>,
    /// Everybody with a level.
    #[schema(required)]
    distribution: Option<DistributionAnswer>,
    /// How the target stands to the median of everybody.
    #[schema(required, schema_with = comparisons)]
    comparison: Option<&'static str>,
    /// Every group anybody is in, unless the filter names one.
    groups: Vec<GroupFiguresAnswer>,
}

/// What the strategies aim at.
#[derive(Debug, Serialize, ToSchema)]
struct TargetAnswer {
    level: LevelValue,
    #[schema(schema_with = strategies)]
    set_by: &'static str,
}

/// A level of a competency.
#[derive(Debug, Serialize, ToSchema)]
struct LevelOutlookAnswer {
    level: LevelValue,
    #[schema(schema_with = states)]
    state: &'static str,
    /// A training is required and the organisation has one.
    training_exists: bool,
    /// How many people need it, or the most that may.
    places: usize,
    /// Whether `places` is their number. It is not where that would tell of too few people: then
    /// people whose level may not be looked at count as if they needed it.
    places_exact: bool,
    /// The groups that may be shown and need it; people count in each of their roles.
    groups: Vec<GroupNeedAnswer>,
}

/// People of a group who need a level.
#[derive(Debug, Serialize, ToSchema)]
struct GroupNeedAnswer {
    /// What the group is; `role_cluster_id` or `organization_role_id` says which.
    #[schema(schema_with = origin_kinds)]
    kind: &'static str,
    #[schema(required)]
    role_cluster_id: Option<u32>,
    #[schema(required, minimum = 1)]
    organization_role_id: Option<i64>,
    people: usize,
}

/// A group in a competency: people of a role cluster, of a role of the organisation, who described
/// tasks or who took a full assessment.
#[derive(Debug, Serialize, ToSchema)]
struct GroupFiguresAnswer {
    /// What the group is; `role_cluster_id` or `organization_role_id` says which.
    #[schema(schema_with = origin_kinds)]
    kind: &'static str,
    #[schema(required)]
    role_cluster_id: Option<u32>,
    #[schema(required, minimum = 1)]
    organization_role_id: Option<i64>,
    /// What the role requires; null for tasks.
    #[schema(required)]
    required: Option<LevelValue>,
    /// What its people are to reach; null where that is each person's own.
    #[schema(required)]
    effective: Option<LevelValue>,
    /// Whether target and required level part.
    #[schema(required, schema_with = mismatches)]
    mismatch: Option<&'static str>,
    /// The least number of people, where the figures are held back.
    #[schema(required)]
    fewer_than: Option<usize>,
    #[schema(required)]
    distribution: Option<DistributionAnswer>,
    /// What they need; null if it is held back, or if what they are to reach is not known.
    #[schema(required)]
    training: Option<TrainingAnswer>,
}

/// How many people stand where.
#[derive(Debug, Serialize, ToSchema)]
struct DistributionAnswer {
    people: usize,
    /// People at none, know, understand, apply, master.
    #[schema(min_items = 5, max_items = 5)]
    counts: Vec<usize>,
    median: LevelValue,
    /// Of the published figures.
    #[schema(minimum = 0, maximum = 6)]
    mean: f64,
    /// Of the published figures.
    #[schema(minimum = 0, maximum = 9)]
    variance: f64,
    /// The median speaks for nearly everybody.
    median_reliable: bool,
    /// Hardly anybody stands at the median.
    median_misleading: bool,
    /// Two groups apart from each other.
    two_peaks: bool,
}

/// What a group needs.
#[derive(Debug, Serialize, ToSchema)]
struct TrainingAnswer {
    /// People below the level they are to reach.
    below: usize,
    /// The levels that somebody needs, rising.
    needs: Vec<LevelNeedAnswer>,
    #[schema(schema_with = hints)]
    delivery_hint: &'static str,
    /// Null without a training.
    #[schema(required, schema_with = efforts)]
    effort: Option<&'static str>,
    /// Less than a fifth is below: a median would hide them.
    small_minority: bool,
}

/// People who need a level.
#[derive(Debug, Serialize, ToSchema)]
struct LevelNeedAnswer {
    level: LevelValue,
    people: usize,
}

/// What roles require beyond the strategies: a hint.
#[derive(Debug, Serialize, ToSchema)]
struct MasteryAnswer {
    #[schema(schema_with = verdicts)]
    verdict: &'static str,
    beyond: Vec<BeyondTargetAnswer>,
    /// The same of roles that master everything; they do not enter the verdict.
    process_owners: Vec<BeyondTargetAnswer>,
}

/// A role that requires more than the strategies aim at.
#[derive(Debug, Serialize, ToSchema)]
struct BeyondTargetAnswer {
    /// What it is; `role_cluster_id` or `organization_role_id` says which.
    #[schema(schema_with = origin_kinds)]
    kind: &'static str,
    #[schema(required)]
    role_cluster_id: Option<u32>,
    #[schema(required, minimum = 1)]
    organization_role_id: Option<i64>,
    competency_id: u32,
    required: LevelValue,
    target: LevelValue,
}

/// The dates on which the figures changed.
#[derive(Debug, Serialize, ToSchema)]
struct ResultHistoryAnswer {
    /// Oldest first, at most twelve, all seen with the roles and strategies of today; without those
    /// on which too few people were counted.
    dates: Vec<ResultDateAnswer>,
}

/// One date.
#[derive(Debug, Serialize, ToSchema)]
struct ResultDateAnswer {
    as_of: DateTime<Utc>,
    /// How many people were counted.
    counted: usize,
    /// The four levels, rising.
    levels: Vec<LevelCountAnswer>,
}

/// What was needed at a level.
#[derive(Debug, Serialize, ToSchema)]
struct LevelCountAnswer {
    level: LevelValue,
    /// Competencies that required a training.
    competencies: usize,
    /// People who needed the level, counted in each competency.
    places: usize,
}

fn strategies() -> Object {
    choices(Strategy::ALL.map(Strategy::key))
}

fn strategy_list() -> Array {
    Array::new(strategies())
}

const fn state_key(state: LevelState) -> &'static str {
    match state {
        LevelState::NotTargeted => "not_targeted",
        LevelState::NotRequired => "not_required",
        LevelState::NoData => "no_data",
        LevelState::TrainingRequired => "training_required",
        LevelState::Achieved => "achieved",
    }
}

fn states() -> Object {
    choices(
        [
            LevelState::NotTargeted,
            LevelState::NotRequired,
            LevelState::NoData,
            LevelState::TrainingRequired,
            LevelState::Achieved,
        ]
        .map(state_key),
    )
}

const fn comparison_key(gap: StrategyGap) -> &'static str {
    match gap {
        StrategyGap::NotTargeted => "not_targeted",
        StrategyGap::Achieved => "achieved",
        StrategyGap::Minor => "minor",
        StrategyGap::Significant => "significant",
        StrategyGap::Critical => "critical",
    }
}

fn comparisons() -> Object {
    choices_or_null(
        [
            StrategyGap::NotTargeted,
            StrategyGap::Achieved,
            StrategyGap::Minor,
            StrategyGap::Significant,
            StrategyGap::Critical,
        ]
        .map(comparison_key),
    )
}

const fn mismatch_key(mismatch: Mismatch) -> &'static str {
    match mismatch {
        Mismatch::StrategyExceedsRole => "strategy_exceeds_role",
        Mismatch::RoleExceedsStrategy => "role_exceeds_strategy",
    }
}

fn mismatches() -> Object {
    choices_or_null(
        [Mismatch::StrategyExceedsRole, Mismatch::RoleExceedsStrategy].map(mismatch_key),
    )
}

fn hints() -> Object {
    choices(DeliveryHint::ALL.map(DeliveryHint::key))
}

const fn effort_key(effort: Effort) -> &'static str {
    match effort {
        Effort::Low => "low",
        Effort::LowToMedium => "low_to_medium",
        Effort::Medium => "medium",
    }
}

fn efforts() -> Object {
    choices_or_null([Effort::Low, Effort::LowToMedium, Effort::Medium].map(effort_key))
}

const fn verdict_key(verdict: MasteryVerdict) -> &'static str {
    match verdict {
        MasteryVerdict::Adequate => "adequate",
        MasteryVerdict::AddStrategyOrReviewRoles => "add_strategy_or_review_roles",
        MasteryVerdict::TrainTrainers => "train_trainers",
    }
}

fn verdicts() -> Object {
    choices(
        [
            MasteryVerdict::Adequate,
            MasteryVerdict::AddStrategyOrReviewRoles,
            MasteryVerdict::TrainTrainers,
        ]
        .map(verdict_key),
    )
}

/// What a group is, and the number of the role cluster or of the role of the organisation.
pub(super) fn group_id(origin: Origin) -> (&'static str, Option<u32>, Option<i64>) {
    (
        origin.kind(),
        origin.cluster().map(RoleClusterId::get),
        origin.role().map(OrganizationRoleId::get),
    )
}

/// Show what the organisation needs to learn
///
/// By the published figures. They speak of `smallest_group` people or more: what speaks of fewer,
/// or would tell figures of fewer by subtraction, is null, and `fewer_than` says the number. Places
/// over the whole organisation are always shown. A filter leaves competencies, levels and groups out
/// as the page of the results does; all counts over competencies stay those of everything. What a
/// filter says wrongly is left out.
#[utoipa::path(
    get, path = "/api/v1/organization/result", tag = "Organisation", params(Asked),
    responses((status = 200, body = OrganizationResultAnswer, description = "The result")),
)]
pub(crate) async fn show_organization_result(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
    asked: web::Query<Asked>,
) -> ApiResult {
    let figures = figures::organization_figures(&state.app, &actor).await?;
    let texts = localizer(&request, &state);
    let told = Told::of(&texts, &figures, Filter::of(&asked));
    Ok(HttpResponse::Ok().json(OrganizationResultAnswer::of(&figures, told)))
}

/// Show how the need developed
#[utoipa::path(
    get, path = "/api/v1/organization/result/history", tag = "Organisation",
    responses((status = 200, body = ResultHistoryAnswer, description = "The dates")),
)]
pub(crate) async fn show_result_history(
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let history = figures::figures_history(&state.app, &actor).await?;
    Ok(HttpResponse::Ok().json(ResultHistoryAnswer {
        dates: history.iter().map(ResultDateAnswer::from).collect(),
    }))
}

impl OrganizationResultAnswer {
    /// `told` is what can be told of them, as far as a filter lets it through.
    pub(super) fn of(figures: &Figures, told: Option<Told<'_>>) -> Self {
        Self {
            people: figures.people,
            answered: figures.answered,
            as_of: figures.as_of,
            counted: figures.counted,
            newer: figures.newer,
            smallest_group: figures.smallest.get(),
            strategies: figures.strategies.iter().map(|it| it.key()).collect(),
            outlook: told.map(OutlookAnswer::from),
        }
    }
}

impl From<Told<'_>> for OutlookAnswer {
    fn from(told: Told<'_>) -> Self {
        let outlook: &OrganizationOutlook = told.outlook;
        let levels = || outlook.competencies.iter().flat_map(|known| &known.levels);
        let places = |level: Option<Level>| {
            let levels = levels().filter(|it| level.is_none_or(|level| level == it.level));
            levels.map(|it| it.places).sum()
        };
        let smallest = outlook.smallest.get();
        let has_gap = |known: &CompetencyOutlook| {
            let mut levels = known.levels.iter();
            levels.any(|level| level.state == LevelState::TrainingRequired)
        };
        Self {
            role_based: outlook.role_based,
            competencies_with_gap: outlook.competencies.iter().filter(|it| has_gap(it)).count(),
            levels_to_advance: places(None),
            pyramid: outlook
                .pyramid
                .iter()
                .map(|it| PyramidLevelAnswer {
                    level: it.level.into(),
                    active: it.active,
                    places: places(Some(it.level)),
                })
                .collect(),
            competencies: told
                .mapped()
                .map(|known| competency(told, known, smallest))
                .collect(),
            strategy_gaps: outlook.strategy.gaps,
            strategy_achieved: outlook.strategy.achieved,
            mastery: outlook.mastery.as_ref().map(|check| MasteryAnswer {
                verdict: verdict_key(check.verdict),
                beyond: check.beyond.iter().map(beyond).collect(),
                process_owners: check.process_owners.iter().map(beyond).collect(),
            }),
            to_master: outlook.to_master.iter().map(|id| id.get()).collect(),
            programs: told
                .figures
                .programs()
                .iter()
                .filter(|group| group.counting().is_some())
                .map(GroupProgramAnswer::from)
                .collect(),
        }
    }
}

fn competency(
    told: Told<'_>,
    known: &CompetencyOutlook,
    smallest: usize,
) -> CompetencyOutlookAnswer {
    let only = told.filter.level;
    let levels = known.levels.iter().filter(|outlook| {
        only.is_none_or(|level| level == outlook.level) && told.shows(known, outlook)
    });
    CompetencyOutlookAnswer {
        competency_id: known.competency.get(),
        area: known.area.key(),
        indirect: known.indirect,
        target: known.target.map(|target| TargetAnswer {
            level: target.level.into(),
            set_by: target.set_by.key(),
        }),
        levels: levels.map(|outlook| at_level(told, outlook)).collect(),
        fewer_than: known.distribution.is_none().then_some(smallest),
        distribution: known.distribution.as_ref().map(DistributionAnswer::from),
        comparison: known.strategy.map(comparison_key),
        groups: known
            .groups
            .iter()
            .filter(|cell| told.lets_through(cell.origin))
            .map(|cell| group(cell, smallest))
            .collect(),
    }
}

fn group(cell: &GroupCell, smallest: usize) -> GroupFiguresAnswer {
    let (kind, role_cluster_id, organization_role_id) = group_id(cell.origin);
    let figures = cell.figures.as_ref();
    let training = figures.and_then(|figures| figures.training.as_ref());
    GroupFiguresAnswer {
        kind,
        role_cluster_id,
        organization_role_id,
        required: cell.required.map(LevelValue::from),
        effective: cell.effective.map(LevelValue::from),
        mismatch: cell.mismatch.map(mismatch_key),
        fewer_than: figures.is_none().then_some(smallest),
        distribution: figures.map(|it| DistributionAnswer::from(&it.distribution)),
        training: training.map(TrainingAnswer::from),
    }
}

fn beyond(row: &BeyondTarget) -> BeyondTargetAnswer {
    let (kind, role_cluster_id, organization_role_id) = group_id(row.origin);
    BeyondTargetAnswer {
        kind,
        role_cluster_id,
        organization_role_id,
        competency_id: row.competency.get(),
        required: row.required.into(),
        target: row.target.into(),
    }
}

fn at_level(told: Told<'_>, outlook: &LevelOutlook) -> LevelOutlookAnswer {
    let needs = outlook.origins.iter();
    let needs = needs.filter(|need| told.lets_through(need.origin));
    let groups = needs.map(|need| {
        let (kind, role_cluster_id, organization_role_id) = group_id(need.origin);
        GroupNeedAnswer {
            kind,
            role_cluster_id,
            organization_role_id,
            people: need.people,
        }
    });
    LevelOutlookAnswer {
        level: outlook.level.into(),
        state: state_key(outlook.state),
        training_exists: outlook.training_exists,
        places: outlook.places,
        places_exact: outlook.exact,
        groups: groups.collect(),
    }
}

impl From<&Distribution> for DistributionAnswer {
    fn from(people: &Distribution) -> Self {
        Self {
            people: people.n(),
            counts: people.counts().to_vec(),
            median: people.median().into(),
            mean: people.mean(),
            variance: people.variance(),
            median_reliable: people.is_median_reliable(),
            median_misleading: people.is_median_misleading(),
            two_peaks: people.has_two_peaks(),
        }
    }
}

impl From<&Training> for TrainingAnswer {
    fn from(training: &Training) -> Self {
        let needs = training.needs.iter().map(|need| LevelNeedAnswer {
            level: need.level.into(),
            people: need.people,
        });
        Self {
            below: training.below,
            needs: needs.collect(),
            delivery_hint: training.hint.key(),
            effort: training.effort.map(effort_key),
            small_minority: training.small_minority,
        }
    }
}

impl From<&TrendPoint> for ResultDateAnswer {
    fn from(point: &TrendPoint) -> Self {
        let levels = point.levels.iter().map(|count| LevelCountAnswer {
            level: count.level.into(),
            competencies: count.competencies,
            places: count.places,
        });
        Self {
            as_of: point.as_of,
            counted: point.counted,
            levels: levels.collect(),
        }
    }
}
