//! What the organisation needs to learn: the overview, one role in one competency, one competency.

mod cell;
mod overview;
mod programs;
mod scenarios;
mod strategy;
mod what_if;

pub use cell::{
    CompetencyFiguresPage, DeliveryHintView, DistributionRow, DistributionView, GroupFiguresPage,
    GroupLine, NeedRow, StandingView,
};
pub use overview::{
    FiguresHead, FiguresPage, FilterChoice, FilterView, LevelRow, LevelView, MapCell, MapRow,
    MapView, NextStep, OutlookView, PyramidCard, RoleNeed, StrategyTeaser, TrendRow, TrendView,
};
pub use programs::{GroupProgramsRow, ProgramOption, ProgramsPage};
pub use scenarios::{BestView, ScenarioRow, ScenarioStrategy, ScenariosPage, VerdictView};
pub use strategy::{
    MasteryView, StrategyCheckPage, StrategyComparison, StrategyGapCounts, TrainerChoice,
    TrainersChoice,
};
pub use what_if::{BeforeAfter, MixField, WhatIfGroup, WhatIfPage, WhatIfRow, WhatIfView};
