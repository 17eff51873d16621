//! Rating one person.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use seqpt_application::ratings::ports::Given;
use seqpt_application::ratings::{
    EnteredRating, EnteredRatings, RatingSheet, hand_in_rating, rating_sheet, save_rating,
};
use seqpt_application::{AssessmentId, AtCompetency, Error, FieldCode, UserId};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, Framework};
use seqpt_core::survey::StatementGroup;
use seqpt_text::Localizer;

use super::super::flash::Notice;
use super::super::organization::revision;
use super::super::refusal::{refused, typed};
use super::super::{PageResult, see_other, show_with};
use super::rated_person;
use crate::failure::{Failure, field_sentence};
use crate::form::{Fields, Form};
use crate::reader::Reader;
use crate::views::{FormState, Page, RatedArea, RatedCompetency, RatingPage};

/// `GET /ratings/{user}`
pub(crate) async fn show(reader: Reader, user: Path<i64>) -> PageResult {
    let user = UserId::new(user.into_inner());
    let sheet = rating_sheet(&reader.state.app, &reader.actor()?, user).await?;
    let form = stored(&sheet);
    show_with(StatusCode::OK, &page_of(&reader, form, &sheet))
}

/// The form with what is stored.
pub(crate) fn stored(sheet: &RatingSheet) -> FormState {
    let form = about(FormState::default(), sheet);
    sheet.given.iter().fold(form, |form, (competency, given)| {
        let level = given.level.map(Level::key).unwrap_or_default();
        form.with_value(&level_field(*competency), level)
            .with_value(&evidence_field(*competency), &given.evidence)
    })
}

/// The form as one about what is stored now.
fn about(form: FormState, sheet: &RatingSheet) -> FormState {
    let survey = sheet.survey.map(|survey| survey.to_string());
    form.with_value("revision", sheet.revision.to_string())
        .with_value("survey", survey.unwrap_or_default())
}

fn level_field(competency: CompetencyId) -> String {
    format!("level-{competency}")
}

fn evidence_field(competency: CompetencyId) -> String {
    format!("evidence-{competency}")
}

fn page_of<'a>(reader: &'a Reader, form: FormState, sheet: &RatingSheet) -> RatingPage<'a> {
    rating_page(reader.page(), form, reader.state.app.framework(), sheet)
}

/// The page of a rating.
pub(crate) fn rating_page<'a>(
    page: Page<'a>,
    form: FormState,
    framework: &Framework,
    sheet: &RatingSheet,
) -> RatingPage<'a> {
    let localizer = page.localizer;
    let mut areas: Vec<RatedArea> = Vec::new();
    for competency in &sheet.asked {
        let known = framework.competency(*competency);
        let area = known.map(|known| localizer.area(known.area).into_owned());
        let area = area.unwrap_or_default();
        let rated = rated_competency(localizer, *competency, &sheet.given);
        match areas.last_mut() {
            Some(last) if last.name == area => last.competencies.push(rated),
            _ => areas.push(RatedArea {
                name: area,
                competencies: vec![rated],
            }),
        }
    }
    RatingPage {
        person: rated_person(localizer, &sheet.person),
        is_from_earlier_survey: sheet.is_from_earlier_survey,
        asked: sheet.asked.len(),
        areas,
        form,
        page,
    }
}

fn rated_competency(localizer: &Localizer, id: CompetencyId, given: &Given) -> RatedCompetency {
    let text = localizer.content().competency(id);
    let statement = |group| text.and_then(|text| text.statement(group));
    let statements = StatementGroup::ALL.into_iter().filter_map(|group| {
        let level = group.level();
        let statement = statement(group)?.to_owned();
        Some((level.key(), localizer.level(level).into_owned(), statement))
    });
    let none = (
        Level::None.key(),
        String::new(),
        localizer.t("survey-none-of-these"),
    );
    let given = given.get(&id);
    let level = given.and_then(|given| given.level);
    RatedCompetency {
        id: id.get(),
        name: localizer.competency(id).into_owned(),
        description: text
            .map(|text| text.description.clone())
            .unwrap_or_default(),
        fields: (level_field(id), evidence_field(id)),
        choices: statements.chain([none]).collect(),
        given: level
            .map(|level| localizer.level(level).into_owned())
            .unwrap_or_default(),
        evidence: given
            .map(|given| given.evidence.clone())
            .unwrap_or_default(),
    }
}

