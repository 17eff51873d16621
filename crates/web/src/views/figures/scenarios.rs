use askama::Template;

use super::super::Page;

/// `GET /organization/result/scenarios`.
#[derive(Debug, Template)]
#[template(path = "pages/figures_scenarios.html")]
pub struct ScenariosPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Whether required levels of roles count.
    pub role_based: bool,
    /// What the shortfalls say together; `None` if nothing can be told.
    pub verdict: Option<VerdictView>,
    /// What would help, a sentence each.
    pub proposal: Vec<String>,
    /// The groups that are left out everywhere.
    pub left_out: Vec<String>,
    /// The competencies.
    pub rows: Vec<ScenarioRow>,
    /// The least number of people that a figure speaks of.
    pub smallest: usize,
}

/// The judgement of the whole choice.
#[derive(Debug, Clone)]
pub struct VerdictView {
    /// In a word.
    pub adequacy: String,
    /// The kind of its badge.
    pub badge: &'static str,
    /// Competencies that fall short, of how many.
    pub short: (usize, usize),
    /// Whether the choice should be looked at again.
    pub is_revision_needed: bool,
    /// What to do.
    pub advice: String,
    /// What does not enter: strategies that fit badly, and training beyond roles; a sentence each.
    pub besides: Vec<String>,
}

/// One competency.
#[derive(Debug, Clone)]
pub struct ScenarioRow {
    /// Its number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// Its own page.
    pub href: String,
    /// How many people are told of.
    pub people: usize,
    /// The roles they are in.
    pub groups: Vec<String>,
    /// The strategy that fits best, how well, and whether not even that fits.
    pub best: Option<BestView>,
    /// The shortfall in words, and the kind of its badge.
    pub shortfall: Option<(String, &'static str)>,
    /// The strategies.
    pub strategies: Vec<ScenarioStrategy>,
}

/// The strategy that fits best.
#[derive(Debug, Clone)]
pub struct BestView {
    /// Its name.
    pub name: String,
    /// Its fit.
    pub fit: String,
    /// Where the shortfall comes from.
    pub why: String,
    /// That even the best fits badly, and why.
    pub negative: Option<String>,
}

/// A strategy in a competency.
#[derive(Debug, Clone)]
pub struct ScenarioStrategy {
    /// Its name.
    pub name: String,
    /// The published number.
    pub id: u8,
    /// What it aims at.
    pub aims: String,
    /// People by case, in the order of the cases: how many, their share and the key of the case's
    /// name. Without roles nobody is left below or trained beyond one, so these are left out.
    pub cases: Vec<(usize, String, &'static str)>,
    /// How well it fits; `None` without roles, where all fit alike.
    pub fit: Option<String>,
    /// Where fit and priority come from, a sentence each.
    pub why: Vec<String>,
    /// What it means for everybody, if that may be told.
    pub outcome: Option<String>,
}
