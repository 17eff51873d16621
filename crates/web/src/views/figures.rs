//! What the organisation needs to learn: the overview, one role in one competency, one competency.

mod cell;
mod overview;

pub use cell::{
    CompetencyFiguresPage, DeliveryHintView, DistributionRow, DistributionView, GroupFiguresPage,
    GroupLine, NeedRow, StandingView,
};
pub use overview::{
    FiguresHead, FiguresPage, FilterChoice, FilterView, LevelRow, LevelView, MapCell, MapRow,
    MapView, MasteryView, NextStep, OutlookView, PyramidCard, RoleNeed, StrategyComparison,
    StrategyView, TrendRow, TrendView,
};
