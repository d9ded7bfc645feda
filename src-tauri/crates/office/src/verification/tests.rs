//! Minutes are closed, signed, frozen and corrected, each only when it may be.

use crate::samples::{at, clock, day, office, person, planned};
use crate::views::{EditedItem, ItemSource};
use crate::{ActionError, NotNow, Office, Password, StoreError, VerificationError, read_key};
use chrono::{DateTime, FixedOffset};
use domain::{ItemId, MeetingId, Occurrence, Outcome, Phase, SigningRole, VerificationManner};
use testkit::certificates::{KeyKind, Period, TestCa};

fn now(text: &str) -> DateTime<FixedOffset> {
    text.parse().unwrap()
}

fn morning() -> DateTime<FixedOffset> {
    now("2026-05-20T09:00:00+02:00")
}

fn later() -> DateTime<FixedOffset> {
    now("2026-05-26T16:00:00+02:00")
}

/// Begun and ended at once.
fn held(office: &mut Office) -> MeetingId {
    let meeting = planned(office);
    for what in [Occurrence::MeetingOpened, Occurrence::MeetingClosed] {
        office.note_event(meeting, what, clock("13:00"), at("13:00")).unwrap();
    }
    meeting
}

fn key(name: &str) -> Vec<u8> {
    TestCa::new("Utfärdaren").issue(name, KeyKind::P256, Period::years(2026, 2028)).pkcs12("hemligt")
}

fn password() -> Password {
    Password::new("hemligt".to_owned())
}

#[test]
fn minutes_of_a_meeting_that_was_not_held_are_not_closed() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let refused = office.seal_minutes(meeting, None, morning());
    assert!(matches!(refused, Err(VerificationError::Action(ActionError::NotNow(NotNow::NotHeld)))));
}

#[test]
fn closed_minutes_have_a_place_for_everyone_who_signs() {
    let (_folder, mut office) = office();
    let meeting = held(&mut office);
    office.seal_minutes(meeting, None, morning()).unwrap();
    let sealing = office.meeting_view(meeting, day("2026-05-20")).unwrap().sealing.unwrap();
    let places: Vec<_> = sealing.places.iter().map(|place| (place.role, place.name.as_str())).collect();
    let expected = [
        (SigningRole::Secretary, "Maja Falk"),
        (SigningRole::Chair, "Karin Berg (S)"),
        (SigningRole::verifier(0), "Eva Lind (C)"),
    ];
    assert_eq!(places, expected);
}

#[test]
fn minutes_with_a_slot_to_fill_in_are_not_put_before_those_who_sign() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let source = ItemSource::Blank { heading: "Val av #justerare".into() };
    let item = office.add_item(meeting, source, None, at("12:00")).unwrap();
    let conclude = Occurrence::ItemConcluded { item, outcome: Outcome::Noted };
    for what in [Occurrence::MeetingOpened, Occurrence::ItemOpened { item }, conclude, Occurrence::MeetingClosed] {
        office.note_event(meeting, what, clock("13:00"), at("13:00")).unwrap();
    }
    let refused = office.seal_minutes(meeting, None, morning());
    let Err(VerificationError::UnfilledSlot { item: of, section, slot }) = refused else { panic!("{refused:?}") };
    assert_eq!((of, section.map(|section| section.get()), slot.as_str()), (item, Some(1), "#justerare"));
    let by_hand = office.verify_by_hand(meeting, None, day("2026-05-20"), morning());
    assert!(matches!(by_hand, Err(VerificationError::UnfilledSlot { .. })));
    let edited = EditedItem {
        id: item,
        heading: "Val av justerare".into(),
        registration_number: None,
        presenters: vec![],
        parts: vec![],
    };
    office.edit_item(edited, at("13:10")).unwrap();
    office.seal_minutes(meeting, None, morning()).unwrap();
}

