//! Answering: one competency a screen, or all on one.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use seqpt_application::Error;
use seqpt_application::survey::ports::Assessment;
use seqpt_application::survey::{open_survey, save_answer};
use seqpt_core::framework::CompetencyId;
use seqpt_core::survey::StatementGroup;
use serde_json::json;

use super::super::{PageResult, see_other, show, show_with};
use super::{REVIEW, ROLES, already_submitted, asked, progress, question_path, survey_of};
use crate::auth::draft::Draft;
use crate::failure::{Failure, field_sentence};
use crate::form::{Fields, Form};
use crate::middleware::failures::wants_json;
use crate::reader::Reader;
use crate::views::{
    Question, QuestionLink, QuestionSection, Statement, SurveyAllPage, SurveyOnePage,
};

/// `GET /survey/competencies/{competency}`. Ticks that could not be saved because the sign-in had
/// ended are shown, to be saved with the button.
pub(crate) async fn show_one(
    reader: Reader,
    request: HttpRequest,
    competency: Path<u32>,
) -> PageResult {
    let actor = reader.actor()?;
    let Some(survey) = open_survey(&reader.state.app, &actor).await? else {
        return Ok(see_other(ROLES));
    };
    let competency = CompetencyId::new(competency.into_inner());
    let unsaved = Draft::take(&request, &reader.state.settings, actor.user, competency);
    one_page(
        &reader,
        StatusCode::OK,
        &survey,
        competency,
        unsaved.as_deref(),
        None,
    )
}

/// `POST /survey/competencies/{competency}`
pub(crate) async fn answer_one(
    reader: Reader,
    request: HttpRequest,
    competency: Path<u32>,
    form: Form,
) -> PageResult {
    let competency = CompetencyId::new(competency.into_inner());
    match answer(&reader, competency, &form).await {
        Ok(survey) if wants_json(&request) => Ok(saved(&survey)),
        Ok(survey) => Ok(see_other(&following(&survey, competency))),
        Err(failure) if wants_json(&request) => Err(failure),
        Err(failure) => refused_answer(&reader, competency, &form.fields, failure).await,
    }
}

/// `POST /survey/all`: one competency's form among many on the page.
pub(crate) async fn answer_on_all(reader: Reader, request: HttpRequest, form: Form) -> PageResult {
    let competency = CompetencyId::new(form.fields.text("competency").parse().unwrap_or(0));
    match answer(&reader, competency, &form).await {
        Ok(survey) if wants_json(&request) => Ok(saved(&survey)),
        Ok(_) => Ok(see_other(&format!("/survey/all#c-{competency}"))),
        Err(failure) if wants_json(&request) => Err(failure),
        Err(failure) => refused_answer(&reader, competency, &form.fields, failure).await,
    }
}

async fn answer(
    reader: &Reader,
    competency: CompetencyId,
    form: &Form,
) -> Result<Assessment, Failure> {
    let fields = form.genuine()?;
    let actor = reader.actor()?;
    let ticked = groups(fields).collect();
    // The form names the survey: a page left open must not answer for a later one.
    let survey = survey_of(fields);
    Ok(save_answer(&reader.state.app, &actor, survey, competency, ticked).await?)
}

/// What was ticked is shown again with what is wrong.
async fn refused_answer(
    reader: &Reader,
    competency: CompetencyId,
    fields: &Fields,
    failure: Failure,
) -> PageResult {
    let status = failure.status();
    let error = match &failure {
        Failure::Refused(Error::Invalid(errors)) => errors
            .iter()
            .map(|error| field_sentence(&reader.localizer, error.code))
            .collect::<Vec<_>>()
            .join(" "),
        Failure::Forged => failure.sentence(&reader.localizer),
        Failure::Refused(Error::AlreadySubmitted(id)) => return already_submitted(reader, *id),
        _ => return Err(failure),
    };
    let Some(survey) = open_survey(&reader.state.app, &reader.actor()?).await? else {
        return Err(failure);
    };
    let ticked: Vec<_> = groups(fields).collect();
    one_page(
        reader,
        status,
        &survey,
        competency,
        Some(&ticked),
        Some(error),
    )
}

