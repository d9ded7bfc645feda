//! Swedish time: when it is summer, which names of zones mean the same clocks, and the zone as a calendar file tells it.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};

/// The zone of everything that we write.
pub(crate) const STOCKHOLM: &str = "Europe/Stockholm";

/// The zone, told once in every file that we write: the rule has been the same since 1996.
pub(crate) const DEFINITION: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Stockholm",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// Cities whose clocks go as ours, and what Windows calls their zones.
const SAME_CLOCKS: &[&str] = &[
    "Europe/Stockholm",
    "Europe/Amsterdam",
    "Europe/Berlin",
    "Europe/Brussels",
    "Europe/Budapest",
    "Europe/Copenhagen",
    "Europe/Madrid",
    "Europe/Oslo",
    "Europe/Paris",
    "Europe/Prague",
    "Europe/Rome",
    "Europe/Vienna",
    "Europe/Warsaw",
    "Europe/Zurich",
    "CET",
    "W. Europe Standard Time",
    "Central Europe Standard Time",
    "Central European Standard Time",
    "Romance Standard Time",
];

const UTC: &[&str] = &["UTC", "Etc/UTC", "GMT", "Etc/GMT"];

/// A moment by Swedish clocks; nothing where the zone is another. A time without zone means the clock on the wall.
pub(crate) fn by_swedish_clocks(time: NaiveDateTime, zone: Option<&str>) -> Option<NaiveDateTime> {
    // Some programs put their own name before that of the zone.
    let is = |names: &[&str], zone: &str| {
        names.iter().any(|name| zone == *name || zone.strip_suffix(name).is_some_and(|before| before.ends_with('/')))
    };
    match zone {
        None => Some(time),
        Some(zone) if is(SAME_CLOCKS, zone) => Some(time),
        Some(zone) if is(UTC, zone) => from_utc(time),
        Some(_) => None,
    }
}

/// From universal time. Summer time is from 01.00 UTC on the last Sunday of March to the same hour on that of October.
pub(crate) fn from_utc(time: NaiveDateTime) -> Option<NaiveDateTime> {
    let year = time.year();
    let begins = last_sunday(year, 3)?.and_hms_opt(1, 0, 0)?;
    let ends = last_sunday(year, 10)?.and_hms_opt(1, 0, 0)?;
    let hours = if (begins..ends).contains(&time) { 2 } else { 1 };
    time.checked_add_signed(TimeDelta::hours(hours))
}

/// The day of a moment by Swedish clocks.
pub(crate) fn swedish_day(at: DateTime<Utc>) -> NaiveDate {
    from_utc(at.naive_utc()).map_or(at.date_naive(), |time| time.date())
}

/// Of March or October, which have 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().days_since(Weekday::Sun))))
}
