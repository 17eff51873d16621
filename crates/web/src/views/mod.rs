//! What the pages show: plain data, filled by the handlers and rendered by the templates of the same name.
//!
//! A view holds text that is ready to read (names, dates, level words); the templates add the fixed words through
//! [`Page::t`] and decide nothing about the domain. Every page carries a [`Page`]: who reads it, in which language.

pub mod assets;
mod chart;
mod figures;
mod form;
mod glossary;
mod guidance;
mod home;
mod invitations;
mod notice;
mod organization;
mod organization_roles;
mod page;
mod phase_one;
mod places;
mod plan;
mod processes;
mod profile;
mod public;
mod qr;
mod ratings;
mod result;
mod style;
mod survey;
mod trainings;

#[cfg(test)]
mod gallery;

pub use figures::{
    BeforeAfter, BestView, CompetencyFiguresPage, DeliveryHintView, DistributionRow,
    DistributionView, FiguresHead, FiguresPage, FilterChoice, FilterView, GroupFiguresPage,
    GroupLine, GroupProgramsRow, LevelRow, LevelView, MapCell, MapRow, MapView, MasteryView,
    MixField, NeedRow, NextStep, OutlookView, ProgramOption, ProgramsPage, PyramidCard, RoleNeed,
    ScenarioRow, ScenarioStrategy, ScenariosPage, StandingView, StrategyCheckPage,
    StrategyComparison, StrategyGapCounts, StrategyTeaser, TrainerChoice, TrainersChoice, TrendRow,
    TrendView, VerdictView, WhatIfGroup, WhatIfPage, WhatIfRow, WhatIfView,
};
pub use form::FormState;
pub use glossary::{GlossaryEntry, GlossaryPage, GlossarySection};
pub use guidance::{PhaseView, Standing, StepView};
pub use home::{HomeAdminPage, HomeEmployeePage, ResultTeaser};
pub use invitations::{
    InvitationBadge, InvitationRow, InvitationsCheckPage, InvitationsMadePage, InvitationsPage,
    ListedPerson, PersonalLink,
};
pub use notice::{ConfirmPage, ErrorKind, ErrorPage};
pub use organization::{
    InvitationPage, JoinKey, OrganizationKeyPage, OrganizationPage, PeoplePage, PeopleSelection,
    PersonRow, PersonSurvey, SurveyFilter,
};
pub use organization_roles::{
    AdviceRow, ClusterOption, ListedRole, OrganizationRolePage, OrganizationRolesPage, RequiredRow,
    RoleListPage, RoleMatrixPage, RoleRow, RolesToMake,
};
pub use page::{Flash, FlashKind, Moment, Page, Person};
pub use phase_one::{
    AdviceView, ChosenView, ComparisonView, FieldView, HintView, MaturityPage, MaturityQuestion,
    MaturityRow, MaturityRunPage, PathView, PhaseOnePage, StepState, StrategyCard, StrategyPage,
    StrategyRow, StrategyRunPage, TaskDone,
};
pub use places::Place;
pub use plan::{
    ChangeRow, DemandView, EarlierPlanPage, ObjectiveEditPage, ObjectiveView, OrganizationPlanPage,
    PlanArea, PlanDate, PlanGroup, PlanHistoryPage, PlanPage, PlanRow, PlanSheet, SettledView,
};
pub use processes::{ProcessChoice, ProcessSection};
pub use profile::ProfilePage;
pub use public::{JoinAccountPage, JoinKeyPage, LoginPage, RegisterPage, StartPage};
pub use qr::Qr;
pub use ratings::{
    AssessorRow, AssessorsPage, RatedArea, RatedCompetency, RatedLevel, RatedPersonRow,
    RatingColumn, RatingPage, RatingsPage, RatingsRow, RatingsView,
};
pub use result::{AreaView, CompetencyView, FitView, ResultPage, ResultRow, ResultsPage};
pub use style::StylePage;
pub use survey::{
    Answer, Found, FullAssessmentPage, Progress, Question, QuestionLink, QuestionSection,
    RoleOption, RolesPage, Statement, SurveyAllPage, SurveyOnePage, SurveyReviewPage, TasksPage,
};
pub use trainings::{TrainingArea, TrainingLevel, TrainingRow, TrainingsPage};
