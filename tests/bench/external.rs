//! What runs outside this process: the command, Typst, and one document in a process of its own.

use crate::documents::Minutes;
use crate::report::{Target, note, relation, row};
use crate::samples::Samples;
use crate::typst;
use serde_json::Value;
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// Times and memory of runs outside.
pub struct Measured {
    /// Times.
    pub samples: Samples,
    /// Most memory of a run, in KiB.
    pub peak: u64,
}

/// Typst's own figures.
pub struct Typst {
    measured: Measured,
    first: Duration,
    pages: usize,
}

/// The programs, and a folder for what they make.
pub struct Tools {
    cli: PathBuf,
    python: PathBuf,
    typst: bool,
    folder: PathBuf,
}

impl Tools {
    /// Builds the command, and looks for Typst where `make tools` puts it.
    pub fn find(folder: &Path) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        // With testkit, so that both programs want the same features and little is compiled twice.
        let build = ["build", "--quiet", "--locked", "--release", "--package", "cli", "--package", "testkit"];
        let built = Command::new(env!("CARGO")).args(build).status();
        assert!(built.is_ok_and(|status| status.success()), "paragraf-cli could not be built");
        // This program lies in the folder deps beside the command.
        let own = env::current_exe().expect("a program knows its place");
        let cli = own.ancestors().nth(2).expect("a folder").join("paragraf-cli");
        let wanted = root.join("target/tools/venv/bin/python");
        let typst = Command::new(&wanted).args(["-c", "import typst, pikepdf"]).output();
        let typst = typst.is_ok_and(|output| output.status.success());
        if !typst {
            println!("skipped: Typst (not in target/tools; `make tools` puts it there)");
        }
        let python = if typst { wanted } else { "python3".into() };
        Self { cli, python, typst, folder: folder.to_owned() }
    }

    /// The command itself.
    pub fn cli(&self) -> &Path {
        &self.cli
    }

    /// `paragraf-cli pdf minutes`.
    pub fn command(&self, minutes: &Minutes, runs: usize) -> Measured {
        let output = self.folder.join("command.pdf");
        self.timed(
            runs,
            [
                self.cli.clone().into(),
                "pdf".into(),
                "minutes".into(),
                minutes.place.file.clone().into(),
                "--meeting".into(),
                minutes.place.day.to_string().into(),
                "--force".into(),
                "-o".into(),
                output.into(),
            ],
        )
    }

    /// Typst in one process, the words changed from run to run.
    pub fn typst(&self, minutes: &Minutes, runs: usize) -> Option<Typst> {
        let document = self.typst_document(minutes)?;
        let answer = self.measure(["typst".into(), runs.to_string().into(), document.into(), fonts().into()]);
        Some(Typst {
            first: milliseconds(&answer["first"]),
            pages: answer["pages"].as_u64().unwrap_or_default() as usize,
            measured: measured(&answer),
        })
    }

    /// Typst as a whole command.
    pub fn typst_command(&self, minutes: &Minutes, runs: usize) -> Option<Measured> {
        let document = self.typst_document(minutes)?;
        let output = self.folder.join("typst.pdf");
        let python = self.python.clone().into();
        let arguments = [python, script().into(), "compile".into(), document.into(), fonts().into(), output.into()];
        Some(self.timed(runs, arguments))
    }

    /// Python that does nothing.
    pub fn python_alone(&self, runs: usize) -> Measured {
        self.timed(runs, [self.python.clone().into(), "-c".into(), "".into()])
    }

    /// Most memory of a process that sets a document once, in KiB.
    pub fn peak_of(&self, minutes: &Minutes) -> u64 {
        let own = env::current_exe().expect("a program knows its place");
        let (file, day) = (minutes.place.file.clone(), minutes.place.day.to_string());
        self.timed(1, [own.into(), "once".into(), file.into(), day.into()]).peak
    }

    fn typst_document(&self, minutes: &Minutes) -> Option<PathBuf> {
        let document = self.folder.join("document.typ");
        self.typst.then(|| {
            fs::write(&document, typst::document(&minutes.package, minutes.meeting())).expect("room for the document");
            document
        })
    }

    fn timed(&self, runs: usize, command: impl IntoIterator<Item = OsString>) -> Measured {
        let before = ["command".into(), runs.to_string().into()];
        measured(&self.measure(before.into_iter().chain(command)))
    }

    fn measure(&self, arguments: impl IntoIterator<Item = OsString>) -> Value {
        let output = Command::new(&self.python).arg(script()).args(arguments).output().expect("Python 3 runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "measure.py failed: {said}");
        serde_json::from_slice(&output.stdout).expect("measure.py answers in JSON")
    }
}

/// The lines on Typst under one of ours.
pub fn compare(typst: Option<&Typst>, ours: &Samples) {
    let Some(typst) = typst else { return };
    let first = Samples::of(vec![typst.first]);
    row("Typst, first in its process", Some(typst.pages), &first, None, Target::None);
    let peak = Some(typst.measured.peak);
    row("Typst, again with changed words", Some(typst.pages), &typst.measured.samples, peak, Target::None);
    relation("Typst, again,", &typst.measured.samples, ours);
    note(&format!("the first time {:.1} times", typst.first.as_secs_f64() / ours.median.as_secs_f64()));
}

fn measured(answer: &Value) -> Measured {
    let times = answer["ms"].as_array().expect("times").iter().map(milliseconds).collect();
    Measured { samples: Samples::of(times), peak: answer["peak"].as_u64().unwrap_or_default() }
}

fn milliseconds(value: &Value) -> Duration {
    Duration::from_secs_f64(value.as_f64().unwrap_or_default() / 1000.0)
}

fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/measure.py")
}

fn fonts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/documents/fonts")
}
