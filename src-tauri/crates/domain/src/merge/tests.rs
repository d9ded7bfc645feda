//! Adding the records of one file to those of another.

mod properties;

use super::{BodyField, Difference, MergeRefusal, PersonField, merge};
use crate::builders::{assignment, association, day, id, item, meeting, person};
use crate::{
    Answer, Association, BoardId, CalendarEntry, CalendarEntryId, CalendarEntryKind, Direction, Dispatch, FileHash,
    Grant, ImmediateVerification, ItemId, MeetingFile, MeetingFileId, MeetingFileKind, MeetingId, MemberOrganisation,
    NoticeBoard, NoticeBoardOwner, OrganisationId, OrganisationKind, Party, PersonId, Posting, RegisteredDocument,
    RegistrationNumber, Reply, Role, Seat, SectionRef, Task, Who,
};

fn organisation(key: &str, name: &str) -> MemberOrganisation {
    MemberOrganisation {
        id: OrganisationId(key.to_owned()),
        name: name.to_owned(),
        short_name: None,
        kind: OrganisationKind::Municipality,
    }
}

fn at(meeting: i64, item: i64) -> Option<SectionRef> {
    Some(SectionRef { meeting: MeetingId(meeting), item: ItemId(item) })
}

fn task(what: &str, source: Option<SectionRef>) -> Task {
    Task { source, ..Task::new(what) }
}

fn document(subject: &str, number: Option<&str>) -> RegisteredDocument {
    RegisteredDocument { number: number.map(number_of), ..RegisteredDocument::new(Direction::Received, subject) }
}

fn number_of(text: &str) -> RegistrationNumber {
    text.parse().unwrap()
}

/// Two meetings in 2025 with one member, one task and one document.
fn earlier() -> Association {
    let mut earlier = association("Samordningsförbundet Lärkan");
    earlier.people = vec![person("karin-berg", "Karin Berg"), person("olle", "Olle Ek")];
    earlier.organisations = vec![organisation("granvik", "Granviks kommun")];
    earlier.assignments = vec![assignment("karin-berg", Seat::Member)];
    earlier.meetings = vec![
        meeting(1, "2025-03-03", vec![item(1, "Budget"), item(2, "Val")]),
        meeting(2, "2025-06-02", vec![item(3, "Avtal")]),
    ];
    earlier.tasks = vec![task("Teckna avtal", at(2, 3))];
    earlier.registry = vec![document("Ansökan", Some("25:03"))];
    earlier
}

fn merged(incoming: &Association) -> super::Merge {
    merge(&earlier(), incoming).unwrap()
}

#[test]
fn another_association_is_refused() {
    let other = association("Samordningsförbundet Tärnan");
    assert!(matches!(merge(&earlier(), &other), Err(MergeRefusal::AnotherAssociation { .. })));
    let shouted = association(" samordningsförbundet   LÄRKAN ");
    assert!(merge(&earlier(), &shouted).is_ok());
}

#[test]
fn the_same_file_twice_adds_nothing_and_says_so() {
    let merge = merged(&earlier());
    assert!(merge.adds_nothing());
    let there = |date| Difference::Meeting { date: day(date), equal: true };
    assert_eq!(merge.differences, [there("2025-03-03"), there("2025-06-02")]);
}

#[test]
fn a_year_is_added_to_the_years_that_are_there() {
    let mut year = association("Samordningsförbundet Lärkan");
    year.people = vec![person("k-b", "KARIN  BERG"), person("olle", "Olle Ny"), person("eva", "Eva Al")];
    year.organisations = vec![organisation("granviks-kommun", "Granviks kommun")];
    let mut member = assignment("eva", Seat::Member);
    member.appointed_by = Some(OrganisationId("granviks-kommun".to_owned()));
    year.assignments = vec![assignment("k-b", Seat::Member), member];
    year.meetings = vec![meeting(1, "2026-02-02", vec![item(1, "Budget")])];
    year.meetings[0].chair = Some(id("k-b"));
    year.meetings[0].secretary = Some(id("olle"));
    year.tasks = vec![task("Följa upp", at(1, 1))];

    let merge = merged(&year);
    let new = &merge.additions;
    let names: Vec<_> = new.people.iter().map(|p| (p.id.0.as_str(), p.name.as_str())).collect();
    assert_eq!(names, [("olle-2", "Olle Ny"), ("eva", "Eva Al")], "a key in use gets a number");
    assert_eq!(new.organisations, []);
    assert_eq!(new.assignments.len(), 1);
    assert_eq!(new.assignments[0].appointed_by, Some(OrganisationId("granvik".to_owned())));
    let meeting = &new.meetings[0];
    assert_eq!(meeting.chair, Some(id("karin-berg")));
    assert_eq!(meeting.secretary, Some(id("olle-2")));
    assert!(meeting.id.0 < 0 && meeting.items[0].id.0 < 0);
    assert_eq!(new.tasks[0].source, at(meeting.id.0, meeting.items[0].id.0));
    let spelling = Difference::Person {
        person: id("karin-berg"),
        field: PersonField::Name,
        existing: Some("Karin Berg".to_owned()),
        incoming: "KARIN  BERG".to_owned(),
    };
    assert_eq!(merge.differences, [spelling]);
}

