//! Steps from version to version, and files that took others.

use super::*;
use crate::connection;
use crate::samples::sample;

/// The steps there are, and more after them.
fn followed_by(sql: &[&'static str]) -> Vec<Migration> {
    let more = (newest(MIGRATIONS) + 1..).zip(sql).map(|(to, sql)| Migration { to, sql, schema: "" });
    MIGRATIONS.iter().map(|step| Migration { ..*step }).chain(more).collect()
}

const NEXT: &str = "CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT;";

fn migrated(steps: &[Migration]) -> Connection {
    let mut conn = connection::memory().unwrap();
    conn.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    migrate(&mut conn, steps).unwrap();
    conn
}

/// A step that has been shipped is never edited: this test then fails, and the answer is a new step.
#[test]
fn every_step_leaves_the_tables_that_it_says() {
    for (count, step) in MIGRATIONS.iter().enumerate() {
        let conn = migrated(&MIGRATIONS[..=count]);
        assert_eq!(fingerprint(&conn).unwrap(), step.schema, "step {}", step.to);
        assert_eq!(step.to as usize, count + 1);
    }
}

#[test]
fn every_table_is_strict_and_refers_to_what_exists() {
    let conn = migrated(MIGRATIONS);
    let sql = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
               AND name NOT LIKE 'sqlite_%' AND NOT strict";
    let loose: Vec<String> = rows(&conn, sql, [], |row| row.get("name")).unwrap();
    assert_eq!(loose, Vec::<String>::new());
    conn.execute_batch("PRAGMA foreign_key_check").unwrap();
}

#[test]
fn an_older_file_takes_the_steps_it_lacks() {
    let mut conn = migrated(MIGRATIONS);
    migrate(&mut conn, &followed_by(&[NEXT])).unwrap();
    assert_eq!(version(&conn).unwrap(), newest(MIGRATIONS) + 1);
    conn.execute_batch("SELECT * FROM next").unwrap();
}

#[test]
fn a_step_that_fails_takes_the_steps_before_it_back() {
    let mut conn = migrated(MIGRATIONS);
    let before = fingerprint(&conn).unwrap();
    let fails = "CREATE TABLE third (id INTEGER PRIMARY KEY) STRICT; SELECT nonsense;";
    migrate(&mut conn, &followed_by(&[NEXT, fails])).unwrap_err();
    assert_eq!(version(&conn).unwrap(), newest(MIGRATIONS));
    assert_eq!(fingerprint(&conn).unwrap(), before);
}

#[test]
fn a_newer_file_is_refused() {
    let mut conn = migrated(&followed_by(&[NEXT]));
    for answer in [migrate(&mut conn, MIGRATIONS).err(), verify(&conn, MIGRATIONS).err()] {
        let Some(OpenError::NewerFile { file, program }) = answer else { panic!("{answer:?}") };
        assert_eq!((file, program), (newest(MIGRATIONS) + 1, newest(MIGRATIONS)));
    }
}

#[test]
fn a_file_that_took_another_step_is_refused() {
    let conn = migrated(MIGRATIONS);
    verify(&conn, MIGRATIONS).unwrap();
    let mut changed = followed_by(&[]);
    changed[0].sql = "-- The same tables by other words.";
    assert!(matches!(verify(&conn, &changed), Err(OpenError::Damaged { .. })));
}

#[test]
fn a_file_with_a_table_or_trigger_more_or_less_is_refused() {
    for tampering in [
        "DROP TRIGGER audit_stays",
        "CREATE TRIGGER spy AFTER INSERT ON audit BEGIN DELETE FROM person; END",
        "CREATE VIEW endless AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT * FROM n",
    ] {
        let (_folder, path) = sample().close();
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(tampering).unwrap();
        drop(conn);
        let conn = connection::immutable(&path).unwrap();
        assert!(matches!(verify(&conn, MIGRATIONS), Err(OpenError::Damaged { .. })));
    }
}

/// §§ verified at once were a list of numbers; now each is a row of its item.
#[test]
fn sections_that_were_verified_at_once_become_rows_of_their_items() {
    let mut conn = migrated(&MIGRATIONS[..3]);
    conn.execute_batch(
        "INSERT INTO meeting (id, date, adjournments, status, immediate_sections)
           VALUES (1, '2025-06-09', '[]', 'held', '[4,9,3,4]'), (2, '2025-09-01', '[]', 'held', '[]');
         INSERT INTO item (id, meeting, position, section, heading, presenters) VALUES
           (5, 1, 0, 3, 'Val', '[]'), (6, 1, 1, 4, 'Budget', '[]'), (7, 1, 2, 4, 'Budget igen', '[]'),
           (8, 2, 0, 4, 'Avtal', '[]');
         UPDATE meeting SET verified_on = '2025-06-20';",
    )
    .unwrap();
    migrate(&mut conn, MIGRATIONS).unwrap();
    let sql = "SELECT item, date FROM immediate_verification ORDER BY item";
    let found = rows(&conn, sql, [], |row| Ok((row.get("item")?, row.get("date")?))).unwrap();
    assert_eq!(found, [(5, None::<String>), (6, None)], "of two with one number the first; no day is guessed");
    assert_eq!(version(&conn).unwrap(), newest(MIGRATIONS));
}
