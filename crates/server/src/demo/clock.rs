use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use seqpt_application::Clock;

/// The clock of the demonstration: it stands at the time the story has come to.
pub(super) struct StoryClock(Mutex<DateTime<Utc>>);

impl StoryClock {
    pub(super) fn at(start: DateTime<Utc>) -> Self {
        Self(Mutex::new(start))
    }

    /// Moves on to a time; the story never goes back.
    pub(super) fn move_to(&self, time: DateTime<Utc>) {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *now = (*now).max(time);
    }

    pub(super) fn pass(&self, time: TimeDelta) {
        self.move_to(self.now() + time);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
