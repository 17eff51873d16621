use rand::Rng;
use rand::rand_core::UnwrapErr;
#[expect(
    clippy::disallowed_types,
    reason = "this is the generator that is injected"
)]
use rand::rngs::SysRng;
use seqpt_application::SecureRandom;

/// The operating system's generator.
pub(crate) struct SystemRandom;

impl SecureRandom for SystemRandom {
    /// Panics if the operating system has no random bytes: a guessable key is worse than no answer.
    fn fill(&self, buffer: &mut [u8]) {
        UnwrapErr(SysRng).fill_bytes(buffer);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_thousand_secrets_are_all_different() {
        let secrets: BTreeSet<[u8; 16]> = (0..1000)
            .map(|_| {
                let mut secret = [0; 16];
                SystemRandom.fill(&mut secret);
                secret
            })
            .collect();
        assert_eq!(secrets.len(), 1000);
    }
}
