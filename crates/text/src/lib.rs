//! The words of SE-QPT, in English and German.
//!
//! The domain crate returns results and reasons as data; this crate turns them into sentences. The texts are Fluent files
//! under `locales/en` and `locales/de`, one file for each area of the product, embedded in the program. Fluent knows
//! nothing of German digits or dates, so numbers and moments have their own small formats here.
//!
//! * [`Texts`] holds everything; [`Texts::localizer`] gives one language; [`Localizer::t`] and [`Localizer::msg`] look a
//!   text up.
//! * [`NumberFormat`] and [`DateFormat`] write numbers and moments.
//! * [`negotiate`] chooses the language from a browser's header.
//! * [`Localizer::level`] and its neighbours name the framework's things; [`Localizer::content`] holds their descriptions.
//! * [`Localizer::explain`] says why a level is required, why a score and a gap are what they are.
//!
//! # Adding a text
//!
//! Add the key to the area's file in both languages, with the same variables. The tests hold the two languages together
//! and, in `tests/keys_are_used.rs`, every key to a use in the code: `t("key")`, `msg("key")`, or, where the key is
//! computed, the keys it may become in a comment, `// fluent: key-a key-b` in Rust and `{# fluent: key-a key-b #}` in a
//! template. A text that reads the same in both languages on purpose is listed in `locales/equal-on-purpose.txt`.
//! German texts address people as "Sie" and are gender-neutral. A missing key shows as `⟦key⟧` and never panics.
#![warn(missing_docs)]

mod date;
mod error;
mod explain;
mod files;
mod localizer;
mod negotiate;
mod number;
mod words;

pub use date::DateFormat;
pub use error::TextError;
pub use explain::{
    Compared, Decides, DistributionText, Explainer, Explanation, HintText, Path, RoleFitText,
    RoleNames, TurnText,
};
pub use localizer::{Argument, Localizer, Message, Texts};
pub use negotiate::negotiate;
pub use number::NumberFormat;
