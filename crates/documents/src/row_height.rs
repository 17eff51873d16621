//! How high rows have to be. Excel finds out when it opens a file, other programs do not.

use seqpt_application::documents::{Column, Value};

/// One line of the file's font, in points.
const LINE: u32 = 15;
/// Excel's limit, in points.
const HIGHEST: u32 = 409;
/// What a heading loses to bold letters and to the arrow of the filter, in characters.
const ARROW: u16 = 3;
/// A column is measured in digits. Letters are narrower, by a quarter on average in prose; a part of
/// that is left for lines with many wide ones.
const LETTERS: (u16, u16) = (11, 10);

/// The height of the header row.
pub(crate) fn of_headings(columns: &[Column]) -> u32 {
    let widths = columns.iter().map(|column| {
        let digits = column.width.saturating_sub(ARROW);
        lines(&column.heading, digits)
    });
    height(widths)
}

/// The height of a row of values.
pub(crate) fn of_values<'v>(columns: &[Column], values: impl Iterator<Item = &'v Value>) -> u32 {
    height(
        columns
            .iter()
            .zip(values)
            .map(|(column, value)| match value {
                Value::Text(words) if column.wraps => {
                    lines(words, column.width.saturating_mul(LETTERS.0) / LETTERS.1)
                }
                _ => 1,
            }),
    )
}

fn height(lines: impl Iterator<Item = u32>) -> u32 {
    let most = lines.max().unwrap_or(1).max(1);
    most.saturating_mul(LINE).min(HIGHEST)
}

/// How many lines a text takes that is broken between words, and within one only if it is longer
/// than a line.
fn lines(text: &str, width: u16) -> u32 {
    let width = usize::from(width.max(1));
    let broken = text.lines().map(|paragraph| {
        let (mut full, mut used) = (0_usize, 0_usize);
        for word in paragraph.split(' ') {
            let length = word.chars().count();
            if used > 0 && used + 1 + length <= width {
                used += 1 + length;
                continue;
            }
            full += usize::from(used > 0) + length.saturating_sub(1) / width;
            used = if length > width {
                (length - 1) % width + 1
            } else {
                length
            };
        }
        full + 1
    });
    u32::try_from(broken.sum::<usize>()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_broken_between_words_and_long_words_within() {
        for (text, width, expected) in [
            ("", 10, 0),
            ("one", 10, 1),
            ("one two", 7, 1),
            ("one two", 6, 2),
            ("one\ntwo three", 20, 2),
            ("one\n\nthree", 20, 3),
            ("Donaudampfschiff", 8, 2),
            ("ab Donaudampfschiff cd", 8, 4),
            ("ab Donaudampfschif cd", 8, 4),
        ] {
            assert_eq!(lines(text, width), expected, "{text:?} in {width}");
        }
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_cell_that_wraps() {
        let columns = [Column::narrow("A", 5), Column::wrapped("B", 5)];
        let of = |first: &str, second: &str| {
            let values = [first, second].map(|text| Value::Text(text.to_owned()));
            of_values(&columns, values.iter())
        };
        assert_eq!(of("a long text", "b"), 15);
        assert_eq!(of("a", "b long text"), 45);
        assert_eq!(of("a", &"word ".repeat(1000)), 409);
        assert_eq!(of_headings(&[Column::narrow("Due on day", 9)]), 30);
        assert_eq!(of_headings(&[]), 15);
    }

    proptest! {
        #[test]
        fn no_text_takes_fewer_lines_than_its_letters_need(text in "[a-zä ]{0,80}", width in 1_u16..30) {
            let letters = text.chars().filter(|c| *c != ' ').count();
            prop_assert!(lines(&text, width) as usize * usize::from(width) >= letters);
        }
    }
}
