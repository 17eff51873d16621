use chrono::{DateTime, SubsecRound, Utc};
use seqpt_application::Clock;

/// The machine's clock.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the clock that is injected"
        )]
        Utc::now().trunc_subsecs(6)
    }
}

#[cfg(test)]
mod tests {
    use chrono::Timelike;

    use super::*;

    #[test]
    fn the_time_has_whole_microseconds_and_does_not_run_backwards() {
        let first = SystemClock.now();
        let second = SystemClock.now();
        assert_eq!(first.nanosecond() % 1000, 0);
        assert!(first <= second);
        assert!(first.timestamp() > 1_700_000_000);
    }
}
