use seqpt_application::audit::ports::{AuditEntry, AuditRepository, Chain, ChainHead};
use seqpt_application::{OrganizationId, PortError, UserId};

use super::{FakeStore, FakeTransaction, found, lock};

#[derive(Debug, Clone, Default)]
pub(super) struct StoredChain {
    entries: Vec<AuditEntry>,
    head: Option<ChainHead>,
}

impl FakeStore {
    /// Changes a chain's links behind the back of the use cases, as someone with access to the
    /// database could; `None` is the system chain. The stored head stays as it is.
    pub fn tamper_with_audit(
        &self,
        organization: Option<OrganizationId>,
        change: impl FnOnce(&mut Vec<AuditEntry>),
    ) {
        let mut state = lock(&self.committed);
        let chain = match organization {
            Some(organization) => &mut state.tenants.get_mut(&organization).unwrap().chain,
            None => &mut state.system_chain,
        };
        change(&mut chain.entries);
    }
}

impl FakeTransaction<'_> {
    fn chain(&self, chain: Chain) -> Result<&StoredChain, PortError> {
        match chain {
            Chain::Organization => Ok(&self.tenant()?.chain),
            Chain::System => Ok(&self.state.system_chain),
        }
    }

    fn chain_mut(&mut self, chain: Chain) -> Result<&mut StoredChain, PortError> {
        match chain {
            Chain::Organization => Ok(&mut self.tenant_mut()?.chain),
            Chain::System => Ok(&mut self.directory_mut()?.system_chain),
        }
    }
}

impl AuditRepository for FakeTransaction<'_> {
    fn audit_head(&mut self, chain: Chain) -> Result<Option<ChainHead>, PortError> {
        Ok(self.chain(chain)?.head.clone())
    }

    fn append_audit(&mut self, chain: Chain, entry: &AuditEntry) -> Result<(), PortError> {
        let chain = self.chain_mut(chain)?;
        let taken = chain
            .entries
            .iter()
            .any(|known| known.sequence == entry.sequence);
        found((!taken).then_some(()))?;
        chain.entries.push(entry.clone());
        chain.head = Some(ChainHead {
            sequence: entry.sequence,
            hash: entry.hash.clone(),
        });
        Ok(())
    }

    fn audit_entries(
        &mut self,
        chain: Chain,
        after: i64,
        limit: i64,
    ) -> Result<Vec<AuditEntry>, PortError> {
        Ok(self
            .chain(chain)?
            .entries
            .iter()
            .filter(|entry| entry.sequence > after)
            .take(usize::try_from(limit).unwrap_or_default())
            .cloned()
            .collect())
    }

    fn audit_pseudonym(&mut self, user: UserId) -> Result<Option<String>, PortError> {
        Ok(self.tenant()?.pseudonyms.get(&user).cloned())
    }

    fn insert_audit_pseudonym(&mut self, user: UserId, pseudonym: &str) -> Result<(), PortError> {
        let tenant = self.tenant_mut()?;
        tenant.person(user)?;
        tenant.pseudonyms.insert(user, pseudonym.to_owned());
        Ok(())
    }
}
