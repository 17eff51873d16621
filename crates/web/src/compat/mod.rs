//! The endpoints of the seed era, kept exactly as they were: paths, names of fields, statuses and
//! `{"error": "..."}`. Programs of that time send fields we do not know; those are passed over.

mod accounts;
mod organization;

use actix_web::HttpResponse;

use crate::failure::Failure;
use crate::routes::{Route, table};

/// What handlers of the seed-era interface give.
type CompatResult = Result<HttpResponse, Failure>;

/// The routes of the seed-era interface.
pub(crate) fn routes() -> Vec<Route> {
    table! {
        Compat {
            POST "/mvp/auth/register-admin" Public => accounts::register_admin,
            POST "/mvp/auth/register-employee" Public => accounts::register_employee,
            POST "/mvp/auth/login" Public => accounts::log_in,
            POST "/mvp/auth/logout" Member => accounts::log_out,
            GET "/api/auth/me" Member => accounts::me,
            GET "/api/organization/verify-code/{code}" Public => organization::verify_code,
            PUT "/api/organization/setup" Admin => organization::set_up,
            POST "/api/organization/setup" Admin => organization::set_up,
            GET "/api/organization/dashboard" Member => organization::dashboard,
        }
    }
}
