//! Breaking labels into lines.

/// Where long German compounds may be divided: before these words.
const HEADS: [&str; 11] = [
    "analyse",
    "architektur",
    "definition",
    "gestaltung",
    "kompetenzen",
    "lebens",
    "management",
    "organisation",
    "orientierung",
    "phasen",
    "zyklus",
];

/// Breaks a label into lines of at most `width` characters, at spaces and after slashes; a word that is too long is
/// divided with a hyphen.
pub(crate) fn wrap(label: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in label.split_whitespace() {
        for (index, part) in word.split_inclusive('/').enumerate() {
            let space = if index == 0 { " " } else { "" };
            match lines.last_mut() {
                Some(line) if length(line) + space.len() + length(part) <= width => {
                    line.push_str(space);
                    line.push_str(part);
                }
                _ => lines.extend(divide(part, width)),
            }
        }
    }
    lines
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The parts of a word that is longer than a line, all but the last with a hyphen.
fn divide(word: &str, width: usize) -> Vec<String> {
    if length(word) <= width {
        return vec![word.to_owned()];
    }
    // The last place that leaves room for the hyphen; a word without any is cut.
    let fits = |at: &usize| *at > 0 && length(&word[..*at]) < width;
    let compound = HEADS
        .iter()
        .filter_map(|head| word.find(head))
        .filter(fits)
        .max();
    let at = compound.unwrap_or_else(|| {
        word.char_indices()
            .nth(width.saturating_sub(1).max(1))
            .map_or(word.len(), |(at, _)| at)
    });
    let (first, rest) = word.split_at(at);
    let mut parts = vec![format!("{first}-")];
    parts.extend(divide(rest, width));
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_break_at_spaces_and_after_slashes() {
        assert_eq!(
            wrap("Customer / Value Orientation", 16),
            ["Customer / Value", "Orientation"]
        );
        assert_eq!(wrap("Social/Personal", 10), ["Social/", "Personal"]);
        assert_eq!(wrap("Agile Methods", 16), ["Agile Methods"]);
    }

    #[test]
    fn german_compounds_divide_before_their_head() {
        assert_eq!(
            wrap("Systemarchitekturgestaltung", 18),
            ["Systemarchitektur-", "gestaltung"]
        );
        assert_eq!(
            wrap("Systemlebenszyklusphasen", 18),
            ["Systemlebens-", "zyklusphasen"]
        );
        assert_eq!(
            wrap("Konfigurationsmanagement", 16),
            ["Konfigurations-", "management"]
        );
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_no_letter_is_lost(label in "[A-Za-zäöüß]{1,40}( [A-Za-zäöüß]{1,40}){0,4}", width in 8_usize..24) {
            let lines = wrap(&label, width);
            prop_assert!(lines.iter().all(|line| length(line) <= width));
            let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&label));
        }
    }
}
