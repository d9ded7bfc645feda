//! Programs that others wrote judge the file: qpdf, veraPDF (PDF/A-2a and PDF/UA-1), poppler, pyHanko.
//!
//! A program that is not there is skipped by name; `make test` has them all, and the conformance tests over whole
//! documents insist on them.

use crate::paper::{Paper, shape};
use crate::pictures;
use crate::sample;
use crate::signed;
use documents::fonts::Face;
use documents::page::{Document, GlyphRun, Mark, Tag};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a document has to pass, with the number of rules: a validator that loaded none would pass everything.
const PROFILES: [(&str, usize); 2] = [("PDF/A-2A", 153), ("PDF/UA-1", 106)];

/// Runs a program; `None`, said aloud, where it is missing.
fn run(program: &Path, arguments: &[&str]) -> Option<(bool, String)> {
    let Ok(output) = Command::new(program).args(arguments).output() else {
        println!("skipped: {} is not here", program.display());
        return None;
    };
    let words = [output.stdout, output.stderr].concat();
    Some((output.status.success(), String::from_utf8_lossy(&words).into_owned()))
}

fn tool(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../target/tools").join(path)
}

/// A file on disk for as long as the test needs it.
struct OnDisk {
    path: String,
    _file: tempfile::NamedTempFile,
}

fn on_disk(bytes: &[u8]) -> OnDisk {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().expect("a file");
    file.write_all(bytes).expect("written");
    OnDisk { path: file.path().to_str().expect("a plain path").to_owned(), _file: file }
}

fn written(document: &Document) -> Vec<u8> {
    pdf::write(document).expect("written")
}

/// One line with letters that the face can only compose: two glyphs that show one cluster.
fn composed_letters() -> Document {
    let mut paper = Paper::new(sample::metadata());
    let words = paper.words(Tag::H1, Face::SerifRegular, 20.0, "Före x\u{30c}q\u{30c} efter, qxx q");
    paper.finish(vec![words])
}

#[test]
fn qpdf_finds_nothing() {
    let documents = [0, 3, 40].map(sample::minutes).into_iter().chain(pictures::documents());
    for document in documents {
        let file = on_disk(&written(&document));
        let Some((clean, words)) = run(Path::new("qpdf"), &["--check", &file.path]) else { return };
        assert!(clean && !words.contains("WARNING"), "{words}");
    }
}

#[test]
fn verapdf_finds_nothing() {
    let documents = [0, 3, 12].map(sample::minutes);
    let mut files = documents.iter().chain(&pictures::documents()).map(written).collect::<Vec<_>>();
    files.push(written(&composed_letters()));
    files.push(signed::with_appearances(&written(&sample::minutes(1))));
    let files = files.iter().map(|file| on_disk(file)).collect::<Vec<_>>();
    let paths = files.iter().map(|file| file.path.as_str());
    let arguments = ["--format", "xml"].into_iter().chain(paths).collect::<Vec<_>>();
    let Some((_, words)) = run(&tool("verapdf/verapdf"), &arguments) else { return };
    for (profile, rules) in PROFILES {
        let reports = words.split("<validationReport ").filter(|report| report.contains(profile));
        let passed = format!("passedRules=\"{rules}\" failedRules=\"0\"");
        let passing = reports.filter(|report| report.contains("isCompliant=\"true\"") && report.contains(&passed));
        assert_eq!(passing.count(), files.len(), "{profile}: {words}");
    }
}

#[test]
fn poppler_reads_every_word_in_order() {
    let document = sample::minutes(2);
    let file = on_disk(&written(&document));
    let Some((_, words)) = run(Path::new("pdftotext"), &["-raw", &file.path, "-"]) else { return };
    let runs = document.pages.iter().flat_map(|page| &page.marks).filter_map(|mark| match mark {
        Mark::Glyphs(GlyphRun { text, .. }) => Some(text.as_str()),
        _ => None,
    });
    // poppler joins a word that a soft hyphen divided; a no-break space is a space to it.
    let plain = |text: &str| text.replace('\u{a0}', " ").replace(['\u{ad}', '\n', '\u{c}'], "");
    let words = plain(&words);
    let mut rest = words.as_str();
    for run in runs.map(plain) {
        let run = run.trim();
        let at = rest.find(run).unwrap_or_else(|| panic!("{run:?} is not in {:?}", rest.get(..300)));
        rest = &rest[at + run.len()..];
    }
}

#[test]
fn poppler_reads_a_cluster_of_several_glyphs_as_its_text() {
    let file = on_disk(&written(&composed_letters()));
    let several = shape(Face::SerifRegular, 20.0, "x\u{30c}");
    assert!(several.glyphs.len() > 1, "the face has the letter whole");
    let Some((_, words)) = run(Path::new("pdftotext"), &["-raw", &file.path, "-"]) else { return };
    assert!(words.contains("Före x\u{30c}q\u{30c} efter, qxx q"), "{words}");
}

#[test]
fn pyhanko_sees_the_signature_fields() {
    let file = on_disk(&written(&sample::minutes(1)));
    let script = "import sys\nfrom pyhanko.pdf_utils.reader import PdfFileReader\nfrom pyhanko.sign.fields import \
        enumerate_sig_fields\nprint(*(name for name, _, _ in enumerate_sig_fields(PdfFileReader(open(sys.argv[1], 'rb')))))";
    let Some((_, words)) = run(&tool("venv/bin/python"), &["-c", script, &file.path]) else { return };
    assert_eq!(words.trim(), "secretary chair verifier-1");
}
