//! Who served by the clock must have served in certain §§ (KL 5 kap. 67 §); where no one noted when the §§ began, no one can say which.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::Reading;
use crate::{Extent, section_facts};

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    for row in &meeting.attendance {
        let Some(Extent::Clock { from, to }) = row.serving else { continue };
        let throughout = meeting.start.is_some_and(|start| from <= start) && meeting.end.is_some_and(|end| end <= to);
        let numbered = meeting.items.iter().filter(|item| item.section.is_some());
        let unplaced = |item| section_facts(meeting, item, 0).unplaced.contains(&row.person);
        if throughout || !numbered.into_iter().any(unplaced) {
            continue;
        }
        let present = match row.present {
            Some(Extent::Clock { from: came, to: left }) if (came, left) != (from, to) => Some((came, left)),
            Some(Extent::Clock { .. } | Extent::WholeMeeting | Extent::Sections(_)) | None => None,
        };
        let fault = Fault::ServingTimesUnmapped { name: reading.name(&row.person), serving: (from, to), present };
        let place = Place::person(Spot::Attendance, &row.person);
        findings.push(Finding::new(fault, place, format!("{} {from}–{to}", row.person.0)));
    }
}
