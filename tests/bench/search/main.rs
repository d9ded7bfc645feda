//! How long an answer takes among 20 000 §§ and 50 000 documents, beside FTS5 as it comes: `make bench-search`.
//!
//! Prints and never fails on a figure, because a busy machine is not a defect; a target that is missed is called so. FTS5 as it comes
//! has the same texts, ranks by relevance and marks a snippet, as its manual shows; it knows no word forms and no spelling of numbers.

#![allow(clippy::disallowed_methods, missing_docs, reason = "a measurement reads the clock")]

mod made_up;
mod questions;

use chrono::{DateTime, Utc};
use domain::{Body, BodyForm, HitKind};
use rusqlite::Connection;
use std::path::Path;
use std::time::{Duration, Instant};
use store::{Access, Action, Store, Wanted};

const MOST: usize = 50;
const TARGET: Duration = Duration::from_millis(30);
const ROUNDS: usize = 3;

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the files");
    let path = folder.path().join("stor.paragraf");
    let (mut store, made) = timed(|| make(&path));
    println!("{} §§, {} documents, made and indexed in {made:.1?}", made_up::SECTIONS, made_up::DOCUMENTS);
    write_one(&mut store);
    drop(store);
    anew(&path);
    println!("the file: {} MB", std::fs::metadata(&path).expect("the file").len() / 1_000_000);
    let (store, opened) = timed(|| Store::open(&path, Access::ReadWrite).expect("a sound file"));
    println!("opened in {opened:.1?}");
    let raw = raw(folder.path(), &store);
    let mut all = (vec![], vec![]);
    println!(
        "\n{:<20} {:>5} {:>10} {:>10} {:>10}   {:>10} {:>10}",
        "asked", "", "median", "p95", "most", "FTS5 p95", "most"
    );
    for kind in questions::kinds() {
        let ours = measured(&kind.asked, |words| drop(store.search(&wanted(words)).expect("an answer")));
        let theirs = measured(&kind.asked, |words| ask_raw(&raw, words));
        row(kind.name, &ours, &theirs);
        all.0.extend(ours);
        all.1.extend(theirs);
    }
    all.0.sort_unstable();
    all.1.sort_unstable();
    row("all", &all.0, &all.1);
    let p95 = at(&all.0, 95);
    println!("target: p95 below {TARGET:?}: {}", if p95 < TARGET { "met" } else { "MISSED" });
    let conditions =
        measured(&["bidrag".to_owned(), "s".to_owned(), "och".to_owned(), "rapport om".to_owned()], |words| {
            for kind in HitKind::ALL {
                let wanted = Wanted { kind: Some(kind), year: Some(2016), public: true, ..wanted(words) };
                drop(store.search(&wanted).expect("an answer"));
            }
        });
    println!("eleven kinds of one year, without what is secret: p95 {:.1?} together", at(&conditions, 95));
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let value = work();
    (value, started.elapsed())
}

fn moment() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

fn wanted(words: &str) -> Wanted<'_> {
    Wanted { words, kind: None, year: None, public: false, most: MOST }
}

fn make(path: &Path) -> Store {
    let body = Body::new("Påhittade förbundet", BodyForm::CoordinationAssociation);
    let association = made_up::association(body.clone());
    Store::create_with(path, &body, Action::Import, moment(), |write| {
        write.add(&association, &std::collections::BTreeMap::new())?;
        made_up::texts().try_for_each(|(hash, text)| write.keep_text(&hash, &text))
    })
    .expect("a file")
}

/// What a letter in a § costs with the index behind it.
fn write_one(store: &mut Store) {
    let item = store.meeting(domain::MeetingId(500)).expect("a meeting").expect("a meeting").items[3].clone();
    let took = measured(&vec![String::new(); 100], |_| {
        store.write_merging(Action::WriteMinutes, "bench", moment(), |write| write.edit_item(&item)).expect("written");
    });
    println!("a § written and indexed: median {:.1?}, p95 {:.1?}", at(&took, 50), at(&took, 95));
}

/// What opening costs once, when the index is of another version.
fn anew(path: &Path) {
    let conn = Connection::open(path).expect("the file");
    conn.execute_batch("UPDATE search_state SET version = 0").expect("a version");
    drop(conn);
    let (_, opened) = timed(|| drop(Store::open(path, Access::ReadWrite).expect("a sound file")));
    println!("opened, with the index made anew: {opened:.1?}");
}

fn raw(folder: &Path, store: &Store) -> Connection {
    let conn = Connection::open(folder.join("raw.db")).expect("a file");
    conn.execute_batch(
        "PRAGMA journal_mode = WAL;
         CREATE VIRTUAL TABLE raw USING fts5(title, text, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'); BEGIN",
    )
    .expect("a table");
    let mut insert = conn.prepare("INSERT INTO raw (title, text) VALUES (?1, ?2)").expect("a statement");
    let association = store.association().expect("records");
    for item in association.meetings.iter().flat_map(|meeting| &meeting.items) {
        let text: Vec<String> = item
            .parts
            .iter()
            .filter_map(|part| match part {
                domain::ItemPart::Block(block) => Some(&block.text),
                domain::ItemPart::SubItem(_) => None,
            })
            .flat_map(|text| text.lines().map(domain::plain_words))
            .collect();
        let number = item.registration_number.as_ref().map_or("", |number| number.as_written());
        insert.execute((format!("{number} {}", item.heading), text.join("\n"))).expect("a row");
    }
    for document in &association.registry {
        let number = document.number.as_ref().map_or("", |number| number.as_written());
        insert.execute((format!("{number} {}", document.subject), "")).expect("a row");
    }
    for (_, text) in made_up::texts() {
        insert.execute(("", text)).expect("a row");
    }
    drop(insert);
    conn.execute_batch("COMMIT; INSERT INTO raw (raw) VALUES ('optimize')").expect("a commit");
    conn
}

fn ask_raw(conn: &Connection, words: &str) {
    let asked = if words.starts_with('"') {
        words.to_owned()
    } else {
        let words: Vec<String> = words
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| format!("\"{word}\""))
            .collect();
        if words.is_empty() { return } else { format!("{} *", words.join(" AND ")) }
    };
    let sql = "SELECT rowid, snippet(raw, 1, '[', ']', '…', 24) FROM raw WHERE raw MATCH ?1 ORDER BY rank LIMIT 50";
    let mut statement = conn.prepare(sql).expect("a statement");
    let found: Result<Vec<(i64, String)>, _> =
        statement.query_map([asked], |row| Ok((row.get(0)?, row.get(1)?))).expect("a query").collect();
    drop(found.expect("rows"));
}

fn measured(asked: &[String], mut work: impl FnMut(&str)) -> Vec<Duration> {
    let mut took = vec![];
    for _ in 0..ROUNDS {
        for words in asked {
            let started = Instant::now();
            work(words);
            took.push(started.elapsed());
        }
    }
    took.sort_unstable();
    took
}

fn at(sorted: &[Duration], percent: usize) -> Duration {
    sorted[(sorted.len() * percent / 100).min(sorted.len() - 1)]
}

fn row(name: &str, ours: &[Duration], theirs: &[Duration]) {
    let most = |all: &[Duration]| *all.last().expect("a measurement");
    println!(
        "{name:<20} {:>5} {:>10.1?} {:>10.1?} {:>10.1?}   {:>10.1?} {:>10.1?}",
        ours.len(),
        at(ours, 50),
        at(ours, 95),
        most(ours),
        at(theirs, 95),
        most(theirs)
    );
}
