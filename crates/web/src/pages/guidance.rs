//! The words of what is done, what is next and why.

use seqpt_application::guidance::{
    Freshness, Guided, OrganizationGuidance, OwnGuidance, OwnStep, Standing, Step,
};
use seqpt_text::Localizer;

use super::words::day;
use crate::views::{PhaseView, StepView};

// fluent: guidance-phase-1 guidance-phase-2 guidance-phase-3 guidance-phase-4
// fluent: guidance-phase-1-text guidance-phase-2-text guidance-phase-3-text guidance-phase-4-text
// fluent: guidance-maturity guidance-strategy guidance-roles guidance-invite guidance-surveys
// fluent: guidance-result guidance-plan guidance-follow-up guidance-modules guidance-schedule
// fluent: guidance-micro-plans guidance-rfp
// fluent: guidance-maturity-why guidance-strategy-why guidance-roles-why guidance-invite-why
// fluent: guidance-surveys-why guidance-result-why guidance-plan-why guidance-follow-up-why
// fluent: guidance-modules-why guidance-schedule-why guidance-micro-plans-why guidance-rfp-why
// fluent: guidance-maturity-action guidance-strategy-action guidance-roles-action guidance-invite-action
// fluent: guidance-surveys-action guidance-result-action guidance-plan-action guidance-follow-up-action
// fluent: guidance-own-survey guidance-own-result guidance-own-plan guidance-own-learn guidance-own-again
// fluent: guidance-own-survey-why guidance-own-result-why guidance-own-plan-why guidance-own-learn-why
// fluent: guidance-own-again-why
// fluent: guidance-own-result-action guidance-own-plan-action guidance-own-learn-action

/// What a phase is about.
pub(crate) fn phase_title(localizer: &Localizer, phase: u8) -> String {
    localizer.t(&format!("guidance-phase-{phase}"))
}

fn text(localizer: &Localizer, step: Step, part: &str) -> String {
    localizer.t(&format!("guidance-{}{part}", step.key().replace('_', "-")))
}

/// What to do in a step.
pub(crate) fn title(localizer: &Localizer, step: Step) -> String {
    text(localizer, step, "")
}

/// Why a step matters.
pub(crate) fn why(localizer: &Localizer, step: Step) -> String {
    text(localizer, step, "-why")
}

fn own_text(localizer: &Localizer, step: OwnStep, part: &str) -> String {
    localizer.t(&format!("guidance-own-{}{part}", step.key()))
}

/// What to do in a step of one's own.
pub(crate) fn own_title(localizer: &Localizer, step: OwnStep) -> String {
    own_text(localizer, step, "")
}

/// Why a step of one's own matters.
pub(crate) fn own_why(localizer: &Localizer, step: OwnStep) -> String {
    own_text(localizer, step, "-why")
}

/// Where a step is done; `None` for what this version does not have.
pub(crate) fn href(step: Step, guidance: &OrganizationGuidance) -> Option<&'static str> {
    let facts = &guidance.facts;
    Some(match step {
        Step::Maturity => "/phase1/maturity",
        Step::Strategy => "/phase1/strategy",
        Step::Roles => "/phase1/roles",
        Step::Invite => "/people/invitations",
        Step::Surveys if facts.not_begun() > 0 => "/people?survey=none",
        Step::Surveys if facts.open > 0 => "/people?survey=open",
        Step::Surveys => "/people",
        Step::Result | Step::FollowUp => "/organization/result",
        Step::Plan => "/organization/plan",
        Step::Modules | Step::Schedule | Step::MicroPlans | Step::Rfp => return None,
    })
}

/// Where a step of one's own is done.
pub(crate) fn own_href(step: OwnStep, guidance: &OwnGuidance) -> &'static str {
    match step {
        OwnStep::Survey if guidance.facts.survey == Freshness::Missing => "/survey",
        OwnStep::Survey if guidance.open.is_some() => "/survey",
        OwnStep::Survey | OwnStep::Again => "/survey/roles",
        OwnStep::Result => "/results",
        OwnStep::Plan | OwnStep::Learn => "/plan",
    }
}

