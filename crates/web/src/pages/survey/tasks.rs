//! Describing tasks in place of choosing roles.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use seqpt_application::survey::ports::Assessment;
use seqpt_application::survey::{DescribeTasks, StartSurvey, TasksView, start_survey, tasks};
use seqpt_application::{App, Error};
use seqpt_core::Language;
use seqpt_core::framework::{Process, ProcessId};
use seqpt_core::survey::{Mention, TaskTexts, mentioned};

use super::super::processes::{entered, sections, typed};
use super::super::refusal::{refused, typed as typed_form};
use super::super::{PageResult, see_other, show_with};
use super::next_unanswered;
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::state::State;
use crate::views::{FormState, Found, TasksPage};

/// `GET /survey/tasks`: an open survey is gone on with first.
pub(crate) async fn show(reader: Reader) -> PageResult {
    let view = tasks(&reader.state.app, &reader.actor()?).await?;
    if view.open.is_some() {
        return Ok(see_other("/survey"));
    }
    let described = view.described.clone().unwrap_or_default();
    let form = FormState::default()
        .with_value("responsible", &described.texts.responsible)
        .with_value("supporting", &described.texts.supporting)
        .with_value("designing", &described.texts.designing);
    let known = described.involvement;
    let draft = Draft {
        form,
        chosen: |process| known.get(process).value(),
        mentions: BTreeMap::new(),
        found: None,
    };
    tasks_page(&reader, StatusCode::OK, &view, draft)
}

/// `POST /survey/tasks`: with `find`, the form comes back with the processes that its words speak
/// of; otherwise the survey begins.
pub(crate) async fn start(reader: Reader, form: Form) -> PageResult {
    let view = tasks(&reader.state.app, &reader.actor()?).await?;
    let processes = processes(&reader.state.app, &view);
    let cells = entered(&form.fields, &processes);
    if form.fields.text("find") == "yes" {
        form.genuine()?;
        return find(&reader, &view, &form, &cells);
    }
    match try_start(&reader, &form, cells.clone()).await {
        Ok(survey) => Ok(see_other(&next_unanswered(&survey))),
        // A second click, or a second tab: the survey is there already.
        Err(Failure::Refused(Error::SurveyOpen(_))) => Ok(see_other("/survey")),
        Err(failure) => {
            let status = failure.status();
            let draft = Draft {
                form: refused(&reader.localizer, &form.fields, failure)?,
                chosen: typed(&cells),
                mentions: BTreeMap::new(),
                found: None,
            };
            tasks_page(&reader, status, &view, draft)
        }
    }
}

/// Fills in the involvement of the processes that the texts speak of, where nothing is chosen yet.
fn find(reader: &Reader, view: &TasksView, form: &Form, cells: &[(ProcessId, i64)]) -> PageResult {
    let mentions = mentions(&reader.state, view, &texts(&form.fields));
    let chosen = typed(cells);
    let proposed = |process: ProcessId| match (chosen(process), mentions.get(&process)) {
        (0, Some(mention)) => mention.involvement.value(),
        (chosen, _) => chosen,
    };
    let draft = Draft {
        form: typed_form(&form.fields),
        chosen: proposed,
        found: Some(Found {
            processes: mentions.len(),
        }),
        mentions: mentions.clone(),
    };
    tasks_page(reader, StatusCode::OK, view, draft)
}

/// The processes on offer that texts speak of, by the phrases of every language: people mix them.
fn mentions(state: &State, view: &TasksView, texts: &TaskTexts) -> BTreeMap<ProcessId, Mention> {
    let localizers = Language::ALL.map(|language| state.texts.localizer(language));
    let processes = view.processes.iter();
    let phrases = processes.flat_map(|process| {
        let languages = localizers.iter();
        languages
            .filter_map(|localizer| localizer.content().process(*process))
            .flat_map(|text| {
                text.phrases
                    .iter()
                    .map(|phrase| (*process, phrase.as_str()))
            })
    });
    mentioned(texts, phrases)
}

async fn try_start(
    reader: &Reader,
    form: &Form,
    involvement: Vec<(ProcessId, i64)>,
) -> Result<Assessment, Failure> {
    let fields = form.genuine()?;
    let command = StartSurvey {
        tasks: Some(DescribeTasks {
            texts: texts(fields),
            involvement,
        }),
        ..StartSurvey::default()
    };
    Ok(start_survey(&reader.state.app, &reader.actor()?, command).await?)
}

fn texts(fields: &Fields) -> TaskTexts {
    TaskTexts {
        responsible: fields.text("responsible").to_owned(),
        supporting: fields.text("supporting").to_owned(),
        designing: fields.text("designing").to_owned(),
    }
}

fn processes(app: &App, view: &TasksView) -> Vec<Process> {
    let known = app.framework().processes().iter().copied();
    known
        .filter(|process| view.processes.contains(&process.id))
        .collect()
}

/// What the form is shown with.
struct Draft<C> {
    form: FormState,
    chosen: C,
    mentions: BTreeMap<ProcessId, Mention>,
    found: Option<Found>,
}

fn tasks_page(
    reader: &Reader,
    status: StatusCode,
    view: &TasksView,
    draft: Draft<impl Fn(ProcessId) -> u8>,
) -> PageResult {
    let processes = processes(&reader.state.app, view);
    show_with(
        status,
        &TasksPage {
            sections: sections(&reader.localizer, &processes, draft.chosen, &draft.mentions),
            page: reader.page(),
            form: draft.form,
            found: draft.found,
        },
    )
}
