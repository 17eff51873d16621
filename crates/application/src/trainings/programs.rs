//! Who learns together. The figures suggest a program for each group they may be told of; an admin
//! may choose another for any group. Both stay: the choice counts until it is taken back.

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::framework::{OrganizationRoleId, Origin};
use seqpt_core::macro_plan::ProgramChoice;
use seqpt_core::privacy::SmallestGroup;

use super::ports::ChosenPrograms;
use crate::audit::{Event, record};
use crate::figures::{Figures, published};
use crate::organization::roles::offered_roles;
use crate::{Actor, App, Error, FieldCode, FieldErrors, Scope, Transaction};

/// The programs of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupPrograms {
    /// The group.
    pub origin: Origin,
    /// What the published figures suggest; `None` where they may not be told.
    pub suggested: Option<ProgramChoice>,
    /// What was chosen; `None` follows the suggestion.
    pub chosen: Option<ProgramChoice>,
}

impl GroupPrograms {
    /// What counts; `None` while nothing is suggested or chosen.
    pub fn counting(self) -> Option<ProgramChoice> {
        self.chosen.or(self.suggested)
    }
}

/// The programs of all groups that one can be chosen for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramsView {
    /// The groups: those that surveys offer, those the figures know, and those with a choice.
    pub groups: Vec<GroupPrograms>,
    /// What the organisation calls its roles.
    pub role_names: BTreeMap<OrganizationRoleId, String>,
    /// The least number of people that a suggestion speaks of.
    pub smallest: SmallestGroup,
    /// Counts changes, for noticing concurrent edits.
    pub revision: i64,
}

/// The programs chosen for groups; a group that is left out follows the suggestion.
#[derive(Debug, Clone, Default)]
pub struct ChoosePrograms {
    /// `groups`: the groups with the keys of their programs, `none` for no program, and an empty
    /// key to follow the suggestion. `None` is a group that does not exist.
    pub groups: Vec<(Option<Origin>, String)>,
    /// The revision that was edited.
    pub expected_revision: Option<i64>,
}

/// What is suggested and what is chosen for every group.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn programs(app: &App, actor: &Actor) -> Result<ProgramsView, Error> {
    actor.require_admin()?;
    let app_for_work = app.clone();
    app.read(Scope::Organization(actor.organization), move |tx| {
        view(&app_for_work, tx)
    })
    .await
}

/// Chooses the programs of all groups. Choosing the same again changes nothing.
///
/// # Errors
/// [`Error::Forbidden`] for employees; [`Error::Invalid`] for a group that the organisation does not
/// have or that is named twice, and for another program; [`Error::ChangedMeanwhile`] if programs
/// were chosen since they were read.
pub async fn choose_programs(
    app: &App,
    actor: &Actor,
    command: ChoosePrograms,
) -> Result<ProgramsView, Error> {
    actor.require_admin()?;
    let refused = |code| FieldErrors::one("groups", code);
    let choices = checked(&command.groups).map_err(refused)?;
    let expected_revision = command.expected_revision;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        let ChosenPrograms {
            choices: stored,
            revision,
        } = tx.chosen_programs()?;
        let groups = groups(app, tx)?;
        if choices.keys().any(|origin| !groups.contains(origin)) {
            return Err(FieldErrors::one("groups", FieldCode::UnknownChoice).into());
        }
        if stored == choices {
            return view(app, tx);
        }
        if expected_revision.is_some_and(|expected| expected != revision) {
            return Err(Error::ChangedMeanwhile { current: revision });
        }
        tx.replace_chosen_programs(&choices)?;
        let event = Event::ProgramsChosen {
            count: choices.len(),
        };
        record(app, tx, Some(actor.user), &event)?;
        view(app, tx)
    })
    .await
}

fn checked(
    entered: &[(Option<Origin>, String)],
) -> Result<BTreeMap<Origin, ProgramChoice>, FieldCode> {
    let mut named = BTreeSet::new();
    let mut choices = BTreeMap::new();
    for (origin, key) in entered {
        let origin = origin.filter(|origin| named.insert(*origin));
        let origin = origin.ok_or(FieldCode::UnknownChoice)?;
        if !key.is_empty() {
            let choice = ProgramChoice::from_key(key).ok_or(FieldCode::UnknownChoice)?;
            choices.insert(origin, choice);
        }
    }
    Ok(choices)
}

/// Every group that can have people: all role clusters, all roles, retired ones too, and those who
/// are asked without a role.
fn groups(app: &App, tx: &mut dyn Transaction) -> Result<BTreeSet<Origin>, Error> {
    let clusters = app.framework().role_clusters().iter();
    let clusters = clusters.map(|cluster| Origin::Cluster(cluster.id));
    let roles = tx.organization_roles()?.into_iter();
    let roles = roles.map(|role| Origin::Role(role.id));
    let others = [Origin::Tasks, Origin::FullAssessment];
    Ok(clusters.chain(roles).chain(others).collect())
}

fn view(app: &App, tx: &mut dyn Transaction) -> Result<ProgramsView, Error> {
    let figures = published(app, tx)?;
    let mut known: BTreeMap<_, _> = figures
        .programs()
        .into_iter()
        .map(|group| (group.origin, group))
        .collect();
    let ChosenPrograms { choices, revision } = tx.chosen_programs()?;
    let offered = offered(app, tx)?.into_iter().chain(choices.keys().copied());
    for origin in offered {
        known.entry(origin).or_insert_with(|| GroupPrograms {
            origin,
            suggested: None,
            chosen: choices.get(&origin).copied(),
        });
    }
    Ok(ProgramsView {
        groups: known.into_values().collect(),
        role_names: figures.role_names,
        smallest: figures.smallest,
        revision,
    })
}

/// The groups that people of today can get into.
fn offered(app: &App, tx: &mut dyn Transaction) -> Result<Vec<Origin>, Error> {
    let mut offered = vec![Origin::Tasks, Origin::FullAssessment];
    let roles = offered_roles(app, tx)?;
    if roles.is_empty() {
        let clusters = app.framework().role_clusters().iter();
        offered.extend(clusters.map(|cluster| Origin::Cluster(cluster.id)));
    }
    offered.extend(roles.into_iter().map(|role| Origin::Role(role.id)));
    Ok(offered)
}

impl Figures {
    /// The programs of all groups that anybody is in; none while nothing is told.
    pub fn programs(&self) -> Vec<GroupPrograms> {
        let Some(outlook) = self.outlook() else {
            return Vec::new();
        };
        let suggested: BTreeMap<_, _> = outlook
            .programs
            .iter()
            .map(|group| (group.origin, ProgramChoice::from(group.program)))
            .collect();
        let groups = outlook.competencies.first().into_iter();
        groups
            .flat_map(|known| &known.groups)
            .map(|group| GroupPrograms {
                origin: group.origin,
                suggested: suggested.get(&group.origin).copied(),
                chosen: self.chosen_programs.get(&group.origin).copied(),
            })
            .collect()
    }
}