/// The four phases with their steps.
pub(crate) fn phases(localizer: &Localizer, guidance: &OrganizationGuidance) -> Vec<PhaseView> {
    (1..=4)
        .map(|number| {
            let steps = guidance.steps.iter();
            let steps = steps.filter(|guided| guided.step.phase() == number);
            let steps: Vec<_> = steps
                .map(|guided| step_view(localizer, guided, guidance))
                .collect();
            PhaseView {
                number,
                title: phase_title(localizer, number),
                text: localizer.t(&format!("guidance-phase-{number}-text")),
                is_planned: steps.iter().all(|step| step.standing == Standing::Planned),
                steps,
            }
        })
        .collect()
}

fn step_view(
    localizer: &Localizer,
    guided: &Guided<Step>,
    guidance: &OrganizationGuidance,
) -> StepView {
    let Guided { step, standing, on } = *guided;
    let href = href(step, guidance);
    let facts = &guidance.facts;
    StepView {
        key: step.key().to_owned(),
        phase: step.phase(),
        title: title(localizer, step),
        why: why(localizer, step),
        standing,
        on: on
            .filter(|_| standing == Standing::Done)
            .map(|at| day(localizer, at)),
        state: state(localizer, guided, guidance),
        progress: (step == Step::Surveys).then_some((facts.answered, facts.people)),
        action: href
            .map(|_| text(localizer, step, "-action"))
            .unwrap_or_default(),
        href: href.unwrap_or_default().to_owned(),
    }
}

/// Where a step stands, beyond done, next and later.
fn state(localizer: &Localizer, guided: &Guided<Step>, guidance: &OrganizationGuidance) -> String {
    let facts = &guidance.facts;
    let on = guided.on.map(|at| day(localizer, at).text);
    let dated = |key, on: String| localizer.msg(key).arg("date", on).to_string();
    match (guided.step, on) {
        (Step::Maturity, Some(on)) if facts.maturity == Freshness::Outdated => {
            // fluent: guidance-maturity-old
            dated("guidance-maturity-old", on)
        }
        (Step::Strategy, Some(on)) if facts.strategy == Freshness::Outdated => {
            // fluent: guidance-strategy-old
            dated("guidance-strategy-old", on)
        }
        (Step::Roles, _) => roles(localizer, guided.standing, guidance),
        (Step::Invite, _) => invited(localizer, guidance),
        (Step::Surveys, _) => surveys(localizer, guidance),
        (Step::Result, Some(_)) if facts.figures_shown => localizer
            .msg("guidance-result-counted")
            .arg("count", guidance.counted)
            .to_string(),
        (Step::Result, _) => localizer
            .msg("guidance-result-from")
            .arg("count", facts.smallest)
            .to_string(),
        (Step::Plan, Some(on)) if facts.plan == Freshness::Outdated => {
            // fluent: guidance-plan-old
            dated("guidance-plan-old", on)
        }
        (Step::FollowUp, _) if guided.standing == Standing::Next => guidance
            .again_on
            .map(|at| {
                // fluent: guidance-again-on
                dated("guidance-again-on", day(localizer, at).text)
            })
            .unwrap_or_default(),
        _ => String::new(),
    }
}

fn roles(localizer: &Localizer, standing: Standing, guidance: &OrganizationGuidance) -> String {
    match standing {
        Standing::Done => localizer
            .msg("guidance-roles-count")
            .arg("count", guidance.facts.roles)
            .to_string(),
        Standing::Optional if guidance.facts.describes_tasks => localizer.t("guidance-roles-tasks"),
        Standing::Optional => localizer.t("guidance-roles-clusters"),
        _ => String::new(),
    }
}

fn invited(localizer: &Localizer, guidance: &OrganizationGuidance) -> String {
    let facts = &guidance.facts;
    let joined = if facts.people < facts.smallest {
        localizer
            .msg("guidance-invite-few")
            .arg("count", facts.people)
            .arg("smallest", facts.smallest)
            .to_string()
    } else {
        localizer
            .msg("guidance-invite-joined")
            .arg("count", facts.people)
            .to_string()
    };
    let waiting = (guidance.invited > 0).then(|| {
        localizer
            .msg("guidance-invite-waiting")
            .arg("count", guidance.invited)
            .to_string()
    });
    sentences([Some(joined), waiting])
}

