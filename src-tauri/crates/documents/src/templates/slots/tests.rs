//! Slots are filled, or stay visible.

use super::Slots;
use crate::templates::fixture::association;
use crate::templates::{meeting_types, supplied_phrases};
use domain::{BodyForm, Profile, RichText, Span, TextBlock};

fn slots() -> Slots {
    Slots {
        chair: Some("Karin Berg (S)".into()),
        next_meeting: Some("9 juni 2026".into()),
        day: Some("19 maj 2026".into()),
        ..Slots::default()
    }
}

#[test]
fn a_known_slot_is_filled_in_both_spellings() {
    assert_eq!(slots().fill("#ordförande, #nästa_möte, #nästa möte."), "Karin Berg (S), 9 juni 2026, 9 juni 2026.");
}

#[test]
fn a_slot_that_is_not_known_stays_visible() {
    assert_eq!(slots().fill("#sekreterare och #kaffe"), "#sekreterare och #kaffe");
}

#[test]
fn a_longer_word_is_not_the_slot_it_begins_with() {
    assert_eq!(slots().fill("#dagordningen #dag # ##dag"), "#dagordningen 19 maj 2026 # #19 maj 2026");
}

#[test]
fn a_text_keeps_its_form_and_style() {
    let text = RichText(vec![TextBlock::Paragraph(vec![
        Span::plain("Ordförande "),
        Span { text: "#ordförande".into(), style: domain::Style::Strong },
    ])]);
    let RichText(filled) = slots().fill_text(&text);
    let TextBlock::Paragraph(spans) = &filled[0] else { panic!("a paragraph") };
    assert_eq!((spans[1].text.as_str(), spans[1].style), ("Karin Berg (S)", domain::Style::Strong));
}

#[test]
fn every_slot_of_the_supplied_texts_is_one_that_can_be_filled() {
    let association = association(Profile::CoordinationAssociation);
    let all = Slots {
        chair: Some("A".into()),
        secretary: Some("B".into()),
        verifiers: Some("C".into()),
        day: Some("D".into()),
        time: Some("E".into()),
        place: Some("F".into()),
        next_meeting: Some("G".into()),
        association: Some(association.body.name),
        section: Some("§ 1".into()),
    };
    let forms = [BodyForm::CoordinationAssociation, BodyForm::MunicipalFederation, BodyForm::Association];
    let standing = forms.into_iter().flat_map(meeting_types).flat_map(|kind| kind.standing_items);
    let texts = standing
        .flat_map(|item| item.blocks)
        .map(|block| block.text)
        .chain(supplied_phrases().into_iter().map(|phrase| phrase.text));
    for text in texts {
        let filled = format!("{:?}", all.fill_text(&text));
        assert!(!filled.contains('#'), "{filled}");
    }
}
