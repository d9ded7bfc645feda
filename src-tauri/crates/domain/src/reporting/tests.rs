//! What waits goes to the next meeting that has the list, its line follows it until the §, and nothing is told twice.

use super::*;
use crate::builders::{association, day, item, meeting, section};
use crate::{
    Block, BlockHeading, BlockKind, DelegatedDecisionId, Item, ItemPart, List, ListEntry, ListMarks, Party,
    RegistrationNumber, RichText, Span, TextBlock, Who,
};

const KIND: ReportKind = ReportKind::Decisions;

/// An item with the list, not opened.
fn list(id: i64, lines: &[&str]) -> Item {
    let entries = lines.iter().map(|line| ListEntry { spans: vec![Span::plain(*line)], nested: None }).collect();
    let list = TextBlock::List(List { marks: ListMarks::Dash, entries });
    let text = RichText(if lines.is_empty() { vec![] } else { vec![list] });
    let block = Block { kind: BlockKind::Plain(KIND.block()), heading: BlockHeading::Profile, text };
    Item { section: None, parts: vec![ItemPart::Block(block)], ..item(id, "Anmälan") }
}

fn planned(id: i64, on: &str, items: Vec<Item>) -> Meeting {
    Meeting { status: MeetingStatus::Planned, ..meeting(id, on, items) }
}

fn number(text: &str) -> RegistrationNumber {
    text.parse().unwrap()
}

/// A decision that waits, with the line it has.
fn waits(id: i64, line: &str) -> Loose {
    Loose {
        key: ReportKey::Decision(DelegatedDecisionId(id)),
        number: line.split_whitespace().next().map(number),
        day: Some(day("2026-04-01")),
        reported: None,
        left: None,
        before: Some(line.to_owned()),
        line: Some(line.to_owned()),
    }
}

fn at(id: i64, loose: Loose) -> Loose {
    Loose { reported: Some(ItemId(id)), ..loose }
}

fn settled(meetings: &[Meeting], loose: &[Loose]) -> Settled {
    let meetings = &meetings.iter().collect::<Vec<_>>();
    settle(Stage { kind: KIND, meetings, sealed: &[], today: day("2026-04-10") }, loose, &[])
}

fn lines(item: &Item) -> Vec<String> {
    let ItemPart::Block(block) = &item.parts[0] else { panic!("{item:?}") };
    block.text.lines().map(crate::plain_words).collect()
}

/// Where a record goes; the second is what it is told at.
fn goes(settled: &Settled) -> Vec<(i64, Option<i64>)> {
    let of = |key: ReportKey| match key {
        ReportKey::Decision(id) => id.0,
        ReportKey::Document(id) => id.0,
    };
    settled.reported.iter().map(|(key, at)| (of(*key), at.map(|item| item.0))).collect()
}

#[test]
fn what_waits_is_written_into_the_next_meeting_that_has_the_list_in_order() {
    let meetings = [
        planned(1, "2026-05-01", vec![Item { section: None, ..item(10, "Annat") }]),
        planned(2, "2026-06-01", vec![list(20, &[])]),
        planned(3, "2026-09-01", vec![list(30, &[])]),
    ];
    let found = settled(&meetings, &[waits(2, "D26:10 Avtal."), waits(1, "D26:9 Bidrag.")]);
    assert_eq!(goes(&found), [(1, Some(20)), (2, Some(20))]);
    assert_eq!(lines(&found.items[0]), ["D26:9 Bidrag.", "D26:10 Avtal."]);
}

#[test]
fn a_line_follows_its_record_until_someone_writes_it_anew() {
    let changed = |line: &str, stands: &str| {
        let loose = Loose { line: Some(line.to_owned()), ..at(20, waits(1, "D26:9 Bidrag.")) };
        settled(&[planned(2, "2026-06-01", vec![list(20, &[stands])])], &[loose])
    };
    assert_eq!(lines(&changed("D26:9 Bidrag, 400 kr.", "D26:9 Bidrag.").items[0]), ["D26:9 Bidrag, 400 kr."]);
    assert_eq!(
        changed("D26:9 Bidrag, 400 kr.", "D26:9 Bidrag till dagen om arbete."),
        Settled::default(),
        "it is hers"
    );
    assert_eq!(changed("D26:9 Bidrag.", "D26:9 Bidrag."), Settled::default(), "nothing is new");
}

