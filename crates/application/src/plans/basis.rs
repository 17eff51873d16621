//! What a plan is made from, read in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use seqpt_core::Level;
use seqpt_core::content::{Audience, ObjectiveTemplate};
use seqpt_core::framework::{CompetencyId, Origin, Requirements, RoleClusterId};
use seqpt_core::objectives::{
    ENGINE, PlanInputs, PlannedCompetency, Standing, Step, is_management, person_objectives,
};
use seqpt_core::strategy::{Strategy, Targets};

use super::settled::settled;
use super::{Demand, SettledObjective, Texts};
use crate::organization::entered_organization;
use crate::organization::roles::ports::OrganizationRole;
use crate::organization::roles::{highest, levels, role_requirements};
use crate::ratings::levels_that_count;
use crate::strategy::chosen_strategies;
use crate::{App, AssessmentId, Error, Transaction, UserId};

/// Everything that decides about a plan but when it begins.
pub(super) struct Basis {
    pub(super) inputs: PlanInputs,
    pub(super) drafts: Vec<Draft>,
    pub(super) competencies: Vec<PlannedCompetency>,
    pub(super) unknown: Vec<CompetencyId>,
    /// How many people the published figures count; 0 where it follows from none.
    pub(super) counted: usize,
    pub(super) settled: Vec<SettledObjective>,
}

/// An objective without dates.
pub(super) struct Draft {
    pub(super) competency: CompetencyId,
    pub(super) level: Level,
    pub(super) audience: Audience,
    pub(super) indirect: bool,
    pub(super) archetype_source: Option<Strategy>,
    pub(super) step: Step,
    pub(super) texts: Texts,
    pub(super) for_managers: Option<Texts>,
    pub(super) demand: Option<Demand>,
}

/// The basis of a person's plan.
pub(super) struct Personal {
    pub(super) basis: Basis,
    pub(super) survey: AssessmentId,
    /// Every assessed competency with the strategy that sets the organisation's target.
    pub(super) sources: Vec<(CompetencyId, Option<Strategy>)>,
}

/// Reads what a person's plan is made from; `None` before the first completed survey.
pub(super) fn personal(
    app: &App,
    tx: &mut dyn Transaction,
    user: UserId,
) -> Result<Option<Personal>, Error> {
    let Some(survey) = newest_survey(tx, user)? else {
        return Ok(None);
    };
    let chosen = chosen_strategies(tx)?;
    let targets = (!chosen.is_empty()).then(|| Targets::of(app.framework(), &chosen));
    let roles = tx.organization_roles()?;
    let requirements = requirements_of(app, tx, &survey, &roles)?;
    let roles = management(&roles, &survey.origins, survey.nearest);
    let manages = roles.iter().any(|(_, manages)| *manages);
    let audience = if manages {
        Audience::Managers
    } else {
        Audience::Practitioners
    };
    let plan = person_objectives(
        app.framework(),
        targets.as_ref(),
        &highest(requirements.iter().flat_map(|(_, of)| levels(of))),
        &survey.scores,
        audience,
    );
    let templates = app.templates()?;
    let drafts: Vec<_> = plan
        .objectives
        .iter()
        .filter_map(|planned| {
            Some(Draft {
                competency: planned.competency,
                level: planned.level,
                audience: planned.audience,
                indirect: planned.indirect,
                archetype_source: planned.set_by,
                step: planned.step,
                texts: templates.texts(planned.competency, planned.level, planned.audience)?,
                for_managers: None,
                demand: None,
            })
        })
        .collect();
    let mut texts = texts_used(&drafts);
    let settled = settled(templates, plan.settled, audience, &mut texts);
    let set_by = |competency| Some(targets.as_ref()?.get(competency)?.set_by);
    let sources = survey
        .scores
        .keys()
        .map(|competency| (*competency, set_by(*competency)))
        .collect();
    let inputs = PlanInputs {
        engine: ENGINE,
        framework: app.framework().version().to_owned(),
        strategies: targets.map(|targets| (chosen, targets)),
        requirements,
        roles,
        levels: Standing::Person(survey.scores.clone()),
        trainings: BTreeMap::new(),
        window: tx.plan_months()?,
        texts,
    };
    Ok(Some(Personal {
        basis: Basis {
            inputs,
            drafts,
            competencies: plan.competencies,
            unknown: plan.unknown,
            counted: 0,
            settled,
        },
        survey: survey.id,
        sources,
    }))
}

