//! Changing objectives: their words, their dates, their ticks.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use seqpt_application::Error;
use seqpt_application::plans::{
    LearningPlan, Objective, ObjectiveKey, PlanOwner, RewordObjective, check_wording, latest_plan,
    restore_wording, reword_objective, tick_objective,
};
use seqpt_core::objectives::Fault;
use seqpt_text::RoleNames;
use serde_json::json;

use super::super::flash::Notice;
use super::super::organization::revision;
use super::super::refusal::{refused, typed};
use super::super::{PageResult, see_other, show_with};
use super::sheet::{Around, hints_in_words, view};
use super::{base, key, place};
use crate::failure::Failure;
use crate::form::{Fields, Form};
use crate::middleware::failures::wants_json;
use crate::reader::Reader;
use crate::views::{FormState, ObjectiveEditPage};

pub(super) async fn show(reader: Reader, owner: PlanOwner, name: &str) -> PageResult {
    let key = key(name)?;
    let plan = latest_plan(&reader.state.app, &reader.actor()?, owner).await?;
    let objective = plan.objective(key).ok_or(Failure::NotFound)?;
    let form = as_stored(&reader, &plan, objective);
    edit_page(
        &reader,
        StatusCode::OK,
        owner,
        &plan,
        objective,
        form,
        Edit::Stored,
    )
}

/// What an edit page shows beside what is being written.
enum Edit {
    /// What is stored, with the hints on it.
    Stored,
    /// What was typed, with the hints on it.
    Checked(Vec<Fault>),
    /// What was typed and is wrong.
    Refused,
    /// What was typed after somebody else was faster.
    Late,
}

fn as_stored(reader: &Reader, plan: &LearningPlan, objective: &Objective) -> FormState {
    let window = super::sheet::window(&reader.localizer, objective.window(plan));
    let text = objective.text(reader.localizer.language(), &window);
    FormState::default()
        .with_value("statement", text.statement)
        .with_value("condition", text.condition)
        .with_value("criterion", text.criterion)
        .with_value("benefit", text.benefit)
        .with_value("due", objective.due().to_string())
        .with_value("revision", objective.revision.to_string())
}

fn edit_page(
    reader: &Reader,
    status: StatusCode,
    owner: PlanOwner,
    plan: &LearningPlan,
    objective: &Objective,
    form: FormState,
    edit: Edit,
) -> PageResult {
    let around = Around {
        owner,
        changed: &[],
        is_current: true,
        roles: &RoleNames::new(),
        smallest: 0,
    };
    let objective = view(reader, plan, objective, &around)?;
    show_with(
        status,
        &ObjectiveEditPage {
            base: base(owner),
            is_conflict: matches!(edit, Edit::Late),
            is_checked: matches!(edit, Edit::Checked(_)),
            hints: match edit {
                Edit::Stored => objective.is_own.then(|| objective.hints.clone()),
                Edit::Checked(found) => Some(hints_in_words(&reader.localizer, &found)),
                Edit::Refused | Edit::Late => None,
            },
            objective,
            form,
            page: reader.page(),
        },
    )
}

pub(super) async fn save(reader: Reader, owner: PlanOwner, name: &str, form: Form) -> PageResult {
    let key = key(name)?;
    match try_save(&reader, owner, key, &form).await {
        Ok(Saved::Stored) => {
            Notice::ObjectiveSaved.with(&reader.state.settings, see_other(&place(owner, key)))
        }
        Ok(Saved::Checked(found)) => {
            let plan = latest_plan(&reader.state.app, &reader.actor()?, owner).await?;
            let objective = plan.objective(key).ok_or(Failure::NotFound)?;
            let (form, edit) = (typed(&form.fields), Edit::Checked(found));
            edit_page(&reader, StatusCode::OK, owner, &plan, objective, form, edit)
        }
        Err(failure) => refused_edit(&reader, owner, key, &form.fields, failure).await,
    }
}

enum Saved {
    Stored,
    Checked(Vec<Fault>),
}

