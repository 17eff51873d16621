//! Words of a text, for checking: no stemming, no dictionary.

use std::collections::BTreeSet;

use crate::Language;

/// The words in lower case, without punctuation. Hyphens, slashes and apostrophes belong to their word, also
/// the hyphen of a shortened one ("Kunden- und Nutzenorientierung").
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '/' | '’' | '\'')))
        .map(|word| word.trim_matches(['’', '\'']).to_lowercase())
        .filter(|word| word.contains(char::is_alphanumeric))
        .collect()
}

/// The parts of a text between commas, semicolons, colons and full stops.
pub(crate) fn clauses(text: &str) -> Vec<Vec<String>> {
    text.split([',', ';', ':', '.', '!', '?'])
        .map(words)
        .filter(|clause| !clause.is_empty())
        .collect()
}

/// Whether a phrase stands in one of the clauses, at word boundaries; ` ... ` in it is a gap.
pub(crate) fn contains_phrase(clauses: &[Vec<String>], phrase: &str) -> bool {
    let parts: Vec<_> = phrase.split(" ... ").map(words).collect();
    clauses.iter().any(|clause| {
        let mut rest = clause.as_slice();
        parts.iter().all(|part| match find(rest, part) {
            Some(at) => {
                rest = &rest[at + part.len()..];
                true
            }
            None => false,
        })
    })
}

/// Where words stand one after the other.
pub(super) fn find(text: &[String], phrase: &[String]) -> Option<usize> {
    if phrase.is_empty() {
        return None;
    }
    text.windows(phrase.len())
        .position(|window| window == phrase)
}

/// How many sentences a text has.
pub(crate) fn sentences(text: &str) -> usize {
    let mut count = 0;
    let mut characters = text.trim().chars().peekable();
    let mut last = None;
    while let Some(c) = characters.next() {
        if matches!(c, '.' | '!' | '?') {
            let ends = match characters.peek() {
                None => true,
                // "e. g." and "2.0" go on in lower case or with a digit.
                Some(next) if next.is_whitespace() => {
                    characters
                        .clone()
                        .find(|next| !next.is_whitespace())
                        .is_none_or(char::is_uppercase)
                        && last.is_some_and(|before: char| before != '.')
                }
                Some(_) => false,
            };
            if ends {
                count += 1;
            }
        }
        last = Some(c);
    }
    count
}

/// How alike two texts are: twice the shared pairs of neighbouring words over all pairs (Dice), 0
/// to 1. Texts of one word are compared as they are.
pub(super) fn similarity(one: &str, other: &str) -> f64 {
    let pairs = |text: &str| -> BTreeSet<(String, String)> {
        let words = words(text);
        words
            .windows(2)
            .map(|pair| (pair[0].clone(), pair[1].clone()))
            .collect()
    };
    let (a, b) = (pairs(one), pairs(other));
    if a.is_empty() && b.is_empty() {
        return if words(one) == words(other) { 1.0 } else { 0.0 };
    }
    #[expect(clippy::cast_precision_loss, reason = "a text has few words")]
    let share = 2.0 * a.intersection(&b).count() as f64 / (a.len() + b.len()) as f64;
    share
}

/// Reading ease: Flesch (1948) for English, Amstad (1978) for German. About 0 to 100 each, higher
/// is easier; specialist prose lies at 10 to 50.
pub(super) fn reading_ease<'a>(
    language: Language,
    texts: impl IntoIterator<Item = &'a str>,
) -> f64 {
    let (mut sentence_count, mut word_count, mut syllable_count) = (0.0, 0.0, 0.0);
    for text in texts {
        let words = words(text);
        sentence_count += as_f64(sentences(text).max(1));
        word_count += as_f64(words.len());
        syllable_count += words
            .iter()
            .map(|word| as_f64(syllables(language, word)))
            .sum::<f64>();
    }
    if word_count == 0.0 {
        return 100.0;
    }
    let words_per_sentence = word_count / sentence_count;
    let syllables_per_word = syllable_count / word_count;
    match language {
        Language::English => 206.835 - 1.015 * words_per_sentence - 84.6 * syllables_per_word,
        Language::German => 180.0 - words_per_sentence - 58.5 * syllables_per_word,
    }
}

/// Groups of vowels, less a silent English e at the end: right for most words, and an error in
/// single words averages out over a file.
fn syllables(language: Language, word: &str) -> usize {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö' | 'ü');
    let mut groups = 0;
    let mut in_group = false;
    for c in word.chars() {
        let vowel = is_vowel(c);
        if vowel && !in_group {
            groups += 1;
        }
        in_group = vowel;
    }
    let silent_e =
        language == Language::English && groups > 1 && word.ends_with('e') && !word.ends_with("le");
    (groups - usize::from(silent_e)).max(1)
}

#[expect(clippy::cast_precision_loss, reason = "texts have few words")]
fn as_f64(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_by_their_ends_and_not_by_every_full_stop() {
        assert_eq!(sentences("One sentence."), 1);
        assert_eq!(sentences("One. Two! Three?"), 3);
        assert_eq!(sentences("Version 2.0 is used, e.g. here."), 1);
        assert_eq!(sentences("No end"), 0);
    }

    #[test]
    fn a_phrase_is_found_at_word_boundaries_only() {
        let text = clauses("Is aware of the interface, so that all fit.");
        assert!(contains_phrase(&text, "so that"));
        assert!(contains_phrase(&text, "aware of"));
        assert!(!contains_phrase(&text, "ware of"));
        assert!(!contains_phrase(&text, "face"));
    }

    #[test]
    fn a_gap_in_a_phrase_stays_within_a_clause() {
        let text = clauses("Plant Zeit ein, um das Ziel zu halten, und prüft sie.");
        assert!(contains_phrase(&text, "um ... zu"));
        assert!(!contains_phrase(&text, "plant ... zu"));
    }

    #[test]
    fn a_shortened_word_is_another_word() {
        let text = clauses("Kunden- und Nutzenorientierung");
        assert!(!contains_phrase(&text, "kunden"));
        assert!(contains_phrase(&text, "nutzenorientierung"));
    }

    #[test]
    fn equal_texts_are_wholly_alike_and_unrelated_ones_not_at_all() {
        assert!((similarity("a b c", "A b, c.") - 1.0).abs() < 1e-9);
        assert!(similarity("a b c", "x y z").abs() < 1e-9);
        assert!((similarity("a b c d", "a b x d") - 1.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn short_words_and_sentences_read_more_easily() {
        for language in Language::ALL {
            let easy = reading_ease(language, ["We go to work. You do too."]);
            let hard = reading_ease(
                language,
                [
                    "Organisational configuration management considerations necessitate documentation.",
                ],
            );
            assert!(easy > hard, "{language:?}: {easy} {hard}");
        }
    }

    #[test]
    fn syllables_of_common_words_are_counted() {
        for (word, expected) in [("system", 2), ("stage", 1), ("table", 2), ("a", 1)] {
            assert_eq!(syllables(Language::English, word), expected, "{word}");
        }
        for (word, expected) in [("anforderung", 4), ("system", 2), ("bäume", 2)] {
            assert_eq!(syllables(Language::German, word), expected, "{word}");
        }
    }
}
