//! What the figures of the organisation are in JSON.

use chrono::{DateTime, Utc};
use seqpt_core::gap::organization::{MasteryVerdict, Mismatch, State as LevelState, StrategyGap};
use seqpt_core::gap::{DeliveryHint, Effort};
use seqpt_core::strategy::Strategy;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::schema::{Array, Object};

use super::super::groups::GroupAnswer;
use super::super::programs::GroupProgramAnswer;
use super::super::values::{LevelValue, areas, choices, choices_or_null};

/// What the organisation needs to learn, and how far the figures reach.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct OrganizationResultAnswer {
    /// People with an account that is not deactivated.
    pub(super) people: usize,
    /// How many of them completed a survey.
    pub(super) answered: usize,
    /// When the figures were published; they change once three people's entries changed.
    #[schema(required)]
    pub(super) as_of: Option<DateTime<Utc>>,
    /// How many people they count.
    pub(super) counted: usize,
    /// How many people have an answer, or a rating that counts, that they do not count yet.
    pub(super) newer: usize,
    /// How many of the people counted are counted with a second rating.
    pub(super) with_second_rating: usize,
    /// How many are counted with another rating than the one that counts now; the figures follow with
    /// three new entries.
    pub(super) with_other_rating: usize,
    /// The least number of people that a shown figure speaks of.
    #[schema(minimum = 3, maximum = 1000)]
    pub(super) smallest_group: usize,
    /// The strategies that count.
    #[schema(schema_with = strategy_list)]
    pub(super) strategies: Vec<&'static str>,
    /// Null while too few people are counted, or no strategy is chosen.
    #[schema(required)]
    pub(super) outlook: Option<OutlookAnswer>,
}

/// What the organisation needs to learn.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct OutlookAnswer {
    /// Whether required levels of roles count; otherwise all people are one group.
    pub(super) role_based: bool,
    pub(super) competencies_with_gap: usize,
    /// Places over all competencies and levels.
    pub(super) levels_to_advance: usize,
    /// The four levels, rising.
    pub(super) pyramid: Vec<PyramidLevelAnswer>,
    /// By area: those that the filter leaves.
    pub(super) competencies: Vec<CompetencyOutlookAnswer>,
    /// Competencies below the target of the strategies, by the median of everybody.
    pub(super) strategy_gaps: usize,
    /// Competencies at their target.
    pub(super) strategy_achieved: usize,
    /// What roles require beyond the strategies; null without roles.
    #[schema(required)]
    pub(super) mastery: Option<MasteryAnswer>,
    /// The competencies that trainers are to master.
    pub(super) to_master: Vec<u32>,
    /// Who could learn together: the groups with a program that is suggested or chosen.
    pub(super) programs: Vec<GroupProgramAnswer>,
}

/// A level over all competencies.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct PyramidLevelAnswer {
    pub(super) level: LevelValue,
    /// Competencies that require a training which does not exist.
    pub(super) active: usize,
    /// People who need the level, counted in each competency.
    pub(super) places: usize,
}

/// A competency of the organisation.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CompetencyOutlookAnswer {
    pub(super) competency_id: u32,
    #[schema(schema_with = areas)]
    pub(super) area: &'static str,
    /// A core competency: it grows through the others.
    pub(super) indirect: bool,
    /// What the strategies aim at; null if none but train-the-trainer is chosen.
    #[schema(required)]
    pub(super) target: Option<TargetAnswer>,
    /// Rising: all four, unless the filter leaves some out.
    pub(super) levels: Vec<LevelOutlookAnswer>,
    /// The least number of people, where `distribution` is held back.
    #[schema(required)]
    pub(super) fewer_than: Option<usize>,
    /// Everybody with a level.
    #[schema(required)]
    pub(super) distribution: Option<DistributionAnswer>,
    /// How the target stands to the median of everybody.
    #[schema(required, schema_with = comparisons)]
    pub(super) comparison: Option<&'static str>,
    /// Every group anybody is in, unless the filter names one.
    pub(super) groups: Vec<GroupFiguresAnswer>,
}

/// What the strategies aim at.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TargetAnswer {
    pub(super) level: LevelValue,
    #[schema(schema_with = strategies)]
    pub(super) set_by: &'static str,
}

/// A level of a competency.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LevelOutlookAnswer {
    pub(super) level: LevelValue,
    #[schema(schema_with = states)]
    pub(super) state: &'static str,
    /// A training is required and the organisation has one.
    pub(super) training_exists: bool,
    /// How many people need it, or the most that may.
    pub(super) places: usize,
    /// Whether `places` is their number. It is not where that would tell of too few people: then
    /// people whose level may not be looked at count as if they needed it.
    pub(super) places_exact: bool,
    /// The groups that may be shown and need it; people count in each of their roles.
    pub(super) groups: Vec<GroupNeedAnswer>,
}

