//! The role that serves on PostgreSQL: what it must not be, and what it may do.

use diesel::QueryResult;

use crate::connection::{AnyConnection, execute};
use crate::dialect::{self, RoleFacts};
use crate::error::SetupError;
use crate::tables;

/// The role of a connection that serves; refuses one that could get around row security. `None` on
/// SQLite.
pub(crate) fn serving_role(connection: &mut AnyConnection) -> Result<Option<String>, SetupError> {
    let role = dialect::role(connection)
        .map_err(|source| SetupError::failed("looking at the database role", source))?;
    role.map(refuse_unsafe).transpose()
}

fn refuse_unsafe(role: RoleFacts) -> Result<String, SetupError> {
    let why = match role {
        RoleFacts {
            superuser: true, ..
        } => "is a superuser or a member of one",
        RoleFacts { bypasses: true, .. } => "has BYPASSRLS",
        RoleFacts { owner: true, .. } => "owns the tables or their schema",
        _ => return Ok(role.name),
    };
    Err(SetupError::UnsafeRole {
        role: role.name,
        why,
    })
}

/// Gives the serving role its rights and takes all others.
pub(crate) fn grant(connection: &mut AnyConnection, role: &str) -> QueryResult<()> {
    let role = format!("\"{}\"", role.replace('"', "\"\""));
    for table in tables::all() {
        let (name, rights) = (table.name, table.serving_role_may);
        execute(
            connection,
            &format!("REVOKE ALL ON {name} FROM {role}; GRANT {rights} ON {name} TO {role}"),
        )?;
    }
    Ok(())
}
