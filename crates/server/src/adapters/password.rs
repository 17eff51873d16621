use std::sync::Arc;

use anyhow::Context;
use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::password_hash::{self, Error};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use seqpt_application::{PasswordHasher, PortError, PortErrorKind, SecureRandom};

/// The least that OWASP recommends for Argon2id: 19 MiB, two passes, one lane.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// The space set aside for one hash, in blocks of 1 KiB, of which only what is needed is touched.
/// What glibc gets back it keeps for the thread, unless it was 32 MiB or more: with smaller pieces,
/// every thread that ever hashed a password would hold 19 MiB for good.
const SPACE: usize = 33 * 1024;

/// Argon2id. Parameters and salt stand in each hash, so hashes made with older ones stay valid.
pub(crate) struct Argon2Hasher {
    params: Params,
    random: Arc<dyn SecureRandom>,
    /// What a password is compared with when there is no such user: random bytes in place of an
    /// output, which no password gives.
    nobody: PasswordHash,
}

impl Argon2Hasher {
    pub(crate) fn new(random: Arc<dyn SecureRandom>) -> anyhow::Result<Self> {
        let params = Params::new(MEMORY_KIB, PASSES, LANES, None)
            .context("the parameters of password hashing are out of range")?;
        let mut salt = [0_u8; Salt::RECOMMENDED_LENGTH];
        random.fill(&mut salt);
        let mut output = [0_u8; Params::DEFAULT_OUTPUT_LEN];
        random.fill(&mut output);
        let nobody = phc(&params, &salt, &output)
            .context("password hashing does not work on this machine")?;
        Ok(Self {
            params,
            random,
            nobody,
        })
    }
}

/// A hash as it is stored.
fn phc(params: &Params, salt: &[u8], output: &[u8]) -> password_hash::Result<PasswordHash> {
    Ok(PasswordHash {
        algorithm: Algorithm::Argon2id.ident(),
        version: Some(Version::V0x13.into()),
        params: ParamsString::try_from(params)?,
        salt: Some(Salt::new(salt)?),
        hash: Some(Output::new(output)?),
    })
}

fn output(
    argon2: &Argon2<'_>,
    password: &str,
    salt: &[u8],
    length: usize,
) -> password_hash::Result<Vec<u8>> {
    let mut space = Vec::with_capacity(SPACE);
    space.resize(argon2.params().block_count(), Block::default());
    let mut output = vec![0; length];
    argon2.hash_password_into_with_memory(password.as_bytes(), salt, &mut output, &mut space)?;
    Ok(output)
}

/// Whether the password gives the same output; outputs are compared in constant time.
fn matches(password: &str, stored: &PasswordHash) -> password_hash::Result<bool> {
    let (Some(salt), Some(expected)) = (&stored.salt, &stored.hash) else {
        return Err(Error::PasswordInvalid);
    };
    let version = stored.version.map(Version::try_from).transpose()?;
    let argon2 = Argon2::new(
        Algorithm::try_from(stored.algorithm.as_str())?,
        version.unwrap_or_default(),
        Params::try_from(stored)?,
    );
    let output = output(&argon2, password, salt, expected.len())?;
    Ok(Output::new(&output)? == *expected)
}

fn failed(error: Error) -> PortError {
    PortError::with_source(PortErrorKind::Failed, error)
}

impl PasswordHasher for Argon2Hasher {
    fn hash(&self, password: &str) -> Result<String, PortError> {
        let mut salt = [0_u8; Salt::RECOMMENDED_LENGTH];
        self.random.fill(&mut salt);
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone());
        output(&argon2, password, &salt, Params::DEFAULT_OUTPUT_LEN)
            .and_then(|output| phc(&self.params, &salt, &output))
            .map(|hash| hash.to_string())
            .map_err(failed)
    }

    fn verify(&self, password: &str, hash: &str) -> Result<bool, PortError> {
        let stored = PasswordHash::new(hash)
            .map_err(|error| PortError::with_source(PortErrorKind::Failed, error))?;
        matches(password, &stored).map_err(failed)
    }

    fn pretend(&self, password: &str) {
        // Only the time it takes matters.
        let _ = matches(password, &self.nobody);
    }
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::{PasswordHasher as _, PasswordVerifier};

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
    fn the_library_agrees_on_hashes_both_ways() {
        let ours = PasswordHash::new(&hasher().hash("password").unwrap()).unwrap();
        assert!(
            Argon2::default()
                .verify_password(b"password", &ours)
                .is_ok()
        );
        let other = Params::new(32, 3, 2, Some(48)).unwrap();
        let theirs = Argon2::new(Algorithm::Argon2i, Version::V0x10, other)
            .hash_password_with_salt(b"password", b"some more salt")
            .unwrap()
            .to_string();
        assert!(hasher().verify("password", &theirs).unwrap());
        assert!(!hasher().verify("passwort", &theirs).unwrap());
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
        let length = |hash: &PasswordHash| hash.hash.map(|output| output.len());
        assert_eq!(length(&hasher.nobody), length(&real));
        assert!(!matches("password", &hasher.nobody).unwrap());
    }
}
