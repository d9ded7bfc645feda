//! Attendance mapped to §§, and the quorum that follows; KL 5 kap. 66–67 §§, 6 kap. 27 §.

use super::{Quorate, SectionFacts, section_facts};
use crate::builders::{id, item, meeting, row, section, time};
use crate::{Attendance, Extent, Meeting, SectionRange};
use proptest::prelude::*;

fn clock(from: &str, to: &str) -> Option<Extent> {
    Some(Extent::Clock { from: time(from), to: time(to) })
}

fn sections(first: u32, last: u32) -> Option<Extent> {
    SectionRange::new(section(first), section(last)).map(Extent::Sections)
}

const ALL: Option<Extent> = Some(Extent::WholeMeeting);

/// Three items, opened at 13, 14 and 15; the meeting ends at 16.
fn afternoon(attendance: Vec<Attendance>) -> Meeting {
    let mut items = vec![item(7, "Budget"), item(8, "Avtal"), item(9, "Val")];
    for (item, opened) in items.iter_mut().zip(["13:00", "14:00", "15:00"]) {
        item.opened = Some(time(opened));
    }
    let mut meeting = meeting(1, "2026-03-02", items);
    meeting.end = Some(time("16:00"));
    meeting.attendance = attendance;
    meeting
}

fn facts(meeting: &Meeting, seats: usize) -> Vec<SectionFacts> {
    let items = meeting.items.iter();
    items.map(|item| section_facts(meeting, item, seats)).collect()
}

/// Who serves in each of the three items, and who cannot be placed.
fn check(extent: Option<Extent>, serving: [bool; 3], unplaced: [bool; 3]) {
    let facts = facts(&afternoon(vec![row("a", extent)]), 1);
    let there = |people: &Vec<_>| people.contains(&id("a"));
    assert_eq!([0, 1, 2].map(|n| there(&facts[n].serving)), serving, "{extent:?}");
    assert_eq!([0, 1, 2].map(|n| there(&facts[n].unplaced)), unplaced, "{extent:?}");
}

#[test]
fn attendance_by_the_clock_is_mapped_to_sections() {
    let no = [false; 3];
    check(ALL, [true; 3], no);
    check(None, no, no);
    check(clock("13:00", "16:00"), [true; 3], no);
    check(clock("14:00", "15:00"), [false, true, false], no);
    check(clock("12:00", "13:00"), no, no);
    check(clock("14:10", "16:00"), [false, false, true], [false, true, false]);
    check(clock("13:00", "14:30"), [true, false, false], [false, true, false]);
    check(clock("14:10", "14:50"), no, [false, true, false]);
}

#[test]
fn attendance_by_section_needs_no_clock() {
    let mut meeting = afternoon(vec![row("a", sections(8, 9))]);
    meeting.end = None;
    for item in &mut meeting.items {
        item.opened = None;
    }
    let served: Vec<bool> = facts(&meeting, 1).iter().map(|f| !f.serving.is_empty()).collect();
    assert_eq!(served, [false, true, true]);
    meeting.items[1].section = None;
    assert_eq!(facts(&meeting, 1)[1].unplaced, [id("a")]);
}

#[test]
fn what_was_not_noted_is_not_guessed() {
    let attendance = || vec![row("a", clock("14:10", "16:00"))];
    let mut unopened = afternoon(attendance());
    unopened.items[1].opened = None;
    // Without the second opening neither the end of the first nor the second itself is known.
    let unplaced: Vec<usize> = facts(&unopened, 1).iter().map(|f| f.unplaced.len()).collect();
    assert_eq!(unplaced, [1, 1, 0]);
    let mut endless = afternoon(attendance());
    endless.end = None;
    assert_eq!(facts(&endless, 1)[2].unplaced, [id("a")]);
    let mut backwards = afternoon(attendance());
    backwards.items[2].opened = Some(time("13:30"));
    assert_eq!(facts(&backwards, 1)[1].unplaced, [id("a")]);
}

#[test]
fn more_than_half_of_the_seats_are_a_quorum() {
    for (seats, serving, quorate) in [
        (11, 6, Quorate::Yes),
        (11, 5, Quorate::No),
        (16, 9, Quorate::Yes),
        (16, 8, Quorate::No),
        (1, 1, Quorate::Yes),
        (0, 0, Quorate::No),
    ] {
        let rows = (0..serving).map(|n| row(&n.to_string(), ALL)).collect();
        assert_eq!(facts(&afternoon(rows), seats)[0].quorate, quorate, "{serving} of {seats}");
    }
}

