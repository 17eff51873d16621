//! The pages for people who are not signed in.

use askama::Template;

use super::{FormState, Page};

/// `GET /`: what the product is and the three ways in.
#[derive(Debug, Template)]
#[template(path = "pages/start.html")]
pub struct StartPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
}

/// `/register`: an organisation and its first admin.
///
/// Fields: `organization_name`, `organization_size`, `first_name`, `last_name`, `username`, `password`.
#[derive(Debug, Template)]
#[template(path = "pages/register.html")]
pub struct RegisterPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was typed.
    pub form: FormState,
}

/// `/join`, first step: the organisation's key. Field: `organization_code`.
#[derive(Debug, Template)]
#[template(path = "pages/join_key.html")]
pub struct JoinKeyPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was typed.
    pub form: FormState,
}

/// `/join`, second step: the account.
///
/// Fields: `organization_code` or `invitation` (hidden, kept from the first step or the link), `first_name`, `last_name`, `username`, `password`.
#[derive(Debug, Template)]
#[template(path = "pages/join_account.html")]
pub struct JoinAccountPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was typed, with the key.
    pub form: FormState,
    /// Whose key it is.
    pub organization: String,
    /// Who was invited by name, and joins with that invitation instead of the key.
    pub invited: Option<String>,
}

/// `/login`. Fields: `username`, `password`, `return_to` (hidden).
#[derive(Debug, Template)]
#[template(path = "pages/login.html")]
pub struct LoginPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was typed, with the page to return to.
    pub form: FormState,
}
