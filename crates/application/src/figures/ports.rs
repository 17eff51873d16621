//! What the organisation's figures need stored: which surveys they are made of, with which ratings.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::{AssessmentId, PortError, RatingId, SnapshotId, UserId};

/// How a person is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The completed survey.
    pub survey: AssessmentId,
    /// The second rating whose levels count; `None` where the person's own do.
    pub rating: Option<RatingId>,
}

/// A published state of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The row.
    pub id: SnapshotId,
    /// When it was published.
    pub taken_at: DateTime<Utc>,
    /// The entry of everybody who is counted.
    pub entries: BTreeMap<UserId, Entry>,
}

/// The published states of the figures of the entered organisation. They stay as they are.
pub trait FiguresRepository {
    /// The surveys that figures would be made of now: the newest completed one of everybody who is
    /// not deactivated.
    fn countable_surveys(&mut self) -> Result<BTreeMap<UserId, AssessmentId>, PortError>;

    /// How many of these entries no published state has counted yet. A survey that was counted with
    /// another rating is a new entry.
    fn count_unpublished(&mut self, entries: &BTreeMap<UserId, Entry>) -> Result<usize, PortError>;

    /// Publishes a state.
    fn insert_snapshot(
        &mut self,
        taken_at: DateTime<Utc>,
        entries: &BTreeMap<UserId, Entry>,
    ) -> Result<SnapshotId, PortError>;

    /// The state published last.
    fn latest_snapshot(&mut self) -> Result<Option<Snapshot>, PortError>;

    /// When every state was published, oldest first.
    fn snapshots(&mut self) -> Result<Vec<(SnapshotId, DateTime<Utc>)>, PortError>;

    /// The states with these ids, oldest first; unknown ones are left out.
    fn snapshots_by_id(&mut self, ids: &[SnapshotId]) -> Result<Vec<Snapshot>, PortError>;
}
