//! A day for a meeting: the one that is wanted, or the nearest that nothing speaks against.

use super::Clash;
use super::clashes::Day;
use crate::{Association, ClockTime};
use chrono::{Datelike, Days, NaiveDate};

/// What a day has to keep to.
pub(super) struct Place<'a> {
    pub(super) association: &'a Association,
    pub(super) hours: (Option<ClockTime>, Option<ClockTime>),
    /// No earlier than this.
    pub(super) first: NaiveDate,
    /// No later than this.
    pub(super) last: NaiveDate,
    /// Days that the plan has already.
    pub(super) taken: &'a [NaiveDate],
}

/// The same weekday of another week first: boards meet on a weekday of their own.
const TRIED: [i64; 13] = [0, 7, -7, 1, -1, 2, -2, 3, -3, 4, -4, 14, -14];

impl Place<'_> {
    /// A day with nothing against it, else one on which people work, else the one that is wanted.
    pub(super) fn near(&self, wanted: NaiveDate) -> NaiveDate {
        let tried = || TRIED.into_iter().filter_map(move |days| shifted(wanted, days)).filter(|day| self.allows(*day));
        let free = tried().find(|day| self.clashes(*day).is_empty());
        free.or_else(|| tried().find(|day| self.clashes(*day).iter().all(can_be_borne))).unwrap_or(wanted)
    }

    fn allows(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day) && !self.taken.contains(&day)
    }

    fn clashes(&self, day: NaiveDate) -> Vec<Clash> {
        let (start, end) = self.hours;
        Day { association: self.association, day, start, end, itself: None }.clashes()
    }
}

/// People are at work, though some of them elsewhere.
fn can_be_borne(clash: &Clash) -> bool {
    match clash {
        Clash::SchoolBreak { .. } | Clash::OtherMeeting { .. } => true,
        Clash::Weekend { .. }
        | Clash::Holiday { .. }
        | Clash::Eve { .. }
        | Clash::BridgeDay { .. }
        | Clash::SameDayAs { .. }
        | Clash::TwiceInPlan { .. }
        | Clash::ReserveNotAfter { .. }
        | Clash::AfterLawDay { .. }
        | Clash::BudgetNotPublic { .. } => false,
    }
}

pub(super) fn shifted(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) }
}

/// The same weekday of the same week of another year; in the first and last days of a year the nearest that lies in it.
pub(super) fn same_week(day: NaiveDate, year: i32) -> Option<NaiveDate> {
    let of_week = |week| NaiveDate::from_isoywd_opt(year, week, day.weekday());
    let week = if day.iso_week().year() < day.year() { 1 } else { day.iso_week().week() };
    let week = if day.iso_week().year() > day.year() { 53 } else { week };
    let found = of_week(week).or_else(|| of_week(52))?;
    match found.year().cmp(&year) {
        std::cmp::Ordering::Less => shifted(found, 7),
        std::cmp::Ordering::Equal => Some(found),
        std::cmp::Ordering::Greater => shifted(found, -7),
    }
}
