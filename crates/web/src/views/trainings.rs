//! Trainings that the organisation has already.

use askama::Template;

use super::{FormState, Page};

/// `/organization/trainings`. Fields: `t` and the number of each competency, once for each level; and `revision`.
#[derive(Debug, Template)]
#[template(path = "pages/trainings.html")]
pub struct TrainingsPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What is wrong, under `trainings`.
    pub form: FormState,
    /// All competencies.
    pub areas: Vec<TrainingArea>,
}

/// The competencies of an area.
#[derive(Debug, Clone)]
pub struct TrainingArea {
    /// Short name for ids.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// Its competencies.
    pub rows: Vec<TrainingRow>,
}

/// A competency.
#[derive(Debug, Clone)]
pub struct TrainingRow {
    /// Its number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Know, understand, apply, master.
    pub levels: Vec<TrainingLevel>,
}

/// A level that there may be a training for.
#[derive(Debug, Clone)]
pub struct TrainingLevel {
    /// Its key.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// Whether it is ticked.
    pub is_chosen: bool,
}
