//! Reads the text files as data: what each key says and takes.
//!
//! The texts are plain: a value is filled in or chooses a wording, and nothing else. A text that includes another one, a
//! term, an attribute or a function is refused here.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot read its files has failed"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

/// What stands behind one key of one language.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Text {
    /// The file's name with its extension.
    pub(crate) file: String,
    /// The words, without what is filled in; the parts of a choice follow each other.
    pub(crate) words: String,
    /// The names that are filled in.
    pub(crate) variables: BTreeSet<String>,
    /// For each name that chooses between wordings, the choices.
    pub(crate) choices: BTreeMap<String, BTreeSet<String>>,
}

/// The keys of a language, in file order, repeated ones included.
pub(crate) fn entries(language: &str) -> Vec<(String, Text)> {
    let mut entries = Vec::new();
    for path in files(&locales().join(language)) {
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        let source = fs::read_to_string(&path).unwrap();
        let resource =
            parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Term(term) => panic!("{file}: {} is a term", term.id.name),
                _ => continue,
            };
            let key = message.id.name;
            assert!(
                message.attributes.is_empty(),
                "{file}: {key} has an attribute"
            );
            let mut text = Text {
                file: file.clone(),
                ..Text::default()
            };
            text.read(&message.value.unwrap());
            entries.push((key, text));
        }
    }
    entries
}

/// The keys of a language.
pub(crate) fn catalogue(language: &str) -> BTreeMap<String, Text> {
    entries(language).into_iter().collect()
}

/// The folder of the text files.
pub(crate) fn locales() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")
}

/// All files below a folder, by path; none if it does not exist.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

impl Text {
    fn read(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let InlineExpression::VariableReference { id } = selector else {
                    panic!("only a value chooses a wording: {selector:?}");
                };
                for variant in variants {
                    let (VariantKey::Identifier { name: choice }
                    | VariantKey::NumberLiteral { value: choice }) = &variant.key;
                    self.choices
                        .entry(id.name.clone())
                        .or_default()
                        .insert(choice.clone());
                    self.words.push('\n');
                    self.read(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => {
                self.words.push_str(value);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            other => panic!("only values are filled in: {other:?}"),
        }
    }
}
