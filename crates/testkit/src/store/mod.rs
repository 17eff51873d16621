//! An in-memory store that behaves as the ports promise: the same contract suites pass on it and
//! on the databases.

mod assessments;
mod audit;
mod figures;
mod invitations;
mod join_keys;
mod learning_plans;
mod logins;
mod organization_roles;
mod organizations;
mod questionnaires;
mod ratings;
mod role_matrices;
mod sessions;
mod trainings;
mod users;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use seqpt_application::accounts::ports::User;
use seqpt_application::figures::ports::Snapshot;
use seqpt_application::organization::invitations::ports::Invitation;
use seqpt_application::organization::ports::{JoinKey, Organization};
use seqpt_application::organization::roles::ports::OrganizationRole;
use seqpt_application::plans::LearningPlan;
use seqpt_application::plans::ports::PlanChange;
use seqpt_application::questionnaire::ports::StoredRun;
use seqpt_application::ratings::ports::Rating;
use seqpt_application::trainings::ports::TrainerSource;
use seqpt_application::{
    Access, AssessmentId, InvitationId, LearningPlanId, OrganizationId, PortError, PortErrorKind,
    RatingId, RunId, Scope, SessionId, SnapshotId, Store, Transaction, UniqueKey, UserId,
};
use seqpt_core::Level;
use seqpt_core::framework::{
    CompetencyId, InvolvementProfile, OrganizationRoleId, Origin, RoleClusterId,
};
use seqpt_core::macro_plan::ProgramChoice;

use seqpt_core::survey::Capacity;

use self::assessments::StoredAssessment;
use self::audit::StoredChain;
use self::logins::StoredLogin;
use self::sessions::StoredSession;
use crate::TestStore;

/// A store that lives as long as the value.
///
/// A transaction works on a copy of everything, which its commit puts in place; so dropping it
/// undoes it. One transaction writes at a time, in the whole store.
#[derive(Default)]
pub struct FakeStore {
    committed: Mutex<State>,
    writer: Mutex<()>,
    down: AtomicBool,
    reads: AtomicUsize,
}

/// Everything that is stored: the directory, and the rows of each organisation apart.
#[derive(Debug, Clone, Default)]
struct State {
    last_id: i64,
    organizations: BTreeMap<OrganizationId, (String, Organization)>,
    join_keys: BTreeMap<String, JoinKey>,
    invitations: BTreeMap<InvitationId, Invitation>,
    logins: BTreeMap<UserId, StoredLogin>,
    sessions: BTreeMap<SessionId, StoredSession>,
    system_chain: StoredChain,
    tenants: BTreeMap<OrganizationId, Tenant>,
}

/// The rows of one organisation.
#[derive(Debug, Clone, Default)]
struct Tenant {
    users: BTreeMap<UserId, User>,
    role_profiles: BTreeMap<RoleClusterId, InvolvementProfile>,
    role_clusters: BTreeMap<UserId, Vec<RoleClusterId>>,
    organization_roles: BTreeMap<OrganizationRoleId, OrganizationRole>,
    held_roles: BTreeMap<UserId, Vec<OrganizationRoleId>>,
    assessments: BTreeMap<AssessmentId, StoredAssessment>,
    /// Who rates whom, and how often that was said.
    assessors: BTreeMap<UserId, (BTreeMap<UserId, Capacity>, i64)>,
    ratings: BTreeMap<RatingId, Rating>,
    runs: BTreeMap<RunId, StoredRun>,
    snapshots: BTreeMap<SnapshotId, Snapshot>,
    learning_plans: BTreeMap<LearningPlanId, LearningPlan>,
    plan_changes: Vec<PlanChange>,
    result_plans: BTreeMap<(AssessmentId, CompetencyId), Option<LearningPlanId>>,
    /// `None` is the default of the databases.
    plan_months: Option<u32>,
    existing_trainings: BTreeMap<CompetencyId, BTreeSet<Level>>,
    /// How often they were stated.
    trainings_stated: i64,
    trainers: (Option<TrainerSource>, BTreeSet<UserId>),
    /// How often they were named.
    trainers_named: i64,
    chosen_programs: BTreeMap<Origin, ProgramChoice>,
    /// How often they were chosen.
    programs_chosen: i64,
    chain: StoredChain,
    pseudonyms: BTreeMap<UserId, String>,
}

