//! What is not told to the board, has no number or is not done is due; what turns up by itself is not.

use super::{day, due, kinds, of, planned};
use crate::builders::{item, meeting, section, time};
use crate::{
    Association, Block, BlockHeading, BlockKind, BlockName, BodyForm, DelegatedDecision, DelegatedDecisionId,
    Direction, Duty, DutyKind, Item, ItemId, ItemPart, List, ListEntry, ListMarks, Meeting, MeetingId, Party,
    Provision, RegisteredDocument, RichText, Secrecy, SectionRef, Span, Task, TextBlock, Urgency, Who,
};

fn decision(number: &str) -> DelegatedDecision {
    DelegatedDecision {
        id: DelegatedDecisionId(1),
        number: Some(number.parse().unwrap()),
        date: Some(day("2026-05-10")),
        delegate: Some(Party { who: Who::Name("Förbundschefen".into()), written: None }),
        point: Some("1.1".into()),
        ..DelegatedDecision::new("Avtal om lokal")
    }
}

/// A meeting to come with the list, which has these lines.
fn with_list(lines: &[&str]) -> Meeting {
    let entries = lines.iter().map(|line| ListEntry { spans: vec![Span::plain(*line)], nested: None }).collect();
    let text = RichText(vec![TextBlock::List(List { marks: ListMarks::Dash, entries })]);
    let kind = BlockKind::Plain(BlockName::DelegatedDecisions);
    let parts = vec![ItemPart::Block(Block { kind, heading: BlockHeading::Profile, text })];
    let mut meeting = planned(1, "2026-09-16");
    meeting.items = vec![Item { section: None, parts, ..item(7, "Anmälan") }];
    meeting
}

fn told_at(meeting: i64, item: i64) -> Option<SectionRef> {
    Some(SectionRef { meeting: MeetingId(meeting), item: ItemId(item) })
}

/// Duties of the kinds that these tests are about.
fn of_registry(association: &Association, today: &str) -> Vec<Duty> {
    let mut duties = due(association, today);
    duties.retain(|duty| {
        matches!(
            duty.kind,
            DutyKind::ReportDecisions
                | DutyKind::CompleteDecisions
                | DutyKind::ReportUrgent
                | DutyKind::ReportDocuments
                | DutyKind::NumberDocuments
                | DutyKind::FinishTasks
        )
    });
    duties
}

#[test]
fn a_decision_that_no_meeting_lists_is_reported_by_the_next_one() {
    let mut association = of(vec![planned(1, "2026-09-16")]);
    association.body.form = BodyForm::CoordinationAssociation;
    association.delegated_decisions = vec![decision("D26:1"), decision("D26:2")];
    let duties = of_registry(&association, "2026-06-01");
    let [duty] = duties.as_slice() else { panic!("{duties:?}") };
    assert_eq!((duty.kind, duty.day, duty.count), (DutyKind::ReportDecisions, day("2026-09-16"), Some(2)));
    assert_eq!((duty.meeting, duty.provision), (Some(MeetingId(1)), Some(Provision::fsl(10))));
    association.meetings.clear();
    let duties = of_registry(&association, "2026-06-01");
    assert_eq!((duties[0].urgency, duties[0].meeting), (Urgency::Today, None), "no meeting is planned");
}

#[test]
fn what_a_meeting_lists_or_has_told_is_no_duty() {
    let mut association = of(vec![with_list(&["D26:1 Avtal om lokal."])]);
    association.delegated_decisions = vec![DelegatedDecision { reported: told_at(1, 7), ..decision("D26:1") }];
    assert_eq!(of_registry(&association, "2026-06-01"), []);
    association.meetings[0].items[0].section = Some(section(12));
    assert_eq!(of_registry(&association, "2026-06-01"), []);
}

#[test]
fn a_decision_without_what_the_list_says_of_it_is_completed() {
    let mut association = of(vec![with_list(&[])]);
    association.delegated_decisions = vec![DelegatedDecision { point: None, ..decision("D26:1") }];
    let duties = of_registry(&association, "2026-06-01");
    assert_eq!(kinds(&duties), [DutyKind::CompleteDecisions]);
    assert_eq!((duties[0].day, duties[0].urgency), (day("2026-05-10"), Urgency::Overdue));
}

#[test]
fn an_urgent_decision_is_told_at_the_very_next_meeting_of_a_federation() {
    let mut held = meeting(2, "2026-05-20", vec![]);
    (held.start, held.end) = (Some(time("13:00")), Some(time("15:00")));
    held.verification.date = Some(day("2026-05-25"));
    let mut association = of(vec![held, with_list(&["D26:1 Avtal om lokal."])]);
    let urgent = DelegatedDecision { urgent: true, point: None, reported: told_at(1, 7), ..decision("D26:1") };
    association.delegated_decisions = vec![urgent];
    assert_eq!(of_registry(&association, "2026-06-01"), [], "no such rule in an association");
    association.body.form = BodyForm::MunicipalFederation;
    let duties = of_registry(&association, "2026-06-01");
    let [duty] = duties.as_slice() else { panic!("{duties:?}") };
    assert_eq!((duty.kind, duty.day, duty.urgency), (DutyKind::ReportUrgent, day("2026-05-20"), Urgency::Overdue));
    assert_eq!(duty.provision, Some(Provision::kl(6, 40)));
    association.meetings.remove(0);
    assert_eq!(of_registry(&association, "2026-06-01"), [], "the next meeting lists it");
}

#[test]
fn documents_for_the_board_are_told_and_those_that_need_a_number_get_one() {
    let mut association = of(vec![planned(1, "2026-09-16")]);
    let document = |number: Option<&str>| RegisteredDocument {
        number: number.map(|number| number.parse().unwrap()),
        date: Some(day("2026-05-04")),
        ..RegisteredDocument::new(Direction::Received, "Inbjudan")
    };
    let secret = Some(Secrecy { provision: "OSL 26 kap. 1 §".into(), date: None, authority: None });
    association.registry = vec![
        RegisteredDocument { for_board: true, ..document(Some("26:1")) },
        RegisteredDocument { for_board: true, ..document(None) },
        RegisteredDocument { secrecy: secret, ..document(None) },
        document(None),
        RegisteredDocument { for_board: true, void: Some("dubbel".into()), ..document(Some("26:2")) },
    ];
    let duties = of_registry(&association, "2026-06-01");
    let told: Vec<_> = duties.iter().map(|duty| (duty.kind, duty.count)).collect();
    assert_eq!(told, [(DutyKind::NumberDocuments, Some(2)), (DutyKind::ReportDocuments, Some(1))]);
    assert_eq!(duties[0].provision, Some(Provision::osl(5, 1)));
}

#[test]
fn tasks_are_due_two_weeks_before_their_day_until_they_are_done() {
    let mut association = of(vec![]);
    let task = |due: Option<&str>, done: Option<&str>| Task {
        due: due.map(day),
        done_on: done.map(day),
        ..Task::new("Svara.")
    };
    association.tasks = vec![
        task(Some("2026-06-15"), None),
        task(Some("2026-06-20"), None),
        task(Some("2026-05-01"), Some("2026-05-02")),
        task(None, None),
    ];
    assert_eq!(of_registry(&association, "2026-05-31"), []);
    let duties = of_registry(&association, "2026-06-01");
    assert_eq!(
        (kinds(&duties), duties[0].count, duties[0].day),
        (vec![DutyKind::FinishTasks], Some(1), day("2026-06-15"))
    );
    let duties = of_registry(&association, "2026-06-16");
    assert_eq!((duties[0].count, duties[0].urgency), (Some(2), Urgency::Overdue));
}
