//! Inserting many rows with one statement, which Diesel does not offer for a connection to either
//! backend.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::QueryResult;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Date, Integer, Nullable, Text, Timestamp};

use crate::connection::{AnyBackend, AnyConnection};

/// A value of a row.
#[derive(Debug)]
pub(crate) enum Value {
    Id(i64),
    MaybeId(Option<i64>),
    Number(i32),
    MaybeNumber(Option<i32>),
    Text(String),
    MaybeText(Option<&'static str>),
    Time(NaiveDateTime),
    Date(NaiveDate),
}

/// Far below the number of values either backend takes in one statement.
const ROWS_AT_ONCE: usize = 500;

/// Inserts rows whose values stand in the order of the columns.
pub(crate) fn insert_rows<const COLUMNS: usize>(
    connection: &mut AnyConnection,
    table: &'static str,
    columns: [&'static str; COLUMNS],
    rows: &[[Value; COLUMNS]],
) -> QueryResult<()> {
    for rows in rows.chunks(ROWS_AT_ONCE) {
        InsertRows {
            table,
            columns,
            rows,
        }
        .execute(connection)?;
    }
    Ok(())
}

struct InsertRows<'a, const COLUMNS: usize> {
    table: &'static str,
    columns: [&'static str; COLUMNS],
    rows: &'a [[Value; COLUMNS]],
}

impl<const COLUMNS: usize> QueryFragment<AnyBackend> for InsertRows<'_, COLUMNS> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, AnyBackend>) -> QueryResult<()> {
        // One statement for every number of rows would fill the cache of prepared statements.
        out.unsafe_to_cache_prepared();
        out.push_sql("INSERT INTO ");
        out.push_identifier(self.table)?;
        for (position, column) in self.columns.iter().enumerate() {
            out.push_sql(if position == 0 { " (" } else { ", " });
            out.push_identifier(column)?;
        }
        out.push_sql(") VALUES ");
        for (number, row) in self.rows.iter().enumerate() {
            if number > 0 {
                out.push_sql(", ");
            }
            for (position, value) in row.iter().enumerate() {
                out.push_sql(if position == 0 { "(" } else { ", " });
                match value {
                    Value::Id(id) => out.push_bind_param::<BigInt, _>(id)?,
                    Value::MaybeId(id) => out.push_bind_param::<Nullable<BigInt>, _>(id)?,
                    Value::Number(number) => out.push_bind_param::<Integer, _>(number)?,
                    Value::MaybeNumber(number) => {
                        out.push_bind_param::<Nullable<Integer>, _>(number)?;
                    }
                    Value::Text(text) => out.push_bind_param::<Text, _>(text)?,
                    Value::MaybeText(text) => out.push_bind_param::<Nullable<Text>, _>(text)?,
                    Value::Time(time) => out.push_bind_param::<Timestamp, _>(time)?,
                    Value::Date(date) => out.push_bind_param::<Date, _>(date)?,
                }
            }
            out.push_sql(")");
        }
        Ok(())
    }
}

impl<const COLUMNS: usize> QueryId for InsertRows<'_, COLUMNS> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<const COLUMNS: usize> RunQueryDsl<AnyConnection> for InsertRows<'_, COLUMNS> {}
