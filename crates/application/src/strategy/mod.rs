//! Target group and strategies: what the decision tree recommends, and what was chosen.

mod entered;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use seqpt_core::strategy::{Choice, Priority, Recommendation, Strategy, TargetGroup, recommend};
use serde::{Deserialize, Serialize};

use self::entered::read_choice;
use crate::audit::{Event, record};
use crate::maturity::{MaturityRun, latest_maturity};
use crate::phase_one::settle;
use crate::questionnaire::ports::{QuestionnaireKind, StoredRun};
use crate::questionnaire::{self, Since};
use crate::{Actor, App, Error, RunId, Scope, Transaction, UserId};

pub use self::entered::EnteredGroup;

/// The most people a target group can have.
pub const MOST_PEOPLE: u32 = 100_000;

/// The group that is to be qualified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// How many people and managers.
    #[serde(flatten)]
    pub count: TargetGroup,
    /// Whether only the class of the size is known, and the head count stands for it.
    pub estimated: bool,
}

/// What the tree recommends now.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The maturity it was asked with.
    pub maturity: MaturityRun,
    /// The group it was asked with.
    pub group: Group,
    /// What it says, and why.
    pub recommendation: Recommendation,
}

/// Asks the tree with the latest maturity. Nothing is stored.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] for a group that is none,
/// [`Error::MaturityMissing`] before the maturity is assessed.
pub async fn recommend_strategies(
    app: &App,
    actor: &Actor,
    entered: EnteredGroup,
) -> Result<Advice, Error> {
    actor.require_admin()?;
    let group = entered.read()?;
    app.read(Scope::Organization(actor.organization), move |tx| {
        let maturity = latest_maturity(tx)?.ok_or(Error::MaturityMissing)?;
        Ok(advise(maturity, group))
    })
    .await
}

fn advise(maturity: MaturityRun, group: Group) -> Advice {
    Advice {
        recommendation: recommend(maturity.result.answers, group.count),
        maturity,
        group,
    }
}

/// What was chosen.
#[derive(Clone, Default)]
pub struct ChooseStrategies {
    /// The group: `people`, `size`, `managers`.
    pub group: EnteredGroup,
    /// `chosen`: the keys of the strategies, each once.
    pub chosen: Vec<String>,
    /// `reason`: why, if somebody wants to say it.
    pub reason: String,
    /// The maturity run that the recommendation was made from; `None` takes the latest.
    pub maturity_run: Option<i64>,
    /// The newest choice that was there when this one was made, 0 for none; `None` stores it
    /// whatever happened since.
    pub seen: Option<i64>,
}

/// A choice of strategies with the recommendation it was made on.
#[derive(Debug, Clone, PartialEq)]
pub struct StrategyRun {
    /// The row.
    pub id: RunId,
    /// Who chose.
    pub by: UserId,
    /// When.
    pub completed_at: DateTime<Utc>,
    /// The maturity run that the recommendation was made from.
    pub maturity_run: RunId,
    /// The group.
    pub group: Group,
    /// Why, in the person's own words; empty if nothing was said.
    pub reason: String,
    /// What the tree said then, and why.
    pub recommendation: Recommendation,
    /// What was chosen, held against it.
    pub choice: Choice,
}

/// What a person said, as stored.
#[derive(Serialize, Deserialize)]
struct Responses {
    #[serde(flatten)]
    group: Group,
    maturity_run: RunId,
    chosen: BTreeSet<Strategy>,
    reason: String,
}

/// What followed from it, as stored.
#[derive(Serialize, Deserialize)]
struct Computed {
    recommendation: Recommendation,
    choice: Choice,
}

impl StrategyRun {
    fn read(run: &StoredRun) -> Result<Self, Error> {
        let responses: Responses = questionnaire::stored(run, "responses", &run.run.responses)?;
        let computed: Computed = questionnaire::stored(run, "computed_scores", &run.run.computed)?;
        Ok(Self {
            id: run.id,
            by: run.run.user,
            completed_at: run.run.completed_at,
            maturity_run: responses.maturity_run,
            group: responses.group,
            reason: responses.reason,
            recommendation: computed.recommendation,
            choice: computed.choice,
        })
    }

