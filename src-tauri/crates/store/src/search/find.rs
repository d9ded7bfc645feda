//! The answer: numbers, names, texts, in this order, and within each the newest first.

use super::entry::{self, Entry, Source, Target};
use super::excerpt::{self, Marker, Run};
use super::index;
use super::query::{self, Query, Reach};
use super::reader::Reader;
use crate::error::StoreError;
use crate::store::Store;
use domain::HitKind;
use rusqlite::Connection;
use std::ops::RangeInclusive;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The words as they were typed.
    pub words: &'a str,
    /// Only things of this kind.
    pub kind: Option<HitKind>,
    /// Only things of this calendar year.
    pub year: Option<i32>,
    /// Without what is secret, for where others read.
    pub public: bool,
    /// Most hits that are answered.
    pub most: usize,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub target: Target,
    /// The sentence that has the words; of something that has them in its name the beginning of its text. May be empty.
    pub sentence: Vec<Run>,
    /// Whether the sentence is of the decision of a §.
    pub decided: bool,
}

impl Store {
    /// What is found, the best first; and whether there is more.
    pub fn search(&self, wanted: &Wanted<'_>) -> Result<(Vec<Found>, bool), StoreError> {
        let query = Query::of(wanted.words);
        if query.is_empty() || wanted.most == 0 {
            return Ok((vec![], false));
        }
        let moment = self.conn.unchecked_transaction()?;
        let mut ids = ids(&moment, &query, wanted)?;
        let more = ids.len() > wanted.most;
        ids.truncate(wanted.most);
        let reader = Reader::new(&moment);
        let marker = Marker::of(query);
        let mut found = vec![];
        for id in ids {
            if let Some(entry) = shown(&reader, id)? {
                found.push(with_sentence(entry, &marker, wanted.kind));
            }
        }
        drop(reader);
        Ok((found, more))
    }

    /// The years that anything with a day is of, the newest first.
    pub fn search_years(&self) -> Result<Vec<i32>, StoreError> {
        let mut years = vec![];
        let mut below = index::DATED_TO;
        while let Some(year) = index::year_below(&self.conn, below)? {
            years.push(year);
            below = *index::years(Some(year)).start();
        }
        Ok(years)
    }
}

/// The identities of what is found, one more than are wanted where there is more.
fn ids(conn: &Connection, query: &Query, wanted: &Wanted<'_>) -> rusqlite::Result<Vec<i64>> {
    let years = index::years(wanted.year);
    let mut ids: Vec<i64> = vec![];
    let mut ask = |table: &str, asked: &str, kind: Option<HitKind>| -> rusqlite::Result<bool> {
        let room = wanted.most + 1;
        if ids.len() < room {
            for id in newest(conn, table, &query::among(asked, kind, wanted.public), &years, ids.len() + room)? {
                if ids.len() < room && !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        Ok(ids.len() >= room)
    };
    let in_names = |reach| format!("{{own number heading}} : ({})", query.all(reach));
    let settled = query.settled();
    let column = if wanted.kind == Some(HitKind::Decision) { "decision" } else { "decision text" };
    let in_texts = |reach| format!("{{{column}}} : ({})", settled.all(reach));
    if let Some(section) = query.section() {
        ask("search_head", &format!("own : \"{}\"", entry::section_word(section)), wanted.kind)?;
    }
    if let Some(number) = query.number() {
        let number = query::side_by_side(&number);
        if wanted.kind.is_none() {
            ask("search_head", &format!("own : {number}"), Some(HitKind::Matter))?;
        }
        ask("search_head", &format!("own : {number}"), wanted.kind)?;
        ask("search_head", &format!("number : {number}"), wanted.kind)?;
    }
    if wanted.kind != Some(HitKind::Decision) {
        for reach in [Reach::Forms, Reach::Beginnings] {
            if ask("search_head", &in_names(reach), wanted.kind)? {
                return Ok(ids);
            }
        }
    }
    if !settled.is_empty() {
        for reach in [Reach::Forms, Reach::Beginnings] {
            if ask("search_text", &in_texts(reach), wanted.kind)? {
                break;
            }
        }
    }
    Ok(ids)
}

/// What a table of the index answers, the newest first: by its order, so that it reads no more than is asked for.
fn newest(
    conn: &Connection,
    table: &str,
    asked: &str,
    years: &RangeInclusive<i64>,
    most: usize,
) -> rusqlite::Result<Vec<i64>> {
    let sql = format!(
        "SELECT rowid AS id FROM {table} WHERE {table} MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ?4"
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    conn.prepare(&sql)?.query_map((asked, years.start(), years.end(), most), |row| row.get("id"))?.collect()
}

/// The entry of an identity, from the records.
fn shown(reader: &Reader<'_>, id: i64) -> rusqlite::Result<Option<Entry>> {
    let sql = "SELECT source, key, part FROM search_entry WHERE id = ?1";
    let place = reader.first(sql, [id], |row| {
        Ok((row.get::<_, String>("source")?, row.get::<_, i64>("key")?, row.get::<_, i64>("part")?))
    })?;
    let Some((table, key, part)) = place else { return Ok(None) };
    let Some(source) = Source::of_table(&table) else { return Ok(None) };
    let Some(record) = entry::record(reader, source, key)? else { return Ok(None) };
    if part == 0 {
        return Ok(Some(record));
    }
    let file = entry::files(reader, source, key, &record, Some(part))?.pop();
    Ok(file.map(|(_, entry)| entry))
}

fn with_sentence(entry: Entry, marker: &Marker, kind: Option<HitKind>) -> Found {
    let decision = entry.decision.iter().map(String::as_str);
    let text = entry.text.iter().map(String::as_str);
    let mut target = entry.target;
    if kind == Some(HitKind::Decision) {
        target.kind = HitKind::Decision;
    }
    let in_decision = marker.sentence(decision.clone());
    let (sentence, decided) = match in_decision {
        Some(sentence) => (sentence, true),
        None => match marker.sentence(text.clone()) {
            Some(sentence) => (sentence, false),
            None => match decision.clone().map(excerpt::beginning).find(|runs| !runs.is_empty()) {
                Some(sentence) => (sentence, true),
                None => {
                    let first = text.clone().map(excerpt::beginning).find(|runs| !runs.is_empty());
                    (first.unwrap_or_default(), false)
                }
            },
        },
    };
    Found { target, sentence, decided }
}