impl FakeStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Lets the store answer as a database that cannot be reached, or come back.
    pub fn set_down(&self, down: bool) {
        self.down.store(down, Ordering::SeqCst);
    }

    /// How often rows of an organisation were read so far.
    pub fn reads(&self) -> usize {
        self.reads.load(Ordering::SeqCst)
    }

    /// Everything that is stored, as text.
    pub fn contents(&self) -> String {
        format!("{:#?}", *lock(&self.committed))
    }

    /// Holds that exactly this is stored still; shows the first line that differs.
    #[track_caller]
    pub fn assert_unchanged(&self, before: &str) {
        let now = self.contents();
        if let Some((then, now)) = before.lines().zip(now.lines()).find(|(a, b)| a != b) {
            panic!("the store changed:\n before {then}\n now    {now}");
        }
        assert_eq!(before.len(), now.len(), "rows were added or removed");
    }

    fn reach(&self) -> Result<(), PortError> {
        if self.down.load(Ordering::SeqCst) {
            Err(PortError::new(PortErrorKind::Unavailable))
        } else {
            Ok(())
        }
    }
}

/// A panic while a lock was held leaves nothing half done: commits swap whole states.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Store for FakeStore {
    fn begin(&self, scope: Scope, access: Access) -> Result<Box<dyn Transaction + '_>, PortError> {
        self.reach()?;
        let writer = (access == Access::Write).then(|| lock(&self.writer));
        let state = lock(&self.committed).clone();
        let mut tx = FakeTransaction {
            store: self,
            writer,
            state,
            entered: None,
        };
        if let Scope::Organization(organization) = scope {
            tx.enter(organization)?;
        }
        Ok(Box::new(tx))
    }

    fn ping(&self) -> Result<(), PortError> {
        self.reach()
    }
}

impl TestStore for FakeStore {
    fn store(&self) -> &dyn Store {
        self
    }
}

/// One transaction: a copy of the state as it was at the beginning.
struct FakeTransaction<'s> {
    store: &'s FakeStore,
    /// Held by the one transaction that writes.
    writer: Option<MutexGuard<'s, ()>>,
    state: State,
    entered: Option<OrganizationId>,
}

impl Transaction for FakeTransaction<'_> {
    fn enter(&mut self, organization: OrganizationId) -> Result<(), PortError> {
        if self.entered.is_some_and(|entered| entered != organization) {
            return Err(PortError::scope("another organisation is entered"));
        }
        self.entered = Some(organization);
        self.state.tenants.entry(organization).or_default();
        Ok(())
    }

    fn entered(&self) -> Option<OrganizationId> {
        self.entered
    }

    fn commit(self: Box<Self>) -> Result<(), PortError> {
        self.store.reach()?;
        if self.writer.is_some() {
            *lock(&self.store.committed) = self.state;
        }
        Ok(())
    }
}

impl FakeTransaction<'_> {
    fn directory_mut(&mut self) -> Result<&mut State, PortError> {
        match self.writer {
            Some(_) => Ok(&mut self.state),
            None => Err(PortError::scope("this transaction only reads")),
        }
    }

    fn organization(&self) -> Result<OrganizationId, PortError> {
        self.entered
            .ok_or_else(|| PortError::scope("no organisation is entered"))
    }

    fn tenant(&self) -> Result<&Tenant, PortError> {
        self.store.reads.fetch_add(1, Ordering::SeqCst);
        let organization = self.organization()?;
        found(self.state.tenants.get(&organization))
    }

    fn tenant_mut(&mut self) -> Result<&mut Tenant, PortError> {
        let organization = self.organization()?;
        let state = self.directory_mut()?;
        found(state.organizations.get(&organization))?;
        found(state.tenants.get_mut(&organization))
    }

    /// The next row id: counted over all tables, so that an id of one table is none of another.
    fn next_id(&mut self) -> Result<i64, PortError> {
        let state = self.directory_mut()?;
        state.last_id += 1;
        Ok(state.last_id)
    }
}

impl Tenant {
    /// Stands for the composite foreign keys of the databases.
    fn person(&self, user: UserId) -> Result<(), PortError> {
        found(self.users.get(&user)).map(|_| ())
    }
}

/// What a write that names a row needs: the row.
fn found<T>(row: Option<T>) -> Result<T, PortError> {
    row.ok_or_else(|| PortError::scope("no such row in this scope"))
}

fn duplicate(key: UniqueKey) -> PortError {
    PortError::new(PortErrorKind::Duplicate(key))
}

/// Refuses what PostgreSQL cannot store or be asked about, so that no use case sends it.
fn storable(text: &str) -> Result<(), PortError> {
    if text.contains('\0') {
        return Err(PortError::new(PortErrorKind::Failed));
    }
    Ok(())
}
