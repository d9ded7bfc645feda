//! The days of the law from the terminal: for the example association and for the real minutes, as the almanac and the law have
//! them.

#![allow(clippy::disallowed_methods, reason = "these tests look at files")]

use cli::{Console, Status, run};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const DAY_OF_USE: &str = "2026-11-25T10:14:00+01:00";

/// What a call wrote, and how it ended.
fn call(words: &[&dyn AsRef<std::ffi::OsStr>]) -> (Status, String, String) {
    let (mut output, mut messages) = (vec![], vec![]);
    let now = DAY_OF_USE.parse().unwrap();
    let mut console = Console {
        input: &mut std::io::empty(),
        output: &mut output,
        messages: &mut messages,
        now,
        reader: office::foreign::Reader::here(),
    };
    let status = run(words.iter().map(|word| OsString::from(word.as_ref())), &mut console);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status, text(output), text(messages))
}

fn days(file: &Path, options: &[&str]) -> Vec<Value> {
    let mut words: Vec<&dyn AsRef<std::ffi::OsStr>> = vec![&"deadlines", &file, &"--json"];
    options.iter().for_each(|option| words.push(option));
    let (status, output, messages) = call(&words);
    assert_eq!((status, messages.as_str()), (Status::Done, ""), "{output}");
    serde_json::from_str(&output).unwrap()
}

fn imported(folder: &TempDir, json: &str) -> PathBuf {
    let (file, exchange) = (folder.path().join("f.paragraf"), folder.path().join("in.json"));
    fs::write(&exchange, json).unwrap();
    let (status, _, messages) = call(&[&"import", &file, &exchange]);
    assert_eq!(status, Status::Done, "{messages}");
    file
}

/// What a meeting's days are: kind, last day, the day before it was moved, source.
fn of_meeting<'a>(days: &'a [Value], meeting: &str) -> Vec<[&'a str; 4]> {
    let mine = days.iter().filter(|day| day["meeting"] == meeting && day["section"].is_null());
    mine.map(|day| ["kind", "date", "target", "source"].map(|key| day[key].as_str().unwrap())).collect()
}

const KL_69: &str = "KL 5 kap. 69 §";
const KL_12: &str = "KL 8 kap. 12 §";
const KL_5: &str = "KL 13 kap. 5 §";

#[test]
fn the_example_association_has_the_days_of_the_law() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.paragraf");
    assert_eq!(call(&[&"demo", &file]).0, Status::Done);
    let all = days(&file, &[]);
    // Verified on a Wednesday, posted on the last boards the day after, over midsommar.
    let june = [
        ["summons_by", "2025-06-03", "2025-06-03", "Praxis"],
        ["post_by", "2025-06-23", "2025-06-20", KL_12],
        ["verify_by", "2025-06-25", "2025-06-25", KL_69],
    ];
    assert_eq!(of_meeting(&all, "2025-06-11")[..1], june[..1]);
    assert!(june[1..].iter().all(|day| of_meeting(&all, "2025-06-11").contains(day)), "{all:?}");
    // The last of nine boards was up on 4 December 2025: juldagen, annandag jul and a weekend are passed.
    let november = [
        ["post_by", "2025-12-04", "2025-12-04", KL_12],
        ["verify_by", "2025-12-05", "2025-12-05", KL_69],
        ["appeal_last", "2025-12-29", "2025-12-25", KL_5],
        ["remove_earliest", "2025-12-30", "2025-12-30", KL_12],
        ["legal_force", "2025-12-30", "2025-12-30", KL_5],
    ];
    assert_eq!(of_meeting(&all, "2025-11-21")[1..], november);
    let september = of_meeting(&all, "2025-09-26");
    assert!(september.contains(&["appeal_last", "2025-10-29", "2025-10-29", KL_5]), "{september:?}");
    assert!(of_meeting(&all, "2026-04-17").is_empty(), "cancelled");
    assert_eq!(of_meeting(&all, "2026-12-11").len(), 2, "planned: summons and verification");
    let law: Vec<&Value> = all.iter().filter(|day| day["meeting"].is_null()).collect();
    let found: Vec<_> = law.iter().map(|day| (day["kind"].as_str().unwrap(), day["date"].as_str().unwrap())).collect();
    let expected = [
        ("annual_report", "2025-03-31"),
        ("budget", "2025-12-01"),
        ("annual_report", "2026-03-31"),
        ("budget", "2026-11-30"),
        ("annual_report", "2027-03-31"),
        ("budget", "2027-11-30"),
    ];
    assert_eq!(found, expected);
    assert_eq!(law[1]["target"], "2025-11-30");
    assert_eq!(law[1]["source"], "Lag (2003:1210) 23 §");
}

