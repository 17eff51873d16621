//! Phase 1: its tasks, the maturity, the strategies.

use askama::Template;
use seqpt_text::{Decides, Explanation, TurnText};

use super::{FormState, Moment, Page};

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Finished.
    Done,
    /// What to do now.
    Current,
    /// Comes later.
    Upcoming,
}

/// `GET /phase1`.
#[derive(Debug, Template)]
#[template(path = "pages/phase1.html")]
pub struct PhaseOnePage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The maturity that counts.
    pub maturity: Option<TaskDone>,
    /// The choice that counts.
    pub strategy: Option<TaskDone>,
    /// That the maturity was assessed after the choice, and what the tree says now.
    pub changed: Option<String>,
    /// Whether people choose roles in the survey, rather than describe tasks; not known before the
    /// maturity.
    pub roles_named: Option<bool>,
}

/// A finished task.
#[derive(Debug, Clone)]
pub struct TaskDone {
    /// What came of it, in a line.
    pub outcome: String,
    /// Where it is shown.
    pub href: String,
}

impl PhaseOnePage<'_> {
    /// Where the three tasks stand.
    pub fn states(&self) -> [StepState; 3] {
        let done = [
            self.maturity.is_some(),
            self.strategy.is_some(),
            self.maturity.is_some(),
        ];
        let next = done.iter().position(|done| !done);
        std::array::from_fn(|at| match done[at] {
            true => StepState::Done,
            false if next == Some(at) => StepState::Current,
            false => StepState::Upcoming,
        })
    }
}

/// `/phase1/maturity`. Fields: `rollout`, `processes`, `mindset`, `knowledge`, `seen` (hidden).
#[derive(Debug, Template)]
#[template(path = "pages/maturity.html")]
pub struct MaturityPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was chosen, and what is wrong with it.
    pub form: FormState,
    /// The four questions.
    pub questions: Vec<MaturityQuestion>,
    /// When the answers that are filled in were given.
    pub prefilled: Option<Moment>,
}

/// A question with its answers.
#[derive(Debug, Clone)]
pub struct MaturityQuestion {
    /// The name of its field.
    pub field: &'static str,
    /// What it is about.
    pub topic: String,
    /// The question.
    pub question: String,
    /// What helps to answer it.
    pub hint: String,
    /// The answers, lowest first: label and how one recognises it.
    pub options: Vec<(String, String)>,
}

/// `GET /phase1/maturity/{run}`.
#[derive(Debug, Template)]
#[template(path = "pages/maturity_run.html")]
pub struct MaturityRunPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// When it was answered.
    pub on: Moment,
    /// Whether it is the one that counts.
    pub is_newest: bool,
    /// The score.
    pub score: String,
    /// The level's name and text.
    pub level: (String, String),
    /// The profile's name and text.
    pub profile: (String, String),
    /// Where the score comes from.
    pub why_score: Explanation,
    /// Where the level comes from.
    pub why_level: Explanation,
    /// Where the profile comes from.
    pub why_profile: Explanation,
    /// What the result means.
    pub text: Vec<String>,
    /// The four fields, in order.
    pub fields: Vec<FieldView>,
    /// Whether all of them are equally far.
    pub all_equal: bool,
    /// What to work on besides.
    pub hints: Vec<HintView>,
    /// All results, newest first.
    pub history: Vec<MaturityRow>,
    /// What changed from one result to the other.
    pub comparison: Option<ComparisonView>,
}

/// A field of the maturity.
#[derive(Debug, Clone)]
pub struct FieldView {
    /// The name of its form field, for ids.
    pub key: &'static str,
    /// What it is about.
    pub topic: String,
    /// The answer that was chosen.
    pub option: String,
    /// How far it is, 0 to 100.
    pub figure: String,
    /// The same for the bar.
    pub width: f64,
    /// Where the figure comes from.
    pub why: Explanation,
    /// No field is less far.
    pub is_weakest: bool,
    /// No field is further.
    pub is_strongest: bool,
    /// What the answer decides later.
    pub decides: Decides,
}

/// A hint, with how much it weighs.
#[derive(Debug, Clone)]
pub struct HintView {
    /// The kind of its badge.
    pub kind: &'static str,
    /// How much it weighs, in a word.
    pub severity: String,
    /// The advice.
    pub text: String,
}

/// Two runs, the older first, and what changed between them.
#[derive(Debug, Clone)]
pub struct ComparisonView {
    /// When the older one was made.
    pub before: Moment,
    /// When the newer one was made.
    pub after: Moment,
    /// A sentence for each change.
    pub changes: Vec<String>,
}

