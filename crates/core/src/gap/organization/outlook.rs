//! What the gaps of an organisation are told as. Where a figure is `None` because of the
//! small-group rule, it speaks of fewer than [`OrganizationOutlook::smallest`] people, or would
//! tell those of another group by subtraction.

use serde::{Deserialize, Serialize};

use super::{GroupProgram, MasteryCheck};
use crate::Level;
use crate::framework::{Area, CompetencyId, Origin};
use crate::gap::{DeliveryHint, Distribution, Effort};
use crate::privacy::SmallestGroup;
use crate::strategy::Target;

/// What an organisation needs to learn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OrganizationOutlook {
    /// How many people are assessed.
    pub assessed: usize,
    /// The least number of people a shown figure speaks of.
    pub smallest: SmallestGroup,
    /// Whether required levels of roles count; otherwise all people are one group.
    pub role_based: bool,
    /// The four levels, rising.
    pub pyramid: Vec<PyramidLevel>,
    /// How the targets of the strategies stand to where people are.
    pub strategy: StrategyTotals,
    /// Roles that require more than the strategies aim at; `None` without roles.
    pub mastery: Option<MasteryCheck>,
    /// What trainers have to master: not a head count, for trainers are a few people who are not
    /// named. Empty if no trainers are trained.
    pub to_master: Vec<CompetencyId>,
    /// Who could learn together: a suggestion for each group with shown figures.
    pub programs: Vec<GroupProgram>,
    /// All competencies in the framework's order.
    pub competencies: Vec<CompetencyOutlook>,
}

impl OrganizationOutlook {
    /// What it would be if the organisation had no training yet: what it says about people alone.
    #[must_use]
    pub fn without_trainings(mut self) -> Self {
        for competency in &mut self.competencies {
            for level in &mut competency.levels {
                level.training_exists = false;
            }
        }
        self.pyramid = PyramidLevel::all(&self.competencies);
        self
    }
}

/// One level of the pyramid over all competencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PyramidLevel {
    /// The level.
    pub level: Level,
    /// How many competencies need a training that does not exist yet. At 0 the whole level is
    /// greyed.
    pub active: usize,
}

impl PyramidLevel {
    pub(super) fn all(competencies: &[CompetencyOutlook]) -> Vec<Self> {
        let active_at = |level| {
            competencies
                .iter()
                .flat_map(|competency| &competency.levels)
                .filter(|outlook| outlook.level == level && outlook.is_active())
                .count()
        };
        Level::PYRAMID
            .into_iter()
            .map(|level| Self {
                level,
                active: active_at(level),
            })
            .collect()
    }
}

/// One competency of an organisation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CompetencyOutlook {
    /// The competency.
    pub competency: CompetencyId,
    /// Its area.
    pub area: Area,
    /// A core competency: it grows through the others.
    pub indirect: bool,
    /// What the strategies aim at; `None` if none but train-the-trainer is chosen.
    pub target: Option<Target>,
    /// The four levels, rising.
    pub levels: Vec<LevelOutlook>,
    /// Everybody with a score; `None` of too few.
    pub distribution: Option<Distribution>,
    /// What everybody needs, as one group; `None` where roles count, and of too few.
    pub training: Option<Training>,
    /// The medians of the shown groups; `None` without any.
    pub medians: Option<MedianRange>,
    /// How the target stands to the median of everybody; `None` if too few have a score to tell.
    pub strategy: Option<StrategyGap>,
    /// Every group anybody is in, in the same order for all competencies.
    pub groups: Vec<GroupCell>,
}

/// A level of a competency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelOutlook {
    /// The level, one of [`Level::PYRAMID`].
    pub level: Level,
    /// How it stands.
    pub state: State,
    /// A training is required and the organisation has one already.
    pub training_exists: bool,
    /// How many people need it: below it, and it is required of them and aimed at. Each person
    /// counts once, however many roles they hold.
    pub places: usize,
    /// Whether [`places`](Self::places) is the exact number. It is not where that would tell of too
    /// few people: then it is the most that the figures shown allow, with everybody counted whose
    /// level may not be looked at, and nothing follows from it about them.
    pub exact: bool,
    /// The shown groups whose people need it. A person counts in each of the own roles.
    pub origins: Vec<OriginNeed>,
}

impl LevelOutlook {
    /// Whether a training is required and there is none yet.
    pub fn is_active(&self) -> bool {
        self.state == State::TrainingRequired && !self.training_exists
    }
}

/// How a level of a competency stands, the first that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// No strategy aims this high.
    NotTargeted,
    /// Nobody's role or tasks require it.
    NotRequired,
    /// None of the people who need to reach it has a score.
    NoData,
    /// At least one person is below, or may be.
    TrainingRequired,
    /// All who need to reach it, and have a score, have reached it.
    Achieved,
}

