//! What is done, what is next and why, as the home pages show it.

pub use seqpt_application::guidance::Standing;

use super::Moment;

/// A phase of the method with its steps.
#[derive(Debug, Clone)]
pub struct PhaseView {
    /// Its place, from 1.
    pub number: u8,
    /// What it is about.
    pub title: String,
    /// What comes out of it.
    pub text: String,
    /// Whether this version does not have it.
    pub is_planned: bool,
    /// Its steps.
    pub steps: Vec<StepView>,
}

/// A step of the method, or of one person.
#[derive(Debug, Clone)]
pub struct StepView {
    /// What ids of the page are made from.
    pub key: String,
    /// The phase it belongs to; 0 for a person's own.
    pub phase: u8,
    /// What to do.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// Where it stands.
    pub standing: Standing,
    /// When it was done, if it is.
    pub on: Option<Moment>,
    /// More about where it stands; may be empty.
    pub state: String,
    /// How far it is and how far it goes, where that is counted.
    pub progress: Option<(usize, usize)>,
    /// Where it is done.
    pub href: String,
    /// What the way there is called.
    pub action: String,
}

impl StepView {
    /// The step to take now.
    pub fn next<'s>(steps: impl IntoIterator<Item = &'s Self>) -> Option<&'s Self> {
        steps
            .into_iter()
            .find(|step| step.standing == Standing::Next)
    }
}
