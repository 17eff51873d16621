//! Who learns together: what the figures suggest for each group, and what is chosen instead.

use actix_web::http::StatusCode;
use seqpt_application::trainings::{
    ChoosePrograms, GroupPrograms, ProgramsView, choose_programs, programs,
};
use seqpt_core::macro_plan::{ProgramChoice, TrainingProgram};
use seqpt_text::Localizer;

use super::super::flash::Notice;
use super::super::organization::revision;
use super::super::refusal::refused;
use super::super::{PageResult, see_other, show_with};
use super::filter::{key_of, origin_of};
use crate::failure::Failure;
use crate::form::Form;
use crate::reader::Reader;
use crate::views::{FormState, GroupProgramsRow, Page, ProgramOption, ProgramsPage};

/// Where programs are chosen.
const PATH: &str = "/organization/result/programs";

/// `GET /organization/result/programs`; a program can be chosen while nothing is told, too.
pub(crate) async fn show(reader: Reader) -> PageResult {
    let view = programs(&reader.state.app, &reader.actor()?).await?;
    let form = FormState::default().with_value("revision", view.revision.to_string());
    let form = view.groups.iter().fold(form, |form, group| {
        let chosen = group.chosen.map_or("", ProgramChoice::key);
        form.with_value(&key_of(group.origin), chosen)
    });
    show_with(StatusCode::OK, &programs_page(reader.page(), form, &view))
}

/// The page of these groups; the form says what is chosen.
pub(crate) fn programs_page<'a>(
    page: Page<'a>,
    form: FormState,
    view: &ProgramsView,
) -> ProgramsPage<'a> {
    let localizer = page.localizer;
    let explain = localizer.explain().with_roles(&view.role_names);
    let groups = view.groups.iter();
    let groups = groups.map(|group| row(localizer, group, explain.origin(group.origin).into()));
    let method = localizer.content().method();
    let texts = TrainingProgram::ALL
        .into_iter()
        .filter_map(|program| method.program(program));
    ProgramsPage {
        groups: groups.collect(),
        choices: ProgramChoice::ALL
            .into_iter()
            .map(|choice| ProgramOption {
                key: choice.key(),
                name: name(localizer, choice),
            })
            .collect(),
        programs: texts
            .map(|text| (text.name.clone(), text.text.clone()))
            .collect(),
        smallest: view.smallest.get(),
        form,
        page,
    }
}

/// A group of this name with its programs in words.
pub(super) fn row(localizer: &Localizer, group: &GroupPrograms, of: String) -> GroupProgramsRow {
    let word = |choice: Option<ProgramChoice>| choice.map(|choice| name(localizer, choice));
    GroupProgramsRow {
        key: key_of(group.origin),
        name: of,
        suggested: word(group.suggested),
        chosen: word(group.chosen),
    }
}

/// What a program is called, or that there is none.
pub(crate) fn name(localizer: &Localizer, choice: ProgramChoice) -> String {
    let method = localizer.content().method();
    let text = choice.program().and_then(|program| method.program(program));
    text.map_or_else(|| localizer.t("programs-none"), |text| text.name.clone())
}

/// `POST /organization/result/programs`
pub(crate) async fn save(reader: Reader, form: Form) -> PageResult {
    match try_save(&reader, &form).await {
        Ok(()) => Notice::ProgramsChosen.with(&reader.state.settings, see_other(PATH)),
        Err(failure) => {
            let status = failure.status();
            let shown = refused(&reader.localizer, &form.fields, failure)?;
            let view = programs(&reader.state.app, &reader.actor()?).await?;
            show_with(status, &programs_page(reader.page(), shown, &view))
        }
    }
}

async fn try_save(reader: &Reader, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    let groups = fields
        .iter()
        .filter_map(|(key, choice)| Some((Some(origin_of(key)?), choice.to_owned())));
    let command = ChoosePrograms {
        groups: groups.collect(),
        expected_revision: Some(revision(fields)),
    };
    choose_programs(&reader.state.app, &reader.actor()?, command).await?;
    Ok(())
}
