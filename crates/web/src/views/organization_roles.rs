//! The admin's pages of the organisation's own roles.

use askama::Template;
use seqpt_application::organization::roles::RoleState;
use seqpt_text::{Explanation, Path};

use super::{FormState, Page, ProcessSection};

/// `GET /phase1/roles`; its form takes clusters over. Field: `cluster`, once for each.
#[derive(Debug, Template)]
#[template(path = "pages/organization_roles.html")]
pub struct OrganizationRolesPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// Errors of taking over, under `cluster`.
    pub form: FormState,
    /// The roles that are not retired.
    pub roles: Vec<RoleRow>,
    /// Those that are.
    pub retired: Vec<RoleRow>,
    /// The names of the clusters that roles belong to.
    pub present: Vec<String>,
    /// The clusters that no role belongs to.
    pub missing: Vec<ClusterOption>,
    /// What is unusual about who does what.
    pub advice: Vec<AdviceRow>,
    /// Whether people describe tasks by default, since processes are not defined yet.
    pub tasks_first: bool,
}

/// A role in the list.
#[derive(Debug, Clone)]
pub struct RoleRow {
    /// Its number.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// The cluster it belongs to.
    pub cluster: Option<String>,
    /// How many people hold it.
    pub people: usize,
    /// Whether surveys offer it.
    pub state: RoleState,
    /// How its involvement in processes came about.
    pub method: String,
}

/// A cluster that may be taken over.
#[derive(Debug, Clone)]
pub struct ClusterOption {
    /// Its number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// What people in it do.
    pub description: String,
    /// Whether it is ticked.
    pub chosen: bool,
}

/// A process with the roles that make it unusual.
#[derive(Debug, Clone)]
pub struct AdviceRow {
    /// The process's name.
    pub process: String,
    /// The responsible roles, if there is not exactly one.
    pub responsible: Option<Vec<String>>,
    /// The designing roles, if there are several.
    pub designing: Option<Vec<String>>,
}

/// `/phase1/roles/new` and `/phase1/roles/{role}`. Fields: `role_name`, `description`, `cluster`, `takes_part`, and `revision`
/// for a role that is there.
#[derive(Debug, Template)]
#[template(path = "pages/organization_role.html")]
pub struct OrganizationRolePage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The typed values and what is wrong with them.
    pub form: FormState,
    /// The role; none while it is new.
    pub role: Option<RoleRow>,
    /// The processes in which it differs from its cluster, a sentence each.
    pub changed: Vec<String>,
    /// All clusters: number and name.
    pub clusters: Vec<(u32, String)>,
}

/// `/phase1/roles/list`. Fields: `roles` (CSV), `step`.
#[derive(Debug, Template)]
#[template(path = "pages/organization_roles_list.html")]
pub struct RoleListPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// The list as it was sent, and what is wrong with it as a whole.
    pub form: FormState,
    /// The most roles a list may hold.
    pub most: usize,
    /// What would become of the list; none before it was sent.
    pub checked: Option<RolesToMake>,
}

/// What would become of a list of roles.
#[derive(Debug, Clone)]
pub struct RolesToMake {
    /// How many roles would be made.
    pub count: usize,
    /// Line by line.
    pub roles: Vec<ListedRole>,
    /// The headings of columns that are not read.
    pub ignored: Vec<String>,
}

/// A line of a list of roles.
#[derive(Debug, Clone)]
pub struct ListedRole {
    /// Which line.
    pub line: u64,
    /// The name as entered.
    pub name: String,
    /// Whether the role would be made.
    pub is_made: bool,
    /// Why not.
    pub remarks: Vec<String>,
}

/// `/phase1/roles/{role}/matrix`. Fields: those of [`ProcessSection`], and `revision`.
#[derive(Debug, Template)]
#[template(path = "pages/organization_role_matrix.html")]
pub struct RoleMatrixPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What is wrong, under `involvement`.
    pub form: FormState,
    /// The role.
    pub role: RoleRow,
    /// The processes with the involvement chosen.
    pub sections: Vec<ProcessSection>,
    /// What the stored involvement requires.
    pub required: Vec<RequiredRow>,
}

/// A competency with the level a role requires.
#[derive(Debug, Clone)]
pub struct RequiredRow {
    /// The competency's number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// The level in a word.
    pub level: String,
    /// Why.
    pub why: Explanation,
    /// Role -> process -> competency, with the figures.
    pub paths: Vec<Path>,
}
