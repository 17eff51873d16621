//! How a refusal is described: RFC 9457 with our stable codes. `middleware::failures` writes
//! it; here is its form, for the document.

#![expect(
    dead_code,
    reason = "these types are never built: the document is made from them"
)]

use std::collections::BTreeMap;

use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::values::choices;

/// Every code of a problem.
pub(crate) const CODES: [&str; 30] = [
    "already_submitted",
    "bad_request",
    "body_too_large",
    "conflict",
    "csrf",
    "duplicate_competency",
    "forbidden",
    "internal",
    "invalid",
    "invalid_json",
    "maturity_missing",
    "method_not_allowed",
    "missing_answers",
    "not_found",
    "nothing_to_rate",
    "overloaded",
    "rate_limited",
    "rating_handed_in",
    "role_held",
    "session_ended",
    "strategies_missing",
    "survey_missing",
    "survey_open",
    "taken",
    "too_few_assessed",
    "unknown_competency",
    "unknown_role",
    "unsupported_media_type",
    "wrong_credentials",
    "wrong_type",
];

/// Every code of a wrong field; `wrong_type` stands at fields, too.
pub(crate) const FIELD_CODES: [&str; 36] = [
    "column_twice",
    "columns_missing",
    "date_before_plan",
    "date_in_past",
    "duplicate",
    "group_out_of_range",
    "invalid_characters",
    "invalid_date",
    "invitation_expired",
    "invitation_used",
    "invitation_withdrawn",
    "involvement_required",
    "key_expired",
    "key_replaced",
    "key_used_up",
    "nobody_listed",
    "not_an_involvement",
    "number_out_of_range",
    "password_common",
    "required",
    "roles_require_nothing",
    "roles_required",
    "several_ways",
    "strategy_required",
    "taken",
    "tasks_required",
    "too_long",
    "too_many_cells",
    "too_many_rows",
    "too_short",
    "unclosed_quote",
    "unknown_choice",
    "unknown_invitation",
    "unknown_key",
    "wrong_password",
    "wrong_type",
];

/// Why a request was not done (RFC 9457). Nothing was stored.
#[derive(ToSchema)]
pub(crate) struct Problem {
    /// The code as an address: `urn:seqpt:error:` and the code.
    r#type: String,
    /// The status in words.
    title: String,
    /// The status.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What went wrong, for programs.
    #[schema(schema_with = codes)]
    code: String,
    /// What happened and what to do, for people, in the language asked for.
    detail: String,
    /// Finds the request in the operator's log.
    request_id: String,
    /// What is wrong with which field; with `invalid` and `wrong_type`.
    errors: Option<Vec<FieldProblem>>,
    /// The competencies without an answer; with `missing_answers`.
    missing: Option<Vec<u32>>,
    /// With `unknown_competency` and `duplicate_competency`.
    competency_id: Option<u32>,
    /// With `unknown_role`.
    role_cluster_id: Option<u32>,
    /// How many people hold the role; with `role_held`.
    people: Option<usize>,
    /// With `survey_open` and `already_submitted`.
    survey_id: Option<i64>,
    /// What is stored now; with `conflict`.
    revision: Option<i64>,
    /// What the parser says and where; with `invalid_json` and `wrong_type`.
    parser: Option<String>,
}

/// What is wrong with one field.
#[derive(ToSchema)]
pub(crate) struct FieldProblem {
    /// The field as in the request, such as `username` or `answers[2].groups`.
    field: String,
    /// What is wrong, for programs.
    #[schema(schema_with = field_codes)]
    code: String,
    /// The numbers of the rule, such as `min` and `max`.
    args: BTreeMap<String, i64>,
    /// What is wrong and what to do, for people.
    detail: String,
}

fn codes() -> Object {
    choices(CODES)
}

