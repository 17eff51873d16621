//! A form that was refused comes back with what was typed and what is wrong with it.

use seqpt_application::{Error, FieldErrors};
use seqpt_text::Localizer;

use crate::failure::{Failure, field_sentence};
use crate::form::Fields;
use crate::views::FormState;

/// The form as it was sent. Passwords are not given back.
pub(super) fn typed(fields: &Fields) -> FormState {
    fields
        .iter()
        .filter(|(name, _)| !name.contains("password"))
        .fold(FormState::default(), |form, (name, value)| {
            form.with_value(name, value)
        })
}

/// The refused form; failures that are no answer to what was typed are passed on.
pub(super) fn refused(
    localizer: &Localizer,
    fields: &Fields,
    failure: Failure,
) -> Result<FormState, Failure> {
    let form = typed(fields);
    match &failure {
        Failure::Refused(Error::Invalid(errors)) => Ok(with_errors(localizer, form, errors)),
        Failure::Forged
        | Failure::RateLimited { .. }
        | Failure::Refused(
            Error::WrongCredentials
            | Error::ChangedMeanwhile { .. }
            | Error::UnknownRole(_)
            | Error::AnswersMissing(_)
            | Error::MaturityMissing
            | Error::StrategiesMissing
            | Error::TooFewAssessed { .. }
            | Error::CompetencyNotAsked(_)
            | Error::NothingToRate
            | Error::Overloaded(_),
        ) => Ok(form.with_problem(failure.sentence(localizer))),
        _ => Err(failure),
    }
}

fn with_errors(localizer: &Localizer, form: FormState, errors: &FieldErrors) -> FormState {
    errors.iter().fold(form, |form, error| {
        form.with_error(error.field, field_sentence(localizer, error.code))
    })
}
