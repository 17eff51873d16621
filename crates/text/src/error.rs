//! What can be wrong with the embedded texts.

use seqpt_core::{Language, SeedError};

/// Why the embedded texts could not be loaded.
///
/// The texts are part of the program, so each of these is a mistake of the build. The tests of this crate find it before
/// a release; a start that meets it anyway refuses to serve.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextError {
    /// Fluent does not accept the code of a language as a language tag.
    #[error("`{}` is no language tag: {reason}", language.code())]
    Locale {
        /// The language.
        language: Language,
        /// What Fluent says.
        reason: String,
    },
    /// A file does not follow the Fluent syntax.
    #[error("text file {}/{file}.ftl does not parse: {reason}", language.code())]
    Syntax {
        /// The language folder of the file.
        language: Language,
        /// The file's name without its extension.
        file: &'static str,
        /// What the parser says.
        reason: String,
    },
    /// A key stands twice in one language.
    #[error("text file {}/{file}.ftl defines a key again: {reason}", language.code())]
    Duplicate {
        /// The language folder of the file.
        language: Language,
        /// The later of the two files, without its extension.
        file: &'static str,
        /// Which key.
        reason: String,
    },
    /// The framework or its texts do not load.
    #[error("the framework's texts do not load")]
    Framework(#[from] SeedError),
}
