//! The OpenAPI 3.1 document, made from the code. What holds for every operation of a kind (who
//! may call it, how it can be refused) is added from the table of routes.

use std::sync::LazyLock;

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::response::Response;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    Content, ContentBuilder, OpenApi as Document, Ref, RefOr, Required, ResponseBuilder,
};
use utoipa::{Modify, OpenApi};

use super::problem::{FieldProblem, Problem};
use super::{
    ApiResult, accounts, figures, files, framework, guidance, invitations, maturity, organization,
    organization_plan, people, plans, programs, ratings, results, roles, scenarios, strategies,
    surveys, trainings, what_if,
};
use crate::routes::{Policy, Route};

const SCHEME: &str = "bearer";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "SE-QPT",
        version = "1",
        description = "What SE-QPT offers to programs. Errors are problem documents (RFC 9457) with \
            stable codes. `Accept-Language` chooses English or German for texts and for `detail`.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    tags(
        (name = "Accounts", description = "Registering, joining, signing in and out, the own account"),
        (name = "Organisation", description = "The own organisation: name, key, people, dashboard"),
        (name = "Roles", description = "The organisation's own roles and their matrices; for admins"),
        (name = "Framework", description = "Competencies, role clusters and processes; public"),
        (name = "Guidance", description = "What is done, what is next and why"),
        (name = "Phase 1", description = "Maturity, target group and strategies, for admins"),
        (name = "Survey", description = "The own surveys and their results"),
        (name = "Ratings", description = "Second ratings: who rates a person, and rating people"),
        (name = "Plans", description = "Learning plans: objectives with dates, own wording, ticks"),
        (name = "Description", description = "This document"),
    ),
    paths(
        show_description,
        accounts::register_organization,
        accounts::check_join_key,
        accounts::join_organization,
        accounts::sign_in,
        accounts::sign_out_everywhere,
        accounts::sign_out,
        accounts::show_me,
        accounts::update_me,
        accounts::change_password,
        organization::show_organization,
        organization::update_organization,
        organization::show_join_key,
        organization::rotate_join_key,
        organization::show_dashboard,
        figures::show_organization_result,
        files::download_organization_result,
        figures::show_result_history,
        what_if::try_out,
        scenarios::show_scenarios,
        files::download_scenarios,
        people::list_people,
        people::update_person,
        trainings::show_existing_trainings,
        trainings::state_existing_trainings,
        trainings::show_trainers,
        trainings::name_trainers,
        programs::show_programs,
        programs::choose_programs,
        ratings::show_assessors,
        ratings::assign_assessors,
        roles::list_organization_roles,
        roles::create_organization_role,
        roles::import_role_list,
        roles::show_organization_role,
        roles::update_organization_role,
        roles::retire_organization_role,
        roles::show_role_matrix,
        roles::replace_role_matrix,
        invitations::list_invitations,
        invitations::invite_people,
        invitations::check_list,
        invitations::withdraw_invitation,
        guidance::show_guidance,
        framework::list_competencies,
        framework::list_role_clusters,
        framework::list_processes,
        maturity::assess_maturity,
        maturity::list_maturity_runs,
        maturity::show_maturity_run,
        strategies::recommend_strategies,
        strategies::choose_strategies,
        strategies::list_strategy_runs,
        strategies::show_strategy_run,
        surveys::list_roles,
        surveys::list_surveys,
        surveys::start_survey,
        surveys::show_open_survey,
        surveys::show_survey,
        surveys::discard_survey,
        surveys::save_answer,
        surveys::submit_survey,
        results::show_result,
        files::download_result,
        ratings::list_people_to_rate,
        ratings::show_rating,
        ratings::save_rating,
        ratings::submit_rating,
        plans::show_plan,
        plans::make_plan,
        files::download_plan,
        plans::list_plans,
        plans::show_one_plan,
        plans::update_objective,
        plans::restore_objective,
        organization_plan::show_organization_plan,
        organization_plan::make_organization_plan,
        files::download_organization_plan,
        organization_plan::update_organization_objective,
        organization_plan::restore_organization_objective,
    ),
    components(schemas(Problem, FieldProblem)),
    modifiers(&Security, &NoBodies, &Refusals),
)]
struct Description;

