//! How values lie in columns: text by their own spelling, words of closed lists by their serde name, small trees as JSON.

use chrono::{DateTime, Utc};
use domain::SectionNumber;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Params, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::error::Error;
use std::fmt::Display;
use std::str::FromStr;

/// A value kept in its own spelling: days, times, registration numbers.
pub(crate) struct Written<T>(pub T);

impl<T: Display> ToSql for Written<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl<T: FromStr<Err: Error + Send + Sync + 'static>> FromSql for Written<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Written).map_err(FromSqlError::other)
    }
}

/// A moment, to the millisecond, as the date functions of SQLite write it.
pub(crate) struct Moment(pub DateTime<Utc>);

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string().into())
    }
}

/// A word of a closed list, under the name that serde gives it.
pub(crate) struct Word<T>(pub T);

impl<T: Serialize> ToSql for Word<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(word_text(&self.0).into())
    }
}

/// A word of a closed list as it lies in the file.
pub(crate) fn word_text(word: impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("BUG: a word of a closed list is {other:?}"),
    }
}

impl<T: DeserializeOwned> FromSql for Word<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = serde_json::Value::String(value.as_str()?.to_owned());
        serde_json::from_value(word).map(Word).map_err(FromSqlError::other)
    }
}

/// A small tree.
pub(crate) struct Json<T>(pub T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(json_text(&self.0)?.into())
    }
}

/// A small tree as it lies in the file.
pub(crate) fn json_text(tree: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(tree).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Json).map_err(FromSqlError::other)
    }
}

/// A § number.
pub(crate) struct Section(pub SectionNumber);

impl ToSql for Section {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.get().into())
    }
}

impl FromSql for Section {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        SectionNumber::try_from(u32::column_result(value)?).map(Section).map_err(FromSqlError::other)
    }
}

/// Columns by name, without their wrapping.
pub(crate) trait Columns {
    /// A value in its own spelling; NULL is `None`.
    fn written<T: FromStr<Err: Error + Send + Sync + 'static>>(&self, name: &str) -> rusqlite::Result<Option<T>>;
    /// A word of a closed list; NULL is `None`.
    fn word<T: DeserializeOwned>(&self, name: &str) -> rusqlite::Result<Option<T>>;
    /// A small tree; NULL is `None`.
    fn json<T: DeserializeOwned>(&self, name: &str) -> rusqlite::Result<Option<T>>;
    /// A § number; NULL is `None`.
    fn section(&self, name: &str) -> rusqlite::Result<Option<SectionNumber>>;
}

impl Columns for Row<'_> {
    fn written<T: FromStr<Err: Error + Send + Sync + 'static>>(&self, name: &str) -> rusqlite::Result<Option<T>> {
        Ok(self.get::<_, Option<Written<T>>>(name)?.map(|Written(value)| value))
    }

    fn word<T: DeserializeOwned>(&self, name: &str) -> rusqlite::Result<Option<T>> {
        Ok(self.get::<_, Option<Word<T>>>(name)?.map(|Word(value)| value))
    }

    fn json<T: DeserializeOwned>(&self, name: &str) -> rusqlite::Result<Option<T>> {
        Ok(self.get::<_, Option<Json<T>>>(name)?.map(|Json(value)| value))
    }

    fn section(&self, name: &str) -> rusqlite::Result<Option<SectionNumber>> {
        Ok(self.get::<_, Option<Section>>(name)?.map(|Section(value)| value))
    }
}

/// All rows of a query.
pub(crate) fn rows<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<Vec<T>> {
    conn.prepare(sql)?.query_map(params, row)?.collect()
}

/// The rows of a query by the record that the column `owner` names, in the order of the query.
pub(crate) fn grouped<T>(
    conn: &Connection,
    sql: &str,
    owner: &str,
    mut row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<HashMap<i64, Vec<T>>> {
    let mut groups: HashMap<i64, Vec<T>> = HashMap::new();
    for (key, value) in rows(conn, sql, [], |r| Ok((r.get(owner)?, row(r)?)))? {
        groups.entry(key).or_default().push(value);
    }
    Ok(groups)
}
