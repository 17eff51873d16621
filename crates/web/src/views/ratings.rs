//! Second ratings: who rates a person, whom somebody rates, and the rating itself.

use askama::Template;
use seqpt_application::ratings::RatingState;

use super::{FormState, Moment, Page};

/// `/people/{user}/assessors`. Fields: `capacity-` and the number of each who is assigned, `add` with
/// `add_capacity` for one more, and `revision`.
#[derive(Debug, Template)]
#[template(path = "pages/assessors.html")]
pub struct AssessorsPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What is wrong, under `assessors`.
    pub form: FormState,
    /// The number of the person who is rated.
    pub person: i64,
    /// The person's name.
    pub name: String,
    /// Those who rate the person, by name.
    pub assigned: Vec<AssessorRow>,
    /// Everybody else who may, by name: number and name.
    pub others: Vec<(i64, String)>,
}

/// Somebody who rates a person.
#[derive(Debug, Clone)]
pub struct AssessorRow {
    /// The field that says in which capacity.
    pub field: String,
    /// First and last name.
    pub name: String,
}

/// `/ratings`: the people whom the reader rates.
#[derive(Debug, Template)]
#[template(path = "pages/ratings.html")]
pub struct RatingsPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The people, by name.
    pub people: Vec<RatedPersonRow>,
}

/// Somebody whom the reader rates.
#[derive(Debug, Clone)]
pub struct RatedPersonRow {
    /// The rating.
    pub href: String,
    /// First and last name.
    pub name: String,
    /// In which capacity, in words.
    pub capacity: String,
    /// When the survey that is rated was completed.
    pub survey: Option<Moment>,
    /// Where the rating stands.
    pub state: RatingState,
    /// When it was handed in.
    pub handed_in: Option<Moment>,
}

/// `/ratings/{user}`. Fields: `level-` and `evidence-` with the number of each competency, `survey`,
/// `revision`, and `action`: `save` or `submit`.
#[derive(Debug, Template)]
#[template(path = "pages/rating.html")]
pub struct RatingPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What is wrong, at the fields of the competencies.
    pub form: FormState,
    /// Who is rated.
    pub person: RatedPersonRow,
    /// Whether the draft began with an earlier survey.
    pub is_from_earlier_survey: bool,
    /// How many competencies are asked.
    pub asked: usize,
    /// What is asked, by area; empty before the person completed a survey.
    pub areas: Vec<RatedArea>,
}

impl RatingPage<'_> {
    /// Whether the rating can be edited.
    pub fn is_open(&self) -> bool {
        self.person.state.is_waiting()
    }
}

/// The competencies of an area.
#[derive(Debug, Clone)]
pub struct RatedArea {
    /// Its name.
    pub name: String,
    /// Its competencies.
    pub competencies: Vec<RatedCompetency>,
}

/// A competency to rate.
#[derive(Debug, Clone)]
pub struct RatedCompetency {
    /// Its number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// What it is.
    pub description: String,
    /// The fields of level and evidence.
    pub fields: (String, String),
    /// The levels to choose from: key, name and the survey's statement.
    pub choices: Vec<(&'static str, String, String)>,
    /// The level that was given, in words, once the rating is handed in.
    pub given: String,
    /// What was given as evidence.
    pub evidence: String,
}

/// The ratings of a survey side by side, as the person who was rated sees them.
#[derive(Debug, Clone)]
pub struct RatingsView {
    /// Whether the person's own levels count.
    pub own_counts: bool,
    /// The ratings by others, the newest first.
    pub by: Vec<RatingColumn>,
    /// The competencies.
    pub rows: Vec<RatingsRow>,
}

/// A rating by somebody else.
#[derive(Debug, Clone)]
pub struct RatingColumn {
    /// First and last name.
    pub name: String,
    /// Name, capacity and day.
    pub title: String,
    /// When it was handed in.
    pub on: Moment,
    /// Whether it counts.
    pub counts: bool,
}

/// A competency as everybody rated it.
#[derive(Debug, Clone)]
pub struct RatingsRow {
    /// The competency.
    pub name: String,
    /// The own level in words.
    pub own: String,
    /// What each of the others said, in the order of the columns.
    pub others: Vec<RatedLevel>,
}

/// What somebody else said about a competency.
#[derive(Debug, Clone)]
pub struct RatedLevel {
    /// Who said it.
    pub by: String,
    /// The level in words.
    pub level: String,
    /// What it is seen by; may be empty.
    pub evidence: String,
}