/// The document as pretty JSON.
pub fn openapi_json() -> String {
    // A document of our own types always serialises; the tests read it.
    Description::openapi().to_pretty_json().unwrap_or_default()
}

/// Show this document
#[utoipa::path(
    get, path = "/api/v1/openapi.json", tag = "Description",
    responses((status = 200, body = Object, description = "The OpenAPI document")),
)]
pub(crate) async fn show_description() -> ApiResult {
    static DOCUMENT: LazyLock<String> = LazyLock::new(openapi_json);
    Ok(HttpResponse::Ok()
        .insert_header((CACHE_CONTROL, "public, max-age=3600"))
        .content_type("application/json")
        .body(DOCUMENT.as_str()))
}

/// Bearer tokens for everything that is not public.
struct Security;

impl Modify for Security {
    fn modify(&self, document: &mut Document) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document
            .components
            .get_or_insert_default()
            .add_security_scheme(SCHEME, scheme);
        for route in super::routes() {
            if let Some(operation) = operation(document, &route)
                && route.policy != Policy::Public
            {
                let needed = SecurityRequirement::new(SCHEME, Vec::<String>::new());
                operation.security = Some(vec![needed]);
            }
        }
    }
}

/// A body that says nothing may be left out.
struct NoBodies;

impl Modify for NoBodies {
    fn modify(&self, document: &mut Document) {
        let nothing = Some(RefOr::Ref(Ref::from_schema_name("NothingRequest")));
        let says_nothing = |content: &RefOr<Content>| matches!(content, RefOr::T(content) if content.schema == nothing);
        for route in super::routes() {
            if let Some(operation) = operation(document, &route)
                && let Some(RefOr::T(body)) = &mut operation.request_body
                && body.content.values().any(says_nothing)
            {
                body.required = Some(Required::False);
            }
        }
    }
}

/// The ways to be refused that follow from the kind of an operation, and the form of all of them.
struct Refusals;

impl Modify for Refusals {
    fn modify(&self, document: &mut Document) {
        for route in super::routes() {
            let Some(operation) = operation(document, &route) else {
                continue;
            };
            let mut refusals = vec![("503", "Overloaded, or the database does not answer")];
            if operation.request_body.is_some() {
                refusals.extend([
                    ("400", "The body is no JSON"),
                    ("413", "The body is too large"),
                    ("415", "The body is not declared as JSON"),
                    (
                        "422",
                        "The body is not as described, or breaks a rule of its fields",
                    ),
                ]);
            }
            if route.policy != Policy::Public {
                refusals.push(("401", "Not signed in"));
            }
            if route.policy == Policy::Admin {
                refusals.push(("403", "No admin"));
            }
            let responses = &mut operation.responses.responses;
            for (status, description) in refusals {
                responses
                    .entry(status.to_owned())
                    .or_insert_with(|| RefOr::T(Response::new(description)));
            }
            for (status, response) in responses {
                if let RefOr::T(response) = response
                    && status.starts_with(['4', '5'])
                {
                    *response = as_problem(response);
                }
            }
        }
    }
}

fn as_problem(refusal: &Response) -> Response {
    let schema = Ref::from_schema_name("Problem");
    let content = ContentBuilder::new().schema(Some(schema)).build();
    ResponseBuilder::new()
        .description(refusal.description.clone())
        .content("application/problem+json", content)
        .build()
}

/// The operation that describes a route.
fn operation<'d>(document: &'d mut Document, route: &Route) -> Option<&'d mut Operation> {
    let item: &mut PathItem = document.paths.paths.get_mut(route.path)?;
    match route.method.as_str() {
        "GET" => item.get.as_mut(),
        "POST" => item.post.as_mut(),
        "PUT" => item.put.as_mut(),
        "PATCH" => item.patch.as_mut(),
        "DELETE" => item.delete.as_mut(),
        _ => None,
    }
}