/// People of a group who need a level.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GroupNeedAnswer {
    #[serde(flatten)]
    pub(super) group: GroupAnswer,
    pub(super) people: usize,
}

/// A group in a competency: people of a role cluster, of a role of the organisation, who described
/// tasks or who took a full assessment.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct GroupFiguresAnswer {
    #[serde(flatten)]
    pub(super) group: GroupAnswer,
    /// What the role requires; null for tasks.
    #[schema(required)]
    pub(super) required: Option<LevelValue>,
    /// What its people are to reach; null where that is each person's own.
    #[schema(required)]
    pub(super) effective: Option<LevelValue>,
    /// Whether target and required level part.
    #[schema(required, schema_with = mismatches)]
    pub(super) mismatch: Option<&'static str>,
    /// The least number of people, where the figures are held back.
    #[schema(required)]
    pub(super) fewer_than: Option<usize>,
    #[schema(required)]
    pub(super) distribution: Option<DistributionAnswer>,
    /// What they need; null if it is held back, or if what they are to reach is not known.
    #[schema(required)]
    pub(super) training: Option<TrainingAnswer>,
}

/// How many people stand where.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DistributionAnswer {
    pub(super) people: usize,
    /// People at none, know, understand, apply, master.
    #[schema(min_items = 5, max_items = 5)]
    pub(super) counts: Vec<usize>,
    pub(super) median: LevelValue,
    /// Of the published figures.
    #[schema(minimum = 0, maximum = 6)]
    pub(super) mean: f64,
    /// Of the published figures.
    #[schema(minimum = 0, maximum = 9)]
    pub(super) variance: f64,
    /// The median speaks for nearly everybody.
    pub(super) median_reliable: bool,
    /// Hardly anybody stands at the median.
    pub(super) median_misleading: bool,
    /// Two groups apart from each other.
    pub(super) two_peaks: bool,
}

/// What a group needs.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct TrainingAnswer {
    /// People below the level they are to reach.
    pub(super) below: usize,
    /// The levels that somebody needs, rising.
    pub(super) needs: Vec<LevelNeedAnswer>,
    #[schema(schema_with = hints)]
    pub(super) delivery_hint: &'static str,
    /// Null without a training.
    #[schema(required, schema_with = efforts)]
    pub(super) effort: Option<&'static str>,
    /// Less than a fifth is below: a median would hide them.
    pub(super) small_minority: bool,
}

/// People who need a level.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LevelNeedAnswer {
    pub(super) level: LevelValue,
    pub(super) people: usize,
}

/// What roles require beyond the strategies: a hint.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct MasteryAnswer {
    #[schema(schema_with = verdicts)]
    pub(super) verdict: &'static str,
    pub(super) beyond: Vec<BeyondTargetAnswer>,
    /// The same of roles that master everything; they do not enter the verdict.
    pub(super) process_owners: Vec<BeyondTargetAnswer>,
}

/// A role that requires more than the strategies aim at.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct BeyondTargetAnswer {
    #[serde(flatten)]
    pub(super) group: GroupAnswer,
    pub(super) competency_id: u32,
    pub(super) required: LevelValue,
    pub(super) target: LevelValue,
}

/// The dates on which the figures changed.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ResultHistoryAnswer {
    /// Oldest first, at most twelve, all seen with the roles and strategies of today; without those
    /// on which too few people were counted.
    pub(super) dates: Vec<ResultDateAnswer>,
}

/// One date.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ResultDateAnswer {
    pub(super) as_of: DateTime<Utc>,
    /// How many people were counted.
    pub(super) counted: usize,
    /// The four levels, rising.
    pub(super) levels: Vec<LevelCountAnswer>,
}

/// What was needed at a level.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct LevelCountAnswer {
    pub(super) level: LevelValue,
    /// Competencies that required a training.
    pub(super) competencies: usize,
    /// People who needed the level, counted in each competency.
    pub(super) places: usize,
    /// Whether that is their number, and not the most there may have been.
    pub(super) places_exact: bool,
}

fn strategies() -> Object {
    choices(Strategy::ALL.map(Strategy::key))
}

fn strategy_list() -> Array {
    Array::new(strategies())
}

pub(super) const fn state_key(state: LevelState) -> &'static str {
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

pub(super) const fn comparison_key(gap: StrategyGap) -> &'static str {
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

pub(super) const fn mismatch_key(mismatch: Mismatch) -> &'static str {
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

pub(super) const fn effort_key(effort: Effort) -> &'static str {
    match effort {
        Effort::Low => "low",
        Effort::LowToMedium => "low_to_medium",
        Effort::Medium => "medium",
    }
}

fn efforts() -> Object {
    choices_or_null([Effort::Low, Effort::LowToMedium, Effort::Medium].map(effort_key))
}

pub(super) const fn verdict_key(verdict: MasteryVerdict) -> &'static str {
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
