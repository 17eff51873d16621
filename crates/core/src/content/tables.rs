//! Reading text files whole: every expected key is there, none is unknown or repeated, no text is
//! blank.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::ops::RangeInclusive;

use serde::de::DeserializeOwned;

use crate::SeedError;
use crate::seed::SeedFile;

/// The rows of a file with one row for each expected key.
pub(super) fn table<Row, Key, const N: usize>(
    file: SeedFile<'_>,
    expected: impl IntoIterator<Item = Key>,
    split: impl Fn(Row) -> (Key, [String; N]),
) -> Result<BTreeMap<Key, [String; N]>, SeedError>
where
    Row: DeserializeOwned,
    Key: Ord + Debug,
{
    let mut left: BTreeSet<Key> = expected.into_iter().collect();
    let mut rows = BTreeMap::new();
    for (line, row) in file.rows::<Row>()? {
        let (key, texts) = split(row);
        if texts.iter().any(|text| text.trim().is_empty()) {
            return Err(file.error(line, "a text is blank"));
        }
        if !left.remove(&key) {
            return Err(file.error(line, format!("{key:?} is unknown or stands here twice")));
        }
        rows.insert(key, texts);
    }
    match left.first() {
        Some(key) => Err(file.missing(format!("the text of {key:?} is missing"))),
        None => Ok(rows),
    }
}

/// The rows of a file that lists its keys itself.
pub(super) fn keyed<Row, const N: usize>(
    file: SeedFile<'_>,
    split: impl Fn(Row) -> (String, [String; N]),
) -> Result<BTreeMap<String, [String; N]>, SeedError>
where
    Row: DeserializeOwned,
{
    let mut rows = BTreeMap::new();
    for (line, row) in file.rows::<Row>()? {
        let (key, texts) = split(row);
        if key.trim().is_empty() || texts.iter().any(|text| text.trim().is_empty()) {
            return Err(file.error(line, "a text is blank"));
        }
        if rows.contains_key(&key) {
            return Err(file.error(line, format!("{key} stands here twice")));
        }
        rows.insert(key, texts);
    }
    Ok(rows)
}

/// The rows of a file with several texts for each expected key, in file order.
pub(super) fn lists<Row, Key>(
    file: SeedFile<'_>,
    expected: impl IntoIterator<Item = Key>,
    count: RangeInclusive<usize>,
    split: impl Fn(Row) -> (Key, String),
) -> Result<BTreeMap<Key, Vec<String>>, SeedError>
where
    Row: DeserializeOwned,
    Key: Ord + Debug,
{
    let mut rows: BTreeMap<Key, Vec<String>> =
        expected.into_iter().map(|key| (key, Vec::new())).collect();
    for (line, row) in file.rows::<Row>()? {
        let (key, text) = split(row);
        if text.trim().is_empty() {
            return Err(file.error(line, "a text is blank"));
        }
        let Some(texts) = rows.get_mut(&key) else {
            return Err(file.error(line, format!("{key:?} is unknown")));
        };
        if texts.contains(&text) {
            return Err(file.error(line, format!("“{text}” stands twice at {key:?}")));
        }
        texts.push(text);
    }
    for (key, texts) in &rows {
        if !count.contains(&texts.len()) {
            return Err(file.missing(format!(
                "{key:?} has {} texts, expected are {} to {}",
                texts.len(),
                count.start(),
                count.end()
            )));
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::framework::Area;

    #[derive(Deserialize)]
    struct Row {
        area: Area,
        text: String,
    }

    fn file(text: &str) -> SeedFile<'_> {
        SeedFile {
            name: "texts/xx/areas.csv",
            text,
        }
    }

    fn refusal<T: Debug>(read: Result<T, SeedError>) -> String {
        read.unwrap_err().to_string()
    }

    #[test]
    fn a_blank_a_repeated_an_unknown_and_a_missing_text_are_refused_with_their_line() {
        let cases = [
            ("area,text\ncore, \n", "line 2: a text is blank"),
            (
                "area,text\ncore,a\ncore,b\n",
                "line 3: Core is unknown or stands here twice",
            ),
            ("area,text\nbasics,a\n", "line 2"),
            (
                "area,text\ncore,a\n",
                "line 2: the text of Technical is missing",
            ),
        ];
        for (text, expected) in cases {
            let message = refusal(table(
                file(text),
                [Area::Core, Area::Technical],
                |row: Row| (row.area, [row.text]),
            ));
            assert!(message.contains(expected), "{message}");
        }
    }

    #[test]
    fn a_list_that_is_too_short_too_long_or_repeats_itself_is_refused() {
        let read = |text| {
            lists(file(text), [Area::Core], 2..=3, |row: Row| {
                (row.area, row.text)
            })
        };
        assert!(read("area,text\ncore,a\ncore,b\n").is_ok());
        let cases = [
            (
                "area,text\ncore,a\n",
                "Core has 1 texts, expected are 2 to 3",
            ),
            (
                "area,text\ncore,a\ncore,b\ncore,c\ncore,d\n",
                "Core has 4 texts",
            ),
            (
                "area,text\ncore,a\ncore,a\n",
                "line 3: “a” stands twice at Core",
            ),
            ("area,text\ntechnical,a\n", "line 2: Technical is unknown"),
        ];
        for (text, expected) in cases {
            let message = refusal(read(text));
            assert!(message.contains(expected), "{message}");
        }
    }
}
