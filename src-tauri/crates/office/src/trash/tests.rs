//! What is put away comes back, or is gone for good.

use crate::samples::{at, day, office, person, planned};
use crate::views::TrashKey;
use crate::{ActionError, StoreError};

#[test]
fn a_meeting_is_put_away_taken_back_and_at_last_gone() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let key = TrashKey::Meeting(meeting);
    office.move_to_trash(key.clone(), at("09:00")).unwrap();
    let keys: Vec<_> = office.trash().unwrap().into_iter().map(|row| row.key).collect();
    assert_eq!(keys, std::slice::from_ref(&key));
    assert!(office.meeting_view(meeting, day("2026-05-19")).is_err());
    office.restore(key.clone(), at("09:01")).unwrap();
    assert!(office.meeting_view(meeting, day("2026-05-19")).is_ok());
    office.move_to_trash(key, at("09:02")).unwrap();
    assert!(office.empty_trash(at("09:03")).unwrap() >= 1);
    assert!(office.trash().unwrap().is_empty());
}

#[test]
fn a_person_with_a_seat_is_in_use() {
    let (_folder, mut office) = office();
    let refused = office.move_to_trash(TrashKey::Person(person("per-ek")), at("09:00")).unwrap_err();
    assert!(matches!(refused, ActionError::Store(StoreError::InUse { count: 1 })), "{refused:?}");
}

#[test]
fn an_item_in_the_trash_names_the_day_of_its_meeting() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let item = office.meeting_view(meeting, day("2026-05-19")).unwrap().meeting.items[0].id;
    office.move_to_trash(TrashKey::Item(item), at("09:00")).unwrap();
    assert_eq!(office.trash().unwrap()[0].meeting_day, Some(day("2026-05-19")));
}
