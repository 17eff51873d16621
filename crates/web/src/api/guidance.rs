//! What is done, what is next and why.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use seqpt_application::guidance::{
    self, OrganizationGuidance, OwnGuidance, OwnStep, Standing, Step,
};
use seqpt_text::Localizer;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::schema::Object;

use super::ApiResult;
use super::values::choices;
use crate::auth::Member;
use crate::pages::guidance::{href, own_href, own_title, own_why, phase_title, title, why};
use crate::reader::localizer;
use crate::state::State;

/// The steps of the method and the reader's own ones.
#[derive(Debug, Serialize, ToSchema)]
struct GuidanceAnswer {
    /// The organisation's steps, for admins; null for everybody else.
    #[schema(required)]
    organization: Option<OrganizationGuidanceAnswer>,
    own: OwnGuidanceAnswer,
}

/// Where the organisation stands in the method.
#[derive(Debug, Serialize, ToSchema)]
struct OrganizationGuidanceAnswer {
    /// The step to take now.
    #[schema(schema_with = steps)]
    next: &'static str,
    phases: Vec<PhaseAnswer>,
    /// People who are not deactivated.
    people: usize,
    /// How many of them completed a survey.
    answered: usize,
    /// How many of those did more than a year ago.
    old: usize,
    /// People who began their first survey and have not handed it in.
    open: usize,
    /// People who never began one.
    not_begun: usize,
    /// Personal invitations that can still be used.
    invited: usize,
    /// The organisation's own roles that surveys offer.
    roles: usize,
    /// How many people the figures of the organisation count.
    counted: usize,
    /// The least number of people that a shown figure speaks of.
    #[schema(minimum = 3, maximum = 1000)]
    smallest_group: usize,
    /// When the first thing that is done is to be done again.
    #[schema(required)]
    again_on: Option<DateTime<Utc>>,
}

/// A phase of the method.
#[derive(Debug, Serialize, ToSchema)]
struct PhaseAnswer {
    #[schema(minimum = 1, maximum = 4)]
    number: u8,
    title: String,
    steps: Vec<StepAnswer>,
}

/// A step of the method.
#[derive(Debug, Serialize, ToSchema)]
struct StepAnswer {
    #[schema(schema_with = steps)]
    key: &'static str,
    title: String,
    why: String,
    /// Exactly one step is `next`; `planned` comes with a later version.
    #[schema(schema_with = standings)]
    standing: &'static str,
    /// When it was last done, also if it is to be done again.
    #[schema(required)]
    done_at: Option<DateTime<Utc>>,
    /// The page on which it is done; null for what comes with a later version.
    #[schema(required)]
    href: Option<&'static str>,
}

/// Where the reader stands.
#[derive(Debug, Serialize, ToSchema)]
struct OwnGuidanceAnswer {
    /// The step to take now.
    #[schema(schema_with = own_steps)]
    next: &'static str,
    steps: Vec<OwnStepAnswer>,
    /// The objectives of the own plan.
    objectives: usize,
    /// How many of them are ticked.
    ticked: usize,
    /// When the newest survey is to be answered again.
    #[schema(required)]
    again_on: Option<DateTime<Utc>>,
}

/// A step of the reader.
#[derive(Debug, Serialize, ToSchema)]
struct OwnStepAnswer {
    #[schema(schema_with = own_steps)]
    key: &'static str,
    title: String,
    why: String,
    /// Exactly one step is `next`.
    #[schema(schema_with = standings)]
    standing: &'static str,
    /// When it was last done, also if it is to be done again.
    #[schema(required)]
    done_at: Option<DateTime<Utc>>,
    /// The page on which it is done.
    href: &'static str,
}

fn steps() -> Object {
    choices(Step::ALL.map(Step::key))
}

fn own_steps() -> Object {
    choices(OwnStep::ALL.map(OwnStep::key))
}

fn standings() -> Object {
    choices(Standing::ALL.map(Standing::key))
}

fn of_organization(
    texts: &Localizer,
    guidance: &OrganizationGuidance,
) -> OrganizationGuidanceAnswer {
    let facts = &guidance.facts;
    let steps_of = |phase| {
        let steps = guidance.steps.iter();
        steps
            .filter(move |guided| guided.step.phase() == phase)
            .map(|guided| StepAnswer {
                key: guided.step.key(),
                title: title(texts, guided.step),
                why: why(texts, guided.step),
                standing: guided.standing.key(),
                done_at: guided.on,
                href: href(guided.step, guidance),
            })
            .collect()
    };
    OrganizationGuidanceAnswer {
        next: facts.next().key(),
        phases: (1..=4)
            .map(|number| PhaseAnswer {
                number,
                title: phase_title(texts, number),
                steps: steps_of(number),
            })
            .collect(),
        people: facts.people,
        answered: facts.answered,
        old: facts.old,
        open: facts.open,
        not_begun: facts.not_begun(),
        invited: guidance.invited,
        roles: facts.roles,
        counted: guidance.counted,
        smallest_group: facts.smallest,
        again_on: guidance.again_on,
    }
}

fn of_person(texts: &Localizer, guidance: &OwnGuidance) -> OwnGuidanceAnswer {
    let facts = &guidance.facts;
    let steps = guidance.steps.iter();
    OwnGuidanceAnswer {
        next: facts.next().key(),
        steps: steps
            .map(|guided| OwnStepAnswer {
                key: guided.step.key(),
                title: own_title(texts, guided.step),
                why: own_why(texts, guided.step),
                standing: guided.standing.key(),
                done_at: guided.on,
                href: own_href(guided.step, guidance),
            })
            .collect(),
        objectives: facts.objectives,
        ticked: facts.ticked,
        again_on: guidance.again_on,
    }
}

/// Show what is done, what is next and why
///
/// Admins get the steps of the organisation and their own ones, everybody else the own ones.
#[utoipa::path(
    get, path = "/api/v1/guidance", tag = "Guidance",
    responses((status = 200, body = GuidanceAnswer, description = "The steps")),
)]
pub(crate) async fn show_guidance(
    request: HttpRequest,
    state: web::Data<State>,
    Member(actor): Member,
) -> ApiResult {
    let texts = localizer(&request, &state);
    let guidance = guidance::guidance(&state.app, &actor).await?;
    let organization = guidance.organization.as_ref();
    Ok(HttpResponse::Ok().json(GuidanceAnswer {
        organization: organization.map(|guidance| of_organization(&texts, guidance)),
        own: of_person(&texts, &guidance.own),
    }))
}
