//! The store: a pool of connections that begins transactions.

use diesel::prelude::*;
use seqpt_application::{Access, PortError, PortErrorKind, Scope, Store, Transaction};

use crate::connection::{ConnectionPool, lease, open_for_serving, pool};
use crate::error::{Failure, SetupError};
use crate::role;
use crate::schema::role_cluster;
use crate::transaction::DieselTransaction;
use crate::url::DatabaseUrl;

/// The repositories over SQLite or PostgreSQL.
pub struct DieselStore {
    pool: ConnectionPool,
}

impl DieselStore {
    /// Opens a migrated database with at most `connections` connections.
    ///
    /// # Errors
    /// If it cannot be opened, or on PostgreSQL if the role could get around row security.
    pub fn connect(url: &DatabaseUrl, connections: u32) -> Result<Self, SetupError> {
        // The pool would try for a while before it says what is wrong.
        role::serving_role(&mut open_for_serving(url)?)?;
        Ok(Self {
            pool: pool(url, connections),
        })
    }
}

impl Store for DieselStore {
    fn begin(&self, scope: Scope, access: Access) -> Result<Box<dyn Transaction + '_>, PortError> {
        let organization = match scope {
            Scope::Organization(organization) => Some(organization),
            Scope::Directory => None,
        };
        let transaction = DieselTransaction::begin(lease(&self.pool)?, organization, access)?;
        Ok(Box::new(transaction))
    }

    fn ping(&self) -> Result<(), PortError> {
        let mut lease = lease(&self.pool)?;
        // A table is read: an empty file or a database without migrations answers SELECT 1 as well.
        role_cluster::table
            .select(role_cluster::id)
            .first::<i64>(&mut lease.connection)
            .map(|_| ())
            .map_err(|error| PortError {
                kind: PortErrorKind::Unavailable,
                ..Failure::from(error).into()
            })
    }
}
