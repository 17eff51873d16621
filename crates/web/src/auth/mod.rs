//! Who asks, and whether the question was meant: sessions, bearer tokens, anti-forgery tokens.

pub(crate) mod cookies;
pub(crate) mod csrf;
pub(crate) mod policy;

use std::fmt::Write as _;

pub(crate) use policy::{Member, Surface};

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