#[test]
fn a_span_holds_its_ends_and_what_is_shown_to_people_says_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f.paragraf");
    assert_eq!(call(&[&"demo", &file]).0, Status::Done);
    let span = ["--from", "2025-12-29", "--to", "2025-12-30"];
    let kinds: Vec<Value> = days(&file, &span).into_iter().map(|day| day["kind"].clone()).collect();
    assert_eq!(kinds, [json!("appeal_last"), json!("remove_earliest"), json!("legal_force")]);
    let (status, output, _) = call(&[&"deadlines", &file, &span[0], &span[1], &span[2], &span[3]]);
    assert_eq!(status, Status::Done);
    let first = output.lines().next().unwrap();
    for words in ["2025-12-29", "sista dag att överklaga", "2025-11-21", KL_5, "(flyttad från 2025-12-25)"] {
        assert!(first.contains(words), "{words}: {first}");
    }
    assert_eq!(output.lines().count(), 3);
    let (status, output, _) = call(&[&"deadlines", &file, &"--from", &"1980-01-01", &"--to", &"1980-12-31"]);
    assert_eq!((status, output.as_str()), (Status::Done, "Inga dagar i den tiden.\n"));
}

#[test]
fn a_calendar_file_is_written_once_and_never_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let (file, calendar) = (folder.path().join("f.paragraf"), folder.path().join("ut.ics"));
    assert_eq!(call(&[&"demo", &file]).0, Status::Done);
    let (status, _, messages) = call(&[&"deadlines", &file, &"--ics", &calendar]);
    assert_eq!(status, Status::Done, "{messages}");
    let written = fs::read_to_string(&calendar).unwrap();
    assert!(written.starts_with("BEGIN:VCALENDAR\r\n") && written.contains("20251229"), "{written}");
    let (status, output, messages) = call(&[&"deadlines", &file, &"--ics", &calendar]);
    assert_eq!((status, output.as_str()), (Status::NotDone, ""));
    assert!(messages.contains("finns redan"), "{messages}");
    assert_eq!(fs::read_to_string(&calendar).unwrap(), written);
    assert_eq!(call(&[&"deadlines", &file, &"--ics", &calendar, &"--force"]).0, Status::Done);
}

/// The real minutes lie beside the project and not in it.
fn real_minutes() -> Option<String> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3)?;
    let path = project.parent()?.join("shared/examples/minutes-2025-06-09.json");
    let read = fs::read_to_string(&path);
    if read.is_err() {
        eprintln!("SKIPPED: the real minutes are not beside the project ({})", path.display());
    }
    read.ok()
}

#[test]
fn the_real_minutes_have_the_days_of_the_law() {
    let Some(minutes) = real_minutes() else { return };
    let folder = tempfile::tempdir().unwrap();
    let all = days(&imported(&folder, &minutes), &[]);
    let of_june = [
        ["summons_by", "2025-05-30", "2025-05-30", "Praxis"],
        ["post_by", "2025-06-19", "2025-06-19", KL_12],
        ["verify_by", "2025-06-23", "2025-06-23", KL_69],
    ];
    assert_eq!(of_meeting(&all, "2025-06-09"), of_june, "no notice is on record, so no one knows when the period ends");
    let first_law_day = all.iter().find(|day| day["meeting"].is_null()).unwrap();
    assert_eq!((&first_law_day["kind"], &first_law_day["date"]), (&json!("annual_report"), &json!("2025-03-31")));
}

#[test]
fn the_real_minutes_when_every_board_has_reported() {
    let Some(minutes) = real_minutes() else { return };
    let mut value: Value = serde_json::from_str(&minutes).unwrap();
    let boards: Vec<Value> =
        value["body"]["notice_boards"].as_array().unwrap().iter().map(|b| b["id"].clone()).collect();
    let posted = |last: &str| -> Value {
        let days = std::iter::once(last).chain(std::iter::repeat("2025-06-17"));
        boards.iter().zip(days).map(|(board, day)| json!({ "board": board, "posted": day, "removed": null })).collect()
    };
    for (last, appeal) in [("2025-06-17", "2025-07-08"), ("2025-06-19", "2025-07-10")] {
        value["meetings"][0]["notices"] = posted(last);
        let folder = tempfile::tempdir().unwrap();
        let all = days(&imported(&folder, &value.to_string()), &["--from", "2025-07-01", "--to", "2025-07-31"]);
        let found = of_meeting(&all, "2025-06-09");
        assert_eq!(found[0], ["appeal_last", appeal, appeal, KL_5]);
        assert_eq!(
            found.iter().map(|day| day[0]).collect::<Vec<_>>(),
            ["appeal_last", "remove_earliest", "legal_force"]
        );
    }
}
