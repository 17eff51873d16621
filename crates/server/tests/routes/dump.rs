//! Everything that stands in the database, read past the program.

use diesel::prelude::*;
use diesel::sql_types::Text;
use seqpt_persistence::tables;

use crate::database::Database;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(connection: &mut SqliteConnection, sql: &str) -> Vec<String> {
    let found: Vec<Line> = diesel::sql_query(sql).load(connection).unwrap();
    found.into_iter().map(|found| found.line).collect()
}

/// The rows of every table, or of one organisation's alone, each as its table and its values.
/// Left out is when a sign-in was last used: that changes with every request.
pub(crate) fn dump(database: &Database, organization: Option<i64>) -> Vec<String> {
    let file = database.file();
    let mut connection = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    let mut all = Vec::new();
    for tables::Table { name, .. } in tables::all() {
        let columns = lines(
            &mut connection,
            &format!(
                "SELECT name AS line FROM pragma_table_info('{name}') WHERE name <> 'last_seen_at'"
            ),
        );
        let owner = if name == "organization" {
            "id"
        } else {
            "organization_id"
        };
        let rows = match organization {
            Some(_) if !columns.iter().any(|column| column == owner) => continue,
            Some(id) => format!("WHERE {owner} = {id}"),
            None => String::new(),
        };
        let values: Vec<_> = columns
            .iter()
            .map(|column| format!("quote({column})"))
            .collect();
        let values = values.join(" || ', ' || ");
        all.extend(lines(
            &mut connection,
            &format!("SELECT '{name}: ' || {values} AS line FROM {name} {rows} ORDER BY line"),
        ));
    }
    all
}
