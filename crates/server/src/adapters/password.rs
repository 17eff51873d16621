use std::sync::Arc;

use anyhow::Context;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{self, PasswordHasher as _, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use seqpt_application::{PasswordHasher, PortError, PortErrorKind, SecureRandom};

/// The least that OWASP recommends for Argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Argon2id. Parameters and salt stand in each hash, so hashes made with older ones stay valid.
pub(crate) struct Argon2Hasher {
    argon2: Argon2<'static>,
    random: Arc<dyn SecureRandom>,
    /// What a password is compared with when there is no such user.
    nobody: PasswordHash,
}

impl Argon2Hasher {
    pub(crate) fn new(random: Arc<dyn SecureRandom>) -> anyhow::Result<Self> {
        let params = Params::new(MEMORY_KIB, PASSES, LANES, None)
            .context("the parameters of password hashing are out of range")?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let nobody = salted(&argon2, &*random, "nobody")
            .context("password hashing does not work on this machine")?;
        Ok(Self {
            argon2,
            random,
            nobody,
        })
    }
}

fn salted(
    argon2: &Argon2<'_>,
    random: &dyn SecureRandom,
    password: &str,
) -> password_hash::Result<PasswordHash> {
    let mut salt = [0_u8; 16];
    random.fill(&mut salt);
    argon2.hash_password_with_salt(password.as_bytes(), &salt)
}

fn failed(error: password_hash::Error) -> PortError {
    PortError::with_source(PortErrorKind::Failed, error)
}

impl PasswordHasher for Argon2Hasher {
    fn hash(&self, password: &str) -> Result<String, PortError> {
        salted(&self.argon2, &*self.random, password)
            .map(|hash| hash.to_string())
            .map_err(failed)
    }

    fn verify(&self, password: &str, hash: &str) -> Result<bool, PortError> {
        let stored = PasswordHash::new(hash)
            .map_err(|error| PortError::with_source(PortErrorKind::Failed, error))?;
        match self.argon2.verify_password(password.as_bytes(), &stored) {
            Ok(()) => Ok(true),
            Err(password_hash::Error::PasswordInvalid) => Ok(false),
            Err(error) => Err(failed(error)),
        }
    }

    fn pretend(&self, password: &str) {
        // Only the time it takes matters.
        let _ = self
            .argon2
            .verify_password(password.as_bytes(), &self.nobody);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::adapters::SystemRandom;

    fn hasher() -> Argon2Hasher {
        Argon2Hasher::new(Arc::new(SystemRandom)).unwrap()
    }

    #[test]
    fn only_the_right_password_belongs_to_a_hash() {
        let hasher = hasher();
        let hash = hasher.hash("correct horse battery").unwrap();
        assert!(hasher.verify("correct horse battery", &hash).unwrap());
        assert!(!hasher.verify("correct horse batterz", &hash).unwrap());
    }

    #[test]
    fn the_hash_names_argon2id_with_19_mib_and_two_passes() {
        let hash = hasher().hash("correct horse battery").unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
    }

    #[test]
    fn equal_passwords_have_different_hashes() {
        let hasher = hasher();
        assert_ne!(hasher.hash("same").unwrap(), hasher.hash("same").unwrap());
    }

    #[test]
    fn a_stored_hash_that_is_none_is_a_failure_and_no_wrong_password() {
        let error = hasher().verify("password", "plain text").unwrap_err();
        assert_eq!(error.kind, PortErrorKind::Failed);
    }

    #[test]
    fn the_hash_for_unknown_users_costs_as_much_as_a_real_one() {
        let hasher = hasher();
        let real = PasswordHash::new(&hasher.hash("password").unwrap()).unwrap();
        assert_eq!(hasher.nobody.algorithm, real.algorithm);
        assert_eq!(hasher.nobody.params, real.params);
        assert_eq!(hasher.nobody.version, real.version);
    }
}
