//! Which language a browser asks for.

use seqpt_core::Language;

/// The best language for the value of an `Accept-Language` header (RFC 9110, section 12.5.4).
///
/// Regions are ignored (`de-AT` is German), `*` stands for each language the header does not name, a weight of 0 refuses
/// one, and of equal weights the first counts. A part that makes no sense is skipped. Without a usable wish the answer
/// is English.
///
/// ```
/// use seqpt_core::Language;
/// use seqpt_text::negotiate;
///
/// assert_eq!(negotiate("de-DE,de;q=0.9,en;q=0.8"), Language::German);
/// assert_eq!(negotiate("fr"), Language::English);
/// ```
pub fn negotiate(accept_language: &str) -> Language {
    let mut english = None;
    let mut german = None;
    let mut others = None;
    for (position, wish) in accept_language.split(',').enumerate() {
        let Some((tag, weight)) = parse(wish) else {
            continue;
        };
        let slot = match tag.split('-').next() {
            Some(primary) if primary.eq_ignore_ascii_case(Language::English.code()) => &mut english,
            Some(primary) if primary.eq_ignore_ascii_case(Language::German.code()) => &mut german,
            Some("*") => &mut others,
            _ => continue,
        };
        // Earlier is better: the negated order makes (weight, order) comparable as one value.
        let rank = (weight, usize::MAX - position);
        if slot.is_none_or(|best| rank > best) {
            *slot = Some(rank);
        }
    }
    let acceptable = |rank: Option<(u16, usize)>| rank.or(others).filter(|(weight, _)| *weight > 0);
    match (acceptable(english), acceptable(german)) {
        (english, Some(german)) if english.is_none_or(|english| german > english) => {
            Language::German
        }
        _ => Language::English,
    }
}

/// The tag and the weight in thousandths of `de-AT;q=0.8`; none if it is malformed.
fn parse(wish: &str) -> Option<(&str, u16)> {
    let (tag, parameter) = match wish.split_once(';') {
        Some((tag, parameter)) => (tag, Some(parameter)),
        None => (wish, None),
    };
    let weight = match parameter {
        None => 1000,
        Some(parameter) => {
            let (name, value) = parameter.split_once('=')?;
            if !name.trim().eq_ignore_ascii_case("q") {
                return None;
            }
            thousandths(value.trim())?
        }
    };
    Some((tag.trim(), weight))
}

/// A weight as RFC 9110 writes it: 0 to 1 with at most three decimals.
fn thousandths(value: &str) -> Option<u16> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let fraction: u16 = format!("{fraction:0<3}").parse().ok()?;
    match whole {
        "0" => Some(fraction),
        "1" if fraction == 0 => Some(1000),
        _ => None,
    }
}
