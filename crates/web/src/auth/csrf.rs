//! Anti-forgery tokens. A token is a hash over a nonce and the browser's secret cookie: nothing
//! has to be stored, no other site can make one, and because each page carries another one, its
//! compressed length tells nothing about it (BREACH).

use sha2::{Digest, Sha256};

use seqpt_application::accounts::hex;

/// The hidden field that every form repeats.
pub(crate) const FIELD: &str = "csrf";

/// A token for a cookie secret; the nonce is any unpredictable text without a dot.
pub(crate) fn token(nonce: &str, secret: &str) -> String {
    let mut hasher = Sha256::new();
    for part in ["seqpt anti-forgery token", nonce, secret] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    format!("{nonce}.{}", hex(&hasher.finalize()))
}

/// Whether a form carries a token of the browser that sent it.
pub(crate) fn matches(sent: &str, secret: &str) -> bool {
    let Some((nonce, _)) = sent.split_once('.') else {
        return false;
    };
    let expected = token(nonce, secret);
    // Every byte is compared, so that the time does not tell how far a guess was right.
    sent.len() == expected.len()
        && sent
            .bytes()
            .zip(expected.bytes())
            .fold(0, |difference, (a, b)| difference | (a ^ b))
            == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_token_of_the_own_secret_matches_whatever_its_nonce() {
        assert!(matches(&token("a1", "secret"), "secret"));
        assert!(matches(&token("b2", "secret"), "secret"));
        for wrong in [
            "",
            ".",
            "secret",
            &token("a1", "other"),
            &token("a1", "secret")[1..],
        ] {
            assert!(!matches(wrong, "secret"), "{wrong}");
        }
    }

    #[test]
    fn a_token_does_not_contain_the_secret() {
        assert!(!token("a1", "abcdef").contains("abcdef"));
    }
}
