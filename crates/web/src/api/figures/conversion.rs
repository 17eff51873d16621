//! From figures to JSON.

use seqpt_application::figures::{Figures, TrendPoint};
use seqpt_core::Level;
use seqpt_core::gap::Distribution;
use seqpt_core::gap::organization::{
    BeyondTarget, CompetencyOutlook, GroupCell, LevelOutlook, OrganizationOutlook,
    State as LevelState, Training,
};

use super::super::programs::GroupProgramAnswer;
use super::super::values::LevelValue;
use super::answers::{
    BeyondTargetAnswer, CompetencyOutlookAnswer, DistributionAnswer, GroupFiguresAnswer,
    GroupNeedAnswer, LevelCountAnswer, LevelNeedAnswer, LevelOutlookAnswer, MasteryAnswer,
    OrganizationResultAnswer, OutlookAnswer, PyramidLevelAnswer, ResultDateAnswer, TargetAnswer,
    TrainingAnswer, comparison_key, effort_key, mismatch_key, state_key, verdict_key,
};
use crate::pages::figures::Told;

impl OrganizationResultAnswer {
    /// `told` is what can be told of them, as far as a filter lets it through.
    pub(in crate::api) fn of(figures: &Figures, told: Option<Told<'_>>) -> Self {
        Self {
            people: figures.people,
            answered: figures.answered,
            as_of: figures.as_of,
            counted: figures.counted,
            newer: figures.newer,
            with_second_rating: figures.with_second_rating,
            with_other_rating: figures.with_other_rating,
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
    let figures = cell.figures.as_ref();
    let training = figures.and_then(|figures| figures.training.as_ref());
    GroupFiguresAnswer {
        group: cell.origin.into(),
        required: cell.required.map(LevelValue::from),
        effective: cell.effective.map(LevelValue::from),
        mismatch: cell.mismatch.map(mismatch_key),
        fewer_than: figures.is_none().then_some(smallest),
        distribution: figures.map(|it| DistributionAnswer::from(&it.distribution)),
        training: training.map(TrainingAnswer::from),
    }
}

fn beyond(row: &BeyondTarget) -> BeyondTargetAnswer {
    BeyondTargetAnswer {
        group: row.origin.into(),
        competency_id: row.competency.get(),
        required: row.required.into(),
        target: row.target.into(),
    }
}

fn at_level(told: Told<'_>, outlook: &LevelOutlook) -> LevelOutlookAnswer {
    let needs = outlook.origins.iter();
    let needs = needs.filter(|need| told.lets_through(need.origin));
    let groups = needs.map(|need| GroupNeedAnswer {
        group: need.origin.into(),
        people: need.people,
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
            places_exact: count.exact,
        });
        Self {
            as_of: point.as_of,
            counted: point.counted,
            levels: levels.collect(),
        }
    }
}