#[test]
fn a_quorum_that_hangs_on_an_unplaced_member_is_unknown() {
    let mut rows: Vec<_> = (0..5).map(|n| row(&n.to_string(), ALL)).collect();
    rows.push(row("late", clock("14:10", "16:00")));
    let quorate: Vec<_> = facts(&afternoon(rows), 11).iter().map(|f| f.quorate).collect();
    assert_eq!(quorate, [Quorate::No, Quorate::Unknown, Quorate::Yes]);
}

#[test]
fn a_disqualified_member_is_neither_present_nor_counted() {
    let mut rows: Vec<_> = (0..6).map(|n| row(&n.to_string(), ALL)).collect();
    rows[0].disqualified = vec![section(8)];
    rows[1].present = clock("14:30", "16:00");
    rows[1].serving = clock("14:30", "16:00");
    rows[1].disqualified = vec![section(8)];
    let facts = facts(&afternoon(rows), 10);
    assert_eq!(facts[1].serving, ["2", "3", "4", "5"].map(id));
    assert_eq!(facts[1].present, facts[1].serving);
    assert_eq!(facts[1].unplaced, []);
    let quorate: Vec<_> = facts.iter().map(|f| f.quorate).collect();
    assert_eq!(quorate, [Quorate::No, Quorate::No, Quorate::Yes], "5, 4 and 6 of 10");
}

#[test]
fn who_is_out_of_the_room_is_neither_present_nor_counted() {
    let mut rows: Vec<_> = (0..6).map(|n| row(&n.to_string(), ALL)).collect();
    rows[0].away = vec![section(8)];
    rows[1].serving = clock("14:30", "16:00");
    rows[1].away = vec![section(8)];
    let facts = facts(&afternoon(rows), 10);
    assert_eq!(facts[1].serving, ["2", "3", "4", "5"].map(id));
    assert_eq!((&facts[1].present, &facts[1].unplaced), (&facts[1].serving, &vec![]));
    assert_eq!(facts[2].serving.len(), 6);
}

#[test]
fn an_alternate_serves_for_a_member_and_is_else_only_present() {
    let mut alternate = row("alternate", sections(8, 8));
    alternate.present = ALL;
    alternate.replaces = Some(id("member"));
    let facts = facts(&afternoon(vec![row("member", sections(7, 7)), alternate]), 1);
    assert_eq!(facts[0].present, ["member", "alternate"].map(id));
    assert_eq!(facts[0].replaced, []);
    assert_eq!(facts[1].serving, [id("alternate")]);
    assert_eq!(facts[1].replaced, [(id("alternate"), id("member"))]);
    assert_eq!((&facts[2].serving, &facts[2].present), (&vec![], &vec![id("alternate")]));
}

fn any_extent() -> impl Strategy<Value = Option<Extent>> {
    let time = || (12_u32..17, 0_u32..60).prop_map(|(h, m)| crate::ClockTime::new(h, m).unwrap());
    prop_oneof![
        Just(None),
        Just(ALL),
        (time(), time()).prop_map(|(from, to)| Some(Extent::Clock { from, to })),
        (6_u32..11, 0_u32..4).prop_map(|(first, more)| sections(first, first + more)),
    ]
}

proptest! {
    /// More rows never make a board less quorate, and nobody both serves and is unplaced.
    #[test]
    fn one_more_who_serves_never_breaks_a_quorum(
        extents in prop::collection::vec(any_extent(), 0..8),
        seats in 0_usize..12,
    ) {
        let rows: Vec<_> = extents.iter().enumerate().map(|(n, e)| row(&n.to_string(), *e)).collect();
        let before = facts(&afternoon(rows.clone()), seats);
        let after = facts(&afternoon(rows.into_iter().chain([row("more", ALL)]).collect()), seats);
        for (before, after) in before.iter().zip(after) {
            prop_assert!(before.quorate != Quorate::Yes || after.quorate == Quorate::Yes);
            prop_assert!(before.serving.iter().all(|person| !before.unplaced.contains(person)));
            prop_assert_eq!(after.serving.len(), before.serving.len() + 1);
        }
    }
}
