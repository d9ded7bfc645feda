//! What a fix does, and what it leaves alone.

use super::sample::sample;
use crate::review::{is_waived, mend};
use crate::{Span, Style, TextBlock};

#[test]
fn mending_every_finding_of_a_text_leaves_none_of_them() {
    let mut sample = sample();
    for line in [
        "Det kostar 100 000kr och och mer.",
        "Mötet är måndag 17 juni 2025.",
        "- Avtal\n- ",
        "Från 26-01-01 gäller det.",
    ] {
        sample.text(line);
    }
    let mut mended = 0;
    while let Some(finding) = sample.findings().into_iter().find(|finding| finding.fix.is_some()) {
        let item = mend(sample.item(), &finding).expect("the words stand there");
        *sample.item() = item;
        mended += 1;
        assert!(mended < 20, "mending goes on: {finding:?}");
    }
    assert_eq!(mended, 5);
    assert!(sample.findings().is_empty());
}

#[test]
fn words_that_changed_since_are_left_alone() {
    let mut sample = sample();
    sample.text("Det kostar 100 000kr.");
    let finding = sample.findings().remove(0);
    sample.set(crate::BlockName::Text, "Andra ord.");
    assert_eq!(mend(sample.item(), &finding), None);
}

#[test]
fn new_words_keep_the_style_of_the_old() {
    let mut sample = sample();
    let strong = Span { text: "100 000kr".into(), style: Style::Strong };
    if let Some(crate::ItemPart::Block(block)) = sample.item().parts.first_mut() {
        block.text.0.push(TextBlock::Paragraph(vec![Span::plain("Så det är 😀 "), strong, Span::plain(".")]));
    }
    let finding = sample.findings().remove(0);
    let mended = mend(sample.item(), &finding).expect("the words stand there");
    let crate::ItemPart::Block(block) = &mended.parts[0] else { unreachable!("it is a block") };
    let Some(TextBlock::Paragraph(spans)) = block.text.0.last() else { unreachable!("it is a paragraph") };
    assert_eq!((spans[1].text.as_str(), spans[1].style), ("100 000 kr", Style::Strong));
}

#[test]
fn a_waiver_holds_for_the_same_words_in_the_same_section_only() {
    let mut sample = sample();
    sample.text("Det är är sant att att det är så.");
    let finding = sample.findings().remove(0);
    let waiver = crate::review::Waiver {
        code: finding.code,
        item: finding.place.item,
        words: finding.words.clone(),
        reason: "Citat".into(),
        at: "2025-06-10T08:00:00Z".parse().expect("a time"),
    };
    assert!(is_waived(&finding, std::slice::from_ref(&waiver)));
    assert!(!is_waived(&finding, &[crate::review::Waiver { words: "och och".into(), ..waiver }]));
}
