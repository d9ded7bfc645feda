//! A thousand files in one drop: read in a process of their own, registered one by one, each in its transaction. In a process of its
//! own too, for its memory.

use crate::documents::Minutes;
use crate::report::{Target, note, row};
use crate::samples::Samples;
use chrono::{DateTime, NaiveDate, Utc};
use office::foreign::Reader;
use office::views::ImportedFile;
use office::{Access, DemoKind, IncomingFile, Office, demo};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use testkit::incoming;

/// Files of the drop.
const FILES: usize = 1_000;

/// Starts this program again for the drop, and prints what it measured.
pub fn measure(folder: &Path, minutes: &Minutes, cli: &Path) {
    let own = std::env::current_exe().expect("a program knows its place");
    let pdf = folder.join("dropped.pdf");
    std::fs::write(&pdf, minutes.place.minutes().pdf).expect("a file");
    let status = Command::new(own).arg("dropped").arg(folder).arg(&pdf).arg(cli).status();
    assert!(status.is_ok_and(|status| status.success()), "the drop did not end well");
}

/// The drop itself.
pub fn drop_all(folder: &Path, pdf: &Path, cli: &Path) {
    let file = folder.join("dropped.paragraf");
    demo(&file, DemoKind::CoordinationAssociation, None, moment()).expect("the example association");
    let mut office = Office::open(&file, Access::ReadWrite).expect("a file that opens");
    let pdf = std::fs::read(pdf).expect("a file");
    let reader = Reader::of(cli.to_owned());
    let (mut read, mut whole) = (vec![], vec![]);
    let before = peak();
    let begin = Instant::now();
    for number in 0..FILES {
        let (name, bytes) = dropped(number, &pdf);
        let began = Instant::now();
        let incoming = IncomingFile::read(&reader, &name, bytes);
        read.push(began.elapsed());
        let answer =
            office.register_incoming(&incoming, (Some(""), false), today(), moment()).expect("it is registered");
        assert!(matches!(answer, ImportedFile::Registered { .. }), "{answer:?}");
        whole.push(began.elapsed());
    }
    let took = begin.elapsed();
    row("a file read, in the process that reads", None, &Samples::of(read), None, Target::None);
    row("a file read and registered", None, &Samples::of(whole), Some(peak()), Target::None);
    let size = std::fs::metadata(&file).map_or(0, |file| file.len()) / 1_000_000;
    let seconds = Duration::as_secs_f64(&took);
    note(&format!(
        "{FILES} files in {seconds:.1} s, {size} MB in the file; {:.1} MB before the first",
        before as f64 / 1_000.0
    ));
}

/// One of the drop: minutes of some pages, letters with two attachments, messages of Outlook, short PDFs, scanned pages. No two
/// are the same.
fn dropped(number: usize, minutes: &[u8]) -> (String, Vec<u8>) {
    let (kind, mut bytes) = match number % 20 {
        0..8 => ("pdf", minutes.to_vec()),
        8..14 => ("eml", incoming::letter_with_two_attachments()),
        14..17 => ("msg", incoming::outlook_application()),
        17..19 => ("pdf", incoming::text_pdf(&["Ansökan om medel", &format!("Nummer {number}")])),
        _ => ("pdf", incoming::scanned_pdf()),
    };
    bytes.extend(format!("\n%{number}\n").bytes());
    (format!("fil {number}.{kind}"), bytes)
}

fn today() -> NaiveDate {
    moment().date_naive()
}

fn moment() -> DateTime<Utc> {
    "2026-11-25T09:00:00Z".parse().expect("a moment")
}

/// Most memory of this process so far, in KiB; nothing where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
