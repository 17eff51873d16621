use std::collections::BTreeSet;

use seqpt_core::framework::{
    InvolvementProfile, OrganizationRoleId, Origin, ProcessId, RoleClusterId, SupplementaryRows,
    required_levels,
};
use seqpt_core::maturity::Question;
use seqpt_core::strategy::DEFINED_THRESHOLD;
use seqpt_core::survey::{DescribedTasks, Questionnaire, SurveyKind};

use super::ports::{Assessment, NewAssessment};
use super::tasks::DescribeTasks;
use crate::audit::{Event, record};
use crate::maturity::latest_maturity;
use crate::organization::roles::offered_roles;
use crate::{Actor, App, AssessmentId, Error, FieldCode, FieldErrors, Scope, Transaction};

/// The two ways to say beforehand what is required of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By the roles the person holds.
    Roles,
    /// By the tasks the person has.
    Tasks,
}

/// What a person needs to choose roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolesView {
    /// The role clusters on offer; none where the organisation has roles of its own to offer.
    pub offered: Vec<RoleClusterId>,
    /// The organisation's roles on offer, by name.
    pub organization_roles: Vec<OfferedRole>,
    /// The role clusters of the person's latest completed survey.
    pub held: Vec<RoleClusterId>,
    /// The organisation's roles of that survey.
    pub held_organization_roles: Vec<OrganizationRoleId>,
    /// The survey that is open: it is continued or discarded before roles are chosen anew.
    pub open: Option<AssessmentId>,
    /// The way that suits an organisation of this maturity; everybody may take the other one.
    pub suggested: Way,
}

/// A role of the organisation that a survey offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedRole {
    /// The role.
    pub id: OrganizationRoleId,
    /// Its name.
    pub name: String,
    /// What it is about; may be empty.
    pub description: String,
    /// The role cluster it belongs to.
    pub cluster: Option<RoleClusterId>,
}

/// The roles to choose from, and those the person holds.
pub async fn roles(app: &App, actor: &Actor) -> Result<RolesView, Error> {
    let (app_for_work, actor) = (app.clone(), *actor);
    app.read(Scope::Organization(actor.organization), move |tx| {
        let roles = offered_roles(&app_for_work, tx)?.into_iter();
        let organization_roles: Vec<_> = roles
            .map(|role| OfferedRole {
                id: role.id,
                name: role.values.name,
                description: role.values.description,
                cluster: role.values.cluster,
            })
            .collect();
        let clusters = app_for_work.framework().role_clusters().iter();
        Ok(RolesView {
            offered: if organization_roles.is_empty() {
                clusters.map(|cluster| cluster.id).collect()
            } else {
                Vec::new()
            },
            organization_roles,
            held: tx.role_clusters_of(actor.user)?,
            held_organization_roles: tx.organization_roles_of(actor.user)?,
            open: tx.find_open_assessment(actor.user)?.map(|open| open.id),
            suggested: suggested(tx)?,
        })
    })
    .await
}

/// Roles can be named where processes are defined; before the first assessment of the maturity
/// roles are the way, since clusters can always be chosen.
pub(crate) fn suggested(tx: &mut dyn Transaction) -> Result<Way, Error> {
    let processes =
        latest_maturity(tx)?.map(|run| run.result.answers.option(Question::SeRolesProcesses));
    Ok(match processes {
        Some(processes) if processes < DEFINED_THRESHOLD => Way::Tasks,
        _ => Way::Roles,
    })
}

/// What a person answers the survey for: roles, tasks, or everything there is.
#[derive(Clone, Default)]
pub struct StartSurvey {
    /// `roles`: role clusters; repeated ones count once.
    pub roles: Vec<RoleClusterId>,
    /// `organization_roles`: the organisation's roles; repeated ones count once.
    pub organization_roles: Vec<OrganizationRoleId>,
    /// `tasks`: instead of roles.
    pub tasks: Option<DescribeTasks>,
    /// `full_assessment`: instead of both, every competency is asked, and the nearest role is found
    /// from the answers.
    pub full_assessment: bool,
}

/// What was chosen, checked as far as it goes without looking at the organisation.
struct Chosen {
    kind: SurveyKind,
    roles: BTreeSet<RoleClusterId>,
    organization_roles: BTreeSet<OrganizationRoleId>,
    tasks: Option<DescribedTasks>,
}

