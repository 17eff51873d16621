//! Choosing roles, answering one competency a screen or all on one, reviewing, submitting.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use seqpt_application::survey::ports::Assessment;
use seqpt_application::survey::{
    StartSurvey, SubmitSurvey, discard_survey, open_survey, roles, save_answer, start_survey,
    submit_survey,
};
use seqpt_application::{AssessmentId, Error, FieldCode, FieldErrors};
use seqpt_core::framework::{CompetencyId, RoleClusterId};
use seqpt_core::survey::{Answer as Ticked, StatementGroup};
use serde_json::json;

use super::confirm::{Question as Confirmation, ask};
use super::flash::Notice;
use super::refusal::refused;
use super::words::role_names;
use super::{PageResult, see_other, show, show_with};
use crate::auth::draft::Draft;
use crate::failure::{Failure, field_sentence};
use crate::form::{Fields, Form};
use crate::middleware::failures::wants_json;
use crate::reader::Reader;
use crate::views::{
    Answer, FormState, Progress, Question, QuestionLink, QuestionSection, RoleOption, RolesPage,
    Statement, SurveyAllPage, SurveyOnePage, SurveyReviewPage,
};

const ROLES: &str = "/survey/roles";
const REVIEW: &str = "/survey/review";

/// `GET /survey`: goes on where the person stopped.
pub(crate) async fn resume(reader: Reader) -> PageResult {
    Ok(
        match open_survey(&reader.state.app, &reader.actor()?).await? {
            None => see_other(ROLES),
            Some(survey) => see_other(&next_unanswered(&survey)),
        },
    )
}

/// `GET /survey/roles`: an open survey is gone on with first.
pub(crate) async fn show_roles(reader: Reader) -> PageResult {
    let view = roles(&reader.state.app, &reader.actor()?).await?;
    if view.open.is_some() {
        return Ok(see_other("/survey"));
    }
    roles_page(&reader, StatusCode::OK, FormState::default(), &view.held)
}

/// `POST /survey/roles`
pub(crate) async fn start(reader: Reader, form: Form) -> PageResult {
    match try_start(&reader, &form).await {
        Ok(survey) => Ok(see_other(&next_unanswered(&survey))),
        // A second click, or a second tab: the survey is there already.
        Err(Failure::Refused(Error::SurveyOpen(_))) => Ok(see_other("/survey")),
        Err(failure) => {
            let status = failure.status();
            let chosen: Vec<_> = chosen_roles(&form.fields).collect();
            let form = refused(&reader.localizer, &form.fields, failure)?;
            // The use case speaks of `roles`, the form's repeated field is `role`.
            let form = match form.error("roles").map(str::to_owned) {
                Some(error) => FormState::default().with_error("role", error),
                None => form,
            };
            roles_page(&reader, status, form, &chosen)
        }
    }
}

async fn try_start(reader: &Reader, form: &Form) -> Result<Assessment, Failure> {
    let fields = form.genuine()?;
    let command = StartSurvey {
        roles: chosen_roles(fields).collect(),
    };
    Ok(start_survey(&reader.state.app, &reader.actor()?, command).await?)
}

fn chosen_roles(fields: &Fields) -> impl Iterator<Item = RoleClusterId> + '_ {
    // What is no number is no role either: 0 is one that does not exist.
    fields
        .all("role")
        .map(|role| RoleClusterId::new(role.parse().unwrap_or(0)))
}

fn roles_page(
    reader: &Reader,
    status: StatusCode,
    form: FormState,
    chosen: &[RoleClusterId],
) -> PageResult {
    let localizer = &reader.localizer;
    let options = reader.state.app.framework().role_clusters().iter();
    let roles = options
        .map(|role| RoleOption {
            id: role.id.get(),
            name: localizer.role_cluster(role.id).into_owned(),
            description: localizer
                .content()
                .role_cluster(role.id)
                .map(|text| text.description.clone())
                .unwrap_or_default(),
            chosen: chosen.contains(&role.id),
        })
        .collect();
    show_with(
        status,
        &RolesPage {
            page: reader.page(),
            form,
            roles,
        },
    )
}

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
            .map(|error| field_sentence(&reader.localizer, error))
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

/// `GET /survey/review`
pub(crate) async fn review(reader: Reader) -> PageResult {
    let Some(survey) = open_survey(&reader.state.app, &reader.actor()?).await? else {
        return Ok(see_other(ROLES));
    };
    review_page(&reader, StatusCode::OK, FormState::default(), &survey)
}

fn review_page(
    reader: &Reader,
    status: StatusCode,
    form: FormState,
    survey: &Assessment,
) -> PageResult {
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
            roles: role_names(&reader.localizer, &survey.start.roles),
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
            review_page(&reader, status, form, &survey)
        }
    }
}

/// Whoever comes too late to change a survey is led to its result.
fn already_submitted(reader: &Reader, id: AssessmentId) -> PageResult {
    let to = see_other(&format!("/results/{id}"));
    Notice::AlreadySubmitted.with(&reader.state.settings, to)
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

fn survey_of(fields: &Fields) -> AssessmentId {
    AssessmentId::new(fields.text("survey").parse().unwrap_or(0))
}

fn asked(survey: &Assessment) -> Vec<CompetencyId> {
    let questions = survey.start.questionnaire.questions();
    questions
        .iter()
        .map(|question| question.competency)
        .collect()
}

fn progress(survey: &Assessment) -> Progress {
    Progress {
        answered: survey.answers.len(),
        asked: survey.start.questionnaire.questions().len(),
    }
}

fn question_path(competency: CompetencyId) -> String {
    format!("/survey/competencies/{competency}")
}

/// The first competency without an answer, or else the review.
fn next_unanswered(survey: &Assessment) -> String {
    asked(survey)
        .into_iter()
        .find(|id| !survey.answers.contains_key(id))
        .map_or_else(|| REVIEW.to_owned(), question_path)
}

/// The competency after this one, or else the review.
fn following(survey: &Assessment, competency: CompetencyId) -> String {
    asked(survey)
        .into_iter()
        .skip_while(|id| *id != competency)
        .nth(1)
        .map_or_else(|| REVIEW.to_owned(), question_path)
}
