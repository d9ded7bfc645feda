//! Any writes in any order: undone, the file is as it was; done again, as it became.

mod registry;

use super::*;
use crate::history::capture::{TABLES, image};
use crate::samples::file;
use crate::search;
use crate::values::rows;
use domain::{
    Answer, Assignment, Attendance, BoardId, CalendarEntry, CalendarEntryId, CalendarEntryKind, ClockTime, Dispatch,
    Event, ImmediateVerification, Item, MeetingType, MeetingTypeId, Occurrence, Official, Paper, PartPlace, Person,
    PersonId, Posting, Reply, Seat, StandingItem, StandingPlace, TrashKey,
};
use proptest::prelude::*;
use proptest::sample::Index;

/// A write, with what it chooses among what is there.
#[derive(Debug, Clone)]
struct Deed {
    kind: u8,
    which: Index,
    other: Index,
    text: String,
    pause: i64,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = (0u8..40, any::<Index>(), any::<Index>(), "(?s).{0,6}", 0i64..5);
    let deed = deed.prop_map(|(kind, which, other, text, pause)| Deed { kind, which, other, text, pause });
    proptest::collection::vec(deed, 1..14)
}

/// Every row of every table that undo brings back.
fn dump(store: &Store) -> Vec<String> {
    let mut all = vec![];
    for table in TABLES {
        let columns = table.columns(&store.conn).unwrap();
        let image = image(&columns, &format!("\"{}\"", table.name));
        let sql = format!("SELECT '{0} ' || {image} AS row FROM \"{0}\" ORDER BY 1", table.name);
        all.extend(rows(&store.conn, &sql, [], |row| row.get::<_, String>("row")).unwrap());
    }
    all
}

fn clock(index: &Index) -> ClockTime {
    ClockTime::new(index.index(24) as u32, 30).unwrap()
}

