//! A task is read from a decision, followed up at a meeting and done with what shows it.

use crate::Office;
use crate::refusal::{ActionError, NotNow, Unknown};
use crate::samples::{at, day, office, person, planned};
use crate::views::{EditedItem, ItemSource, TaskState};
use domain::{
    Block, BlockHeading, BlockKind, BlockName, ItemId, ItemPart, MeetingId, Party, RichText, Span, Task, TaskId,
    TextBlock, Who,
};

fn decided(office: &mut Office, meeting: MeetingId, lines: &[&str]) -> ItemId {
    let source = ItemSource::Blank { heading: "Plan för året".into() };
    let id = office.add_item(meeting, source, None, at("08:10")).unwrap();
    let text = RichText(lines.iter().map(|line| TextBlock::Paragraph(vec![Span::plain(*line)])).collect());
    let block = Block { kind: BlockKind::Plain(BlockName::Decision), heading: BlockHeading::Profile, text };
    let edited = EditedItem {
        id,
        heading: "Plan för året".into(),
        registration_number: None,
        presenters: vec![],
        parts: vec![ItemPart::Block(block)],
    };
    office.edit_item(edited, at("08:11")).unwrap();
    id
}

const LINES: [&str; 3] = [
    "Styrelsen beslutar",
    "att anta planen, samt",
    "att ge förbundschefen i uppdrag att senast den 30 september 2026 redovisa hur den följs.",
];

#[test]
fn a_clause_becomes_a_task_that_is_followed_to_done() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let item = decided(&mut office, meeting, &LINES);
    let proposed = office.proposed_tasks(item).unwrap();
    let [one] = proposed.as_slice() else { panic!("{proposed:?}") };
    assert_eq!((one.task.what.as_str(), one.task.due), ("Redovisa hur den följs.", Some(day("2026-09-30"))));
    assert_eq!(one.task.to.as_ref().map(|to| &to.who), Some(&Who::Person(person("maja-falk"))));
    assert_eq!(office.task_from(item, (0, None), 2).unwrap(), *one);

    let id = office.put_task(one.task.clone(), at("09:00")).unwrap();
    assert_eq!(office.proposed_tasks(item).unwrap()[0].on_record, Some(id), "it is not proposed as new again");
    let row = |office: &Office, today: &str| office.tasks(day(today)).unwrap().tasks.remove(0);
    assert_eq!(row(&office, "2026-09-30").state, TaskState::Open);
    assert_eq!(row(&office, "2026-10-01").state, TaskState::Overdue);
    assert_eq!(row(&office, "2026-06-01").source_heading.as_deref(), Some("Plan för året"));

    office.add_open_tasks(meeting, at("09:30")).unwrap();
    let item_of = |office: &Office| {
        let association = office.records().unwrap();
        association
            .meeting(meeting)
            .unwrap()
            .items
            .iter()
            .filter(|item| item.heading == "Uppföljning av uppdrag")
            .count()
    };
    assert_eq!(item_of(&office), 1);
    office.add_open_tasks(meeting, at("09:31")).unwrap();
    assert_eq!(item_of(&office), 1, "the list is made anew where it stands");
    let view = office.tasks(day("2026-05-18")).unwrap();
    assert!(view.next_meeting.unwrap().item.is_some());

    office.finish_task(id, Some(day("2026-09-20")), Some(" Redovisat i september. ".into()), at("10:00")).unwrap();
    office.add_task_file(id, ("rapport.pdf", b"%PDF-1.7"), at("10:01")).unwrap();
    let done = row(&office, "2026-10-01");
    assert_eq!((done.state, done.task.done_note.as_deref()), (TaskState::Done, Some("Redovisat i september.")));
    assert_eq!(done.task.evidence[0].name, "rapport.pdf");
    assert!(matches!(office.add_open_tasks(meeting, at("10:02")), Err(ActionError::NotNow(NotNow::NoOpenTasks))));
    office.finish_task(id, None, None, at("10:03")).unwrap();
    let open = row(&office, "2026-06-01");
    assert_eq!((open.state, open.task.done_note, open.task.evidence.len()), (TaskState::Open, None, 1));
}

#[test]
fn a_line_that_someone_points_at_is_a_task_and_an_empty_one_is_none() {
    let (_folder, mut office) = office();
    let meeting = planned(&mut office);
    let item = decided(&mut office, meeting, &["Styrgruppen ska senast den 1 oktober 2026 lämna en rapport.", ""]);
    let task = office.task_from(item, (0, None), 0).unwrap().task;
    assert_eq!((task.due, task.to), (Some(day("2026-10-01")), None));
    assert!(office.task_from(item, (0, None), 1).is_err());
    assert!(office.task_from(item, (0, None), 9).is_err());
    assert!(office.task_from(item, (0, Some(0)), 0).is_err());
    assert_eq!(office.proposed_tasks(item).unwrap(), []);
}

#[test]
fn impossible_tasks_are_refused() {
    let (_folder, mut office) = office();
    assert!(office.put_task(Task::new("  "), at("09:00")).is_err());
    let stranger = Task { to: Some(Party { who: Who::Person(person("ingen")), written: None }), ..Task::new("Svara.") };
    assert!(matches!(office.put_task(stranger, at("09:00")), Err(ActionError::Unknown(Unknown::Person(_)))));
    let gone = Task { id: TaskId(9), ..Task::new("Svara.") };
    assert!(matches!(office.put_task(gone, at("09:00")), Err(ActionError::Unknown(Unknown::Task(TaskId(9))))));
    assert_eq!(office.tasks(day("2026-06-01")).unwrap().tasks, []);
}

#[test]
fn open_tasks_stand_by_their_day_and_done_ones_after_them() {
    let (_folder, mut office) = office();
    let mut put = |what: &str, due: Option<&str>, done: Option<&str>| {
        let task = Task { due: due.map(day), done_on: done.map(day), ..Task::new(what) };
        office.put_task(task, at("09:00")).unwrap()
    };
    put("Utan dag.", None, None);
    put("Gjord.", None, Some("2026-04-01"));
    put("Sen.", Some("2026-12-01"), None);
    put("Tidig.", Some("2026-05-01"), None);
    put("Gjord sist.", None, Some("2026-05-01"));
    let view = office.tasks(day("2026-06-01")).unwrap();
    let order: Vec<&str> = view.tasks.iter().map(|row| row.task.what.as_str()).collect();
    assert_eq!(order, ["Tidig.", "Sen.", "Utan dag.", "Gjord sist.", "Gjord."]);
    assert_eq!((view.open, view.overdue), (3, 1));
}
