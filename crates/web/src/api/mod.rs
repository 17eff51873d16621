//! `/api/v1`: everything the pages do, for programs.

pub(crate) mod body;

use crate::routes::Route;

/// The routes of the interface.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}

/// The OpenAPI 3.1 document of the interface.
pub fn openapi_json() -> String {
    String::new()
}
