use askama::Template;
use seqpt_text::{Explanation, Path};

use super::super::Page;
use super::{LevelRow, MapCell};

/// `GET /organization/result/{role}/{competency}`.
#[derive(Debug, Template)]
#[template(path = "pages/figures_group.html")]
pub struct GroupFiguresPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The role.
    pub role: String,
    /// The competency.
    pub name: String,
    /// Its page over all roles.
    pub competency_href: String,
    /// The results, with the filter they were left with.
    pub back: String,
    /// How many of its people are below.
    pub lead: String,
    /// What the role requires, or what each person is measured by.
    pub required: String,
    /// Why.
    pub why_required: Option<Explanation>,
    /// Role -> process -> competency.
    pub paths: Vec<Path>,
    /// What the strategies aim at, and which does.
    pub target: Option<(String, String)>,
    /// What is to be reached; `None` where each person has an own level to reach.
    pub effective: Option<String>,
    /// Why.
    pub why_effective: String,
    /// What it means that the two part.
    pub mismatch: Option<String>,
    /// Its figures, if they may be shown.
    pub standing: Option<StandingView>,
    /// The least number of people that a figure speaks of.
    pub smallest: usize,
}

/// Where the people of a role stand.
#[derive(Debug, Clone)]
pub struct StandingView {
    /// How many at which level.
    pub distribution: DistributionView,
    /// What they need; `None` if it is not shown.
    pub needs: Option<Vec<NeedRow>>,
    /// How they are best trained.
    pub hint: Option<DeliveryHintView>,
}

/// How many people stand at which level.
#[derive(Debug, Clone)]
pub struct DistributionView {
    /// The five levels, rising.
    pub rows: Vec<DistributionRow>,
    /// The level in the middle.
    pub median: String,
    /// What that is.
    pub why_median: Explanation,
    /// Where the mean lies.
    pub mean: String,
    /// What that is.
    pub why_mean: Explanation,
    /// How far the levels lie apart.
    pub spread: String,
    /// What that is.
    pub why_spread: Explanation,
    /// What to mind.
    pub flags: Vec<String>,
}

/// One level.
#[derive(Debug, Clone)]
pub struct DistributionRow {
    /// Its name.
    pub level: String,
    /// How many people.
    pub people: usize,
    /// The same as a share of all, 0 to 100.
    pub width: usize,
}

/// A level that people need.
#[derive(Debug, Clone)]
pub struct NeedRow {
    /// Its name.
    pub level: String,
    /// How many people need it.
    pub people: usize,
    /// Of how many.
    pub of: usize,
}

/// How people are best trained.
#[derive(Debug, Clone)]
pub struct DeliveryHintView {
    /// The way.
    pub name: String,
    /// Why.
    pub why: String,
    /// What it costs.
    pub effort: Option<String>,
}

/// `GET /organization/result/competencies/{competency}`.
#[derive(Debug, Template)]
#[template(path = "pages/figures_competency.html")]
pub struct CompetencyFiguresPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The competency.
    pub name: String,
    /// What it is about.
    pub description: String,
    /// A core competency.
    pub indirect: bool,
    /// The results, with the filter they were left with.
    pub back: String,
    /// Levels to advance.
    pub levels_to_advance: usize,
    /// Whether that is their number, and not the most there may be.
    pub exact: bool,
    /// What the strategies aim at, and which does.
    pub target: Option<(String, String)>,
    /// Where everybody stands, if it may be shown.
    pub distribution: Option<DistributionView>,
    /// The four levels: `id` and `name` are those of the level.
    pub levels: Vec<LevelRow>,
    /// The roles.
    pub roles: Vec<GroupLine>,
    /// The least number of people that a figure speaks of.
    pub smallest: usize,
}

impl CompetencyFiguresPage<'_> {
    fn lead(&self) -> &'static str {
        // fluent: figures-competency-lead figures-competency-lead-most
        if self.exact {
            "figures-competency-lead"
        } else {
            "figures-competency-lead-most"
        }
    }
}

/// One role in a competency.
#[derive(Debug, Clone)]
pub struct GroupLine {
    /// Its name.
    pub role: String,
    /// What it requires.
    pub required: String,
    /// How many are below.
    pub cell: MapCell,
    /// How they are best trained.
    pub hint: Option<String>,
}
