//! Everything that can go wrong with a request, as one type with a table of stable codes. How it
//! looks depends on the surface; that is the business of `middleware::failures`.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use seqpt_application::{Error, FieldCode, FieldErrors, PortErrorKind};
use seqpt_text::Localizer;

/// Why a request was not done.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The use case says no.
    Refused(Error),
    /// Nobody is signed in, or not any more.
    SignInNeeded,
    /// A form without the anti-forgery token of the browser that sent it.
    Forged,
    /// Too many attempts.
    RateLimited {
        /// When to try again.
        seconds: u64,
    },
    /// No such address.
    NotFound,
    /// The address exists, but not for this method.
    MethodNotAllowed,
    /// More than may be sent at once.
    BodyTooLarge,
    /// The body cannot be read: not JSON, or cut off.
    InvalidJson {
        /// What the parser says, with line and column.
        detail: String,
    },
    /// JSON with a field of another type than described, or with one that is not described.
    WrongType {
        /// Where it stands, such as `answers[2].groups`; `.` for the whole body.
        path: String,
        /// What the parser says, with line and column.
        detail: String,
    },
    /// A body that is not declared as what the address reads.
    UnsupportedMediaType,
    /// A request that is no proper HTTP.
    BadRequest,
    /// A bug or a broken surrounding. The text goes to the log, never to the reader.
    Internal(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl Failure {
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Refused(error) => match error {
                Error::Invalid(_)
                | Error::InvalidAt(_)
                | Error::AnswersMissing(_)
                | Error::CompetencyNotAsked(_)
                | Error::CompetencyAnsweredTwice(_)
                | Error::UnknownRole(_) => StatusCode::UNPROCESSABLE_ENTITY,
                Error::NotFound => StatusCode::NOT_FOUND,
                Error::Forbidden => StatusCode::FORBIDDEN,
                Error::WrongCredentials => StatusCode::UNAUTHORIZED,
                Error::ChangedMeanwhile { .. } => StatusCode::PRECONDITION_FAILED,
                Error::SurveyOpen(_)
                | Error::AlreadySubmitted(_)
                | Error::NothingToRate
                | Error::RatingHandedIn
                | Error::MaturityMissing
                | Error::SurveyMissing
                | Error::StrategiesMissing
                | Error::TooFewAssessed { .. }
                | Error::RoleHeld { .. } => StatusCode::CONFLICT,
                Error::Overloaded(_) => StatusCode::SERVICE_UNAVAILABLE,
                Error::Port(port) => match port.kind {
                    PortErrorKind::Duplicate(_) => StatusCode::CONFLICT,
                    PortErrorKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
                    PortErrorKind::Scope(_)
                    | PortErrorKind::Inconsistent { .. }
                    | PortErrorKind::Failed => StatusCode::INTERNAL_SERVER_ERROR,
                },
            },
            Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::Forged => StatusCode::FORBIDDEN,
            Self::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::InvalidJson { .. } | Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::WrongType { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The stable code; its text is `error-<code with dashes>`.
    // fluent: error-invalid error-missing-answers error-unknown-competency error-duplicate-competency error-unknown-role
    // fluent: error-not-found error-forbidden error-wrong-credentials error-conflict error-survey-open
    // fluent: error-survey-missing error-strategies-missing error-too-few-assessed error-role-held error-rating-handed-in error-nothing-to-rate
    // fluent: error-already-submitted error-maturity-missing error-overloaded error-taken error-internal error-session-ended error-csrf
    // fluent: error-rate-limited error-method-not-allowed error-body-too-large error-invalid-json error-wrong-type
    // fluent: error-unsupported-media-type error-bad-request
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Refused(error) => match error {
                Error::Invalid(_) | Error::InvalidAt(_) => "invalid",
                Error::NothingToRate => "nothing_to_rate",
                Error::RatingHandedIn => "rating_handed_in",
                Error::AnswersMissing(_) => "missing_answers",
                Error::CompetencyNotAsked(_) => "unknown_competency",
                Error::CompetencyAnsweredTwice(_) => "duplicate_competency",
                Error::UnknownRole(_) => "unknown_role",
                Error::NotFound => "not_found",
                Error::Forbidden => "forbidden",
                Error::WrongCredentials => "wrong_credentials",
                Error::ChangedMeanwhile { .. } => "conflict",
                Error::SurveyOpen(_) => "survey_open",
                Error::AlreadySubmitted(_) => "already_submitted",
                Error::MaturityMissing => "maturity_missing",
                Error::SurveyMissing => "survey_missing",
                Error::StrategiesMissing => "strategies_missing",
                Error::TooFewAssessed { .. } => "too_few_assessed",
                Error::RoleHeld { .. } => "role_held",
                Error::Overloaded(_) => "overloaded",
                Error::Port(port) => match port.kind {
                    PortErrorKind::Duplicate(_) => "taken",
                    PortErrorKind::Unavailable => "overloaded",
                    PortErrorKind::Scope(_)
                    | PortErrorKind::Inconsistent { .. }
                    | PortErrorKind::Failed => "internal",
                },
            },
            Self::SignInNeeded => "session_ended",
            Self::Forged => "csrf",
            Self::RateLimited { .. } => "rate_limited",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::BodyTooLarge => "body_too_large",
            Self::InvalidJson { .. } => "invalid_json",
            Self::WrongType { .. } => "wrong_type",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::BadRequest => "bad_request",
            Self::Internal(_) => "internal",
        }
    }

    /// The sentence for the reader: what happened and what to do.
    pub(crate) fn sentence(&self, localizer: &Localizer) -> String {
        let key = text_key(self.code());
        let message = localizer.msg(&key);
        match self {
            Self::Refused(Error::AnswersMissing(missing)) => {
                message.arg("count", missing.len()).to_string()
            }
            Self::Refused(Error::TooFewAssessed { assessed, smallest }) => message
                .arg("assessed", *assessed)
                .arg("smallest", *smallest)
                .to_string(),
            Self::Refused(Error::RoleHeld { people }) => message.arg("people", *people).to_string(),
            Self::RateLimited { seconds } => message.arg("seconds", *seconds).to_string(),
            _ => message.to_string(),
        }
    }

    /// The errors at fields, if that is what is wrong.
    pub(crate) fn fields(&self) -> Option<&FieldErrors> {
        match self {
            Self::Refused(Error::Invalid(errors)) => Some(errors),
            _ => None,
        }
    }

    /// When to come back, in seconds.
    pub(crate) fn retry_after(&self) -> Option<u64> {
        match self {
            Self::RateLimited { seconds } => Some(*seconds),
            _ if self.status() == StatusCode::SERVICE_UNAVAILABLE => Some(2),
            _ => None,
        }
    }
}

