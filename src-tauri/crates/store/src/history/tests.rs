//! Steps back and forth: what they bring back, what they refuse, and what is no step.

mod any_steps;

use crate::samples::{Sample, body, day, moment, prose, reopened, sample};
use crate::{Access, Action, Store, StoreError, UndoState, Write};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{ItemId, ItemPart, MeetingId, Phrase, Sealing, Verification};
use rusqlite::Connection;

const JUNE: MeetingId = MeetingId(2);
const JANUARY: MeetingId = MeetingId(3);

/// Seconds after the moment of the tests.
fn after(seconds: i64) -> DateTime<Utc> {
    moment() + TimeDelta::seconds(seconds)
}

fn rename(store: &mut Store, heading: &str, at: DateTime<Utc>) {
    let mut item = store.meeting(JANUARY).unwrap().unwrap().items[0].clone();
    item.heading = heading.to_owned();
    store.write_merging(Action::WriteMinutes, "item 4", at, |write| write.edit_item(&item)).unwrap();
}

fn heading(store: &Store) -> String {
    store.meeting(JANUARY).unwrap().unwrap().items[0].heading.clone()
}

fn act(store: &mut Store, action: Action, work: impl FnOnce(&mut Write<'_>) -> Result<(), StoreError>) {
    store.write(action, moment(), work).unwrap();
}

fn phrase(name: &str) -> Phrase {
    Phrase { id: None, name: name.to_owned(), text: prose("Mötet öppnas.") }
}

#[test]
fn a_step_says_what_was_done_and_where() {
    let mut store = sample().store;
    assert_eq!(store.undo_state(moment()).unwrap(), UndoState::default());
    rename(&mut store, "Val", after(1));
    let state = store.undo_state(after(2)).unwrap();
    let step = state.undo.clone().unwrap();
    assert_eq!((step.action, step.at), (Action::WriteMinutes, after(1)));
    assert_eq!((step.meeting, step.item), (Some(JANUARY), Some(ItemId(4))));
    assert_eq!(state.redo, None);
    assert_eq!(store.undo(after(3)).unwrap(), Some(step.clone()));
    assert_eq!(heading(&store), "Mötets öppnande");
    assert_eq!(store.undo_state(after(3)).unwrap(), UndoState { undo: None, redo: Some(step.clone()) });
    assert_eq!(store.redo(after(4)).unwrap(), Some(step));
    assert_eq!(heading(&store), "Val");
    assert_eq!(store.redo(after(5)).unwrap(), None);
}

#[test]
fn typing_is_undone_by_bursts() {
    let mut store = sample().store;
    for (at, text) in [(0, "a"), (2, "ab"), (5, "abc"), (9, "abcd"), (10, "abcde")] {
        rename(&mut store, text, after(at));
    }
    store.undo(after(11)).unwrap();
    assert_eq!(heading(&store), "abc");
    store.undo(after(11)).unwrap();
    assert_eq!(heading(&store), "Mötets öppnande");
    assert_eq!(store.undo(after(11)).unwrap(), None);
    store.redo(after(12)).unwrap();
    store.redo(after(12)).unwrap();
    assert_eq!(heading(&store), "abcde");
}

#[test]
fn what_is_done_after_an_undo_is_a_step_of_its_own() {
    let mut store = sample().store;
    rename(&mut store, "a", after(0));
    act(&mut store, Action::EditPhrases, |write| write.add_phrase(&phrase("x")).map(drop));
    store.undo(after(1)).unwrap();
    rename(&mut store, "ab", after(1));
    assert_eq!(store.undo_state(after(1)).unwrap().redo, None);
    store.undo(after(2)).unwrap();
    assert_eq!(heading(&store), "a");
}

#[test]
fn typing_that_comes_to_nothing_is_no_step() {
    let mut store = sample().store;
    rename(&mut store, "a", after(0));
    rename(&mut store, "Mötets öppnande", after(1));
    assert_eq!(store.undo_state(after(1)).unwrap(), UndoState::default());
    rename(&mut store, "a", after(5));
    store.undo(after(6)).unwrap();
    // A write that changes nothing leaves what can be done again.
    rename(&mut store, "Mötets öppnande", after(7));
    assert!(store.undo_state(after(7)).unwrap().redo.is_some());
}

#[test]
fn a_section_that_is_undone_gives_its_number_back() {
    let mut store = sample().store;
    let open = |store: &mut Store, item| {
        store.write(Action::OpenItem, moment(), |write| write.open_item(ItemId(item), None)).unwrap().get()
    };
    assert_eq!(open(&mut store, 4), 1);
    store.undo(moment()).unwrap();
    assert_eq!(open(&mut store, 5), 1);
    assert_eq!(open(&mut store, 4), 2);
    let number = |store: &mut Store| {
        let next = |write: &mut Write<'_>| write.next_number("P", day(2026, 1, 12));
        store.write(Action::Register, moment(), next).unwrap().to_string()
    };
    assert_eq!(number(&mut store), "P26:1");
    store.undo(moment()).unwrap();
    assert_eq!(number(&mut store), "P26:1");
}

#[test]
fn steps_outlast_a_restart_but_not_the_day() {
    let mut store = sample().store;
    rename(&mut store, "Val", after(0));
    let state = store.undo_state(after(0)).unwrap();
    let evening = after(12 * 60 * 60);
    assert_eq!(store.undo_state(evening).unwrap(), state);
    let night = evening + TimeDelta::seconds(1);
    assert_eq!(store.undo_state(night).unwrap(), UndoState::default());
    assert_eq!(store.undo(night).unwrap(), None);
    rename(&mut store, "Nyval", night);
    store.undo(night).unwrap();
    assert_eq!(heading(&store), "Val");
    assert_eq!(store.undo(after(0)).unwrap(), None, "the old step is gone");
}

#[test]
fn a_closed_and_reopened_file_goes_on_undoing() {
    let mut sample = sample();
    rename(&mut sample.store, "Val", after(0));
    let (_folder, path) = sample.close();
    let mut store = reopened(&path);
    store.undo(after(1)).unwrap();
    assert_eq!(heading(&store), "Mötets öppnande");
    drop(store);
    let mut store = reopened(&path);
    store.redo(after(2)).unwrap();
    assert_eq!(heading(&store), "Val");
}

#[test]
fn only_the_last_steps_are_kept() {
    let mut store = sample().store;
    for number in 0..super::MOST + 20 {
        act(&mut store, Action::EditPhrases, |write| write.add_phrase(&phrase(&number.to_string())).map(drop));
    }
    let steps = std::iter::from_fn(|| store.undo(moment()).unwrap()).count();
    assert_eq!(steps as i64, super::MOST);
    assert_eq!(store.phrases().unwrap().len(), 20);
}

#[test]
fn verification_and_signatures_are_a_wall() {
    type Work = fn(&mut Write<'_>) -> Result<(), StoreError>;
    let walls: [(Action, Work); 3] = [
        (Action::Verify, |write| {
            write.set_verification(JUNE, &Verification { date: Some(day(2025, 6, 20)), ..Verification::default() })
        }),
        (Action::Seal, |write| {
            write.seal(JUNE, b"%PDF", &Sealing { meeting: JUNE, item: None, sealed_at: moment(), places: vec![] })
        }),
        (Action::EmptyTrash, |write| write.empty_trash().map(drop)),
    ];
    for (action, work) in walls {
        let mut store = sample().store;
        rename(&mut store, "Val", after(0));
        store.write(action, after(1), work).unwrap();
        assert_eq!(store.undo(after(2)).unwrap(), None, "{action:?}");
        assert_eq!(heading(&store), "Val");
    }
}

/// A step that another way of writing let pass the wall is refused all the same.
#[test]
fn closed_minutes_are_not_changed_by_undo() {
    for close in [
        "UPDATE meeting SET verified_on = '2026-01-30' WHERE id = 3",
        "INSERT INTO sealed (meeting, sealed_at, pdf, places) VALUES (3, '2026-01-30T10:00:00.000Z', x'25', '[]')",
    ] {
        let mut sample = sample();
        rename(&mut sample.store, "Val", after(0));
        Connection::open(&sample.path).unwrap().execute(close, []).unwrap();
        let before = sample.store.undo_state(after(1)).unwrap();
        let refused = sample.store.undo(after(1));
        assert!(matches!(refused, Err(StoreError::Frozen { .. } | StoreError::Sealed { .. })), "{refused:?}");
        assert_eq!(heading(&sample.store), "Val");
        assert_eq!(sample.store.undo_state(after(1)).unwrap(), before);
    }
}

#[test]
fn what_another_program_has_changed_since_is_not_undone() {
    let mut sample = sample();
    rename(&mut sample.store, "Val", after(0));
    let other = Connection::open(&sample.path).unwrap();
    let version = sample.store.version().unwrap();
    other.execute("UPDATE item SET heading = 'Annat' WHERE id = 4", []).unwrap();
    assert_ne!(sample.store.version().unwrap(), version);
    let before = (sample.store.association().unwrap(), sample.store.audit().unwrap());
    assert!(matches!(sample.store.undo(after(1)), Err(StoreError::ChangedSince)));
    assert_eq!((sample.store.association().unwrap(), sample.store.audit().unwrap()), before);
    other.execute("UPDATE item SET heading = 'Val' WHERE id = 4", []).unwrap();
    sample.store.undo(after(1)).unwrap();
    other.execute("DELETE FROM block WHERE item = 4", []).unwrap();
    other.execute("UPDATE item SET heading = 'Annat' WHERE id = 4", []).unwrap();
    assert!(matches!(sample.store.redo(after(1)), Err(StoreError::ChangedSince)));
}

#[test]
fn a_second_opening_of_the_file_undoes_the_same_steps() {
    let Sample { store: mut first, path, folder: _folder } = sample();
    let mut second = reopened(&path);
    rename(&mut first, "Val", after(0));
    second.undo(after(1)).unwrap();
    assert_eq!(heading(&first), "Mötets öppnande");
    assert_eq!(first.undo(after(2)).unwrap(), None);
    let reader = Store::open(&path, Access::ReadOnly).unwrap();
    assert!(reader.undo_state(after(2)).unwrap().redo.is_some());
}

/// The log tells of an undo as of any other change.
#[test]
fn an_undo_is_logged() {
    let mut store = sample().store;
    rename(&mut store, "Val", after(0));
    let rows = store.audit().unwrap().len();
    store.undo(after(1)).unwrap();
    let log = store.audit().unwrap().split_off(rows);
    let [row] = &log[..] else { panic!("one row: {log:?}") };
    assert_eq!((row.action.as_str(), row.record.as_str(), row.key.as_str()), ("undo", "item", "4"));
    assert_eq!(row.after.as_ref().unwrap()["heading"], "Mötets öppnande");
}

/// A file from anyone: its steps are data, and what does not fit the tables is damage.
#[test]
fn a_step_that_the_program_cannot_have_written_is_refused() {
    let good = r#"{"id":4}"#;
    for changes in [
        "nonsense".to_owned(),
        format!(r#"[{{"record":"audit","before":{good},"after":null}}]"#),
        format!(r#"[{{"record":"sqlite_schema","before":{good},"after":null}}]"#),
        format!(r#"[{{"record":"item","before":{good},"after":null}}]"#),
        r#"[{"record":"section_counter","before":{"year":2026,"last":[1]},"after":null}]"#.to_owned(),
        r#"[{"record":"section_counter","before":{"year":2026,"last\" = 9 --":1},"after":null}]"#.to_owned(),
        r#"[{"record":"section_counter","before":null,"after":null}]"#.to_owned(),
    ] {
        let mut sample = sample();
        Connection::open(&sample.path)
            .unwrap()
            .execute(
                "INSERT INTO undo_step (at, action, undone, changes)
                 VALUES ('2026-01-12T08:30:00.000Z', 'edit-body', 0, ?1)",
                [&changes],
            )
            .unwrap();
        let before = sample.store.association().unwrap();
        let refused = sample.store.undo(moment());
        assert!(matches!(refused, Err(StoreError::Damaged { .. })), "{changes}: {refused:?}");
        assert_eq!(sample.store.association().unwrap(), before);
    }
}

#[test]
fn a_body_with_its_boards_and_series_comes_back() {
    let mut store = sample().store;
    let mut changed = body();
    changed
        .notice_boards
        .push(domain::NoticeBoard { id: domain::BoardId("b".to_owned()), ..changed.notice_boards[0].clone() });
    changed.notice_boards.reverse();
    changed.number_series.clear();
    act(&mut store, Action::EditBody, |write| write.set_body(&changed));
    store.undo(moment()).unwrap();
    assert_eq!(store.association().unwrap().body, body());
    store.redo(moment()).unwrap();
    assert_eq!(store.association().unwrap().body, changed);
}

/// Writing in a long item keeps images of the blocks that changed and not of all.
#[test]
fn a_step_keeps_only_the_blocks_that_changed() {
    let mut store = sample().store;
    let mut item = store.meeting(JANUARY).unwrap().unwrap().items[0].clone();
    let ItemPart::Block(block) = item.parts[0].clone() else { panic!("a block") };
    item.parts = vec![ItemPart::Block(block); 40];
    act(&mut store, Action::WriteMinutes, |write| write.edit_item(&item));
    let ItemPart::Block(block) = &mut item.parts[20] else { panic!("a block") };
    block.text = prose("att avslå.");
    act(&mut store, Action::WriteMinutes, |write| write.edit_item(&item));
    let sql = "SELECT json_array_length(changes) FROM undo_step ORDER BY id DESC LIMIT 1";
    let changed: i64 = store.conn.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(changed, 1);
}
