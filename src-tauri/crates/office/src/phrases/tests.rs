//! Own phrases beside those supplied.

use crate::samples::{at, office, planned};
use crate::{ActionError, Unknown};
use domain::{MeetingId, Phrase, PhraseId, RichText, Span, TextBlock};

fn phrase(id: Option<i64>, words: &str) -> Phrase {
    let text = RichText(vec![TextBlock::Paragraph(vec![Span::plain(words)])]);
    Phrase { id: id.map(PhraseId), name: "Hälsning".into(), text }
}

#[test]
fn own_phrases_come_first_and_slots_are_filled_from_the_meeting() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let id = office.put_phrase(&phrase(None, "Välkomna, hälsar #ordförande."), at("09:00")).unwrap();
    let all = office.phrases(Some(meeting)).unwrap();
    assert_eq!(all[0].phrase.id, Some(id));
    assert_eq!(all[0].filled, phrase(None, "Välkomna, hälsar Karin Berg (S).").text);
    assert!(all.len() > 15);
    office.put_phrase(&phrase(Some(id.0), "Hej"), at("09:01")).unwrap();
    assert_eq!(office.phrases(None).unwrap()[0].phrase.text, phrase(None, "Hej").text);
}

#[test]
fn a_phrase_or_a_meeting_that_is_not_on_record_is_refused() {
    let (_folder, mut office) = office();
    let refused = office.put_phrase(&phrase(Some(99), "Hej"), at("09:00")).unwrap_err();
    assert!(matches!(refused, ActionError::Unknown(Unknown::Phrase(PhraseId(99)))));
    let refused = office.phrases(Some(MeetingId(99))).unwrap_err();
    assert!(matches!(refused, ActionError::Unknown(Unknown::Meeting(_))));
}
