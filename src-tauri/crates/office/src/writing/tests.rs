//! Items are written in bursts, adopted, concluded and searched through.

use crate::samples::{at, clock, day, office, person, plan};
use crate::views::{EditedItem, ItemSource, ReplaceRequest};
use crate::{ActionError, Field, InvalidFault, NotNow, Office, Unknown};
use chrono::{DateTime, Utc};
use domain::{
    Block, BlockHeading, BlockKind, BlockName, Item, ItemId, ItemPart, MeetingId, Occurrence, Outcome, Party, RichText,
    Span, Style, SubItem, TextBlock, Who,
};

fn text(spans: &[(&str, Style)]) -> RichText {
    let spans = spans.iter().map(|&(text, style)| Span { text: text.into(), style }).collect();
    RichText(vec![TextBlock::Paragraph(spans)])
}

fn block(name: BlockName, words: &str) -> Block {
    Block { kind: BlockKind::Plain(name), heading: BlockHeading::Profile, text: text(&[(words, Style::Plain)]) }
}

fn with_item(office: &mut Office) -> (MeetingId, ItemId) {
    let meeting = office.plan_meeting(plan(), None, at("08:00")).unwrap();
    let source = ItemSource::Blank { heading: "Bidrag".into() };
    (meeting, office.add_item(meeting, source, None, at("08:01")).unwrap())
}

fn write(office: &mut Office, id: ItemId, parts: Vec<ItemPart>, when: DateTime<Utc>) -> Result<(), ActionError> {
    let edited = EditedItem { id, heading: "Bidrag".into(), registration_number: None, presenters: vec![], parts };
    office.edit_item(edited, when).map(drop)
}

fn item(office: &Office, meeting: MeetingId, id: ItemId) -> Item {
    office.meeting_view(meeting, day("2026-05-19")).unwrap().meeting.item(id).unwrap().clone()
}

#[test]
fn what_is_typed_without_a_pause_is_undone_together() {
    let (_folder, mut office) = office();
    let (meeting, id) = with_item(&mut office);
    for (second, words) in (0..3).zip(["S", "St", "Sty"]) {
        let when = format!("2026-05-19T09:00:0{second}Z").parse().unwrap();
        write(&mut office, id, vec![ItemPart::Block(block(BlockName::Text, words))], when).unwrap();
    }
    assert_eq!(item(&office, meeting, id).parts.len(), 1);
    assert_eq!(office.undo(at("09:01")).unwrap().as_deref(), Some("write-minutes"));
    assert!(item(&office, meeting, id).parts.is_empty());
}

#[test]
fn an_item_names_no_stranger_and_holds_no_control_character() {
    let (_folder, mut office) = office();
    let (_, id) = with_item(&mut office);
    let by = vec![Party { who: Who::Person(person("stranger")), written: None }];
    let proposals = Block { kind: BlockKind::Proposals(by), ..block(BlockName::Text, "") };
    let refused = write(&mut office, id, vec![ItemPart::Block(proposals)], at("09:00")).unwrap_err();
    assert!(matches!(refused, ActionError::Unknown(Unknown::Person(_))));
    let refused =
        write(&mut office, id, vec![ItemPart::Block(block(BlockName::Text, "\u{1}"))], at("09:00")).unwrap_err();
    let ActionError::Invalid(invalid) = refused else { panic!("{refused:?}") };
    assert_eq!((invalid.field, invalid.fault), (Field::Text, InvalidFault::ControlCharacter));
    assert!(matches!(write(&mut office, ItemId(99), vec![], at("09:00")), Err(ActionError::Unknown(Unknown::Item(_)))));
}

