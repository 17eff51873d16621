//! The words of the method, explained.

use std::collections::BTreeMap;

use askama::Template;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::Page;

/// `GET /glossary`. Field: `q`, what to search for.
#[derive(Debug, Template)]
#[template(path = "pages/glossary.html")]
pub struct GlossaryPage<'a> {
    /// The reader's context.
    pub page: Page<'a>,
    /// What was searched for; empty for everything.
    pub query: String,
    /// The terms found, by their first letter.
    pub sections: Vec<GlossarySection>,
}

/// The terms that begin with one letter.
#[derive(Debug, Clone)]
pub struct GlossarySection {
    /// The letter, as a capital without marks: `A` for `Ä`.
    pub letter: char,
    /// The terms, in the alphabet's order.
    pub terms: Vec<GlossaryEntry>,
}

/// One term.
#[derive(Debug, Clone)]
pub struct GlossaryEntry {
    /// Its name in addresses.
    pub key: String,
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: String,
}

impl<'a> GlossaryPage<'a> {
    /// The terms in whose name or definition every word of the query stands.
    pub fn of(page: Page<'a>, query: &str) -> Self {
        let query = query.trim();
        let mut found = BTreeMap::new();
        for (key, term) in page.localizer.content().method().glossary() {
            if stand_in(query, &format!("{} {}", term.term, term.definition)) {
                let entry = GlossaryEntry {
                    key: key.to_owned(),
                    term: term.term.clone(),
                    definition: term.definition.clone(),
                };
                found.insert((plain(&term.term), key), entry);
            }
        }
        let mut sections: Vec<GlossarySection> = Vec::new();
        for ((name, _), entry) in found {
            let letter = first_letter(&name);
            match sections.last_mut() {
                Some(section) if section.letter == letter => section.terms.push(entry),
                _ => sections.push(GlossarySection {
                    letter,
                    terms: vec![entry],
                }),
            }
        }
        Self {
            query: query.to_owned(),
            sections,
            page,
        }
    }

    /// How many terms were found.
    pub fn found(&self) -> usize {
        self.sections
            .iter()
            .map(|section| section.terms.len())
            .sum()
    }
}

/// Whether every word of the query stands in the text, in either way to write umlauts.
fn stand_in(query: &str, text: &str) -> bool {
    let (plain_text, spelled_text) = (plain(text), spelled_out(text));
    query
        .split_whitespace()
        .all(|word| plain_text.contains(&plain(word)) || spelled_text.contains(&spelled_out(word)))
}

/// In small letters without marks: `ä` is `a`, as in the alphabet's order.
fn plain(text: &str) -> String {
    text.to_lowercase()
        .replace('ß', "ss")
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .collect()
}

/// In small letters without marks, with umlauts spelled out: `ä` is `ae`.
fn spelled_out(text: &str) -> String {
    let composed: String = text.to_lowercase().nfc().collect();
    plain(
        &composed
            .replace('ä', "ae")
            .replace('ö', "oe")
            .replace('ü', "ue"),
    )
}

fn first_letter(name: &str) -> char {
    name.chars()
        .find(|letter| letter.is_alphanumeric())
        .map_or('#', |letter| letter.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use seqpt_core::Language;
    use seqpt_text::Texts;

    use super::*;

    fn found(language: Language, query: &str) -> Vec<String> {
        let localizer = Texts::standard().unwrap().localizer(language);
        let page = Page {
            localizer: &localizer,
            csrf: "",
            path: "/glossary",
            assets: "",
            person: None,
            flash: None,
        };
        let sections = GlossaryPage::of(page, query).sections.into_iter();
        sections
            .flat_map(|section| section.terms)
            .map(|entry| entry.term)
            .collect()
    }

    #[test]
    fn without_a_query_every_term_stands_in_the_glossary_in_the_order_of_the_alphabet() {
        for language in Language::ALL {
            let localizer = Texts::standard().unwrap().localizer(language);
            let all: BTreeSet<_> = localizer
                .content()
                .method()
                .glossary()
                .map(|(_, term)| term.term.clone())
                .collect();
            let shown = found(language, "");
            assert_eq!(shown.iter().cloned().collect::<BTreeSet<_>>(), all);
            assert!(
                shown.is_sorted_by_key(|term| plain(term)),
                "{language:?}: {shown:?}"
            );
            assert_eq!(found(language, "  \t "), shown);
        }
    }

    #[test]
    fn an_umlaut_is_sorted_as_its_vowel_and_under_its_letter() {
        let shown = found(Language::German, "");
        let at = |term: &str| shown.iter().position(|shown| shown == term).unwrap();
        assert!(at("Lernziel") < at("Lücke") && at("Lücke") < at("Makroplan"));
        assert_eq!(first_letter(&plain("Übung")), 'U');
        assert_eq!(first_letter("„x"), 'X');
    }

    #[test]
    fn a_search_minds_neither_case_nor_the_way_an_umlaut_is_written() {
        for query in ["Lücke", "lücke", "LÜCKE", "luecke", "lucke", "lu\u{308}cke"] {
            assert!(
                found(Language::German, query).contains(&"Lücke".to_owned()),
                "{query}"
            );
        }
        assert!(stand_in("maß gross", "Große Masse") && stand_in("gap", "A GAP."));
    }

    #[test]
    fn a_search_wants_every_word_and_finds_definitions_too() {
        let shown = found(Language::English, "involvement  level");
        assert!(shown.contains(&"Relevance".to_owned()), "{shown:?}");
        assert!(!shown.contains(&"Median".to_owned()), "{shown:?}");
        assert_eq!(
            found(Language::English, "involvement unicorn"),
            Vec::<String>::new()
        );
    }

    /// The keys that templates give to the macro `term`.
    fn used_keys(folder: &Path, keys: &mut BTreeSet<String>) {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                used_keys(&path, keys);
                continue;
            }
            let template = fs::read_to_string(&path).unwrap();
            for call in template.split("::term(").skip(1) {
                let key = call.strip_prefix('"').and_then(|key| key.split('"').next());
                let key = key.unwrap_or_else(|| panic!("{}: a computed key", path.display()));
                keys.insert(key.to_owned());
            }
        }
    }

    #[test]
    fn every_word_that_a_page_explains_stands_in_the_glossary() {
        let mut keys = BTreeSet::new();
        used_keys(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("templates"),
            &mut keys,
        );
        assert!(!keys.is_empty());
        for language in Language::ALL {
            let localizer = Texts::standard().unwrap().localizer(language);
            for key in &keys {
                let term = localizer.content().method().term(key);
                assert!(term.is_some(), "{language:?}: {key}");
            }
        }
    }
}
