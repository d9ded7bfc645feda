//! Pages follow the records, also when another process writes.

use crate::samples::{at, day, office, planned};
use crate::views::EditedItem;
use crate::{Access, DemoKind, MinutesError, Office, demo};
use domain::{
    Block, BlockHeading, BlockKind, BlockName, ItemPart, MeetingId, MeetingStatus, RichText, Span, TextBlock,
};

#[test]
fn pages_follow_the_words_as_they_are_now() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let before = office.minutes_pages(meeting, day("2026-05-20")).unwrap();
    assert!(!before.sealed && !before.places.is_empty() && before.pdf.starts_with(b"%PDF"));
    assert_eq!(before.looks.len(), before.pages as usize);
    let id = office.meeting_view(meeting, day("2026-05-20")).unwrap().meeting.items[0].id;
    let text = RichText(vec![TextBlock::Paragraph(vec![Span::plain("Ord. ".repeat(5_000))])]);
    let kind = BlockKind::Plain(BlockName::Text);
    let parts = vec![ItemPart::Block(Block { kind, heading: BlockHeading::Profile, text })];
    let edited = EditedItem { id, heading: "Lång".into(), registration_number: None, presenters: vec![], parts };
    office.edit_item(edited, at("09:00")).unwrap();
    assert!(office.minutes_pages(meeting, day("2026-05-20")).unwrap().pages > before.pages + 3);
    let unknown = office.minutes_pages(MeetingId(99), day("2026-05-20"));
    assert!(matches!(unknown, Err(MinutesError::NoMeeting { .. })));
}

#[test]
fn what_another_process_writes_is_seen() {
    let (folder, mut office) = office();
    let meeting = planned(&mut office);
    let place = |office: &Office| office.meeting_view(meeting, day("2026-05-19")).unwrap().meeting.place;
    assert_eq!(place(&office).as_deref(), Some("Kansliet, Granvik"));
    let mut other = Office::open(&folder.path().join("förbund.paragraf"), Access::ReadWrite).unwrap();
    let elsewhere = crate::views::MeetingPlan { place: Some("Stadshuset".into()), ..crate::samples::plan() };
    other.edit_plan(meeting, elsewhere, at("09:00")).unwrap();
    assert_eq!(place(&office).as_deref(), Some("Stadshuset"));
}

#[test]
fn a_profile_is_tried_on_the_latest_minutes_or_on_a_specimen() {
    let (_folder, office) = office();
    let mut profile = office.association_view(day("2026-05-19")).unwrap().profile;
    let specimen = office.profile_pages(profile.clone(), day("2026-05-19")).unwrap();
    assert!(specimen.pages >= 2);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, None, at("08:00")).unwrap();
    let office = Office::open(&path, Access::ReadOnly).unwrap();
    let without = office.profile_pages(profile.clone(), day("2026-05-19")).unwrap();
    profile.contents_page = true;
    let with = office.profile_pages(profile, day("2026-05-19")).unwrap();
    assert!(with.pages > without.pages);
}

#[test]
fn ten_years_of_meetings_are_not_read_again_for_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("exempel.paragraf");
    demo(&path, DemoKind::CoordinationAssociation, Some(10), at("08:00")).unwrap();
    let mut office = Office::open(&path, Access::ReadWrite).unwrap();
    let records = office.records().unwrap();
    let open = |meeting: &&domain::Meeting| meeting.status == MeetingStatus::Held && !meeting.is_frozen();
    let meeting = records.meetings.iter().rev().find(open).unwrap().clone();
    drop(records);
    let item = meeting.items[0].clone();
    let edited = EditedItem {
        id: item.id,
        heading: "Nytt".into(),
        registration_number: item.registration_number,
        presenters: item.presenters,
        parts: item.parts,
    };
    office.edit_item(edited, at("09:00")).unwrap();
    assert!(office.records.borrow().is_some(), "only the meeting is read again");
    let started = std::time::Instant::now();
    office.minutes_pages(meeting.id, day("2026-05-20")).unwrap();
    println!("pages after one edit: {:?}", started.elapsed());
    assert_eq!(office.records().unwrap().meeting(meeting.id).unwrap().items[0].heading, "Nytt");
}