/// The answer to a script that saved one competency: how far the survey is now.
fn saved(survey: &Assessment) -> HttpResponse {
    HttpResponse::Ok().json(json!({ "answered": survey.answers.len() }))
}

/// The ticked groups; what is no number is a group that does not exist.
fn groups(fields: &Fields) -> impl Iterator<Item = i64> + '_ {
    fields.all("group").map(|group| group.parse().unwrap_or(0))
}

fn one_page(
    reader: &Reader,
    status: StatusCode,
    survey: &Assessment,
    competency: CompetencyId,
    ticked: Option<&[i64]>,
    error: Option<String>,
) -> PageResult {
    let asked = asked(survey);
    let position = asked
        .iter()
        .position(|id| *id == competency)
        .ok_or(Failure::NotFound)?;
    let mut question = question(reader, survey, competency, ticked);
    question.error = error;
    let back = match position.checked_sub(1) {
        Some(before) => question_path(asked[before]),
        None => "/home".to_owned(),
    };
    show_with(
        status,
        &SurveyOnePage {
            survey: survey.id.get(),
            unsaved: ticked.is_some(),
            question,
            number: position + 1,
            progress: progress(survey),
            back,
            questions: asked
                .iter()
                .map(|id| QuestionLink {
                    competency: id.get(),
                    name: reader.localizer.competency(*id).into_owned(),
                    answered: survey.answers.contains_key(id),
                })
                .collect(),
            page: reader.page(),
        },
    )
}

/// `GET /survey/all`
pub(crate) async fn show_all(reader: Reader) -> PageResult {
    let Some(survey) = open_survey(&reader.state.app, &reader.actor()?).await? else {
        return Ok(see_other(ROLES));
    };
    let mut sections: Vec<QuestionSection> = Vec::new();
    for id in asked(&survey) {
        let question = question(&reader, &survey, id, None);
        match sections.last_mut() {
            Some(section) if section.area == question.area => section.questions.push(question),
            _ => sections.push(QuestionSection {
                area: question.area.clone(),
                questions: vec![question],
            }),
        }
    }
    show(&SurveyAllPage {
        survey: survey.id.get(),
        sections,
        progress: progress(&survey),
        page: reader.page(),
    })
}

fn question(
    reader: &Reader,
    survey: &Assessment,
    competency: CompetencyId,
    ticked: Option<&[i64]>,
) -> Question {
    let localizer = &reader.localizer;
    let area = reader
        .state
        .app
        .framework()
        .competency(competency)
        .map(|known| localizer.area(known.area).into_owned())
        .unwrap_or_default();
    let text = localizer.content().competency(competency);
    let is_ticked = |group: StatementGroup| match ticked {
        Some(ticked) => ticked.contains(&i64::from(group.number())),
        None => survey
            .answers
            .get(&competency)
            .is_some_and(|given| given.answer.contains(group)),
    };
    Question {
        competency: competency.get(),
        name: localizer.competency(competency).into_owned(),
        area,
        description: text
            .map(|text| text.description.clone())
            .unwrap_or_default(),
        why: text
            .map(|text| text.why_it_matters.clone())
            .unwrap_or_default(),
        statements: StatementGroup::ALL
            .into_iter()
            .filter_map(|group| {
                Some(Statement {
                    group: group.number(),
                    text: text?.statement(group)?.to_owned(),
                    ticked: is_ticked(group),
                })
            })
            .collect(),
        none: is_ticked(StatementGroup::NoneOfThese),
        error: None,
    }
}

/// The competency after this one, or else the review.
fn following(survey: &Assessment, competency: CompetencyId) -> String {
    asked(survey)
        .into_iter()
        .skip_while(|id| *id != competency)
        .nth(1)
        .map_or_else(|| REVIEW.to_owned(), question_path)
}
