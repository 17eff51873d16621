//! Checks of single values as people enter them. Surrounding blanks are never meant, so they are
//! taken off first.

use unicode_normalization::UnicodeNormalization;

use crate::FieldCode;

const NAME_MAX: usize = 100;
const ORGANIZATION_NAME_MAX: usize = 200;
const USERNAME_MIN: usize = 3;
const USERNAME_MAX: usize = 64;
const REMARK_MAX: usize = 2000;

/// A person's first or last name.
pub(crate) fn person_name(entered: &str) -> Result<String, FieldCode> {
    text(entered, 1, NAME_MAX, |c| {
        is_letter_or_digit(c) || matches!(c, ' ' | '-' | '\'' | '’' | '.' | ',' | '·')
    })
}

/// An organisation's name: company names carry more than letters ("Müller & Co. (R&D)").
pub(crate) fn organization_name(entered: &str) -> Result<String, FieldCode> {
    title(entered, ORGANIZATION_NAME_MAX)
}

/// The name of a role of the organisation ("Test & integration (brakes)").
pub(crate) fn role_name(entered: &str) -> Result<String, FieldCode> {
    title(entered, NAME_MAX)
}

fn title(entered: &str, max: usize) -> Result<String, FieldCode> {
    text(entered, 1, max, |c| {
        is_letter_or_digit(c)
            || c == ' '
            || c.is_ascii_punctuation()
            || matches!(c, '\u{a1}'..='\u{bf}' | '\u{2010}'..='\u{2027}' | '€' | '™')
    })
}

/// A user name; e-mail addresses are fine.
pub(crate) fn username(entered: &str) -> Result<String, FieldCode> {
    text(entered, USERNAME_MIN, USERNAME_MAX, |c| {
        is_letter_or_digit(c) || matches!(c, '.' | '_' | '-' | '@' | '+')
    })
}

/// The form in which user names are compared: whatever counts attempts on an account counts by it,
/// or else each spelling would be an account of its own.
pub fn username_key(entered: &str) -> String {
    comparison_key(entered)
}

/// The form in which names are compared: compatibility characters, case and blanks make no
/// difference ("MÜLLER  ag" is "Müller AG").
pub(crate) fn comparison_key(name: &str) -> String {
    let folded: String = name.nfkc().flat_map(char::to_lowercase).nfkc().collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a person wants to say about something: a few sentences over several lines, or nothing.
pub(crate) fn remark(entered: &str) -> Result<String, FieldCode> {
    paragraphs(entered, REMARK_MAX)
}

/// A text over several lines, or nothing.
pub(crate) fn paragraphs(entered: &str, max: usize) -> Result<String, FieldCode> {
    let value: String = entered.trim().replace("\r\n", "\n").nfc().collect();
    // What turns the direction of writing around hides what a text says.
    let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let unreadable = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || turns(c);
    if value.chars().count() > max {
        Err(FieldCode::TooLong { max })
    } else if value.chars().any(unreadable) {
        Err(FieldCode::InvalidCharacters)
    } else {
        Ok(value)
    }
}

fn text(
    entered: &str,
    min: usize,
    max: usize,
    allowed: impl Fn(char) -> bool,
) -> Result<String, FieldCode> {
    let value: String = entered.trim().nfc().collect();
    let length = value.chars().count();
    if length == 0 {
        Err(FieldCode::Required)
    } else if length < min {
        Err(FieldCode::TooShort { min })
    } else if length > max {
        Err(FieldCode::TooLong { max })
    } else if !value.chars().all(allowed) || !value.chars().any(char::is_alphanumeric) {
        Err(FieldCode::InvalidCharacters)
    } else {
        Ok(value)
    }
}

/// Letters, digits and combining marks of any script. The pictographs of the blocks from U+1F000
/// on are left out although some of them count as letters.
fn is_letter_or_digit(c: char) -> bool {
    let combining_mark = matches!(c, '\u{300}'..='\u{36f}');
    (c.is_alphanumeric() || combining_mark) && !matches!(c, '\u{1f000}'..='\u{1ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_real_people_and_companies_are_accepted() {
        for name in [
            "Zoë",
            "O’Brien",
            "Anne-Marie",
            "Łukasz",
            "Dr. Ng",
            "王小明",
            "Ó Súilleabháin",
        ] {
            assert_eq!(person_name(name).as_deref(), Ok(name));
        }
        for name in [
            "Müller & Söhne GmbH",
            "R&D (North)",
            "Acme™",
            "4711 – Köln",
            "Nürnberg/Fürth",
        ] {
            assert_eq!(organization_name(name).as_deref(), Ok(name));
        }
        for name in ["anna", "anna.schmidt@example.org", "jörg_2"] {
            assert_eq!(username(name).as_deref(), Ok(name));
        }
    }

    #[test]
    fn nul_emoji_and_control_characters_are_refused() {
        for name in [
            "An\0na",
            "Anna😀",
            "An\u{1b}[0mna",
            "Anna\nB",
            "🅰nna",
            "\u{202e}Anna",
            "'; --",
        ] {
            assert_eq!(
                person_name(name),
                Err(FieldCode::InvalidCharacters),
                "{name:?}"
            );
            assert_eq!(
                username(name),
                Err(FieldCode::InvalidCharacters),
                "{name:?}"
            );
        }
        assert_eq!(
            organization_name("Acme 🚀"),
            Err(FieldCode::InvalidCharacters)
        );
        assert_eq!(organization_name("---"), Err(FieldCode::InvalidCharacters));
    }

    #[test]
    fn a_hundred_character_user_name_is_too_long_and_blanks_are_nothing() {
        assert_eq!(
            username(&"a".repeat(100)),
            Err(FieldCode::TooLong { max: 64 })
        );
        assert_eq!(username("   "), Err(FieldCode::Required));
        assert_eq!(username("ab"), Err(FieldCode::TooShort { min: 3 }));
    }

    #[test]
    fn a_remark_may_be_empty_and_have_lines_but_nothing_that_hides() {
        assert_eq!(remark("  \r\n ").as_deref(), Ok(""));
        assert_eq!(
            remark("Budget: 10 % – ok?\r\n• 2027").as_deref(),
            Ok("Budget: 10 % – ok?\n• 2027")
        );
        for hidden in ["a\0b", "a\u{1b}[0m", "\u{202e}abc", "a\u{2066}b"] {
            assert_eq!(
                remark(hidden),
                Err(FieldCode::InvalidCharacters),
                "{hidden:?}"
            );
        }
        assert_eq!(
            remark(&"ä".repeat(2001)),
            Err(FieldCode::TooLong { max: 2000 })
        );
        assert!(remark(&"ä".repeat(2000)).is_ok());
    }

    #[test]
    fn case_width_and_blanks_make_no_difference_to_a_comparison() {
        assert_eq!(comparison_key("ACME  GmbH"), comparison_key("Acme GmbH"));
        assert_eq!(comparison_key("ＡＣＭＥ"), comparison_key("acme"));
        assert_ne!(comparison_key("Acme"), comparison_key("Acne"));
    }

    proptest! {
        #[test]
        fn no_input_panics_and_what_is_accepted_has_no_control_character(entered in any::<String>()) {
            for check in [person_name, organization_name, username] {
                if let Ok(value) = check(&entered) {
                    prop_assert!(!value.chars().any(char::is_control));
                    prop_assert_eq!(check(&value), Ok(value.clone()));
                }
            }
            let key = comparison_key(&entered);
            prop_assert_eq!(comparison_key(&key), key);
        }
    }
}
