//! What is put away comes back, or is gone for good.

use crate::samples::{at, day, office, person, planned};
use crate::{ActionError, Invalid, StoreError};
use domain::{
    Block, BlockHeading, BlockKind, BlockName, BoardId, ItemPart, NoticeBoard, NoticeBoardOwner, NumberSeries, Restart,
    RichText, Span, TextBlock, TrashKey,
};

#[test]
fn a_meeting_is_put_away_taken_back_and_at_last_gone() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let key = TrashKey::Meeting(meeting);
    office.move_to_trash(&key, at("09:00")).unwrap();
    let keys: Vec<_> = office.trash().unwrap().into_iter().map(|row| row.key).collect();
    assert_eq!(keys, std::slice::from_ref(&key));
    assert!(office.meeting_view(meeting, day("2026-05-19")).is_err());
    office.restore(&key, at("09:01")).unwrap();
    assert!(office.meeting_view(meeting, day("2026-05-19")).is_ok());
    office.move_to_trash(&key, at("09:02")).unwrap();
    assert!(office.empty_trash(at("09:03")).unwrap() >= 1);
    assert!(office.trash().unwrap().is_empty());
}

#[test]
fn a_person_with_a_seat_is_in_use() {
    let (_folder, mut office) = office();
    let refused = office.move_to_trash(&TrashKey::Person(person("per-ek")), at("09:00")).unwrap_err();
    assert!(matches!(refused, ActionError::Store(StoreError::InUse { count: 1 })), "{refused:?}");
}

#[test]
fn an_item_in_the_trash_names_the_day_of_its_meeting() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let item = office.meeting_view(meeting, day("2026-05-19")).unwrap().meeting.items[0].id;
    office.move_to_trash(&TrashKey::Item(item), at("09:00")).unwrap();
    assert_eq!(office.trash().unwrap()[0].meeting_day, Some(day("2026-05-19")));
}

fn block(kind: BlockKind, words: &str) -> ItemPart {
    let text = if words.is_empty() { vec![] } else { vec![TextBlock::Paragraph(vec![Span::plain(words)])] };
    ItemPart::Block(Block { kind, heading: BlockHeading::Profile, text: RichText(text) })
}

#[test]
fn a_removed_block_lies_in_the_trash_with_its_words_and_one_without_words_does_not() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let item = office.meeting_view(meeting, day("2026-05-19")).unwrap().meeting.items[0].clone();
    let parts = vec![
        block(BlockKind::Plain(BlockName::Background), "Nya lokaler"),
        block(BlockKind::Proposals(vec![]), ""),
        block(BlockKind::Plain(BlockName::Decision), "Hyra lokalerna"),
    ];
    let edited = crate::views::EditedItem {
        id: item.id,
        heading: item.heading.clone(),
        registration_number: None,
        presenters: vec![],
        parts: parts.clone(),
    };
    office.edit_item(edited, at("08:00")).unwrap();
    let (_, none) = office.remove_part(item.id, (1, None), at("08:10")).unwrap();
    assert_eq!(none, None);
    assert_eq!(office.trash().unwrap(), []);
    let (_, kept) = office.remove_part(item.id, (0, None), at("08:20")).unwrap();
    let rows = office.trash().unwrap();
    let key = TrashKey::Part(kept.unwrap());
    assert_eq!((&rows[0].key, rows[0].name.as_str()), (&key, "Nya lokaler"));
    assert_eq!((rows[0].block, rows[0].meeting_day), (Some(BlockName::Background), Some(day("2026-05-19"))));
    assert_eq!(rows[0].taken_from.as_ref(), Some(&item.heading));
    let left = |office: &crate::Office| {
        office.meeting_view(meeting, day("2026-05-19")).unwrap().meeting.items[0].parts.clone()
    };
    assert_eq!(left(&office), parts[2..]);
    office.restore(&key, at("08:30")).unwrap();
    assert_eq!(left(&office), [parts[0].clone(), parts[2].clone()]);
    // One history: what undo takes back is the restoring, and then the removal.
    office.undo(at("08:31")).unwrap();
    assert_eq!(office.trash().unwrap().len(), 1);
    office.undo(at("08:32")).unwrap();
    assert_eq!(office.trash().unwrap(), []);
    assert_eq!(left(&office), [parts[0].clone(), parts[2].clone()]);
    let nowhere = office.remove_part(item.id, (9, None), at("08:33")).unwrap_err();
    assert!(matches!(nowhere, ActionError::Invalid(Invalid { .. })), "{nowhere:?}");
}

#[test]
fn a_board_and_a_series_are_put_away_and_come_back() {
    let (_folder, mut office) = office();
    let mut before = office.association_view(day("2026-05-19")).unwrap().body;
    before.notice_boards.push(NoticeBoard {
        id: BoardId("own".to_owned()),
        name: "Vår anslagstavla".to_owned(),
        owner: NoticeBoardOwner::Own,
        url: None,
    });
    let series =
        NumberSeries { prefix: "Q".to_owned(), purpose: "Avtal".to_owned(), restart: Restart::Yearly, digits: 1 };
    before.number_series.insert(0, series);
    office.edit_body(before.clone(), at("08:59")).unwrap();
    let keys =
        [TrashKey::Board(before.notice_boards[0].id.clone()), TrashKey::Series(before.number_series[0].prefix.clone())];
    for key in &keys {
        office.move_to_trash(key, at("09:00")).unwrap();
    }
    let without = office.association_view(day("2026-05-19")).unwrap().body;
    assert_eq!(without.notice_boards, before.notice_boards[1..]);
    assert_eq!(without.number_series, before.number_series[1..]);
    for key in &keys {
        office.restore(key, at("09:01")).unwrap();
    }
    assert_eq!(office.association_view(day("2026-05-19")).unwrap().body, before);
}
