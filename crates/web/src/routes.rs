//! Every route as data: method, path, who may use it, what answers. Tests walk this table: they
//! compare it with the OpenAPI document and try each route as everybody who must not use it.

use std::future::ready;

use actix_web::dev::ServiceRequest;
use actix_web::guard;
use actix_web::http::Method;
use actix_web::http::header::{ALLOW, HeaderValue};
use actix_web::middleware::from_fn;
use actix_web::web::{self, PayloadConfig, ServiceConfig};
use actix_web::{HttpResponse, Route as ActixRoute};

pub use crate::auth::policy::{Policy, Surface};
use crate::failure::Failure;
use crate::{api, assets, compat, form, health, pages};

/// One route.
#[derive(Clone)]
pub struct Route {
    /// The method; `GET` answers `HEAD` too.
    pub method: Method,
    /// The path as actix matches it.
    pub path: &'static str,
    /// For whom it speaks.
    pub surface: Surface,
    /// Who may use it.
    pub policy: Policy,
    handler: fn() -> ActixRoute,
}

/// A table of routes: `Surface { METHOD "path" Policy => handler, }`.
macro_rules! table {
    ($($surface:ident { $($method:ident $path:literal $policy:ident => $handler:path,)* })*) => {
        vec![$($($crate::routes::Route::new(
            actix_web::http::Method::$method,
            $path,
            $crate::routes::Surface::$surface,
            $crate::routes::Policy::$policy,
            || actix_web::web::to($handler),
        ),)*)*]
    };
}
pub(crate) use table;

