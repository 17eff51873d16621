//! The four questions about maturity, and what follows from the answers.

use actix_web::http::StatusCode;
use actix_web::web;
use seqpt_application::maturity::{
    AssessMaturity, MaturityRun, assess_maturity, maturity_run, maturity_runs,
};
use seqpt_application::{Error, FieldCode, FieldErrors, RunId};
use seqpt_core::maturity::{MaturityResult, Question};
use seqpt_core::strategy::hints;
use seqpt_text::Localizer;

use super::super::flash::Notice;
use super::super::refusal::refused;
use super::super::words::{day, table_day};
use super::super::{PageResult, see_other, show as render, show_with};
use super::tree::hint_views;
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{
    ComparisonView, FieldView, FormState, MaturityPage, MaturityQuestion, MaturityRow,
    MaturityRunPage, Moment, Page,
};

/// The name of a question's field.
const fn field(question: Question) -> &'static str {
    match question {
        Question::RolloutScope => "rollout",
        Question::SeRolesProcesses => "processes",
        Question::SeMindset => "mindset",
        Question::KnowledgeBase => "knowledge",
    }
}

/// `GET /phase1/maturity`: with the answers of the last time, if there was one.
pub(crate) async fn show(reader: Reader) -> PageResult {
    let runs = maturity_runs(&reader.state.app, &reader.actor()?).await?;
    let last = runs.first();
    let form = FormState::default().with_value("seen", seen(last));
    let form = last.into_iter().fold(form, |form, run| {
        Question::ALL.into_iter().fold(form, |form, question| {
            let option = run.result.answers.option(question);
            form.with_value(field(question), option.to_string())
        })
    });
    let prefilled = last.map(|run| day(&reader.localizer, run.completed_at));
    form_page(&reader, StatusCode::OK, form, prefilled)
}

fn seen(last: Option<&MaturityRun>) -> String {
    last.map_or(0, |run| run.id.get()).to_string()
}

/// `POST /phase1/maturity`
pub(crate) async fn save(reader: Reader, form: Form) -> PageResult {
    match try_save(&reader, &form).await {
        Ok(run) => {
            let result = see_other(&format!("/phase1/maturity/{}", run.id));
            Notice::MaturityAssessed.with(&reader.state.settings, result)
        }
        Err(failure) => {
            let status = failure.status();
            let unanswered = unanswered(&failure);
            let changed = matches!(failure, Failure::Refused(Error::ChangedMeanwhile { .. }));
            let typed = refused(&reader.localizer, &form.fields, failure)?;
            let mut shown = unanswered.into_iter().fold(typed, |form, field| {
                form.reworded(field, reader.localizer.t("maturity-unanswered"))
            });
            if changed {
                // Sent again, the answers are given in the knowledge of the newer ones.
                let runs = maturity_runs(&reader.state.app, &reader.actor()?).await?;
                shown = shown.with_value("seen", seen(runs.first()));
            }
            form_page(&reader, status, shown, None)
        }
    }
}

/// The questions without an answer: "fill in" is no word for a choice.
fn unanswered(failure: &Failure) -> Vec<&'static str> {
    let errors = failure.fields().into_iter().flat_map(FieldErrors::iter);
    errors
        .filter(|error| error.code == FieldCode::Required)
        .map(|error| error.field)
        .collect()
}

async fn try_save(reader: &Reader, form: &Form) -> Result<MaturityRun, Failure> {
    let fields = form.genuine()?;
    let [rollout, processes, mindset, knowledge] =
        Question::ALL.map(|question| fields.text(field(question)).to_owned());
    let command = AssessMaturity {
        rollout,
        processes,
        mindset,
        knowledge,
        seen: Some(known_run(fields, "seen")),
    };
    Ok(assess_maturity(&reader.state.app, &reader.actor()?, command).await?)
}

/// The run a form was made from. Without a readable one none is known: runs are counted from 1.
pub(super) fn known_run(fields: &Fields, name: &str) -> i64 {
    fields.text(name).parse().unwrap_or(0)
}

fn form_page(
    reader: &Reader,
    status: StatusCode,
    form: FormState,
    prefilled: Option<Moment>,
) -> PageResult {
    show_with(
        status,
        &MaturityPage {
            questions: questions(&reader.localizer),
            page: reader.page(),
            form,
            prefilled,
        },
    )
}

