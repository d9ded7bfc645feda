//! What is found, in which order, and that the index follows the records whatever happens to them.

use super::*;
use crate::samples::{any_association, body, file, files, meeting, moment, prose, sample, section};
use crate::store::Store;
use crate::values::rows;
use crate::{Access, Action};
use domain::*;
use proptest::prelude::*;
use rusqlite::Connection;

/// Everything that the index says, whatever identities it says it under.
fn said(conn: &Connection) -> Vec<String> {
    let mut all = vec![];
    for table in ["search_head", "search_text"] {
        conn.execute_batch(&format!("CREATE VIRTUAL TABLE temp.said USING fts5vocab(main, {table}, instance)"))
            .unwrap();
        let sql = format!(
            "SELECT '{table} ' || source || key || '.' || part || ' ' || col || offset || ' ' || term AS line,
               entry.id / 65536 AS day
             FROM said LEFT JOIN search_entry AS entry ON entry.id = doc ORDER BY 1"
        );
        let lines = rows(conn, &sql, [], |row| {
            Ok(format!("{:?} {:?}", row.get::<_, Option<String>>("line")?, row.get::<_, Option<i64>>("day")?))
        });
        all.extend(lines.unwrap());
        conn.execute_batch("DROP TABLE temp.said").unwrap();
    }
    all
}

/// The index is what it becomes when it is made anew.
pub(crate) fn assert_true(store: &Store) {
    let is = said(&store.conn);
    store.conn.execute_batch("SAVEPOINT anew").unwrap();
    index::rebuild(&store.conn).unwrap();
    let anew = said(&store.conn);
    store.conn.execute_batch("ROLLBACK TO anew; RELEASE anew").unwrap();
    assert_eq!(is, anew);
}

fn wanted(words: &str) -> Wanted<'_> {
    Wanted { words, kind: None, year: None, public: false, most: 50 }
}

fn titles(store: &Store, wanted: &Wanted<'_>) -> Vec<(HitKind, String)> {
    let (found, _) = store.search(wanted).unwrap();
    found.into_iter().map(|found| (found.target.kind, found.target.title)).collect()
}

fn first(store: &Store, words: &str) -> (HitKind, String) {
    titles(store, &wanted(words)).first().cloned().unwrap_or((HitKind::Person, "nothing".to_owned()))
}

fn put(store: &mut Store, association: Association) {
    store.write(Action::Import, moment(), |write| write.add(&association, &files())).unwrap();
}

/// The sample with a secret document, a file that was read, and a § about a coordinator.
fn office() -> crate::samples::Sample {
    let mut sample = sample();
    let mut more = crate::samples::nothing_but(body());
    let secret = RegisteredDocument {
        number: "P19/08".parse().ok(),
        secrecy: Some(Secrecy { provision: "26 kap. 1 §".to_owned(), date: None, authority: None }),
        files: vec![AttachedFile { name: "journal.pdf".to_owned(), hash: Some(file().0) }],
        ..RegisteredDocument::new(Direction::Received, "Anmälan från Åängen")
    };
    more.registry = vec![secret];
    put(&mut sample.store, more);
    sample
        .store
        .write(Action::Register, moment(), |write| {
            write.keep_text(&file().0, "Första sidan.\nSamordnarens rapport om åren.")
        })
        .unwrap();
    sample
}

#[test]
fn names_texts_numbers_and_the_text_in_files_are_found() {
    let sample = office();
    let store = &sample.store;
    assert_eq!(first(store, "verksamhetsplanen"), (HitKind::Section, "Verksamhetsplan".to_owned()));
    assert_eq!(first(store, "fastställa").0, HitKind::Item, "the newest");
    assert_eq!(first(store, "1").0, HitKind::Section);
    assert_eq!(first(store, "anna"), (HitKind::Person, "anna-ek".to_owned()));
    assert_eq!(first(store, "samordnare").0, HitKind::File);
    assert_eq!(first(store, "9 juni 2025").0, HitKind::Meeting);
    assert_eq!(first(store, "2025-06").0, HitKind::Meeting);
    assert_eq!(first(store, "lysviks kommun"), (HitKind::Document, "Remissvar".to_owned()));
    for spelling in ["P19/8", "P19:08", "p19:8"] {
        assert_eq!(first(store, spelling), (HitKind::Document, "Anmälan från Åängen".to_owned()), "{spelling}");
    }
    assert_eq!(first(store, "§ 2"), (HitKind::Section, "Verksamhetsplan".to_owned()));
    assert_eq!(titles(store, &wanted("ar")), [], "å is no a");
}