/// Starts a survey: freezes what the chosen roles, or the processes of the described tasks, require
/// by the organisation's matrices now, with the reasons. A full assessment is measured when it is
/// handed in.
///
/// # Errors
/// [`Error::Invalid`] without a role or a task and for a role that is not on offer,
/// [`Error::UnknownRole`], [`Error::SurveyOpen`] if the person has an open survey.
pub async fn start_survey(
    app: &App,
    actor: &Actor,
    command: StartSurvey,
) -> Result<Assessment, Error> {
    let chosen = check(app, command)?;
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        if let Some(open) = tx.find_open_assessment(actor.user)? {
            return Err(Error::SurveyOpen(open.id));
        }
        let organization = tx
            .find_organization(actor.organization)?
            .ok_or(Error::NotFound)?;
        let questionnaire = questionnaire(app, tx, &chosen, organization.supplementary)?;
        let start = NewAssessment {
            user: actor.user,
            kind: chosen.kind,
            framework_version: app.framework().version().to_owned(),
            supplementary: organization.supplementary,
            roles: chosen.roles.into_iter().collect(),
            organization_roles: chosen.organization_roles.into_iter().collect(),
            tasks: chosen.tasks,
            questionnaire,
            started_at: app.now(),
        };
        let survey = tx.insert_assessment(&start)?;
        record(app, tx, Some(actor.user), &Event::SurveyStarted { survey })?;
        tx.find_assessment(actor.user, survey)?
            .ok_or(Error::NotFound)
    })
    .await
}

fn check(app: &App, command: StartSurvey) -> Result<Chosen, Error> {
    let roles: BTreeSet<_> = command.roles.into_iter().collect();
    if let Some(unknown) = roles
        .iter()
        .find(|role| app.framework().role_cluster(**role).is_none())
    {
        return Err(Error::UnknownRole(*unknown));
    }
    let organization_roles: BTreeSet<_> = command.organization_roles.into_iter().collect();
    let any_role = !roles.is_empty() || !organization_roles.is_empty();
    let (kind, tasks) = match (command.tasks, command.full_assessment) {
        (Some(_), false) if any_role => {
            return Err(FieldErrors::one("tasks", FieldCode::SeveralWays).into());
        }
        (None, false) if any_role => (SurveyKind::KnownRoles, None),
        (None, false) => return Err(FieldErrors::one("roles", FieldCode::RolesRequired).into()),
        (Some(tasks), false) => {
            let tasks = tasks.check(app.framework())?;
            (SurveyKind::UnknownRoles, Some(tasks))
        }
        (None, true) if !any_role => (SurveyKind::Full, None),
        (_, true) => {
            return Err(FieldErrors::one("full_assessment", FieldCode::SeveralWays).into());
        }
    };
    Ok(Chosen {
        kind,
        roles,
        organization_roles,
        tasks,
    })
}

/// What is asked, with what is required as far as it is known.
fn questionnaire(
    app: &App,
    tx: &mut dyn Transaction,
    chosen: &Chosen,
    supplementary: SupplementaryRows,
) -> Result<Questionnaire, Error> {
    if chosen.kind == SurveyKind::Full {
        return Ok(Questionnaire::of_everything(app.framework()));
    }
    let profiles = profiles(app, tx, chosen, supplementary)?;
    let requirements = required_levels(
        app.framework(),
        profiles.iter().map(|(origin, profile)| (*origin, profile)),
        supplementary,
    );
    Questionnaire::of_requirements(app.framework(), &requirements).map_err(|_| {
        let (field, code) = match chosen.tasks {
            Some(_) => ("involvement", FieldCode::InvolvementRequired),
            None => ("roles", FieldCode::RolesRequireNothing),
        };
        FieldErrors::one(field, code).into()
    })
}

/// The involvement of everything that was chosen, if it is on offer.
fn profiles(
    app: &App,
    tx: &mut dyn Transaction,
    chosen: &Chosen,
    supplementary: SupplementaryRows,
) -> Result<Vec<(Origin, InvolvementProfile)>, Error> {
    if let Some(tasks) = &chosen.tasks {
        let processes = processes(app, supplementary);
        let offered = |process| processes.contains(&process);
        if !tasks
            .involvement
            .iter()
            .all(|(process, _)| offered(process))
        {
            return Err(FieldErrors::one("involvement", FieldCode::UnknownChoice).into());
        }
        return Ok(vec![(Origin::Tasks, tasks.involvement.clone())]);
    }
    let offered = offered_roles(app, tx)?;
    let not_offered = |field| Err(FieldErrors::one(field, FieldCode::UnknownChoice).into());
    if !offered.is_empty() && !chosen.roles.is_empty() {
        return not_offered("roles");
    }
    let mut profiles = Vec::new();
    for id in &chosen.organization_roles {
        match offered.iter().find(|role| role.id == *id) {
            Some(role) => profiles.push((Origin::Role(*id), role.involvement.clone())),
            None => return not_offered("organization_roles"),
        }
    }
    let clusters: Vec<_> = chosen.roles.iter().copied().collect();
    let clusters = tx.role_profiles(&clusters)?.into_iter();
    profiles.extend(clusters.map(|(cluster, profile)| (Origin::Cluster(cluster), profile)));
    Ok(profiles)
}

/// The processes that tasks of an organisation may fall into.
pub(super) fn processes(app: &App, supplementary: SupplementaryRows) -> Vec<ProcessId> {
    let processes = app.framework().processes().iter();
    processes
        .filter(|process| supplementary == SupplementaryRows::On || !process.is_supplementary())
        .map(|process| process.id)
        .collect()
}
