//! Short words for what every behaviour does: begin, work, commit, and look again afterwards.

use seqpt_application::{
    Access, OrganizationId, PortError, PortErrorKind, Scope, Store, Transaction, UniqueKey, UserId,
};

use crate::rows;

/// Works in a writing transaction and commits it; an error rolls back.
pub(super) fn try_write<T>(
    store: &dyn Store,
    scope: Scope,
    work: impl FnOnce(&mut dyn Transaction) -> Result<T, PortError>,
) -> Result<T, PortError> {
    let mut tx = store.begin(scope, Access::Write)?;
    let value = work(&mut *tx)?;
    tx.commit()?;
    Ok(value)
}

/// Writes to one organisation.
pub(super) fn write<T>(
    store: &dyn Store,
    organization: OrganizationId,
    work: impl FnOnce(&mut dyn Transaction) -> Result<T, PortError>,
) -> T {
    try_write(store, Scope::Organization(organization), work).unwrap()
}

/// Reads from one organisation.
pub(super) fn read<T>(
    store: &dyn Store,
    organization: OrganizationId,
    work: impl FnOnce(&mut dyn Transaction) -> Result<T, PortError>,
) -> T {
    let mut tx = store
        .begin(Scope::Organization(organization), Access::Read)
        .unwrap();
    work(&mut *tx).unwrap()
}

/// Writes to the directory.
pub(super) fn write_directory<T>(
    store: &dyn Store,
    work: impl FnOnce(&mut dyn Transaction) -> Result<T, PortError>,
) -> T {
    try_write(store, Scope::Directory, work).unwrap()
}

/// Reads from the directory.
pub(super) fn read_directory<T>(
    store: &dyn Store,
    work: impl FnOnce(&mut dyn Transaction) -> Result<T, PortError>,
) -> T {
    let mut tx = store.begin(Scope::Directory, Access::Read).unwrap();
    work(&mut *tx).unwrap()
}

/// Stores an organisation.
pub(super) fn organization(store: &dyn Store, name: &str) -> OrganizationId {
    write_directory(store, |tx| {
        tx.insert_organization(&rows::organization(name))
    })
}

/// Stores an employee of that user name.
pub(super) fn person(store: &dyn Store, organization: OrganizationId, username: &str) -> UserId {
    write(store, organization, |tx| {
        let user = tx.insert_user(&rows::user("Grete", username))?;
        tx.insert_login(&rows::login(organization, user, username))?;
        Ok(user)
    })
}

/// Holds that a unique value was refused.
#[track_caller]
pub(super) fn assert_duplicate<T: std::fmt::Debug>(result: Result<T, PortError>, key: UniqueKey) {
    assert_eq!(
        result.unwrap_err().kind,
        PortErrorKind::Duplicate(key),
        "a taken value has to be reported as such"
    );
}

/// Holds that a transaction was asked for what its scope does not reach.
#[track_caller]
pub(super) fn assert_scope<T: std::fmt::Debug>(result: Result<T, PortError>) {
    let kind = result.unwrap_err().kind;
    assert!(matches!(kind, PortErrorKind::Scope(_)), "{kind:?}");
}