#[test]
fn the_newest_comes_first_and_a_name_before_a_text() {
    let mut sample = sample();
    let item = |id, section_number, heading: &str, text: &str| {
        let mut item = sample.store.association().unwrap().meetings[0].items[0].clone();
        item.id = ItemId(id);
        item.section = Some(section(section_number));
        item.heading = heading.to_owned();
        item.registration_number = None;
        let ItemPart::Block(block) = &mut item.parts[0] else { panic!("a block") };
        block.text = prose(text);
        item
    };
    let old = meeting(-1, crate::samples::day(2020, 3, 1), vec![item(-1, 1, "Bidrag", "Nej.")]);
    let new = meeting(
        -2,
        crate::samples::day(2027, 3, 1),
        vec![item(-2, 1, "Ansökan om bidraget", "Nej."), item(-3, 2, "Val", "Ett bidrag.")],
    );
    let mut more = crate::samples::nothing_but(body());
    more.people = sample.store.people().unwrap();
    more.meetings = vec![old, new];
    let store = &mut sample.store;
    // Who sat there is already known.
    more.people.clear();
    put(store, more);
    let found: Vec<String> = titles(store, &wanted("bidrag")).into_iter().map(|(_, title)| title).collect();
    assert_eq!(found, ["Ansökan om bidraget", "Bidrag", "Val"]);
    let of_year = Wanted { year: Some(2020), ..wanted("bidrag") };
    assert_eq!(titles(store, &of_year).len(), 1);
    let decided = Wanted { kind: Some(HitKind::Decision), ..wanted("bidrag") };
    assert_eq!(titles(store, &decided), [(HitKind::Decision, "Val".to_owned())]);
    let one = Wanted { most: 1, ..wanted("bidrag") };
    let (found, more) = store.search(&one).unwrap();
    assert_eq!((found.len(), more), (1, true));
}

#[test]
fn what_is_secret_is_found_by_the_office_and_by_nobody_else() {
    let sample = office();
    for words in ["åängen", "P19/8", "journal", "26 kap", "samordnare", "svar"] {
        assert_ne!(titles(&sample.store, &wanted(words)), [], "{words}");
        let public = Wanted { public: true, ..wanted(words) };
        let seen = titles(&sample.store, &public);
        // The document with the answer is public, its file is not: the secret document has it too.
        assert!(
            seen.iter().all(|(kind, title)| *kind == HitKind::Document && title == "Remissvar"),
            "{words}: {seen:?}"
        );
    }
}

#[test]
fn the_sentence_that_has_the_words_is_shown() {
    let sample = office();
    let (found, _) = sample.store.search(&wanted("samordnare")).unwrap();
    let sentence: Vec<(&str, bool)> = found[0].sentence.iter().map(|run| (run.text.as_str(), run.hit)).collect();
    assert_eq!(sentence, [("Samordnarens", true), (" rapport om åren.", false)]);
    let owners: Vec<_> = found.iter().map(|found| found.target.with.as_deref().unwrap()).collect();
    assert_eq!(owners, ["Remissvar", "Anmälan från Åängen"], "what has no day comes last");
}

#[test]
fn the_index_follows_the_trash_undo_and_names() {
    let mut sample = sample();
    let store = &mut sample.store;
    store.write(Action::Trash, moment(), |write| write.trash(&TrashKey::Meeting(MeetingId(3)))).unwrap();
    assert_eq!(titles(store, &wanted("insatser")), []);
    assert_true(store);
    store.undo(moment()).unwrap();
    assert_eq!(titles(store, &wanted("insatser")).len(), 1);
    assert_true(store);
    let organisation =
        MemberOrganisation { name: "Sunne kommun".to_owned(), ..store.organisations().unwrap()[0].clone() };
    store.write(Action::EditPeople, moment(), |write| write.edit_organisation(&organisation)).unwrap();
    assert_eq!(first(store, "sunne").1, "Remissvar");
    assert_true(store);
}

#[test]
fn a_file_without_an_index_gets_it_when_it_is_opened() {
    let sample = office();
    let (_folder, path) = sample.close();
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(
        "UPDATE search_state SET version = 0; DELETE FROM search_entry;
         INSERT INTO search_head (search_head) VALUES ('delete-all'); INSERT INTO search_text (search_text) VALUES ('delete-all');",
    )
    .unwrap();
    drop(conn);
    for access in [Access::ReadOnly, Access::ReadWrite] {
        let store = Store::open(&path, access).unwrap();
        assert_eq!(first(&store, "samordnare").0, HitKind::File, "{access:?}");
    }
    assert!(!is_stale(&Connection::open(&path).unwrap()).unwrap());
}

#[test]
fn a_day_with_more_than_it_has_room_for_borrows_from_the_day_before() {
    let sample = sample();
    let conn = &sample.store.conn;
    let id: i64 =
        conn.query_row("SELECT max(id) FROM search_entry WHERE source = 'item'", [], |row| row.get(0)).unwrap();
    let last = id | 0xffff;
    conn.execute("UPDATE search_entry SET id = ?1 WHERE id = ?2", [last, id]).unwrap();
    let reader = reader::Reader::new(conn);
    index::put(&reader, entry::Source::Item, 4).unwrap();
    drop(reader);
    let sql = "SELECT count(*) FROM search_entry WHERE source = 'item' AND key = 4";
    assert_eq!(conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever comes in: the index that grew with it is the index made of it.
    #[test]
    fn any_association_is_indexed_as_it_comes_in(association in any_association()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.paragraf");
        let add = |write: &mut crate::Write<'_>| write.add(&association, &files());
        let store = Store::create_with(&path, &association.body, Action::Import, moment(), add).unwrap();
        assert_true(&store);
    }

    /// No question is an error, and none finds more than is wanted.
    #[test]
    fn any_question_is_answered(words in "(?s).{0,40}|[\"()*^:{}+~ANDORNOTEAR0-9 §/-]{0,40}", public: bool, year in -5_000i32..12_000) {
        let sample = sample();
        for kind in HitKind::ALL.into_iter().map(Some).chain([None]) {
            let (found, _) = sample.store.search(&Wanted { words: &words, kind, year: Some(year), public, most: 3 }).unwrap();
            prop_assert!(found.len() <= 3);
        }
        sample.store.search(&wanted(&words)).unwrap();
    }
}
