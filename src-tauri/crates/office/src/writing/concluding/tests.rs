//! Whatever became of a §, it says so.

use super::*;
use crate::standing::blank;
use domain::{BlockHeading, Span, TextBlock};

const UNDECIDED: [Outcome; 5] =
    [Outcome::Noted, Outcome::Tabled, Outcome::ReferredBack, Outcome::Struck, Outcome::Information];

fn profile() -> DocumentProfile {
    documents::templates::coordination_association()
}

fn block(name: BlockName, words: &str) -> ItemPart {
    let text = RichText(vec![TextBlock::Paragraph(vec![Span::plain(words)])]);
    ItemPart::Block(Block { kind: BlockKind::Plain(name), heading: BlockHeading::Profile, text })
}

fn with(parts: Vec<ItemPart>) -> Item {
    Item { parts, ..blank("Bidrag".into()) }
}

fn decision(item: &Item) -> Option<RichText> {
    blocks(&item.parts).find(|block| is_decision(block)).map(|block| block.text.clone())
}

#[test]
fn a_section_that_was_not_decided_says_what_became_of_it_and_changes_its_mind() {
    let mut item = with(vec![]);
    for outcome in UNDECIDED.into_iter().chain(UNDECIDED.into_iter().rev()) {
        conclude(&mut item, Some(outcome), &profile());
        assert_eq!((item.outcome, decision(&item)), (Some(outcome), outcome_sentence(outcome)), "{outcome:?}");
    }
    for none in [Some(Outcome::Decided), None] {
        conclude(&mut item, Some(Outcome::Tabled), &profile());
        conclude(&mut item, none, &profile());
        assert_eq!((item.outcome, decision(&item)), (none, Some(RichText::default())));
    }
    assert_eq!(item.parts.len(), 1, "one decision, however often it changes");
}

#[test]
fn what_someone_wrote_as_the_decision_is_kept() {
    for outcome in UNDECIDED {
        let written = vec![block(BlockName::Decision, "Styrelsen bordlägger ärendet till maj.")];
        let mut item = with(written.clone());
        conclude(&mut item, Some(Outcome::Tabled), &profile());
        conclude(&mut item, Some(outcome), &profile());
        assert_eq!(item.parts, written, "{outcome:?}");
    }
}

#[test]
fn an_empty_decision_is_filled_where_it_stands_and_a_new_one_comes_where_the_profile_has_it() {
    let mut item = with(vec![block(BlockName::Decision, " "), block(BlockName::Dispatch, "Sökanden")]);
    conclude(&mut item, Some(Outcome::ReferredBack), &profile());
    assert_eq!((item.parts.len(), decision(&item)), (2, outcome_sentence(Outcome::ReferredBack)));
    let mut item = with(vec![block(BlockName::Background, "Ansökan."), block(BlockName::Dispatch, "Sökanden")]);
    conclude(&mut item, Some(Outcome::Struck), &profile());
    let ItemPart::Block(block) = &item.parts[1] else { panic!("{:?}", item.parts) };
    assert_eq!(Some(&block.text), outcome_sentence(Outcome::Struck).as_ref());
}

#[test]
fn information_that_is_written_needs_no_sentence() {
    let told = vec![block(BlockName::Text, "Förbundschefen berättar om hösten.")];
    let mut item = with(told.clone());
    conclude(&mut item, Some(Outcome::Information), &profile());
    assert_eq!((item.outcome, &item.parts), (Some(Outcome::Information), &told));
}
