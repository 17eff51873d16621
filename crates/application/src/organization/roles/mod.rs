//! The organisation's own roles: what its people do, named by its own words.
//!
//! A role keeps its involvement in processes and its holders whatever is said about it, since both
//! belong to the role and not to its name.

mod editing;
mod importing;
mod involvement;
pub mod ports;
mod reading;
mod requirements;
mod retiring;

pub use editing::{EnteredRole, TakeOverClusters, create_role, edit_role, take_over_clusters};
pub use importing::{
    CheckedRole, MAX_ROLES, RoleOutcome, RoleRow, RolesFile, check_roles, import_roles, read_roles,
};
pub(crate) use involvement::checked_involvement;
pub use involvement::{reset_involvement, set_involvement};
pub(crate) use reading::offered_roles;
pub use reading::{RoleState, RoleView, RolesOverview, role, roles};
pub use requirements::names;
pub(crate) use requirements::{highest, levels, role_names, role_requirements};
pub use retiring::retire_role;
