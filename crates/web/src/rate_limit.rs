//! Limits on guessing: how often a network address, or a user name, may try.

use std::net::IpAddr;
use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota};
use seqpt_application::accounts::username_key;

use crate::failure::Failure;
use crate::settings::RateLimits;

const SIGN_INS: NonZeroU32 = per_minute(10);
const REGISTRATIONS: NonZeroU32 = per_minute(10);
const KEY_CHECKS: NonZeroU32 = per_minute(30);

/// How many keys a limiter holds before it forgets those that are free to try again.
const HOUSEKEEPING: usize = 10_000;

const fn per_minute(number: u32) -> NonZeroU32 {
    match NonZeroU32::new(number) {
        Some(number) => number,
        None => NonZeroU32::MIN,
    }
}

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// Registering an organisation or joining one: 10 a minute for an address.
    Registration,
    /// Asking whom a key belongs to: 30 a minute for an address.
    KeyCheck,
}

/// Counts attempts in memory; a restart forgives them.
pub(crate) struct RateLimiter(Option<Counters>);

struct Counters {
    clock: DefaultClock,
    sign_in: DefaultKeyedRateLimiter<IpAddr>,
    account: DefaultKeyedRateLimiter<String>,
    registration: DefaultKeyedRateLimiter<IpAddr>,
    key_check: DefaultKeyedRateLimiter<IpAddr>,
}

impl RateLimiter {
    pub(crate) fn new(limits: RateLimits) -> Self {
        Self((limits == RateLimits::On).then(|| Counters {
            clock: DefaultClock::default(),
            sign_in: governor::RateLimiter::keyed(Quota::per_minute(SIGN_INS)),
            account: governor::RateLimiter::keyed(Quota::per_minute(SIGN_INS)),
            registration: governor::RateLimiter::keyed(Quota::per_minute(REGISTRATIONS)),
            key_check: governor::RateLimiter::keyed(Quota::per_minute(KEY_CHECKS)),
        }))
    }

    /// Counts an attempt of an address.
    pub(crate) fn check(&self, attempt: Attempt, address: IpAddr) -> Result<(), Failure> {
        let Some(counters) = &self.0 else {
            return Ok(());
        };
        let limiter = match attempt {
            Attempt::Registration => &counters.registration,
            Attempt::KeyCheck => &counters.key_check,
        };
        counters.check(limiter, &network(address))
    }

    /// Counts a guess of a password: for the address, and for the account, from wherever it comes
    /// and whether the account exists or not.
    pub(crate) fn check_password_guess(
        &self,
        address: IpAddr,
        username: &str,
    ) -> Result<(), Failure> {
        let Some(counters) = &self.0 else {
            return Ok(());
        };
        counters.check(&counters.sign_in, &network(address))?;
        let key = username_key(username).chars().take(64).collect();
        counters.check(&counters.account, &key)
    }
}

impl Counters {
    fn check<K: Clone + Eq + std::hash::Hash>(
        &self,
        limiter: &DefaultKeyedRateLimiter<K>,
        key: &K,
    ) -> Result<(), Failure> {
        if limiter.len() > HOUSEKEEPING {
            limiter.retain_recent();
        }
        limiter.check_key(key).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            Failure::RateLimited {
                // Rounded up, so that the promised moment is late enough.
                seconds: wait.as_secs() + 1,
            }
        })
    }
}

/// One household's IPv6 addresses share a /64: counted one by one they would be no limit.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => IpAddr::V4(v4),
            None => IpAddr::V6((u128::from(v6) & !u128::from(u64::MAX)).into()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn tries(limiter: &RateLimiter, attempt: Attempt, from: &str) -> usize {
        (0..100)
            .take_while(|_| limiter.check(attempt, address(from)).is_ok())
            .count()
    }

    #[test]
    fn an_address_may_register_ten_times_and_check_thirty_keys_a_minute() {
        let limiter = RateLimiter::new(RateLimits::On);
        assert_eq!(tries(&limiter, Attempt::Registration, "192.0.2.1"), 10);
        assert_eq!(tries(&limiter, Attempt::KeyCheck, "192.0.2.1"), 30);
        assert_eq!(tries(&limiter, Attempt::Registration, "192.0.2.2"), 10);
    }

    #[test]
    fn an_address_may_guess_ten_passwords_a_minute_whoever_they_are_for() {
        let limiter = RateLimiter::new(RateLimits::On);
        let guesses = (0..100)
            .take_while(|guess| {
                let username = format!("user{guess}");
                limiter
                    .check_password_guess(address("192.0.2.1"), &username)
                    .is_ok()
            })
            .count();
        assert_eq!(guesses, 10);
    }

    #[test]
    fn an_account_is_limited_wherever_the_guesses_come_from_and_however_it_is_spelt() {
        let limiter = RateLimiter::new(RateLimits::On);
        let spellings = ["anna", " ANNA ", "ａnna", "AnnA", "ＡＮＮＡ"];
        for guess in 0..10 {
            let from = address(&format!("192.0.2.{guess}"));
            let spelling = spellings[guess % spellings.len()];
            assert!(limiter.check_password_guess(from, spelling).is_ok());
        }
        assert!(matches!(
            limiter.check_password_guess(address("198.51.100.1"), "aＮna"),
            Err(Failure::RateLimited { seconds: 1.. })
        ));
        let another = limiter.check_password_guess(address("198.51.100.2"), "berta");
        assert!(another.is_ok());
    }

    #[test]
    fn addresses_of_one_ipv6_network_share_their_attempts() {
        let limiter = RateLimiter::new(RateLimits::On);
        assert_eq!(tries(&limiter, Attempt::Registration, "2001:db8::1"), 10);
        assert_eq!(tries(&limiter, Attempt::Registration, "2001:db8::2"), 0);
        assert_eq!(
            tries(&limiter, Attempt::Registration, "2001:db8:0:1::1"),
            10
        );
    }

    #[test]
    fn switched_off_nothing_is_limited() {
        let limiter = RateLimiter::new(RateLimits::Off);
        assert_eq!(tries(&limiter, Attempt::Registration, "192.0.2.1"), 100);
    }
}
