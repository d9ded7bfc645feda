//! Into the trash, out of it, and gone.

mod any_order;
mod lists;
mod parts;
mod registered;

use super::*;
use crate::samples::{association, body, day, moment, prose, sample};
use crate::{Action, Store};
use domain::{Association, MeetingType, NoticeBoard, NoticeBoardOwner, Party, Person, Phrase, Verification, Who};

const JANUARY: MeetingId = MeetingId(3);

fn trash(store: &mut Store, key: TrashKey) -> Result<(), StoreError> {
    store.write(Action::Trash, moment(), |write| write.trash(&key))
}

fn restore(store: &mut Store, key: TrashKey) -> Result<(), StoreError> {
    store.write(Action::Restore, moment(), |write| write.restore(&key))
}

fn empty(store: &mut Store) -> usize {
    store.write(Action::EmptyTrash, moment(), |write| write.empty_trash()).unwrap()
}

fn person(id: &str) -> PersonId {
    PersonId(id.to_owned())
}

fn add_person(store: &mut Store, id: &str) {
    let new = Person { id: person(id), ..association().people[0].clone() };
    store.write(Action::EditPeople, moment(), |write| write.add_person(&new)).unwrap();
}

/// A board that no notice names and two types of meeting, in the lists that are written whole.
fn add_to_lists(store: &mut Store) -> Vec<TrashKey> {
    let mut changed = body();
    changed.notice_boards.push(NoticeBoard {
        id: BoardId("lysvik".to_owned()),
        name: "Lysviks anslagstavla".to_owned(),
        owner: NoticeBoardOwner::Own,
        url: None,
    });
    let kind = |name: &str| MeetingType {
        id: MeetingTypeId(0),
        name: name.to_owned(),
        public: false,
        standing_items: vec![domain::StandingItem {
            heading: "Mötets öppnande".to_owned(),
            place: domain::StandingPlace::Opening,
            blocks: vec![],
        }],
    };
    let types = store.write(Action::EditBody, moment(), |write| {
        write.set_body(&changed)?;
        write.put_meeting_types(&[kind("Ordinarie"), kind("Budget")])
    });
    vec![
        TrashKey::Board(BoardId("lysvik".to_owned())),
        TrashKey::Series("P".to_owned()),
        TrashKey::MeetingType(types.unwrap()[0]),
    ]
}

type Everything = (Association, Vec<Phrase>, Vec<MeetingType>);

fn everything(store: &Store) -> Everything {
    (store.association().unwrap(), store.phrases().unwrap(), store.meeting_types().unwrap())
}

/// One of each kind that nothing refers to.
fn all_kinds(store: &mut Store) -> Vec<TrashKey> {
    add_person(store, "gäst");
    let (assignment, official, phrase, entry) = store
        .write(Action::EditPeople, moment(), |write| {
            let seat = association().assignments[0].clone();
            let official =
                domain::Official { person: person("bo-alm"), title: "Chef".to_owned(), from: None, to: None };
            let phrase = Phrase { id: None, name: "Öppnande".to_owned(), text: prose("x") };
            let mut organisation = association().organisations[0].clone();
            organisation.id.0.push('2');
            write.add_organisation(&organisation)?;
            let entry = domain::CalendarEntry {
                id: CalendarEntryId(0),
                kind: domain::CalendarEntryKind::BridgeDay,
                name: "Klämdag".to_owned(),
                from: day(2026, 5, 15),
                to: day(2026, 5, 15),
                start: None,
                end: None,
                people: vec![person("anna-ek")],
                uid: None,
            };
            Ok((
                write.add_assignment(&seat)?,
                write.add_official(&official)?,
                write.add_phrase(&phrase)?,
                write.put_calendar_entry(&entry)?,
            ))
        })
        .unwrap();
    let keys = vec![
        TrashKey::Meeting(JANUARY),
        TrashKey::Item(ItemId(4)),
        TrashKey::Organisation(OrganisationId("lysviks-kommun2".to_owned())),
        TrashKey::Person(person("gäst")),
        TrashKey::Assignment(assignment),
        TrashKey::Official(official),
        TrashKey::Phrase(phrase),
        TrashKey::CalendarEntry(entry),
    ];
    [keys, add_to_lists(store), registered::add_registered(store)].concat()
}

#[test]
fn every_kind_is_put_in_the_trash_and_comes_back_as_it_was() {
    let mut store = sample().store;
    for key in all_kinds(&mut store) {
        let before = everything(&store);
        trash(&mut store, key.clone()).unwrap();
        let without = everything(&store);
        assert_ne!(without, before, "{key:?}");
        let listed = store.trash().unwrap();
        assert_eq!(listed.iter().map(|trashed| &trashed.key).collect::<Vec<_>>(), [&key]);
        assert_eq!(listed[0].trashed_at, moment());
        assert!(!listed[0].title.is_empty());
        assert_eq!(listed[0].belongs_to.is_some(), matches!(key, TrashKey::Item(_)));
        trash(&mut store, key.clone()).unwrap_err();
        restore(&mut store, key.clone()).unwrap();
        assert_eq!(everything(&store), before, "{key:?}");
        assert!(matches!(restore(&mut store, key.clone()), Err(StoreError::NoRecord(gone)) if gone == key));
    }
}

#[test]
fn an_emptied_trash_is_gone_for_good() {
    let mut store = sample().store;
    let keys = all_kinds(&mut store);
    let count = keys.len();
    for key in keys.into_iter().rev() {
        trash(&mut store, key).unwrap();
    }
    let before = everything(&store);
    assert_eq!(empty(&mut store), count);
    assert_eq!(store.trash().unwrap(), vec![]);
    assert_eq!(everything(&store), before);
    assert_eq!(store.check().unwrap(), vec![]);
    assert!(matches!(restore(&mut store, TrashKey::Item(ItemId(4))), Err(StoreError::NoRecord(_))));
    assert_eq!(empty(&mut store), 0);
}

