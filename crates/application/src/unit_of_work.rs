//! The unit of work: what one use case reads and writes commits together or not at all.

use crate::accounts::ports::{LoginRepository, SessionRepository, UserRepository};
use crate::audit::ports::AuditRepository;
use crate::figures::ports::FiguresRepository;
use crate::organization::invitations::ports::InvitationRepository;
use crate::organization::ports::{JoinKeyRepository, OrganizationRepository, RoleMatrixRepository};
use crate::organization::roles::ports::OrganizationRoleRepository;
use crate::plans::ports::LearningPlanRepository;
use crate::questionnaire::ports::QuestionnaireRepository;
use crate::ratings::ports::RatingRepository;
use crate::survey::ports::AssessmentRepository;
use crate::trainings::ports::TrainingRepository;
use crate::{OrganizationId, PortError};

/// What a transaction may reach. There is no other way to the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The directory tables and the rows of one organisation.
    Organization(OrganizationId),
    /// Only the directory: organisations, logins, sessions, join keys, invitations. A use case that
    /// finds out on the way which organisation it is about goes on with [`Transaction::enter`].
    Directory,
}

/// Whether a transaction writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reads a consistent state; writing fails.
    Read,
    /// Reads and writes. At most one transaction writes to an organisation at any time, so what
    /// was checked still holds when it is written.
    Write,
}

/// Opens transactions.
pub trait Store: Send + Sync {
    /// Begins a transaction. Dropping it without a commit undoes it, in a panic too.
    ///
    /// # Errors
    /// [`PortErrorKind::Unavailable`](crate::PortErrorKind::Unavailable) if the database cannot be
    /// reached.
    fn begin(&self, scope: Scope, access: Access) -> Result<Box<dyn Transaction + '_>, PortError>;

    /// Asks the database for an answer.
    fn ping(&self) -> Result<(), PortError>;
}

/// One transaction, through which all repositories are reached.
///
/// Repositories over an organisation's rows answer with a
/// [`PortErrorKind::Scope`](crate::PortErrorKind::Scope) error while no organisation is entered.
pub trait Transaction:
    OrganizationRepository
    + JoinKeyRepository
    + InvitationRepository
    + RoleMatrixRepository
    + OrganizationRoleRepository
    + LoginRepository
    + SessionRepository
    + UserRepository
    + AssessmentRepository
    + RatingRepository
    + QuestionnaireRepository
    + FiguresRepository
    + LearningPlanRepository
    + TrainingRepository
    + AuditRepository
{
    /// Goes on in the scope of one organisation; waits until no other transaction writes to it.
    ///
    /// # Errors
    /// A scope error if another organisation is entered already.
    fn enter(&mut self, organization: OrganizationId) -> Result<(), PortError>;

    /// The organisation whose rows the transaction reaches now.
    fn entered(&self) -> Option<OrganizationId>;

    /// Makes everything written durable.
    fn commit(self: Box<Self>) -> Result<(), PortError>;
}
