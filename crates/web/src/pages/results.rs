//! The person's own results.

use actix_web::web::Path;
use seqpt_application::AssessmentId;
use seqpt_application::survey::{HistoryEntry, history, survey_report};

use super::words::{day, role_names, table_day};
use super::{PageResult, show as render};
use crate::failure::Failure;
use crate::reader::Reader;
use crate::views::{ResultPage, ResultRow, ResultsPage};

/// `GET /results`
pub(crate) async fn list(reader: Reader) -> PageResult {
    let history = history(&reader.state.app, &reader.actor()?).await?;
    render(&ResultsPage {
        surveys: history.iter().map(|entry| row(&reader, entry)).collect(),
        page: reader.page(),
    })
}

fn row(reader: &Reader, entry: &HistoryEntry) -> ResultRow {
    let survey = &entry.survey;
    ResultRow {
        started: table_day(&reader.localizer, survey.started_at),
        completed: survey
            .completed_at
            .map(|at| table_day(&reader.localizer, at)),
        roles: role_names(&reader.localizer, &survey.roles),
        href: match survey.completed_at {
            Some(_) => format!("/results/{}", survey.id),
            None => "/survey".to_owned(),
        },
        reached: entry.reached.map(|reached| (reached, survey.asked)),
    }
}

/// `GET /results/{survey}`
pub(crate) async fn show(reader: Reader, survey: Path<i64>) -> PageResult {
    let id = AssessmentId::new(survey.into_inner());
    let report = survey_report(&reader.state.app, &reader.actor()?, id).await?;
    let start = &report.survey.start;
    let completed_at = report.survey.completed_at.ok_or(Failure::NotFound)?;
    let requirements = start
        .questionnaire
        .questions()
        .iter()
        .map(|question| (question.competency, question.requirement.clone()))
        .collect();
    let answers = report
        .survey
        .answers
        .iter()
        .map(|(competency, given)| (*competency, given.answer.clone()))
        .collect();
    render(&ResultPage::of(
        reader.page(),
        day(&reader.localizer, completed_at),
        role_names(&reader.localizer, &start.roles),
        &report.result,
        &requirements,
        &answers,
    ))
}
