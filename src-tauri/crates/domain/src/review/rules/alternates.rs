//! Alternates of a samordningsförbund: each stands in for a member of the same party (FSL 15 §), and there are as many as members (10 §).

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::Reading;
use crate::{BodyForm, OrganisationId, PersonId, Seat};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let association = reading.association;
    if association.body.form != BodyForm::CoordinationAssociation {
        return;
    }
    let day = reading.meeting.date;
    let appointed = |person: &PersonId| association.assignment_on(person, day).and_then(|a| a.appointed_by.as_ref());
    for row in &reading.meeting.attendance {
        let Some(member) = &row.replaces else { continue };
        if let Some((own, other)) = appointed(&row.person).zip(appointed(member))
            && own != other
        {
            let name = reading.name(&row.person);
            let fault = Fault::AlternateOfOtherMember { alternate: name.clone(), member: reading.name(member) };
            findings.push(Finding::new(fault, Place::person(Spot::Attendance, &row.person), name));
        }
    }
    let count = |organisation: &OrganisationId, seat: Seat| {
        let held = association.assignments.iter().filter(|a| a.holds_on(day) && a.seat == seat);
        held.filter(|a| a.appointed_by.as_ref() == Some(organisation)).count()
    };
    // A file that keeps no alternates at all says nothing of how many there are.
    if association.assignments.iter().any(|a| a.seat == Seat::Alternate) {
        for organisation in &association.organisations {
            if count(&organisation.id, Seat::Alternate) < count(&organisation.id, Seat::Member) {
                let fault = Fault::AlternateMissing { organisation: organisation.name.clone() };
                findings.push(Finding::new(fault, Place::front(Spot::Attendance), organisation.name.clone()));
            }
        }
    }
}
