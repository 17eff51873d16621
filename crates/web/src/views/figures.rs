//! What the organisation needs to learn: the overview, one role in one competency, one competency.

mod cell;
mod overview;
mod strategy;

pub use cell::{
    CompetencyFiguresPage, DeliveryHintView, DistributionRow, DistributionView, GroupFiguresPage,
    GroupLine, NeedRow, StandingView,
};
pub use overview::{
    FiguresHead, FiguresPage, FilterChoice, FilterView, LevelRow, LevelView, MapCell, MapRow,
    MapView, NextStep, OutlookView, PyramidCard, RoleNeed, StrategyTeaser, TrendRow, TrendView,
};
pub use strategy::{
    MasteryView, StrategyCheckPage, StrategyComparison, StrategyGapCounts, TrainerChoice,
    TrainersChoice,
};