/// How many people of a group need a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OriginNeed {
    /// The group.
    pub origin: Origin,
    /// The head count, at least 1.
    pub people: usize,
}

/// How many people need a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LevelNeed {
    /// The level.
    pub level: Level,
    /// The head count, at least 1.
    pub people: usize,
}

/// The lowest and highest median of several groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MedianRange {
    /// The lowest.
    pub lowest: Level,
    /// The highest.
    pub highest: Level,
}

/// How a target stands to the median of everybody, by the distance of their figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StrategyGap {
    /// The strategies aim at nothing here.
    NotTargeted,
    /// The median has reached the target.
    Achieved,
    /// A distance of 1.
    Minor,
    /// A distance of 2 or 3.
    Significant,
    /// A distance of 4 or more.
    Critical,
}

impl StrategyGap {
    /// How a target stands to a median; `None` if something is aimed at and no median is told.
    pub fn of(target: Level, median: Option<Level>) -> Option<Self> {
        if target == Level::None {
            return Some(Self::NotTargeted);
        }
        Some(match target.value().saturating_sub(median?.value()) {
            0 => Self::Achieved,
            1 => Self::Minor,
            2 | 3 => Self::Significant,
            _ => Self::Critical,
        })
    }
}

/// How many competencies have reached the target of the strategies, of those with figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StrategyTotals {
    /// Competencies with a minor, significant or critical gap.
    pub gaps: usize,
    /// Competencies at or above their target.
    pub achieved: usize,
}

impl StrategyTotals {
    /// The share of competencies with a gap in those with figures, 0 to 100; `None` without any.
    pub fn gap_percent(self) -> Option<f64> {
        let count = |figure: usize| f64::from(u32::try_from(figure).unwrap_or(u32::MAX));
        let all = self.gaps + self.achieved;
        (all > 0).then(|| 100.0 * count(self.gaps) / count(all))
    }

    pub(super) fn of(competencies: &[CompetencyOutlook]) -> Self {
        let stands = || competencies.iter().filter_map(|known| known.strategy);
        Self {
            gaps: stands().filter(|gap| *gap > StrategyGap::Achieved).count(),
            achieved: stands().filter(|gap| *gap == StrategyGap::Achieved).count(),
        }
    }
}

/// One group in one competency: a cell of the heat map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupCell {
    /// The group.
    pub origin: Origin,
    /// What the role requires; `None` for tasks, which require something else of each person, and
    /// where no requirement of the role is known.
    pub required: Option<Level>,
    /// What its people are trained to: the lower of target and required level, or the target where
    /// roles do not count.
    pub effective: Option<Level>,
    /// Whether target and required level part.
    pub mismatch: Option<Mismatch>,
    /// Its figures; `None` of too few people.
    pub figures: Option<GroupFigures>,
}

impl GroupCell {
    /// What the group needs, if it is shown.
    pub(super) fn training(&self) -> Option<&Training> {
        self.figures.as_ref()?.training.as_ref()
    }
}

/// How the target of the strategies and the level a role requires part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mismatch {
    /// The strategies aim higher than the role requires: training stops at the required level.
    StrategyExceedsRole,
    /// The role requires more than the strategies aim at: training stops at the target.
    RoleExceedsStrategy,
}

/// The figures of a group that may be shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupFigures {
    /// The people with a score.
    pub distribution: Distribution,
    /// What they need; `None` if that differs from person to person and too few share a level to
    /// reach, or if no level to reach is known.
    pub training: Option<Training>,
}

/// What a group needs to learn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Training {
    /// How many people are below the level they are trained to.
    pub below: usize,
    /// The levels that at least one person needs, rising.
    pub needs: Vec<LevelNeed>,
    /// How the gap is best closed.
    pub hint: DeliveryHint,
    /// What that costs; `None` without a training.
    pub effort: Option<Effort>,
    /// Under a fifth is below, and somebody is: a small minority that a median would hide.
    pub small_minority: bool,
}

impl Training {
    /// What people need, by the level they are trained to.
    pub(super) fn of(whole: &Distribution, parts: &[(Level, Distribution)]) -> Self {
        let below = parts.iter().map(|(goal, people)| people.below(*goal)).sum();
        let in_need = |level| {
            let trained = parts.iter().filter(|(goal, _)| *goal >= level);
            trained.map(|(_, people)| people.below(level)).sum()
        };
        let needs = Level::PYRAMID.map(|level| LevelNeed {
            level,
            people: in_need(level),
        });
        let hint = DeliveryHint::of(whole, below);
        Self {
            below,
            needs: needs.into_iter().filter(|need| need.people > 0).collect(),
            hint,
            effort: hint.effort(),
            small_minority: whole.is_small_minority(below),
        }
    }
}
