use sha2::{Digest as _, Sha256};

use super::checking::Names;
use crate::accounts::{hex, secret_hash};
use crate::{App, OrganizationId};

/// 32 bytes as lower-case hexadecimal text.
const LENGTH: usize = 64;

/// The secret from which the tokens of one list are made.
///
/// Tokens are not stored, but a browser may send a form twice, and the second answer is the one its
/// reader sees. Made from a secret that the form carries, the tokens of both answers are the same.
#[derive(Clone)]
pub struct BatchSecret(String);

impl BatchSecret {
    /// A new one.
    pub fn random(app: &App) -> Self {
        Self(app.random_hex::<{ LENGTH / 2 }>())
    }

    /// The one that a form carried; a new one in place of anything that is none.
    pub fn from_form(app: &App, sent: &str) -> Self {
        if has_form_of_token(sent) {
            Self(sent.to_owned())
        } else {
            Self::random(app)
        }
    }

    /// The one of a request that its sender may repeat under the same key, as long as the sign-in
    /// lasts. The key may be anything, so the secret of the sign-in keeps tokens from being guessed.
    pub fn of_request(sign_in: &str, key: &str) -> Self {
        let mut hasher = Sha256::new();
        for part in ["seqpt invitations", sign_in, key] {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part.as_bytes());
        }
        Self(hex(&hasher.finalize()))
    }

    /// The text that a form carries.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The token of one person on the list.
    pub(super) fn token(&self, organization: OrganizationId, line: u64, names: &Names) -> String {
        let Names { first, last } = names;
        let person = format!("{}\n{organization}\n{line}\n{first}\n{last}", self.0);
        hex(&Sha256::digest(person.as_bytes()))
    }
}

fn has_form_of_token(text: &str) -> bool {
    text.len() == LENGTH
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// The hash to look a token up by; `None` for what cannot be one.
pub(super) fn token_hash(entered: &str) -> Option<String> {
    let token = entered.trim().to_ascii_lowercase();
    has_form_of_token(&token).then(|| secret_hash(&token))
}
