//! Where everyone is after what has happened so far. Total: whatever was noted has some effect, and nothing is judged
//! here; `check` says beforehand what cannot happen, `candidates` what speaks against something.

use super::Board;
use crate::{ClockTime, Event, ItemId, Mode, Occurrence, PersonId, Presence};
use std::collections::{BTreeMap, BTreeSet};

/// The meeting at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct State {
    pub(super) opened: Option<ClockTime>,
    pub(super) closed: Option<ClockTime>,
    pub(super) paused: bool,
    pub(super) item: Option<ItemId>,
    pub(super) begun_items: BTreeSet<ItemId>,
    pub(super) last: Option<ClockTime>,
    pub(super) seats: Vec<SeatState>,
    /// Has served today and left for another reason than disqualification.
    pub(super) left_after_serving: BTreeSet<PersonId>,
    people: BTreeMap<PersonId, (Presence, Mode)>,
    served: BTreeSet<PersonId>,
}

/// A member's seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SeatState {
    pub(super) member: PersonId,
    /// The alternate who has taken the seat.
    pub(super) holder: Option<PersonId>,
    /// The alternate in place of a holder who is disqualified in the open item.
    pub(super) stand_in: Option<PersonId>,
}

impl State {
    /// Before anything has happened.
    pub(super) fn before(board: &Board) -> Self {
        let seat = |member: &PersonId| SeatState { member: member.clone(), holder: None, stand_in: None };
        Self {
            opened: None,
            closed: None,
            paused: false,
            item: None,
            begun_items: BTreeSet::new(),
            last: None,
            seats: board.members().iter().map(|(_, a)| seat(&a.person)).collect(),
            left_after_serving: BTreeSet::new(),
            people: BTreeMap::new(),
            served: BTreeSet::new(),
        }
    }

    /// After all of it.
    pub(super) fn after(board: &Board, events: &[Event]) -> Self {
        let mut state = Self::before(board);
        events.iter().for_each(|event| state.apply(event));
        state
    }

    pub(super) fn in_session(&self) -> bool {
        self.opened.is_some() && self.closed.is_none()
    }

    pub(super) fn presence(&self, person: &PersonId) -> Presence {
        self.people.get(person).map_or(Presence::Absent, |(presence, _)| *presence)
    }

    /// How the person last took part.
    pub(super) fn mode(&self, person: &PersonId) -> Option<Mode> {
        self.people.get(person).map(|(_, mode)| *mode)
    }

    pub(super) fn is_there(&self, person: &PersonId) -> bool {
        matches!(self.presence(person), Presence::Present { .. })
    }

    /// Everyone in the room.
    pub(super) fn there(&self) -> impl Iterator<Item = &PersonId> {
        self.people.keys().filter(|person| self.is_there(person))
    }

    /// Who serves in a seat: the member who is there, else the alternate who has it.
    pub(super) fn serving_in<'s>(&'s self, seat: &'s SeatState) -> Option<&'s PersonId> {
        let order = [Some(&seat.member), seat.holder.as_ref(), seat.stand_in.as_ref()];
        order.into_iter().flatten().find(|person| self.is_there(person))
    }

    /// Seats that serve.
    pub(super) fn serving(&self) -> u32 {
        u32::try_from(self.seats.iter().filter(|seat| self.serving_in(seat).is_some()).count()).unwrap_or(u32::MAX)
    }

    /// The seat that an alternate has, serving or disqualified for the moment.
    pub(super) fn seat_of(&self, alternate: &PersonId) -> Option<&SeatState> {
        let has = |who: &Option<PersonId>| who.as_ref() == Some(alternate);
        self.seats.iter().find(|seat| has(&seat.holder) || has(&seat.stand_in))
    }

    pub(super) fn apply(&mut self, event: &Event) {
        let at = event.at;
        match &event.what {
            Occurrence::MeetingOpened => self.opened = self.opened.or(Some(at)),
            Occurrence::MeetingClosed => (self.closed, self.item, self.paused) = (Some(at), None, false),
            Occurrence::Paused => self.paused = true,
            Occurrence::Resumed => self.paused = false,
            Occurrence::Arrived { person, mode } => self.enter(person, at, *mode),
            Occurrence::Returned { person } => {
                let mode = self.mode(person).unwrap_or(Mode::OnSite);
                self.enter(person, at, mode);
            }
            Occurrence::Left { person } => self.leave(person, at),
            Occurrence::Disqualified { person } => self.place(person, Presence::Disqualified { since: at }),
            Occurrence::TookSeat { alternate, member } => self.take(alternate, member),
            Occurrence::LeftSeat { alternate } => self.give_back(alternate),
            Occurrence::ItemOpened { item } => self.open(*item, at),
            Occurrence::ItemConcluded { item, .. } => self.item = self.item.filter(|open| open != item),
            Occurrence::Proposed { .. } => {}
        }
        self.last = Some(at);
        if self.in_session() {
            let serving: Vec<_> = self.seats.iter().filter_map(|seat| self.serving_in(seat).cloned()).collect();
            self.served.extend(serving);
        }
    }

    /// A member who comes takes the own seat back; a holder who comes back from a disqualification sends the stand-in away.
    fn enter(&mut self, person: &PersonId, since: ClockTime, mode: Mode) {
        self.people.insert(person.clone(), (Presence::Present { mode, since }, mode));
        for seat in &mut self.seats {
            if seat.member == *person {
                (seat.holder, seat.stand_in) = (None, None);
            } else if seat.holder.as_ref() == Some(person) {
                seat.stand_in = None;
            }
        }
    }

    fn leave(&mut self, person: &PersonId, at: ClockTime) {
        self.place(person, Presence::Left { since: at });
        self.give_back(person);
        if self.served.contains(person) {
            self.left_after_serving.insert(person.clone());
        }
    }

    fn place(&mut self, person: &PersonId, presence: Presence) {
        let mode = self.mode(person).unwrap_or(Mode::OnSite);
        self.people.insert(person.clone(), (presence, mode));
    }

    fn take(&mut self, alternate: &PersonId, member: &PersonId) {
        self.give_back(alternate);
        let Some(place) = self.seats.iter().position(|seat| seat.member == *member) else { return };
        let disqualified = self.seats[place]
            .holder
            .as_ref()
            .is_some_and(|holder| matches!(self.presence(holder), Presence::Disqualified { .. }));
        let seat = &mut self.seats[place];
        if disqualified {
            seat.stand_in = Some(alternate.clone());
        } else {
            (seat.holder, seat.stand_in) = (Some(alternate.clone()), None);
        }
    }

    fn give_back(&mut self, alternate: &PersonId) {
        for seat in &mut self.seats {
            if seat.stand_in.as_ref() == Some(alternate) {
                seat.stand_in = None;
            }
            if seat.holder.as_ref() == Some(alternate) {
                seat.holder = seat.stand_in.take();
            }
        }
    }

    /// The next item brings everyone back who was disqualified in the one before (KL 6 kap. 30 §).
    fn open(&mut self, item: ItemId, at: ClockTime) {
        self.item = Some(item);
        self.begun_items.insert(item);
        let out = |presence: &Presence| matches!(presence, Presence::Disqualified { .. });
        let back: Vec<_> =
            self.people.iter().filter(|(_, (p, _))| out(p)).map(|(who, (_, mode))| (who.clone(), *mode)).collect();
        for (person, mode) in back {
            self.enter(&person, at, mode);
        }
    }
}
