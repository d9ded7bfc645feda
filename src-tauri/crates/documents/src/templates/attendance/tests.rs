//! Attendance as written, and what follows from it.

use super::*;
use crate::content::Inline;
use crate::templates::fixture::{association, id, item, meeting, number, row};
use crate::templates::profiles::coordination_association;
use domain::{ClockTime, Profile, SectionRange};

fn plain(text: &Text) -> String {
    match text.as_slice() {
        [Inline::Words(words)] => words.clone(),
        other => format!("{other:?}"),
    }
}

fn printed(meeting: &Meeting) -> Vec<String> {
    let association = association(Profile::CoordinationAssociation);
    page(&association, meeting, &coordination_association(), Anchor(1))
        .iter()
        .flat_map(|block| match block {
            Block::Table(table) => {
                table.rows.iter().map(|row| row.iter().map(plain).collect::<Vec<_>>().join(" | ")).collect()
            }
            Block::Labelled(labelled) => match labelled.pieces.as_slice() {
                [Piece::Paragraph(text)] => vec![plain(text)],
                _ => vec![],
            },
            _ => vec![],
        })
        .collect()
}

fn clock(text: &str) -> ClockTime {
    text.parse().unwrap()
}

fn sections(first: u32, last: u32) -> Extent {
    Extent::Sections(SectionRange::new(number(first), number(last)).unwrap())
}

#[test]
fn presence_and_service_are_printed_as_written() {
    let mut meeting = meeting(vec![item(1, "Budget", vec![])]);
    let late = |from| Some(Extent::Clock { from: clock(from), to: clock("16:00") });
    meeting.attendance[1] = row("bo", late("14:10"), late("14:30"));
    let lines = printed(&meeting);
    assert_eq!(lines[0], "Åsa Ek (S), ordförande | Provsjö kommun | X | Digitalt");
    assert_eq!(lines[1], "Bo Alm (C) | Testby kommun | 14.30–16.00 | Digitalt 14.10–16.00");
    assert_eq!(lines[3], "Dan Rönn (C) | Testby kommun | – | –");
}

#[test]
fn an_alternate_is_named_with_the_member_replaced() {
    let mut meeting = meeting(vec![item(1, "Budget", vec![]), item(2, "Val", vec![])]);
    meeting.attendance[1] = row("bo", Some(sections(1, 1)), Some(sections(1, 1)));
    let mut alternate = row("dan", Some(Extent::WholeMeeting), Some(sections(2, 2)));
    alternate.replaces = Some(id("bo"));
    meeting.attendance[3] = alternate;
    let lines = printed(&meeting);
    assert!(lines.contains(&"Dan Rönn (C) ersätter Bo Alm (C), Testby kommun, § 2.".to_owned()), "{lines:?}");
}

#[test]
fn disqualification_lowers_the_count_of_its_section_only() {
    let mut meeting = meeting(vec![item(1, "Budget", vec![]), item(2, "Val", vec![]), item(3, "Plan", vec![])]);
    meeting.attendance[2].disqualified = vec![number(2)];
    let lines = printed(&meeting);
    assert_eq!(lines[2], "Cia Lind | Provsjö kommun | X, ej § 2 (jäv) | Digitalt");
    let sentence = "Styrelsen har tre ledamöter och var beslutför i varje paragraf. \
                    Två tjänstgjorde i § 2 och tre i övriga paragrafer.";
    assert_eq!(lines.last().unwrap(), sentence);
}

#[test]
fn a_section_without_quorum_is_named() {
    let mut meeting = meeting(vec![item(1, "Budget", vec![]), item(2, "Val", vec![])]);
    meeting.attendance[1] = row("bo", Some(sections(1, 1)), Some(sections(1, 1)));
    meeting.attendance[2] = row("cia", Some(sections(1, 1)), Some(sections(1, 1)));
    let lines = printed(&meeting);
    assert_eq!(lines.last().unwrap(), "Styrelsen har tre ledamöter. Den var inte beslutför i § 2.");
}

#[test]
fn clock_times_that_cut_an_unclocked_section_leave_quorum_open() {
    let mut meeting = meeting(vec![item(1, "Budget", vec![])]);
    meeting.attendance[1] = row("bo", None, Some(Extent::Clock { from: clock("14:30"), to: clock("15:00") }));
    meeting.attendance[2] = row("cia", None, None);
    let lines = printed(&meeting);
    let sentence = "Styrelsen har tre ledamöter. Närvarotiderna räcker inte för att avgöra beslutförheten i § 1.";
    assert_eq!(lines.last().unwrap(), sentence);
}
