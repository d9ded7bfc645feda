//! Calendar files before Python's icalendar, which knows the whole of RFC 5545: it reads ours, and we read its.

use crate::documents::now;
use domain::{LegalDayKind, MeetingStatus};
use office::views::MeetingPlan;
use office::{Access, DemoKind, Office};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use tests::{answer, printed, root, tool};

fn judge(what: &str, file: &Path) -> Option<String> {
    let python = tool("python")?;
    let script = root().join("tests/conformance/calendar_judge.py");
    let output = answer(Command::new(python).arg(script).arg(what).arg(file));
    assert!(output.status.success(), "{}", printed(&output));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn example(folder: &Path, kind: DemoKind) -> Office {
    let file = folder.join("exempel.paragraf");
    office::demo(&file, kind, None, now()).unwrap();
    Office::open(&file, Access::ReadWrite).unwrap()
}

/// What the judge tells of everything in two years.
fn told(office: &mut Office, folder: &Path) -> Option<Vec<Value>> {
    let (from, to) = ("2026-01-01".parse().unwrap(), "2027-12-31".parse().unwrap());
    let text = office.calendar_file((from, to), now().date_naive(), now()).unwrap();
    let file = folder.join("kalender.ics");
    fs::write(&file, text).unwrap();
    Some(serde_json::from_str(&judge("read", &file)?).unwrap())
}

#[test]
fn every_meeting_and_every_day_of_the_law_is_read_by_another_program() {
    for kind in [DemoKind::CoordinationAssociation, DemoKind::Federation] {
        let folder = tempfile::tempdir().unwrap();
        let mut office = example(folder.path(), kind);
        let Some(events) = told(&mut office, folder.path()) else { return };
        let overview = office.overview(now().date_naive()).unwrap();
        let with = |uid: &str| events.iter().filter(|event| event["uid"].as_str().unwrap().starts_with(uid)).count();
        let meetings = overview.meetings.iter().filter(|row| {
            row.status != MeetingStatus::Cancelled && (2026..=2027).contains(&chrono::Datelike::year(&row.date))
        });
        assert_eq!(with("meeting-"), meetings.count());
        let days = office.deadlines(("2026-01-01".parse().unwrap(), "2027-12-31".parse().unwrap())).unwrap();
        assert_eq!(with("verify-by-"), days.iter().filter(|day| day.day.kind == LegalDayKind::VerifyBy).count());
        assert!(events.iter().all(|event| event["sequence"] == 0 && event["status"] == "CONFIRMED"));
        assert!(events.iter().all(|event| event["stamp"] == "2026-11-22T09:00:00Z"));
    }
}

#[test]
fn a_meeting_has_its_hours_in_summer_and_in_winter_and_is_cancelled_under_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = example(folder.path(), DemoKind::CoordinationAssociation);
    let plan = |day: &str| MeetingPlan {
        start: Some("13:00".parse().unwrap()),
        end: Some("16:00".parse().unwrap()),
        place: Some("Rådhuset; sal A, plan 2".to_owned()),
        ..MeetingPlan::on(day.parse().unwrap())
    };
    let summer = office.plan_meeting(plan("2027-06-09"), None, now()).unwrap();
    let winter = office.plan_meeting(plan("2027-11-10"), None, now()).unwrap();
    let Some(events) = told(&mut office, folder.path()) else { return };
    let event = |events: &[Value], id: i64| {
        let uid = format!("meeting-{id}@");
        events.iter().find(|event| event["uid"].as_str().unwrap().starts_with(&uid)).unwrap().clone()
    };
    let (in_summer, in_winter) = (event(&events, summer.0), event(&events, winter.0));
    assert_eq!(
        (&in_summer["start"], &in_summer["end"]),
        (&"2027-06-09T11:00:00Z".into(), &"2027-06-09T14:00:00Z".into())
    );
    assert_eq!(in_winter["start"], "2027-11-10T12:00:00Z");
    assert_eq!(in_summer["location"], "Rådhuset; sal A, plan 2");
    office.cancel_meeting(winter, now()).unwrap();
    let Some(events) = told(&mut office, folder.path()) else { return };
    let cancelled = event(&events, winter.0);
    assert_eq!((&cancelled["status"], &cancelled["sequence"]), (&"CANCELLED".into(), &1.into()));
    assert_eq!(cancelled["uid"], in_winter["uid"]);
}

#[test]
fn what_another_program_wrote_is_read_with_swedish_clocks() {
    let folder = tempfile::tempdir().unwrap();
    let office = example(folder.path(), DemoKind::CoordinationAssociation);
    let file = folder.path().join("deras.ics");
    if judge("write", &file).is_none() {
        return;
    }
    let preview = office.read_calendar_file(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(preview.problems, []);
    let read: Vec<_> = preview
        .entries
        .iter()
        .map(|entry| {
            let clock = |time: Option<domain::ClockTime>| time.map(|time| time.to_string()).unwrap_or_default();
            format!("{} {} {} {} {}", entry.name, entry.from, entry.to, clock(entry.start), clock(entry.end))
        })
        .collect();
    assert_eq!(
        read,
        [
            "Sportlov, vecka 9; hela kommunen 2027-03-01 2027-03-05  ",
            "Nämnden 2027-06-09 2027-06-09 13:00 16:30",
            "Regionen 2027-11-09 2027-11-09 13:00 15:00",
        ]
    );
}
