//! What speaks against the days of a plan.

use super::{Clash, PlanTheme, PlannedMeeting, demands};
use crate::{
    Association, BodyForm, CalendarEntry, CalendarEntryKind, ClockTime, Holiday, Meeting, MeetingId, MeetingStatus,
    PersonId, holiday,
};
use chrono::{Datelike, NaiveDate, Weekday};

/// What speaks against each meeting of a plan, in the plan's order.
pub fn clashes(association: &Association, planned: &[PlannedMeeting]) -> Vec<Vec<Clash>> {
    let twice = |place: usize, day: NaiveDate| {
        let others = planned.iter().enumerate().filter(|(other, _)| *other != place);
        others.filter(|(_, other)| other.date == day).map(|_| Clash::TwiceInPlan { day }).next()
    };
    let all = |(place, meeting): (usize, &PlannedMeeting)| {
        let mut found = of_meeting(association, meeting, None);
        found.extend(twice(place, meeting.date));
        found.extend(meeting.reserve_date.and_then(|day| twice(place, day)));
        found
    };
    planned.iter().enumerate().map(all).collect()
}

/// What speaks against a meeting that is on record.
pub fn meeting_clashes(association: &Association, meeting: &Meeting) -> Vec<Clash> {
    of_meeting(association, &PlannedMeeting::of_record(meeting), Some(meeting.id))
}

fn of_meeting(association: &Association, meeting: &PlannedMeeting, itself: Option<MeetingId>) -> Vec<Clash> {
    let on = |day| Day { association, day, start: meeting.start, end: meeting.end, itself };
    let mut found = on(meeting.date).clashes();
    if let Some(reserve) = meeting.reserve_date {
        if reserve <= meeting.date {
            found.push(Clash::ReserveNotAfter { day: reserve });
        } else {
            found.extend(on(reserve).clashes());
        }
    }
    found.extend(too_late(association, meeting));
    let in_public = association.body.form != BodyForm::Association;
    if in_public && meeting.theme == PlanTheme::Budget && meeting.public != Some(true) {
        found.push(Clash::BudgetNotPublic { day: meeting.date });
    }
    found
}

/// Aimed at the day that the law names: that a holiday moves it is no ground to plan for the day after.
fn too_late(association: &Association, meeting: &PlannedMeeting) -> Option<Clash> {
    let law = demands::law_of(meeting.theme)?;
    let limit = demands::law_day(association.body.form, law, meeting.date.year())?;
    (meeting.date > limit).then_some(Clash::AfterLawDay { day: meeting.date, law, limit })
}

/// A day, and the hours of a meeting on it.
pub(super) struct Day<'a> {
    pub(super) association: &'a Association,
    pub(super) day: NaiveDate,
    pub(super) start: Option<ClockTime>,
    pub(super) end: Option<ClockTime>,
    /// The meeting on record that is looked at.
    pub(super) itself: Option<MeetingId>,
}

impl Day<'_> {
    pub(super) fn clashes(&self) -> Vec<Clash> {
        let calendar = self.association.calendar.iter().filter_map(|entry| self.entry(entry));
        of_almanac(self.day).into_iter().chain(calendar).chain(self.own()).collect()
    }

    fn entry(&self, entry: &CalendarEntry) -> Option<Clash> {
        if !(entry.from..=entry.to).contains(&self.day) {
            return None;
        }
        let (day, name) = (self.day, entry.name.clone());
        match entry.kind {
            CalendarEntryKind::BridgeDay => Some(Clash::BridgeDay { day, name }),
            CalendarEntryKind::SchoolBreak => Some(Clash::SchoolBreak { day, name }),
            CalendarEntryKind::OtherMeeting => {
                let people = self.ours(entry);
                let takes_ours = entry.people.is_empty() || !people.is_empty();
                (takes_ours && self.overlaps(entry)).then_some(Clash::OtherMeeting { day, name, people })
            }
        }
    }

    /// Those of an entry who have a seat on the day.
    fn ours(&self, entry: &CalendarEntry) -> Vec<PersonId> {
        let seated = |person: &&PersonId| self.association.assignment_on(person, self.day).is_some();
        entry.people.iter().filter(seated).cloned().collect()
    }

    /// Hours that are not known may be any.
    fn overlaps(&self, entry: &CalendarEntry) -> bool {
        let begins = if entry.from == self.day { entry.start } else { None };
        let ends = if entry.to == self.day { entry.end } else { None };
        let over = |ends: Option<ClockTime>, begins: Option<ClockTime>| {
            ends.zip(begins).is_some_and(|(ends, begins)| ends <= begins)
        };
        !over(self.end, begins) && !over(ends, self.start)
    }

    fn own(&self) -> impl Iterator<Item = Clash> {
        let same = self.association.meetings.iter().filter(|meeting| {
            meeting.date == self.day && meeting.status != MeetingStatus::Cancelled && self.itself != Some(meeting.id)
        });
        same.map(|meeting| Clash::SameDayAs { day: self.day, meeting: meeting.id })
    }
}

fn of_almanac(day: NaiveDate) -> Option<Clash> {
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    match (holiday(day).filter(|holiday| !holiday.is_eve()), eve_of(day)) {
        (Some(holiday), _) => Some(Clash::Holiday { day, holiday }),
        (None, _) if weekend => Some(Clash::Weekend { day }),
        (None, Some(holiday)) => Some(Clash::Eve { day, holiday }),
        (None, None) => None,
    }
}

/// The holiday whose eve a day is. Beside the eves of the law those on which offices close at noon by custom: trettondagsafton,
/// skärtorsdagen, valborg and the day before alla helgons dag.
fn eve_of(day: NaiveDate) -> Option<Holiday> {
    let next = holiday(day.succ_opt()?)?;
    let has_eve = match next {
        Holiday::NewYear
        | Holiday::Epiphany
        | Holiday::GoodFriday
        | Holiday::MayDay
        | Holiday::Midsummer
        | Holiday::AllSaints
        | Holiday::Christmas => true,
        Holiday::Easter
        | Holiday::EasterMonday
        | Holiday::Ascension
        | Holiday::Pentecost
        | Holiday::WhitMonday
        | Holiday::NationalDay
        | Holiday::BoxingDay
        | Holiday::MidsummerEve
        | Holiday::ChristmasEve
        | Holiday::NewYearsEve => false,
    };
    has_eve.then_some(next)
}
