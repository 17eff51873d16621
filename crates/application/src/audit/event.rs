use std::collections::BTreeMap;

use seqpt_core::framework::OrganizationRoleId;
use serde::Serialize;

use crate::accounts::SessionKind;
use crate::{AssessmentId, LearningPlanId, RunId};

/// What is written to the audit trail. Variants carry pseudonyms, survey ids and counts,
/// never names, levels, answers or secrets: erasing a person must leave nothing here that tells who it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "action", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant says in its name what happened")]
pub enum Event {
    ChainBegun,
    OrganizationRegistered,
    OrganizationChanged,
    SmallestGroupChanged {
        from: usize,
        to: usize,
    },
    CountedRatingChanged {
        to: &'static str,
    },
    JoinKeyRotated,
    PeopleInvited {
        count: usize,
    },
    InvitationWithdrawn,
    PersonJoined,
    PersonActivated {
        person: String,
        active: bool,
    },
    ProfileChanged,
    PasswordChanged,
    PasswordChangeRefused,
    SignedIn {
        kind: SessionKind,
    },
    SignInRefused,
    SignedOut,
    SignedOutEverywhere {
        ended: usize,
    },
    RoleCreated {
        role: OrganizationRoleId,
    },
    RoleChanged {
        role: OrganizationRoleId,
    },
    RoleInvolvementChanged {
        role: OrganizationRoleId,
    },
    RoleRetired {
        role: OrganizationRoleId,
    },
    AssessorsAssigned {
        person: String,
        assessors: BTreeMap<String, &'static str>,
    },
    RatingHandedIn {
        survey: AssessmentId,
    },
    SurveyStarted {
        survey: AssessmentId,
    },
    SurveyDiscarded {
        survey: AssessmentId,
    },
    SurveySubmitted {
        survey: AssessmentId,
    },
    FiguresPublished {
        counted: usize,
    },
    MaturityAssessed {
        run: RunId,
    },
    StrategiesChosen {
        run: RunId,
    },
    ExistingTrainingsChanged,
    TrainersNamed {
        count: usize,
    },
    ProgramsChosen {
        count: usize,
    },
    PlanMade {
        plan: LearningPlanId,
    },
    PlanReworded {
        plan: LearningPlanId,
    },
    PlanTicked {
        plan: LearningPlanId,
    },
}

impl Event {
    /// The stable key of what happened.
    pub const fn action(&self) -> &'static str {
        match self {
            Self::ChainBegun => "chain_begun",
            Self::OrganizationRegistered => "organization_registered",
            Self::OrganizationChanged => "organization_changed",
            Self::SmallestGroupChanged { .. } => "smallest_group_changed",
            Self::CountedRatingChanged { .. } => "counted_rating_changed",
            Self::JoinKeyRotated => "join_key_rotated",
            Self::PeopleInvited { .. } => "people_invited",
            Self::InvitationWithdrawn => "invitation_withdrawn",
            Self::PersonJoined => "person_joined",
            Self::PersonActivated { .. } => "person_activated",
            Self::ProfileChanged => "profile_changed",
            Self::PasswordChanged => "password_changed",
            Self::PasswordChangeRefused => "password_change_refused",
            Self::SignedIn { .. } => "signed_in",
            Self::SignInRefused => "sign_in_refused",
            Self::SignedOut => "signed_out",
            Self::SignedOutEverywhere { .. } => "signed_out_everywhere",
            Self::RoleCreated { .. } => "role_created",
            Self::RoleChanged { .. } => "role_changed",
            Self::RoleInvolvementChanged { .. } => "role_involvement_changed",
            Self::RoleRetired { .. } => "role_retired",
            Self::AssessorsAssigned { .. } => "assessors_assigned",
            Self::RatingHandedIn { .. } => "rating_handed_in",
            Self::SurveyStarted { .. } => "survey_started",
            Self::SurveyDiscarded { .. } => "survey_discarded",
            Self::SurveySubmitted { .. } => "survey_submitted",
            Self::FiguresPublished { .. } => "figures_published",
            Self::MaturityAssessed { .. } => "maturity_assessed",
            Self::StrategiesChosen { .. } => "strategies_chosen",
            Self::ExistingTrainingsChanged => "existing_trainings_changed",
            Self::TrainersNamed { .. } => "trainers_named",
            Self::ProgramsChosen { .. } => "programs_chosen",
            Self::PlanMade { .. } => "plan_made",
            Self::PlanReworded { .. } => "plan_reworded",
            Self::PlanTicked { .. } => "plan_ticked",
        }
    }
}
