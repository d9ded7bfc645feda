//! Documents and decisions turn up in the next agenda by themselves, are told once, and none is forgotten: along the way of a year,
//! and in any order of what an office may do.

use crate::refusal::NotNow;
use crate::samples::{at, clock, day, office, person, plan, planned};
use crate::views::{DocumentDraft, EditedItem, MeetingPlan};
use crate::{ActionError, Office, PaperKind};
use domain::{
    BlockName, BoardStanding, DelegatedDecision, DelegatedDecisionId, DelegationPoint, Direction, DocumentId, Item,
    ItemId, Kronor, Meeting, MeetingId, MeetingStatus, Occurrence, Outcome, Party, ReportKind, SectionRef, TrashKey,
    Who, decision_standing, document_standing, is_reported, plain_words,
};

mod any_order;

fn today() -> chrono::NaiveDate {
    day("2026-05-12")
}

fn chief() -> Option<Party> {
    Some(Party { who: Who::Person(person("maja-falk")), written: Some("Förbundschefen".into()) })
}

/// An office with a delegation order and a planned meeting.
fn with_order() -> (tempfile::TempDir, Office, MeetingId) {
    let (folder, mut office) = office();
    let point = DelegationPoint {
        matters: Some("Avtal och inköp".into()),
        delegate: Some(Party { who: Who::Name("Förbundschefen".into()), written: None }),
        amount_limit: Some(Kronor(50_000)),
        ..DelegationPoint::new("1.1")
    };
    office.put_delegation_point(point, at("07:10")).unwrap();
    let meeting = planned(&mut office);
    (folder, office, meeting)
}

fn decision(content: &str) -> DelegatedDecision {
    DelegatedDecision {
        date: Some(today()),
        delegate: chief(),
        point: Some("1.1".into()),
        amount: Some(Kronor(20_000)),
        ..DelegatedDecision::new(content)
    }
}

fn decide(office: &mut Office, content: &str) -> DelegatedDecisionId {
    office.decide(decision(content), "D", today(), at("09:00")).unwrap()
}

fn draft(subject: &str, for_board: bool) -> DocumentDraft {
    DocumentDraft {
        number: None,
        direction: Direction::Received,
        date: today(),
        counterpart: Some(Party { who: Who::Name("Länsstyrelsen".into()), written: None }),
        subject: subject.into(),
        kind: None,
        medium: None,
        secrecy: None,
        counterpart_secret: false,
        public_subject: None,
        matter: None,
        for_board,
        registered_by: None,
    }
}

fn register(office: &mut Office, subject: &str) -> DocumentId {
    office.register_document(draft(subject, true), Some(""), today(), at("09:30")).unwrap()
}

fn meeting(office: &Office, id: MeetingId) -> Meeting {
    office.records().unwrap().meeting(id).unwrap().clone()
}

/// The item of a meeting with the list.
fn list(meeting: &Meeting, kind: ReportKind) -> &Item {
    meeting.items.iter().find(|item| domain::has_list(item, kind)).unwrap()
}

fn lines_of(item: &Item, kind: ReportKind) -> Vec<String> {
    let blocks = crate::uses::blocks(&item.parts).filter(|block| block.kind.name() == kind.block());
    let lines = blocks.flat_map(|block| block.text.lines()).map(plain_words);
    lines.map(|line| line.replace('\u{a0}', " ")).collect()
}

fn lines(office: &Office, id: MeetingId, kind: ReportKind) -> Vec<String> {
    lines_of(list(&meeting(office, id), kind), kind)
}

fn reported(office: &Office, id: DelegatedDecisionId) -> Option<SectionRef> {
    crate::delegation::decision_of(&office.records().unwrap(), id).unwrap().reported
}

