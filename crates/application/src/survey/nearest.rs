//! Which role clusters are like a person.

use std::collections::BTreeMap;

use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, OrganizationRoleId, Origin, RoleClusterId, required_levels,
};
use seqpt_core::roles::{Profile, Suggestion, roles_like_tasks, suggest_roles};
use seqpt_core::survey::{Questionnaire, SurveyKind};

use super::ports::Assessment;
use crate::organization::roles::offered_roles;
use crate::{App, Error, Transaction};

/// The role clusters that a survey speaks for: a suggestion, unless the survey was a full assessment,
/// whose result is measured by the nearest one.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleFit {
    /// The clusters, nearest first, with the distances.
    pub suggestion: Suggestion,
    /// What a next survey can be answered for to be measured by the nearest one.
    pub next_time: NextTime,
}

/// How the nearest role cluster can be chosen in a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NextTime {
    /// The cluster itself is on offer.
    Cluster(RoleClusterId),
    /// These roles of the organisation belong to it, by name.
    Roles(Vec<OrganizationRoleId>),
    /// The organisation has roles of its own, and none of them belongs to it.
    NotOnOffer,
}

/// Measures a full assessment by the role cluster nearest to its levels: what it requires by the
/// organisation's matrix now is frozen, with the reasons.
pub(super) fn settle(
    app: &App,
    tx: &mut dyn Transaction,
    open: &Assessment,
    levels: &BTreeMap<CompetencyId, Level>,
) -> Result<Questionnaire, Error> {
    let suggestion = by_levels(app, levels);
    let nearest = suggestion.nearest().ok_or(Error::NotFound)?.role;
    let profiles = tx.role_profiles(&[nearest])?;
    let requirements = required_levels(
        app.framework(),
        profiles
            .iter()
            .map(|(cluster, profile)| (Origin::Cluster(*cluster), profile)),
        open.start.supplementary,
    );
    let questionnaire = open.start.questionnaire.clone().requiring(&requirements);
    tx.settle_nearest_role(open.id, nearest, &questionnaire)?;
    Ok(questionnaire)
}

/// The role clusters that a completed survey speaks for; `None` where it says nothing about that, or
/// was answered for roles.
pub(super) fn fit(
    app: &App,
    tx: &mut dyn Transaction,
    survey: &Assessment,
    levels: &BTreeMap<CompetencyId, Level>,
) -> Result<Option<RoleFit>, Error> {
    let suggestion = match (survey.start.kind, &survey.start.tasks) {
        (SurveyKind::Full, _) => by_levels(app, levels),
        (SurveyKind::UnknownRoles, Some(tasks)) => {
            let like = roles_like_tasks(app.framework(), &tasks.involvement);
            if !like.says_something() {
                return Ok(None);
            }
            like
        }
        _ => return Ok(None),
    };
    let Some(nearest) = suggestion.nearest().map(|nearest| nearest.role) else {
        return Ok(None);
    };
    let next_time = next_time(app, tx, nearest)?;
    Ok(Some(RoleFit {
        suggestion,
        next_time,
    }))
}

fn by_levels(app: &App, levels: &BTreeMap<CompetencyId, Level>) -> Suggestion {
    let involvement = None;
    suggest_roles(
        app.framework(),
        Profile {
            levels,
            involvement,
        },
    )
}

fn next_time(
    app: &App,
    tx: &mut dyn Transaction,
    nearest: RoleClusterId,
) -> Result<NextTime, Error> {
    let offered = offered_roles(app, tx)?;
    if offered.is_empty() {
        return Ok(NextTime::Cluster(nearest));
    }
    let roles: Vec<_> = offered
        .into_iter()
        .filter(|role| role.values.cluster == Some(nearest))
        .map(|role| role.id)
        .collect();
    Ok(if roles.is_empty() {
        NextTime::NotOnOffer
    } else {
        NextTime::Roles(roles)
    })
}
