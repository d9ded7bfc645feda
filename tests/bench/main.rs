//! The figures of docs/PERFORMANCE.md: `make bench`, or `cargo bench -p tests`.
//!
//! Measures what an office waits for: minutes in process and as a whole command, long documents, signing, verifying;
//! and beside them Typst with a document that says the same. Prints and never fails on a figure, because a busy
//! machine is not a defect; a target that is missed is called so.

#![allow(clippy::disallowed_methods, reason = "a measurement reads files and the clock")]

mod documents;
mod external;
mod incoming;
mod report;
mod samples;
mod signatures;
mod typst;

use documents::{Minutes, Place};
use external::Tools;
use report::{Target, heading, note, row};
use samples::{in_process, milliseconds};
use std::env;

/// Pages of the long documents; the third has a target.
const LONG: [usize; 4] = [10, 100, 300, 600];

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.as_slice() {
        [] => measure(),
        // One document in a process of its own, for its memory.
        [once, file, day] if once == "once" => {
            let place = Place::existing(file.into(), day.parse().expect("a day"));
            place.minutes();
        }
        [dropped, folder, pdf, cli] if dropped == "dropped" => {
            incoming::drop_all(folder.as_ref(), pdf.as_ref(), cli.as_ref());
        }
        _ => eprintln!("usage: cargo bench -p tests"),
    }
}

fn measure() {
    let folder = tempfile::tempdir().expect("a folder for the files");
    let tools = Tools::find(folder.path());
    let example = Minutes::of_the_example(folder.path());
    let real = Minutes::of_the_real_meeting(folder.path());

    heading("In process: records in the file → PDF, 50 times");
    let pages = example.place.minutes().pages;
    let ours = in_process(50, || drop(example.place.minutes()));
    row("minutes of the example association", Some(pages), &ours, None, Target::AtMost(15.0));
    if let Some(real) = &real {
        let pages = real.place.minutes().pages;
        let real = in_process(50, || drop(real.place.minutes()));
        row("minutes of the real meeting", Some(pages), &real, None, Target::AtMost(15.0));
    }
    let typst = tools.typst(&example, 50);
    external::compare(typst.as_ref(), &ours);

    heading("Whole command, from the file on disk to the PDF on disk, 50 times");
    let ours = tools.command(&example, 50);
    row("paragraf-cli pdf minutes", Some(pages), &ours.samples, Some(ours.peak), Target::AtMost(100.0));
    if let Some(real) = &real {
        let real = tools.command(real, 50);
        row("the same, the real meeting", None, &real.samples, Some(real.peak), Target::AtMost(100.0));
    }
    report::memory("most memory of the command", ours.peak, 80.0);
    if let Some(typst) = tools.typst_command(&example, 20) {
        row("Typst from Python", None, &typst.samples, Some(typst.peak), Target::None);
        row("of that Python alone", None, &tools.python_alone(20).samples, None, Target::None);
        report::relation("Typst", &typst.samples, &ours.samples);
    }

    heading("Long documents in process: the same §§ again and again, 5 times");
    let mut per_page = vec![];
    for wanted in LONG {
        let long = Minutes::blown_up(folder.path(), &example, wanted);
        let pages = long.place.minutes().pages;
        let target = if wanted == 300 { Target::AtMost(1000.0) } else { Target::None };
        let ours = in_process(5, || drop(long.place.minutes()));
        row(&format!("about {wanted} pages"), Some(pages), &ours, Some(tools.peak_of(&long)), target);
        per_page.push(milliseconds(ours.median) / pages as f64);
        if wanted == 300 {
            external::compare(tools.typst(&long, 5).as_ref(), &ours);
        }
    }
    let per_page: Vec<String> = per_page.iter().map(|ms| format!("{ms:.2}")).collect();
    note(&format!("milliseconds per page: {}", per_page.join(", ")));

    heading("A thousand files dropped on the registry at once");
    incoming::measure(folder.path(), &example, tools.cli());

    heading("Signatures, in process, 50 times");
    signatures::measure(&example.place.minutes().pdf);
}
