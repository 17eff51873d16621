use std::collections::BTreeSet;

use seqpt_core::framework::{Origin, RoleClusterId, required_levels};
use seqpt_core::survey::{Questionnaire, QuestionnaireError};

use super::ports::{Assessment, NewAssessment};
use crate::audit::{Event, record};
use crate::{Actor, App, AssessmentId, Error, FieldCode, FieldErrors, Scope};

/// What a person needs to choose roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RolesView {
    /// The role clusters on offer.
    pub offered: Vec<RoleClusterId>,
    /// The ones of the person's latest completed survey.
    pub held: Vec<RoleClusterId>,
    /// The survey that is open: it is continued or discarded before roles are chosen anew.
    pub open: Option<AssessmentId>,
}

/// The role clusters to choose from, and those the person holds.
pub async fn roles(app: &App, actor: &Actor) -> Result<RolesView, Error> {
    let offered = app
        .framework()
        .role_clusters()
        .iter()
        .map(|role| role.id)
        .collect();
    let actor = *actor;
    app.read(Scope::Organization(actor.organization), move |tx| {
        Ok(RolesView {
            offered,
            held: tx.role_clusters_of(actor.user)?,
            open: tx.find_open_assessment(actor.user)?.map(|open| open.id),
        })
    })
    .await
}

/// The roles a person answers the survey for.
#[derive(Clone, Default)]
pub struct StartSurvey {
    /// `roles`: at least one role cluster; repeated ones count once.
    pub roles: Vec<RoleClusterId>,
}

/// Starts a survey: freezes what the chosen roles require by the organisation's matrix now, with
/// the reasons.
///
/// # Errors
/// [`Error::Invalid`] without a role, [`Error::UnknownRole`], [`Error::SurveyOpen`] if the person
/// has an open survey.
pub async fn start_survey(
    app: &App,
    actor: &Actor,
    command: StartSurvey,
) -> Result<Assessment, Error> {
    let roles: BTreeSet<_> = command.roles.into_iter().collect();
    if let Some(unknown) = roles
        .iter()
        .find(|role| app.framework().role_cluster(**role).is_none())
    {
        return Err(Error::UnknownRole(*unknown));
    }
    if roles.is_empty() {
        return Err(FieldErrors::one("roles", FieldCode::RolesRequired).into());
    }
    let roles: Vec<_> = roles.into_iter().collect();
    let (app_for_work, actor) = (app.clone(), *actor);
    app.write(Scope::Organization(actor.organization), move |tx| {
        let app = &app_for_work;
        if let Some(open) = tx.find_open_assessment(actor.user)? {
            return Err(Error::SurveyOpen(open.id));
        }
        let organization = tx
            .find_organization(actor.organization)?
            .ok_or(Error::NotFound)?;
        let profiles = tx.role_profiles(&roles)?;
        let requirements = required_levels(
            app.framework(),
            profiles
                .iter()
                .map(|(role, profile)| (Origin::Cluster(*role), profile)),
            organization.supplementary,
        );
        let questionnaire = Questionnaire::of_requirements(app.framework(), &requirements)
            .map_err(|error| match error {
                QuestionnaireError::NothingRequired | QuestionnaireError::AskedTwice(_) => {
                    FieldErrors::one("roles", FieldCode::RolesRequireNothing)
                }
            })?;
        let start = NewAssessment {
            user: actor.user,
            framework_version: app.framework().version().to_owned(),
            supplementary: organization.supplementary,
            roles,
            organization_roles: Vec::new(),
            tasks: None,
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