/// Does it, if the file lets it be done.
fn perform(store: &mut Store, deed: &Deed, at: DateTime<Utc>) {
    let all = store.association().unwrap();
    let meeting = deed.which.get(&all.meetings).clone();
    let item: Option<Item> = (!meeting.items.is_empty()).then(|| deed.other.get(&meeting.items).clone());
    let person = deed.which.get(&all.people).clone();
    let events = store.events(meeting.id).unwrap();
    let event: Option<Event> = (!events.is_empty()).then(|| deed.other.get(&events).clone());
    let assignments = store.assignments().unwrap();
    let officials = store.officials().unwrap();
    let phrases = store.phrases().unwrap();
    let types = store.meeting_types().unwrap();
    let trashed = store.trash().unwrap();
    let (text, other) = (&deed.text, &deed.other);
    let work = |write: &mut Write<'_>| -> Result<(), StoreError> {
        match deed.kind {
            0 | 1 => {
                let mut item = item.ok_or(StoreError::NoItem(ItemId(0)))?;
                item.heading.clone_from(text);
                item.parts.extend(item.parts.first().cloned());
                write.edit_item(&item)
            }
            2 => {
                let mut item = item.ok_or(StoreError::NoItem(ItemId(0)))?;
                item.parts.truncate(other.index(3));
                write.edit_item(&item)
            }
            3 => {
                let new = meeting.items.first().cloned().ok_or(StoreError::NoItem(ItemId(0)))?;
                write.insert_item(meeting.id, &new, item.map(|item| item.id)).map(drop)
            }
            4 => write.open_item(item.map_or(ItemId(0), |item| item.id), Some(clock(other))).map(drop),
            5 => {
                let mut order: Vec<ItemId> = meeting.items.iter().map(|item| item.id).collect();
                let turns = other.index(order.len().max(1)).min(order.len());
                order.rotate_left(turns);
                write.move_items(meeting.id, &order)
            }
            6 => write.trash(&TrashKey::Item(item.map_or(ItemId(0), |item| item.id))),
            7 => write.trash(&TrashKey::Meeting(meeting.id)),
            8 => write.trash(&TrashKey::Person(person.id)),
            9 => {
                let (id, _) = assignments.first().ok_or(StoreError::IncompleteOrder)?;
                write.trash(&TrashKey::Assignment(*id))
            }
            10 if !trashed.is_empty() => write.restore(&other.get(&trashed).key),
            11 => write.add_person(&Person { id: PersonId(text.clone()), ..person }),
            12 => write.edit_person(&Person { name: text.clone(), aliases: vec![text.clone()], ..person }),
            13 => {
                let new = Assignment {
                    person: person.id,
                    seat: Seat::Alternate,
                    appointed_by: None,
                    role: None,
                    from: None,
                    to: Some(day(2030, 1, 1)),
                    calling_order: Some(1),
                };
                write.add_assignment(&new).map(drop)
            }
            14 => {
                let order: Vec<_> = assignments.iter().rev().map(|(id, _)| *id).collect();
                write.order_assignments(&order)
            }
            15 => {
                let new = Official { person: person.id, title: text.clone(), from: None, to: None };
                match officials.first() {
                    Some((id, _)) => write.edit_official(*id, &new),
                    None => write.add_official(&new).map(drop),
                }
            }
            16 => {
                let mut changed = body();
                changed.name.clone_from(text);
                changed.number_series.truncate(other.index(3));
                write.set_body(&changed)
            }
            17 => {
                let mut changed = meeting;
                changed.place = Some(text.clone());
                changed.attendance.extend(changed.attendance.first().cloned());
                write.edit_meeting(&changed)
            }
            18 => {
                let list: Vec<Attendance> = meeting.attendance.into_iter().skip(1).collect();
                write.put_attendance(meeting.id, &list)
            }
            19 => match event {
                Some(event) if other.index(2) == 0 => write.remove_event(event.id),
                Some(event) => write.edit_event(&Event { at: clock(&deed.which), ..event }),
                None => write.add_event(meeting.id, clock(other), &Occurrence::MeetingOpened).map(drop),
            },
            20 => match phrases.first().and_then(|phrase| phrase.id) {
                Some(id) if other.index(2) == 0 => write.edit_phrase(id, &phrase(text)),
                Some(id) => write.trash(&TrashKey::Phrase(id)),
                None => write.add_phrase(&phrase(text)).map(drop),
            },
            21 => {
                let mut item = item.ok_or(StoreError::NoItem(ItemId(0)))?;
                let taken = PartPlace::take(&mut item.parts, other.index(3) as u32, None);
                let (place, part) = taken.ok_or(StoreError::NoItem(item.id))?;
                write.edit_item(&item)?;
                write.trash_part(item.id, &place, &part).map(drop)
            }
            22 => match all.body.notice_boards.first() {
                Some(board) if other.index(2) == 0 => write.trash(&TrashKey::Board(board.id.clone())),
                Some(_) | None => write.set_body(&body()),
            },
            23 => match (all.body.number_series.first(), types.first()) {
                (Some(series), _) if other.index(2) == 0 => write.trash(&TrashKey::Series(series.prefix.clone())),
                (_, Some(kind)) => write.trash(&TrashKey::MeetingType(kind.id)),
                (_, None) => write.set_body(&body()),
            },
            24 => {
                let reply = Reply {
                    person: person.id,
                    answer: Answer::Comes,
                    noted_on: day(2026, 1, 9),
                    note: Some(text.clone()),
                };
                let replies = if other.index(3) == 0 { vec![] } else { vec![reply] };
                write.put_replies(meeting.id, &replies)
            }
            25 => {
                let papers = vec![Paper { name: text.clone(), hash: file().0 }; other.index(3)];
                write.put_papers(item.map_or(ItemId(0), |item| item.id), &papers)
            }
            26 => {
                let sent = vec![Dispatch { recipient: text.clone(), sent_on: day(2026, 1, 9) }; other.index(3)];
                write.put_dispatches(item.map_or(ItemId(0), |item| item.id), &sent)
            }
            27 => {
                let board = BoardId("own".to_owned());
                let postings = vec![Posting { board, posted: Some(day(2026, 1, 9)), removed: None }; other.index(3)];
                let item = meeting.immediate.first().map(|immediate| immediate.item);
                write.put_postings(meeting.id, item, &postings)
            }
            28 | 29 => match (meeting.immediate.first(), item) {
                (Some(immediate), _) => write.remove_immediate(meeting.id, immediate.item),
                (None, Some(item)) => {
                    let item = item.id;
                    let begun = ImmediateVerification { item, date: None, manner: None, postings: vec![] };
                    write.put_immediate(meeting.id, &begun)
                }
                (None, None) => Err(StoreError::NoItem(ItemId(0))),
            },
            30 => {
                let last = all.calendar.last().filter(|_| other.index(2) == 0).map_or(0, |entry| entry.id.0);
                let entry = CalendarEntry {
                    id: CalendarEntryId(last),
                    kind: CalendarEntryKind::OtherMeeting,
                    name: text.clone(),
                    from: day(2026, 1, 9),
                    to: day(2026, 1, 9),
                    start: Some(clock(other)),
                    end: None,
                    people: vec![person.id; other.index(3)],
                    uid: None,
                };
                write.put_calendar_entry(&entry).map(drop)
            }
            31 => {
                let entry = all.calendar.first().map_or(CalendarEntryId(0), |entry| entry.id);
                write.trash(&TrashKey::CalendarEntry(entry))
            }
            32 => {
                let mut list = types;
                list.push(MeetingType {
                    id: MeetingTypeId(0),
                    name: text.clone(),
                    public: false,
                    standing_items: vec![StandingItem {
                        heading: text.clone(),
                        place: StandingPlace::Opening,
                        blocks: vec![],
                    }],
                });
                let turns = other.index(list.len());
                list.rotate_left(turns);
                list.truncate(2);
                write.put_meeting_types(&list).map(drop)
            }
            _ => registry::perform(write, deed, &all),
        }
    };
    // What the file refuses has not happened, and the next deed goes on.
    let _ = if deed.kind.is_multiple_of(2) {
        store.write_merging(Action::WriteMinutes, "any", at, work)
    } else {
        store.write(Action::PlanMeeting, at, work)
    };
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn all_undone_is_as_it_was_and_all_done_again_as_it_became(deeds in deeds()) {
        let mut sample = sample();
        let before = dump(&sample.store);
        let mut at = moment();
        for deed in &deeds {
            at += TimeDelta::seconds(deed.pause);
            perform(&mut sample.store, deed, at);
        }
        let after = dump(&sample.store);
        search::tests::assert_true(&sample.store);
        let mut steps = 0;
        while sample.store.undo(at).unwrap().is_some() {
            steps += 1;
        }
        prop_assert_eq!(dump(&sample.store), before);
        search::tests::assert_true(&sample.store);
        prop_assert_eq!(sample.store.check().unwrap(), vec![]);
        let (_folder, path) = sample.close();
        let mut store = reopened(&path);
        for _ in 0..steps {
            prop_assert!(store.redo(at).unwrap().is_some());
        }
        prop_assert_eq!(store.redo(at).unwrap(), None);
        prop_assert_eq!(dump(&store), after);
        search::tests::assert_true(&store);
        prop_assert_eq!(store.check().unwrap(), vec![]);
        store.association().unwrap();
    }
}