#[test]
fn an_alias_is_a_name() {
    let mut file = association("Samordningsförbundet Lärkan");
    file.people = vec![person("x", "Karin Berg-Ny")];
    file.people[0].aliases = vec!["Karin Berg".to_owned(), "K. Berg".to_owned()];
    let merge = merged(&file);
    assert!(merge.adds_nothing());
    let fields: Vec<_> = merge.differences.iter().map(field).collect();
    assert_eq!(fields, [PersonField::Name, PersonField::Alias]);
}

fn field(difference: &Difference) -> PersonField {
    match difference {
        Difference::Person { field, .. } => *field,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_name_that_two_have_tells_nothing() {
    let mut existing = earlier();
    existing.people.push(person("karin-2", "Karin Berg"));
    let mut file = association("Samordningsförbundet Lärkan");
    file.people = vec![person("kb", "Karin Berg"), person("karin-2", "Karin Berg")];
    let merge = merge(&existing, &file).unwrap();
    assert_eq!(merge.additions.people, [person("kb", "Karin Berg")]);
    assert_eq!(merge.differences, [Difference::Namesake(id("kb"))]);
}

#[test]
fn two_of_one_name_in_a_file_stay_two() {
    let mut file = association("Samordningsförbundet Lärkan");
    file.people = vec![person("a", "Karin Berg"), person("b", "Karin Berg")];
    let merge = merged(&file);
    assert_eq!(merge.additions.people, file.people);
    assert_eq!(merge.differences.len(), 2);
}

#[test]
fn what_a_file_states_otherwise_is_reported_and_not_taken() {
    let mut file = earlier();
    file.body.seat = Some("Granvik".to_owned());
    file.people[0].party = Some("S".to_owned());
    file.organisations[0].kind = OrganisationKind::Region;
    file.assignments[0].role = Some(Role::Chair);
    file.meetings[1].place = Some("Granvik".to_owned());
    file.registry[0] = document("Ansökan, rättad", Some("25:3"));
    file.tasks[0].done_on = Some(day("2025-09-01"));
    let merge = merged(&file);
    assert!(merge.adds_nothing());
    let expected = [
        Difference::Body(BodyField::Seat),
        Difference::Organisation(OrganisationId("granvik".to_owned())),
        Difference::Person {
            person: id("karin-berg"),
            field: PersonField::Party,
            existing: None,
            incoming: "S".to_owned(),
        },
        Difference::Meeting { date: day("2025-03-03"), equal: true },
        Difference::Meeting { date: day("2025-06-02"), equal: false },
        Difference::Assignment { person: id("karin-berg") },
        Difference::RegisteredDocument { number: Some(number_of("25:03")), subject: "Ansökan".to_owned() },
        Difference::Task { what: "Teckna avtal".to_owned() },
    ];
    assert_eq!(merge.differences, expected);
}

#[test]
fn a_seat_at_another_time_is_another_assignment() {
    let mut existing = earlier();
    existing.assignments[0].to = Some(day("2025-12-31"));
    let mut file = existing.clone();
    file.assignments[0].from = Some(day("2026-01-01"));
    file.assignments[0].to = None;
    let merge = merge(&existing, &file).unwrap();
    assert_eq!(merge.additions.assignments, file.assignments);
}

#[test]
fn a_reference_to_a_meeting_that_is_there_leads_to_it() {
    let mut file = earlier();
    file.meetings[0] = meeting(7, "2025-06-02", vec![item(3, "Avtal med bilaga"), item(4, "Nytt")]);
    file.meetings.truncate(1);
    file.tasks = vec![task("Skriva till medlemmarna", at(7, 3)), task("Återkomma", at(7, 4))];
    let merge = merged(&file);
    assert_eq!(merge.additions.tasks[0].source, at(2, 3));
    assert_eq!(merge.additions.tasks[1].source, None);
    let missing = Difference::SectionMissing { date: day("2025-06-02"), record: "Återkomma".to_owned() };
    assert!(merge.differences.contains(&missing));
}

#[test]
fn a_document_that_got_its_number_later_is_the_same() {
    let mut existing = earlier();
    existing.registry = vec![document("Ansökan", Some("25:03")), document("Brev", Some("25:04"))];
    let mut file = association("Samordningsförbundet Lärkan");
    file.registry = vec![document("Brev", None), document("Brev", Some("25:05")), document("Nytt", None)];
    let merge = merge(&existing, &file).unwrap();
    assert_eq!(merge.additions.registry, [document("Brev", Some("25:05")), document("Nytt", None)]);
}

#[test]
fn two_grants_for_one_measure_are_two_when_their_sections_are() {
    let grant = |source, number: Option<&str>| Grant {
        registration_number: number.map(number_of),
        source,
        ..Grant::new("Insatsen")
    };
    let mut existing = earlier();
    existing.grants = vec![grant(at(1, 1), Some("P25:1"))];
    let mut file = existing.clone();
    file.grants = vec![grant(at(1, 1), Some("P25:01")), grant(at(1, 2), None), grant(at(1, 1), Some("P25:2"))];
    let merge = merge(&existing, &file).unwrap();
    assert_eq!(merge.additions.grants, file.grants[1..]);
}

#[test]
fn boards_and_parties_get_the_keys_that_are_there() {
    let board = |key: &str, name: &str, owner: &str| NoticeBoard {
        id: BoardId(key.to_owned()),
        name: name.to_owned(),
        owner: NoticeBoardOwner::Member(OrganisationId(owner.to_owned())),
        url: None,
    };
    let mut existing = earlier();
    existing.body.notice_boards = vec![board("tavla", "Granviks tavla", "granvik")];
    let mut file = association("Samordningsförbundet Lärkan");
    file.organisations = vec![organisation("g", "Granviks kommun")];
    file.body.notice_boards = vec![board("t", "Granviks tavla", "g"), board("tavla", "Ny tavla", "g")];
    file.meetings = vec![meeting(1, "2026-02-02", vec![item(1, "Budget")])];
    file.meetings[0].postings = vec![Posting { board: BoardId("tavla".to_owned()), posted: None, removed: None }];
    file.meetings[0].items[0].presenters =
        vec![Party { who: Who::Organisation(OrganisationId("g".to_owned())), written: None }];
    let new = merge(&existing, &file).unwrap().additions;
    assert_eq!(new.body.notice_boards, [board("tavla-2", "Ny tavla", "granvik")]);
    assert_eq!(new.meetings[0].postings[0].board, BoardId("tavla-2".to_owned()));
    let presenter = &new.meetings[0].items[0].presenters[0].who;
    assert_eq!(*presenter, Who::Organisation(OrganisationId("granvik".to_owned())));
}

#[test]
fn two_equal_meetings_of_one_day_stay_two() {
    let mut existing = earlier();
    existing.meetings =
        vec![meeting(1, "2026-02-02", vec![item(1, "A")]), meeting(2, "2026-02-02", vec![item(1, "A")])];
    existing.meetings[1].items[0].id = ItemId(9);
    existing.tasks = vec![task("Följa upp", at(2, 9))];
    assert!(merge(&existing, &existing).unwrap().adds_nothing());
}

#[test]
fn what_stands_around_a_new_meeting_follows_its_items() {
    let mut incoming = earlier();
    incoming.meetings = vec![meeting(1, "2025-09-01", vec![item(1, "Budget"), item(2, "Val")])];
    incoming.people = vec![person("karin-b", "Karin Berg")];
    incoming.assignments.clear();
    let new = &mut incoming.meetings[0];
    let karin = id("karin-b");
    new.replies = vec![Reply { person: karin.clone(), answer: Answer::Comes, noted_on: day("2025-08-25"), note: None }];
    new.immediate = vec![ImmediateVerification { item: ItemId(2), date: None, manner: None, postings: vec![] }];
    new.files = vec![MeetingFile {
        id: MeetingFileId(1),
        kind: MeetingFileKind::Scan,
        item: Some(ItemId(2)),
        name: "skannat.pdf".to_owned(),
        hash: FileHash("0".repeat(64)),
        added_at: "2025-09-02T08:00:00Z".parse().unwrap(),
    }];
    incoming.calendar = vec![bridge_day(4, vec![karin])];
    let additions = merged(&incoming).additions;
    let added = &additions.meetings[0];
    let renumbered = added.items[1].id;
    assert_ne!(renumbered, ItemId(2));
    assert_eq!((added.immediate[0].item, added.files[0].item), (renumbered, Some(renumbered)));
    assert_eq!(added.replies[0].person, id("karin-berg"), "under the key that she has");
    assert_eq!(additions.calendar, [bridge_day(0, vec![id("karin-berg")])]);
}

#[test]
fn a_meeting_is_the_same_whatever_the_office_keeps_around_it() {
    let mut existing = earlier();
    existing.meetings[0].items[0].dispatches =
        vec![Dispatch { recipient: "Akten".to_owned(), sent_on: day("2025-03-20") }];
    existing.calendar = vec![bridge_day(1, vec![])];
    let mut incoming = earlier();
    incoming.calendar = vec![bridge_day(9, vec![])];
    let merge = merge(&existing, &incoming).unwrap();
    assert!(merge.adds_nothing(), "{:?}", merge.additions.calendar);
    assert!(merge.differences.contains(&Difference::Meeting { date: day("2025-03-03"), equal: true }));
}

fn bridge_day(number: i64, people: Vec<PersonId>) -> CalendarEntry {
    CalendarEntry {
        id: CalendarEntryId(number),
        kind: CalendarEntryKind::BridgeDay,
        name: "Klämdag".to_owned(),
        from: day("2025-05-30"),
        to: day("2025-05-30"),
        start: None,
        end: None,
        people,
        uid: None,
    }
}
