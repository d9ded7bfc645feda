//! The zone of a calendar file: the names that programs give to zones with our clocks, and ours as such a file tells it.

use chrono::NaiveDateTime;
use domain::swedish_clocks;

/// The zone of everything that we write.
pub(super) const STOCKHOLM: &str = "Europe/Stockholm";

/// The zone, told once in every file that we write: the rule has been the same since 1996.
pub(super) const DEFINITION: &[&str] = &[
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
pub(super) fn by_swedish_clocks(time: NaiveDateTime, zone: Option<&str>) -> Option<NaiveDateTime> {
    // Some programs put their own name before that of the zone.
    let is = |names: &[&str], zone: &str| {
        names.iter().any(|name| zone == *name || zone.strip_suffix(name).is_some_and(|before| before.ends_with('/')))
    };
    match zone {
        None => Some(time),
        Some(zone) if is(SAME_CLOCKS, zone) => Some(time),
        Some(zone) if is(UTC, zone) => swedish_clocks(time),
        Some(_) => None,
    }
}