#[test]
fn signed_minutes_are_opened_again_only_when_the_signatures_may_go() {
    let (_folder, mut office) = office();
    let meeting = held(&mut office);
    office.seal_minutes(meeting, None, morning()).unwrap();
    office.sign_minutes((meeting, None), SigningRole::Secretary, (&key("Maja Falk"), &password()), morning()).unwrap();
    let refused = office.unseal_minutes(meeting, None, false, at("09:00"));
    assert!(matches!(refused, Err(VerificationError::Action(ActionError::Store(StoreError::Signed { .. })))));
    office.unseal_minutes(meeting, None, true, at("09:01")).unwrap();
    assert!(office.meeting_view(meeting, day("2026-05-20")).unwrap().editable);
}

#[test]
fn no_one_signs_twice_nor_before_the_minutes_are_closed() {
    let (_folder, mut office) = office();
    let meeting = held(&mut office);
    let key = key("Maja Falk");
    let sign = |office: &mut Office| {
        office.sign_minutes((meeting, None), SigningRole::Secretary, (&key, &password()), morning()).map(drop)
    };
    let early = sign(&mut office);
    assert!(matches!(early, Err(VerificationError::Action(ActionError::Store(StoreError::NotSealed { .. })))));
    office.seal_minutes(meeting, None, morning()).unwrap();
    sign(&mut office).unwrap();
    assert!(matches!(sign(&mut office), Err(VerificationError::Sign(crate::SignError::AlreadySigned { .. }))));
}

#[test]
fn the_day_of_verification_is_the_local_day_of_the_last_signature() {
    let (_folder, mut office) = office();
    let meeting = held(&mut office);
    office.seal_minutes(meeting, None, morning()).unwrap();
    let late = now("2026-05-22T00:30:00+02:00");
    for (role, name) in [
        (SigningRole::Chair, "Karin Berg"),
        (SigningRole::verifier(0), "Eva Lind"),
        (SigningRole::Secretary, "Någon Annan"),
    ] {
        let (_, warnings) = office.sign_minutes((meeting, None), role, (&key(name), &password()), late).unwrap();
        assert_eq!(warnings.is_empty(), name != "Någon Annan", "a name that is not printed is warned of");
    }
    let verified = office.meeting_view(meeting, day("2026-05-22")).unwrap().meeting.verification;
    assert_eq!((verified.date, verified.manner), (Some(day("2026-05-22")), Some(VerificationManner::Digital)));
}

#[test]
fn minutes_signed_in_ink_are_frozen_with_their_pages() {
    let (_folder, mut office) = office();
    let meeting = held(&mut office);
    assert!(office.verify_by_hand(meeting, None, day("2026-05-18"), later()).is_err(), "before the meeting");
    assert!(office.verify_by_hand(meeting, None, day("2026-05-27"), later()).is_err(), "a day to come");
    office.verify_by_hand(meeting, None, day("2026-05-25"), later()).unwrap();
    let view = office.meeting_view(meeting, day("2026-05-26")).unwrap();
    assert!(view.frozen && view.sealing.is_some());
    let pages = office.minutes_pages(meeting, day("2027-01-01")).unwrap();
    assert!(pages.sealed && !pages.places.is_empty());
    let again = office.verify_by_hand(meeting, None, day("2026-05-26"), later());
    assert!(matches!(again, Err(VerificationError::Action(ActionError::Store(StoreError::Frozen { .. })))));
}

#[test]
fn a_correction_stands_beside_verified_minutes_and_no_others() {
    let (_folder, mut office) = office();
    let meeting = held(&mut office);
    let correct = |office: &mut Office, by: &str, old| {
        office.correct_minutes(meeting, None, (old, "Kansliet"), person(by), morning())
    };
    let early = correct(&mut office, "maja-falk", "Kontoret");
    assert!(matches!(early, Err(ActionError::Store(StoreError::NotVerified { .. }))));
    office.verify_by_hand(meeting, None, day("2026-05-25"), later()).unwrap();
    assert!(matches!(correct(&mut office, "stranger", "Kontoret"), Err(ActionError::Unknown(_))));
    correct(&mut office, "maja-falk", "Kontoret").unwrap();
    assert_eq!(office.meeting_view(meeting, day("2026-05-26")).unwrap().meeting.corrections.len(), 1);
}