#[test]
fn section_numbers_get_no_gap() {
    let mut store = sample().store;
    store.write(Action::OpenItem, moment(), |write| write.open_item(ItemId(4), None)).unwrap();
    let refused = trash(&mut store, TrashKey::Item(ItemId(4)));
    assert!(matches!(refused, Err(StoreError::AlreadyOpened { item: ItemId(4), .. })));
    let refused = trash(&mut store, TrashKey::Meeting(JANUARY));
    assert!(matches!(refused, Err(StoreError::HasSections { meeting: JANUARY })));
    trash(&mut store, TrashKey::Item(ItemId(5))).unwrap();
    let refused = store.write(Action::OpenItem, moment(), |write| write.open_item(ItemId(5), None));
    assert!(matches!(refused, Err(StoreError::NoItem(ItemId(5)))));
    let verified = trash(&mut store, TrashKey::Meeting(MeetingId(1)));
    assert!(matches!(verified, Err(StoreError::Frozen { meeting: MeetingId(1) })));
}

#[test]
fn what_others_refer_to_stays() {
    let mut store = sample().store;
    let refused = trash(&mut store, TrashKey::Person(person("anna-ek")));
    assert!(matches!(refused, Err(StoreError::InUse { count: 7 })), "{refused:?}");
    let refused = trash(&mut store, TrashKey::Organisation(OrganisationId("lysviks-kommun".to_owned())));
    assert!(matches!(refused, Err(StoreError::InUse { count: 2 })), "{refused:?}");
    let mut item = store.meeting(JANUARY).unwrap().unwrap().items[1].clone();
    item.origin = Some(ItemId(4));
    store.write(Action::PlanMeeting, moment(), |write| write.edit_item(&item)).unwrap();
    let refused = trash(&mut store, TrashKey::Item(ItemId(4)));
    assert!(matches!(refused, Err(StoreError::InUse { count: 1 })), "{refused:?}");
    // The meeting goes with both.
    trash(&mut store, TrashKey::Meeting(JANUARY)).unwrap();
    assert_eq!(store.meeting(JANUARY).unwrap(), None);
}

#[test]
fn a_person_named_in_a_text_of_the_records_stays() {
    let mut store = sample().store;
    add_person(&mut store, "gäst");
    let mut item = store.meeting(JANUARY).unwrap().unwrap().items[0].clone();
    item.presenters = vec![Party { who: Who::Person(person("gäst")), written: None }];
    store.write(Action::PlanMeeting, moment(), |write| write.edit_item(&item)).unwrap();
    let refused = trash(&mut store, TrashKey::Person(person("gäst")));
    assert!(matches!(refused, Err(StoreError::InUse { count: 1 })), "{refused:?}");
    trash(&mut store, TrashKey::Item(ItemId(4))).unwrap();
    trash(&mut store, TrashKey::Person(person("gäst"))).unwrap();
    let refused = restore(&mut store, TrashKey::Item(ItemId(4)));
    assert!(matches!(refused, Err(StoreError::InTrash(TrashKey::Person(gone))) if gone == person("gäst")));
}

#[test]
fn nothing_new_refers_to_what_lies_in_the_trash() {
    let mut store = sample().store;
    add_person(&mut store, "gäst");
    trash(&mut store, TrashKey::Person(person("gäst"))).unwrap();
    let mut january = store.meeting(JANUARY).unwrap().unwrap();
    january.chair = Some(person("gäst"));
    let refused = store.write(Action::PlanMeeting, moment(), |write| write.edit_meeting(&january));
    assert!(matches!(refused, Err(StoreError::InTrash(TrashKey::Person(_)))), "{refused:?}");
    trash(&mut store, TrashKey::Item(ItemId(5))).unwrap();
    let mut item = january.items[0].clone();
    item.origin = Some(ItemId(5));
    let refused = store.write(Action::PlanMeeting, moment(), |write| write.edit_item(&item));
    assert!(matches!(refused, Err(StoreError::InTrash(TrashKey::Item(ItemId(5))))), "{refused:?}");
}

#[test]
fn an_item_in_the_trash_is_no_part_of_verified_minutes() {
    let mut store = sample().store;
    trash(&mut store, TrashKey::Item(ItemId(5))).unwrap();
    let verified = Verification { date: Some(day(2026, 1, 30)), ..Verification::default() };
    store.write(Action::Verify, moment(), |write| write.set_verification(JANUARY, &verified)).unwrap();
    let refused = restore(&mut store, TrashKey::Item(ItemId(5)));
    assert!(matches!(refused, Err(StoreError::Frozen { meeting: JANUARY })));
    assert_eq!(empty(&mut store), 1);
    assert_eq!(store.meeting(JANUARY).unwrap().unwrap().items.len(), 1);
}

#[test]
fn an_item_whose_meeting_lies_in_the_trash_waits_for_it() {
    let mut store = sample().store;
    trash(&mut store, TrashKey::Item(ItemId(5))).unwrap();
    trash(&mut store, TrashKey::Meeting(JANUARY)).unwrap();
    let refused = restore(&mut store, TrashKey::Item(ItemId(5)));
    assert!(matches!(refused, Err(StoreError::InTrash(TrashKey::Meeting(JANUARY)))));
    restore(&mut store, TrashKey::Meeting(JANUARY)).unwrap();
    assert_eq!(store.meeting(JANUARY).unwrap().unwrap().items.len(), 1);
    restore(&mut store, TrashKey::Item(ItemId(5))).unwrap();
    assert_eq!(store.meeting(JANUARY).unwrap().unwrap().items.len(), 2);
}