/// The four questions with their answers.
pub(crate) fn questions(localizer: &Localizer) -> Vec<MaturityQuestion> {
    let texts = &localizer.content().method().maturity;
    Question::ALL
        .into_iter()
        .filter_map(|question| {
            let text = texts.question(question)?;
            let options = text.options.iter();
            Some(MaturityQuestion {
                field: field(question),
                topic: text.topic.clone(),
                question: text.question.clone(),
                hint: text.hint.clone(),
                options: options
                    .map(|option| (option.label.clone(), option.description.clone()))
                    .collect(),
            })
        })
        .collect()
}

/// What `?with=` names: the run to compare with.
#[derive(serde::Deserialize)]
pub(crate) struct Compared {
    with: Option<String>,
}

impl Compared {
    /// The run of that number, if it is one to compare with. What is no number names none.
    pub(super) fn run(&self) -> Option<RunId> {
        Some(RunId::new(self.with.as_ref()?.parse().ok()?))
    }
}

/// `GET /phase1/maturity/{run}?with={run}`
pub(crate) async fn show_run(
    reader: Reader,
    run: web::Path<i64>,
    compared: web::Query<Compared>,
) -> PageResult {
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let run = maturity_run(app, &actor, RunId::new(*run)).await?;
    let runs = maturity_runs(app, &actor).await?;
    render(&run_page(reader.page(), &run, &runs, compared.run()))
}

/// The page of a result, compared with another one if there is such a run.
pub(crate) fn run_page<'a>(
    page: Page<'a>,
    run: &MaturityRun,
    runs: &[MaturityRun],
    with: Option<RunId>,
) -> MaturityRunPage<'a> {
    let localizer = page.localizer;
    let explain = localizer.explain();
    let method = &localizer.content().method().maturity;
    let result = &run.result;
    let with = with.filter(|id| *id != run.id);
    let other = runs.iter().find(|other| Some(other.id) == with);
    let named = |text: Option<&seqpt_core::content::TitledText>| {
        text.map(|text| (text.name.clone(), text.text.clone()))
            .unwrap_or_default()
    };
    MaturityRunPage {
        on: day(localizer, run.completed_at),
        is_newest: runs.first().is_some_and(|newest| newest.id == run.id),
        score: localizer.points(result.score),
        level: named(method.level(result.level.number())),
        profile: named(method.profile(result.profile)),
        why_score: explain.maturity_score(result),
        why_level: explain.maturity_level(result),
        why_profile: explain.maturity_profile(result),
        text: explain.maturity_text(result),
        fields: field_views(localizer, result),
        all_equal: is_as_far(result, result.weakest, result.strongest),
        hints: hint_views(localizer, &hints(result.answers)),
        history: runs
            .iter()
            .map(|row| history_row(localizer, row, run.id))
            .collect(),
        comparison: other.map(|other| {
            let (before, after) = by_time(other, run, |run| (run.completed_at, run.id));
            ComparisonView {
                before: day(localizer, before.completed_at),
                after: day(localizer, after.completed_at),
                changes: explain.maturity_comparison(&before.result, &after.result),
            }
        }),
        page,
    }
}

/// Two runs, the older first.
pub(super) fn by_time<'r, R, K: Ord>(
    one: &'r R,
    other: &'r R,
    at: impl Fn(&R) -> K,
) -> (&'r R, &'r R) {
    if at(one) <= at(other) {
        (one, other)
    } else {
        (other, one)
    }
}

fn is_as_far(result: &MaturityResult, one: Question, other: Question) -> bool {
    (result.field(one) - result.field(other)).abs() < 1e-9
}

fn field_views(localizer: &Localizer, result: &MaturityResult) -> Vec<FieldView> {
    let explain = localizer.explain();
    let all_equal = is_as_far(result, result.weakest, result.strongest);
    Question::ALL
        .into_iter()
        .map(|question| FieldView {
            key: field(question),
            topic: localizer.maturity_topic(question).into_owned(),
            option: localizer
                .maturity_option(question, result.answers.option(question))
                .into_owned(),
            figure: localizer.numbers().decimal(result.field(question), 0),
            width: result.field(question),
            why: explain.maturity_field(result, question),
            is_weakest: !all_equal && is_as_far(result, question, result.weakest),
            is_strongest: !all_equal && is_as_far(result, question, result.strongest),
            decides: explain.decides(result.answers, question),
        })
        .collect()
}

fn history_row(localizer: &Localizer, run: &MaturityRun, shown: RunId) -> MaturityRow {
    MaturityRow {
        href: format!("/phase1/maturity/{}", run.id),
        on: table_day(localizer, run.completed_at),
        score: localizer.points(run.result.score),
        level: localizer.maturity_level(run.result.level).into_owned(),
        compare: (run.id != shown).then(|| format!("/phase1/maturity/{shown}?with={}", run.id)),
    }
}
