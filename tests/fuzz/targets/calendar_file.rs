//! A calendar file from anyone. Reading never panics and stays within its bound; what was read can be written, and is read
//! again as the same days.

#![no_main]

use chrono::DateTime;
use exchange::calendar::{CalendarEvent, Found, When, read, write};
use fuzz::memory;
use libfuzzer_sys::fuzz_target;

/// Bytes that reading a file of at most 1 MiB may hold.
const MEMORY: usize = 64 << 20;

fuzz_target!(|bytes: &[u8]| memory::within(MEMORY, || {
    let Ok(calendar) = read(bytes) else { return };
    let found: Vec<Found> = calendar.events.into_iter().flatten().collect();
    let events: Vec<CalendarEvent> = found.iter().map(event).collect();
    let text = write("Kalender", &events, DateTime::UNIX_EPOCH);
    let again = read(text.as_bytes()).unwrap_or_else(|refusal| panic!("what was written is refused: {refusal:?}"));
    for (before, after) in found.iter().zip(again.events) {
        let after = after.unwrap_or_else(|passed| panic!("what was written is passed by: {passed:?}"));
        assert_eq!((before.from, before.to), (after.from, after.to), "other days");
        assert_eq!(words(&before.title), after.title, "another name");
    }
}));

/// Without the characters that no value may hold.
fn words(title: &str) -> String {
    let shown: String = title.chars().filter(|character| !character.is_control()).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn event(found: &Found) -> CalendarEvent {
    CalendarEvent {
        uid: found.uid.clone().unwrap_or_default(),
        sequence: 0,
        cancelled: false,
        title: found.title.clone(),
        description: None,
        place: None,
        when: When::Days { from: found.from, to: found.to },
        busy: false,
    }
}
