//! Seats: who serves holds one that day, and no member has more serving than it has seats.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::Reading;
use crate::{Attendance, Extent, MemberOrganisation, Seat};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let association = reading.association;
    let day = reading.meeting.date;
    if association.assignments.is_empty() {
        return;
    }
    for row in reading.meeting.attendance.iter().filter(|row| row.serving.is_some()) {
        if association.assignment_on(&row.person, day).is_none() {
            let name = reading.name(&row.person);
            let place = Place::person(Spot::Attendance, &row.person);
            findings.push(Finding::new(Fault::SeatNotHeld { name: name.clone() }, place, name));
        }
    }
    for organisation in &association.organisations {
        findings.extend(one_too_many(reading, organisation));
    }
}

fn one_too_many(reading: &Reading<'_>, organisation: &MemberOrganisation) -> Option<Finding> {
    let association = reading.association;
    let day = reading.meeting.date;
    let of = |row: &&Attendance, seat: Seat| {
        let assignment = association.assignment_on(&row.person, day);
        assignment.is_some_and(|a| a.seat == seat && a.appointed_by.as_ref() == Some(&organisation.id))
    };
    let held = association.assignments.iter().filter(|a| a.seat == Seat::Member && a.holds_on(day));
    let seats = held.filter(|a| a.appointed_by.as_ref() == Some(&organisation.id)).count();
    let throughout = |row: &&Attendance| row.serving == Some(Extent::WholeMeeting);
    let rows = || reading.meeting.attendance.iter().filter(throughout);
    let members = rows().filter(|row| of(row, Seat::Member)).count();
    // An alternate in the seat of another member's is told of elsewhere.
    let alternates: Vec<&Attendance> =
        rows().filter(|row| of(row, Seat::Alternate) && row.replaces.is_none()).collect();
    let last = alternates.last().filter(|_| seats > 0 && members + alternates.len() > seats)?;
    let name = reading.name(&last.person);
    let fault = Fault::SeatServedTwice { name: name.clone(), organisation: organisation.name.clone() };
    Some(Finding::new(fault, Place::person(Spot::Attendance, &last.person), name))
}
