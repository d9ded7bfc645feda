//! What the review shows is mended or answered for, and closes the minutes to nobody before.

use crate::samples::{at, clock, office, planned};
use crate::views::{EditedItem, FindingKey, FindingView, ItemSource};
use crate::{ActionError, NotNow, Office, VerificationError};
use domain::{Block, BlockHeading, BlockKind, BlockName, ItemPart, MeetingId, Occurrence, RichText, Span, TextBlock};

fn office_with(text: &str) -> (tempfile::TempDir, Office, MeetingId) {
    let (folder, mut office) = office();
    let meeting = planned(&mut office);
    let item = office.add_item(meeting, ItemSource::Blank { heading: "Läget".into() }, None, at("09:00")).unwrap();
    let outcome = domain::Outcome::Noted;
    let course = [
        Occurrence::MeetingOpened,
        Occurrence::ItemOpened { item },
        Occurrence::ItemConcluded { item, outcome },
        Occurrence::MeetingClosed,
    ];
    for what in course {
        office.note_event(meeting, what, clock("13:00"), at("13:00")).unwrap();
    }
    let text = RichText(vec![TextBlock::Paragraph(vec![Span::plain(text)])]);
    let block = Block { kind: BlockKind::Plain(BlockName::Text), heading: BlockHeading::Profile, text };
    let parts = vec![ItemPart::Block(block)];
    let edited =
        EditedItem { id: item, heading: "Läget".into(), registration_number: None, presenters: vec![], parts };
    office.edit_item(edited, at("14:00")).unwrap();
    (folder, office, meeting)
}

fn found(office: &Office, meeting: MeetingId, code: &str) -> Option<FindingView> {
    office.review(meeting).unwrap().findings.into_iter().find(|found| found.code.as_str() == code)
}

fn key(found: &FindingView) -> FindingKey {
    FindingKey { code: found.code, place: found.place.clone(), words: found.words.clone() }
}

#[test]
fn a_finding_is_mended_once_and_undone() {
    let (_folder, mut office, meeting) = office_with("Det är bra och och viktigt.");
    let doubled = found(&office, meeting, "doubled-word").unwrap();
    assert_eq!(doubled.sentence, "”och och” står två gånger efter varandra.");
    office.mend_finding(meeting, &key(&doubled), at("15:00")).unwrap();
    assert_eq!(found(&office, meeting, "doubled-word"), None);
    let again = office.mend_finding(meeting, &key(&doubled), at("15:01"));
    assert!(matches!(again, Err(ActionError::NotNow(NotNow::FindingGone))), "{again:?}");
    office.undo(at("15:02")).unwrap();
    assert!(found(&office, meeting, "doubled-word").is_some());
}

#[test]
fn errors_close_no_minutes_before_someone_answers_for_them() {
    let (_folder, mut office, meeting) = office_with("Ärendet gäller 850101-1234.");
    let close = |office: &mut Office| office.seal_minutes(meeting, None, "2026-05-20T09:00:00+02:00".parse().unwrap());
    let refused = close(&mut office);
    assert!(matches!(refused, Err(VerificationError::ReviewErrors { .. })), "{refused:?}");
    for error in office
        .review(meeting)
        .unwrap()
        .findings
        .iter()
        .filter(|found| found.severity == domain::review::Severity::Error)
    {
        assert!(office.waive_finding(meeting, &key(error), " ", at("15:00")).is_err(), "a reason is asked for");
        office.waive_finding(meeting, &key(error), "Numret är påhittat.", at("15:00")).unwrap();
    }
    let view = office.review(meeting).unwrap();
    assert_eq!(view.errors, 0);
    let number = found(&office, meeting, "personal-number").unwrap();
    assert_eq!(number.waived.as_ref().unwrap().reason, "Numret är påhittat.");
    office.withdraw_waiver(meeting, &key(&number), at("15:10")).unwrap();
    assert!(close(&mut office).is_err());
    office.waive_finding(meeting, &key(&number), "Numret är påhittat.", at("15:20")).unwrap();
    close(&mut office).unwrap();
    assert!(!office.review(meeting).unwrap().editable);
}

#[test]
fn other_words_are_another_finding() {
    let (_folder, mut office, meeting) = office_with("Det är bra och och viktigt.");
    let doubled = found(&office, meeting, "doubled-word").unwrap();
    office.waive_finding(meeting, &key(&doubled), "Ett citat.", at("15:00")).unwrap();
    let item = doubled.place.item.unwrap();
    let text = RichText(vec![TextBlock::Paragraph(vec![Span::plain("Det är bra att att det är så.")])]);
    let block = Block { kind: BlockKind::Plain(BlockName::Text), heading: BlockHeading::Profile, text };
    let parts = vec![ItemPart::Block(block)];
    let edited =
        EditedItem { id: item, heading: "Läget".into(), registration_number: None, presenters: vec![], parts };
    office.edit_item(edited, at("16:00")).unwrap();
    assert_eq!(found(&office, meeting, "doubled-word").unwrap().waived, None);
}
