//! Messages about what the last action did, carried over a redirect by a cookie that holds a key.

use actix_web::HttpResponse;
use seqpt_text::Localizer;

use crate::auth::cookies::{self, Name};
use crate::failure::Failure;
use crate::settings::WebSettings;
use crate::views::{Flash, FlashKind};

/// What the last action did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notice {
    Registered,
    Joined,
    ProfileSaved,
    PasswordChanged,
    OrganizationSaved,
    KeyRotated,
    PersonDeactivated,
    PersonReactivated,
    InvitationWithdrawn,
    InvitationAlreadyUsed,
    SurveySubmitted,
    SurveyDiscarded,
    AlreadySubmitted,
    MaturityAssessed,
    StrategiesChosen,
    RoleSaved,
    RolesTakenOver,
    RoleRetired,
    TrainingsSaved,
    TrainersNamed,
    ProgramsChosen,
    AssessorsAssigned,
    RatingSaved,
    RatingHandedIn,
    RatingFixed,
    PlanMade,
    PlanUpToDate,
    ObjectiveSaved,
    ObjectiveRestored,
    NoFiguresYet,
    SignedOut,
    SignedOutEverywhere,
}

impl Notice {
    const ALL: [Self; 32] = [
        Self::Registered,
        Self::Joined,
        Self::ProfileSaved,
        Self::PasswordChanged,
        Self::OrganizationSaved,
        Self::KeyRotated,
        Self::PersonDeactivated,
        Self::PersonReactivated,
        Self::InvitationWithdrawn,
        Self::InvitationAlreadyUsed,
        Self::SurveySubmitted,
        Self::SurveyDiscarded,
        Self::AlreadySubmitted,
        Self::MaturityAssessed,
        Self::StrategiesChosen,
        Self::RoleSaved,
        Self::RolesTakenOver,
        Self::RoleRetired,
        Self::TrainingsSaved,
        Self::TrainersNamed,
        Self::ProgramsChosen,
        Self::AssessorsAssigned,
        Self::RatingSaved,
        Self::RatingHandedIn,
        Self::RatingFixed,
        Self::PlanMade,
        Self::PlanUpToDate,
        Self::ObjectiveSaved,
        Self::ObjectiveRestored,
        Self::NoFiguresYet,
        Self::SignedOut,
        Self::SignedOutEverywhere,
    ];

    /// The key of the text, and the cookie's value.
    // fluent: flash-trainings-saved flash-trainers-named flash-programs-chosen flash-plan-made flash-plan-up-to-date flash-objective-saved flash-objective-restored flash-no-figures-yet
    // fluent: flash-assessors-assigned flash-rating-saved flash-rating-handed-in flash-rating-fixed
    // fluent: flash-role-saved flash-roles-taken-over flash-role-retired
    // fluent: flash-registered flash-joined flash-profile-saved flash-password-changed flash-organization-saved
    // fluent: flash-key-rotated flash-person-deactivated flash-person-reactivated flash-survey-submitted
    // fluent: flash-survey-discarded flash-already-submitted flash-signed-out
    // fluent: flash-signed-out-everywhere flash-maturity-assessed flash-strategies-chosen flash-invitation-withdrawn flash-invitation-already-used
    const fn key(self) -> &'static str {
        match self {
            Self::Registered => "flash-registered",
            Self::Joined => "flash-joined",
            Self::ProfileSaved => "flash-profile-saved",
            Self::PasswordChanged => "flash-password-changed",
            Self::OrganizationSaved => "flash-organization-saved",
            Self::KeyRotated => "flash-key-rotated",
            Self::AssessorsAssigned => "flash-assessors-assigned",
            Self::RatingSaved => "flash-rating-saved",
            Self::RatingHandedIn => "flash-rating-handed-in",
            Self::RatingFixed => "flash-rating-fixed",
            Self::PersonDeactivated => "flash-person-deactivated",
            Self::PersonReactivated => "flash-person-reactivated",
            Self::InvitationWithdrawn => "flash-invitation-withdrawn",
            Self::InvitationAlreadyUsed => "flash-invitation-already-used",
            Self::SurveySubmitted => "flash-survey-submitted",
            Self::SurveyDiscarded => "flash-survey-discarded",
            Self::AlreadySubmitted => "flash-already-submitted",
            Self::MaturityAssessed => "flash-maturity-assessed",
            Self::StrategiesChosen => "flash-strategies-chosen",
            Self::RoleSaved => "flash-role-saved",
            Self::RolesTakenOver => "flash-roles-taken-over",
            Self::RoleRetired => "flash-role-retired",
            Self::TrainingsSaved => "flash-trainings-saved",
            Self::TrainersNamed => "flash-trainers-named",
            Self::ProgramsChosen => "flash-programs-chosen",
            Self::PlanMade => "flash-plan-made",
            Self::PlanUpToDate => "flash-plan-up-to-date",
            Self::ObjectiveSaved => "flash-objective-saved",
            Self::ObjectiveRestored => "flash-objective-restored",
            Self::NoFiguresYet => "flash-no-figures-yet",
            Self::SignedOut => "flash-signed-out",
            Self::SignedOutEverywhere => "flash-signed-out-everywhere",
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|notice| notice.key() == key)
    }

    pub(crate) fn flash(self, localizer: &Localizer) -> Flash {
        Flash {
            kind: match self {
                Self::AlreadySubmitted
                | Self::InvitationAlreadyUsed
                | Self::RatingFixed
                | Self::NoFiguresYet
                | Self::PlanUpToDate => FlashKind::Notice,
                _ => FlashKind::Success,
            },
            text: localizer.t(self.key()),
        }
    }

    /// Sends the message along with a redirect.
    pub(crate) fn with(
        self,
        settings: &WebSettings,
        mut response: HttpResponse,
    ) -> Result<HttpResponse, Failure> {
        response
            .add_cookie(&cookies::set(settings, Name::Flash, self.key()))
            .map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(response)
    }
}
