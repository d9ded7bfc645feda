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
    assert_eq!(lines[2], "Cia Lind | Provsjö kommun | X, ej\u{a0}§ 2 (jäv) | Digitalt");
    let sentence = "Styrelsen har tre ledamöter och var beslutför i varje paragraf. \
                    Två tjänstgjorde i § 2 och tre i övriga paragrafer.";
    assert_eq!(lines.last().unwrap(), sentence);
}

#[test]
fn who_was_out_of_the_room_is_taken_out_of_the_span() {
    let mut meeting = meeting((22..=28).map(|section| item(section, "Ärende", vec![])).collect());
    meeting.attendance[1] = row("bo", Some(sections(22, 28)), Some(sections(22, 28)));
    meeting.attendance[1].away = vec![number(25)];
    meeting.attendance[2].away = vec![number(26), number(27)];
    meeting.attendance[2].disqualified = vec![number(28)];
    let lines = printed(&meeting);
    assert_eq!(lines[1], "Bo Alm (C) | Testby kommun | §§ 22–28, ej\u{a0}§ 25 | Digitalt §§ 22–28, ej\u{a0}§ 25");
    assert_eq!(
        lines[2],
        "Cia Lind | Provsjö kommun | X, ej\u{a0}§§ 26 och 27, ej\u{a0}§ 28 (jäv) | Digitalt, ej\u{a0}§§ 26 och 27"
    );
    let sentence = "Tre tjänstgjorde i §§ 22–24 och två i övriga paragrafer.";
    assert!(lines.last().unwrap().ends_with(sentence), "{lines:?}");
    let association = association(Profile::CoordinationAssociation);
    let roster = super::roster(&association, &meeting, FrontFieldKind::Serving);
    meeting.attendance[3].away = vec![number(23)];
    let absent = super::roster(&association, &meeting, FrontFieldKind::AbsentAlternates);
    assert_eq!(absent[0].note, "", "who was not there was not out of the room");
    assert_eq!(roster[1].note, "§§ 22–28, ej\u{a0}§ 25");
}

#[test]
fn an_alternate_replaces_no_one_while_out_of_the_room() {
    let mut meeting = meeting((1..=3).map(|section| item(section, "Ärende", vec![])).collect());
    meeting.attendance[1] = row("bo", None, None);
    meeting.attendance[3] = row("dan", Some(Extent::WholeMeeting), Some(sections(1, 3)));
    meeting.attendance[3].replaces = Some(id("bo"));
    meeting.attendance[3].away = vec![number(2)];
    let lines = printed(&meeting);
    let sentence = "Dan Rönn (C) ersätter Bo Alm (C), Testby kommun, §§ 1–3, ej\u{a0}§ 2.";
    assert!(lines.contains(&sentence.to_owned()), "{lines:?}");
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
