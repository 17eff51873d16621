//! Between stored values and the domain's. What cannot be read names its place.

use chrono::{DateTime, NaiveDateTime, SubsecRound, Utc};
use seqpt_application::{PortError, PortErrorKind};
use seqpt_core::Level;
use seqpt_core::framework::{CompetencyId, ProcessId, RoleClusterId};
use seqpt_core::strategy::Strategy;

use crate::error::Failure;

/// A time as stored: UTC, to the microsecond, which both backends keep.
pub(crate) fn stored_time(time: DateTime<Utc>) -> NaiveDateTime {
    time.naive_utc().trunc_subsecs(6)
}

pub(crate) fn level_number(level: Level) -> i32 {
    i32::from(level.value())
}

/// Where a value stands, for when it breaks a rule.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) table: &'static str,
    pub(crate) row: i64,
}

impl Place {
    pub(crate) fn new(table: &'static str, row: i64) -> Self {
        Self { table, row }
    }

    /// The value, or an error that names the column.
    pub(crate) fn read<T, E>(self, column: &'static str, value: Result<T, E>) -> Result<T, Failure>
    where
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        value.map_err(|source| {
            let kind = PortErrorKind::Inconsistent {
                table: self.table,
                column,
                row: self.row,
            };
            Failure::Port(PortError::with_source(kind, source))
        })
    }

    /// The value of a stored key, if there is such a key.
    pub(crate) fn key<T>(self, column: &'static str, value: Option<T>) -> Result<T, Failure> {
        self.read(column, value.ok_or("unknown key"))
    }

    pub(crate) fn level(self, column: &'static str, value: i32) -> Result<Level, Failure> {
        self.read(column, Level::try_from(i64::from(value)))
    }

    /// The strategy of a stored key; without a key there is none.
    pub(crate) fn strategy(
        self,
        column: &'static str,
        key: Option<String>,
    ) -> Result<Option<Strategy>, Failure> {
        key.map(|key| self.key(column, Strategy::from_key(&key)))
            .transpose()
    }

    pub(crate) fn competency(self, id: i64) -> Result<CompetencyId, Failure> {
        self.read("competency_id", u32::try_from(id).map(CompetencyId::new))
    }

    pub(crate) fn role_cluster(self, id: i64) -> Result<RoleClusterId, Failure> {
        self.read("role_cluster_id", u32::try_from(id).map(RoleClusterId::new))
    }

    pub(crate) fn process(self, id: i64) -> Result<ProcessId, Failure> {
        self.read("iso_process_id", u32::try_from(id).map(ProcessId::new))
    }
}
