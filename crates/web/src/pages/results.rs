//! The person's own results.

use actix_web::web::Path;
use seqpt_application::AssessmentId;
use seqpt_application::organization::roles;
use seqpt_application::survey::{HistoryEntry, history, survey_report};
use seqpt_text::RoleNames;

use super::ratings::{side_by_side, why_another_counts};
use super::words::{day, origin_names, table_day};
use super::{PageResult, show as render};
use crate::failure::Failure;
use crate::reader::Reader;
use crate::views::{ResultPage, ResultRow, ResultsPage};

/// `GET /results`
pub(crate) async fn list(reader: Reader) -> PageResult {
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let history = history(app, &actor).await?;
    let names = roles::names(app, &actor).await?;
    let surveys = history.iter();
    render(&ResultsPage {
        surveys: surveys.map(|entry| row(&reader, &names, entry)).collect(),
        page: reader.page(),
    })
}

fn row(reader: &Reader, names: &RoleNames, entry: &HistoryEntry) -> ResultRow {
    let survey = &entry.survey;
    ResultRow {
        started: table_day(&reader.localizer, survey.started_at),
        completed: survey
            .completed_at
            .map(|at| table_day(&reader.localizer, at)),
        roles: origin_names(&reader.localizer, names, survey.origins.iter().copied()),
        href: match survey.completed_at {
            Some(_) => format!("/results/{}", survey.id),
            None => "/survey".to_owned(),
        },
        reached: entry
            .outcome
            .map(|outcome| (outcome.reached, outcome.required)),
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
    let explain = reader.localizer.explain().with_roles(&report.role_names);
    let origins = start.origins().into_iter();
    let measured_by = |origin| explain.measured_by(origin, report.survey.nearest);
    let page = ResultPage::of(
        reader.page(),
        day(&reader.localizer, completed_at),
        origins.map(|it| measured_by(it).into_owned()).collect(),
        &report.role_names,
        &report.result,
        &requirements,
        &answers,
    );
    let page = page.with_fit(
        start.kind,
        report.fit.as_ref(),
        &report.role_names,
        &report.beyond,
    );
    let whys = why_another_counts(&reader.localizer, &report);
    let page = page.with_ratings(side_by_side(&reader.localizer, &report), &whys);
    render(&page.with_changes(&report.changed))
}
