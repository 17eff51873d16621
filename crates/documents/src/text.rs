//! What people typed, as it may stand in a file.

use std::borrow::Cow;
use std::iter;

/// What begins a formula, also in the full width of East Asian keyboards.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The text without what files cannot hold or nobody sees: lines end with a line feed, other control
/// characters, byte order marks and non-characters are left out.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let odd = |c: char| {
        (c.is_control() && c != '\n' && c != '\t')
            || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
    };
    if !text.contains(odd) {
        return Cow::Borrowed(text);
    }
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(lines.replace(odd, ""))
}

/// Whether a program for tables might take clean text for a formula when it reads it or when
/// somebody edits it. White space before it is looked through, since some programs do that.
pub(crate) fn looks_like_a_formula(text: &str) -> bool {
    text.starts_with(['\t', '\n']) || text.trim_start().starts_with(FORMULA)
}

/// As much of the text as fits into a number of UTF-16 units, with an ellipsis where it was cut.
pub(crate) fn cut(text: &str, units: usize) -> Cow<'_, str> {
    if text.encode_utf16().count() <= units {
        return Cow::Borrowed(text);
    }
    let mut left = units.saturating_sub(1);
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    });
    Cow::Owned(kept.chain(iter::once('…')).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn line_ends_become_line_feeds_and_what_nobody_sees_is_left_out() {
        assert_eq!(clean("one\r\ntwo\rthree\n"), "one\ntwo\nthree\n");
        assert_eq!(clean("\u{feff}\u{0}=1\u{7f}\u{85}\u{ffff}\tx"), "=1\tx");
        assert!(matches!(clean("Größe, 大\t\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn only_what_could_begin_a_formula_looks_like_one() {
        for text in [
            "=1+1", "+49 30", "-", "@SUM(A1)", "\tx", "\nx", "  =1", "＝1",
        ] {
            assert!(looks_like_a_formula(text), "{text:?}");
        }
        for text in ["", "1-2", "a=b", "–", "'=1", " x", "e-mail@home"] {
            assert!(!looks_like_a_formula(text), "{text:?}");
        }
    }

    #[test]
    fn text_is_cut_between_characters_and_shows_it() {
        assert_eq!(cut("Kranbau", 7), "Kranbau");
        assert_eq!(cut("Kranbau", 6), "Kranb…");
        assert_eq!(cut("a😀😀", 5), "a😀😀");
        assert_eq!(
            cut("a😀😀", 4),
            "a😀…",
            "half of a surrogate pair is not kept"
        );
    }

    proptest! {
        #[test]
        fn cut_text_fits_and_starts_as_the_text_does(text in any::<String>(), units in 1_usize..40) {
            let short = cut(&text, units);
            prop_assert!(short.encode_utf16().count() <= units);
            let kept = if short == text { &*short } else { short.strip_suffix('…').unwrap_or("no ellipsis") };
            prop_assert!(text.starts_with(kept));
        }
    }
}
