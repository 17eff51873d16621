use askama::Template;

use super::super::{FormState, Page};

/// `/organization/result/strategy`. Fields: `source`, `candidate` for each person, `q`, `revision`.
#[derive(Debug, Template)]
#[template(path = "pages/figures_strategy.html")]
pub struct StrategyCheckPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Where trainers come from, and what is wrong.
    pub form: FormState,
    /// The chosen strategies.
    pub strategies: Vec<String>,
    /// Competencies at their target, of those with one and with figures.
    pub achieved: (usize, usize),
    /// Those below.
    pub gaps: StrategyGapCounts,
    /// Their share; `None` if none can be compared.
    pub share: Option<String>,
    /// The competencies.
    pub rows: Vec<StrategyComparison>,
    /// What roles require beyond the strategies; `None` without roles.
    pub mastery: Option<MasteryView>,
    /// Whether train-the-trainer is chosen.
    pub trains_trainers: bool,
    /// What trainers are to master.
    pub to_master: Vec<String>,
    /// Who they are.
    pub trainers: TrainersChoice,
    /// The least number of people that a figure speaks of.
    pub smallest: usize,
}

/// How many competencies are below their target.
#[derive(Debug, Clone, Copy)]
pub struct StrategyGapCounts {
    /// All of them.
    pub all: usize,
    /// By one step of the scale.
    pub minor: usize,
    /// By two or three.
    pub significant: usize,
    /// By more.
    pub critical: usize,
}

/// Who is to train others.
#[derive(Debug, Clone)]
pub struct TrainersChoice {
    /// The names of those who were named.
    pub named: Vec<String>,
    /// `internal` or `external`, if that was said.
    pub source: Option<&'static str>,
    /// Whom to tick: those who are, then those whom the search finds.
    pub people: Vec<TrainerChoice>,
    /// What was searched for.
    pub search: String,
    /// How many more the search finds.
    pub left_out: usize,
    /// Whether there are so many people that a search helps.
    pub is_searchable: bool,
}

/// Somebody who could train others.
#[derive(Debug, Clone)]
pub struct TrainerChoice {
    /// The number.
    pub id: i64,
    /// First and last name.
    pub name: String,
    /// Whether the person is ticked.
    pub is_ticked: bool,
}

/// One competency.
#[derive(Debug, Clone)]
pub struct StrategyComparison {
    /// Its number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its own page.
    pub href: String,
    /// The level aimed at, and which strategy does.
    pub target: Option<(String, String)>,
    /// The median of everybody, if it may be shown.
    pub median: Option<String>,
    /// How they compare: words, and the kind of badge.
    pub comparison: Option<(String, &'static str)>,
    /// Where that comes from.
    pub why: String,
}

/// What roles require beyond the strategies.
#[derive(Debug, Clone)]
pub struct MasteryView {
    /// What it calls for.
    pub verdict: String,
    /// Whether nothing does.
    pub is_adequate: bool,
    /// Roles that require more, a sentence each.
    pub beyond: Vec<String>,
    /// The same of roles that master everything.
    pub owners: Vec<String>,
}
