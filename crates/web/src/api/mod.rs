//! `/api/v1`: everything the pages do, for programs.

mod accounts;
pub(crate) mod body;
mod figures;
pub(crate) mod files;
mod framework;
mod groups;
mod guidance;
mod idempotency;
mod invitations;
mod maturity;
mod openapi;
mod organization;
mod organization_plan;
mod people;
mod plans;
mod precondition;
mod problem;
mod programs;
mod ratings;
mod results;
mod roles;
mod scenarios;
mod strategies;
mod surveys;
mod trainings;
mod values;
mod what_if;

use actix_web::HttpResponse;

use crate::failure::Failure;
use crate::routes::{Route, table};

pub use openapi::openapi_json;

/// What handlers of the interface give.
type ApiResult = Result<HttpResponse, Failure>;

/// A text of a body; one that was not sent is as empty as one that was left empty, and the use
/// case says what that means.
pub(crate) fn sent(text: Option<String>) -> String {
    text.unwrap_or_default()
}

/// The routes of the interface.
pub(crate) fn routes() -> Vec<Route> {
    table! {
        Api {
            GET "/api/v1/openapi.json" Public => openapi::show_description,
            POST "/api/v1/organizations" Public => accounts::register_organization,
            GET "/api/v1/join-keys/{key}" Public => accounts::check_join_key,
            POST "/api/v1/members" Public => accounts::join_organization,
            POST "/api/v1/sessions" Public => accounts::sign_in,
            DELETE "/api/v1/sessions" Member => accounts::sign_out_everywhere,
            DELETE "/api/v1/sessions/current" Member => accounts::sign_out,
            GET "/api/v1/me" Member => accounts::show_me,
            PATCH "/api/v1/me" Member => accounts::update_me,
            PUT "/api/v1/me/password" Member => accounts::change_password,
            GET "/api/v1/organization" Member => organization::show_organization,
            PATCH "/api/v1/organization" Admin => organization::update_organization,
            GET "/api/v1/organization/join-key" Admin => organization::show_join_key,
            POST "/api/v1/organization/join-key" Admin => organization::rotate_join_key,
            GET "/api/v1/organization/dashboard" Member => organization::show_dashboard,
            GET "/api/v1/organization/result" Admin => figures::show_organization_result,
            GET "/api/v1/organization/result.{format}" Admin => files::download_organization_result,
            POST "/api/v1/organization/what-if" Admin => what_if::try_out,
            GET "/api/v1/organization/result/scenarios" Admin => scenarios::show_scenarios,
            GET "/api/v1/organization/result/scenarios.{format}" Admin => files::download_scenarios,
            GET "/api/v1/organization/result/history" Admin => figures::show_result_history,
            GET "/api/v1/organization/existing-trainings" Admin => trainings::show_existing_trainings,
            PUT "/api/v1/organization/existing-trainings" Admin => trainings::state_existing_trainings,
            GET "/api/v1/organization/trainers" Admin => trainings::show_trainers,
            PUT "/api/v1/organization/trainers" Admin => trainings::name_trainers,
            GET "/api/v1/organization/programs" Admin => programs::show_programs,
            PUT "/api/v1/organization/programs" Admin => programs::choose_programs,
            GET "/api/v1/organization/people" Admin => people::list_people,
            PATCH "/api/v1/organization/people/{id}" Admin => people::update_person,
            GET "/api/v1/organization/people/{id}/assessors" Admin => ratings::show_assessors,
            PUT "/api/v1/organization/people/{id}/assessors" Admin => ratings::assign_assessors,
            GET "/api/v1/organization/roles" Admin => roles::list_organization_roles,
            POST "/api/v1/organization/roles" Admin => roles::create_organization_role,
            POST "/api/v1/organization/roles/list" Admin => roles::import_role_list,
            GET "/api/v1/organization/roles/{id}" Admin => roles::show_organization_role,
            PUT "/api/v1/organization/roles/{id}" Admin => roles::update_organization_role,
            DELETE "/api/v1/organization/roles/{id}" Admin => roles::retire_organization_role,
            GET "/api/v1/organization/roles/{id}/matrix" Admin => roles::show_role_matrix,
            PUT "/api/v1/organization/roles/{id}/matrix" Admin => roles::replace_role_matrix,
            GET "/api/v1/invitations" Admin => invitations::list_invitations,
            POST "/api/v1/invitations" Admin => invitations::invite_people,
            POST "/api/v1/invitations/check" Admin => invitations::check_list,
            DELETE "/api/v1/invitations/{id}" Admin => invitations::withdraw_invitation,
            GET "/api/v1/framework/competencies" Public => framework::list_competencies,
            GET "/api/v1/framework/role-clusters" Public => framework::list_role_clusters,
            GET "/api/v1/framework/processes" Public => framework::list_processes,
            GET "/api/v1/maturity-runs" Admin => maturity::list_maturity_runs,
            POST "/api/v1/maturity-runs" Admin => maturity::assess_maturity,
            GET "/api/v1/maturity-runs/{id}" Admin => maturity::show_maturity_run,
            POST "/api/v1/strategy-recommendations" Admin => strategies::recommend_strategies,
            GET "/api/v1/strategy-runs" Admin => strategies::list_strategy_runs,
            POST "/api/v1/strategy-runs" Admin => strategies::choose_strategies,
            GET "/api/v1/strategy-runs/{id}" Admin => strategies::show_strategy_run,
            GET "/api/v1/guidance" Member => guidance::show_guidance,
            GET "/api/v1/roles" Member => surveys::list_roles,
            GET "/api/v1/surveys" Member => surveys::list_surveys,
            POST "/api/v1/surveys" Member => surveys::start_survey,
            GET "/api/v1/surveys/open" Member => surveys::show_open_survey,
            GET "/api/v1/surveys/{id}" Member => surveys::show_survey,
            DELETE "/api/v1/surveys/{id}" Member => surveys::discard_survey,
            PUT "/api/v1/surveys/{id}/answers/{competency_id}" Member => surveys::save_answer,
            POST "/api/v1/surveys/{id}/submission" Member => surveys::submit_survey,
            GET "/api/v1/surveys/{id}/result" Member => results::show_result,
            GET "/api/v1/surveys/{id}/result.{format}" Member => files::download_result,
            GET "/api/v1/ratings" Member => ratings::list_people_to_rate,
            GET "/api/v1/ratings/{id}" Member => ratings::show_rating,
            PUT "/api/v1/ratings/{id}" Member => ratings::save_rating,
            POST "/api/v1/ratings/{id}/submission" Member => ratings::submit_rating,
            GET "/api/v1/organization/plan" Admin => organization_plan::show_organization_plan,
            POST "/api/v1/organization/plan" Admin => organization_plan::make_organization_plan,
            GET "/api/v1/organization/plan/objectives.{format}" Admin => files::download_organization_plan,
            PATCH "/api/v1/organization/plan/objectives/{objective}" Admin => organization_plan::update_organization_objective,
            DELETE "/api/v1/organization/plan/objectives/{objective}/own-wording" Admin => organization_plan::restore_organization_objective,
            GET "/api/v1/plan" Member => plans::show_plan,
            POST "/api/v1/plan" Member => plans::make_plan,
            GET "/api/v1/plan/objectives.{format}" Member => files::download_plan,
            GET "/api/v1/plans" Member => plans::list_plans,
            GET "/api/v1/plans/{plan}" Member => plans::show_one_plan,
            PATCH "/api/v1/plan/objectives/{objective}" Member => plans::update_objective,
            DELETE "/api/v1/plan/objectives/{objective}/own-wording" Member => plans::restore_objective,
        }
    }
}
