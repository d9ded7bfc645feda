//! Hours: a meeting begins between seven and twenty and lasts at most nine hours, and what happens in it lies between its start
//! and its end.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Fix, Place, Spot};
use crate::review::reading::Reading;
use crate::{ClockTime, Extent};

const EARLIEST: u32 = 7;
const LATEST: u32 = 20;
const LONGEST: u32 = 9 * 60;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    let Some(start) = meeting.start else { return };
    let implausible = |start: ClockTime| {
        let length = meeting.end.map(|end| minutes(end).checked_sub(minutes(start)));
        !(EARLIEST..=LATEST).contains(&start.hour())
            || length.is_some_and(|length| length.is_none_or(|length| length == 0 || length > LONGEST))
    };
    if implausible(start) {
        // "3.00" for "13.00": the first figure fell away.
        let meant = ClockTime::new(start.hour() + 10, start.minute()).filter(|_| start.hour() < 10);
        let meant = meant.filter(|meant| !implausible(*meant));
        let words = meeting.written.time.clone().unwrap_or_else(|| start.to_string());
        let fault = Fault::ImplausibleTime { start, end: meeting.end, meant };
        let finding = Finding::new(fault, Place::front(Spot::Time), words);
        findings.push(match meant {
            Some(start) => finding.with(Fix::SetStart { start }),
            None => finding,
        });
        return;
    }
    let outside = |time: ClockTime| time < start || meeting.end.is_some_and(|end| time > end);
    for row in &meeting.attendance {
        let hours = [row.present, row.serving].into_iter().flatten().flat_map(|extent| match extent {
            Extent::Clock { from, to } => vec![from, to],
            Extent::WholeMeeting | Extent::Sections(_) => vec![],
        });
        if let Some(time) = hours.into_iter().find(|time| outside(*time)) {
            let place = Place::person(Spot::Attendance, &row.person);
            findings.push(Finding::new(Fault::TimeOutsideMeeting { time }, place, time.to_string()));
        }
    }
    for pause in &meeting.adjournments {
        if let Some(time) = [pause.from, pause.to].into_iter().find(|time| outside(*time)) {
            findings.push(Finding::new(Fault::TimeOutsideMeeting { time }, Place::front(Spot::Time), time.to_string()));
        }
    }
}

fn minutes(time: ClockTime) -> u32 {
    time.hour() * 60 + time.minute()
}
