//! Reviewing all answers, handing them in or throwing them away.

use actix_web::http::StatusCode;
use seqpt_application::organization::roles;
use seqpt_application::survey::ports::Assessment;
use seqpt_application::survey::{SubmitSurvey, discard_survey, open_survey, submit_survey};
use seqpt_application::{AssessmentId, Error, FieldCode, FieldErrors};
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::{Answer as Ticked, StatementGroup};

use super::super::confirm::{Question as Confirmation, ask};
use super::super::flash::Notice;
use super::super::refusal::refused;
use super::super::words::origin_names;
use super::super::{PageResult, see_other, show_with};
use super::{ROLES, already_submitted, asked, progress, survey_of};
use crate::failure::Failure;
use crate::form::Form;
use crate::reader::Reader;
use crate::views::{Answer, FormState, SurveyReviewPage};

/// `GET /survey/review`
pub(crate) async fn review(reader: Reader) -> PageResult {
    let Some(survey) = open_survey(&reader.state.app, &reader.actor()?).await? else {
        return Ok(see_other(ROLES));
    };
    review_page(&reader, StatusCode::OK, FormState::default(), &survey).await
}

async fn review_page(
    reader: &Reader,
    status: StatusCode,
    form: FormState,
    survey: &Assessment,
) -> PageResult {
    let names = roles::names(&reader.state.app, &reader.actor()?).await?;
    let answers = asked(survey)
        .into_iter()
        .map(|id| {
            let given = survey.answers.get(&id).map(|given| &given.answer);
            Answer {
                competency: id.get(),
                name: reader.localizer.competency(id).into_owned(),
                statements: given
                    .map(|answer| statements(reader, id, answer))
                    .unwrap_or_default(),
                none: given.is_some_and(|answer| answer.contains(StatementGroup::NoneOfThese)),
            }
        })
        .collect();
    show_with(
        status,
        &SurveyReviewPage {
            survey: survey.id.get(),
            form,
            roles: origin_names(&reader.localizer, &names, survey.start.origins()),
            answers,
            progress: progress(survey),
            page: reader.page(),
        },
    )
}

fn statements(reader: &Reader, competency: CompetencyId, answer: &Ticked) -> Vec<String> {
    let text = reader.localizer.content().competency(competency);
    answer
        .groups()
        .filter_map(|group| Some(text?.statement(group)?.to_owned()))
        .collect()
}

/// `POST /survey/submit`. The form names the survey, so that a second click or a second tab finds
/// the result of the one that was handed in.
pub(crate) async fn submit(reader: Reader, form: Form) -> PageResult {
    let id = survey_of(&form.fields);
    match try_submit(&reader, id, &form).await {
        Ok(()) => {
            let to = see_other(&format!("/results/{id}"));
            Notice::SurveySubmitted.with(&reader.state.settings, to)
        }
        Err(Failure::Refused(Error::AlreadySubmitted(id))) => already_submitted(&reader, id),
        Err(failure) => {
            let Some(survey) = open_survey(&reader.state.app, &reader.actor()?).await? else {
                return Err(failure);
            };
            let status = failure.status();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            // A box is not filled in, but ticked.
            let form = match form.error("confirm") {
                Some(_) => FormState::default()
                    .with_error("confirm", reader.localizer.t("survey-submit-unconfirmed")),
                None => form,
            };
            review_page(&reader, status, form, &survey).await
        }
    }
}

async fn try_submit(reader: &Reader, id: AssessmentId, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    if fields.text("confirm") != "yes" {
        return Err(Error::from(FieldErrors::one("confirm", FieldCode::Required)).into());
    }
    let saved = SubmitSurvey::default();
    submit_survey(&reader.state.app, &reader.actor()?, id, saved).await?;
    Ok(())
}

/// `POST /survey/discard`
pub(crate) async fn discard(reader: Reader, form: Form) -> PageResult {
    let fields = form.genuine()?;
    let id = survey_of(fields);
    if fields.text("confirm") != "yes" {
        return ask(
            &reader,
            Confirmation {
                title: "survey-discard-question",
                text: "survey-discard-text",
                agree: "survey-discard",
                action: "/survey/discard",
                cancel: "/survey",
                fields: vec![("survey".to_owned(), id.to_string())],
            },
        );
    }
    match discard_survey(&reader.state.app, &reader.actor()?, id).await {
        // Discarded in another tab already: nothing is left to do.
        Ok(()) | Err(Error::NotFound) => {
            Notice::SurveyDiscarded.with(&reader.state.settings, see_other(ROLES))
        }
        Err(Error::AlreadySubmitted(id)) => already_submitted(&reader, id),
        Err(error) => Err(error.into()),
    }
}
