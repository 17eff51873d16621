use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use seqpt_application::figures::ports::{Entry, FiguresRepository, Snapshot};
use seqpt_application::survey::ports::AssessmentRepository;
use seqpt_application::{AssessmentId, PortError, SnapshotId, UserId};

use super::{FakeTransaction, found};

impl FiguresRepository for FakeTransaction<'_> {
    fn countable_surveys(&mut self) -> Result<BTreeMap<UserId, AssessmentId>, PortError> {
        let organization = self.organization()?;
        let surveys = self.latest_completed()?.into_iter();
        let logins = &self.state.logins;
        Ok(surveys
            .filter(|survey| {
                let login = logins.get(&survey.user).map(|stored| &stored.login);
                login.is_some_and(|login| {
                    login.organization == organization && login.deactivated_at.is_none()
                })
            })
            .map(|survey| (survey.user, survey.id))
            .collect())
    }

    fn count_unpublished(&mut self, entries: &BTreeMap<UserId, Entry>) -> Result<usize, PortError> {
        let published = self.tenant()?.snapshots.values();
        let published: BTreeSet<_> = published
            .flat_map(|snapshot| snapshot.entries.values())
            .collect();
        let entries = entries.values();
        Ok(entries.filter(|entry| !published.contains(entry)).count())
    }

    fn insert_snapshot(
        &mut self,
        taken_at: DateTime<Utc>,
        entries: &BTreeMap<UserId, Entry>,
    ) -> Result<SnapshotId, PortError> {
        let id = SnapshotId::new(self.next_id()?);
        let tenant = self.tenant_mut()?;
        for (user, entry) in entries {
            tenant.person(*user)?;
            found(tenant.assessments.get(&entry.survey))?;
            if let Some(rating) = entry.rating {
                let known = tenant.ratings.get(&rating);
                found(known.filter(|known| known.survey == entry.survey))?;
            }
        }
        let snapshot = Snapshot {
            id,
            taken_at,
            entries: entries.clone(),
        };
        tenant.snapshots.insert(id, snapshot);
        Ok(id)
    }

    fn latest_snapshot(&mut self) -> Result<Option<Snapshot>, PortError> {
        Ok(self.tenant()?.snapshots.values().last().cloned())
    }

    fn snapshots(&mut self) -> Result<Vec<(SnapshotId, DateTime<Utc>)>, PortError> {
        let snapshots = self.tenant()?.snapshots.values();
        Ok(snapshots.map(|it| (it.id, it.taken_at)).collect())
    }

    fn snapshots_by_id(&mut self, ids: &[SnapshotId]) -> Result<Vec<Snapshot>, PortError> {
        let snapshots = self.tenant()?.snapshots.values();
        Ok(snapshots
            .filter(|snapshot| ids.contains(&snapshot.id))
            .cloned()
            .collect())
    }
}
