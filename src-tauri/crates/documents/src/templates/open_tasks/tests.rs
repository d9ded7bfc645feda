//! The board sees what is open, whose it is, by when, and where it was decided.

use super::*;
use crate::templates::fixture::{association, id, item, meeting};
use domain::{ItemId, Party, Profile, SectionRef, Who, plain_words};

#[test]
fn open_tasks_are_listed_with_whom_when_and_where() {
    let mut association = association(Profile::CoordinationAssociation);
    association.meetings = vec![meeting(vec![item(41, "Uppföljning", vec![])])];
    let on = &association.meetings[0];
    let given = SectionRef { meeting: on.id, item: ItemId(41) };
    let (id_of_meeting, date) = (on.id, day(on.date));
    assert_eq!(given.meeting, id_of_meeting);
    let task = Task {
        to: Some(Party { who: Who::Person(id("eva")), written: None }),
        due: "2026-09-30".parse().ok(),
        source: Some(given),
        ..Task::new("Redovisa en ny prognos.")
    };
    let bare = Task { due_written: Some("till nästa möte".into()), ..Task::new("Svara.") };
    let parts = open_tasks_parts(&association, &[&task, &bare]);
    let ItemPart::Block(block) = &parts[0] else { panic!("{parts:?}") };
    let TextBlock::Table(table) = &block.text.0[1] else { panic!("{block:?}") };
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().map(|cell| plain_words(cell)).collect()).collect();
    assert_eq!(rows[0], ["Redovisa en ny prognos.", "Eva Sten", "30 september 2026", &format!("§\u{a0}41, {date}")]);
    assert_eq!(rows[1], ["Svara.", "", "till nästa möte", ""]);
}
