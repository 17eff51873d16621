//! The endpoints of the seed era, kept exactly as they were.

use crate::routes::Route;

/// The routes of the seed-era interface.
pub(crate) fn routes() -> Vec<Route> {
    Vec::new()
}
