use seqpt_core::scenario::{Judgement, OrganizationScenarios, organization_scenarios};

use super::reading::{Figures, published};
use crate::strategy::chosen_with_priority;
use crate::{Actor, App, Error, Scope};

/// The published figures, and what the analysis of the strategies makes of them.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioFigures {
    /// The figures.
    pub figures: Figures,
    /// The analysis; `None` while nothing can be told.
    pub scenarios: Option<OrganizationScenarios>,
}

/// Whether the chosen strategies fit the people, competency by competency: from the published
/// figures alone, so that it tells nothing that they do not.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn scenario_figures(app: &App, actor: &Actor) -> Result<ScenarioFigures, Error> {
    actor.require_admin()?;
    let app_for_work = app.clone();
    app.read(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let figures = published(app, tx)?;
        let chosen = chosen_with_priority(tx)?;
        let scenarios = figures.outlook().map(|outlook| {
            organization_scenarios(app.framework(), outlook, &chosen, Judgement::default())
        });
        Ok(ScenarioFigures { figures, scenarios })
    })
    .await
}
