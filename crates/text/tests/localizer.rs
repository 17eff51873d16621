//! Texts are looked up, filled in and pluralised in both languages.
#![expect(
    clippy::unwrap_used,
    reason = "a test whose texts do not load has failed"
)]

use std::borrow::Cow;

use seqpt_core::Language;
use seqpt_text::{Argument, Localizer, Texts};

fn localizer(language: Language) -> Localizer {
    Texts::standard().unwrap().localizer(language)
}

#[test]
fn a_missing_key_shows_itself_and_does_not_panic() {
    for language in Language::ALL {
        assert_eq!(localizer(language).t("no-such-key"), "⟦no-such-key⟧");
        assert_eq!(localizer(language).t(""), "⟦⟧");
        assert_eq!(
            localizer(language).msg("{{}}").arg("a", 1).to_string(),
            "⟦{{}}⟧"
        );
    }
}

#[test]
fn whole_numbers_choose_the_plural_form() {
    let english = localizer(Language::English);
    let wait = |seconds: u64| {
        english
            .msg("error-rate-limited")
            .arg("seconds", seconds)
            .to_string()
    };
    assert!(wait(1).contains("one second"), "{}", wait(1));
    assert!(wait(30).contains("30 seconds"), "{}", wait(30));
    let german = localizer(Language::German);
    let wait = |seconds: u64| {
        german
            .msg("error-rate-limited")
            .arg("seconds", seconds)
            .to_string()
    };
    assert!(wait(1).contains("eine Sekunde"), "{}", wait(1));
    assert!(wait(30).contains("30 Sekunden"), "{}", wait(30));
}

#[test]
fn whole_numbers_are_written_as_the_language_writes_them() {
    let longest = |language| {
        localizer(language)
            .msg("error-too-long")
            .arg("max", 12_345)
            .to_string()
    };
    assert!(longest(Language::English).contains("12,345"));
    assert!(longest(Language::German).contains("12.345"));
}

/// A text with two values and nothing else: `{ $competency }: { $share }`.
fn filled_in(competency: impl Argument, share: impl Argument) -> String {
    let english = localizer(Language::English);
    english
        .msg("explain-input-share")
        .arg("competency", competency)
        .arg("share", share)
        .to_string()
}

#[test]
fn a_number_given_as_text_is_shown_as_it_is() {
    assert_eq!(filled_in("12345", 12_345), "12345: 12,345");
}

#[test]
fn values_may_be_owned_or_borrowed_and_are_not_isolated_by_marks() {
    let number = &&1_u8;
    let owned = String::from("People");
    let shared: Cow<'_, str> = Cow::Borrowed("People");
    let english = localizer(Language::English);
    let nested = english.msg("nav-people");
    assert_eq!(filled_in(&owned, number), "People: 1");
    assert_eq!(filled_in(owned, 1_i64), "People: 1");
    assert_eq!(filled_in(&shared, 1_usize), "People: 1");
    assert_eq!(filled_in(shared, -1_i8), "People: −1");
    assert_eq!(filled_in(nested, 1_u64), "People: 1");
}

#[test]
fn what_is_filled_in_is_never_read_as_fluent() {
    let hostile = "{ $share } { app-name } -> *[a]";
    assert_eq!(filled_in(hostile, 1), format!("{hostile}: 1"));
}

#[test]
fn a_localizer_knows_its_language_and_serves_several_threads() {
    let german = localizer(Language::German);
    assert_eq!(german.language(), Language::German);
    let clone = german.clone();
    let elsewhere = std::thread::spawn(move || clone.t("nav-people"))
        .join()
        .unwrap();
    assert_eq!(elsewhere, german.t("nav-people"));
    assert_eq!(elsewhere, "Personen");
}
