//! A person's own account.

use askama::Template;

use super::{FormState, Page};

/// `/profile`.
///
/// Two forms: `first_name`, `last_name`, `revision` (hidden) to `/profile`; `current_password`, `new_password` to
/// `/profile/password`.
#[derive(Debug, Template)]
#[template(path = "pages/profile.html")]
pub struct ProfilePage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The fields of both forms; their names differ.
    pub form: FormState,
    /// The user name, which cannot be changed.
    pub username: String,
}
