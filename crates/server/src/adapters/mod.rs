//! The small ports on this machine: its clock, its random generator, and password hashing.

mod clock;
mod password;
mod random;

pub(crate) use clock::SystemClock;
pub(crate) use password::Argon2Hasher;
pub(crate) use random::SystemRandom;
