//! The board on the day of a meeting: its seats and alternates. A person has one seat, whatever the records say twice.

use crate::{Assignment, AssignmentId, BodyForm, PersonId, Seat};
use chrono::NaiveDate;

/// Who may sit on the board when it meets.
#[derive(Debug, Clone, Copy)]
pub struct Board<'a> {
    /// The assignments, in the order of the attendance list. Those that do not hold on the day are passed over.
    pub assignments: &'a [(AssignmentId, Assignment)],
    /// The day of the meeting.
    pub day: NaiveDate,
    /// Whether the board has decided that one may take part remotely (FSL 19 a §, KL 6 kap. 24 §).
    pub remote_allowed: bool,
    /// Which law it stands under.
    pub form: BodyForm,
}

impl<'a> Board<'a> {
    /// Members' seats, one per person (one vote each, KL 4 kap. 24 §).
    pub(super) fn members(&self) -> Vec<(AssignmentId, &'a Assignment)> {
        self.holding(Seat::Member, |_| true)
    }

    /// Alternates, one row per person; who has a member's seat is no alternate.
    pub(super) fn alternates(&self) -> Vec<(AssignmentId, &'a Assignment)> {
        let members = self.members();
        self.holding(Seat::Alternate, |person| members.iter().all(|(_, member)| member.person != *person))
    }

    /// Fewest seats that make the board quorate: more than half of all (KL 6 kap. 27 §).
    pub(super) fn needed(&self) -> u32 {
        u32::try_from(self.members().len() / 2 + 1).unwrap_or(u32::MAX)
    }

    pub(super) fn member(&self, person: &PersonId) -> Option<&'a Assignment> {
        self.members().into_iter().map(|(_, a)| a).find(|a| a.person == *person)
    }

    pub(super) fn alternate(&self, person: &PersonId) -> Option<&'a Assignment> {
        self.alternates().into_iter().map(|(_, a)| a).find(|a| a.person == *person)
    }

    fn holding(&self, seat: Seat, wanted: impl Fn(&PersonId) -> bool) -> Vec<(AssignmentId, &'a Assignment)> {
        let mut found: Vec<(AssignmentId, &'a Assignment)> = vec![];
        for (id, assignment) in self.assignments {
            let new = found.iter().all(|(_, other)| other.person != assignment.person);
            if assignment.seat == seat && assignment.holds_on(self.day) && new && wanted(&assignment.person) {
                found.push((*id, assignment));
            }
        }
        found
    }
}
