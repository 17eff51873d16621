use askama::Template;
use seqpt_core::gap::organization::State;

use super::super::{Moment, Page};
use super::programs::GroupProgramsRow;

/// `GET /organization/result`.
#[derive(Debug, Template)]
#[template(path = "pages/figures.html")]
pub struct FiguresPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// How far the figures reach.
    pub head: FiguresHead,
    /// What to do while there is nothing to show.
    pub next: Vec<NextStep>,
    /// What can be told.
    pub outlook: Option<OutlookView>,
}

/// How far the figures reach.
#[derive(Debug, Clone)]
pub struct FiguresHead {
    /// People with an account that is not deactivated.
    pub people: usize,
    /// How many of them answered.
    pub answered: usize,
    /// When the figures were published, and how many people they count.
    pub counted: Option<(Moment, usize)>,
    /// Answers that they do not count yet.
    pub newer: usize,
    /// How many are counted with a second rating.
    pub with_second_rating: usize,
    /// How many are counted with another rating than the one that counts now.
    pub with_other_rating: usize,
    /// The least number of people that a figure speaks of.
    pub smallest: usize,
}

/// Something to do before there is anything to show.
#[derive(Debug, Clone)]
pub struct NextStep {
    /// Why.
    pub text: String,
    /// Where it is done, and what that is called.
    pub action: Option<(&'static str, String)>,
}

/// Everything on the page below its head.
#[derive(Debug, Clone)]
pub struct OutlookView {
    /// How many people are counted.
    pub counted: usize,
    /// Competencies with a gap, of how many.
    pub gaps: (usize, usize),
    /// Levels to advance.
    pub levels: usize,
    /// Whether that is their number, and not the most there may be.
    pub exact: bool,
    /// What to show of it.
    pub filter: FilterView,
    /// Know, understand, apply.
    pub pyramid: Vec<PyramidCard>,
    /// Master.
    pub mastery_level: PyramidCard,
    /// The level that was chosen.
    pub level: LevelView,
    /// Roles and competencies.
    pub map: MapView,
    /// Whether the strategies fit.
    pub strategy: StrategyTeaser,
    /// Who could learn together.
    pub programs: Vec<GroupProgramsRow>,
    /// The dates before.
    pub trend: TrendView,
}

/// What is shown, as the reader chose it.
#[derive(Debug, Clone)]
pub struct FilterView {
    /// The key of the level.
    pub level: &'static str,
    /// The areas to choose from.
    pub areas: Vec<FilterChoice>,
    /// The roles to choose from.
    pub roles: Vec<FilterChoice>,
    /// Only with training required.
    pub need: bool,
    /// Whether anything is left out.
    pub is_set: bool,
    /// The same level with nothing left out.
    pub clear: String,
    /// The end of the addresses of files that leave out the same.
    pub files: String,
    /// Whether it names a level, which the table of all levels cannot follow.
    pub files_at_level: bool,
}

/// One entry of a list to choose from.
#[derive(Debug, Clone)]
pub struct FilterChoice {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// One level of the pyramid.
#[derive(Debug, Clone)]
pub struct PyramidCard {
    /// Its key.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// How many competencies require a training.
    pub active: usize,
    /// How many places they take.
    pub places: usize,
    /// Whether that is their number, and not the most there may be.
    pub exact: bool,
    /// Where its competencies are shown.
    pub href: String,
    /// Whether they are.
    pub is_shown: bool,
    /// Where the figures come from.
    pub why: String,
}

impl PyramidCard {
    /// The key of the text for its places.
    pub const fn places_text(&self) -> &'static str {
        // fluent: figures-level-places figures-level-places-most
        if self.exact {
            "figures-level-places"
        } else {
            "figures-level-places-most"
        }
    }
}

/// The competencies of a level.
#[derive(Debug, Clone)]
pub struct LevelView {
    /// The level's name.
    pub name: String,
    /// The competencies that the filter lets through.
    pub rows: Vec<LevelRow>,
}

/// One competency at a level.
#[derive(Debug, Clone)]
pub struct LevelRow {
    /// Its number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its own page.
    pub href: String,
    /// A core competency.
    pub indirect: bool,
    /// How the level stands.
    pub state: State,
    /// The same in words.
    pub state_word: String,
    /// The same in a sentence.
    pub why: String,
    /// The organisation has a training.
    pub training_exists: bool,
    /// How many people need it.
    pub places: usize,
    /// Whether that is their number, and not the most there may be.
    pub exact: bool,
    /// The roles whose people need it.
    pub roles: Vec<RoleNeed>,
}

impl LevelRow {
    /// Nothing is to be done.
    pub fn is_greyed(&self) -> bool {
        self.training_exists || self.state != State::TrainingRequired
    }
}

/// A role whose people need a level.
#[derive(Debug, Clone)]
pub struct RoleNeed {
    /// The role.
    pub role: String,
    /// How many people.
    pub people: usize,
    /// How they are best trained.
    pub hint: String,
    /// The reasons.
    pub href: String,
}

/// Roles and competencies.
#[derive(Debug, Clone)]
pub struct MapView {
    /// The competencies by area.
    pub competencies: Vec<String>,
    /// The roles.
    pub rows: Vec<MapRow>,
}

/// One role.
#[derive(Debug, Clone)]
pub struct MapRow {
    /// Its name.
    pub role: String,
    /// One cell for each competency.
    pub cells: Vec<MapCell>,
}

/// One role in one competency.
#[derive(Debug, Clone)]
pub struct MapCell {
    /// The competency.
    pub competency: String,
    /// What stands in it.
    pub text: String,
    /// Its place in the legend: `0` to `4`, `hidden`, `nothing`.
    pub shade: &'static str,
    /// The reasons.
    pub href: String,
}

/// Whether the strategies fit, in short.
#[derive(Debug, Clone)]
pub struct StrategyTeaser {
    /// Competencies at their target, of those with one and with figures.
    pub achieved: (usize, usize),
    /// What roles require beyond them; `None` without roles.
    pub mastery: Option<String>,
}

/// The dates before.
#[derive(Debug, Clone)]
pub struct TrendView {
    /// The names of know, understand and apply.
    pub levels: Vec<String>,
    /// Oldest first.
    pub rows: Vec<TrendRow>,
}

/// One date.
#[derive(Debug, Clone)]
pub struct TrendRow {
    /// When.
    pub on: Moment,
    /// How many people were counted.
    pub counted: usize,
    /// Levels to advance in all.
    pub total: usize,
    /// Whether that is their number, and not the most there may be.
    pub exact: bool,
    /// The same as a share of the largest, 0 to 100.
    pub width: usize,
    /// The same at each level, in words.
    pub levels: Vec<String>,
}
