//! The tables and columns that `src/schema.rs` tells Diesel about, for comparing with a catalogue.

use std::collections::BTreeMap;

/// Columns by name, with the type as Diesel names it: `BigInt`, `Nullable<Text>`.
pub(crate) type Columns = BTreeMap<String, String>;

/// All tables and views of `src/schema.rs`.
pub(crate) fn declared() -> BTreeMap<String, Columns> {
    let mut tables: BTreeMap<String, Columns> = BTreeMap::new();
    let mut table = String::new();
    let mut sql_name = None;
    for line in include_str!("../../src/schema.rs").lines().map(str::trim) {
        if let Some(name) = line.strip_prefix("#[sql_name = \"") {
            sql_name = Some(name.trim_end_matches("\"]").to_owned());
        } else if let Some((column, kind)) = line.split_once(" -> ") {
            let column = sql_name.take().unwrap_or_else(|| column.to_owned());
            let columns = tables.entry(table.clone()).or_default();
            columns.insert(column, kind.trim_end_matches(',').to_owned());
        } else if let Some((name, _key)) = line.split_once(" (").filter(|_| line.ends_with(") {")) {
            name.clone_into(&mut table);
        }
    }
    tables
}
