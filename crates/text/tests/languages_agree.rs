//! The two languages say the same things, each in its own way.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use seqpt_core::Language;
use seqpt_text::Texts;
use support::{Text, catalogue, entries, files, locales};

fn assert_none(problem: &str, found: &[String]) {
    assert!(found.is_empty(), "{problem}:\n  {}\n", found.join("\n  "));
}

/// What one language has per key, for comparing the languages.
fn by_key<T>(language: &str, what: impl Fn(Text) -> T) -> BTreeMap<String, T> {
    catalogue(language)
        .into_iter()
        .map(|(key, text)| (key, what(text)))
        .collect()
}

#[test]
fn both_languages_have_the_same_keys_in_the_same_files() {
    let [english, german] = ["en", "de"].map(|language| by_key(language, |text| text.file));
    let both: BTreeSet<_> = english.keys().chain(german.keys()).collect();
    let apart: Vec<_> = both
        .into_iter()
        .filter(|key| english.get(*key) != german.get(*key))
        .map(|key| format!("{key}: en {:?}, de {:?}", english.get(key), german.get(key)))
        .collect();
    assert_none(
        "keys that are not in the same file of both languages",
        &apart,
    );
}

#[test]
fn both_languages_take_the_same_values_and_choose_by_the_same_cases() {
    let [english, german] =
        ["en", "de"].map(|language| by_key(language, |text| (text.variables, text.choices)));
    let apart: Vec<_> = english
        .iter()
        .filter(|(key, values)| german.get(*key).is_some_and(|others| others != *values))
        .map(|(key, values)| format!("{key}: en {values:?}, de {:?}", german[key]))
        .collect();
    assert_none("keys with different values in the languages", &apart);
}

#[test]
fn no_key_stands_twice_in_a_language() {
    for language in ["en", "de"] {
        let mut seen = BTreeSet::new();
        let twice: Vec<_> = entries(language)
            .into_iter()
            .filter(|(key, _)| !seen.insert(key.clone()))
            .map(|(key, text)| format!("{language}/{}: {key}", text.file))
            .collect();
        assert_none("keys that stand twice", &twice);
    }
}

#[test]
fn every_key_on_disk_is_embedded_and_renders_without_a_gap() {
    let texts = Texts::standard().unwrap();
    for language in Language::ALL {
        let localizer = texts.localizer(language);
        for (key, text) in catalogue(language.code()) {
            for number in [0, 1, 2] {
                let message = text
                    .variables
                    .iter()
                    .fold(localizer.msg(&key), |message, name| {
                        message.arg(name, number)
                    })
                    .to_string();
                assert!(
                    !message.trim().is_empty() && !message.contains(['{', '}', '⟦', '⟧']),
                    "{}/{}: {key}: {message}",
                    language.code(),
                    text.file
                );
            }
        }
    }
}

#[test]
fn texts_are_translated_unless_they_are_equal_on_purpose() {
    let [english, german] = ["en", "de"].map(|language| by_key(language, |text| text.words));
    let equal: BTreeSet<_> = english
        .iter()
        .filter(|(key, words)| german.get(*key) == Some(*words))
        .map(|(key, _)| key.clone())
        .collect();
    let list = fs::read_to_string(locales().join("equal-on-purpose.txt")).unwrap();
    let on_purpose: BTreeSet<_> = list
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(str::to_owned)
        .collect();
    let untranslated: Vec<_> = equal.difference(&on_purpose).cloned().collect();
    assert_none(
        "keys that read the same in both languages; translate them or list them in equal-on-purpose.txt",
        &untranslated,
    );
    let stale: Vec<_> = on_purpose.difference(&equal).cloned().collect();
    assert_none("keys in equal-on-purpose.txt that are not equal", &stale);
}

/// Words that address people informally, or name people in one gender only.
const NOT_IN_GERMAN: [&str; 28] = [
    "du",
    "dich",
    "dir",
    "dein",
    "deine",
    "deinem",
    "deinen",
    "deiner",
    "deines",
    "euch",
    "euer",
    "eure",
    "eurem",
    "euren",
    "eurer",
    "benutzer",
    "benutzern",
    "nutzer",
    "nutzern",
    "mitarbeiter",
    "mitarbeitern",
    "administrator",
    "administratoren",
    "teilnehmer",
    "teilnehmern",
    "kollege",
    "kollegen",
    "ansprechpartner",
];

#[test]
fn german_texts_address_people_formally_and_in_all_genders() {
    let mut wrong = Vec::new();
    for (key, text) in catalogue("de") {
        for word in text.words.split(|letter: char| !letter.is_alphabetic()) {
            if NOT_IN_GERMAN.contains(&word.to_lowercase().as_str()) {
                wrong.push(format!("{}: {key}: {word}", text.file));
            }
        }
    }
    assert_none(
        "German texts that are informal or in one gender only",
        &wrong,
    );
}

#[test]
fn texts_use_typographic_quotation_marks() {
    let mut wrong = Vec::new();
    for (language, foreign) in [
        ("en", ['"', '\'', '„', '`', '´']),
        ("de", ['"', '\'', '”', '`', '´']),
    ] {
        for (key, text) in catalogue(language) {
            if text.words.contains(foreign) {
                wrong.push(format!("{language}/{}: {key}", text.file));
            }
        }
    }
    assert_none(
        "texts with quotation marks of a typewriter or of the other language",
        &wrong,
    );
}

#[test]
fn every_text_file_exists_in_both_languages() {
    let [english, german] = ["en", "de"].map(|language| -> Vec<_> {
        files(&locales().join(language))
            .iter()
            .map(|path| path.file_name().unwrap().to_owned())
            .collect()
    });
    assert_eq!(english, german);
}
