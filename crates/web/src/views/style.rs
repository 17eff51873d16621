//! The living style page: every component in every state, in both themes.

use std::collections::BTreeMap;

use askama::Template;
use seqpt_core::Level;
use seqpt_core::framework::{Area, Framework};
use seqpt_core::gap::{CompetencyResult, evaluate};

use super::Page;
use crate::charts::Chart;

/// `GET /style`.
#[derive(Debug, Template)]
#[template(path = "pages/style.html")]
pub struct StylePage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// A radar for each theme.
    pub radars: [Chart; 2],
    /// The form of one or two competencies, for each theme.
    pub lanes: [Chart; 2],
}

impl<'a> StylePage<'a> {
    /// The page with charts of an example person: everything is required at the level "apply", and own levels rise.
    pub fn of(page: Page<'a>, framework: &Framework) -> Self {
        let ids = || {
            framework
                .competencies()
                .iter()
                .map(|competency| competency.id)
        };
        let required: BTreeMap<_, _> = ids().map(|id| (id, Level::Apply)).collect();
        let own: BTreeMap<_, _> = ids().zip(Level::ALL.into_iter().cycle()).collect();
        let person = evaluate(framework, &required, &own);
        let chart = |id: &str, area: Area, most: usize| {
            let shown: Vec<&CompetencyResult> = person
                .competencies
                .iter()
                .filter(|result| result.area == area)
                .take(most)
                .collect();
            page.level_chart(id, &page.localizer.area(area), &shown)
        };
        let radars = ["light-radar", "dark-radar"].map(|id| chart(id, Area::Technical, 8));
        let lanes = ["light-lanes", "dark-lanes"].map(|id| chart(id, Area::Core, 2));
        Self {
            page,
            radars,
            lanes,
        }
    }
}
