//! Minutes closed for verification: what still changes, how they are opened again, that verified bytes stay.

use super::*;
use crate::samples::{day, moment, sample};
use crate::{Action, Store};
use domain::{BoardId, ImmediateVerification, Posting, SignatureOnRecord, SigningRole, Verification};

const JUNE: MeetingId = MeetingId(2);
const BUDGET: ItemId = ItemId(3);

fn sealing(signed: bool) -> Sealing {
    let by = SignatureOnRecord { signer: "Bo Alm".to_owned(), at: moment() };
    Sealing {
        meeting: JUNE,
        item: None,
        sealed_at: moment(),
        places: vec![
            SignedPlace { role: SigningRole::Secretary, name: "Bo Alm".to_owned(), signed: signed.then_some(by) },
            SignedPlace { role: SigningRole::Chair, name: "Anna Ek".to_owned(), signed: None },
        ],
    }
}

fn sealed() -> crate::samples::Sample {
    let mut sample = sample();
    sample.store.write(Action::Seal, moment(), |write| write.seal(JUNE, b"%PDF open", &sealing(false))).unwrap();
    sample
}

fn sign(store: &mut Store) {
    store.write(Action::Sign, moment(), |write| write.add_signature(JUNE, b"%PDF signed", &sealing(true))).unwrap();
}

fn unseal(store: &mut Store, discard: Discard) -> Result<(), StoreError> {
    store.write(Action::Unseal, moment(), |write| write.unseal(JUNE, None, discard))
}

#[test]
fn signatures_come_to_the_closed_minutes() {
    let mut store = sealed().store;
    assert_eq!(store.sealing(JUNE, None).unwrap(), Some(sealing(false)));
    sign(&mut store);
    assert_eq!(store.sealings().unwrap(), [sealing(true)]);
    assert_eq!(store.sealed_pdf(JUNE, None).unwrap().unwrap(), b"%PDF signed");
    assert_eq!(store.sealed_pdf(MeetingId(1), None).unwrap(), None);
}

#[test]
fn nothing_in_closed_minutes_is_written() {
    type Change = fn(&mut Write<'_>, &domain::Meeting) -> Result<(), StoreError>;
    let changes: [Change; 9] = [
        |write, meeting| write.edit_meeting(meeting),
        |write, meeting| write.edit_item(&meeting.items[0]),
        |write, meeting| write.add_item(meeting.id, &meeting.items[0]).map(drop),
        |write, meeting| write.move_items(meeting.id, &[meeting.items[0].id]),
        |write, meeting| write.open_item(meeting.items[0].id, None).map(drop),
        |write, meeting| write.put_attendance(meeting.id, &[]),
        |write, meeting| write.add_event(meeting.id, "13:00".parse().unwrap(), &domain::Occurrence::Paused).map(drop),
        |write, meeting| write.trash(&domain::TrashKey::Meeting(meeting.id)),
        |write, meeting| write.seal(meeting.id, b"%PDF", &sealing(false)),
    ];
    let mut store = sealed().store;
    let before = store.meeting(JUNE).unwrap().unwrap();
    for change in changes {
        let refused = store.write(Action::WriteMinutes, moment(), |write| change(write, &before));
        assert!(matches!(refused, Err(StoreError::Sealed { meeting: JUNE })), "{refused:?}");
    }
    let posting = Posting { board: BoardId("own".to_owned()), posted: None, removed: None };
    store.write(Action::Post, moment(), |write| write.put_postings(JUNE, None, &[posting])).unwrap();
    assert_eq!(store.meeting(JUNE).unwrap().unwrap().items, before.items);
}

#[test]
fn minutes_are_opened_again_until_someone_has_signed() {
    let mut store = sealed().store;
    unseal(&mut store, Discard::Nothing).unwrap();
    assert_eq!((store.sealing(JUNE, None).unwrap(), store.sealed_pdf(JUNE, None).unwrap()), (None, None));
    assert!(matches!(unseal(&mut store, Discard::Nothing), Err(StoreError::NotSealed { meeting: JUNE })));
    store.write(Action::Seal, moment(), |write| write.seal(JUNE, b"%PDF open", &sealing(false))).unwrap();
    sign(&mut store);
    assert!(matches!(unseal(&mut store, Discard::Nothing), Err(StoreError::Signed { meeting: JUNE })));
    unseal(&mut store, Discard::Signatures).unwrap();
    let item = store.meeting(JUNE).unwrap().unwrap().items[0].clone();
    store.write(Action::WriteMinutes, moment(), |write| write.edit_item(&item)).unwrap();
}

#[test]
fn verified_bytes_are_the_minutes_for_good() {
    let mut sample = sealed();
    sign(&mut sample.store);
    let verified = Verification { date: Some(day(2025, 6, 20)), ..Verification::default() };
    sample.store.write(Action::Verify, moment(), |write| write.set_verification(JUNE, &verified)).unwrap();
    assert!(matches!(unseal(&mut sample.store, Discard::Signatures), Err(StoreError::Frozen { meeting: JUNE })));
    let refused = sample.store.write(Action::Sign, moment(), |write| write.add_signature(JUNE, b"x", &sealing(false)));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: JUNE })));
    assert_eq!(sample.store.sealed_pdf(JUNE, None).unwrap().unwrap(), b"%PDF signed");
    let conn = Connection::open(&sample.path).unwrap();
    for sql in ["UPDATE sealed SET pdf = x'00'", "DELETE FROM sealed", "UPDATE sealed SET meeting = 3"] {
        let refused = conn.execute(sql, []).unwrap_err();
        assert!(refused.to_string().contains("frozen"), "{sql}: {refused}");
    }
}

