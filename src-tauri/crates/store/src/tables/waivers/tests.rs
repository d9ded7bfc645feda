//! What was waived stands with the meeting, is undone with its step, and stays when the minutes are closed.

use super::*;
use crate::Action;
use crate::samples::{moment, sample};
use domain::review::FindingCode;

const JANUARY: MeetingId = MeetingId(3);

fn waiver(words: &str) -> Waiver {
    Waiver { code: FindingCode::DoubledWord, item: None, words: words.into(), reason: "Ett citat".into(), at: moment() }
}

#[test]
fn waivers_are_kept_with_their_reasons_and_undone() {
    let mut store = sample().store;
    let both = [waiver("och och"), waiver("att att")];
    store.write(Action::Waive, moment(), |write| write.put_waivers(JANUARY, &both)).unwrap();
    assert_eq!(store.waivers(JANUARY).unwrap(), both);
    store.write(Action::Waive, moment(), |write| write.put_waivers(JANUARY, &both[..1])).unwrap();
    assert_eq!(store.waivers(JANUARY).unwrap(), both[..1]);
    store.undo(moment()).unwrap();
    assert_eq!(store.waivers(JANUARY).unwrap(), both);
}

#[test]
fn a_waiver_without_a_reason_is_refused() {
    let mut store = sample().store;
    let empty = Waiver { reason: "  ".into(), ..waiver("och och") };
    let refused = store.write(Action::Waive, moment(), |write| write.put_waivers(JANUARY, &[empty]));
    assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
}

#[test]
fn verified_minutes_keep_what_was_waived() {
    let mut store = sample().store;
    let refused = store.write(Action::Waive, moment(), |write| write.put_waivers(MeetingId(1), &[waiver("och och")]));
    assert!(matches!(refused, Err(StoreError::Frozen { .. })), "{refused:?}");
}
