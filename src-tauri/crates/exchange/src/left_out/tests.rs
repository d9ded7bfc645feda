//! What version 1 has no place for is told.

use super::{LeftOut, left_out};
use crate::{read, write};
use domain::{
    Answer, Association, AttachedFile, CalendarEntry, CalendarEntryId, CalendarEntryKind, DelegatedDecision,
    DelegationPoint, Direction, Dispatch, FileHash, FollowUp, Grant, Matter, MatterId, MeetingFile, MeetingFileId,
    MeetingFileKind, Official, Paper, PersonId, Reference, RegisteredDocument, Reply, SectionNumber, Task,
};
use serde_json::json;

#[test]
fn what_an_exchange_file_does_not_carry_is_told() {
    let file = json!({
        "format": "paragraf-exchange",
        "version": 1,
        "body": { "name": "Förbundet", "form": "association", "profile": "federation" },
        "people": [{ "id": "karin-berg", "name": "Karin Berg" }],
        "meetings": [{ "date": "2026-03-02", "status": "held", "attendance": [{ "person": "karin-berg" }],
            "items": [{ "section": 3, "heading": "Budget" }], "verification": { "immediate_sections": [3] } }]
    });
    let carried = read(file.to_string().as_bytes()).unwrap();
    assert_eq!(left_out(&carried.association), []);

    let mut more = carried.clone();
    let association = &mut more.association;
    let person = PersonId("karin-berg".to_owned());
    let section = SectionNumber::try_from(3).unwrap();
    association.body.statutes = Some(Reference { decided_on: None, reference: "2024".to_owned() });
    association.people[0].email = Some("karin@example.org".to_owned());
    association.officials.push(Official {
        person: person.clone(),
        title: "Förbundschef".to_owned(),
        from: None,
        to: None,
    });
    association.meetings[0].attendance[0].disqualified = vec![section];
    association.meetings[0].attendance[0].away = vec![section];
    association.meetings[0].summoned_on = Some("2026-02-20".parse().unwrap());
    around_the_meeting(association);
    let (meeting, item) = (association.meetings[0].id, association.meetings[0].items[0].id);
    let expected = [
        LeftOut::Statutes,
        LeftOut::AbsenceContact,
        LeftOut::Demands,
        LeftOut::Email(person.clone()),
        LeftOut::Officials(1),
        LeftOut::Disqualified { meeting: association.meetings[0].id, person: person.clone(), sections: vec![section] },
        LeftOut::Away { meeting: association.meetings[0].id, person, sections: vec![section] },
        LeftOut::SummonsDate(meeting),
        LeftOut::Link(meeting),
        LeftOut::ReplyBy(meeting),
        LeftOut::Replies(meeting, 1),
        LeftOut::ImmediateVerification { meeting, item },
        LeftOut::Files(meeting, 1),
        LeftOut::Papers(item, 1),
        LeftOut::Dispatches(item, 1),
        LeftOut::Calendar(1),
    ];
    assert_eq!(left_out(association), expected);
    assert_eq!(read(&write(&more).unwrap()).unwrap(), carried);
}

/// What the office keeps around a meeting, and its calendar.
fn around_the_meeting(association: &mut Association) {
    let day = "2026-02-25".parse().unwrap();
    association.body.absence_contact = Some("Ring kansliet.".to_owned());
    association.body.follow_up = FollowUp::Tertial;
    let meeting = &mut association.meetings[0];
    meeting.link = Some("moten.example".to_owned());
    meeting.reply_by = Some(day);
    let person = PersonId("karin-berg".to_owned());
    meeting.replies = vec![Reply { person, answer: Answer::Comes, noted_on: day, note: None }];
    meeting.immediate[0].date = Some(day);
    let (name, hash) = ("plan.pdf".to_owned(), FileHash("0".repeat(64)));
    meeting.files = vec![MeetingFile {
        id: MeetingFileId(1),
        kind: MeetingFileKind::Scan,
        item: None,
        name: name.clone(),
        hash: hash.clone(),
        added_at: "2026-03-02T12:00:00Z".parse().unwrap(),
    }];
    meeting.items[0].papers = vec![Paper { name, hash }];
    meeting.items[0].dispatches = vec![Dispatch { recipient: "Akten".to_owned(), sent_on: day }];
    association.calendar = vec![CalendarEntry {
        id: CalendarEntryId(1),
        kind: CalendarEntryKind::BridgeDay,
        name: "Klämdag".to_owned(),
        from: day,
        to: day,
        start: None,
        end: None,
        people: vec![],
        uid: None,
    }];
}

#[test]
fn what_the_office_keeps_of_the_registry_and_of_decisions_is_told() {
    let file = json!({
        "format": "paragraf-exchange",
        "version": 1,
        "body": { "name": "Förbundet", "form": "association", "profile": "federation" },
        "registry": [{ "direction": "received", "subject": "Ansökan", "secrecy": { "provision": "OSL 26:1" } }],
        "delegation_points": [{ "number": "4.2" }],
        "delegated_decisions": [{ "content": "Avtal" }],
        "tasks": [{ "what": "Återkomma" }],
        "grants": [{ "measure": "Insatsen" }]
    });
    let carried = read(file.to_string().as_bytes()).unwrap();
    assert_eq!(left_out(&carried.association), []);

    let mut more = carried.clone();
    let association = &mut more.association;
    let opened = "2026-02-25".parse().unwrap();
    let file = AttachedFile { name: "beslut.pdf".to_owned(), hash: None };
    association.matters = vec![Matter {
        id: MatterId(0),
        number: "26:1".parse().unwrap(),
        subject: "Val".to_owned(),
        opened,
        closed: None,
    }];
    association
        .registry
        .push(RegisteredDocument { for_board: true, ..RegisteredDocument::new(Direction::Sent, "Svar") });
    association.registry[0].secrecy.as_mut().unwrap().authority = Some("Förbundet".to_owned());
    association.delegation_points.push(DelegationPoint { from: Some(opened), ..DelegationPoint::new("4.3") });
    association.delegated_decisions.push(DelegatedDecision { urgent: true, ..DelegatedDecision::new("Yttrande") });
    association.tasks.push(Task { evidence: vec![file], ..Task::new("Skriva") });
    association.grants.push(Grant { agreement: Some("Avtal 3".to_owned()), ..Grant::new("Stödet") });
    let expected = [
        LeftOut::Matters(1),
        LeftOut::Registered(2),
        LeftOut::DelegationPeriods(1),
        LeftOut::DecisionFiles(1),
        LeftOut::TasksDone(1),
        LeftOut::GrantsPaid(1),
    ];
    assert_eq!(left_out(association), expected);
    write(&more).unwrap();
}
