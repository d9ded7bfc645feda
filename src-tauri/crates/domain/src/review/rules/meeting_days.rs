//! The days of the front page: the meeting's own, the one in reserve and the next one, each after the other.

use crate::review::faults::Fault;
use crate::review::finding::{Finding, Place, Spot};
use crate::review::reading::Reading;

pub(super) fn look(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    let meeting = reading.meeting;
    let day = meeting.date;
    let time = reading.front.iter().find(|line| line.place.spot == Spot::Time);
    if let Some((line, date)) = time.and_then(|line| Some((line, line.dates.first()?))) {
        // "28–29 maj 2026": the first of two days.
        let of_two = line.slice(0, date.from).trim_end().ends_with(['-', '–']);
        if !of_two && date.near(day).is_some_and(|written| written != day) {
            let words = line.slice(date.from, date.to);
            findings.push(Finding::new(Fault::FrontPageDay { date: day }, line.at(date.from, date.to), words));
        }
    }
    if let Some(reserve) = meeting.reserve_date.filter(|reserve| *reserve <= day) {
        let place = Place::front(Spot::ReserveDate);
        findings.push(Finding::new(Fault::ReserveDateNotAfterDate { reserve }, place, reserve.to_string()));
    }
    if let Some(next) = meeting.next_meeting.filter(|next| *next <= day) {
        let place = Place::front(Spot::NextMeeting);
        findings.push(Finding::new(Fault::NextMeetingNotAfter { next }, place, next.to_string()));
    }
}
