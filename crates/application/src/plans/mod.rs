//! Learning plans: a person's own, and the organisation's. A plan is made from what is known at
//! the time and keeps what it was made from, so that it can say when something changed since. Its
//! wording may be edited and its objectives ticked; every change is kept.
//!
//! A person's plan is for that person: nobody else can read it, admins included.

mod basis;
mod document;
mod editing;
mod fingerprint;
mod making;
mod organization;
pub mod ports;
mod reading;
mod schedule;
mod settled;
mod templates;
mod wording;

pub use document::{
    Change, Demand, GroupDemand, LearningPlan, Objective, ObjectiveKey, OwnWording, PlanContent,
    Texts,
};
pub use editing::{RewordObjective, restore_wording, reword_objective, tick_objective};
pub use making::{MadePlan, make_own_plan};
pub(crate) use organization::organization_plan_now;
pub use organization::{
    MakeOrganizationPlan, OrganizationPlan, make_organization_plan, organization_plan,
};
pub(crate) use reading::own_plan_now;
pub use reading::{
    ChangeEntry, KeptPlan, OwnPlan, PlanHistory, PlanOwner, PlanView, latest_plan, own_plan,
    plan_by_id, plan_history,
};
pub use schedule::Window;
pub use settled::SettledObjective;
pub(crate) use templates::Templates;
pub use wording::{check_wording, wording_hints};

/// How many months a plan may take.
pub const MONTHS: std::ops::RangeInclusive<u32> = 1..=60;