#[test]
fn a_key_is_shown_before_it_is_used_and_a_wrong_password_opens_nothing() {
    let key = key("Maja Falk");
    let shown = read_key(&key, &password()).unwrap();
    assert_eq!((shown.subject.as_str(), shown.issuer.as_str()), ("Maja Falk", "Utfärdaren"));
    assert!(read_key(&key, &Password::new("fel".to_owned())).is_err());
}

/// A meeting with one § that has an outcome.
fn with_section(office: &mut Office) -> (MeetingId, ItemId) {
    let meeting = planned(office);
    let item = office.records().unwrap().meeting(meeting).unwrap().items[0].id;
    for what in [
        Occurrence::MeetingOpened,
        Occurrence::ItemOpened { item },
        Occurrence::ItemConcluded { item, outcome: Outcome::Noted },
        Occurrence::MeetingClosed,
    ] {
        office.note_event(meeting, what, clock("13:00"), at("13:00")).unwrap();
    }
    (meeting, item)
}

#[test]
fn a_section_is_verified_at_once_by_itself_and_frozen_while_the_rest_is_written() {
    let (_folder, mut office) = office();
    let (meeting, item) = with_section(&mut office);
    let other = office.records().unwrap().meeting(meeting).unwrap().items[1].id;
    office.begin_immediate(meeting, item, at("14:00")).unwrap();
    office.seal_minutes(meeting, Some(item), morning()).unwrap();
    let row = office.overview(day("2026-05-20")).unwrap().meetings.remove(0);
    assert!(row.phase < Phase::Verification, "the minutes are still written");
    let places = office.store.sealing(meeting, Some(item)).unwrap().unwrap().places;
    for place in places {
        let name = place.name.split(" (").next().unwrap();
        office.sign_minutes((meeting, Some(item)), place.role, (&key(name), &password()), morning()).unwrap();
    }
    let view = office.meeting_view(meeting, day("2026-05-26")).unwrap();
    assert!(!view.frozen && view.editable, "the rest is still written");
    assert_eq!(view.meeting.immediate_of(item).unwrap().date, Some(day("2026-05-20")));
    assert_eq!(view.clocks.iter().map(|clock| clock.item).collect::<Vec<_>>(), [None, Some(item)]);
    assert_eq!(view.clocks[1].verified, Some(day("2026-05-20")));
    let refused = office.set_outcome(item, None, at("15:00"));
    assert!(matches!(refused, Err(ActionError::Store(_))), "{refused:?}");
    office.set_outcome(other, Some(Outcome::Information), at("15:01")).unwrap();
    assert!(office.withdraw_immediate(meeting, item, at("15:02")).is_err(), "it is verified");
    office.verify_by_hand(meeting, None, day("2026-05-25"), later()).unwrap();
    assert!(office.meeting_view(meeting, day("2026-05-26")).unwrap().frozen);
}

#[test]
fn only_a_section_with_an_outcome_is_verified_at_once_and_it_may_be_withdrawn() {
    let (_folder, mut office) = office();
    let (meeting, item) = with_section(&mut office);
    let without = office.records().unwrap().meeting(meeting).unwrap().items[1].id;
    let not_now = |refused: Result<(), ActionError>, why: NotNow| {
        assert!(matches!(refused, Err(ActionError::NotNow(found)) if found == why), "{why:?}");
    };
    not_now(office.begin_immediate(meeting, without, at("14:00")), NotNow::NotDecided);
    not_now(office.withdraw_immediate(meeting, item, at("14:00")), NotNow::NotImmediate);
    assert!(office.seal_minutes(meeting, Some(item), morning()).is_err(), "not to be verified at once");
    office.begin_immediate(meeting, item, at("14:00")).unwrap();
    not_now(office.begin_immediate(meeting, item, at("14:01")), NotNow::AlreadyImmediate);
    office.withdraw_immediate(meeting, item, at("14:02")).unwrap();
    assert_eq!(office.meeting_view(meeting, day("2026-05-20")).unwrap().meeting.immediate, []);
}
