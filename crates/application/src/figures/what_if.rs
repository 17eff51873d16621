use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::framework::{
    Involvement, InvolvementProfile, Origin, ProcessId, Requirements, required_levels,
};
use seqpt_core::gap::organization::{OrganizationOutlook, Prospect, Scratch, what_if};
use seqpt_core::strategy::{Strategy, Targets};

use super::reading::{Figures, published};
use crate::organization::entered_organization;
use crate::organization::roles::levels;
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope, Transaction};

/// The most people that a role can be tried with.
const MOST_PEOPLE: i64 = 100_000;

/// What is tried in a scratch copy; nothing of it is stored.
#[derive(Debug, Clone, Default)]
pub struct TryOut {
    /// `strategies`: their keys; those that are chosen if `None`.
    pub strategies: Option<Vec<String>>,
    /// Another value in the matrix of a role.
    pub matrix: Option<TriedCell>,
    /// Other numbers of people in roles; those that are left out keep theirs.
    pub mix: Vec<TriedMix>,
}

/// Another value in the matrix of a role.
#[derive(Debug, Clone)]
pub struct TriedCell {
    /// `role`; `None` is none that exists.
    pub role: Option<Origin>,
    /// `process`
    pub process: ProcessId,
    /// `involvement`, 0 to 3
    pub involvement: i64,
}

/// Another number of people in a role.
#[derive(Debug, Clone)]
pub struct TriedMix {
    /// `mix_role`; `None` is none that exists.
    pub role: Option<Origin>,
    /// `mix_people`, 0 to 100,000
    pub people: i64,
}

/// The published figures, and what would become of them.
#[derive(Debug, Clone, PartialEq)]
pub struct TriedFigures {
    /// The figures.
    pub figures: Figures,
    /// The strategies that were tried.
    pub strategies: BTreeSet<Strategy>,
    /// What would change; `None` while nothing can be told.
    pub prospect: Option<Prospect>,
}

/// What would change with other strategies, another value in the matrix of a role or other head
/// counts. It is computed from the published figures alone, so it tells nothing that they do not,
/// however often it is asked.
///
/// # Errors
/// [`Error::Forbidden`] for employees, [`Error::Invalid`] with the wrong fields: unknown or no
/// strategies, a role whose figures are not shown or that is named twice, an unknown process, a number
/// out of range.
pub async fn try_out(app: &App, actor: &Actor, command: TryOut) -> Result<TriedFigures, Error> {
    actor.require_admin()?;
    let app_for_work = app.clone();
    app.read(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let figures = published(app, tx)?;
        let mut errors = FieldErrors::default();
        let strategies = match &command.strategies {
            Some(keys) => errors.collect("strategies", tried_strategies(keys)),
            None => Some(figures.strategies.clone()),
        };
        let Some(outlook) = figures.outlook() else {
            return match strategies {
                Some(strategies) if errors.is_empty() => Ok(TriedFigures {
                    strategies,
                    prospect: None,
                    figures,
                }),
                _ => Err(errors.into()),
            };
        };
        let requirements = match &command.matrix {
            Some(cell) => tried_requirements(app, tx, outlook, cell, &mut errors)?,
            None => BTreeMap::new(),
        };
        let people = tried_people(outlook, &command.mix, &mut errors);
        let Some(strategies) = strategies.filter(|_| errors.is_empty()) else {
            return Err(errors.into());
        };
        let requirements = requirements.iter();
        let prospect = what_if(
            outlook,
            Scratch {
                targets: &Targets::of(app.framework(), &strategies),
                requirements: &requirements
                    .map(|(origin, required)| (*origin, levels(required)))
                    .collect(),
                people: &people,
            },
        );
        Ok(TriedFigures {
            strategies,
            prospect: Some(prospect),
            figures,
        })
    })
    .await
}

fn tried_strategies(keys: &[String]) -> Result<BTreeSet<Strategy>, FieldCode> {
    if keys.is_empty() {
        return Err(FieldCode::StrategyRequired);
    }
    let strategies = keys.iter().map(|key| Strategy::from_key(key));
    strategies
        .collect::<Option<_>>()
        .ok_or(FieldCode::UnknownChoice)
}

/// Whether what-if can tell of a group: it is shown in some competency.
fn is_told(outlook: &OrganizationOutlook, origin: Origin) -> bool {
    let mut groups = outlook.competencies.iter().flat_map(|known| &known.groups);
    groups
        .any(|group| group.origin == origin && group.figures.is_some() && group.effective.is_some())
}

/// What a role would require with another value in its matrix.
fn tried_requirements(
    app: &App,
    tx: &mut dyn Transaction,
    outlook: &OrganizationOutlook,
    cell: &TriedCell,
    errors: &mut FieldErrors,
) -> Result<BTreeMap<Origin, Requirements>, Error> {
    let role = cell.role.filter(|role| is_told(outlook, *role));
    let profile = match role {
        Some(role) => profile(tx, role)?.map(|profile| (role, profile)),
        None => None,
    };
    let profile = errors.collect("role", profile.ok_or(FieldCode::UnknownChoice));
    let process = app.framework().process(cell.process);
    let process = errors.collect("process", process.ok_or(FieldCode::UnknownChoice));
    let involvement = Involvement::try_from(cell.involvement)
        .map_err(|_| FieldCode::NumberOutOfRange { min: 0, max: 3 });
    let involvement = errors.collect("involvement", involvement);
    let (Some((role, mut profile)), Some(process), Some(involvement)) =
        (profile, process, involvement)
    else {
        return Ok(BTreeMap::new());
    };
    profile.set(process.id, involvement);
    let required = required_levels(
        app.framework(),
        [(role, &profile)],
        entered_organization(tx)?.supplementary,
    );
    Ok([(role, required)].into())
}

/// How a role takes part in processes today.
fn profile(tx: &mut dyn Transaction, role: Origin) -> Result<Option<InvolvementProfile>, Error> {
    Ok(match role {
        Origin::Cluster(cluster) => {
            let mut profiles = tx.role_profiles(&[cluster])?.into_iter();
            profiles.next().map(|(_, profile)| profile)
        }
        Origin::Role(id) => {
            let mut roles = tx.organization_roles()?.into_iter();
            roles
                .find(|known| known.id == id)
                .map(|known| known.involvement)
        }
        Origin::Tasks | Origin::FullAssessment => None,
    })
}

fn tried_people(
    outlook: &OrganizationOutlook,
    mix: &[TriedMix],
    errors: &mut FieldErrors,
) -> BTreeMap<Origin, usize> {
    let mut tried = BTreeMap::new();
    for of_role in mix {
        let role = of_role.role.filter(|role| is_told(outlook, *role));
        let role = role.ok_or(FieldCode::UnknownChoice);
        // Two numbers for one role cannot both be meant.
        let is_new = |role: &Origin| !tried.contains_key(role);
        let role = role.and_then(|role| Some(role).filter(is_new).ok_or(FieldCode::Duplicate));
        let people = usize::try_from(of_role.people)
            .ok()
            .filter(|_| of_role.people <= MOST_PEOPLE)
            .ok_or(FieldCode::NumberOutOfRange {
                min: 0,
                max: MOST_PEOPLE,
            });
        let role = errors.collect("mix_role", role);
        let people = errors.collect("mix_people", people);
        tried.extend(role.zip(people));
    }
    tried
}