/// All routes.
pub fn routes() -> Vec<Route> {
    table! {
        Plain {
            GET "/healthz" Public => health::alive,
            GET "/readyz" Public => health::ready,
            GET "/assets/{hash}/{file:.*}" Public => assets::show,
        }
        Page {
            GET "/" Public => pages::start::show,
            POST "/language" Public => pages::start::choose_language,
            GET "/glossary" Public => pages::glossary::show,
            GET "/style" Public => pages::style::show,
            GET "/register" Public => pages::account::show_register,
            POST "/register" Public => pages::account::register,
            GET "/join" Public => pages::account::show_join,
            POST "/join" Public => pages::account::join,
            GET "/login" Public => pages::account::show_log_in,
            POST "/login" Public => pages::account::log_in,
            POST "/logout" Member => pages::account::log_out,
            POST "/logout-everywhere" Member => pages::account::log_out_everywhere,
            GET "/home" Member => pages::home::show,
            GET "/profile" Member => pages::profile::show,
            POST "/profile" Member => pages::profile::save,
            POST "/profile/password" Member => pages::profile::change_password,
            GET "/survey" Member => pages::survey::roles::resume,
            GET "/survey/roles" Member => pages::survey::roles::show_roles,
            POST "/survey/roles" Member => pages::survey::roles::start,
            GET "/survey/tasks" Member => pages::survey::tasks::show,
            POST "/survey/tasks" Member => pages::survey::tasks::start,
            GET "/survey/full" Member => pages::survey::full::show,
            POST "/survey/full" Member => pages::survey::full::start,
            GET "/survey/competencies/{competency}" Member => pages::survey::answering::show_one,
            POST "/survey/competencies/{competency}" Member => pages::survey::answering::answer_one,
            GET "/survey/all" Member => pages::survey::answering::show_all,
            POST "/survey/all" Member => pages::survey::answering::answer_on_all,
            GET "/survey/review" Member => pages::survey::handing_in::review,
            POST "/survey/submit" Member => pages::survey::handing_in::submit,
            POST "/survey/discard" Member => pages::survey::handing_in::discard,
            GET "/results" Member => pages::results::list,
            GET "/results/{survey}" Member => pages::results::show,
            GET "/results/{survey}/result.{format}" Member => api::files::download_result,
            GET "/phase1" Admin => pages::phase_one::show,
            GET "/phase1/maturity" Admin => pages::phase_one::maturity::show,
            POST "/phase1/maturity" Admin => pages::phase_one::maturity::save,
            GET "/phase1/maturity/{run}" Admin => pages::phase_one::maturity::show_run,
            GET "/phase1/strategy" Admin => pages::phase_one::strategy::show,
            POST "/phase1/strategy" Admin => pages::phase_one::strategy::save,
            GET "/phase1/strategy/{run}" Admin => pages::phase_one::strategy_run::show,
            GET "/plan" Member => pages::plan::own::show,
            POST "/plan" Member => pages::plan::own::make,
            GET "/plan/objectives.{format}" Member => api::files::download_plan,
            GET "/plan/history" Member => pages::plan::own::show_history,
            GET "/plan/objectives/{objective}/edit" Member => pages::plan::own::show_edit,
            POST "/plan/objectives/{objective}/edit" Member => pages::plan::own::edit,
            POST "/plan/objectives/{objective}/restore" Member => pages::plan::own::restore,
            POST "/plan/objectives/{objective}/tick" Member => pages::plan::own::tick,
            GET "/plans/{plan}" Member => pages::plan::own::show_earlier,
            GET "/phase1/roles" Admin => pages::phase_one::roles::list,
            POST "/phase1/roles" Admin => pages::phase_one::roles::take_over,
            GET "/phase1/roles/new" Admin => pages::phase_one::roles::show_new,
            POST "/phase1/roles/new" Admin => pages::phase_one::roles::create,
            GET "/phase1/roles/list" Admin => pages::phase_one::role_list::show,
            POST "/phase1/roles/list" Admin => pages::phase_one::role_list::send,
            GET "/phase1/roles/list/template" Admin => pages::phase_one::role_list::template,
            GET "/phase1/roles/{role}" Admin => pages::phase_one::roles::show,
            POST "/phase1/roles/{role}" Admin => pages::phase_one::roles::save,
            GET "/phase1/roles/{role}/matrix" Admin => pages::phase_one::role_matrix::show,
            POST "/phase1/roles/{role}/matrix" Admin => pages::phase_one::role_matrix::save,
            POST "/phase1/roles/{role}/retire" Admin => pages::phase_one::roles::retire,
            GET "/ratings" Member => pages::ratings::list,
            GET "/ratings/{user}" Member => pages::ratings::rating::show,
            POST "/ratings/{user}" Member => pages::ratings::rating::save,
            GET "/people/{user}/assessors" Admin => pages::ratings::assessors::show,
            POST "/people/{user}/assessors" Admin => pages::ratings::assessors::save,
            GET "/people" Admin => pages::people::list,
            POST "/people/{user}/deactivate" Admin => pages::people::deactivate,
            POST "/people/{user}/reactivate" Admin => pages::people::reactivate,
            GET "/people/invitations" Admin => pages::invitations::show,
            POST "/people/invitations" Admin => pages::invitations::invite,
            GET "/people/invitations/template" Admin => pages::invitations::template,
            POST "/people/invitations/{invitation}/withdraw" Admin => pages::invitations::withdraw,
        }
    }
    .into_iter()
    .chain(organization_pages())
    .chain(api::routes())
    .chain(compat::routes())
    .collect()
}