#[test]
fn minutes_that_are_not_closed_take_no_signature() {
    let mut store = sample().store;
    let refused = store.write(Action::Sign, moment(), |write| write.add_signature(JUNE, b"x", &sealing(true)));
    assert!(matches!(refused, Err(StoreError::NotSealed { meeting: JUNE })));
    let refused = store.write(Action::Seal, moment(), |write| write.seal(MeetingId(1), b"x", &sealing(false)));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: MeetingId(1) })));
}

/// The log says that pages came and how long they are, not what they hold.
#[test]
fn the_log_holds_no_pages() {
    let store = sealed().store;
    let log = store.audit().unwrap();
    let row = log.last().unwrap();
    assert_eq!((row.action.as_str(), row.record.as_str()), ("seal", "sealed"));
    assert_eq!(row.after.as_ref().unwrap()["pdf"], b"%PDF open".len());
}

/// The § of June, closed by itself.
fn section_sealed() -> crate::samples::Sample {
    let mut sample = sample();
    let at_once = ImmediateVerification { item: BUDGET, date: None, manner: None, postings: vec![] };
    sample
        .store
        .write(Action::Seal, moment(), |write| {
            write.put_immediate(JUNE, &at_once)?;
            write.seal(JUNE, b"%PDF section", &Sealing { item: Some(BUDGET), ..sealing(false) })
        })
        .unwrap();
    sample
}

#[test]
fn a_section_is_closed_and_signed_by_itself() {
    let mut store = section_sealed().store;
    let closed = Sealing { item: Some(BUDGET), ..sealing(false) };
    assert_eq!(store.sealing(JUNE, Some(BUDGET)).unwrap(), Some(closed));
    assert_eq!((store.sealing(JUNE, None).unwrap(), store.sealed_pdf(JUNE, None).unwrap()), (None, None));
    let item = store.meeting(JUNE).unwrap().unwrap().items[0].clone();
    let refused = store.write(Action::WriteMinutes, moment(), |write| write.edit_item(&item));
    assert!(matches!(refused, Err(StoreError::Sealed { meeting: JUNE })), "{refused:?}");
    let refused = store.write(Action::BeginImmediate, moment(), |write| write.remove_immediate(JUNE, BUDGET));
    assert!(matches!(refused, Err(StoreError::Sealed { meeting: JUNE })), "{refused:?}");
    store.write(Action::WriteMinutes, moment(), |write| write.add_item(JUNE, &item).map(drop)).unwrap();
    let signed = Sealing { item: Some(BUDGET), ..sealing(true) };
    store.write(Action::Sign, moment(), |write| write.add_signature(JUNE, b"%PDF signed", &signed)).unwrap();
    store.write(Action::Seal, moment(), |write| write.seal(JUNE, b"%PDF rest", &sealing(false))).unwrap();
    assert_eq!(store.sealings().unwrap(), [sealing(false), signed]);
    assert_eq!(store.sealed_pdf(JUNE, Some(BUDGET)).unwrap().unwrap(), b"%PDF signed");
    assert_eq!(store.sealed_pdf(JUNE, None).unwrap().unwrap(), b"%PDF rest");
}

#[test]
fn a_section_is_opened_again_until_it_is_verified() {
    let mut sample = section_sealed();
    let store = &mut sample.store;
    let unseal = |store: &mut Store| {
        store.write(Action::Unseal, moment(), |write| write.unseal(JUNE, Some(BUDGET), Discard::Nothing))
    };
    let seal = |store: &mut Store| {
        let of_section = Sealing { item: Some(BUDGET), ..sealing(false) };
        store.write(Action::Seal, moment(), |write| write.seal(JUNE, b"%PDF section", &of_section))
    };
    assert!(matches!(seal(store), Err(StoreError::Sealed { meeting: JUNE })));
    unseal(store).unwrap();
    assert!(matches!(unseal(store), Err(StoreError::NotSealed { meeting: JUNE })));
    seal(store).unwrap();
    let date = Some(day(2025, 6, 9));
    let verified = ImmediateVerification { item: BUDGET, date, manner: None, postings: vec![] };
    store.write(Action::Verify, moment(), |write| write.put_immediate(JUNE, &verified)).unwrap();
    assert!(matches!(unseal(store), Err(StoreError::Frozen { meeting: JUNE })));
    let conn = Connection::open(&sample.path).unwrap();
    for sql in ["UPDATE sealed_section SET pdf = x'00'", "DELETE FROM sealed_section"] {
        let refused = conn.execute(sql, []).unwrap_err();
        assert!(refused.to_string().contains("frozen"), "{sql}: {refused}");
    }
}

#[test]
fn only_a_section_that_is_verified_at_once_is_closed_by_itself() {
    let mut store = sample().store;
    let of_section = Sealing { item: Some(BUDGET), ..sealing(false) };
    let refused = store.write(Action::Seal, moment(), |write| write.seal(JUNE, b"%PDF", &of_section));
    assert!(matches!(refused, Err(StoreError::NoItem(BUDGET))), "{refused:?}");
}
