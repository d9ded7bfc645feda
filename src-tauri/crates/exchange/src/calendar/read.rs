//! What a calendar file of others holds: events with their days, and those that had to be passed by.

use super::lines::{Line, MOST_BYTES, lines, unescape};
use super::zone::by_swedish_clocks;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use domain::{ClockTime, swedish_clocks};

/// Most events of one file.
const MOST_EVENTS: usize = 2_000;
/// How deep components lie in each other; an alarm in an event in a calendar is three.
const DEEPEST: usize = 8;

/// An event of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its name among calendars.
    pub uid: Option<String>,
    /// What it is called; nothing where it has no name.
    pub title: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// From, on the first day.
    pub start: Option<ClockTime>,
    /// To, on the last day.
    pub end: Option<ClockTime>,
    /// It comes again, and only the first time is told.
    pub repeats: bool,
    /// The line where it begins.
    pub line: u32,
}

/// Why an event is passed by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passed {
    /// It is cancelled.
    Cancelled,
    /// Its day cannot be read, or it ends before it begins.
    Day,
    /// Its clocks are of a zone that is not known here.
    Zone(String),
}

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is no calendar.
    NotCalendar,
    /// It is one, and broken at this line.
    Broken {
        /// Counted from 1.
        line: u32,
    },
    /// It is larger than what is read.
    TooLarge,
}

/// An event with the line where it begins, or why it is passed by, with its name.
pub type Event = Result<Found, (Passed, String, u32)>;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The name that the calendar gives itself.
    pub name: Option<String>,
    /// Its events, in order.
    pub events: Vec<Event>,
}

/// Reads a file.
///
/// # Errors
/// It is no calendar, is broken, or is too large.
pub fn read(bytes: &[u8]) -> Result<Calendar, Refused> {
    if bytes.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refused::NotCalendar)?;
    let text = text.trim_start_matches('\u{feff}');
    if !text.trim_start().get(..15).is_some_and(|begins| begins.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Err(Refused::NotCalendar);
    }
    let mut open: Vec<String> = vec![];
    let mut event: Vec<Line> = vec![];
    let mut calendar = Calendar { name: None, events: vec![] };
    let mut last = 1;
    for line in lines(text) {
        let line = line?;
        last = line.number;
        let broken = Refused::Broken { line: last };
        match line.name.as_str() {
            "BEGIN" => {
                if open.len() >= DEEPEST {
                    return Err(Refused::TooLarge);
                }
                open.push(line.value.trim().to_ascii_uppercase());
                if is_event(&open) {
                    event = vec![line];
                }
            }
            "END" => {
                let was_event = is_event(&open);
                if open.pop().is_none_or(|name| !name.eq_ignore_ascii_case(line.value.trim())) {
                    return Err(broken);
                }
                if was_event {
                    if calendar.events.len() >= MOST_EVENTS {
                        return Err(Refused::TooLarge);
                    }
                    calendar.events.push(told(&std::mem::take(&mut event)));
                }
            }
            _ if open.is_empty() => return Err(broken),
            "X-WR-CALNAME" if open.len() == 1 => calendar.name = Some(words(&line.value)),
            _ if is_event(&open) => event.push(line),
            _ => {}
        }
    }
    if open.is_empty() { Ok(calendar) } else { Err(Refused::Broken { line: last }) }
}

fn is_event(open: &[String]) -> bool {
    matches!(open, [calendar, event] if calendar == "VCALENDAR" && event == "VEVENT")
}

