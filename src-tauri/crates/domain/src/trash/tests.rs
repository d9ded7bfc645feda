//! A part is taken out of its place and put back there, whatever has happened to its neighbours.

use super::*;
use crate::{Block, BlockHeading, BlockKind, BlockName, Party, RichText, Span, SubItem, TextBlock, Who};
use proptest::prelude::*;

fn block(words: &str) -> Block {
    Block {
        kind: BlockKind::Plain(BlockName::Text),
        heading: BlockHeading::Profile,
        text: RichText(vec![TextBlock::Paragraph(vec![Span::plain(words)])]),
    }
}

fn part(words: &str) -> ItemPart {
    ItemPart::Block(block(words))
}

fn sub_item(letter: &str, words: &[&str]) -> ItemPart {
    let blocks = words.iter().map(|words| block(words)).collect();
    ItemPart::SubItem(SubItem { letter: letter.to_owned(), heading: None, blocks })
}

fn at(under: Option<&str>, position: u32) -> PartPlace {
    PartPlace { under: under.map(str::to_owned), position }
}

#[test]
fn what_stands_nowhere_is_not_taken() {
    let mut parts = vec![part("ett"), sub_item("a", &["två"])];
    let before = parts.clone();
    for (part, block) in [(2, None), (1, Some(1)), (0, Some(0))] {
        assert_eq!(PartPlace::take(&mut parts, part, block), None);
    }
    assert_eq!(parts, before);
}

#[test]
fn a_part_whose_neighbours_are_gone_comes_last() {
    let mut parts = vec![part("ett")];
    at(None, 7).put(part("åtta"), &mut parts);
    assert_eq!(parts, [part("ett"), part("åtta")]);
}

#[test]
fn a_block_whose_sub_item_is_gone_comes_last_in_the_item() {
    let mut parts = vec![part("ett"), part("två")];
    at(Some("a"), 0).put(part("tre"), &mut parts);
    assert_eq!(parts, [part("ett"), part("två"), part("tre")]);
}

#[test]
fn a_label_alone_is_no_words_but_a_proposer_is() {
    let mut empty = Block { heading: BlockHeading::Own("Yrkande".to_owned()), ..block(" ") };
    assert!(empty.is_blank());
    empty.kind = BlockKind::Proposals(vec![Party { who: Who::Name("Bo Alm".to_owned()), written: None }]);
    assert!(!empty.is_blank());
    assert!(sub_item("a", &["", " "]).is_blank());
    assert!(!sub_item("a", &["", "x"]).is_blank());
}

#[test]
fn a_part_is_called_by_its_first_words() {
    assert_eq!(part(" Budget\nför 2027").first_words(), "Budget");
    assert_eq!(sub_item("a", &["", "Andra"]).first_words(), "Andra");
    assert_eq!(part("").first_words(), "");
}

proptest! {
    #[test]
    fn what_is_taken_and_put_back_stands_as_before(above in 0usize..4, inner in 1usize..4, which in any::<prop::sample::Index>()) {
        let words: Vec<String> = (0..inner).map(|number| number.to_string()).collect();
        let inside: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut parts: Vec<ItemPart> = (0..above).map(|number| part(&number.to_string())).collect();
        parts.push(sub_item("a", &inside));
        let direct = (0..=above as u32).map(|part| (part, None));
        let places: Vec<_> = direct.chain((0..inner as u32).map(|block| (above as u32, Some(block)))).collect();
        let (from, block) = *which.get(&places);
        let before = parts.clone();
        let (place, taken) = PartPlace::take(&mut parts, from, block).unwrap();
        prop_assert_ne!(&parts, &before);
        place.put(taken, &mut parts);
        prop_assert_eq!(parts, before);
    }
}