#[test]
fn the_proposal_becomes_the_decision_where_the_profile_has_it() {
    let (_folder, mut office) = office();
    let (meeting, id) = with_item(&mut office);
    assert!(matches!(office.adopt_proposal(id, false, at("09:00")), Err(ActionError::NotNow(NotNow::NoProposal))));
    let sub =
        SubItem { letter: "a".into(), heading: None, blocks: vec![block(BlockName::ProposedDecision, "Delbeslut.")] };
    let parts = vec![
        ItemPart::Block(block(BlockName::ProposedDecision, "Bifall.")),
        ItemPart::Block(block(BlockName::Dispatch, "Sökanden")),
        ItemPart::SubItem(sub),
    ];
    write(&mut office, id, parts, at("09:01")).unwrap();
    office.adopt_proposal(id, true, at("09:02")).unwrap();
    let after = item(&office, meeting, id);
    assert_eq!(after.parts[1], ItemPart::Block(block(BlockName::Decision, "Bifall.")));
    let ItemPart::SubItem(sub) = &after.parts[3] else { panic!("the sub-item") };
    assert_eq!(sub.blocks[1], block(BlockName::Decision, "Delbeslut."));
    assert_eq!(after.outcome, None, "how it ended is not said by a changed decision");
    let section = |office: &Office| office.meeting_view(meeting, day("2026-05-19")).unwrap().sections[0].clone();
    assert!(!section(&office).changed_from_proposal);
    let changed = vec![
        ItemPart::Block(block(BlockName::ProposedDecision, "Bifall.")),
        ItemPart::Block(block(BlockName::Decision, "Avslag.")),
    ];
    write(&mut office, id, changed, at("09:03")).unwrap();
    assert!(section(&office).changed_from_proposal);
}

#[test]
fn nothing_is_decided_without_quorum() {
    let (_folder, mut office) = office();
    let (meeting, id) = with_item(&mut office);
    office.note_event(meeting, Occurrence::MeetingOpened, clock("13:00"), at("13:00")).unwrap();
    office.note_event(meeting, Occurrence::ItemOpened { item: id }, clock("13:00"), at("13:00")).unwrap();
    let refused = office.set_outcome(id, Some(Outcome::Decided), at("13:01"));
    assert!(matches!(refused, Err(ActionError::NotNow(NotNow::NoQuorum))));
    let concluded = Occurrence::ItemConcluded { item: id, outcome: Outcome::Decided };
    let refused = office.note_event(meeting, concluded, clock("13:01"), at("13:01"));
    assert!(matches!(refused, Err(ActionError::Course(domain::CourseRefusal::NoQuorum { serving: 0, needed: 3 }))));
    office.set_outcome(id, Some(Outcome::Tabled), at("13:02")).unwrap();
    assert_eq!(item(&office, meeting, id).outcome, Some(Outcome::Tabled));
}

#[test]
fn an_outcome_and_its_sentence_are_one_step() {
    let (_folder, mut office) = office();
    let (meeting, id) = with_item(&mut office);
    let before = item(&office, meeting, id);
    office.set_outcome(id, Some(Outcome::Tabled), at("13:02")).unwrap();
    let tabled = item(&office, meeting, id);
    let sentence = ItemPart::Block(block(BlockName::Decision, "Styrelsen bordlägger ärendet."));
    assert_eq!((tabled.outcome, tabled.parts.as_slice()), (Some(Outcome::Tabled), [sentence].as_slice()));
    office.undo(at("13:03")).unwrap();
    assert_eq!(item(&office, meeting, id), before);
}

#[test]
fn words_are_replaced_in_every_item_as_one_step() {
    let (_folder, mut office) = office();
    let (meeting, first) = with_item(&mut office);
    let source = ItemSource::Blank { heading: "Kommunens fråga".into() };
    let second = office.add_item(meeting, source, None, at("08:02")).unwrap();
    let words = [("en kom", Style::Plain), ("mun", Style::Strong), (" och en kommun", Style::Plain)];
    let mut long = block(BlockName::Text, "");
    long.text = text(&words);
    write(&mut office, first, vec![ItemPart::Block(long)], at("09:00")).unwrap();
    write(&mut office, second, vec![ItemPart::Block(block(BlockName::Decision, "Kommun"))], at("09:01")).unwrap();
    let request =
        ReplaceRequest { find: "kommun".into(), replace: "region".into(), match_case: false, whole_words: true };
    let report = office.replace_text(meeting, &request, at("09:10")).unwrap();
    assert_eq!((report.replaced, report.sections), (3, 2));
    assert!(format!("{:?}", item(&office, meeting, first).parts).contains("en region och en region"));
    office.undo(at("09:11")).unwrap();
    assert!(!format!("{:?}", item(&office, meeting, second).parts).contains("region"));
    let nothing = ReplaceRequest { find: String::new(), ..request };
    assert!(matches!(office.replace_text(meeting, &nothing, at("09:12")), Err(ActionError::Invalid(_))));
}
