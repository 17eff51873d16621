//! Names of files, and how an answer says them.

use actix_web::http::header::{
    Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
};
use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The most characters of an organisation in a name.
const LONGEST: usize = 40;

/// `seqpt-result-kranbau-söhne-2026-11-23.xlsx`: what it is, whose, and of which day.
pub(super) fn file_name(kind: &str, organization: &str, day: NaiveDate, ending: &str) -> String {
    let day = day.to_string();
    let organization = slug(organization);
    let parts = ["seqpt", kind, &organization, &day];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    format!("{}.{ending}", parts.collect::<Vec<_>>().join("-"))
}

/// Letters and digits in lower case, with hyphens for everything between.
fn slug(name: &str) -> String {
    let short: String = name.nfc().take(LONGEST).collect();
    let words = short.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_lowercase()
}

/// To keep under a name. What cannot read letters outside ASCII gets a name without them (RFC 6266).
pub(super) fn disposition(name: &str) -> ContentDisposition {
    let mut parameters = vec![DispositionParam::Filename(ascii(name))];
    if !name.is_ascii() {
        parameters.push(DispositionParam::FilenameExt(ExtendedValue {
            charset: Charset::Ext("UTF-8".to_owned()),
            language_tag: None,
            value: name.as_bytes().to_vec(),
        }));
    }
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters,
    }
}

/// The name with letters as they would be typed on a keyboard without them.
fn ascii(name: &str) -> String {
    let mut plain = String::new();
    // In one piece `ö` is a letter of its own; taken apart it is `o` with a mark.
    for letter in name.nfc() {
        match letter {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            _ => plain.extend(
                std::iter::once(letter)
                    .nfkd()
                    .filter(|c| !is_combining_mark(*c))
                    .map(|c| if c.is_ascii_graphic() { c } else { '_' }),
            ),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn named(organization: &str) -> String {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        file_name("result", organization, day, "xlsx")
    }

    #[test]
    fn a_name_says_what_it_is_whose_and_of_which_day() {
        assert_eq!(named("Acme"), "seqpt-result-acme-2026-11-23.xlsx");
        assert_eq!(
            named(" Kranbau & Söhne (Nord) "),
            "seqpt-result-kranbau-söhne-nord-2026-11-23.xlsx"
        );
        assert_eq!(named("!?"), "seqpt-result-2026-11-23.xlsx");
    }

    #[test]
    fn letters_outside_ascii_are_said_twice() {
        assert_eq!(
            disposition("größe.csv").to_string(),
            "attachment; filename=\"groesse.csv\"; filename*=UTF-8''gr%C3%B6%C3%9Fe.csv"
        );
        assert_eq!(
            disposition("café-工.csv").to_string(),
            "attachment; filename=\"cafe-_.csv\"; filename*=UTF-8''caf%C3%A9%2D%E5%B7%A5.csv"
        );
        assert_eq!(
            disposition("plain.csv").to_string(),
            "attachment; filename=\"plain.csv\""
        );
    }

    proptest! {
        #[test]
        fn no_organization_can_break_out_of_the_name_or_the_header(organization in any::<String>()) {
            let name = named(&organization);
            prop_assert!(name.starts_with("seqpt-result-") && name.ends_with("-2026-11-23.xlsx") || name == named(""));
            prop_assert!(!name.contains(['/', '\\', '"', '\r', '\n', '\0', ':', ';']));
            prop_assert!(name.len() < 255, "too long for a file system: {}", name.len());
            let header = disposition(&name).to_string();
            prop_assert!(header.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' '));
            prop_assert_eq!(header.matches('"').count(), 2);
        }
    }
}
