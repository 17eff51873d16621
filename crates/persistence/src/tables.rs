//! Every table stands in one of three lists, which say who may see its rows and what the serving
//! role of PostgreSQL may do with them. Tests compare the lists with the catalogue of both backends.

/// A table, and the rights the serving role gets on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// The table's name.
    pub name: &'static str,
    /// The rights, as SQL's GRANT lists them.
    pub serving_role_may: &'static str,
}

const fn table(name: &'static str, serving_role_may: &'static str) -> Table {
    Table {
        name,
        serving_role_may,
    }
}

const READ: &str = "SELECT";
const ADD: &str = "SELECT, INSERT";
const CHANGE: &str = "SELECT, INSERT, UPDATE";
const REPLACE: &str = "SELECT, INSERT, DELETE";
const EVERYTHING: &str = "SELECT, INSERT, UPDATE, DELETE";

/// The framework and the migrations applied: the same for everybody, written by the migration role.
pub const REFERENCE: &[Table] = &[
    table("__diesel_schema_migrations", READ),
    table("competency", READ),
    table("iso_processes", READ),
    table("process_competency_matrix", READ),
    table("role_cluster", READ),
];

/// What is needed before it is known which organisation a request is about.
pub const DIRECTORY: &[Table] = &[
    table("invitation", CHANGE),
    table("join_key", CHANGE),
    table("login", CHANGE),
    table("organization", CHANGE),
    table("session", EVERYTHING),
    table("system_audit_entry", ADD),
    table("system_audit_head", CHANGE),
];

/// Rows of one organisation each, out of reach for every other; on PostgreSQL by row security.
pub const TENANT: &[Table] = &[
    table("app_user", CHANGE),
    table("assessor", REPLACE),
    table("audit_actor", REPLACE),
    table("audit_entry", ADD),
    table("audit_head", CHANGE),
    table("chosen_program", REPLACE),
    table("existing_training", REPLACE),
    table("figure_snapshot", ADD),
    table("figure_snapshot_survey", CHANGE),
    table("learning_plan_change", ADD),
    table("learning_plans", CHANGE),
    table("organization_role", CHANGE),
    table("organization_role_process", REPLACE),
    table("questionnaire_responses", ADD),
    table("role_process_matrix", REPLACE),
    table("second_rating", CHANGE),
    table("second_rating_level", REPLACE),
    table("survey_assessment", EVERYTHING),
    table("survey_assessment_organization_role", ADD),
    table("survey_assessment_role", ADD),
    table("survey_question", CHANGE),
    table("trainer_candidate", REPLACE),
    table("user_organization_role", REPLACE),
    table("user_role_cluster", REPLACE),
    table("user_se_competency_survey_results", CHANGE),
];

/// Views; they show what the tables below them show to the same role.
pub const VIEWS: &[Table] = &[table("role_competency_matrix", READ)];

/// All tables and views.
pub fn all() -> impl Iterator<Item = Table> {
    [REFERENCE, DIRECTORY, TENANT, VIEWS]
        .into_iter()
        .flatten()
        .copied()
}