fn surveys(localizer: &Localizer, guidance: &OrganizationGuidance) -> String {
    let facts = &guidance.facts;
    let completed = localizer
        .msg("home-people-completed")
        .arg("completed", facts.answered)
        .arg("people", facts.people)
        .to_string();
    let old = (facts.old > 0).then(|| {
        localizer
            .msg("guidance-surveys-old")
            .arg("count", facts.old)
            .to_string()
    });
    sentences([Some(completed), old])
}

fn sentences<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The steps of a person.
pub(crate) fn own_steps(localizer: &Localizer, guidance: &OwnGuidance) -> Vec<StepView> {
    let steps = guidance.steps.iter();
    steps
        .map(|guided| {
            let Guided { step, standing, on } = *guided;
            StepView {
                key: format!("own-{}", step.key()),
                phase: 0,
                title: own_title(localizer, step),
                why: own_why(localizer, step),
                standing,
                on: on
                    .filter(|_| standing == Standing::Done)
                    .map(|at| day(localizer, at)),
                state: own_state(localizer, guided, guidance),
                progress: own_progress(step, guidance),
                href: own_href(step, guidance).to_owned(),
                action: own_action(localizer, step, guidance),
            }
        })
        .collect()
}

fn own_progress(step: OwnStep, guidance: &OwnGuidance) -> Option<(usize, usize)> {
    let facts = &guidance.facts;
    match (step, &guidance.open) {
        (OwnStep::Survey, Some(open)) => Some((open.answered, open.asked)),
        (OwnStep::Learn, _) if facts.objectives > 0 => Some((facts.ticked, facts.objectives)),
        _ => None,
    }
}

fn own_state(localizer: &Localizer, guided: &Guided<OwnStep>, guidance: &OwnGuidance) -> String {
    let facts = &guidance.facts;
    match guided.step {
        OwnStep::Survey => match (&guidance.open, facts.survey) {
            (Some(open), _) => localizer
                .msg("home-survey-open-since")
                .arg("date", day(localizer, open.since).text)
                .arg("left", open.asked.saturating_sub(open.answered))
                .to_string(),
            (None, Freshness::Missing) => localizer.t("home-survey-not-begun"),
            (None, Freshness::Outdated) => localizer.t("home-survey-stale"),
            (None, Freshness::UpToDate) => String::new(),
        },
        OwnStep::Plan if facts.plan == Freshness::Outdated => localizer.t("guidance-own-plan-old"),
        OwnStep::Learn if facts.plan != Freshness::Missing => {
            if facts.objectives == 0 {
                localizer.t("guidance-own-learn-nothing")
            } else {
                localizer
                    .msg("guidance-own-learn-ticked")
                    .arg("ticked", facts.ticked)
                    .arg("objectives", facts.objectives)
                    .to_string()
            }
        }
        OwnStep::Again if guided.standing == Standing::Next => {
            let learned = facts.objectives > 0;
            let learned = learned.then(|| localizer.t("guidance-own-again-learned"));
            let on = guidance.again_on.map(|at| {
                localizer
                    .msg("guidance-own-again-on")
                    .arg("date", day(localizer, at).text)
                    .to_string()
            });
            sentences([learned, on])
        }
        _ => String::new(),
    }
}

fn own_action(localizer: &Localizer, step: OwnStep, guidance: &OwnGuidance) -> String {
    match step {
        OwnStep::Survey if guidance.open.is_some() => localizer.t("home-survey-resume"),
        OwnStep::Survey if guidance.facts.survey == Freshness::Missing => {
            localizer.t("home-survey-start")
        }
        OwnStep::Survey | OwnStep::Again => localizer.t("home-survey-again"),
        _ => own_text(localizer, step, "-action"),
    }
}