/// The key of a code's sentence.
pub(crate) fn text_key(code: &str) -> String {
    format!("error-{}", code.replace('_', "-"))
}

/// The sentence of one wrong field.
// fluent: error-required error-too-short error-too-long error-invalid-characters error-unknown-choice
// fluent: error-date-before-plan
// fluent: error-number-out-of-range error-invalid-date error-date-in-past error-password-common error-wrong-password
// fluent: error-unknown-key error-key-replaced error-key-expired error-key-used-up error-roles-required error-roles-require-nothing
// fluent: error-unknown-invitation error-invitation-expired error-invitation-used error-invitation-withdrawn
// fluent: error-columns-missing error-nobody-listed error-too-many-rows error-too-many-cells
// fluent: error-group-out-of-range error-strategy-required
// fluent: error-unclosed-quote error-column-twice error-not-an-involvement error-duplicate
// fluent: error-several-ways error-tasks-required error-involvement-required
pub(crate) fn field_sentence(localizer: &Localizer, code: FieldCode) -> String {
    let key = text_key(code.key());
    code.args()
        .into_iter()
        .fold(localizer.msg(&key), |message, (name, value)| {
            message.arg(name, value)
        })
        .to_string()
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(error) => error.fmt(f),
            Self::Internal(reason) => f.write_str(reason),
            Self::InvalidJson { detail } | Self::WrongType { detail, .. } => f.write_str(detail),
            other => f.write_str(other.code()),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(error) => error.source(),
            _ => None,
        }
    }
}

impl ResponseError for Failure {
    fn status_code(&self) -> StatusCode {
        self.status()
    }

    /// Bare: `middleware::failures` writes the body, because only there the reader is known.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status())
    }
}
