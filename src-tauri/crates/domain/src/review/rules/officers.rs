//! Chair, secretary and verifiers: there, and among those who served.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::Reading;
use crate::{BodyForm, PersonId, Role, office_holder};

pub(super) fn verifiers(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    if meeting.verifiers.is_empty() && reading.is_held() {
        findings.push(Finding::new(Fault::VerifierMissing {}, Place::front(Spot::Verifiers), ""));
    }
    for verifier in &meeting.verifiers {
        let name = reading.name(verifier);
        let place = Place::person(Spot::Verifiers, verifier);
        if !meeting.attendance.is_empty() && !serves(reading, verifier) {
            findings.push(Finding::new(Fault::VerifierNotServing { name: name.clone() }, place, name));
        } else if meeting.chair.as_ref() == Some(verifier) || meeting.secretary.as_ref() == Some(verifier) {
            findings.push(Finding::new(Fault::VerifierIsOfficer { name: name.clone() }, place, name));
        }
    }
}

fn serves(reading: &Reading<'_>, person: &PersonId) -> bool {
    reading.meeting.attendance.iter().any(|row| row.person == *person && row.serving.is_some())
}

pub(super) fn officers(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    if !reading.is_held() {
        return;
    }
    match &meeting.chair {
        None => findings.push(Finding::new(Fault::ChairMissing {}, Place::front(Spot::Chair), "")),
        Some(chair) if !meeting.attendance.is_empty() && !serves(reading, chair) => {
            let name = reading.name(chair);
            let place = Place::person(Spot::Chair, chair);
            findings.push(Finding::new(Fault::ChairNotServing { name: name.clone() }, place, name));
        }
        Some(_) => {}
    }
    if meeting.secretary.is_none() {
        findings.push(Finding::new(Fault::SecretaryMissing {}, Place::front(Spot::Secretary), ""));
    }
    let assignments = &reading.association.assignments;
    let vice = [Role::FirstViceChair, Role::SecondViceChair];
    let has_vice = vice.into_iter().any(|role| office_holder(assignments, role, meeting.date).is_some());
    let bound = reading.association.body.form == BodyForm::CoordinationAssociation;
    if bound && !has_vice && !assignments.is_empty() {
        findings.push(Finding::new(Fault::ViceChairMissing {}, Place::front(Spot::Attendance), ""));
    }
}
