//! Who is expected at a meeting that has been called: each member's reply, and which alternates to call for those who do not
//! come. What follows is advice; who serves is noted at the meeting.
//!
//! FSL 12 § third paragraph (the order in which alternates are called), FSL 10 and 15 §§ (an alternate stands in for a member
//! of the same appointing member organisation), KL 6 kap. 17 and 27 §§.

use crate::{Answer, Assignment, Association, BodyForm, Meeting, PersonId, Seat};
use serde::{Deserialize, Serialize};

/// The board as it is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Expected {
    /// Every member's seat on the day, in the order of the attendance list.
    pub seats: Vec<ExpectedSeat>,
    /// Whether enough are coming.
    pub quorum: ExpectedQuorum,
}

/// A member's seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ExpectedSeat {
    /// Whose it is.
    pub member: PersonId,
    /// What the member has answered.
    pub answer: Option<Answer>,
    /// Where the member does not come: the alternate whose turn it is, unless no one is left. One alternate fills one seat.
    pub to_call: Option<PersonId>,
    /// Where the member does not come: every alternate who may be called, in calling order.
    pub called: Vec<AlternateReply>,
}

/// An alternate who may be called to a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AlternateReply {
    /// Who.
    pub person: PersonId,
    /// What the alternate has answered.
    pub answer: Option<Answer>,
    /// Place in the calling order.
    pub order: Option<u32>,
    /// Whether the member organisation of the seat has appointed the alternate too.
    pub same_appointer: bool,
}

/// Quorum as expected (KL 6 kap. 27 §: more than half of the seats).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ExpectedQuorum {
    /// Fewest that must come.
    pub needed: u32,
    /// Seats filled by those who have said that they come.
    pub expected: u32,
    /// Members who have not answered.
    pub silent: u32,
    /// Whether those who have said that they come are enough.
    pub enough: bool,
}

/// Who is expected at a meeting.
pub fn expected(association: &Association, meeting: &Meeting) -> Expected {
    let members = holding(association, meeting, Seat::Member, |_| true);
    let is_member = |person: &PersonId| members.iter().any(|member| member.person == *person);
    let alternates = holding(association, meeting, Seat::Alternate, |person| !is_member(person));
    let mut of = Replies { meeting, form: association.body.form, alternates, turns: vec![], fillers: vec![] };
    let mut filled = 0;
    let mut seats = vec![];
    for member in &members {
        let answer = of.answer(&member.person);
        let absent = answer == Some(Answer::Absent);
        let called = if absent { of.candidates(member) } else { vec![] };
        filled += usize::from(if absent { of.is_filled(&called) } else { comes(answer) });
        seats.push(ExpectedSeat { member: member.person.clone(), answer, to_call: of.turn(&called), called });
    }
    let silent = seats.iter().filter(|seat| seat.answer.is_none()).count();
    let needed = seats.len() / 2 + 1;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let quorum = ExpectedQuorum {
        needed: count(needed),
        expected: count(filled),
        silent: count(silent),
        enough: filled >= needed,
    };
    Expected { seats, quorum }
}

/// Assignments of the day, one per person (one vote each, KL 4 kap. 24 §).
fn holding<'a>(
    association: &'a Association,
    meeting: &Meeting,
    seat: Seat,
    wanted: impl Fn(&PersonId) -> bool,
) -> Vec<&'a Assignment> {
    let mut found: Vec<&Assignment> = vec![];
    for assignment in association.assignments.iter().filter(|a| a.seat == seat && a.holds_on(meeting.date)) {
        if wanted(&assignment.person) && found.iter().all(|other| other.person != assignment.person) {
            found.push(assignment);
        }
    }
    found
}

fn comes(answer: Option<Answer>) -> bool {
    matches!(answer, Some(Answer::Comes | Answer::Remote))
}

struct Replies<'a> {
    meeting: &'a Meeting,
    form: BodyForm,
    alternates: Vec<&'a Assignment>,
    /// Alternates whose turn it is for a seat.
    turns: Vec<PersonId>,
    /// Alternates who come and are counted for a seat.
    fillers: Vec<PersonId>,
}

impl Replies<'_> {
    fn answer(&self, person: &PersonId) -> Option<Answer> {
        self.meeting.replies.iter().find(|reply| reply.person == *person).map(|reply| reply.answer)
    }

    /// In calling order: the seat's own organisation, then the others where the body's law knows no such bond.
    fn candidates(&self, seat: &Assignment) -> Vec<AlternateReply> {
        let same = |alternate: &Assignment| alternate.appointed_by == seat.appointed_by;
        let bound = self.form == BodyForm::CoordinationAssociation;
        let mut may: Vec<&&Assignment> = self.alternates.iter().filter(|alternate| same(alternate) || !bound).collect();
        may.sort_by_key(|alternate| (!same(alternate), alternate.calling_order.unwrap_or(u32::MAX)));
        let reply = |alternate: &&&Assignment| AlternateReply {
            person: alternate.person.clone(),
            answer: self.answer(&alternate.person),
            order: alternate.calling_order,
            same_appointer: same(alternate),
        };
        may.iter().map(reply).collect()
    }

    /// The first who has not said no and has not been called to another seat.
    fn turn(&mut self, called: &[AlternateReply]) -> Option<PersonId> {
        let free =
            |reply: &&AlternateReply| reply.answer != Some(Answer::Absent) && !self.turns.contains(&reply.person);
        let person = called.iter().find(free)?.person.clone();
        self.turns.push(person.clone());
        Some(person)
    }

    fn is_filled(&mut self, called: &[AlternateReply]) -> bool {
        let free = |reply: &&AlternateReply| comes(reply.answer) && !self.fillers.contains(&reply.person);
        let Some(reply) = called.iter().find(free) else { return false };
        self.fillers.push(reply.person.clone());
        true
    }
}

#[cfg(test)]
mod tests;
