//! Who served in a § verified at once, when the course is corrected afterwards.

use crate::samples::{day, moment, sample, section};
use crate::{Action, Store, StoreError};
use domain::{Attendance, Extent, ImmediateVerification, ItemId, Meeting, MeetingId, PersonId};

const JUNE: MeetingId = MeetingId(2);

fn read(store: &Store) -> Meeting {
    store.meeting(JUNE).unwrap().unwrap()
}

fn put(store: &mut Store, list: &[Attendance]) -> Result<(), StoreError> {
    store.write(Action::RunMeeting, moment(), |write| write.put_attendance(JUNE, list))
}

fn clock(to: &str) -> Option<Extent> {
    Some(Extent::Clock { from: "13:00".parse().unwrap(), to: to.parse().unwrap() })
}

/// The § was opened at 13.10 and verified at once; the meeting ends at 15.30.
fn verified() -> (Store, Vec<Attendance>) {
    let mut store = sample().store;
    let mut item = read(&store).items[0].clone();
    item.opened = Some("13:10".parse().unwrap());
    let row =
        Attendance { disqualified: vec![], serving: Some(Extent::WholeMeeting), ..read(&store).attendance[0].clone() };
    let at_once =
        ImmediateVerification { item: ItemId(3), date: Some(day(2025, 6, 9)), manner: None, postings: vec![] };
    let list = vec![row];
    store
        .write(Action::Verify, moment(), |write| {
            write.put_attendance(JUNE, &list)?;
            write.edit_item(&item)?;
            write.put_immediate(JUNE, &at_once)
        })
        .unwrap();
    (store, list)
}

#[test]
fn who_served_is_not_made_absent() {
    let (mut store, list) = verified();
    let disqualified = Attendance { disqualified: vec![section(3)], ..list[0].clone() };
    let gone_before = Attendance { serving: clock("13:05"), ..list[0].clone() };
    for changed in [vec![], vec![disqualified], vec![gone_before]] {
        let refused = put(&mut store, &changed);
        assert!(matches!(refused, Err(StoreError::Frozen { meeting: JUNE })), "{refused:?}");
        let whole = Meeting { attendance: changed, ..read(&store) };
        let refused = store.write(Action::PlanMeeting, moment(), |write| write.edit_meeting(&whole));
        assert!(matches!(refused, Err(StoreError::Frozen { meeting: JUNE })), "{refused:?}");
    }
    assert_eq!(read(&store).attendance, list);
}

#[test]
fn no_one_is_made_to_have_served() {
    let (mut store, mut list) = verified();
    list.push(Attendance { person: PersonId("bo-alm".to_owned()), ..list[0].clone() });
    assert!(matches!(put(&mut store, &list), Err(StoreError::Frozen { meeting: JUNE })));
}

#[test]
fn what_is_not_certain_is_still_noted() {
    let (mut store, mut list) = verified();
    list[0].serving = clock("14:00");
    put(&mut store, &list).unwrap();
    list.push(Attendance {
        person: PersonId("bo-alm".to_owned()),
        serving: Some(Extent::Clock { from: "14:00".parse().unwrap(), to: "15:30".parse().unwrap() }),
        ..list[0].clone()
    });
    put(&mut store, &list).unwrap();
    assert_eq!(read(&store).attendance, list);
}
