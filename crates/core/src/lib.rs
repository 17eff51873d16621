#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod content;
pub mod framework;
pub mod gap;
mod language;
mod level;
pub mod macro_plan;
pub mod maturity;
pub mod micro_plan;
pub mod objectives;
pub mod privacy;
pub mod roles;
pub mod scenario;
mod seed;
pub mod strategy;
pub mod survey;

pub use language::Language;
pub use level::{Level, OutOfRange};
pub use seed::SeedError;