/// The newest completed survey of a person.
struct Newest {
    id: AssessmentId,
    origins: BTreeSet<Origin>,
    /// The role cluster that a full assessment is measured by.
    nearest: Option<RoleClusterId>,
    /// What was required when it was frozen.
    frozen: Requirements,
    /// The levels that count.
    scores: BTreeMap<CompetencyId, Level>,
}

fn newest_survey(tx: &mut dyn Transaction, user: UserId) -> Result<Option<Newest>, Error> {
    let completed = tx
        .assessments_of(user)?
        .into_iter()
        .find(|survey| survey.completed_at.is_some());
    let Some(completed) = completed else {
        return Ok(None);
    };
    let survey = tx
        .find_assessment(user, completed.id)?
        .ok_or(Error::NotFound)?;
    let questions = survey.start.questionnaire.questions().iter();
    let own = tx.survey_results(survey.id)?.into_iter();
    let own = own.map(|row| (row.competency, row.score)).collect();
    let scores = levels_that_count(tx, [(survey.id, own)].into())?.remove(&survey.id);
    Ok(Some(Newest {
        id: survey.id,
        origins: survey.start.origins(),
        nearest: survey.nearest,
        frozen: questions
            .map(|question| (question.competency, question.requirement.clone()))
            .collect(),
        scores: scores.ok_or(Error::NotFound)?,
    }))
}

/// What each of the person's roles, or the nearest one, requires today. Own tasks, and roles that are
/// gone, require what the survey found.
fn requirements_of(
    app: &App,
    tx: &mut dyn Transaction,
    survey: &Newest,
    roles: &[OrganizationRole],
) -> Result<Vec<(Origin, Requirements)>, Error> {
    let supplementary = entered_organization(tx)?.supplementary;
    let today = role_requirements(app, tx, roles, supplementary)?;
    let of = |origin: &Origin| {
        let today = today.get(&origin.measured_by(survey.nearest));
        today.unwrap_or(&survey.frozen).clone()
    };
    Ok(survey
        .origins
        .iter()
        .map(|origin| (*origin, of(origin)))
        .collect())
}

/// Templates in every language.
pub(super) type UsedTexts = Vec<(CompetencyId, Level, Audience, Vec<ObjectiveTemplate>)>;

/// The templates that objectives were made with.
pub(super) fn texts_used(drafts: &[Draft]) -> UsedTexts {
    drafts
        .iter()
        .map(|draft| {
            let languages = [Some(&draft.texts), draft.for_managers.as_ref()]
                .into_iter()
                .flatten()
                .flat_map(|texts| [texts.en.clone(), texts.de.clone()])
                .collect();
            (draft.competency, draft.level, draft.audience, languages)
        })
        .collect()
}

/// The groups with whether they are managers: their cluster is Management, or is mapped to it. A
/// person's `nearest` cluster is that of the full assessment.
pub(super) fn management(
    roles: &[OrganizationRole],
    origins: &BTreeSet<Origin>,
    nearest: Option<RoleClusterId>,
) -> Vec<(Origin, bool)> {
    let clusters: BTreeMap<_, _> = roles
        .iter()
        .map(|role| (role.id, role.values.cluster))
        .collect();
    let cluster_of = |role| clusters.get(&role).copied().flatten();
    origins
        .iter()
        .map(|origin| {
            let manages = is_management(origin.measured_by(nearest), cluster_of);
            (*origin, manages)
        })
        .collect()
}