/// The pages of the organisation as a whole: itself, its result, its plan.
fn organization_pages() -> Vec<Route> {
    table! {
        Page {
            GET "/organization/plan" Admin => pages::plan::organization::show,
            POST "/organization/plan" Admin => pages::plan::organization::make,
            GET "/organization/plan/objectives.{format}" Admin => api::files::download_organization_plan,
            GET "/organization/plan/history" Admin => pages::plan::organization::show_history,
            GET "/organization/plan/objectives/{objective}/edit" Admin => pages::plan::organization::show_edit,
            POST "/organization/plan/objectives/{objective}/edit" Admin => pages::plan::organization::edit,
            POST "/organization/plan/objectives/{objective}/restore" Admin => pages::plan::organization::restore,
            POST "/organization/plan/objectives/{objective}/tick" Admin => pages::plan::organization::tick,
            GET "/organization/plans/{plan}" Admin => pages::plan::organization::show_earlier,
            GET "/organization" Admin => pages::organization::show,
            POST "/organization" Admin => pages::organization::save,
            GET "/organization/invitation" Admin => pages::organization::show_invitation,
            GET "/organization/result" Admin => pages::figures::show,
            GET "/organization/result/strategy" Admin => pages::figures::strategy::show,
            POST "/organization/result/strategy" Admin => pages::figures::strategy::save,
            GET "/organization/result/programs" Admin => pages::figures::programs::show,
            POST "/organization/result/programs" Admin => pages::figures::programs::save,
            GET "/organization/result/what-if" Admin => pages::figures::what_if::show,
            GET "/organization/result/scenarios" Admin => pages::figures::scenarios::show,
            GET "/organization/result/scenarios.{format}" Admin => api::files::download_scenarios,
            GET "/organization/result.{format}" Admin => api::files::download_organization_result,
            GET "/organization/result/competencies/{competency}" Admin => pages::figures::show_competency,
            GET "/organization/result/{group}/{competency}" Admin => pages::figures::show_group,
            GET "/organization/trainings" Admin => pages::trainings::show,
            POST "/organization/trainings" Admin => pages::trainings::save,
            GET "/organization/key" Admin => pages::organization::show_key,
            POST "/organization/key" Admin => pages::organization::rotate_key,
        }
    }
}

impl Route {
    /// A route of another module's table.
    pub(crate) fn new(
        method: Method,
        path: &'static str,
        surface: Surface,
        policy: Policy,
        handler: fn() -> ActixRoute,
    ) -> Self {
        Self {
            method,
            path,
            surface,
            policy,
            handler,
        }
    }

    /// The handler behind its method and its policy.
    fn service(&self) -> ActixRoute {
        let (policy, surface) = (self.policy, self.surface);
        let method = if self.method == Method::GET {
            guard::Any(guard::Get()).or(guard::Head())
        } else {
            guard::Any(guard::Method(self.method.clone()))
        };
        (self.handler)()
            .guard(method)
            .wrap(from_fn(move |request, next| {
                crate::auth::policy::enforce(policy, surface, request, next)
            }))
    }
}

/// Where lists are sent, which may be longer than anything else.
const LISTS: [&str; 5] = [
    "/people/invitations",
    "/phase1/roles/list",
    "/api/v1/organization/roles/list",
    "/api/v1/invitations",
    "/api/v1/invitations/check",
];

/// Registers the table, and nothing else, with actix.
pub(crate) fn configure(config: &mut ServiceConfig) {
    let mut left = routes();
    while let Some(path) = left.first().map(|route| route.path) {
        let (here, others): (Vec<_>, Vec<_>) =
            left.into_iter().partition(|route| route.path == path);
        let allowed = allow_header(&here);
        let limit = if LISTS.contains(&path) {
            form::LIST_LIMIT
        } else {
            form::BODY_LIMIT
        };
        let limited = web::resource(path).app_data(PayloadConfig::new(limit));
        let resource = here
            .iter()
            .fold(limited, |resource, route| resource.route(route.service()))
            .default_service(for_everybody(web::to(move || {
                ready(method_not_allowed(allowed.clone()))
            })));
        config.service(resource);
        left = others;
    }
    config.default_service(for_everybody(web::to(not_found)));
}

/// An answer for addresses and methods that no route has. Whoever is signed in stays so on it.
fn for_everybody(route: ActixRoute) -> ActixRoute {
    route.wrap(from_fn(|request: ServiceRequest, next| async {
        let surface = Surface::of_path(request.path());
        crate::auth::policy::enforce(Policy::Public, surface, request, next).await
    }))
}

fn allow_header(routes: &[Route]) -> HeaderValue {
    let mut methods: Vec<&str> = routes.iter().map(|route| route.method.as_str()).collect();
    if methods.contains(&"GET") {
        methods.push("HEAD");
    }
    HeaderValue::from_str(&methods.join(", ")).unwrap_or(HeaderValue::from_static(""))
}

async fn not_found() -> Result<HttpResponse, Failure> {
    Err(Failure::NotFound)
}

fn method_not_allowed(allowed: HeaderValue) -> HttpResponse {
    let mut response = HttpResponse::from_error(Failure::MethodNotAllowed);
    response.headers_mut().insert(ALLOW, allowed);
    response
}