/// `POST /ratings/{user}`
pub(crate) async fn save(reader: Reader, user: Path<i64>, form: Form) -> PageResult {
    let user = UserId::new(user.into_inner());
    let hands_in = form.fields.text("action") == "submit";
    let settings = &reader.state.settings;
    match try_save(&reader, user, &form, hands_in).await {
        Ok(()) if hands_in => Notice::RatingHandedIn.with(settings, see_other("/ratings")),
        Ok(()) => Notice::RatingSaved.with(settings, see_other(&format!("/ratings/{user}"))),
        Err(Failure::Refused(Error::RatingHandedIn)) => {
            Notice::RatingFixed.with(settings, see_other(&format!("/ratings/{user}")))
        }
        Err(failure) => {
            let status = failure.status();
            let is_changed = matches!(failure, Failure::Refused(Error::ChangedMeanwhile { .. }));
            let shown = refused_rating(&reader.localizer, &form.fields, failure)?;
            let sheet = rating_sheet(&reader.state.app, &reader.actor()?, user).await?;
            let shown = if is_changed {
                // What was typed can be sent again: it is about what is stored now.
                about(shown, &sheet)
            } else {
                shown
            };
            show_with(status, &page_of(&reader, shown, &sheet))
        }
    }
}

async fn try_save(
    reader: &Reader,
    user: UserId,
    form: &Form,
    hands_in: bool,
) -> Result<(), Failure> {
    let fields = form.genuine()?;
    let (app, actor) = (&reader.state.app, reader.actor()?);
    let entered = entered(fields, app.framework());
    if hands_in {
        hand_in_rating(app, &actor, user, Some(entered)).await?;
    } else {
        save_rating(app, &actor, user, entered).await?;
    }
    Ok(())
}

fn entered(fields: &Fields, framework: &Framework) -> EnteredRatings {
    let asked = framework.competencies().iter().filter_map(|known| {
        let (level, evidence) = (level_field(known.id), evidence_field(known.id));
        let sent = fields
            .iter()
            .any(|(name, _)| name == level || name == evidence);
        let rating = EnteredRating {
            level: fields.text(&level).to_owned(),
            evidence: fields.text(&evidence).to_owned(),
        };
        sent.then_some((known.id, rating))
    });
    EnteredRatings {
        ratings: asked.collect(),
        expected_survey: Some(AssessmentId::new(
            fields.text("survey").parse().unwrap_or(0),
        )),
        // Before the first draft the revision is 0; what is no number is none.
        expected_revision: Some(match fields.text("revision") {
            "0" => 0,
            _ => match revision(fields) {
                0 => -1,
                known => known,
            },
        }),
    }
}

/// What was entered, with what is wrong at each competency.
fn refused_rating(
    localizer: &Localizer,
    fields: &Fields,
    failure: Failure,
) -> Result<FormState, Failure> {
    let Failure::Refused(Error::InvalidAt(errors)) = failure else {
        return refused(localizer, fields, failure);
    };
    let form = typed(fields);
    Ok(errors.iter().fold(form, |form, error| {
        form.with_error(&field_of(error), sentence(localizer, error))
    }))
}

fn field_of(error: &AtCompetency) -> String {
    match error.field {
        "evidence" => evidence_field(error.competency),
        _ => level_field(error.competency),
    }
}

/// In the summary on top a sentence stands alone, so it says which competency it is about.
fn sentence(localizer: &Localizer, error: &AtCompetency) -> String {
    let wrong = match error.code {
        FieldCode::Required => localizer.t("rating-level-missing"),
        code => field_sentence(localizer, code),
    };
    let name = localizer.competency(error.competency);
    format!("{name}: {wrong}")
}
