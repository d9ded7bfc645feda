//! Who answered what: one reply for each person, free beside the minutes.

use super::*;
use crate::samples::{day, moment, sample};
use crate::{Action, Store};
use domain::Answer;

const MARCH: MeetingId = MeetingId(1);
const JANUARY: MeetingId = MeetingId(3);

fn reply(person: &str, answer: Answer) -> Reply {
    let note = Some("Ringde.".to_owned());
    Reply { person: PersonId(person.to_owned()), answer, noted_on: day(2026, 1, 14), note }
}

fn put(store: &mut Store, meeting: MeetingId, replies: &[Reply]) -> Result<(), StoreError> {
    store.write(Action::NoteReply, moment(), |write| write.put_replies(meeting, replies))
}

fn read(store: &Store, id: MeetingId) -> Vec<Reply> {
    store.meeting(id).unwrap().unwrap().replies
}

#[test]
fn replies_are_kept_in_their_order_and_undone() {
    let mut store = sample().store;
    let both = [reply("bo-alm", Answer::Remote), reply("anna-ek", Answer::Absent)];
    put(&mut store, JANUARY, &both).unwrap();
    assert_eq!(read(&store, JANUARY), both);
    put(&mut store, JANUARY, &both[1..]).unwrap();
    assert_eq!(read(&store, JANUARY), both[1..]);
    store.undo(moment()).unwrap();
    assert_eq!(read(&store, JANUARY), both);
}

#[test]
fn one_person_gives_one_reply() {
    let mut store = sample().store;
    let twice = [reply("bo-alm", Answer::Comes), reply("bo-alm", Answer::Absent)];
    for wrong in [&twice[..], &[reply("no-one", Answer::Comes)]] {
        let refused = put(&mut store, JANUARY, wrong);
        assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
    }
    assert_eq!(read(&store, JANUARY), []);
}

#[test]
fn verified_minutes_freeze_no_reply() {
    let mut store = sample().store;
    put(&mut store, MARCH, &[reply("bo-alm", Answer::Comes)]).unwrap();
    assert_eq!(read(&store, MARCH).len(), 1);
    let refused = put(&mut store, MeetingId(9), &[]);
    assert!(matches!(refused, Err(StoreError::NoMeeting(MeetingId(9)))));
}
