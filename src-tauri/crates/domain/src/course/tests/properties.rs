//! Whatever happens at a meeting, the room and the minutes tell the same of every §.

use super::*;
use crate::builders::section;
use crate::course::{attendance, first_refusal, refusal, room};
use crate::{Quorate, section_facts};
use proptest::prelude::*;

const PEOPLE: [&str; 7] = ["anna", "bo", "cilla", "alf", "ada", "sara", "elin"];

fn any_occurrence() -> impl Strategy<Value = Occurrence> {
    let who = || prop::sample::select(PEOPLE.to_vec());
    let outcome = prop_oneof![Just(Outcome::Decided), Just(Outcome::Tabled), Just(Outcome::Noted)];
    prop_oneof![
        1 => Just(BEGIN),
        6 => who().prop_map(come),
        2 => who().prop_map(go),
        2 => who().prop_map(step_out),
        1 => who().prop_map(back),
        6 => (who(), who()).prop_map(|(alternate, member)| take(alternate, member)),
        1 => who().prop_map(|alternate| Occurrence::LeftSeat { alternate: id(alternate) }),
        4 => (7_i64..10).prop_map(open),
        6 => (7_i64..10, outcome).prop_map(|(item, outcome)| end(item, outcome)),
        1 => prop_oneof![Just(Occurrence::Paused), Just(Occurrence::Resumed)],
    ]
}

/// The possible ones of the wishes, a minute or none apart, and the agenda with its §§ given out in the order of opening.
fn play(wishes: &[(Occurrence, bool)], close: bool) -> (Meeting, Vec<Event>) {
    let seats = seats();
    let mut meeting = agenda();
    meeting.items.iter_mut().for_each(|item| item.section = None);
    let (mut events, mut minute, mut next): (Vec<Event>, u32, u32) = (vec![], 0, 7);
    let closing = [(CLOSE, true)];
    for (what, later) in wishes.iter().chain(closing.iter().filter(|_| close)) {
        let at = crate::ClockTime::new(13 + minute / 60, minute % 60).unwrap();
        if refusal(&meeting, &events, &board(&seats), what, at).is_some() {
            continue;
        }
        minute += u32::from(*later);
        let id = EventId(i64::try_from(events.len()).unwrap());
        events.push(Event { id, at, what: what.clone() });
        match what {
            Occurrence::ItemOpened { item } => {
                let opened = meeting.items.iter_mut().find(|other| other.id == *item).unwrap();
                (opened.section, opened.opened) = (Some(section(next)), Some(at));
                next += 1;
            }
            Occurrence::MeetingClosed => meeting.end = Some(at),
            _ => {}
        }
    }
    meeting.attendance = attendance(&meeting, &events, &board(&seats));
    (meeting, events)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_room_at_a_conclusion_is_what_the_minutes_say_of_the_section(
        wishes in prop::collection::vec((any_occurrence(), any::<bool>()), 0..80),
        close: bool,
    ) {
        let (meeting, events) = play(&wishes, close);
        let seats = seats();
        let board = board(&seats);
        prop_assert_eq!(first_refusal(&meeting, &events, &board), None);
        for (place, event) in events.iter().enumerate() {
            let Occurrence::ItemConcluded { item, outcome } = event.what else { continue };
            let room = room(&meeting, &events[..=place], &board);
            let facts = section_facts(&meeting, meeting.item(item).unwrap(), 3);
            let mut told = facts.serving.clone();
            let mut seen: Vec<_> = serving(&room).into_iter().flatten().collect();
            prop_assert_eq!(room.serving as usize, seen.len());
            told.sort();
            seen.sort();
            prop_assert_eq!(&told, &seen, "§ of {:?}: {:#?}", item, meeting.attendance);
            prop_assert_eq!(facts.unplaced.len(), 0);
            let quorate = if room.serving >= room.needed { Quorate::Yes } else { Quorate::No };
            prop_assert_eq!(facts.quorate, quorate);
            prop_assert!(outcome != Outcome::Decided || quorate == Quorate::Yes);
            let replaced = room.seats.iter().filter(|seat| seat.held_by.is_some()).count();
            prop_assert_eq!(facts.replaced.len(), replaced);
        }
    }

    #[test]
    fn no_one_has_two_seats_and_only_those_who_are_there_serve(
        wishes in prop::collection::vec((any_occurrence(), any::<bool>()), 0..80),
    ) {
        let (meeting, events) = play(&wishes, false);
        let seats = seats();
        let room = room(&meeting, &events, &board(&seats));
        let mut serving: Vec<_> = serving(&room).into_iter().flatten().collect();
        serving.sort();
        let count = serving.len();
        serving.dedup();
        prop_assert_eq!(count, serving.len());
        for seat in &room.seats {
            prop_assert!(seat.held_by.is_none() || seat.candidates.is_empty());
            prop_assert!(seat.candidates.iter().all(|candidate| !serving.contains(&candidate.person)));
        }
    }
}
