//! The small ports every use case may need: time, randomness, password hashing.

use chrono::{DateTime, Utc};

use crate::PortError;

/// Tells the time. Injected, so that tests decide what "now" is.
pub trait Clock: Send + Sync {
    /// The current time in UTC, in whole microseconds (what both databases can store).
    fn now(&self) -> DateTime<Utc>;
}

/// A cryptographically secure source of random bytes, for keys, tokens and pseudonyms.
pub trait SecureRandom: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, buffer: &mut [u8]);
}

/// Hashes passwords with a slow, salted function.
pub trait PasswordHasher: Send + Sync {
    /// The hash with its salt and parameters as one string.
    fn hash(&self, password: &str) -> Result<String, PortError>;

    /// Whether the password belongs to the hash. Takes the same time either way.
    fn verify(&self, password: &str, hash: &str) -> Result<bool, PortError>;

    /// Takes the time of one verification and tells nothing: called when there is no hash to
    /// compare with, so that the time does not tell whether a user exists.
    fn pretend(&self, password: &str);
}