fn field_codes() -> Object {
    choices(FIELD_CODES)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use seqpt_application::{
        AssessmentId, Error, FieldCode, FieldErrors, Overload, PortError, PortErrorKind, UniqueKey,
    };
    use seqpt_core::framework::{CompetencyId, ProcessId, RoleClusterId};

    use super::*;
    use crate::failure::Failure;

    /// One of each; the match below does not compile while a kind is left out of it.
    fn every_failure() -> Vec<Failure> {
        let competency = CompetencyId::new(1);
        let survey = AssessmentId::new(1);
        let text = || "detail".to_owned();
        let refused = [
            Error::Invalid(FieldErrors::default()),
            Error::InvalidAt(Vec::new()),
            Error::NothingToRate,
            Error::RatingHandedIn,
            Error::NotFound,
            Error::Forbidden,
            Error::WrongCredentials,
            Error::ChangedMeanwhile { current: 1 },
            Error::SurveyOpen(survey),
            Error::AlreadySubmitted(survey),
            Error::AnswersMissing(Vec::new()),
            Error::CompetencyNotAsked(competency),
            Error::CompetencyAnsweredTwice(competency),
            Error::UnknownRole(RoleClusterId::new(1)),
            Error::RoleHeld { people: 1 },
            Error::MaturityMissing,
            Error::SurveyMissing,
            Error::StrategiesMissing,
            Error::TooFewAssessed {
                assessed: 1,
                smallest: 5,
            },
            Error::Overloaded(Overload::Database),
            PortError::new(PortErrorKind::Duplicate(UniqueKey::JoinKey)).into(),
            PortError::new(PortErrorKind::Unavailable).into(),
            PortError::new(PortErrorKind::Failed).into(),
        ];
        let mut all: Vec<_> = refused.into_iter().map(Failure::Refused).collect();
        all.extend([
            Failure::SignInNeeded,
            Failure::Forged,
            Failure::RateLimited { seconds: 1 },
            Failure::NotFound,
            Failure::MethodNotAllowed,
            Failure::BodyTooLarge,
            Failure::InvalidJson { detail: text() },
            Failure::WrongType {
                path: text(),
                detail: text(),
            },
            Failure::UnsupportedMediaType,
            Failure::BadRequest,
            Failure::Internal(text()),
        ]);
        for failure in &all {
            match failure {
                Failure::Refused(
                    Error::Invalid(_)
                    | Error::InvalidAt(_)
                    | Error::NothingToRate
                    | Error::RatingHandedIn
                    | Error::NotFound
                    | Error::Forbidden
                    | Error::WrongCredentials
                    | Error::ChangedMeanwhile { .. }
                    | Error::SurveyOpen(_)
                    | Error::AlreadySubmitted(_)
                    | Error::AnswersMissing(_)
                    | Error::CompetencyNotAsked(_)
                    | Error::CompetencyAnsweredTwice(_)
                    | Error::UnknownRole(_)
                    | Error::RoleHeld { .. }
                    | Error::MaturityMissing
                    | Error::SurveyMissing
                    | Error::StrategiesMissing
                    | Error::TooFewAssessed { .. }
                    | Error::Overloaded(_)
                    | Error::Port(_),
                )
                | Failure::SignInNeeded
                | Failure::Forged
                | Failure::RateLimited { .. }
                | Failure::NotFound
                | Failure::MethodNotAllowed
                | Failure::BodyTooLarge
                | Failure::InvalidJson { .. }
                | Failure::WrongType { .. }
                | Failure::UnsupportedMediaType
                | Failure::BadRequest
                | Failure::Internal(_) => {}
            }
        }
        all
    }

    fn every_field_code() -> Vec<FieldCode> {
        let all = vec![
            FieldCode::Required,
            FieldCode::TooShort { min: 1 },
            FieldCode::TooLong { max: 1 },
            FieldCode::InvalidCharacters,
            FieldCode::UnknownChoice,
            FieldCode::NumberOutOfRange { min: 1, max: 2 },
            FieldCode::InvalidDate,
            FieldCode::DateInPast,
            FieldCode::DateBeforePlan,
            FieldCode::Taken,
            FieldCode::PasswordCommon,
            FieldCode::WrongPassword,
            FieldCode::KeyUnknown,
            FieldCode::KeyReplaced,
            FieldCode::KeyExpired,
            FieldCode::KeyUsedUp,
            FieldCode::InvitationUnknown,
            FieldCode::InvitationExpired,
            FieldCode::InvitationUsed,
            FieldCode::InvitationWithdrawn,
            FieldCode::ColumnsMissing,
            FieldCode::NobodyListed,
            FieldCode::TooManyRows { max: 1 },
            FieldCode::TooManyCells,
            FieldCode::UnclosedQuote { line: 1 },
            FieldCode::ColumnTwice {
                first: 1,
                second: 2,
            },
            FieldCode::NotAnInvolvement {
                process: ProcessId::new(1),
            },
            FieldCode::Duplicate,
            FieldCode::RolesRequired,
            FieldCode::RolesRequireNothing,
            FieldCode::SeveralWays,
            FieldCode::TasksRequired,
            FieldCode::InvolvementRequired,
            FieldCode::GroupOutOfRange,
            FieldCode::StrategyRequired,
        ];
        for code in &all {
            match code {
                FieldCode::Required
                | FieldCode::TooShort { .. }
                | FieldCode::TooLong { .. }
                | FieldCode::InvalidCharacters
                | FieldCode::UnknownChoice
                | FieldCode::NumberOutOfRange { .. }
                | FieldCode::InvalidDate
                | FieldCode::DateInPast
                | FieldCode::DateBeforePlan
                | FieldCode::Taken
                | FieldCode::PasswordCommon
                | FieldCode::WrongPassword
                | FieldCode::KeyUnknown
                | FieldCode::KeyReplaced
                | FieldCode::KeyExpired
                | FieldCode::KeyUsedUp
                | FieldCode::InvitationUnknown
                | FieldCode::InvitationExpired
                | FieldCode::InvitationUsed
                | FieldCode::InvitationWithdrawn
                | FieldCode::ColumnsMissing
                | FieldCode::NobodyListed
                | FieldCode::TooManyRows { .. }
                | FieldCode::TooManyCells
                | FieldCode::UnclosedQuote { .. }
                | FieldCode::ColumnTwice { .. }
                | FieldCode::NotAnInvolvement { .. }
                | FieldCode::Duplicate
                | FieldCode::RolesRequired
                | FieldCode::RolesRequireNothing
                | FieldCode::SeveralWays
                | FieldCode::TasksRequired
                | FieldCode::InvolvementRequired
                | FieldCode::GroupOutOfRange
                | FieldCode::StrategyRequired => {}
            }
        }
        all
    }

    /// The rows of a table of `docs/errors.md` as cells, below the heading.
    fn documented(heading: &str) -> Vec<Vec<String>> {
        let document = include_str!("../../../../docs/errors.md");
        let (_, section) = document.split_once(heading).unwrap();
        section
            .lines()
            .skip_while(|line| !line.starts_with("| `"))
            .take_while(|line| line.starts_with('|'))
            .map(|line| {
                let cells = line.trim_matches('|').split('|');
                cells
                    .map(|cell| cell.trim().trim_matches('`').to_owned())
                    .collect()
            })
            .collect()
    }

    #[test]
    fn the_document_lists_every_code_a_failure_can_have() {
        let codes: BTreeSet<_> = every_failure().iter().map(Failure::code).collect();
        assert_eq!(codes, BTreeSet::from(CODES));
        let field_codes: BTreeSet<_> = every_field_code().iter().map(|code| code.key()).collect();
        let with_types = field_codes.into_iter().chain(["wrong_type"]);
        assert_eq!(with_types.collect::<BTreeSet<_>>(), FIELD_CODES.into());
    }

    #[test]
    fn the_public_table_of_codes_is_the_one_in_the_code() {
        let coded: BTreeSet<_> = every_failure()
            .iter()
            .map(|failure| {
                (
                    failure.code().to_owned(),
                    failure.status().as_u16().to_string(),
                )
            })
            .collect();
        let listed = documented("## Codes of a problem");
        let pairs = listed.iter().map(|row| (row[0].clone(), row[1].clone()));
        assert_eq!(pairs.collect::<BTreeSet<_>>(), coded);

        let fields = documented("## Codes of a field");
        let of_fields: Vec<_> = fields.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(of_fields, FIELD_CODES);
        for row in listed.iter().chain(&fields) {
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        }
    }
}