/// With `check`, what was typed is looked at and nothing is stored.
async fn try_save(
    reader: &Reader,
    owner: PlanOwner,
    key: ObjectiveKey,
    form: &Form,
) -> Result<Saved, Failure> {
    let fields = form.genuine()?;
    let text = |name| Some(fields.text(name).to_owned());
    let command = RewordObjective {
        statement: text("statement"),
        condition: text("condition"),
        criterion: text("criterion"),
        benefit: text("benefit"),
        due: text("due"),
        done: None,
        expected_revision: Some(revision(fields)),
    };
    let (app, actor) = (&reader.state.app, reader.actor()?);
    if fields.text("check") == "yes" {
        let found = check_wording(app, &actor, owner, key, command).await?;
        return Ok(Saved::Checked(found));
    }
    reword_objective(app, &actor, owner, key, command).await?;
    Ok(Saved::Stored)
}

/// What was typed comes back with what is wrong. If somebody else was faster, what they wrote
/// stands beside it, and saving again takes its place.
async fn refused_edit(
    reader: &Reader,
    owner: PlanOwner,
    key: ObjectiveKey,
    fields: &Fields,
    failure: Failure,
) -> PageResult {
    let plan = latest_plan(&reader.state.app, &reader.actor()?, owner).await;
    let objective = plan.as_ref().ok().and_then(|plan| plan.objective(key));
    let (Ok(plan), Some(objective)) = (&plan, objective) else {
        return Err(failure);
    };
    let status = failure.status();
    let current = match &failure {
        Failure::Refused(Error::ChangedMeanwhile { current }) => Some(*current),
        _ => None,
    };
    let mut form = refused(&reader.localizer, fields, failure)?;
    if let Some(current) = current {
        form = form
            .with_value("revision", current.to_string())
            .with_problem(reader.localizer.t("plan-edit-conflict"));
    }
    let edit = current.map_or(Edit::Refused, |_| Edit::Late);
    edit_page(reader, status, owner, plan, objective, form, edit)
}

pub(super) async fn restore(
    reader: Reader,
    owner: PlanOwner,
    name: &str,
    form: Form,
) -> PageResult {
    let key = key(name)?;
    match try_restore(&reader, owner, key, &form).await {
        Ok(()) => {
            Notice::ObjectiveRestored.with(&reader.state.settings, see_other(&place(owner, key)))
        }
        Err(failure @ Failure::Refused(Error::ChangedMeanwhile { .. })) => {
            let problem = failure.sentence(&reader.localizer);
            let plan = latest_plan(&reader.state.app, &reader.actor()?, owner).await?;
            let objective = plan.objective(key).ok_or(Failure::NotFound)?;
            let form = as_stored(&reader, &plan, objective).with_problem(problem);
            let status = failure.status();
            edit_page(
                &reader,
                status,
                owner,
                &plan,
                objective,
                form,
                Edit::Refused,
            )
        }
        Err(failure) => Err(failure),
    }
}

async fn try_restore(
    reader: &Reader,
    owner: PlanOwner,
    key: ObjectiveKey,
    form: &Form,
) -> Result<(), Failure> {
    let expected = Some(revision(form.genuine()?));
    restore_wording(&reader.state.app, &reader.actor()?, owner, key, expected).await?;
    Ok(())
}

/// A tick, from a form or from the script that keeps the page open.
pub(super) async fn tick(
    reader: Reader,
    request: &HttpRequest,
    owner: PlanOwner,
    name: &str,
    form: Form,
) -> PageResult {
    let key = key(name)?;
    let done = form.genuine()?.text("done") == "yes";
    let plan = tick_objective(&reader.state.app, &reader.actor()?, owner, key, done).await?;
    if !wants_json(request) {
        return Ok(see_other(&place(owner, key)));
    }
    let total = plan.content.objectives.len();
    let words = reader
        .localizer
        .msg("plan-progress")
        .arg("done", plan.done())
        .arg("total", total);
    Ok(HttpResponse::Ok().json(json!({ "done": plan.done(), "progress": words.to_string() })))
}
