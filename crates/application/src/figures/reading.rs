use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, OrganizationRoleId, Origin, Requirements};
use seqpt_core::gap::organization::{
    AssessedPerson, OrganizationGaps, OrganizationInput, OrganizationOutlook, organization_gaps,
};
use seqpt_core::macro_plan::ProgramChoice;
use seqpt_core::privacy::SmallestGroup;
use seqpt_core::strategy::{Strategy, Targets};
use seqpt_core::survey::CountedRating;

use super::entries::{countable_entries, counted_surveys};
use super::ports::Snapshot;
use crate::organization::entered_organization;
use crate::organization::ports::Organization;
use crate::organization::roles::ports::OrganizationRole;
use crate::organization::roles::{highest, levels, role_names, role_requirements};
use crate::strategy::chosen_strategies;
use crate::survey::ports::CompletedSurvey;
use crate::{Actor, App, Error, Scope, Transaction};

/// The organisation's figures and how far they reach.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// How many people have an account that is not deactivated.
    pub people: usize,
    /// How many of them completed a survey.
    pub answered: usize,
    /// When the figures were published; `None` before the first time.
    pub as_of: Option<DateTime<Utc>>,
    /// How many people they count.
    pub counted: usize,
    /// How many people have an answer, or a rating that counts, that no published figures counted yet.
    pub newer: usize,
    /// How many of the people counted are counted with a second rating.
    pub with_second_rating: usize,
    /// How many of them are counted with another rating of the same survey than the one that counts
    /// now.
    pub with_other_rating: usize,
    /// Whose rating of a person counts now.
    pub counted_rating: CountedRating,
    /// The least number of people that a figure speaks of.
    pub smallest: SmallestGroup,
    /// The strategies that count now; empty while none is chosen.
    pub strategies: BTreeSet<Strategy>,
    /// What the organisation needs to learn, as far as it may be told.
    pub gaps: OrganizationGaps,
    /// What each role and cluster requires today.
    pub requirements: BTreeMap<Origin, Requirements>,
    /// What the organisation calls its roles.
    pub role_names: BTreeMap<OrganizationRoleId, String>,
    /// The programs that admins chose for groups; the others follow what is suggested.
    pub chosen_programs: BTreeMap<Origin, ProgramChoice>,
}

impl Figures {
    /// What can be told, once enough people are counted and strategies are chosen.
    pub fn outlook(&self) -> Option<&OrganizationOutlook> {
        match &self.gaps {
            OrganizationGaps::Shown(outlook) if !self.strategies.is_empty() => Some(outlook),
            _ => None,
        }
    }
}

/// What the organisation needs to learn, by the published figures.
///
/// # Errors
/// [`Error::Forbidden`] for employees.
pub async fn organization_figures(app: &App, actor: &Actor) -> Result<Figures, Error> {
    actor.require_admin()?;
    let app_for_work = app.clone();
    app.read(Scope::Organization(actor.organization), move |tx| {
        published(&app_for_work, tx)
    })
    .await
}

pub(crate) fn published(app: &App, tx: &mut dyn Transaction) -> Result<Figures, Error> {
    let (snapshot, counted) = counted(tx)?;
    let current = countable_entries(tx)?;
    let newer = tx.count_unpublished(&current)?;
    let lens = Lens::of_today(app, tx)?;
    let entries = || snapshot.iter().flat_map(|snapshot| &snapshot.entries);
    let active = tx
        .list_users()?
        .into_iter()
        .filter(|(_, login)| login.deactivated_at.is_none());
    Ok(Figures {
        people: active.count(),
        answered: current.len(),
        as_of: snapshot.as_ref().map(|snapshot| snapshot.taken_at),
        counted: counted.len(),
        newer,
        with_second_rating: entries().filter(|(_, it)| it.rating.is_some()).count(),
        with_other_rating: entries()
            .filter(|(user, it)| {
                let now = current.get(user).filter(|now| now.survey == it.survey);
                now.is_some_and(|now| now.rating != it.rating)
            })
            .count(),
        counted_rating: lens.organization.counted_rating,
        smallest: lens.organization.smallest_group,
        gaps: lens.gaps(app, counted.iter()),
        strategies: lens.strategies,
        requirements: lens.requirements,
        role_names: role_names(lens.roles),
        chosen_programs: tx.chosen_programs()?.choices,
    })
}

/// The state published last, and the surveys it counts, with the levels that count.
fn counted(tx: &mut dyn Transaction) -> Result<(Option<Snapshot>, Vec<CompletedSurvey>), Error> {
    let Some(snapshot) = tx.latest_snapshot()? else {
        return Ok((None, Vec::new()));
    };
    let counted = counted_surveys(tx, snapshot.entries.values())?;
    Ok((Some(snapshot), counted.into_values().collect()))
}

/// What surveys are looked at with: what is required and aimed at today.
pub(crate) struct Lens {
    organization: Organization,
    pub(crate) roles: Vec<OrganizationRole>,
    pub(crate) strategies: BTreeSet<Strategy>,
    pub(crate) requirements: BTreeMap<Origin, Requirements>,
    levels: BTreeMap<Origin, BTreeMap<CompetencyId, Level>>,
    pub(crate) targets: Targets,
    pub(crate) existing: BTreeMap<CompetencyId, BTreeSet<Level>>,
}

impl Lens {
    pub(crate) fn of_today(app: &App, tx: &mut dyn Transaction) -> Result<Self, Error> {
        let organization = entered_organization(tx)?;
        let roles = tx.organization_roles()?;
        let strategies = chosen_strategies(tx)?;
        let requirements = role_requirements(app, tx, &roles, organization.supplementary)?;
        Ok(Self {
            levels: requirements
                .iter()
                .map(|(origin, requirements)| (*origin, levels(requirements)))
                .collect(),
            requirements,
            targets: Targets::of(app.framework(), &strategies),
            strategies,
            existing: tx.existing_trainings()?.levels,
            roles,
            organization,
        })
    }

    /// The gaps by the published figures, for use cases that asked who wants them.
    pub(crate) fn published_gaps(
        &self,
        app: &App,
        tx: &mut dyn Transaction,
    ) -> Result<OrganizationGaps, Error> {
        let (_, counted) = counted(tx)?;
        Ok(self.gaps(app, counted.iter()))
    }

    /// The gaps of the people who answered these surveys.
    pub(super) fn gaps<'s>(
        &self,
        app: &App,
        surveys: impl Iterator<Item = &'s CompletedSurvey>,
    ) -> OrganizationGaps {
        let people: Vec<_> = surveys.map(|survey| self.person(survey)).collect();
        organization_gaps(OrganizationInput {
            framework: app.framework(),
            targets: &self.targets,
            requirements: &self.levels,
            people: &people,
            existing: &self.existing,
            smallest: self.organization.smallest_group,
        })
    }

    /// Roles, nearest ones too, require what they require today; own tasks what the survey found.
    fn person(&self, survey: &CompletedSurvey) -> AssessedPerson {
        let required = survey.origins.iter().flat_map(|origin| {
            let today = self.levels.get(&origin.measured_by(survey.nearest));
            today.unwrap_or(&survey.required)
        });
        AssessedPerson {
            groups: survey.origins.clone(),
            required: highest(required.map(|(competency, level)| (*competency, *level))),
            scores: survey.scores.clone(),
        }
    }
}