/// One line of words, however many the file has.
fn words(value: &str) -> String {
    unescape(value).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the lines of one event tell; the first of them is where it begins.
fn told(lines: &[Line]) -> Event {
    let of = |name: &str| lines.iter().find(|line| line.name == name);
    let title = of("SUMMARY").map(|line| words(&line.value)).unwrap_or_default();
    let begins = lines.first().map_or(0, |line| line.number);
    let passed = |why| (why, title.clone(), begins);
    if of("STATUS").is_some_and(|line| line.value.trim().eq_ignore_ascii_case("CANCELLED")) {
        return Err(passed(Passed::Cancelled));
    }
    let start = of("DTSTART").ok_or_else(|| passed(Passed::Day))?;
    let start = Moment::read(start).map_err(passed)?;
    let end = match (of("DTEND"), of("DURATION")) {
        (Some(end), _) => Some(Moment::read(end).map_err(passed)?),
        (None, Some(long)) => Some(start.later(&long.value).ok_or_else(|| passed(Passed::Day))?),
        (None, None) => None,
    };
    let ((from, opens), (to, closes)) = span(start, end).ok_or_else(|| passed(Passed::Day))?;
    let repeats = ["RRULE", "RDATE"].into_iter().any(|name| of(name).is_some());
    let uid = of("UID").map(|line| words(&line.value)).filter(|uid| !uid.is_empty());
    Ok(Found { uid, title, from, to, start: opens, end: closes, repeats, line: begins })
}

type Side = (NaiveDate, Option<ClockTime>);

/// First and last day with their clocks. The end of a whole day is the day after it, and so is midnight.
fn span(start: Moment, end: Option<Moment>) -> Option<(Side, Side)> {
    match (start, end) {
        (Moment::Day(from), None) => Some(((from, None), (from, None))),
        (Moment::Day(from), Some(Moment::Day(after))) => {
            // Some programs end a day on itself.
            let to = if after == from { from } else { after.pred_opt()? };
            (from <= to).then_some(((from, None), (to, None)))
        }
        (Moment::Time(from), None) => Some(((from.date(), clock(from.time())), (from.date(), None))),
        (Moment::Time(from), Some(Moment::Time(to))) if from <= to => {
            let whole_days = from.time() == NaiveTime::MIN && to.time() == NaiveTime::MIN && from < to;
            if whole_days {
                return Some(((from.date(), None), (to.date().pred_opt()?, None)));
            }
            let (last, closes) = if to.time() == NaiveTime::MIN && from < to {
                (to.date().pred_opt()?, ClockTime::new(23, 59))
            } else {
                (to.date(), clock(to.time()))
            };
            Some(((from.date(), clock(from.time())), (last, closes)))
        }
        (Moment::Time(_), Some(Moment::Time(_) | Moment::Day(_))) | (Moment::Day(_), Some(Moment::Time(_))) => None,
    }
}

fn clock(time: NaiveTime) -> Option<ClockTime> {
    ClockTime::new(time.hour(), time.minute())
}

/// When something begins or ends.
#[derive(Debug, Clone, Copy)]
enum Moment {
    Day(NaiveDate),
    Time(NaiveDateTime),
}

impl Moment {
    fn read(line: &Line) -> Result<Self, Passed> {
        let value = line.value.trim();
        if let Some(day) = day(value) {
            return Ok(Self::Day(day));
        }
        let (text, is_utc) = value.strip_suffix('Z').map_or((value, false), |text| (text, true));
        let time = time(text).ok_or(Passed::Day)?;
        if is_utc {
            return swedish_clocks(time).map(Self::Time).ok_or(Passed::Day);
        }
        let zone = line.parameter("TZID");
        let swedish = by_swedish_clocks(time, zone);
        swedish.map(Self::Time).ok_or_else(|| Passed::Zone(zone.unwrap_or_default().to_owned()))
    }

    /// So much later (3.3.6).
    fn later(self, duration: &str) -> Option<Self> {
        let long = length(duration.trim())?;
        match self {
            Self::Day(day) => Some(Self::Day(day.checked_add_days(Days::new(u64::try_from(long.num_days()).ok()?))?)),
            Self::Time(time) => time.checked_add_signed(long).map(Self::Time),
        }
    }
}

/// Eight digits. Every day that follows from one, by its length or its end, has a year of four digits too.
fn day(text: &str) -> Option<NaiveDate> {
    const LAST_YEAR: u32 = 9_000;

    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let part = |range: std::ops::Range<usize>| text[range].parse::<u32>().ok();
    let year = if digits { part(0..4).filter(|year| *year <= LAST_YEAR)? } else { return None };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, part(4..6)?, part(6..8)?)
}

/// Eight digits, T, six digits. A leap second is the second before it.
fn time(text: &str) -> Option<NaiveDateTime> {
    let (date, clock) = text.split_once('T')?;
    let digits = clock.len() == 6 && clock.bytes().all(|byte| byte.is_ascii_digit());
    let part = |range: std::ops::Range<usize>| clock[range].parse::<u32>().ok();
    if digits { day(date)?.and_hms_opt(part(0..2)?, part(2..4)?, part(4..6)?.min(59)) } else { None }
}

/// "P1W", "P2D", "PT1H30M": never backwards, and never longer than a year.
fn length(text: &str) -> Option<TimeDelta> {
    let text = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let mut seconds: i64 = 0;
    let mut digits = String::new();
    for character in text.chars() {
        let unit = match character {
            '0'..='9' if digits.len() < 7 => {
                digits.push(character);
                continue;
            }
            'T' if digits.is_empty() => continue,
            'W' => 604_800,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        seconds += digits.parse::<i64>().ok()? * unit;
        digits.clear();
    }
    (digits.is_empty() && (0..=366 * 86_400).contains(&seconds)).then(|| TimeDelta::seconds(seconds))
}
