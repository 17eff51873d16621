//! Reading lines strictly: what serde alone would take for something else is refused.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use seqpt_application::json::Object;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error, MapAccess, Visitor};

/// Reads a line that is one object.
pub(super) fn read<T: DeserializeOwned>(line: &str) -> Result<T, String> {
    match serde_json::from_str(line) {
        Ok(Object(fields)) => Ok(fields),
        Err(error) => Err(said(&error)),
    }
}

/// The longest reason that is told: values stand in it, however long.
const LONGEST: usize = 300;

/// What is wrong with a line, in words of JSON.
fn said(error: &serde_json::Error) -> String {
    let reason = error.to_string();
    // The text it was given is one line, whose number among all lines the answer tells.
    let place = format!(" at line {} column {}", error.line(), error.column());
    let reason = reason.strip_suffix(&place).unwrap_or(&reason);
    let mut reason: String = ["i64", "u32", "u64", "u8"]
        .into_iter()
        .fold(reason.to_owned(), |reason, rust| {
            reason.replace(&format!("expected {rust}"), "expected a whole number")
        });
    if let Some((end, _)) = reason.char_indices().nth(LONGEST) {
        reason.truncate(end);
        reason.push('…');
    }
    match error.column() {
        0 => reason,
        column => format!("{reason}, at column {column}"),
    }
}

/// Values by id, each id once. Of a repeated one serde would keep the last.
pub(super) struct Table<K, V>(pub(super) BTreeMap<K, V>);

impl<'de, K, V> Deserialize<'de> for Table<K, V>
where
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(TableVisitor(PhantomData))
    }
}

struct TableVisitor<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for TableVisitor<K, V>
where
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
{
    type Value = Table<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut entries: M) -> Result<Self::Value, M::Error> {
        let mut table = BTreeMap::new();
        while let Some(key) = entries.next_key::<K>()? {
            if table.contains_key(&key) {
                return Err(M::Error::custom(format!("{key} stands there twice")));
            }
            table.insert(key, entries.next_value()?);
        }
        Ok(Table(table))
    }
}
