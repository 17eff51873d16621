//! Trainings that the organisation has already, for admins.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use seqpt_application::trainings::{EnteredTraining, existing_trainings, state_existing_trainings};
use seqpt_core::Level;
use seqpt_core::framework::{Area, CompetencyId, Framework};

use super::flash::Notice;
use super::organization::revision;
use super::refusal::refused;
use super::{PageResult, see_other, show_with};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{FormState, Page, TrainingArea, TrainingLevel, TrainingRow, TrainingsPage};

const PATH: &str = "/organization/trainings";

/// `GET /organization/trainings`
pub(crate) async fn show(reader: Reader) -> PageResult {
    let app = &reader.state.app;
    let stored = existing_trainings(app, &reader.actor()?).await?;
    let form = FormState::default().with_value("revision", stored.revision.to_string());
    let chosen = stored.levels.iter();
    let chosen = chosen
        .flat_map(|(competency, levels)| levels.iter().map(|level| (*competency, *level)))
        .collect();
    let page = trainings_page(reader.page(), form, app.framework(), &chosen);
    show_with(StatusCode::OK, &page)
}

/// The page with these trainings ticked.
pub(crate) fn trainings_page<'a>(
    page: Page<'a>,
    form: FormState,
    framework: &Framework,
    chosen: &BTreeSet<(CompetencyId, Level)>,
) -> TrainingsPage<'a> {
    let localizer = page.localizer;
    let row = |id: CompetencyId| TrainingRow {
        id: id.get(),
        name: localizer.competency(id).into_owned(),
        levels: Level::PYRAMID
            .map(|level| TrainingLevel {
                key: level.key(),
                name: localizer.level(level).into_owned(),
                is_chosen: chosen.contains(&(id, level)),
            })
            .to_vec(),
    };
    let areas = Area::ALL.into_iter().map(|area| TrainingArea {
        key: area.key(),
        name: localizer.area(area).into_owned(),
        rows: framework
            .competencies()
            .iter()
            .filter(|known| known.area == area)
            .map(|known| row(known.id))
            .collect(),
    });
    TrainingsPage {
        areas: areas.collect(),
        form,
        page,
    }
}

/// `POST /organization/trainings`
pub(crate) async fn save(reader: Reader, form: Form) -> PageResult {
    match try_save(&reader, &form).await {
        Ok(()) => Notice::TrainingsSaved.with(&reader.state.settings, see_other(PATH)),
        Err(failure) => {
            let status = failure.status();
            let framework = reader.state.app.framework();
            let ticked = entered(&form.fields, framework).into_iter();
            let ticked = ticked.filter_map(|(id, key)| Some((id, Level::from_key(&key)?)));
            let shown = refused(&reader.localizer, &form.fields, failure)?;
            let page = trainings_page(reader.page(), shown, framework, &ticked.collect());
            show_with(status, &page)
        }
    }
}

async fn try_save(reader: &Reader, form: &Form) -> Result<(), Failure> {
    let fields = form.genuine()?;
    let app = &reader.state.app;
    let trainings = entered(fields, app.framework());
    let expected = Some(revision(fields));
    state_existing_trainings(app, &reader.actor()?, trainings, expected).await?;
    Ok(())
}

fn entered(fields: &Fields, framework: &Framework) -> Vec<EnteredTraining> {
    let mut entered = Vec::new();
    for competency in framework.competencies() {
        let name = format!("t{}", competency.id);
        let ticked = fields.all(&name);
        entered.extend(ticked.map(|level| (competency.id, level.to_owned())));
    }
    entered
}
