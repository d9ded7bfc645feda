//! A calendar file from events. The same events and the same moment give the same bytes.

use super::lines::{escape, put, put_value};
use super::zone::{DEFINITION, STOCKHOLM};
use super::{CalendarEvent, When};
use chrono::{DateTime, NaiveDate, Utc};
use domain::ClockTime;

/// The text of a calendar called `name`, told at a moment.
pub fn write(name: &str, events: &[CalendarEvent], at: DateTime<Utc>) -> String {
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Paragraf//Paragraf//SV", "CALSCALE:GREGORIAN"] {
        put(&mut out, line);
    }
    put(&mut out, "METHOD:PUBLISH");
    put_value(&mut out, "X-WR-CALNAME", escape(name));
    put_value(&mut out, "X-WR-TIMEZONE", STOCKHOLM);
    DEFINITION.iter().for_each(|line| put(&mut out, line));
    events.iter().for_each(|event| put_event(&mut out, event, at));
    put(&mut out, "END:VCALENDAR");
    out
}

fn put_event(out: &mut String, event: &CalendarEvent, at: DateTime<Utc>) {
    put(out, "BEGIN:VEVENT");
    put_value(out, "UID", escape(&event.uid));
    put_value(out, "DTSTAMP", at.format("%Y%m%dT%H%M%SZ"));
    put_value(out, "SEQUENCE", event.sequence);
    put_value(out, "STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
    put_value(out, "SUMMARY", escape(&event.title));
    match event.when {
        When::Days { from, to } => {
            put_value(out, "DTSTART;VALUE=DATE", date(from));
            // The end of a whole day is the day after it.
            put_value(out, "DTEND;VALUE=DATE", date(to.succ_opt().unwrap_or(to)));
        }
        When::Hours { day, start, end } => {
            put_value(out, "DTSTART;TZID=Europe/Stockholm", moment(day, start));
            // An event that ends when it begins has no end of its own.
            if let Some(end) = end.filter(|end| *end > start) {
                put_value(out, "DTEND;TZID=Europe/Stockholm", moment(day, end));
            }
        }
    }
    for (name, text) in [("LOCATION", &event.place), ("DESCRIPTION", &event.description)] {
        if let Some(text) = text {
            put_value(out, name, escape(text));
        }
    }
    put_value(out, "TRANSP", if event.busy { "OPAQUE" } else { "TRANSPARENT" });
    put(out, "END:VEVENT");
}

fn date(day: NaiveDate) -> impl std::fmt::Display {
    day.format("%Y%m%d")
}

fn moment(day: NaiveDate, time: ClockTime) -> String {
    format!("{}T{:02}{:02}00", date(day), time.hour(), time.minute())
}
