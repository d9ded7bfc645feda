//! The body, its profile and its members are edited, undone, and refused where impossible.

use crate::samples::{at, day, office};
use crate::views::NewOrganisation;
use crate::{ActionError, Field, InvalidFault, Office, Unknown};
use domain::{
    BoardId, Body, NoticeBoard, NoticeBoardOwner, NumberSeries, OrganisationId, OrganisationKind, Profile, Restart,
};

fn body(office: &Office) -> Body {
    office.association_view(day("2026-05-19")).unwrap().body
}

fn fault(error: ActionError) -> (Field, InvalidFault) {
    match error {
        ActionError::Invalid(invalid) => (invalid.field, invalid.fault),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_body_is_edited_and_undone() {
    let (_folder, mut office) = office();
    let before = body(&office);
    let edited = Body { seat: Some("Granvik".into()), ..before.clone() };
    office.edit_body(edited.clone(), at("09:00")).unwrap();
    assert_eq!(body(&office), edited);
    assert_eq!(office.undo_state(at("09:00")).unwrap().undo.as_deref(), Some("edit-body"));
    office.undo(at("09:01")).unwrap();
    assert_eq!(body(&office), before);
    office.redo(at("09:02")).unwrap();
    assert_eq!(body(&office), edited);
}

#[test]
fn a_board_of_a_member_that_is_not_on_record_is_refused() {
    let (_folder, mut office) = office();
    let stranger = OrganisationId("stranger".into());
    let mut edited = body(&office);
    let owner = NoticeBoardOwner::Member(stranger.clone());
    edited.notice_boards.push(NoticeBoard { id: BoardId("b".into()), name: "B".into(), owner, url: None });
    let refused = office.edit_body(edited, at("09:00")).unwrap_err();
    assert!(matches!(refused, ActionError::Unknown(Unknown::Organisation(id)) if id == stranger));
}

#[test]
fn the_time_of_a_summons_is_at_most_a_quarter_of_a_year() {
    let (_folder, mut office) = office();
    let asked = |days| Body { summons_working_days: Some(days), ..body(&office) };
    let (most, more) = (asked(60), asked(61));
    let refused = office.edit_body(more, at("09:00")).unwrap_err();
    assert_eq!(fault(refused), (Field::Body, InvalidFault::OutOfRange));
    office.edit_body(most, at("09:01")).unwrap();
    assert_eq!(body(&office).summons_working_days, Some(60));
}

#[test]
fn how_absence_is_reported_is_one_line() {
    let (_folder, mut office) = office();
    let edited = Body { absence_contact: Some("kansli@norrsjo.example\n010".into()), ..body(&office) };
    let refused = office.edit_body(edited, at("09:00")).unwrap_err();
    assert_eq!(fault(refused), (Field::Body, InvalidFault::ControlCharacter));
}

#[test]
fn a_number_series_has_letters_and_one_to_four_digits() {
    let (_folder, mut office) = office();
    let mut edited = body(&office);
    edited.number_series =
        vec![NumberSeries { prefix: "P1".into(), purpose: String::new(), restart: Restart::Yearly, digits: 2 }];
    assert_eq!(fault(office.edit_body(edited, at("09:00")).unwrap_err()), (Field::Series, InvalidFault::Form));
}

#[test]
fn a_profile_names_each_block_once() {
    let (_folder, mut office) = office();
    let mut own = office.association_view(day("2026-05-19")).unwrap().profile;
    own.blocks.push(own.blocks[0].clone());
    let refused = office.set_profile(Profile::Own(Box::new(own)), at("09:00")).unwrap_err();
    assert_eq!(fault(refused), (Field::Label, InvalidFault::Twice));
}

#[test]
fn what_is_no_picture_is_no_logotype() {
    let (_folder, mut office) = office();
    let refused = office.set_logotype(Some(b"no picture"), at("09:00")).unwrap_err();
    assert_eq!(fault(refused), (Field::Picture, InvalidFault::Form));
    assert_eq!(body(&office).logotype, None);
}

#[test]
fn a_second_member_of_a_name_gets_a_key_of_its_own() {
    let (_folder, mut office) = office();
    let new =
        NewOrganisation { name: "Granviks kommun".into(), short_name: None, kind: OrganisationKind::Municipality };
    assert_eq!(office.add_organisation(new, at("09:00")).unwrap().0, "granviks-kommun-2");
}

#[test]
fn types_of_meeting_are_kept_in_the_order_they_are_given() {
    let (_folder, mut office) = office();
    let mut types = office.meeting_types().unwrap();
    types.reverse();
    types[0].name = "Sommar".into();
    office.put_meeting_types(&types, at("09:00")).unwrap();
    assert_eq!(office.meeting_types().unwrap(), types);
    types[0].standing_items[0].heading = String::new();
    let refused = office.put_meeting_types(&types, at("09:01")).unwrap_err();
    assert_eq!(fault(refused), (Field::Heading, InvalidFault::Empty));
}
