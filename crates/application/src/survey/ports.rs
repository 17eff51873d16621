//! What the survey use cases need stored: surveys with their answers and results.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Months, Utc};
use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, OrganizationRoleId, Origin, RoleClusterId, SupplementaryRows,
};
use seqpt_core::strategy::Strategy;
use seqpt_core::survey::{Answer, DescribedTasks, Questionnaire, SurveyKind};

use crate::{AssessmentId, PortError, UserId};

/// A survey to be stored. Everything in it stays as it is until the end; what a full assessment
/// requires is added when it is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAssessment {
    /// Who answers.
    pub user: UserId,
    /// How the required levels are found.
    pub kind: SurveyKind,
    /// The framework version the survey is pinned to.
    pub framework_version: String,
    /// Whether rows 31-33 counted.
    pub supplementary: SupplementaryRows,
    /// The role clusters the person picked, rising.
    pub roles: Vec<RoleClusterId>,
    /// The organisation's own roles the person picked, rising.
    pub organization_roles: Vec<OrganizationRoleId>,
    /// The tasks the person described instead of picking roles.
    pub tasks: Option<DescribedTasks>,
    /// What is asked, with the required levels and their reasons.
    pub questionnaire: Questionnaire,
    /// When it was started.
    pub started_at: DateTime<Utc>,
}

impl NewAssessment {
    /// What the required levels come from.
    pub fn origins(&self) -> BTreeSet<Origin> {
        let clusters = self.roles.iter().copied().map(Origin::Cluster);
        let roles = self.organization_roles.iter().copied().map(Origin::Role);
        let personal = match self.kind {
            SurveyKind::KnownRoles => None,
            SurveyKind::UnknownRoles => Some(Origin::Tasks),
            SurveyKind::Full => Some(Origin::FullAssessment),
        };
        clusters.chain(roles).chain(personal).collect()
    }
}

/// A survey with the answers given so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The row.
    pub id: AssessmentId,
    /// What was stored at the start.
    pub start: NewAssessment,
    /// The answers so far.
    pub answers: BTreeMap<CompetencyId, GivenAnswer>,
    /// When it was handed in.
    pub completed_at: Option<DateTime<Utc>>,
    /// The role cluster that a full assessment was measured by when it was handed in.
    pub nearest: Option<RoleClusterId>,
}

/// An answer and when it was last changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenAnswer {
    /// The ticked statements.
    pub answer: Answer,
    /// When.
    pub answered_at: DateTime<Utc>,
}

/// One row of a completed survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyResult {
    /// The competency.
    pub competency: CompetencyId,
    /// The person's level.
    pub score: Level,
    /// The required level.
    pub target: Level,
    /// The strategy that set the organisation's target; `None` if none did.
    pub archetype_source: Option<Strategy>,
}

/// A survey in a person's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentSummary {
    /// The row.
    pub id: AssessmentId,
    /// How the required levels are found.
    pub kind: SurveyKind,
    /// What the required levels come from.
    pub origins: BTreeSet<Origin>,
    /// When it was started.
    pub started_at: DateTime<Utc>,
    /// When it was handed in.
    pub completed_at: Option<DateTime<Utc>>,
    /// How many competencies are asked.
    pub asked: usize,
    /// How many have an answer.
    pub answered: usize,
}

/// When what was found out at some time is to be found out again: a year after.
pub(crate) fn due_again(at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    at.checked_add_months(Months::new(12))
}

/// A completed survey as the organisation's figures and plans need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompletedSurvey {
    /// The row.
    pub id: AssessmentId,
    /// Who answered.
    pub user: UserId,
    /// When it was handed in.
    pub completed_at: DateTime<Utc>,
    /// What the required levels come from.
    pub origins: BTreeSet<Origin>,
    /// The role cluster nearest to the levels, after a full assessment.
    pub nearest: Option<RoleClusterId>,
    /// The required levels as they were frozen; what was not asked is not there.
    pub required: BTreeMap<CompetencyId, Level>,
    /// The person's levels; what was not asked is not there.
    pub scores: BTreeMap<CompetencyId, Level>,
}

/// Where a person stands with surveys: all that others may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SurveyState {
    /// When the survey that is open was started.
    pub open_since: Option<DateTime<Utc>>,
    /// When the latest completed one was handed in.
    pub completed_at: Option<DateTime<Utc>>,
}

/// Surveys of the people of the entered organisation.
pub trait AssessmentRepository {
    /// Stores a survey.
    ///
    /// # Errors
    /// Duplicate [`UniqueKey::OpenSurvey`](crate::UniqueKey::OpenSurvey) if the person has one.
    fn insert_assessment(&mut self, assessment: &NewAssessment) -> Result<AssessmentId, PortError>;

    /// A survey of a person; somebody else's is not found.
    fn find_assessment(
        &mut self,
        user: UserId,
        id: AssessmentId,
    ) -> Result<Option<Assessment>, PortError>;

    /// The survey a person has not handed in.
    fn find_open_assessment(&mut self, user: UserId) -> Result<Option<Assessment>, PortError>;

    /// Stores an answer in place of the one before; `None` takes it back.
    fn save_answer(
        &mut self,
        id: AssessmentId,
        competency: CompetencyId,
        answer: Option<&GivenAnswer>,
    ) -> Result<(), PortError>;

    /// Stores what an open full assessment turned out to be measured by: the nearest role cluster,
    /// and the questions with what it requires.
    fn settle_nearest_role(
        &mut self,
        id: AssessmentId,
        nearest: RoleClusterId,
        questionnaire: &Questionnaire,
    ) -> Result<(), PortError>;

    /// Marks a survey as handed in and stores its results. A full assessment is
    /// [settled](Self::settle_nearest_role) before.
    fn complete_assessment(
        &mut self,
        id: AssessmentId,
        completed_at: DateTime<Utc>,
        results: &[SurveyResult],
    ) -> Result<(), PortError>;

    /// The results of a completed survey, by competency; empty before completion.
    fn survey_results(&mut self, id: AssessmentId) -> Result<Vec<SurveyResult>, PortError>;

    /// Removes a survey with its answers. Completed ones are kept: asking for it is a scope error.
    fn delete_open_assessment(&mut self, id: AssessmentId) -> Result<(), PortError>;

    /// A person's surveys: the open one first, then by completion time and id, newest first.
    fn assessments_of(&mut self, user: UserId) -> Result<Vec<AssessmentSummary>, PortError>;

    /// The newest completed survey of everybody who has one, deactivated people included, by person:
    /// the one handed in last, and of one moment the later stored.
    fn latest_completed(&mut self) -> Result<Vec<CompletedSurvey>, PortError>;

    /// The completed surveys with these ids, by id; open and unknown ones are left out.
    fn completed_by_id(&mut self, ids: &[AssessmentId]) -> Result<Vec<CompletedSurvey>, PortError>;

    /// The survey state of everybody who ever started one.
    fn survey_states(&mut self) -> Result<BTreeMap<UserId, SurveyState>, PortError>;
}
