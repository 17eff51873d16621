//! Second ratings: who rates whom, for admins; the ratings, for those who rate.

pub(crate) mod assessors;
pub(crate) mod rating;
mod side_by_side;

use seqpt_application::ratings::{RatedPerson, RatingState, people_to_rate};
use seqpt_core::survey::Capacity;
use seqpt_text::Localizer;

pub(crate) use side_by_side::{side_by_side, why_another_counts};

use super::words::table_day;
use super::{PageResult, show};
use crate::reader::Reader;
use crate::views::{RatedPersonRow, RatingsPage};

/// `GET /ratings`
pub(crate) async fn list(reader: Reader) -> PageResult {
    let people = people_to_rate(&reader.state.app, &reader.actor()?).await?;
    show(&RatingsPage {
        people: people
            .iter()
            .map(|person| rated_person(&reader.localizer, person))
            .collect(),
        page: reader.page(),
    })
}

pub(crate) fn rated_person(localizer: &Localizer, person: &RatedPerson) -> RatedPersonRow {
    RatedPersonRow {
        href: format!("/ratings/{}", person.id),
        name: person.name.clone(),
        capacity: capacity_word(localizer, person.capacity),
        survey: person
            .survey_completed_at
            .map(|at| table_day(localizer, at)),
        handed_in: match person.state {
            RatingState::HandedIn { at } => Some(table_day(localizer, at)),
            RatingState::NoSurvey | RatingState::ToDo | RatingState::Draft => None,
        },
        state: person.state,
    }
}

/// In which capacity somebody rates.
// fluent: rating-capacity-supervisor rating-capacity-expert
pub(crate) fn capacity_word(localizer: &Localizer, capacity: Capacity) -> String {
    localizer.t(&format!("rating-capacity-{}", capacity.key()))
}
