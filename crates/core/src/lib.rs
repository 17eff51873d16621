#![doc = include_str!("../README.md")]
#![warn(missing_docs)]

pub mod content;
pub mod framework;
pub mod gap;
mod language;
mod level;
mod seed;
pub mod survey;

pub use language::Language;
pub use level::{Level, OutOfRange};
pub use seed::SeedError;
