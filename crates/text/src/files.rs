//! The text files, embedded in the program.

use seqpt_core::Language;

/// One file name and its contents for each language.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        /// The name and contents of every text file of a language.
        pub(crate) const fn files(language: Language) -> &'static [(&'static str, &'static str)] {
            match language {
                Language::English => &[$(($name, include_str!(concat!("../locales/en/", $name, ".ftl")))),+],
                Language::German => &[$(($name, include_str!(concat!("../locales/de/", $name, ".ftl")))),+],
            }
        }
    };
}

files!(
    "common",
    "errors",
    "explain",
    "exports",
    "figures",
    "full",
    "glossary",
    "guidance",
    "home",
    "invitation",
    "invitations",
    "join",
    "levels",
    "login",
    "maturity",
    "organization",
    "organization_roles",
    "people",
    "phase_one",
    "plan",
    "profile",
    "programs",
    "ratings",
    "register",
    "results",
    "roles",
    "scenario",
    "start",
    "strategy",
    "strategy_check",
    "style",
    "survey",
    "tasks",
    "trainings",
    "what_if",
    "wording",
);
