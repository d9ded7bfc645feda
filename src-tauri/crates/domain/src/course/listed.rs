//! The attendance list as it follows from the course: who was there by the clock, who served in which §§.
//!
//! KL 5 kap. 66–67 §§: the minutes tell who served, and who took part in each matter. Someone took part in a matter when
//! serving at its conclusion. A person whose service cannot be told in one row gets several: an alternate for two
//! members, or for one member before and after a § in which the alternate only listened.

use super::Board;
use super::state::State;
use crate::{Attendance, Event, Extent, Meeting, Occurrence, PersonId, Presence, SectionNumber, SectionRange};

/// The room when a § was concluded.
struct Conclusion {
    section: SectionNumber,
    state: State,
}

/// The rows, members first.
pub(super) fn attendance(meeting: &Meeting, events: &[Event], board: &Board) -> Vec<Attendance> {
    let conclusions = conclusions(meeting, events, board);
    let end = State::after(board, events);
    let (members, alternates) = (board.members(), board.alternates());
    let people = members.iter().chain(&alternates).map(|(_, assignment)| &assignment.person);
    people.flat_map(|person| rows(person, events, &end, &conclusions)).collect()
}

/// The room at the conclusion of every § that was opened, by number; of the open one, as it is now.
fn conclusions(meeting: &Meeting, events: &[Event], board: &Board) -> Vec<Conclusion> {
    let section = |item| meeting.item(item).and_then(|item| item.section);
    let mut state = State::before(board);
    let mut found = vec![];
    for event in events {
        let open = state.item.and_then(section);
        // What opens the next item or ends the meeting belongs to no matter that was open until then.
        let cut = matches!(event.what, Occurrence::ItemOpened { .. } | Occurrence::MeetingClosed);
        let before = open.filter(|_| cut).map(|section| Conclusion { section, state: state.clone() });
        state.apply(event);
        let concluded = open.filter(|_| !cut && state.item.is_none());
        found.extend(before);
        found.extend(concluded.map(|section| Conclusion { section, state: state.clone() }));
    }
    if let Some(section) = state.item.and_then(section) {
        found.push(Conclusion { section, state });
    }
    found.sort_by_key(|conclusion| conclusion.section);
    found
}

fn rows(person: &PersonId, events: &[Event], end: &State, conclusions: &[Conclusion]) -> Vec<Attendance> {
    let out = |wanted: fn(&Presence) -> bool| {
        let out = conclusions.iter().filter(|c| wanted(&c.state.presence(person)));
        out.map(|c| c.section).collect::<Vec<_>>()
    };
    let disqualified = out(|presence| matches!(presence, Presence::Disqualified { .. }));
    let gone = out(|presence| matches!(presence, Presence::Left { .. }));
    // Who has gone for good is not away from the §§ that follow: the row ends before them.
    let back = |section: &SectionNumber| conclusions.iter().any(|c| c.section > *section && !is_gone(&c.state, person));
    let away: Vec<_> = gone.into_iter().filter(|section| back(section) || !is_gone(end, person)).collect();
    let row = |serving: Option<Extent>, replaces: Option<PersonId>| Attendance {
        person: person.clone(),
        mode: end.mode(person),
        present: present(person, events, end),
        serving,
        replaces,
        disqualified: disqualified.clone(),
        away: away.clone(),
    };
    let runs = runs(person, conclusions);
    if runs.is_empty() {
        return vec![row(None, None)];
    }
    runs.into_iter().map(|run| row(run.extent(conclusions), run.replaces)).collect()
}

fn is_gone(state: &State, person: &PersonId) -> bool {
    matches!(state.presence(person), Presence::Left { .. })
}

/// By the clock, from the first arrival to the last leaving; all of the meeting for who came by its beginning and never
/// left before its end.
fn present(person: &PersonId, events: &[Event], end: &State) -> Option<Extent> {
    let opened = end.opened?;
    let arrival = |event: &&Event| matches!(&event.what, Occurrence::Arrived { person: p, .. } if p == person);
    let leaving = |event: &&Event| matches!(&event.what, Occurrence::Left { person: p } if p == person);
    let last = end.closed.or(end.last)?;
    let came = events.iter().find(arrival)?.at.max(opened);
    let left = match end.presence(person) {
        Presence::Left { since } => since,
        Presence::Absent | Presence::Present { .. } | Presence::Disqualified { .. } => last,
    };
    // Whoever went before the meeting began, and stayed away, was not at it.
    if left < opened || (left == opened && left < last && is_gone(end, person)) {
        return None;
    }
    let went_out = events.iter().filter(leaving).any(|event| opened < event.at && event.at < last);
    let whole = came == opened && left == last && !went_out;
    Some(if whole { Extent::WholeMeeting } else { Extent::Clock { from: came, to: left } })
}

/// Service in one seat that one row can tell: between its first and last § the person was out of the room, or served.
struct Run {
    replaces: Option<PersonId>,
    sections: Vec<SectionNumber>,
}

impl Run {
    /// All of the meeting when the person served in every §.
    fn extent(&self, conclusions: &[Conclusion]) -> Option<Extent> {
        let whole = self.sections.len() == conclusions.len();
        let range = || SectionRange::spanning(self.sections.iter().copied()).map(Extent::Sections);
        if whole { Some(Extent::WholeMeeting) } else { range() }
    }
}

fn runs(person: &PersonId, conclusions: &[Conclusion]) -> Vec<Run> {
    let mut runs: Vec<Run> = vec![];
    let mut broken = true;
    for Conclusion { section, state } in conclusions {
        let seat = state.seats.iter().find(|seat| state.serving_in(seat) == Some(person));
        match seat {
            Some(seat) => {
                let replaces = Some(&seat.member).filter(|member| *member != person).cloned();
                match runs.last_mut().filter(|run| !broken && run.replaces == replaces) {
                    Some(run) => run.sections.push(*section),
                    None => runs.push(Run { replaces, sections: vec![*section] }),
                }
                broken = false;
            }
            // In the room and not serving: `away` would deny that, so the row ends here.
            None => broken |= state.is_there(person),
        }
    }
    runs
}