    /// The chosen strategies.
    pub fn strategies(&self) -> BTreeSet<Strategy> {
        let chosen = self.choice.chosen.iter();
        chosen.map(|chosen| chosen.strategy).collect()
    }

    /// Whether this is the choice that is being made.
    fn says(&self, group: Group, chosen: &BTreeSet<Strategy>, reason: &str) -> bool {
        self.group == group && self.strategies() == *chosen && self.reason == reason
    }
}

/// Stores a choice. Nothing is forbidden: what leaves the recommendation is kept with what it
/// left. The same choice sent twice from one page is stored once.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] with the wrong fields,
/// [`Error::MaturityMissing`] before the maturity is assessed, [`Error::ChangedMeanwhile`] if the
/// maturity was assessed, or strategies were chosen, since.
pub async fn choose_strategies(
    app: &App,
    actor: &Actor,
    command: ChooseStrategies,
) -> Result<StrategyRun, Error> {
    actor.require_admin()?;
    let (group, chosen, reason) = read_choice(&command)?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let kind = QuestionnaireKind::Strategy;
        if let Since::Another(newest) = questionnaire::since(tx, kind, command.seen)? {
            let newest = StrategyRun::read(&newest)?;
            if newest.by == actor.user && newest.says(group, &chosen, &reason) {
                return Ok(newest);
            }
            return Err(Error::ChangedMeanwhile {
                current: newest.id.get(),
            });
        }
        let maturity = latest_maturity(tx)?.ok_or(Error::MaturityMissing)?;
        let current = maturity.id.get();
        if command.maturity_run.is_some_and(|asked| asked != current) {
            return Err(Error::ChangedMeanwhile { current });
        }
        let Advice {
            recommendation,
            maturity,
            ..
        } = advise(maturity, group);
        let computed = Computed {
            choice: Choice::of(&chosen, &recommendation, group.count),
            recommendation,
        };
        let responses = Responses {
            group,
            maturity_run: maturity.id,
            chosen,
            reason,
        };
        let run = questionnaire::store(app, tx, &actor, kind, &responses, &computed)?;
        settle(tx, actor.organization)?;
        record(app, tx, Some(actor.user), &Event::StrategiesChosen { run })?;
        run_of(tx, run)
    })
    .await
}

/// All choices, newest first.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn strategy_runs(app: &App, actor: &Actor) -> Result<Vec<StrategyRun>, Error> {
    actor.require_admin()?;
    app.read(Scope::Organization(actor.organization), |tx| {
        let runs = tx.runs(QuestionnaireKind::Strategy)?;
        runs.iter().map(StrategyRun::read).collect()
    })
    .await
}

/// One choice.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::NotFound`].
pub async fn strategy_run(app: &App, actor: &Actor, id: RunId) -> Result<StrategyRun, Error> {
    actor.require_admin()?;
    app.read(Scope::Organization(actor.organization), move |tx| {
        run_of(tx, id)
    })
    .await
}

fn run_of(tx: &mut dyn Transaction, id: RunId) -> Result<StrategyRun, Error> {
    let run = tx.find_run(QuestionnaireKind::Strategy, id)?;
    StrategyRun::read(&run.ok_or(Error::NotFound)?)
}

/// The choice that counts: the newest. `None` before the first.
pub(crate) fn latest_strategy(tx: &mut dyn Transaction) -> Result<Option<StrategyRun>, Error> {
    questionnaire::latest(tx, QuestionnaireKind::Strategy)?
        .as_ref()
        .map(StrategyRun::read)
        .transpose()
}

/// The strategies that count now; empty while none is chosen.
pub(crate) fn chosen_strategies(tx: &mut dyn Transaction) -> Result<BTreeSet<Strategy>, Error> {
    let latest = latest_strategy(tx)?;
    Ok(latest.map(|run| run.strategies()).unwrap_or_default())
}

/// The same with how each stands in the choice.
pub(crate) fn chosen_with_priority(
    tx: &mut dyn Transaction,
) -> Result<BTreeMap<Strategy, Priority>, Error> {
    let latest = latest_strategy(tx)?;
    let chosen = latest.into_iter().flat_map(|run| run.choice.chosen);
    Ok(chosen
        .map(|chosen| (chosen.strategy, chosen.priority))
        .collect())
}
