//! Starting a full assessment.

use seqpt_application::Error;
use seqpt_application::survey::{StartSurvey, roles, start_survey};

use super::super::{PageResult, see_other, show as render};
use super::next_unanswered;
use crate::form::Form;
use crate::reader::Reader;
use crate::views::FullAssessmentPage;

/// `GET /survey/full`: an open survey is gone on with first.
pub(crate) async fn show(reader: Reader) -> PageResult {
    let app = &reader.state.app;
    let view = roles(app, &reader.actor()?).await?;
    if view.open.is_some() {
        return Ok(see_other("/survey"));
    }
    render(&FullAssessmentPage {
        page: reader.page(),
        competencies: app.framework().competencies().len(),
        roles: app.framework().role_clusters().len(),
    })
}

/// `POST /survey/full`
pub(crate) async fn start(reader: Reader, form: Form) -> PageResult {
    form.genuine()?;
    let command = StartSurvey {
        full_assessment: true,
        ..StartSurvey::default()
    };
    match start_survey(&reader.state.app, &reader.actor()?, command).await {
        Ok(survey) => Ok(see_other(&next_unanswered(&survey))),
        // A second click, or a second tab: the survey is there already.
        Err(Error::SurveyOpen(_)) => Ok(see_other("/survey")),
        Err(error) => Err(error.into()),
    }
}