#[test]
fn a_line_that_was_typed_before_the_record_came_is_its_line() {
    let meetings = [planned(2, "2026-06-01", vec![list(20, &["D26:09, se bilaga"])])];
    let found = settled(&meetings, &[waits(1, "D26:9 Bidrag.")]);
    assert_eq!((goes(&found), found.items.len()), (vec![(1, Some(20))], 0));
}

#[test]
fn a_line_that_was_taken_out_says_not_at_this_meeting() {
    let mut meetings =
        vec![planned(2, "2026-06-01", vec![list(20, &[])]), planned(3, "2026-09-01", vec![list(30, &[])])];
    let record = at(20, waits(1, "D26:9 Bidrag."));
    assert_eq!(
        settled(&meetings, std::slice::from_ref(&record)),
        Settled::default(),
        "it waits for the meeting to pass"
    );
    meetings[0].status = MeetingStatus::Held;
    meetings[0].items[0].section = Some(section(4));
    let found = settled(&meetings, &[record]);
    assert_eq!((goes(&found), lines(&found.items[0])), (vec![(1, Some(30))], vec!["D26:9 Bidrag.".to_owned()]));
}

#[test]
fn a_meeting_that_is_cancelled_gives_its_records_to_the_next() {
    let cancelled =
        Meeting { status: MeetingStatus::Cancelled, ..meeting(2, "2026-06-01", vec![list(20, &["D26:9 Bidrag."])]) };
    let later = planned(3, "2026-09-01", vec![list(30, &[])]);
    let record = at(20, waits(1, "D26:9 Bidrag."));
    let found = settled(&[cancelled.clone(), later], std::slice::from_ref(&record));
    assert_eq!(goes(&found), [(1, Some(30))]);
    let [left, taken] = found.items.as_slice() else { panic!("{:?}", found.items) };
    assert_eq!((lines(left).len(), lines(taken)), (0, vec!["D26:9 Bidrag.".to_owned()]));
    let found = settled(&[cancelled], &[record]);
    assert_eq!(goes(&found), [(1, None)], "and where there is none, to the overview");
}

#[test]
fn an_item_that_was_put_off_gives_its_records_back_and_keeps_its_words() {
    for outcome in [Outcome::Tabled, Outcome::ReferredBack, Outcome::Struck] {
        let mut held = list(20, &["D26:9 Bidrag."]);
        (held.section, held.outcome) = (Some(section(4)), Some(outcome));
        let meetings = [meeting(2, "2026-04-10", vec![held]), planned(3, "2026-09-01", vec![list(30, &[])])];
        let found = settled(&meetings, &[at(20, waits(1, "D26:9 Bidrag."))]);
        assert_eq!(goes(&found), [(1, Some(30))]);
        assert_eq!(found.items.iter().map(|item| item.id.0).collect::<Vec<_>>(), [30]);
    }
}

#[test]
fn minutes_that_list_it_after_all_have_told_it() {
    let mut held = list(20, &["D26:9 Bidrag."]);
    held.section = Some(section(4));
    let meetings = [meeting(2, "2026-04-10", vec![held]), planned(3, "2026-09-01", vec![list(30, &["D26:9 Bidrag."])])];
    let found = settled(&meetings, &[at(30, waits(1, "D26:9 Bidrag."))]);
    assert_eq!(goes(&found), [(1, Some(20))]);
    assert_eq!(lines(&found.items[0]).len(), 0, "it stands in one list only");
}

#[test]
fn a_meeting_that_is_planned_before_another_takes_over_what_waits() {
    let meetings =
        [planned(2, "2026-06-01", vec![list(20, &[])]), planned(3, "2026-09-01", vec![list(30, &["D26:9 Bidrag."])])];
    let found = settled(&meetings, &[at(30, waits(1, "D26:9 Bidrag."))]);
    assert_eq!(goes(&found), [(1, Some(20))]);
    assert_eq!(found.items.iter().map(lines).collect::<Vec<_>>(), [vec![], vec!["D26:9 Bidrag.".to_owned()]]);
}