/// The words of a paper's pages.
fn text_of(office: &Office, kind: &PaperKind) -> String {
    let pdf = office.paper(kind, today()).unwrap();
    let read = crate::foreign::Reader::here().read("papper.pdf", &pdf);
    read.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn later(office: &mut Office, date: &str) -> MeetingId {
    let kind = office.meeting_types().unwrap()[0].id;
    office.plan_meeting(MeetingPlan { date: day(date), ..plan() }, Some(kind), at("10:00")).unwrap()
}

fn note(office: &mut Office, meeting: MeetingId, time: &str, what: Occurrence) {
    office.note_event(meeting, what, clock(time), at("13:00")).unwrap();
}

fn arrive_and_open(office: &mut Office, meeting: MeetingId) {
    for key in ["karin-berg", "ake-oman", "eva-lind", "per-ek", "ola-nord"] {
        note(office, meeting, "12:55", Occurrence::Arrived { person: person(key), mode: domain::Mode::OnSite });
    }
    note(office, meeting, "13:00", Occurrence::MeetingOpened);
}

#[test]
fn two_documents_and_three_decisions_are_in_the_next_minutes_by_themselves_and_know_their_section() {
    let (_folder, mut office, on) = with_order();
    let documents = [register(&mut office, "Inbjudan till samråd"), register(&mut office, "Revisionsrapport")];
    office.register_document(draft("Reklam", false), None, today(), at("09:31")).unwrap();
    let decisions = ["Avtal om lokal", "Köp av datorer", "Avtal om tolk"].map(|content| decide(&mut office, content));

    assert_eq!(
        lines(&office, on, ReportKind::Documents),
        [
            "26:01 Inbjudan till samråd. Länsstyrelsen, 12 maj 2026.",
            "26:02 Revisionsrapport. Länsstyrelsen, 12 maj 2026."
        ]
    );
    let told = lines(&office, on, ReportKind::Decisions);
    assert_eq!(told.len(), 3);
    assert!(told[0].starts_with("D26:01 Avtal om lokal, 20 000 kr. Maja Falk"), "{told:?}");
    assert!(told[0].ends_with("punkt 1.1, 12 maj 2026."), "{told:?}");
    let summons = text_of(&office, &PaperKind::Summons { meeting: on, with_papers: false });
    assert!(summons.contains("D26:03") && summons.contains("Avtal om tolk"), "{summons}");
    assert!(summons.contains("26:02") && summons.contains("Revisionsrapport"), "{summons}");

    arrive_and_open(&mut office, on);
    let items: Vec<ItemId> = meeting(&office, on).items.iter().map(|item| item.id).collect();
    for item in items {
        note(&mut office, on, "13:05", Occurrence::ItemOpened { item });
        note(&mut office, on, "13:05", Occurrence::ItemConcluded { item, outcome: Outcome::Noted });
    }
    note(&mut office, on, "14:00", Occurrence::MeetingClosed);
    let minutes = text_of(&office, &PaperKind::Minutes { meeting: on });
    for words in ["D26:01", "Avtal om lokal", "D26:03", "26:01", "Inbjudan till samråd"] {
        assert!(minutes.contains(words), "{words} in {minutes}");
    }
    let association = office.records().unwrap();
    let held = association.meeting(on).unwrap();
    for decision in decisions {
        let at = reported(&office, decision).unwrap();
        assert_eq!(at.item, list(held, ReportKind::Decisions).id);
        assert!(association.section(at).unwrap().section.is_some(), "it knows its §");
    }
    for document in documents {
        let document = association.registry.iter().find(|known| known.id == document).unwrap();
        assert_eq!(document_standing(&association, document), Some(BoardStanding::Reported));
    }
    drop(association);
    let next = later(&mut office, "2026-09-15");
    assert_eq!(lines(&office, next, ReportKind::Decisions), Vec::<String>::new(), "told once");
    let fourth = decide(&mut office, "Avtal om städning");
    assert_eq!(reported(&office, fourth).map(|at| at.meeting), Some(next), "what is decided now is told next time");
    assert_eq!(lines(&office, on, ReportKind::Decisions).len(), 3, "the minutes are as they were");
}

#[test]
fn what_has_no_list_to_stand_in_is_due_and_one_click_puts_it_on_the_agenda() {
    let (_folder, mut office) = office();
    let bare = office.plan_meeting(plan(), None, at("08:00")).unwrap();
    let document = register(&mut office, "Inbjudan");
    let standing = |office: &Office| {
        let association = office.records().unwrap();
        let document = association.registry.iter().find(|known| known.id == document).unwrap();
        document_standing(&association, document)
    };
    assert_eq!(standing(&office), Some(BoardStanding::NoItem));
    let duties = office.overview(today()).unwrap().duties;
    assert!(duties.iter().any(|duty| duty.kind == domain::DutyKind::ReportDocuments && duty.meeting == Some(bare)));
    office.add_report_item(bare, ReportKind::Documents, at("09:40")).unwrap();
    assert_eq!(standing(&office), Some(BoardStanding::Listed));
    assert_eq!(lines(&office, bare, ReportKind::Documents).len(), 1);
    office.add_report_item(bare, ReportKind::Documents, at("09:41")).unwrap();
    assert_eq!(meeting(&office, bare).items.len(), 1, "it stands there already");
    office.cancel_meeting(bare, at("09:42")).unwrap();
    let refused = office.add_report_item(bare, ReportKind::Documents, at("09:43"));
    assert!(matches!(refused, Err(ActionError::NotNow(NotNow::Cancelled))));
    assert_eq!(standing(&office), Some(BoardStanding::NoItem), "a cancelled meeting gives it back");
}

#[test]
fn a_line_follows_its_record_and_what_the_secretary_wrote_stays() {
    let (_folder, mut office, on) = with_order();
    let id = decide(&mut office, "Avtal om lokal");
    let of = |office: &Office| crate::delegation::decision_of(&office.records().unwrap(), id).unwrap().clone();
    let changed = DelegatedDecision { content: "Avtal om större lokal".into(), ..of(&office) };
    office.edit_delegated_decision(changed, at("09:10")).unwrap();
    assert!(lines(&office, on, ReportKind::Decisions)[0].starts_with("D26:01 Avtal om större lokal"));
    rewrite(&mut office, on, ReportKind::Decisions, |line| *line = format!("{line} Se bilaga."));
    let changed = DelegatedDecision { content: "Avtal om källare".into(), ..of(&office) };
    office.edit_delegated_decision(changed, at("09:20")).unwrap();
    let told = lines(&office, on, ReportKind::Decisions);
    assert!(told[0].starts_with("D26:01 Avtal om större lokal") && told[0].ends_with("Se bilaga."), "{told:?}");
    rename(&mut office);
    assert_eq!(lines(&office, on, ReportKind::Decisions), told, "nor does a new name change her words");
}

/// Writes the lines of a list anew, as the secretary does in the minutes.
fn rewrite(office: &mut Office, on: MeetingId, kind: ReportKind, change: impl FnMut(&mut String)) {
    let held = meeting(office, on);
    let item = list(&held, kind);
    let mut kept = lines_of(item, kind);
    kept.iter_mut().for_each(change);
    put_lines(office, item, kind, &kept);
}

fn put_lines(office: &mut Office, item: &Item, kind: ReportKind, lines: &[String]) {
    let mut parts = item.parts.clone();
    for block in crate::uses::blocks_mut(&mut parts).filter(|block| block.kind.name() == kind.block()) {
        let entry = |line: &String| domain::ListEntry { spans: vec![domain::Span::plain(line)], nested: None };
        let entries: Vec<_> = lines.iter().filter(|line| !line.is_empty()).map(entry).collect();
        let list = domain::TextBlock::List(domain::List { marks: domain::ListMarks::Dash, entries });
        block.text = domain::RichText(if lines.iter().all(String::is_empty) { vec![] } else { vec![list] });
    }
    let edited = EditedItem {
        id: item.id,
        heading: item.heading.clone(),
        registration_number: item.registration_number.clone(),
        presenters: item.presenters.clone(),
        parts,
    };
    office.edit_item(edited, at("09:15")).unwrap();
}

fn rename(office: &mut Office) {
    let chief = office.records().unwrap().person(&person("maja-falk")).unwrap().clone();
    office.edit_person(&domain::Person { name: "Maja Falk Ek".into(), ..chief }, at("09:30")).unwrap();
}

#[test]
fn a_new_name_of_the_delegate_stands_in_a_list_to_come() {
    let (_folder, mut office, on) = with_order();
    decide(&mut office, "Avtal om lokal");
    rename(&mut office);
    assert!(lines(&office, on, ReportKind::Decisions)[0].contains("Maja Falk Ek"));
}

#[test]
fn a_line_that_was_taken_out_is_told_at_the_meeting_after() {
    let (_folder, mut office, on) = with_order();
    let next = later(&mut office, "2026-09-15");
    let id = decide(&mut office, "Avtal om lokal");
    rewrite(&mut office, on, ReportKind::Decisions, String::clear);
    let standing = |office: &Office| {
        let association = office.records().unwrap();
        decision_standing(&association, crate::delegation::decision_of(&association, id).unwrap())
    };
    assert_eq!(standing(&office), BoardStanding::Withheld);
    decide(&mut office, "Köp av datorer");
    assert_eq!(lines(&office, on, ReportKind::Decisions).len(), 1, "it does not come back with another");
    arrive_and_open(&mut office, on);
    let item = list(&meeting(&office, on), ReportKind::Decisions).id;
    note(&mut office, on, "13:05", Occurrence::ItemOpened { item });
    assert_eq!((reported(&office, id).map(|at| at.meeting), standing(&office)), (Some(next), BoardStanding::Listed));
    assert_eq!(lines(&office, next, ReportKind::Decisions).len(), 1);
}

#[test]
fn a_tabled_report_goes_on_and_undo_takes_everything_back() {
    let (_folder, mut office, on) = with_order();
    let next = later(&mut office, "2026-09-15");
    let id = decide(&mut office, "Avtal om lokal");
    arrive_and_open(&mut office, on);
    let item = list(&meeting(&office, on), ReportKind::Decisions).id;
    note(&mut office, on, "13:05", Occurrence::ItemOpened { item });
    note(&mut office, on, "13:06", Occurrence::ItemConcluded { item, outcome: Outcome::Tabled });
    assert_eq!(reported(&office, id).map(|at| at.meeting), Some(next));
    assert_eq!(lines(&office, on, ReportKind::Decisions).len(), 1, "the § says what was tabled");
    office.undo(at("13:10")).unwrap();
    assert_eq!(
        (reported(&office, id).map(|at| at.item), lines(&office, next, ReportKind::Decisions).len()),
        (Some(item), 0)
    );
    office.redo(at("13:11")).unwrap();
    assert_eq!(
        (reported(&office, id).map(|at| at.meeting), lines(&office, next, ReportKind::Decisions).len()),
        (Some(next), 1)
    );
    office.set_outcome(item, Some(Outcome::Noted), at("13:12")).unwrap();
    assert_eq!(
        (reported(&office, id).map(|at| at.item), lines(&office, next, ReportKind::Decisions).len()),
        (Some(item), 0)
    );
}

#[test]
fn a_line_that_leaves_the_minutes_while_they_are_written_is_told_later() {
    let (_folder, mut office, on) = with_order();
    let next = later(&mut office, "2026-09-15");
    let id = decide(&mut office, "Avtal om lokal");
    arrive_and_open(&mut office, on);
    let item = list(&meeting(&office, on), ReportKind::Decisions).id;
    note(&mut office, on, "13:05", Occurrence::ItemOpened { item });
    let told = lines(&office, on, ReportKind::Decisions);
    rewrite(&mut office, on, ReportKind::Decisions, String::clear);
    assert_eq!(reported(&office, id).map(|at| at.meeting), Some(next));
    let held = meeting(&office, on);
    put_lines(&mut office, list(&held, ReportKind::Decisions), ReportKind::Decisions, &told);
    assert_eq!(reported(&office, id).map(|at| at.item), Some(item), "written there again, it is told there");
    assert_eq!(lines(&office, next, ReportKind::Decisions), Vec::<String>::new());
}

#[test]
fn an_item_in_the_trash_gives_its_records_back_and_takes_them_again() {
    let (_folder, mut office, on) = with_order();
    let id = decide(&mut office, "Avtal om lokal");
    let item = list(&meeting(&office, on), ReportKind::Decisions).id;
    office.move_to_trash(&TrashKey::Item(item), at("10:00")).unwrap();
    assert_eq!(reported(&office, id), None);
    let next = later(&mut office, "2026-09-15");
    assert_eq!(reported(&office, id).map(|at| at.meeting), Some(next));
    office.restore(&TrashKey::Item(item), at("10:10")).unwrap();
    assert_eq!(reported(&office, id).map(|at| at.item), Some(item));
    assert_eq!(
        (lines(&office, on, ReportKind::Decisions).len(), lines(&office, next, ReportKind::Decisions).len()),
        (1, 0)
    );
}

#[test]
fn a_meeting_that_is_reinstated_does_not_tell_again_what_was_told_meanwhile() {
    let (_folder, mut office, first) = with_order();
    let second = later(&mut office, "2026-06-15");
    let id = decide(&mut office, "Avtal om lokal");
    office.cancel_meeting(first, at("10:00")).unwrap();
    arrive_and_open(&mut office, second);
    let item = list(&meeting(&office, second), ReportKind::Decisions).id;
    note(&mut office, second, "13:05", Occurrence::ItemOpened { item });
    office.reinstate_meeting(first, at("14:00")).unwrap();
    assert_eq!(
        (reported(&office, id).map(|at| at.item), lines(&office, first, ReportKind::Decisions).len()),
        (Some(item), 0)
    );
}

#[test]
fn a_document_is_marked_unmarked_and_made_void() {
    let (_folder, mut office, on) = with_order();
    let id = office.register_document(draft("Inbjudan", false), Some(""), today(), at("09:30")).unwrap();
    let count = |office: &Office| lines(office, on, ReportKind::Documents).len();
    assert_eq!(count(&office), 0);
    office.mark_for_board(id, true, at("09:31")).unwrap();
    assert_eq!(count(&office), 1);
    office.mark_for_board(id, false, at("09:40")).unwrap();
    assert_eq!(count(&office), 0);
    office.mark_for_board(id, true, at("09:50")).unwrap();
    office.void_document(id, "dubbel", at("09:51")).unwrap();
    assert_eq!(count(&office), 0);
    let bare = office.register_document(draft("Utan nummer", true), None, today(), at("09:52")).unwrap();
    assert_eq!(count(&office), 0, "its line could not be known");
    office.number_document(bare, "", today(), at("09:53")).unwrap();
    assert_eq!(lines(&office, on, ReportKind::Documents), ["26:02 Utan nummer. Länsstyrelsen, 12 maj 2026."]);
}

#[test]
fn one_item_may_have_both_lists() {
    let (_folder, mut office, _) = with_order();
    let first = office.records().unwrap().meetings[0].id;
    office.cancel_meeting(first, at("08:30")).unwrap();
    let on = office.plan_meeting(plan(), None, at("08:40")).unwrap();
    office.add_report_item(on, ReportKind::Documents, at("08:50")).unwrap();
    let item = meeting(&office, on).items[0].clone();
    let mut parts = item.parts.clone();
    let domain::ItemPart::Block(mut block) = parts[0].clone() else { panic!("{parts:?}") };
    block.kind = domain::BlockKind::Plain(BlockName::DelegatedDecisions);
    parts.push(domain::ItemPart::Block(block));
    let edited = EditedItem {
        id: item.id,
        heading: "Inkommet och beslutat".into(),
        registration_number: None,
        presenters: vec![],
        parts,
    };
    office.edit_item(edited, at("08:55")).unwrap();
    register(&mut office, "Inbjudan");
    decide(&mut office, "Avtal om lokal");
    rename(&mut office);
    let counts = ReportKind::ALL.map(|kind| lines(&office, on, kind).len());
    assert_eq!(counts, [1, 1]);
    assert!(lines(&office, on, ReportKind::Decisions)[0].contains("Maja Falk Ek"));
}
