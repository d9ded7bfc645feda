//! What is a slot, and where it is found.

use super::*;
use crate::builders::{association, day, item, meeting};
use crate::{
    Block, BlockHeading, BlockKind, BlockName, List, ListEntry, ListMarks, MissingKind, Phase, Span, SubItem,
    TextBlock, TextTable, phases,
};

#[test]
fn a_slot_is_a_sign_and_a_word() {
    assert_eq!(slots_in("hålls #nästa_möte."), ["#nästa_möte"]);
    assert_eq!(slots_in("(#ordförande, #sekreterare)"), ["#ordförande", "#sekreterare"]);
    for none in ["nr #3", "# möte", "https://rödfors.se/kallelse#tid", "https://rödfors.se/#tid", "C#", ""] {
        assert_eq!(slots_in(none), Vec::<String>::new(), "{none}");
    }
}

#[test]
fn a_slot_is_found_wherever_the_text_has_words() {
    let spans = |words: &str| vec![Span::plain(words)];
    let nested = List { marks: ListMarks::Dash, entries: vec![ListEntry { spans: spans("#d"), nested: None }] };
    let list = List { marks: ListMarks::Dash, entries: vec![ListEntry { spans: spans("#c"), nested: Some(nested) }] };
    let table = TextTable { head: vec![spans("#e")], rows: vec![vec![spans("#f")]] };
    let text = vec![TextBlock::Paragraph(spans("#b")), TextBlock::List(list), TextBlock::Table(table)];
    let block = |text: Vec<TextBlock>| Block {
        kind: BlockKind::Plain(BlockName::Text),
        heading: BlockHeading::Profile,
        text: RichText(text),
    };
    let sub_item = SubItem {
        letter: "a".to_owned(),
        heading: Some("#g".to_owned()),
        blocks: vec![block(vec![TextBlock::Heading(spans("#h"))])],
    };
    let mut found = item(1, "#a");
    found.parts = vec![ItemPart::Block(block(text)), ItemPart::SubItem(sub_item)];
    assert_eq!(found.unfilled_slots(), ["#a", "#b", "#c", "#d", "#e", "#f", "#g", "#h"]);
}

#[test]
fn minutes_with_a_slot_left_lack_its_words_and_an_item_without_a_section_does_not_count() {
    let mut unnumbered = item(3, "Om #plats");
    unnumbered.section = None;
    let meeting = meeting(1, "2026-03-03", vec![item(1, "Val av #justerare"), item(2, "Budget"), unnumbered]);
    let of = phases(&meeting, None, &association("Rödfors samordningsförbund"), day("2026-03-04"));
    let minutes = of.iter().find(|state| state.phase == Phase::Minutes).unwrap();
    let lack = minutes.missing.iter().find(|missing| missing.kind == MissingKind::UnfilledSlots).unwrap();
    assert_eq!((lack.count, lack.item), (Some(1), Some(meeting.items[0].id)));
}