#[test]
fn no_meeting_before_the_decision_and_none_that_has_passed_is_told_of_it() {
    let late = Loose { day: Some(day("2026-07-01")), ..waits(1, "D26:9 Bidrag.") };
    let meetings = [
        planned(1, "2026-04-09", vec![list(10, &[])]),
        planned(2, "2026-06-01", vec![list(20, &[])]),
        planned(3, "2026-09-01", vec![list(30, &[])]),
    ];
    assert_eq!(goes(&settled(&meetings, &[late])), [(1, Some(30))]);
    assert_eq!(goes(&settled(&meetings, &[waits(1, "D26:9 Bidrag.")])), [(1, Some(20))], "yesterday's was not held");
    let stands = at(10, waits(1, "D26:9 Bidrag."));
    let mut meetings = meetings;
    meetings[0].items = vec![list(10, &["D26:9 Bidrag."])];
    assert_eq!(settled(&meetings, &[stands]), Settled::default(), "what stood there waits for its minutes");
}

#[test]
fn a_meeting_that_is_going_on_is_still_told_and_one_that_is_over_or_closed_is_not() {
    let going_on = Meeting {
        start: Some(crate::builders::time("13:00")),
        status: MeetingStatus::Held,
        ..meeting(1, "2026-04-10", vec![list(10, &[])])
    };
    let later = planned(3, "2026-09-01", vec![list(30, &[])]);
    let over = Meeting { end: Some(crate::builders::time("15:00")), ..going_on.clone() };
    let record = [waits(1, "D26:9 Bidrag.")];
    assert_eq!(goes(&settled(&[going_on.clone(), later.clone()], &record)), [(1, Some(10))]);
    assert_eq!(goes(&settled(&[over, later.clone()], &record)), [(1, Some(30))]);
    let meetings = [going_on, later];
    let stage = Stage {
        kind: KIND,
        meetings: &meetings.iter().collect::<Vec<_>>(),
        sealed: &[MeetingId(1)],
        today: day("2026-04-10"),
    };
    assert_eq!(goes(&settle(stage, &record, &[])), [(1, Some(30))]);
}

#[test]
fn a_record_that_the_board_is_not_told_of_leaves_the_list() {
    let meetings = [planned(2, "2026-06-01", vec![list(20, &["D26:9 Bidrag.", "D26:10 Avtal."])])];
    let found = settled(&meetings, &[Loose { line: None, ..at(20, waits(1, "D26:9 Bidrag.")) }]);
    assert_eq!((goes(&found), lines(&found.items[0])), (vec![(1, None)], vec!["D26:10 Avtal.".to_owned()]));
}

#[test]
fn a_line_that_left_the_minutes_is_told_at_a_later_meeting() {
    let mut held = list(20, &[]);
    held.section = Some(section(4));
    let going_on =
        Meeting { start: Some(crate::builders::time("13:00")), ..meeting(2, "2026-04-10", vec![held, list(21, &[])]) };
    let meetings = [going_on, planned(3, "2026-09-01", vec![list(30, &[])])];
    let record = Loose { left: Some(MeetingId(2)), ..at(20, waits(1, "D26:9 Bidrag.")) };
    assert_eq!(goes(&settled(&meetings, &[record])), [(1, Some(30))]);
}

#[test]
fn lines_of_what_was_told_elsewhere_leave_a_list_that_comes_back() {
    let meetings = [planned(2, "2026-06-01", vec![list(20, &["D26:8 Avtal.", "D26:7 Eget.", "D26:9 Bidrag."])])];
    let stage =
        Stage { kind: KIND, meetings: &meetings.iter().collect::<Vec<_>>(), sealed: &[], today: day("2026-04-10") };
    let waiting = [at(20, waits(1, "D26:9 Bidrag."))];
    assert_eq!(foreign_lines(stage, &waiting), [number("D26:8"), number("D26:7")]);
    let told = [(number("D26:8"), "D26:8 Avtal.".to_owned()), (number("D26:7"), "D26:7 Bidrag.".to_owned())];
    let found = settle(stage, &waiting, &told);
    assert_eq!(lines(&found.items[0]), ["D26:7 Eget.", "D26:9 Bidrag."], "words of someone's own stay");
    assert_eq!(found.reported, []);
}

