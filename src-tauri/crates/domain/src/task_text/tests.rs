//! A task is found where a decision gives one, with whom and by when; what only speaks of tasks gives none.

use super::*;
use crate::builders::{assignment, association, day, id, meeting, person};
use crate::{List, ListEntry, ListMarks, Official, Role, Seat, Span, Who};

fn board() -> Association {
    let mut association = association("Samordningsförbundet Granvik");
    association.people = vec![person("maja", "Maja Falk"), person("karin", "Karin Berg")];
    association.assignments = vec![crate::Assignment { role: Some(Role::Chair), ..assignment("karin", Seat::Member) }];
    association.officials =
        vec![Official { person: id("maja"), title: "Förbundschef och sekreterare".into(), from: None, to: None }];
    association.meetings = vec![
        meeting(1, "2026-06-12", vec![]),
        Meeting { status: MeetingStatus::Cancelled, ..meeting(2, "2026-08-28", vec![]) },
        Meeting { status: MeetingStatus::Planned, ..meeting(3, "2026-09-25", vec![]) },
        Meeting { status: MeetingStatus::Planned, ..meeting(4, "2026-11-20", vec![]) },
    ];
    association
}

fn read(clause: &str) -> Option<TaskWords> {
    let board = board();
    proposed_task(&board, &board.meetings[0], clause)
}

/// What, whom, due and due as written.
fn said(clause: &str) -> (String, String, Option<String>, Option<String>) {
    let task = read(clause).unwrap_or_else(|| panic!("no task in: {clause}"));
    let to = task.to.map_or_else(String::new, |party| match party.who {
        Who::Person(person) => person.0,
        Who::Organisation(organisation) => organisation.0,
        Who::Name(name) => name,
    });
    (task.what, to, task.due.map(|day| day.to_string()), task.due_written)
}

fn bare(what: &str, to: &str) -> (String, String, Option<String>, Option<String>) {
    (what.into(), to.into(), None, None)
}

fn by(what: &str, to: &str, due: &str, written: &str) -> (String, String, Option<String>, Option<String>) {
    (what.into(), to.into(), Some(due.into()), Some(written.into()))
}

#[test]
fn a_task_is_found_in_every_way_of_giving_one() {
    for clause in [
        "att ge förbundschefen i uppdrag att teckna kontrakt.",
        "Styrelsen ger förbundschefen i uppdrag att teckna kontrakt.",
        "Förbundschefen får i uppdrag att teckna kontrakt.",
        "Förbundschefen ges i uppdrag att teckna kontrakt.",
        "Förbundsstyrelsen uppdrar till förbundschef att teckna kontrakt.",
        "Förbundsstyrelsen uppdrar åt förbundschefen att teckna kontrakt.",
        "att uppdra åt förbundschefen att teckna kontrakt",
        "Ge uppdrag till förbundschef att teckna kontrakt.",
        "Styrelsen lämnar i uppdrag åt förbundschefen att teckna kontrakt.",
        "Styrelsen ger förbundschefen uppdraget att teckna kontrakt.",
        "Förbundschefen får uppdraget att teckna kontrakt.",
        "Rapporten läggs till handlingarna. Förbundschefen får i uppdrag att teckna kontrakt.",
    ] {
        assert_eq!(said(clause), bare("Teckna kontrakt.", "maja"), "{clause}");
    }
}

#[test]
fn it_is_given_to_an_office_an_organisation_or_whoever_is_named() {
    assert_eq!(said("att ge ordföranden i uppdrag att svara, samt"), bare("Svara.", "karin"));
    assert_eq!(
        said("Styrgruppen för Hamnen får i uppdrag att redovisa läget."),
        bare("Redovisa läget.", "Styrgruppen för Hamnen")
    );
    assert_eq!(said("att ge Karin Berg i uppdrag att bjuda in"), bare("Bjuda in.", "karin"));
}

#[test]
fn a_day_by_which_it_is_due_is_told_and_taken_out_of_the_words() {
    let task = |clause: &str| said(&format!("Förbundschefen får i uppdrag att {clause}"));
    assert_eq!(
        task("senast den 30 september redovisa läget."),
        by("Redovisa läget.", "maja", "2026-09-30", "senast den 30 september")
    );
    assert_eq!(
        task("redovisa läget senast den 19 februari 2027."),
        by("Redovisa läget.", "maja", "2027-02-19", "senast den 19 februari 2027")
    );
    assert_eq!(
        task("redovisa läget senast den 1 maj."),
        by("Redovisa läget.", "maja", "2027-05-01", "senast den 1 maj"),
        "a day that has been this year is one of the next"
    );
    assert_eq!(
        task("redovisa läget senast 2026-10-15."),
        by("Redovisa läget.", "maja", "2026-10-15", "senast 2026-10-15")
    );
    assert_eq!(task("svara före den 1 oktober."), by("Svara.", "maja", "2026-09-30", "före den 1 oktober"));
    assert_eq!(task("svara senast i oktober."), by("Svara.", "maja", "2026-10-31", "senast i oktober"));
    assert_eq!(task("svara före årsskiftet."), by("Svara.", "maja", "2026-12-31", "före årsskiftet"));
    assert_eq!(
        task("lägga fram ett förslag den 13 november 2026."),
        by("Lägga fram ett förslag.", "maja", "2026-11-13", "den 13 november 2026")
    );
}

