//! Who asks, and whether the question was meant: sessions, bearer tokens, anti-forgery tokens.

pub(crate) mod cookies;
pub(crate) mod csrf;
pub(crate) mod draft;
pub(crate) mod policy;

pub(crate) use policy::{Member, Surface, bearer};
