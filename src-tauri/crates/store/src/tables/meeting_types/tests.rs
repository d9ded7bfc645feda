//! Types of meeting, written as a list.

use super::*;
use crate::samples::{moment, prose, sample};
use crate::{Action, Store};
use domain::{BlockName, StandingPlace};

fn kind(id: i64, name: &str) -> MeetingType {
    MeetingType {
        id: MeetingTypeId(id),
        name: name.to_owned(),
        public: name == "Budget",
        standing_items: ["Mötets öppnande", "Mötets avslutning"]
            .into_iter()
            .zip([StandingPlace::Opening, StandingPlace::Closing])
            .map(|(heading, place)| StandingItem {
                heading: heading.to_owned(),
                place,
                blocks: vec![StandingBlock { kind: BlockName::Text, text: prose("#ordförande öppnar mötet.") }],
            })
            .collect(),
    }
}

fn put(store: &mut Store, types: &[MeetingType]) -> Vec<MeetingTypeId> {
    store.write(Action::EditMeetingTypes, moment(), |write| write.put_meeting_types(types)).unwrap()
}

#[test]
fn a_list_of_types_is_read_back_with_its_identities() {
    let mut store = sample().store;
    let ids = put(&mut store, &[kind(0, "Ordinarie"), kind(0, "Budget")]);
    let read = store.meeting_types().unwrap();
    assert_eq!(read, [kind(ids[0].0, "Ordinarie"), kind(ids[1].0, "Budget")]);
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn a_type_keeps_its_identity_and_one_left_out_is_gone() {
    let mut store = sample().store;
    let ids = put(&mut store, &[kind(0, "Ordinarie"), kind(0, "Budget")]);
    let mut second = kind(ids[1].0, "Öppet");
    second.standing_items.reverse();
    second.standing_items.truncate(1);
    let again = put(&mut store, &[second.clone(), kind(0, "Konstituerande")]);
    assert_eq!(again[0], ids[1]);
    assert_eq!(store.meeting_types().unwrap(), [second, kind(again[1].0, "Konstituerande")]);
}

#[test]
fn the_same_list_again_changes_nothing() {
    let mut store = sample().store;
    let ids = put(&mut store, &[kind(0, "Ordinarie")]);
    let rows = store.audit().unwrap().len();
    put(&mut store, &[kind(ids[0].0, "Ordinarie")]);
    assert_eq!(store.audit().unwrap().len(), rows);
}
