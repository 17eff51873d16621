//! One transaction: what it may reach, and that it ends whole or not at all.

use diesel::connection::SimpleConnection;
use diesel::result::Error as DieselError;
use seqpt_application::{Access, OrganizationId, PortError, PortErrorKind, Transaction};

use crate::connection::{AnyConnection, Lease};
use crate::dialect;
use crate::error::Failure;

pub(crate) struct DieselTransaction {
    lease: Lease,
    access: Access,
    organization: Option<OrganizationId>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// A statement failed. PostgreSQL takes no other one then and answers COMMIT with a silent
    /// rollback, SQLite may have rolled back already; so nothing goes on from here on either.
    Failed,
    Committed,
}

impl DieselTransaction {
    pub(crate) fn begin(
        lease: Lease,
        organization: Option<OrganizationId>,
        access: Access,
    ) -> Result<Self, PortError> {
        let mut transaction = Self {
            lease,
            access,
            organization,
            state: State::Open,
        };
        dialect::begin(&mut transaction.lease.connection, organization, access)
            .map_err(unavailable)?;
        Ok(transaction)
    }

    /// Works on the directory.
    pub(crate) fn directory<T>(
        &mut self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, Failure>,
    ) -> Result<T, PortError> {
        self.refuse_after_failure()?;
        work(&mut self.lease.connection).map_err(|failure| {
            self.state = State::Failed;
            failure.into()
        })
    }

    /// Works on the rows of the entered organisation. Every query names it: SQLite has no row
    /// security.
    pub(crate) fn tenant<T>(
        &mut self,
        work: impl FnOnce(&mut AnyConnection, i64) -> Result<T, Failure>,
    ) -> Result<T, PortError> {
        let organization = self
            .organization
            .ok_or(PortError::scope("no organisation is entered"))?;
        self.directory(|connection| work(connection, organization.get()))
    }

    pub(crate) fn writes(&self) -> bool {
        self.access == Access::Write
    }

    fn refuse_after_failure(&self) -> Result<(), PortError> {
        match self.state {
            State::Failed => Err(PortError::with_source(
                PortErrorKind::Failed,
                "an earlier statement of this transaction failed",
            )),
            State::Open | State::Committed => Ok(()),
        }
    }
}

/// Beginning and waiting for locks cannot be wrong in themselves: the database is busy or gone.
fn unavailable(error: DieselError) -> PortError {
    PortError::with_source(PortErrorKind::Unavailable, error)
}

/// What a write that names one row answers with if it met none: the row is not within reach.
pub(crate) fn one_row(changed: usize) -> Result<(), Failure> {
    match changed {
        0 => Err(PortError::scope("no such row in this scope").into()),
        _ => Ok(()),
    }
}

impl Transaction for DieselTransaction {
    fn enter(&mut self, organization: OrganizationId) -> Result<(), PortError> {
        self.refuse_after_failure()?;
        match self.organization {
            Some(entered) if entered == organization => return Ok(()),
            Some(_) => return Err(PortError::scope("another organisation is entered")),
            None => {}
        }
        dialect::enter(&mut self.lease.connection, organization, self.access).map_err(|error| {
            self.state = State::Failed;
            unavailable(error)
        })?;
        self.organization = Some(organization);
        Ok(())
    }

    fn entered(&self) -> Option<OrganizationId> {
        self.organization
    }

    fn commit(mut self: Box<Self>) -> Result<(), PortError> {
        self.directory(|connection| Ok(connection.batch_execute("COMMIT")?))?;
        self.state = State::Committed;
        Ok(())
    }
}

impl Drop for DieselTransaction {
    fn drop(&mut self) {
        if self.state != State::Committed
            && self.lease.connection.batch_execute("ROLLBACK").is_err()
        {
            self.lease.broken = true;
        }
    }
}
