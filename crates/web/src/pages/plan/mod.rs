//! Learning plans: the person's own, and for admins the organisation's. What both do is written
//! once, for a [`PlanOwner`].

mod editing;
mod history;

pub(crate) mod organization;
pub(crate) mod own;
mod sheet;

pub(crate) use sheet::{why_settled, window};

use seqpt_application::plans::{ObjectiveKey, PlanOwner};

use crate::failure::Failure;

/// Where the plan that counts is.
const fn base(owner: PlanOwner) -> &'static str {
    match owner {
        PlanOwner::Own => "/plan",
        PlanOwner::Organization => "/organization/plan",
    }
}

/// Where an earlier plan is.
fn earlier(owner: PlanOwner, id: impl std::fmt::Display) -> String {
    match owner {
        PlanOwner::Own => format!("/plans/{id}"),
        PlanOwner::Organization => format!("/organization/plans/{id}"),
    }
}

/// An objective's place on the page of its plan.
fn place(owner: PlanOwner, key: ObjectiveKey) -> String {
    format!("{}#o-{key}", base(owner))
}

/// The objective an address names.
fn key(text: &str) -> Result<ObjectiveKey, Failure> {
    ObjectiveKey::parse(text).ok_or(Failure::NotFound)
}
