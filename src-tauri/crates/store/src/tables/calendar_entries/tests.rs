//! The office's own calendar.

use super::*;
use crate::samples::{day, moment, sample};
use crate::{Action, Store};
use domain::{CalendarEntryKind, Person};

fn week(from: u32, to: u32) -> CalendarEntry {
    CalendarEntry {
        id: CalendarEntryId(0),
        kind: CalendarEntryKind::SchoolBreak,
        name: "Sportlov".to_owned(),
        from: day(2026, 2, from),
        to: day(2026, 2, to),
        start: None,
        end: None,
        people: vec![],
        uid: None,
    }
}

fn put(store: &mut Store, entry: &CalendarEntry) -> Result<CalendarEntryId, StoreError> {
    store.write(Action::EditCalendar, moment(), |write| write.put_calendar_entry(entry))
}

fn read(store: &Store) -> Vec<CalendarEntry> {
    store.association().unwrap().calendar
}

#[test]
fn an_entry_is_put_in_changed_and_undone() {
    let mut store = sample().store;
    let late = CalendarEntry { id: put(&mut store, &week(23, 27)).unwrap(), ..week(23, 27) };
    let early = CalendarEntry { id: put(&mut store, &week(16, 20)).unwrap(), ..week(16, 20) };
    assert_eq!(read(&store), [early.clone(), late.clone()]);
    let meeting = CalendarEntry {
        kind: CalendarEntryKind::OtherMeeting,
        start: Some("09:00".parse().unwrap()),
        end: Some("12:00".parse().unwrap()),
        people: vec![PersonId("bo-alm".to_owned()), PersonId("anna-ek".to_owned())],
        uid: Some("1@kalender.example".to_owned()),
        ..early.clone()
    };
    assert_eq!(put(&mut store, &meeting).unwrap(), early.id);
    assert_eq!(read(&store), [meeting, late.clone()]);
    store.undo(moment()).unwrap();
    assert_eq!(read(&store), [early, late.clone()]);
    store.undo(moment()).unwrap();
    assert_eq!(read(&store), [late]);
}

#[test]
fn what_cannot_be_is_refused() {
    let mut store = sample().store;
    let backwards = week(20, 16);
    let stranger = CalendarEntry { people: vec![PersonId("no-one".to_owned())], ..week(16, 20) };
    for wrong in [backwards, stranger] {
        assert!(matches!(put(&mut store, &wrong), Err(StoreError::Rule(_))));
    }
    let gone = CalendarEntry { id: CalendarEntryId(7), ..week(16, 20) };
    let refused = put(&mut store, &gone);
    assert!(matches!(refused, Err(StoreError::NoRecord(TrashKey::CalendarEntry(CalendarEntryId(7))))), "{refused:?}");
    assert_eq!(read(&store), []);
}

#[test]
fn someone_whom_an_entry_takes_stays_until_the_entry_goes() {
    let mut store = sample().store;
    let guest = PersonId("gäst".to_owned());
    let person = Person { id: guest.clone(), ..store.people().unwrap()[0].clone() };
    store.write(Action::EditPeople, moment(), |write| write.add_person(&person)).unwrap();
    let id = put(&mut store, &CalendarEntry { people: vec![guest.clone()], ..week(16, 20) }).unwrap();
    let trash = |store: &mut Store, key: TrashKey| store.write(Action::Trash, moment(), |write| write.trash(&key));
    let refused = trash(&mut store, TrashKey::Person(guest.clone()));
    assert!(matches!(refused, Err(StoreError::InUse { count: 1 })), "{refused:?}");
    trash(&mut store, TrashKey::CalendarEntry(id)).unwrap();
    trash(&mut store, TrashKey::Person(guest)).unwrap();
    let restored = store.write(Action::Restore, moment(), |write| write.restore(&TrashKey::CalendarEntry(id)));
    assert!(matches!(restored, Err(StoreError::InTrash(TrashKey::Person(_)))), "{restored:?}");
    store.write(Action::EmptyTrash, moment(), |write| write.empty_trash()).unwrap();
    assert_eq!(store.check().unwrap(), vec![]);
}
