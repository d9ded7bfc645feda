//! A matter is decided by more than half of the seats (KL 6 kap. 27 §), in every § by itself; and the minutes say who served.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::Reading;
use crate::{Item, Outcome, Quorate, SectionFacts, section_facts};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    if !reading.is_held() {
        return;
    }
    let serving = meeting.attendance.iter().any(|row| row.serving.is_some());
    if !serving {
        findings.push(Finding::new(Fault::AttendanceMissing {}, Place::front(Spot::Attendance), ""));
        return;
    }
    let seats = reading.association.seats_on(meeting.date);
    let decided = meeting.items.iter().filter(|item| item.section.is_some() && item.outcome == Some(Outcome::Decided));
    let facts: Vec<(&Item, SectionFacts)> = decided.map(|item| (item, section_facts(meeting, item, seats))).collect();
    if seats == 0 {
        return;
    }
    let finding = |place: Place, facts: &SectionFacts| match facts.quorate {
        Quorate::Yes => None,
        Quorate::No => Some(Finding::new(Fault::NoQuorum { serving: facts.serving.len(), seats }, place, "")),
        Quorate::Unknown => Some(Finding::new(Fault::QuorumUnknown {}, place, "")),
    };
    // Too few through the whole meeting is one thing and told once.
    let whole = facts.iter().all(|(_, of)| of.quorate == Quorate::No && of.serving == facts[0].1.serving);
    match facts.first().filter(|_| whole && facts.len() > 2) {
        Some((_, of)) => findings.extend(finding(Place::front(Spot::Attendance), of)),
        None => findings.extend(facts.iter().filter_map(|(item, of)| finding(Place::of(Spot::Item, item.id), of))),
    }
}
