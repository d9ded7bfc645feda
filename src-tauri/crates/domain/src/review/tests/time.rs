//! Rules about days, hours and periods.

use super::{fine_decision, fine_text, found, in_decision, in_text, silent};
use crate::builders::{day, row, time};
use crate::{BlockName, Extent};

#[test]
fn a_weekday_of_another_day_is_told_in_every_form() {
    in_text("weekday-mismatch", "Sammanträdet hålls måndag 17 juni 2025.");
    in_text("weekday-mismatch", "Sammanträdet hålls torsdagen den 12/9.");
    in_text("weekday-mismatch", "Sammanträdet hålls 2025-06-10 (måndag).");
    in_text("weekday-mismatch", "Sammanträdet hålls måndagen den 17:e juni.");
    found("weekday-mismatch", |sample| {
        sample.meeting().written.time = Some("Tisdag 9 juni 2025, kl. 13.00–15.30".into());
    });
    fine_text("Sammanträdet hålls tisdag 17 juni 2025.");
    fine_text("Sammanträdet hålls fredagen den 12/9, eller fredag den 12 september.");
    fine_text("Styrelsen sammanträder 2026 torsdag 26 februari och torsdag 28 maj.");
    fine_text("Sammanträdet hålls 2025-06-17, tisdag.");
}

#[test]
fn a_day_that_does_not_exist_is_told() {
    in_text("impossible-date", "Avtalet löper till den 31 juni 2026.");
    in_text("impossible-date", "Avtalet löper till 2026-02-29.");
    fine_text("Avtalet löper till 2028-02-29.");
}

#[test]
fn the_front_page_has_the_day_of_the_meeting() {
    found("front-page-day", |sample| sample.meeting().written.time = Some("10 juni 2025, kl. 13.00".into()));
    silent(|sample| sample.meeting().written.time = Some("2025-06-09 kl. 13.00".into()));
}

#[test]
fn an_hour_that_no_meeting_has_is_told() {
    found("implausible-time", |sample| sample.meeting().start = Some(time("03:00")));
    found("implausible-time", |sample| sample.meeting().end = Some(time("12:00")));
    found("implausible-time", |sample| sample.meeting().end = Some(time("23:00")));
    silent(|sample| sample.meeting().start = Some(time("08:00")));
}

#[test]
fn what_happens_lies_within_the_hours_of_the_meeting() {
    let from = |hour: &str| Extent::Clock { from: time(hour), to: time("15:30") };
    found("time-outside-meeting", |sample| {
        sample.meeting().attendance[3] = row("per-ek", Some(from("12:10")));
    });
    silent(|sample| sample.meeting().attendance[3].present = Some(from("13:10")));
}

#[test]
fn days_ahead_come_after_the_meeting() {
    found("reserve-date-not-after-date", |sample| sample.meeting().reserve_date = Some(day("2025-06-09")));
    found("next-meeting-not-after", |sample| sample.meeting().next_meeting = Some(day("2025-05-09")));
    silent(|sample| sample.meeting().reserve_date = Some(day("2025-06-10")));
}

#[test]
fn verification_has_its_days() {
    found("verification-late", |sample| sample.meeting().verification.date = Some(day("2025-06-30")));
    found("verification-before-meeting", |sample| sample.meeting().verification.date = Some(day("2025-06-02")));
}

#[test]
fn attendance_by_the_clock_is_told_where_it_cannot_be_placed() {
    let part = Extent::Clock { from: time("14:30"), to: time("15:30") };
    found("serving-times-unmapped", |sample| sample.meeting().attendance[3].serving = Some(part));
    silent(|sample| {
        let meeting = sample.meeting();
        meeting.attendance[3].serving = Some(part);
        for (item, opened) in meeting.items.iter_mut().zip(["13:00", "14:30", "15:00"]) {
            item.opened = Some(time(opened));
        }
    });
}

#[test]
fn a_short_year_is_told() {
    in_text("mixed-date-format", "Perioden börjar 26-01-01.");
    found("two-digit-year", |sample| {
        sample.set(BlockName::Decision, "Förbundsstyrelsen beviljar 540 000 kr till Stegen Granvik från 26-01-01.");
    });
    fine_text("Perioden börjar 2026-01-01, den 1 januari 2026.");
}

#[test]
fn a_period_ends_after_it_begins() {
    in_text("period-backwards", "Perioden är 2026-12-31 – 2026-01-01.");
    in_text("period-backwards", "Det gäller perioden 2026-12-31 till 2026-06-30.");
    fine_text("Styrelsen kortade tiden från föreslaget slutdatum 2026-12-31 till 2026-06-30.");
    fine_text("Det gäller 1 december 2025–31 januari 2026.");
    fine_text("Det gäller 1 december–31 januari 2026.");
}

#[test]
fn an_amount_is_for_a_time_that_is_decided() {
    in_decision(
        "amount-period-outside-decided",
        "Stegen Granvik pågår under perioden 2026-01-01 – 2026-06-30 och inte längre.",
    );
    fine_decision("Stegen Granvik pågår under perioden 2026-01-01 – 2026-12-31.");
}
