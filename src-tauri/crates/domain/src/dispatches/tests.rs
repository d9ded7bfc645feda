//! Whom a § goes to.

use super::*;
use crate::builders::{day, item};
use crate::{BlockHeading, BlockKind, List, ListEntry, ListMarks, Span, SubItem};

fn line(words: &str) -> TextBlock {
    TextBlock::Paragraph(vec![Span::plain(words)])
}

fn dispatch(text: Vec<TextBlock>) -> Block {
    Block { kind: BlockKind::Plain(BlockName::Dispatch), heading: BlockHeading::Profile, text: RichText(text) }
}

fn entry(words: &str, nested: Option<List>) -> ListEntry {
    ListEntry { spans: vec![Span::plain(words)], nested }
}

fn words(item: &Item) -> Vec<String> {
    recipients(item).into_iter().map(|recipient| recipient.words).collect()
}

#[test]
fn every_line_of_the_block_is_a_recipient_in_the_order_of_the_minutes() {
    let below = List { marks: ListMarks::Dash, entries: vec![entry("Ekonomichefen", None)] };
    let list = List {
        marks: ListMarks::Dash,
        entries: vec![entry("Granviks kommun, socialnämnden", Some(below)), entry("Revisorerna", None)],
    };
    let mut item = item(1, "Budget");
    item.parts = vec![
        ItemPart::Block(dispatch(vec![line(" Lysviks kommun \n\nRegionen"), TextBlock::List(list)])),
        ItemPart::SubItem(SubItem { letter: "a".into(), heading: None, blocks: vec![dispatch(vec![line("Akten")])] }),
    ];
    assert_eq!(
        words(&item),
        ["Lysviks kommun", "Regionen", "Granviks kommun, socialnämnden", "Ekonomichefen", "Revisorerna", "Akten"]
    );
}

#[test]
fn someone_named_twice_gets_one_extract() {
    let mut item = item(1, "Budget");
    item.parts = vec![ItemPart::Block(dispatch(vec![line("Akten"), line("Akten")]))];
    assert_eq!(words(&item), ["Akten"]);
}

#[test]
fn what_was_sent_is_dated_and_others_stand_last() {
    let mut item = item(1, "Budget");
    item.parts = vec![ItemPart::Block(dispatch(vec![line("Lysviks kommun"), line("Akten")]))];
    item.dispatches = vec![
        Dispatch { recipient: "En granskare".into(), sent_on: day("2026-03-20") },
        Dispatch { recipient: "Lysviks kommun".into(), sent_on: day("2026-03-18") },
    ];
    let sent =
        |words: &str, on: Option<&str>, in_minutes| Recipient { words: words.into(), sent_on: on.map(day), in_minutes };
    assert_eq!(
        recipients(&item),
        [
            sent("Lysviks kommun", Some("2026-03-18"), true),
            sent("Akten", None, true),
            sent("En granskare", Some("2026-03-20"), false),
        ]
    );
}