/// A result in the history.
#[derive(Debug, Clone)]
pub struct MaturityRow {
    /// Where it is shown.
    pub href: String,
    /// When it was answered.
    pub on: Moment,
    /// The score.
    pub score: String,
    /// The level's name.
    pub level: String,
    /// Where it is compared with the one that is shown; none for that one.
    pub compare: Option<String>,
}

/// `/phase1/strategy`. The group is asked with `GET`: `people`, `size`, `managers`; the choice is
/// posted with it: `chosen` (repeated), `reason`, `maturity_run` and `seen` (hidden).
#[derive(Debug, Template)]
#[template(path = "pages/strategy.html")]
pub struct StrategyPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was typed.
    pub form: FormState,
    /// Whether there is a maturity to ask the tree with.
    pub has_maturity: bool,
    /// The classes of target groups: key and name.
    pub sizes: Vec<(&'static str, String)>,
    /// The strategy that the number of managers is asked for.
    pub for_managers: String,
    /// When the choice that is filled in was made.
    pub prefilled: Option<Moment>,
    /// What the tree says, once the group is known.
    pub advice: Option<AdviceView>,
}

/// What the tree says to a group.
#[derive(Debug, Clone)]
pub struct AdviceView {
    /// How it came to it.
    pub path: PathView,
    /// When the maturity was assessed.
    pub maturity_on: Moment,
    /// All strategies, the recommended first.
    pub cards: Vec<StrategyCard>,
}

/// The way through the tree.
#[derive(Debug, Clone)]
pub struct PathView {
    /// The turns, with where the answer stands; none for the group.
    pub turns: Vec<(TurnText, Option<String>)>,
    /// What it comes to: the strategy's name and place.
    pub recommended: Vec<(String, String)>,
    /// The strategies of which one is chosen in addition: what somebody wants, and the name.
    pub second: Vec<(String, String)>,
    /// What to mind about the sizes.
    pub warnings: Vec<String>,
    /// What to work on besides.
    pub hints: Vec<HintView>,
}

/// A strategy to choose.
#[derive(Debug, Clone, Default)]
pub struct StrategyCard {
    /// Its key.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// What happens.
    pub what: String,
    /// For whom it is.
    pub for_whom: String,
    /// When it fits.
    pub when: String,
    /// What it does not do.
    pub does_not: String,
    /// What speaks for it.
    pub pros: Vec<String>,
    /// What speaks against it.
    pub cons: Vec<String>,
    /// Its place, if it is recommended.
    pub recommended: Option<String>,
    /// Whether it is one of those to pick a second from.
    pub is_second: bool,
    /// How many people it is for at once.
    pub most: Option<u32>,
    /// Whether it needs the organisation's processes, methods and tools.
    pub needs_context: bool,
    /// That there are more people than it is for.
    pub warning: Option<String>,
    /// Whether it is ticked.
    pub chosen: bool,
}

/// `GET /phase1/strategy/{run}`.
#[derive(Debug, Template)]
#[template(path = "pages/strategy_run.html")]
pub struct StrategyRunPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// When it was chosen.
    pub on: Moment,
    /// Whether it is the one that counts.
    pub is_newest: bool,
    /// Group and strategies in a sentence.
    pub summary: String,
    /// More about the group.
    pub group: Vec<String>,
    /// What was chosen.
    pub chosen: Vec<ChosenView>,
    /// What was recommended and not chosen.
    pub declined: Vec<String>,
    /// Whether the choice is what the tree came to.
    pub as_recommended: bool,
    /// What to mind about what was chosen.
    pub warnings: Vec<String>,
    /// The person's reason, a paragraph a line; empty if none was given.
    pub reason: Vec<String>,
    /// How the tree came to its recommendation then.
    pub path: PathView,
    /// That the maturity was assessed since, and what the tree says now.
    pub changed: Option<String>,
    /// All choices, newest first.
    pub history: Vec<StrategyRow>,
    /// What changed from one choice to the other.
    pub comparison: Option<ComparisonView>,
}

/// A chosen strategy.
#[derive(Debug, Clone)]
pub struct ChosenView {
    /// Its name.
    pub name: String,
    /// Its place.
    pub place: String,
    /// Where it comes from.
    pub origin: String,
}

/// A choice in the history.
#[derive(Debug, Clone)]
pub struct StrategyRow {
    /// Where it is shown.
    pub href: String,
    /// When it was made.
    pub on: Moment,
    /// The strategies.
    pub strategies: String,
    /// Where it is compared with the one that is shown; none for that one.
    pub compare: Option<String>,
}
