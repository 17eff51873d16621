//! Phase 1 as a whole: where its tasks stand, and what the organisation's row tells of it.

use seqpt_core::strategy::{Recommendation, Strategy, recommend};

use crate::maturity::{MaturityRun, latest_maturity};
use crate::strategy::{StrategyRun, latest_strategy};
use crate::{Actor, App, Error, OrganizationId, Scope, Transaction};

/// Brings the organisation's row up to what the runs that count say.
pub(crate) fn settle(tx: &mut dyn Transaction, organization: OrganizationId) -> Result<(), Error> {
    let maturity = latest_maturity(tx)?;
    let strategy = latest_strategy(tx)?;
    let archetype = strategy.as_ref().and_then(|run| run.choice.archetype());
    tx.settle_phase_one(
        organization,
        maturity.as_ref().map(|run| run.result.score),
        archetype.map(Strategy::key),
        maturity.is_some() && strategy.is_some(),
    )?;
    Ok(())
}

/// Where phase 1 stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PhaseOne {
    /// The maturity that counts.
    pub maturity: Option<MaturityRun>,
    /// The choice that counts.
    pub strategy: Option<StrategyRun>,
    /// What the tree says to the choice's group now, if the answers it was made from have changed
    /// and the tree comes to something else.
    pub now_recommended: Option<Recommendation>,
}

impl PhaseOne {
    /// Whether the maturity was assessed again after the strategies were chosen.
    pub fn is_outdated(&self) -> bool {
        match (&self.maturity, &self.strategy) {
            (Some(maturity), Some(strategy)) => strategy.maturity_run != maturity.id,
            _ => false,
        }
    }
}

/// Where the organisation stands in phase 1.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn phase_one(app: &App, actor: &Actor) -> Result<PhaseOne, Error> {
    actor.require_admin()?;
    app.read(Scope::Organization(actor.organization), |tx| {
        where_it_stands(tx)
    })
    .await
}

/// The same, for whoever is allowed to see it.
pub(crate) fn where_it_stands(tx: &mut dyn Transaction) -> Result<PhaseOne, Error> {
    let mut phase = PhaseOne {
        maturity: latest_maturity(tx)?,
        strategy: latest_strategy(tx)?,
        now_recommended: None,
    };
    if let (true, Some(maturity), Some(run)) =
        (phase.is_outdated(), &phase.maturity, &phase.strategy)
    {
        let now = recommend(maturity.result.answers, run.group.count);
        phase.now_recommended = (now != run.recommendation).then_some(now);
    }
    Ok(phase)
}