#[test]
fn a_meeting_to_come_is_a_day_where_it_is_planned() {
    let task = |clause: &str| said(&format!("Förbundschefen får i uppdrag att {clause}"));
    assert_eq!(
        task("ta fram en plan till septembermötet."),
        by("Ta fram en plan.", "maja", "2026-09-25", "till septembermötet")
    );
    assert_eq!(
        task("ta fram en plan till nästa sammanträde."),
        by("Ta fram en plan.", "maja", "2026-09-25", "till nästa sammanträde"),
        "a cancelled meeting is none"
    );
    assert_eq!(
        task("ta fram en plan till styrelsens sammanträde i november."),
        by("Ta fram en plan.", "maja", "2026-11-20", "till styrelsens sammanträde i november")
    );
    let (what, _, due, written) = task("ta fram en plan till februarimötet.");
    assert_eq!((what.as_str(), due, written.as_deref()), ("Ta fram en plan.", None, Some("till februarimötet")));
}

#[test]
fn a_day_in_the_middle_stays_in_the_words() {
    let task =
        read("Förbundschefen får i uppdrag att senast vid mötet den 25 september redovisa hur läget är.").unwrap();
    assert_eq!(task.due, Some(day("2026-09-25")));
    let task =
        read("Förbundschefen får i uppdrag att före den 1 oktober bjuda in och därefter redovisa svaren.").unwrap();
    assert_eq!(task.what, "Bjuda in och därefter redovisa svaren.");
    let task =
        read("Förbundschefen får i uppdrag att bjuda in senast den 1 september och därefter redovisa svaren.").unwrap();
    assert_eq!(task.what, "Bjuda in senast den 1 september och därefter redovisa svaren.");
}

#[test]
fn what_only_speaks_of_a_task_gives_none() {
    for clause in [
        "Uppdraget att ta fram underlag är slutfört.",
        "Styrelsen noterar att förbundschefen har fått i uppdrag att ta fram underlag.",
        "Förbundschefen fick i uppdrag att ta fram underlag vid förra sammanträdet.",
        "att avslå förslaget att ge förbundschefen i uppdrag att teckna kontrakt",
        "Styrelsen ger inte förbundschefen i uppdrag att teckna kontrakt.",
        "att upphäva beslutet att ge förbundschefen i uppdrag att teckna kontrakt",
        "Utifrån uppdraget att ta fram förslag presenterade förbundschefen ett förslag.",
        "Styrelsen uppdaterar planen.",
        "Styrelsen godkänner dagordningen.",
        "Revisorerna har i uppdrag att granska.",
        "",
    ] {
        assert_eq!(read(clause), None, "{clause}");
    }
}

#[test]
fn a_lead_in_gives_a_task_for_each_entry_of_its_list() {
    let board = board();
    let entry = |text: &str| ListEntry { spans: vec![Span::plain(text)], nested: None };
    let text = RichText(vec![
        TextBlock::Paragraph(vec![Span::plain("Styrelsen ger förbundschefen i uppdrag att")]),
        TextBlock::List(List {
            marks: ListMarks::Dash,
            entries: vec![entry("ta fram en plan,"), entry("redovisa den senast den 1 oktober.")],
        }),
        TextBlock::List(List { marks: ListMarks::Dash, entries: vec![entry("något helt annat")] }),
    ]);
    let tasks = tasks_in(&board, &board.meetings[0], &text);
    let said: Vec<(&str, Option<NaiveDate>)> = tasks.iter().map(|task| (task.what.as_str(), task.due)).collect();
    assert_eq!(said, [("Ta fram en plan.", None), ("Redovisa den.", Some(day("2026-10-01")))]);
    assert!(tasks.iter().all(|task| task.to.as_ref().is_some_and(|to| to.who == Who::Person(id("maja")))));
}

#[test]
fn words_that_someone_points_at_are_a_task_whatever_they_say() {
    let board = board();
    let task = task_of_words(
        &board,
        &board.meetings[0],
        "att styrgruppen senast den 30 september 2026 ska redovisa hur verksamheten kan drivas vidare.",
    );
    assert_eq!((task.due, task.to), (Some(day("2026-09-30")), None));
    assert!(task.what.starts_with("Styrgruppen senast den 30 september 2026 ska redovisa"));
}
