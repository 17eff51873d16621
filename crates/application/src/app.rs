use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use seqpt_core::framework::Framework;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::documents::Documents;
use crate::plans::Templates;
use crate::{
    Access, Clock, Error, Overload, PasswordHasher, PortError, PortErrorKind, Scope, SecureRandom,
    Store, Transaction,
};

/// The adapters a composition names.
pub struct Ports {
    /// The database.
    pub store: Arc<dyn Store>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness for keys, tokens and pseudonyms.
    pub random: Arc<dyn SecureRandom>,
    /// Password hashing.
    pub hasher: Arc<dyn PasswordHasher>,
    /// Rendering of documents.
    pub documents: Arc<dyn Documents>,
}

/// How much may run at once, and how long sign-ins last.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Transactions at once: the size of the connection pool.
    pub database: usize,
    /// Password hashes at once: one a core, since each keeps a core and 19 MiB busy.
    pub hashing: usize,
    /// Documents rendered at once: each keeps a core and its whole content busy.
    pub documents: usize,
    /// How long a request waits for any of them before it is told to come back later.
    pub queue: Duration,
    /// How long an unused sign-in lasts.
    pub session_idle: TimeDelta,
    /// How long any sign-in lasts.
    pub session_absolute: TimeDelta,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            database: 8,
            hashing: 2,
            documents: 2,
            queue: Duration::from_secs(5),
            session_idle: TimeDelta::hours(8),
            session_absolute: TimeDelta::days(14),
        }
    }
}

/// Everything a use case needs. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    ports: Ports,
    limits: Limits,
    framework: Framework,
    /// Read when the first plan is.
    templates: OnceLock<Templates>,
    database: Arc<Semaphore>,
    hashing: Arc<Semaphore>,
    documents: Arc<Semaphore>,
}

impl App {
    /// Composes the application.
    pub fn new(ports: Ports, limits: Limits, framework: Framework) -> Self {
        Self(Arc::new(Inner {
            database: Arc::new(Semaphore::new(limits.database)),
            hashing: Arc::new(Semaphore::new(limits.hashing)),
            documents: Arc::new(Semaphore::new(limits.documents)),
            ports,
            limits,
            framework,
            templates: OnceLock::new(),
        }))
    }

    /// The framework all organisations share.
    pub fn framework(&self) -> &Framework {
        &self.0.framework
    }

    /// The templates of learning objectives.
    pub(crate) fn templates(&self) -> Result<&Templates, Error> {
        if let Some(templates) = self.0.templates.get() {
            return Ok(templates);
        }
        let templates = Templates::load(self.framework())
            .map_err(|error| PortError::with_source(PortErrorKind::Failed, error))?;
        Ok(self.0.templates.get_or_init(|| templates))
    }

    /// How long any sign-in lasts.
    pub fn session_lifetime(&self) -> TimeDelta {
        self.0.limits.session_absolute
    }

    /// The current time.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.ports.clock.now()
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    pub(crate) fn random(&self) -> &dyn SecureRandom {
        &*self.0.ports.random
    }

    /// `N` random bytes as hexadecimal text: for secrets and numbers that nobody may guess.
    pub fn random_hex<const N: usize>(&self) -> String {
        let mut bytes = [0_u8; N];
        self.random().fill(&mut bytes);
        crate::accounts::hex(&bytes)
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// What the store says, or [`Error::Overloaded`].
    pub async fn ready(&self) -> Result<(), Error> {
        let permit = self.permit(&self.0.database, Overload::Database).await?;
        let app = self.clone();
        blocking(permit, move || {
            app.0.ports.store.ping().map_err(Error::from)
        })
        .await
    }

    /// Runs reading work in one transaction, off the async threads.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        scope: Scope,
        work: impl FnOnce(&mut dyn Transaction) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.transaction(scope, Access::Read, work).await
    }

    /// Runs writing work in one transaction: it commits when the work succeeds and leaves nothing
    /// behind when it fails.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        scope: Scope,
        work: impl FnOnce(&mut dyn Transaction) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.transaction(scope, Access::Write, work).await
    }

    async fn transaction<T: Send + 'static>(
        &self,
        scope: Scope,
        access: Access,
        work: impl FnOnce(&mut dyn Transaction) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let permit = self.permit(&self.0.database, Overload::Database).await?;
        let app = self.clone();
        blocking(permit, move || {
            let mut transaction = app.0.ports.store.begin(scope, access)?;
            let done = work(&mut *transaction)?;
            if access == Access::Write {
                transaction.commit()?;
            }
            Ok(done)
        })
        .await
    }

    /// Runs password work, of which only a few may go on at once.
    pub(crate) async fn hashing<T: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn PasswordHasher) -> Result<T, PortError> + Send + 'static,
    ) -> Result<T, Error> {
        let permit = self.permit(&self.0.hashing, Overload::Hashing).await?;
        let app = self.clone();
        blocking(permit, move || {
            work(&*app.0.ports.hasher).map_err(Error::from)
        })
        .await
    }

    /// Runs rendering, of which only a few may go on at once.
    pub(crate) async fn documents<T: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn Documents) -> Result<T, PortError> + Send + 'static,
    ) -> Result<T, Error> {
        let permit = self.permit(&self.0.documents, Overload::Documents).await?;
        let app = self.clone();
        blocking(permit, move || {
            work(&*app.0.ports.documents).map_err(Error::from)
        })
        .await
    }

    async fn permit(
        &self,
        semaphore: &Arc<Semaphore>,
        overload: Overload,
    ) -> Result<OwnedSemaphorePermit, Error> {
        let waiting = Arc::clone(semaphore).acquire_owned();
        match tokio::time::timeout(self.0.limits.queue, waiting).await {
            Ok(Ok(permit)) => Ok(permit),
            // The semaphores are never closed; a closed one is as unusable as a full one.
            Ok(Err(_)) | Err(_) => Err(Error::Overloaded(overload)),
        }
    }
}

/// Runs work off the async threads. The permit goes along: work cannot be called back, so it keeps
/// its place until it is done, also when whoever asked for it has hung up.
async fn blocking<T: Send + 'static>(
    permit: OwnedSemaphorePermit,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let work = move || {
        let _permit = permit;
        work()
    };
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|panic| Err(PortError::with_source(PortErrorKind::Failed, panic).into()))
}
