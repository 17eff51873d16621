//! The organisation's figures: when they are published, what they count, what they never tell.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

mod privacy;
mod publishing;
mod setting;
mod what_if;
