//! Items come from nothing, from earlier meetings and from numbers, and keep their order.

use crate::samples::{at, clock, day, office, plan, planned};
use crate::views::{EditedItem, ItemSource, MeetingPlan};
use crate::{ActionError, Office, StoreError, Unknown};
use domain::{Block, BlockHeading, BlockKind, BlockName, ItemId, ItemPart, MeetingId, Occurrence, Outcome, RichText};

fn add(office: &mut Office, meeting: MeetingId, heading: &str, before: Option<ItemId>) -> ItemId {
    office.add_item(meeting, ItemSource::Blank { heading: heading.into() }, before, at("09:00")).unwrap()
}

fn headings(office: &Office, meeting: MeetingId) -> Vec<String> {
    let view = office.meeting_view(meeting, day("2026-05-19")).unwrap();
    view.meeting.items.into_iter().map(|item| item.heading).collect()
}

fn bare(office: &mut Office, date: &str) -> MeetingId {
    office.plan_meeting(MeetingPlan { date: day(date), ..plan() }, None, at("08:00")).unwrap()
}

#[test]
fn items_are_put_before_others_and_moved() {
    let (_folder, mut office) = office();
    let meeting = bare(&mut office, "2026-05-19");
    let first = add(&mut office, meeting, "A", None);
    let second = add(&mut office, meeting, "B", None);
    let between = add(&mut office, meeting, "C", Some(second));
    assert_eq!(headings(&office, meeting), ["A", "C", "B"]);
    office.move_items(meeting, &[second, between, first], at("09:01")).unwrap();
    assert_eq!(headings(&office, meeting), ["B", "C", "A"]);
    office.undo(at("09:02")).unwrap();
    assert_eq!(headings(&office, meeting), ["A", "C", "B"]);
}

#[test]
fn an_item_of_another_meeting_has_no_place_in_the_order() {
    let (_folder, mut office) = office();
    let (here, there) = (bare(&mut office, "2026-05-19"), bare(&mut office, "2026-06-19"));
    let foreign = add(&mut office, there, "A", None);
    let named = |error| matches!(error, ActionError::Unknown(Unknown::Item(id)) if id == foreign);
    assert!(named(office.move_items(here, &[foreign], at("09:00")).unwrap_err()));
    let source = ItemSource::Blank { heading: "B".into() };
    assert!(named(office.add_item(here, source, Some(foreign), at("09:00")).unwrap_err()));
}

#[test]
fn a_tabled_item_is_taken_up_again_with_what_was_proposed() {
    let (_folder, mut office) = office();
    let (here, later) = (bare(&mut office, "2026-05-19"), bare(&mut office, "2026-06-19"));
    let item = add(&mut office, here, "Delårsrapport", None);
    let block = |name| {
        let kind = BlockKind::Plain(name);
        ItemPart::Block(Block { kind, heading: BlockHeading::Profile, text: RichText::default() })
    };
    let edited = EditedItem {
        id: item,
        heading: "Delårsrapport".into(),
        registration_number: Some("P26/04".parse().unwrap()),
        presenters: vec![],
        parts: vec![block(BlockName::Background), block(BlockName::ProposedDecision), block(BlockName::Decision)],
    };
    office.edit_item(edited, at("09:01")).unwrap();
    office.set_outcome(item, Some(Outcome::Tabled), at("09:02")).unwrap();
    let sources = office.sources(later).unwrap();
    assert_eq!(sources.earlier.iter().map(|earlier| earlier.item).collect::<Vec<_>>(), [item]);
    assert_eq!(sources.numbers[0].number.canonical(), "P26:4");
    let again = office.add_item(later, ItemSource::Earlier { item }, None, at("09:03")).unwrap();
    let view = office.meeting_view(later, day("2026-05-19")).unwrap();
    let taken = view.meeting.item(again).unwrap();
    assert_eq!((taken.origin, taken.parts.len(), taken.outcome), (Some(item), 2, None));
    assert!(office.sources(later).unwrap().earlier.is_empty(), "taken up already");
}

#[test]
fn a_number_is_found_in_any_spelling() {
    let (_folder, mut office) = office();
    let meeting = bare(&mut office, "2026-05-19");
    let item = add(&mut office, meeting, "Bidrag", None);
    let edited = EditedItem {
        id: item,
        heading: "Bidrag".into(),
        registration_number: Some("p26/07".parse().unwrap()),
        presenters: vec![],
        parts: vec![],
    };
    office.edit_item(edited, at("09:00")).unwrap();
    let number = ItemSource::Number { number: "P26:7".into() };
    office.add_item(meeting, number, None, at("09:01")).unwrap();
    assert_eq!(headings(&office, meeting), ["Bidrag", "Bidrag"]);
    let unknown = ItemSource::Number { number: "P26:8".into() };
    let refused = office.add_item(meeting, unknown, None, at("09:02")).unwrap_err();
    assert!(matches!(refused, ActionError::Unknown(Unknown::Number(number)) if number == "P26:8"));
}

#[test]
fn sections_keep_their_order_and_an_item_taken_early_gets_its_place() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let items: Vec<ItemId> =
        office.meeting_view(meeting, day("2026-05-19")).unwrap().meeting.items.iter().map(|item| item.id).collect();
    let mut note = |what| office.note_event(meeting, what, clock("13:00"), at("13:00")).unwrap();
    note(Occurrence::MeetingOpened);
    note(Occurrence::ItemOpened { item: items[0] });
    note(Occurrence::ItemConcluded { item: items[0], outcome: Outcome::Noted });
    note(Occurrence::ItemOpened { item: items[3] });
    let view = office.meeting_view(meeting, day("2026-05-19")).unwrap();
    assert_eq!(view.meeting.items[1].id, items[3]);
    assert_eq!(view.meeting.items[1].section.unwrap().get(), 2);
    let mut turned: Vec<ItemId> = view.meeting.items.iter().map(|item| item.id).collect();
    turned.swap(0, 1);
    let refused = office.move_items(meeting, &turned, at("13:01")).unwrap_err();
    assert!(matches!(refused, ActionError::Store(StoreError::SectionOrder { .. })));
}
