//! The gaps of an organisation: the worked examples of the method, its invariants over random
//! organisations, and what the small-group rule promises, checked by linear algebra.

#![expect(
    clippy::unwrap_used,
    reason = "a failed expectation is how a test fails"
)]

mod builder;
mod families;
mod invariants;
mod linear;
mod refresh;
mod scenarios;
mod small_groups;
mod strategies;
mod what_if;
mod worked_examples;