#[test]
fn an_empty_block_becomes_the_list_and_other_words_stay_above_it() {
    let with = |blocks: Vec<TextBlock>| {
        let mut item = list(20, &[]);
        if let ItemPart::Block(block) = &mut item.parts[0] {
            block.text = RichText(blocks);
        }
        let found = settled(&[planned(2, "2026-06-01", vec![item])], &[waits(1, "D26:9 Bidrag.")]);
        lines(&found.items[0])
    };
    let paragraph = |text: &str| TextBlock::Paragraph(vec![Span::plain(text)]);
    assert_eq!(with(vec![paragraph("")]), ["D26:9 Bidrag."]);
    assert_eq!(with(vec![paragraph("Anmälda beslut:")]), ["Anmälda beslut:", "D26:9 Bidrag."]);
}

#[test]
fn what_has_come_how_far_is_told_of_each_record() {
    let mut association = association("Förbundet");
    let mut held = list(10, &["D26:1 Avtal."]);
    held.section = Some(section(1));
    association.meetings =
        vec![meeting(1, "2026-02-01", vec![held]), planned(2, "2026-06-01", vec![list(20, &["D26:2 Bidrag."])])];
    let decision = |number: &str, at: Option<(i64, i64)>| DelegatedDecision {
        number: Some(number.parse().unwrap()),
        date: Some(day("2026-01-10")),
        delegate: Some(Party { who: Who::Name("Chef".into()), written: None }),
        point: Some("1.1".into()),
        reported: at.map(|(meeting, item)| SectionRef { meeting: MeetingId(meeting), item: ItemId(item) }),
        ..DelegatedDecision::new("Avtal")
    };
    let standing = |decision: &DelegatedDecision| decision_standing(&association, decision);
    assert_eq!(standing(&decision("D26:1", Some((1, 10)))), BoardStanding::Reported);
    assert_eq!(standing(&decision("D26:2", Some((2, 20)))), BoardStanding::Listed);
    assert_eq!(standing(&decision("D26:3", Some((2, 20)))), BoardStanding::Withheld);
    assert_eq!(standing(&decision("D26:4", None)), BoardStanding::NoItem);
    for lacking in [
        DelegatedDecision { point: None, ..decision("D26:5", None) },
        DelegatedDecision { point: Some(" ".into()), ..decision("D26:5", None) },
        DelegatedDecision { date: None, ..decision("D26:5", None) },
        DelegatedDecision { delegate: None, ..decision("D26:5", None) },
        DelegatedDecision { number: None, ..decision("D26:5", None) },
        DelegatedDecision { content: "  ".into(), ..decision("D26:5", None) },
    ] {
        assert_eq!(standing(&lacking), BoardStanding::Incomplete, "{lacking:?}");
    }
    let urgent = DelegatedDecision { point: None, urgent: true, ..decision("D26:6", None) };
    assert_eq!(standing(&urgent), BoardStanding::NoItem, "the chair's urgent decision has no point");
}

#[test]
fn a_document_is_told_of_only_where_it_is_marked_and_never_a_void_one() {
    let mut association = association("Förbundet");
    let document = |number: Option<&str>, for_board| RegisteredDocument {
        number: number.map(|number| number.parse().unwrap()),
        for_board,
        ..RegisteredDocument::new(crate::Direction::Received, "Inbjudan")
    };
    association.registry = vec![
        document(Some("26:1"), true),
        document(Some("26:2"), false),
        document(None, true),
        RegisteredDocument { void: Some("dubbel".into()), ..document(Some("26:3"), true) },
    ];
    let standings: Vec<_> =
        association.registry.iter().map(|document| document_standing(&association, document)).collect();
    assert_eq!(standings, [Some(BoardStanding::NoItem), None, Some(BoardStanding::Incomplete), None]);
    assert_eq!(waiting_documents(&association).len(), 2);
}

#[test]
fn the_next_meeting_and_its_list_are_known() {
    let mut association = association("Förbundet");
    association.meetings = vec![
        planned(1, "2026-02-01", vec![list(10, &[])]),
        planned(2, "2026-06-01", vec![Item { section: None, ..item(20, "Annat") }]),
        planned(3, "2026-09-01", vec![list(30, &[])]),
    ];
    let target =
        |today: &str| report_target(&association, KIND, day(today)).map(|at| (at.meeting.0, at.item.map(|i| i.0)));
    assert_eq!(target("2026-01-20"), Some((1, Some(10))));
    assert_eq!(target("2026-03-01"), Some((2, None)));
    assert_eq!(target("2026-10-01"), None);
}
